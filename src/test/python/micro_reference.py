"""Reference values for networks of micro-expressions, written from their descriptions, in NumPy.

    micro_reference.py FOLDER      writes NAME-step.json: a map in evaluation mode, one training step, a count

The networks are narrow and the images small, so that both sides are quick; widths scale and nothing else does. The
count is that of the published widths, from the same functions. Weights and inputs: see named_numbers.py.
"""
import json, sys

import numpy as np

from derivatives import (Array, Net, avg_pool, concat, entropy, gelu, gelu_tanh, log_softmax, max_pool, pad, reference, relu, sigmoid,
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


def turned_rows(net, x, name):
    """The means of rows [n, c, h, 1] of maps that are turned about their centre, 0 outside: by corners of pixels."""
    h, w = x.shape[2:]
    vector = net(name, 2)
    vector = vector / (vector ** 2).sum() ** .5 * (1. if vector.value[1] >= 0 else -1.)
    cos, sin = vector[0:1].reshape(1, 1), vector[1:2].reshape(1, 1)
    across, down = np.meshgrid((2 * np.arange(w) + 1) / w - 1, (2 * np.arange(h) + 1) / h - 1)
    columns = (cos * across + sin * down + 1.) * (w / 2) - .5
    rows = (cos * down - sin * across + 1.) * (h / 2) - .5
    left, top = (np.floor(a.value).astype(int) for a in (columns, rows))
    right_share, bottom_share = columns - left, rows - top
    around, sampled = pad(x, 1, 1, 1, 1), 0.
    for dy, share_y in ((0, 1. - bottom_share), (1, bottom_share)):
        for dx, share_x in ((0, 1. - right_share), (1, right_share)):
            i, j = np.clip(top + dy, -1, h) + 1, np.clip(left + dx, -1, w) + 1
            sampled = around[:, :, i, j] * (share_y * share_x) + sampled
    return sampled.mean(3, True)


def rows_of(net, x, block):
    return x.mean(3, True)


def turned(net, x, block):
    return turned_rows(net, x, block + "pool.vec")


def facesleuth(pooling):
    return lambda net, x, divisor: mmnet(net, x, divisor, pooling=pooling)


def mmnet(net, x, divisor, classes=CLASSES, pooling=None):
    """The last map and the logits of [n, 6, h, w]; with FaceSleuth's attention if there is a pooling."""
    first, second = (("conv1", "bn1"), ("conv2", "bn2")) if pooling is None else (
        ("preprocess.0", "preprocess.1"), ("preprocess.3", "preprocess.4"))
    conv = lambda x, name, out, k, s=1: net.conv(x, name, out, k, s, bias=False)
    onset, apex = x[:, :3], x[:, 3:]
    y = relu(net.batch(conv(apex - onset, "conv_act.0", 180 // divisor, 3, 2), "conv_act.1"))
    y = relu(net.batch(conv(y, "main_branch.conv1", 128 // divisor, 3), "main_branch.bn1"))
    handed = None
    for i, (out, stride) in enumerate(((128, 1), (128, 2), (256, 2), (512, 2)), 1):
        b, out = "main_branch.layer%d.0." % i, out // divisor
        z = relu(net.batch(conv(y, b + first[0], out, 3, stride), b + first[1]))
        z = net.batch(conv(z, b + second[0], out, 1), b + second[1])
        if stride > 1 or y.shape[1] != out:
            y = net.batch(conv(y, b + "downsample.0", out, 1, stride), b + "downsample.1")
        y = relu(z + y)
        if pooling is None:
            a = concat([y.mean(1, True), y.max(1, True)], 1)
            a = sigmoid(net.batch(conv(a, b + "attn.0", 1, 1), b + "attn.1"))
        else:
            a = relu(conv(pooling(net, y, b), b + "squeeze", max(8, out // 16), 1))
            a = sigmoid(conv(a, b + "excite", out, 1))
        if handed is not None:
            handed = max_pool(handed, 3, 2, 1)
            if pooling is not None and handed.shape[1] != out:
                handed = conv(handed, "main_branch.conv%d" % (i - 1), out, 1)
            a = a * handed
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


def shifted(x, frames=2):
    """Of [clips · frames, c, h, w], a clip's frames in a row: an eighth from the later, an eighth from the earlier."""
    n, c, h, w = x.shape
    y, part = x.reshape(n // frames, frames, c, h, w), c // 8
    none = Array(np.zeros((n // frames, 1, part, h, w)))
    later = concat([y[:, 1:, :part], none], 1)
    earlier = concat([none, y[:, :-1, part:2 * part]], 1)
    return concat([later, earlier, y[:, :, 2 * part:]], 2).reshape(n, c, h, w)


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


def displacements(net, x, frames, width, side=15):
    """TCM's u, v and confidence to the next and from the first frame, [clips · frames, 6, h, w]."""
    n, _, h, w = x.shape
    y = relu(net.batch(net.conv(x, "tcm.mtdm.chnl_reduction.0", width, 1, bias=False), "tcm.mtdm.chnl_reduction.1"))
    y = (y / ((y ** 2).sum(1, True) + 1e-6) ** .5).reshape(n // frames, frames, width, h, w)
    after = y[:, 1:].reshape(-1, width, h, w)
    reach, found = side // 2, []
    steps = np.mgrid[-reach:reach + 1, -reach:reach + 1].reshape(2, -1)
    for before in (y[:, :-1], y[:, :1] + np.zeros((1, frames - 1, 1, 1, 1))):
        before, around = before.reshape(-1, width, h, w), pad(after, reach, reach, reach, reach)
        alike = relu(stack([(before * around[:, :, i + reach:i + reach + h, j + reach:j + reach + w]).sum(1)
                            for i, j in steps.T], 1))
        best = steps[:, alike.value.argmax(1)]  # [2, pairs, h, w]
        near = np.exp(-((steps[:, None, :, None, None] - best[:, :, None]) ** 2).sum(0) / (2 * 5 ** 2))
        shares = softmax(alike * near * 100., 1)
        v, u = ((shares * (s / reach)[:, None, None]).sum(1) for s in steps)
        each = stack([u, v, alike.max(1)], 1).reshape(n // frames, frames - 1, 3, h, w)
        found.append(concat([each, each[:, -1:]], 1))
    return concat(found, 2).reshape(n, 6, h, w)


def over_time(net, x, frames):
    """A weight for each frame and channel."""
    n, c, h, w = x.shape
    k = int(np.log2(frames))
    k += 1 - k % 2
    weight, m = net("tcm.tam.ETA.conv.weight", 1, 1, k), k // 2
    means = x.mean((2, 3)).reshape(n // frames, frames, c)
    none = Array(np.zeros((n // frames, m, c)))
    means = concat([none, means, none], 1)
    gate = sum(means[:, i:i + frames] * weight[0, 0, i:i + 1] for i in range(k))
    return x * sigmoid(gate).reshape(n, c, 1, 1)


def tcm(net, x, frames, width):
    conv = lambda x, name, at, out, k, groups: relu(net.batch(
        net.conv(x, "tcm.tam.%s.%d" % (name, at), out, k, groups=groups, bias=False),
        "tcm.tam.%s.%d" % (name, at + 1)))
    y = displacements(net, x, frames, width)
    for i in range(3):
        y = conv(y, "conv1", 3 * i, 6, 3, 3)
    y = conv(y, "conv1", 9, width // 4, 1, 1)
    for i, out in ((2, width // 2), (3, width), (4, x.shape[1])):
        y = conv(y, "conv%d" % i, 0, y.shape[1], 3, y.shape[1])
        y = conv(y, "conv%d" % i, 3, out, 1, 1)
    return over_time(net, y, frames)


def tcm_resnet18(net, x, divisor, classes=CLASSES):
    """Of grey frames, with TSM's shift in front of each block's first convolution."""
    n, frames, h, w = x.shape
    conv = lambda x, name, out, k, s=1: net.conv(x, name, out, k, s, bias=False)
    width = 64 // divisor
    y = relu(net.batch(conv(x.reshape(n * frames, 1, h, w), "conv1", width, 7, 2), "bn1"))
    y = max_pool(y, 3, 2, 1)
    for s in range(4):
        for i in range(2):
            b, out, stride = "layer%d.%d." % (s + 1, i), width << s, 2 if s and not i else 1
            z = relu(net.batch(conv(shifted(y, frames), b + "conv1", out, 3, stride), b + "bn1"))
            z = net.batch(conv(z, b + "conv2", out, 3), b + "bn2")
            if s and not i:
                y = net.batch(conv(y, b + "downsample.0", out, 1, stride), b + "downsample.1")
            y = relu(z + y)
        if s == 1:
            y = y + tcm(net, y, frames, width)
    y = y.reshape(n, frames, *y.shape[1:]).mean(1)
    return y, net.linear(y.mean((2, 3)), "new_fc", classes)


NETWORKS = {  # name: the network, its loss, its planes, side of the image, divisor of widths, side as published
    "mmnet": (mmnet, entropy, 6, 32, 4, 224),
    "mmnet_vertical": (facesleuth(rows_of), entropy, 6, 32, 4, 224),
    "mmnet_oriented": (facesleuth(turned), entropy, 6, 32, 4, 224),
    "tcm_resnet18": (tcm_resnet18, entropy, 8, 48, 8, 64),
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
        whole = Net(training=False, values=lambda name, shape: np.full(shape, .01, np.float32))
        network(whole, Array(image("count", 1, planes, published, published)), 1)
        stored["parameters"] = sum(leaf.value.size for leaf in whole.leaves.values())
        json.dump(stored, open("%s/%s-step.json" % (folder, name), "w"))
        print(name, "map", features.shape, "loss %.4f" % stored["loss"], len(net.leaves), "tensors,", "%d parameters" % stored["parameters"])


if __name__ == "__main__":
    main(sys.argv[1])
