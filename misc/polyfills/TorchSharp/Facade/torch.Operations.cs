namespace TorchSharp;

public static partial class torch
{
    /// <summary>|x|.</summary>
    public static Tensor abs(Tensor input) => Elementary.Abs(input);

    /// <summary>Whether all are true.</summary>
    public static Tensor all(Tensor input) => Reductions.All(input, null, false);

    /// <summary>Whether all are true.</summary>
    public static Tensor all(Tensor input, long dim, bool keepdim = false) => Reductions.All(input, [dim], keepdim);

    /// <summary>Whether |x − target| ≤ atol + rtol |target| everywhere.</summary>
    public static bool allclose(Tensor tensor, Tensor target, double rtol = 1E-05, double atol = 1E-08, bool equal_nan = false) => Comparisons.AllClose(tensor, target, rtol, atol, equal_nan);

    /// <summary>Whether one is true.</summary>
    public static Tensor any(Tensor input) => Reductions.Any(input, null, false);

    /// <summary>Whether one is true.</summary>
    public static Tensor any(Tensor input, long dim, bool keepdim = false) => Reductions.Any(input, [dim], keepdim);

    /// <summary>Where the largest number is.</summary>
    public static Tensor argmax(Tensor input) => Extremes.Argmax(input, null, false);

    /// <summary>Where the largest number is.</summary>
    public static Tensor argmax(Tensor input, long dim, bool keepdim = false) => Extremes.Argmax(input, dim, keepdim);

    /// <summary>Where the smallest number is.</summary>
    public static Tensor argmin(Tensor input) => Extremes.Argmin(input, null, false);

    /// <summary>Where the smallest number is.</summary>
    public static Tensor argmin(Tensor input, long dim, bool keepdim = false) => Extremes.Argmin(input, dim, keepdim);

    /// <summary>Where the numbers are, in order.</summary>
    public static Tensor argsort(Tensor input, long dim = -1, bool descending = false) => Ordering.Sort(input, dim, descending).Indices;

    /// <summary>How often each integer from 0 on is there, or the sum of its weights.</summary>
    public static Tensor bincount(Tensor input, Tensor? weights = null, long minlength = 0) => Statistics.BinCount(input, weights, minlength);

    /// <summary>Products of matrices, pair by pair.</summary>
    public static Tensor bmm(Tensor input, Tensor batch2) => MatrixProducts.Bmm(input, batch2);

    /// <summary>Tensors one after the other along a dimension.</summary>
    public static Tensor cat(IList<Tensor> tensors, long dim = 0) => Joining.Cat([.. tensors], dim);

    /// <summary>Tensors one after the other along a dimension.</summary>
    public static Tensor cat(Tensor[] tensors, long dim = 0) => Joining.Cat(tensors, dim);

    /// <summary>Tensors one after the other along a dimension.</summary>
    public static Tensor cat(ReadOnlySpan<Tensor> tensors, long dim = 0) => Joining.Cat(tensors.ToArray(), dim);

    /// <summary>The p-norm of all differences of a row of one and a row of the other.</summary>
    public static Tensor cdist(Tensor x1, Tensor x2, double p = 2, compute_mode compute_mode = compute_mode.use_mm_for_euclid_dist_if_necessary) => Statistics.Distances(x1, x2, p);

    /// <summary>At most so many equal parts of a dimension: views.</summary>
    public static Tensor[] chunk(Tensor input, long chunks, long dim = 0) => Shaping.Chunk(input, chunks, dim);

    /// <summary>Cut to the range from min to max.</summary>
    public static Tensor clamp(Tensor input, Scalar? min = null, Scalar? max = null) => Elementary.Clamp(input, min is null ? null : Arithmetic.Wrap(min, input), max is null ? null : Arithmetic.Wrap(max, input));

    /// <summary>Cut to the range from min to max.</summary>
    public static Tensor clamp(Tensor input, Tensor? min = null, Tensor? max = null) => Elementary.Clamp(input, min, max);

    /// <summary>Tensors one after the other along a dimension.</summary>
    public static Tensor concat(IList<Tensor> tensors, long dim = 0) => Joining.Cat([.. tensors], dim);

    /// <summary>Tensors one after the other along a dimension.</summary>
    public static Tensor concat(Tensor[] tensors, long dim = 0) => Joining.Cat(tensors, dim);

