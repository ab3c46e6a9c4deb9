using System.Text;
using Curriculum.Testing;

namespace TorchSharp.Tests;

/// <summary>Tensors in files: the bytes of the format, the way there and back, and what is refused.</summary>
public sealed class SavingTests
{
    private static byte[] Saved(Tensor tensor)
    {
        using MemoryStream stream = new();
        using (BinaryWriter writer = new(stream)) tensor.Save(writer);
        return stream.ToArray();
    }

    private static Tensor Loaded(byte[] bytes)
    {
        using BinaryReader reader = new(new MemoryStream(bytes));
        return Tensor.Load(reader);
    }

    // Written by hand from the format: type 6, two dimensions, 2 and 300 (172 2 in groups of seven bits), then little-endian floats.
    [Test]
    public void The_bytes_are_those_of_the_format()
    {
        using DisposeScope scope = NewDisposeScope();
        byte[] bytes = Saved(arange(600, float32).reshape(2, 300));
        bytes[..5].Should().Equal(6, 2, 2, 0xAC, 0x02);
        bytes.Should().HaveCount(5 + 2400);
        BitConverter.ToSingle(bytes, 5 + 4 * 599).Should().Be(599);
        Saved(tensor(true)).Should().Equal(11, 0, 1);
        Saved(tensor(new long[] { -2 })).Should().Equal(4, 1, 1, 0xFE, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF);
        Saved(tensor(new double[] { 1 })).Should().Equal(7, 1, 1, 0, 0, 0, 0, 0, 0, 0xF0, 0x3F);
    }

    private static IEnumerable<TestCaseData> Tensors()
    {
        foreach (ScalarType type in new[] { ScalarType.Byte, ScalarType.Int8, ScalarType.Int16, ScalarType.Int32, ScalarType.Int64, ScalarType.Float32, ScalarType.Float64, ScalarType.Bool })
            foreach (long[] shape in new long[][] { [], [0], [5], [2, 3], [3, 0, 2], [2, 1, 3, 2], [130, 2] })
                yield return new TestCaseData(type, shape);
    }

    [TestCaseSource(nameof(Tensors))]
    public void There_and_back(ScalarType type, long[] shape)
    {
        using DisposeScope scope = NewDisposeScope();
        Tensor x = ((arange(shape.Aggregate(1L, (a, b) => a * b), float64) * 1.7 - 3.2) % 3).reshape(shape).to(type), back = Loaded(Saved(x));
        back.dtype.Should().Be(type);
        back.shape.Should().Equal(shape);
        back.bytes.ToArray().Should().Equal(x.bytes.ToArray());
        if (shape.Length == 4) Loaded(Saved(x.transpose(0, 3))).Equals(x.transpose(0, 3)).Should().BeTrue();
    }

    [Test]
    public void Files_and_streams_hold_the_same()
    {
        using TemporaryFolder folder = new();
        using DisposeScope scope = NewDisposeScope();
        Tensor x = rand(3, 4);
        string path = Path.Combine(folder.Path, "x.dat"), other = Path.Combine(folder.Path, "y.dat");
        x.Save(path);
        Tensor.Load(path).Equals(x).Should().BeTrue();
        save(x, other);
        load(other).Equals(x).Should().BeTrue();
        x.save(other);
        Tensor.load(other).Equals(x).Should().BeTrue();
        using MemoryStream stream = new(File.ReadAllBytes(path));
        Tensor.Load(stream).Equals(x).Should().BeTrue();
        Directory.GetFiles(folder.Path).Should().HaveCount(2, "no draft stays");
    }

    [Test]
    public void Loading_into_a_tensor_takes_the_numbers_and_keeps_the_rest()
    {
        using DisposeScope scope = NewDisposeScope();
        byte[] bytes = Saved(tensor(new[] { 1f, 2 }));
        Modules.Parameter p = new(zeros(2));
        using (BinaryReader reader = new(new MemoryStream(bytes))) p.Load(reader);
        p.data<float>().ToArray().Should().Equal(1, 2);
        p.requires_grad.Should().BeTrue();
        p.is_leaf.Should().BeTrue();
        FluentActions.Invoking(() => zeros(3).Load(new BinaryReader(new MemoryStream(bytes)))).Should().Throw<ArgumentException>().WithMessage("Mismatched tensor shape*");
        FluentActions.Invoking(() => zeros(2, float64).Load(new BinaryReader(new MemoryStream(bytes)))).Should().Throw<ArgumentException>().WithMessage("Mismatched tensor data types*");
        Tensor? none = null;
        using (BinaryReader reader = new(new MemoryStream(bytes))) TensorExtensionMethods.Load(ref none, reader);
        none!.data<float>().ToArray().Should().Equal(1, 2);
    }

