"""Least squares with an intercept: scikit-learn's LinearRegression, and the normal equations in NumPy."""
import numpy as np

from peer import VARIANT, load, serve

X, y = load("X"), load("y").ravel()


def normal_equations():
    # Centred, so that the intercept needs no column of ones and the system stays well conditioned.
    mean_x, mean_y = X.mean(axis=0), y.mean()
    gram = X.T @ X - len(X) * np.outer(mean_x, mean_x)
    coefficients = np.linalg.solve(gram, X.T @ y - len(X) * mean_x * mean_y)
    return mean_y - mean_x @ coefficients, coefficients


def sklearn():
    model = LinearRegression().fit(X, y)
    return model.intercept_, model.coef_


def quality(model):
    intercept, coefficients = model
    return {"rss": np.sum((y - intercept - X @ coefficients) ** 2)}


if VARIANT == "sklearn":
    from sklearn.linear_model import LinearRegression
    serve(sklearn, quality, modules=["sklearn"])
else:
    serve(normal_equations, quality)
