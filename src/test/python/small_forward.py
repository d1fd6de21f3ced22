#!/usr/bin/env python3
"""The answers of the network `small` with one stream, computed in NumPy from the names and numbers of its file alone.

    python3 small_forward.py FOLDER_OF_load_model.py weights.params images.npy

images.npy: [n, 3, h, w] in 0..1. Prints the class probabilities, one line per image.
"""
import sys

import numpy

sys.path.insert(0, sys.argv[1])
from load_model import arrays  # noqa: E402

weights = arrays(sys.argv[2])
x = (numpy.load(sys.argv[3]) - weights["input.mean"].reshape(1, -1, 1, 1)) / weights["input.deviation"].reshape(1, -1, 1, 1)


def convolved(x, kernel):
    half = kernel.shape[2] // 2
    x = numpy.pad(x, ((0, 0), (0, 0), (half, half), (half, half)))
    windows = numpy.lib.stride_tricks.sliding_window_view(x, kernel.shape[2:], axis=(2, 3))[:, :, ::2, ::2]
    return numpy.einsum("ncijkl,ockl->noij", windows, kernel)


for layer in (0, 3, 6, 9):
    x = convolved(x, weights[f"backbone.{layer}.weight"])
    gain, shift, mean, variance = (
        weights[f"backbone.{layer + 1}.{name}"].reshape(1, -1, 1, 1)
        for name in ("weight", "bias", "running_mean", "running_var"))
    x = numpy.maximum(0, (x - mean) / numpy.sqrt(variance + 1e-5) * gain + shift)
x = x.mean((2, 3)) @ weights["head.projection.weight"].T + weights["head.projection.bias"]
x = (x - x.mean(1, keepdims=True)) / numpy.sqrt(x.var(1, keepdims=True) + 1e-5)
x = numpy.maximum(0, x @ weights["head.normalisedClassifier.0.weight"].T + weights["head.normalisedClassifier.0.bias"])
x = x @ weights["head.normalisedClassifier.3.weight"].T + weights["head.normalisedClassifier.3.bias"]
e = numpy.exp(x - x.max(1, keepdims=True))
for row in e / e.sum(1, keepdims=True):
    print(*row)
