namespace Week04.DecisionTrees;

/// <summary>What an inner node asks of a row: is a number at most the threshold, or is a category among these levels?</summary>
/// <param name="Feature">The column that is asked about.</param>
/// <param name="Threshold">Numeric: rows with at most this go left. +∞ asks whether the value is known at all. NaN for a category.</param>
/// <param name="LevelsLeft">Categorical: per level whether it goes left; null for a number.</param>
/// <param name="MissingLeft">Where a missing value (NaN) goes.</param>
public readonly record struct Question(int Feature, double Threshold, IReadOnlyList<bool>? LevelsLeft, bool MissingLeft)
{
    /// <summary>Whether a row with this value in the column goes left.</summary>
    public bool GoesLeft(double value) =>
        double.IsNaN(value) ? MissingLeft : LevelsLeft is null ? value <= Threshold : LevelsLeft[(int)value];

    /// <summary>
    /// The threshold between two neighbouring values: midway, so that a new value goes to the side to which it is nearer. Where no double
    /// lies between them it is the lower one, never the upper, which would then go left too.
    /// </summary>
    public static double Midway(double below, double above)
    {
        double middle = below / 2 + above / 2;
        return middle >= below && middle < above ? middle : below;
    }

    /// <summary>
    /// The question with an answer for what it never met among its own training rows: a missing value where none was missing, and levels
    /// that none of the rows had, go where most of the weight went; to the left when both sides weigh the same.
    /// </summary>
    /// <param name="present">Per level whether a row of the node has it; null for a number.</param>
    /// <param name="metMissing">Whether a row of the node misses the value.</param>
    /// <param name="leftWeight">The weight that goes left.</param>
    /// <param name="rightWeight">The weight that goes right.</param>
    internal Question Completed(bool[]? present, bool metMissing, double leftWeight, double rightWeight)
    {
        bool heavier = leftWeight >= rightWeight;
        IReadOnlyList<bool>? levels = LevelsLeft;
        return this with
        {
            MissingLeft = metMissing ? MissingLeft : heavier,
            LevelsLeft = levels is null ? null : [.. levels.Select((left, level) => present![level] ? left : heavier)],
        };
    }
}
