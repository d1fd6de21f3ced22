"""The linear baseline in PyTorch, written independently of the program.

    linear_reference.py fixture OUT.json        small made-up images, their features, and the fitted answers
    linear_reference.py loso FOLDER             leave-one-subject-out on a folder with manifest.csv (28x28 flow images)
"""
import csv, json, sys

import numpy as np
import torch

torch.set_num_threads(1)
torch.set_default_dtype(torch.float64)


def features(image):
    """image [h, w, c] in 0..1 -> 49 c numbers, channel by channel."""
    out = []
    for c in range(image.shape[2]):
        x = image[:, :, c]
        x = np.clip((x - np.median(x)) / (x.std() + .001), -5, 5)
        h, w = x.shape
        out.append(x.reshape(7, h // 7, 7, w // 7).mean((1, 3)).ravel())
    return np.concatenate(out)


def mirrored(image, flow):
    image = image[:, ::-1].copy()
    if flow:
        image[:, :, 0] = 1 - image[:, :, 0]
    return image


def fit(x, y, classes, ridge=.3):
    mean, sd = x.mean(0), x.std(0)
    sd[sd == 0] = 1
    z, t = torch.tensor((x - mean) / sd), torch.tensor(y)
    counts = np.bincount(y, minlength=classes)
    weight = torch.tensor([(len(y) / (classes * n)) ** .5 if n else 1. for n in counts])
    w = torch.zeros(classes, x.shape[1], requires_grad=True)
    b = torch.zeros(classes, requires_grad=True)
    optimiser = torch.optim.LBFGS([w, b], max_iter=1000, tolerance_grad=1e-9, tolerance_change=1e-14,
                                  line_search_fn="strong_wolfe")

    def closure():
        optimiser.zero_grad()
        entropy = torch.nn.functional.cross_entropy(z @ w.T + b, t, reduction="none")
        loss = (weight[t] * entropy).mean() + ridge * (w ** 2).sum()
        loss.backward()
        return loss

    optimiser.step(closure)
    return lambda q: torch.softmax(torch.tensor((q - mean) / sd) @ w.T + b, 1).detach().numpy()


def train_and_answer(train, y, test, classes, flow):
    x = np.array([features(i) for i in train] + [features(mirrored(i, flow)) for i in train])
    answer = fit(x, np.concatenate([y, y]), classes)
    return (answer(np.array([features(i) for i in test]))
            + answer(np.array([features(mirrored(i, flow)) for i in test]))) / 2


def fixture(out):
    random = np.random.RandomState(5)
    y = np.array([0, 0, 0, 0, 0, 1, 1, 1, 2, 2])
    images = random.rand(10, 14, 14, 3).astype(np.float32).astype(np.float64)
    for i, label in enumerate(y):
        images[i, 5 * label:5 * label + 4, :, 0] += .5
    images = np.round(images / images.max(), 3)
    text = {"labels": y.tolist(), "images": images.reshape(10, -1).tolist(),
            "features": features(images[0]).round(9).tolist()}
    for name, flow in (("flow", True), ("picture", False)):
        text[name] = train_and_answer(images[:8], y[:8].clip(0, 1), images[8:], 2, flow).round(7).tolist()
    json.dump(text, open(out, "w"))


def loso(folder):
    from PIL import Image
    rows = list(csv.DictReader(open(folder + "/manifest.csv")))
    classes = sorted({r["label"] for r in rows})
    y = np.array([classes.index(r["label"]) for r in rows])
    subjects = np.array([r["subject"] for r in rows])
    images = [np.asarray(Image.open(folder + "/" + r["image"]).convert("RGB")) / 255. for r in rows]
    confusion = np.zeros((len(classes), len(classes)), int)
    for subject in sorted(set(subjects)):
        train = [i for i in range(len(rows)) if subjects[i] != subject]
        test = [i for i in range(len(rows)) if subjects[i] == subject]
        p = train_and_answer([images[i] for i in train], y[train], [images[i] for i in test], len(classes), True)
        for i, q in zip(test, p):
            confusion[y[i], q.argmax()] += 1
    tp = np.diag(confusion)
    f1 = 2 * tp / (confusion.sum(0) + confusion.sum(1))
    print("accuracy %.4f UF1 %.4f UAR %.4f" % (tp.sum() / confusion.sum(), f1.mean(), (tp / confusion.sum(1)).mean()))


if __name__ == "__main__":
    {"fixture": fixture, "loso": loso}[sys.argv[1]](sys.argv[2])
