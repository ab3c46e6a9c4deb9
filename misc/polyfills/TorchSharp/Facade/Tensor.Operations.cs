namespace TorchSharp;

public static partial class torch
{
    public partial class Tensor
    {
        /// <summary>|x|.</summary>
        public Tensor abs() => Elementary.Abs(this);

        /// <summary>x + alpha · target.</summary>
        public Tensor add(Tensor target) => Arithmetic.Add(this, target, 1);

        /// <summary>x + alpha · target.</summary>
        public Tensor add(Tensor target, Scalar alpha) => Arithmetic.Add(this, target, alpha);

        /// <summary>x + alpha · target.</summary>
        public Tensor add(Scalar scalar) => Arithmetic.Add(this, Arithmetic.Wrap(scalar, this), 1);

        /// <summary>x + alpha · target.</summary>
        public Tensor add(Scalar scalar, Scalar alpha) => Arithmetic.Add(this, Arithmetic.Wrap(scalar, this), alpha);

        /// <summary>x ← x + alpha · target.</summary>
        public Tensor add_(Tensor target) => Arithmetic.AddInPlace(this, target, 1);

        /// <summary>x ← x + alpha · target.</summary>
        public Tensor add_(Tensor target, Scalar alpha) => Arithmetic.AddInPlace(this, target, alpha);

        /// <summary>x ← x + alpha · target.</summary>
        public Tensor add_(Scalar scalar) => Arithmetic.AddInPlace(this, Arithmetic.Wrap(scalar, this), 1);

        /// <summary>x ← x + alpha · target.</summary>
        public Tensor add_(Scalar scalar, Scalar alpha) => Arithmetic.AddInPlace(this, Arithmetic.Wrap(scalar, this), alpha);

        /// <summary>beta x + alpha A B.</summary>
        public Tensor addmm(Tensor mat1, Tensor mat2, float beta = 1, float alpha = 1) => MatrixProducts.Addmm(this, mat1, mat2, beta, alpha);

        /// <summary>A further handle of the same tensor.</summary>
        public Tensor alias() => HandleOf(Core);

        /// <summary>Whether all are true.</summary>
        public Tensor all() => Reductions.All(this, null, false);

        /// <summary>Whether all are true.</summary>
        public Tensor all(long dim, bool keepdim = false) => Reductions.All(this, [dim], keepdim);

        /// <summary>Whether |x − target| ≤ atol + rtol |target| everywhere.</summary>
        public bool allclose(Tensor target, double rtol = 1E-05, double atol = 1E-08, bool equal_nan = false) => Comparisons.AllClose(this, target, rtol, atol, equal_nan);

        /// <summary>The largest of the numbers along the given dimensions, or all.</summary>
        public Tensor amax(long[] dims, bool keepdim = false, Tensor? @out = null) => Extremes.Amax(this, dims, keepdim);

        /// <summary>The largest of the numbers along the given dimensions, or all.</summary>
        public Tensor amax(params long[] dims) => Extremes.Amax(this, dims, false);

        /// <summary>The largest of the numbers along the given dimensions, or all.</summary>
        public Tensor amax(ReadOnlySpan<long> dims, bool keepdim = false, Tensor? @out = null) => Extremes.Amax(this, dims.ToArray(), keepdim);

        /// <summary>The smallest of the numbers along the given dimensions, or all.</summary>
        public Tensor amin(ReadOnlySpan<long> dims, bool keepdim = false, Tensor? @out = null) => Extremes.Amin(this, dims.ToArray(), keepdim);

        /// <summary>The smallest of the numbers along the given dimensions, or all.</summary>
        public Tensor amin(long[] dims, bool keepdim = false, Tensor? @out = null) => Extremes.Amin(this, dims, keepdim);

        /// <summary>The smallest of the numbers along the given dimensions, or all.</summary>
        public Tensor amin(params long[] dims) => Extremes.Amin(this, dims, false);

        /// <summary>Whether one is true.</summary>
        public Tensor any() => Reductions.Any(this, null, false);

        /// <summary>Whether one is true.</summary>
        public Tensor any(long dim, bool keepdim = false) => Reductions.Any(this, [dim], keepdim);

        /// <summary>Where the largest number is.</summary>
        public Tensor argmax() => Extremes.Argmax(this, null, false);

        /// <summary>Where the largest number is.</summary>
        public Tensor argmax(long dim, bool keepdim = false) => Extremes.Argmax(this, dim, keepdim);

        /// <summary>Where the smallest number is.</summary>
        public Tensor argmin() => Extremes.Argmin(this, null, false);

        /// <summary>Where the smallest number is.</summary>
        public Tensor argmin(long dim, bool keepdim = false) => Extremes.Argmin(this, dim, keepdim);

        /// <summary>Where the numbers are, in order.</summary>
        public Tensor argsort(long dim = -1, bool descending = false) => Ordering.Sort(this, dim, descending).Indices;

        /// <summary>How often each integer from 0 on is there, or the sum of its weights.</summary>
        public Tensor bincount(Tensor weights, long minlength = 0) => Statistics.BinCount(this, weights, minlength);

