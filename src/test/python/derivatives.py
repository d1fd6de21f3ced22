"""Derivatives in NumPy, for references of networks where no PyTorch is at hand.

    from derivatives import Array, Net, entropy, grad, adamw, reference

An Array holds a value and how it was made; grad(loss, leaves) gives the derivative of one number to each leaf. A Net
makes a network's weights from their published names at first use and remembers them in that order:

    net = Net(training=True)
    y = relu(net.batch(net.conv(Array(x), "conv1", 16, 3, bias=False), "bn1"))
    loss = entropy(net.linear(y.mean((2, 3)), "fc", 5), [0, 1, 2, 3])
    json.dump(reference(net, loss), file)      loss, gradients, weights after one step of AdamW, statistics

Everything is computed with 64 bits. `python3 derivatives.py` checks each function against numeric differences.
"""
import json, math, pathlib

import numpy as np

import named_numbers


class Array:
    """A value, and for each array it was made of a function from its derivative to that one's."""

    def __init__(self, value, made_of=()):
        self.value = np.asarray(value, np.float64)
        self.made_of = made_of

    @property
    def shape(self):
        return self.value.shape

    def __add__(self, other):
        other = array(other)
        return Array(self.value + other.value, ((self, lambda g: fold(g, self.shape)),
                                                (other, lambda g: fold(g, other.shape))))

    def __mul__(self, other):
        other = array(other)
        return Array(self.value * other.value, ((self, lambda g: fold(g * other.value, self.shape)),
                                                (other, lambda g: fold(g * self.value, other.shape))))

    def __pow__(self, power):
        return Array(self.value ** power, ((self, lambda g: g * power * self.value ** (power - 1)),))

    def __matmul__(self, other):
        swap = lambda a: np.swapaxes(a, -1, -2)
        return Array(self.value @ other.value, ((self, lambda g: fold(g @ swap(other.value), self.shape)),
                                                (other, lambda g: fold(swap(self.value) @ g, other.shape))))

    def __getitem__(self, index):
        def back(g):
            whole = np.zeros(self.shape)
            np.add.at(whole, index, g)
            return whole
        return Array(self.value[index], ((self, back),))

    __radd__, __rmul__ = __add__, __mul__

    def __neg__(self):
        return self * -1.

    def __sub__(self, other):
        return self + -array(other)

    def __rsub__(self, other):
        return array(other) - self

    def __truediv__(self, other):
        return self * array(other) ** -1.

    def reshape(self, *shape):
        return Array(self.value.reshape(*shape), ((self, lambda g: g.reshape(self.shape)),))

    def transpose(self, *axes):
        return Array(self.value.transpose(axes), ((self, lambda g: g.transpose(np.argsort(axes))),))

    def sum(self, axes=None, keepdims=False):
        def back(g):
            if axes is not None and not keepdims:
                g = np.expand_dims(g, axes)
            return np.broadcast_to(g, self.shape)
        return Array(self.value.sum(axes, keepdims=keepdims), ((self, back),))

    def mean(self, axes=None, keepdims=False):
        total = self.sum(axes, keepdims)
        return total * (total.value.size / self.value.size)

    def max(self, axis, keepdims=False):
        """The first of equal ones gets the derivative."""
        best = np.expand_dims(self.value.argmax(axis), axis)
        here = np.zeros(self.shape)
        np.put_along_axis(here, best, 1., axis)
        return (self * here).sum(axis, keepdims)

    def detached(self):
        return Array(self.value)


def array(x):
    return x if isinstance(x, Array) else Array(x)


def fold(g, shape):
    """The derivative to what was stretched to the shape of g."""
    g = g.sum(tuple(range(g.ndim - len(shape))))
    return g.sum(tuple(i for i, n in enumerate(shape) if n == 1 and g.shape[i] > 1), keepdims=True).reshape(shape)


def grad(loss, leaves):
    """Of one number, to each leaf; zeros for those that it does not depend on."""
    order, seen, stack = [], set(), [(loss, False)]
    while stack:
        node, done = stack.pop()
        if done:
            order.append(node)
        elif id(node) not in seen:
            seen.add(id(node))
            stack.append((node, True))
            stack.extend((part, False) for part, _ in node.made_of)
    found = {id(loss): np.ones(loss.shape)}
    for node in reversed(order):
        g = found.get(id(node))
        for part, back in node.made_of if g is not None else ():
            more = back(g)
            found[id(part)] = found[id(part)] + more if id(part) in found else more
    return [np.asarray(found.get(id(leaf), np.zeros(leaf.shape))) for leaf in leaves]


def pointwise(function, derivative):
    return lambda x: Array(function(x.value), ((x, lambda g: g * derivative(x.value)),))


