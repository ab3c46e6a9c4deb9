"""Support vector machines of scikit-learn (LIBSVM and LIBLINEAR), run far beyond their usual tolerance.

    /usr/bin/python3 support_vectors.py          (Debian: python3-sklearn)

writes banknotes.json, moons.json, iris.json and hostile.json beside itself. Definitions: SVC minimises 0.5 |w|^2 + C sum xi with a free
intercept; the dual objective is computed here in double from dual_coef_ and the kernel, sum alpha - 0.5 beta' K beta. LinearSVC
minimises 0.5 |(w, b)|^2 + C sum loss(xi). "genuine" is the positive class of the banknotes, the second one of the others. Of three
classes, the pairs come in the order 01, 02, 12 and their decision values are positive for the pair's first class.
"""
import csv
import datetime
import hashlib
import json
import pathlib

import numpy as np
import sklearn
from sklearn.metrics.pairwise import linear_kernel, polynomial_kernel, rbf_kernel
from sklearn.svm import SVC, LinearSVC

HERE = pathlib.Path(__file__).parent
ROOT = HERE.parents[3]
WHY = ("LIBSVM keeps kernel values in single precision, so its solution is that of a problem whose numbers are off by 1e-7; "
       "the dual objective is flat at its maximum and loses less than the decision values, which are compared to fewer digits")


def table(file):
    with open(ROOT / file, encoding="utf-8", newline="") as lines:
        return list(csv.reader(lines))[1:]


def save(name, source, values):
    passport = {
        "generator": "support_vectors.py", "tool": "scikit-learn", "version": f"sklearn {sklearn.__version__}, numpy {np.__version__}",
        "date": datetime.date.today().isoformat(), "input": source, "digits": 6, "why": WHY,
        "values": {key: np.asarray(value).tolist() for key, value in values.items()},
    }
    (HERE / f"{name}.json").write_text(json.dumps(passport, indent=1) + "\n")


def from_file(file):
    return {"file": file, "sha256": hashlib.sha256((ROOT / file).read_bytes()).hexdigest()}


KERNELS = {
    "linear": (dict(kernel="linear"), linear_kernel),
    "rbf": (dict(kernel="rbf", gamma=0.5), lambda a, b: rbf_kernel(a, b, 0.5)),
    "rbf_wide": (dict(kernel="rbf", gamma=0.02), lambda a, b: rbf_kernel(a, b, 0.02)),
    "poly": (dict(kernel="poly", degree=3, gamma=0.5, coef0=1), lambda a, b: polynomial_kernel(a, b, 3, 0.5, 1)),
}


def machine(x, y, asked, kernel, c, weights=None):
    settings, k = KERNELS[kernel]
    model = SVC(C=c, tol=1e-8, cache_size=500, **settings).fit(x, y, sample_weight=weights)
    beta, rows = model.dual_coef_[0], model.support_
    objective = np.abs(beta).sum() - 0.5 * beta @ k(x[rows], x[rows]) @ beta
    return {"objective": objective, "support": np.sort(rows), "beta": beta[np.argsort(rows)], "intercept": model.intercept_[0], "decision": model.decision_function(asked)}


def straight(x, y, asked, loss, c):
    model = LinearSVC(C=c, loss=loss, dual=True, tol=1e-10, max_iter=2_000_000, random_state=0).fit(x, y)
    w, b = model.coef_[0], model.intercept_[0]
    xi = np.maximum(0, 1 - np.where(y == model.classes_[1], 1, -1) * (x @ w + b))
    return {"primal": 0.5 * (w @ w + b * b) + c * (xi if loss == "hinge" else xi**2).sum(), "weights": w, "intercept": b}


def prefixed(prefix, values):
    return {f"{prefix}_{key}": value for key, value in values.items()}