        /// <summary>Products of matrices, pair by pair.</summary>
        public Tensor bmm(Tensor batch2) => MatrixProducts.Bmm(this, batch2);

        /// <summary>Rounded up.</summary>
        public Tensor ceil() => Elementary.Ceil(this);

        /// <summary>The Cholesky factor of a positive definite matrix.</summary>
        public Tensor cholesky(bool upper = false) => upper ? Shaping.Transpose(LinearAlgebra.Cholesky(this), -2, -1) : LinearAlgebra.Cholesky(this);

        /// <summary>At most so many equal parts of a dimension: views.</summary>
        public Tensor[] chunk(long chunks, long dim = 0) => Shaping.Chunk(this, chunks, dim);

        /// <summary>Cut to the range from min to max.</summary>
        public Tensor clamp(Scalar? min = null, Scalar? max = null) => Elementary.Clamp(this, min is null ? null : Arithmetic.Wrap(min, this), max is null ? null : Arithmetic.Wrap(max, this));

        /// <summary>Cut to the range from min to max.</summary>
        public Tensor clamp(Tensor? min = null, Tensor? max = null) => Elementary.Clamp(this, min, max);

        /// <summary>Cut to the range from min to max, in place.</summary>
        public Tensor clamp_(Scalar? min = null, Scalar? max = null) => InPlace.Apply(this, old => Elementary.Clamp(old, min is null ? null : Arithmetic.Wrap(min, this), max is null ? null : Arithmetic.Wrap(max, this)));

        /// <summary>Cut to the range from min to max, in place.</summary>
        public Tensor clamp_(Tensor? min = null, Tensor? max = null) => InPlace.Apply(this, old => Elementary.Clamp(old, min, max));

        /// <summary>Cut to the range from min to max.</summary>
        public Tensor clip(Scalar? min = null, Scalar? max = null) => Elementary.Clamp(this, min is null ? null : Arithmetic.Wrap(min, this), max is null ? null : Arithmetic.Wrap(max, this));

        /// <summary>A copy.</summary>
        public Tensor clone() => Shaping.Clone(this);

        /// <summary>The tensor without gaps: itself or a copy.</summary>
        public Tensor contiguous() => Moving.Contiguous(this);

        /// <summary>Takes over the numbers of another tensor.</summary>
        public Tensor copy_(Tensor source, bool nonBlocking = false) => InPlace.Become(this, source);

        /// <summary>The cosine.</summary>
        public Tensor cos() => Elementary.Cos(this);

        /// <summary>How many numbers differ from 0.</summary>
        public Tensor count_nonzero(long[]? dims = null) => Reductions.CountNonzero(this, dims);

        /// <summary>The tensor on the processor, where it is.</summary>
        public Tensor cpu() => Moving.To(this, Type, CPU, false, false);

        /// <summary>Needs the real package.</summary>
        public Tensor cuda(Device? device = null, bool non_blocking = false) => Moving.To(this, Type, device ?? CUDA, false, false);

        /// <summary>Running products along a dimension.</summary>
        public Tensor cumprod(long dim, ScalarType? type = null) => Scans.CumProd(this, dim, type);

        /// <summary>Running sums along a dimension.</summary>
        public Tensor cumsum(long dim, ScalarType? type = null) => Scans.CumSum(this, dim, type);

        /// <summary>The determinant.</summary>
        public Tensor det() => LinearAlgebra.Det(this);

        /// <summary>The same numbers outside of the graph.</summary>
        public Tensor detach() => Shaping.Detach(this);

        /// <summary>Cuts this tensor off from the graph.</summary>
        public Tensor detach_() => Moving.DetachInPlace(this);

        /// <summary>The diagonal of a matrix, or a matrix with a vector on its diagonal.</summary>
        public Tensor diag(long diagonal = 0) => Triangles.Diag(this, diagonal);

        /// <summary>A diagonal: a view.</summary>
        public Tensor diagonal(long offset = 0, long dim1 = 0, long dim2 = 1) => Shaping.Diagonal(this, offset, dim1, dim2);

        /// <summary>The number of dimensions.</summary>
        public long dim() => Dims;

        /// <summary>x / target.</summary>
        public Tensor div(Tensor target, RoundingMode rounding_mode = RoundingMode.None) => Arithmetic.Div(this, target, rounding_mode);

        /// <summary>x / target.</summary>
        public Tensor div(Scalar target, RoundingMode rounding_mode = RoundingMode.None) => Arithmetic.Div(this, Arithmetic.Wrap(target, this), rounding_mode);

        /// <summary>x ← x / target.</summary>
        public Tensor div_(Tensor target, RoundingMode rounding_mode = RoundingMode.None) => Arithmetic.DivInPlace(this, target, rounding_mode);

        /// <summary>x ← x / target.</summary>
        public Tensor div_(Scalar target, RoundingMode rounding_mode = RoundingMode.None) => Arithmetic.DivInPlace(this, Arithmetic.Wrap(target, this), rounding_mode);

