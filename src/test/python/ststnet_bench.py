#!/usr/bin/env python3
"""Times folds of STSTNet in PyTorch, beside `dianet loso --workers 2` on the same images.

Its published script's settings: Adam 5e-5, batches of 256, the last of 800 epochs. All images stay in
memory. Two processes of one thread each, each with half of the folds. Needs PyTorch, NumPy and Pillow. Prints seconds and right answers.

    ststnet_bench.py FOLDER SUBJECT...      FOLDER holds manifest.csv (clip,subject,label,image) and the images
"""
import csv, multiprocessing, os, sys, time

import numpy as np
import torch
from PIL import Image
from torch import nn


class StstNet(nn.Module):
    def __init__(self, classes):
        super().__init__()
        self.convolutions = nn.ModuleList(nn.Conv2d(3, filters, 3, padding=2) for filters in (3, 5, 8))
        self.norms = nn.ModuleList(nn.BatchNorm2d(filters) for filters in (3, 5, 8))
        self.dropout, self.answer = nn.Dropout(.5), nn.Linear(400, classes)

    def forward(self, x):
        branches = [self.dropout(nn.functional.max_pool2d(norm(torch.relu(convolution(x))), 3, 3, 1))
                    for convolution, norm in zip(self.convolutions, self.norms)]
        return self.answer(nn.functional.avg_pool2d(torch.cat(branches, 1), 2).flatten(1))


def folds(folder, held_out):
    torch.set_num_threads(1)
    rows = list(csv.DictReader(open(os.path.join(folder, "manifest.csv"))))
    names = sorted({row["label"] for row in rows})
    pixels = np.stack([np.asarray(Image.open(os.path.join(folder, row["image"])), np.float32) / 255 for row in rows])
    images, labels = torch.tensor(pixels.transpose(0, 3, 1, 2)), torch.tensor([names.index(r["label"]) for r in rows])
    subjects, right = np.array([row["subject"] for row in rows]), 0
    for subject in held_out:
        torch.manual_seed(1)
        own, others = np.flatnonzero(subjects == subject), np.flatnonzero(subjects != subject)
        network = StstNet(len(names))
        optimiser = torch.optim.Adam(network.parameters(), lr=5e-5)
        for _ in range(800):
            order = others[torch.randperm(len(others))]
            for start in range(0, len(order), 256):
                batch = order[start:start + 256]
                optimiser.zero_grad()
                nn.functional.cross_entropy(network(images[batch]), labels[batch]).backward()
                optimiser.step()
        network.eval()
        with torch.no_grad():
            right += (network(images[own]).argmax(1) == labels[own]).sum().item()
    return right


def main(folder, subjects):
    began = time.time()
    with multiprocessing.Pool(2) as pool:
        right = sum(pool.starmap(folds, [(folder, subjects[::2]), (folder, subjects[1::2])]))
    print("%d folds, %d right answers, %.0f s" % (len(subjects), right, time.time() - began))


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2:])
