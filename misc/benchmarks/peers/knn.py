"""Nearest neighbours: scikit-learn's KNeighborsClassifier with ten equal votes; the variant names its algorithm."""
import numpy as np
from sklearn.neighbors import KNeighborsClassifier

from peer import THREADS, VARIANT, load, serve

X, y, Xt, yt = load("X"), load("y").ravel(), load("Xt"), load("yt").ravel()


def fit():
    return KNeighborsClassifier(10, algorithm=VARIANT, n_jobs=THREADS).fit(X, y)


def predict(model):
    return model.predict(Xt)


def quality(model):
    distances, rows = model.kneighbors(Xt)
    return {"acc": np.mean(predict(model) == yt), "distance_sum": distances.sum(), "id_sum": rows.sum()}


serve(fit, quality, predict, modules=["sklearn"])
