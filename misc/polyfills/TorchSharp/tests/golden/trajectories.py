"""Ten steps of gradient descent of four networks in PyTorch: the losses before each step and after the last.

    /usr/bin/python3 trajectories.py          (Debian: python3-torch, python3-numpy)

writes trajectories.json beside itself, with first weights and data, all in double precision.
"""
import datetime
import json
import pathlib

import numpy as np
import torch
import torch.nn.functional as F
from torch import nn

random = np.random.default_rng(22)
torch.set_default_dtype(torch.float64)


def draw(*shape):
    return torch.tensor(np.round(random.standard_normal(shape) * 256) / 256)


def write(tensor):
    return {"kind": "float" if tensor.is_floating_point() else "int", "shape": list(tensor.shape), "values": tensor.reshape(-1).tolist()}


class Sequences(nn.Module):
    def __init__(self):
        super().__init__()
        self.lstm = nn.LSTM(3, 6, batch_first=True)
        self.head = nn.Linear(6, 3)

    def forward(self, x):
        return self.head(self.lstm(x)[0][:, -1])


class Tokens(nn.Module):
    def __init__(self):
        super().__init__()
        self.token = nn.Embedding(7, 8)
        self.encoder = nn.TransformerEncoder(nn.TransformerEncoderLayer(8, 2, 12, 0.0), 2)
        self.head = nn.Linear(8, 7)

    def forward(self, x):
        causal = torch.full((x.shape[1], x.shape[1]), -torch.inf).triu(1)
        return self.head(self.encoder(self.token(x).transpose(0, 1), causal).transpose(0, 1)).reshape(-1, 7)


def classes(count, *shape):
    return torch.tensor(random.integers(0, count, shape))


tasks = {
    "mlp": (nn.Sequential(nn.Linear(5, 8), nn.Tanh(), nn.Linear(8, 8), nn.ReLU(), nn.Linear(8, 3)), draw(12, 5), classes(3, 12), 0.5),
    "cnn": (nn.Sequential(nn.Conv2d(1, 4, 3, padding=1), nn.BatchNorm2d(4), nn.ReLU(), nn.MaxPool2d(2), nn.Conv2d(4, 6, 3), nn.ReLU(), nn.Flatten(), nn.Linear(24, 3)), draw(8, 1, 8, 8), classes(3, 8), 0.1),
    "lstm": (Sequences(), draw(6, 7, 3), classes(3, 6), 0.5),
    "transformer": (Tokens(), classes(7, 4, 6), classes(7, 24), 0.05),
}
values = {}
for name, (model, x, y, rate) in tasks.items():
    with torch.no_grad():
        for parameter in model.parameters():
            parameter.copy_(torch.round(parameter * 4096) / 4096)
    first = {key: write(tensor) for key, tensor in model.state_dict().items()}
    losses = []
    for step in range(11):
        loss = F.cross_entropy(model(x), y)
        losses.append(loss.item())
        model.zero_grad()
        loss.backward()
        with torch.no_grad():
            for parameter in model.parameters():
                parameter -= rate * parameter.grad
    values[name] = {"state": first, "x": write(x), "y": write(y), "rate": rate, "losses": losses}

passport = {
    "generator": "trajectories.py", "tool": "PyTorch", "version": torch.__version__, "date": datetime.date.today().isoformat(),
    "input": {"values": "data and first weights are in each task"}, "digits": 9, "why": "rounding grows over ten steps of descent",
    "values": values,
}
pathlib.Path(__file__).with_name("trajectories.json").write_text(json.dumps(passport, separators=(",", ":")) + "\n")
