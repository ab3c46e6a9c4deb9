"""Scores of scikit-learn's models on folds that are written beside them, and the sizes of its folds.

    /usr/bin/python3 cross_validation.py          (Debian: python3-sklearn)

writes penguins.json, loans.json, masses.json, folds.json and verdicts.json beside itself. Definitions: features are standardised with
1/n inside each fold; the parrot is KNeighborsClassifier(1), the nearest mean NearestCentroid, the most frequent DummyClassifier;
R2 is about the mean of the rows asked. Classes are numbered in alphabetical order. Two rows of different class at the same distance
would make the nearest neighbour a matter of taste: the script stops if a test row meets such a tie.
"""
import csv
import datetime
import hashlib
import json
import pathlib

import numpy as np
import sklearn
from sklearn.dummy import DummyClassifier
from sklearn.linear_model import LinearRegression
from sklearn.metrics import accuracy_score, confusion_matrix, mean_squared_error, precision_score, r2_score, recall_score
from sklearn.model_selection import KFold, RepeatedStratifiedKFold, StratifiedKFold, StratifiedShuffleSplit
from sklearn.neighbors import KNeighborsClassifier, NearestCentroid
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import StandardScaler

HERE = pathlib.Path(__file__).parent
ROOT = HERE.parents[3]


def save(name, source, digits, why, values):
    passport = {
        "generator": "cross_validation.py", "tool": "scikit-learn", "version": f"sklearn {sklearn.__version__}, numpy {np.__version__}",
        "date": datetime.date.today().isoformat(), "input": source, "digits": digits, "why": why,
        "values": {key: value if isinstance(value, (list, int, float)) else np.asarray(value).tolist() for key, value in values.items()},
    }
    (HERE / f"{name}.json").write_text(json.dumps(passport) + "\n")


def read(file, numbers, target, also=lambda row: []):
    path = ROOT / file
    with open(path, encoding="utf-8", newline="") as lines:
        rows = [row for row in csv.DictReader(lines) if all(row[name] not in ("", "NA") for name in numbers)]
    x = np.array([[float(row[name]) for name in numbers] + also(row) for row in rows])
    classes = sorted({row[target] for row in rows}) if target else []
    y = np.array([classes.index(row[target]) for row in rows]) if target else None
    return x, y, {"file": file, "sha256": hashlib.sha256(path.read_bytes()).hexdigest()}


def no_ties(x, y, train, test):
    scaler = StandardScaler().fit(x[train])
    a, b = scaler.transform(x[test]), scaler.transform(x[train])
    for i, row in enumerate(a):
        distance = np.sqrt(((b - row) ** 2).sum(1))
        near = y[train][distance < distance.min() + 1e-9]
        assert len(set(near)) == 1, f"row {test[i]} is as near to one class as to another"


def fold_of_row(rows, splits):
    """One list per repetition: the fold in which each of the rows is asked."""
    position, rounds = {row: i for i, row in enumerate(rows)}, []
    for _, test in splits:
        if not rounds or -1 not in rounds[-1]:
            rounds.append([-1] * len(rows))
        fold = max(rounds[-1]) + 1
        for row in test:
            rounds[-1][position[row]] = fold
    return rounds


MODELS = {
    "parrot": lambda: KNeighborsClassifier(1, algorithm="kd_tree"),
    "nearest_mean": NearestCentroid,
    "most_frequent": lambda: DummyClassifier(strategy="most_frequent"),
}


def classify(name, x, y, source, splits, rows=None):
    classes = range(y.max() + 1)
    rows = np.arange(len(y)) if rows is None else rows
    values = {"rows": len(y), "archive": rows, "folds": fold_of_row(rows, splits)}
    for train, test in splits:
        no_ties(x, y, train, test)
    for key, make in MODELS.items():
        table = {"accuracy": [], "training_accuracy": [], "confusion": [], "precision": [], "recall": []}
        for train, test in splits:
            model = make_pipeline(StandardScaler(), make()).fit(x[train], y[train])
            said = model.predict(x[test])
            table["accuracy"].append(accuracy_score(y[test], said))
            table["training_accuracy"].append(accuracy_score(y[train], model.predict(x[train])))
            table["confusion"].append(confusion_matrix(y[test], said, labels=classes).ravel().tolist())
            # scikit-learn has 0 where nothing is called a class; marked here by -1.
            table["precision"].append(precision_score(y[test], said, labels=classes, average=None, zero_division=0).tolist())
            table["recall"].append(recall_score(y[test], said, labels=classes, average=None, zero_division=0).tolist())
            for c in classes:
                if not (said == c).any():
                    table["precision"][-1][c] = -1
        values.update({f"{key}_{what}": list(map(lambda v: v if isinstance(v, list) else float(v), entries)) for what, entries in table.items()})
    save(name, source, 14, "scores are ratios of whole numbers: one division each", values)


