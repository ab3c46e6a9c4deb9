using TorchSharp.Modules;
using static TorchSharp.torch.nn;

namespace TorchSharp.Tests;

/// <summary>First values have the distributions that PyTorch's have, and the tools around parameters do what they say.</summary>
public sealed class InitialValueTests
{
    // A uniform distribution of bound b: nothing outside, nearly b reached, deviation b/√3.
    private static void ShouldBeUniform(Tensor tensor, double bound)
    {
        double[] numbers = Calls.Numbers(tensor.detach());
        numbers.Max(Math.Abs).Should().BeInRange(0.98 * bound, bound * (1 + 1e-6));
        Math.Sqrt(numbers.Average(x => x * x)).Should().BeApproximately(bound / Math.Sqrt(3), 0.05 * bound);
        numbers.Average().Should().BeApproximately(0, 0.06 * bound);
    }

    private static void ShouldBeNormal(Tensor tensor, double std)
    {
        double[] numbers = Calls.Numbers(tensor.detach());
        Math.Sqrt(numbers.Average(x => x * x)).Should().BeApproximately(std, 0.06 * std);
        ((double)numbers.Count(x => Math.Abs(x) < std) / numbers.Length).Should().BeApproximately(0.6827, 0.04);
    }

    [SetUp]
    public void Seed() => manual_seed(5);

    [Test]
    public void Layers_begin_uniformly_within_one_over_the_root_of_their_inputs()
    {
        ShouldBeUniform(Linear(50, 60).weight, 1 / Math.Sqrt(50));
        ShouldBeUniform(Linear(9, 2000).bias!, 1.0 / 3);
        ShouldBeUniform(Conv2d(4, 40, kernel_size: 5).weight, 0.1);
        ShouldBeUniform(Conv2d(8, 400, kernel_size: 3, groups: 2).bias!, 1.0 / 6);
        ShouldBeUniform(ConvTranspose2d(40, 6, kernel_size: 3).weight, 1 / Math.Sqrt(54));
        ShouldBeUniform(LSTM(10, 25).get_parameter("weight_hh_l0")!, 0.2);
        ShouldBeUniform(GRU(30, 16).get_parameter("weight_ih_l0")!, 0.25);
        ShouldBeUniform(MultiheadAttention(40, 4).get_parameter("in_proj_weight")!, Math.Sqrt(6.0 / 160));
        ShouldBeUniform(Transformer(24, 2, 1, 1, 48, 0).get_parameter("encoder.layers.0.linear1.weight")!, Math.Sqrt(6.0 / 72));
    }

    [Test]
    public void Embeddings_begin_normally_and_their_padding_with_zeros()
    {
        using Embedding table = Embedding(50, 60, padding_idx: 3);
        ShouldBeNormal(table.weight, 1);
        table.weight[3].abs().sum().item<float>().Should().Be(0);
    }

    [Test]
    public void Norms_begin_by_doing_nothing_to_what_is_normal_already()
    {
        using BatchNorm2d norm = BatchNorm2d(3);
        Calls.Numbers(norm.weight!).Should().AllBeEquivalentTo(1.0);
        Calls.Numbers(norm.bias!).Should().AllBeEquivalentTo(0.0);
        Calls.Numbers(norm.running_var!).Should().AllBeEquivalentTo(1.0);
        Calls.Numbers(MultiheadAttention(4, 2).get_parameter("out_proj.bias")!).Should().AllBeEquivalentTo(0.0);
    }

    [Test]
    public void The_same_seed_gives_the_same_network()
    {
        manual_seed(9);
        using Linear a = Linear(4, 3);
        manual_seed(9);
        using Linear b = Linear(4, 3);
        a.weight.Equals(b.weight).Should().BeTrue();
    }

    [Test]
    public void Named_distributions_have_their_spread()
    {
        Tensor w = empty(40, 60);
        ShouldBeUniform(init.xavier_uniform_(w), Math.Sqrt(6.0 / 100));
        ShouldBeNormal(init.xavier_normal_(w, 2), 2 * Math.Sqrt(2.0 / 100));
        ShouldBeUniform(init.kaiming_uniform_(w, Math.Sqrt(5)), 1 / Math.Sqrt(60));
        ShouldBeNormal(init.kaiming_normal_(w, mode: init.FanInOut.FanOut, nonlinearity: init.NonlinearityType.ReLU), Math.Sqrt(2.0 / 40));
        ShouldBeUniform(init.uniform_(w, -2, 2), 2);
        ShouldBeNormal(init.normal_(w, 0, 3), 3);
        Calls.Numbers(init.trunc_normal_(w, 0, 1, -0.5, 1)).Should().OnlyContain(x => x >= -0.5 && x <= 1);
        init.CalculateFanInAndFanOut(empty(4, 3, 5, 5)).Should().Be((75, 100));
        init.calculate_gain(init.NonlinearityType.LeakyReLU, 2).Should().BeApproximately(Math.Sqrt(0.4), 1e-12);
        init.calculate_gain(init.NonlinearityType.Tanh).Should().BeApproximately(5.0 / 3, 1e-12);
    }

