using Curriculum.Toolkit;

namespace Week01.ExploratoryDataAnalysis;

/// <summary>The exercises of this topic. Write your answers in Exercises.cs; <c>study check exploratory_data_analysis</c> judges them.</summary>
public interface IExercises
{
    /// <summary>
    /// Warm-up, 15 minutes. Two computers have each read half of a file and kept three numbers of it: how many values, their
    /// mean x̄, and the sum of squares Σ (xᵢ − x̄)². Return the three numbers of the whole file, to as many digits as
    /// Welford's, also where the mean is a hundred million standard deviations away from zero. A half may be empty.
    /// </summary>
    static abstract Summary Merge(Summary a, Summary b);

    /// <summary>
    /// Core, 25 minutes. The counts of two categorical columns: one row per level of the first, one column per level of the
    /// second, in the order of <see cref="CategoricalColumn.Levels"/>, and behind them one more row and one more column for
    /// entries that are missing. All counts together must give the number of rows.
    /// </summary>
    static abstract int[,] CrossTable(DataTable table, string rows, string columns);

    /// <summary>
    /// Find the bug, first half, 15 minutes: the failing test. <see cref="SomebodysReport.MeanHeight"/> is meant to be the mean
    /// height of the students who take at least one course. It has been right for years. Return a table of students
    /// (categorical <c>student</c>, numeric <c>inches</c>, no student twice) and one of enrolments (categorical <c>student</c>
    /// and <c>course</c>) on which it is wrong by more than two inches, with every height between 50 and 84.
    /// </summary>
    static abstract (DataTable Students, DataTable Enrolments) Witness();

    /// <summary>
    /// Find the bug, second half, 15 minutes: mend it. A student who takes no course does not count, one who takes three counts
    /// once, and two students of one height are still two. An enrolment of somebody who is not in the table of students is
    /// refused with an ArgumentException that names them.
    /// </summary>
    static abstract double MendedMeanHeight(DataTable students, DataTable enrolments);
}

/// <summary>What is kept of some values: their number, their mean and Σ (xᵢ − x̄)².</summary>
public readonly record struct Summary(int Count, double Mean, double SumOfSquares);
