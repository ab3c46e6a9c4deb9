"""k-means, silhouettes and the adjusted Rand index on the olive oils, by scikit-learn.

Run with Debian's python3-sklearn:  python3 kmeans.py
Writes kmeans.json beside this file. Definitions: the features are standardised with 1/n; the start is given (rows by number), one run of
Lloyd's algorithm; tolerance 0 ends when no label changes, tolerance 1e-4 is scikit-learn's own; n_iter counts assignments of all rows.
"""
import csv
import datetime
import hashlib
import json
import pathlib

import numpy as np
import sklearn
from sklearn.cluster import KMeans
from sklearn.metrics import adjusted_rand_score, rand_score, silhouette_samples

here = pathlib.Path(__file__).parent
name = "misc/datasets/italian-olive-oils.csv"
path = here.parents[3] / name
rows = list(csv.reader(path.open()))[1:]
regions, areas = (np.unique([row[i] for row in rows], return_inverse=True)[1] for i in (0, 1))
X = np.array([[float(value) for value in row[2:]] for row in rows])
X = (X - X.mean(0)) / X.std(0)

values = {}
for case, (start, tol) in {"five": ([0, 100, 300, 400, 500], 0), "near": ([0, 1, 2, 3, 4, 5, 6, 7, 8], 0), "tolerant": ([0, 1, 2, 3, 4, 5, 6, 7, 8], 1e-2),
                           "one": ([7], 0)}.items():
    model = KMeans(len(start), init=X[start], n_init=1, algorithm="lloyd", tol=tol).fit(X)
    values |= {f"{case}_start": start, f"{case}_tolerance": tol, f"{case}_labels": model.labels_.tolist(), f"{case}_inertia": model.inertia_,
               f"{case}_iterations": model.n_iter_, f"{case}_centers": model.cluster_centers_.tolist()}
labels = values["five_labels"]
values |= {"silhouettes": silhouette_samples(X, labels).tolist(), "rand_regions": rand_score(regions, labels), "ari_regions": adjusted_rand_score(regions, labels),
           "ari_areas": adjusted_rand_score(areas, labels), "silhouettes_areas": silhouette_samples(X, areas).tolist()}

# A centre that no row is near: it gets the row that lies farthest from its own.
line = np.array([[0.0], [1.0], [2.0], [10.0], [11.0], [15.0]])
far = KMeans(3, init=np.array([[1.0], [12.0], [100.0]]), n_init=1, algorithm="lloyd", tol=0).fit(line)
values |= {"far_labels": far.labels_.tolist(), "far_inertia": far.inertia_, "far_centers": far.cluster_centers_.tolist()}

golden = {
    "generator": "kmeans.py",
    "tool": "scikit-learn",
    "version": sklearn.__version__,
    "date": datetime.date.today().isoformat(),
    "input": {"file": name, "sha256": hashlib.sha256(path.read_bytes()).hexdigest()},
    "digits": 11,
    "why": "labels are whole numbers; means of a few hundred rows round in another order, and scikit-learn centres the data first",
    "values": values,
}
(here / "kmeans.json").write_text(json.dumps(golden, indent=1) + "\n")
