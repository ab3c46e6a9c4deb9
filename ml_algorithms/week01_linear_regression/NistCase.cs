using Curriculum.Toolkit;

namespace Week01.LinearRegression;

/// <summary>One of NIST's eleven linear regression problems: X, y and the certified coefficients.</summary>
/// <param name="Name">The data set's name.</param>
/// <param name="X">The design matrix that the data set's model asks for.</param>
/// <param name="Y">The response.</param>
/// <param name="HasIntercept">Whether the first column of X is the column of ones.</param>
/// <param name="File">The file, with all certified values.</param>
public sealed record NistCase(string Name, Matrix X, double[] Y, bool HasIntercept, NistFile File)
{
    /// <summary>The certified coefficients.</summary>
    public double[] Certified => File.Parameters().Select(parameter => parameter.Estimate).ToArray();

    /// <summary>The certified standard errors.</summary>
    public double[] CertifiedErrors => File.Parameters().Select(parameter => parameter.StandardDeviation).ToArray();

    /// <summary>All eleven, from easy to hard as NIST grades them.</summary>
    public static IReadOnlyList<NistCase> All() =>
    [
        Polynomial("Norris", 1), Polynomial("Pontius", 2), WithoutIntercept("NoInt1"), WithoutIntercept("NoInt2"),
        Polynomial("Wampler1", 5), Polynomial("Wampler2", 5), Polynomial("Wampler3", 5), Polynomial("Wampler4", 5), Polynomial("Wampler5", 5),
        SeveralVariables("Longley"), Polynomial("Filip", 10),
    ];

    private static NistCase Polynomial(string name, int degree)
    {
        NistFile file = Datasets.Nist(name);
        return new(name, DesignMatrix.WithIntercept(DesignMatrix.Powers(file.Data.Column(1), degree)), file.Data.Column(0), true, file);
    }

    private static NistCase WithoutIntercept(string name)
    {
        NistFile file = Datasets.Nist(name);
        return new(name, file.Data.SelectColumns([1]), file.Data.Column(0), false, file);
    }

    private static NistCase SeveralVariables(string name)
    {
        NistFile file = Datasets.Nist(name);
        return new(name, DesignMatrix.WithIntercept(file.Data.SelectColumns(Enumerable.Range(1, file.Data.Columns - 1).ToArray())), file.Data.Column(0), true, file);
    }
}
