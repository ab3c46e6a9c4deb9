"""Clustering from a start that is given: scikit-learn's KMeans (lloyd) and GaussianMixture (full covariances)."""
import warnings

import numpy as np
from sklearn.cluster import KMeans
from sklearn.mixture import GaussianMixture

from peer import VARIANT, load, serve

warnings.filterwarnings("ignore")      # thirty rounds are asked for, whether it has converged or not
X = load("X")
CENTERS, COMPONENTS, ROUNDS = 10, 5, 30


def kmeans():
    return KMeans(CENTERS, init=X[:CENTERS].copy(), n_init=1, max_iter=20, tol=0, algorithm="lloyd").fit(X)


def mixture():
    # init_params="random" costs least: what it draws is replaced by the given start.
    return GaussianMixture(COMPONENTS, weights_init=np.full(COMPONENTS, 1 / COMPONENTS), means_init=X[:COMPONENTS],
                           precisions_init=np.stack([np.eye(X.shape[1])] * COMPONENTS), init_params="random", random_state=0,
                           reg_covar=1e-6, max_iter=ROUNDS, tol=0).fit(X)


if VARIANT == "kmeans":
    serve(kmeans, lambda model: {"inertia": model.inertia_, "iters": model.n_iter_}, modules=["sklearn"])
else:
    serve(mixture, lambda model: {"mean_loglik": model.score(X)}, modules=["sklearn"])
