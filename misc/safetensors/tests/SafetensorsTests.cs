using System.Buffers.Binary;
using System.Text;
using Curriculum.Kernels;
using Curriculum.Toolkit.Repository;
using TorchSharp;
using static TorchSharp.torch;

namespace Curriculum.Safetensors.Tests;

/// <summary>Files made by hand, the way there and back, and what is refused.</summary>
public sealed class SafetensorsTests
{
    private static readonly GoldenFile Golden = GoldenFile.ReadFrom(RepositoryFolder.PathOf("misc/safetensors/tests/golden"), "files");

    private static readonly byte[] Mixed = Golden.Input.GetProperty("mixed").GetBytesFromBase64();

    private static readonly Dictionary<string, ScalarType> Types = new()
    {
        ["weight"] = ScalarType.Float32,
        ["precise"] = ScalarType.Float64,
        ["half"] = ScalarType.Float32,
        ["brain"] = ScalarType.Float32,
        ["ids"] = ScalarType.Int64,
        ["int"] = ScalarType.Int32,
        ["short"] = ScalarType.Int16,
        ["signed"] = ScalarType.Int8,
        ["pixels"] = ScalarType.Byte,
        ["mask"] = ScalarType.Bool,
        ["scalar"] = ScalarType.Float32,
        ["none"] = ScalarType.Float32,
        ["ünï.ço\"de"] = ScalarType.Float32,
    };

    private static Dictionary<string, Tensor> Read(byte[] bytes) => SafetensorsFile.Read(new MemoryStream(bytes), out _);

    private static byte[] Written(IReadOnlyDictionary<string, Tensor> tensors, IReadOnlyDictionary<string, string>? metadata = null)
    {
        using MemoryStream stream = new();
        SafetensorsFile.Write(stream, tensors, metadata);
        return stream.ToArray();
    }

    /// <summary>A file of a header and so many bytes of numbers.</summary>
    private static byte[] File(string header, int data = 0)
    {
        byte[] text = Encoding.UTF8.GetBytes(header), length = new byte[8];
        BinaryPrimitives.WriteInt64LittleEndian(length, text.Length);
        return [.. length, .. text, .. new byte[data]];
    }

    private static double[] Numbers(Tensor tensor) => [.. tensor.to(ScalarType.Float64).data<double>().ToArray()];

    [Test]
    public void A_file_made_by_hand_is_read_as_it_was_meant()
    {
        using DisposeScope scope = NewDisposeScope();
        Dictionary<string, Tensor> tensors = SafetensorsFile.Read(new MemoryStream(Mixed), out Dictionary<string, string> metadata);
        tensors.Keys.Should().BeEquivalentTo(Types.Keys);
        metadata.Should().BeEquivalentTo(new Dictionary<string, string> { ["format"] = "pt", ["note"] = "by hand" });
        foreach ((string name, Tensor tensor) in tensors)
        {
            tensor.dtype.Should().Be(Types[name], name);
            tensor.shape.Should().Equal(Golden.Values(name + " shape").Select(size => (long)size), name);
            Numbers(tensor).Should().Equal(Golden.Values(name), name);
        }
    }

    [Test]
    public void A_file_without_tensors_is_read()
    {
        Read(Golden.Input.GetProperty("empty").GetBytesFromBase64()).Should().BeEmpty();
        Written(new Dictionary<string, Tensor>()).Should().Equal(File("{}      "));
    }

    [Test]
    public void There_and_back_by_stream_and_file()
    {
        using TemporaryFolder folder = new();
        using DisposeScope scope = NewDisposeScope();
        Dictionary<string, Tensor> tensors = Read(Mixed);
        tensors["turned"] = arange(6).reshape(2, 3).t();
        Dictionary<string, string> remarks = new() { ["a"] = "é \" \\", ["b"] = "" };
        string path = Path.Combine(folder.Path, "x.safetensors");
        SafetensorsFile.Save(path, tensors, remarks);
        Directory.GetFiles(folder.Path).Should().HaveCount(1, "no draft stays");
        Dictionary<string, Tensor> back = SafetensorsFile.Load(path, out Dictionary<string, string> found);
        found.Should().BeEquivalentTo(remarks);
        back.Keys.Should().BeEquivalentTo(tensors.Keys);
        foreach ((string name, Tensor tensor) in tensors)
        {
            back[name].dtype.Should().Be(tensor.dtype);
            back[name].shape.Should().Equal(tensor.shape);
            Numbers(back[name]).Should().Equal(Numbers(tensor), name);
        }
        System.IO.File.ReadAllBytes(path).Should().Equal(Written(tensors.Reverse().ToDictionary(), remarks), "the order in the dictionary does not matter");
        SafetensorsFile.Load(path).Should().HaveCount(tensors.Count);
    }

