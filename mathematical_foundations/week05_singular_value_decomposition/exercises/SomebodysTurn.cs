using Curriculum.Toolkit;
using Week01.LinearAlgebra;

namespace Week05.SingularValueDecomposition;

/// <summary>Somebody's turn between two sets of points, for the exercise "Find the bug". It is wrong; leave it as it is and catch it.</summary>
public static class SomebodysTurn
{
    /// <summary>"toᵀ from = U Σ Vᵀ, and U Vᵀ is the orthogonal matrix nearest to it. Orthogonal means turned."</summary>
    public static Matrix Find(Matrix from, Matrix to)
    {
        Svd svd = OneSidedJacobi.Decompose(Matrices.Multiply(to.Transpose(), from));
        return Matrices.Multiply(svd.U, svd.Vt);
    }
}
