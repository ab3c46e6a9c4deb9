"""The learning rates that PyTorch's schedules give over 40 epochs.

    /usr/bin/python3 schedulers.py          (Debian: python3-torch)

writes schedulers.json beside itself. The optimiser has two groups, with rates 0.5 and 0.1. Each row holds both rates, and for schedules of
the momentum that of both groups too; the first row is that of epoch 0, before the first step. 'at epochs' are the rates after jumps to
the epochs of the input. ReduceLROnPlateau sees the losses of the input.
"""
import datetime
import json
import math
import pathlib
import warnings

import torch
from torch.optim import lr_scheduler as s

warnings.simplefilter("ignore")
torch.set_default_dtype(torch.float64)
EPOCHS = 40
JUMPS = [3, 10, 7, 25, 0, 39, 40]
LOSSES = [math.exp(-t / 6) + 0.3 * math.cos(t) / (1 + t / 10) for t in range(EPOCHS)]


def sgd():
    return torch.optim.SGD([{"params": [torch.zeros(1, requires_grad=True)], "lr": 0.5}, {"params": [torch.zeros(1, requires_grad=True)], "lr": 0.1}], lr=1, momentum=0.9)


def adam():
    return torch.optim.Adam([{"params": [torch.zeros(1, requires_grad=True)], "lr": 0.5}, {"params": [torch.zeros(1, requires_grad=True)], "lr": 0.1}], lr=1)


closed = {
    "StepLR": lambda o: s.StepLR(o, 7, 0.5),
    "StepLR default": lambda o: s.StepLR(o, 15),
    "MultiStepLR": lambda o: s.MultiStepLR(o, [5, 12, 12, 30], 0.3),
    "ExponentialLR": lambda o: s.ExponentialLR(o, 0.9),
    "ConstantLR": lambda o: s.ConstantLR(o, 0.25, 8),
    "LinearLR": lambda o: s.LinearLR(o, 0.1, 0.8, 12),
    "LinearLR default": lambda o: s.LinearLR(o),
    "PolynomialLR": lambda o: s.PolynomialLR(o, 30, 1),
    "PolynomialLR power": lambda o: s.PolynomialLR(o, 30, 2),
    "CosineAnnealingLR": lambda o: s.CosineAnnealingLR(o, 10),
    "CosineAnnealingLR minimum": lambda o: s.CosineAnnealingLR(o, 25, 0.01),
    "LambdaLR": lambda o: s.LambdaLR(o, lambda t: 1 / (1 + t)),
}
stepped = {
    "MultiplicativeLR": lambda o: s.MultiplicativeLR(o, lambda t: 0.9 if t % 3 == 0 else 1.01),
    "ChainedLR": lambda o: s.ChainedScheduler([s.ConstantLR(o, 0.5, 4), s.ExponentialLR(o, 0.95)]),
    "SequentialLR": lambda o: s.SequentialLR(o, [s.ConstantLR(o, 0.1, 6), s.ExponentialLR(o, 0.9), s.StepLR(o, 3, 0.5)], [6, 20]),
    "SequentialLR warm-up": lambda o: s.SequentialLR(o, [s.LinearLR(o, 0.01, 1, 10), s.CosineAnnealingLR(o, 30)], [10]),
}
momenta = {
    "CyclicLR": (sgd, lambda o: s.CyclicLR(o, 0.01, 0.2, 8)),
    "CyclicLR triangular2": (sgd, lambda o: s.CyclicLR(o, 0.01, 0.2, 4, 6, "triangular2", base_momentum=0.7, max_momentum=0.95)),
    "CyclicLR exp_range": (sgd, lambda o: s.CyclicLR(o, [0.01, 0.02], [0.2, 0.3], 5, mode="exp_range", gamma=0.97)),
    "CyclicLR function": (sgd, lambda o: s.CyclicLR(o, 0.01, 0.2, 5, scale_fn=lambda x: 1 / (1 + x), scale_mode="iterations")),
    "OneCycleLR": (sgd, lambda o: s.OneCycleLR(o, 0.8, 41)),
    "OneCycleLR three phases": (sgd, lambda o: s.OneCycleLR(o, 0.8, epochs=5, steps_per_epoch=10, pct_start=0.25, div_factor=10, final_div_factor=100, three_phase=True)),
    "OneCycleLR linear": (adam, lambda o: s.OneCycleLR(o, [0.8, 0.4], 45, anneal_strategy="linear", base_momentum=0.8, max_momentum=0.9)),
}
plateaus = {
    "ReduceLROnPlateau": lambda o: s.ReduceLROnPlateau(o, patience=2, factor=0.5),
    "ReduceLROnPlateau absolute": lambda o: s.ReduceLROnPlateau(o, "min", 0.3, 1, 0.01, "abs", cooldown=3, min_lr=[0.05, 0.001]),
    "ReduceLROnPlateau max": lambda o: s.ReduceLROnPlateau(o, "max", 0.7, 3, 0.5, "rel"),
    "ReduceLROnPlateau max absolute": lambda o: s.ReduceLROnPlateau(o, "max", 0.7, 3, 0.05, "abs", min_lr=0.02),
}


def rates(optimizer):
    return [group["lr"] for group in optimizer.param_groups]


def both(optimizer):
    return rates(optimizer) + [group["betas"][0] if "betas" in group else group["momentum"] for group in optimizer.param_groups]


def over(make, scheduler, look=rates, losses=None):
    optimizer = make()
    schedule = scheduler(optimizer)
    rows = [look(optimizer)]
    for t in range(EPOCHS):
        optimizer.step()
        schedule.step(*([] if losses is None else [losses[t]]))
        rows.append(look(optimizer))
    return rows


values = {}
for name, scheduler in {**closed, **stepped}.items():
    values[name] = over(sgd, scheduler)
for name, scheduler in closed.items():
    optimizer = sgd()
    schedule = scheduler(optimizer)
    values[f"{name} at epochs"] = [(schedule.step(epoch), rates(optimizer))[1] for epoch in JUMPS]
for name, (make, scheduler) in momenta.items():
    values[name] = over(make, scheduler, both)
for name, scheduler in plateaus.items():
    values[name] = over(sgd, scheduler, losses=LOSSES)

golden = {
    "generator": "schedulers.py",
    "tool": "PyTorch",
    "version": torch.__version__,
    "date": datetime.date.today().isoformat(),
    "input": {"values": {"epochs": JUMPS, "losses": LOSSES}},
    "digits": 13,
    "why": "Double precision; rates are multiplied up to 40 times, and cosines and powers may differ in their last bit.",
}
lines = ",\n".join(f" {json.dumps(key)}: {json.dumps(value)}" for key, value in values.items())
head = json.dumps(golden, indent=1)
path = pathlib.Path(__file__).with_suffix(".json")
path.write_text(head[: head.rindex("}")].rstrip() + ',\n "values": {\n' + lines + "\n }\n}\n")
