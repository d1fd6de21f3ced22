"""Uniform local binary patterns and chi-square distances for BinaryPatternsTest, from their definitions with numpy and scipy.

Prints the histogram (uniform patterns in ascending order, then all others) of the upper left of 6x6 blocks, and the
mean chi-square distance over the twelve blocks that differ most, between two made pictures.
"""
import numpy as np
from scipy.ndimage import map_coordinates

H, W, B, R = 48, 60, 6, 3


def picture(a, b):
    y, x = np.mgrid[0:H, 0:W]
    return (x * x * a + y * 31 * b + x * y * 7) % 251


def transitions(p):
    bits = [(p >> i) & 1 for i in range(8)]
    return sum(bits[i] != bits[(i + 1) % 8] for i in range(8))


uniform = [p for p in range(256) if transitions(p) <= 2]
bin_of = {p: i for i, p in enumerate(uniform)}


def histograms(g):
    y, x = np.mgrid[R:H - R, R:W - R].astype(float)
    code = np.zeros(y.shape, int)
    for k in range(8):
        angle = 2 * np.pi * k / 8
        neighbour = map_coordinates(g.astype(float), [y + R * np.sin(angle), x + R * np.cos(angle)], order=1)
        code |= (neighbour >= g[R:H - R, R:W - R] - 1e-9).astype(int) << k
    out = np.zeros((B * B, 59))
    for i in range(H - 2 * R):
        for j in range(W - 2 * R):
            out[(i + R) * B // H * B + (j + R) * B // W, bin_of.get(code[i, j], 58)] += 1
    return out


p, q = histograms(picture(3, 1)), histograms(picture(5, 2))
print("uniform patterns", len(uniform))
print("block 0:", {i: int(n) for i, n in enumerate(p[0]) if n})
s, t = p / p.sum(1, keepdims=True), q / q.sum(1, keepdims=True)
with np.errstate(invalid="ignore"):
    d = np.nansum((s - t) ** 2 / (s + t), axis=1)
print("distance %.12f" % np.sort(d)[-12:].mean())
