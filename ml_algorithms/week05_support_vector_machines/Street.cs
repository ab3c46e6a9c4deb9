using Curriculum.Kernels;
using Curriculum.Toolkit;

namespace Week05.SupportVectorMachines;

/// <summary>A straight street between two classes, made visible: w and its width.</summary>
/// <param name="Weights">w = Σ βᵢxᵢ, d numbers.</param>
/// <param name="Intercept">b.</param>
public sealed record Street(double[] Weights, double Intercept)
{
    /// <summary>2 / ‖w‖, the distance between the kerbs f = −1 and f = 1, in the units of the features.</summary>
    public double Width => 2 / Math.Sqrt(VectorMath.Dot(Weights, Weights));

    /// <summary>The street of a model of two classes with a <see cref="LinearKernel"/>.</summary>
    /// <exception cref="ArgumentException">More classes, or another kernel: its w lives in another space.</exception>
    public static Street Of(SupportVectorModel model)
    {
        if (model.Kernel is not LinearKernel || model.Pairs.Count != 1) throw new ArgumentException($"A street in the features needs a linear kernel and two classes; this model has {model.Kernel} and {model.ClassNames.Count}.", nameof(model));
        double[] w = new double[model.SupportVectors.Columns];
        Products.Gemm(1, w.Length, model.SupportVectors.Rows, model.Coefficients.Values, model.SupportVectors.Values, w);
        return new Street(w, model.Pairs[0].Intercept);
    }
}
