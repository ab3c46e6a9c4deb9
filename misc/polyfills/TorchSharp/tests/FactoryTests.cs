namespace TorchSharp.Tests;

public sealed class FactoryTests
{
    [Test]
    public void Shapes_may_be_given_in_every_way()
    {
        foreach (Tensor x in (Tensor[])[zeros(2, 3), zeros([2, 3]), zeros(new long[] { 2, 3 }), zeros(2L, 3L)])
        {
            x.shape.Should().Equal(2, 3);
            x.dtype.Should().Be(ScalarType.Float32);
            Calls.Numbers(x).Should().Equal(0, 0, 0, 0, 0, 0);
        }
        ones(2, 1, 2, 1, dtype: ScalarType.Int64).shape.Should().Equal(2, 1, 2, 1);
        empty(3).shape.Should().Equal(3);
        Calls.Numbers(full(2, 2, 2.5)).Should().Equal(2.5, 2.5, 2.5, 2.5);
        full(2, 7).dtype.Should().Be(ScalarType.Int64);
        zeros([]).shape.Should().BeEmpty();
        zeros(0, 3).numel().Should().Be(0);
    }

    [Test]
    public void Likes_take_over_shape_and_type()
    {
        Tensor x = ones(2, 3, dtype: ScalarType.Int32);
        foreach (Tensor like in (Tensor[])[zeros_like(x), ones_like(x), full_like(x, 4), empty_like(x), x.zeros_like(), x.ones_like()]) (like.shape, like.dtype).Should().BeEquivalentTo((x.shape, x.dtype));
        zeros_like(x, dtype: ScalarType.Float64).dtype.Should().Be(ScalarType.Float64);
        Calls.Numbers(full_like(x, 4)).Should().OnlyContain(number => number == 4);
        rand_like(ones(4)).shape.Should().Equal(4);
        randn_like(ones(4)).shape.Should().Equal(4);
        ones(3).rand_like().shape.Should().Equal(3);
    }

    [Test]
    public void Arrays_of_every_type_and_rank_become_tensors_row_by_row()
    {
        tensor(new float[,] { { 1, 2 }, { 3, 4 } }).shape.Should().Equal(2, 2);
        Calls.Numbers(tensor(new int[,,] { { { 1, 2 } }, { { 3, 4 } } })).Should().Equal(1, 2, 3, 4);
        tensor(new double[] { 1, 2, 3, 4, 5, 6 }, 3, 2).shape.Should().Equal(3, 2);
        tensor(new List<long> { 1, 2, 3 }).dtype.Should().Be(ScalarType.Int64);
        tensor(new bool[] { true, false }).dtype.Should().Be(ScalarType.Bool);
        tensor(new byte[] { 1, 2 }).dtype.Should().Be(ScalarType.Byte);
        tensor(new short[] { 1, 2 }).dtype.Should().Be(ScalarType.Int16);
        tensor(new sbyte[] { 1, 2 }).dtype.Should().Be(ScalarType.Int8);
        tensor(new int[] { 1, 2 }, dtype: ScalarType.Float64).dtype.Should().Be(ScalarType.Float64);
        as_tensor(new float[] { 1, 2 }).dtype.Should().Be(ScalarType.Float32);
        from_array(new double[,] { { 1 }, { 2 } }).shape.Should().Equal(2, 1);
        new float[] { 1, 2, 3, 4 }.ToTensor([2, 2]).shape.Should().Equal(2, 2);
        tensor(3).dtype.Should().Be(ScalarType.Int32);
        tensor(3L).dtype.Should().Be(ScalarType.Int64);
        tensor(3.0).dtype.Should().Be(ScalarType.Float64);
        tensor(3f).dtype.Should().Be(ScalarType.Float32);
        Tensor implicitly = new float[] { 1, 2 };
        implicitly.shape.Should().Equal(2);
        Action wrong = () => tensor(new float[] { 1, 2, 3 }, 2, 2);
        wrong.Should().Throw<Exception>();
    }

    [Test]
    public void A_tensor_of_an_array_does_not_change_with_it()
    {
        float[] numbers = [1, 2];
        Tensor x = tensor(numbers);
        numbers[0] = 9;
        Calls.Numbers(x).Should().Equal(1, 2);
    }

    [Test]
    public void Numbers_come_out_by_their_own_type_or_converted()
    {
        tensor(2.5f).item<float>().Should().Be(2.5f);
        tensor(new[] { 3L }).item<long>().Should().Be(3);
        Action wrongType = () => tensor(2.5f).item<double>(), tooMany = () => ones(2).item<float>();
        wrongType.Should().Throw<ArgumentException>();
        tooMany.Should().Throw<ArgumentException>();
        ((double)tensor(2.5f)).Should().Be(2.5);
        (tensor(2.5).ToSingle(), tensor(2.5).ToInt64(), tensor(1).ToBoolean(), tensor(true).ToInt32(), tensor(7f).ToByte(), tensor(7f).ToSByte(), tensor(7f).ToInt16()).Should().Be((2.5f, 2L, true, 1, (byte)7, (sbyte)7, (short)7));
        ((float)tensor(2.5), (long)tensor(3), (int)tensor(3L), (bool)tensor(true), (byte)tensor(3), (sbyte)tensor(3), (short)tensor(3)).Should().Be((2.5f, 3L, 3, true, (byte)3, (sbyte)3, (short)3));
    }

    [Test]
    public void Data_are_read_and_written_by_indices_in_any_layout()
    {
        Tensor x = arange(6, dtype: ScalarType.Float64).reshape(2, 3).t();
        Utils.TensorAccessor<double> data = x.data<double>();
        data[2, 1].Should().Be(5);
        data.ToArray().Should().Equal(0, 3, 1, 4, 2, 5);
        ((double[,])data.ToNDArray())[1, 0].Should().Be(1);
        data[0, 1] = 7;
        x[0, 1].item<double>().Should().Be(7);
        data.Count.Should().Be(6);
        double[] copy = new double[6];
        data.CopyTo(copy);
        copy.Should().Equal(data);
        data.CopyFrom(new double[] { 9, 8 }, 0, 2);
        data.ToArray().Should().Equal(0, 7, 9, 8, 2, 5);
        ((System.Collections.ArrayList)x.tolist()).Count.Should().Be(3);
        x.contiguous().bytes.Length.Should().Be(48);
    }

    [Test]
    public void Properties_describe_the_tensor()
    {
        Tensor x = zeros(2, 3);
        (x.dim(), x.ndim, x.numel(), x.NumberOfElements, x.element_size(), x.size(1), x.is_sparse).Should().Be((2, 2, 6, 6, 4, 3, false));
        x.size().Should().Equal(2, 3);
        x.IntShape().ToArray().Should().Equal(2, 3);
        x.shape.TotalSize().Should().Be(6);
        ScalarType.Float64.ElementSize().Should().Be(8);
        x.is_contiguous().Should().BeTrue();
        x.t().is_contiguous().Should().BeFalse();
        x.device.ToString().Should().Be("cpu");
        x.cpu().shape.Should().Equal(2, 3);
        device("cpu").type.Should().Be(DeviceType.CPU);
        (new Size((2, 3)).numel(), new Size([2, 3]).Length).Should().Be((6, 2));
    }
}
