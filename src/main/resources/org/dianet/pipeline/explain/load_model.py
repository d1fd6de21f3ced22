#!/usr/bin/env python3
"""Reads the weights of this folder into PyTorch; needs torch and nothing else.

    python3 load_model.py              lists the tensors of every network of this folder
    from load_model import state_dict
    weights = state_dict("model/seed-1/weights.params")

The file is safetensors. Its names become PyTorch's: a part with a name keeps it without its number, a part that is only
a layer becomes its place from 0 as in torch.nn.Sequential, and gamma, beta, runningMean and runningVar become weight,
bias, running_mean and running_var: 03head_02fusion_01onsetToOffset_01query_weight is
head.fusion.onsetToOffset.query.weight, and 02backbone_05BatchNormalisation_gamma is backbone.4.weight.
"""
import json
import re
import struct
import sys
from pathlib import Path

LAST = {"gamma": "weight", "beta": "bias", "runningMean": "running_mean", "runningVar": "running_var"}


def torch_name(name):
    *parts, last = name.split("_")
    named = []
    for part in parts:
        place, word = re.match(r"(\d*)(.*)", part).groups()
        named.append(word if word[:1].islower() else str(int(place) - 1))
    return ".".join(named + [LAST.get(last, last)])


def header(file):
    with open(file, "rb") as stream:
        size = struct.unpack("<Q", stream.read(8))[0]
        entries = json.loads(stream.read(size))
    entries.pop("__metadata__", None)
    return 8 + size, entries


def shapes(file):
    """PyTorch's names with their shapes; needs no torch."""
    found = {}
    for name, entry in header(file)[1].items():
        if torch_name(name) in found:
            raise ValueError(f"{file}: two tensors would be called {torch_name(name)}")
        found[torch_name(name)] = tuple(entry["shape"])
    return found


def state_dict(file):
    """For load_state_dict of a module whose parts have these names."""
    import torch

    start, entries = header(file)
    data = bytearray(Path(file).read_bytes())
    shapes(file)
    weights = {}
    for name, entry in entries.items():
        if entry["dtype"] != "F32":
            raise ValueError(f"{file}: {name} is {entry['dtype']}, not F32")
        first, end = entry["data_offsets"]
        count = (end - first) // 4
        flat = torch.frombuffer(data, dtype=torch.float32, count=count, offset=start + first) if count else torch.empty(0)
        weights[torch_name(name)] = flat.reshape(entry["shape"]).clone()
    return weights


if __name__ == "__main__":
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).resolve().parent
    for file in sorted(folder.rglob("weights.params")):
        print(file.relative_to(folder))
        for name, shape in sorted(shapes(file).items()):
            print(f"  {name} {list(shape)}")
