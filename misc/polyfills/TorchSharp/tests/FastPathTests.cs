using static TorchSharp.torch.nn;
using F = TorchSharp.torch.nn.functional;

namespace TorchSharp.Tests;

/// <summary>What is computed in one go is what single operations give, on larger shapes, and the bits do not depend on the threads.</summary>
public sealed class FastPathTests
{
    private static Tensor Draw(params long[] shape) => randn(shape, ScalarType.Float64);

    private static void ShouldBeClose(Tensor actual, Tensor expected, string what) =>
        (actual - expected).abs().max().item<double>().Should().BeLessThan(1e-9 * Math.Max(1, expected.abs().max().item<double>()), what);

    // The plain form of a fast operation is what its gradient is recorded by, so both can be called from outside.
    private static IEnumerable<TestCaseData> Operations()
    {
        TestCaseData Case(string name, long[][] shapes, Func<Tensor[], Tensor> f) => new TestCaseData(shapes, f).SetArgDisplayNames(name);
        yield return Case("layer norm", [[33, 70], [70], [70]], x => F.layer_norm(x[0], [70], x[1], x[2]));
        yield return Case("batch norm of images", [[6, 5, 7, 9], [5], [5]], x => F.batch_norm(x[0], null!, null!, x[1], x[2], training: true));
        yield return Case("batch norm of rows", [[150, 13], [13], [13]], x => F.batch_norm(x[0], null!, null!, x[1], x[2], training: true));
        yield return Case("group norm", [[4, 6, 5, 7], [6], [6]], x => F.group_norm(x[0], 3, x[1], x[2]));
        yield return Case("cross-entropy", [[130, 37]], x => F.cross_entropy(x[0], tensor(Enumerable.Range(0, 130).Select(i => i % 37L).ToArray()), label_smoothing: 0.1));
        yield return Case("attention", [[3, 4, 40, 17], [3, 4, 50, 17], [3, 4, 50, 17]], x => F.scaled_dot_product_attention(x[0], x[1], x[2]));
        yield return Case("causal attention", [[2, 3, 60, 8], [2, 3, 60, 8], [2, 3, 60, 8]], x => F.scaled_dot_product_attention(x[0], x[1], x[2], is_casual: true));
    }

    [TestCaseSource(nameof(Operations))]
    public void Fast_gradients_are_those_of_single_operations(long[][] shapes, Func<Tensor[], Tensor> f)
    {
        manual_seed(3);
        Tensor[] inputs = [.. shapes.Select(shape => Draw(shape).requires_grad_())];
        Tensor y = f(inputs), weights = Draw(y.shape);
        IList<Tensor> fast = autograd.grad([(y * weights).sum()], inputs, retain_graph: true), plain = autograd.grad([(y * weights).sum()], inputs, create_graph: true);
        for (int i = 0; i < inputs.Length; i++) ShouldBeClose(fast[i], plain[i].detach(), $"gradient {i}");
    }

    [Test]
    public void Recurrent_layers_are_their_cells_step_by_step()
    {
        manual_seed(4);
        using Modules.LSTM lstm = LSTM(9, 21, dtype: ScalarType.Float64);
        using Modules.LSTMCell cell = LSTMCell(9, 21, dtype: ScalarType.Float64);
        cell.load_state_dict(lstm.state_dict().ToDictionary(entry => entry.Key.Replace("_l0", "", StringComparison.Ordinal), entry => entry.Value));
        Tensor x = Draw(30, 17, 9), h = zeros(17, 21, dtype: ScalarType.Float64), c = zeros_like(h);
        List<Tensor> states = [];
        for (int t = 0; t < 30; t++)
        {
            (h, c) = cell.call(x[t], (h, c));
            states.Add(h);
        }
        (Tensor output, Tensor last, Tensor lastCell) = lstm.call(x);
        ShouldBeClose(output, stack(states), "states");
        ShouldBeClose(last[0], h, "last state");
        ShouldBeClose(lastCell[0], c, "last cell");
        stack(states).square().sum().backward();
        output.square().sum().backward();
        foreach ((string name, Modules.Parameter parameter) in cell.named_parameters()) ShouldBeClose(lstm.get_parameter(name + "_l0")!.grad!, parameter.grad!, name);
    }

