using Curriculum.Toolkit;

namespace Week05.SupportVectorMachines;

/// <summary>
/// How far a model of two classes is from the conditions that only the optimum fulfils (Karush, Kuhn and Tucker): a row with α = 0 is
/// beyond its kerb, y f ≥ 1; one with 0 &lt; α &lt; C stands on it, y f = 1; one with α = C is on the street or on the wrong side, y f ≤ 1; and Σ yᵢαᵢ = 0.
/// </summary>
/// <param name="Beyond">How many have α = 0.</param>
/// <param name="OnTheKerb">How many have 0 &lt; α &lt; C.</param>
/// <param name="Inside">How many have α = C.</param>
/// <param name="Violation">The largest difference from what y f should be.</param>
/// <param name="Balance">|Σ yᵢαᵢ|.</param>
/// <param name="Primal">½‖w‖² + Σ Cᵢξᵢ, never below the dual objective, and equal to it only at the optimum.</param>
public sealed record KktReport(int Beyond, int OnTheKerb, int Inside, double Violation, double Balance, double Primal)
{
    /// <summary>Looks at every row that the model was fitted to.</summary>
    /// <param name="model">A model of two classes.</param>
    /// <param name="data">The data that it was fitted to.</param>
    /// <param name="c">The C that it was fitted with.</param>
    public static KktReport Of(SupportVectorModel model, Dataset data, double c)
    {
        double[] f = model.Decision(data.X), beta = new double[data.Rows];
        for (int s = 0; s < model.SupportRows.Count; s++) beta[model.SupportRows[s]] = model.Coefficients[0, s];
        int[] counts = new int[3];
        double violation = 0, balance = 0, primal = 0;
        for (int i = 0; i < data.Rows; i++)
        {
            double margin = (data.Labels![i] == model.Pairs[0].Second ? 1 : -1) * f[i], alpha = Math.Abs(beta[i]), bound = c * (data.Weights?[i] ?? 1);
            int place = alpha == 0 ? 0 : alpha < bound ? 1 : 2;
            counts[place]++;
            violation = Math.Max(violation, place == 0 ? 1 - margin : place == 1 ? Math.Abs(1 - margin) : margin - 1);
            balance += beta[i];
            // ‖w‖² = βᵀKβ = Σ βᵢ (f(xᵢ) − b).
            primal += beta[i] * (f[i] - model.Pairs[0].Intercept) / 2 + bound * Math.Max(0, 1 - margin);
        }
        return new KktReport(counts[0], counts[1], counts[2], violation, Math.Abs(balance), primal);
    }
}