        /// <summary>The scalar product of two vectors.</summary>
        public Tensor dot(Tensor target) => MatrixProducts.Dot(this, target);

        /// <summary>The bytes of one element.</summary>
        public long element_size() => DataTypes.SizeOf(Type);

        /// <summary>Where both are equal.</summary>
        public Tensor eq(Tensor target) => Comparisons.Eq(this, target);

        /// <summary>Where both are equal.</summary>
        public Tensor eq(Scalar target) => Comparisons.Eq(this, Arithmetic.Wrap(target, this));

        /// <summary>Where both are equal: element-wise, as in the library.</summary>
        public Tensor equal(Tensor target) => Comparisons.Eq(this, target);

        /// <summary>e to the power of x.</summary>
        public Tensor exp() => Elementary.Exp(this);

        /// <summary>Stretched along dimensions of size 1: a view.</summary>
        public Tensor expand(ReadOnlySpan<long> sizes, bool isImplicit = false) => Shaping.Expand(this, sizes.ToArray());

        /// <summary>Stretched along dimensions of size 1: a view.</summary>
        public Tensor expand(Size sizes, bool isImplicit = false) => Shaping.Expand(this, sizes.Shape);

        /// <summary>Stretched along dimensions of size 1: a view.</summary>
        public Tensor expand(long[] sizes, bool isImplicit = false) => Shaping.Expand(this, sizes);

        /// <summary>Stretched along dimensions of size 1: a view.</summary>
        public Tensor expand(params long[] sizes) => Shaping.Expand(this, sizes);

        /// <summary>Stretched to the shape of another tensor: a view.</summary>
        public Tensor expand_as(Tensor other) => Shaping.Expand(this, other.Shape);

        /// <summary>All numbers become the value.</summary>
        public Tensor fill_(Scalar value) => Filling.FillInPlace(this, value);

        /// <summary>Several dimensions as one.</summary>
        public Tensor flatten(long start_dim = 0, long end_dim = -1) => Shaping.Flatten(this, start_dim, end_dim);

        /// <summary>Backwards along dimensions.</summary>
        public Tensor flip(params long[] dims) => Shaping.Flip(this, dims);

        /// <summary>Rounded down.</summary>
        public Tensor floor() => Elementary.Floor(this);

        /// <summary>Numbers at the places that the index names along a dimension.</summary>
        public Tensor gather(long dim, Tensor index) => Indexing.Gather(this, dim, index);

        /// <summary>Where x is greater or equal.</summary>
        public Tensor ge(Tensor target) => Comparisons.Ge(this, target);

        /// <summary>Where x is greater or equal.</summary>
        public Tensor ge(Scalar target) => Comparisons.Ge(this, Arithmetic.Wrap(target, this));

        /// <summary>Where x is greater.</summary>
        public Tensor gt(Tensor target) => Comparisons.Gt(this, target);

        /// <summary>Where x is greater.</summary>
        public Tensor gt(Scalar target) => Comparisons.Gt(this, Arithmetic.Wrap(target, this));

        /// <summary>How many numbers lie in each of equal bins; without bounds, from the smallest to the largest.</summary>
        public Tensor histc(long bins = 100, long min = 0, long max = 0) => Statistics.Histogram(this, bins, min, max);

        /// <summary>Adds slices, times alpha, to those that the index names.</summary>
        public Tensor index_add_(long dim, Tensor index, Tensor source, Scalar alpha) => InPlace.Apply(this, old => Indexing.IndexAdd(old, dim, index, source, alpha));

        /// <summary>Puts slices in the place of those that the index names.</summary>
        public Tensor index_copy_(long dim, Tensor index, Tensor source) => InPlace.Apply(this, old => Indexing.IndexCopy(old, dim, index, source));

        /// <summary>Puts a value at the places that the indices name.</summary>
        public Tensor index_put_(Tensor value, params TensorIndex[] indices) => AdvancedIndexing.Set(this, indices, value, false);

        /// <summary>Puts a value at the places that the indices name.</summary>
        public Tensor index_put_(Tensor value, TensorIndex[] indices, bool accumulate = false) => AdvancedIndexing.Set(this, indices, value, accumulate);

        /// <summary>Puts a value at the places that the indices name.</summary>
        public Tensor index_put_(Tensor value, params Tensor[] indices) => AdvancedIndexing.Set(this, [.. indices.Select(TensorIndex.Tensor)], value, false);

        /// <summary>Puts a value at the places that the indices name.</summary>
        public Tensor index_put_(Tensor value, Tensor[] indices, bool accumulate = false) => AdvancedIndexing.Set(this, [.. indices.Select(TensorIndex.Tensor)], value, accumulate);

        /// <summary>Puts a value at the places that the indices name.</summary>
        public Tensor index_put_(Scalar value, params TensorIndex[] indices) => AdvancedIndexing.Set(this, indices, Filling.Single(value, Type), false);

        /// <summary>Puts a value at the places that the indices name.</summary>
        public Tensor index_put_(Scalar value, params Tensor[] indices) => AdvancedIndexing.Set(this, [.. indices.Select(TensorIndex.Tensor)], Filling.Single(value, Type), false);