    /// <summary>Tensors one after the other along a dimension.</summary>
    public static Tensor concat(ReadOnlySpan<Tensor> tensors, long dim = 0) => Joining.Cat(tensors.ToArray(), dim);

    /// <summary>The correlation of variables, which are rows.</summary>
    public static Tensor corrcoef(Tensor input) => Statistics.Correlation(input);

    /// <summary>How many numbers differ from 0.</summary>
    public static Tensor count_nonzero(Tensor input, long[]? dims = null) => Reductions.CountNonzero(input, dims);

    /// <summary>The covariance of variables, which are rows.</summary>
    public static Tensor cov(Tensor input, long correction = 1, Tensor? fweights = null, Tensor? aweights = null) => Statistics.Covariance(input, correction, fweights, aweights);

    /// <summary>Running sums along a dimension.</summary>
    public static Tensor cumsum(Tensor input, long dim, ScalarType? type = null) => Scans.CumSum(input, dim, type);

    /// <summary>The diagonal of a matrix, or a matrix with a vector on its diagonal.</summary>
    public static Tensor diag(Tensor input, long diagonal = 0) => Triangles.Diag(input, diagonal);

    /// <summary>A diagonal: a view.</summary>
    public static Tensor diagonal(Tensor input, long offset = 0, long dim1 = 0, long dim2 = 1) => Shaping.Diagonal(input, offset, dim1, dim2);

    /// <summary>The scalar product of two vectors.</summary>
    public static Tensor dot(Tensor input, Tensor other) => MatrixProducts.Dot(input, other);

    /// <summary>A sum of products written with letters for dimensions, such as "ij,jk->ik".</summary>
    public static Tensor einsum(string equation, params Tensor[] tensors) => Einsum.Of(equation, tensors);

    /// <summary>Where both are equal.</summary>
    public static Tensor eq(Tensor left, Tensor right) => Comparisons.Eq(left, right);

    /// <summary>Where both are equal: element-wise, as in the library.</summary>
    public static Tensor equal(Tensor tensor, Tensor target) => Comparisons.Eq(tensor, target);

    /// <summary>The error function.</summary>
    public static Tensor erf(Tensor input) => Elementary.Erf(input);

    /// <summary>e to the power of x.</summary>
    public static Tensor exp(Tensor input) => Elementary.Exp(input);

    /// <summary>Several dimensions as one.</summary>
    public static Tensor flatten(Tensor input, long start_dim = 0, long end_dim = -1) => Shaping.Flatten(input, start_dim, end_dim);

    /// <summary>Backwards along dimensions.</summary>
    public static Tensor flip(Tensor input, params long[] dims) => Shaping.Flip(input, dims);

    /// <summary>Numbers at the places that the index names along a dimension.</summary>
    public static Tensor gather(Tensor input, long dim, Tensor index) => Indexing.Gather(input, dim, index);

    /// <summary>Numbers at the places that the index names along a dimension.</summary>
    public static Tensor gather(Tensor input, long dim, Tensor index, bool sparse_grad = false) => Indexing.Gather(input, dim, index);

    /// <summary>Where x is greater or equal.</summary>
    public static Tensor ge(Tensor left, Tensor right) => Comparisons.Ge(left, right);

    /// <summary>Where x is greater.</summary>
    public static Tensor gt(Tensor left, Tensor right) => Comparisons.Gt(left, right);

    /// <summary>How many numbers lie in each of equal bins; without bounds, from the smallest to the largest.</summary>
    public static Tensor histc(Tensor input, long bins = 100, long min = 0, long max = 0) => Statistics.Histogram(input, bins, min, max);

    /// <summary>Tensors side by side.</summary>
    public static Tensor hstack(IList<Tensor> tensors) => Joining.Hstack([.. tensors]);

    /// <summary>Tensors side by side.</summary>
    public static Tensor hstack(params Tensor[] tensors) => Joining.Hstack(tensors);

    /// <summary>Tensors side by side.</summary>
    public static Tensor hstack(IEnumerable<Tensor> tensors) => Joining.Hstack(tensors);

    /// <summary>Tensors side by side.</summary>
    public static Tensor hstack(ReadOnlySpan<Tensor> tensors) => Joining.Hstack(tensors.ToArray());

    /// <summary>The slices that the index names.</summary>
    public static Tensor index_select(Tensor input, long dim, Tensor index) => Indexing.IndexSelect(input, dim, index);

