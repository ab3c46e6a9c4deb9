"""What PyTorch gives for the layers, functions and losses of networks: results and gradients in double precision.

    /usr/bin/python3 networks.py          (Debian: python3-torch, python3-numpy)

writes networks.json beside itself. A case holds the inputs, the state of the module in PyTorch's order of names (none for functions), the
results, the gradients of inputs (null for those that are detached) and of parameters, and the buffers afterwards. Inputs and parameters are multiples of 1/1024, so that single
precision holds them exactly. The gradient is that of the sum over all results k and their numbers i of cos(i + k) times the number.
"""
import datetime
import json
import math
import pathlib

import numpy as np
import torch
import torch.nn.functional as F
from torch import nn

random = np.random.default_rng(21)
cases = {}


def draw(spec, place=0):
    """'2,3' around zero, 'p:' in (0, 1), 'i5:' integers below 5, 'b:' truth values, 's:' plus and minus one, 'd:' rows of probabilities."""
    kind, _, sizes = spec.rpartition(":")
    shape = [int(size) for size in sizes.split(",") if size]
    count = int(np.prod(shape, dtype=int))
    if kind.startswith("i"):
        return torch.tensor(random.integers(0, int(kind[1:]), shape))
    if kind == "b":
        return torch.tensor(random.integers(0, 2, shape).astype(bool))
    if kind == "s":
        return torch.tensor(random.integers(0, 2, shape) * 2.0 - 1)
    # All different, also from those of another input, and none of them zero, so that no largest number and no kink is met.
    steps = random.permutation(np.arange(1, count + 1)) / (count + 1)
    low, high = (0.03, 0.97) if kind in ("p", "d") else (-1.83, 1.95)
    values = np.round((low + (high - low) * steps) * 256)
    values[values == 0] = 1
    x = torch.tensor((values / 256 + place / 1024).reshape(shape))
    return x / x.sum(1, keepdim=True) if kind == "d" else x


def write(tensor):
    kind = "float" if tensor.is_floating_point() else "bool" if tensor.dtype == torch.bool else "int"
    return {"kind": kind, "shape": list(tensor.shape), "values": [v if isinstance(v, (bool, int)) or math.isfinite(v) else str(v) for v in tensor.reshape(-1).tolist()]}


def fill(module):
    with torch.no_grad():
        for name, tensor in module.state_dict().items():
            if tensor.is_floating_point():
                tensor.copy_(draw(("p:" if name.endswith("running_var") else "") + ",".join(map(str, tensor.shape))) * (1 if name.endswith("running_var") else 0.5))


def flat(results):
    if isinstance(results, torch.Tensor):
        return [results]
    return [tensor for part in results if part is not None for tensor in flat(part)]


def add(key, function, *specs, call=None, train=True):
    """One case: a module or a function, and its inputs (specifications or tensors)."""
    module = function if isinstance(function, nn.Module) else None
    inputs = [draw(spec, place) if isinstance(spec, str) else spec for place, spec in enumerate(specs)]
    leaves = [x.clone().requires_grad_() if x.is_floating_point() and not torch.isinf(x).any() else x for x in inputs]
    case = {"inputs": [write(x) for x in inputs]}
    if module is not None:
        module.double().train(train)
        fill(module)
        case["state"] = {name: write(tensor) for name, tensor in module.state_dict().items()}
    results = flat((call or function)(*leaves) if module is None or call is None else call(module, *leaves))
    case["results"] = [write(y.detach()) for y in results]
    loss = sum((torch.cos(torch.arange(y.numel(), dtype=torch.float64) + k) * y.reshape(-1)).sum() for k, y in enumerate(results) if y.is_floating_point())
    if isinstance(loss, torch.Tensor) and loss.requires_grad:
        parameters = list(module.named_parameters()) if module is not None else []
        wanted = [x for x in leaves if x.requires_grad] + [p for _, p in parameters]
        gradients = torch.autograd.grad(loss, wanted, allow_unused=True)
        first = len(wanted) - len(parameters)
        case["gradients"] = [None if g is None else write(g) for g in gradients[:first]]
        case["stateGradients"] = {name: write(torch.zeros_like(p) if g is None else g) for (name, p), g in zip(parameters, gradients[first:])}
    if module is not None:
        case["after"] = {name: write(tensor) for name, tensor in module.named_buffers()}
    cases.setdefault(key, []).append(case)