    [Test]
    public void A_missing_file_is_named() =>
        FluentActions.Invoking(() => Tensor.Load("/nowhere/x.dat")).Should().Throw<FileNotFoundException>().WithMessage("*/nowhere/x.dat*");

#if POLYFILL
    [Test]
    public void Every_cut_is_noticed()
    {
        using DisposeScope scope = NewDisposeScope();
        byte[] bytes = Saved(rand(2, 3));
        for (int length = 0; length < bytes.Length; length++)
            FluentActions.Invoking(() => Loaded(bytes[..length])).Should().Throw<EndOfStreamException>($"{length} of {bytes.Length} bytes are there").WithMessage("The file ends in the middle of the tensor*");
    }

    [Test]
    public void A_hostile_file_costs_no_more_than_its_size()
    {
        // Two gigabytes announced, one byte there; a stream that cannot say its length; too many of everything.
        byte[] huge = [6, 1, 0xFF, 0xFF, 0xFF, 0xFF, 0x01, 0];
        long before = GC.GetAllocatedBytesForCurrentThread();
        FluentActions.Invoking(() => Loaded(huge)).Should().Throw<EndOfStreamException>();
        FluentActions.Invoking(() => Tensor.Load(new Unseekable(new MemoryStream(huge)))).Should().Throw<EndOfStreamException>();
        FluentActions.Invoking(() => Loaded([6, 2, 0xFF, 0xFF, 0xFF, 0xFF, 0x0F, 0xFF, 0xFF, 0xFF, 0xFF, 0x0F])).Should().Throw<InvalidDataException>();
        FluentActions.Invoking(() => Loaded([6, 0xFF, 0x7F])).Should().Throw<InvalidDataException>().WithMessage("*16383 dimensions*");
        FluentActions.Invoking(() => Loaded([5, 0, 0, 0])).Should().Throw<InvalidDataException>().WithMessage("*number 5*");
        FluentActions.Invoking(() => Loaded([.. Enumerable.Repeat((byte)0xFF, 12)])).Should().Throw<InvalidDataException>();
        FluentActions.Invoking(() => Loaded([6, 1, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0x01])).Should().Throw<InvalidDataException>().WithMessage("*negative*");
        FluentActions.Invoking(() => Loaded([11, 1, 1, 2])).Should().Throw<InvalidDataException>().WithMessage("*truth values*");
        (GC.GetAllocatedBytesForCurrentThread() - before).Should().BeLessThan(50_000_000);
    }

    private sealed class Unseekable(Stream inner) : Stream
    {
        public override bool CanRead => true;
        public override bool CanSeek => false;
        public override bool CanWrite => false;
        public override long Length => throw new NotSupportedException();
        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }
        public override int Read(byte[] buffer, int offset, int count) => inner.Read(buffer, offset, count);
        public override void Flush() { }
        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();
        public override void SetLength(long value) => throw new NotSupportedException();
        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }

    [Test]
    public void An_archive_of_libtorch_is_told_apart()
    {
        using TemporaryFolder folder = new();
        string path = Path.Combine(folder.Path, "x.pt");
        File.WriteAllBytes(path, Encoding.ASCII.GetBytes("PK\u0003\u0004 and so on"));
        FluentActions.Invoking(() => load(path)).Should().Throw<InvalidDataException>().WithMessage("*archive of libtorch*");
    }

    [Test]
    public void A_file_that_cannot_be_written_leaves_the_old_one()
    {
        using TemporaryFolder folder = new();
        using DisposeScope scope = NewDisposeScope();
        string path = Path.Combine(folder.Path, "x.dat");
        tensor(1f).Save(path);
        Tensor gone = tensor(2f);
        gone.Dispose();
        FluentActions.Invoking(() => gone.Save(path)).Should().Throw<InvalidOperationException>();
        Tensor.Load(path).item<float>().Should().Be(1);
        Directory.GetFiles(folder.Path).Should().HaveCount(1);
    }
#endif
}
