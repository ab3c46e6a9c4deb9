"""scikit-learn's curves and areas, SciPy's hull, and integrals by quadrature.

    /usr/bin/python3 curves.py          (Debian: python3-sklearn, python3-scipy)

writes curves.json beside itself. Definitions: roc_curve of 1.2.1 begins at the largest score + 1 where we say infinity, so the first threshold is left
out. drop_intermediate=True drops a point only between two equal steps; WithoutCollinear drops every point on a line between its neighbours, which
is counted here in whole numbers. precision_recall_curve runs from low to high thresholds and ends with an added point (precision 1, recall 0) that no threshold gives; it is turned round here and that
point left out. average_precision_score is the sum of steps. The hull is SciPy's ConvexHull of the points and the corner (1, 0), less that corner.
The interpolated area follows Davis and Goadrich (2006) by its definition: false alarms linear in hits between two points, t / (t + f(t)) integrated by
scipy.integrate.quad.
"""
import datetime
import json
import pathlib

import numpy as np
import scipy
import sklearn
from scipy.integrate import quad
from scipy.spatial import ConvexHull
from sklearn.metrics import average_precision_score, precision_recall_curve, roc_auc_score, roc_curve

HERE = pathlib.Path(__file__).parent


def draw():
    rng = np.random.default_rng(60)
    for n, share, step, lift in [(30, 0.5, None, 1), (200, 0.1, None, 1.5), (150, 0.3, 0.25, 1), (80, 0.2, 1.0, 0.5), (60, 0.5, 99.0, 0), (120, 0.15, 0.5, -1), (40, 0.5, None, 50)]:
        labels = (rng.random(n) < share).astype(int)
        labels[:2] = 0, 1
        scores = rng.normal(size=n) + lift * labels
        scores = scores if step is None else np.round(scores / step) * step + 0.0
        yield {"scores": scores.tolist(), "labels": labels.tolist(), "weights": rng.choice([0.5, 1, 3], n).tolist()}


def interpolated(alarms, hits):
    area = 0
    for a0, a1, h0, h1 in zip(alarms[:-1], alarms[1:], hits[:-1], hits[1:]):
        if h1 > h0:
            slope = (a1 - a0) / (h1 - h0)
            area += quad(lambda t: t / (t + a0 + slope * (t - h0)) if t > 0 else 1 / (1 + slope), h0, h1, epsabs=1e-13, epsrel=1e-13)[0]
    return area / hits[-1]


def hull(fpr, tpr):
    points = np.vstack([np.column_stack([fpr, tpr]), [1, 0]])
    corners = {tuple(points[v]) for v in ConvexHull(points).vertices} - {(1.0, 0.0)}
    return sorted(corners)


cases, values = list(draw()), {}
for i, case in enumerate(cases):
    y, s = np.array(case["labels"]), np.array(case["scores"])
    for key, w in ((f"{i}_plain", None), (f"{i}_weighted", np.array(case["weights"]))):
        fpr, tpr, thresholds = roc_curve(y, s, sample_weight=w, drop_intermediate=False)
        values[f"thresholds_{key}"], values[f"alarms_{key}"], values[f"recall_{key}"] = thresholds[1:], fpr, tpr
        values[f"auc_{key}"] = roc_auc_score(y, s, sample_weight=w)
        precision, recall, _ = precision_recall_curve(y, s, sample_weight=w)
        values[f"precision_{key}"], values[f"pr_recall_{key}"] = precision[::-1][1:], recall[::-1][1:]
        values[f"ap_{key}"] = average_precision_score(y, s, sample_weight=w)
        total = np.ones(len(y)) if w is None else w
        values[f"interpolated_{key}"] = interpolated(fpr * total[y == 0].sum(), tpr * total[y == 1].sum())
        values[f"hull_{key}"] = hull(fpr, tpr)
    fpr, tpr, thresholds = roc_curve(y, s, drop_intermediate=False)
    x, h = np.rint(fpr * (y == 0).sum()).astype(int), np.rint(tpr * (y == 1).sum()).astype(int)
    turns = (x[1:-1] - x[:-2]) * (h[2:] - h[1:-1]) != (x[2:] - x[1:-1]) * (h[1:-1] - h[:-2])
    values[f"kept_{i}"] = thresholds[1:][np.append(turns, True)]
    for most in (0.05, 0.3, 1.0):
        # McClish's standardised partial area; scikit-learn gives it for any max_fpr below 1. The bare area is recovered from it.
        standard = roc_auc_score(y, s, max_fpr=most)
        least = most * most / 2
        values[f"partial_{i}_{most:g}"] = standard if most == 1 else (2 * standard - 1) * (most - least) + least
passport = {
    "generator": "curves.py", "tool": "scikit-learn and SciPy", "version": f"sklearn {sklearn.__version__}, scipy {scipy.__version__}, numpy {np.__version__}",
    "date": datetime.date.today().isoformat(), "input": {"values": cases}, "digits": 11,
    "why": "sums of ratios in another order; quadrature to 1e-13", "values": {key: np.asarray(value).tolist() for key, value in values.items()},
}
(HERE / "curves.json").write_text(json.dumps(passport) + "\n")