    [Test]
    public void Orthogonal_matrices_are_orthogonal()
    {
        foreach (long[] shape in (long[][])[[4, 4], [3, 5], [6, 2, 2]])
        {
            Tensor w = init.orthogonal_(empty(shape, ScalarType.Float64), gain: 2).reshape(shape[0], -1);
            Tensor gram = shape[0] <= w.shape[1] ? w.mm(w.T) : w.T.mm(w);
            gram.allclose(4 * eye(gram.shape[0], dtype: ScalarType.Float64), 1e-10, 1e-10).Should().BeTrue();
        }
    }

    [Test]
    public void Constant_identity_and_sparse_values()
    {
        Calls.Numbers(init.constant_(empty(3), 2.5)).Should().AllBeEquivalentTo(2.5);
        init.eye_(empty(2, 3)).allclose(eye(2, 3)).Should().BeTrue();
        Calls.Numbers(init.sparse_(empty(10, 4), 0.3)).Count(x => x == 0).Should().Be(12);
        Tensor x = randn(1, 2, 5, 5);
        functional.conv2d(x, init.dirac_(empty(2, 2, 3, 3)), padding: [1, 1]).allclose(x).Should().BeTrue();
    }

    private static Parameter WithGradient(params double[] gradient)
    {
        Parameter parameter = Parameter(zeros(gradient.Length, dtype: ScalarType.Float64));
        parameter.grad = tensor(gradient);
        return parameter;
    }

    [Test]
    public void Gradients_are_clipped_by_their_common_norm_or_one_by_one()
    {
        Parameter a = WithGradient(3, 0), b = WithGradient(0, 4);
        torch.nn.utils.clip_grad_norm_([a, b], 2.5).Should().BeApproximately(5, 1e-12);
        Calls.Numbers(a.grad!)[0].Should().BeApproximately(1.5, 1e-6);
        Calls.Numbers(b.grad!)[1].Should().BeApproximately(2, 1e-6);
        torch.nn.utils.clip_grad_norm_([a, b], 100).Should().BeApproximately(2.5, 1e-6);
        Calls.Numbers(b.grad!)[1].Should().BeApproximately(2, 1e-6, "what is short enough stays");
        torch.nn.utils.clip_grad_norm_([a, b], 1, double.PositiveInfinity).Should().BeApproximately(2, 1e-6);
        Parameter c = WithGradient(-3, 0.5, 7);
        torch.nn.utils.clip_grad_value_([c], 1);
        Calls.Numbers(c.grad!).Should().Equal(-1, 0.5, 1);
    }

    [Test]
    public void Parameters_go_into_one_vector_and_back()
    {
        using Linear from = Linear(3, 2), to = Linear(3, 2);
        Tensor vector = torch.nn.utils.parameters_to_vector(from.parameters());
        vector.shape.Should().Equal(8);
        torch.nn.utils.vector_to_parameters(vector, to.parameters());
        to.weight.Equals(from.weight).Should().BeTrue();
        to.bias!.Equals(from.bias).Should().BeTrue();
    }

    [Test]
    public void A_convolution_takes_its_batch_normalisation_in()
    {
        using Conv2d convolution = Conv2d(2, 3, kernel_size: 3);
        using BatchNorm2d norm = BatchNorm2d(3);
        norm.call(convolution.call(randn(4, 2, 5, 5)));
        norm.eval();
        (Parameter weight, Parameter bias) = torch.nn.utils.fuse_conv_bn_weights(convolution.weight, convolution.bias!, norm.running_mean!, norm.running_var!, 1e-5, norm.weight!, norm.bias!);
        Tensor x = randn(2, 2, 5, 5);
        functional.conv2d(x, weight, bias).allclose(norm.call(convolution.call(x)), 1e-4, 1e-5).Should().BeTrue();
    }

    [Test]
    public void Dropout_keeps_the_mean_and_drops_its_share()
    {
        Tensor x = ones(200, 50);
        double[] y = Calls.Numbers(functional.dropout(x, 0.3));
        ((double)y.Count(v => v == 0) / y.Length).Should().BeApproximately(0.3, 0.02);
        y.Average().Should().BeApproximately(1, 0.03);
        y.Where(v => v != 0).Should().OnlyContain(v => Math.Abs(v - 1 / 0.7) < 1e-6);
        Calls.Numbers(functional.dropout2d(ones(20, 10, 3, 3), 0.5).sum([2, 3])).Should().OnlyContain(v => v == 0 || Math.Abs(v - 18) < 1e-4, "whole channels go");
        functional.dropout(x, 0.3, training: false).Equals(x).Should().BeTrue();
    }
}
