"""Reference values for networks of micro-expressions, written from their descriptions, in NumPy.

    micro_reference.py FOLDER      writes NAME-step.json: a map in evaluation mode, one training step, a count

The networks are narrow and the images small, so that both sides are quick; widths scale and nothing else does. The
count is that of the published widths, from the same functions. Weights and inputs: see named_numbers.py.
"""
import json, sys

import numpy as np

from derivatives import (Array, Net, avg_pool, concat, entropy, gelu, gelu_tanh, log_softmax, max_pool, reference, relu, sigmoid,
                         silu, softmax, stack)
from named_numbers import image, some

CLASSES = 5


def bilinear(x, side):
    """To side by side pixels, corners not aligned, without a filter."""
    def matrix(size):
        m = np.zeros((side, size))
        for target in range(side):
            place = max(0, (target + .5) * size / side - .5)
            low = min(int(place), size - 1)
            high = min(low + 1, size - 1)
            m[target, low] += 1 - (place - low)
            m[target, high] += place - low
        return Array(m)
    return matrix(x.shape[2]) @ x @ matrix(x.shape[3]).transpose(1, 0)


def attention(q, k, v, heads, more=0.):
    """[n, t, d] each; `more` is added before the softmax."""
    n, t, d = q.shape
    split = lambda a: a.reshape(n, t, heads, d // heads).transpose(0, 2, 1, 3)
    weights = softmax(split(q) @ swapped(split(k)) * (d // heads) ** -.5 + more)
    return (weights @ split(v)).transpose(0, 2, 1, 3).reshape(n, t, d)


def swapped(x):
    """The last two axes."""
    last = len(x.shape) - 1
    return x.transpose(*range(last - 1), last, last - 1)


def transformer(net, x, name, heads, hidden):
    d = x.shape[-1]
    qkv = net.linear(net.layer(x, name + ".norm1"), name + ".attn.qkv", 3 * d)
    q, k, v = (qkv[..., i * d:(i + 1) * d] for i in range(3))
    x = x + net.linear(attention(q, k, v, heads), name + ".attn.proj", d)
    y = gelu(net.linear(net.layer(x, name + ".norm2"), name + ".mlp.fc1", hidden))
    return x + net.linear(y, name + ".mlp.fc2", d)


def place(net, onset, width, side):
    """[n, width, side, side] of the onset frame."""
    n = onset.shape[0]
    x = net.conv(bilinear(onset, side), "vit_pos.patch_embed.proj", width, 1)
    x = x.reshape(n, width, side * side).transpose(0, 2, 1) + net("vit_pos.pos_embed", 1, side * side, width)
    for i in range(2):
        x = transformer(net, x, "vit_pos.blocks.%d" % i, 4, 4 * width)
    return net.layer(x, "vit_pos.norm").transpose(0, 2, 1).reshape(n, width, side, side)


def mmnet(net, x, divisor, classes=CLASSES):
    """The last map and the logits of [n, 6, h, w]."""
    conv = lambda x, name, out, k, s=1: net.conv(x, name, out, k, s, bias=False)
    onset, apex = x[:, :3], x[:, 3:]
    y = relu(net.batch(conv(apex - onset, "conv_act.0", 180 // divisor, 3, 2), "conv_act.1"))
    y = relu(net.batch(conv(y, "main_branch.conv1", 128 // divisor, 3), "main_branch.bn1"))
    handed = None
    for i, (out, stride) in enumerate(((128, 1), (128, 2), (256, 2), (512, 2)), 1):
        b, out = "main_branch.layer%d.0." % i, out // divisor
        z = relu(net.batch(conv(y, b + "conv1", out, 3, stride), b + "bn1"))
        z = net.batch(conv(z, b + "conv2", out, 1), b + "bn2")
        if stride > 1 or y.shape[1] != out:
            y = net.batch(conv(y, b + "downsample.0", out, 1, stride), b + "downsample.1")
        y = relu(z + y)
        a = concat([y.mean(1, True), y.max(1, True)], 1)
        a = sigmoid(net.batch(conv(a, b + "attn.0", 1, 1), b + "attn.1"))
        if handed is not None:
            a = a * max_pool(handed, 3, 2, 1)
        y, handed = y * a, a
    y = y + place(net, onset, 512 // divisor, y.shape[2])
    return y, net.linear(y.reshape(y.shape[0], -1), "main_branch.fc", classes)


def retention(net, x, name, reach, whole):
    """Of [n, h, w, c], two heads."""
    n, h, w, c = x.shape
    d = c // 2
    angle = np.repeat(1 / 10000 ** np.linspace(0, 1, d // 2), 2)
    turn = (np.arange(h * w)[:, None] * angle).reshape(h, w, d)
    fall = np.log(1 - 2. ** (-2 - reach * np.arange(2) / 2))

    def turned(a):  # [n, h, w, heads, d], each pair (a, b) by its place's angle
        a = a.reshape(n, h, w, 2, d)
        other = stack([-a[..., 1::2], a[..., ::2]], 5).reshape(n, h, w, 2, d)
        return a * np.cos(turn)[:, :, None] + other * np.sin(turn)[:, :, None]
    q = turned(net.linear(x, name + ".q_proj", c))
    k = turned(net.linear(x, name + ".k_proj", c) * d ** -.5)
    v = net.linear(x, name + ".v_proj", c)
    near = net.conv(v.transpose(0, 3, 1, 2), name + ".lepe.conv", c, 5, groups=c).transpose(0, 2, 3, 1)
    v = v.reshape(n, h, w, 2, d)

    def along(q, k, v, steps):  # [..., heads, t, d]
        return softmax(q @ swapped(k) + fall[:, None, None] * steps) @ v
    if whole:
        flat = lambda a: a.reshape(n, h * w, 2, d).transpose(0, 2, 1, 3)
        row, column = np.divmod(np.arange(h * w), w)
        steps = np.abs(row[:, None] - row) + np.abs(column[:, None] - column)
        seen = along(flat(q), flat(k), flat(v), steps).transpose(0, 2, 1, 3)
    else:
        steps = lambda t: np.abs(np.arange(t)[:, None] - np.arange(t))
        rows, columns = (0, 1, 3, 2, 4), (0, 2, 3, 1, 4)
        v = along(q.transpose(*rows), k.transpose(*rows), v.transpose(*rows), steps(w)).transpose(0, 1, 3, 2, 4)
        seen = along(q.transpose(*columns), k.transpose(*columns), v.transpose(*columns), steps(h))
        seen = seen.transpose(0, 3, 1, 2, 4)
    return net.linear(seen.reshape(n, h, w, c) + near, name + ".out_proj", c)


def tsfmicro(net, x, divisor, classes=CLASSES):
    onset, apex = x[:, :3], x[:, 3:]
    y, width = apex - onset, 64 // divisor
    for i, out in enumerate((width // 2, width // 2, width, width)):
        b = "main_branch.patch_embed.proj.%d"
        y = net.batch(net.conv(y, b % (3 * i), out, 3, 1 if i else 2), b % (3 * i + 1))
        y = gelu(y) if i < 3 else y
    channel = lambda y, name, k: net.conv(y.transpose(0, 3, 1, 2), name, y.shape[3], k, groups=y.shape[3]).transpose(
        0, 2, 3, 1)
    for s, (depth, reach, whole) in enumerate(((1, 4, False), (1, 4, False), (2, 6, True), (1, 6, True))):
        if s:
            b = "main_branch.layers.%d.downsample." % (s - 1)
            y = net.batch(net.conv(y, b + "reduction", width << s, 3, 2), b + "norm")
        y = y.transpose(0, 2, 3, 1)
        for i in range(depth):
            b = "main_branch.layers.%d.blocks.%d." % (s, i)
            y = y + channel(y, b + "pos.conv", 3)
            y = y + retention(net, net.layer(y, b + "retention_layer_norm"), b + "retention", reach, whole)
            z = gelu(net.linear(net.layer(y, b + "final_layer_norm"), b + "ffn.fc1", 3 * y.shape[3]))
            y = y + net.linear(z + channel(z, b + "ffn.dwconv.conv", 3), b + "ffn.fc2", y.shape[3])
        y = y.transpose(0, 3, 1, 2)
    y = y + place(net, onset, 512 // divisor, y.shape[2])
    z = net.linear(y.transpose(0, 2, 3, 1), "main_branch.proj", 1024 // divisor).transpose(0, 3, 1, 2)
    return y, net.linear(silu(net.batch(z, "main_branch.norm")).mean((2, 3)), "main_branch.head", classes)


def magnified(net, a, b, letter):
    """32 channels at half the size, of what changed from a to b."""
    conv = lambda x, name, out, k, s=1: net.conv(x, name + ".conv2d", out, k, s, bias=False, mode="reflect")
    block = lambda x, name: x + conv(relu(conv(x, name + ".cba_1", 32, 3)), name + ".cba_2", 32, 3)

    def shape(x):
        e = "Aug_Encoder_%s." % letter
        x = relu(conv(relu(conv(x, e + "cba_1", 16, 7)), e + "cba_2", 32, 3, 2))
        for i in range(3):
            x = block(x, e + "resblks.%d" % i)
        x = relu(conv(x, e + "motion_cba", 32, 3))
        for i in range(2):
            x = block(x, e + "motion_resblks.%d" % i)
        return x
    m = "Aug_Manipulator_%s." % letter
    first, second = shape(a), shape(b)
    g = relu(conv(second - first, m + "g", 32, 7)) * 2.
    return second + block(conv(g, m + "h_conv", 32, 3), m + "h_resblk")


def shifted(x):
    """Of [clips · 2, c, h, w], frames of a clip in a row: an eighth from the later, an eighth from the earlier."""
    n, c, h, w = x.shape
    y, part = x.reshape(n // 2, 2, c, h, w), c // 8
    none = Array(np.zeros((n // 2, part, h, w)))
    first = concat([y[:, 1, :part], none, y[:, 0, 2 * part:]], 1)
    second = concat([none, y[:, 0, part:2 * part], y[:, 1, 2 * part:]], 1)
    return stack([first, second], 1).reshape(n, c, h, w)


def gated(net, x, name):
    n, c, h, w = x.shape
    k = int(abs(np.log2(c) + 1) / 2)
    k += 1 - k % 2
    weight = net(name + ".conv.weight", 1, 1, k)
    m = k // 2

    def along(v):  # [n, c]
        v = concat([Array(np.zeros((n, m))), v, Array(np.zeros((n, m)))], 1)
        return sum((v[:, i:i + c] * weight[0, 0, i:i + 1] for i in range(1, k)), v[:, :c] * weight[0, 0, 0:1])
    means, largest = x.mean((2, 3)), x.reshape(n, c, h * w).max(2)
    return x * sigmoid(along(means) + along(largest)).reshape(n, c, 1, 1)


def skd_tstsan(net, x, divisor, classes=CLASSES):
    """Of onset, apex, u1, v1, u2, v2."""
    n, width = x.shape[0], 64 // divisor
    plain = x.value
    unit = lambda p: (p - p.min((2, 3), keepdims=True)) / (np.ptp(p, (2, 3), keepdims=True) + 1e-12)
    onset, apex = (Array(unit(plain[:, i:i + 1])) for i in (0, 1))
    flows = Array(unit(bilinear(Array(plain[:, 2:]), 48).value).reshape(2 * n, 2, 48, 48))
    b = x.shape[2] // 4
    blocks = lambda f: concat([bilinear(f[:, :, r * b:(r + 1) * b, c * b:(c + 1) * b], 48)
                               for r in range(4) for c in range(4)], 1)
    ends = []
    for letter, first, second in (("L", blocks(onset), blocks(apex)), ("S", bilinear(onset, 48), bilinear(apex, 48)),
                                  ("T", Array(np.zeros(flows.shape)), flows)):
        def conv(y, name, out, k=3, padding=1):
            stem, number = name[:-1], name[-1]
            moved = letter == "T" and k == 3
            y = net.conv(shifted(y) if moved else y, "%sconv%s_%s" % (stem, number, letter) + ".net" * moved, out, k,
                         padding=padding)
            y = relu(net.batch(y, "%sbn%s_%s" % (stem, number, letter)))
            return gated(net, y, "%sECA%s" % (stem, number)) if letter == "L" else y
        y = max_pool(conv(magnified(net, first, second, letter), "1", width, 5, 0), 5, 2, 2)
        early = conv(conv(y, "AC1_1", 2 * width), "AC1_2", 2 * width)
        y = avg_pool(conv(conv(y, "2", width), "3", width), 3, 2, 1)
        late = conv(conv(y, "AC2_1", 2 * width), "AC2_2", 2 * width)
        maps = [conv(conv(y, "4", 2 * width), "5", 2 * width), early, late]
        if letter == "T":
            maps = [m.reshape(n, 2, *m.shape[1:]).mean(1) for m in maps]
        ends.append(maps)
    maps = [concat(side, 1) for side in zip(*ends)]
    means = [m.mean((2, 3)) for m in maps]
    return maps[0], [net.linear(f, name, classes) for f, name in zip(means, ("fc2", "AC1_fc", "AC2_fc"))] + means


def distillation(outputs, labels):
    """SKD-TSTSAN's loss with plain cross-entropy: a .1, T 3, b 1e-6."""
    y, y1, y2, f, f1, f2 = outputs
    teacher = softmax(y.detached() * (1 / 3))
    loss = entropy(y, labels)
    for logits, own in ((y1, f1), (y2, f2)):
        loss = loss + entropy(logits, labels) * .9
        difference = (log_softmax(y.detached() * (1 / 3)) - log_softmax(logits * (1 / 3))) * teacher
        loss = loss + difference.sum() * (9 * .1 / len(labels))
        counted = (own.value > 0) | (f.value > 0)
        loss = loss + ((own - f.detached()) ** 2 * counted).sum() * 1e-6
    return loss


def colours(flow):
    """Hue of the direction, full saturation, brightness of the size from least to largest, by the standard's sextants."""
    u, v = flow[:, 0], flow[:, 1]
    size = np.hypot(u, v)
    least = size.min((1, 2), keepdims=True)
    value = (size - least) / np.ptp(size, (1, 2), keepdims=True)
    hue = np.arctan2(v, u) % (2 * np.pi) / (np.pi / 3)
    sextant, rest = np.divmod(hue, 1)
    up, down, none = value * rest, value * (1 - rest), 0 * value
    table = ((value, up, none), (down, value, none), (none, value, up), (none, down, value), (up, none, value),
             (value, none, down))
    return np.stack([np.select([sextant == k for k in range(6)], [table[k][c] for k in range(6)]) for c in range(3)], 1)


def vision_transformer(net, x, patch, width, layers, heads, hidden, act):
    """The class token after the last norm, by torchvision's names."""
    n = x.shape[0]
    x = net.conv(x, "conv_proj", width, patch, patch, padding=0)
    x = x.reshape(n, width, -1).transpose(0, 2, 1)
    first = net("class_token", 1, 1, width) + np.zeros((n, 1, width))
    x = concat([first, x], 1)
    x = x + net("encoder.pos_embedding", 1, x.shape[1], width)
    for i in range(layers):
        b = "encoder.layers.encoder_layer_%d." % i
        y = net.layer(x, b + "ln_1")
        w, c = net(b + "self_attention.in_proj_weight", 3 * width, width), net(b + "self_attention.in_proj_bias", 3 * width)
        q, k, v = ((y @ w.transpose(1, 0) + c)[..., j * width:(j + 1) * width] for j in range(3))
        x = x + net.linear(attention(q, k, v, heads), b + "self_attention.out_proj", width)
        y = act(net.linear(net.layer(x, b + "ln_2"), b + "mlp.0", hidden))
        x = x + net.linear(y, b + "mlp.3", width)
    return net.layer(x, "encoder.ln")[:, 0]


def slstt(net, x, divisor, classes=CLASSES):
    """Of u, v of each frame. Narrow, it has two transformers over patches of 8 pixels."""
    n, planes, side, _ = x.shape
    frames = planes // 2
    mean, deviation = (np.array(c).reshape(1, 3, 1, 1) for c in ((.485, .456, .406), (.229, .224, .225)))
    shown = Array((colours(x.value.reshape(n * frames, 2, side, side)) - mean) / deviation)
    patch, layers = (16, 12) if divisor == 1 else (8, 2)
    token = vision_transformer(net, shown, patch, 768 // divisor, layers, 12, 3072 // divisor, gelu_tanh)
    sequence = token.reshape(n, frames, 768 // divisor)
    last = net.lstm(sequence, "lstm", 512 // divisor, 3)[:, frames - 1]
    logits = net.linear(relu(net.linear(last, "fc1", 256 // divisor)), "fc2", classes)
    return sequence.transpose(0, 2, 1).reshape(n, 768 // divisor, frames, 1), logits


NETWORKS = {  # name: the network, its loss, its planes, side of the image, divisor of widths, side as published
    "mmnet": (mmnet, entropy, 6, 32, 4, 224),
    "tsfmicro": (tsfmicro, entropy, 6, 32, 4, 224),
    "skd-tstsan": (skd_tstsan, distillation, 6, 56, 4, 192),
    "slstt": (slstt, entropy, 22, 24, 16, 384),
}


def main(folder):
    for name, (network, loss, planes, side, divisor, published) in NETWORKS.items():
        still = Net(training=False)
        features, _ = network(still, Array(image("image", 1, planes, side, side)), divisor)
        net = Net(training=True)
        _, outputs = network(net, Array(image("step", 4, planes, side, side)), divisor)
        stored = {"map": some(features.value), **reference(net, loss(outputs, [0, 1, 2, 3]))}
        whole = Net(training=False, values=lambda name, shape: np.zeros(shape, np.float32))
        network(whole, Array(image("count", 1, planes, published, published)), 1)
        stored["parameters"] = sum(leaf.value.size for leaf in whole.leaves.values())
        json.dump(stored, open("%s/%s-step.json" % (folder, name), "w"))
        print(name, "map", features.shape, "loss %.4f" % stored["loss"], len(net.leaves), "tensors,", "%d parameters" % stored["parameters"])


if __name__ == "__main__":
    main(sys.argv[1])
