"""What PyTorch gives for every operation of the polyfill: results and gradients in double precision.

    /usr/bin/python3 operations.py          (Debian: python3-torch, python3-numpy)

writes operations.json beside itself. For each operation there are cases with different shapes; broadcasting is among them. All inputs are
multiples of 1/1024, so that single precision holds them exactly. The gradient is that of the sum over all results k and their numbers i of
cos(i + k) times the number; integers and truth values have none.
"""
import datetime
import json
import pathlib

import numpy as np
import torch
import torch.nn.functional as F

random = np.random.default_rng(20)
cases = {}


def draw(spec, place):
    """'2,3' around zero, 'p:' positive, 'u:' inside (-1, 1), 'i5:' integers below 5, 'b:' truth values, 's:' positive definite, 'q:' well conditioned."""
    kind, _, sizes = spec.rpartition(":")
    shape = [int(size) for size in sizes.split(",") if size]
    count = int(np.prod(shape, dtype=int))
    if kind.startswith("i"):
        return torch.tensor(random.integers(0, int(kind[1:]), shape))
    if kind == "b":
        return torch.tensor(random.integers(0, 2, shape).astype(bool))
    if kind in ("s", "q"):
        a = torch.tensor(random.standard_normal(shape))
        eye = torch.eye(shape[-2], shape[-1], dtype=torch.float64)
        a = a @ a.mT + eye if kind == "s" else a + 2 * eye
        return torch.round(a * 256) / 256
    # All different, also from those of another input, and none of them zero: where numbers are equal, the largest has no gradient.
    steps = random.permutation(np.arange(1, count + 1)) / (count + 1)
    low, high = {"": (-1.87, 2), "p": (0.25, 3), "u": (-0.9, 0.9)}[kind]
    values = np.round((low + (high - low) * steps) * 256) / 256
    values[values == 0] = 1 / 256
    return torch.tensor((values + place / 1024).reshape(shape))


def write(tensor):
    kind = "float" if tensor.is_floating_point() else "bool" if tensor.dtype == torch.bool else "int"
    return {"kind": kind, "shape": list(tensor.shape), "values": tensor.reshape(-1).tolist()}


def add(key, function, *variants, gradient=True):
    for specs in variants:
        inputs = [draw(spec, place) for place, spec in enumerate([specs] if isinstance(specs, str) else specs)]
        leaves = [x.clone().requires_grad_(x.is_floating_point()) for x in inputs]
        results = function(*leaves)
        results = list(results) if isinstance(results, (tuple, list)) else [results]
        case = {"inputs": [write(x) for x in inputs], "results": [write(y.detach()) for y in results]}
        if gradient:
            loss = 0
            for k, y in enumerate(results):
                if y.is_floating_point():
                    loss = loss + (torch.cos(torch.arange(y.numel(), dtype=torch.float64) + k) * y.reshape(-1)).sum()
            wanted = [x for x in leaves if x.requires_grad]
            grads = torch.autograd.grad(loss, wanted, allow_unused=True)
            case["gradients"] = [write(torch.zeros_like(x) if g is None else g) for x, g in zip(wanted, grads)]
        cases.setdefault(key, []).append(case)


PAIRS = (["2,3", "2,3"], ["2,3", "3"], ["2,1,3", "4,1"], ["", "2,2"], ["3,1", "1,4"])

# One number at a time.
for name in ("exp", "tanh", "sigmoid", "erf", "sin", "cos", "square", "neg", "abs", "relu"):
    add(name, getattr(torch, name), "2,3", "4,1,5", "")
for name in ("log", "sqrt", "rsqrt", "log1p"):
    add(name, getattr(torch, name), "p:2,3", "p:4,1,5")
for name in ("sign", "floor", "ceil"):
    add(name, getattr(torch, name), "3,4")
add("round", lambda x: torch.round(x), "3,4")
add("round 1", lambda x: torch.round(x, decimals=1), "3,4")
add("clamp", lambda x: x.clamp(-1, 0.5), "3,4")
add("clamp tensor", lambda x, a, b: torch.clamp(x, a - 1, b + 1), ["3,4", "4", "p:3,1"])
add("isnan", torch.isnan, "2,3", gradient=False)

