using TorchSharp.Modules;
using static TorchSharp.torch.nn;
using F = TorchSharp.torch.nn.functional;

namespace TorchSharp.Tests;

/// <summary>Layers, functions and losses of networks, as golden/networks.py calls them.</summary>
public static class NetworkTable
{
    private const PaddingModes Zeros = PaddingModes.Zeros;

    private static NetworkCall Layer(string key, Func<Module<Tensor, Tensor>> make, bool training = true, int order = 2) => new(key, make, (m, x) => [((Module<Tensor, Tensor>)m!).call(x[0])], order, training);

    private static NetworkCall Layer<M>(string key, Func<M> make, Func<M, Tensor[], Tensor[]> call, int order = 2) where M : Module => new(key, make, (m, x) => call((M)m!, x), order);

    private static NetworkCall Function(string key, Func<Tensor[], Tensor> call, int order = 2) => new(key, null, (_, x) => [call(x)], order);

    private static Tensor Causal(Tensor like) => full([like.shape[0], like.shape[0]], double.NegativeInfinity, like.dtype).triu(1);

    private static Tensor Keep() => tensor(new[] { true, false, true, true, true, true, false, true, false, false, true, true }, [3, 4]);

    private static Tensor Late() => tensor(new[] { false, false, true, true, false, false, false, true }, [2, 4]);

    private static Tensor[] Of(Tuple<Tensor, Tensor> pair) => pair.Item2 is null ? [pair.Item1] : [pair.Item1, pair.Item2];

    public static IEnumerable<NetworkCall> Layers =>
    [
        Layer("linear", () => Linear(5, 3)), Layer("linear_without_bias", () => Linear(5, 3, hasBias: false)),
        Layer("bilinear", () => Bilinear(3, 2, 4), (m, x) => [m.call(x[0], x[1])]),
        Layer("sequential", () => Sequential(Linear(4, 6), ReLU(), Linear(6, 2))),
        Layer("prelu", () => PReLU(3)), Layer("prelu_one", () => PReLU(1)),
        Layer("conv1d", () => Conv1d(2, 3, 3)), Layer("conv1d_strided", () => Conv1d(4, 6, 3, stride: 2, padding: 2, dilation: 2, groups: 2)),
        Layer("conv2d", () => Conv2d(2, 3, kernel_size: 3)), Layer("conv2d_padded", () => Conv2d(3, 4, (3, 2), stride: (2, 1), padding: (1, 2), bias: false)),
        Layer("conv2d_dilated", () => Conv2d(2, 4, kernel_size: 3, padding: 2, dilation: 2, groups: 2)), Layer("conv2d_depthwise", () => Conv2d(3, 6, kernel_size: 3, padding: 1, groups: 3)),
        Layer("conv2d_pointwise", () => Conv2d(3, 4, kernel_size: 1)), Layer("conv2d_strided_pointwise", () => Conv2d(3, 4, kernel_size: 1, stride: 2)),
        Layer("conv2d_same", () => Conv2d(2, 3, (2, 3), Padding.Same)), Layer("conv2d_reflect", () => Conv2d(2, 3, kernel_size: 3, padding: 1, padding_mode: PaddingModes.Reflect)),
        Layer("conv2d_circular", () => Conv2d(2, 3, kernel_size: 3, padding: 1, padding_mode: PaddingModes.Circular)),
        Layer("conv3d", () => Conv3d(2, 3, (2, 2, 2), stride: (1, 2, 1), padding: (1, 1, 1))),
        Layer("conv_transpose1d", () => ConvTranspose1d(2, 3, kernel_size: 3, stride: 2, padding: 1, output_padding: 1), (m, x) => [m.call(x[0])]),
        Layer("conv_transpose2d", () => ConvTranspose2d(2, 3, kernel_size: 3, stride: 2, padding: 1, output_padding: 1), (m, x) => [m.call(x[0])]),
        Layer("conv_transpose2d_grouped", () => ConvTranspose2d(4, 6, (2, 3), stride: (1, 2), dilation: (2, 1), groups: 2, bias: false), (m, x) => [m.call(x[0])]),
        .. from train in (bool[])[true, false]
           let end = train ? "" : "_eval"
           from call in (NetworkCall[])[Layer("batch_norm1d" + end, () => BatchNorm1d(3), train), Layer("batch_norm2d" + end, () => BatchNorm2d(3, eps: 1e-3, momentum: 0.3), train), Layer("batch_norm2d_plain" + end, () => BatchNorm2d(3, affine: false), train),
               Layer("batch_norm2d_untracked" + end, () => BatchNorm2d(3, track_running_stats: false), train), Layer("instance_norm2d" + end, () => InstanceNorm2d(3, affine: true, track_running_stats: true), train)]
           select call,
        Layer("batch_norm3d", () => BatchNorm3d(2)), Layer("instance_norm2d_plain", () => InstanceNorm2d(2)),
        Layer("layer_norm", () => LayerNorm(5)), Layer("layer_norm_plain", () => LayerNorm(6, elementwise_affine: false)), Layer("layer_norm_wide", () => LayerNorm([3, 4], eps: 1e-3)),
        Layer("group_norm", () => GroupNorm(2, 4)), Layer("local_response_norm", () => LocalResponseNorm(3, 0.5, 0.6, 1.5)),
        Layer("embedding", () => Embedding(7, 3)), Layer("embedding_padding", () => Embedding(5, 3, padding_idx: 2)), Layer("embedding_frequency", () => Embedding(5, 3, scale_grad_by_freq: true)),
        .. ((string, EmbeddingBagMode)[])[("sum", EmbeddingBagMode.Sum), ("mean", EmbeddingBagMode.Mean), ("max", EmbeddingBagMode.Max)] is var modes
            ? modes.Select(mode => Layer("embedding_bag_" + mode.Item1, () => EmbeddingBag(7, 3, mode: mode.Item2), (m, x) => [m.call(x[0], x[1])])) : [],
        .. Recurrent,
        Layer("multihead_self", () => MultiheadAttention(6, 2), (m, x) => Of(m.call(x[0], x[0], x[0], need_weights: false))),
        Layer("multihead_causal", () => MultiheadAttention(6, 3), (m, x) => Of(m.call(x[0], x[0], x[0], need_weights: false, attn_mask: Causal(x[0])))),
        Layer("multihead_weights", () => MultiheadAttention(6, 2), (m, x) => Of(m.call(x[0], x[1], x[2]))),
        Layer("multihead_padding", () => MultiheadAttention(6, 2), (m, x) => Of(m.call(x[0], x[1], x[1], key_padding_mask: Late()))),
        Layer("multihead_other_sizes", () => MultiheadAttention(6, 2, kdim: 4, vdim: 3, bias: false), (m, x) => Of(m.call(x[0], x[1], x[2], need_weights: false))),
        Layer("multihead_extended", () => MultiheadAttention(6, 2, add_bias_kv: true, add_zero_attn: true), (m, x) => Of(m.call(x[0], x[1], x[2]))),
        Layer("encoder_layer", () => TransformerEncoderLayer(6, 2, 8, 0)), Layer("encoder_layer_gelu", () => TransformerEncoderLayer(6, 2, 8, 0, Activations.GELU), (m, x) => [m.call(x[0], Causal(x[0]))]),
        Layer("encoder", () => TransformerEncoder(TransformerEncoderLayer(6, 2, 8, 0), 2), (m, x) => [m.call(x[0], Causal(x[0]))]),
        Layer("decoder_layer", () => TransformerDecoderLayer(6, 2, 8, 0), (m, x) => [m.call(x[0], x[1], Causal(x[0]))]),
        Layer("decoder", () => TransformerDecoder(TransformerDecoderLayer(6, 2, 8, 0), 2), (m, x) => [m.call(x[0], x[1])]),
        Layer("transformer", () => Transformer(6, 2, 1, 2, 8, 0), (m, x) => [m.call(x[0], x[1], null!, tgt_mask: Causal(x[1]))]),
    ];

