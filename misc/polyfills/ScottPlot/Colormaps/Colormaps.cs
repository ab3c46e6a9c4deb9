using ScottPlot.Colormaps;

namespace ScottPlot
{
    /// <summary>A continuous scale of colours.</summary>
    public interface IColormap
    {
        /// <summary>What the colour map is called.</summary>
        string Name { get; }

        /// <summary>The colour at a position from 0 to 1; transparent for NaN.</summary>
        Color GetColor(double position);

        /// <summary>The colour of a value within a range; transparent for NaN.</summary>
        Color GetColor(double position, Range range);
    }

    /// <summary>Makes colour maps.</summary>
    public static class Colormap
    {
        /// <summary>A colour map through the given colours, in smooth transition or in equal steps.</summary>
        public static IColormap FromColors(Color[] colors, bool smooth = true) =>
            smooth ? new CustomInterpolated(colors) : new CustomPalette(colors);
    }
}

namespace ScottPlot.Colormaps
{
    /// <summary>What all colour maps share.</summary>
    public abstract class ColormapBase : IColormap
    {
        /// <inheritdoc/>
        public abstract string Name { get; }

        /// <inheritdoc/>
        public abstract Color GetColor(double position);

        /// <inheritdoc/>
        public Color GetColor(double position, Range range) => GetColor(range.Normalize(position));

        /// <summary>The colour at a position between evenly spaced colours.</summary>
        private protected static Color Between(Color[] colors, double position)
        {
            if (double.IsNaN(position))
                return Colors.Transparent;
            double place = Math.Clamp(position, 0, 1) * (colors.Length - 1);
            int left = Math.Min((int)place, colors.Length - 2);
            return left < 0 ? colors[0] : colors[left].Towards(colors[left + 1], place - left);
        }
    }

    /// <summary>From black to white.</summary>
    public class Grayscale : ColormapBase
    {
        /// <inheritdoc/>
        public override string Name => "Grayscale";

        /// <inheritdoc/>
        public override Color GetColor(double position) => Between([Colors.Black, Colors.White], position);
    }

    /// <summary>From dark violet over green to yellow; equal steps look equal, for any kind of colour vision.</summary>
    public class Viridis : ColormapBase
    {
        private static readonly Color[] steps = Color.FromHex([
            "#440154", "#481568", "#482677", "#453781", "#3F4788", "#39558C", "#32648E", "#2D718E", "#287D8E", "#238A8D",
            "#1F968B", "#20A386", "#29AF7F", "#3CBC75", "#56C667", "#74D055", "#94D840", "#B8DE29", "#DCE318", "#FDE725"]);

        /// <inheritdoc/>
        public override string Name => "Viridis";

        /// <inheritdoc/>
        public override Color GetColor(double position) => Between(steps, position);
    }

    /// <summary>From dark blue over magenta to yellow.</summary>
    public class Plasma : ColormapBase
    {
        private static readonly Color[] steps = Color.FromHex([
            "#0D0887", "#47039F", "#7301A8", "#9C179E", "#BD3786", "#D8576B", "#ED7953", "#FA9E3B", "#FDC926", "#F0F921"]);

        /// <inheritdoc/>
        public override string Name => "Plasma";

        /// <inheritdoc/>
        public override Color GetColor(double position) => Between(steps, position);
    }

    /// <summary>From black over violet and orange to pale yellow.</summary>
    public class Magma : ColormapBase
    {
        private static readonly Color[] steps = Color.FromHex([
            "#000004", "#180F3E", "#451077", "#721F81", "#9F2F7F", "#CD4071", "#F1605D", "#FD9567", "#FEC98D", "#FCFDBF"]);

        /// <inheritdoc/>
        public override string Name => "Magma";

        /// <inheritdoc/>
        public override Color GetColor(double position) => Between(steps, position);
    }

    /// <summary>Diverging: from blue over near white, in the middle, to red.</summary>
    public class Balance : ColormapBase
    {
        private static readonly Color[] blues = Color.FromHex([
            "#171C42", "#293A8F", "#0B66BD", "#4590B9", "#8EB5C2", "#CBD7DB", "#F1ECEB"]);

        private static readonly Color[] reds = Color.FromHex([
            "#F1ECEB", "#E6CEC6", "#D59D89", "#C46548", "#AC2B24", "#780E28", "#3C0911"]);

        /// <inheritdoc/>
        public override string Name => "Balance";

        /// <inheritdoc/>
        public override Color GetColor(double position) =>
            position > 0.5 ? Between(reds, 2 * position - 1) : Between(blues, 2 * position);
    }

    /// <summary>A smooth transition through given colours.</summary>
    public class CustomInterpolated(Color[] colors) : ColormapBase
    {
        /// <inheritdoc/>
        public override string Name => "Custom";

        /// <inheritdoc/>
        public override Color GetColor(double position) => Between(colors, position);
    }

    /// <summary>Given colours in equal steps.</summary>
    public class CustomPalette(Color[] colors) : ColormapBase
    {
        /// <inheritdoc/>
        public override string Name => "Custom Palette";

        /// <inheritdoc/>
        public override Color GetColor(double position) => double.IsNaN(position)
            ? Colors.Transparent
            : colors[(int)Math.Clamp(position * colors.Length, 0, colors.Length - 1)];
    }
}