# Two numbers.
add("add", torch.add, *PAIRS)
add("add alpha", lambda a, b: torch.add(a, b, alpha=2.5), *PAIRS)
add("sub", torch.sub, *PAIRS)
add("mul", torch.mul, *PAIRS)
add("div", torch.div, ["2,3", "p:2,3"], ["2,3", "p:3"], ["2,1,3", "p:4,1"])
add("div floor", lambda a, b: torch.div(a, b, rounding_mode="floor"), ["3,4", "p:4"], ["i9:3,4", "p:4"], gradient=False)
add("div trunc", lambda a, b: torch.div(a, b, rounding_mode="trunc"), ["3,4", "p:4"], gradient=False)
add("div integers", lambda a: a / 4, "i9:3,4", gradient=False)
add("remainder", torch.remainder, ["3,4", "p:4"], ["3,4", "3,1"])
add("maximum", torch.maximum, *PAIRS)
add("minimum", torch.minimum, *PAIRS)
add("pow tensor", torch.pow, ["p:2,3", "2,3"], ["p:2,3", "3"])
for exponent in (2, 3, 0.5, -1, 1, 2.5, -2, 0):
    add(f"pow {exponent}", lambda x: x ** exponent, "p:2,3")
add("pow negative base", lambda x: x ** 4, "2,3")
add("pow integers", lambda x: x ** 3, "i5:2,3", gradient=False)
for name in ("eq", "ne", "lt", "le", "gt", "ge"):
    add(name, getattr(torch, name), ["i3:3,4", "i3:4"], ["2,3", "3"], gradient=False)
for name in ("logical_and", "logical_or", "bitwise_and", "bitwise_or", "bitwise_xor"):
    add(name, getattr(torch, name), ["b:3,4", "b:4"], gradient=False)
add("bitwise integers", lambda a, b: (a & b, a | b, a ^ b, ~a), ["i9:3,4", "i9:4"], gradient=False)
add("logical_not", torch.logical_not, "b:3,4", gradient=False)
add("where", torch.where, ["b:3,4", "3,4", "4"], ["b:3,1", "4", ""])
add("masked_fill", lambda x, m: x.masked_fill(m, 1.5), ["3,4", "b:3,4"], ["3,4", "b:4"])
add("masked_select", torch.masked_select, ["3,4", "b:3,4"], ["3,4", "b:4"])

# Sums and what is made of them.
for name in ("sum", "mean", "var", "std", "prod"):
    add(f"{name} all", getattr(torch, name), "2,3", "7", "130,3")
add("sum integers", lambda x: torch.sum(x, 1), "i9:3,4", gradient=False)
for name in ("sum", "mean", "var", "std"):
    add(f"{name} 0", lambda x: getattr(torch, name)(x, [0]), "4,3", "2,3,4", "130,5")
    add(f"{name} 1", lambda x: getattr(torch, name)(x, [1]), "4,3", "2,3,4", "3,130")
    add(f"{name} 0 2 keep", lambda x: getattr(torch, name)(x, [0, 2], keepdim=True), "2,3,4")
add("sum 0 1", lambda x: x.sum([0, 1]), "2,3,4")
add("var biased", lambda x: torch.var(x, [1], unbiased=False), "3,4")
add("std biased", lambda x: torch.std(x, [0], unbiased=False), "3,4")
add("prod 1", lambda x: torch.prod(x, 1), "3,4", "2,3,2")
add("all", lambda x: (x.all(), x.any()), "b:2,3", gradient=False)
add("all 1", lambda x: (x.all(1), x.any(1, keepdim=True)), "b:4,3", gradient=False)
add("count_nonzero", lambda x: (torch.count_nonzero(x), torch.count_nonzero(x, dim=[1])), "i3:3,4", gradient=False)
for name in ("max", "min"):
    add(f"{name} all", getattr(torch, name), "3,4")
    add(f"{name} 1", lambda x: getattr(torch, name)(x, 1), "3,4", "2,3,2")
    add(f"{name} 0 keep", lambda x: getattr(torch, name)(x, 0, keepdim=True), "3,4")
    add(f"{name} pair", getattr(torch, name), ["2,3", "3"])
    add(f"a{name} 0 2", lambda x: getattr(torch, f"a{name}")(x, [0, 2]), "2,3,4")
    add(f"a{name} ties", lambda x: getattr(torch, f"a{name}")(torch.round(x), [1]), "3,8", gradient=False)
    add(f"arg{name}", lambda x: (getattr(torch, f"arg{name}")(x), getattr(torch, f"arg{name}")(x, 1), getattr(torch, f"arg{name}")(x, 0, keepdim=True)), "3,4", gradient=False)
for p in (0, 1, 2, 3, float("inf")):
    add(f"norm {p}", lambda x: torch.norm(x, p=p), "2,3", gradient=p > 0)
    add(f"norm {p} 1", lambda x: torch.norm(x, dim=1, p=p), "3,4", gradient=p > 0)
