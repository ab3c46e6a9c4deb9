"""Clusters of scikit-learn's DBSCAN.

    /usr/bin/python3 dbscan.py          (Debian: python3-sklearn)

writes dbscan_faithful.json, dbscan_olives.json, dbscan_lattice.json and dbscan_moons.json beside itself. Definitions: a neighbourhood
holds its own point and those exactly eps away; labels are -1 for noise and count from 0 in the order of the first core point; features of
the two files are standardised with the standard deviation with 1/n. "settings" are rows (eps, min_samples); setting i has "labels_i",
"core_i" (1 for a core point) and "kth_i", the distance of each point to its min_samples-th nearest, itself included, largest first.

Whether a point exactly eps away is within may depend on a rounding. So no distance may lie within 1e-9 of eps unless the points are whole
numbers, whose distances are exact (lattice: eps is 5, and 3² + 4² = 5²). The script checks this, and that the lattice has what it is for:
distances equal to eps, repeated points, and border points that two clusters could have.
"""
import csv
import datetime
import hashlib
import json
import pathlib

import numpy as np
import sklearn
from scipy.spatial.distance import cdist
from sklearn.cluster import DBSCAN

HERE = pathlib.Path(__file__).parent
ROOT = HERE.parents[3]


def table(name, columns):
    with open(ROOT / f"misc/datasets/{name}", encoding="utf-8", newline="") as lines:
        rows = list(csv.DictReader(lines))
    x = np.array([[float(row[column]) for column in columns] for row in rows])
    return (x - x.mean(axis=0)) / x.std(axis=0)


def from_file(name):
    file = f"misc/datasets/{name}"
    return {"file": file, "sha256": hashlib.sha256((ROOT / file).read_bytes()).hexdigest()}


def save(name, source, x, settings, whole=False):
    distances = cdist(x, x)
    values = {"settings": settings}
    contested = at_eps = 0
    for i, (eps, count) in enumerate(settings):
        near_eps = np.abs(distances - eps) <= 1e-9 * eps
        assert whole or not near_eps.any()
        at_eps += near_eps.sum()
        model = DBSCAN(eps=eps, min_samples=count).fit(x)
        core = np.zeros(len(x), int)
        core[model.core_sample_indices_] = 1
        for row in np.flatnonzero((core == 0) & (model.labels_ >= 0)):
            reached = set(model.labels_[(core == 1) & (distances[row] <= eps)])
            contested += len(reached) > 1
        values[f"labels_{i}"], values[f"core_{i}"] = model.labels_, core
        values[f"kth_{i}"] = np.sort(np.sort(distances, axis=1)[:, count - 1])[::-1]
        print(name, eps, count, "clusters", model.labels_.max() + 1, "noise", (model.labels_ < 0).sum(), "core", core.sum())
    assert not whole or (contested and at_eps and len(np.unique(x, axis=0)) < len(x)), (contested, at_eps)
    print("   contested border points:", contested)
    passport = {
        "generator": "dbscan.py", "tool": "scikit-learn, sklearn.cluster.DBSCAN", "version": f"sklearn {sklearn.__version__}, numpy {np.__version__}",
        "date": datetime.date.today().isoformat(), "input": source, "digits": 12,
        "why": "labels are compared exactly; the k-th distances are roots of sums of up to eight squares",
        "values": {key: np.asarray(value).tolist() for key, value in values.items()},
    }
    (HERE / f"{name}.json").write_text(json.dumps(passport) + "\n")


def moons(random):
    angle = np.linspace(0, np.pi, 150)
    upper, lower = np.c_[np.cos(angle), np.sin(angle)], np.c_[1 - np.cos(angle), 0.5 - np.sin(angle)]
    return np.vstack([upper, lower]) + random.normal(scale=0.06, size=(300, 2))


random = np.random.default_rng(6)
save("dbscan_faithful", from_file("old-faithful.csv"), table("old-faithful.csv", ["eruptions", "waiting"]), [(0.3, 5), (0.3, 10), (0.2, 10), (0.12, 4)])
acids = ["palmitic", "palmitoleic", "stearic", "oleic", "linoleic", "linolenic", "arachidic", "eicosenoic"]
save("dbscan_olives", from_file("italian-olive-oils.csv"), table("italian-olive-oils.csv", acids), [(0.8, 5), (1.0, 10), (1.3, 10), (0.6, 3)])
lattice = np.vstack([random.integers(0, 60, (220, 2)), [[80, 80]] * 4, [[20, 20]] * 3]).astype(float)
random.shuffle(lattice)
save("dbscan_lattice", {"values": {"x": lattice.tolist()}}, lattice, [(5, 4), (5, 5), (5, 6), (5, 8), (5, 1)], whole=True)
crescents = np.vstack([moons(random), random.uniform(-1.5, 2.5, (60, 2))]).round(6)
random.shuffle(crescents)
save("dbscan_moons", {"values": {"x": crescents.tolist()}}, crescents, [(0.15, 5), (0.15, 10), (0.2, 5), (0.35, 5)])
