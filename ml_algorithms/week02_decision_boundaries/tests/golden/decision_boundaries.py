"""Probabilities on grids by scikit-learn, and contours by contourpy, the code behind matplotlib's contour.

    /usr/bin/python3 decision_boundaries.py          (Debian: python3-sklearn, python3-contourpy)

writes penguins.json, moons.json and contours.json beside itself. Definitions: scikit-learn's C is 1 / penalty of the sum of the losses. Grid
points are listed row after row from the lowest y upwards, within a row from the lowest x on: numpy.meshgrid's default order, flattened.
"""
import csv
import datetime
import hashlib
import json
import pathlib

import contourpy
import numpy as np
import sklearn
from sklearn.datasets import make_moons
from sklearn.linear_model import LogisticRegression
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import PolynomialFeatures, StandardScaler

HERE = pathlib.Path(__file__).parent
ROOT = HERE.parents[3]
PENGUINS = "misc/datasets/penguins.csv"
SKLEARN = f"sklearn {sklearn.__version__}, numpy {np.__version__}"


def save(name, tool, version, source, digits, why, values):
    passport = {
        "generator": "decision_boundaries.py", "tool": tool, "version": version, "date": datetime.date.today().isoformat(),
        "input": source, "digits": digits, "why": why, "values": {key: np.asarray(value).tolist() for key, value in values.items()},
    }
    (HERE / f"{name}.json").write_text(json.dumps(passport, indent=1) + "\n")


def grid(xs, ys):
    across, up = np.meshgrid(xs, ys)
    return np.c_[across.ravel(), up.ravel()]


def contour(xs, ys, z, level):
    """Corners of all lines, the first corner of a closed line not repeated, sorted; and the length of all lines."""
    lines = contourpy.contour_generator(xs, ys, z, name="serial").lines(level)
    length = sum(np.hypot(*np.diff(line, axis=0).T).sum() for line in lines)
    open_lines = [line[:-1] if np.array_equal(line[0], line[-1]) else line for line in lines]
    points = np.concatenate(open_lines)
    return {"points": points[np.lexsort((points[:, 1], points[:, 0]))], "length": length, "lines": len(lines), "closed": sum(len(a) < len(b) for a, b in zip(open_lines, lines))}


def penguins():
    with open(ROOT / PENGUINS, encoding="utf-8", newline="") as lines:
        rows = [row for row in csv.DictReader(lines) if row["bill_length_mm"] not in ("", "NA")]
    x = np.array([[float(row["bill_length_mm"]), float(row["bill_depth_mm"])] for row in rows])
    model = LogisticRegression(C=1, solver="newton-cg", tol=1e-6, max_iter=10000).fit(x, [row["species"] for row in rows])
    xs, ys = np.linspace(30, 62, 33), np.linspace(12, 23, 12)
    source = {"file": PENGUINS, "sha256": hashlib.sha256((ROOT / PENGUINS).read_bytes()).hexdigest()}
    save("penguins", "scikit-learn LogisticRegression, multinomial, solver newton-cg, tol 1e-6", SKLEARN, source, 6,
         "both minimisers stop at a gradient that is not quite 0, and small probabilities magnify what is left", {
             "classes": range(len(model.classes_)), "axis_x": [30, 62, 33], "axis_y": [12, 23, 12], "probabilities": model.predict_proba(grid(xs, ys))})


def moons():
    x, y = make_moons(200, noise=0.25, random_state=5)
    xs, ys = np.linspace(-1.8, 2.8, 24), np.linspace(-1.3, 1.8, 17)
    values = {"axis_x": [-1.8, 2.8, 24], "axis_y": [-1.3, 1.8, 17]}
    for degree in (1, 3):
        model = make_pipeline(StandardScaler(), PolynomialFeatures(degree, include_bias=False), LogisticRegression(C=10, solver="newton-cholesky", tol=1e-14, max_iter=10000)).fit(x, y)
        values[f"probabilities_{degree}"] = model.predict_proba(grid(xs, ys))[:, 1]
        surface = model.decision_function(grid(xs, ys)).reshape(17, 24)
        for key, value in contour(xs, ys, surface, 0).items():
            values[f"{key}_{degree}"] = value
    save("moons", "scikit-learn StandardScaler, PolynomialFeatures and LogisticRegression(C=10); contourpy 'serial'",
         f"{SKLEARN}, contourpy {contourpy.__version__}", {"values": {"x": x.tolist(), "y": y.tolist()}}, 6,
         "both minimisers stop at a gradient that is not quite 0, and small probabilities magnify what is left", values)


def contours():
    """Surfaces with everything in them: circles, lines that end on the rim, saddles, holes."""
    rng = np.random.default_rng(11)
    xs, ys = np.linspace(-2, 3, 23), np.linspace(0, 4, 17)
    across, up = np.meshgrid(xs, ys)
    surfaces = {
        "circle": (across - 0.5) ** 2 + (up - 2) ** 2, "line": 2 * across - 3 * up + 1,
        "waves": np.sin(3 * across) * np.cos(2.5 * up) + 0.1 * across, "noise": rng.standard_normal((17, 23)),
    }
    levels = {"circle": 1.3, "line": 0.7, "waves": 0.05, "noise": 0.1}
    values = {}
    for name, surface in surfaces.items():
        for key, value in contour(xs, ys, surface, levels[name]).items():
            values[f"{name}_{key}"] = value
    save("contours", "contourpy, algorithm 'serial'", f"contourpy {contourpy.__version__}, numpy {np.__version__}",
         {"values": {"axis_x": [-2, 3, 23], "axis_y": [0, 4, 17], "levels": levels, "surfaces": {name: surface.tolist() for name, surface in surfaces.items()}}}, 11,
         "a place is one linear interpolation on either side, in another order of operations", values)


penguins()
moons()
contours()
