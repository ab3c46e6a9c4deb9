using Curriculum.Kernels;
using Curriculum.Toolkit;
using Week03.TrainTestAndCrossValidation;

namespace Week04.BiasVariance;

/// <summary>What somebody can do who has one stack of past papers and not the truth: choose among methods by folds of it.</summary>
/// <param name="Chosen">Per method, by how many of the stacks it was chosen.</param>
/// <param name="FoldError">Per method, the mean squared error in the folds, averaged over the stacks.</param>
/// <param name="ErrorOfChoice">Expected squared error of new answers, when each stack goes by its own choice.</param>
/// <param name="ErrorOf">Per method, the same when all stacks must use it.</param>
public sealed record OneStack(int[] Chosen, double[] FoldError, double ErrorOfChoice, double[] ErrorOf)
{
    /// <summary>Lets many holders of one stack each choose for themselves.</summary>
    /// <param name="trainers">The methods; of equally good ones the first is taken.</param>
    /// <param name="harbour">The world.</param>
    /// <param name="hours">The hours of the papers and of the exam.</param>
    /// <param name="stacks">How many.</param>
    /// <param name="folds">Folds of each stack.</param>
    /// <param name="random">Stack b takes the generator's fork b.</param>
    public static OneStack Choose(IReadOnlyList<IRegressorTrainer> trainers, Harbour harbour, double[] hours, int stacks, int folds, SeededRandom random)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(stacks, 1);
        if (trainers.Count == 0) throw new ArgumentException("There are no methods to choose from.", nameof(trainers));
        double[] truth = [.. hours.Select(Harbour.Depth)], foldError = new double[trainers.Count], errorOf = new double[trainers.Count];
        int[] chosen = new int[trainers.Count];
        double ofChoice = 0;
        for (int b = 0; b < stacks; b++)
        {
            SeededRandom own = random.Fork(b);
            Dataset papers = Harbour.Papers(hours, harbour.Answers(hours, own));
            IReadOnlyList<Split> splits = Splits.KFold(papers.Rows, folds, own);
            int best = 0;
            double[] held = new double[trainers.Count], real = new double[trainers.Count];
            for (int k = 0; k < trainers.Count; k++)
            {
                held[k] = CrossValidation.Of(trainers[k], papers, splits).Score((model, asked) => KnownTruth.MeanSquare(model.Predict(asked.X), asked.Y!)).Mean;
                real[k] = KnownTruth.MeanSquare(trainers[k].Fit(papers).Predict(papers.X), truth) + harbour.NoiseVariance;
                if (held[k] < held[best]) best = k;
                foldError[k] += held[k] / stacks;
                errorOf[k] += real[k] / stacks;
            }
            chosen[best]++;
            ofChoice += real[best] / stacks;
        }
        return new OneStack(chosen, foldError, ofChoice, errorOf);
    }
}
