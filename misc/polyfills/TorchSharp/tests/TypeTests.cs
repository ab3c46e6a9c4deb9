using System.Text.Json;
using Curriculum.Toolkit.Repository;

namespace TorchSharp.Tests;

public sealed class TypeTests
{
    private static readonly ScalarType[] Types = [ScalarType.Byte, ScalarType.Int8, ScalarType.Int16, ScalarType.Int32, ScalarType.Int64, ScalarType.Float32, ScalarType.Float64, ScalarType.Bool];

    private static readonly JsonElement Golden = Read();

    private static JsonElement Read()
    {
        string folder = RepositoryFolder.PathOf("misc/polyfills/TorchSharp/tests/golden");
        GoldenFile.ReadFrom(folder, "types");
        return JsonDocument.Parse(File.ReadAllText(Path.Combine(folder, "types.json"))).RootElement.GetProperty("values");
    }

    private static void ShouldBe(Tensor result, string key) => result.dtype.ToString().Should().Be(Golden.GetProperty(key).GetString(), key);

    [TestCaseSource(nameof(Types))]
    public void Types_are_promoted_as_in_PyTorch(ScalarType type)
    {
        Tensor x = ones(2, dtype: type);
        foreach (ScalarType other in Types)
        {
            ShouldBe(x + ones(2, dtype: other), $"{type} + {other}");
            ShouldBe(x + ones([], dtype: other), $"{type} + single {other}");
        }
        ShouldBe(x + 1, $"{type} + 1");
        ShouldBe(x + 1.5, $"{type} + 1.5");
        ShouldBe(x / x, $"{type} / {type}");
        ShouldBe(x.sum(), $"sum {type}");
        ShouldBe(x.prod(), $"prod {type}");
        ShouldBe(x.cumsum(0), $"cumsum {type}");
        ShouldBe(x.exp(), $"exp {type}");
        ShouldBe(x.gt(x), $"{type} > {type}");
    }

    [Test]
    public void Every_type_converts_to_every_other()
    {
        foreach (ScalarType from in Types)
            foreach (ScalarType to in Types)
            {
                Tensor x = tensor(new double[] { 0, 1, 3 }).to(from).to(to);
                x.dtype.Should().Be(to);
                Calls.Numbers(x).Should().Equal(from == ScalarType.Bool || to == ScalarType.Bool ? [0, 1, 1] : [0, 1, 3], $"{from} to {to}");
            }
        Calls.Numbers(tensor(new double[] { -1.9, 1.9 }).to(ScalarType.Int32)).Should().Equal(-1, 1);
    }

    [Test]
    public void Integers_do_not_take_a_fraction_in_place()
    {
        Tensor x = ones(2, dtype: ScalarType.Int64);
        x.Invoking(y => y.add_(1.5)).Should().Throw<System.Runtime.InteropServices.ExternalException>();
        x.add_(2);
        Calls.Numbers(x).Should().Equal(3, 3);
    }

    [Test]
    public void The_default_type_is_single_precision_and_can_be_changed()
    {
        get_default_dtype().Should().Be(ScalarType.Float32);
        try
        {
            set_default_dtype(float64);
            zeros(2).dtype.Should().Be(ScalarType.Float64);
            arange(0.5, 2, 0.5).dtype.Should().Be(ScalarType.Float64);
        }
        finally { set_default_dtype(float32); }
        zeros(2).dtype.Should().Be(ScalarType.Float32);
    }

    [Test]
    public void A_conversion_may_be_given_as_a_function()
    {
        using DisposeScope scope = NewDisposeScope();
        ones(2).type(t => t.to(float64)).dtype.Should().Be(float64);
    }

    [Test]
    public void A_tensor_is_filled_from_a_stream()
    {
        using DisposeScope scope = NewDisposeScope();
        Tensor x = arange(3, dtype: float64), y = zeros(3, dtype: float64);
        using MemoryStream stream = new([.. x.bytes, 7]);
        y.ReadBytesFromStream(stream);
        y.data<double>().ToArray().Should().Equal(0, 1, 2);
        stream.ReadByte().Should().Be(7);
        FluentActions.Invoking(() => y.ReadBytesFromStream(stream)).Should().Throw<EndOfStreamException>();
    }
}
