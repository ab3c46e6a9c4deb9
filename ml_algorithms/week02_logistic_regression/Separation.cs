using Curriculum.Kernels;
using Curriculum.Toolkit;
using Week02.Optimization;

namespace Week02.LogisticRegression;

/// <summary>How two classes lie to each other, seen along all directions at once.</summary>
public enum SeparationKind
{
    /// <summary>No plane has one class on either side: the unpenalised log loss has its minimum at finite coefficients.</summary>
    Overlap,

    /// <summary>A plane has every row strictly on its class's side: coefficients can grow for ever and each step lowers the loss.</summary>
    Complete,

    /// <summary>A plane has no row on the wrong side, but some on it: part of the coefficients grows for ever.</summary>
    Quasi,

    /// <summary>Neither could be shown in double precision.</summary>
    Undecided,
}

/// <summary>
/// Whether the maximum-likelihood coefficients exist. They do exactly if no direction w has sᵢ (xᵢᵀw + w₀) ≥ 0 for all rows and > 0 for
/// some, with sᵢ = 1 for the second class and −1 for the first (A. Albert and J. A. Anderson, Biometrika 71, 1984).
/// Each answer is a certificate that can be checked, not a guess from large numbers:
/// <list type="bullet">
/// <item>Complete: a direction with all margins above 0, which Newton's steps come by.</item>
/// <item>Quasi: the last step, made exactly perpendicular to the rows whose margins stand still, has the margins of all others above 0; and the rows that stand still overlap.</item>
/// <item>Overlap: numbers q̃ᵢ > 0 with Σ q̃ᵢ sᵢ xᵢ = 0. By Stiemke's theorem (1915) they exist exactly if no such direction does.</item>
/// </list>
/// "Exactly" is meant up to round-off: a plane that misses by 1e-9 of the rows' lengths counts as touching.
/// </summary>
/// <param name="Kind">What was found.</param>
/// <param name="Direction">Separated: w, in the units of the features; otherwise empty.</param>
/// <param name="Intercept">w₀, the last part of the direction.</param>
/// <param name="OnPlane">Quasi: the rows that lie on the plane itself.</param>
/// <param name="Steps">How many Newton steps it took to know.</param>
public sealed record Separation(SeparationKind Kind, double[] Direction, double Intercept, int[] OnPlane, int Steps)
{
    private const int MaxSteps = 40, Patience = 10;
    private const double Tolerance = 1e-9;

    /// <summary>Looks for a certificate.</summary>
    /// <param name="x">Features, n × d, n > d.</param>
    /// <param name="y">Outcomes, 0 or 1.</param>
    /// <param name="features">For the message when columns depend on each other; null for numbers.</param>
    /// <exception cref="ArgumentException">A column is constant or a combination of others, so that no unpenalised coefficients are unique.</exception>
    public static Separation Of(Matrix x, double[] y, IReadOnlyList<Feature>? features = null)
    {
        (Matrix a, double[] means, double[] scales) = Design(x, features);
        Separation found = Of(a, y);
        if (found.Direction.Length == 0) return found;
        // From standardised features back to the units in which they came.
        double size = Math.Sqrt(VectorMath.Dot(found.Direction, found.Direction));
        double[] original = [.. scales.Select((scale, j) => found.Direction[j] / scale / size)];
        return found with { Direction = original, Intercept = found.Direction[^1] / size - VectorMath.Dot(original, means) };
    }

    /// <summary>The same for rows a that stand for (x, 1), whose columns are independent.</summary>
    private static Separation Of(Matrix a, double[] y)
    {
        LogisticLoss loss = new(a, y);
        Newton step = new(GradientTolerance: 0, MaxIterations: 1);
        double[] w = new double[a.Columns], margins = new double[a.Rows];
        for (int steps = 1; steps <= MaxSteps; steps++)
        {
            double[] next = step.Minimize(loss.Evaluate, loss.HessianAt, w).Point, direction = [.. next];
            Margins(a, y, next, margins);
            if (margins.All(margin => margin > 0)) return new(SeparationKind.Complete, next, 0, [], steps);
            if (Overlaps(a, y, margins)) return new(SeparationKind.Overlap, [], 0, [], steps);
            VectorMath.Axpy(-1, w, direction);
            if (steps >= Patience && OnPlaneOf(a, y, direction) is { } still) return Refined(a, y, direction, still, steps);
            w = next;
        }
        return new(SeparationKind.Undecided, [], 0, [], MaxSteps);
    }

