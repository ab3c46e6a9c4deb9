"""The product of two matrices: NumPy hands it to BLAS. The result has its place already, as on our side."""
import numpy as np

from peer import load, serve

A, B = load("A"), load("B")
C = np.empty((A.shape[0], B.shape[1]), A.dtype)

serve(fit=lambda: np.matmul(A, B, out=C),
      quality=lambda c: {"trace": np.trace(c, dtype=np.float64)})
