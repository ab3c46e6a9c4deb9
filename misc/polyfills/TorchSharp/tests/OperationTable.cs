using L = TorchSharp.torch.linalg;

namespace TorchSharp.Tests;

/// <summary>Every operation, how it is called, and how often it can be differentiated. A public operation that is missing here fails the suite.</summary>
public static class OperationTable
{
    private static Operation One(string key, string members, Func<Tensor, Tensor> call, int order = 2) => new(key, members, x => [call(x[0])], order);

    private static Operation Two(string key, string members, Func<Tensor, Tensor, Tensor> call, int order = 2) => new(key, members, x => [call(x[0], x[1])], order);

    private static Operation Many(string key, string members, Func<Tensor[], Tensor[]> call, int order = 2) => new(key, members, call, order);

    private static Tensor[] Both((Tensor, Tensor) pair) => [pair.Item1, pair.Item2];

    private static Tensor[] All((Tensor, Tensor, Tensor) three) => [three.Item1, three.Item2, three.Item3];

    private static Tensor Symmetric(Tensor x) => (x + x.mT) / 2;

    private static Tensor Set(Tensor x, Action<Tensor> change)
    {
        Tensor y = x.clone();
        change(y);
        return y;
    }

    public static readonly IReadOnlyList<Operation> All_ =
    [
        // One number at a time.
        One("exp", "exp", x => exp(x)), One("tanh", "tanh", x => x.tanh()), One("sigmoid", "sigmoid", x => sigmoid(x)), One("erf", "erf", x => erf(x)),
        One("sin", "sin", x => x.sin()), One("cos", "cos", x => x.cos()), One("square", "square", x => x.square()), One("neg", "neg op_UnaryNegation", x => -x),
        One("abs", "abs", x => abs(x)), One("relu", "relu", x => x.relu()), One("log", "log", x => log(x)), One("sqrt", "sqrt", x => sqrt(x)),
        One("rsqrt", "rsqrt", x => x.rsqrt()), One("log1p", "log1p", x => x.log1p()), One("sign", "sign", x => x.sign()), One("floor", "floor", x => x.floor()),
        One("ceil", "ceil", x => x.ceil()), One("round", "round", x => x.round()), One("round 1", "round", x => x.round(1)),
        One("clamp", "clamp", x => x.clamp(-1, 0.5)), One("clamp", "clip", x => x.clip(-1, 0.5)), One("clamp", "clamp_", x => Set(x, y => y.clamp_(-1, 0.5))),
        Many("clamp tensor", "clamp", x => [clamp(x[0], x[1] - 1, x[2] + 1)]), One("isnan", "isnan", x => x.isnan(), 0), One("isnan", "isfinite logical_not", x => isfinite(x).logical_not(), 0),

        // Two numbers.
        Two("add", "add op_Addition", (a, b) => a + b), Two("add", "add_", (a, b) => Set(zeros_like(a + b), y => y.add_(a).add_(b))),
        Two("add alpha", "add", (a, b) => a.add(b, 2.5)), Two("add alpha", "add_", (a, b) => Set(zeros_like(a + b), y => y.add_(a).add_(b, 2.5))),
        Two("sub", "sub op_Subtraction", (a, b) => a - b), Two("sub", "sub_", (a, b) => Set(zeros_like(a + b), y => y.add_(a).sub_(b))),
        Two("mul", "mul op_Multiply", (a, b) => a * b), Two("mul", "mul_", (a, b) => Set(ones_like(a + b), y => y.mul_(a).mul_(b))),
        Two("div", "div op_Division", (a, b) => a / b), Two("div", "div_", (a, b) => Set(ones_like(a + b), y => y.mul_(a).div_(b))),
        Two("div floor", "div", (a, b) => a.div(b, RoundingMode.floor), 0), Two("div trunc", "div", (a, b) => a.div(b, RoundingMode.trunc), 0),
        One("div integers", "op_Division", x => x.to(ScalarType.Float64) / 4, 0), Two("remainder", "op_Modulus", (a, b) => a % b),
        Two("maximum", "maximum", maximum), Two("minimum", "minimum", minimum), Two("pow tensor", "pow", (a, b) => a.pow(b)),
        One("pow 2", "pow", x => x.pow(2)), One("pow 3", "pow", x => x.pow(3)), One("pow 0.5", "pow", x => x.pow(0.5)), One("pow -1", "pow", x => x.pow(-1)),
        One("pow 1", "pow", x => x.pow(1)), One("pow 2.5", "pow", x => pow(x, 2.5)), One("pow -2", "pow", x => x.pow(-2)), One("pow 0", "pow", x => x.pow(0)),
        One("pow negative base", "pow", x => x.pow(4)), One("pow integers", "pow", x => x.pow(3), 0),
        Two("eq", "eq equal op_Equality", (a, b) => a == b, 0), Two("eq", "eq", (a, b) => eq(a, b), 0), Two("ne", "ne op_Inequality", (a, b) => a != b, 0), Two("ne", "ne", (a, b) => ne(a, b), 0),
        Two("lt", "lt op_LessThan", (a, b) => a < b, 0), Two("lt", "lt", (a, b) => a.lt(b), 0), Two("le", "le op_LessThanOrEqual", (a, b) => a <= b, 0), Two("le", "le", (a, b) => a.le(b), 0),
        Two("gt", "gt op_GreaterThan", (a, b) => a > b, 0), Two("gt", "gt", (a, b) => a.gt(b), 0), Two("ge", "ge op_GreaterThanOrEqual", (a, b) => a >= b, 0), Two("ge", "ge", (a, b) => a.ge(b), 0),
        Two("logical_and", "logical_and", logical_and, 0), Two("logical_or", "logical_or", logical_or, 0), One("logical_not", "logical_not op_OnesComplement", x => ~x, 0),
        Two("bitwise_and", "op_BitwiseAnd", (a, b) => a & b, 0), Two("bitwise_or", "op_BitwiseOr", (a, b) => a | b, 0), Two("bitwise_xor", "op_ExclusiveOr", (a, b) => a ^ b, 0),
        Many("bitwise integers", "op_BitwiseAnd", x => [x[0] & x[1], x[0] | x[1], x[0] ^ x[1], ~x[0]], 0),
        Many("where", "where", x => [where(x[0], x[1], x[2])]), Many("where", "where", x => [x[1].where(x[0], x[2])]),
        Two("masked_fill", "masked_fill", (x, m) => x.masked_fill(m, 1.5)), Two("masked_fill", "masked_fill_", (x, m) => Set(x, y => y.masked_fill_(m, 1.5))),
        Two("masked_select", "masked_select", (x, m) => x.masked_select(m)),

        // Sums and what is made of them.
        One("sum all", "sum", x => x.sum()), One("mean all", "mean", x => x.mean()), One("var all", "var", x => x.var()), One("std all", "std", x => x.std()), One("prod all", "prod", x => x.prod()),
        One("sum integers", "sum", x => x.sum(1), 0), One("sum 0", "sum", x => x.sum([0])), One("sum 1", "sum", x => x.sum([1])), One("sum 0 2 keep", "sum", x => x.sum([0, 2], true)), One("sum 0 1", "sum", x => x.sum(0, 1)),
        One("mean 0", "mean", x => x.mean([0])), One("mean 1", "mean", x => x.mean([1])), One("mean 0 2 keep", "mean", x => x.mean([0, 2], true)),
        One("var 0", "var", x => x.var(0)), One("var 1", "var", x => x.var([1])), One("var 0 2 keep", "var", x => x.var((0, 2), keepdim: true)),
        One("std 0", "std", x => x.std(0)), One("std 1", "std", x => x.std([1])), One("std 0 2 keep", "std", x => x.std((0, 2), keepdim: true)),
        One("var biased", "var", x => x.var(1, unbiased: false)), One("std biased", "std", x => x.std(0, unbiased: false)), One("prod 1", "prod", x => x.prod(1)),
        Many("all", "all any", x => [x[0].all(), x[0].any()], 0), Many("all 1", "all any", x => [x[0].all(1), x[0].any(1, true)], 0),
        Many("count_nonzero", "count_nonzero", x => [x[0].count_nonzero(), x[0].count_nonzero([1])], 0),
        One("max all", "max", x => x.max()), One("min all", "min", x => x.min()), Many("max 1", "max", x => Both(x[0].max(1))), Many("min 1", "min", x => Both(x[0].min(1))),
        Many("max 0 keep", "max", x => Both(x[0].max(0, true))), Many("min 0 keep", "min", x => Both(x[0].min(0, true))), Two("max pair", "max", (a, b) => a.max(b)), Two("min pair", "min", (a, b) => a.min(b)),
        One("amax 0 2", "amax", x => x.amax(0, 2)), One("amin 0 2", "amin", x => x.amin(0, 2)), One("amax ties", "amax", x => x.round().amax([1L], false), 0), One("amin ties", "amin", x => x.round().amin([1L], false), 0),
        Many("argmax", "argmax", x => [x[0].argmax(), x[0].argmax(1), x[0].argmax(0, true)], 0), Many("argmin", "argmin", x => [x[0].argmin(), x[0].argmin(1), x[0].argmin(0, true)], 0),
        One("norm 0", "norm", x => x.norm(0f), 0), One("norm 1", "norm", x => x.norm(1f)), One("norm 2", "norm", x => x.norm()), One("norm 3", "norm", x => x.norm(3f)), One("norm inf", "norm", x => x.norm(float.PositiveInfinity)),
        One("norm 0 1", "norm", x => x.norm(1, false, 0), 0), One("norm 1 1", "norm", x => x.norm(1, false, 1)), One("norm 2 1", "norm", x => x.norm(1)), One("norm 3 1", "norm", x => x.norm(1, false, 3)),
        One("norm inf 1", "norm", x => x.norm(1, false, float.PositiveInfinity)),
        One("cumsum", "cumsum", x => x.cumsum(1)), One("cumprod", "cumprod", x => x.cumprod(0)),
        One("softmax 1", "softmax", x => x.softmax(1)), One("softmax 0", "softmax", x => softmax(x, 0)), One("log_softmax 1", "log_softmax", x => x.log_softmax(1)),

        // Shapes.
        One("reshape", "reshape", x => x.reshape(3, -1)), One("view", "view", x => x.contiguous().view(4, 3)), One("permute", "permute", x => x.permute(2, 0, 1)), One("transpose", "transpose", x => x.transpose(0, -1)),
        Many("t", "t T mT H", x => [x[0].t(), x[0].T, x[0].mT, x[0].H]), Many("squeeze", "squeeze", x => [x[0].squeeze(), x[0].squeeze(1), x[0].squeeze(0)]),
        Many("unsqueeze", "unsqueeze", x => [x[0].unsqueeze(0), x[0].unsqueeze(-1), x[0].unsqueeze(1)]), Many("expand", "expand expand_as", x => [x[0].expand(4, 2, 3), x[0].expand_as(zeros(2, 3))]),
        Many("repeat", "repeat", x => [x[0].repeat(2, 3), x[0].repeat(2, 1, 2)]), Many("repeat_interleave", "repeat_interleave", x => [x[0].repeat_interleave(2), x[0].repeat_interleave(3, 1)]),
        Two("repeat_interleave tensor", "repeat_interleave", (x, n) => x.repeat_interleave(n, 0)), Many("flatten", "flatten", x => [x[0].flatten(), x[0].flatten(1), x[0].flatten(0, 1)]),
        One("unflatten", "unflatten", x => x.unflatten(1, 2, 3)), Many("flip", "flip", x => [x[0].flip(0), x[0].flip(0, 1)]),
        Many("roll", "roll", x => [x[0].roll(2), x[0].roll(1, 1), x[0].roll((1, -2), (0, 1))]), One("narrow", "narrow", x => x.narrow(1, 1, 2)), Many("select", "select", x => [x[0].select(1, 2), x[0].select(0, -1)]),
        Many("slice", "slice", x => [x[0].slice(0, 1, 3, 1), x[0].slice(1, 1, 4, 2)]), Many("unbind", "unbind", x => x[0].unbind(1)),
        Many("split", "split chunk", x => [.. x[0].split(2), .. x[0].split([1L, 3, 1], 0), .. x[0].chunk(3, 1)]),
        Many("diagonal", "diagonal", x => [x[0].diagonal(), x[0].diagonal(1), x[0].diagonal(-1)]), One("diagonal batch", "diagonal", x => x.diagonal(0, 1, 2)),
        Two("cat", "cat concat", (a, b) => cat([a, b], 1)), Two("cat", "concat", (a, b) => concat([a, b], 1)), Many("stack", "stack", x => [stack([x[0], x[1]]), stack([x[0], x[1]], 2)]),
        Many("vstack", "vstack hstack", x => [vstack([x[0], x[1]]), hstack([x[0], x[0]])]), Many("meshgrid", "meshgrid", x => meshgrid(x)), Many("meshgrid xy", "meshgrid", x => meshgrid(x, "xy")),
        Many("clone", "clone contiguous to to_type type type_as cpu alias to_dense", x => [x[0].clone(), x[0].contiguous().alias(), x[0].to(ScalarType.Float64).cpu().to_type(ScalarType.Float64).type_as(x[0]).to_dense().type(ScalarType.Float64)]),

        // Indexing.
        Two("gather", "gather", (x, i) => x.gather(1, i)), Two("gather 0", "gather", (x, i) => gather(x, 0, i)),
        Two("scatter", "scatter", (x, s) => x.scatter(1, tensor(new long[,] { { 2, 0 }, { 1, 3 }, { 0, 1 } }), s)), Two("scatter", "scatter_", (x, s) => Set(x, y => y.scatter_(1, tensor(new long[,] { { 2, 0 }, { 1, 3 }, { 0, 1 } }), s))),
        Many("scatter_add", "scatter_add", x => [x[0].scatter_add(1, x[1], x[2])]), Many("scatter_add", "scatter_add_", x => [Set(x[0], y => y.scatter_add_(1, x[1], x[2]))]),
        Two("index_select", "index_select", (x, i) => x.index_select(1, i)), Two("index_select 0", "index_select", (x, i) => x.index_select(0, i)),
        Many("index_add", "index_add_", x => [Set(x[0], y => y.index_add_(0, x[1], x[2], 2))]), Two("index_copy", "index_copy_", (x, s) => Set(x, y => y.index_copy_(1, tensor(new long[] { 3, 0 }), s))),
        Many("index numbers", "Item", x => [x[0][1], x[0][1, 2], x[0][-1], x[0][0, -2]]),
        Many("index ranges", "Item", x => [x[0][TensorIndex.Ellipsis, 1..3], x[0][.., TensorIndex.None, ^1], x[0][1.., ..2], x[0][TensorIndex.Null], x[0][TensorIndex.Slice(-2), -1]]),
        Many("index tensors", "Item", x => [x[0][x[1]], x[0][x[1], x[2]], x[0][TensorIndex.Colon, TensorIndex.Tensor(x[2])], x[0][TensorIndex.Tensor(x[1]), 1..3]]),
        Many("index apart", "Item", x => [x[0][TensorIndex.Tensor(x[1]), .., TensorIndex.Tensor(x[2])], x[0][.., TensorIndex.Tensor(x[1]), TensorIndex.Tensor(x[2])], x[0][x[1], x[2]], x[0][0, .., TensorIndex.Tensor(x[1])]]),
        Many("index broadcast", "Item", x => [x[0][x[1], x[2]]]), Many("index mask", "Item", x => [x[0][x[1]], x[0][x[1].logical_not()]]),
        One("nonzero", "nonzero", x => x.nonzero(), 0), One("nonzero", "where", x => stack(where(x != 0), 1), 0),
        Two("set row", "Item", (x, v) => Set(x, y => y[1] = v)), Two("set range", "Item", (x, v) => { Tensor y = x.clone() * 2; y[.., 1..3] = v; return y * y; }),
        Two("set places", "Item", (x, v) => Set(x, y => y[tensor(new long[] { 0, 2 })] = v)), Two("set places", "index_put_", (x, v) => Set(x, y => y.index_put_(v, tensor(new long[] { 0, 2 })))),
        Two("set accumulate", "index_put_", (x, v) => Set(x, y => y.index_put_(v, [TensorIndex.Tensor(tensor(new long[] { 0, 2, 0 }))], true))),

        // Products.
        Two("mm", "mm", mm), Two("bmm", "bmm", (a, b) => a.bmm(b)), Two("mv", "mv", (a, x) => a.mv(x)), Two("dot", "dot", (a, b) => a.dot(b)), Two("matmul", "matmul", (a, b) => a.matmul(b)),
        Two("outer", "outer", (a, b) => a.outer(b)), Many("addmm", "addmm", x => [x[0].addmm(x[1], x[2], 0.5f, 2)]), Two("kron", "kron", kron),
        Many("tensordot", "tensordot", x => [tensordot(x[0], x[1], 1), tensordot(x[0], x[1], [2L, 0], [0L, 1])]), Two("mm integers", "mm", (a, b) => a.mm(b), 0),
        .. new[] { "ij,jk->ik", "bij,bjk->bik", "ij->ji", "ii->", "ii->i", "ij,kj->ik", "i,j->ij", "bhqd,bhkd->bhqk", "ij,ij->", "ijk,jl,lk->il", "...ij,...jk->...ik", "ij,jk", "ijk->k" }
            .Select(equation => Many($"einsum {equation}", "einsum", x => [einsum(equation, x)])),
        Many("tril", "tril triu", x => [x[0].tril(), x[0].tril(1), x[0].triu(), x[0].triu(-1)]), Many("diag", "diag", x => [x[0].diag(), x[0].diag(1)]), One("trace", "trace", x => trace(x)),

        // Order, counts, distances.
        Many("sort", "sort", x => [.. Both(x[0].sort()), .. Both(x[0].sort(0, true))]), Many("argsort", "argsort", x => [x[0].argsort(1), x[0].argsort(0, true)], 0),
        Many("sort ties", "sort", x => [.. Both(x[0].sort(1, stable: true)), .. Both(x[0].sort(1, true, true))], 0), Many("topk", "topk", x => [.. Both(x[0].topk(2)), .. Both(x[0].topk(2, 0, false))]), Many("topk long", "topk", x => Both(x[0].topk(3))),
        Many("unique", "unique", x => All(x[0].unique(return_inverse: true, return_counts: true)), 0), Many("unique dim", "unique", x => All(x[0].unique(return_inverse: true, return_counts: true, dim: 0)), 0),
        One("bincount", "bincount", x => bincount(x), 0), Two("bincount weights", "bincount", (x, w) => x.bincount(w, 8), 0), Many("histc", "histc", x => [x[0].histc(5, -2, 2), x[0].histc(4)], 0),
        Two("cdist", "cdist", (a, b) => cdist(a, b)), Two("cdist 1", "cdist", (a, b) => cdist(a, b, 1)), One("cov", "cov", x => cov(x)), Many("cov weights", "cov", x => [cov(x[0], 0, x[1] + 1, x[2])]), One("corrcoef", "corrcoef", x => corrcoef(x), 1),

        // Linear algebra.
        One("inv", "inv inverse", L.inv), One("inv", "inverse", x => x.inverse()), Two("solve", "solve", (a, b) => L.solve(a, b)), Two("solve right", "solve", (a, b) => L.solve(a, b, false)),
        One("det", "det", L.det), One("det", "det", x => x.det()), Many("slogdet", "slogdet", x => Both(L.slogdet(x[0]))), One("cholesky", "cholesky", x => L.cholesky(Symmetric(x))), One("cholesky", "cholesky", x => Symmetric(x).cholesky(true).mT),
        Many("qr", "qr", x => Both(L.qr(x[0]))), Many("qr complete", "qr", x => Both(L.qr(x[0], L.QRMode.Complete)), 0), One("eigvalsh", "eigvalsh", x => L.eigvalsh(Symmetric(x))),
        Many("eigh projected", "eigh", x => { (Tensor w, Tensor v) = L.eigh(Symmetric(x[0])); Tensor first = v[.., ..1]; return [w, first.mm(first.T)]; }),
        One("svdvals", "svdvals", L.svdvals), Many("svd projected", "svd", x => { (Tensor u, Tensor s, Tensor vh) = L.svd(x[0], false); Tensor p = u[TensorIndex.Ellipsis, ..1], q = vh[TensorIndex.Ellipsis, ..1, ..]; return [s, p.matmul(p.mT), q.mT.matmul(q)]; }),
        One("pinv", "pinv", x => L.pinv(x)), One("matrix_rank", "matrix_rank", x => L.matrix_rank(x.mm(x.T)), 0), Many("lstsq", "lstsq", x => { (Tensor s, Tensor r, Tensor _, Tensor _) = L.lstsq(x[0], x[1]); return [s, r]; }),
        One("matrix_norm fro", "matrix_norm", x => L.matrix_norm(x)), One("matrix_norm nuc", "matrix_norm", x => L.matrix_norm(x, "nuc")), One("matrix_norm 1", "matrix_norm", x => L.matrix_norm(x, 1)), One("matrix_norm -1", "matrix_norm", x => L.matrix_norm(x, -1)),
        One("matrix_norm 2", "matrix_norm", x => L.matrix_norm(x, 2)), One("matrix_norm -2", "matrix_norm", x => L.matrix_norm(x, -2)), One("matrix_norm inf", "matrix_norm", x => L.matrix_norm(x, double.PositiveInfinity)), One("matrix_norm -inf", "matrix_norm", x => L.matrix_norm(x, double.NegativeInfinity)),
        Many("vector_norm", "vector_norm", x => [L.vector_norm(x[0]), L.vector_norm(x[0], 3, [1])]), Many("linalg norm", "norm", x => [L.norm(x[0]), L.norm(x[0], 1), L.norm(x[0], dims: [0])]),
        One("cond", "cond", x => L.cond(x)), Many("cond other", "cond", x => [L.cond(x[0], 1), L.cond(x[0], "fro")], 0),

        // Ranges and fixed matrices.
        Many("arange", "arange", _ => [arange(1, 7.0, 0.5)], 0), Many("arange down", "arange", _ => [arange(5, 0, -2)], 0), Many("linspace", "linspace", _ => [linspace(-1, 2, 7, float64)], 0),
        Many("logspace", "logspace", _ => [logspace(-1, 2, 4, dtype: float64)], 0), Many("eye", "eye", _ => [eye(3, 4)], 0), Many("full", "full", _ => [full(2, 3, 7)], 0),
    ];
}