_sigmoid = lambda v: 1 / (1 + np.exp(-v))
_erf = np.vectorize(math.erf, otypes=[np.float64])
_normal = lambda v: np.exp(-v * v / 2) / math.sqrt(2 * math.pi)
exp = pointwise(np.exp, np.exp)
log = pointwise(np.log, lambda v: 1 / v)
relu = pointwise(lambda v: np.maximum(v, 0), lambda v: (v > 0) * 1.)
sigmoid = pointwise(_sigmoid, lambda v: _sigmoid(v) * (1 - _sigmoid(v)))
tanh = pointwise(np.tanh, lambda v: 1 - np.tanh(v) ** 2)
gelu = pointwise(lambda v: v * (1 + _erf(v / math.sqrt(2))) / 2,
                 lambda v: (1 + _erf(v / math.sqrt(2))) / 2 + v * _normal(v))


def silu(x):
    return x * sigmoid(x)


def gelu_tanh(x):
    return x * (tanh((x + x ** 3 * .044715) * math.sqrt(2 / math.pi)) + 1.) * .5


def leaky(slope):
    return pointwise(lambda v: np.where(v > 0, v, slope * v), lambda v: np.where(v > 0, 1., slope))


def softmax(x, axis=-1):
    e = exp(x - x.value.max(axis, keepdims=True))
    return e / e.sum(axis, True)


def log_softmax(x, axis=-1):
    x = x - x.value.max(axis, keepdims=True)
    return x - log(exp(x).sum(axis, True))


def concat(parts, axis):
    ends = np.cumsum([0] + [p.shape[axis] for p in parts])
    piece = lambda i: lambda g: np.take(g, range(ends[i], ends[i + 1]), axis)
    return Array(np.concatenate([p.value for p in parts], axis), tuple((p, piece(i)) for i, p in enumerate(parts)))


def stack(parts, axis):
    return concat([p.reshape(*p.shape[:axis], 1, *p.shape[axis:]) for p in parts], axis)


def pad(x, top, bottom, left, right, mode="zeros"):
    """Of the last two axes; mode zeros, or reflect without the edge itself."""
    if top == bottom == left == right == 0:
        return x
    if mode == "reflect":
        rows, columns = (np.pad(np.arange(n), p, "reflect")
                         for n, p in zip(x.shape[-2:], ((top, bottom), (left, right))))
        return x[..., rows[:, None], columns[None, :]]
    h, w = x.shape[-2:]
    whole = np.zeros((*x.shape[:-2], h + top + bottom, w + left + right))
    inside = (..., slice(top, top + h), slice(left, left + w))
    whole[inside] = x.value
    return Array(whole, ((x, lambda g: g[inside]),))


