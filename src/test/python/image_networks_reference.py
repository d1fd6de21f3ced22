"""References of the image networks and of the fusions with gates, in NumPy (see derivatives.py).

    image_networks_reference.py FOLDER      writes NAME-step.json: the map, and one training step

Each is written from its description: torchvision's layouts of VGG, ResNet, EfficientNet and ViT, OrigiNet's layers as
its authors published them, GBAN's formulas, our readings of AffectiveNet, MEGANet and FMANet in method.md 2.7. Widths and depths are small where the network is large.
"""
import json, math, sys

import numpy as np

import named_numbers
from derivatives import (Array, Net, avg_pool, concat, conv2d, entropy, leaky, max_pool, pad, reference, relu, sigmoid,
                         silu, softmax, gelu, tanh)


def vgg(net, x, width=4, stages=(1, 2, 1, 2)):
    index = 0
    for stage, convolutions in enumerate(stages):
        for _ in range(convolutions):
            x = relu(net.conv(x, "features.%d" % index, width * min(2 ** stage, 8), 3))
            index += 2
        x = max_pool(x, 2, 2)
        index += 1
    return x


def resnet50(net, x, width=64, depths=(1, 2, 1, 1)):
    x = relu(net.batch(net.conv(x, "conv1", width, 7, 2, bias=False), "bn1"))
    x = max_pool(x, 3, 2, 1)
    for stage, depth in enumerate(depths):
        w = width * 2 ** stage
        for i in range(depth):
            stride = 2 if stage > 0 and i == 0 else 1
            name = "layer%d.%d." % (stage + 1, i)
            y = relu(net.batch(net.conv(x, name + "conv1", w, 1, bias=False), name + "bn1"))
            y = relu(net.batch(net.conv(y, name + "conv2", w, 3, stride, bias=False), name + "bn2"))
            y = net.batch(net.conv(y, name + "conv3", 4 * w, 1, bias=False), name + "bn3")
            if i == 0:
                x = net.batch(net.conv(x, name + "downsample.0", 4 * w, 1, stride, bias=False), name + "downsample.1")
            x = relu(y + x)
    return x


# expansion, kernel, stride, channels, blocks
B0 = ((1, 3, 1, 16, 1), (6, 3, 2, 24, 2), (6, 5, 2, 40, 2), (6, 3, 2, 80, 3), (6, 5, 1, 112, 3), (6, 5, 2, 192, 4),
      (6, 3, 1, 320, 1))


