using Curriculum.Toolkit;

namespace Week06.PrincipalComponentAnalysis;

/// <summary>How well k components tell rows that they were not learned from: by looking at the answer, and without.</summary>
/// <param name="Seen">Mean squared error of X̂ when each row's scores were made from all of it. It falls with every component until it is zero.</param>
/// <param name="Hidden">The same when each entry was hidden while its row's scores were made from the other entries (S. Wold, Technometrics 20, 1978; after an idea there).</param>
public sealed record HeldOutEntries(double Seen, double Hidden)
{
    /// <summary>Both errors, over all entries of some rows.</summary>
    /// <param name="model">Fitted on other rows, not whitened.</param>
    /// <param name="x">The held-out rows.</param>
    public static HeldOutEntries Of(PrincipalComponentsModel model, Matrix x)
    {
        Matrix back = model.InverseTransform(model.Transform(x));
        double seen = 0, hidden = 0;
        for (int j = 0; j < x.Columns; j++)
        {
            KnownEntries others = KnownEntries.Of(model, [.. Enumerable.Range(0, x.Columns).Where(column => column != j)]);
            for (int i = 0; i < x.Rows; i++)
            {
                double told = others.Complete(x.Row(i))[j];
                seen += (back[i, j] - x[i, j]) * (back[i, j] - x[i, j]) / x.Values.Length;
                hidden += (told - x[i, j]) * (told - x[i, j]) / x.Values.Length;
            }
        }
        return new HeldOutEntries(seen, hidden);
    }
}