# Linear
add("linear", nn.Linear(5, 3), "4,5"); add("linear", nn.Linear(5, 3), "2,3,5"); add("linear", nn.Linear(5, 3), "5")
add("linear_without_bias", nn.Linear(5, 3, bias=False), "4,5")
add("bilinear", nn.Bilinear(3, 2, 4), "5,3", "5,2"); add("bilinear", nn.Bilinear(3, 2, 4), "2,3,3", "2,3,2")
add("sequential", nn.Sequential(nn.Linear(4, 6), nn.ReLU(), nn.Linear(6, 2)), "3,4")

# Activations
for name, f in {"relu": F.relu, "relu6": lambda x: F.relu6(4 * x), "leaky_relu": lambda x: F.leaky_relu(x, 0.1), "elu": lambda x: F.elu(x, 1.3), "gelu": F.gelu, "silu": F.silu, "mish": F.mish,
                "sigmoid": torch.sigmoid, "tanh": torch.tanh, "hardtanh": lambda x: F.hardtanh(x, -0.7, 1.1), "softplus": lambda x: F.softplus(x, 2, 3), "softmax": lambda x: F.softmax(x, 1),
                "log_softmax": lambda x: F.log_softmax(x, 0)}.items():
    add(name, f, "3,4"); add(name, f, "2,3,2")
add("glu", lambda x: F.glu(x, -1), "3,4"); add("glu", lambda x: F.glu(x, -1), "2,2,6")
add("prelu", nn.PReLU(3), "4,3"); add("prelu", nn.PReLU(3), "2,3,4"); add("prelu_one", nn.PReLU(1), "4,3")

# Convolutions
add("conv1d", nn.Conv1d(2, 3, 3), "2,2,7"); add("conv1d", nn.Conv1d(2, 3, 3), "2,9")
add("conv1d_strided", nn.Conv1d(4, 6, 3, stride=2, padding=2, dilation=2, groups=2), "2,4,9")
add("conv2d", nn.Conv2d(2, 3, 3), "2,2,5,6"); add("conv2d", nn.Conv2d(2, 3, 3), "2,4,4")
add("conv2d_padded", nn.Conv2d(3, 4, (3, 2), stride=(2, 1), padding=(1, 2), bias=False), "2,3,6,5")
add("conv2d_dilated", nn.Conv2d(2, 4, 3, padding=2, dilation=2, groups=2), "1,2,7,6")
add("conv2d_depthwise", nn.Conv2d(3, 6, 3, padding=1, groups=3), "2,3,4,5")
add("conv2d_pointwise", nn.Conv2d(3, 4, 1), "2,3,4,5"); add("conv2d_pointwise", nn.Conv2d(3, 4, 1), "2,3,12,12")
add("conv2d_strided_pointwise", nn.Conv2d(3, 4, 1, stride=2), "2,3,5,5")
add("conv2d_same", nn.Conv2d(2, 3, (2, 3), padding="same"), "2,2,4,5")
add("conv2d_reflect", nn.Conv2d(2, 3, 3, padding=1, padding_mode="reflect"), "2,2,4,5")
add("conv2d_circular", nn.Conv2d(2, 3, 3, padding=1, padding_mode="circular"), "2,2,4,5")
add("conv3d", nn.Conv3d(2, 3, 2, stride=(1, 2, 1), padding=1), "2,2,3,4,3")
add("conv_transpose1d", nn.ConvTranspose1d(2, 3, 3, stride=2, padding=1, output_padding=1), "2,2,5")
add("conv_transpose2d", nn.ConvTranspose2d(2, 3, 3, stride=2, padding=1, output_padding=1), "2,2,3,4")
add("conv_transpose2d_grouped", nn.ConvTranspose2d(4, 6, (2, 3), stride=(1, 2), dilation=(2, 1), groups=2, bias=False), "2,4,3,3")

