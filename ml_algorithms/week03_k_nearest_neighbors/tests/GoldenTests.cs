using System.Text.Json;
using Curriculum.Toolkit;

namespace Week03.KNearestNeighbors.Tests;

/// <summary>scikit-learn's numbers, to eleven digits. Neighbours and votes are compared where no tie stands at the border.</summary>
public sealed class GoldenTests
{
    [TestCase("raw"), TestCase("scaled")]
    public void Penguins_have_scikit_learns_neighbours_and_votes(string kind)
    {
        GoldenFile golden = GoldenFile.Read("penguins");
        (Dataset train, Dataset asked) = Halves(Samples.Penguins());
        ShouldVoteAlike(golden, $"{kind}_", new KNeighborsClassifier(7, Scaling: kind == "scaled" ? new StandardScaler() : null), train, asked.X);
    }

    [Test]
    public void Letters_have_scikit_learns_neighbours_and_votes()
    {
        Dataset letters = Dataset.ForClassification(Datasets.LetterRecognition(), "letter");
        // The classes of a table are numbered as they appear; scikit-learn's go by the alphabet.
        int[] place = [.. letters.ClassNames.Select(name => name[0] - 'A')];
        letters = letters with { Labels = [.. letters.Labels!.Select(label => place[label])], ClassNames = [.. letters.ClassNames.Order(StringComparer.Ordinal)] };
        Matrix asked = letters.X.SelectRows([.. Enumerable.Range(0, 100).Select(i => 6000 + 20 * i)]);
        foreach (SearchMethod method in (SearchMethod[])[SearchMethod.BruteForce, SearchMethod.KdTree])
            ShouldVoteAlike(GoldenFile.Read("letters"), "", new KNeighborsClassifier(5, Method: method), letters.SelectRows([.. Enumerable.Range(0, 6000)]), asked);
    }

    [Test]
    public void Diabetes_patients_have_scikit_learns_means()
    {
        GoldenFile golden = GoldenFile.Read("diabetes");
        (Dataset train, Dataset asked) = Halves(Dataset.ForRegression(Datasets.DiabetesProgression(), "progression"));
        KNeighborsRegressor trainer = new(9, Scaling: new StandardScaler());
        trainer.Fit(train).Index.Nearest(asked.X, 9).Distances.Values.ShouldMatchDigits(golden.Matrix("distances").Values, golden.Digits);
        golden.Values("clear").Should().OnlyContain(clear => clear == 1);
        trainer.Fit(train).Predict(asked.X).ShouldMatchDigits(golden.Values("uniform"), golden.Digits);
        (trainer with { Weighting = Weighting.Distance }).Fit(train).Predict(asked.X).ShouldMatchDigits(golden.Values("distance"), golden.Digits);
    }

    [Test]
    public void A_cloud_with_one_six_and_all_neighbours_is_scikit_learns()
    {
        GoldenFile golden = GoldenFile.Read("cloud");
        T Input<T>(string name) => golden.Input.GetProperty(name).Deserialize<T>()!;
        Matrix x = Matrix.FromRows(Input<double[][]>("x")), asked = Matrix.FromRows(Input<double[][]>("asked"));
        Dataset classes = Samples.Labelled(x, Input<int[]>("labels")), numbers = Samples.Measured(x, Input<double[]>("y"));
        foreach (INeighborSearch search in Samples.Searches(x))
        {
            Neighbors found = search.Nearest(asked, 60);
            found.Rows.Select(row => (double)row).Should().Equal(golden.Matrix("rows").Values);
            found.Distances.Values.ShouldMatchDigits(golden.Matrix("distances").Values, golden.Digits);
        }
        foreach (int k in (int[])[1, 6, 60])
            foreach ((Weighting weighting, string name) in ((Weighting, string)[])[(Weighting.Uniform, "uniform"), (Weighting.Distance, "distance")])
            {
                KNeighborsClassifierModel model = new KNeighborsClassifier(k, weighting).Fit(classes);
                model.PredictProbabilities(asked).Values.ShouldMatchDigits(golden.Matrix($"k{k}_{name}_probabilities").Values, golden.Digits);
                model.Predict(asked).Select(label => (double)label).Should().Equal(golden.Values($"k{k}_{name}_predictions"));
                new KNeighborsRegressor(k, weighting).Fit(numbers).Predict(asked).ShouldMatchDigits(golden.Values($"k{k}_{name}_means"), golden.Digits);
            }
    }

    private static (Dataset Even, Dataset Odd) Halves(Dataset data) =>
        (data.SelectRows([.. Enumerable.Range(0, data.Rows).Where(i => i % 2 == 0)]), data.SelectRows([.. Enumerable.Range(0, data.Rows).Where(i => i % 2 == 1)]));

    private static void ShouldVoteAlike(GoldenFile golden, string prefix, KNeighborsClassifier trainer, Dataset train, Matrix asked)
    {
        KNeighborsClassifierModel model = trainer.Fit(train);
        Neighbors found = model.Index.Nearest(asked, trainer.K);
        found.Distances.Values.ShouldMatchDigits(golden.Matrix($"{prefix}distances").Values, golden.Digits, "distances");
        double[] clear = golden.Values($"{prefix}clear");
        clear.Count(value => value == 1).Should().BeGreaterThan(asked.Rows / 2);
        Matrix rows = golden.Matrix($"{prefix}rows");
        foreach ((Weighting weighting, string name) in ((Weighting, string)[])[(Weighting.Uniform, "uniform"), (Weighting.Distance, "distance")])
        {
            KNeighborsClassifierModel one = (trainer with { Weighting = weighting }).Fit(train);
            Matrix p = one.PredictProbabilities(asked), theirs = golden.Matrix($"{prefix}{name}_probabilities");
            int[] predictions = one.Predict(asked);
            for (int i = 0; i < asked.Rows; i++)
            {
                if (clear[i] != 1) continue;
                found.RowsOf(i).ToArray().Order().Select(row => (double)row).Should().Equal(rows.Row(i).ToArray().Order(), $"neighbours of row {i}");
                p.Row(i).ToArray().ShouldMatchDigits(theirs.Row(i).ToArray(), golden.Digits, $"{name}, row {i}");
                // Where two classes are level but for round-off, either may be ahead.
                double[] ordered = [.. theirs.Row(i).ToArray().OrderDescending()];
                if (weighting == Weighting.Uniform || ordered[0] - ordered[1] > 1e-9) ((double)predictions[i]).Should().Be(golden.Values($"{prefix}{name}_predictions")[i], $"{name}, row {i}");
            }
        }
    }
}
