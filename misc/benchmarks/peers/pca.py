"""Ten principal components: scikit-learn's PCA with the solver that it chooses, and the covariance route in NumPy."""
import numpy as np

from peer import VARIANT, load, serve

X = load("X")
COMPONENTS = 10


def sklearn():
    # The solver is chosen by the table's shape; where that is the random one, its first vectors are drawn anew each time.
    return PCA(COMPONENTS).fit(X)


def covariance():
    mean = X.mean(axis=0)
    centered = X - mean
    s = centered.T @ centered / (len(X) - 1)
    values, vectors = np.linalg.eigh(s)
    return mean, vectors[:, :-COMPONENTS - 1:-1].T, values[:-COMPONENTS - 1:-1], np.trace(s)


if VARIANT == "sklearn":
    from sklearn.decomposition import PCA
    serve(sklearn, lambda model: {"explained": model.explained_variance_ratio_.sum()}, modules=["sklearn"])
else:
    serve(covariance, lambda model: {"explained": model[2].sum() / model[3]})
