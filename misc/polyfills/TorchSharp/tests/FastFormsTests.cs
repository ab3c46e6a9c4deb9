#if POLYFILL
using F = TorchSharp.torch.nn.functional;

namespace TorchSharp.Tests;

/// <summary>The fast forms beside the plain ones.</summary>
[NonParallelizable]
public sealed class FastFormsTests
{
    // images, channels, height, width, outputs, window, stride, padding, dilation, groups
    [TestCase(2, 3, 12, 17, 7, 3, 1, 1, 1, 1)]
    [TestCase(1, 1, 28, 28, 6, 5, 1, 2, 1, 1)]
    [TestCase(3, 6, 14, 14, 16, 5, 1, 0, 1, 1)]
    [TestCase(2, 4, 9, 40, 6, 3, 1, 2, 2, 2)]
    [TestCase(1, 30, 20, 20, 13, 3, 1, 1, 1, 1)]
    [TestCase(30, 2, 9, 11, 5, 3, 1, 1, 1, 1)]
    [TestCase(2, 1, 45, 60, 3, 4, 1, 1, 1, 1)]
    [TestCase(2, 3, 21, 22, 7, 7, 2, 3, 1, 1)]
    [TestCase(1, 4, 16, 15, 6, 3, 2, 1, 1, 2)]
    [TestCase(2, 5, 17, 16, 6, 1, 2, 0, 1, 1)]
    [TestCase(2, 3, 19, 20, 4, 2, 3, 1, 2, 1)]
    [TestCase(1, 2, 7, 7, 60, 3, 1, 1, 1, 1)]
    public void A_sliding_convolution_is_that_by_columns(int n, int c, int h, int w, int o, int k, int stride, int pad, int dilation, int groups)
    {
        (double[][] sliding, double[][] columns) = (Convolve(true), Convolve(false));
        for (int i = 0; i < sliding.Length; i++)
        {
            double size = columns[i].Max(Math.Abs);
            sliding[i].Zip(columns[i], (a, b) => Math.Abs(a - b)).Max().Should().BeLessThan(1e-13 * size, "the sums are the same but for their order");
        }

        double[][] Convolve(bool slides)
        {
            SlidingConvolution<double>.IsOn = slides;
            try
            {
                using DisposeScope scope = NewDisposeScope();
                manual_seed(7);
                Tensor x = randn([n, c, h, w], ScalarType.Float64, requires_grad: true), weight = randn([o, c / groups, k, k], ScalarType.Float64, requires_grad: true), bias = randn([o], ScalarType.Float64, requires_grad: true);
                Tensor y = F.conv2d(x, weight, bias, [stride, stride], [pad, pad], [dilation, dilation], groups);
                y.backward([randn_like(y)]);
                return [.. new[] { y, x.grad!, weight.grad!, bias.grad! }.Select(Calls.Numbers)];
            }
            finally { SlidingConvolution<double>.IsOn = true; }
        }
    }

    // width, window, stride, padding, dilation
    [TestCase(20, 2, 2, 0, 1)]
    [TestCase(23, 3, 2, 1, 1)]
    [TestCase(150, 3, 1, 1, 1)]
    [TestCase(31, 2, 3, 0, 2)]
    [TestCase(9, 9, 1, 4, 1)]
    public void Rows_of_windows_have_the_largest_number_of_each_and_the_first_of_equals_gets_the_gradient(int width, int window, int stride, int pad, int dilation)
    {
        using DisposeScope scope = NewDisposeScope();
        manual_seed(3);
        // Whole numbers, so that there are ties; and some that are none.
        Tensor x = (randn(2, 11, width) * 3).round();
        x[0, 4, 5] = float.NaN;
        x[1, 2, 0] = float.NegativeInfinity;
        x.requires_grad = true;
        Tensor y = F.max_pool2d(x, [window, window], [stride, stride], [pad, pad], [dilation, dilation]), g = arange(1, y.numel() + 1, dtype: ScalarType.Float32).reshape(y.shape);
        y.backward([g]);
        double[] numbers = Calls.Numbers(x), largest = Calls.Numbers(y), expected = new double[x.numel()];
        int next = 0;
        for (int plane = 0; plane < 2; plane++)
            for (int i = 0; i < y.shape[1]; i++)
                for (int j = 0; j < y.shape[2]; j++, next++)
                {
                    (double best, int place) = (double.NegativeInfinity, -1);
                    for (int r = 0; r < window; r++)
                        for (int c = 0; c < window; c++)
                        {
                            (int row, int column) = (i * stride - pad + r * dilation, j * stride - pad + c * dilation);
                            if (row < 0 || row >= 11 || column < 0 || column >= width) continue;
                            double value = numbers[(plane * 11 + row) * width + column];
                            if (place < 0 || value > best || double.IsNaN(value)) (best, place) = (value, row * width + column);
                        }
                    largest[next].Should().Be(best);
                    expected[plane * 11 * width + place] += next + 1;
                }
        Calls.Numbers(x.grad!).Should().Equal(expected);
    }
}
#endif
