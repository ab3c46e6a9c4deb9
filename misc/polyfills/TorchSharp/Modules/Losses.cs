using Reduction = TorchSharp.torch.nn.Reduction;

namespace TorchSharp.Modules;

/// <summary>A loss: (x − t)².</summary>
public sealed class MSELoss : torch.nn.Module<Tensor, Tensor, Tensor>
{
    private readonly Reduction reduction;

    internal MSELoss(Reduction reduction) : base(nameof(MSELoss)) => this.reduction = reduction;

    /// <summary>The loss.</summary>
    public override Tensor forward(Tensor input, Tensor target) => torch.nn.functional.mse_loss(input, target, reduction);
}

/// <summary>A loss: |x − t|.</summary>
public sealed class L1Loss : torch.nn.Module<Tensor, Tensor, Tensor>
{
    private readonly Reduction reduction;

    internal L1Loss(Reduction reduction) : base(nameof(L1Loss)) => this.reduction = reduction;

    /// <summary>The loss.</summary>
    public override Tensor forward(Tensor input, Tensor target) => torch.nn.functional.l1_loss(input, target, reduction);
}

/// <summary>A loss: (x − t)² / 2β near 0, |x − t| − β/2 beyond.</summary>
public sealed class SmoothL1Loss : torch.nn.Module<Tensor, Tensor, Tensor>
{
    private readonly Reduction reduction;
    private readonly double beta;

    internal SmoothL1Loss(Reduction reduction, double beta) : base(nameof(SmoothL1Loss))
    {
        (this.reduction, this.beta) = (reduction, beta);
    }

    /// <summary>The loss.</summary>
    public override Tensor forward(Tensor input, Tensor target) => torch.nn.functional.smooth_l1_loss(input, target, reduction, beta);
}

/// <summary>A loss: (x − t)² / 2 near 0, δ (|x − t| − δ/2) beyond.</summary>
public sealed class HuberLoss : torch.nn.Module<Tensor, Tensor, Tensor>
{
    private readonly double delta;
    private readonly Reduction reduction;

    internal HuberLoss(double delta, Reduction reduction) : base(nameof(HuberLoss))
    {
        (this.delta, this.reduction) = (delta, reduction);
    }

    /// <summary>The loss.</summary>
    public override Tensor forward(Tensor input, Tensor target) => torch.nn.functional.huber_loss(input, target, delta, reduction);
}

/// <summary>A loss: the divergence of log-probabilities x from t.</summary>
public sealed class KLDivLoss : torch.nn.Module<Tensor, Tensor, Tensor>
{
    private readonly bool log_target;
    private readonly Reduction reduction;

    internal KLDivLoss(bool log_target, Reduction reduction) : base(nameof(KLDivLoss))
    {
        (this.log_target, this.reduction) = (log_target, reduction);
    }

    /// <summary>The loss.</summary>
    public override Tensor forward(Tensor input, Tensor target) => torch.nn.functional.kl_div(input, target, log_target, reduction);
}

/// <summary>A loss: −t ln x − (1 − t) ln(1 − x).</summary>
public sealed class BCELoss : torch.nn.Module<Tensor, Tensor, Tensor>
{
    private readonly Tensor? weight;
    private readonly Reduction reduction;

    internal BCELoss(Tensor? weight, Reduction reduction) : base(nameof(BCELoss))
    {
        (this.weight, this.reduction) = (weight, reduction);
        if (weight is not null) register_buffer(nameof(weight), weight);
    }

    /// <summary>The loss.</summary>
    public override Tensor forward(Tensor input, Tensor target) => torch.nn.functional.binary_cross_entropy(input, target, weight, reduction);
}

/// <summary>A loss: −t ln σ(x) − (1 − t) ln(1 − σ(x)).</summary>
public sealed class BCEWithLogitsLoss : torch.nn.Module<Tensor, Tensor, Tensor>
{
    private readonly Tensor? weight;
    private readonly Reduction reduction;
    private readonly Tensor? pos_weights;

    internal BCEWithLogitsLoss(Tensor? weight, Reduction reduction, Tensor? pos_weights) : base(nameof(BCEWithLogitsLoss))
    {
        (this.weight, this.reduction, this.pos_weights) = (weight, reduction, pos_weights);
        if (weight is not null) register_buffer(nameof(weight), weight);
        if (pos_weights is not null) register_buffer(nameof(pos_weights), pos_weights);
    }

