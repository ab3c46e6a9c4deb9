"""Support vector machines: scikit-learn's LinearSVC (LIBLINEAR, in the dual) and SVC (LIBSVM); the variant names the kernel."""
import numpy as np
from sklearn.svm import SVC, LinearSVC

from peer import VARIANT, load, serve

X, y, Xt, yt = load("X"), load("y").ravel(), load("Xt"), load("yt").ravel()


def fit():
    if VARIANT == "linear":
        return LinearSVC(C=1, dual=True, tol=1e-4, max_iter=100_000, random_state=0).fit(X, y)
    return SVC(C=1, gamma="scale", tol=1e-3).fit(X, y)


def predict(model):
    return model.predict(Xt)


def quality(model):
    figures = {"acc": np.mean(predict(model) == yt)}
    if VARIANT == "linear":
        w, b = model.coef_[0], model.intercept_[0]
        xi = np.maximum(0, 1 - np.where(y == 1, 1, -1) * (X @ w + b))
        return {**figures, "primal": (w @ w + b * b) / 2 + (xi**2).sum()}
    return {**figures, "n_sv": len(model.support_), "sum_abs_alpha": np.abs(model.dual_coef_).sum()}


serve(fit, quality, predict, modules=["sklearn"])
