"""Motion images of a small made-up clip, computed with NumPy from the descriptions in src/docs/method.md 1.

python3 motion_reference.py > src/test/resources/org/dianet/pipeline/sample/motion.json

Frames are H x W x 3 of whole numbers, onset 1, apex 4, offset 8 of 10 frames. "Flow" is made up too: its vectors are
simple functions of the two grey frames, so that what is built from flows can be checked without measuring any.
"""

import json

import numpy as np

W, H, COUNT, ONSET, APEX, OFFSET = 5, 4, 10, 1, 4, 8


def frames():
    # A small linear congruential generator, so that no library's draws matter.
    state = 12345
    values = []
    for _ in range(COUNT * H * W * 3):
        state = (1103515245 * state + 12345) % 2**31
        values.append(state // 2**16 % 256)
    return np.array(values, float).reshape(COUNT, H, W, 3)


def grey(rgb):
    # Rec. 601 luma in 8 bits, as the program decodes grey.
    return np.floor(rgb @ np.array([0.299, 0.587, 0.114]) + 0.5)


def linear(n):
    return np.array([2.0 * t - n - 1 for t in range(1, n + 1)])


def harmonic(n, less):
    return np.array([sum((2 * i - n - less) / i for i in range(t, n + 1)) for t in range(1, n + 1)])


def pooled(stack, weights):
    return np.tensordot(weights, stack, 1)


def s(n):
    return n * (n + 1) / 6


def midi(stack):
    intensity = [np.abs(f - stack[0]).mean() for f in stack]
    order = np.argsort(intensity, kind="stable")
    return pooled(stack[order], linear(len(stack)))


def active(stack):
    total = np.zeros_like(stack[0])
    for j in range(1, len(stack)):
        for k in range(0, j - 1):
            total += stack[j] - stack[k]
    return np.clip(total, 0, 255)


def flow(a, b):
    """(u, v) in thousandths of the side."""
    return 1000 * (b - a) / 64 / W, 1000 * (b - a)[:, ::-1] / 128 / H


def ranged(m):
    return (m - m.min()) / (m.max() - m.min()) if m.max() > m.min() else 0 * m


def combined(g, theta1, theta2, threshold=None):
    (u1, v1), (u2, v2) = flow(g[ONSET], g[APEX]), flow(g[APEX], g[OFFSET])
    m = theta1 * ranged(np.hypot(u1, v1)) + theta2 * ranged(np.hypot(u2, v2))
    u, v = theta1 * u1 - theta2 * u2, theta1 * v1 - theta2 * v2
    if threshold is not None:
        factor = np.where(m < threshold, 0, m)
        u, v = u * factor, v * factor
    return np.stack([u, v, m], -1)


def main():
    rgb = frames()
    g = np.array([grey(f) for f in rgb])
    on, off = rgb[ONSET : APEX + 1], rgb[APEX : OFFSET + 1]
    full = rgb[ONSET : OFFSET + 1]
    n = len(full)
    triangle = np.array([1 - abs(t - (APEX - ONSET)) / (OFFSET - ONSET) for t in range(n)])
    between = [flow(g[ONSET], g[i]) for i in (3, 4, 5)]
    out = {
        "frames": rgb.astype(int).reshape(COUNT, -1).tolist(),
        "linear full": pooled(full, linear(n)),
        "linear onset": pooled(on, linear(len(on))),
        "linear offset": pooled(off[::-1], linear(len(off))),
        "exact full": pooled(full, harmonic(n, 1)),
        "exact offset": pooled(off[::-1], harmonic(len(off), 1)),
        "off-by-one full": pooled(full, harmonic(n, 0)),
        "active full": active(g[ONSET : OFFSET + 1]),
        "midi": midi(full),
        "apex phases": pooled(on, linear(len(on))) / s(len(on)) - pooled(off, linear(len(off))) / s(len(off)),
        "apex triangle": pooled(full, triangle - triangle.mean()),
        "cof": combined(g, 0.7, 0.4),
        "mm-cof": combined(g, 0.7, 0.4, 0.5),
        "flow sequence 3": np.stack([plane for pair in between for plane in pair], -1),
        "frame sequence 3": np.stack([g[1], g[3], g[4]], -1),
        "key frames": np.concatenate([rgb[ONSET], rgb[APEX]], -1),
        "key frames flow": np.stack(
            [g[ONSET], g[APEX], *flow(g[ONSET], g[APEX]), *flow(g[APEX], g[OFFSET])], -1
        ),
    }
    text = {k: v if isinstance(v, list) else np.round(v, 5).reshape(-1).tolist() for k, v in out.items()}
    print(json.dumps(text, separators=(",", ":")))


main()
