"""Reference numbers for maps of attention and the sum of a logit, in NumPy, written independently of the program.

    attention_reference.py OUT.json    a small head with two streams: its logits, maps and sums for each class
    attention_reference.py FOLDER      adds up the arrays that `dianet explain --npy` wrote there

Weights and inputs of the small head are not stored: both sides compute them from names (see numbers()). Derivatives are
central differences, not formulas.
"""
import json, math, pathlib, sys

import numpy as np

WIDTH, HEADS, CHANNELS, SIDE, CLASSES = 8, 2, 6, 2, 3
TOKENS = SIDE * SIDE


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


def matrix(name, *shape):
    u = numbers(name, math.prod(shape))
    scaled = (2 * u - 1) * math.sqrt(4 / math.prod(shape[1:])) if len(shape) > 1 else .2 * (u - .5)
    return scaled.reshape(shape).astype(np.float32).astype(np.float64)


def centred(x):
    return x - x.mean(-1, keepdims=True)


def deviation(x):
    return np.sqrt((centred(x) ** 2).mean(-1, keepdims=True) + 1e-5)


def linear(x, layer):
    return x @ layer[0].T + layer[1]


class Head:
    def __init__(self):
        count = iter(range(100))
        layer = lambda out, into: (matrix(f"head.{next(count)}", out, into), matrix(f"head.{next(count)}", out))
        self.grid = layer(WIDTH, CHANNELS)
        self.ways = [[layer(WIDTH, WIDTH) for _ in "qkvo"] for _ in range(2)]
        self.combination = layer(WIDTH, 2 * WIDTH)
        self.first, self.last = layer(WIDTH // 2, WIDTH), layer(CLASSES, WIDTH // 2)
        self.places = np.zeros((TOKENS, WIDTH))
        for token in range(TOKENS):
            for k in range(WIDTH // 4):
                f = 10_000 ** (-k / (WIDTH // 4))
                row, column = f * (token // SIDE), f * (token % SIDE)
                self.places[token, [k, 2 + k, 4 + k, 6 + k]] = [
                    math.sin(row), math.cos(row), math.sin(column), math.cos(column)]
        self.tokens = [self.seen(stream) for stream in ("onset", "offset")]

    def seen(self, stream):
        image = (2 * numbers(stream, CHANNELS * TOKENS).astype(np.float32) - 1).astype(np.float64)
        return linear(image.reshape(CHANNELS, TOKENS).T, self.grid)

    def attention(self, way):
        a, b = self.tokens[way], self.tokens[1 - way]
        q = linear(centred(a) / deviation(a) + self.places, self.ways[way][0])
        k = linear(centred(b) / deviation(b) + self.places, self.ways[way][1])
        size = WIDTH // HEADS
        weights = []
        for h in range(HEADS):
            s = q[:, h * size:(h + 1) * size] @ k[:, h * size:(h + 1) * size].T / math.sqrt(size)
            e = np.exp(s - s.max(1, keepdims=True))
            weights.append(e / e.sum(1, keepdims=True))
        return np.array(weights)

    def met(self, way, weights):
        b = self.tokens[1 - way]
        v = linear(centred(b) / deviation(b), self.ways[way][2])
        size = WIDTH // HEADS
        mixed = np.concatenate([weights[h] @ v[:, h * size:(h + 1) * size] for h in range(HEADS)], 1)
        return self.tokens[way] + linear(mixed, self.ways[way][3])

    def brought(self, way, head):
        """What each key brings through one head, without biases."""
        b = self.tokens[1 - way]
        part = slice(head * WIDTH // HEADS, (head + 1) * WIDTH // HEADS)
        return centred(b) / deviation(b) @ self.ways[way][2][0][part].T @ self.ways[way][3][0][:, part].T

    def logits(self, o1, o2, held=None):
        """held: the deviation and the open rectifiers of another input."""
        both = np.concatenate([o1.mean(0), o2.mean(0)])
        divisor = deviation(both) if held is None else held[0]
        hidden = linear(linear(centred(both) / divisor, self.combination), self.first)
        hidden = hidden * ((hidden > 0) if held is None else held[1])
        return linear(hidden, self.last)

    def gates(self, o1, o2):
        both = np.concatenate([o1.mean(0), o2.mean(0)])
        hidden = linear(linear(centred(both) / deviation(both), self.combination), self.first)
        return deviation(both), hidden > 0


def slope(function, at, step=1e-5):
    """Derivative of a number by each entry of an array, by central differences."""
    result = np.zeros_like(at)
    for index in np.ndindex(at.shape):
        up, down = at.copy(), at.copy()
        up[index] += step
        down[index] -= step
        result[index] = (function(up) - function(down)) / (2 * step)
    return result


def reference():
    head = Head()
    weights = [head.attention(way) for way in (0, 1)]
    met = [head.met(way, weights[way]) for way in (0, 1)]
    held = head.gates(*met)
    out = {"logits": head.logits(*met).tolist(), "classes": []}
    received = [w.mean((0, 1)) for w in weights]
    norms = [sum(weights[way][h].mean(0) * np.linalg.norm(head.brought(way, h), axis=1) for h in range(HEADS))
             for way in (0, 1)]
    out["attention"] = [received[1].tolist(), received[0].tolist()]
    out["norm"] = [norms[1].tolist(), norms[0].tolist()]
    zero = np.zeros((TOKENS, WIDTH))
    for c in range(CLASSES):
        gradient = [slope(lambda o: head.logits(o, met[1], held)[c], met[0]),
                    slope(lambda o: head.logits(met[0], o, held)[c], met[1])]
        shares, bimodal, bias = [], [], head.logits(zero, zero, held)[c]
        for way in (0, 1):
            shares.append(sum(np.einsum("ij,iw,jw->j", weights[way][h], gradient[way], head.brought(way, h))
                              for h in range(HEADS)))
            answer = lambda a, way=way: head.logits(*[head.met(w, a if w == way else weights[w]) for w in (0, 1)])[c]
            bimodal.append(np.maximum(0, slope(answer, weights[way]) * weights[way]).mean((0, 1)))
            # What attention gives when every value is nothing but its bias: the rows of A sum to 1.
            value, output = head.ways[way][2], head.ways[way][3]
            bias += float((gradient[way] @ linear(value[1], output)).sum())
        own = [(gradient[way] * head.tokens[way]).sum(1) for way in (0, 1)]
        out["classes"].append({
            "contribution": [shares[1].tolist(), shares[0].tolist()],
            "total": [(own[0] + shares[1]).tolist(), (own[1] + shares[0]).tolist()],
            "bimodal": [bimodal[1].tolist(), bimodal[0].tolist()],
            "own": [own[0].sum(), own[1].sum()],
            "cross": [shares[1].sum(), shares[0].sum()],
            "bias": bias,
        })
        parts = out["classes"][-1]
        assert abs(out["logits"][c] - sum(parts["own"]) - sum(parts["cross"]) - bias) < 1e-8
    out["recomputed"], out["held"] = replaced(head, None), replaced(head, weights)
    return out


def replaced(head, held):
    """Logits with each token in turn replaced by another clip's, the attention computed again or held."""
    own, still = head.tokens, [head.seen("still onset"), head.seen("still offset")]
    answers = []
    for stream in (0, 1):
        for token in range(TOKENS):
            head.tokens = [t.copy() for t in own]
            head.tokens[stream][token] = still[stream][token]
            weights = [head.attention(way) for way in (0, 1)] if held is None else held
            answers.append(head.logits(*[head.met(way, weights[way]) for way in (0, 1)]).tolist())
    head.tokens = own
    return answers


def added(folder):
    read = lambda name: np.load(folder / (name + ".npy")).astype(np.float64)
    cross, own, bias = 0, 0, read("head_bias")[0]
    for direction, stream in (("onset_to_offset", "onset"), ("offset_to_onset", "offset")):
        attention, values, gradient = read(direction), read(direction + "_values"), read(stream + "_gradient")
        print(direction, "rows sum to 1 within", abs(attention.sum(2) - 1).max())
        shares = np.einsum("hij,iw,hjw->j", attention, gradient, values)
        cross += shares.sum()
        own += (gradient * read(stream + "_tokens")).sum()
        always = read(direction + "_value_bias").sum(0) + read(direction + "_output_bias")
        bias += (gradient @ always).sum()
        other = "offset" if stream == "onset" else "onset"
        print(other, "contribution differs from", other + "_map.npy by at most",
              abs(shares - read(other + "_map").ravel()).max())
    logit = read("logits")[int(read("explained")[0])]
    print(f"logit {logit:.6f} = own {own:.6f} + cross {cross:.6f} + bias {bias:.6f}, residual {logit-own-cross-bias:.2e}")


if __name__ == "__main__":
    path = pathlib.Path(sys.argv[1])
    if path.is_dir():
        added(path)
    else:
        path.write_text(json.dumps(reference(), indent=1) + "\n")
