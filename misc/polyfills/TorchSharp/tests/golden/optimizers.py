"""Where PyTorch's optimisers go in 20 steps, in double precision.

    /usr/bin/python3 optimizers.py          (Debian: python3-torch)

writes optimizers.json beside itself. The input lists the cases: the name of the optimiser, its arguments by TorchSharp's names, and the
function. 'squares' is mean((A w + c − b)²) with w and c from zero; 'rosenbrock' is (1 − x)² + 100 (y − x²)² from (−1.2, 1). A trajectory
is a list of rows, one per step: w and c, or x and y. 'groups' are optimisers with an argument list per group; 'losses' what L-BFGS returns.
'state KEY FIELD' is what the optimiser remembers after the last step: of w and c, one after the other, or of x and y.
"""
import datetime
import json
import pathlib

import torch

torch.set_default_dtype(torch.float64)
STEPS = 20
A = [[1.0, 0.5, -0.25], [0.75, -1.5, 2.0], [-2.0, 0.25, 1.0], [0.5, 1.25, -0.75], [1.5, -0.5, 0.5], [-1.0, 2.0, 1.75]]
B = [1.0, -2.0, 0.5, 3.0, -0.25, 1.5]
a, b = torch.tensor(A), torch.tensor(B)

both = ["squares", "rosenbrock"]
cases = [(name, functions, options) for name, functions, options in [
    ("SGD", both, dict(learningRate=1e-3)),
    ("SGD", both, dict(learningRate=5e-4, momentum=0.9)),
    ("SGD", both, dict(learningRate=5e-4, momentum=0.9, dampening=0.3, weight_decay=0.1)),
    ("SGD", both, dict(learningRate=5e-4, momentum=0.8, nesterov=True, weight_decay=0.01)),
    ("SGD", ["squares"], dict(learningRate=1e-3, momentum=0.5, weight_decay=0.2, maximize=True)),
    ("Adam", both, dict()),
    ("Adam", both, dict(lr=0.05, beta1=0.8, beta2=0.95, eps=1e-6)),
    ("Adam", both, dict(lr=0.02, weight_decay=0.1, amsgrad=True)),
    ("Adam", ["squares"], dict(lr=0.02, weight_decay=0.1, maximize=True)),
    ("AdamW", both, dict(lr=0.05, weight_decay=0.1)),
    ("AdamW", both, dict(lr=0.02, beta1=0.7, beta2=0.9, weight_decay=0.3, amsgrad=True)),
    ("AdamW", ["squares"], dict(lr=0.02, weight_decay=0.1, maximize=True)),
    ("RMSProp", both, dict(lr=0.01)),
    ("RMSProp", both, dict(lr=0.005, alpha=0.9, momentum=0.7, weight_decay=0.1)),
    ("RMSProp", both, dict(lr=0.005, alpha=0.8, centered=True, eps=1e-4)),
    ("RMSProp", ["squares"], dict(lr=0.005, centered=True, momentum=0.5, eps=1e-4, maximize=True)),
    ("Adagrad", both, dict(lr=0.1)),
    ("Adagrad", both, dict(lr=0.1, lr_decay=0.05, weight_decay=0.1, initial_accumulator_value=0.5, eps=1e-6)),
    ("Adadelta", both, dict(lr=1.0)),
    ("Adadelta", both, dict(lr=2.0, rho=0.8, eps=1e-4, weight_decay=0.1)),
    ("Adadelta", ["squares"], dict(lr=2.0, eps=1e-4, maximize=True)),
    ("Adamax", both, dict(lr=0.05)),
    ("Adamax", both, dict(lr=0.05, beta1=0.7, beta2=0.9, eps=1e-4, weight_decay=0.1)),
    ("NAdam", both, dict(lr=0.05)),
    ("NAdam", both, dict(lr=0.05, beta1=0.8, beta2=0.95, weight_decay=0.1, momentum_decay=0.02)),
    ("RAdam", ["squares"], dict(lr=0.05)),
    ("RAdam", ["rosenbrock"], dict(lr=2e-4)),
    ("RAdam", ["squares"], dict(lr=0.05, beta1=0.8, beta2=0.9, eps=1e-5, weight_decay=0.1)),
    ("Rprop", both, dict(lr=0.01)),
    ("Rprop", both, dict(lr=0.05, etaminus=0.4, etaplus=1.3, min_step=0.01, max_step=0.1)),
    ("ASGD", both, dict(lr=1e-3)),
    ("ASGD", both, dict(lr=1e-3, lambd=0.01, alpha=0.6, t0=5, weight_decay=0.1)),
    ("LBFGS", both, dict(lr=0.1, max_iter=2)),
    ("LBFGS", both, dict(lr=0.05, max_iter=5, max_eval=4, history_size=2)),
    ("LBFGS", ["squares"], dict(lr=0.3, max_iter=20, tolerange_grad=0.05)),
    ("LBFGS", ["squares"], dict(lr=0.3, max_iter=20, tolerance_change=0.01)),
]]
# TorchSharp's defaults where PyTorch has others.
defaults = {"RMSProp": dict(lr=0.01), "Adam": dict(lr=1e-3), "LBFGS": dict(tolerange_grad=1e-5)}
classes = {"RMSProp": "RMSprop"}
pairs = {"betas": ("beta1", "beta2", (0.9, 0.999)), "etas": ("etaminus", "etaplus", (0.5, 1.2)), "step_sizes": ("min_step", "max_step", (1e-6, 50))}
renamed = {"learningRate": "lr", "tolerange_grad": "tolerance_grad"}


