using Curriculum.Toolkit;

namespace Week05.SupportVectorMachines;

/// <summary>The thousand-franc notes of B. Flury and H. Riedwyl, "Multivariate Statistics: A Practical Approach", 1988: 100 counterfeit, 100 genuine, six lengths in mm.</summary>
public static class Banknotes
{
    /// <summary>All six measurements; the classes are "counterfeit" and "genuine", in this order.</summary>
    public static Dataset All()
    {
        Dataset data = Dataset.ForClassification(Datasets.SwissBanknotes(), "status");
        int genuine = data.ClassNames.ToList().IndexOf("genuine");
        return data with { Labels = [.. data.Labels!.Select(label => label == genuine ? 1 : 0)], ClassNames = ["counterfeit", "genuine"] };
    }

    /// <summary>Two of them: the margin below the picture and the picture's diagonal.</summary>
    public static Dataset MarginAndDiagonal()
    {
        Dataset data = All();
        int Column(string name) => data.Features.ToList().FindIndex(feature => feature.Name == name);
        return data.SelectColumns([Column("bottom"), Column("diagonal")]);
    }
}