    [Test]
    public void Numbers_lie_at_multiples_of_their_size_after_a_padded_header()
    {
        using DisposeScope scope = NewDisposeScope();
        byte[] bytes = Written(new Dictionary<string, Tensor> { ["a"] = tensor(new byte[] { 1 }), ["b"] = tensor(new[] { 2.0 }), ["c"] = tensor(new[] { 3f }) });
        long length = BinaryPrimitives.ReadInt64LittleEndian(bytes);
        (length % 8).Should().Be(0);
        Encoding.UTF8.GetString(bytes, 8, (int)length).TrimEnd().Should().Be("""{"b":{"dtype":"F64","shape":[1],"data_offsets":[0,8]},"c":{"dtype":"F32","shape":[1],"data_offsets":[8,12]},"a":{"dtype":"U8","shape":[1],"data_offsets":[12,13]}}""");
    }

    private const string A = "\"a\":{\"dtype\":\"F32\",\"shape\":[2],\"data_offsets\":[0,8]}";

    [TestCase("{", 0, "*cannot be read*")]
    [TestCase(" {}", 0, "*does not begin with a brace*")]
    [TestCase("[]", 0, "*does not begin with a brace*")]
    [TestCase("", 0, "*does not begin with a brace*")]
    [TestCase("{" + A + "}", 7, "*end at 8, and the file has 7 bytes*")]
    [TestCase("{" + A + "}", 9, "Bytes 8 to 9, the last ones, belong to no tensor.")]
    [TestCase("{" + A + "," + A + "}", 16, "'a' is in the header twice.")]
    [TestCase("{" + A + ",\"b\":{\"dtype\":\"F32\",\"shape\":[2],\"data_offsets\":[4,12]}}", 12, "*'b' begin at 4, inside of those that end at 8.")]
    [TestCase("{" + A + ",\"b\":{\"dtype\":\"F32\",\"shape\":[2],\"data_offsets\":[0,8]}}", 8, "*begin at 0, inside*")]
    [TestCase("{" + A + ",\"b\":{\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[12,16]}}", 16, "Bytes 8 to 12, before the numbers of 'b', belong to no tensor.")]
    [TestCase("{\"a\":{\"dtype\":\"F32\",\"shape\":[3],\"data_offsets\":[0,8]}}", 8, "*are 12 bytes, and 8 are given.")]
    [TestCase("{\"a\":{\"dtype\":\"F32\",\"shape\":[2],\"data_offsets\":[8,0]}}", 8, "*end at 0, before they begin at 8.")]
    [TestCase("{\"a\":{\"dtype\":\"F32\",\"shape\":[2],\"data_offsets\":[0,8,8]}}", 8, "*3 data_offsets*")]
    [TestCase("{\"a\":{\"dtype\":\"F32\",\"shape\":[-2],\"data_offsets\":[0,8]}}", 8, "*holds -2, which is no size.")]
    [TestCase("{\"a\":{\"dtype\":\"F32\",\"shape\":[2.5],\"data_offsets\":[0,8]}}", 8, "*holds 2.5*")]
    [TestCase("{\"a\":{\"dtype\":\"F32\",\"shape\":[\"2\"],\"data_offsets\":[0,8]}}", 8, "*no size.")]
    [TestCase("{\"a\":{\"dtype\":\"F32\",\"shape\":2,\"data_offsets\":[0,8]}}", 8, "*not a list.")]
    [TestCase("{\"a\":{\"dtype\":\"F32\",\"shape\":[4294967296,4294967296],\"data_offsets\":[0,0]}}", 0, "*more numbers than can be counted.")]
    [TestCase("{\"a\":{\"dtype\":\"F32\",\"shape\":[0,9223372036854775807,9],\"data_offsets\":[0,0]}}", 0, "*more numbers than can be counted.")]
    [TestCase("{\"a\":{\"dtype\":\"F32\",\"shape\":[99999999999999999999],\"data_offsets\":[0,0]}}", 0, "*no size.")]
    [TestCase("{\"a\":{\"dtype\":\"F32\",\"shape\":[4611686018427387904],\"data_offsets\":[0,0]}}", 0, "*more numbers than can be counted.")]
    [TestCase("{\"a\":{\"dtype\":\"F32\",\"shape\":[1000000000],\"data_offsets\":[0,4000000000]}}", 0, "*at most 2147483583*")]
    [TestCase("{\"a\":{\"dtype\":\"U64\",\"shape\":[1],\"data_offsets\":[0,8]}}", 8, "'a' is of type U64; read are BOOL, U8*")]
    [TestCase("{\"a\":{\"dtype\":7,\"shape\":[1],\"data_offsets\":[0,8]}}", 8, "*dtype of 'a' is not text.")]
    [TestCase("{\"a\":{\"dtype\":\"F32\",\"shape\":[2]}}", 8, "'a' needs the fields*")]
    [TestCase("{\"a\":{\"dtype\":\"F32\",\"dtype\":\"F32\",\"shape\":[2],\"data_offsets\":[0,8]}}", 8, "*'dtype' twice.")]
    [TestCase("{\"a\":{\"dtype\":\"F32\",\"shape\":[2],\"data_offsets\":[0,8],\"x\":1}}", 8, "*unknown field 'x'.")]
    [TestCase("{\"a\":5}", 0, "'a' is not an object.")]
    [TestCase("{\"__metadata__\":{\"n\":1}}", 0, "The remark 'n' is not text.")]
    [TestCase("{\"__metadata__\":{\"n\":\"1\",\"n\":\"2\"}}", 0, "The remark 'n' is in the header twice.")]
    [TestCase("{\"__metadata__\":[]}", 0, "*not an object.")]
    [TestCase("{\"a\":[[[[[[]]]]]]}", 0, "*cannot be read*")]
    [TestCase("{\"\\ud800\":5}", 0, "*cannot be read*")]
    [TestCase("{\"a\":{\"dtype\":\"\\ud800\",\"shape\":[2],\"data_offsets\":[0,8]}}", 8, "*cannot be read*")]
    public void A_header_that_is_not_true_is_refused(string header, int data, string message) =>
        FluentActions.Invoking(() => Read(File(header, data))).Should().Throw<InvalidDataException>().WithMessage(message);

