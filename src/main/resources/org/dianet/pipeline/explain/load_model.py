#!/usr/bin/env python3
"""Reads the weights of this folder (safetensors) into NumPy or PyTorch.

    python3 load_model.py                                    lists the tensors of every network; needs neither
    from load_model import arrays, state_dict, fill
    arrays("model/seed-1/weights.params")                    NumPy arrays by name
    state_dict("model/seed-1/weights.params")                tensors of PyTorch by name
    fill(resnet18(), "model/seed-1/weights.params", "backbone.")   into a module: names below a prefix

Names are those of a state_dict: backbone.layer1.0.conv1.weight, head.normalisedClassifier.0.weight. Images in 0..1 are scaled by
(x - input.mean) / input.deviation first. Files of earlier versions number their parts: 02backbone_05...
"""
import json
import struct
import sys
from pathlib import Path


def header(file):
    """Where the numbers begin, and what the file says of each tensor."""
    with open(file, "rb") as stream:
        size = struct.unpack("<Q", stream.read(8))[0]
        entries = json.loads(stream.read(size))
    entries.pop("__metadata__", None)
    for name, entry in entries.items():
        if entry["dtype"] != "F32":
            raise ValueError(f"{file}: {name} is {entry['dtype']}, not F32")
    return 8 + size, entries


def arrays(file):
    import numpy

    start, entries = header(file)
    data = Path(file).read_bytes()[start:]
    return {name: numpy.frombuffer(data[slice(*entry["data_offsets"])], "<f4").reshape(entry["shape"]).copy()
            for name, entry in entries.items()}


def state_dict(file):
    import torch

    return {name: torch.from_numpy(array) for name, array in arrays(file).items()}


def fill(module, file, prefix=""):
    """The module must have every tensor below the prefix in the same shape; its others stay as they are."""
    mine = {name[len(prefix):]: tensor for name, tensor in state_dict(file).items() if name.startswith(prefix)}
    left = module.load_state_dict(mine, strict=False).unexpected_keys
    if left or not mine:
        raise ValueError(f"{file}: the module has no tensor {left[0] if left else 'below ' + prefix}")
    return module


if __name__ == "__main__":
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).resolve().parent
    for file in sorted(folder.rglob("weights.params")):
        print(file.relative_to(folder))
        for name, entry in sorted(header(file)[1].items()):
            print(f"  {name} {entry['shape']}")
