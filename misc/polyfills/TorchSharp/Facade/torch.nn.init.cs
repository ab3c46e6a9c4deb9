namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        /// <summary>First values for parameters. Each function changes its tensor in place and returns it.</summary>
        public static partial class init
        {
            /// <summary>What comes after a layer.</summary>
            public enum NonlinearityType
            {
                /// <summary>Nothing.</summary>
                Linear = 0,

                /// <summary>A convolution.</summary>
                Conv1D = 1,

                /// <summary>A convolution.</summary>
                Conv2D = 2,

                /// <summary>A convolution.</summary>
                Conv3D = 3,

                /// <summary>A transposed convolution.</summary>
                ConvTranspose1D = 4,

                /// <summary>A transposed convolution.</summary>
                ConvTranspose2D = 5,

                /// <summary>A transposed convolution.</summary>
                ConvTranspose3D = 6,

                /// <summary>The sigmoid.</summary>
                Sigmoid = 7,

                /// <summary>tanh.</summary>
                Tanh = 8,

                /// <summary>max(0, x).</summary>
                ReLU = 9,

                /// <summary>x above 0, a fraction of x below.</summary>
                LeakyReLU = 10,
            }

            /// <summary>Which way the variance is kept.</summary>
            public enum FanInOut
            {
                /// <summary>Forwards.</summary>
                FanIn = 0,

                /// <summary>Backwards.</summary>
                FanOut = 1,
            }

            /// <summary>By how much a function makes the spread of its inputs smaller.</summary>
            public static double calculate_gain(NonlinearityType nonlinearity, double param = 0.0) => nonlinearity switch
            {
                NonlinearityType.Tanh => 5.0 / 3,
                NonlinearityType.ReLU => Math.Sqrt(2),
                NonlinearityType.LeakyReLU => Math.Sqrt(2 / (1 + param * param)),
                _ => 1,
            };

            /// <summary>How many numbers go into each output of a weight, and how many outputs each number goes to.</summary>
            public static (long fanIn, long fanOut) CalculateFanInAndFanOut(Tensor tensor)
            {
                if (tensor.Dims < 2) throw new ArgumentException($"A tensor of shape {Errors.Text(tensor.Shape)} has no fan in and fan out; at least two dimensions are needed.", nameof(tensor));
                long window = Layout.Count(tensor.Shape.AsSpan(2..));
                return (tensor.Shape[1] * window, tensor.Shape[0] * window);
            }

            private static Tensor Put(Tensor target, Func<Tensor> values)
            {
                using IDisposable mode = no_grad();
                using Tensor made = ActivationFunctions.Scoped(values);
                return target.copy_(made);
            }

            /// <summary>One value.</summary>
            public static Tensor constant_(Tensor tensor, Scalar val)
            {
                using IDisposable mode = no_grad();
                return tensor.fill_(val);
            }

            /// <summary>Ones.</summary>
            public static Tensor ones_(Tensor tensor) => constant_(tensor, 1);

            /// <summary>Zeros.</summary>
            public static Tensor zeros_(Tensor tensor) => constant_(tensor, 0);

            /// <summary>The identity matrix.</summary>
            public static Tensor eye_(Tensor tensor)
            {
                if (tensor.Dims != 2) throw new ArgumentException($"A tensor of shape {Errors.Text(tensor.Shape)} cannot be an identity; needed is a matrix.", nameof(tensor));
                return Put(tensor, () => Filling.Eye(tensor.Shape[0], tensor.Shape[1], tensor.Type));
            }

            /// <summary>A convolution that hands channels on as they are.</summary>
            public static Tensor dirac_(Tensor tensor)
            {
                if (tensor.Dims is < 3 or > 5) throw new ArgumentException($"A tensor of shape {Errors.Text(tensor.Shape)} is no weight of a convolution.", nameof(tensor));
                return Put(tensor, () =>
                {
                    Tensor zeros = Filling.Full(tensor.Shape, 0, tensor.Type), middle = zeros;
                    for (int d = tensor.Dims - 1; d >= 2; d--) middle = Shaping.Select(middle, d, tensor.Shape[d] / 2);
                    Shaping.Diagonal(middle, 0, 0, 1).fill_(1);
                    return zeros;
                });
            }

            /// <summary>Uniform between two numbers.</summary>
            public static Tensor uniform_(Tensor tensor, double low = 0, double high = 1, Generator? generator = null) =>
                Put(tensor, () => Sampling.Uniform(tensor.Shape, tensor.Type, generator).mul_(high - low).add_(low));

            /// <summary>From a normal distribution.</summary>
            public static Tensor normal_(Tensor tensor, double mean = 0, double std = 1, Generator? generator = null) => Put(tensor, () => Sampling.Normal(mean, std, tensor.Shape, tensor.Type, generator));

            /// <summary>From a normal distribution, what is outside of the bounds drawn again.</summary>
            public static Tensor trunc_normal_(Tensor tensor, double mean = 0, double std = 1, double a = -2, double b = 2, Generator? generator = null)
            {
                if (!(a < b)) throw new ArgumentException($"The bounds {a} and {b} must ascend.", nameof(a));
                SeededRandom random = (generator ?? DefaultGenerator).Random;
                return Put(tensor, () =>
                {
                    double[] values = new double[tensor.Core.Count];
                    for (int i = 0; i < values.Length; i++)
                        for (int draws = 0; ; draws++)
                        {
                            values[i] = mean + std * random.NextNormal();
                            if (values[i] >= a && values[i] <= b) break;
                            if (draws == 10_000) throw new ArgumentException($"Between {a} and {b} there is next to nothing of a normal distribution around {mean} with deviation {std}.", nameof(a));
                        }
                    return Filling.FromArray(values, tensor.Shape, tensor.Type);
                });
            }

            private static double Spread(Tensor tensor, double gain) => CalculateFanInAndFanOut(tensor) is var (fanIn, fanOut) ? gain * Math.Sqrt(2.0 / (fanIn + fanOut)) : 0;

            /// <summary>Uniform, so that variances are kept both ways (Glorot and Bengio 2010).</summary>
            public static Tensor xavier_uniform_(Tensor tensor, double gain = 1.0) => Spread(tensor, gain) * Math.Sqrt(3) is var bound ? uniform_(tensor, -bound, bound) : tensor;

            /// <summary>Normal, so that variances are kept both ways (Glorot and Bengio 2010).</summary>
            public static Tensor xavier_normal_(Tensor tensor, double gain = 1.0) => normal_(tensor, 0, Spread(tensor, gain));

            /// <inheritdoc cref="xavier_uniform_"/>
            public static Tensor glorot_uniform_(Tensor tensor, double gain = 1.0) => xavier_uniform_(tensor, gain);

            /// <inheritdoc cref="xavier_normal_"/>
            public static Tensor glorot_normal_(Tensor tensor, double gain = 1.0) => xavier_normal_(tensor, gain);

            private static double Spread(Tensor tensor, double a, FanInOut mode, NonlinearityType nonlinearity)
            {
                (long fanIn, long fanOut) = CalculateFanInAndFanOut(tensor);
                return calculate_gain(nonlinearity, a) / Math.Sqrt(mode == FanInOut.FanIn ? fanIn : fanOut);
            }

            /// <summary>Uniform, so that variances are kept one way through rectifiers (He and others 2015).</summary>
            public static Tensor kaiming_uniform_(Tensor tensor, double a = 0, FanInOut mode = FanInOut.FanIn, NonlinearityType nonlinearity = NonlinearityType.LeakyReLU) =>
                Spread(tensor, a, mode, nonlinearity) * Math.Sqrt(3) is var bound ? uniform_(tensor, -bound, bound) : tensor;

            /// <summary>Normal, so that variances are kept one way through rectifiers (He and others 2015).</summary>
            public static Tensor kaiming_normal_(Tensor tensor, double a = 0, FanInOut mode = FanInOut.FanIn, NonlinearityType nonlinearity = NonlinearityType.LeakyReLU) => normal_(tensor, 0, Spread(tensor, a, mode, nonlinearity));

            /// <summary>A matrix with orthonormal rows or columns, whichever are fewer (Saxe and others 2014).</summary>
            public static Tensor orthogonal_(Tensor tensor, double gain = 1.0)
            {
                if (tensor.Dims < 2) throw new ArgumentException($"A tensor of shape {Errors.Text(tensor.Shape)} cannot be orthogonal; at least two dimensions are needed.", nameof(tensor));
                (long rows, long columns) = (tensor.Shape[0], tensor.Core.Count / tensor.Shape[0]);
                return Put(tensor, () =>
                {
                    Tensor draws = Sampling.Normal(0, 1, [Math.Max(rows, columns), Math.Min(rows, columns)], ScalarType.Float64, null);
                    (Tensor q, Tensor r) = linalg.qr(draws);
                    q = Arithmetic.Mul(q, Elementary.Sign(Shaping.Diagonal(r, 0, 0, 1)));      // one of the equal factorisations, so that all are equally likely
                    q = Arithmetic.Mul(rows < columns ? Shaping.Transpose(q, 0, 1) : q, Filling.Single(gain, ScalarType.Float64));
                    return Converting.To(Shaping.Reshape(q, tensor.Shape), tensor.Type);
                });
            }

            /// <summary>Normal, with a share of each column set to zero (Martens 2010).</summary>
            public static Tensor sparse_(Tensor tensor, double sparsity, double std = 0.01)
            {
                if (tensor.Dims != 2) throw new ArgumentException($"A tensor of shape {Errors.Text(tensor.Shape)} is no matrix.", nameof(tensor));
                (int rows, int columns) = ((int)tensor.Shape[0], (int)tensor.Shape[1]);
                return Put(tensor, () =>
                {
                    Tensor values = Sampling.Normal(0, std, [rows, columns], ScalarType.Float64, null);
                    Span<double> numbers = values.Span<double>();
                    for (int j = 0; j < columns; j++)
                        foreach (int i in DefaultGenerator.Random.Permutation(rows)[..(int)Math.Ceiling(sparsity * rows)]) numbers[i * columns + j] = 0;
                    return Converting.To(values, tensor.Type) is var result && ReferenceEquals(result, values) ? values.alias() : result;
                });
            }
        }
    }
}
