"""A decision tree by scikit-learn. Its trees see float32, column by column, so it gets the numbers like that beforehand."""
import numpy as np
from sklearn.tree import DecisionTreeClassifier

from peer import load, serve

X, y = np.asfortranarray(load("X"), dtype=np.float32), load("y").ravel()
Xt, yt = np.ascontiguousarray(load("Xt"), dtype=np.float32), load("yt").ravel()


def fit():
    return DecisionTreeClassifier(max_depth=12, random_state=0).fit(X, y)


def quality(model):
    return {"acc": np.mean(model.predict(Xt) == yt), "leaves": model.get_n_leaves()}


serve(fit, quality, lambda model: model.predict(Xt), modules=["sklearn"])