def arguments(options):
    """TorchSharp's arguments as PyTorch's."""
    result = {renamed.get(name, name): value for name, value in options.items()}
    for together, (first, second, default) in pairs.items():
        if first in result or second in result:
            result[together] = (result.pop(first, default[0]), result.pop(second, default[1]))
    return result


def start(function):
    if function == "squares":
        return [torch.zeros(3, requires_grad=True), torch.zeros(1, requires_grad=True)]
    return [torch.tensor([-1.2, 1.0], requires_grad=True)]


def loss(function, parameters):
    if function == "squares":
        return ((a @ parameters[0] + parameters[1] - b) ** 2).mean()
    x, y = parameters[0]
    return (1 - x) ** 2 + 100 * (y - x ** 2) ** 2


def run(function, parameters, optimizer):
    def closure():
        optimizer.zero_grad()
        value = loss(function, parameters)
        value.backward()
        return value

    rows, losses = [], []
    for _ in range(STEPS):
        losses.append(float(optimizer.step(closure)))
        rows.append(torch.cat([p.detach().reshape(-1) for p in parameters]).tolist())
    return rows, losses


values, inputs = {}, []
for name, functions, options in cases:
    for function in functions:
        parameters = start(function)
        optimizer = getattr(torch.optim, classes.get(name, name))(parameters, **arguments({**defaults.get(name, {}), **options}))
        key = f"{name} {function} " + " ".join(f"{option}={value}" for option, value in options.items())
        values[key], losses = run(function, parameters, optimizer)
        inputs.append({"key": key, "optimizer": name, "function": function, "options": options})
        if name == "LBFGS":
            values[key + " losses"] = losses
            continue
        states = [optimizer.state[p] for p in parameters]
        for field in states[0]:
            if states[0][field] is not None:
                values[f"state {key} {field}"] = torch.cat([torch.as_tensor(state[field], dtype=torch.float64).reshape(-1) for state in states]).tolist()

parameters = start("squares")
optimizer = torch.optim.SGD([{"params": [parameters[0]], "lr": 0.05, "momentum": 0.9}, {"params": [parameters[1]], "weight_decay": 0.1}], lr=0.01, momentum=0.5)
values["groups SGD"], _ = run("squares", parameters, optimizer)
parameters = start("squares")
optimizer = torch.optim.Adam([{"params": [parameters[0]], "lr": 0.05, "betas": (0.8, 0.99)}, {"params": [parameters[1]], "weight_decay": 0.1}], lr=0.01)
values["groups Adam"], _ = run("squares", parameters, optimizer)

golden = {
    "generator": "optimizers.py",
    "tool": "PyTorch",
    "version": torch.__version__,
    "date": datetime.date.today().isoformat(),
    "input": {"values": {"A": A, "b": B, "cases": [json.dumps(case) for case in inputs]}},
    "digits": 12,
    "why": "Double precision, 20 steps: sums are taken in another order and multiplications fused or not, and later steps carry that on.",
}
lines = ",\n".join(f" {json.dumps(key)}: {json.dumps(value)}" for key, value in values.items())
head = json.dumps(golden, indent=1)
path = pathlib.Path(__file__).with_suffix(".json")
path.write_text(head[: head.rindex("}")].rstrip() + ',\n "values": {\n' + lines + "\n }\n}\n")
