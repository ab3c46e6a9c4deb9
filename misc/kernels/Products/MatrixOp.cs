namespace Curriculum.Kernels;

/// <summary>How a product reads a factor.</summary>
public enum MatrixOp
{
    /// <summary>As it is stored: op(A) = A.</summary>
    None,

    /// <summary>Transposed: op(A) = Aᵀ. Nothing is copied beforehand.</summary>
    Transpose,
}