        /// <summary>The slices that the index names.</summary>
        public Tensor index_select(long dim, Tensor index) => Indexing.IndexSelect(this, dim, index);

        /// <summary>The inverse matrix.</summary>
        public Tensor inverse() => LinearAlgebra.Inv(this);

        /// <summary>Whether the numbers lie row by row without gaps.</summary>
        public bool is_contiguous() => Core.IsContiguous;

        /// <summary>Where NaN is.</summary>
        public Tensor isnan() => Comparisons.IsNan(this);

        /// <summary>Where x is less or equal.</summary>
        public Tensor le(Tensor target) => Comparisons.Le(this, target);

        /// <summary>Where x is less or equal.</summary>
        public Tensor le(Scalar target) => Comparisons.Le(this, Arithmetic.Wrap(target, this));

        /// <summary>The natural logarithm.</summary>
        public Tensor log() => Elementary.Log(this);

        /// <summary>The logarithm of the softmax, without overflow.</summary>
        public Tensor log_softmax(long dim, ScalarType? dtype = null) => SoftMax.LogSoftmax(this, dim, dtype);

        /// <summary>ln(1 + x), accurate close to 0.</summary>
        public Tensor log1p() => Elementary.Log1p(this);

        /// <summary>Where x is false.</summary>
        public Tensor logical_not() => Comparisons.LogicalNot(this);

        /// <summary>Where x is less.</summary>
        public Tensor lt(Tensor target) => Comparisons.Lt(this, target);

        /// <summary>Where x is less.</summary>
        public Tensor lt(Scalar target) => Comparisons.Lt(this, Arithmetic.Wrap(target, this));

        /// <summary>The value wherever the mask is true.</summary>
        public Tensor masked_fill(Tensor mask, Scalar value) => Choosing.MaskedFill(this, mask, value);

        /// <summary>The value wherever the mask is true, in place.</summary>
        public Tensor masked_fill_(Tensor mask, Scalar value) => InPlace.Apply(this, old => Choosing.MaskedFill(old, mask, value));

        /// <summary>The numbers where the mask is true, as a vector.</summary>
        public Tensor masked_select(Tensor mask) => Indexing.MaskedSelect(this, mask);

        /// <summary>The product of vectors, matrices or batches of matrices. Where the library ends the process because the shapes do not fit, this throws.</summary>
        public Tensor matmul(Tensor target) => MatrixProducts.Matmul(this, target);

        /// <summary>The largest number; or the larger of two; or the largest along a dimension and where they are.</summary>
        public Tensor max() => Extremes.Amax(this, null, false);

        /// <summary>The largest number; or the larger of two; or the largest along a dimension and where they are.</summary>
        public Tensor max(Tensor other) => Arithmetic.Maximum(this, other);

        /// <summary>The largest number; or the larger of two; or the largest along a dimension and where they are.</summary>
        public (Tensor values, Tensor indexes) max(long dim, bool keepdim = false) => Extremes.Max(this, dim, keepdim);

        /// <summary>The mean of the numbers along the given dimensions, or all.</summary>
        public Tensor mean() => Reductions.Mean(this, null, false, null);

        /// <summary>The mean of the numbers along the given dimensions, or all.</summary>
        public Tensor mean(long[] dimensions, bool keepdim = false, ScalarType? type = null) => Reductions.Mean(this, dimensions, keepdim, type);

        /// <summary>The smallest number; or the smaller of two; or the smallest along a dimension and where they are.</summary>
        public Tensor min() => Extremes.Amin(this, null, false);

        /// <summary>The smallest number; or the smaller of two; or the smallest along a dimension and where they are.</summary>
        public Tensor min(Tensor other) => Arithmetic.Minimum(this, other);

        /// <summary>The smallest number; or the smaller of two; or the smallest along a dimension and where they are.</summary>
        public (Tensor values, Tensor indexes) min(long dim, bool keepdim = false) => Extremes.Min(this, dim, keepdim);

        /// <summary>The product of two matrices.</summary>
        public Tensor mm(Tensor target) => MatrixProducts.Mm(this, target);

        /// <summary>x · target, number by number.</summary>
        public Tensor mul(Tensor target) => Arithmetic.Mul(this, target);

        /// <summary>x · target, number by number.</summary>
        public Tensor mul(Scalar target) => Arithmetic.Mul(this, Arithmetic.Wrap(target, this));

        /// <summary>x ← x · target.</summary>
        public Tensor mul_(Tensor target) => Arithmetic.MulInPlace(this, target);

        /// <summary>x ← x · target.</summary>
        public Tensor mul_(Scalar target) => Arithmetic.MulInPlace(this, Arithmetic.Wrap(target, this));

        /// <summary>A matrix times a vector.</summary>
        public Tensor mv(Tensor target) => MatrixProducts.Mv(this, target);

        /// <summary>A part of a dimension: a view.</summary>
        public Tensor narrow(long dim, long start, long length) => Shaping.Narrow(this, dim, start, length);

