"""Which type a result has in PyTorch.

    /usr/bin/python3 types.py          (Debian: python3-torch)

writes types.json beside itself: for each pair of types of two vectors, of a vector and a tensor of no dimensions, and of a vector and a
number, the type of the sum; and for each type those of a quotient, a sum over all, a mean, a product, an exponential.
"""
import datetime
import json
import pathlib

import torch

types = {"Byte": torch.uint8, "Int8": torch.int8, "Int16": torch.int16, "Int32": torch.int32, "Int64": torch.int64, "Float32": torch.float32, "Float64": torch.float64, "Bool": torch.bool}
names = {value: key for key, value in types.items()}
values = {}
for a, first in types.items():
    x = torch.ones(2, dtype=first)
    for b, second in types.items():
        values[f"{a} + {b}"] = names[(x + torch.ones(2, dtype=second)).dtype]
        values[f"{a} + single {b}"] = names[(x + torch.ones([], dtype=second)).dtype]
    values[f"{a} + 1"] = names[(x + 1).dtype]
    values[f"{a} + 1.5"] = names[(x + 1.5).dtype]
    values[f"{a} / {a}"] = names[(x / x).dtype]
    values[f"sum {a}"] = names[x.sum().dtype]
    values[f"prod {a}"] = names[x.prod().dtype]
    values[f"cumsum {a}"] = names[x.cumsum(0).dtype]
    values[f"exp {a}"] = names[x.exp().dtype]
    values[f"{a} > {a}"] = names[(x > x).dtype]

golden = {"generator": "types.py", "tool": "PyTorch", "version": torch.__version__, "date": datetime.date.today().isoformat(),
          "input": {"values": "ones"}, "digits": 15, "why": "names are equal or not", "values": values}
(pathlib.Path(__file__).parent / "types.json").write_text(json.dumps(golden, indent=1) + "\n")