    /// <summary>Where NaN is.</summary>
    public static Tensor isnan(Tensor input) => Comparisons.IsNan(input);

    /// <summary>Each number of the first times the whole of the second.</summary>
    public static Tensor kron(Tensor input, Tensor other) => MatrixProducts.Kron(input, other);

    /// <summary>Where x is less or equal.</summary>
    public static Tensor le(Tensor left, Tensor right) => Comparisons.Le(left, right);

    /// <summary>The natural logarithm.</summary>
    public static Tensor log(Tensor input) => Elementary.Log(input);

    /// <summary>Where both are true.</summary>
    public static Tensor logical_and(Tensor left, Tensor right) => Comparisons.LogicalAnd(left, right);

    /// <summary>Where x is false.</summary>
    public static Tensor logical_not(Tensor input) => Comparisons.LogicalNot(input);

    /// <summary>Where one is true.</summary>
    public static Tensor logical_or(Tensor left, Tensor right) => Comparisons.LogicalOr(left, right);

    /// <summary>Where x is less.</summary>
    public static Tensor lt(Tensor left, Tensor right) => Comparisons.Lt(left, right);

    /// <summary>The numbers where the mask is true, as a vector.</summary>
    public static Tensor masked_select(Tensor input, Tensor mask) => Indexing.MaskedSelect(input, mask);

    /// <summary>The product of vectors, matrices or batches of matrices. Where the library ends the process because the shapes do not fit, this throws.</summary>
    public static Tensor matmul(Tensor input, Tensor target) => MatrixProducts.Matmul(input, target);

    /// <summary>The largest number; or the larger of two; or the largest along a dimension and where they are.</summary>
    public static Tensor max(Tensor input) => Extremes.Amax(input, null, false);

    /// <summary>The largest number; or the larger of two; or the largest along a dimension and where they are.</summary>
    public static Tensor max(Tensor input, Tensor other) => Arithmetic.Maximum(input, other);

    /// <summary>The largest number; or the larger of two; or the largest along a dimension and where they are.</summary>
    public static (Tensor values, Tensor indexes) max(Tensor input, long dim, bool keepdim = false) => Extremes.Max(input, dim, keepdim);

    /// <summary>The larger of two numbers.</summary>
    public static Tensor maximum(Tensor input, Tensor other) => Arithmetic.Maximum(input, other);

    /// <summary>The mean of the numbers along the given dimensions, or all.</summary>
    public static Tensor mean(Tensor input) => Reductions.Mean(input, null, false, null);

    /// <summary>The mean of the numbers along the given dimensions, or all.</summary>
    public static Tensor mean(Tensor input, long[] dimensions, bool keepdim = false, ScalarType? type = null) => Reductions.Mean(input, dimensions, keepdim, type);

    /// <summary>Coordinates of a grid, one tensor for each axis.</summary>
    public static Tensor[] meshgrid(IEnumerable<Tensor> tensors, string indexing = "ij") => Joining.Meshgrid(tensors, indexing);

    /// <summary>The smallest number; or the smaller of two; or the smallest along a dimension and where they are.</summary>
    public static Tensor min(Tensor input) => Extremes.Amin(input, null, false);

    /// <summary>The smallest number; or the smaller of two; or the smallest along a dimension and where they are.</summary>
    public static Tensor min(Tensor input, Tensor other) => Arithmetic.Minimum(input, other);

    /// <summary>The smallest number; or the smaller of two; or the smallest along a dimension and where they are.</summary>
    public static (Tensor values, Tensor indexes) min(Tensor input, long dim, bool keepdim = false) => Extremes.Min(input, dim, keepdim);

    /// <summary>The smaller of two numbers.</summary>
    public static Tensor minimum(Tensor input, Tensor other) => Arithmetic.Minimum(input, other);

    /// <summary>The product of two matrices.</summary>
    public static Tensor mm(Tensor input, Tensor target) => MatrixProducts.Mm(input, target);

    /// <summary>A matrix times a vector.</summary>
    public static Tensor mv(Tensor input, Tensor target) => MatrixProducts.Mv(input, target);

    /// <summary>Where both differ.</summary>
    public static Tensor ne(Tensor left, Tensor right) => Comparisons.Ne(left, right);

    /// <summary>The coordinates of all numbers other than 0, one row each.</summary>
    public static Tensor nonzero(Tensor input) => Indexing.Nonzero(input);

