using System.Globalization;
using System.Text;

namespace TorchSharp;

/// <summary>Writes tensors. Long dimensions are cut in the bracketed styles: three numbers at either end stay.</summary>
internal sealed class TensorPrinter(string format, int width, CultureInfo culture, string newLine)
{
    private const int Ends = 3;

    public static string Metadata(Tensor x) => $"[{string.Join('x', x.Shape)}], type = {x.Type}, device = {x.device}";

    public string Write(Tensor x, TensorStringStyle style)
    {
        using IDisposable mode = GradMode.Set(false);
        using DisposeScope temporaries = DisposeScopeManager.NewInternalScope();
        return style switch
        {
            TensorStringStyle.Julia => Julia(x),
            TensorStringStyle.Numpy => x.Dims == 0 ? Number(x) : Numpy(x, 0),
            TensorStringStyle.CSharp => CSharp(x),
            _ => Metadata(x),
        };
    }

    private string Number(Tensor x) => x.Type switch
    {
        ScalarType.Bool => x.item<bool>() ? "True" : "False",
        ScalarType.Float32 => x.item<float>().ToString(format, culture),
        ScalarType.Float64 => x.item<double>().ToString(format, culture),
        _ => x.ToInt64().ToString(culture),
    };

    private string Julia(Tensor x)
    {
        if (x.Dims == 0) return $"{Metadata(x)}, value = {Number(x)}";
        StringBuilder text = new(Metadata(x) + newLine);
        if (x.Dims <= 2) Table(text, x);
        else Slices(text, x, []);
        return text.ToString();
    }

    private void Slices(StringBuilder text, Tensor x, List<int> at)
    {
        for (int i = 0; i < x.Shape[0]; i++)
        {
            List<int> here = [.. at, i];
            if (x.Dims > 3) { Slices(text, x[i], here); continue; }
            if (here.Any(index => index > 0)) text.Append(newLine);
            text.Append($"[{string.Join(',', here)},..,..] ={newLine}");
            Table(text, x[i]);
        }
    }

    // Columns are as wide as their widest number; what does not fit a line goes below, with a heading.
    private void Table(StringBuilder text, Tensor x)
    {
        Tensor rows = x.Dims == 1 ? Shaping.Unsqueeze(x, 0) : x;
        string[][] cells = [.. Shaping.Unbind(rows, 0).Select(row => Shaping.Unbind(row, 0).Select(Number).ToArray())];
        if (cells.Length == 0 || cells[0].Length == 0) return;
        int[] widths = [.. Enumerable.Range(0, cells[0].Length).Select(j => cells.Max(row => row[j].Length))];
        bool parts = widths.Sum(w => w + 1) > width;
        for (int first = 0; first < widths.Length;)
        {
            int last = first, used = widths[first] + 1;
            while (last + 1 < widths.Length && used + widths[last + 1] + 1 <= width) used += widths[++last] + 1;
            if (parts) text.Append($" Columns {first + 1} to {last + 1}{newLine}");
            foreach (string[] row in cells)
            {
                for (int j = first; j <= last; j++) text.Append(' ').Append(row[j].PadLeft(widths[j]));
                text.Append(newLine);
            }
            first = last + 1;
        }
    }

    private string Numpy(Tensor x, int depth)
    {
        IEnumerable<string> parts = Shown(x).Select(i => i < 0 ? "..." : x.Dims == 1 ? Number(x[i]) : Numpy(x[i], depth + 1));
        string between = x.Dims == 1 ? ", " : "," + string.Concat(Enumerable.Repeat(newLine, x.Dims - 1)) + new string(' ', depth + 1);
        return "[" + string.Join(between, parts).Replace("..., ", "... ") + "]";
    }

    private string CSharp(Tensor x)
    {
        if (x.Dims == 0) return $"{Metadata(x)}, value = {Literal(x)}";
        string array = $"{Name(x.Type)} [{new string(',', x.Dims - 1)}] ";
        return $"{Metadata(x)}, value = {(x.Dims > 1 ? newLine : "")}{array}{Braces(x, 0)}";
    }

    private string Braces(Tensor x, int depth)
    {
        if (x.Dims == 1) return "{" + string.Join(", ", Shown(x).Select(i => i < 0 ? "..." : Literal(x[i]))).Replace("..., ", "... ") + "}";
        string indent = newLine + new string(' ', depth + 1);
        string inside = string.Join("," + indent, Shown(x).Select(i => i < 0 ? "..." : Braces(x[i], depth + 1))).Replace("...,", "...");
        return "{" + indent + inside + newLine + new string(' ', depth) + "}";
    }

    private string Literal(Tensor x) => x.Type switch
    {
        ScalarType.Float32 => Number(x) + "f",
        ScalarType.Bool => x.item<bool>() ? "true" : "false",
        _ => Number(x),
    };

    private static string Name(ScalarType type) => type switch
    {
        ScalarType.Float32 => "float",
        ScalarType.Float64 => "double",
        ScalarType.Int64 => "long",
        ScalarType.Int32 => "int",
        ScalarType.Int16 => "short",
        ScalarType.Int8 => "sbyte",
        ScalarType.Bool => "bool",
        _ => "byte",
    };

    // The indices that are written; −1 stands for those left out.
    private static IEnumerable<int> Shown(Tensor x)
    {
        int n = (int)x.Shape[0];
        return n <= 2 * Ends ? Enumerable.Range(0, n) : [.. Enumerable.Range(0, Ends), -1, .. Enumerable.Range(n - Ends, Ends)];
    }
}
