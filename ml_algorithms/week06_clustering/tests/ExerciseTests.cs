using Curriculum.Kernels;
using Curriculum.Toolkit;

namespace Week06.Clustering.Tests;

[TestFixture(typeof(Exercises)), TestFixture(typeof(Solutions))]
public sealed class ExerciseTests<T> where T : IExercises
{
    [Exercise(nameof(IExercises.ChangeOfInertia))]
    public void The_change_is_that_of_the_inertia_computed_anew()
    {
        SeededRandom random = new(6);
        for (int trial = 0; trial < 20; trial++)
        {
            double[] from = [.. Enumerable.Range(0, 2 + random.NextInt(5)).Select(_ => random.NextNormal())], to = [.. Enumerable.Range(0, 1 + random.NextInt(5)).Select(_ => 2 + random.NextNormal())];
            double row = from[0], before = Inertia(from) + Inertia(to), after = Inertia(from[1..]) + Inertia([.. to, row]);
            T.ChangeOfInertia(from.Length, Square(row - from.Average()), to.Length, Square(row - to.Average())).Should().BeApproximately(after - before, 1e-12);
        }
        // Nearer to the old centre, and yet better off in the other cluster.
        T.ChangeOfInertia(2, 1, 1, 1.1).Should().BeApproximately(-1.45, 1e-12);
    }

    [Exercise(nameof(IExercises.BestTwoMeans))]
    public void The_two_means_have_the_least_inertia_there_is()
    {
        T.BestTwoMeans([3, 1, 10]).Should().Be((2.0, 10.0));
        T.BestTwoMeans([5, 4]).Should().Be((4.0, 5.0));
        T.BestTwoMeans([0, 1, 2]).Should().Be((0.0, 1.5), "of equally good cuts the lowest counts");
        SeededRandom random = new(7);
        for (int trial = 0; trial < 20; trial++)
        {
            double[] values = [.. Enumerable.Range(0, 40).Select(_ => 1e6 + Math.Exp(2 * random.NextNormal()))], before = [.. values];
            (double lower, double upper) = T.BestTwoMeans(values);
            values.Should().Equal(before);
            double inertia = values.Sum(value => Math.Min(Square(value - lower), Square(value - upper)));
            double least = Enumerable.Range(1, 39).Min(cut => Inertia([.. values.Order().Take(cut)]) + Inertia([.. values.Order().Skip(cut)]));
            inertia.Should().BeApproximately(least, 1e-6 * least);
        }
    }

    [Exercise(nameof(IExercises.BicIsRight))]
    public void The_check_convicts_somebody_and_three_others_and_acquits_the_right_one()
    {
        T.BicIsRight(Right).Should().BeTrue("this one is right");
        T.BicIsRight(SomebodysBic.Of).Should().BeFalse("it takes the mean of the log densities");
        T.BicIsRight((rows, d, k) => Right(rows, d, k) + Math.Log(rows.Length)).Should().BeFalse("the weights sum to one: K − 1 of them are free");
        T.BicIsRight((rows, d, k) => Right(rows, d, k) + k * d * (d - 1) / 2 * Math.Log(rows.Length)).Should().BeFalse("a covariance is symmetric");
        T.BicIsRight((rows, d, k) => Right(rows, d, k) / -2).Should().BeFalse("the smaller must be the better");
    }

    [Exercise(nameof(IExercises.MendedBic))]
    public void The_mended_criterion_is_that_of_the_model()
    {
        foreach (int k in (int[])[1, 3])
        {
            GaussianMixtureModel model = new GaussianMixture(k).Fit(Samples.Geyser);
            T.MendedBic(model.LogDensities(Samples.Geyser.X), 2, k).Should().BeApproximately(model.Bic, 1e-8);
        }
    }

    private static double Right(double[] rows, int d, int k) => -2 * rows.Sum() + (k * (1 + d + d * (d + 1) / 2) - 1) * Math.Log(rows.Length);

    private static double Square(double x) => x * x;

    private static double Inertia(double[] values) => values.Length == 0 ? 0 : values.Sum(value => Square(value - values.Average()));
}
