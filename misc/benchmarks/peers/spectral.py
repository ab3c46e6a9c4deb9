"""Singular values and eigenvalues with their vectors as NumPy hands them to LAPACK (gesdd and syevd)."""
import numpy as np

from peer import VARIANT, load, serve

if VARIANT == "svd":
    G = load("G")
    serve(fit=lambda: np.linalg.svd(G, full_matrices=False),
          quality=lambda f: {"resid": np.abs((f[0] * f[1]) @ f[2] - G).max(), "s0": f[1][0]})
else:
    S = load("S")
    serve(fit=lambda: np.linalg.eigh(S),
          quality=lambda f: {"resid": np.abs((f[1] * f[0]) @ f[1].T - S).max(), "w0": f[0][0]})