def efficientnet_b0(net, x, stem=32, stages=B0, last=1280):
    def block(x, name, out, kernel, stride=1, groups=1):
        return net.batch(net.conv(x, name + ".0", out, kernel, stride, groups=groups, bias=False), name + ".1")

    x = silu(block(x, "features.0", stem, 3, 2))
    for s, (expansion, kernel, stride, out, blocks) in enumerate(stages, 1):
        for i in range(blocks):
            came, step, name = x, stride if i == 0 else 1, "features.%d.%d.block." % (s, i)
            squeezed, part = max(1, x.shape[1] // 4), 0
            if expansion > 1:
                x, part = silu(block(x, name + "0", expansion * x.shape[1], 1)), 1
            x = silu(block(x, name + str(part), x.shape[1], kernel, step, x.shape[1]))
            gate = silu(net.conv(x.mean((2, 3), True), name + "%d.fc1" % (part + 1), squeezed, 1))
            x = x * sigmoid(net.conv(gate, name + "%d.fc2" % (part + 1), x.shape[1], 1))
            x = block(x, name + str(part + 2), out, 1)
            if step == 1 and came.shape == x.shape:
                x = x + came
    return silu(block(x, "features.%d" % (len(stages) + 1), last, 1))


def vit_b_16(net, x, patch=16, width=32, layers=2, heads=4, hidden=64):
    n, _, h, w = x.shape
    rows, columns = h // patch, w // patch
    first, places = net("class_token", 1, 1, width), net("encoder.pos_embedding", 1, 1 + rows * columns, width)
    x = net.conv(x, "conv_proj", width, patch, patch, padding=0)
    x = x.reshape(n, width, rows * columns).transpose(0, 2, 1)
    x = concat([first * np.ones((n, 1, 1)), x], 1) + places
    for i in range(layers):
        name = "encoder.layers.encoder_layer_%d." % i
        y = net.layer(x, name + "ln_1")
        y = y @ net(name + "self_attention.in_proj_weight", 3 * width, width).transpose(1, 0)
        y = y + net(name + "self_attention.in_proj_bias", 3 * width)
        q, k, v = (y[:, :, p * width:(p + 1) * width].reshape(n, -1, heads, width // heads).transpose(0, 2, 1, 3)
                   for p in range(3))
        a = softmax(q @ k.transpose(0, 1, 3, 2) * (width / heads) ** -.5)
        y = (a @ v).transpose(0, 2, 1, 3).reshape(n, -1, width)
        x = x + net.linear(y, name + "self_attention.out_proj", width)
        y = gelu(net.linear(net.layer(x, name + "ln_2"), name + "mlp.0", hidden))
        x = x + net.linear(y, name + "mlp.3", width)
    x = net.layer(x, "encoder.ln")
    return x[:, 1:].transpose(0, 2, 1).reshape(n, width, rows, columns)


def same_half(net, x, name, out, kernel):
    """A convolution of stride 2 with TensorFlow's padding, then sigmoid(y) + sigmoid(y) * leaky(y)."""
    pads = []
    for size in x.shape[2:]:
        total = max((math.ceil(size / 2) - 1) * 2 + kernel - size, 0)
        pads += [total // 2, total - total // 2]
    y = net.conv(pad(x, *pads), name, out, kernel, 2, padding=0)
    return sigmoid(y) + sigmoid(y) * leaky(.1)(y)


def originet(net, x):
    for stage, filters in enumerate((16, 32, 64), 1):
        total = (same_half(net, x, "conv%d_1" % stage, filters, 3) + same_half(net, x, "conv%d_2" % stage, filters, 5))
        x = net.batch(total, "bn%d" % stage, 1e-3)
    return concat([same_half(net, x, "conv4_1", 96, 3), same_half(net, total, "conv4_2", 96, 5)], 1)


def originet_answer(net, map, classes):
    n, flat = map.shape[0], map.value.size // map.shape[0] // 2
    halves = [net.linear(map[:, k * 96:(k + 1) * 96].reshape(n, flat), "dense%d" % (k + 1), 128) for k in (0, 1)]
    return net.linear(concat(halves, 1), "out", classes)


def mean_answer(net, map, classes):
    return net.linear(map.mean((2, 3)), "fc", classes)


def differences(side):
    """[side, side]: what each pixel counts in the difference at each place, one-sided at the ends."""
    d = np.zeros((side, side))
    for place in range(side):
        before, after = max(0, place - 1), min(side - 1, place + 1)
        d[after, place] += 1 / (after - before)
        d[before, place] -= 1 / (after - before)
    return d


def place_attention(net, x, name, gradients):
    s = x
    if gradients:
        across, down = differences(x.shape[3]), differences(x.shape[2])
        dx, dy = x @ Array(across), (x.transpose(0, 1, 3, 2) @ Array(down)).transpose(0, 1, 3, 2)
        s = (dx ** 2 + dy ** 2 + 1e-6) ** .5
    both = concat([s.mean(1, True), s.max(1, True)], 1)
    return x * (sigmoid(net.conv(both, name, 1, 1)) + 1.)


def stages(net, x, gradients):
    for stage, filters in enumerate((32, 64, 128, 256), 1):
        x = relu(net.batch(net.conv(x, "conv%d" % stage, filters, 3, 2, bias=False), "bn%d" % stage))
        if stage < 4:
            x = place_attention(net, x, "attention%d" % stage, gradients)
    return x


def meganet(net, x):
    return stages(net, x, True)


def fmanet(net, x):
    theta, slope, threshold = net("fusion.weight", 2), net("slope.weight", 1), net("threshold.bias", 1)

    def scaled(flow):
        m = ((flow ** 2).sum(1, True) + 1e-6) ** .5
        m = m.reshape(m.shape[0], -1)
        low = -((-m).max(1, True))
        return ((m - low) / (m.max(1, True) - low + 1e-6)).reshape(x.shape[0], 1, *x.shape[2:])

    f1, f2 = x[:, 2:4], x[:, 4:6]
    m = scaled(f1) * theta[0:1] + scaled(f2) * theta[1:2]
    flow = (f1 * theta[0:1] - f2 * theta[1:2]) * sigmoid((m - threshold) * slope)
    return stages(net, concat([flow, m], 1), False)


def affectivenet(net, x):
    for stage, filters in ((1, 16), (2, 32)):
        x = concat([relu(net.conv(x, "micro%d.conv%d" % (stage, k), filters, k, 2)) for k in (3, 5, 7)], 1)
        x = net.batch(x, "micro%d.bn" % stage)
    layer = lambda y, name, stride: relu(net.batch(net.conv(y, name + ".conv", 128, 3, stride, bias=False), name + ".bn"))
    first = layer(x, "first", 2)
    second = layer(first, "second", 2)
    return concat([layer(first, "mfl.first", 2), layer(second, "mfl.second", 1)], 1)


NETWORKS = {  # name: map, answer, names that are not the network's own
    "vgg19": (vgg, mean_answer, "fc."),
    "resnet50": (resnet50, mean_answer, "fc."),
    "efficientnet_b0": (efficientnet_b0, mean_answer, "fc."),
    "vit_b_16": (vit_b_16, mean_answer, "fc."),
    "originet": (originet, originet_answer, None),
    "affectivenet": (affectivenet, mean_answer, "fc."),
    "meganet": (meganet, mean_answer, "fc."),
    "fmanet": (fmanet, mean_answer, "fc.", 6),
}


def network(features, answer, not_own, planes=3):
    """The map in evaluation and one step of AdamW on the mean cross-entropy of four images."""
    x = Array(named_numbers.image("step", 4, planes, 64, 64))
    still = features(Net(training=False), x)
    net = Net(training=True)
    step = reference(net, entropy(answer(net, features(net, x), 5), [0, 1, 2, 3]),
                     frozen=[not_own] if not_own else [])
    return {"map": named_numbers.some(still.value), **step}


def places(rows, columns, width):
    quarter = width // 4
    frequency = 10000. ** (-np.arange(quarter) / quarter)
    row, column = (v.ravel()[:, None] * frequency for v in np.mgrid[:rows, :columns])
    return np.concatenate([np.sin(row), np.cos(row), np.sin(column), np.cos(column)], 1)[None]


def normal(x, epsilon=1e-5):
    centred = x - x.mean(-1, True)
    return centred * ((centred * centred).mean(-1, True) + epsilon) ** -.5


def tokens(net, map, width):
    y = net.conv(map, "grid", width, 1)
    return y.reshape(y.shape[0], width, -1).transpose(0, 2, 1)


def attends(net, name, a, b, p, heads):
    """a + W_o A (LN(b) W_v), A = softmax((LN(a) + p) W_q ((LN(b) + p) W_k)^T / sqrt(d))."""
    n, t, width = a.shape
    split = lambda y: y.reshape(n, t, heads, width // heads).transpose(0, 2, 1, 3)
    q, k, v = (split(net.linear(y, name + part, width)) for part, y in
               ((".query", normal(a) + p), (".key", normal(b) + p), (".value", normal(b))))
    y = softmax(q @ k.transpose(0, 1, 3, 2) * (width / heads) ** -.5) @ v
    return a + net.linear(y.transpose(0, 2, 1, 3).reshape(n, t, width), name + ".output", width)


def gated_group(net, maps, width, heads):
    t1, t2 = (tokens(net, m, width) for m in maps)
    p = places(2, 2, width)
    o1, o2 = attends(net, "onsetToOffset", t1, t2, p, heads), attends(net, "offsetToOnset", t2, t1, p, heads)
    h, shares = 0, []
    for name, a, b in (("own", t1, t2), ("met", o1, o2)):
        a, b = normal(a.mean(1)), normal(b.mean(1))
        z = sigmoid(net.linear(concat([a, b], 1), name + ".gate", width, bias=False))
        ha, hb = (tanh(net.linear(v, name + part, width, bias=False)) for part, v in ((".first", a), (".second", b)))
        h = z * ha + (1. - z) * hb + h
        shares.append(z.value.mean(1))
    return h, np.mean(shares, 0)


def adaptive_gate(net, maps, width, heads):
    a, b = (normal(tokens(net, m, width).mean(1)) for m in maps)
    z = sigmoid(net.linear(concat([a, b], 1), "own.gate", width))
    return z * a + (1. - z) * b, z.value.mean(1)


def fusion(mix, width=8, heads=2, classes=5):
    """One step on two streams of maps of four samples, 3 channels on 2 by 2 places; the shares are of before it."""
    net = Net(training=True)
    h, shares = mix(net, [Array(named_numbers.image(name, 4, 3, 2, 2)) for name in ("first", "second")], width, heads)
    answer = net.linear(relu(net.linear(h, "hidden", width // 2)), "answer", classes)
    step = reference(net, entropy(answer, [0, 1, 2, 3]))
    return {"shares": [float("%.7g" % s) for s in shares], "parameters": sum(v.value.size for v in net.leaves.values()),
            **step}


def main(folder):
    for name, parts in NETWORKS.items():
        write(folder, name, network(*parts))
    write(folder, "gated-group", fusion(gated_group))
    write(folder, "adaptive-gate", fusion(adaptive_gate))


def write(folder, name, step):
    print(name, "loss %.4f" % step["loss"], step.get("map", step.get("shares")))
    json.dump(step, open("%s/%s-step.json" % (folder, name), "w"))


if __name__ == "__main__":
    main(sys.argv[1])
