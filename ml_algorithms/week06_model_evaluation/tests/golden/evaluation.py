"""scikit-learn's scores, folds and nested choice, and statsmodels' interval.

    /usr/bin/python3 evaluation.py          (Debian: python3-sklearn, python3-statsmodels)

writes scores.json, losses.json, sweeps.json, plans.json, nested.json and intervals.json beside itself. Definitions: a score that is 0 / 0 is
asked for as zero_division=0 and =1; Matthews' coefficient has 0 there and no such setting. Balanced accuracy leaves out classes without rows. log_loss of 1.2.1
clips by the machine precision unless eps says otherwise, and divides each row by its sum afterwards. A gap of g rows in TimeSeriesSplit leaves
out g rows; here rows come at times 0, 1, 2, ..., so the row before the first one asked is g + 1 older. The nested choice is
GridSearchCV(KFold without shuffling) inside given outer folds, over a pipeline of StandardScaler and KNeighborsClassifier.
"""
import csv
import datetime
import hashlib
import json
import pathlib
import warnings

import numpy as np
import sklearn
import statsmodels
from sklearn.metrics import (accuracy_score, balanced_accuracy_score, confusion_matrix, fbeta_score, log_loss, matthews_corrcoef, precision_recall_fscore_support, roc_curve)
from sklearn.model_selection import GridSearchCV, GroupKFold, KFold, StratifiedGroupKFold, StratifiedKFold, TimeSeriesSplit
from sklearn.neighbors import KNeighborsClassifier
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import StandardScaler
from statsmodels.stats.proportion import proportion_confint

HERE = pathlib.Path(__file__).parent
ROOT = HERE.parents[3]
warnings.simplefilter("ignore")


def save(name, source, digits, why, values, tool="scikit-learn", version=None):
    passport = {
        "generator": "evaluation.py", "tool": tool, "version": version or f"sklearn {sklearn.__version__}, numpy {np.__version__}",
        "date": datetime.date.today().isoformat(), "input": source, "digits": digits, "why": why,
        "values": {key: np.asarray(value).tolist() for key, value in values.items()},
    }
    (HERE / f"{name}.json").write_text(json.dumps(passport) + "\n")


def scores():
    rng = np.random.default_rng(6)
    cases = []
    for n, k, special in [(40, 2, ""), (60, 3, ""), (200, 5, ""), (30, 4, "never called"), (30, 4, "not there"), (25, 3, "neither"), (20, 2, "all negative"), (20, 2, "none called"), (12, 2, "all right"), (15, 3, "one class both")]:
        truth = rng.integers(0, k, n)
        said = np.where(rng.random(n) < 0.6, truth, rng.integers(0, k, n))
        if special == "never called":
            said[said == 1] = 0
        if special == "not there":
            truth[truth == 1] = 0
            said[0] = 1
        if special == "neither":
            truth[truth == 2], said[said == 2] = 0, 1
        if special == "all negative":
            truth[:] = 0
        if special == "none called":
            said[:] = 0
        if special == "all right":
            said = truth.copy()
        if special == "one class both":
            truth[:], said[:] = 1, 1
        cases.append({"truth": truth.tolist(), "said": said.tolist(), "classes": k, "weights": rng.choice([0.5, 1, 2, 3.25], n).tolist()})
    values = {}
    for i, case in enumerate(cases):
        labels = range(case["classes"])
        for weighted, w in ((0, None), (1, case["weights"])):
            key, args = f"{i}_{weighted}", dict(sample_weight=w)
            values[f"confusion_{key}"] = confusion_matrix(case["truth"], case["said"], labels=labels, **args).astype(float)
            values[f"accuracy_{key}"] = accuracy_score(case["truth"], case["said"], **args)
            values[f"balanced_{key}"] = balanced_accuracy_score(case["truth"], case["said"], **args)
            values[f"matthews_{key}"] = matthews_corrcoef(case["truth"], case["said"], **args)
            for zero in (0, 1):
                for beta in (0.5, 1.0, 2.0):
                    table = precision_recall_fscore_support(case["truth"], case["said"], beta=beta, labels=labels, average=None, zero_division=zero, **args)
                    values[f"classes_{key}_{zero}_{beta:g}"] = [list(map(float, row)) for row in table[:3]]
                    for how in ("macro", "weighted", "micro"):
                        values[f"{how}_{key}_{zero}_{beta:g}"] = precision_recall_fscore_support(case["truth"], case["said"], beta=beta, labels=labels, average=how, zero_division=zero, **args)[:3]
                        values[f"{how}_some_{key}_{zero}_{beta:g}"] = precision_recall_fscore_support(case["truth"], case["said"], beta=beta, labels=[0, 1], average=how, zero_division=zero, **args)[:3]
    save("scores", {"values": cases}, 13, "ratios of sums of few numbers; Matthews' numerator is a difference of products", values)


