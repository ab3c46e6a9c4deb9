"""Neighbours, votes and means of scikit-learn.

    /usr/bin/python3 nearest.py          (Debian: python3-sklearn)

writes penguins.json, letters.json, diabetes.json and cloud.json beside itself. Definitions: Euclidean distance; StandardScaler divides by
the standard deviation with 1/n of the training rows; weights "distance" are 1 / distance. Every second row (counted from 0) trains, the
others are asked; of the letters rows 0 to 5999 train and every 20th of the rest is asked. Penguins without measurements are left out.

Where the k-th and the (k+1)-th neighbour are equally far, scikit-learn's brute force and its tree may choose different ones. "clear" is 1
for the rows without such a tie, and only there are neighbours and votes compared; distances are compared everywhere.
"""
import csv
import datetime
import hashlib
import json
import pathlib

import numpy as np
import sklearn
from sklearn.neighbors import KNeighborsClassifier, KNeighborsRegressor, NearestNeighbors
from sklearn.preprocessing import StandardScaler

HERE = pathlib.Path(__file__).parent
ROOT = HERE.parents[3]
WHY = "a distance sums up to 16 squares; scikit-learn's brute force computes it as xx - 2xy + yy first, so its tree is asked"


def table(name):
    with open(ROOT / f"misc/datasets/{name}", encoding="utf-8", newline="") as lines:
        rows = list(csv.reader(lines))
    return {column: [row[j] for row in rows[1:]] for j, column in enumerate(rows[0])}


def from_file(name):
    file = f"misc/datasets/{name}"
    return {"file": file, "sha256": hashlib.sha256((ROOT / file).read_bytes()).hexdigest()}


def save(name, source, values, digits=11):
    passport = {
        "generator": "nearest.py", "tool": "scikit-learn", "version": f"sklearn {sklearn.__version__}, numpy {np.__version__}",
        "date": datetime.date.today().isoformat(), "input": source, "digits": digits, "why": WHY,
        "values": {key: np.asarray(value).tolist() for key, value in values.items()},
    }
    (HERE / f"{name}.json").write_text(json.dumps(passport) + "\n")


def neighbours(train, asked, k):
    search = NearestNeighbors(algorithm="kd_tree").fit(train)
    further, _ = search.kneighbors(asked, k + 1)
    distances, rows = search.kneighbors(asked, k)
    clear = further[:, k] > further[:, k - 1] * (1 + 1e-9)
    return {"distances": distances, "rows": rows, "clear": clear.astype(int)}


def votes(train, y, asked, k):
    values = {}
    for weights in ("uniform", "distance"):
        model = KNeighborsClassifier(k, weights=weights, algorithm="kd_tree").fit(train, y)
        values[f"{weights}_probabilities"] = model.predict_proba(asked)
        values[f"{weights}_predictions"] = model.predict(asked)
    return values


def means(train, y, asked, k):
    return {weights: KNeighborsRegressor(k, weights=weights, algorithm="kd_tree").fit(train, y).predict(asked) for weights in ("uniform", "distance")}


def penguins():
    birds = table("penguins.csv")
    names = ["bill_length_mm", "bill_depth_mm", "flipper_length_mm", "body_mass_g"]
    complete = [i for i, value in enumerate(birds[names[0]]) if value]
    x = np.array([[float(birds[name][i]) for name in names] for i in complete])
    species = sorted(set(birds["species"]))
    y = np.array([species.index(birds["species"][i]) for i in complete])
    values = {}
    for scaled in ("raw", "scaled"):
        scale = StandardScaler().fit(x[::2]) if scaled == "scaled" else None
        train, asked = (scale.transform(part) if scale else part for part in (x[::2], x[1::2]))
        found = {**neighbours(train, asked, 7), **votes(train, y[::2], asked, 7)}
        values.update({f"{scaled}_{key}": value for key, value in found.items()})
    save("penguins", from_file("penguins.csv"), values)


def letters():
    file = table("letter-recognition.csv")
    columns = [name for name in file if name != "letter"]
    x = np.array([[float(value) for value in file[name]] for name in columns]).T
    classes = sorted(set(file["letter"]))
    y = np.array([classes.index(letter) for letter in file["letter"]])
    train, asked = x[:6000], x[6000::20]
    save("letters", from_file("letter-recognition.csv"), {**neighbours(train, asked, 5), **votes(train, y[:6000], asked, 5)})


def diabetes():
    file = table("diabetes-progression.csv")
    target = list(file)[-1]
    x = np.array([[float(value) for value in file[name]] for name in file if name != target]).T
    y = np.array([float(value) for value in file[target]])
    scale = StandardScaler().fit(x[::2])
    train, asked = scale.transform(x[::2]), scale.transform(x[1::2])
    save("diabetes", from_file("diabetes-progression.csv"), {**neighbours(train, asked, 9), **means(train, y[::2], asked, 9)})


def cloud():
    random = np.random.default_rng(11)
    x, asked = random.normal(size=(60, 3)).round(6), random.normal(size=(12, 3)).round(6)
    asked[0], asked[1] = x[17], x[4]        # at distance 0 one neighbour decides alone
    y, labels = random.normal(size=60).round(6), random.integers(0, 3, 60)
    values = {}
    for k in (1, 6, 60):
        found = votes(x, labels, asked, k)
        found.update({f"{key}_means": value for key, value in means(x, y, asked, k).items()})
        values.update({f"k{k}_{key}": value for key, value in found.items()})
    distances, rows = NearestNeighbors(algorithm="kd_tree").fit(x).kneighbors(asked, 60)
    values.update({"distances": distances, "rows": rows})
    inputs = {"x": x.tolist(), "asked": asked.tolist(), "y": y.tolist(), "labels": labels.tolist()}
    save("cloud", {"values": inputs}, values)


penguins()
letters()
diabetes()
cloud()
