namespace TorchSharp;

public static partial class torch
{
    /// <summary>Linear algebra: decompositions, equations, norms. Batches of matrices are done one by one.</summary>
    public static partial class linalg
    {
        /// <summary>The lower triangular L with A = L Lᵀ, for positive definite A.</summary>
        public static Tensor cholesky(Tensor input) => LinearAlgebra.Cholesky(input);

        /// <summary>The condition number: how much a relative error can grow.</summary>
        public static Tensor cond(Tensor input, int p) => LinearAlgebra.Condition(input, p);

        /// <summary>The condition number: how much a relative error can grow.</summary>
        public static Tensor cond(Tensor input, double p) => LinearAlgebra.Condition(input, p);

        /// <summary>The condition number: how much a relative error can grow.</summary>
        public static Tensor cond(Tensor input, string p) => LinearAlgebra.Condition(input, p);

        /// <summary>The condition number: how much a relative error can grow.</summary>
        public static Tensor cond(Tensor input) => LinearAlgebra.Condition(input, 2);

        /// <summary>The determinant.</summary>
        public static Tensor det(Tensor input) => LinearAlgebra.Det(input);

        /// <summary>Eigenvalues, ascending, and eigenvectors of a symmetric matrix.</summary>
        public static (Tensor, Tensor) eigh(Tensor input, char UPLO = 'L') => LinearAlgebra.Eigh(input, UPLO);

        /// <summary>Eigenvalues of a symmetric matrix, ascending.</summary>
        public static Tensor eigvalsh(Tensor input, char UPLO = 'L') => LinearAlgebra.Eigh(input, UPLO).Values;

        /// <summary>The inverse matrix.</summary>
        public static Tensor inv(Tensor input) => LinearAlgebra.Inv(input);

        /// <summary>The solution of least squares, its residuals, the rank.</summary>
        public static (Tensor Solution, Tensor Residuals, Tensor Rank, Tensor SingularValues) lstsq(Tensor input, Tensor other) => LinearAlgebra.LeastSquares(input, other, null);

        /// <summary>The solution of least squares, its residuals, the rank.</summary>
        public static (Tensor Solution, Tensor Residuals, Tensor Rank, Tensor SingularValues) lstsq(Tensor input, Tensor other, double rcond) => LinearAlgebra.LeastSquares(input, other, rcond);

        /// <summary>A norm of matrices.</summary>
        public static Tensor matrix_norm(Tensor input, string ord = "fro", long[]? dims = null, bool keepdim = false) => LinearAlgebra.MatrixNorm(input, ord, dims, keepdim);

        /// <summary>A norm of matrices.</summary>
        public static Tensor matrix_norm(Tensor input, double ord, long[]? dims = null, bool keepdim = false) => LinearAlgebra.MatrixNorm(input, ord, dims, keepdim);

        /// <summary>How many singular values exceed the tolerance.</summary>
        public static Tensor matrix_rank(Tensor input, double? atol = null, double? rtol = null, bool hermitian = false) => LinearAlgebra.Rank(input, atol is { } a ? Filling.Single(a, input.Type) : null, rtol is { } r ? Filling.Single(r, input.Type) : null);

        /// <summary>How many singular values exceed the tolerance.</summary>
        public static Tensor matrix_rank(Tensor input, Tensor atol, Tensor? rtol = null, bool hermitian = false) => LinearAlgebra.Rank(input, atol, rtol);

        /// <summary>A norm of vectors or matrices.</summary>
        public static Tensor norm(Tensor input, string ord, long[]? dims = null, bool keepdim = false) => LinearAlgebra.MatrixNorm(input, ord, dims, keepdim);

        /// <summary>A norm of vectors or matrices.</summary>
        public static Tensor norm(Tensor input, double ord, long[]? dims = null, bool keepdim = false) => LinearAlgebra.Norm(input, ord, dims, keepdim);

        /// <summary>A norm of vectors or matrices.</summary>
        public static Tensor norm(Tensor input, int ord, long[]? dims = null, bool keepdim = false) => LinearAlgebra.Norm(input, ord, dims, keepdim);

        /// <summary>A norm of vectors or matrices.</summary>
        public static Tensor norm(Tensor input, long[]? dims = null, bool keepdim = false) => LinearAlgebra.VectorNorm(input, 2, dims, keepdim);

        /// <summary>The pseudo-inverse.</summary>
        public static Tensor pinv(Tensor input, double? atol = null, double? rtol = null, bool hermitian = false) => LinearAlgebra.Pinv(input, atol is { } a ? Filling.Single(a, input.Type) : null, rtol is { } r ? Filling.Single(r, input.Type) : null);

        /// <summary>The pseudo-inverse.</summary>
        public static Tensor pinv(Tensor input, Tensor atol, Tensor? rtol = null, bool hermitian = false) => LinearAlgebra.Pinv(input, atol, rtol);

        /// <summary>A = Q R with orthonormal columns of Q and an upper triangular R.</summary>
        public static (Tensor Q, Tensor R) qr(Tensor input, linalg.QRMode mode = linalg.QRMode.Reduced) => LinearAlgebra.Qr(input, mode == QRMode.Complete, mode == QRMode.R);

        /// <summary>The sign of the determinant and the logarithm of its magnitude.</summary>
        public static (Tensor, Tensor) slogdet(Tensor input) => LinearAlgebra.SignAndLog(input);

        /// <summary>X with A X = B, or with X A = B.</summary>
        public static Tensor solve(Tensor A, Tensor B, bool left = true) => LinearAlgebra.Solve(A, B, left);

        /// <summary>A = U diag(S) Vh, singular values descending.</summary>
        public static (Tensor U, Tensor S, Tensor Vh) svd(Tensor input, bool fullMatrices = true) => LinearAlgebra.Svd(input, fullMatrices);

        /// <summary>Singular values, descending.</summary>
        public static Tensor svdvals(Tensor input) => LinearAlgebra.Svd(input, false).S;

        /// <summary>A norm of all numbers, or along dimensions.</summary>
        public static Tensor vector_norm(Tensor input, double ord = 2, long[]? dims = null, bool keepdim = false) => LinearAlgebra.VectorNorm(input, ord, dims, keepdim);
    }
}
