using Curriculum.Toolkit;

namespace Week05.SupportVectorMachines;

/// <summary>
/// K(x, z) = φ(x)ᵀφ(z), the inner product after a map φ that nobody has to compute. All kernels here follow from xᵀz, ‖x‖² and ‖z‖², so
/// that one matrix product serves them all.
/// </summary>
public interface IKernel
{
    /// <summary>The kernel with what was left to the data filled in.</summary>
    /// <param name="x">n rows × d features to learn from.</param>
    /// <exception cref="ArgumentException">A parameter of the kernel makes no sense.</exception>
    IKernel FittedTo(Matrix x);

    /// <summary>Whether K depends on x − z alone; then a common shift of all rows is free, and one to their mean saves digits.</summary>
    bool IgnoresShifts { get; }

    /// <summary>Turns inner products of one row x with n rows z into kernel values, in place.</summary>
    /// <param name="products">n inner products xᵀz.</param>
    /// <param name="squares">n squared lengths ‖z‖².</param>
    /// <param name="square">‖x‖².</param>
    void FromProducts(Span<double> products, ReadOnlySpan<double> squares, double square);
}
