using Curriculum.Toolkit;

namespace Week03.KNearestNeighbors;

/// <summary>The birds of Palmer Station, four measurements each; the two that were never measured are left out.</summary>
public static class Penguins
{
    /// <summary>The number of the column with the body mass.</summary>
    public const int Mass = 3;

    private static readonly string[] Measurements = ["bill_length_mm", "bill_depth_mm", "flipper_length_mm", "body_mass_g"];

    /// <summary>342 birds × bill length, bill depth, flipper length (mm) and body mass, with their species.</summary>
    /// <param name="gramsPerUnit">The unit of the body mass: 1 for grams, 1000 for kilograms.</param>
    public static Dataset Species(double gramsPerUnit = 1)
    {
        Dataset all = Dataset.ForClassification(Datasets.Penguins(), "species", Measurements);
        Dataset measured = Complete(all);
        for (int i = 0; i < measured.Rows; i++) measured.X[i, Mass] /= gramsPerUnit;
        return measured;
    }

    /// <summary>The same birds with the body mass, in grams, as what is to be predicted from the other three.</summary>
    public static Dataset BodyMass()
    {
        Dataset birds = Species();
        return birds.SelectColumns([0, 1, 2]) with { Y = birds.X.Column(Mass), Labels = null, ClassNames = [], TargetName = Measurements[Mass] };
    }

    private static Dataset Complete(Dataset all)
    {
        Dataset complete = all.SelectRows([.. Enumerable.Range(0, all.Rows).Where(i => !all.X.Row(i).ContainsAnyExceptInRange(double.MinValue, double.MaxValue))]);
        return complete with { Features = [.. complete.Features.Select(feature => feature with { MissingAllowed = false })] };
    }
}
