"""Writes Polynomials.cs: the polynomials behind the vector functions, fitted at 60 digits.

    python3 polynomials.py > Polynomials.cs          (needs mpmath; last run with 1.3.0)

Each is the interpolation in Chebyshev points (close to the best polynomial of its degree), with its coefficients rounded
to the type that uses them. The script says the error of each fit on standard error.
"""
import struct
import sys

from mpmath import atanh, chebyfit, erf, erfc, exp, linspace, mp, mpf, polyval, sqrt

mp.dps = 60


def exponential(r):
    """(e^r - 1 - r) / r^2"""
    if abs(r) < mpf(10) ** -15:
        return mpf(1) / 2 + r / 6 + r * r / 24
    return (exp(r) - 1 - r) / r ** 2


def logarithm(z):
    """(2 artanh(s) - 2 s) / (s z) with z = s^2, that is 2/3 + 2/5 z + ..."""
    if z < mpf(10) ** -15:
        return mpf(2) / 3 + 2 * z / 5
    s = sqrt(z)
    return (2 * atanh(s) - 2 * s) / (s * z)


def error_near_zero(z):
    """erf(x) / x - 1 with z = x^2"""
    if z < mpf(10) ** -20:
        return 2 / sqrt(mp.pi) * (1 - z / 3) - 1
    x = sqrt(z)
    return erf(x) / x - 1


def error_far_out(t):
    """e^(x^2) erfc(x) with t = (x - 2) / (x + 2)"""
    x = 2 * (1 + t) / (1 - t)
    return exp(x * x) * erfc(x)


HALF = mp.log(2) / 2 * mpf("1.001")
LOG = (3 - 2 * sqrt(mpf(2))) ** 2 * mpf("1.001")
FITS = [  # name, what, from, to, coefficients for double, for float
    ("Exponential", exponential, -HALF, HALF, 11, 6),
    ("Logarithm", logarithm, 0, LOG, 8, 4),
    ("ErrorNearZero", error_near_zero, 0, 1, 13, 7),
    ("ErrorFarOut", error_far_out, mpf(-1) / 3, mpf(1) / 2, 18, 9),
]


def rounded(c, single):
    return mpf(struct.unpack("f", struct.pack("f", float(c)))[0]) if single else mpf(float(c))


def body(what, lo, hi, count, single, name):
    coefficients = [rounded(c, single) for c in chebyfit(what, [lo, hi], count)]
    worst = max(abs(polyval(coefficients, x) - what(x)) for x in linspace(lo, hi, 500))
    print(f"{name} {'float' if single else 'double'}: {count} coefficients, error {float(worst):.1e}", file=sys.stderr)
    lines = []
    for i, c in enumerate(coefficients):
        text = f"L.Constant(0, {float(c):.9g}f)" if single else f"L.Constant({float(c)!r}, 0)"
        lines.append(f"            {'V p = ' + text if i == 0 else f'p = L.MultiplyAdd(p, x, {text})'};")
    return "\n".join(lines)


print('''// Written by polynomials.py, which says what is fitted and how well: change it there.
using System.Runtime.CompilerServices;

namespace Curriculum.Kernels;

/// <summary>The polynomials behind the vector functions, by Horner's rule with fused multiply-add.</summary>
internal static class Polynomials
{''')
for index, (name, what, lo, hi, double, single) in enumerate(FITS):
    print(f'''{chr(10) if index else ""}    /// <summary>{what.__doc__}, for x from {float(lo):.4g} to {float(hi):.4g}.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V {name}<L, V, T>(V x) where L : struct, ILanes<V, T> where V : struct where T : unmanaged
    {{
        if (typeof(T) == typeof(double))
        {{
{body(what, mpf(lo), mpf(hi), double, False, name)}
            return p;
        }}
        else
        {{
{body(what, mpf(lo), mpf(hi), single, True, name)}
            return p;
        }}
    }}''')
print("}")
