"""Writes src/main/resources/org/dianet/face/unit_regions.tsv.

    unit_regions.py face_mesh_solution_packed_assets.data au_region_map.json OUT.tsv

The first file is of the npm package @mediapipe/face_mesh 0.4.1633559619 (Apache-2.0): bytes 3737848 to 3757224 hold the
triangles and the middle positions of the mesh. The second is py-feat's (MIT): which triangles belong to which action
unit. It numbers the triangles only; that the numbers are those of this mesh is checked by the vertices that it also lists.
"""
import json, struct, sys


def varint(data, at):
    value = shift = 0
    while True:
        byte = data[at]
        at += 1
        value |= (byte & 127) << shift
        shift += 7
        if byte < 128:
            return value, at


def fields(data):
    at = 0
    while at < len(data):
        key, at = varint(data, at)
        if key & 7 == 0:
            value, at = varint(data, at)
        elif key & 7 == 2:
            length, at = varint(data, at)
            value, at = data[at:at + length], at + length
        else:
            assert key & 7 == 5
            value, at = data[at:at + 4], at + 4
        yield key >> 3, value


assets, regions, out = sys.argv[1:]
mesh = next(v for k, v in fields(open(assets, "rb").read()[3737848:3757224]) if k == 1)
mesh = list(fields(mesh))
numbers = [struct.unpack("<f", v)[0] for k, v in mesh if k == 3]
indices = [v for k, v in mesh if k == 4]
x = numbers[::5]
triangles = [tuple(indices[i:i + 3]) for i in range(0, len(indices), 3)]
lines = []
for name, region in json.load(open(regions))["regions"].items():
    assert sorted({v for t in region["triangles"] for v in triangles[t]}) == region["mp478_vertices"], name
    for t in region["triangles"]:
        middle = sum(x[v] for v in triangles[t])
        assert abs(middle) > 1e-3
        lines.append((*triangles[t], int(name[2:]), "LEFT" if middle > 0 else "RIGHT"))
with open(out, "w") as file:
    file.write("# Triangles of the face mesh by the action unit whose muscle lies under them, left and right of the person:"
               " three points of the mesh, unit, side.\n"
               "# Units: cosanlab/py-feat (MIT). Triangles: MediaPipe (Apache-2.0). See assets/THIRD-PARTY.md.\n")
    for line in sorted(lines, key=lambda l: (l[3], l[4], l[:3])):
        file.write("\t".join(map(str, line)) + "\n")
