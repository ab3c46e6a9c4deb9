namespace Curriculum.Toolkit;

/// <summary>How scores of single classes become one.</summary>
public enum Averaging
{
    /// <summary>The mean over the classes, each counting alike, however rare.</summary>
    Macro,

    /// <summary>The mean over the classes, each counting as often as it has rows.</summary>
    Weighted,

    /// <summary>The counts of the classes are added first. Over all classes that is the accuracy, three times.</summary>
    Micro,
}

/// <summary>Precision, recall and F together.</summary>
/// <param name="Precision">TP / (TP + FP).</param>
/// <param name="Recall">TP / (TP + FN).</param>
/// <param name="F">F for the β that was asked for.</param>
public readonly record struct Scored(double Precision, double Recall, double F);

/// <summary>
/// Every score of a confusion matrix. A score whose denominator is zero has no value: it is <paramref name="Undefined"/>, which is NaN unless
/// somebody decides otherwise, so that no mean quietly takes a guess for a measurement. Each score says when that happens.
/// </summary>
/// <param name="Matrix">The counts.</param>
/// <param name="Undefined">What stands for 0 / 0: NaN, or 0 or 1 as scikit-learn's zero_division.</param>
public sealed record ConfusionReport(ConfusionMatrix Matrix, double Undefined = double.NaN)
{
    private int Classes => Matrix.ClassNames.Count;

    private double Correct => Enumerable.Range(0, Classes).Sum(c => Matrix[c, c]);

    /// <summary>The share that is called what it is; undefined when all rows weigh nothing.</summary>
    public double Accuracy => Share(Correct, Matrix.Total);

    /// <summary>TP / (TP + FP) of class <paramref name="c"/>; undefined when nothing is called so.</summary>
    public double Precision(int c) => Share(Matrix[c, c], Matrix.Called(c));

    /// <summary>TP / (TP + FN) of class <paramref name="c"/>; undefined when no row is of it.</summary>
    public double Recall(int c) => Share(Matrix[c, c], Matrix.Rows(c));

    /// <summary>FP / (FP + TN): of the rows of other classes, the share that is called <paramref name="c"/>; undefined when there are no others.</summary>
    public double FalseAlarmRate(int c) => Share(Matrix.Called(c) - Matrix[c, c], Matrix.Total - Matrix.Rows(c));

    /// <summary>
    /// F_β = (1 + β²) TP / ((1 + β²) TP + β² FN + FP), the weighted harmonic mean of precision and recall, in which recall weighs β² times
    /// (van Rijsbergen, Information Retrieval, 1979, chapter 7). Undefined only when no row is of class <paramref name="c"/> and none is
    /// called so: where precision alone is 0 / 0, F is 0.
    /// </summary>
    /// <param name="c">The class.</param>
    /// <param name="beta">β, above 0.</param>
    public double F(int c, double beta = 1) => FOf(Matrix[c, c], Matrix.Rows(c), Matrix.Called(c), beta);

    /// <summary>The mean recall of the classes that have rows; of two classes, (sensitivity + specificity) / 2. It is never undefined, unless all rows weigh nothing.</summary>
    public double BalancedAccuracy
    {
        get
        {
            int[] present = [.. Enumerable.Range(0, Classes).Where(c => Matrix.Rows(c) > 0)];
            return present.Length == 0 ? Undefined : present.Average(Recall);
        }
    }

    /// <summary>
    /// Matthews' correlation between truth and verdict, for K classes that of Gorodkin (2004): 1 for all right, 0 for verdicts that do not
    /// depend on the truth, also with a rare class. When all rows are of one class, or all are called one, a correlation is 0 / 0; it is 0
    /// by convention whatever <see cref="Undefined"/> says, since such verdicts tell nothing apart.
    /// </summary>
    public double Matthews
    {
        get
        {
            double total = Matrix.Total;
            double[] of = [.. Enumerable.Range(0, Classes).Select(Matrix.Rows)], called = [.. Enumerable.Range(0, Classes).Select(Matrix.Called)];
            // Asked of the counts and not of a difference, which rounding can leave a little beside zero.
            if (of.Count(count => count > 0) < 2 || called.Count(count => count > 0) < 2) return 0;
            double together = Correct * total - of.Zip(called, (t, p) => t * p).Sum();
            return together / (Math.Sqrt(total * total - of.Sum(t => t * t)) * Math.Sqrt(total * total - called.Sum(p => p * p)));
        }
    }

    /// <summary>
    /// Precision, recall and F over several classes. A mean over a class without a value has none either (unless <see cref="Undefined"/> is a
    /// number); the weighted mean leaves out classes without rows, which weigh nothing.
    /// </summary>
    /// <param name="how">Macro, weighted or micro.</param>
    /// <param name="beta">β of F, above 0.</param>
    /// <param name="classes">Which classes; all when null.</param>
    /// <exception cref="ArgumentException">No class is named, or one that does not exist.</exception>
    public Scored Average(Averaging how, double beta = 1, IReadOnlyList<int>? classes = null)
    {
        classes ??= [.. Enumerable.Range(0, Classes)];
        if (classes.Count == 0) throw new ArgumentException("No class is named; a mean needs at least one.", nameof(classes));
        if (classes.Any(c => (uint)c >= (uint)Classes)) throw new ArgumentException($"Classes [{string.Join(", ", classes)}] are asked for; {Classes} classes are numbered from 0.", nameof(classes));
        if (how == Averaging.Micro)
        {
            double correct = classes.Sum(c => Matrix[c, c]), of = classes.Sum(Matrix.Rows), called = classes.Sum(Matrix.Called);
            return new Scored(Share(correct, called), Share(correct, of), FOf(correct, of, called, beta));
        }
        int[] counted = how == Averaging.Macro ? [.. classes] : [.. classes.Where(c => Matrix.Rows(c) > 0)];
        double Mean(Func<int, double> score) => how == Averaging.Macro
            ? counted.Average(score)
            : Share(counted.Sum(c => Matrix.Rows(c) * score(c)), counted.Sum(Matrix.Rows));
        return new Scored(Mean(Precision), Mean(Recall), Mean(c => F(c, beta)));
    }

    private double FOf(double correct, double of, double called, double beta)
    {
        if (!(beta > 0 && double.IsFinite(beta))) throw new ArgumentOutOfRangeException(nameof(beta), beta, "β must be a number above 0; F is precision as it goes to 0, and recall as it grows.");
        return Share((1 + beta * beta) * correct, beta * beta * of + called);
    }

    private double Share(double part, double whole) => whole > 0 ? part / whole : Undefined;
}
