"""Principal components by scikit-learn's full decomposition, by NumPy's covariance, and a random one with its random vectors given.

    python3 pca.py

writes beside itself "wine", "wine-scaled", "digits", "senate" (from misc/datasets), "wide-8x20" and "given-omega" (numbers of their own).

Axes are fixed up to their signs; here each has its largest entry positive, and they are compared as spaces. With equal variances not even
the axes are fixed, so spaces are compared only where a gap follows (it is checked below).
"""
import csv
import datetime
import hashlib
import json
import os

import numpy as np
import sklearn
from sklearn.decomposition import PCA

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.abspath(os.path.join(HERE, *[".."] * 4))


def save(name, tool, digits, why, source, values):
    document = {
        "generator": "pca.py", "tool": tool, "version": f"scikit-learn {sklearn.__version__}, numpy {np.__version__}",
        "date": datetime.date.today().isoformat(), "input": source, "digits": digits, "why": why, "values": values,
    }
    with open(os.path.join(HERE, name + ".json"), "w", encoding="utf-8", newline="\n") as file:
        json.dump(document, file)
        file.write("\n")


def of_file(path):
    return {"file": path, "sha256": hashlib.sha256(open(os.path.join(ROOT, path), "rb").read()).hexdigest()}


def read(path, drop):
    with open(os.path.join(ROOT, path), encoding="utf-8") as file:
        rows = list(csv.reader(file))
    keep = [j for j, name in enumerate(rows[0]) if name not in drop]
    return np.array([[float(row[j]) if row[j] else np.nan for j in keep] for row in rows[1:]])


def oriented(components):
    return components * np.sign(components[np.arange(len(components)), np.abs(components).argmax(axis=1)])[:, None]


def pca(name, x, k, source, why="by singular values, to round-off of the largest, which is at most 1e7 times the smallest; by eigenvalues of the covariance each factor of 10 between two variances costs one digit of the smaller"):
    model = PCA(k, svd_solver="full").fit(x)
    covariance = np.cov(x, rowvar=False)
    eigenvalues = np.linalg.eigvalsh(covariance)[::-1][:k]
    assert np.allclose(eigenvalues, model.explained_variance_, rtol=1e-9), name
    everything = np.linalg.eigvalsh(covariance)[::-1]
    assert k == len(everything) or everything[k - 1] - everything[k] > 1e-3 * everything[k - 1], (name, "no gap behind the last")
    assert np.all(np.diff(model.explained_variance_) < -1e-4 * model.explained_variance_[1:]), (name, "no gaps")
    components = oriented(model.components_)
    scores = (x[:5] - model.mean_) @ components.T
    save(name, "scikit-learn PCA(svd_solver='full'), numpy.cov and eigvalsh", 10, why, source, {
        "k": k, "mean": model.mean_.tolist(), "components": components.tolist(), "variance": model.explained_variance_.tolist(),
        "ratio": model.explained_variance_ratio_.tolist(), "singular": model.singular_values_.tolist(),
        "covarianceVariance": eigenvalues.tolist(), "scores": scores.tolist(),
        "whitenedSizes": np.abs(PCA(k, svd_solver="full", whiten=True).fit(x).transform(x[:5])).tolist(),
        "reconstruction": model.inverse_transform(model.transform(x[:5])).tolist(),
    })
    print(name, x.shape, model.explained_variance_ratio_[:4])


wine = read("misc/datasets/wine.csv", ["cultivar"])
pca("wine", wine, 13, of_file("misc/datasets/wine.csv"))
pca("wine-scaled", (wine - wine.mean(axis=0)) / wine.std(axis=0), 5, of_file("misc/datasets/wine.csv"))
with open(os.path.join(ROOT, "misc/datasets/digits-8x8.csv"), encoding="utf-8") as file:
    pixels = next(csv.reader(file))
digits = read("misc/datasets/digits-8x8.csv", [name for name in pixels if not (name.startswith("p") and name[1:].isdigit())])
assert digits.shape == (1797, 64)
pca("digits", digits, 12, of_file("misc/datasets/digits-8x8.csv"))
votes = read("misc/datasets/senate-109-votes.csv", ["senator", "state", "party"])
votes = np.where(np.isnan(votes), np.nanmean(votes, axis=0), votes)
pca("senate", votes, 6, of_file("misc/datasets/senate-109-votes.csv"))
random = np.random.default_rng(1901)
wide = random.standard_normal((8, 20)) * np.arange(1, 21)
pca("wide-8x20", wide, 7, {"values": {"X": wide.tolist()}})

# Halko, Martinsson and Tropp's algorithm 4.4 in NumPy, with the same random vectors on both sides.
a = random.standard_normal((40, 15)) * 0.7 ** np.arange(15) @ np.linalg.qr(random.standard_normal((15, 15)))[0] + 3
omega = random.standard_normal((15, 6))
centered = a - a.mean(axis=0)
values = {}
for rounds in (0, 1, 3):
    q = np.linalg.qr(centered @ omega)[0]
    for _ in range(rounds):
        q = np.linalg.qr(centered @ np.linalg.qr(centered.T @ q)[0])[0]
    b = q.T @ centered
    values[f"variance{rounds}"] = (np.linalg.svd(b, compute_uv=False) ** 2 / (len(a) - 1)).tolist()
    values[f"projector{rounds}"] = (q @ q.T).tolist()
    values[f"error{rounds}"] = float(np.linalg.norm(centered - q @ b, 2))
values["exact"] = (np.linalg.svd(centered, compute_uv=False)[:6] ** 2 / (len(a) - 1)).tolist()
save("given-omega", "numpy.linalg.qr and svd", 10, "three products and decompositions of a well-conditioned matrix", {"values": {"X": a.tolist(), "omega": omega.tolist()}}, values)