add("cumsum", lambda x: torch.cumsum(x, 1), "2,5", "2,3,2")
add("cumprod", lambda x: torch.cumprod(x, 0), "3,4", "2,3,2")
add("softmax 1", lambda x: torch.softmax(x, 1), "3,4", "2,3,2")
add("softmax 0", lambda x: torch.softmax(x, 0), "3,4", "5")
add("log_softmax 1", lambda x: torch.log_softmax(x, 1), "3,4", "2,3,2")

# Shapes.
add("reshape", lambda x: x.reshape(3, -1), "2,6", "2,3,4")
add("view", lambda x: x.reshape(4, 3), "2,6")
add("permute", lambda x: x.permute(2, 0, 1), "2,3,4")
add("transpose", lambda x: x.transpose(0, -1), "2,3,4", "2,3")
add("t", lambda x: (x.t(), x.T, x.mT, x.H), "2,3")
add("squeeze", lambda x: (x.squeeze(), x.squeeze(1), x.squeeze(0)), "2,1,3", "1,1,2")
add("unsqueeze", lambda x: (x.unsqueeze(0), x.unsqueeze(-1), x.unsqueeze(1)), "2,3")
add("expand", lambda x: (x.expand(4, 2, 3), x.expand(-1, 3)), "2,1")
add("repeat", lambda x: (x.repeat(2, 3), x.repeat(2, 1, 2)), "2,3")
add("repeat_interleave", lambda x: (torch.repeat_interleave(x, 2), torch.repeat_interleave(x, 3, 1)), "2,3")
add("repeat_interleave tensor", lambda x, n: torch.repeat_interleave(x, n, 0), ["4,3", "i3:4"])
add("flatten", lambda x: (x.flatten(), x.flatten(1), x.flatten(0, 1)), "2,3,4")
add("unflatten", lambda x: x.unflatten(1, (2, 3)), "2,6")
add("flip", lambda x: (x.flip(0), x.flip(0, 1)), "2,3")
add("roll", lambda x: (torch.roll(x, 2), torch.roll(x, 1, 1), torch.roll(x, (1, -2), (0, 1))), "3,4")
add("narrow", lambda x: x.narrow(1, 1, 2), "3,4")
add("select", lambda x: (x.select(1, 2), x.select(0, -1)), "3,4")
add("slice", lambda x: (x[1:], x[:, 1:4:2]), "3,5")
add("unbind", lambda x: x.unbind(1), "3,2")
add("split", lambda x: (*x.split(2), *x.split([1, 3, 1], 0), *x.chunk(3, 1)), "5,4")
add("diagonal", lambda x: (x.diagonal(), x.diagonal(1), x.diagonal(-1)), "3,4", "4,3")
add("diagonal batch", lambda x: x.diagonal(0, 1, 2), "2,3,3")
add("cat", lambda a, b: torch.cat([a, b], 1), ["2,3", "2,4"], ["2,1,2", "2,3,2"])
add("stack", lambda a, b: (torch.stack([a, b]), torch.stack([a, b], 2)), ["2,3", "2,3"])
add("vstack", lambda a, b: (torch.vstack([a, b]), torch.hstack([a, a])), ["3", "2,3"])
add("meshgrid", lambda a, b: torch.meshgrid(a, b, indexing="ij"), ["3", "2"])
add("meshgrid xy", lambda a, b: torch.meshgrid(a, b, indexing="xy"), ["3", "2"])
add("clone", lambda x: (x.clone(), x.contiguous(), x.to(torch.float64)), "2,3")

# Indexing.
add("gather", lambda x, i: torch.gather(x, 1, i), ["3,4", "i4:3,2"], ["3,4", "i4:2,6"])
add("gather 0", lambda x, i: torch.gather(x, 0, i), ["3,4", "i3:5,4"])
add("scatter", lambda x, s: torch.scatter(x, 1, torch.tensor([[2, 0], [1, 3], [0, 1]]), s), ["3,4", "3,2"])
add("scatter_add", lambda x, i, s: torch.scatter_add(x, 1, i, s), ["3,4", "i4:3,2", "3,2"], ["3,4", "i4:2,5", "2,5"])
add("index_select", lambda x, i: torch.index_select(x, 1, i), ["3,4", "i4:6"])
add("index_select 0", lambda x, i: torch.index_select(x, 0, i), ["3,4", "i3:2"], ["4", "i4:6"])
add("index_add", lambda x, i, s: x.index_add(0, i, s, alpha=2), ["3,4", "i3:5", "5,4"])
add("index_copy", lambda x, s: x.index_copy(1, torch.tensor([3, 0]), s), ["3,4", "3,2"])
add("index numbers", lambda x: (x[1], x[1, 2], x[-1], x[0, -2]), "3,4")
add("index ranges", lambda x: (x[..., 1:3], x[:, None, -1], x[1:, :2], x[None], x[-2:, -1]), "3,4")
add("index tensors", lambda x, i, j: (x[i], x[i, j], x[:, j], x[i, 1:3]), ["4,5", "i4:3", "i4:3"])
add("index apart", lambda x, i, j: (x[i, :, j], x[:, i, j], x[i, j], x[0, :, i]), ["3,4,3", "i3:2", "i3:2"])
add("index broadcast", lambda x, i, j: x[i, j], ["3,4", "i3:2,1", "i4:3"])
add("index mask", lambda x, m: (x[m], x[m.logical_not()]), ["3,4", "b:3,4"], ["3,4", "b:3"])
add("nonzero", torch.nonzero, "i3:3,4", "i2:5", gradient=False)


