using Curriculum.Testing;
using Curriculum.Toolkit;

namespace Week01.ExploratoryDataAnalysis;

/// <summary>Your answers. What each method is to do stands in IExercises.cs.</summary>
public sealed class Exercises : IExercises
{
    /// <inheritdoc/>
    public static Summary Merge(Summary a, Summary b) =>
        throw new NotBegun(
            "The merged mean is a weighted mean. For the squares, write xᵢ − x̄ of the first half as (xᵢ − x̄₁) + (x̄₁ − x̄) and square it.",
            "The mixed terms sum to zero, so each half adds n₁ (x̄₁ − x̄)² to its own sum of squares. Express both differences by δ = x̄₂ − x̄₁.",
            "x̄ = x̄₁ + δ n₂ / n, and S = S₁ + S₂ + δ² n₁ n₂ / n. Never go back to Σ xᵢ²; and mind n = 0.");

    /// <inheritdoc/>
    public static int[,] CrossTable(DataTable table, string rows, string columns) =>
        throw new NotBegun(
            "A categorical column holds a code per row, −1 where the entry is missing. Which cell does a row of the table belong to?",
            "The counts have Levels.Length + 1 rows and columns; a missing entry belongs into the last.",
            "for each row: int i = first.Codes[row], j = second.Codes[row]; counts[i < 0 ? last : i, j < 0 ? last : j]++ with the fitting last of each.");

    /// <inheritdoc/>
    public static (DataTable Students, DataTable Enrolments) Witness() =>
        throw new NotBegun(
            "How many rows does the join have for a student who takes three courses, and how often does her height count?",
            "Two students of very different height are enough, if one of them takes many courses.",
            "Heights 60 and 80; the tall one takes one course, the short one four. The report says (4 · 60 + 80) / 5 = 64, the truth is 70.");

    /// <inheritdoc/>
    public static double MendedMeanHeight(DataTable students, DataTable enrolments) =>
        throw new NotBegun(
            "The question is about students: whatever you compute must have one row per student before the mean is taken.",
            "Bring the enrolments to one row per student first, by Grouping, and then join; Joined says what found no partner.",
            "DataTable once = Grouping.Summarize(enrolments, [\"student\"], (\"courses\", rows => rows.Rows)); the inner join of students with it; once[\"student\"] at RightWithoutPartner are the unknown.");
}
