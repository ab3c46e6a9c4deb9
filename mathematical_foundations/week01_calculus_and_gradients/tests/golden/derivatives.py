"""Derivatives of functions of one and several variables, symbolically by SymPy, evaluated with 50 decimal digits by mpmath.

    /usr/bin/python3 derivatives.py          (Debian: python3-sympy, python3-mpmath)

writes derivatives.json beside itself. For each function of one variable: rows of x, f, f', f'' . For the level of the
medicine as a function of (D, V, ka, ke) at hour 8: gradient and Hessian. For the samples at 0.5, 2 and 12 h: the Jacobian
with respect to (V, ka, ke). For the trough as a function of (D, tau): value, gradient, Hessian. Every input is the double
that the program uses, not the decimal number that it was written as.
"""
import datetime
import json
import pathlib

import mpmath
import sympy as sp

DIGITS = 50
x = sp.symbols("x")
functions = {
    "exp(sin x)": (sp.exp(sp.sin(x)), [-3.0, -0.5, 0.0, 1.0, 2.5]),
    "x / (1 + x^2)": (x / (1 + x**2), [-20.0, -0.3, 0.0, 0.7, 5.0]),
    "log(1 + exp x)": (sp.log(1 + sp.exp(x)), [-4.0, -0.1, 0.0, 1.5, 6.0]),
    "tanh(x) sqrt(1 + x^2)": (sp.tanh(x) * sp.sqrt(1 + x**2), [-2.0, -0.4, 0.25, 1.0, 3.0]),
    "x^2.5 cos x": (x ** sp.Rational(5, 2) * sp.cos(x), [0.1, 0.9, 2.0, 7.0]),
    "exp x / (sin^3 x + cos^3 x)": (sp.exp(x) / (sp.sin(x) ** 3 + sp.cos(x) ** 3), [0.0, 0.5, 1.5, 2.0]),
}



def number(expression, at):
    """A symbolic expression with doubles put in, to 50 digits, rounded once to a double."""
    mpmath.mp.dps = DIGITS
    return float(sp.lambdify(list(at), expression, "mpmath")(*map(mpmath.mpf, at.values())))


values = {name: [[at, *(number(sp.diff(f, x, k) if k else f, {x: at}) for k in range(3))] for at in places] for name, (f, places) in functions.items()}

d, v, ka, ke, t, tau = sp.symbols("d v ka ke t tau", positive=True)
level = d / v * ka / (ka - ke) * (sp.exp(-ke * t) - sp.exp(-ka * t))
patient = {d: 320.0, v: 32.0, ka: 1.5, ke: 0.09}
eight = {**patient, t: 8.0}
values["level"] = number(level, eight)
values["level gradient"] = [number(sp.diff(level, p), eight) for p in patient]
values["level Hessian"] = [[number(sp.diff(level, p, q), eight) for q in patient] for p in patient]
values["samples Jacobian"] = [[number(sp.diff(level, p), {**patient, t: hour}) for p in (v, ka, ke)] for hour in (0.5, 2.0, 12.0)]
values["level derivatives at 8 h"] = [number(sp.diff(level, t, k) if k else level, eight) for k in range(6)]

trough = d / v * ka / (ka - ke) * (1 / (sp.exp(ke * tau) - 1) - 1 / (sp.exp(ka * tau) - 1))
plan = {d: 320.0, tau: 8.0, v: 32.0, ka: 1.5, ke: 0.09}
values["trough"] = number(trough, plan)
values["trough gradient"] = [number(sp.diff(trough, p), plan) for p in (d, tau)]
values["trough Hessian"] = [[number(sp.diff(trough, p, q), plan) for q in (d, tau)] for p in (d, tau)]

golden = {
    "generator": "derivatives.py",
    "tool": "SymPy and mpmath",
    "version": f"sympy {sp.__version__}, mpmath {mpmath.__version__}, {DIGITS} digits",
    "date": datetime.date.today().isoformat(),
    "input": {"values": {"patient": [320.0, 32.0, 1.5, 0.09], "plan": [320.0, 8.0], "samples": [0.5, 2.0, 12.0]}},
    "digits": 13,
    "why": "the golden values are right to the last bit; a formula of twenty operations in double, some of which cancel a little, loses up to two or three digits of sixteen",
    "values": values,
}
(pathlib.Path(__file__).parent / "derivatives.json").write_text(json.dumps(golden, indent=1) + "\n")
