using System.Buffers.Binary;

namespace Curriculum.Benchmarks.Tests;

public sealed class PeerMatrixTests
{
    private readonly TemporaryFolder folder = new();

    private string File => Path.Combine(folder.Path, "p_X.bin");

    [OneTimeTearDown]
    public void Remove() => folder.Dispose();

    [Test]
    public void What_is_written_is_read_again()
    {
        PeerMatrix.Of(2, 3, [1.5, -0.0, double.NaN, 4, 5, 6e300]).Write(File);
        PeerMatrix doubles = PeerMatrix.Read(File);
        (doubles.Type, doubles.Rows, doubles.Columns).Should().Be((ElementType.Float64, 2, 3));
        doubles.Doubles().Select(BitConverter.DoubleToInt64Bits).Should().Equal(new[] { 1.5, -0.0, double.NaN, 4, 5, 6e300 }.Select(BitConverter.DoubleToInt64Bits));

        PeerMatrix.Of(1, 2, [1.5f, 2f]).Write(File);
        PeerMatrix.Read(File).Singles().Should().Equal(1.5f, 2f);

        PeerMatrix.Of(3, 1, [1, -2, int.MaxValue]).Write(File);
        PeerMatrix.Read(File).Integers("y").Should().Equal(1, -2, int.MaxValue);
        PeerMatrix.Read(File).Doubles().Should().Equal(1, -2, int.MaxValue);
    }

    [Test]
    public void The_header_is_as_documented()
    {
        PeerMatrix.Of(2, 1, [1f, 2f]).Write(File);
        System.IO.File.ReadAllBytes(File).Should().Equal(
            [.. "PEERMAT1"u8, 1, 0, 0, 0, 2, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0x80, 0x3F, 0, 0, 0, 0x40]);
    }

    [TestCase("", "does not begin with the bytes PEERMAT1")]
    [TestCase("PEERMAT2............", "does not begin with the bytes PEERMAT1")]
    [TestCase("PEERMAT1....", "ends after 12 bytes")]
    public void A_file_of_another_kind_is_refused(string content, string because)
    {
        System.IO.File.WriteAllText(File, content);
        Refused().Should().Contain("p_X.bin").And.Contain(because);
    }

    [TestCase(4, 1, 1, "element type 4")]
    [TestCase(2, -1, 1, "-1 rows and 1 columns")]
    [TestCase(2, int.MaxValue, int.MaxValue, "which no array can have")]
    [TestCase(2, 40000, 40000, "32 bytes")]
    [TestCase(2, 2, 1, "2 × 1 numbers of its type need 40")]
    [TestCase(2, 0, 1, "need 24")]
    public void A_header_that_does_not_fit_is_refused(int type, int rows, int columns, string because)
    {
        byte[] bytes = new byte[32];
        "PEERMAT1"u8.CopyTo(bytes);
        BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(8), type);
        BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(12), rows);
        BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(16), columns);
        System.IO.File.WriteAllBytes(File, bytes);
        Refused().Should().Contain("p_X.bin").And.Contain(because);
    }

    [TestCase(0.5)]
    [TestCase(double.NaN)]
    [TestCase(1e300)]
    public void A_class_that_is_no_whole_number_is_refused(double value) =>
        FluentActions.Invoking(() => PeerMatrix.Of(2, 1, [1, value]).Integers("y")).Should().Throw<InputException>().WithMessage("y holds *at row 1*");

    private string Refused() => FluentActions.Invoking(() => PeerMatrix.Read(File)).Should().Throw<InputException>().Which.Message;
}