# Pools
add("max_pool1d", lambda x: F.max_pool1d(x, 3, 2, 1), "2,3,7")
add("max_pool2d", lambda x: F.max_pool2d(x, 2), "2,2,4,6"); add("max_pool2d", lambda x: F.max_pool2d(x, 2), "2,5,5")
add("max_pool2d_padded", lambda x: F.max_pool2d(x, 3, 2, 1), "2,2,7,6")
add("max_pool2d_dilated", lambda x: F.max_pool2d(x, (2, 3), (1, 2), 0, (2, 1), True), "1,2,6,6")
add("avg_pool1d", lambda x: F.avg_pool1d(x, 3, 2, 1), "2,3,7")
add("avg_pool2d", lambda x: F.avg_pool2d(x, 2), "2,2,4,6")
add("avg_pool2d_padded", lambda x: F.avg_pool2d(x, 3, 2, 1, True, False), "2,2,6,7")
add("avg_pool2d_counting", lambda x: F.avg_pool2d(x, 3, 2, 1, True, True), "2,2,6,7")
add("avg_pool2d_divisor", lambda x: F.avg_pool2d(x, 2, 1, 0, False, True, 3), "1,2,3,4")
add("adaptive_avg_pool1d", lambda x: F.adaptive_avg_pool1d(x, 3), "2,3,7")
add("adaptive_avg_pool2d", lambda x: F.adaptive_avg_pool2d(x, (2, 3)), "2,2,5,4"); add("adaptive_avg_pool2d", lambda x: F.adaptive_avg_pool2d(x, (2, 3)), "2,3,3")
add("adaptive_max_pool2d", lambda x: F.adaptive_max_pool2d(x, (2, 3)), "2,2,5,4")

# Normalisations
for train in (True, False):
    end = "" if train else "_eval"
    add("batch_norm1d" + end, nn.BatchNorm1d(3), "5,3", train=train); add("batch_norm1d" + end, nn.BatchNorm1d(3), "4,3,5", train=train)
    add("batch_norm2d" + end, nn.BatchNorm2d(3, eps=1e-3, momentum=0.3), "2,3,4,5", train=train)
    add("batch_norm2d_plain" + end, nn.BatchNorm2d(3, affine=False), "2,3,4,2", train=train)
    add("batch_norm2d_untracked" + end, nn.BatchNorm2d(3, track_running_stats=False), "2,3,4,2", train=train)
    add("instance_norm2d" + end, nn.InstanceNorm2d(3, affine=True, track_running_stats=True), "2,3,4,2", train=train)
add("batch_norm3d", nn.BatchNorm3d(2), "2,2,2,3,2")
add("instance_norm2d_plain", nn.InstanceNorm2d(2), "2,2,3,4")
add("layer_norm", nn.LayerNorm(5), "3,5"); add("layer_norm", nn.LayerNorm(5), "2,3,5")
add("layer_norm_plain", nn.LayerNorm(6, elementwise_affine=False), "3,6")
add("layer_norm_wide", nn.LayerNorm([3, 4], eps=1e-3), "2,3,4")
add("group_norm", nn.GroupNorm(2, 4), "3,4,5"); add("group_norm", nn.GroupNorm(2, 4), "2,4,2,3")
add("local_response_norm", nn.LocalResponseNorm(3, 0.5, 0.6, 1.5), "2,5,3,2")

# Embeddings
add("embedding", nn.Embedding(7, 3), "i7:4"); add("embedding", nn.Embedding(7, 3), "i7:2,5")
add("embedding_padding", nn.Embedding(5, 3, padding_idx=2), torch.tensor([[0, 2, 4], [2, 2, 1]]))
add("embedding_frequency", nn.Embedding(5, 3, scale_grad_by_freq=True), torch.tensor([0, 2, 2, 4, 2]))
for mode in ("sum", "mean", "max"):
    add(f"embedding_bag_{mode}", nn.EmbeddingBag(7, 3, mode=mode), torch.tensor([1, 2, 4, 5, 4, 3, 0, 6]), torch.tensor([0, 3, 4]))