    private static IEnumerable<NetworkCall> Recurrent
    {
        get
        {
            Tensor[] Two((Tensor, Tensor) y) => [y.Item1, y.Item2];
            Tensor[] Three((Tensor, Tensor, Tensor) y) => [y.Item1, y.Item2, y.Item3];
            Tensor? H(Tensor[] x) => x.Length > 1 ? x[1] : null;
            (Tensor, Tensor)? HC(Tensor[] x) => x.Length > 1 ? (x[1], x[2]) : null;
            foreach ((string end, long layers, bool first, bool both, long width) in ((string, long, bool, bool, long)[])[("", 1, false, false, 4), ("_deep", 2, true, false, 4), ("_both", 2, false, true, 2)])
            {
                yield return Layer("rnn" + end, () => RNN(3, width, layers, batchFirst: first, bidirectional: both, bias: !both), (m, x) => Two(m.call(x[0], H(x)!)));
                yield return Layer("gru" + end, () => GRU(3, width, layers, batchFirst: first, bidirectional: both, bias: !both), (m, x) => Two(m.call(x[0], H(x)!)));
                yield return Layer("lstm" + end, () => LSTM(3, width, layers, batchFirst: first, bidirectional: both, bias: !both), (m, x) => Three(m.call(x[0], HC(x))));
            }
            torch.nn.utils.rnn.PackedSequence Packed(Tensor[] x) => torch.nn.utils.rnn.pack_padded_sequence(x[0], x[1], enforce_sorted: false);
            Tensor Padded(torch.nn.utils.rnn.PackedSequence y) => torch.nn.utils.rnn.pad_packed_sequence(y).Item1;
            yield return Layer("rnn_packed", () => RNN(3, 4, bidirectional: true), (m, x) => m.call(Packed(x)) is var (y, h) ? [Padded(y), h] : []);
            yield return Layer("gru_packed", () => GRU(3, 4, bidirectional: true), (m, x) => m.call(Packed(x)) is var (y, h) ? [Padded(y), h] : []);
            yield return Layer("lstm_packed", () => LSTM(3, 4, bidirectional: true), (m, x) => m.call(Packed(x)) is var (y, h, c) ? [Padded(y), h, c] : []);
            yield return Layer("rnn_relu", () => RNN(3, 4, nonLinearity: NonLinearities.ReLU), (m, x) => Two(m.call(x[0])));
            yield return Layer("rnn_cell", () => RNNCell(3, 4), (m, x) => [m.call(x[0], x[1])]);
            yield return Layer("gru_cell", () => GRUCell(3, 4), (m, x) => [m.call(x[0], x[1])]);
            yield return Layer("lstm_cell", () => LSTMCell(3, 4), (m, x) => Two(m.call(x[0], (x[1], x[2]))));
        }
    }

