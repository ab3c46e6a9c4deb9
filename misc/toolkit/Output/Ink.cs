using ScottPlot;

namespace Curriculum.Toolkit;

/// <summary>
/// The colours of the figures. The six hues are of the palette of M. Okabe and K. Ito ("Color universal design", 2002), which people with any
/// kind of colour vision can tell apart; where it matters which is which, a marker or a dash says it a second time.
/// </summary>
public static class Ink
{
    /// <summary>The first of several things, or the thing itself.</summary>
    public static readonly Color Blue = Color.FromHex("#0072B2");

    /// <summary>The second, or what is to be noticed.</summary>
    public static readonly Color Orange = Color.FromHex("#D55E00");

    /// <summary>The third.</summary>
    public static readonly Color Green = Color.FromHex("#009E73");

    /// <summary>The fourth.</summary>
    public static readonly Color Purple = Color.FromHex("#CC79A7");

    /// <summary>The fifth.</summary>
    public static readonly Color Yellow = Color.FromHex("#E69F00");

    /// <summary>The sixth.</summary>
    public static readonly Color Sky = Color.FromHex("#56B4E9");

    /// <summary>Labels, and what stands out from all hues.</summary>
    public static readonly Color Black = Color.FromHex("#222222");

    /// <summary>What is there for comparison.</summary>
    public static readonly Color Grey = Color.FromHex("#7F7F7F");
}
