"""A random forest by scikit-learn. Its trees see float32, so it gets the numbers like that beforehand."""
import numpy as np
from sklearn.ensemble import RandomForestClassifier

from peer import THREADS, load, serve

X, y = np.ascontiguousarray(load("X"), dtype=np.float32), load("y").ravel()
Xt, yt = np.ascontiguousarray(load("Xt"), dtype=np.float32), load("yt").ravel()


def fit():
    return RandomForestClassifier(100, max_features="sqrt", bootstrap=True, n_jobs=THREADS, random_state=0).fit(X, y)


def quality(model):
    return {"acc": np.mean(model.predict(Xt) == yt)}


serve(fit, quality, lambda model: model.predict(Xt), modules=["sklearn"])
