"""What LAPACK, through SciPy, makes of matrices of all shapes, and mpmath with 60 digits of the small ones.

    python3 lapack.py

writes beside itself, for scipy.linalg.svd and pinv: "hilbert-8", "hilbert-12", "graded-8", "deficient-12x8", "random-60x40",
"tall-30x4", "wide-4x30", "row-1x7", "column-7x1", "zeros-4x3"; for scipy.linalg.eigh: "eigh-random-40", "eigh-hilbert-10",
"eigh-wilkinson-21", "eigh-repeated-9"; and "coins.json" for the picture of the notes.

Singular vectors are fixed only up to signs, and for equal values not even that: what is compared is the best approximation of half
the rank (its gap is checked here), and the pseudo-inverse. For eigenvectors it is the projector on the first half.
"""
import datetime
import hashlib
import json
import math
import os

import mpmath
import numpy as np
import scipy
import scipy.linalg

mpmath.mp.dps = 60
EPSILON = np.finfo(float).eps


def save(name, digits, why, inputs, values):
    document = {
        "generator": "lapack.py",
        "tool": "SciPy (LAPACK), mpmath",
        "version": f"scipy {scipy.__version__}, numpy {np.__version__}, mpmath {mpmath.__version__}",
        "date": datetime.date.today().isoformat(),
        "input": {"values": inputs},
        "digits": digits,
        "why": why,
        "values": values,
    }
    path = os.path.join(os.path.dirname(os.path.abspath(__file__)), name + ".json")
    with open(path, "w", encoding="utf-8", newline="\n") as file:
        json.dump(document, file)
        file.write("\n")


def svd(name, a):
    m, n = a.shape
    u, s, vt = scipy.linalg.svd(a, full_matrices=False)
    rank = int(np.sum(s > max(m, n) * EPSILON * s[0]))
    half = max(1, (rank + 1) // 2) if rank else 0
    values = {"s": s.tolist(), "rank": rank, "half": half, "approximation": ((u[:, :half] * s[:half]) @ vt[:half]).tolist()}
    # By how much the half may move: round-off over the gap between the last singular value kept and the first dropped.
    following = s[half] if half < len(s) else 0.0
    gap = (s[half - 1] - following) / s[0] if half else 1.0
    values["approximationDigits"] = min(12, math.floor(14 + math.log10(gap)))
    condition = s[0] / s[rank - 1] if rank else 1.0
    if condition < 1e6:
        values["pinv"] = scipy.linalg.pinv(a).tolist() if rank else np.zeros((n, m)).tolist()
        values["pinvDigits"] = min(12, math.floor(14 - math.log10(condition)))
    if max(m, n) <= 12 and rank:
        truth = sorted((float(x) for x in mpmath.svd_r(mpmath.matrix(a.tolist()), compute_uv=False)), reverse=True)
        values["sTo60Digits"] = truth
        print(name, "LAPACK's relative errors", [f"{abs(x - t) / t if t > 1e-40 else abs(x):.0e}" for x, t in zip(s, truth)])
    print(name, rank, half, values["approximationDigits"], values.get("pinvDigits"))
    save(name, 12, "singular values normwise, against the largest one: LAPACK promises no more than a few units of round-off of it",
         {"A": a.tolist()}, values)


def eigh(name, a):
    n = len(a)
    w, v = scipy.linalg.eigh(a)
    w, v = w[::-1], v[:, ::-1]
    half = next(k for k in range(max(1, n // 2), n) if w[k - 1] - w[k] > 1e-3 * np.abs(w).max() or k == n - 1) if name != "eigh-hilbert-10" else 3
    gap = (w[half - 1] - w[half]) / np.abs(w).max()
    values = {"w": w.tolist(), "half": half, "projector": (v[:, :half] @ v[:, :half].T).tolist(), "projectorDigits": min(12, math.floor(14 + math.log10(gap)))}
    print(name, half, values["projectorDigits"], w[0], w[-1])
    save(name, 12, "eigenvalues normwise, against the largest one: LAPACK promises no more than a few units of round-off of it",
         {"S": a.tolist()}, values)


random = np.random.default_rng(1936)
svd("hilbert-8", scipy.linalg.hilbert(8))
svd("hilbert-12", scipy.linalg.hilbert(12))
svd("graded-8", random.standard_normal((8, 8)) * 10.0 ** -np.array([6, 14, 0, 10, 2, 12, 4, 8.0]))
svd("deficient-12x8", random.integers(-5, 6, (12, 5)).astype(float) @ random.integers(-5, 6, (5, 8)).astype(float))
svd("random-60x40", random.standard_normal((60, 40)))
svd("tall-30x4", random.standard_normal((30, 4)))
svd("wide-4x30", random.standard_normal((4, 30)))
svd("row-1x7", random.standard_normal((1, 7)))
svd("column-7x1", random.standard_normal((7, 1)))
svd("zeros-4x3", np.zeros((4, 3)))

g = random.standard_normal((40, 40))
eigh("eigh-random-40", (g + g.T) / 2)
eigh("eigh-hilbert-10", scipy.linalg.hilbert(10))
eigh("eigh-wilkinson-21", np.diag(np.abs(np.arange(-10.0, 11))) + np.diag(np.ones(20), 1) + np.diag(np.ones(20), -1))
q, _ = np.linalg.qr(random.standard_normal((9, 9)))
repeated = (q * np.array([5.0, 5, 5, 5, 2, 2, 0, 0, -1])) @ q.T
eigh("eigh-repeated-9", (repeated + repeated.T) / 2)

# The picture: the errors of the notes.
root = os.path.abspath(os.path.join(os.path.dirname(os.path.abspath(__file__)), *[".."] * 4))
file = "misc/datasets/coins-image.csv.gz"
picture = np.genfromtxt(os.path.join(root, file), delimiter=",", skip_header=1)
u, s, vt = np.linalg.svd(picture, full_matrices=False)
document = {
    "generator": "lapack.py", "tool": "NumPy (LAPACK)", "version": f"numpy {np.__version__}", "date": datetime.date.today().isoformat(),
    "input": {"file": file, "sha256": hashlib.sha256(open(os.path.join(root, file), "rb").read()).hexdigest()},
    "digits": 11, "why": "singular values of very different size, against themselves; a condition number of 1e4 takes four of sixteen digits at worst",
    "values": {"s": s.tolist(), "errors": [float(np.linalg.norm(picture - (u[:, :r] * s[:r]) @ vt[:r])) for r in (5, 20, 50)],
               "pixel": float(((u[:, :20] * s[:20]) @ vt[:20])[100, 200])},
}
with open(os.path.join(os.path.dirname(os.path.abspath(__file__)), "coins.json"), "w", encoding="utf-8", newline="\n") as out:
    json.dump(document, out)
    out.write("\n")