    /// <summary>The p-norm of the numbers along the given dimensions, or all.</summary>
    public static Tensor norm(Tensor input) => Reductions.Norm(input, 2, null, false);

    /// <summary>The p-norm of the numbers along the given dimensions, or all.</summary>
    public static Tensor norm(Tensor input, float p = 2) => Reductions.Norm(input, p, null, false);

    /// <summary>The p-norm of the numbers along the given dimensions, or all.</summary>
    public static Tensor norm(Tensor input, int dimension, bool keepdim = false, float p = 2) => Reductions.Norm(input, p, [dimension], keepdim);

    /// <summary>All products of a number of one vector and a number of the other.</summary>
    public static Tensor outer(Tensor input, Tensor vec2) => MatrixProducts.Outer(input, vec2);

    /// <summary>The dimensions in another order: a view.</summary>
    public static Tensor permute(Tensor input, params long[] permutation) => Shaping.Permute(input, permutation);

    /// <summary>x to the power of the exponent.</summary>
    public static Tensor pow(Tensor left, Tensor exponent) => Arithmetic.Pow(left, exponent);

    /// <summary>x to the power of the exponent.</summary>
    public static Tensor pow(Tensor left, Scalar exponent) => Arithmetic.Pow(left, exponent);

    /// <summary>The product of the numbers along the given dimensions, or all.</summary>
    public static Tensor prod(Tensor input, ScalarType? type = null) => Reductions.Prod(input, null, false, type);

    /// <summary>The product of the numbers along the given dimensions, or all.</summary>
    public static Tensor prod(Tensor input, long dim, bool keepdim = false, ScalarType? type = null) => Reductions.Prod(input, [dim], keepdim, type);

    /// <summary>Each slice so many times in a row.</summary>
    public static Tensor repeat_interleave(Tensor input, long repeats, long? dim = null, long? output_size = null) => Repeating.Interleave(input, Filling.Single(repeats, int64), dim);

    /// <summary>Each slice so many times in a row.</summary>
    public static Tensor repeat_interleave(Tensor input, Tensor repeats, long? dim = null, long? output_size = null) => Repeating.Interleave(input, repeats, dim);

    /// <summary>The same numbers in another shape; −1 stands for what is left over.</summary>
    public static Tensor reshape(Tensor input, params long[] shape) => Shaping.Reshape(input, shape);

    /// <summary>Shifted along dimensions; what leaves at one end comes in at the other.</summary>
    public static Tensor roll(Tensor input, long shifts, long? dims = null) => Shaping.Roll(input, [shifts], dims is { } dim ? [dim] : null);

    /// <summary>Shifted along dimensions; what leaves at one end comes in at the other.</summary>
    public static Tensor roll(Tensor input, (long, long) shifts, (long, long) dims) => Shaping.Roll(input, [shifts.Item1, shifts.Item2], [dims.Item1, dims.Item2]);

    /// <summary>Shifted along dimensions; what leaves at one end comes in at the other.</summary>
    public static Tensor roll(Tensor input, (long, long, long) shifts, (long, long, long) dims) => Shaping.Roll(input, [shifts.Item1, shifts.Item2, shifts.Item3], [dims.Item1, dims.Item2, dims.Item3]);

    /// <summary>Shifted along dimensions; what leaves at one end comes in at the other.</summary>
    public static Tensor roll(Tensor input, long[] shifts, long[] dims) => Shaping.Roll(input, shifts, dims);

    /// <summary>Shifted along dimensions; what leaves at one end comes in at the other.</summary>
    public static Tensor roll(Tensor input, long[] shifts) => Shaping.Roll(input, shifts, null);

    /// <summary>Shifted along dimensions; what leaves at one end comes in at the other.</summary>
    public static Tensor roll(Tensor input, ReadOnlySpan<long> shifts, ReadOnlySpan<long> dims = default) => Shaping.Roll(input, shifts.ToArray(), dims.ToArray());

    /// <summary>A copy with numbers put at the places that the index names.</summary>
    public static Tensor scatter(Tensor input, long dim, Tensor index, Tensor src) => Indexing.Scatter(input, dim, index, src);

    /// <summary>A copy with numbers added at the places that the index names.</summary>
    public static Tensor scatter_add(Tensor input, long dim, Tensor index, Tensor src) => Indexing.ScatterAdd(input, dim, index, src);

    /// <summary>1 / (1 + e^−x).</summary>
    public static Tensor sigmoid(Tensor input) => Elementary.Sigmoid(input);