def windows(x, kernel, stride):
    """[n, c, rows, columns, kernel, kernel] of [n, c, h, w]."""
    rows, columns = ((size - kernel) // stride + 1 for size in x.shape[2:])
    view = np.lib.stride_tricks.sliding_window_view(x.value, (kernel, kernel), (2, 3))[:, :, ::stride, ::stride]

    def back(g):
        whole = np.zeros(x.shape)
        for i in range(kernel):
            for j in range(kernel):
                whole[:, :, i:i + stride * rows:stride, j:j + stride * columns:stride] += g[..., i, j]
        return whole
    return Array(view, ((x, back),))


def conv2d(x, weight, bias=None, stride=1, padding=0, groups=1, mode="zeros"):
    x = pad(x, padding, padding, padding, padding, mode)
    out, inner, k, _ = weight.shape
    w = windows(x, k, stride)
    n, _, rows, columns = w.shape[:4]
    # [n, groups, rows · columns, inner · k · k] @ [groups, inner · k · k, out / groups]
    w = w.reshape(n, groups, inner, rows, columns, k, k).transpose(0, 1, 3, 4, 2, 5, 6)
    w = w.reshape(n, groups, rows * columns, inner * k * k)
    y = w @ weight.reshape(groups, out // groups, inner * k * k).transpose(0, 2, 1)
    y = y.transpose(0, 1, 3, 2).reshape(n, out, rows, columns)
    return y if bias is None else y + bias.reshape(1, out, 1, 1)


def avg_pool(x, kernel, stride, padding=0):
    """Padding counts as zeros."""
    return windows(pad(x, *[padding] * 4), kernel, stride).mean((4, 5))


def max_pool(x, kernel, stride, padding=0):
    below = x.value.min() - 1
    low = pad(x - below, *[padding] * 4) + below
    w = windows(low, kernel, stride)
    return w.reshape(*w.shape[:4], kernel * kernel).max(4)


def layer_norm(x, weight, bias, epsilon):
    centred = x - x.mean(-1, True)
    return centred * ((centred * centred).mean(-1, True) + epsilon) ** -.5 * weight + bias


class Net:
    """A network's weights by their published names."""

    def __init__(self, training, values=named_numbers.weights):
        self.training, self.values, self.leaves, self.statistics = training, values, {}, {}

    def __call__(self, name, *shape):
        if name not in self.leaves:
            self.leaves[name] = Array(self.values(name, shape))
        return self.leaves[name]

    def conv(self, x, name, out, kernel, stride=1, padding=None, groups=1, bias=True, mode="zeros"):
        padding = kernel // 2 if padding is None else padding
        weight = self(name + ".weight", out, x.shape[1] // groups, kernel, kernel)
        return conv2d(x, weight, self(name + ".bias", out) if bias else None, stride, padding, groups, mode)

    def linear(self, x, name, out, bias=True):
        y = x @ self(name + ".weight", out, x.shape[-1]).transpose(1, 0)
        return y + self(name + ".bias", out) if bias else y

    def layer(self, x, name, epsilon=1e-6):
        return layer_norm(x, self(name + ".weight", x.shape[-1]), self(name + ".bias", x.shape[-1]), epsilon)

    def batch(self, x, name, epsilon=1e-5, momentum=.1):
        """Over all axes but the second; in training the statistics move on, the variance by its unbiased form."""
        c = x.shape[1]
        along = (1, c) + (1,) * (len(x.shape) - 2)
        weight, bias = self(name + ".weight", c), self(name + ".bias", c)
        mean, variance = (self.values(name + ".running_" + part, (c,)).astype(np.float64) for part in ("mean", "var"))
        if self.training:
            axes = tuple(i for i in range(len(x.shape)) if i != 1)
            m = x.mean(axes, True)
            v = ((x - m) ** 2).mean(axes, True)
            count = x.value.size // c
            mean = (1 - momentum) * mean + momentum * m.value.ravel()
            variance = (1 - momentum) * variance + momentum * v.value.ravel() * count / (count - 1)
        else:
            m, v = Array(mean.reshape(along)), Array(variance.reshape(along))
        self.statistics[name + ".running_mean"], self.statistics[name + ".running_var"] = mean, variance
        return (x - m) * (v + epsilon) ** -.5 * weight.reshape(*along) + bias.reshape(*along)

    def lstm(self, x, name, width, layers):
        """The last layer's states [n, t, width] of [n, t, in]; gates in the order input, forget, cell, output."""
        for layer in range(layers):
            part = lambda kind, *shape: self("%s.%s_l%d" % (name, kind, layer), *shape)
            w, u = part("weight_ih", 4 * width, x.shape[2]), part("weight_hh", 4 * width, width)
            bias = part("bias_ih", 4 * width) + part("bias_hh", 4 * width)
            h = c = Array(np.zeros((x.shape[0], width)))
            states = []
            for t in range(x.shape[1]):
                z = x[:, t] @ w.transpose(1, 0) + h @ u.transpose(1, 0) + bias
                i, f, g, o = (z[:, k * width:(k + 1) * width] for k in range(4))
                c = sigmoid(f) * c + sigmoid(i) * tanh(g)
                h = sigmoid(o) * tanh(c)
                states.append(h)
            x = stack(states, 1)
        return x


def entropy(logits, labels, class_weights=None, gamma=0):
    """The weighted mean of (1 - p)^gamma times the cross-entropy, as torch's nll_loss weighs it."""
    rows = np.arange(len(labels))
    logarithm = log_softmax(logits)[rows, labels]
    w = np.ones(len(labels)) if class_weights is None else np.asarray(class_weights, np.float64)[labels]
    focus = (1. - exp(logarithm)) ** gamma if gamma else 1.
    return -(logarithm * focus * (w / w.sum())).sum()


def adamw(value, gradient, rate, decay):
    """The first step of torch's AdamW."""
    return value - rate * decay * value - rate * gradient / (np.abs(gradient) + 1e-8)


def reference(net, loss, rate=1e-2, decay=1e-2, frozen=()):
    """What TrainingStepTest compares, of every leaf whose name does not begin with one of `frozen`."""
    leaves = {name: leaf for name, leaf in net.leaves.items() if not name.startswith(tuple(frozen))}
    gradients = dict(zip(leaves, grad(loss, list(leaves.values()))))
    some = named_numbers.some
    return {"loss": float(loss.value),
            "gradients": {name: some(g) for name, g in gradients.items()},
            "weights": {name: some(adamw(leaf.value, gradients[name], rate, decay)) for name, leaf in leaves.items()},
            "statistics": {name: some(v) for name, v in net.statistics.items()}}


def check(name, function, *shapes):
    """Of a function of arrays to one number: its derivatives and numeric differences."""
    random = np.random.default_rng(1)
    values = [random.normal(size=shape) for shape in shapes]
    leaves = [Array(v) for v in values]
    found = grad(function(*leaves), leaves)
    for k, value in enumerate(values):
        numeric = np.zeros(value.shape)
        for index in np.ndindex(value.shape):
            ends = []
            for step in (1e-6, -1e-6):
                moved = [v.copy() for v in values]
                moved[k][index] += step
                ends.append(function(*[Array(v) for v in moved]).value)
            numeric[index] = (ends[0] - ends[1]) / 2e-6
        worst = np.abs(numeric - found[k]).max()
        print("%-28s argument %d  largest difference %.1e" % (name, k, worst))
        assert worst < 1e-6 * max(1, np.abs(numeric).max()), name


def ststnet():
    """One step of STSTNet, which PyTorch's is stored of."""
    net = Net(training=True)
    x = Array(named_numbers.image("step", 4, 3, 64, 64))
    branches = [net.batch(relu(net.conv(x, "conv%d" % i, n, 3, padding=2)), "bn%d" % i) for i, n in
                enumerate((3, 5, 8), 1)]
    y = avg_pool(concat([max_pool(b, 3, 3, 1) for b in branches], 1), 2, 2)
    return reference(net, entropy(net.linear(y.mean((2, 3)), "fc", 5), [0, 1, 2, 3]), frozen=["fc."])


def main():
    weighted = lambda y: (y * np.sin(np.arange(y.value.size)).reshape(y.shape)).sum()
    for name in ("exp", "relu", "sigmoid", "tanh", "gelu", "silu", "gelu_tanh", "softmax", "log_softmax"):
        check(name, lambda x, f=globals()[name]: weighted(f(x)), (3, 4))
    check("leaky", lambda x: weighted(leaky(.1)(x)), (3, 4))
    check("log, power, division", lambda a, b: weighted(log(a * a + 1.) / (b ** 2 + 1.)), (2, 3), (3,))
    check("matmul", lambda a, b: weighted(a @ b), (2, 3, 4), (4, 5))
    check("max, gather, concat", lambda a: weighted(concat([a.max(1, True), a[:, [0, 2, 2]]], 1)), (3, 4))
    check("stack, transpose", lambda a, b: weighted(stack([a, b], 1).transpose(2, 0, 1)), (2, 3), (2, 3))
    for mode in ("zeros", "reflect"):
        check("conv2d " + mode, lambda x, w, b, m=mode: weighted(conv2d(x, w, b, 2, 1, 2, m)), (2, 4, 5, 6),
              (6, 2, 3, 3), (6,))
    check("depthwise", lambda x, w: weighted(conv2d(x, w, None, 1, 2, 3)), (2, 3, 4, 4), (3, 1, 5, 5))
    check("avg_pool", lambda x: weighted(avg_pool(x, 3, 2, 1)), (2, 2, 5, 5))
    check("max_pool", lambda x: weighted(max_pool(x, 3, 2, 1)), (2, 2, 5, 5))
    check("layer_norm", lambda x, w, b: weighted(layer_norm(x, w, b, 1e-6)), (2, 3, 5), (5,), (5,))
    for training in (True, False):
        check("batch norm", lambda x, t=training: weighted(Net(t).batch(x, "bn")), (4, 3, 2, 2))
    check("lstm", lambda x: weighted(Net(True).lstm(x, "lstm", 2, 2)), (2, 3, 4))
    check("entropy", lambda x: entropy(x, [0, 2, 1], [1, 2, .5], 2), (3, 3))
    # A convolution by hand: ones of 3 by 3 over 0..8, padded, give sums of neighbours.
    y = conv2d(Array(np.arange(9.).reshape(1, 1, 3, 3)), Array(np.ones((1, 1, 3, 3))), None, 1, 1)
    assert y.value.ravel().tolist() == [8, 15, 12, 21, 36, 27, 20, 33, 24]
    stored = json.load(open(pathlib.Path(__file__).parents[1] / "resources/org/dianet/learning/djl/ststnet-step.json"))
    for part, found in ststnet().items():
        pairs = [(found, stored[part])] if part == "loss" else [
            (a, b) for name, values in found.items() for a, b in zip(values, stored[part][name])]
        worst = max(abs(a - b) for a, b in pairs)
        print("STSTNet, %-20s %d values, largest difference to PyTorch's %.1e" % (part, len(pairs), worst))
        assert worst < 1e-4, part


if __name__ == "__main__":
    main()