def banknotes():
    file = "misc/datasets/swiss-banknotes.csv"
    rows = table(file)
    x, y = np.array([[float(v) for v in row[1:]] for row in rows]), np.array([int(row[0] == "genuine") for row in rows])
    # Moved to their mean, which changes no street: 140 mm squared would leave singles no digit for the differences.
    x, z = x - x.mean(0), (x - x.mean(0)) / x.std(0)
    two = x[:, [3, 5]]
    values = {}
    for c in (0.1, 1, 10):
        values.update(prefixed(f"two_{c}", machine(two, y, two, "linear", c)))
    values.update(prefixed("six_1", machine(x, y, x, "linear", 1)))
    for kernel in ("rbf", "poly"):
        values.update(prefixed(f"standardised_{kernel}", machine(z, y, z, kernel, 1)))
    for loss in ("hinge", "squared_hinge"):
        for c in (0.1, 1):
            values.update(prefixed(f"straight_{loss}_{c}", straight(z, y, z, loss, c)))
    save("banknotes", from_file(file), values)


def moons():
    random = np.random.default_rng(5)
    n = 160
    angle = random.uniform(0, np.pi, n)
    y = np.arange(n) % 2
    x = np.where(y[:, None] == 0, np.c_[np.cos(angle), np.sin(angle)], np.c_[1 - np.cos(angle), 0.5 - np.sin(angle)]) + random.normal(0, 0.25, (n, 2))
    asked = random.uniform(-2, 3, (40, 2))
    weights = random.integers(1, 5, n) / 2
    values = {}
    for kernel in KERNELS:
        for c in (0.1, 1, 100):
            values.update(prefixed(f"{kernel}_{c}", machine(x, y, asked, kernel, c)))
    values.update(prefixed("weighted", machine(x, y, asked, "rbf", 1, weights)))
    scale = SVC().fit(x, y)
    values["gamma_scale"] = scale._gamma
    save("moons", {"values": {"x": x.tolist(), "y": y.tolist(), "asked": asked.tolist(), "weights": weights.tolist()}}, values)


def iris():
    file = "misc/datasets/iris.csv"
    rows = table(file)
    x, names = np.array([[float(v) for v in row[:-1]] for row in rows]), sorted({row[-1] for row in rows})
    y = np.array([names.index(row[-1]) for row in rows])
    z, values = (x - x.mean(0)) / x.std(0), {}
    for kernel in ("linear", "rbf", "poly"):
        model = SVC(C=1, tol=1e-8, decision_function_shape="ovo", **KERNELS[kernel][0]).fit(z, y)
        values.update({f"{kernel}_decision": model.decision_function(z), f"{kernel}_predictions": model.predict(z)})
    model = LinearSVC(tol=1e-10, max_iter=2_000_000, random_state=0).fit(z, y)
    values.update({"straight_decision": model.decision_function(z), "straight_predictions": model.predict(z)})
    save("iris", from_file(file), values)


def hostile():
    """Equal rows with different labels, a constant column, lonely classes, columns a million apart."""
    random = np.random.default_rng(8)
    x = random.normal(size=(30, 3))
    x[10:20] = x[:10]
    x[:, 1] = 4
    y = np.r_[np.zeros(10, int), np.ones(10, int), (x[20:, 0] > 0).astype(int)]
    asked = random.normal(size=(8, 3))
    lonely_x, lonely_y = np.array([[0.0, 0, 0], [1, 2, 2], [5, 5, 5]]), np.array([0, 1, 1])
    far = x + np.array([1e6, 0, -1e6])
    values = {}
    for kernel in ("linear", "rbf", "poly"):
        values.update(prefixed(f"equal_{kernel}", machine(x, y, asked, kernel, 1)))
        values.update(prefixed(f"lonely_{kernel}", machine(lonely_x, lonely_y, asked, kernel, 1)))
    values["far_objective"] = machine(x, y, asked, "rbf", 1)["objective"]       # a shift changes no distance
    save("hostile", {"values": {"x": x.tolist(), "y": y.tolist(), "asked": asked.tolist(), "lonely_x": lonely_x.tolist(), "lonely_y": lonely_y.tolist(), "far": far.tolist()}}, values)


banknotes()
moons()
iris()
hostile()
