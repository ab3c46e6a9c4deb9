using Curriculum.Toolkit;
using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace Week02.Optimization;

/// <summary>
/// The same descents with TorchSharp. A tensor that is told <c>requires_grad</c> remembers what was done with it;
/// <c>backward()</c> walks the operations from the last to the first and leaves the gradient in <c>grad</c>.
/// </summary>
public static class TorchDescent
{
    /// <summary>A matrix as a tensor of doubles, rows × columns.</summary>
    public static Tensor ToTensor(Matrix x) => tensor(x.Values, [x.Rows, x.Columns]);

    /// <summary>The logistic loss as a person would write it with tensors.</summary>
    /// <param name="x">Features, n × d.</param>
    /// <param name="y">Outcomes, n.</param>
    /// <param name="w">Weights, d.</param>
    public static Tensor LogisticLoss(Tensor x, Tensor y, Tensor w)
    {
        Tensor z = x.matmul(w);
        return (nn.functional.softplus(z) - y * z).mean();
    }

    /// <summary>Gradient descent by hand: forward, backward, step, and the gradient set back to zero.</summary>
    /// <param name="loss">A scalar of the weights.</param>
    /// <param name="start">Where to begin.</param>
    /// <param name="rate">The learning rate.</param>
    /// <param name="steps">How many steps.</param>
    /// <param name="forget">false to leave the gradient as it is, so that the next one is added to it: a mistake to see once.</param>
    public static double[] ByHand(Func<Tensor, Tensor> loss, double[] start, double rate, int steps, bool forget = true)
    {
        using DisposeScope scope = NewDisposeScope();
        Tensor w = tensor(start, requires_grad: true);
        for (int t = 0; t < steps; t++)
        {
            loss(w).backward();
            using (no_grad()) w.sub_(rate * w.grad!);
            if (forget) w.grad!.zero_();
        }
        return w.detach().data<double>().ToArray();
    }

    /// <summary>Steps of one of the library's optimisers.</summary>
    /// <param name="make">Makes the optimiser of the parameters.</param>
    /// <param name="loss">A scalar of the weights.</param>
    /// <param name="start">Where to begin.</param>
    /// <param name="steps">How many steps.</param>
    public static double[][] ByOptimizer(Func<IEnumerable<Parameter>, optim.Optimizer> make, Func<Tensor, Tensor> loss, double[] start, int steps)
    {
        using DisposeScope scope = NewDisposeScope();
        Parameter w = new(tensor(start), requires_grad: true);
        using optim.Optimizer optimizer = make([w]);
        double[][] points = [[.. start], .. new double[steps][]];
        for (int t = 1; t <= steps; t++)
        {
            optimizer.zero_grad();
            loss(w).backward();
            optimizer.step();
            points[t] = w.detach().data<double>().ToArray();
        }
        return points;
    }
}
