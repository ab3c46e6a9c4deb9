"""Naive Bayes for measurements: scikit-learn's GaussianNB, with its default smoothing of 1e-9."""
import numpy as np
from sklearn.naive_bayes import GaussianNB

from peer import load, serve

X, y = load("X"), load("y").ravel()


def fit():
    return GaussianNB().fit(X, y)


def predict(model):
    return model.predict(X)


def quality(model):
    return {"acc": np.mean(predict(model) == y)}


serve(fit, quality, predict, modules=["sklearn"])