    private static IEnumerable<TestCaseData> Convolutions()
    {
        foreach ((long n, long c, long h, long w, long o, long k, long s, long p, long d, long g) in ((long, long, long, long, long, long, long, long, long, long)[])
            [(1, 3, 40, 37, 8, 3, 1, 1, 1, 1), (2, 16, 33, 20, 12, 5, 2, 2, 1, 1), (7, 12, 4, 4, 30, 3, 1, 1, 1, 1), (3, 64, 30, 31, 6, 3, 1, 1, 2, 2), (2, 20, 12, 12, 10, 1, 1, 0, 1, 1), (5, 8, 5, 5, 6, 1, 1, 0, 1, 1), (2, 6, 11, 13, 6, 3, 3, 0, 1, 6)])
            yield return new TestCaseData(n, c, h, w, o, k, s, p, d, g);
    }

    [TestCaseSource(nameof(Convolutions))]
    public void Convolution_is_a_sum_over_windows(long n, long c, long h, long w, long o, long k, long s, long p, long d, long g)
    {
        manual_seed(6);
        Tensor x = Draw(n, c, h, w).requires_grad_(), weight = Draw(o, c / g, k, k).requires_grad_(), bias = Draw(o).requires_grad_();
        Tensor y = F.conv2d(x, weight, bias, [s, s], [p, p], [d, d], g);
        long oh = y.shape[2], ow = y.shape[3];
        // Without products of matrices: for each place of the window, shifted images times the weight there.
        Tensor padded = F.pad(x, (p, p, p, p)), sum = zeros(n, o, oh, ow, dtype: ScalarType.Float64);
        for (long i = 0; i < k; i++)
            for (long j = 0; j < k; j++)
            {
                Tensor there = padded[TensorIndex.Colon, TensorIndex.Colon, TensorIndex.Slice(i * d, i * d + (oh - 1) * s + 1, s), TensorIndex.Slice(j * d, j * d + (ow - 1) * s + 1, s)];
                Tensor grouped = there.reshape(n, g, 1, c / g, oh * ow) * weight[TensorIndex.Colon, TensorIndex.Colon, i, j].reshape(1, g, o / g, c / g, 1);
                sum = sum + grouped.sum([3]).reshape(n, o, oh, ow);
            }
        sum = sum + bias.reshape(1, o, 1, 1);
        ShouldBeClose(y.detach(), sum.detach(), "the convolution");
        Tensor weights = Draw(y.shape);
        IList<Tensor> fast = autograd.grad([(y * weights).sum()], [x, weight, bias]), plain = autograd.grad([(sum * weights).sum()], [x, weight, bias]);
        for (int i = 0; i < 3; i++) ShouldBeClose(fast[i], plain[i], $"gradient {i}");
    }