def put(x, v):
    y = x.clone()
    y[1] = v
    return y


def put_range(x, v):
    y = x.clone() * 2
    y[:, 1:3] = v
    return y * y


def put_tensor(x, v):
    y = x.clone()
    y[torch.tensor([0, 2])] = v
    return y


def accumulate(x, v):
    y = x.clone()
    return y.index_put_([torch.tensor([0, 2, 0])], v, accumulate=True)


add("set row", put, ["3,4", "4"], ["3,4", ""])
add("set range", put_range, ["3,4", "3,2"], ["3,4", "2"])
add("set places", put_tensor, ["3,4", "2,4"], ["3,4", "4"])
add("set accumulate", accumulate, ["3,4", "3,4"])

# Products.
add("mm", torch.mm, ["2,3", "3,4"], ["1,5", "5,1"], ["7,3", "3,9"])
add("bmm", torch.bmm, ["2,3,4", "2,4,5"], ["1,3,4", "1,4,2"])
add("mv", torch.mv, ["3,4", "4"])
add("dot", torch.dot, ["5", "5"])
add("matmul", torch.matmul, ["3", "3"], ["2,3", "3"], ["3", "3,2"], ["2,3", "3,4"], ["2,3,4", "4"], ["2,3,4", "4,2"], ["2,3,4", "2,4,3"], ["4", "2,4,3"],
    ["2,1,3,4", "5,4,2"], ["3,4", "2,4,2"])
add("outer", torch.outer, ["3", "4"])
add("addmm", lambda x, a, b: torch.addmm(x, a, b, beta=0.5, alpha=2), ["2,4", "2,3", "3,4"], ["4", "2,3", "3,4"])
add("kron", torch.kron, ["2,3", "2,2"], ["2", "2,2"])
add("tensordot", lambda a, b: (torch.tensordot(a, b, 1), torch.tensordot(a, b, ([2, 0], [0, 1]))), ["3,2,4", "4,3"])
add("mm integers", lambda a, b: a @ b, ["i9:3,4", "i9:4,2"], gradient=False)
for equation, *shapes in (("ij,jk->ik", "2,3", "3,4"), ("bij,bjk->bik", "2,3,4", "2,4,2"), ("ij->ji", "2,3"), ("ii->", "3,3"), ("ii->i", "3,3"), ("ij,kj->ik", "2,3", "4,3"),
                          ("i,j->ij", "2", "3"), ("bhqd,bhkd->bhqk", "2,2,3,4", "2,2,5,4"), ("ij,ij->", "2,3", "2,3"), ("ijk,jl,lk->il", "2,3,4", "3,5", "5,4"), ("...ij,...jk->...ik", "2,3,4", "4,2"),
                          ("ij,jk", "2,3", "3,2"), ("ijk->k", "2,3,4")):
    add(f"einsum {equation}", lambda *x: torch.einsum(equation, *x), list(shapes))
add("tril", lambda x: (x.tril(), x.tril(1), x.triu(), x.triu(-1)), "3,4", "2,3,3")
add("diag", lambda x: (x.diag(), x.diag(1)), "3,3", "3")
add("trace", torch.trace, "3,3", "3,4")