        /// <summary>Where both differ.</summary>
        public Tensor ne(Tensor target) => Comparisons.Ne(this, target);

        /// <summary>Where both differ.</summary>
        public Tensor ne(Scalar target) => Comparisons.Ne(this, Arithmetic.Wrap(target, this));

        /// <summary>−x.</summary>
        public Tensor neg() => Elementary.Neg(this);

        /// <summary>The coordinates of all numbers other than 0, one row each.</summary>
        public Tensor nonzero() => Indexing.Nonzero(this);

        /// <summary>The p-norm of the numbers along the given dimensions, or all.</summary>
        public Tensor norm(float p = 2) => Reductions.Norm(this, p, null, false);

        /// <summary>The p-norm of the numbers along the given dimensions, or all.</summary>
        public Tensor norm(int dim, bool keepdim = false, float p = 2) => Reductions.Norm(this, p, [dim], keepdim);

        /// <summary>Fills with normal draws.</summary>
        public Tensor normal_(double mean = 0, double std = 1, Generator? generator = null) => Sampling.NormalInPlace(this, mean, std, generator);

        /// <summary>The number of elements.</summary>
        public long numel() => Core.Count;

        /// <summary>Ones of a tensor's shape and type.</summary>
        public Tensor ones_like(ScalarType? dtype = null, Device? device = null, bool requires_grad = false) => Filling.Finish(Filling.Full(this.Shape, 1, dtype ?? this.Type), device, requires_grad);

        /// <summary>All products of a number of one vector and a number of the other.</summary>
        public Tensor outer(Tensor vec2) => MatrixProducts.Outer(this, vec2);

        /// <summary>The dimensions in another order: a view.</summary>
        public Tensor permute(params long[] permutation) => Shaping.Permute(this, permutation);

        /// <summary>The dimensions in another order: a view.</summary>
        public Tensor permute(IEnumerable<long> permutation) => Shaping.Permute(this, [.. permutation]);

        /// <summary>x to the power of the exponent.</summary>
        public Tensor pow(Tensor exponent) => Arithmetic.Pow(this, exponent);

        /// <summary>x to the power of the exponent.</summary>
        public Tensor pow(Scalar exponent) => Arithmetic.Pow(this, exponent);

        /// <summary>The product of the numbers along the given dimensions, or all.</summary>
        public Tensor prod(ScalarType? type = null) => Reductions.Prod(this, null, false, type);

        /// <summary>The product of the numbers along the given dimensions, or all.</summary>
        public Tensor prod(long dim, bool keepdim = false, ScalarType? type = null) => Reductions.Prod(this, [dim], keepdim, type);

        /// <summary>Uniform draws from [0, 1), in a tensor's shape and type.</summary>
        public Tensor rand_like(ScalarType? dtype = null, Device? device = null, bool requires_grad = false) => Filling.Finish(Sampling.Uniform(this.Shape, dtype ?? this.Type, null), device, requires_grad);

        /// <summary>The larger of x and 0.</summary>
        public Tensor relu() => Elementary.Relu(this);

        /// <summary>Copies side by side.</summary>
        public Tensor repeat(params long[] sizes) => Shaping.Repeat(this, sizes);

        /// <summary>Each slice so many times in a row.</summary>
        public Tensor repeat_interleave(Tensor repeats, long? dim = null, long? output_size = null) => Repeating.Interleave(this, repeats, dim);

        /// <summary>Each slice so many times in a row.</summary>
        public Tensor repeat_interleave(long repeats, long? dim = null, long? output_size = null) => Repeating.Interleave(this, Filling.Single(repeats, int64), dim);

        /// <summary>Says whether a gradient is wanted.</summary>
        public Tensor requires_grad_(bool requires_grad = true) => Moving.RequireGrad(this, requires_grad);

        /// <summary>The same numbers in another shape; −1 stands for what is left over.</summary>
        public Tensor reshape(params long[] shape) => Shaping.Reshape(this, shape);

        /// <summary>Shifted along dimensions; what leaves at one end comes in at the other.</summary>
        public Tensor roll(long shifts, long? dims = null) => Shaping.Roll(this, [shifts], dims is { } dim ? [dim] : null);

        /// <summary>Shifted along dimensions; what leaves at one end comes in at the other.</summary>
        public Tensor roll((long, long) shifts, (long, long) dims) => Shaping.Roll(this, [shifts.Item1, shifts.Item2], [dims.Item1, dims.Item2]);

        /// <summary>Shifted along dimensions; what leaves at one end comes in at the other.</summary>
        public Tensor roll(long[] shifts, long[] dims) => Shaping.Roll(this, shifts, dims);

        /// <summary>Shifted along dimensions; what leaves at one end comes in at the other.</summary>
        public Tensor roll(long[] shifts) => Shaping.Roll(this, shifts, null);

        /// <summary>Shifted along dimensions; what leaves at one end comes in at the other.</summary>
        public Tensor roll((long, long, long) shifts, (long, long, long) dims) => Shaping.Roll(this, [shifts.Item1, shifts.Item2, shifts.Item3], [dims.Item1, dims.Item2, dims.Item3]);

