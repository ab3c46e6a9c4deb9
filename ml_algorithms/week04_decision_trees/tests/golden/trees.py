"""scikit-learn's trees, node by node, their pruning paths and importances.

    /usr/bin/python3 trees.py          (Debian: python3-sklearn)

writes titanic_gini.json, titanic_entropy.json, titanic_weighted.json, sacramento.json (full trees) and titanic_gini_path.json,
titanic_entropy_path.json, titanic_weighted_path.json, sacramento_path.json (smaller trees and how they are pruned) beside itself.
Definitions: scikit-learn 1.2 has neither categories nor missing values and works on float32, so both sides take numbers only, rounded to
float32: of titanic the passengers whose age and fare are known, sex as 0 (female) and 1 (male). It visits the features in an order that
depends on its random state, and keeps the first of equally good splits. So this script tries every threshold itself, in double, and marks
the nodes whose best split is the only one (nothing else within 1e-9 of the node's impurity); below a node that is not marked, trees may
differ. The paths are those of trees in which all splits are marked; where several links are equally weak scikit-learn removes one at a
time, and the last tree of each alpha is kept. Nodes are rows of feature (-2 in a leaf), threshold, impurity, weight, left, right, unique.
"""
import csv
import datetime
import hashlib
import json
import pathlib

import numpy as np
import sklearn
from sklearn.tree import DecisionTreeClassifier, DecisionTreeRegressor

HERE = pathlib.Path(__file__).parent
ROOT = HERE.parents[3]


def columns_of(file, names, keep=lambda row: True):
    with open(ROOT / file, encoding="utf-8", newline="") as lines:
        rows = [row for row in csv.DictReader(lines) if keep(row)]
    numbers = {"female": 0, "male": 1}
    return np.array([[numbers[row[name]] if row[name] in numbers else float(row[name]) for name in names] for row in rows])


def impurity_sums(y, w, kind):
    """Weight times impurity of the first i rows, for i = 1 .. n."""
    weight = np.cumsum(w)
    if kind == "squared_error":
        return np.cumsum(w * y * y) - np.cumsum(w * y) ** 2 / weight
    counts = np.cumsum(w[:, None] * (y[:, None] == np.arange(2)), axis=0)
    if kind == "gini":
        return weight - (counts ** 2).sum(axis=1) / weight
    logs = np.where(counts > 0, np.log2(np.maximum(counts, 1e-300)), 0)
    return weight * np.log2(weight) - (counts * logs).sum(axis=1)


def decreases(x, y, w, kind, least):
    """What every threshold of every feature takes away."""
    if kind == "squared_error":
        y = y - np.average(y, weights=w)
    found = []
    for j in range(x.shape[1]):
        order = np.argsort(x[:, j], kind="stable")
        value, target, weight = x[order, j], y[order], w[order]
        left = impurity_sums(target, weight, kind)[:-1]
        right = impurity_sums(target[::-1], weight[::-1], kind)[::-1][1:]
        size = np.arange(1, len(y))
        cut = (value[1:] > value[:-1]) & (size >= least) & (len(y) - size >= least)
        whole = impurity_sums(target, weight, kind)[-1]
        found.extend((whole - left - right)[cut])
    return np.array(found), impurity_sums(y, w, kind)[-1]


def nodes_of(model, x, y, w, kind, least):
    tree = model.tree_
    inside = model.decision_path(x.astype(np.float32)).toarray().astype(bool)
    rows = []
    for t in range(tree.node_count):
        unique = 1
        if tree.feature[t] >= 0:
            own = inside[:, t]
            gain, whole = decreases(x[own], y[own], w[own], kind, least)
            unique = int((gain > gain.max() - 1e-9 * whole).sum() == 1)
        rows.append([int(tree.feature[t]), float(tree.threshold[t]), float(tree.impurity[t]), float(tree.weighted_n_node_samples[t]),
                     int(tree.children_left[t]), int(tree.children_right[t]), unique])
    return rows


def save(name, file, why, values):
    passport = {
        "generator": "trees.py", "tool": "scikit-learn", "version": f"sklearn {sklearn.__version__}, numpy {np.__version__}",
        "date": datetime.date.today().isoformat(),
        "input": {"file": file, "sha256": hashlib.sha256((ROOT / file).read_bytes()).hexdigest()}, "digits": 10, "why": why, "values": values,
    }
    (HERE / f"{name}.json").write_text(json.dumps(passport, indent=None, separators=(",", ":")).replace("],[", "],\n[") + "\n")


def trees(name, file, x, y, kind, w=None, least=20, depth=6):
    make = DecisionTreeRegressor if kind == "squared_error" else DecisionTreeClassifier
    weights = np.ones(len(y)) if w is None else w
    full = make(criterion=kind, random_state=0).fit(x, y, sample_weight=w)
    rows = nodes_of(full, x, y, weights, kind, 1)
    save(name, file, "impurities are sums of up to a thousand terms; variances of prices lose some digits in scikit-learn, which subtracts squares",
         {"nodes": rows})
    small = make(criterion=kind, random_state=0, min_samples_leaf=least, max_depth=depth).fit(x, y, sample_weight=w)
    rows = nodes_of(small, x, y, weights, kind, least)
    print(name, len(rows), "nodes,", sum(1 - row[6] for row in rows), "of them not unique")
    path = small.cost_complexity_pruning_path(x, y, sample_weight=w)
    steps = []
    for alpha, impurity in zip(path.ccp_alphas, path.impurities):
        if steps and abs(alpha - steps[-1][0]) <= 1e-10 * path.impurities[-1]:
            steps[-1][1] = float(impurity)
        else:
            steps.append([float(alpha), float(impurity)])
    leaves = [int(make(criterion=kind, random_state=0, min_samples_leaf=least, max_depth=depth, ccp_alpha=(a + b) / 2)
                  .fit(x, y, sample_weight=w).get_n_leaves())
              for a, b in zip([s[0] for s in steps], [s[0] for s in steps[1:]] + [2 * steps[-1][0]])]
    save(f"{name}_path", file, "as above; alphas are small differences of impurities",
         {"least": least, "depth": depth, "nodes": rows, "alphas": [s[0] for s in steps], "impurities": [s[1] for s in steps], "leaves": leaves,
          "importances": small.feature_importances_.tolist(), "unique": int(all(row[6] for row in rows))})


TITANIC, SACRAMENTO = "misc/datasets/titanic.csv", "misc/datasets/sacramento-housing.csv"
table = columns_of(TITANIC, ["pclass", "sex", "age", "sibsp", "parch", "fare", "survived"], lambda row: row["age"] and row["fare"])
x, y = table[:, :-1].astype(np.float32).astype(float), table[:, -1]
weights = 1.0 + np.arange(len(y)) % 3
trees("titanic_gini", TITANIC, x, y, "gini")
trees("titanic_entropy", TITANIC, x, y, "entropy")
trees("titanic_weighted", TITANIC, x, y, "gini", weights)
table = columns_of(SACRAMENTO, ["beds", "baths", "sqft", "latitude", "longitude", "price"])
trees("sacramento", SACRAMENTO, table[:, :-1].astype(np.float32).astype(float), table[:, -1], "squared_error")
