"""Reference arrays for the networks, made with PyTorch.

    networks_reference.py FOLDER      writes NAME.npy (last feature map) and NAME-step.json (one training step)

Weights and inputs are not stored: both sides compute them from the published names (see named_numbers.py).
resnet18, efficientnet_v2_s and convnext_tiny are torchvision's; mobilevit_s follows timm's layout and names, learnet
and ststnet the papers' descriptions; these three are written here, independently of the program.
"""
import json, math, sys

import numpy as np
import torch
import torch.nn.functional as F
from torch import nn
from torchvision import models

import named_numbers

torch.set_num_threads(1)


def weights(name, shape):
    return torch.tensor(named_numbers.weights(name, shape))


def fill(net):
    state = net.state_dict()
    net.load_state_dict({k: v if k.endswith("num_batches_tracked") else weights(k, tuple(v.shape))
                         for k, v in state.items()})
    return net


def same(x, kernel, stride):
    """TensorFlow's padding `same`."""
    pads = []
    for size in (x.shape[3], x.shape[2]):
        total = max((math.ceil(size / stride) - 1) * stride + kernel - size, 0)
        pads += [total // 2, total - total // 2]
    return F.pad(x, pads)


class SameConv(nn.Conv2d):
    def forward(self, x):
        return F.relu(super().forward(same(x, self.kernel_size[0], self.stride[0])))


class LEARNet(nn.Module):
    def __init__(self, classes):
        super().__init__()
        conv = lambda i, o, k: SameConv(i, o, k, 2)
        norm = lambda n: nn.BatchNorm2d(n, eps=1e-3)  # PyTorch's momentum instead of .01, see decision record 29
        self.stem = conv(3, 16, 3)
        self.first = nn.ModuleList(conv(16, 16, 1) for _ in range(4))
        self.norm2a, self.norm4a = norm(16), norm(16)
        self.second = nn.ModuleList(conv(16, 32, 3) for _ in range(4))
        self.norm2b, self.norm4b = norm(32), norm(32)
        self.third = nn.ModuleList(conv(32, 64, 5) for _ in range(4))
        self.norm = norm(256)
        self.last = conv(256, 256, 3)
        self.fc1, self.fc2 = nn.Linear(4096, 256), nn.Linear(256, classes)

    def features(self, x):
        x = self.stem(x)
        b = [f(x) for f in self.first]
        b = [f(y) for f, y in zip(self.second, (b[0], self.norm2a(b[0] + b[1]), b[2], self.norm4a(b[2] + b[3])))]
        b = [f(y) for f, y in zip(self.third, (b[0], self.norm2b(b[0] + b[1]), b[2], self.norm4b(b[2] + b[3])))]
        return self.last(self.norm(torch.cat(b, 1)))


class STSTNet(nn.Module):
    def __init__(self, classes):
        super().__init__()
        for i, n in enumerate((3, 5, 8), 1):
            setattr(self, "conv%d" % i, nn.Conv2d(3, n, 3, padding=2))
            setattr(self, "bn%d" % i, nn.BatchNorm2d(n))
        self.fc = nn.Linear(400, classes)

    def features(self, x):
        branches = [F.max_pool2d(getattr(self, "bn%d" % i)(F.relu(getattr(self, "conv%d" % i)(x))), 3, 3, 1)
                    for i in (1, 2, 3)]
        return F.avg_pool2d(torch.cat(branches, 1), 2)


class ConvNormAct(nn.Module):
    def __init__(self, i, o, k=1, s=1, groups=1, act=True):
        super().__init__()
        self.conv = nn.Conv2d(i, o, k, s, k // 2, groups=groups, bias=False)
        self.bn, self.act = nn.BatchNorm2d(o), act

    def forward(self, x):
        x = self.bn(self.conv(x))
        return F.silu(x) if self.act else x


class Bottleneck(nn.Module):
    def __init__(self, i, o, s):
        super().__init__()
        self.skip = s == 1 and i == o
        self.conv1_1x1 = ConvNormAct(i, 4 * i)
        self.conv2_kxk = ConvNormAct(4 * i, 4 * i, 3, s, 4 * i)
        self.conv3_1x1 = ConvNormAct(4 * i, o, act=False)

    def forward(self, x):
        y = self.conv3_1x1(self.conv2_kxk(self.conv1_1x1(x)))
        return x + y if self.skip else y


class Attention(nn.Module):
    def __init__(self, d):
        super().__init__()
        self.qkv, self.proj = nn.Linear(d, 3 * d), nn.Linear(d, d)

    def forward(self, x):
        b, n, d = x.shape
        q, k, v = self.qkv(x).reshape(b, n, 3, 4, d // 4).permute(2, 0, 3, 1, 4).unbind(0)
        a = (q @ k.transpose(-2, -1) * (d // 4) ** -.5).softmax(-1)
        return self.proj((a @ v).transpose(1, 2).reshape(b, n, d))


class Mlp(nn.Module):
    def __init__(self, d):
        super().__init__()
        self.fc1, self.fc2 = nn.Linear(d, 2 * d), nn.Linear(2 * d, d)

    def forward(self, x):
        return self.fc2(F.silu(self.fc1(x)))


class Transformer(nn.Module):
    def __init__(self, d):
        super().__init__()
        self.norm1, self.attn, self.norm2, self.mlp = nn.LayerNorm(d), Attention(d), nn.LayerNorm(d), Mlp(d)

    def forward(self, x):
        x = x + self.attn(self.norm1(x))
        return x + self.mlp(self.norm2(x))


class MobileVitBlock(nn.Module):
    def __init__(self, c, d, depth):
        super().__init__()
        self.conv_kxk = ConvNormAct(c, c, 3)
        self.conv_1x1 = nn.Conv2d(c, d, 1, bias=False)
        self.transformer = nn.Sequential(*(Transformer(d) for _ in range(depth)))
        self.norm = nn.LayerNorm(d)
        self.conv_proj = ConvNormAct(d, c)
        self.conv_fusion = ConvNormAct(2 * c, c, 3)

    def forward(self, x):
        before = x
        x = self.conv_1x1(self.conv_kxk(x))
        b, c, h, w = x.shape
        rows, columns = math.ceil(h / 2), math.ceil(w / 2)
        whole = (2 * rows, 2 * columns)
        if whole != (h, w):
            x = F.interpolate(x, whole, mode="bilinear", align_corners=False)
        # [b, c, row, y, column, x] -> one sequence of patches for each place (y, x) inside a patch
        x = x.reshape(b, c, rows, 2, columns, 2).permute(0, 3, 5, 2, 4, 1).reshape(b * 4, rows * columns, c)
        x = self.norm(self.transformer(x))
        x = x.reshape(b, 2, 2, rows, columns, c).permute(0, 5, 3, 1, 4, 2).reshape(b, c, *whole)
        if whole != (h, w):
            x = F.interpolate(x, (h, w), mode="bilinear", align_corners=False)
        return self.conv_fusion(torch.cat([before, self.conv_proj(x)], 1))


class MobileVit(nn.Module):
    def __init__(self, classes):
        super().__init__()
        self.stem = ConvNormAct(3, 16, 3, 2)
        self.stages = nn.Sequential(
            nn.Sequential(Bottleneck(16, 32, 1)),
            nn.Sequential(Bottleneck(32, 64, 2), Bottleneck(64, 64, 1), Bottleneck(64, 64, 1)),
            nn.Sequential(Bottleneck(64, 96, 2), MobileVitBlock(96, 144, 2)),
            nn.Sequential(Bottleneck(96, 128, 2), MobileVitBlock(128, 192, 4)),
            nn.Sequential(Bottleneck(128, 160, 2), MobileVitBlock(160, 240, 3)))
        self.final_conv = ConvNormAct(160, 640)
        self.head = nn.Module()
        self.head.fc = nn.Linear(640, classes)

    def features(self, x):
        return self.final_conv(self.stages(self.stem(x)))


def resnet_features(net, x):
    x = net.maxpool(net.relu(net.bn1(net.conv1(x))))
    return net.layer4(net.layer3(net.layer2(net.layer1(x))))


def count(net, *without):
    return sum(p.numel() for n, p in net.named_parameters() if not n.startswith(without))


NETWORKS = {  # name: the network with 5 classes, its features, the side of the input, the parameters of the classifier
    "resnet18": (lambda n: models.resnet18(num_classes=n), resnet_features, 96, "fc"),
    "efficientnet_v2_s": (lambda n: models.efficientnet_v2_s(num_classes=n), lambda m, x: m.features(x), 96, "classifier"),
    "convnext_tiny": (lambda n: models.convnext_tiny(num_classes=n), lambda m, x: m.features(x), 96, "classifier.2"),
    "mobilevit_s": (MobileVit, lambda m, x: m.features(x), 96, "head"),
    "learnet": (LEARNet, lambda m, x: m.features(x), 112, "fc"),
    "ststnet": (STSTNet, lambda m, x: m.features(x), 28, "fc"),
}


def image(name, n, side):
    return torch.tensor(named_numbers.image(name, n, 3, side, side))


def step(name, features, net, width, out):
    """One step of AdamW with 64 bits on the mean cross-entropy of four images; stochastic depth off."""
    for m in net.modules():
        if m.__class__.__name__ == "StochasticDepth":
            m.p = 0.
    net.double().train()
    fc = nn.Linear(width, 5)
    fc.weight.data, fc.bias.data = weights("fc.weight", (5, width)), weights("fc.bias", (5,))
    fc.double()
    params = [(k, p) for k, p in net.named_parameters() if not k.startswith(NETWORKS[name][3])]
    optimiser = torch.optim.AdamW([p for _, p in params] + list(fc.parameters()), lr=1e-2, weight_decay=1e-2)
    loss = F.cross_entropy(fc(features(net, image("step", 4, 64).double()).mean((2, 3))), torch.arange(4))
    loss.backward()
    some = lambda v: named_numbers.some(v.detach().numpy())
    params = [(k, p) for k, p in params if p.grad is not None]  # without layers between the map and the classifier
    gradients = {k: some(p.grad) for k, p in params}
    optimiser.step()
    json.dump({"loss": loss.item(), "gradients": gradients,
               "weights": {k: some(p.data) for k, p in params},
               "statistics": {k: some(v) for k, v in net.state_dict().items() if "running" in k}}, open(out, "w"))


def main(folder):
    for name, (make, features, side, head) in NETWORKS.items():
        net = fill(make(5)).eval()
        with torch.no_grad():
            y = features(net, image("image", 1, side)).contiguous().numpy()
        whole = make(1000) if name not in ("learnet", "ststnet") else make(5)
        print(name, "parameters", count(whole), "headless", count(whole, head), "keys", len(whole.state_dict()),
              "map", y.shape, "largest %.3g" % np.abs(y).max(), "sd %.3g" % y.std())
        np.save(folder + "/" + name + ".npy", y)
        step(name, features, net, y.shape[1], folder + "/" + name + "-step.json")


if __name__ == "__main__":
    main(sys.argv[1])
