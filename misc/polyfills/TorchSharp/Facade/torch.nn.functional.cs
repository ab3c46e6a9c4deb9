namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        /// <summary>What layers compute, without the layers.</summary>
        public static partial class functional
        {
            private static long[] Pair(long[]? values, long otherwise) => values is null || values.Length == 0 ? [otherwise, otherwise] : values.Length == 1 ? [values[0], values[0]] : values;

            /// <summary>max(0, x).</summary>
            public static Tensor relu(Tensor x, bool inplace = false) => inplace ? ActivationFunctions.Placed(x, true, Elementary.Relu) : Elementary.Relu(x);

            /// <summary>x above 0, a fraction of x below.</summary>
            public static Tensor leaky_relu(Tensor input, double negative_slope = 0.01, bool inplace = false) => ActivationFunctions.Placed(input, inplace, x => ActivationFunctions.LeakyRelu(x, negative_slope));

            /// <summary>x above 0, α (e^x − 1) below.</summary>
            public static Tensor elu(Tensor x, double alpha, bool inplace = false) => ActivationFunctions.Placed(x, inplace, x => ActivationFunctions.Elu(x, alpha));

            /// <summary>x Φ(x).</summary>
            public static Tensor gelu(Tensor x, bool inplace) => ActivationFunctions.Placed(x, inplace, ActivationFunctions.Gelu);

            /// <summary>x Φ(x).</summary>
            public static Tensor gelu(Tensor x) => gelu(x, false);

            /// <summary>x σ(x).</summary>
            public static Tensor silu(Tensor x, bool inplace = false) => ActivationFunctions.Placed(x, inplace, ActivationFunctions.Silu);

            /// <summary>1 / (1 + e^−x).</summary>
            public static Tensor sigmoid(Tensor x, bool inplace) => ActivationFunctions.Placed(x, inplace, Elementary.Sigmoid);

            /// <summary>1 / (1 + e^−x).</summary>
            public static Tensor sigmoid(Tensor x) => sigmoid(x, false);

            /// <summary>tanh x.</summary>
            public static Tensor tanh(Tensor x, bool inplace = false) => ActivationFunctions.Placed(x, inplace, Elementary.Tanh);

            /// <summary>ln(1 + e^(β x)) / β, or x where β x is above the threshold.</summary>
            public static Tensor softplus(Tensor x, double beta = 1.0, double threshold = 20.0) => ActivationFunctions.Scoped(() => ActivationFunctions.Softplus(x, beta, threshold));

            /// <summary>e^x / Σ e^x along a dimension.</summary>
            public static Tensor softmax(Tensor input, long dim, ScalarType? dtype = null) => SoftMax.Softmax(input, dim, dtype);

            /// <summary>ln(e^x / Σ e^x) along a dimension.</summary>
            public static Tensor log_softmax(Tensor x, long dim) => SoftMax.LogSoftmax(x, dim);

            /// <summary>Zeros with probability p in training, the rest scaled by 1 / (1 − p).</summary>
            public static Tensor dropout(Tensor input, double p = 0.5, bool training = true, bool inplace = false) => ActivationFunctions.Placed(input, inplace, x => ActivationFunctions.Dropout(x, p, training, false));

            /// <summary>The same for whole channels.</summary>
            public static Tensor dropout2d(Tensor input, double p = 0.5, bool training = true, bool inplace = false) => ActivationFunctions.Placed(input, inplace, x => ActivationFunctions.Dropout(x, p, training, true));

            /// <summary>x Wᵀ + b along the last dimension.</summary>
            public static Tensor linear(Tensor input, Tensor weights, Tensor? bias = null) => Affine.Linear(input, weights, bias);

            /// <summary>One 1 among zeros for each class.</summary>
            public static Tensor one_hot(Tensor x, long num_classes = -1)
            {
                if (x.Type != ScalarType.Int64) throw Errors.External($"one_hot: classes are of type {x.Type}; needed is Int64.");
                using DisposeScope temporaries = NewDisposeScope();
                if (num_classes == -1) num_classes = x.Core.Count == 0 ? throw Errors.External("one_hot: no class, and no number of classes.") : Extremes.Amax(x, null, false).ToInt64() + 1;
                Tensor places = Shaping.Unsqueeze(x, -1), zeros = Filling.Full([.. x.Shape, num_classes], 0L, ScalarType.Int64);
                return temporaries.MoveToOuter(Indexing.Scatter(zeros, -1, places, Filling.Full(places.Shape, 1L, ScalarType.Int64)));
            }

            /// <summary>x / max(‖x‖ₚ, eps) along a dimension.</summary>
            public static Tensor normalize(Tensor input, double p = 2.0, long dim = 1, double eps = 1e-12) => ActivationFunctions.Scoped(() =>
                Arithmetic.Div(input, Elementary.Clamp(Reductions.Norm(input, p, [dim], true), ActivationFunctions.Number(eps, input), null)));

            /// <summary>Convolution of sequences.</summary>
            public static Tensor conv1d(Tensor input, Tensor weight, Tensor? bias = null, long? stride = null, long? padding = null, long? dilation = null, long groups = 1) =>
                ActivationFunctions.Scoped(() => Convolution.Conv1d(input, weight, bias, stride ?? 1, padding ?? 0, dilation ?? 1, groups));

            /// <summary>Convolution of images.</summary>
            public static Tensor conv2d(Tensor input, Tensor weight, Tensor? bias = null, long[]? strides = null, long[]? padding = null, long[]? dilation = null, long groups = 1) =>
                ActivationFunctions.Scoped(() => Convolution.Conv2d(input, weight, bias, Pair(strides, 1), Pair(padding, 0), Pair(dilation, 1), groups));

            /// <summary>Transposed convolution of images.</summary>
            public static Tensor conv_transpose2d(Tensor input, Tensor weight, Tensor? bias = null, long[]? strides = null, long[]? padding = null, long[]? output_padding = null, long[]? dilation = null, long groups = 1) =>
                ActivationFunctions.Scoped(() => Convolution.ConvTranspose2d(input, weight, bias, Pair(strides, 1), Pair(padding, 0), Pair(output_padding, 0), Pair(dilation, 1), groups));

            /// <summary>The largest numbers of windows of an image.</summary>
            public static Tensor max_pool2d(Tensor input, long[] kernel_size, long[]? strides = null, long[]? padding = null, long[]? dilation = null, bool ceil_mode = false) => Pools.Max2d(input, kernel_size, strides, padding, dilation, ceil_mode);

            /// <summary>The largest numbers of windows of an image.</summary>
            public static Tensor max_pool2d(Tensor input, long kernel_size, long? stride = null, long? padding = null, long? dilation = null, bool ceil_mode = false) => Pools.Max2d(input, [kernel_size], Two(stride), Two(padding), Two(dilation), ceil_mode);

            /// <summary>The largest numbers of windows of an image.</summary>
            public static Tensor max_pool2d(Tensor input, (long, long) kernel_size, (long, long)? stride = null, (long, long)? padding = null, (long, long)? dilation = null, bool ceil_mode = false) => Pools.Max2d(input, Two(kernel_size), Two(stride), Two(padding), Two(dilation), ceil_mode);

            /// <summary>The largest numbers of windows of a sequence.</summary>
            public static Tensor max_pool1d(Tensor input, long kernel_size, long? stride = null, long? padding = null, long? dilation = null, bool ceil_mode = false) => Pools.Max1d(input, kernel_size, stride, padding ?? 0, dilation ?? 1, ceil_mode);

            /// <summary>Means of windows of an image.</summary>
            public static Tensor avg_pool2d(Tensor input, long[] kernel_size, long[]? stride = null, long[]? padding = null, bool ceil_mode = false, bool count_include_pad = true, long? divisor_override = null) => Pools.Average2d(input, kernel_size, stride, padding, ceil_mode, count_include_pad, divisor_override);

            /// <summary>Means of windows of an image.</summary>
            public static Tensor avg_pool2d(Tensor input, long kernel_size, long? stride = null, long padding = 0, bool ceil_mode = false, bool count_include_pad = true, long? divisor_override = null) => Pools.Average2d(input, [kernel_size], Two(stride), [padding], ceil_mode, count_include_pad, divisor_override);

            /// <summary>Means of windows of an image.</summary>
            public static Tensor avg_pool2d(Tensor input, (long, long) kernel_size, (long, long)? stride = null, (long, long)? padding = null, bool ceil_mode = false, bool count_include_pad = true, long? divisor_override = null) => Pools.Average2d(input, Two(kernel_size), Two(stride), Two(padding), ceil_mode, count_include_pad, divisor_override);

            /// <summary>Means of as many parts of an image as asked for.</summary>
            public static Tensor adaptive_avg_pool2d(Tensor input, long[] output_size) => Pools.AdaptiveAverage(input, 2, Pair(output_size, 1));

            /// <summary>Means of as many parts of an image as asked for.</summary>
            public static Tensor adaptive_avg_pool2d(Tensor input, (long, long) output_size) => Pools.AdaptiveAverage(input, 2, Two(output_size));

            /// <summary>Means of as many parts of an image as asked for.</summary>
            public static Tensor adaptive_avg_pool2d(Tensor input, long output_size) => Pools.AdaptiveAverage(input, 2, output_size, output_size);

            /// <summary>The largest numbers of as many parts of an image as asked for.</summary>
            public static Tensor adaptive_max_pool2d(Tensor input, long[] output_size) => Pools.AdaptiveMax(input, Pair(output_size, 1));

            /// <summary>Channels normalised over a batch.</summary>
            public static Tensor batch_norm(Tensor input, Tensor? running_mean, Tensor? running_var, Tensor? weight = null, Tensor? bias = null, bool training = false, double momentum = 0.1, double eps = 1e-05) => ActivationFunctions.Scoped(() => Normalization.Batch(input, running_mean, running_var, weight, bias, training, momentum, eps));

            /// <summary>Groups of channels normalised.</summary>
            public static Tensor group_norm(Tensor input, long num_groups, Tensor? weight = null, Tensor? bias = null, double eps = 1e-05) => ActivationFunctions.Scoped(() => Normalization.Group("group_norm", input, num_groups, weight, bias, eps));

            /// <summary>Each channel of each image normalised.</summary>
            public static Tensor instance_norm(Tensor input, Tensor? running_mean = null, Tensor? running_var = null, Tensor? weight = null, Tensor? bias = null, bool use_input_stats = true, double momentum = 0.1, double eps = 1e-05) => ActivationFunctions.Scoped(() => Normalization.Instance(input, running_mean, running_var, weight, bias, use_input_stats, momentum, eps));

            /// <summary>The last dimensions normalised.</summary>
            public static Tensor layer_norm(Tensor input, long[] normalized_shape, Tensor? weight = null, Tensor? bias = null, double eps = 1e-05) => ActivationFunctions.Scoped(() => Normalization.Layer(input, normalized_shape, weight, bias, eps));

            /// <summary>More at the rims: two numbers for each of the last dimensions, the last one first.</summary>
            public static Tensor pad(Tensor input, long[] pad, PaddingModes mode = PaddingModes.Constant, double value = 0) => ActivationFunctions.Scoped(() => Padder.Pad(input, pad, mode, value));

            /// <summary>More at the rims: two numbers for each of the last dimensions, the last one first.</summary>
            public static Tensor pad(Tensor input, ReadOnlySpan<long> pad, PaddingModes mode = PaddingModes.Constant, double value = 0) => functional.pad(input, pad.ToArray(), mode, value);

            /// <summary>More before and behind along the last dimension.</summary>
            public static Tensor pad(Tensor input, (long, long) pad, PaddingModes mode = PaddingModes.Constant, double value = 0) => functional.pad(input, Two(pad), mode, value);

            /// <summary>More at the rims of an image: left, right, top, bottom.</summary>
            public static Tensor pad(Tensor input, (long, long, long, long) pad, PaddingModes mode = PaddingModes.Constant, double value = 0) => functional.pad(input, [pad.Item1, pad.Item2, pad.Item3, pad.Item4], mode, value);

            /// <summary>More before and behind along the last dimension.</summary>
            public static Tensor pad(Tensor input, long pad, PaddingModes mode = PaddingModes.Constant, double value = 0) => functional.pad(input, [pad, pad], mode, value);
        }
    }
}
