"""Logistic and softmax regression of scikit-learn and statsmodels, and separation by linear programming.

    /usr/bin/python3 logistic_regression.py          (Debian: python3-sklearn, python3-statsmodels, python3-scipy)

writes wald.json, penalised.json, weighted.json, iris.json and separation.json beside itself. Definitions: the objective is
sum of log losses + lambda / 2 * |w|^2 with the intercept (last) left out of the penalty, scikit-learn's with lambda = 1 / C. Features of
the breast-cancer and iris fits are standardised with 1/n, except where raw is said. Outcome 1 is malignant.
"""
import csv
import datetime
import hashlib
import json
import pathlib

import numpy as np
import scipy
import sklearn
import statsmodels
import statsmodels.api as sm
from scipy.optimize import linprog
from sklearn.linear_model import LogisticRegression

HERE = pathlib.Path(__file__).parent
ROOT = HERE.parents[3]
CANCER, IRIS = "misc/datasets/breast-cancer.csv", "misc/datasets/iris.csv"
THREE = {"worst_area": 0.01, "worst_smoothness": 100, "mean_texture": 1}


def table(file):
    with open(ROOT / file, encoding="utf-8", newline="") as lines:
        rows = list(csv.reader(lines))
    return rows[0][:-1], np.array([[float(v) for v in row[:-1]] for row in rows[1:]]), [row[-1] for row in rows[1:]]


def from_file(file):
    return {"file": file, "sha256": hashlib.sha256((ROOT / file).read_bytes()).hexdigest()}


def save(name, tool, version, source, digits, why, values):
    passport = {
        "generator": "logistic_regression.py", "tool": tool, "version": version, "date": datetime.date.today().isoformat(),
        "input": source, "digits": digits, "why": why, "values": {key: np.asarray(value).tolist() for key, value in values.items()},
    }
    (HERE / f"{name}.json").write_text(json.dumps(passport, indent=1) + "\n")


def objective(x, y, w, penalty, weights=None):
    z = x @ w[:-1] + w[-1]
    losses = np.logaddexp(0, z) - y * z
    return np.sum(losses if weights is None else weights * losses) + penalty / 2 * w[:-1] @ w[:-1]


def sklearn_fit(x, y, penalty, weights=None):
    model = LogisticRegression(C=1 / penalty, solver="newton-cholesky", tol=1e-15, max_iter=1000).fit(x, y, weights)
    return np.append(model.coef_[0], model.intercept_[0])


names, cancer, diagnosis = table(CANCER)
malignant = np.array([one == "malignant" for one in diagnosis], float)
standardised = (cancer - cancer.mean(0)) / cancer.std(0)
SKLEARN = f"sklearn {sklearn.__version__}, numpy {np.__version__}"


def wald():
    x = cancer[:, [names.index(one) for one in THREE]] * list(THREE.values())
    fit = sm.Logit(malignant, np.c_[x, np.ones(len(x))]).fit(method="newton", tol=1e-14, maxiter=100, disp=0)
    save("wald", "statsmodels Logit", f"statsmodels {statsmodels.__version__}, numpy {np.__version__}", from_file(CANCER), 9,
         "standard errors and p-values come from an inverse whose condition number is about 1e6", {
             "coefficients": fit.params, "standard_errors": fit.bse, "z": fit.tvalues, "p": fit.pvalues,
             "intervals": fit.conf_int(0.05), "intervals_90": fit.conf_int(0.1), "odds_ratios": np.exp(fit.params),
             "odds_ratio_intervals": np.exp(fit.conf_int(0.05)), "covariance": fit.cov_params(),
             "log_likelihood": fit.llf, "null_log_likelihood": fit.llnull, "aic": fit.aic, "pseudo_r_squared": fit.prsquared, "probabilities": fit.predict()})


def penalised():
    values = {}
    for penalty in (0.1, 1.0, 10.0):
        w = sklearn_fit(standardised, malignant, penalty)
        values.update({f"coefficients_{penalty}": w, f"objective_{penalty}": objective(standardised, malignant, w, penalty)})
    raw = sklearn_fit(cancer[:, :10], malignant, 1.0)
    values.update({"coefficients_raw": raw, "objective_raw": objective(cancer[:, :10], malignant, raw, 1.0)})
    save("penalised", "scikit-learn LogisticRegression, solver newton-cholesky, tol 1e-15", SKLEARN, from_file(CANCER), 10,
         "the objective is flat at its minimum, so it has more digits than the coefficients, of which six are compared", values)


