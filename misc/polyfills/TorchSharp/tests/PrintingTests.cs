using System.Globalization;

namespace TorchSharp.Tests;

public sealed class PrintingTests
{
    private static Tensor Table => tensor(new float[] { 0, 3.141f, 6.2834f, 3.14152f, 6.28e-06f, -13.141529f, 0.01f, 4713.14f }, 2, 4);

    private static string Text(Tensor x, TensorStringStyle style) => x.ToString(style, cultureInfo: CultureInfo.InvariantCulture, newLine: "\n");

    [Test]
    public void Without_more_a_tensor_says_what_it_is() => Table.ToString().Should().Be("[2x4], type = Float32, device = cpu");

    [Test]
    public void In_the_style_of_Julia_columns_are_aligned()
    {
        Text(Table, TorchSharp.TensorStringStyle.Julia).Should().Be("[2x4], type = Float32, device = cpu\n        0   3.141 6.2834 3.1415\n 6.28e-06 -13.142   0.01 4713.1\n");
        Text(zeros(4), TorchSharp.TensorStringStyle.Julia).Should().Be("[4], type = Float32, device = cpu\n 0 0 0 0\n");
        Text(tensor(3.14f), TorchSharp.TensorStringStyle.Julia).Should().Be("[], type = Float32, device = cpu, value = 3.14");
        Text(arange(8).reshape(2, 2, 2), TorchSharp.TensorStringStyle.Julia).Should().Be("[2x2x2], type = Int64, device = cpu\n[0,..,..] =\n 0 1\n 2 3\n\n[1,..,..] =\n 4 5\n 6 7\n");
        zeros(1, 80).jlstr(width: 40, newLine: "\n").Split('\n').Should().OnlyContain(line => line.Length <= 40);
    }

    [Test]
    public void In_the_style_of_NumPy_brackets_are_nested() => Text(arange(6).reshape(2, 3), TorchSharp.TensorStringStyle.Numpy).Should().Be("[[0, 1, 2],\n [3, 4, 5]]");

    [Test]
    public void In_the_style_of_CSharp_a_tensor_is_an_array()
    {
        Text(zeros(4), TorchSharp.TensorStringStyle.CSharp).Should().Be("[4], type = Float32, device = cpu, value = float [] {0f, 0f, 0f, 0f}");
        Text(ones(100, dtype: ScalarType.Int32), TorchSharp.TensorStringStyle.CSharp).Should().Be("[100], type = Int32, device = cpu, value = int [] {1, 1, 1, ... 1, 1, 1}");
        Text(zeros(2, 4), TorchSharp.TensorStringStyle.CSharp).Should().Be("[2x4], type = Float32, device = cpu, value = \nfloat [,] {\n {0f, 0f, 0f, 0f},\n {0f, 0f, 0f, 0f}\n}");
    }

    [Test]
    public void The_short_forms_are_the_long_ones()
    {
        Table.jlstr(cultureInfo: CultureInfo.InvariantCulture, newLine: "\n").Should().Be(Text(Table, TorchSharp.TensorStringStyle.Julia));
        Table.str(cultureInfo: CultureInfo.InvariantCulture, newLine: "\n").Should().Be(Text(Table, TorchSharp.TensorStringStyle.Julia));
        Table.npstr(cultureInfo: CultureInfo.InvariantCulture, newLine: "\n").Should().Be(Text(Table, TorchSharp.TensorStringStyle.Numpy));
        Table.cstr(cultureInfo: CultureInfo.InvariantCulture, newLine: "\n").Should().Be(Text(Table, TorchSharp.TensorStringStyle.CSharp));
        Table.metastr().Should().Be(Table.ToString());
    }
}
