"""Gaussian mixtures by EM on Old Faithful and on the olive oils, by scikit-learn.

Run with Debian's python3-sklearn:  python3 mixture.py
Writes mixture_geyser.json and mixture_oils.json beside this file. Definitions: the features are standardised with 1/n; full
covariances; 1e-6 is added to each variance in each round; the path holds the mean log-likelihood of a row before each round; the start
has the given rows as means, equal weights, and identity precisions. One more round is warm_start with max_iter = 1.
"""
import csv
import datetime
import hashlib
import json
import pathlib
import warnings

import numpy as np
import sklearn
from sklearn.mixture import GaussianMixture

warnings.filterwarnings("ignore")
here = pathlib.Path(__file__).parent


def write(name, file, columns, start, rounds):
    path = here.parents[3] / file
    rows = list(csv.reader(path.open()))[1:]
    X = np.array([[float(value) for value in row[columns:]] for row in rows])
    X = (X - X.mean(0)) / X.std(0)
    k, d = len(start), X.shape[1]
    common = dict(n_components=k, weights_init=np.full(k, 1 / k), means_init=X[start], precisions_init=np.stack([np.eye(d)] * k),
                  reg_covar=1e-6, init_params="random", random_state=0)
    stepwise = GaussianMixture(max_iter=1, tol=0, warm_start=True, **common)
    path_values = []
    for _ in range(rounds):
        stepwise.fit(X)
        path_values.append(stepwise.lower_bound_)
    model = GaussianMixture(max_iter=rounds, tol=0, **common).fit(X)
    assert abs(model.lower_bound_ - path_values[-1]) < 1e-12
    stopped = GaussianMixture(max_iter=1000, tol=1e-3, **common).fit(X)
    golden = {
        "generator": "mixture.py",
        "tool": "scikit-learn",
        "version": sklearn.__version__,
        "date": datetime.date.today().isoformat(),
        "input": {"file": file, "sha256": hashlib.sha256(path.read_bytes()).hexdigest()},
        "digits": 9,
        "why": "EM carries round-off from round to round; scikit-learn works with the factor of the precision, we with that of the covariance",
        "values": {
            "start": start, "path": path_values, "weights": model.weights_.tolist(), "means": model.means_.tolist(),
            "covariances": model.covariances_.reshape(k * d, d).tolist(), "log_likelihood": model.score(X) * len(X), "bic": model.bic(X), "aic": model.aic(X),
            "labels": model.predict(X).tolist(), "responsibilities": model.predict_proba(X)[::20].tolist(), "log_densities": model.score_samples(X)[::20].tolist(),
            "stopped_iterations": stopped.n_iter_, "stopped_log_likelihood": stopped.score(X) * len(X),
        },
    }
    (here / f"{name}.json").write_text(json.dumps(golden, indent=1) + "\n")


write("mixture_geyser", "misc/datasets/old-faithful.csv", 0, [0, 1], 25)
write("mixture_oils", "misc/datasets/italian-olive-oils.csv", 2, [0, 100, 300, 400, 500], 40)