def weighted():
    random = np.random.default_rng(5)
    x = random.normal(size=(40, 3)) * [1, 3, 0.5] + [0, 10, -2]
    y = (random.random(40) < 1 / (1 + np.exp(-(x[:, 0] + 0.4 * (x[:, 1] - 10))))).astype(int)
    weights = random.integers(0, 5, 40) / 2
    w = sklearn_fit(x, y, 0.7, weights)
    save("weighted", "scikit-learn LogisticRegression, solver newton-cholesky, tol 1e-15", SKLEARN,
         {"values": {"x": x.tolist(), "y": y.tolist(), "weights": weights.tolist(), "penalty": 0.7}}, 10,
         "the objective is flat at its minimum, so it has more digits than the coefficients, of which six are compared",
         {"coefficients": w, "objective": objective(x, y, w, 0.7, weights)})


def iris():
    _, x, species = table(IRIS)
    y = np.unique(species, return_inverse=True)[1]
    values = {}
    for kind, features in (("raw", x), ("standardised", (x - x.mean(0)) / x.std(0))):
        for penalty in (0.01, 1.0):
            model = LogisticRegression(C=1 / penalty, multi_class="multinomial", solver="newton-cg", tol=1e-8, max_iter=1000).fit(features, y)
            p = model.predict_proba(features)
            loss = -np.sum(np.log(p[np.arange(len(y)), y])) + penalty / 2 * np.sum(model.coef_ ** 2)
            values.update({f"{kind}_{penalty}_coefficients": model.coef_, f"{kind}_{penalty}_intercepts": model.intercept_ - model.intercept_.mean(),
                           f"{kind}_{penalty}_probabilities": p, f"{kind}_{penalty}_objective": loss, f"{kind}_{penalty}_predictions": model.predict(features)})
    save("iris", "scikit-learn LogisticRegression, multinomial, solver newton-cg, tol 1e-8", SKLEARN, from_file(IRIS), 10,
         "the objective has ten digits; coefficients and probabilities are compared to six, which is where a solver may stop", values)


def separation():
    """0: the classes overlap, 1: some direction touches (quasi-complete), 2: some direction separates all rows strictly."""
    random = np.random.default_rng(8)
    sets, kinds = [], []
    for _ in range(4000):
        n, d = int(random.integers(5, 16)), int(random.integers(1, 4))
        x, y = random.integers(-3, 4, (n, d)).astype(float), random.integers(0, 2, n)
        if random.random() < 0.6:  # along a plane, so that all kinds turn up
            z = x @ random.integers(-2, 3, d) + random.integers(-1, 2)
            y = np.where(z == 0, y, (z > 0).astype(int))
        a = np.c_[x, np.ones(n)]
        if y.min() == y.max() or np.linalg.matrix_rank(a) < d + 1:
            continue
        s = (2 * y - 1)[:, None] * a
        strict = linprog(np.r_[np.zeros(d + 1), -1], A_ub=np.c_[-s, np.ones(n)], b_ub=np.zeros(n), bounds=[(-1, 1)] * (d + 1) + [(None, 1)], method="highs")
        weak = linprog(-s.sum(0), A_ub=-s, b_ub=np.zeros(n), bounds=[(-1, 1)] * (d + 1), method="highs")
        kind = 2 if -strict.fun > 1e-6 else 1 if -weak.fun > 1e-6 else 0
        if kinds.count(kind) == 80:
            continue
        sets.append({"x": x.tolist(), "y": y.tolist()})
        kinds.append(kind)
    cancer_kinds = []
    for columns in range(28, 31):
        a = np.c_[standardised[:, :columns], np.ones(len(malignant))]
        s = (2 * malignant - 1)[:, None] * a
        weak = linprog(-s.sum(0), A_ub=-s, b_ub=np.zeros(len(s)), bounds=[(-1, 1)] * (columns + 1), method="highs")
        strict = linprog(np.r_[np.zeros(columns + 1), -1], A_ub=np.c_[-s, np.ones(len(s))], b_ub=np.zeros(len(s)), bounds=[(-1, 1)] * (columns + 1) + [(None, 1)], method="highs")
        cancer_kinds.append(2 if -strict.fun > 1e-6 else 1 if -weak.fun > 1e-6 else 0)
    save("separation", "SciPy linprog (HiGHS)", f"scipy {scipy.__version__}, numpy {np.__version__}", {"values": {"sets": sets}}, 15,
         "kinds are whole numbers; the features are small integers, so that a linear program decides without doubt",
         {"kinds": kinds, "cancer_first_28_29_30": cancer_kinds})
    print("kinds", [kinds.count(k) for k in range(3)], "cancer", cancer_kinds)


wald()
penalised()
weighted()
iris()
separation()
