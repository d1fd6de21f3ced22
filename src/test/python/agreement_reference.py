"""Expected values for the tests of evaluation.agreement, computed without the program.

Written from the published formulas in the most literal way (loops over pairs, explicit ANOVA sums), not from the Java
code. Run with python3 and numpy; the printed numbers stand in AgreementStatisticsTest and AgreementTest.
"""
import itertools
import numpy as np


def cohen(pairs, weight=lambda i, j: float(i != j)):
    cats = sorted({c for p in pairs for c in p})
    n = len(pairs)
    obs = sum(weight(cats.index(a), cats.index(b)) for a, b in pairs) / n
    exp = sum(weight(cats.index(a), cats.index(b)) for a, _ in pairs for _, b in pairs) / n ** 2
    return 1 - obs / exp


def fleiss(rows):
    rows = np.array(rows, float)
    n, k = rows.sum(1)[0], len(rows)
    p_i = [(r @ r - n) / (n * (n - 1)) for r in rows]
    p_j = rows.sum(0) / (k * n)
    return (np.mean(p_i) - p_j @ p_j) / (1 - p_j @ p_j)


def alpha(units, delta):
    """Directly from pairs of values: D_o within units, D_e over all pairable values."""
    units = [[v for v in u if v is not None] for u in units]
    units = [u for u in units if len(u) > 1]
    values = [v for u in units for v in u]
    n = len(values)
    do = sum(delta(a, b, values) / (len(u) - 1) for u in units for a, b in itertools.permutations(u, 2)) / n
    de = sum(delta(a, b, values) for a, b in itertools.permutations(values, 2)) / (n * (n - 1))
    return 1 - do / de


def nominal(a, b, values): return float(a != b)
def interval(a, b, values): return float(a - b) ** 2
def ordinal(a, b, values):
    lo, hi = min(a, b), max(a, b)
    between = sum(1 for v in values if lo <= v <= hi) - (values.count(a) + values.count(b)) / 2
    return 0.0 if a == b else between ** 2


def icc21(x):
    x = np.array(x, float)
    n, k = x.shape
    bms = k * ((x.mean(1) - x.mean()) ** 2).sum() / (n - 1)
    jms = n * ((x.mean(0) - x.mean()) ** 2).sum() / (k - 1)
    ems = ((x - x.mean(1, keepdims=True) - x.mean(0, keepdims=True) + x.mean()) ** 2).sum() / ((n - 1) * (k - 1))
    return (bms - ems) / (bms + (k - 1) * ems + k * (jms - ems) / n)


def expand(table):
    return [(i, j) for i, row in enumerate(table) for j, c in enumerate(row) for _ in range(c)]


def phases(length, events):
    codes = [0] * length
    for onset, apex, offset in events:
        for f in range(onset, offset + 1):
            codes[f] = 1 if f <= apex else 2
    return codes


def tolerance_kappa(recordings, k):
    pairs = []
    for a, b in recordings:
        for i in range(len(a)):
            window = range(max(0, i - k), min(len(a), i + k + 1))
            pairs.append((a[i], a[i] if any(b[j] == a[i] for j in window) else b[i]))
            pairs.append((b[i] if any(a[j] == b[i] for j in window) else a[i], b[i]))
    return cohen(pairs)


# Krippendorff 2011, four observers, twelve units: .743 nominal, .815 ordinal, .849 interval.
N = None
K = [[1, 1, N, 1], [2, 2, 3, 2], [3, 3, 3, 3], [3, 3, 3, 3], [2, 2, 2, 2], [1, 2, 3, 4], [4, 4, 4, 4], [1, 1, 2, 1],
     [2, 2, 2, 2], [N, 5, 5, 5], [N, N, 1, 1], [N, N, 3, N]]
print("alpha 2011", [round(alpha(K, d), 6) for d in (nominal, ordinal, interval)])
# Shrout & Fleiss 1979, table 2: ICC(2,1) = .29.
print("icc 1979", icc21([[9, 2, 5, 8], [6, 1, 3, 2], [8, 4, 6, 8], [7, 1, 2, 6], [10, 5, 6, 9], [6, 2, 4, 7]]))
# Cohen 1968, weighted and not, three categories; here an own table of intensities A to E.
T = [[11, 3, 1, 0, 0], [2, 9, 4, 0, 0], [0, 3, 7, 2, 1], [0, 0, 2, 5, 1], [0, 0, 0, 1, 3]]
print("weighted", cohen(expand(T)), cohen(expand(T), lambda i, j: abs(i - j)), cohen(expand(T), lambda i, j: (i - j) ** 2))
# Six recordings of 60 frames at 200 a second; marks of two coders.
A = [(10, 20, 30), (5, 15, 40), (22, 30, 41), (8, 12, 25), (30, 38, 50), (12, 20, 33)]
B = [(11, 20, 28), (5, 18, 44), (20, 29, 41), (8, 12, 26), (33, 45, 55), (12, 19, 33)]
for name, at in (("onset", 0), ("apex", 1), ("offset", 2)):
    d = np.array([b[at] - a[at] for a, b in zip(A, B)])
    print(name, "icc", icc21([[a[at], b[at]] for a, b in zip(A, B)]), "mean", np.abs(d).mean(), "median",
          np.median(np.abs(d)), "bias", d.mean(), [int((np.abs(d) <= k).sum()) for k in (1, 3, 5)])
    print("  alpha", alpha([[a[at], b[at]] for a, b in zip(A, B)], interval))
for k in (0, 1, 2, 3, 5, 10):
    print("curve", k, tolerance_kappa([(phases(60, [a]), phases(60, [b])) for a, b in zip(A, B)], k))
EA = ["happiness", "disgust", "surprise", "disgust", "happiness", "others"]
EB = ["happiness", "disgust", "surprise", "others", "happiness", "others"]
print("emotion", cohen(list(zip(EA, EB))))
# A third coder, who did not mark the apex of the second and the offset of the fifth, and left the sixth unlabelled.
C = [(12, 22, 31), (4, None, 41), (22, 30, 40), (9, 12, 25), (31, 40, None), (12, 21, 34)]
EC = ["happiness", "disgust", "surprise", "disgust", "surprise", None]
names = sorted(set(EA + EB))
print("three: fleiss", fleiss([[(a, b, c).count(e) for e in names] for a, b, c in zip(EA, EB, EC) if c]))
print("three: alpha emotion", alpha([[None if v is None else names.index(v) for v in t] for t in zip(EA, EB, EC)], nominal))
for name, at in (("onset", 0), ("apex", 1), ("offset", 2)):
    rows = [[m[at] for m in t] for t in zip(A, B, C)]
    print("three:", name, "alpha", alpha(rows, interval), "icc", icc21([r for r in rows if None not in r]))
UA = [{6, 12}, {4, 9}, {1, 2, 5}, {4}, {6, 12}, set()]
UB = [{12}, {4, 9}, {1, 2}, {4, 7}, {6, 12}, {14}]
print("R", 2 * sum(len(a & b) for a, b in zip(UA, UB)) / sum(len(a) + len(b) for a, b in zip(UA, UB)))
for u in (4, 6):
    print("kappa AU", u, cohen([(u in a, u in b) for a, b in zip(UA, UB)]))
