#!/usr/bin/env python3
"""Fills a plain module of PyTorch with the backbone of the network `small` by load_model.fill, and refuses another.

    python3 fill_module.py FOLDER_OF_load_model.py weights.params

Prints the sum of the module's numbers.
"""
import sys

from torch import nn

sys.path.insert(0, sys.argv[1])
from load_model import fill  # noqa: E402

layers = []
for into, out, size in ((3, 16, 5), (16, 32, 3), (32, 64, 3), (64, 96, 3)):
    layers += [nn.Conv2d(into, out, size, 2, size // 2, bias=False), nn.BatchNorm2d(out), nn.ReLU()]
module = fill(nn.Sequential(*layers), sys.argv[2], "backbone.")
print(float(sum(tensor.double().sum() for name, tensor in module.state_dict().items() if "num_batches" not in name)))
try:
    fill(nn.Sequential(nn.ReLU()), sys.argv[2], "backbone.")
except ValueError as e:
    assert "no tensor" in str(e), e
else:
    raise AssertionError("a module without these layers was filled")
