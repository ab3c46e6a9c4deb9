using Curriculum.Toolkit;
using Week01.LinearRegression;
using Week02.LogisticRegression;

namespace Week02.DecisionBoundaries;

/// <summary>
/// Logistic regression on all products of the standardised features up to a degree. The log odds are still a sum of coefficients times
/// columns, but the columns are curved in the features, and so is the boundary.
/// </summary>
/// <param name="Degree">1 for a straight boundary.</param>
/// <param name="Penalty">λ of <see cref="BinaryLogisticRegression"/>, above 0 or 0.</param>
public sealed record PolynomialLogisticRegression(int Degree = 3, double Penalty = 0.01) : IClassifierTrainer
{
    /// <inheritdoc/>
    public Abilities Abilities => Abilities.None;

    /// <summary>Standardises, multiplies out and fits.</summary>
    /// <exception cref="ArgumentException">A degree below 1, a constant feature, more than 2,000 products, or what logistic regression refuses.</exception>
    public PolynomialLogisticModel Fit(Dataset data)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(Degree, 1);
        data.RequireClassification(Abilities);
        Standardization scale = Standardization.Of(data.X);
        if (Array.FindIndex(scale.Scales, s => !(s > 0 && double.IsFinite(s))) is >= 0 and int constant)
            throw new ArgumentException($"Feature '{data.Features[constant].Name}' is constant, or too large to be standardised; leave it out.", nameof(data));
        int[][] products = [.. Products(data.Columns, Degree).Take(2001)];
        if (products.Length > 2000) throw new ArgumentException($"{data.Columns} features have more than 2,000 products of degree {Degree}; choose a lower one.", nameof(data));
        Dataset expanded = data with { X = Expand(scale.Apply(data.X), products), Features = [.. products.Select(product => Feature.Numeric(string.Join("·", product.Select(j => data.Features[j].Name))))] };
        return new PolynomialLogisticModel(data.Features, scale, products, new BinaryLogisticRegression(Penalty).Fit(expanded));
    }

    IClassifier IClassifierTrainer.Fit(Dataset data) => Fit(data);

    /// <summary>All products of 1 to <paramref name="degree"/> features, each as the rising list of its factors: 0, 1, 00, 01, 11, …</summary>
    internal static IEnumerable<int[]> Products(int features, int degree)
    {
        IEnumerable<int[]> OfDegree(int k) => k == 0 ? [[]] : OfDegree(k - 1).SelectMany(product => Enumerable.Range(product.LastOrDefault(), features - product.LastOrDefault()).Select(j => (int[])[.. product, j]));
        return Enumerable.Range(1, degree).SelectMany(OfDegree);
    }

    internal static Matrix Expand(Matrix z, int[][] products)
    {
        Matrix expanded = new(z.Rows, products.Length);
        for (int i = 0; i < z.Rows; i++)
            for (int k = 0; k < products.Length; k++)
            {
                double value = 1;
                foreach (int j in products[k]) value *= z[i, j];
                expanded[i, k] = value;
            }
        return expanded;
    }
}

/// <summary>A line for the log odds in the products of the features.</summary>
/// <param name="Features">The features, as they were measured.</param>
/// <param name="Scale">How they are standardised.</param>
/// <param name="Products">The factors of each product.</param>
/// <param name="Inner">The model of the products.</param>
public sealed record PolynomialLogisticModel(IReadOnlyList<Feature> Features, Standardization Scale, int[][] Products, LogisticModel Inner) : IProbabilisticClassifier
{
    /// <inheritdoc/>
    public IReadOnlyList<string> ClassNames => Inner.ClassNames;

    /// <summary>The log odds of the second class, one per row.</summary>
    /// <exception cref="ArgumentException">The columns do not fit, or a value is missing.</exception>
    public double[] LogOdds(Matrix x) => Inner.LogOdds(Expanded(x));

    /// <inheritdoc/>
    public Matrix PredictProbabilities(Matrix x) => Inner.PredictProbabilities(Expanded(x));

    /// <inheritdoc/>
    public int[] Predict(Matrix x) => Inner.Predict(Expanded(x));

    private Matrix Expanded(Matrix x)
    {
        Requirements.RequireRows(x, Features);
        return PolynomialLogisticRegression.Expand(Scale.Apply(x), Products);
    }
}
