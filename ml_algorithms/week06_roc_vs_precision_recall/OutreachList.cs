using Curriculum.Kernels;
using Curriculum.Toolkit;
using Week03.KNearestNeighbors;

namespace Week06.RocVsPrecisionRecall;

/// <summary>People of whom a few are to be found, and what may be known of them. Class 1 are those who are sought.</summary>
/// <param name="Name">What the list is called.</param>
/// <param name="People">The people; the labels are 0 and 1.</param>
public sealed record OutreachList(string Name, Dataset People)
{
    /// <summary>
    /// 8,802 working adults; sought are those who say that they are not in good health. What the survey knows of gender and ethnicity is
    /// no feature: nobody is to be rung up for it.
    /// </summary>
    public static OutreachList Health() => new("health", Sought(Datasets.HealthInsurance(), "health", "no", "gender", "ethnicity"));

    /// <summary>
    /// 2,380 applications for a mortgage; sought are those that were denied. `afam` is no feature, and neither is `insurance`: whether
    /// the mortgage insurance was denied is known only when the application is being decided.
    /// </summary>
    public static OutreachList Mortgages() => new("mortgages", Sought(Datasets.HmdaBoston(), "deny", "yes", "afam", "insurance"));

    /// <summary>How many are sought.</summary>
    public int Positives => People.Labels!.Sum();

    /// <summary>How many are not.</summary>
    public int Negatives => People.Rows - Positives;

    /// <summary>The probability of class 1 for every row, from the model of the folds that the row is not in.</summary>
    /// <param name="trainer">Must give probabilities.</param>
    /// <param name="folds">Splits in which every row is asked once.</param>
    public double[] HeldOutScores(IClassifierTrainer trainer, IReadOnlyList<Split> folds) => CrossValidated.Probabilities(trainer, People, folds).Column(1);

    /// <summary>Rows in which a share is of class 1: all of the class that there is too little of, and as many of the other as that allows, by lot.</summary>
    /// <param name="share">Strictly between 0 and 1.</param>
    /// <param name="random">Where chance comes from.</param>
    public int[] Thinned(double share, SeededRandom random)
    {
        if (!(share is > 0 and < 1)) throw new ArgumentOutOfRangeException(nameof(share), share, "A share lies between 0 and 1.");
        bool fewer = share * People.Rows < Positives;
        int positives = fewer ? (int)Math.Round(share / (1 - share) * Negatives) : Positives, negatives = fewer ? Negatives : (int)Math.Round((1 - share) / share * Positives);
        if (positives == 0 || negatives == 0) throw new ArgumentOutOfRangeException(nameof(share), share, $"That leaves {positives} and {negatives} rows of the two classes; both need one.");
        int[] order = random.Permutation(People.Rows), labels = People.Labels!;
        return [.. order.Where(row => labels[row] == 1).Take(positives), .. order.Where(row => labels[row] == 0).Take(negatives)];
    }

    private static Dataset Sought(DataTable table, string target, string sought, params string[] kept)
    {
        Dataset all = Dataset.ForClassification(table, target, [.. table.Columns.Select(column => column.Name).Where(name => name != target && !kept.Contains(name))]);
        // The levels stand in the order of the alphabet, and the sought one may be the first: class 1 is named here, not found.
        int positive = all.ClassNames.ToList().IndexOf(sought);
        return all with { Labels = [.. all.Labels!.Select(label => label == positive ? 1 : 0)], ClassNames = [$"not {sought}", sought] };
    }
}
