"""Values of the elementary functions to 40 digits: writes functions.json beside this file.

    python3 functions.py [how many per function, 250 by default] [where to]      (needs mpmath)

Each value is given as two doubles, the nearest to the true value and the nearest to what is left.
"""
import json
import math
import os
import random
import sys

import mpmath
from mpmath import mp, mpf

mp.dps = 60
random.seed(20240101)
COUNT = int(sys.argv[1]) if len(sys.argv) > 1 else 250
TO = sys.argv[2] if len(sys.argv) > 2 else os.path.join(os.path.dirname(os.path.abspath(__file__)), "functions.json")


def either_sign(lo, hi):
    """Magnitudes from 2^lo to 2^hi, evenly on a logarithmic scale, of either sign."""
    return lambda: random.choice((-1, 1)) * 2 ** random.uniform(lo, hi)


def evenly(lo, hi):
    return lambda: random.uniform(lo, hi)


def sigmoid(x):
    return 1 / (1 + mpmath.exp(-x))


FUNCTIONS = {
    "Exp": (mpmath.exp, [evenly(-745, 709.7), evenly(-2, 2), either_sign(-60, 9)], [5e-324, 709.782712893384, -745.13, -708.4, 0.34657359, -0.34657359, 1.0]),
    "Expm1": (mpmath.expm1, [evenly(-45, 709.7), evenly(-2, 2), either_sign(-60, 5)], [5e-324, -5e-324, 1e-310, 709.782712893384, 5.5e-17, 5.7e-17, -0.34657359, 0.34657359]),
    "Log": (mpmath.log, [lambda: 2 ** random.uniform(-1074, 1023.9), evenly(0.5, 2), lambda: 1 + either_sign(-52, -3)()],
            [5e-324, 2.2250738585072014e-308, 2.225073858507201e-308, 1.7976931348623157e308, 0.7071067811865475, 0.7071067811865476, 1.4142135623730951, 1.4142135623730949, 2.0]),
    "Log1p": (mpmath.log1p, [lambda: 2 ** random.uniform(-60, 1023.9), evenly(-1, 2), either_sign(-60, -1)],
              [5e-324, -5e-324, -0.9999999999999999, 1.7976931348623157e308, 5.5e-17, 5.7e-17, 0.41421356237309503, -0.29289321881345254, 9007199254740993.0]),
    "Tanh": (mpmath.tanh, [evenly(-20, 20), evenly(-1, 1), either_sign(-60, 3)], [5e-324, -5e-324, 22.0, 19.1, 0.17328679]),
    "Sigmoid": (sigmoid, [evenly(-745, 40), evenly(-2, 2), either_sign(-60, 5)], [5e-324, -5e-324, -708.4, -745.13, 36.8]),
    "Erf": (mpmath.erf, [evenly(-6, 6), evenly(-1.2, 1.2), either_sign(-60, 2)], [5e-324, -5e-324, 0.9999999999999999, 1.0, 1.0000000000000002, 5.9, 1e-310]),
}

inputs, values = {}, {}
for name, (function, draws, special) in FUNCTIONS.items():
    xs = special + [draws[i % len(draws)]() for i in range(COUNT)]
    xs = [x for x in xs if math.isfinite(x)]
    inputs[name] = xs
    rows = []
    for x in xs:
        y = function(mpf(x))
        high = float(y)
        rows.append([high, float(y - mpf(high))])
    values[name] = rows

passport = {
    "generator": "functions.py", "tool": "mpmath", "version": mpmath.__version__, "date": "2026-11-21",
    "input": {"values": inputs}, "digits": 15,
    "why": "the kernels state their own bounds, in units of the last place, and the tests hold each against them",
    "values": values,
}
with open(TO, "w", encoding="utf-8", newline="\n") as file:
    json.dump(passport, file, separators=(",", ":"))
    file.write("\n")
