using Curriculum.Kernels;
using Curriculum.Testing;
using Curriculum.Toolkit;

namespace Week03.TrainTestAndCrossValidation;

/// <summary>Your solutions: replace each throw. What is asked for stands in IExercises.cs.</summary>
public sealed class Exercises : IExercises
{
    public static double AccuracyFrom(double share, double precision, double recall) => throw new NotBegun(
        "Think of one loan as a mass of 1, parted into the four cells of the matrix. Which cell does recall give at once?",
        "Caught bad loans are share · recall. What is called bad is that by precision, so the false alarms are the difference; they cannot exceed 1 − share.",
        "caught = share * recall; alarms = caught / precision - caught; the answer is caught + (1 - share - alarms), refused when alarms > 1 - share + 1e-12.");

    public static int OneStandardError(double[][] scores) => throw new NotBegun(
        "Two passes: who is best, and who is first to come close enough?",
        "Compute the means; find the first of the largest; from that candidate's own folds compute deviation / √folds; then go through the candidates from the simplest.",
        "threshold = means[best] - deviation(scores[best]) / Math.Sqrt(scores[best].Length); return the first c with means[c] >= threshold.");

    public static bool FoldsAreHonest(BalancedFolds folds) => throw new NotBegun(
        "Ask for folds of a small unbalanced set, and look at row numbers, not at scores.",
        "Three questions: does every row number stand in the Test parts once; does a Train part share a number with its Test part; are the classes of a Train part equally frequent, and is every other row in it? Try a few seeds, and a class with fewer rows than folds.",
        "For labels such as [0, 0, 0, 0, 0, 0, 0, 1, 1, 1] and k = 3: splits.SelectMany(s => s.Test).Order() must be 0 to 9; s.Train.Intersect(s.Test) must be empty; s.Train.GroupBy(row => labels[row]) must have equal counts; s.Train.Distinct() must have 10 - s.Test.Length rows.");

    public static IReadOnlyList<Split> MendedFolds(int[] labels, int k, SeededRandom random) => throw new NotBegun(
        "The order of the two steps is the bug.",
        "Deal the rows as they came; then, split by split, fill up the rarer classes of the training part with rows drawn from that part.",
        "For each split of Splits.StratifiedKFold(labels, k, random): group split.Train by label, take the largest count, and append rows[random.NextInt(rows.Length)] to each smaller group until it has as many. Leave split.Test alone.");
}