    [Test]
    public void A_length_beyond_the_file_is_refused_before_memory_is_asked_for()
    {
        FluentActions.Invoking(() => Read([0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF])).Should().Throw<InvalidDataException>().WithMessage("*18446744073709551615*");
        FluentActions.Invoking(() => Read([0, 0xE1, 0xF5, 0x05, 0, 0, 0, 0, (byte)'{'])).Should().Throw<InvalidDataException>().WithMessage("*100000000 bytes long*cut off*");
        FluentActions.Invoking(() => Read([1, 2, 3])).Should().Throw<InvalidDataException>().WithMessage("*shorter than the eight bytes*");
        FluentActions.Invoking(() => Read(File("{\"a\":{\"dtype\":\"BOOL\",\"shape\":[1],\"data_offsets\":[0,1]}}")[..^0].Append((byte)2).ToArray())).Should().Throw<InvalidDataException>().WithMessage("*truth values*");
    }

    [Test]
    public void Every_cut_is_refused()
    {
        using DisposeScope scope = NewDisposeScope();
        for (int length = 0; length < Mixed.Length; length++)
            FluentActions.Invoking(() => Read(Mixed[..length])).Should().Throw<InvalidDataException>($"{length} of {Mixed.Length} bytes are there");
        FluentActions.Invoking(() => Read([.. Mixed, 0])).Should().Throw<InvalidDataException>();
    }

    [Test]
    public void Flipped_bytes_are_read_as_other_numbers_or_refused()
    {
        SeededRandom random = new(4);
        int refused = 0, read = 0;
        for (int trial = 0; trial < 20_000; trial++)
        {
            using DisposeScope scope = NewDisposeScope();
            byte[] bytes = [.. Mixed];
            for (int flips = trial % 3; flips >= 0; flips--) bytes[random.NextInt(bytes.Length)] = (byte)random.NextInt(256);
            try
            {
                Read(bytes);
                read++;
            }
            catch (InvalidDataException)
            {
                refused++;
            }
        }
        refused.Should().BeGreaterThan(10_000, "most of the file is header");
        read.Should().BeGreaterThan(100, "a changed number is a number");
    }

    [Test]
    public void What_cannot_be_written_leaves_the_old_file()
    {
        using TemporaryFolder folder = new();
        using DisposeScope scope = NewDisposeScope();
        string path = Path.Combine(folder.Path, "x.safetensors");
        SafetensorsFile.Save(path, new Dictionary<string, Tensor> { ["a"] = ones(2) });
        FluentActions.Invoking(() => SafetensorsFile.Save(path, new Dictionary<string, Tensor> { ["__metadata__"] = ones(2) })).Should().Throw<ArgumentException>().WithMessage("*kept for remarks*");
        Directory.GetFiles(folder.Path).Should().HaveCount(1);
        SafetensorsFile.Load(path).Should().ContainKey("a");
    }
}
