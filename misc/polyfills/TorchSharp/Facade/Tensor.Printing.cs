using System.Collections;
using System.Globalization;

namespace TorchSharp;

public static partial class torch
{
    private static TensorStringStyle style = TorchSharp.TensorStringStyle.Julia;

    /// <summary>The style of tensors that are written without naming one.</summary>
    public static TensorStringStyle TensorStringStyle
    {
        get => style;
        set => style = value == TorchSharp.TensorStringStyle.Default ? throw new ArgumentException("The style cannot be set to 'Default'.") : value;
    }

    public partial class Tensor
    {
        /// <summary>Shape, type and device: "[2x3], type = Float32, device = cpu".</summary>
        public override string ToString() => TensorPrinter.Metadata(this);

        /// <summary>Shape, type and device, or all numbers.</summary>
        /// <param name="disamb">Whether numbers are written.</param>
        /// <param name="fltFormat">The format of floating-point numbers: "g5" unless said.</param>
        /// <param name="width">The length of a line: 100 unless said.</param>
        /// <param name="cultureInfo">The culture, which decides on the decimal point.</param>
        /// <param name="newLine">What ends a line.</param>
        public string ToString(bool disamb, string? fltFormat = null, int? width = null, CultureInfo? cultureInfo = null, string? newLine = null) =>
            ToString(disamb ? TorchSharp.TensorStringStyle.Julia : TorchSharp.TensorStringStyle.Metadata, fltFormat, width, cultureInfo, newLine);

        /// <summary>All numbers, in a style.</summary>
        /// <param name="style">The style.</param>
        /// <param name="fltFormat">The format of floating-point numbers: "g5" unless said.</param>
        /// <param name="width">The length of a line: 100 unless said.</param>
        /// <param name="cultureInfo">The culture, which decides on the decimal point.</param>
        /// <param name="newLine">What ends a line.</param>
        public string ToString(TensorStringStyle style, string? fltFormat = null, int? width = null, CultureInfo? cultureInfo = null, string? newLine = null) =>
            new TensorPrinter(fltFormat ?? "g5", width ?? 100, cultureInfo ?? CultureInfo.CurrentCulture, newLine ?? Environment.NewLine)
                .Write(this, style == TorchSharp.TensorStringStyle.Default ? TensorStringStyle : style);

        /// <summary>The numbers as nested lists, or as one <see cref="Scalar"/>.</summary>
        public object tolist()
        {
            if (Dims == 0) return Type == ScalarType.Bool ? (Scalar)item<bool>() : DataTypes.IsFloat(Type) ? (Scalar)this.ToDouble() : (Scalar)this.ToInt64();
            return new ArrayList(Shaping.Unbind(this, 0).Select(part => part.tolist()).ToArray());
        }
    }
}

public static partial class TensorExtensionMethods
{
    /// <summary>Shape, type and device.</summary>
    public static string metastr(this Tensor tensor) => TensorPrinter.Metadata(tensor);

    /// <summary>The numbers in the style of Julia.</summary>
    public static string jlstr(this Tensor tensor, string? fltFormat = null, int? width = null, string? newLine = null, CultureInfo? cultureInfo = null) =>
        tensor.ToString(TensorStringStyle.Julia, fltFormat, width, cultureInfo, newLine);

    /// <summary>The numbers in the style of NumPy.</summary>
    public static string npstr(this Tensor tensor, string? fltFormat = "g5", int? width = 100, string? newLine = null, CultureInfo? cultureInfo = null) =>
        tensor.ToString(TensorStringStyle.Numpy, fltFormat, width, cultureInfo, newLine);

    /// <summary>The numbers in the style of C#.</summary>
    public static string cstr(this Tensor tensor, string? fltFormat = "g5", int? width = 100, string? newLine = null, CultureInfo? cultureInfo = null) =>
        tensor.ToString(TensorStringStyle.CSharp, fltFormat, width, cultureInfo, newLine);

    /// <summary>The numbers in a style.</summary>
    public static string str(this Tensor tensor, string? fltFormat = null, int? width = null, string? newLine = null, CultureInfo? cultureInfo = null, TensorStringStyle style = TensorStringStyle.Default) =>
        tensor.ToString(style, fltFormat, width, cultureInfo, newLine);

    /// <summary>Writes the numbers to the console.</summary>
    public static Tensor print(this Tensor t, string? fltFormat = "g5", int? width = 100, string? newLine = null, CultureInfo? cultureInfo = null, TensorStringStyle style = TensorStringStyle.Default)
    {
        Console.WriteLine(t.ToString(style, fltFormat, width, cultureInfo, newLine));
        return t;
    }
}
