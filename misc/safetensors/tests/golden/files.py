"""A safetensors file put together byte by byte with struct and NumPy, without any library for the format.

    /usr/bin/python3 files.py          (Debian: python3-numpy)

writes files.json beside itself: the bytes of the file in base64, and the numbers that NumPy has for each tensor.
"""
import base64
import datetime
import json
import pathlib
import struct

import numpy as np

bf16 = np.array([1.0, -2.5, 3.140625, 0.0, 1e30, -1e-30], dtype="<f4").view("<u4") >> 16
tensors = {
    "weight": ("F32", np.array([[0.1, -2.0, 3.5], [4.25, 1e-20, 1e20]], dtype="<f4")),
    "precise": ("F64", np.array([np.pi, -np.e, 1e-300], dtype="<f8")),
    "half": ("F16", np.array([[1.0, -0.333], [65504.0, 6e-8]], dtype="<f2")),
    "brain": ("BF16", bf16.astype("<u2").reshape(3, 2)),
    "ids": ("I64", np.array([2**40, -7], dtype="<i8")),
    "int": ("I32", np.array([[[-5]], [[6]]], dtype="<i4")),
    "short": ("I16", np.array([-300, 301], dtype="<i2")),
    "signed": ("I8", np.array([-128, 127, 0], dtype="i1")),
    "pixels": ("U8", np.array([0, 255, 7, 8, 9], dtype="u1")),
    "mask": ("BOOL", np.array([[True, False], [False, True]])),
    "scalar": ("F32", np.array(42.5, dtype="<f4")),
    "none": ("F32", np.zeros((0, 3), dtype="<f4")),
    "ünï.ço\"de": ("F32", np.array([1.5], dtype="<f4")),
}
header, data = {"__metadata__": {"format": "pt", "note": "by hand"}}, b""
for name, (dtype, array) in tensors.items():
    header[name] = {"dtype": dtype, "shape": list(array.shape), "data_offsets": [len(data), len(data) + array.nbytes]}
    data += array.tobytes()
text = json.dumps(header, ensure_ascii=False).encode() + b"   "
mixed = struct.pack("<Q", len(text)) + text + data

empty = struct.pack("<Q", 2) + b"{}"
values = {}
for name, (dtype, array) in tensors.items():
    numbers = (array.astype("<u4") << 16).view("<f4") if dtype == "BF16" else array
    values[name] = [float(x) for x in numbers.reshape(-1)]
    values[name + " shape"] = list(array.shape)

golden = {
    "generator": "files.py",
    "tool": "struct and NumPy",
    "version": np.__version__,
    "date": datetime.date.today().isoformat(),
    "input": {"values": {"mixed": base64.b64encode(mixed).decode(), "empty": base64.b64encode(empty).decode()}},
    "digits": 15,
    "why": "No arithmetic is done: every number is read as it is, and widened exactly.",
    "values": values,
}
pathlib.Path(__file__).with_suffix(".json").write_text(json.dumps(golden, indent=1) + "\n")