# Recurrent
for name, cls in {"rnn": nn.RNN, "lstm": nn.LSTM, "gru": nn.GRU}.items():
    def run(m, x, h=None, c=None):
        return m(x, (h, c) if c is not None else h)
    add(name, cls(3, 4), "5,2,3", call=run); add(name, cls(3, 4), "1,3,3", call=run); add(name, cls(3, 4), "4,3", call=run)
    states = ["2,2,4"] * (2 if name == "lstm" else 1)
    add(name + "_deep", cls(3, 4, num_layers=2, batch_first=True), "2,4,3", *states, call=run)
    states = ["4,3,2"] * (2 if name == "lstm" else 1)
    add(name + "_both", cls(3, 2, num_layers=2, bidirectional=True, bias=False), "4,3,3", *states, call=run)

    def packed(m, x, lengths):
        y, state = m(nn.utils.rnn.pack_padded_sequence(x, lengths, enforce_sorted=False))
        return [nn.utils.rnn.pad_packed_sequence(y)[0], state]
    add(name + "_packed", cls(3, 4, bidirectional=True), "5,3,3", torch.tensor([3, 5, 2]), call=packed)
add("rnn_relu", nn.RNN(3, 4, nonlinearity="relu"), "5,2,3")
add("rnn_cell", nn.RNNCell(3, 4), "2,3", "2,4"); add("gru_cell", nn.GRUCell(3, 4), "2,3", "2,4")
add("lstm_cell", nn.LSTMCell(3, 4), "2,3", "2,4", "2,4", call=lambda m, x, h, c: m(x, (h, c)))

# Attention. PyTorch 1.13 has no public scaled_dot_product_attention: it is composed of products and a softmax.
def attend(q, k, v, mask=None):
    scores = q @ k.transpose(-2, -1) / math.sqrt(q.shape[-1])
    if mask is not None:
        scores = scores.masked_fill(~mask, -math.inf) if mask.dtype == torch.bool else scores + mask
    return scores.softmax(-1) @ v


keep = torch.tensor([[True, False, True, True], [True, True, False, True], [False, False, True, True]])
causal = torch.full((4, 4), -math.inf).triu(1).double()
add("attention", attend, "2,3,4", "2,5,4", "2,5,4"); add("attention", attend, "2,2,3,4", "2,2,5,4", "2,2,5,4"); add("attention", attend, "3,4", "5,4", "5,4")
add("attention_masked", lambda q, k, v: attend(q, k, v, keep), "2,3,5", "2,4,5", "2,4,5")
add("attention_causal", lambda q, k, v: attend(q, k, v, torch.ones(q.shape[-2], q.shape[-2], dtype=torch.bool).tril()), "2,2,4,3", "2,2,4,3", "2,2,4,3")
add("attention_added", attend, "2,3,5", "2,4,5", "2,4,5", "3,4")
self_ = lambda m, x: m(x, x, x, need_weights=False)[0]
add("multihead_self", nn.MultiheadAttention(6, 2), "4,3,6", call=self_); add("multihead_self", nn.MultiheadAttention(6, 2), "4,6", call=self_)
add("multihead_causal", nn.MultiheadAttention(6, 3), "4,2,6", call=lambda m, x: m(x, x, x, need_weights=False, attn_mask=causal)[0])
add("multihead_weights", nn.MultiheadAttention(6, 2), "3,2,6", "5,2,6", "5,2,6")
add("multihead_padding", nn.MultiheadAttention(6, 2), "3,2,6", "4,2,6", call=lambda m, q, k: m(q, k, k, key_padding_mask=torch.tensor([[False, False, True, True], [False, False, False, True]])))
add("multihead_other_sizes", nn.MultiheadAttention(6, 2, kdim=4, vdim=3, bias=False), "3,2,6", "5,2,4", "5,2,3", call=lambda m, q, k, v: m(q, k, v, need_weights=False)[0])
add("multihead_extended", nn.MultiheadAttention(6, 2, add_bias_kv=True, add_zero_attn=True), "3,2,6", "4,2,6", "4,2,6")
add("encoder_layer", nn.TransformerEncoderLayer(6, 2, 8, 0.0), "4,3,6")
add("encoder_layer_gelu", nn.TransformerEncoderLayer(6, 2, 8, 0.0, activation="gelu"), "4,3,6", call=lambda m, x: m(x, causal))
add("encoder", nn.TransformerEncoder(nn.TransformerEncoderLayer(6, 2, 8, 0.0), 2), "4,3,6", call=lambda m, x: m(x, causal))
add("decoder_layer", nn.TransformerDecoderLayer(6, 2, 8, 0.0), "4,3,6", "5,3,6", call=lambda m, x, y: m(x, y, causal))
add("decoder", nn.TransformerDecoder(nn.TransformerDecoderLayer(6, 2, 8, 0.0), 2), "4,3,6", "5,3,6")
add("transformer", nn.Transformer(6, 2, 1, 2, 8, 0.0), "5,3,6", "4,3,6", call=lambda m, x, y: m(x, y, tgt_mask=causal))

