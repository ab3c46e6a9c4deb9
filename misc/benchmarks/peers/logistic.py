"""Logistic regression: scikit-learn's LogisticRegression with lbfgs, C = 1 and its default tolerance of 1e-4."""
import numpy as np
from sklearn.linear_model import LogisticRegression

from peer import load, serve

X, y = load("X"), load("y").ravel()


def fit():
    return LogisticRegression(max_iter=1000).fit(X, y)


def quality(model):
    z = X @ model.coef_[0] + model.intercept_[0]
    losses = np.logaddexp(0, z) - y * z
    return {"log_loss": losses.mean(), "objective": losses.sum() + model.coef_[0] @ model.coef_[0] / 2,
            "acc": np.mean((z > 0) == y), "evaluations": np.nan if len(model.n_iter_) != 1 else model.n_iter_[0]}


serve(fit, quality, modules=["sklearn"])