    /// <summary>e^x divided by its sum along a dimension.</summary>
    public static Tensor softmax(Tensor input, int dim, ScalarType? dtype = null) => SoftMax.Softmax(input, dim, dtype);

    /// <summary>In order along a dimension, and where each number was. Equal ones stay in order.</summary>
    public static (Tensor values, Tensor indices) sort(Tensor input, long dim = -1, bool descending = false, bool stable = false) => Ordering.Sort(input, dim, descending);

    /// <summary>Parts of a dimension: views.</summary>
    public static Tensor[] split(Tensor tensor, long[] split_size_or_sections, long dim = 0) => Shaping.Split(tensor, split_size_or_sections, dim);

    /// <summary>The square root.</summary>
    public static Tensor sqrt(Tensor input) => Elementary.Sqrt(input);

    /// <summary>Without dimensions of size 1: a view.</summary>
    public static Tensor squeeze(Tensor input, long? dim = null) => Shaping.Squeeze(input, dim);

    /// <summary>Tensors one after the other along a new dimension.</summary>
    public static Tensor stack(IEnumerable<Tensor> tensors, long dim = 0) => Joining.Stack(tensors, dim);

    /// <summary>The standard deviation of the numbers along the given dimensions, or all; unbiased divides by n − 1.</summary>
    public static Tensor std(Tensor input, bool unbiased = true) => Reductions.Std(input, null, unbiased ? 1 : 0, false, null);

    /// <summary>The standard deviation of the numbers along the given dimensions, or all; unbiased divides by n − 1.</summary>
    public static Tensor std(Tensor input, long[] dimensions, bool unbiased = true, bool keepdim = false, ScalarType? type = null) => Reductions.Std(input, dimensions, unbiased ? 1 : 0, keepdim, type);

    /// <summary>The standard deviation of the numbers along the given dimensions, or all; unbiased divides by n − 1.</summary>
    public static Tensor std(Tensor input, long dimensions, bool unbiased = true, bool keepdim = false, ScalarType? type = null) => Reductions.Std(input, [dimensions], unbiased ? 1 : 0, keepdim, type);

    /// <summary>The standard deviation of the numbers along the given dimensions, or all; unbiased divides by n − 1.</summary>
    public static Tensor std(Tensor input, (long, long) dimensions, bool unbiased = true, bool keepdim = false, ScalarType? type = null) => Reductions.Std(input, [dimensions.Item1, dimensions.Item2], unbiased ? 1 : 0, keepdim, type);

    /// <summary>The standard deviation of the numbers along the given dimensions, or all; unbiased divides by n − 1.</summary>
    public static Tensor std(Tensor input, (long, long, long) dimensions, bool unbiased = true, bool keepdim = false, ScalarType? type = null) => Reductions.Std(input, [dimensions.Item1, dimensions.Item2, dimensions.Item3], unbiased ? 1 : 0, keepdim, type);

    /// <summary>The sum of the numbers along the given dimensions, or all.</summary>
    public static Tensor sum(Tensor input, ScalarType? type = null) => Reductions.Sum(input, null, false, type);

    /// <summary>The sum of the numbers along the given dimensions, or all.</summary>
    public static Tensor sum(Tensor input, ReadOnlySpan<long> dim, bool keepdim = false, ScalarType? type = null) => Reductions.Sum(input, dim.ToArray(), keepdim, type);

    /// <summary>The sum of the numbers along the given dimensions, or all.</summary>
    public static Tensor sum(Tensor input, long dim, bool keepdim = false, ScalarType? type = null) => Reductions.Sum(input, [dim], keepdim, type);

    /// <summary>The hyperbolic tangent.</summary>
    public static Tensor tanh(Tensor input) => Elementary.Tanh(input);

    /// <summary>The sum over pairs of dimensions.</summary>
    public static Tensor tensordot(Tensor a, Tensor b, long dims = 2) => MatrixProducts.Tensordot(a, b, [.. Enumerable.Range(a.Dims - (int)dims, (int)dims).Select(d => (long)d)], [.. Enumerable.Range(0, (int)dims).Select(d => (long)d)]);

    /// <summary>The sum over pairs of dimensions.</summary>
    public static Tensor tensordot(Tensor a, Tensor b, long[] dims1, long[] dims2) => MatrixProducts.Tensordot(a, b, dims1, dims2);

