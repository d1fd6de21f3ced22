#!/usr/bin/env python3
"""Times training steps of the two-stream network in PyTorch, beside `dianet bench train`.

The same layers, loss, optimiser, batch and threads as the workbench's EfficientNetV2-S, ResNet18 and small network with
cross-attention over spatial tokens. Needs only PyTorch (Debian: python3-torch). Prints seconds a step.

    train_bench.py resnet18 --batch 8 --size 224 --steps 12 --threads 2
"""
import argparse
import math
import statistics
import time

import torch
from torch import nn
from torch.nn import functional as F


def conv_bn(cin, cout, kernel, stride, groups, eps, act):
    layers = [
        nn.Conv2d(cin, cout, kernel, stride, (kernel - 1) // 2, groups=groups, bias=False),
        nn.BatchNorm2d(cout, eps=eps),
    ]
    return layers + ([act(inplace=True)] if act else [])


class SqueezeExcite(nn.Module):
    def __init__(self, channels, squeezed):
        super().__init__()
        self.fc1 = nn.Conv2d(channels, squeezed, 1)
        self.fc2 = nn.Conv2d(squeezed, channels, 1)

    def forward(self, x):
        s = F.silu(self.fc1(F.adaptive_avg_pool2d(x, 1)))
        return x * torch.sigmoid(self.fc2(s))


class Residual(nn.Module):
    def __init__(self, inner, shortcut, skip, drop, relu):
        super().__init__()
        self.inner, self.shortcut, self.skip, self.drop, self.relu = inner, shortcut, skip, drop, relu

    def forward(self, x):
        y = self.inner(x)
        if not self.skip:
            return y
        if self.training and self.drop > 0:
            keep = 1 - self.drop
            y = y * (torch.rand(x.shape[0], 1, 1, 1) < keep) / keep
        y = y + (x if self.shortcut is None else self.shortcut(x))
        return F.relu(y, inplace=True) if self.relu else y


def efficientnet_v2_s():
    stages = [  # fused, expand, stride, in, out, blocks
        (True, 1, 1, 24, 24, 2), (True, 4, 2, 24, 48, 4), (True, 4, 2, 48, 64, 4),
        (False, 4, 2, 64, 128, 6), (False, 6, 1, 128, 160, 9), (False, 6, 2, 160, 256, 15)]
    eps, act, index = 1e-3, nn.SiLU, 0
    layers = conv_bn(3, 24, 3, 2, 1, eps, act)
    for fused, expand, stride, first, out, blocks in stages:
        for b in range(blocks):
            cin, s = (first, stride) if b == 0 else (out, 1)
            wide = cin * expand
            if fused and expand == 1:
                inner = conv_bn(cin, out, 3, s, 1, eps, act)
            elif fused:
                inner = conv_bn(cin, wide, 3, s, 1, eps, act) + conv_bn(wide, out, 1, 1, 1, eps, None)
            else:
                inner = conv_bn(cin, wide, 1, 1, 1, eps, act) + conv_bn(wide, wide, 3, s, wide, eps, act)
                inner += [SqueezeExcite(wide, max(1, cin // 4))] + conv_bn(wide, out, 1, 1, 1, eps, None)
            layers.append(Residual(nn.Sequential(*inner), None, s == 1 and cin == out, 0.2 * index / 40, False))
            index += 1
    return nn.Sequential(*layers, *conv_bn(256, 1280, 1, 1, 1, eps, act)), 1280


def resnet18():
    layers = conv_bn(3, 64, 7, 2, 1, 1e-5, nn.ReLU) + [nn.MaxPool2d(3, 2, 1)]
    cin = 64
    for stage in range(4):
        out = 64 << stage
        for b in range(2):
            s = 2 if b == 0 and stage > 0 else 1
            inner = conv_bn(cin, out, 3, s, 1, 1e-5, nn.ReLU) + conv_bn(out, out, 3, 1, 1, 1e-5, None)
            down = nn.Sequential(*conv_bn(cin, out, 1, s, 1, 1e-5, None)) if s != 1 or cin != out else None
            layers.append(Residual(nn.Sequential(*inner), down, True, 0, True))
            cin = out
    return nn.Sequential(*layers), 512


def small():
    widths = [3, 16, 32, 64, 96]
    layers = []
    for i in range(4):
        layers += conv_bn(widths[i], widths[i + 1], 5 if i == 0 else 3, 2, 1, 1e-5, nn.ReLU)
    return nn.Sequential(*layers), 96


def sincos(rows, columns, dim):
    quarter = dim // 4
    omega = 1 / 10000 ** (torch.arange(quarter) / quarter)
    y, x = torch.meshgrid(torch.arange(rows), torch.arange(columns), indexing="ij")
    parts = [f(p.flatten()[:, None] * omega) for p in (x, y) for f in (torch.sin, torch.cos)]
    return torch.cat(parts, 1)


class Attend(nn.Module):
    def __init__(self, dim, heads):
        super().__init__()
        self.heads = heads
        self.q, self.k, self.v, self.o = (nn.Linear(dim, dim) for _ in range(4))

    def forward(self, query, key, position):
        n, t, d = query.shape
        split = lambda x: x.reshape(n, t, self.heads, d // self.heads).transpose(1, 2)
        q, k, v = split(self.q(query + position)), split(self.k(key + position)), split(self.v(key))
        weights = (q @ k.transpose(2, 3) / math.sqrt(d // self.heads)).softmax(-1)
        return self.o((weights @ v).transpose(1, 2).reshape(n, t, d))


class TwoStream(nn.Module):
    def __init__(self, backbone, channels, classes, dim=512, heads=8):
        super().__init__()
        self.backbone, self.project = backbone, nn.Conv2d(channels, dim, 1)
        self.norm1 = self.norm2 = nn.LayerNorm(dim, elementwise_affine=False)
        self.norm = nn.LayerNorm(2 * dim, elementwise_affine=False)
        self.forth, self.back = Attend(dim, heads), Attend(dim, heads)
        self.join = nn.Linear(2 * dim, dim)
        self.head = nn.Sequential(nn.Linear(dim, dim // 2), nn.ReLU(), nn.Dropout(0.5), nn.Linear(dim // 2, classes))

    def forward(self, onset, offset):
        tokens = self.project(self.backbone(torch.cat([onset, offset])))
        position = sincos(tokens.shape[2], tokens.shape[3], tokens.shape[1])
        t1, t2 = tokens.flatten(2).transpose(1, 2).chunk(2)
        n1, n2 = self.norm1(t1), self.norm2(t2)
        o1, o2 = t1 + self.forth(n1, n2, position), t2 + self.back(n2, n1, position)
        both = self.norm(torch.cat([o1.mean(1), o2.mean(1)], 1))
        return self.head(self.join(both)), t1.mean(1), t2.mean(1)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("backbone", choices=["small", "resnet18", "efficientnet_v2_s"])
    parser.add_argument("--batch", type=int, default=8)
    parser.add_argument("--size", type=int, default=224)
    parser.add_argument("--steps", type=int, default=12)
    parser.add_argument("--threads", type=int, default=2)
    args = parser.parse_args()
    torch.set_num_threads(args.threads)
    torch.manual_seed(1)
    backbone, channels = {"small": small, "resnet18": resnet18, "efficientnet_v2_s": efficientnet_v2_s}[args.backbone]()
    net = TwoStream(backbone, channels, 5, 64 if args.backbone == "small" else 512).to(memory_format=torch.channels_last)
    optimiser = torch.optim.Adam(net.parameters(), 1e-4)
    times = []
    for _ in range(args.steps):
        shape = (args.batch, 3, args.size, args.size)
        a, b = (torch.rand(shape).to(memory_format=torch.channels_last) for _ in range(2))
        truth = torch.randint(0, 5, (args.batch,))
        start = time.perf_counter()
        optimiser.zero_grad()
        logits, f1, f2 = net(a, b)
        loss = F.cross_entropy(logits, truth) + 0.1 * (1 - F.cosine_similarity(f1, f2)).mean()
        loss.backward()
        optimiser.step()
        loss.item()
        times.append(time.perf_counter() - start)
    counted = times[1:]
    print(f"parameters {sum(p.numel() for p in net.parameters())} median {statistics.median(counted):.4f} "
          f"min {min(counted):.4f} s/step")


if __name__ == "__main__":
    main()
