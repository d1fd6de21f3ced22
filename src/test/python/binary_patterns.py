"""Uniform local binary patterns and chi-square distances for BinaryPatternsTest, from their definitions with numpy.

Prints the histogram (uniform patterns in ascending order, then all others) of the upper left of 6x6 blocks, and the
mean chi-square distance over the twelve blocks that differ most, between two made pictures.
"""
import numpy as np

H, W, B = 30, 36, 6


def picture(a, b):
    y, x = np.mgrid[0:H, 0:W]
    return (x * x * a + y * 31 * b + x * y * 7) % 251


def transitions(p):
    bits = [(p >> i) & 1 for i in range(8)]
    return sum(bits[i] != bits[(i + 1) % 8] for i in range(8))


uniform = [p for p in range(256) if transitions(p) <= 2]
bin_of = {p: i for i, p in enumerate(uniform)}


def histograms(g):
    c = g[1:-1, 1:-1]
    ring = [(-1, -1), (-1, 0), (-1, 1), (0, 1), (1, 1), (1, 0), (1, -1), (0, -1)]
    code = sum((g[1 + dy:H - 1 + dy, 1 + dx:W - 1 + dx] >= c).astype(int) << k for k, (dy, dx) in enumerate(ring))
    out = np.zeros((B * B, 59))
    for i in range(H - 2):
        for j in range(W - 2):
            out[(i + 1) * B // H * B + (j + 1) * B // W, bin_of.get(code[i, j], 58)] += 1
    return out


p, q = histograms(picture(3, 1)), histograms(picture(5, 2))
print("uniform patterns", len(uniform))
print("block 0:", {i: int(n) for i, n in enumerate(p[0]) if n})
s, t = p / p.sum(1, keepdims=True), q / q.sum(1, keepdims=True)
with np.errstate(invalid="ignore"):
    d = np.nansum((s - t) ** 2 / (s + t), axis=1)
print("distance %.12f" % np.sort(d)[-12:].mean())