def losses():
    rng = np.random.default_rng(7)
    cases, values = [], {}
    for i, (n, k) in enumerate([(30, 2), (50, 3), (20, 5)]):
        p = rng.dirichlet(np.ones(k), n)
        p[0], p[1] = np.eye(k)[0], np.eye(k)[1]
        labels = np.concatenate([[1, 1], rng.integers(0, k, n - 2)])
        weights = rng.choice([0.25, 1, 4], n)
        cases.append({"p": p.tolist(), "labels": labels.tolist(), "weights": weights.tolist()})
        for name, eps in (("machine", "auto"), ("1e-15", 1e-15), ("0.001", 0.001), ("0.1", 0.1)):
            values[f"loss_{i}_{name}"] = log_loss(labels, p, labels=range(k), eps=eps)
            values[f"weighted_{i}_{name}"] = log_loss(labels, p, labels=range(k), eps=eps, sample_weight=weights)
    save("losses", {"values": cases}, 13, "a mean of logarithms", values)


def sweeps():
    rng = np.random.default_rng(8)
    cases, values = [], {}
    for i, (n, step) in enumerate([(50, None), (120, 0.1), (40, 0.5)]):
        labels = (rng.random(n) < 0.3).astype(int)
        s = rng.normal(size=n) + labels
        s = s if step is None else np.round(s / step) * step
        weights = rng.choice([0.5, 1, 3], n)
        cases.append({"scores": s.tolist(), "labels": labels.tolist(), "weights": weights.tolist()})
        for key, w in (("plain", None), ("weighted", weights)):
            fpr, tpr, thresholds = roc_curve(labels, s, sample_weight=w, drop_intermediate=False)
            values[f"thresholds_{i}_{key}"], values[f"recall_{i}_{key}"], values[f"alarms_{i}_{key}"] = thresholds[1:], tpr, fpr
            values[f"f2_{i}_{key}"] = [fbeta_score(labels, s >= t, beta=2, sample_weight=w) for t in thresholds[1:]]
    save("sweeps", {"values": cases}, 12, "ratios of running sums", values)


def plans():
    rng = np.random.default_rng(9)
    cases, values = [], {}
    for i, (sizes, k) in enumerate([([9, 4, 7, 1, 3, 12, 6], 3), ([2, 3, 5, 8, 13, 21, 34, 1], 4), (list(range(1, 15)), 5)]):
        groups = rng.permutation(np.repeat(np.arange(len(sizes)) * 3 + 2, sizes))
        y = rng.integers(0, 3, len(groups))
        cases.append({"groups": groups.tolist(), "labels": y.tolist(), "k": k})
        for name, plan in (("grouped", GroupKFold(k)), ("stratified", StratifiedGroupKFold(k))):
            fold = np.zeros(len(groups))
            for f, (_, test) in enumerate(plan.split(groups, y, groups)):
                fold[test] = f
            values[f"{name}_{i}"] = fold
    for i, (n, k, gap, most) in enumerate([(20, 3, 0, None), (23, 4, 2, None), (50, 5, 3, 10), (11, 10, 0, None)]):
        splits = list(TimeSeriesSplit(k, gap=gap, max_train_size=most).split(np.zeros(n)))
        values[f"time_{i}"] = [[n, k, gap, most or 0]] + [[train[0], train[-1], test[0], test[-1]] for train, test in splits]
    save("plans", {"values": cases}, 15, "whole numbers", values)


def nested():
    path = ROOT / "misc/datasets/breast-cancer.csv"
    with open(path, encoding="utf-8", newline="") as lines:
        rows = list(csv.DictReader(lines))
    names = [name for name in rows[0] if name != "diagnosis"][:10]
    x = np.array([[float(row[name]) for name in names] for row in rows])
    y = np.array([row["diagnosis"] == "malignant" for row in rows]).astype(int)
    ks, fold, values = [1, 3, 5, 9, 15, 31, 61], np.zeros(len(y)), {}
    inner_scores, choices, outer = [], [], []
    for f, (train, test) in enumerate(StratifiedKFold(5, shuffle=True, random_state=1).split(x, y)):
        fold[test] = f
        search = GridSearchCV(make_pipeline(StandardScaler(), KNeighborsClassifier()), {"kneighborsclassifier__n_neighbors": ks}, cv=KFold(4)).fit(x[train], y[train])
        inner_scores.append(search.cv_results_["mean_test_score"])
        choices.append(ks[search.best_index_])
        outer.append(search.score(x[test], y[test]))
    values = {"ks": ks, "fold": fold, "inner": inner_scores, "choices": choices, "outer": outer}
    save("nested", {"file": "misc/datasets/breast-cancer.csv", "sha256": hashlib.sha256(path.read_bytes()).hexdigest()}, 13, "means of a few ratios", values)


def intervals():
    cases = [(0, 10), (10, 10), (1, 10), (3, 7), (50, 100), (1, 100000), (99999, 100000), (0, 1), (417, 1290)]
    values = {f"wilson_{c:g}": [proportion_confint(k, n, alpha=1 - c, method="wilson") for k, n in cases] for c in (0.5, 0.8, 0.95, 0.999)}
    save("intervals", {"values": cases}, 11, "1 - confidence is rounded, and so the quantile; ends near 0 are a difference", values, "statsmodels", f"statsmodels {statsmodels.__version__}")


for write in (scores, losses, sweeps, plans, nested, intervals):
    write()
