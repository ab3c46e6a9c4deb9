using TorchSharp;
using static TorchSharp.torch;

namespace Week02.Optimization.Tests;

/// <summary>The tensors of TorchSharp give the same gradients and the same walks.</summary>
public sealed class TorchTests
{
    private static readonly Curriculum.Toolkit.Matrix Features = Problems.Trajectories.Matrix("features");

    private static readonly double[] Outcomes = Problems.Trajectories.Values("outcomes");

    private static readonly LogisticLoss Ours = new(Features, Outcomes);

    private static Tensor Loss(Tensor w) => TorchDescent.LogisticLoss(TorchDescent.ToTensor(Features), tensor(Outcomes), w);

    [Test]
    public void Backward_gives_the_gradient_on_paper()
    {
        using Tensor w = tensor(new double[] { 0.3, -0.2, 0.5 }, requires_grad: true);
        using Tensor loss = Loss(w);
        loss.backward();
        double[] gradient = new double[3];
        loss.item<double>().Should().BeApproximately(Ours.Evaluate([0.3, -0.2, 0.5], gradient), 1e-12);
        w.grad!.data<double>().ToArray().ShouldMatchDigits(gradient, 11);
    }

    [Test]
    public void A_descent_by_hand_is_gradient_descent()
    {
        double[] ours = Descent.Run(new GradientDescent(0.3), Ours.Evaluate, [0, 0, 0], 50).End;
        TorchDescent.ByHand(Loss, [0, 0, 0], 0.3, 50).ShouldMatchDigits(ours, 9);
        WrongVariant.MustBeRejectedBy(() => TorchDescent.ByHand(Loss, [0, 0, 0], 0.3, 50, forget: false).ShouldMatchDigits(ours, 9));
    }

    [Test]
    public void The_optimisers_of_the_library_walk_as_ours()
    {
        void Agree(Func<IEnumerable<TorchSharp.Modules.Parameter>, optim.Optimizer> make, IUpdateRule rule)
        {
            double[][] theirs = TorchDescent.ByOptimizer(make, Loss, [0, 0, 0], 60), ours = Descent.Run(rule, Ours.Evaluate, [0, 0, 0], 60).Points;
            for (int t = 0; t <= 60; t++)
                for (int j = 0; j < 3; j++) theirs[t][j].Should().BeApproximately(ours[t][j], 1e-9, $"{rule}, step {t}");
        }
        Agree(p => optim.SGD(p, 0.3), new GradientDescent(0.3));
        Agree(p => optim.SGD(p, 0.1, momentum: 0.9), new Momentum(0.1));
        Agree(p => optim.SGD(p, 0.1, momentum: 0.9, nesterov: true), new Nesterov(0.1));
        Agree(p => optim.RMSProp(p, 0.01), new RmsProp());
        Agree(p => optim.Adam(p, 0.05), new Adam(0.05));
    }
}
