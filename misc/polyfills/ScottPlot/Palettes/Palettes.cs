namespace ScottPlot
{
    /// <summary>Colours that tell series apart, in order of use.</summary>
    public interface IPalette
    {
        /// <summary>The colours.</summary>
        Color[] Colors { get; }

        /// <summary>What the palette is called.</summary>
        string Name { get; }

        /// <summary>Where it comes from.</summary>
        string Description { get; }

        /// <summary>The colour at a place; after the last colour the first follows.</summary>
        Color GetColor(int index);
    }
}

namespace ScottPlot.Palettes
{
    /// <summary>Ten colours by Tableau, known as tab10.</summary>
    public class Category10 : IPalette
    {
        /// <inheritdoc/>
        public string Name => "Category 10";

        /// <inheritdoc/>
        public string Description => "Ten distinct colours by Tableau, also known as tab10.";

        /// <inheritdoc/>
        public Color[] Colors { get; } = Color.FromHex(
            ["#1F77B4", "#FF7F0E", "#2CA02C", "#D62728", "#9467BD", "#8C564B", "#E377C2", "#7F7F7F", "#BCBD22", "#17BECF"]);

        /// <inheritdoc/>
        public Color GetColor(int index) => Colors[index % Colors.Length];
    }

    /// <summary>Eight colours by Okabe and Ito that people with any kind of colour vision can tell apart.</summary>
    public class ColorblindFriendly : IPalette
    {
        /// <inheritdoc/>
        public string Name => "Colorblind Friendly";

        /// <inheritdoc/>
        public string Description => "Eight colours by Okabe and Ito, made known by Bang Wong in Nature Methods (2011).";

        /// <inheritdoc/>
        public Color[] Colors { get; } = Color.FromHex(
            ["#000000", "#E69F00", "#56B4E9", "#009E73", "#F0E442", "#0072B2", "#D55E00", "#CC79A7"]);

        /// <inheritdoc/>
        public Color GetColor(int index) => Colors[index % Colors.Length];
    }

    /// <summary>The colours by Okabe and Ito in an order that suits white paper: strong ones first, yellow last.</summary>
    internal sealed class OnWhitePaper : IPalette
    {
        public string Name => "On white paper";

        public string Description => "The colours by Okabe and Ito, strong ones first.";

        public Color[] Colors { get; } = Color.FromHex(
            ["#0072B2", "#D55E00", "#009E73", "#CC79A7", "#E69F00", "#56B4E9", "#444444", "#B8A800"]);

        public Color GetColor(int index) => Colors[index % Colors.Length];
    }
}
