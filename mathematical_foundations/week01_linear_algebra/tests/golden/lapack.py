"""What LAPACK, through SciPy, makes of Hilbert matrices, a random and a badly scaled matrix.

    python3 lapack.py

writes these files beside itself: "hilbert-3", "hilbert-4", "hilbert-5", "hilbert-6", "hilbert-7", "hilbert-8",
"random-6", "badly-scaled-5". Each carries A, b and a symmetric positive definite S, and for them P A = L U (rows of P A as
a list), x with A x = b, the determinant, the inverse, the condition number in the 1-norm, S = C C' (Cholesky), A = Q R with a
positive diagonal of R.

How many digits may be asked for? Every value is computed a second time with 80 decimal digits. The digits of LAPACK itself
against those, of the worst value, less one for the order in which another program rounds and at most 13, are the file's "digits". They are
counted normwise: the largest deviation against the largest entry.
"""
import datetime
import json
import math
import os
from decimal import Decimal, getcontext

import numpy as np
import scipy
import scipy.linalg

getcontext().prec = 80


def exact(matrix):
    return [[Decimal(float(value)) for value in row] for row in np.atleast_2d(matrix)]


def product(a, b):
    return [[sum((x * y for x, y in zip(row, column)), Decimal(0)) for column in zip(*b)] for row in a]


def transposed(a):
    return [list(column) for column in zip(*a)]


def exact_lu(a):
    n = len(a)
    u, order, sign = [row[:] for row in a], list(range(n)), 1
    lower = [[Decimal(0)] * n for _ in range(n)]
    for k in range(n):
        pivot = max(range(k, n), key=lambda i: abs(u[i][k]))
        if pivot != k:
            sign = -sign
            for rows in (u, lower, order):
                rows[k], rows[pivot] = rows[pivot], rows[k]
        lower[k][k] = Decimal(1)
        for i in range(k + 1, n):
            lower[i][k] = u[i][k] / u[k][k]
            u[i] = [x - lower[i][k] * y for x, y in zip(u[i], u[k])]
            u[i][k] = Decimal(0)
    determinant = Decimal(sign)
    for k in range(n):
        determinant *= u[k][k]
    return lower, u, order, determinant


def exact_solve(a, b):
    """Solves A X = B by Gauss and Jordan."""
    n = len(a)
    rows = [x[:] + y[:] for x, y in zip(a, b)]
    for k in range(n):
        pivot = max(range(k, n), key=lambda i: abs(rows[i][k]))
        rows[k], rows[pivot] = rows[pivot], rows[k]
        rows[k] = [x / rows[k][k] for x in rows[k]]
        for i in range(n):
            if i != k:
                rows[i] = [x - rows[i][k] * y for x, y in zip(rows[i], rows[k])]
    return [row[n:] for row in rows]


def exact_cholesky(s):
    n = len(s)
    c = [[Decimal(0)] * n for _ in range(n)]
    for j in range(n):
        c[j][j] = (s[j][j] - sum((c[j][k] ** 2 for k in range(j)), Decimal(0))).sqrt()
        for i in range(j + 1, n):
            c[i][j] = (s[i][j] - sum((c[i][k] * c[j][k] for k in range(j)), Decimal(0))) / c[j][j]
    return c


def norm1(a):
    return max(sum(abs(x) for x in column) for column in zip(*a))


def digits(values, truth):
    flat = [(Decimal(float(v)), t) for row, true in zip(np.atleast_2d(values), truth) for v, t in zip(row, true)]
    largest = max(abs(t) for _, t in flat)
    worst = max(abs(v - t) for v, t in flat) / largest
    return 15.0 if worst == 0 else min(15.0, -float(worst.log10()))


def write(name, a, s):
    n = len(a)
    b = a @ np.arange(1.0, n + 1)
    p, lower, upper = scipy.linalg.lu(a)
    order = [int(np.argmax(row)) for row in p.T]
    x = scipy.linalg.solve(a, b)
    inverse = scipy.linalg.inv(a)
    cholesky = scipy.linalg.cholesky(s, lower=True)
    q, r = scipy.linalg.qr(a)
    signs = np.sign(np.diag(r))
    q, r = q * signs, (r.T * signs).T
    determinant, cond1 = float(scipy.linalg.det(a)), float(np.linalg.cond(a, 1))

    ea, eb = exact(a), transposed(exact(b))
    el, eu, eorder, edeterminant = exact_lu(ea)
    assert order == eorder, (name, order, eorder)
    einverse = exact_solve(ea, [[Decimal(int(i == j)) for j in range(n)] for i in range(n)])
    er = transposed(exact_cholesky(product(transposed(ea), ea)))
    eq = transposed(exact_solve(transposed(er), transposed(ea)))
    econd = norm1(ea) * norm1(einverse)
    reached = {
        "L": digits(lower, el), "U": digits(upper, eu), "x": digits(x, transposed(exact_solve(ea, eb))),
        "determinant": digits(determinant, [[edeterminant]]), "inverse": digits(inverse, einverse),
        "condition": digits(cond1, [[econd]]), "cholesky": digits(cholesky, exact_cholesky(exact(s))),
        "Q": digits(q, eq), "R": digits(r, er),
    }
    worst = min(reached, key=reached.get)
    needed = min(13, math.floor(reached[worst] - 1))
    print(name, needed, {key: round(value, 1) for key, value in reached.items()})
    document = {
        "generator": "lapack.py",
        "tool": "SciPy (LAPACK)",
        "version": f"scipy {scipy.__version__}, numpy {np.__version__}",
        "date": datetime.date.today().isoformat(),
        "input": {"values": {"A": a.tolist(), "b": b.tolist(), "S": s.tolist()}},
        "digits": needed,
        "why": f"normwise; against 80-digit arithmetic LAPACK's own {worst} has {reached[worst]:.1f} digits here, and another order of "
               "rounding may cost one more",
        "values": {
            "L": lower.tolist(), "U": upper.tolist(), "order": order, "x": x.tolist(), "determinant": determinant,
            "inverse": inverse.tolist(), "condition": cond1, "conditionTo80Digits": float(econd),
            "cholesky": cholesky.tolist(), "Q": q.tolist(), "R": r.tolist(),
        },
    }
    path = os.path.join(os.path.dirname(os.path.abspath(__file__)), name + ".json")
    with open(path, "w", encoding="utf-8", newline="\n") as file:
        json.dump(document, file, indent=1)
        file.write("\n")


for size in range(3, 9):
    hilbert = scipy.linalg.hilbert(size)
    write(f"hilbert-{size}", hilbert, hilbert)

# Whole numbers, so that A'A is exact.
whole = np.random.default_rng(1894).integers(-9, 10, (6, 6)).astype(float)
write("random-6", whole, whole.T @ whole)

scale = np.diag([1e-4, 1e3, 1.0, 1e-2, 1e4])
core = np.array([[4.0, -1, 2, 0, 1], [1, 3, -2, 1, 0], [2, 0, 5, -1, 3], [-1, 2, 1, 6, -2], [0, 1, -3, 2, 7]])
write("badly-scaled-5", scale @ core, scale @ (core.T @ core) @ scale)