# Losses
for reduction in ("none", "mean", "sum"):
    r = dict(reduction=reduction)
    add("mse_loss_" + reduction, lambda x, t: F.mse_loss(x, t, **r), "3,4", "3,4")
    add("l1_loss_" + reduction, lambda x, t: F.l1_loss(x, t, **r), "3,4", "3,4")
    add("smooth_l1_loss_" + reduction, lambda x, t: F.smooth_l1_loss(x, t, beta=0.7, **r), "3,4", "3,4")
    add("huber_loss_" + reduction, lambda x, t: F.huber_loss(x, t, delta=0.8, **r), "3,4", "3,4")
    add("bce_loss_" + reduction, lambda x, t, w: F.binary_cross_entropy(x, t.detach(), w.detach(), **r), "p:3,4", "p:3,4", "p:3,4")
    add("bce_logits_" + reduction, lambda x, t, w, p: F.binary_cross_entropy_with_logits(x, t.detach(), w.detach(), pos_weight=p.detach(), **r), "3,4", "p:3,4", "p:3,4", "p:4")
    add("kl_div_" + reduction, lambda x, t: F.kl_div(x, t, log_target=True, **r), "3,4", "3,4")
    add("kl_div_plain_" + reduction, lambda x, t: F.kl_div(x, t, **r), "3,4", "d:3,4")
    add("nll_loss_" + reduction, lambda x, t, w: F.nll_loss(x, t, w.detach(), **r), "5,3", "i3:5", "p:3"); add("nll_loss_" + reduction, lambda x, t, w: F.nll_loss(x, t, w.detach(), **r), "2,3,4", "i3:2,4", "p:3")
    add("cross_entropy_" + reduction, lambda x, t: F.cross_entropy(x, t, **r), "5,4", "i4:5"); add("cross_entropy_" + reduction, lambda x, t: F.cross_entropy(x, t, **r), "2,3,2,2", "i3:2,2,2"); add("cross_entropy_" + reduction, lambda x, t: F.cross_entropy(x, t, **r), "4", "i4:")
    add("cross_entropy_weighted_" + reduction, lambda x, t, w: F.cross_entropy(x, t, w.detach(), ignore_index=1, **r), "6,4", torch.tensor([0, 1, 3, 2, 1, 3]), "p:4")
    add("cross_entropy_smooth_" + reduction, lambda x, t, w: F.cross_entropy(x, t, w.detach(), ignore_index=1, label_smoothing=0.2, **r), "6,4", torch.tensor([0, 1, 3, 2, 1, 3]), "p:4")
    add("cross_entropy_probabilities_" + reduction, lambda x, t: F.cross_entropy(x, t, label_smoothing=0.1, **r), "5,4", "d:5,4")
    add("cosine_embedding_loss_" + reduction, lambda a, b, t: F.cosine_embedding_loss(a, b, t.detach(), 0.2, **r), "4,3", "4,3", "s:4")
    add("hinge_embedding_loss_" + reduction, lambda x, t: F.hinge_embedding_loss(x, t.detach(), 0.9, **r), "3,4", "s:3,4")
    add("triplet_loss_" + reduction, lambda a, p, n: F.triplet_margin_loss(a, p, n, 1.2, 2, swap=True, **r), "4,3", "4,3", "4,3")
    add("ctc_loss_" + reduction, lambda x, t: F.ctc_loss(x.log_softmax(2), t, torch.tensor([6, 5]), torch.tensor([3, 2]), **r), "6,2,4", torch.tensor([[1, 1, 3], [2, 3, 0]]))

