#!/usr/bin/env python3
"""Reference values for StatisticsReferenceTest, by scikit-learn, SciPy and NumPy.

Writes made-up answers of two systems (a.csv and b.csv: 3 seeds, 11 subjects, 3 classes) and reference.csv with the
values that the program must reproduce. Run from this folder: python3 statistics_reference.py
"""
import csv
import itertools
import pathlib
from statistics import NormalDist

import numpy as np
from scipy.stats import binomtest
from sklearn.metrics import accuracy_score, confusion_matrix, f1_score, recall_score

OUT = pathlib.Path(__file__).parent.parent / "resources/org/dianet/evaluation"
CLASSES = ["negative", "positive", "surprise"]
SUBJECTS = [f"s{i:02d}" for i in range(11)]
SEEDS = [3, 5, 8]


class JavaRandom:
    """java.util.Random by its specification, so that the same subjects are drawn."""

    def __init__(self, seed):
        self.state = (seed ^ 0x5DEECE66D) & ((1 << 48) - 1)

    def next_int(self):
        self.state = (self.state * 0x5DEECE66D + 0xB) & ((1 << 48) - 1)
        value = self.state >> 16
        return value - (1 << 32) if value >= 1 << 31 else value

    def below(self, n):
        if n & (n - 1) == 0:
            return self.next_int() & (n - 1)
        while True:
            u = (self.next_int() & 0xFFFFFFFF) >> 1
            if u + n - 1 - u % n < 1 << 31:
                return u % n


def made_up(skill, salt):
    random = np.random.default_rng(salt)
    labels = np.random.default_rng(99)
    rows = []
    truth = [(s, f"{s}_{c}", labels.choice(3, p=[.57, .25, .18])) for s in SUBJECTS for c in range(labels.integers(2, 9))]
    ease = {s: random.normal(0, .6) for s in SUBJECTS}
    for seed in SEEDS:
        for subject, clip, label in truth:
            logits = random.normal(0, 1, 3)
            logits[label] += skill + ease[subject]
            p = np.exp(logits) / np.exp(logits).sum()
            rows.append((subject, clip, label, int(p.argmax()), seed, p))
    return rows


def write(name, rows):
    with open(OUT / name, "w", newline="") as file:
        out = csv.writer(file, lineterminator="\n")
        out.writerow(["subject", "clip", "truth", "predicted", "fold", "seed"] + [f"p_{c}" for c in CLASSES])
        for subject, clip, truth, predicted, seed, p in rows:
            out.writerow([subject, clip, CLASSES[truth], CLASSES[predicted], subject, seed] + [repr(float(v)) for v in p])


def metrics(truth, predicted):
    """Over the classes that occur, as the program defines them."""
    named = sorted(set(truth) | set(predicted))
    return np.array([
        accuracy_score(truth, predicted),
        f1_score(truth, predicted, labels=named, average="macro", zero_division=0),
        recall_score(truth, predicted, labels=sorted(set(truth)), average="macro"),
    ])


def of_seed(rows, seed, subjects):
    by = {s: [(r[2], r[3]) for r in rows if r[4] == seed and r[0] == s] for s in set(subjects)}
    pairs = [pair for s in subjects for pair in by[s]]
    return metrics(*zip(*pairs))


def mean_over_seeds(rows, subjects, seeds=SEEDS):
    return np.mean([of_seed(rows, seed, subjects) for seed in seeds], axis=0)


def intervals(draws):
    return np.percentile(np.array(draws), [2.5, 97.5], axis=0)


def corrected(statistic, draws, seed):
    """BCa (Efron and Tibshirani 1993, 14.3); draws equal to the observed value count half."""
    random = JavaRandom(seed)
    drawn = np.array([statistic([SUBJECTS[random.below(len(SUBJECTS))] for _ in SUBJECTS]) for _ in range(draws)])
    seen = np.array(statistic(SUBJECTS))
    left = np.array([statistic([s for s in SUBJECTS if s != out]) for out in SUBJECTS])
    equal = np.isclose(drawn, seen, rtol=0, atol=1e-12)
    share = ((drawn < seen) & ~equal).mean(axis=0) + equal.mean(axis=0) / 2
    normal = NormalDist()
    low, high = [], []
    for m in range(drawn.shape[1]):
        z = normal.inv_cdf(min(max(share[m], 0.5 / draws), 1 - 0.5 / draws))
        u = left[:, m].mean() - left[:, m]
        a = (u ** 3).sum() / (6 * (u ** 2).sum() ** 1.5)
        ends = [normal.cdf(z + (z + w) / (1 - a * (z + w))) for w in (normal.inv_cdf(0.025), normal.inv_cdf(0.975))]
        low.append(np.percentile(drawn[:, m], 100 * ends[0]))
        high.append(np.percentile(drawn[:, m], 100 * ends[1]))
    return low, high