        /// <summary>Shifted along dimensions; what leaves at one end comes in at the other.</summary>
        public Tensor roll(ReadOnlySpan<long> shifts, ReadOnlySpan<long> dims = default) => Shaping.Roll(this, shifts.ToArray(), dims.ToArray());

        /// <summary>Rounded; halves go to the even neighbour.</summary>
        public Tensor round(long decimals = 0) => Elementary.Round(this, decimals);

        /// <summary>1 / √x.</summary>
        public Tensor rsqrt() => Elementary.Rsqrt(this);

        /// <summary>A copy with numbers put at the places that the index names.</summary>
        public Tensor scatter(long dim, Tensor index, Tensor src) => Indexing.Scatter(this, dim, index, src);

        /// <summary>Puts numbers at the places that the index names.</summary>
        public Tensor scatter_(long dim, Tensor index, Tensor src) => InPlace.Apply(this, old => Indexing.Scatter(old, dim, index, src));

        /// <summary>A copy with numbers added at the places that the index names.</summary>
        public Tensor scatter_add(long dim, Tensor index, Tensor src) => Indexing.ScatterAdd(this, dim, index, src);

        /// <summary>Adds numbers at the places that the index names.</summary>
        public Tensor scatter_add_(long dim, Tensor index, Tensor src) => InPlace.Apply(this, old => Indexing.ScatterAdd(old, dim, index, src));

        /// <summary>One place of a dimension: a view.</summary>
        public Tensor select(long dim, long index) => Shaping.Select(this, dim, index);

        /// <summary>Looks at the numbers of another tensor from now on.</summary>
        public Tensor set_(Tensor source) => Moving.Set(this, source);

        /// <summary>1 / (1 + e^−x).</summary>
        public Tensor sigmoid() => Elementary.Sigmoid(this);

        /// <summary>−1, 0 or 1.</summary>
        public Tensor sign() => Elementary.Sign(this);

        /// <summary>The sine.</summary>
        public Tensor sin() => Elementary.Sin(this);

        /// <summary>The lengths of the dimensions.</summary>
        public long size(int dim) => Shape[Layout.Dim(dim, Dims)];

        /// <summary>The lengths of the dimensions.</summary>
        public long[] size() => [.. Shape];

        /// <summary>Every step-th place of a part of a dimension: a view.</summary>
        public Tensor slice(long dim, long start, long finish, long step) => Shaping.Slice(this, dim, start, finish, step);

        /// <summary>e^x divided by its sum along a dimension.</summary>
        public Tensor softmax(long dim, ScalarType? dtype = null) => SoftMax.Softmax(this, dim, dtype);

        /// <summary>In order along a dimension, and where each number was. Equal ones stay in order.</summary>
        public (Tensor Values, Tensor Indices) sort(long dim = -1, bool descending = false, bool stable = false) => Ordering.Sort(this, dim, descending);

        /// <summary>Parts of a dimension: views.</summary>
        public Tensor[] split(long size, int dim = 0) => Shaping.Split(this, size, dim);

        /// <summary>Parts of a dimension: views.</summary>
        public Tensor[] split(ReadOnlySpan<long> sizes, long dim = 0) => Shaping.Split(this, sizes.ToArray(), dim);

        /// <summary>Parts of a dimension: views.</summary>
        public Tensor[] split(long[] sizes, long dim = 0) => Shaping.Split(this, sizes, dim);

        /// <summary>Parts of a dimension: views.</summary>
        public Tensor[] split(params long[] sizes) => Shaping.Split(this, sizes, 0);

        /// <summary>The square root.</summary>
        public Tensor sqrt() => Elementary.Sqrt(this);

        /// <summary>x².</summary>
        public Tensor square() => Elementary.Square(this);

        /// <summary>Without dimensions of size 1: a view.</summary>
        public Tensor squeeze(long? dim = null) => Shaping.Squeeze(this, dim);

        /// <summary>The standard deviation of the numbers along the given dimensions, or all; unbiased divides by n − 1.</summary>
        public Tensor std(bool unbiased = true) => Reductions.Std(this, null, unbiased ? 1 : 0, false, null);

        /// <summary>The standard deviation of the numbers along the given dimensions, or all; unbiased divides by n − 1.</summary>
        public Tensor std(ReadOnlySpan<long> dimensions, bool unbiased = true, bool keepdim = false, ScalarType? type = null) => Reductions.Std(this, dimensions.ToArray(), unbiased ? 1 : 0, keepdim, type);

        /// <summary>The standard deviation of the numbers along the given dimensions, or all; unbiased divides by n − 1.</summary>
        public Tensor std(long[] dimensions, bool unbiased = true, bool keepdim = false, ScalarType? type = null) => Reductions.Std(this, dimensions, unbiased ? 1 : 0, keepdim, type);

        /// <summary>The standard deviation of the numbers along the given dimensions, or all; unbiased divides by n − 1.</summary>
        public Tensor std(long dim, bool unbiased = true, bool keepdim = false, ScalarType? type = null) => Reductions.Std(this, [dim], unbiased ? 1 : 0, keepdim, type);

