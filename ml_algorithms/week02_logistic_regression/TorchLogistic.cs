using Curriculum.Toolkit;
using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace Week02.LogisticRegression;

/// <summary>
/// Both regressions as a network of one layer. What is ours by hand is the library's by name: the log loss is
/// <c>binary_cross_entropy_with_logits</c>, softmax and log loss together are <c>cross_entropy</c>, and the gradient is <c>backward()</c>.
/// Its <c>weight_decay</c> would penalise the intercept too, so the penalty is written out.
/// </summary>
public static class TorchLogistic
{
    /// <summary>Two classes.</summary>
    /// <param name="data">n rows × d numbers, two classes; best on one scale, since the library's L-BFGS has no line search here.</param>
    /// <param name="penalty">λ.</param>
    /// <returns>d coefficients and, last, the intercept.</returns>
    public static double[] Fit(Dataset data, double penalty)
    {
        using DisposeScope scope = NewDisposeScope();
        Tensor y = tensor(Classes.RequireTwo(data, Abilities.None, penalty));
        Linear layer = Zero(data.Columns, 1);
        Minimize(layer, data, penalty, z => nn.functional.binary_cross_entropy_with_logits(z.squeeze(1), y, reduction: nn.Reduction.Sum));
        return [.. Numbers(layer.weight), .. Numbers(layer.bias!)];
    }

    /// <summary>K classes.</summary>
    /// <param name="data">n rows × d numbers; best on one scale.</param>
    /// <param name="penalty">λ, above 0.</param>
    /// <returns>Coefficients, K × d, and K intercepts with sum zero.</returns>
    public static (Matrix Coefficients, double[] Intercepts) FitSoftmax(Dataset data, double penalty)
    {
        using DisposeScope scope = NewDisposeScope();
        Tensor labels = tensor(Classes.Require(data, Abilities.None, penalty).Select(label => (long)label).ToArray());
        int classes = data.ClassNames.Count;
        Linear layer = Zero(data.Columns, classes);
        Minimize(layer, data, penalty, z => nn.functional.cross_entropy(z, labels, reduction: nn.Reduction.Sum));
        double[] intercepts = Numbers(layer.bias!);
        double mean = intercepts.Average();
        return (new Matrix(classes, data.Columns, Numbers(layer.weight)), [.. intercepts.Select(b => b - mean)]);
    }

    private static Linear Zero(int features, int outputs)
    {
        Linear layer = nn.Linear(features, outputs, dtype: float64);
        nn.init.zeros_(layer.weight);
        nn.init.zeros_(layer.bias!);
        return layer;
    }

    private static void Minimize(Linear layer, Dataset data, double penalty, Func<Tensor, Tensor> loss)
    {
        Tensor x = tensor(data.X.Values, [data.Rows, data.Columns]);
        using optim.Optimizer optimizer = optim.LBFGS(layer.parameters(), lr: 1, max_iter: 2000, tolerange_grad: 1e-11, tolerance_change: 0);
        optimizer.step(() =>
        {
            optimizer.zero_grad();
            // The mean, so that the first step, which is about the gradient, is not far too long.
            Tensor mean = (loss(layer.call(x)) + penalty / 2 * layer.weight.square().sum()) / data.Rows;
            mean.backward();
            return mean;
        });
    }

    private static double[] Numbers(Tensor tensor) => tensor.detach().reshape(-1).data<double>().ToArray();
}
