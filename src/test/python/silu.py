#!/usr/bin/env python3
"""Writes the SiLU of the workbench's networks as a TorchScript file. Needs only PyTorch.

The engine's Java interface has no SiLU of its own; put together from its other functions it keeps a second map of
every layer in memory. Debug records, which name the folders of the machine, are left out.

    silu.py src/main/resources/org/dianet/learning/djl/block/silu.pt
"""
import io
import sys
import zipfile

import torch


class Silu(torch.nn.Module):
    def forward(self, x: torch.Tensor) -> torch.Tensor:
        return torch.nn.functional.silu(x)


whole = io.BytesIO()
torch.jit.save(torch.jit.script(Silu().eval()), whole)
with zipfile.ZipFile(whole) as source, zipfile.ZipFile(sys.argv[1], "w") as target:
    for entry in source.infolist():
        if not entry.filename.endswith(".debug_pkl"):
            target.writestr(zipfile.ZipInfo("silu/" + entry.filename.split("/", 1)[1]), source.read(entry))
