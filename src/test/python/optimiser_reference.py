"""Three steps of each rule by PyTorch's documented formulas, in NumPy with 64 bits, for StepRuleTest.

    python3 optimiser_reference.py

The gradient is the same in each step but for its factor; the learning rate changes from step to step.
"""
import numpy as np

WEIGHTS = np.array([1., -2., .5, 0.])
GRADIENT = np.array([.1, -.3, 1e-6, 2.])
RATES, FACTORS, DECAY = (.1, .05, .02), (1., .5, 1.), .2


def adam(b2, decoupled, w=WEIGHTS, m=0., v=0.):
    for t, (rate, factor) in enumerate(zip(RATES, FACTORS), 1):
        g = GRADIENT * factor
        if decoupled:
            w = w * (1 - rate * DECAY)
        else:
            g = g + DECAY * w
        m, v = .9 * m + .1 * g, b2 * v + (1 - b2) * g ** 2
        w = w - rate * (m / (1 - .9 ** t)) / (np.sqrt(v / (1 - b2 ** t)) + 1e-8)
    return w


def sgd(w=WEIGHTS, b=0.):
    for rate, factor in zip(RATES, FACTORS):
        b = .9 * b + GRADIENT * factor + DECAY * w
        w = w - rate * b
    return w


for name, w in (("adamw", adam(.999, True)), ("adam", adam(.999, False)), ("adam, beta2 .99", adam(.99, False)),
                ("sgd", sgd())):
    print("%-16s" % name, ", ".join("%.7f" % x for x in w))
