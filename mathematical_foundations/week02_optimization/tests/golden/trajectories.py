"""Optimisers step for step: PyTorch's in double, and those of SciPy and NumPy for curvature.

    /usr/bin/python3 trajectories.py          (Debian: python3-torch, python3-scipy, python3-sklearn)

writes trajectories.json (PyTorch), schedules.json (PyTorch), curvature.json (line search, L-BFGS, Newton, bounded minimum: SciPy and
NumPy) and large.json (100,000 x 50 logistic data that both sides make from the same integers, minimised by SciPy).
"""
import datetime
import inspect
import json
import pathlib

import numpy as np
import scipy
import scipy.optimize
import torch

from scipy.optimize import _linesearch

# SciPy's _zoom keeps trial steps away from the ends of the interval by a margin, and takes the margin with the sign of the interval:
# where the better end lies at the right, trials outside are let through. Here the margin is mended, nothing else.
source = inspect.getsource(_linesearch._zoom)
assert source.count("delta1 * dalpha") == 1 and source.count("delta2 * dalpha") == 1
exec(source.replace("delta1 * dalpha", "delta1 * abs(dalpha)").replace("delta2 * dalpha", "delta2 * abs(dalpha)"), _linesearch.__dict__)

HERE = pathlib.Path(__file__).parent
STEPS = 200
KEPT = [*range(0, 21), *range(30, STEPS + 1, 10)]

rng = np.random.default_rng(20)
features = np.round(rng.normal(size=(40, 3)) @ np.array([[2.0, -1.8, 0.3], [0.0, 0.4, 0.2], [0.0, 0.0, 1.0]]), 3)
outcomes = (rng.random(40) < 1 / (1 + np.exp(-features @ np.array([0.8, 1.0, -0.5])))).astype(float)
X, Y = torch.tensor(features), torch.tensor(outcomes)
PENALTY = 0.01


def rosenbrock(w):
    return (1 - w[0]) ** 2 + 100 * (w[1] - w[0] ** 2) ** 2


def ravine(w):
    return (w[0] ** 2 + 100 * w[1] ** 2) / 2


def logistic(w):
    z = X @ w
    return (torch.nn.functional.softplus(z, threshold=1000) - Y * z).mean() + PENALTY / 2 * (w @ w)


PROBLEMS = {"rosenbrock": (rosenbrock, [-1.2, 1.0]), "ravine": (ravine, [10.0, 1.0]), "logistic": (logistic, [0.0, 0.0, 0.0])}
RATES = {"rosenbrock": 5e-4, "ravine": 0.008, "logistic": 0.3}
RULES = {
    "gradient descent": lambda p, rate: torch.optim.SGD(p, lr=rate),
    "momentum": lambda p, rate: torch.optim.SGD(p, lr=rate / 4, momentum=0.9),
    "Nesterov": lambda p, rate: torch.optim.SGD(p, lr=rate / 4, momentum=0.9, nesterov=True),
    "RMSProp": lambda p, rate: torch.optim.RMSprop(p, lr=0.01),
    "Adam": lambda p, rate: torch.optim.Adam(p, lr=0.05),
}


def passport(tool, version, digits, why, values, inputs):
    return {"generator": "trajectories.py", "tool": tool, "version": version, "date": datetime.date.today().isoformat(),
            "input": {"values": inputs}, "digits": digits, "why": why, "values": values}


def write(name, content):
    (HERE / name).write_text(json.dumps(content, indent=1) + "\n")


def walk(make, problem, rate, schedule=None):
    f, start = PROBLEMS[problem]
    w = torch.nn.Parameter(torch.tensor(start, dtype=torch.float64))
    optimizer = make([w], rate)
    points = [w.detach().tolist()]
    for _ in range(STEPS):
        optimizer.zero_grad()
        f(w).backward()
        optimizer.step()
        points.append(w.detach().tolist())
    return [points[t] for t in KEPT]


values = {f"{rule}, {problem}": walk(make, problem, RATES[problem]) for rule, make in RULES.items() for problem in PROBLEMS}
values["features"], values["outcomes"] = features.tolist(), outcomes.tolist()
inputs = {"steps": KEPT, "rates": RATES, "penalty": PENALTY}
write("trajectories.json", passport("PyTorch", torch.__version__, 10,
      "both sides compute in double; rounding differs in the order of sums, and 200 steps on a curved function make it grow", values, inputs))

