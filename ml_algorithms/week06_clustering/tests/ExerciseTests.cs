namespace Week06.Clustering.Tests;

[TestFixture(typeof(Exercises)), TestFixture(typeof(Solutions))]
public sealed class ExerciseTests<T> where T : IExercises
{
    [Exercise(nameof(IExercises.CombinedMean))]
    public void The_combined_mean_weighs_each_mean_by_its_size()
    {
        T.CombinedMean(1, 2, 3, 6).Should().BeApproximately(5, 1e-12);
        T.CombinedMean(5, -1, 5, 1).Should().BeApproximately(0, 1e-12);
    }

    [Exercise(nameof(IExercises.MendedVariance))]
    public void The_mended_variance_is_that_of_the_values_however_far_from_zero()
    {
        T.MendedVariance([4, 7, 13, 16]).Should().BeApproximately(30, 1e-12);
        T.MendedVariance([1e9 + 4, 1e9 + 7, 1e9 + 13, 1e9 + 16]).Should().BeApproximately(30, 1e-6);
    }
}