def penguins():
    x, y, source = read("misc/datasets/penguins.csv", ["bill_length_mm", "bill_depth_mm", "flipper_length_mm", "body_mass_g"], "species")
    classify("penguins", x, y, source, list(StratifiedKFold(5, shuffle=True, random_state=1).split(x, y)))


def loans():
    numbers = ["seniority", "time", "age", "expenses", "income", "assets", "debt", "amount", "price"]
    x, y, source = read("misc/datasets/credit-scoring.csv", numbers, "status", lambda row: [float(row["records"] == "yes")])
    some = np.sort(np.random.default_rng(2).permutation(len(y))[:300])     # an archive of 300 loans
    splits = [(some[a], some[b]) for a, b in RepeatedStratifiedKFold(n_splits=4, n_repeats=2, random_state=3).split(x[some], y[some])]
    classify("loans", x, y, source, splits, some)


def masses():
    x, _, source = read("misc/datasets/penguins.csv", ["bill_length_mm", "bill_depth_mm", "flipper_length_mm", "body_mass_g"], None)
    x, y = x[:, :3], x[:, 3]
    folds = list(KFold(6, shuffle=True, random_state=4).split(x))
    values = {"archive": np.arange(len(y)), "folds": fold_of_row(np.arange(len(y)), folds), "r2": [], "rmse": [], "training_r2": []}
    for train, test in folds:
        model = LinearRegression().fit(x[train], y[train])
        values["r2"].append(float(r2_score(y[test], model.predict(x[test]))))
        values["rmse"].append(float(mean_squared_error(y[test], model.predict(x[test])) ** 0.5))
        values["training_r2"].append(float(r2_score(y[train], model.predict(x[train]))))
    save("masses", source, 9, "least squares on columns of different size loses some of sixteen digits, in LAPACK's SVD and in our QR", values)


def folds():
    random = np.random.default_rng(5)
    cases = []
    for n, k, classes in ((10, 3, 2), (23, 5, 3), (100, 10, 4), (342, 7, 3), (17, 17, 2)):
        y = np.sort(random.integers(0, classes, n) ** 2 // max(1, classes - 1))
        y = np.unique(y, return_inverse=True)[1]
        cases.append((n, k, y))
    values = {}
    for case, (n, k, y) in enumerate(cases):
        splits = StratifiedKFold(k, shuffle=True, random_state=6).split(np.zeros((n, 1)), y) if np.bincount(y).max() >= k else []
        counts = [np.bincount(y[test], minlength=y.max() + 1).tolist() for _, test in splits]
        values[f"stratified_{case}"] = counts
        values[f"blocks_{case}"] = [[int(test[0]), len(test)] for _, test in KFold(k).split(np.zeros((n, 1)))]
        if y.max() > 0 and np.bincount(y).min() >= 2 and int(np.ceil(0.3 * n)) > y.max():
            _, test = next(StratifiedShuffleSplit(1, test_size=0.3, random_state=7).split(np.zeros((n, 1)), y))
            values[f"hold_out_{case}"] = np.bincount(y[test], minlength=y.max() + 1).tolist()
    save("folds", {"values": [{"n": n, "k": k, "y": y.tolist()} for n, k, y in cases]}, 15, "counts are whole numbers", values)


def verdicts():
    random = np.random.default_rng(8)
    y, said = random.integers(0, 4, 60), random.integers(0, 4, 60)
    said = np.where(random.random(60) < 0.6, y, said)
    save("verdicts", {"values": {"truth": y.tolist(), "said": said.tolist()}}, 14, "one division each", {
        "confusion": confusion_matrix(y, said), "accuracy": float(accuracy_score(y, said)),
        "precision": precision_score(y, said, average=None), "recall": recall_score(y, said, average=None)})


penguins()
loans()
masses()
folds()
verdicts()
