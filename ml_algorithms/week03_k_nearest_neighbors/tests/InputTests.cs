using Curriculum.Toolkit;

namespace Week03.KNearestNeighbors.Tests;

public sealed class InputTests
{
    private static readonly Dataset Three = Samples.Labelled(Matrix.FromRows([0, 5], [1, 5], [3, 5]), 0, 1, 1);

    [Test]
    public void More_neighbours_than_rows_are_refused_and_so_are_none()
    {
        foreach (int k in (int[])[4, 0, -1])
        {
            Action fit = () => new KNeighborsClassifier(k).Fit(Three);
            fit.Should().Throw<ArgumentException>().WithMessage($"K is {k}; of 3 training rows 1 to 3*");
            Action search = () => new KdTree(Three.X).Nearest(Three.X, k);
            search.Should().Throw<ArgumentException>();
        }
        Action none = () => new KNeighborsRegressor(Threads: 0).Fit(Samples.Measured(Samples.Cloud(9, 1, 1), new double[9]));
        none.Should().Throw<ArgumentException>().WithMessage("Threads is 0*");
    }

    [Test]
    public void Nothing_to_learn_from_is_refused()
    {
        Action empty = () => new KNeighborsClassifier(1).Fit(Three.SelectRows([])), noFeatures = () => new KNeighborsClassifier(1).Fit(Three.SelectColumns([]));
        empty.Should().Throw<ArgumentException>().WithMessage("*no rows*");
        noFeatures.Should().Throw<ArgumentException>().WithMessage("*no features*");
        foreach (Func<Matrix, INeighborSearch> search in (Func<Matrix, INeighborSearch>[])[x => new BruteForceNeighbors(x), x => new KdTree(x)])
            foreach (Matrix nothing in (Matrix[])[new(0, 2), new(2, 0)])
            {
                Action act = () => search(nothing);
                act.Should().Throw<ArgumentException>();
            }
    }

    [Test]
    public void Nobody_asking_gets_no_answers()
    {
        new KNeighborsClassifier(1).Fit(Three).Predict(new Matrix(0, 2)).Should().BeEmpty();
        foreach (INeighborSearch search in Samples.Searches(Three.X)) search.Nearest(new Matrix(0, 2), 2).Rows.Should().BeEmpty();
    }

    [Test]
    public void What_is_no_number_is_refused_by_name()
    {
        foreach (double bad in (double[])[double.NaN, double.PositiveInfinity, double.NegativeInfinity])
            for (int at = 0; at < 40; at += 13)
            {
                Matrix broken = Samples.Cloud(20, 2, 1), sound = Samples.Cloud(20, 2, 2);
                broken.Values[at] = bad;
                foreach (INeighborSearch search in Samples.Searches(sound))
                {
                    Action ask = () => search.Nearest(broken, 1);
                    ask.Should().Throw<ArgumentException>().WithMessage($"*row {at / 2}, column {at % 2}*");
                }
                foreach (Action build in (Action[])[() => _ = new KdTree(broken), () => _ = new BruteForceNeighbors(broken), () => new PlainNeighbors(broken).Nearest(sound, 1)])
                    build.Should().Throw<ArgumentException>();
                Action fit = () => new KNeighborsRegressor(1).Fit(Samples.Measured(broken, new double[20]));
                fit.Should().Throw<ArgumentException>();
            }
    }

    [Test]
    public void A_matrix_with_other_columns_is_refused()
    {
        foreach (INeighborSearch search in Samples.Searches(Three.X))
        {
            Action ask = () => search.Nearest(new Matrix(1, 3), 1);
            ask.Should().Throw<ArgumentException>().WithMessage("*3 columns*");
        }
    }

    [Test]
    public void A_radius_or_a_query_that_makes_no_sense_is_refused()
    {
        void Refused(double[] query, double radius, string message)
        {
            foreach (Action ask in (Action[])[() => new KdTree(Three.X).Within(query, radius, []), () => new PlainNeighbors(Three.X).Within(query, radius)])
                ask.Should().Throw<ArgumentException>().WithMessage(message);
        }
        foreach (double radius in (double[])[-1, double.NaN, double.PositiveInfinity, 1e200, 1e-200]) Refused([0, 0], radius, "A radius is 0 or more*");
        Refused([0, 0, 0], 1, "The query has 3 numbers; the points have 2 columns*");
        Refused([0, double.NaN], 1, "The query holds NaN*");
    }

    [Test]
    public void A_constant_column_says_nothing()
    {
        KNeighborsClassifier trainer = new(1, Scaling: new StandardScaler());
        trainer.Fit(Three).Predict(Matrix.FromRows([0.2, 5], [0.2, -1e9])).Should().Equal(0, 0);
        // 0.1 has no exact mean of three: the deviations are rounding, and would be blown up to ones.
        Dataset tenth = Samples.Labelled(Matrix.FromRows([0, 0.1], [1, 0.1], [3, 0.1]), 0, 1, 1);
        StandardScalerModel scaler = new StandardScaler().Fit(tenth);
        scaler.IsConstant(0).Should().BeFalse();
        scaler.IsConstant(1).Should().BeTrue();
        scaler.Transform(tenth.X).Column(1).Should().Equal(0, 0, 0);
    }

    [Test]
    public void One_class_is_all_that_can_be_answered()
    {
        Dataset one = Samples.Labelled(Samples.Cloud(10, 2, 1), new int[10]);
        new KNeighborsClassifier(3, Weighting.Distance).Fit(one).PredictProbabilities(one.X).Values.Should().Equal(Enumerable.Repeat(1.0, 10));
        // A class that exists by name alone gets probability 0.
        Dataset named = one with { ClassNames = ["here", "nowhere"] };
        new KNeighborsClassifier(3).Fit(named).PredictProbabilities(named.X).Column(1).Should().OnlyContain(p => p == 0);
    }

    [Test]
    public void The_model_keeps_what_it_learned_when_the_caller_changes_the_data()
    {
        foreach (SearchMethod method in Enum.GetValues<SearchMethod>())
        {
            Dataset data = Three with { X = Three.X.Copy(), Labels = [.. Three.Labels!] };
            KNeighborsClassifierModel model = new KNeighborsClassifier(1, Method: method).Fit(data);
            Array.Fill(data.X.Values, 77);
            Array.Fill(data.Labels, 0);
            model.Predict(Matrix.FromRows([2.9, 5])).Should().Equal(1);
        }
    }

    [Test]
    public void A_choice_of_k_needs_ascending_values()
    {
        foreach (int[] ks in (int[][])[[], [3, 1], [0, 1]])
        {
            Action act = () => ChoiceOfK.Among(new KNeighborsClassifier(), Three, [new Split([0, 1], [2])], ks);
            act.Should().Throw<ArgumentException>();
        }
    }
}
