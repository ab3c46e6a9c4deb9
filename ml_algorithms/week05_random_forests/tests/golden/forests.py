"""scikit-learn's forests: one taken over tree by tree, and the spread of others over seeds.

    /usr/bin/python3 forests.py          (Debian: python3-sklearn)

writes iris.json, cancer.json and diamonds.json beside itself. Definitions: both sides take numbers only, rounded to float32, which is what
scikit-learn's trees see. iris.json is a forest of 25 trees as it stands: nodes (tree, feature, threshold, left, right, impurity, weight,
shares of the three classes; feature -2 in a leaf), the rows that each tree left out (1) or drew (0), and what scikit-learn makes of them:
mean shares of all 150 rows, out-of-bag shares (rows of nan would be -1), importances. cancer.json and diamonds.json are figures of forests
over seeds; a forest of other chance must lie among them. Every fifth row is held out, and 100 trees learn the others.
"""
import csv
import datetime
import hashlib
import json
import pathlib

import numpy as np
import sklearn
from sklearn.ensemble import RandomForestClassifier, RandomForestRegressor
from sklearn.ensemble._forest import _generate_sample_indices

HERE = pathlib.Path(__file__).parent
ROOT = HERE.parents[3]
TREES, SEEDS = 100, 20


def table(file, target, features=None):
    with open(ROOT / file, encoding="utf-8", newline="") as lines:
        rows = list(csv.DictReader(lines))
    features = features or [name for name in rows[0] if name != target]
    return np.array([[float(row[name]) for name in features] for row in rows], np.float32), [row[target] for row in rows]


def save(name, file, digits, why, values):
    passport = {
        "generator": "forests.py", "tool": "scikit-learn", "version": sklearn.__version__, "date": datetime.date.today().isoformat(),
        "input": {"file": file, "sha256": hashlib.sha256((ROOT / file).read_bytes()).hexdigest()}, "digits": digits, "why": why,
        "values": {key: np.asarray(value).tolist() for key, value in values.items()},
    }
    (HERE / f"{name}.json").write_text(json.dumps(passport) + "\n")


IRIS = "misc/datasets/iris.csv"
x, species = table(IRIS, "species")
names = sorted(set(species))
y = np.array([names.index(one) for one in species])
forest = RandomForestClassifier(25, oob_score=True, random_state=3).fit(x, y)
nodes, left_out = [], []
for number, estimator in enumerate(forest.estimators_):
    tree = estimator.tree_
    shares = tree.value[:, 0] / tree.value[:, 0].sum(axis=1, keepdims=True)
    for i in range(tree.node_count):
        nodes.append([number, tree.feature[i], tree.threshold[i], tree.children_left[i], tree.children_right[i],
                      tree.impurity[i], tree.weighted_n_node_samples[i], *shares[i]])
    drawn = _generate_sample_indices(estimator.random_state, len(y), len(y))
    left_out.append((np.bincount(drawn, minlength=len(y)) == 0).astype(int))
save("iris", IRIS, 12, "both sides add the same 25 shares in the same order; the rest is round-off", {
    "nodes": nodes, "left_out": left_out, "probabilities": forest.predict_proba(x),
    "out_of_bag": np.where(np.isnan(forest.oob_decision_function_), -1, forest.oob_decision_function_),
    "importances": forest.feature_importances_, "oob_accuracy": forest.oob_score_})

CANCER = "misc/datasets/breast-cancer.csv"
x, diagnosis = table(CANCER, "diagnosis")
y = np.array([one == "malignant" for one in diagnosis])
test = np.arange(len(y)) % 5 == 4
figures = {"accuracy": [], "oob_accuracy": [], "bagged_oob_accuracy": [], "worst_area": []}
for seed in range(SEEDS):
    forest = RandomForestClassifier(TREES, oob_score=True, random_state=seed).fit(x[~test], y[~test])
    bagged = RandomForestClassifier(TREES, max_features=None, oob_score=True, random_state=seed).fit(x[~test], y[~test])
    figures["accuracy"].append(forest.score(x[test], y[test]))
    figures["oob_accuracy"].append(forest.oob_score_)
    figures["bagged_oob_accuracy"].append(bagged.oob_score_)
    figures["worst_area"].append(forest.feature_importances_[23])
save("cancer", CANCER, 2, "other random numbers: means over seeds are compared, with their spread", figures)

DIAMONDS = "misc/datasets/diamonds-sample.csv"
x, price = table(DIAMONDS, "price", ["carat", "depth", "table", "x", "y", "z"])
x, y = x[:2000], np.array(price[:2000], float)
test = np.arange(len(y)) % 5 == 4
figures = {"r2": [], "oob_r2": []}
for seed in range(10):
    forest = RandomForestRegressor(TREES, max_features=2, oob_score=True, random_state=seed).fit(x[~test], y[~test])
    figures["r2"].append(forest.score(x[test], y[test]))
    figures["oob_r2"].append(forest.oob_score_)
save("diamonds", DIAMONDS, 2, "other random numbers: means over seeds are compared, with their spread", figures)
