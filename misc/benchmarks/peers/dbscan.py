"""DBSCAN by scikit-learn, with the neighbourhoods from the tree that it chooses itself."""
from sklearn.cluster import DBSCAN

from peer import THREADS, load, serve

X = load("X")


def fit():
    return DBSCAN(eps=0.15, min_samples=10, n_jobs=THREADS).fit(X)


def quality(model):
    return {"clusters": model.labels_.max() + 1, "noise": (model.labels_ < 0).sum(), "core": len(model.core_sample_indices_)}


serve(fit, quality, modules=["sklearn"])
