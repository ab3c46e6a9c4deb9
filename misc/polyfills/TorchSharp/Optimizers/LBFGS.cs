namespace TorchSharp.Modules;

/// <summary>
/// L-BFGS: steps by the inverse Hessian that the last changes of position and gradient suggest, which is never written down (Nocedal and
/// Wright, Numerical Optimization, algorithms 7.4 and 7.5). One call makes several steps of a fixed length, each with an evaluation.
/// </summary>
public class LBFGS : torch.optim.Optimizer, torch.optim.ILearningRateController
{
    private readonly long maxIterations, maxEvaluations, memory;
    private readonly double gradientTolerance, changeTolerance;

    // The last steps s, the changes y of the gradient over them, and 1 / yᵀs: oldest first.
    private readonly List<(double[] S, double[] Y, double Rho)> history = [];
    private double[] direction = [], before = [];
    private double length, scale = 1;
    private long iterations;

    internal LBFGS(IEnumerable<Parameter> parameters, double lr, long maxIterations, long maxEvaluations, double gradientTolerance, double changeTolerance, long memory) : base(IntPtr.Zero)
    {
        (this.maxIterations, this.maxEvaluations, this.memory) = (maxIterations, maxEvaluations, memory);
        (this.gradientTolerance, this.changeTolerance) = (gradientTolerance, changeTolerance);
        if (!(lr >= 0)) throw new ArgumentException($"lr is {lr}; needed is a number of at least 0.", nameof(lr));
        if (memory < 1) throw new ArgumentException($"history_size is {memory}; needed is at least 1.", "history_size");
        _parameter_groups.Add(new ParamGroup { Parameters = [.. parameters], Options = new OptimizerOptions { LearningRate = lr, InitialLearningRate = lr } });
        if (!_parameter_groups[0].Parameters.Any()) throw new ArgumentException("There are no parameters.", nameof(parameters));
    }

    /// <inheritdoc />
    public double LearningRate { get => _parameter_groups[0].LearningRate; set => _parameter_groups[0].LearningRate = value; }

    /// <inheritdoc />
    public double InitialLearningRate { get => _parameter_groups[0].InitialLearningRate; set => _parameter_groups[0].InitialLearningRate = value; }

    /// <summary>Up to max_iter steps; fewer if the gradient, the step or the change of the loss is small.</summary>
    /// <param name="closure">Sets the gradients to 0, computes the loss, calls its backward and returns it.</param>
    /// <returns>The loss before the first step.</returns>
    public override Tensor step(Func<Tensor>? closure = null)
    {
        if (closure is null) throw new ArgumentNullException(nameof(closure), "L-BFGS evaluates the loss several times per step and needs a closure.");
        using IDisposable mode = GradMode.Set(false);
        Tensor first = Evaluate(closure);
        double loss = first.ToDouble();
        double[] g = Gradient();
        long evaluations = 1;
        if (Largest(g) <= gradientTolerance) return first;
        for (long n = 1; n <= maxIterations; n++)
        {
            if (++iterations > 1) Remember(g);
            direction = Towards(g);
            (before, double lossBefore) = (g, loss);
            length = iterations == 1 ? Math.Min(1, 1 / g.Sum(Math.Abs)) * LearningRate : LearningRate;
            if (VectorMath.Dot(g, direction) > -changeTolerance) break;
            Move();
            if (n == maxIterations) break;

            using (DisposeScope temporaries = torch.NewDisposeScope()) loss = Evaluate(closure).ToDouble();
            g = Gradient();
            if (++evaluations >= maxEvaluations || Largest(g) <= gradientTolerance) break;
            if (length * Largest(direction) <= changeTolerance || Math.Abs(loss - lossBefore) < changeTolerance) break;
        }
        return first;
    }

    private static Tensor Evaluate(Func<Tensor> closure)
    {
        using IDisposable mode = GradMode.Set(true);
        return closure();
    }

    private static double Largest(double[] x) => x.Max(Math.Abs);

    // All gradients in a row; 0 where there is none.
    private double[] Gradient()
    {
        using DisposeScope temporaries = torch.NewDisposeScope();
        return [.. parameters().SelectMany(p => p.grad is { } gradient ? gradient.to(ScalarType.Float64).data<double>().ToArray() : new double[p.NumberOfElements])];
    }

    // Takes the last step in if the curvature along it was positive, as that of a Hessian must be.
    private void Remember(double[] g)
    {
        double[] s = [.. direction.Select(x => x * length)], y = [.. g.Zip(before, (now, then) => now - then)];
        double curvature = VectorMath.Dot(y, s);
        if (!(curvature > 1e-10)) return;
        if (history.Count == memory) history.RemoveAt(0);
        history.Add((s, y, 1 / curvature));
        scale = curvature / VectorMath.Dot(y, y);
    }

    // −H g by the two loops over the history.
    private double[] Towards(double[] g)
    {
        double[] d = [.. g.Select(x => -x)], alpha = new double[history.Count];
        for (int i = history.Count - 1; i >= 0; i--)
        {
            alpha[i] = VectorMath.Dot(history[i].S, d) * history[i].Rho;
            VectorMath.Axpy(-alpha[i], history[i].Y, d);
        }
        for (int i = 0; i < d.Length; i++) d[i] *= scale;
        for (int i = 0; i < history.Count; i++) VectorMath.Axpy(alpha[i] - VectorMath.Dot(history[i].Y, d) * history[i].Rho, history[i].S, d);
        return d;
    }

    private void Move()
    {
        using DisposeScope temporaries = torch.NewDisposeScope();
        int at = 0;
        foreach (Parameter p in parameters())
        {
            int count = (int)p.NumberOfElements;
            p.add_(torch.tensor(direction[at..(at + count)], p.shape, p.dtype), alpha: length);
            at += count;
        }
    }
}