# Order, counts, distances.
add("sort", lambda x: (*x.sort(), *x.sort(0, descending=True)), "3,5")
add("argsort", lambda x: (x.argsort(1), x.argsort(0, descending=True)), "3,5", gradient=False)
add("sort ties", lambda x: (*torch.sort(x, dim=1, stable=True), *torch.sort(x, dim=1, descending=True, stable=True)), "i3:2,9", gradient=False)
add("topk", lambda x: (*x.topk(2), *x.topk(2, 0, largest=False)), "3,5")
add("topk long", lambda x: x.topk(3), "2,40")
add("unique", lambda x: torch.unique(x, return_inverse=True, return_counts=True), "i4:3,5", gradient=False)
add("unique dim", lambda x: torch.unique(x, return_inverse=True, return_counts=True, dim=0), "i2:8,2", gradient=False)
add("bincount", lambda x: torch.bincount(x), "i5:9", gradient=False)
add("bincount weights", lambda x, w: torch.bincount(x, w, 8), ["i5:9", "9"], gradient=False)
add("histc", lambda x: (torch.histc(x, 5, -2, 2), torch.histc(x, 4)), "20", gradient=False)
add("cdist", lambda a, b: torch.cdist(a, b), ["3,2", "4,2"], ["2,3,2", "2,4,2"])
add("cdist 1", lambda a, b: torch.cdist(a, b, 1), ["3,2", "4,2"])
add("cov", torch.cov, "3,7", "5")
add("cov weights", lambda x, f, a: torch.cov(x, correction=0, fweights=f + 1, aweights=a), ["3,7", "i3:7", "p:7"])
add("corrcoef", torch.corrcoef, "3,7")

# Linear algebra.
L = torch.linalg
add("inv", L.inv, "q:3,3", "q:2,3,3")
add("solve", L.solve, ["q:3,3", "3,2"], ["q:3,3", "3"], ["q:2,3,3", "2,3,2"], ["q:3,3", "2,3,2"])
add("solve right", lambda a, b: L.solve(a, b, left=False), ["q:3,3", "2,3"])
add("det", L.det, "q:3,3", "q:2,4,4", "q:1,1")
add("slogdet", L.slogdet, "q:3,3", "q:2,3,3")
add("cholesky", lambda x: L.cholesky((x + x.mT) / 2), "s:3,3", "s:2,3,3")
add("qr", L.qr, "q:3,3", "q:4,2", "q:2,4", "q:2,4,3")
add("qr complete", lambda x: L.qr(x, mode="complete"), "q:4,2", gradient=False)
add("eigvalsh", lambda x: L.eigvalsh((x + x.mT) / 2), "s:3,3", "q:4,4")
add("eigh projected", lambda x: (lambda w, v: (w, v[:, :1] @ v[:, :1].T))(*L.eigh((x + x.mT) / 2)), "s:3,3", "q:4,4")
add("svdvals", L.svdvals, "q:3,3", "q:4,2", "q:2,4")
add("svd projected", lambda x: (lambda u, s, v: (s, u[..., :1] @ u[..., :1].mT, v[..., :1, :].mT @ v[..., :1, :]))(*L.svd(x, full_matrices=False)), "q:3,3", "q:4,2", "q:2,4")
add("pinv", L.pinv, "q:3,3", "q:4,2", "q:2,4")
add("matrix_rank", lambda x: L.matrix_rank(x @ x.T), "4,2", gradient=False)
add("lstsq", lambda a, b: (L.lstsq(a, b).solution, L.lstsq(a, b).residuals), ["q:5,2", "5,3"])
for order in ("fro", "nuc", 1, -1, 2, -2, float("inf"), float("-inf")):
    add(f"matrix_norm {order}", lambda x: L.matrix_norm(x, order), "q:3,3", "q:4,2", "q:2,3,3")
add("vector_norm", lambda x: (L.vector_norm(x), L.vector_norm(x, 3, [1])), "3,4")
add("linalg norm", lambda x: (L.norm(x), L.norm(x, 1), L.norm(x, dim=[0])), "3,4")
add("cond", L.cond, "q:3,3")
add("cond other", lambda x: (L.cond(x, 1), L.cond(x, "fro")), "q:3,3", gradient=False)

# Ranges and fixed matrices.
for key, value in {"arange": torch.arange(1, 7.0, 0.5), "arange down": torch.arange(5, 0, -2), "linspace": torch.linspace(-1, 2, 7, dtype=torch.float64), "logspace": torch.logspace(-1, 2, 4, dtype=torch.float64),
                   "eye": torch.eye(3, 4), "full": torch.full((2, 3), 7)}.items():
    cases[key] = [{"inputs": [], "results": [write(value)]}]

golden = {
    "generator": "operations.py",
    "tool": "PyTorch",
    "version": torch.__version__,
    "date": datetime.date.today().isoformat(),
    "input": {"values": "in each case"},
    "digits": 11,
    "why": "both sides compute in double precision; a decomposition or a quotient of differences loses a few digits of sixteen",
    "values": cases,
}
(pathlib.Path(__file__).parent / "operations.json").write_text(json.dumps(golden) + "\n")
print(len(cases), sum(map(len, cases.values())))