def bootstrap(statistic, draws, seed):
    random = JavaRandom(seed)
    return intervals([statistic([SUBJECTS[random.below(len(SUBJECTS))] for _ in SUBJECTS]) for _ in range(draws)])


def joint(statistic, draws, seed):
    """Subjects and, by a generator of their own, seeds."""
    people, repeats = JavaRandom(seed), JavaRandom(seed + 1)
    values = []
    for _ in range(draws):
        drawn = [SUBJECTS[people.below(len(SUBJECTS))] for _ in SUBJECTS]
        values.append(statistic(drawn, [SEEDS[repeats.below(len(SEEDS))] for _ in SEEDS]))
    return np.array(values)


def units(a, b, draws, seed):
    """Binary F1 of "positive" in a's answers and of "surprise" in b's, and their mean over both."""
    asked = ((a, 1), (b, 2))

    def f1(rows, label, subjects):
        values = []
        for s in SEEDS:
            by = {x: [(r[2] == label, r[3] == label) for r in rows if r[4] == s and r[0] == x] for x in set(subjects)}
            truth, said = zip(*[pair for x in subjects for pair in by[x]])
            values.append(f1_score(truth, said) if any(truth) or any(said) else np.nan)
        return values

    seen = np.array([f1(rows, label, SUBJECTS) for rows, label in asked])
    people = JavaRandom(seed)
    drawn = []
    for _ in range(draws):
        subjects = [SUBJECTS[people.below(len(SUBJECTS))] for _ in SUBJECTS]
        each = [np.nanmean(f1(rows, label, subjects)) for rows, label in asked]
        drawn.append(each + [np.nanmean(each)])
    low, high = np.nanpercentile(np.array(drawn), [2.5, 97.5], axis=0)
    means = np.append(seen.mean(axis=1), seen.mean())
    deviations = np.append(seen.std(axis=1, ddof=1), seen.mean(axis=0).std(ddof=1))
    return means, deviations, low, high


def permutation(a, b, seeds):
    """All 2^11 exchanges, each recomputed from the clips."""
    table = {(name, seed, s): [(r[2], r[3]) for r in rows if r[4] == seed and r[0] == s]
             for name, rows in (("a", a), ("b", b)) for seed in seeds for s in SUBJECTS}

    def difference(swap):
        total = np.zeros(3)
        for seed in seeds:
            first = [p for s, x in zip(SUBJECTS, swap) for p in table["b" if x else "a", seed, s]]
            second = [p for s, x in zip(SUBJECTS, swap) for p in table["a" if x else "b", seed, s]]
            total += metrics(*zip(*first)) - metrics(*zip(*second))
        return total / len(seeds)

    observed = np.abs(difference([False] * len(SUBJECTS)))
    extreme = sum(np.abs(difference(swap)) >= observed - 1e-12 for swap in itertools.product([False, True], repeat=len(SUBJECTS)))
    return extreme / 2 ** len(SUBJECTS)


def ece(rows, bins=10):
    confidence = np.array([r[5].max() for r in rows])
    right = np.array([r[2] == r[3] for r in rows], float)
    edges = np.linspace(0, 1, bins + 1)
    total = 0
    for low, high in zip(edges[:-1], edges[1:]):
        inside = (confidence > low) & (confidence <= high)
        if inside.any():
            total += inside.mean() * abs(right[inside].mean() - confidence[inside].mean())
    return total