# Schedules: the rate of each of thirty steps, beginning from 1.
def rates(make):
    optimizer = torch.optim.SGD([torch.nn.Parameter(torch.zeros(1))], lr=1.0)
    scheduler = make(optimizer)
    seen = []
    for _ in range(30):
        seen.append(optimizer.param_groups[0]["lr"])
        optimizer.step()
        scheduler.step()
    return seen


S = torch.optim.lr_scheduler
write("schedules.json", passport("PyTorch", torch.__version__, 12, "PyTorch multiplies from step to step, we compute each factor anew", {
    "step": rates(lambda o: S.StepLR(o, step_size=7, gamma=0.1)),
    "exponential": rates(lambda o: S.ExponentialLR(o, gamma=0.9)),
    "cosine": rates(lambda o: S.CosineAnnealingLR(o, T_max=30)),
    "inverse": rates(lambda o: S.LambdaLR(o, lambda t: 1 / (1 + t / 5))),
    "warm-up": rates(lambda o: S.LambdaLR(o, lambda t: (t + 1) / 6 if t < 5 else 0.9 ** (t - 5))),
}, {"steps": 30}))

# Curvature: SciPy's strong Wolfe search; L-BFGS as two loops around it; Newton by NumPy.
def np_logistic(w, x=features, y=outcomes, penalty=PENALTY):
    z = x @ w
    return np.mean(np.logaddexp(0, z) - y * z) + penalty / 2 * (w @ w)


def np_logistic_gradient(w, x=features, y=outcomes, penalty=PENALTY):
    return x.T @ (1 / (1 + np.exp(-(x @ w))) - y) / len(y) + penalty * w


def np_logistic_hessian(w):
    p = 1 / (1 + np.exp(-(features @ w)))
    return (features.T * (p * (1 - p))) @ features / len(outcomes) + PENALTY * np.eye(3)


ravine_matrix = np.diag([1.0, 100.0])
NUMPY = {
    "rosenbrock": (scipy.optimize.rosen, scipy.optimize.rosen_der, scipy.optimize.rosen_hess, np.array([-1.2, 1.0])),
    "ravine": (lambda w: w @ ravine_matrix @ w / 2, lambda w: ravine_matrix @ w, lambda w: ravine_matrix, np.array([10.0, 1.0])),
    "logistic": (np_logistic, np_logistic_gradient, np_logistic_hessian, np.zeros(3)),
}


def lbfgs(f, gradient, x, memory=5, iterations=12):
    pairs, g, points = [], gradient(x), [x.tolist()]
    for _ in range(iterations):
        q, a = g.copy(), []
        for s, y in reversed(pairs):
            a.append((s @ q) / (y @ s))
            q -= a[-1] * y
        q *= (pairs[-1][0] @ pairs[-1][1]) / (pairs[-1][1] @ pairs[-1][1]) if pairs else min(1, 1 / np.linalg.norm(g))
        for (s, y), alpha in zip(pairs, reversed(a)):
            q += s * (alpha - (y @ q) / (y @ s))
        step = scipy.optimize.line_search(f, gradient, x, -q, g, c1=1e-4, c2=0.9, maxiter=20)[0]
        following = x - step * q
        pairs = (pairs + [(following - x, gradient(following) - g)])[-memory:]
        x, g = following, gradient(following)
        points.append(x.tolist())
        if np.abs(g).max() < 1e-6:
            break
    return points


def newton(gradient, hessian, x, iterations=6):
    points = [x.tolist()]
    for _ in range(iterations):
        x = x - np.linalg.solve(hessian(x), gradient(x))
        points.append(x.tolist())
    return points


values = {}
for name, (f, gradient, hessian, start) in NUMPY.items():
    values[f"L-BFGS, {name}"] = lbfgs(f, gradient, start)
    values[f"Newton, {name}"] = newton(gradient, hessian, start)
    best = scipy.optimize.minimize(f, start, jac=gradient, method="L-BFGS-B", options={"gtol": 1e-10, "ftol": 1e-16, "maxls": 50})
    values[f"minimum, {name}"] = best.x.tolist()