    public static IEnumerable<NetworkCall> Functions =>
    [
        Function("relu", x => F.relu(x[0])), Function("relu6", x => ReLU6().call(4 * x[0])), Function("leaky_relu", x => F.leaky_relu(x[0], 0.1)), Function("elu", x => F.elu(x[0], 1.3)),
        Function("gelu", x => F.gelu(x[0])), Function("silu", x => F.silu(x[0])), Function("mish", x => Mish().call(x[0])), Function("sigmoid", x => F.sigmoid(x[0])), Function("tanh", x => F.tanh(x[0])),
        Function("hardtanh", x => Hardtanh(-0.7, 1.1).call(x[0])), Function("softplus", x => F.softplus(x[0], 2, 3)), Function("softmax", x => F.softmax(x[0], 1)), Function("log_softmax", x => F.log_softmax(x[0], 0)),
        Function("glu", x => GLU().call(x[0])),
        Function("max_pool1d", x => F.max_pool1d(x[0], 3, 2, 1)), Function("max_pool2d", x => F.max_pool2d(x[0], 2)), Function("max_pool2d_padded", x => F.max_pool2d(x[0], 3, 2, 1)),
        Function("max_pool2d_dilated", x => F.max_pool2d(x[0], (2, 3), (1, 2), (0, 0), (2, 1), true)),
        Function("avg_pool1d", x => AvgPool1d(3, 2, 1).call(x[0])), Function("avg_pool2d", x => F.avg_pool2d(x[0], 2)), Function("avg_pool2d_padded", x => F.avg_pool2d(x[0], 3, 2, 1, true, false)),
        Function("avg_pool2d_counting", x => F.avg_pool2d(x[0], 3, 2, 1, true, true)), Function("avg_pool2d_divisor", x => AvgPool2d((2, 2), (1, 1), (0, 0), divisor_override: 3).call(x[0])),
        Function("adaptive_avg_pool1d", x => AdaptiveAvgPool1d(3).call(x[0])), Function("adaptive_avg_pool2d", x => F.adaptive_avg_pool2d(x[0], (2, 3))), Function("adaptive_max_pool2d", x => F.adaptive_max_pool2d(x[0], [2, 3])),
        Function("attention", x => F.scaled_dot_product_attention(x[0], x[1], x[2])), Function("attention_masked", x => F.scaled_dot_product_attention(x[0], x[1], x[2], Keep())),
        Function("attention_causal", x => F.scaled_dot_product_attention(x[0], x[1], x[2], is_casual: true)), Function("attention_added", x => F.scaled_dot_product_attention(x[0], x[1], x[2], x[3])),
        Function("cosine_similarity", x => F.cosine_similarity(x[0], x[1], 1)), Function("normalize", x => F.normalize(x[0], 2, 1)), Function("normalize_one", x => F.normalize(x[0], 1, 0)), Function("one_hot", x => F.one_hot(x[0], 5)),
        Function("pad_constant", x => F.pad(x[0], [1, 2, 0, 1])), Function("pad_reflect", x => F.pad(x[0], [1, 2, 0, 1], PaddingModes.Reflect)), Function("pad_replicate", x => F.pad(x[0], (1, 2, 0, 1), PaddingModes.Replicate)),
        Function("pad_circular", x => F.pad(x[0], (1, 2, 0, 1), PaddingModes.Circular)), Function("pad_negative", x => F.pad(x[0], (-1, 2), value: 0.5)),
        Function("unfold", x => F.unfold(x[0], (2, 3), (1, 2), (1, 0), (2, 1))), Function("fold", x => F.fold(x[0], (4, 6), (2, 3), (1, 2), (1, 0), (2, 1))), Function("pixel_shuffle", x => PixelShuffle(2).call(x[0])),
        Function("nearest", x => Upsample(scale_factor: [2]).call(x[0])), Function("nearest_size", x => F.interpolate(x[0], [5, 2])), Function("linear_up", x => F.interpolate(x[0], scale_factor: [1.5], mode: InterpolationMode.Linear)),
        Function("bilinear_up", x => F.interpolate(x[0], scale_factor: [2, 2], mode: InterpolationMode.Bilinear)), Function("bilinear_corners", x => F.interpolate(x[0], [5, 3], mode: InterpolationMode.Bilinear, align_corners: true)),
        Function("bicubic_up", x => F.interpolate(x[0], [5, 6], mode: InterpolationMode.Bicubic)), Function("trilinear_up", x => F.interpolate(x[0], scale_factor: [2, 2, 2], mode: InterpolationMode.Trilinear)), Function("area", x => F.interpolate(x[0], [2, 3], mode: InterpolationMode.Area)),
        Function("affine_grid", x => F.affine_grid(x[0], [2, 1, 3, 4])), Function("affine_grid_corners", x => F.affine_grid(x[0], [2, 1, 3, 4], true)),
        Function("grid_sample_zeros", x => F.grid_sample(x[0], 0.8 * x[1], align_corners: false)), Function("grid_sample_border", x => F.grid_sample(x[0], 0.8 * x[1], padding_mode: GridSamplePaddingMode.Border, align_corners: false)),
        Function("grid_sample_reflection", x => F.grid_sample(x[0], 0.8 * x[1], padding_mode: GridSamplePaddingMode.Reflection, align_corners: false)),
        Function("grid_sample_nearest", x => F.grid_sample(x[0], 0.8 * x[1], GridSampleMode.Nearest, align_corners: true)),
    ];

