"""Weights and inputs that both sides of a reference compute from names, so that none need be stored."""
import math

import numpy as np


def numbers(name, count):
    """Numbers in 0..1 from a name: splitmix64 after an FNV-1a hash, the upper 24 bits."""
    seed = 0xcbf29ce484222325
    for byte in name.encode():
        seed = ((seed ^ byte) * 0x100000001b3) % 2 ** 64
    with np.errstate(over="ignore"):
        z = np.uint64(seed) + np.arange(1, count + 1, dtype=np.uint64) * np.uint64(0x9e3779b97f4a7c15)
        z = (z ^ (z >> np.uint64(30))) * np.uint64(0xbf58476d1ce4e5b9)
        z = (z ^ (z >> np.uint64(27))) * np.uint64(0x94d049bb133111eb)
        z = z ^ (z >> np.uint64(31))
    return (z >> np.uint64(40)).astype(np.float64) / 2 ** 24


def weights(name, shape):
    """Those of a layer by its published name, rounded to 32 bits."""
    u = numbers(name, math.prod(shape))
    if name.endswith("running_var"):
        v = .5 + u
    elif name.endswith("layer_scale"):
        v = .1 + .2 * u
    elif len(shape) > 1:
        v = (2 * u - 1) * math.sqrt(4 / math.prod(shape[1:]))
    elif name.endswith("weight"):
        v = .75 + .5 * u
    else:
        v = .2 * (u - .5)
    return v.reshape(shape).astype(np.float32)


def image(name, *shape):
    """An input in -1..1, rounded to 32 bits."""
    return numbers(name, math.prod(shape)).reshape(shape).astype(np.float32) * 2 - 1


def some(values):
    """The length of an array and four of its values, which stand for all of it in a stored reference."""
    flat = np.asarray(values, np.float64).ravel()
    picked = flat[:: max(1, flat.size // 4)][:4]
    return [float("%.7g" % x) for x in [math.sqrt((flat ** 2).sum()), *picked]]
