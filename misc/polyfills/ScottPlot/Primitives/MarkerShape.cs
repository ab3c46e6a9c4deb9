namespace ScottPlot;

/// <summary>The shape of a marker.</summary>
public enum MarkerShape
{
    /// <summary>No marker.</summary>
    None = 0,
    /// <summary>Filled circle.</summary>
    FilledCircle = 1,
    /// <summary>Open circle.</summary>
    OpenCircle = 2,
    /// <summary>Filled square.</summary>
    FilledSquare = 3,
    /// <summary>Open square.</summary>
    OpenSquare = 4,
    /// <summary>Filled triangle up.</summary>
    FilledTriangleUp = 5,
    /// <summary>Open triangle up.</summary>
    OpenTriangleUp = 6,
    /// <summary>Filled triangle down.</summary>
    FilledTriangleDown = 7,
    /// <summary>Open triangle down.</summary>
    OpenTriangleDown = 8,
    /// <summary>Filled diamond.</summary>
    FilledDiamond = 9,
    /// <summary>Open diamond.</summary>
    OpenDiamond = 10,
    /// <summary>A diagonal cross, like the letter x.</summary>
    Eks = 11,
    /// <summary>An upright cross, like a plus sign.</summary>
    Cross = 12,
    /// <summary>Vertical bar.</summary>
    VerticalBar = 13,
    /// <summary>Horizontal bar.</summary>
    HorizontalBar = 14,
    /// <summary>Tri up.</summary>
    TriUp = 15,
    /// <summary>Tri down.</summary>
    TriDown = 16,
    /// <summary>Asterisk.</summary>
    Asterisk = 17,
    /// <summary>Hash tag.</summary>
    HashTag = 18,
    /// <summary>Open circle with dot.</summary>
    OpenCircleWithDot = 19,
    /// <summary>Open circle with cross.</summary>
    OpenCircleWithCross = 20,
    /// <summary>Open circle with eks.</summary>
    OpenCircleWithEks = 21,
    /// <summary>Circle with line left.</summary>
    CircleWithLineLeft = 22,
    /// <summary>Circle with line right.</summary>
    CircleWithLineRight = 23,
    /// <summary>Triangle with line left.</summary>
    TriangleWithLineLeft = 24,
    /// <summary>Triangle with line right.</summary>
    TriangleWithLineRight = 25,
}
