using Curriculum.Toolkit;

namespace Week06.PrincipalComponentAnalysis.Tests;

public sealed class InputTests
{
    private static void Refuses(Action action, string because) => action.Should().Throw<ArgumentException>().WithMessage(because);

    [Test]
    public void More_components_than_there_are_and_settings_without_sense_are_refused()
    {
        Dataset data = Given.Of(Given.Random(5, 8, 1));
        Refuses(() => new PrincipalComponents(6).Fit(data), "*Components is 6*1 to 5*");
        Refuses(() => new PrincipalComponents(0).Fit(data), "*Components is 0*");
        Refuses(() => new PrincipalComponents(1, Iterations: -1).Fit(data), "*Iterations -1*");
        Refuses(() => new PrincipalComponents(1, Oversampling: -2).Fit(data), "*Oversampling is -2*");
        Refuses(() => new PrincipalComponents(1, (Route)9).Fit(data), "*no route 9*");
        Refuses(() => new PrincipalComponents().Fit(Given.Of(new Matrix(4, 0))), "*0 columns*");
        FluentActions.Invoking(() => new PrincipalComponents(2).Fit(data).Truncate(3)).Should().Throw<ArgumentOutOfRangeException>();
    }

    [Test]
    public void One_row_does_not_vary([Values] Route route) => Refuses(() => new PrincipalComponents(1, route).Fit(Given.Of(Given.Random(1, 3, 1))), "*at least 2*");

    [Test]
    public void A_table_that_does_not_vary_has_no_variance_and_no_white_scores([Values] Route route)
    {
        Matrix same = new(6, 3, [.. Enumerable.Repeat(4.0, 18)]);
        PrincipalComponentsModel model = new PrincipalComponents(2, route).Fit(Given.Of(same));
        model.ExplainedVariance.Should().Equal(0, 0);
        model.ExplainedVarianceRatio.Should().Equal(0, 0);
        model.Transform(same).Values.Should().OnlyContain(value => value == 0);
        model.InverseTransform(model.Transform(same)).Values.Should().Equal(same.Values);
        Refuses(() => new PrincipalComponents(2, route, Whiten: true).Fit(Given.Of(same)), "*Component 1 has a variance of 0*");
    }

    [Test]
    public void A_direction_without_variance_is_not_whitened([Values(Route.Covariance, Route.Svd)] Route route)
    {
        Matrix x = Given.Random(20, 4, 2);
        for (int i = 0; i < 20; i++) x[i, 3] = x[i, 0] - 2 * x[i, 1];
        Refuses(() => new PrincipalComponents(4, route, Whiten: true).Fit(Given.Of(x)), "*Component 4*ask for 3*");
        PropertyTests.AreWhite(new PrincipalComponents(3, route, Whiten: true).Fit(Given.Of(x)).Transform(x));
    }

    [Test]
    public void With_as_many_components_as_rows_the_last_has_no_variance() =>
        new PrincipalComponents().Fit(Given.Of(Given.Random(5, 8, 3))).ExplainedVariance[4].Should().BeLessThan(1e-28);

    [Test]
    public void One_column_is_its_own_axis([Values(Route.Covariance, Route.Svd, Route.Randomized)] Route route)
    {
        Matrix x = Matrix.FromRows([1], [2], [6]);
        PrincipalComponentsModel model = new PrincipalComponents(1, route).Fit(Given.Of(x));
        model.Components.Values.Should().Equal(1);
        model.ExplainedVariance[0].ShouldMatchDigits(7, 14);
        model.Transform(x).Values.ShouldMatchDigits([-2, -1, 3], 14);
    }

    [Test]
    public void Scores_of_another_width_have_no_way_back() =>
        Refuses(() => new PrincipalComponents(2).Fit(Given.Of(Given.Random(9, 3, 4))).InverseTransform(new Matrix(1, 3)), "*3 columns, needed are 2*");

    [Test]
    public void Known_entries_of_another_length_or_a_whitened_model_are_refused()
    {
        Dataset data = Given.Of(Given.Random(9, 3, 5));
        Refuses(() => KnownEntries.In(new PrincipalComponents(2).Fit(data), [1, 2]), "*2 entries, needed are 3*");
        Refuses(() => KnownEntries.In(new PrincipalComponents(2, Whiten: true).Fit(data), [1, 2, 3]), "*whitens*");
    }

    [Test]
    public void The_mean_of_nothing_is_refused_and_gaps_get_the_mean()
    {
        Dataset data = Given.Of(Matrix.FromRows([1, double.NaN], [3, double.NaN], [double.NaN, double.NaN]));
        Refuses(() => new MeanImputer().Fit(data), "*'x1' is missing in every row*");
        new MeanImputer().Fit(data.SelectColumns([0])).Transform(data.SelectColumns([0]).X).Values.Should().Equal(1, 3, 2);
    }

    [Test]
    public void The_senate_has_102_rows_and_missing_votes_are_missing()
    {
        RollCalls senate = RollCalls.Read();
        (senate.Names.Count, senate.Parties.Count, senate.Votes.Rows, senate.Votes.Columns).Should().Be((102, 102, 102, 645));
        senate.Names[0].Should().Be("BUSH (R USA)");
        senate.Cast(0).Should().Be(115);
        senate.Votes.X.Values.Should().OnlyContain(vote => double.IsNaN(vote) || vote == 0 || vote == 1);
    }
}