# Shapes and images
add("cosine_similarity", lambda a, b: F.cosine_similarity(a, b, 1), "3,4", "3,4"); add("cosine_similarity", lambda a, b: F.cosine_similarity(a, b, 1), "2,3,2", "2,3,2")
add("normalize", lambda x: F.normalize(x, 2, 1), "3,4"); add("normalize_one", lambda x: F.normalize(x, 1, 0), "3,4")
add("one_hot", lambda x: F.one_hot(x, 5), "i5:2,3")
for mode in ("constant", "reflect", "replicate", "circular"):
    add("pad_" + mode, lambda x: F.pad(x, (1, 2, 0, 1), mode), "2,2,3,4")
add("pad_negative", lambda x: F.pad(x, (-1, 2), value=0.5), "3,4")
add("unfold", lambda x: F.unfold(x, (2, 3), (1, 2), (1, 0), (2, 1)), "2,2,4,6")
add("fold", lambda x: F.fold(x, (4, 6), (2, 3), (1, 2), (1, 0), (2, 1)), "2,12,6")
add("pixel_shuffle", lambda x: F.pixel_shuffle(x, 2), "2,8,2,3")
add("nearest", lambda x: F.interpolate(x, scale_factor=2), "2,2,3,2"); add("nearest", lambda x: F.interpolate(x, scale_factor=2), "2,3,4")
add("nearest_size", lambda x: F.interpolate(x, size=(5, 2)), "1,2,3,4")
add("linear_up", lambda x: F.interpolate(x, scale_factor=1.5, mode="linear"), "2,2,5")
add("bilinear_up", lambda x: F.interpolate(x, scale_factor=2, mode="bilinear"), "1,2,3,4")
add("bilinear_corners", lambda x: F.interpolate(x, size=(5, 3), mode="bilinear", align_corners=True), "1,2,3,4")
add("bicubic_up", lambda x: F.interpolate(x, size=(5, 6), mode="bicubic"), "1,2,3,4")
add("trilinear_up", lambda x: F.interpolate(x, scale_factor=2, mode="trilinear"), "1,1,2,3,2")
add("area", lambda x: F.interpolate(x, size=(2, 3), mode="area"), "1,2,5,4")
add("affine_grid", lambda t: F.affine_grid(t, (2, 1, 3, 4), False), "2,2,3"); add("affine_grid_corners", lambda t: F.affine_grid(t, (2, 1, 3, 4), True), "2,2,3")
for padding in ("zeros", "border", "reflection"):
    add("grid_sample_" + padding, lambda x, g: F.grid_sample(x, 0.8 * g, "bilinear", padding, False), "2,2,4,3", "2,3,2,2")
add("grid_sample_nearest", lambda x, g: F.grid_sample(x, 0.8 * g, "nearest", "zeros", True), "1,2,4,3", "1,3,2,2")

passport = {
    "generator": "networks.py", "tool": "PyTorch", "version": torch.__version__, "date": datetime.date.today().isoformat(),
    "input": {"values": "inputs and states are in each case"}, "digits": 12,
    "why": "both sides compute in double precision and sum in different orders",
    "values": cases,
}
pathlib.Path(__file__).with_name("networks.json").write_text(json.dumps(passport, separators=(",", ":")) + "\n")