    [Test]
    public void Of_equal_largest_numbers_the_first_in_reading_order_has_the_gradient()
    {
        foreach ((long size, long kernel, long stride, long pad) in ((long, long, long, long)[])[(40, 2, 2, 0), (37, 3, 2, 1), (5, 3, 1, 1)])
        {
            manual_seed(2);
            Tensor x = randint(0, 3, [2, 2, size, size]).to(ScalarType.Float32).requires_grad_();
            Tensor y = F.max_pool2d(x, kernel, stride, pad);
            y.sum().backward();
            float[,,,] expected = new float[2, 2, size, size], values = new float[2, 2, size, size];
            Buffer.BlockCopy(x.detach().data<float>().ToArray(), 0, values, 0, values.Length * sizeof(float));
            for (int n = 0; n < 2; n++)
                for (int c = 0; c < 2; c++)
                    for (int i = 0; i < y.shape[2]; i++)
                        for (int j = 0; j < y.shape[3]; j++)
                        {
                            (long Row, long Column)? best = null;
                            for (long r = Math.Max(0, i * stride - pad); r < Math.Min(size, i * stride - pad + kernel); r++)
                                for (long q = Math.Max(0, j * stride - pad); q < Math.Min(size, j * stride - pad + kernel); q++)
                                    if (best is null || values[n, c, r, q] > values[n, c, best.Value.Row, best.Value.Column]) best = (r, q);
                            expected[n, c, best!.Value.Row, best.Value.Column]++;
                            y[n, c, i, j].item<float>().Should().Be(values[n, c, best.Value.Row, best.Value.Column]);
                        }
            x.grad!.data<float>().ToArray().Should().Equal(expected.Cast<float>());
        }
    }

    [Test]
    public void In_place_activations_change_their_argument_and_have_the_same_gradient()
    {
        foreach (Func<Tensor, bool, Tensor> f in (Func<Tensor, bool, Tensor>[])[F.relu, (x, inplace) => F.leaky_relu(x, 0.2, inplace), (x, inplace) => F.elu(x, 1.1, inplace), F.gelu, F.silu, F.sigmoid, F.tanh, (x, inplace) => ReLU6(inplace).call(x), (x, inplace) => Mish(inplace).call(x)])
        {
            Tensor x = linspace(-3, 3, 7, dtype: ScalarType.Float64).requires_grad_(), changed = x * 1;
            Tensor apart = f(x * 1, false), inside = f(changed, true);
            inside.allclose(apart).Should().BeTrue();
            changed.allclose(apart).Should().BeTrue("the argument has become the result");
            ShouldBeClose(autograd.grad([inside.square().sum()], [x])[0], autograd.grad([apart.square().sum()], [x])[0], "gradient");
        }
    }

    [Test]
    public void A_window_with_NaN_has_NaN_as_its_largest_number()
    {
        Tensor x = arange(64, dtype: ScalarType.Float32).reshape(1, 1, 4, 16);
        x[0, 0, 1, 3] = float.NaN;
        float[] y = F.max_pool2d(x, 2).data<float>().ToArray();
        y.Select(float.IsNaN).Should().Equal(Enumerable.Range(0, 16).Select(i => i == 1));
    }

    [Test]
    public void The_bits_do_not_depend_on_the_number_of_threads()
    {
        int before = get_num_threads();
        try
        {
            byte[][] runs = [.. new[] { 1, 2, 3 }.Select(threads =>
            {
                set_num_threads(threads);
                manual_seed(8);
                using DisposeScope scope = NewDisposeScope();
                using Modules.Sequential images = Sequential(Conv2d(3, 16, kernel_size: 3, padding: 1), BatchNorm2d(16), ReLU(), MaxPool2d(2), Conv2d(16, 24, kernel_size: 3), Flatten(), Linear(24 * 14 * 14, 10));
                using Modules.TransformerEncoder encoder = TransformerEncoder(TransformerEncoderLayer(32, 4, 64, 0), 2);
                using Modules.LSTM lstm = LSTM(12, 40);
                Tensor a = images.call(randn(30, 3, 32, 32)), b = encoder.call(randn(40, 8, 32)), c = lstm.call(randn(30, 16, 12)).Item1;
                (F.cross_entropy(a, arange(30) % 10) + b.square().mean() + c.square().mean()).backward();
                return (byte[])[.. images.parameters().Concat(encoder.parameters()).Concat(lstm.parameters()).SelectMany(parameter => parameter.grad!.bytes.ToArray())];
            })];
            runs[1].Should().Equal(runs[0]);
            runs[2].Should().Equal(runs[0]);
        }
        finally { set_num_threads(before); }
    }
}
