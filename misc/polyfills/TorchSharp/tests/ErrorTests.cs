using System.Runtime.InteropServices;

namespace TorchSharp.Tests;

/// <summary>What the library refuses, and how. `matmul` is not among these: with wrong shapes the real one ends the process.</summary>
public sealed class ErrorTests
{
    private static readonly Dictionary<string, Action> Refused = new()
    {
        ["mm shapes"] = () => ones(2, 3).mm(ones(2, 3)),
        ["mm types"] = () => ones(2, 3).mm(ones(3, 2, ScalarType.Float64)),
        ["mm dimensions"] = () => ones(3).mm(ones(3, 2)),
        ["bmm shapes"] = () => ones(2, 3, 4).bmm(ones(2, 3, 4)),
        ["add shapes"] = () => ones(2, 3).add(ones(2)),
        ["cat shapes"] = () => cat([ones(2, 3), ones(2, 4)], 0),
        ["cat nothing"] = () => cat(Array.Empty<Tensor>(), 0),
        ["stack shapes"] = () => stack([ones(2), ones(3)]),
        ["view"] = () => ones(2, 3).view(4),
        ["reshape"] = () => ones(2, 3).reshape(4, -1),
        ["permute"] = () => ones(2, 3).permute(0, 0),
        ["expand"] = () => ones(2, 3).expand(4, 3),
        ["squeeze"] = () => ones(2).squeeze(3),
        ["dimension"] = () => ones(2, 3).sum(2),
        ["index"] = () => _ = ones(2, 3)[5],
        ["index tensor"] = () => _ = ones(2, 3)[tensor(new long[] { 7 })],
        ["too many indices"] = () => _ = ones(2)[0, 0],
        ["mask"] = () => _ = ones(2, 3)[tensor(new[] { true, false, true })],
        ["gather"] = () => ones(2, 3).gather(1, tensor(new long[,] { { 5 } })),
        ["index_select"] = () => ones(3).index_select(0, tensor(new long[] { 3 })),
        ["einsum"] = () => einsum("ij,jk->ik", ones(2, 3), ones(2, 3)),
        ["einsum letters"] = () => einsum("ij->k", ones(2, 3)),
        ["mean of integers"] = () => ones(2, dtype: ScalarType.Int64).mean(),
        ["argmax of nothing"] = () => zeros(0).argmax(),
        ["topk"] = () => ones(2).topk(3),
        ["split"] = () => ones(5).split([2L, 2], 0),
        ["inverse"] = () => linalg.inv(zeros(2, 2)),
        ["solve"] = () => linalg.solve(ones(2, 2), ones(2)),
        ["cholesky"] = () => linalg.cholesky(-eye(2)),
        ["square"] = () => linalg.det(ones(2, 3)),
        ["integers by zero"] = () => ones(2, dtype: ScalarType.Int64).div(zeros(2, dtype: ScalarType.Int64), RoundingMode.floor),
        ["subtracting truth"] = () => _ = tensor(true) - tensor(false),
        ["bits of fractions"] = () => _ = ones(2) & ones(2),
        ["bincount"] = () => bincount(tensor(new long[] { -1 })),
        ["multinomial"] = () => multinomial(tensor(new float[] { -1, 2 }), 1),
        ["bernoulli"] = () => bernoulli(tensor(new float[] { 2 })),
        ["arange"] = () => arange(0, 5, -1),
        ["dot"] = () => ones(2).dot(ones(3)),
        ["scatter"] = () => zeros(2).scatter(0, tensor(new long[] { 5 }), ones(1)),
        ["cuda"] = () => ones(2).cuda(),
        ["clamp"] = () => ones(2).clamp((Scalar?)null, null),
    };

    private static IEnumerable<string> Names() => Refused.Keys;

    [TestCaseSource(nameof(Names))]
    public void Raises_an_ExternalException(string name) => Refused[name].Should().Throw<ExternalException>();

#if POLYFILL
    [Test]
    public void Messages_show_both_shapes()
    {
        Refused["mm shapes"].Should().Throw<ExternalException>().WithMessage("*[2, 3]*[2, 3]*");
        Refused["add shapes"].Should().Throw<ExternalException>().WithMessage("*[2, 3]*[2]*");
        Refused["cat shapes"].Should().Throw<ExternalException>().WithMessage("*[2, 3]*[2, 4]*");
        Action matmul = () => ones(2, 3).matmul(ones(2, 3));
        matmul.Should().Throw<ExternalException>().WithMessage("*[2, 3]*[2, 3]*");
    }
#endif

    [Test]
    public void Comparisons_of_whole_tensors_answer_with_a_truth_value()
    {
        Tensor x = tensor(new double[] { 1, double.NaN, double.PositiveInfinity }), y = tensor(new double[] { 1 + 1e-9, double.NaN, double.PositiveInfinity });
        (x.allclose(y), x.allclose(y, equal_nan: true), allclose(ones(2), ones(2) * 2), ones(2).Equals(ones(2)), ones(2).Equals(ones(3))).Should().Be((false, true, false, true, false));
    }

    [Test]
    public void The_number_of_threads_changes_no_bit()
    {
        manual_seed(1);
        Tensor a = randn(300, 200), b = randn(200, 250);
        int before = get_num_threads();
        try
        {
            set_num_threads(1);
            Tensor one = a.mm(b);
            set_num_threads(2);
            a.mm(b).Equals(one).Should().BeTrue();
        }
        finally { set_num_threads(before); }
    }
}