    public static IEnumerable<NetworkCall> Losses =>
        from named in ((string, Reduction)[])[("_none", Reduction.None), ("_mean", Reduction.Mean), ("_sum", Reduction.Sum)]
        let end = named.Item1
        let r = named.Item2
        from call in (NetworkCall[])[
            Function("mse_loss" + end, x => F.mse_loss(x[0], x[1], r)), Function("l1_loss" + end, x => L1Loss(r).call(x[0], x[1])), Function("smooth_l1_loss" + end, x => F.smooth_l1_loss(x[0], x[1], r, 0.7)), Function("huber_loss" + end, x => F.huber_loss(x[0], x[1], 0.8, r)),
            Function("bce_loss" + end, x => F.binary_cross_entropy(x[0], x[1].detach(), x[2].detach(), r)), Function("bce_logits" + end, x => F.binary_cross_entropy_with_logits(x[0], x[1].detach(), x[2].detach(), r, x[3].detach())),
            Function("kl_div" + end, x => F.kl_div(x[0], x[1], true, r)), Function("kl_div_plain" + end, x => KLDivLoss(false, r).call(x[0], x[1])),
            Function("nll_loss" + end, x => F.nll_loss(x[0], x[1], x[2].detach(), r)), Function("cross_entropy" + end, x => CrossEntropyLoss(reduction: r).call(x[0], x[1])),
            Function("cross_entropy_weighted" + end, x => F.cross_entropy(x[0], x[1], x[2].detach(), 1, r)), Function("cross_entropy_smooth" + end, x => F.cross_entropy(x[0], x[1], x[2].detach(), 1, r, 0.2)),
            Function("cross_entropy_probabilities" + end, x => F.cross_entropy(x[0], x[1], reduction: r, label_smoothing: 0.1)), Function("cosine_embedding_loss" + end, x => F.cosine_embedding_loss(x[0], x[1], x[2].detach(), 0.2, r)),
            Function("hinge_embedding_loss" + end, x => F.hinge_embedding_loss(x[0], x[1].detach(), 0.9, r)), Function("triplet_loss" + end, x => TripletMarginLoss(1.2, swap: true, reduction: r).call(x[0], x[1], x[2])),
            Function("ctc_loss" + end, x => F.ctc_loss(F.log_softmax(x[0], 2), x[1], tensor(new long[] { 6, 5 }), tensor(new long[] { 3, 2 }), reduction: r), 1)]
        select call;

    public static IEnumerable<NetworkCall> Everything => [.. Layers, .. Functions, .. Losses];

    public static IEnumerable<TestCaseData> Cases(int order) =>
        from call in Everything
        from one in NetworkCase.Cases[call.Key]
        where call.Order >= order && (order == 0 || one.Gradients is not null)
        select new TestCaseData(call, one).SetArgDisplayNames(call.Key, one.ToString());
}
