"""Writes the same small network's weights in every format that the program reads.

    weights_reference.py FOLDER

The weights are those of networks_reference.py, so that its features are known.
"""
import json, struct, sys

import numpy as np
import torch

from networks_reference import STSTNet, fill


def main(folder):
    state = fill(STSTNet(5)).state_dict()
    # One tensor lies transposed in its storage, as a view does.
    state["conv3.weight"] = state["conv3.weight"].permute(3, 2, 1, 0).contiguous().permute(3, 2, 1, 0)
    torch.save(state, folder + "/ststnet.pth")
    torch.save({"epoch": 3, "lr": .1, "model": {"module." + k: v for k, v in state.items()}},
               folder + "/ststnet-legacy.pth", _use_new_zipfile_serialization=False)
    arrays = {k: v.contiguous().numpy() for k, v in state.items()}
    np.savez_compressed(folder + "/ststnet.npz", **arrays)
    header, data = {"__metadata__": {"format": "pt"}}, b""
    for name, array in arrays.items():
        kind = {"float32": "F32", "int64": "I64"}[str(array.dtype)]
        header[name] = {"dtype": kind, "shape": list(array.shape), "data_offsets": [len(data), len(data) + array.nbytes]}
        data += array.tobytes()
    text = json.dumps(header).encode()
    with open(folder + "/ststnet.safetensors", "wb") as out:
        out.write(struct.pack("<Q", len(text)) + text + data)


if __name__ == "__main__":
    main(sys.argv[1])