    /// <summary>The loss.</summary>
    public override Tensor forward(Tensor input, Tensor target) => torch.nn.functional.binary_cross_entropy_with_logits(input, target, weight, reduction, pos_weights);
}

/// <summary>A loss: minus the log-probability of the class.</summary>
public sealed class NLLLoss : torch.nn.Module<Tensor, Tensor, Tensor>
{
    private readonly Tensor? weight;
    private readonly Reduction reduction;

    internal NLLLoss(Tensor? weight, Reduction reduction) : base(nameof(NLLLoss))
    {
        (this.weight, this.reduction) = (weight, reduction);
        if (weight is not null) register_buffer(nameof(weight), weight);
    }

    /// <summary>The loss.</summary>
    public override Tensor forward(Tensor input, Tensor target) => torch.nn.functional.nll_loss(input, target, weight, reduction);
}

/// <summary>A loss: minus the logarithm of the softmax of the class.</summary>
public sealed class CrossEntropyLoss : torch.nn.Module<Tensor, Tensor, Tensor>
{
    private readonly Tensor? weight;
    private readonly long? ignore_index;
    private readonly Reduction reduction;

    internal CrossEntropyLoss(Tensor? weight, long? ignore_index, Reduction reduction) : base(nameof(CrossEntropyLoss))
    {
        (this.weight, this.ignore_index, this.reduction) = (weight, ignore_index, reduction);
        if (weight is not null) register_buffer(nameof(weight), weight);
    }

    /// <summary>The loss.</summary>
    public override Tensor forward(Tensor input, Tensor target) => torch.nn.functional.cross_entropy(input, target, weight, ignore_index ?? -100, reduction);
}

/// <summary>The cosine of the angle between vectors.</summary>
public sealed class CosineSimilarity : torch.nn.Module<Tensor, Tensor, Tensor>
{
    private readonly long dim;
    private readonly double eps;

    internal CosineSimilarity(long dim, double eps) : base(nameof(CosineSimilarity)) => (this.dim, this.eps) = (dim, eps);

    /// <summary>The cosines.</summary>
    public override Tensor forward(Tensor input1, Tensor input2) => Losses.CosineSimilarity(input1, input2, dim, eps);
}

/// <summary>A loss: 1 − cos for pairs that belong together, the part of cos above a margin for others.</summary>
public sealed class CosineEmbeddingLoss : torch.nn.Module<Tensor, Tensor, Tensor, Tensor>
{
    private readonly double margin;
    private readonly Reduction reduction;

    internal CosineEmbeddingLoss(double margin, Reduction reduction) : base(nameof(CosineEmbeddingLoss)) => (this.margin, this.reduction) = (margin, reduction);

    /// <summary>The loss.</summary>
    public override Tensor forward(Tensor input1, Tensor input2, Tensor target) => Losses.CosineEmbedding(input1, input2, target, margin, reduction);
}

/// <summary>A loss: how much nearer than the negative the positive is not, by a margin.</summary>
public sealed class TripletMarginLoss : torch.nn.Module<Tensor, Tensor, Tensor, Tensor>
{
    private readonly double margin, eps;
    private readonly long p;
    private readonly bool swap;
    private readonly Reduction reduction;

    internal TripletMarginLoss(double margin, long p, double eps, bool swap, Reduction reduction) : base(nameof(TripletMarginLoss)) =>
        (this.margin, this.p, this.eps, this.swap, this.reduction) = (margin, p, eps, swap, reduction);

    /// <summary>The loss.</summary>
    public override Tensor forward(Tensor anchor, Tensor positive, Tensor negative) => Losses.Triplet(anchor, positive, negative, margin, p, eps, swap, reduction);
}

/// <summary>A loss: minus the logarithm of the probability of all alignments of labels to a longer sequence.</summary>
public sealed class CTCLoss : torch.nn.Module<Tensor, Tensor, Tensor, Tensor, Tensor>
{
    private readonly long blank;
    private readonly bool zero_infinity;
    private readonly Reduction reduction;

    internal CTCLoss(long blank, bool zero_infinity, Reduction reduction) : base(nameof(CTCLoss)) => (this.blank, this.zero_infinity, this.reduction) = (blank, zero_infinity, reduction);

    /// <summary>The loss.</summary>
    public override Tensor forward(Tensor log_probs, Tensor targets, Tensor input_lengths, Tensor target_lengths) =>
        torch.nn.functional.ctc_loss(log_probs, targets, input_lengths, target_lengths, blank, zero_infinity, reduction);
}