    /// <summary>
    /// The direction has all rows on their side but for those that lie on its plane. What these are among themselves decides: if they overlap,
    /// no plane does better; if another direction parts them too, a little of it beside much of the first parts all.
    /// </summary>
    private static Separation Refined(Matrix a, double[] y, double[] direction, Plane plane, int steps)
    {
        Matrix inside = new(plane.Rows.Length, plane.Basis.Count);
        for (int i = 0; i < inside.Rows; i++)
            for (int j = 0; j < inside.Columns; j++) inside[i, j] = VectorMath.Dot(a.Row(plane.Rows[i]), plane.Basis[j]);
        Separation among = Of(inside, [.. plane.Rows.Select(i => y[i])]);
        if (among.Kind == SeparationKind.Undecided) return among;
        double[] both = [.. direction], part = new double[a.Columns], large = new double[a.Rows], small = new double[a.Rows];
        for (int j = 0; j < among.Direction.Length; j++) VectorMath.Axpy(among.Direction[j], plane.Basis[j], part);
        Margins(a, y, direction, large);
        Margins(a, y, part, small);
        HashSet<int> on = [.. plane.Rows];
        double times = Enumerable.Range(0, a.Rows).Where(i => !on.Contains(i)).Select(i => -2 * small[i] / large[i]).Append(1).Max();
        foreach (ref double entry in both.AsSpan()) entry *= times;
        VectorMath.Axpy(1, part, both);
        SeparationKind kind = among.Kind == SeparationKind.Complete ? SeparationKind.Complete : SeparationKind.Quasi;
        int[] left = among.Kind switch { SeparationKind.Complete => [], SeparationKind.Quasi => [.. among.OnPlane.Select(i => plane.Rows[i])], _ => plane.Rows };
        return new(kind, both, 0, left, steps + among.Steps);
    }

    /// <summary>The rows that lie on the plane of a direction, and an orthonormal basis of the space that they span.</summary>
    private sealed record Plane(int[] Rows, List<double[]> Basis);

    /// <summary>sᵢ aᵢᵀw.</summary>
    private static void Margins(Matrix a, double[] y, double[] w, double[] margins)
    {
        Products.Gemv(a.Rows, a.Columns, a.Values, w, margins);
        for (int i = 0; i < margins.Length; i++) margins[i] *= 2 * y[i] - 1;
    }

    /// <summary>
    /// The slopes qᵢ = σ(−marginᵢ) are positive, and Σ qᵢ sᵢ aᵢ = 0 would hold at the optimum. Near it, q̃ᵢ = qᵢ (1 − sᵢ aᵢᵀu) makes the
    /// sum zero exactly, with u from (Σ qᵢ aᵢ aᵢᵀ) u = Σ qᵢ sᵢ aᵢ; where sᵢ aᵢᵀu stays below 1 everywhere, all q̃ᵢ are positive.
    /// </summary>
    private static bool Overlaps(Matrix a, double[] y, double[] margins)
    {
        int p = a.Columns;
        Matrix scaled = a.Copy(), gram = new(p, p);
        double[] u = new double[p], change = new double[a.Rows];
        for (int i = 0; i < a.Rows; i++)
        {
            double q = 1 / (1 + Math.Exp(margins[i])), root = Math.Sqrt(q);
            VectorMath.Axpy(q * (2 * y[i] - 1), a.Row(i), u);
            foreach (ref double value in scaled.Row(i)) value *= root;
        }
        Products.Gram(a.Rows, p, scaled.Values, gram.Values);
        if (Decompositions.Cholesky(p, gram.Values, p) != 0) return false;
        Decompositions.CholeskySolve(p, 1, gram.Values, p, u, 1);
        Margins(a, y, u, change);
        return change.All(value => value < 0.999);
    }