        /// <summary>The standard deviation of the numbers along the given dimensions, or all; unbiased divides by n − 1.</summary>
        public Tensor std((long, long) dim, bool unbiased = true, bool keepdim = false, ScalarType? type = null) => Reductions.Std(this, [dim.Item1, dim.Item2], unbiased ? 1 : 0, keepdim, type);

        /// <summary>The standard deviation of the numbers along the given dimensions, or all; unbiased divides by n − 1.</summary>
        public Tensor std((long, long, long) dim, bool unbiased = true, bool keepdim = false, ScalarType? type = null) => Reductions.Std(this, [dim.Item1, dim.Item2, dim.Item3], unbiased ? 1 : 0, keepdim, type);

        /// <summary>x − target.</summary>
        public Tensor sub(Tensor target) => Arithmetic.Sub(this, target);

        /// <summary>x − target.</summary>
        public Tensor sub(Scalar target) => Arithmetic.Sub(this, Arithmetic.Wrap(target, this));

        /// <summary>x ← x − target.</summary>
        public Tensor sub_(Tensor target) => Arithmetic.SubInPlace(this, target);

        /// <summary>x ← x − target.</summary>
        public Tensor sub_(Scalar target) => Arithmetic.SubInPlace(this, Arithmetic.Wrap(target, this));

        /// <summary>The sum of the numbers along the given dimensions, or all.</summary>
        public Tensor sum(ScalarType? type = null) => Reductions.Sum(this, null, false, type);

        /// <summary>The sum of the numbers along the given dimensions, or all.</summary>
        public Tensor sum(long[] dim, bool keepdim = false, ScalarType? type = null) => Reductions.Sum(this, dim, keepdim, type);

        /// <summary>The sum of the numbers along the given dimensions, or all.</summary>
        public Tensor sum(ReadOnlySpan<long> dim, bool keepdim = false, ScalarType? type = null) => Reductions.Sum(this, dim.ToArray(), keepdim, type);

        /// <summary>The sum of the numbers along the given dimensions, or all.</summary>
        public Tensor sum(long dim, bool keepdim = false, ScalarType? type = null) => Reductions.Sum(this, [dim], keepdim, type);

        /// <summary>The sum of the numbers along the given dimensions, or all.</summary>
        public Tensor sum(long dim0, long dim1, bool keepdim = false, ScalarType? type = null) => Reductions.Sum(this, [dim0, dim1], keepdim, type);

        /// <summary>The sum of the numbers along the given dimensions, or all.</summary>
        public Tensor sum(long dim0, long dim1, long dim2, bool keepdim = false, ScalarType? type = null) => Reductions.Sum(this, [dim0, dim1, dim2], keepdim, type);

        /// <summary>The transposed matrix: a view.</summary>
        public Tensor t() => Shaping.T(this);

        /// <summary>The hyperbolic tangent.</summary>
        public Tensor tanh() => Elementary.Tanh(this);

        /// <summary>The tensor in another type or on another device; itself where nothing changes.</summary>
        public Tensor to(DeviceType deviceType, int deviceIndex = -1, bool copy = false, bool disposeAfter = false, bool non_blocking = false) => Moving.To(this, Type, new Device(deviceType, deviceIndex), copy, disposeAfter);

        /// <summary>The tensor in another type or on another device; itself where nothing changes.</summary>
        public Tensor to(ScalarType type, Device device, bool copy = false, bool disposeAfter = false, bool non_blocking = false) => Moving.To(this, type, device, copy, disposeAfter);

        /// <summary>The tensor in another type or on another device; itself where nothing changes.</summary>
        public Tensor to(ScalarType type, bool copy = false, bool disposeAfter = false, bool non_blocking = false) => Moving.To(this, type, null, copy, disposeAfter);

        /// <summary>The tensor in another type or on another device; itself where nothing changes.</summary>
        public Tensor to(string device, bool copy = false, bool disposeAfter = false, bool non_blocking = false) => Moving.To(this, Type, new Device(device), copy, disposeAfter);

        /// <summary>The tensor in another type or on another device; itself where nothing changes.</summary>
        public Tensor to(Device device, bool copy = false, bool disposeAfter = false, bool non_blocking = false) => Moving.To(this, Type, device, copy, disposeAfter);

        /// <summary>The tensor in another type or on another device; itself where nothing changes.</summary>
        public Tensor to(Tensor other, bool non_blocking = false) => Moving.To(this, other.Type, other.device, false, false);

        /// <summary>The tensor: all are dense here.</summary>
        public Tensor to_dense() => HandleOf(Core);

        /// <summary>The tensor in another type; itself where nothing changes.</summary>
        public Tensor to_type(ScalarType type, bool copy = false, bool disposeAfter = false, bool non_blocking = false) => Moving.To(this, type, null, copy, disposeAfter);