def main():
    a, b = made_up(1.5, 7), made_up(.8, 8)
    write("a.csv", a)
    write("b.csv", b)
    reference = []

    def put(name, value):
        reference.append((name, repr(float(value))))

    for name, rows in (("a", a), ("b", b)):
        for seed in SEEDS:
            for metric, value in zip(("ACCURACY", "UF1", "UAR"), of_seed(rows, seed, SUBJECTS)):
                put(f"score {name} {seed} {metric}", value)
        pooled = np.array([of_seed(rows, seed, SUBJECTS) for seed in SEEDS])
        for m, metric in enumerate(("ACCURACY", "UF1", "UAR")):
            put(f"mean {name} {metric}", pooled[:, m].mean())
            put(f"sd {name} {metric}", pooled[:, m].std(ddof=1))
        low, high = bootstrap(lambda drawn: mean_over_seeds(rows, drawn), 300, 1)
        for m, metric in enumerate(("ACCURACY", "UF1", "UAR")):
            put(f"low {name} {metric}", low[m])
            put(f"high {name} {metric}", high[m])
        put(f"ece {name}", ece(rows))
        first = [r for r in rows if r[4] == SEEDS[0]]
        truths = [r[2] for r in first]
        most = max(set(truths), key=truths.count)
        for metric, value in zip(("ACCURACY", "UF1", "UAR"), metrics(truths, [most] * len(truths))):
            put(f"majority {name} {metric}", value)
        shares = np.bincount(truths) / len(truths)
        put(f"random {name} ACCURACY", (shares ** 2).sum())
        matrix = confusion_matrix([r[2] for r in rows], [r[3] for r in rows])
        for t in range(3):
            for p in range(3):
                put(f"confusion {name} {t} {p}", matrix[t, p])
    low, high = corrected(lambda drawn: mean_over_seeds(a, drawn) - mean_over_seeds(b, drawn), 300, 1)
    for m, metric in enumerate(("ACCURACY", "UF1", "UAR")):
        put(f"difference {metric}", (mean_over_seeds(a, SUBJECTS) - mean_over_seeds(b, SUBJECTS))[m])
        put(f"difference low {metric}", low[m])
        put(f"difference high {metric}", high[m])
    both = joint(lambda drawn, seeds: mean_over_seeds(a, drawn, seeds), 300, 1)
    for m, metric in enumerate(("ACCURACY", "UF1", "UAR")):
        put(f"joint low a {metric}", np.percentile(both[:, m], 2.5))
        put(f"joint high a {metric}", np.percentile(both[:, m], 97.5))
    both = joint(lambda drawn, seeds: mean_over_seeds(a, drawn, seeds) - mean_over_seeds(b, drawn, seeds), 300, 1)
    for m, metric in enumerate(("ACCURACY", "UF1", "UAR")):
        put(f"joint difference low {metric}", np.percentile(both[:, m], 2.5))
        put(f"joint difference high {metric}", np.percentile(both[:, m], 97.5))
    put("equivalence low", np.percentile(both[:, 1], 5))
    put("equivalence high", np.percentile(both[:, 1], 95))
    for name, mean, deviation, low, high in zip(("a", "b", "mean"), *units(a, b, 300, 1)):
        put(f"unit {name}", mean)
        put(f"unit sd {name}", deviation)
        put(f"unit low {name}", low)
        put(f"unit high {name}", high)
    for name, seeds in (("permutation", SEEDS), ("permutation of one seed", SEEDS[:1])):
        for metric, value in zip(("ACCURACY", "UF1", "UAR"), permutation(a, b, seeds)):
            put(f"{name} {metric}", value)
    votes = {}
    for name, rows in (("a", a), ("b", b)):
        for r in rows:
            votes.setdefault(r[1], {}).setdefault(name, []).append(r[2] == r[3])
    only_a = sum(sum(v["a"]) > 1.5 > sum(v["b"]) for v in votes.values())
    only_b = sum(sum(v["b"]) > 1.5 > sum(v["a"]) for v in votes.values())
    put("mcnemar only a", only_a)
    put("mcnemar only b", only_b)
    put("mcnemar p", binomtest(only_a, only_a + only_b, .5).pvalue)
    for x, y in ((0, 0), (1, 0), (5, 0), (6, 0), (3, 9), (10, 10), (17, 32), (18, 31), (40, 81), (700, 800)):
        put(f"binomial {x} {y}", binomtest(x, x + y, .5).pvalue if x + y else 1)
    with open(OUT / "reference.csv", "w", newline="") as file:
        out = csv.writer(file, lineterminator="\n")
        out.writerow(["name", "value"])
        out.writerows(reference)


main()