    /// <summary>
    /// Along a runaway direction, Newton's step lowers the loss by a factor of e: the margins that grow do so by about 1 or more, the others
    /// stand still. Makes <paramref name="direction"/> perpendicular to the latter; null if the former are not all above 0 then.
    /// </summary>
    private static Plane? OnPlaneOf(Matrix a, double[] y, double[] direction)
    {
        double[] growth = new double[a.Rows];
        Margins(a, y, direction, growth);
        int[] still = [.. Enumerable.Range(0, a.Rows).Where(i => growth[i] < 0.5)];
        if (still.Length == 0) return null;
        List<double[]> basis = [];
        foreach (int i in still)
        {
            double[] rest = a.Row(i).ToArray();
            double before = Math.Sqrt(VectorMath.Dot(rest, rest));
            // Gram–Schmidt, twice: once leaves round-off of the first pass.
            for (int pass = 0; pass < 2; pass++)
                foreach (double[] one in basis) VectorMath.Axpy(-VectorMath.Dot(one, rest), one, rest);
            double size = Math.Sqrt(VectorMath.Dot(rest, rest));
            if (size <= Tolerance * before) continue;
            for (int j = 0; j < rest.Length; j++) rest[j] /= size;
            basis.Add(rest);
            if (basis.Count == a.Columns) return null;
        }
        for (int pass = 0; pass < 2; pass++)
            foreach (double[] one in basis) VectorMath.Axpy(-VectorMath.Dot(one, direction), one, direction);
        double length = Math.Sqrt(VectorMath.Dot(direction, direction));
        Margins(a, y, direction, growth);
        HashSet<int> onPlane = [.. still];
        for (int i = 0; i < a.Rows; i++)
            if (!onPlane.Contains(i) && !(growth[i] > Tolerance * length * Math.Sqrt(VectorMath.Dot(a.Row(i), a.Row(i))))) return null;
        return new(still, basis);
    }

    /// <summary>Standardised features and a column of ones, after a look at whether they are independent.</summary>
    private static (Matrix A, double[] Means, double[] Scales) Design(Matrix x, IReadOnlyList<Feature>? features)
    {
        int n = x.Rows, d = x.Columns;
        string Name(int j) => features is null ? $"column {j}" : $"'{features[j].Name}'";
        if (n <= d) throw new ArgumentException($"{n} rows cannot determine {d + 1} coefficients; without a penalty there must be more rows than coefficients, and far more to be of use.", nameof(x));
        Matrix a = new(n, d + 1);
        double[] means = new double[d], scales = new double[d];
        for (int j = 0; j < d; j++)
        {
            double[] column = x.Column(j);
            double mean = means[j] = VectorMath.Sum(column) / n;
            scales[j] = Math.Sqrt(column.Sum(value => (value - mean) * (value - mean)) / n);
            if (!(scales[j] > 1e-12 * column.Max(Math.Abs))) throw new ArgumentException($"{Name(j)} is constant, like the intercept: without a penalty the two cannot be told apart. Leave it out.", nameof(x));
            for (int i = 0; i < n; i++) a[i, j] = (column[i] - mean) / scales[j];
        }
        for (int i = 0; i < n; i++) a[i, d] = 1;
        Matrix r = a.Copy();
        double[] tau = new double[d + 1];
        Decompositions.Qr(n, d + 1, r.Values, d + 1, tau);
        for (int j = 0; j < d; j++)
            if (Math.Abs(r[j, j]) <= 1e-10 * Math.Sqrt(n))
                throw new ArgumentException($"{Name(j)} is a combination of the columns before it: without a penalty their coefficients cannot be told apart. Leave it out.", nameof(x));
        return (a, means, scales);
    }
}