        /// <summary>The k largest (or smallest) along a dimension, in order, and where they are.</summary>
        public (Tensor values, Tensor indexes) topk(int k, int dim = -1, bool largest = true, bool sorted = true) => Ordering.TopK(this, k, dim, largest);

        /// <summary>Two dimensions exchanged: a view.</summary>
        public Tensor transpose(long dim0, long dim1) => Shaping.Transpose(this, dim0, dim1);

        /// <summary>The lower triangle; zeros elsewhere.</summary>
        public Tensor tril(long diagonal = 0) => Triangles.Lower(this, diagonal);

        /// <summary>The upper triangle; zeros elsewhere.</summary>
        public Tensor triu(long diagonal = 0) => Triangles.Upper(this, diagonal);

        /// <summary>The tensor in another type.</summary>
        public Tensor type(ScalarType dtype) => Moving.To(this, dtype, null, false, false);

        /// <summary>What a conversion, such as `t => t.to(float64)`, makes of this tensor.</summary>
        public Tensor type(Func<Tensor, Tensor> typeFunc) => typeFunc(this);

        /// <summary>The tensor in the type of another.</summary>
        public Tensor type_as(Tensor tensor) => Moving.To(this, tensor.Type, null, false, false);

        /// <summary>All slices of a dimension: views.</summary>
        public Tensor[] unbind(long dimension = 0) => Shaping.Unbind(this, dimension);

        /// <summary>One dimension as several: a view.</summary>
        public Tensor unflatten(long dim, params long[] sizes) => Shaping.Unflatten(this, dim, sizes);

        /// <summary>One dimension as several: a view.</summary>
        public Tensor unflatten(long dim, Size sizes) => Shaping.Unflatten(this, dim, sizes.Shape);

        /// <summary>Fills with uniform draws.</summary>
        public Tensor uniform_(double @from, double to, Generator? generator = null) => Sampling.UniformInPlace(this, @from, to, generator);

        /// <summary>The different numbers in order; where each number went; how often each is there.</summary>
        public (Tensor output, Tensor inverse_indices, Tensor counts) unique(bool sorted = true, bool return_inverse = false, bool return_counts = false, int? dim = null) => Ordering.Unique(this, return_inverse, return_counts, dim);

        /// <summary>With a new dimension of size 1: a view.</summary>
        public Tensor unsqueeze(long dim) => Shaping.Unsqueeze(this, dim);

        /// <summary>The variance of the numbers along the given dimensions, or all; unbiased divides by n − 1.</summary>
        public Tensor var(bool unbiased = true) => Reductions.Var(this, null, unbiased ? 1 : 0, false, null);

        /// <summary>The variance of the numbers along the given dimensions, or all; unbiased divides by n − 1.</summary>
        public Tensor var(ReadOnlySpan<long> dimensions, bool unbiased = true, bool keepdim = false, ScalarType? type = null) => Reductions.Var(this, dimensions.ToArray(), unbiased ? 1 : 0, keepdim, type);

        /// <summary>The variance of the numbers along the given dimensions, or all; unbiased divides by n − 1.</summary>
        public Tensor var(long[] dimensions, bool unbiased = true, bool keepdim = false, ScalarType? type = null) => Reductions.Var(this, dimensions, unbiased ? 1 : 0, keepdim, type);

        /// <summary>The variance of the numbers along the given dimensions, or all; unbiased divides by n − 1.</summary>
        public Tensor var(long dim, bool unbiased = true, bool keepdim = false, ScalarType? type = null) => Reductions.Var(this, [dim], unbiased ? 1 : 0, keepdim, type);

        /// <summary>The variance of the numbers along the given dimensions, or all; unbiased divides by n − 1.</summary>
        public Tensor var((long, long) dim, bool unbiased = true, bool keepdim = false, ScalarType? type = null) => Reductions.Var(this, [dim.Item1, dim.Item2], unbiased ? 1 : 0, keepdim, type);

        /// <summary>The variance of the numbers along the given dimensions, or all; unbiased divides by n − 1.</summary>
        public Tensor var((long, long, long) dim, bool unbiased = true, bool keepdim = false, ScalarType? type = null) => Reductions.Var(this, [dim.Item1, dim.Item2, dim.Item3], unbiased ? 1 : 0, keepdim, type);

        /// <summary>A view in another shape; refused where numbers would have to move.</summary>
        public Tensor view(params long[] shape) => Shaping.ViewAs(this, shape);

        /// <summary>This where the condition is true, y elsewhere.</summary>
        public Tensor where(Tensor condition, Tensor y) => Choosing.Where(condition, this, y);

        /// <summary>Says whether a gradient is wanted.</summary>
        public Tensor with_requires_grad(bool requires_grad = true) => Moving.RequireGrad(this, requires_grad);

        /// <summary>All numbers become 0.</summary>
        public Tensor zero_() => Filling.Zero(this);

        /// <summary>Zeros of a tensor's shape and type.</summary>
        public Tensor zeros_like(ScalarType? dtype = null, Device? device = null, bool requires_grad = false) => Filling.Finish(Filling.Full(this.Shape, 0, dtype ?? this.Type), device, requires_grad);
    }
}
