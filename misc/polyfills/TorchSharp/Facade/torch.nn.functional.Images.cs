namespace TorchSharp;

public static partial class torch
{
    /// <summary>How a larger image is made of a smaller one.</summary>
    public enum UpsampleMode
    {
        /// <summary>By the nearest number.</summary>
        Nearest = 0,

        /// <summary>By straight lines, in sequences.</summary>
        Linear = 1,

        /// <summary>By straight lines in both directions.</summary>
        Bilinear = 2,

        /// <summary>By cubics in both directions.</summary>
        Bicubic = 3,

        /// <summary>By straight lines in three directions.</summary>
        Trilinear = 4,
    }

    /// <summary>How an image of another size is made.</summary>
    public enum InterpolationMode
    {
        /// <summary>By the nearest number.</summary>
        Nearest = 0,

        /// <summary>By straight lines, in sequences.</summary>
        Linear = 1,

        /// <summary>By straight lines in both directions.</summary>
        Bilinear = 2,

        /// <summary>By cubics in both directions.</summary>
        Bicubic = 3,

        /// <summary>By straight lines in three directions.</summary>
        Trilinear = 4,

        /// <summary>By means of areas.</summary>
        Area = 5,
    }

    /// <summary>What is taken between the numbers of an image.</summary>
    public enum GridSampleMode
    {
        /// <summary>The nearest number.</summary>
        Nearest = 0,

        /// <summary>Straight lines in both directions.</summary>
        Bilinear = 2,
    }

    /// <summary>What is outside of an image.</summary>
    public enum GridSamplePaddingMode
    {
        /// <summary>Zeros.</summary>
        Zeros = 0,

        /// <summary>The image, mirrored.</summary>
        Reflection = 1,

        /// <summary>The numbers at the rim.</summary>
        Border = 2,
    }

    public static partial class nn
    {
        public static partial class functional
        {
            /// <summary>Images, sequences or volumes at another size.</summary>
            public static Tensor interpolate(Tensor x, long[]? size = null, double[]? scale_factor = null, InterpolationMode mode = InterpolationMode.Nearest, bool? align_corners = null, bool recompute_scale_factor = false, bool antialias = false) =>
                ActivationFunctions.Scoped(() => Resampling.Interpolate(x, size, scale_factor, mode, align_corners ?? false, recompute_scale_factor, antialias));

            /// <summary>The places that affine maps (N, 2, 3) of images look at.</summary>
            public static Tensor affine_grid(Tensor theta, long[]? size = null, bool align_corners = false) => ActivationFunctions.Scoped(() => Resampling.AffineGrid(theta, size ?? throw new ArgumentNullException(nameof(size)), align_corners));

            /// <summary>Numbers of images at the places of a grid, whose coordinates go from −1 to 1.</summary>
            public static Tensor grid_sample(Tensor input, Tensor grid, GridSampleMode mode = GridSampleMode.Bilinear, GridSamplePaddingMode padding_mode = GridSamplePaddingMode.Zeros, bool? align_corners = null) =>
                ActivationFunctions.Scoped(() => Resampling.GridSample(input, grid, mode, padding_mode, align_corners ?? false));

            /// <summary>The numbers under each window as a column.</summary>
            public static Tensor unfold(Tensor input, long kernel_size, long dilation = 1, long padding = 0, long stride = 1) => unfold(input, (kernel_size, kernel_size), (dilation, dilation), (padding, padding), (stride, stride));

            /// <summary>The numbers under each window as a column.</summary>
            public static Tensor unfold(Tensor input, (long, long) kernel_size, (long, long)? dilation = null, (long, long)? padding = null, (long, long)? stride = null) =>
                ActivationFunctions.Scoped(() => Resampling.Unfold(input, Two(kernel_size), Two(dilation) ?? [1, 1], Two(padding) ?? [0, 0], Two(stride) ?? [1, 1]));

            /// <summary>Columns added up in an image.</summary>
            public static Tensor fold(Tensor input, long output_size, long kernel_size, long dilation = 1, long padding = 0, long stride = 1) => fold(input, (output_size, output_size), (kernel_size, kernel_size), (dilation, dilation), (padding, padding), (stride, stride));

            /// <summary>Columns added up in an image.</summary>
            public static Tensor fold(Tensor input, (long, long) output_size, (long, long) kernel_size, (long, long)? dilation = null, (long, long)? padding = null, (long, long)? stride = null) =>
                ActivationFunctions.Scoped(() => Resampling.Fold(input, Two(output_size), Two(kernel_size), Two(dilation) ?? [1, 1], Two(padding) ?? [0, 0], Two(stride) ?? [1, 1]));
        }
    }
}
