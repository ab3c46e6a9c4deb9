using TorchSharp.Modules;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        /// <summary>Max(0, x).</summary>
        public static ReLU ReLU(bool inplace = false) => new(inplace);

        /// <summary>X cut to 0 … 6.</summary>
        public static ReLU6 ReLU6(bool inplace = false) => new(inplace);

        /// <summary>X above 0, a fraction of x below.</summary>
        public static LeakyReLU LeakyReLU(double negative_slope = 0.01, bool inplace = false) => new(negative_slope, inplace);

        /// <summary>X above 0, α (e^x − 1) below.</summary>
        public static ELU ELU(double alpha = 1.0, bool inplace = false) => new(alpha, inplace);

        /// <summary>X Φ(x).</summary>
        public static GELU GELU() => new(false);

        /// <summary>X Φ(x).</summary>
        public static GELU GELU(bool inplace) => new(inplace);

        /// <summary>X σ(x).</summary>
        public static SiLU SiLU() => new(false);

        /// <summary>X σ(x).</summary>
        public static SiLU SiLU(bool inplace) => new(inplace);

        /// <summary>X tanh(ln(1 + e^x)).</summary>
        public static Mish Mish() => new(false);

        /// <summary>X tanh(ln(1 + e^x)).</summary>
        public static Mish Mish(bool inplace) => new(inplace);

        /// <summary>1 / (1 + e^−x).</summary>
        public static Sigmoid Sigmoid() => new(false);

        /// <summary>1 / (1 + e^−x).</summary>
        public static Sigmoid Sigmoid(bool inplace) => new(inplace);

        /// <summary>Tanh x.</summary>
        public static Tanh Tanh() => new(false);

        /// <summary>Tanh x.</summary>
        public static Tanh Tanh(bool inplace = false) => new(inplace);

        /// <summary>X cut to a range.</summary>
        public static Hardtanh Hardtanh(double min_val = -1.0, double max_val = 1.0, bool inplace = false) => new(min_val, max_val, inplace);

        /// <summary>Ln(1 + e^(β x)) / β.</summary>
        public static Softplus Softplus(double beta = 1.0, double threshold = 20) => new(beta, threshold);

        /// <summary>E^x / Σ e^x along a dimension.</summary>
        public static Softmax Softmax(long dim) => new(dim);

        /// <summary>Ln(e^x / Σ e^x) along a dimension.</summary>
        public static LogSoftmax LogSoftmax(long dim) => new(dim);

        /// <summary>The first half of a dimension times the sigmoid of the second.</summary>
        public static GLU GLU(long dim = -1) => new(dim);

        /// <summary>X as it is.</summary>
        public static Identity Identity() => new();

        /// <summary>X with some numbers set to 0 in training, the others scaled up.</summary>
        public static Dropout Dropout(double p = 0.5, bool inplace = false) => new(p, inplace);

        /// <summary>X with some channels set to 0 in training, the others scaled up.</summary>
        public static Dropout2d Dropout2d(double p = 0.5, bool inplace = false) => new(p, inplace);

        /// <summary>X with some dimensions made one.</summary>
        public static Flatten Flatten(long start_dim = 1, long end_dim = -1) => new(start_dim, end_dim);

        /// <summary>X with one dimension cut into several.</summary>
        public static Unflatten Unflatten(long dim, long[] unflattened_size) => new(dim, unflattened_size);

        /// <summary>Channels arranged as finer pixels.</summary>
        public static PixelShuffle PixelShuffle(long upscale_factor) => new(upscale_factor);

        /// <summary>X divided by a power of the squares of neighbouring channels.</summary>
        public static LocalResponseNorm LocalResponseNorm(long size, double alpha = 0.0001, double beta = 0.75, double k = 1.0) => new(size, alpha, beta, k);

        /// <summary>Images at another size.</summary>
        public static Upsample Upsample(long[]? size = null, double[]? scale_factor = null, UpsampleMode mode = UpsampleMode.Nearest, bool? align_corners = null, bool? recompute_scale_factor = null) => new(size, scale_factor, mode, align_corners, recompute_scale_factor);

        /// <summary>Means of so many parts.</summary>
        public static AdaptiveAvgPool1d AdaptiveAvgPool1d(long output_size) => new(output_size);

        /// <summary>Means of windows.</summary>
        public static AvgPool1d AvgPool1d(long kernel_size, long? stride = null, long padding = 0, bool ceil_mode = false, bool count_include_pad = true) => new(kernel_size, stride, padding, ceil_mode, count_include_pad);

        /// <summary>The largest numbers of windows.</summary>
        public static MaxPool1d MaxPool1d(long kernel_size, long? stride = null, long? padding = null, long? dilation = null, bool ceil_mode = false) => new(kernel_size, stride, padding, dilation, ceil_mode);

        /// <summary>Means of as many parts of an image as asked for.</summary>
        public static AdaptiveAvgPool2d AdaptiveAvgPool2d(long[] output_size) => new(output_size);

        /// <summary>Means of as many parts of an image as asked for.</summary>
        public static AdaptiveAvgPool2d AdaptiveAvgPool2d((long, long) output_size) => new(output_size.Item1, output_size.Item2);

        /// <summary>Means of as many parts of an image as asked for.</summary>
        public static AdaptiveAvgPool2d AdaptiveAvgPool2d(long output_size) => new(output_size, output_size);

        /// <summary>The largest numbers of as many parts of an image as asked for.</summary>
        public static AdaptiveMaxPool2d AdaptiveMaxPool2d(long[] output_size) => new(output_size);

        /// <summary>Means of windows of an image.</summary>
        public static AvgPool2d AvgPool2d(long[] kernel_size, long[]? stride = null, long[]? padding = null, bool ceil_mode = false, bool count_include_pad = true, long? divisor_override = null) => new(kernel_size, stride, padding, ceil_mode, count_include_pad, divisor_override);

        /// <summary>Means of windows of an image.</summary>
        public static AvgPool2d AvgPool2d((long, long) kernel_size, (long, long)? stride = null, (long, long)? padding = null, bool ceil_mode = false, bool count_include_pad = true, long? divisor_override = null) => new(Two(kernel_size), Two(stride), Two(padding), ceil_mode, count_include_pad, divisor_override);

        /// <summary>Means of windows of an image.</summary>
        public static AvgPool2d AvgPool2d(long kernel_size, long? stride = null, long? padding = null, bool ceil_mode = false, bool count_include_pad = true, long? divisor_override = null) => new([kernel_size], Two(stride), Two(padding), ceil_mode, count_include_pad, divisor_override);

        /// <summary>The largest numbers of windows of an image.</summary>
        public static MaxPool2d MaxPool2d(long kernel_size, long? stride = null, long? padding = null, long? dilation = null, bool ceil_mode = false) => new([kernel_size], Two(stride), Two(padding), Two(dilation), ceil_mode);

        /// <summary>The largest numbers of windows of an image.</summary>
        public static MaxPool2d MaxPool2d((long, long) kernel_size, (long, long)? stride = null, (long, long)? padding = null, (long, long)? dilation = null, bool ceil_mode = false) => new(Two(kernel_size), Two(stride), Two(padding), Two(dilation), ceil_mode);

        /// <summary>The largest numbers of windows of an image.</summary>
        public static MaxPool2d MaxPool2d(long[] kernel_size, long[]? stride = null, long[]? padding = null, long[]? dilation = null, bool ceil_mode = false) => new(kernel_size, stride, padding, dilation, ceil_mode);

        /// <summary>An image with more at its rim: mirrored.</summary>
        public static ReflectionPad2d ReflectionPad2d(long padding) => new(padding, padding, padding, padding);

        /// <summary>An image with more at its rim: mirrored; left, right, top, bottom.</summary>
        public static ReflectionPad2d ReflectionPad2d((long, long, long, long) padding) => new(padding.Item1, padding.Item2, padding.Item3, padding.Item4);

        /// <summary>An image with more at its rim: zeros.</summary>
        public static ZeroPad2d ZeroPad2d(long padding) => new(padding, padding, padding, padding);

        /// <summary>An image with more at its rim: zeros; left, right, top, bottom.</summary>
        public static ZeroPad2d ZeroPad2d((long, long, long, long) padding) => new(padding.Item1, padding.Item2, padding.Item3, padding.Item4);

        internal static long[] Two((long, long) pair) => [pair.Item1, pair.Item2];

        internal static long[]? Two((long, long)? pair) => pair is { } both ? Two(both) : null;

        internal static long[]? Two(long? one) => one is { } both ? [both, both] : null;
    }
}
