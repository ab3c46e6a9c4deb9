using Curriculum.Toolkit;

namespace Week01.CalculusAndGradients;

/// <summary>
/// The matrix of all ∂²f/∂xᵢ∂xⱼ, named after O. Hesse: how the gradient changes from place to place. It is symmetric wherever
/// the second derivatives are continuous.
/// </summary>
public static class Hessian
{
    /// <summary>
    /// The Jacobian of a gradient by central differences, made symmetric by the mean of the two triangles. As good as the
    /// gradient lets it be: the noise of a gradient by differences is divided by the step once more.
    /// </summary>
    /// <param name="gradient">The gradient of f.</param>
    /// <param name="x">Where; it stays as it is.</param>
    public static Matrix ByDifferences(Func<double[], double[]> gradient, double[] x)
    {
        Matrix hessian = Jacobian.ByDifferences(gradient, x);
        for (int i = 0; i < x.Length; i++)
            for (int j = 0; j < i; j++)
                hessian[i, j] = hessian[j, i] = (hessian[i, j] + hessian[j, i]) / 2;
        return hessian;
    }

    /// <summary>By hyper-dual numbers: one run of f for each pair of variables. All digits, symmetric by construction.</summary>
    /// <param name="f">The function, written for hyper-dual numbers.</param>
    /// <param name="x">Where; it stays as it is.</param>
    public static Matrix ByHyperDuals(Func<HyperDual[], HyperDual> f, double[] x)
    {
        Matrix hessian = new(x.Length, x.Length);
        for (int i = 0; i < x.Length; i++)
            for (int j = 0; j <= i; j++)
                hessian[i, j] = hessian[j, i] = f(x.Select((value, k) => new HyperDual(value, k == i ? 1 : 0, k == j ? 1 : 0, 0)).ToArray()).Mixed;
        return hessian;
    }
}