    /// <summary>The sum over pairs of dimensions.</summary>
    public static Tensor tensordot(Tensor a, Tensor b, (long, long)[] dims) => MatrixProducts.Tensordot(a, b, [.. dims.Select(pair => pair.Item1)], [.. dims.Select(pair => pair.Item2)]);

    /// <summary>The k largest (or smallest) along a dimension, in order, and where they are.</summary>
    public static (Tensor values, Tensor indices) topk(Tensor tensor, int k, int dim = -1, bool largest = true, bool sorted = true) => Ordering.TopK(tensor, k, dim, largest);

    /// <summary>The sum of the diagonal.</summary>
    public static Tensor trace(Tensor input) => Reductions.Sum(Shaping.Diagonal(input, 0, 0, 1), null, false, null);

    /// <summary>Two dimensions exchanged: a view.</summary>
    public static Tensor transpose(Tensor input, long dim0, long dim1) => Shaping.Transpose(input, dim0, dim1);

    /// <summary>The lower triangle; zeros elsewhere.</summary>
    public static Tensor tril(Tensor input, long diagonal = 0) => Triangles.Lower(input, diagonal);

    /// <summary>The upper triangle; zeros elsewhere.</summary>
    public static Tensor triu(Tensor input, long diagonal = 0) => Triangles.Upper(input, diagonal);

    /// <summary>The different numbers in order; where each number went; how often each is there.</summary>
    public static (Tensor output, Tensor inverse_indices, Tensor counts) unique(Tensor input, bool sorted = true, bool return_inverse = false, bool return_counts = false, int? dim = null) => Ordering.Unique(input, return_inverse, return_counts, dim);

    /// <summary>With a new dimension of size 1: a view.</summary>
    public static Tensor unsqueeze(Tensor input, long dim) => Shaping.Unsqueeze(input, dim);

    /// <summary>The variance of the numbers along the given dimensions, or all; unbiased divides by n − 1.</summary>
    public static Tensor var(Tensor input, bool unbiased = true) => Reductions.Var(input, null, unbiased ? 1 : 0, false, null);

    /// <summary>The variance of the numbers along the given dimensions, or all; unbiased divides by n − 1.</summary>
    public static Tensor var(Tensor input, long[] dimensions, bool unbiased = true, bool keepdim = false, ScalarType? type = null) => Reductions.Var(input, dimensions, unbiased ? 1 : 0, keepdim, type);

    /// <summary>The variance of the numbers along the given dimensions, or all; unbiased divides by n − 1.</summary>
    public static Tensor var(Tensor input, long dimensions, bool unbiased = true, bool keepdim = false, ScalarType? type = null) => Reductions.Var(input, [dimensions], unbiased ? 1 : 0, keepdim, type);

    /// <summary>The variance of the numbers along the given dimensions, or all; unbiased divides by n − 1.</summary>
    public static Tensor var(Tensor input, (long, long) dimensions, bool unbiased = true, bool keepdim = false, ScalarType? type = null) => Reductions.Var(input, [dimensions.Item1, dimensions.Item2], unbiased ? 1 : 0, keepdim, type);

    /// <summary>The variance of the numbers along the given dimensions, or all; unbiased divides by n − 1.</summary>
    public static Tensor var(Tensor input, (long, long, long) dimensions, bool unbiased = true, bool keepdim = false, ScalarType? type = null) => Reductions.Var(input, [dimensions.Item1, dimensions.Item2, dimensions.Item3], unbiased ? 1 : 0, keepdim, type);

    /// <summary>Tensors one above the other.</summary>
    public static Tensor vstack(IList<Tensor> tensors) => Joining.Vstack([.. tensors]);

    /// <summary>Tensors one above the other.</summary>
    public static Tensor vstack(Tensor[] tensors) => Joining.Vstack(tensors);

    /// <summary>Tensors one above the other.</summary>
    public static Tensor vstack(ReadOnlySpan<Tensor> tensors) => Joining.Vstack(tensors.ToArray());

    /// <summary>x where the condition is true, y elsewhere; or the coordinates of what is true.</summary>
    public static Tensor where(Tensor condition, Tensor x, Tensor y) => Choosing.Where(condition, x, y);

    /// <summary>x where the condition is true, y elsewhere; or the coordinates of what is true.</summary>
    public static Tensor[] where(Tensor condition) => Shaping.Unbind(Indexing.Nonzero(condition), 1);
}