# Line searches from many places along the gradient, and along it lengthened or shortened, so that every branch is visited.
searches = []
for scale in (1e-4, 1e-3, 1e-2, 0.1, 1.0, 10.0):
    for curvature in (0.9, 0.1):
        for place in ([-1.2, 1.0], [0.5, 2.0], [2.0, -1.0], [-0.3, 0.3], [1.5, 2.0]):
            x = np.array(place)
            direction = -scale * scipy.optimize.rosen_der(x)
            step = scipy.optimize.line_search(scipy.optimize.rosen, scipy.optimize.rosen_der, x, direction, c1=1e-4, c2=curvature, maxiter=20)[0]
            if step is not None:
                searches.append([scale, curvature, *place, step])
values["line searches"] = searches

# The cheapest firing: pass with 95 per cent, and a limit on the temperature that binds or does not.
def firing(limit):
    cost = lambda z: 400 + 12 * z[0] + 3 * z[0] ** 2 + 40 * z[1] + 8 * z[1] ** 2
    slope = lambda z: np.array([12 + 6 * z[0], 40 + 16 * z[1]])
    bounds = [{"type": "ineq", "fun": lambda z: 1.2 * z[0] + 2.0 * z[1] - np.log(19), "jac": lambda z: np.array([1.2, 2.0])},
              {"type": "ineq", "fun": lambda z: limit - z[0], "jac": lambda z: np.array([-1.0, 0.0])}]
    best = scipy.optimize.minimize(cost, [0.0, 0.0], jac=slope, constraints=bounds, method="SLSQP", options={"ftol": 1e-15})
    return [*best.x.tolist(), best.fun]


values["firing, limit 3"], values["firing, limit 1.5"] = firing(3.0), firing(1.5)
write("curvature.json", passport("SciPy (the margin of its line search mended, see the script) and NumPy", f"scipy {scipy.__version__}, numpy {np.__version__}", 8,
      "quasi-Newton steps divide by small differences of gradients, which magnifies rounding; SLSQP stops at about 1e-8", values, {"memory": 5, "limits": [3.0, 1.5]}))

# Large: entries from a multiplicative hash of their number, in integers, so that any language makes the same doubles.
n, d = 100_000, 50
k = np.arange(n * d, dtype=np.uint64)
h = (k * np.uint64(0x9E3779B97F4A7C15)) ^ ((k * np.uint64(0x9E3779B97F4A7C15)) >> np.uint64(29))
h = (h * np.uint64(0xBF58476D1CE4E5B9)) >> np.uint64(32)
x = (h.astype(np.float64) / 2**32 - 0.5).reshape(n, d)
x[:, 1:] += x[:, :1]          # columns that have something in common
x *= 1.0 + np.arange(d) % 5   # and different units
weights = np.where(np.arange(d) % 2 == 0, 0.5, -0.4)
y = (x @ weights > (x[:, ::-1] ** 2).sum(axis=1) / 100 - 2.0).astype(float)
f = lambda w: np_logistic(w, x, y, 1e-4)
g = lambda w: np_logistic_gradient(w, x, y, 1e-4)
best = scipy.optimize.minimize(f, np.zeros(d), jac=g, method="L-BFGS-B", options={"gtol": 1e-10, "ftol": 0, "maxiter": 10_000, "maxls": 50})
print("large:", best.message, best.nit, np.abs(best.jac).max(), best.fun, y.mean())
from sklearn.linear_model import LogisticRegression
sk = LogisticRegression(C=1 / (1e-4 * n), fit_intercept=False, tol=1e-4).fit(x, y)
print("scikit-learn:", sk.n_iter_, f(sk.coef_[0]) - best.fun, np.abs(g(sk.coef_[0])).max())
write("large.json", passport("SciPy, minimize with L-BFGS-B", scipy.__version__, 3.5,
      "along its softest direction the loss bends little more than the penalty, 1e-4: a gradient of 1e-8 leaves that combination of weights uncertain by up to 1e-4; the value is held to 1e-12",
      {"weights": best.x.tolist(), "value": best.fun, "positives": float(y.sum())}, {"rows": n, "columns": d, "penalty": 1e-4}))
