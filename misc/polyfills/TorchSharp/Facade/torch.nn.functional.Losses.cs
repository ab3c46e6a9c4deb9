namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        public static partial class functional
        {
            /// <summary>(x − t)².</summary>
            public static Tensor mse_loss(Tensor input, Tensor target, Reduction reduction = Reduction.Mean) => Losses.Mse(input, target, reduction);

            /// <summary>|x − t|.</summary>
            public static Tensor l1_loss(Tensor input, Tensor target, Reduction reduction = Reduction.Mean) => Losses.L1(input, target, reduction);

            /// <summary>(x − t)² / 2 near 0, δ (|x − t| − δ/2) beyond.</summary>
            public static Tensor huber_loss(Tensor input, Tensor target, double delta = 1.0, Reduction reduction = Reduction.Mean) => Losses.Huber(input, target, delta, reduction);

            /// <summary>(x − t)² / 2β near 0, |x − t| − β/2 beyond.</summary>
            public static Tensor smooth_l1_loss(Tensor input, Tensor target, Reduction reduction = Reduction.Mean, double beta = 1.0) => Losses.SmoothL1(input, target, beta, reduction);

            /// <summary>−t ln x − (1 − t) ln(1 − x), times a weight.</summary>
            public static Tensor binary_cross_entropy(Tensor input, Tensor target, Tensor? weight = null, Reduction reduction = Reduction.Mean) => Losses.Binary(input, target, weight, reduction);

            /// <summary>The same for x = σ(z).</summary>
            public static Tensor binary_cross_entropy_with_logits(Tensor input, Tensor target, Tensor? weight = null, Reduction reduction = Reduction.Mean, Tensor? pos_weights = null) => Losses.BinaryWithLogits(input, target, weight, pos_weights, reduction);

            /// <summary>Minus the logarithm of the softmax of the class; also for probabilities of classes.</summary>
            public static Tensor cross_entropy(Tensor input, Tensor target, Tensor? weight = null, long ignore_index = -100, Reduction reduction = Reduction.Mean, double label_smoothing = 0.0) => ClassLosses.CrossEntropy(input, target, weight, ignore_index, reduction, label_smoothing);

            /// <summary>Minus the log-probability of the class.</summary>
            public static Tensor nll_loss(Tensor input, Tensor target, Tensor? weight = null, Reduction reduction = Reduction.Mean) => ClassLosses.NegativeLogLikelihood(input, target, weight, -100, reduction);

            /// <summary>The divergence of log-probabilities from t.</summary>
            public static Tensor kl_div(Tensor input, Tensor target, bool log_target = true, Reduction reduction = Reduction.Mean) => Losses.KullbackLeibler(input, target, log_target, reduction);

            /// <summary>The cosine of the angle between vectors.</summary>
            public static Tensor cosine_similarity(Tensor x1, Tensor x2, long dim = 1, double eps = 1e-8) => Losses.CosineSimilarity(x1, x2, dim, eps);

            /// <summary>1 − cos for pairs that belong together (1), the part of cos above the margin for others (−1).</summary>
            public static Tensor cosine_embedding_loss(Tensor input1, Tensor input2, Tensor target, double margin = 0.0, Reduction reduction = Reduction.Mean) => Losses.CosineEmbedding(input1, input2, target, margin, reduction);

            /// <summary>x for 1, the part of the margin above x for −1.</summary>
            public static Tensor hinge_embedding_loss(Tensor input, Tensor target, double margin = 0.0, Reduction reduction = Reduction.Mean) => Losses.HingeEmbedding(input, target, margin, reduction);

            /// <summary>How much nearer than the negative the positive is not, by a margin.</summary>
            public static Tensor triplet_margin_loss(Tensor anchor, Tensor positive, Tensor negative, double margin = 1.0, long p = 2, double eps = 1e-06, bool swap = false, Reduction reduction = Reduction.Mean) => Losses.Triplet(anchor, positive, negative, margin, p, eps, swap, reduction);

            /// <summary>Minus the logarithm of the probability of all alignments of labels to a longer sequence.</summary>
            public static Tensor ctc_loss(Tensor log_probs, Tensor targets, Tensor input_lengths, Tensor target_lengths, long blank = 0, bool zero_infinity = false, Reduction reduction = Reduction.Mean) => Alignment.Loss(log_probs, targets, input_lengths, target_lengths, blank, zero_infinity, reduction);
        }
    }
}
