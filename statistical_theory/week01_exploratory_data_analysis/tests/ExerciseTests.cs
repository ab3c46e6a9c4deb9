using Curriculum.Kernels;
using Curriculum.Toolkit;

namespace Week01.ExploratoryDataAnalysis.Tests;

[TestFixture(typeof(Exercises)), TestFixture(typeof(Solutions))]
public sealed class ExerciseTests<T> where T : IExercises
{
    private static Summary Of(double[] x)
    {
        RunningMoments moments = RunningMoments.Of(x);
        return new Summary(x.Length, x.Length == 0 ? 0 : moments.Mean, x.Length < 2 ? 0 : moments.Variance * (x.Length - 1));
    }

    [Exercise(nameof(IExercises.Merge))]
    public void Merge_of_two_halves_is_the_whole()
    {
        SeededRandom random = new(1);
        double[] x = Enumerable.Range(0, 101).Select(_ => 3 + 2 * random.NextNormal()).ToArray();
        foreach (int cut in (int[])[1, 2, 50, 100])
        {
            Summary merged = T.Merge(Of(x[..cut]), Of(x[cut..]));
            merged.Count.Should().Be(101);
            merged.Mean.ShouldMatchDigits(Moments.Mean(x), 13, "mean");
            merged.SumOfSquares.ShouldMatchDigits(Variances.TwoPass(x) * 100, 12, "sum of squares");
        }
    }

    [Exercise(nameof(IExercises.Merge))]
    public void Merge_keeps_the_digits_of_NumAcc4()
    {
        CertifiedSet set = CertifiedSet.All().Single(one => one.Name == "NumAcc4");
        Summary merged = T.Merge(Of(set.X[..300]), Of(set.X[300..]));
        Math.Sqrt(merged.SumOfSquares / (merged.Count - 1)).ShouldMatchDigits(set.StandardDeviation, 7.5);
    }

    [Exercise(nameof(IExercises.Merge))]
    public void Merge_with_an_empty_half_changes_nothing()
    {
        Summary some = new(3, 5, 2), none = new(0, 0, 0);
        T.Merge(some, none).Should().Be(some);
        T.Merge(none, some).Should().Be(some);
        T.Merge(none, none).Count.Should().Be(0);
    }

    [Exercise(nameof(IExercises.CrossTable))]
    public void CrossTable_counts_penguins_of_each_island_and_those_of_unknown_sex()
    {
        DataTable penguins = Datasets.Penguins();
        int[,] bySex = T.CrossTable(penguins, "species", "sex");
        (bySex.GetLength(0), bySex.GetLength(1)).Should().Be((4, 3), "three species and two sexes, and what is missing");
        bySex.Cast<int>().Sum().Should().Be(344);
        Enumerable.Range(0, 4).Sum(row => bySex[row, 2]).Should().Be(11, "of eleven penguins the sex is missing");
        Enumerable.Range(0, 3).Sum(column => bySex[3, column]).Should().Be(0, "every penguin has a species");
        T.CrossTable(penguins, "island", "species")[0, 0].Should().Be(44, "Adelie penguins on Biscoe");
    }

    [Exercise(nameof(IExercises.CrossTable))]
    public void CrossTable_puts_a_row_with_both_missing_into_the_last_corner()
    {
        DataTable table = new("t", CategoricalColumn.Of("a", ["x", null, "y", null]), CategoricalColumn.Of("b", [null, null, "u", "u"]));
        T.CrossTable(table, "a", "b").Should().BeEquivalentTo(new[,] { { 0, 1 }, { 1, 0 }, { 1, 1 } });
    }

    [Exercise(nameof(IExercises.Witness))]
    public void Witness_convicts_the_report()
    {
        (DataTable students, DataTable enrolments) = T.Witness();
        students.Numbers("inches").Should().OnlyContain(height => height >= 50 && height <= 84);
        students.Categories("student").Codes.Should().OnlyHaveUniqueItems("no student stands twice in the table of students");
        Math.Abs(SomebodysReport.MeanHeight(students, enrolments) - Right(students, enrolments)).Should().BeGreaterThan(2);
    }

    [Exercise(nameof(IExercises.MendedMeanHeight))]
    public void MendedMeanHeight_counts_every_enrolled_student_once()
    {
        DataTable students = Students(("Ada", 60), ("Bea", 80), ("Cleo", 70), ("Dora", 60));
        DataTable enrolments = Enrolments(("Ada", "algebra"), ("Ada", "botany"), ("Ada", "drawing"), ("Bea", "algebra"), ("Dora", "botany"), ("Dora", "algebra"));
        T.MendedMeanHeight(students, enrolments).Should().BeApproximately((60 + 80 + 60) / 3.0, 1e-12);
    }

    [Exercise(nameof(IExercises.MendedMeanHeight))]
    public void MendedMeanHeight_refuses_an_enrolment_of_nobody()
    {
        Action act = () => T.MendedMeanHeight(Students(("Ada", 60)), Enrolments(("Ada", "algebra"), ("Zoe", "algebra")));
        act.Should().Throw<ArgumentException>().WithMessage("*Zoe*");
    }

    private static double Right(DataTable students, DataTable enrolments)
    {
        HashSet<string?> enrolled = Enumerable.Range(0, enrolments.Rows).Select(enrolments.Categories("student").Text).ToHashSet();
        return students.Where(row => enrolled.Contains(students.Categories("student").Text(row))).Numbers("inches").Average();
    }

    private static DataTable Students(params (string Name, double Inches)[] all) =>
        new("students", CategoricalColumn.Of("student", all.Select(one => one.Name).ToList()), new NumericColumn("inches", all.Select(one => one.Inches).ToArray()));

    private static DataTable Enrolments(params (string Name, string Course)[] all) =>
        new("enrolments", CategoricalColumn.Of("student", all.Select(one => one.Name).ToList()), CategoricalColumn.Of("course", all.Select(one => one.Course).ToList()));
}
