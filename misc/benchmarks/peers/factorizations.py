"""Cholesky, LU and QR as SciPy and NumPy hand them to LAPACK."""
import numpy as np
import scipy.linalg

from peer import VARIANT, load, serve

if VARIANT == "cholesky":
    S = load("S")
    serve(fit=lambda: scipy.linalg.cholesky(S, lower=True, check_finite=False),
          quality=lambda L: {"resid": np.abs(L @ L.T - S).max()}, modules=["scipy"])
elif VARIANT == "lu":
    G = load("G")
    ones = np.ones(len(G))
    serve(fit=lambda: scipy.linalg.lu_solve(scipy.linalg.lu_factor(G, check_finite=False), ones, check_finite=False),
          quality=lambda x: {"resid": np.abs(G @ x - ones).max()}, modules=["scipy"])
else:
    G = load("G")
    serve(fit=lambda: np.linalg.qr(G),
          quality=lambda factors: {"resid": np.abs(factors[0] @ factors[1] - G).max()}, modules=["scipy"])
