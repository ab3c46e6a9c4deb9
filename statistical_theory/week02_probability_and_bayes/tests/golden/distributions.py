"""Values of log-gamma, beta functions and distributions by mpmath and SciPy.

    /usr/bin/python3 distributions.py          (Debian: python3-scipy, python3-mpmath)

writes distributions.json beside itself. Definitions: incomplete_beta is the regularized one, I_x(a, b); beta_ppf is its
inverse in x; beta_binomial is P(k of n) with a rate drawn from Beta(a, b). The distributions are SciPy's, each first held
against mpmath with 50 digits, to 12 of them. The three functions themselves are mpmath's: SciPy's betaln and betainc keep
only about eleven digits where one argument is large.
"""
import datetime
import json
import pathlib

import mpmath
import scipy
from scipy import stats

mpmath.mp.dps = 50

log_gamma = [1e-3, 0.1, 0.5, 1.5, 2.5, 3.0, 7.25, 9.999, 10.0, 10.5, 33.0, 171.5, 502.0, 12345.6]
log_beta = [[0.5, 0.5], [1.0, 1.0], [2.0, 3.0], [0.1, 20.0], [6.0, 496.0], [496.0, 6.0], [10.0, 10.0], [30.5, 9.5], [992.0, 9991.0], [1e-3, 1e5]]
incomplete_beta = [
    [0.5, 0.5, 0.3], [1.0, 1.0, 0.25], [2.0, 3.0, 0.6], [5.0, 1.0, 0.9], [1.0, 5.0, 0.01], [6.0, 496.0, 0.01], [6.0, 496.0, 0.03],
    [496.0, 6.0, 0.99], [30.5, 9.5, 0.5], [992.0, 9991.0, 0.09], [992.0, 9991.0, 0.095], [0.1, 20.0, 0.001], [250.0, 19752.0, 0.0125],
]
beta_pdf = [[0.5, 0.5, 0.3], [1.0, 1.0, 0.25], [2.0, 3.0, 0.6], [6.0, 496.0, 0.01], [6.0, 496.0, 0.03], [992.0, 9991.0, 0.09]]
beta_ppf = [[a, b, p] for a, b in [(1.0, 1.0), (0.5, 0.5), (2.0, 3.0), (6.0, 496.0), (992.0, 9991.0), (250.0, 19752.0)] for p in (0.025, 0.5, 0.975)]
binomial = [[0, 10, 0.3], [3, 10, 0.3], [10, 10, 0.3], [5, 500, 0.01], [0, 500, 0.01098], [5, 500, 0.01098], [60, 500, 0.1]]
beta_binomial = [[0, 10, 1.0, 1.0], [3, 10, 2.0, 3.0], [5, 500, 6.0, 496.0], [0, 100, 6.0, 496.0], [20, 1000, 6.0, 496.0]]
normal = [-6.0, -2.5, -1.0, 0.0, 0.5, 1.96, 3.0]
normal_ppf = [0.01, 0.025, 0.5, 0.8, 0.99]



def beta(a, b):
    return mpmath.beta(mpmath.mpf(a), mpmath.mpf(b))


def below(a, b, x):
    return mpmath.betainc(a, b, 0, mpmath.mpf(x), regularized=True)


functions = {
    "log_gamma": [mpmath.loggamma(mpmath.mpf(x)) for x in log_gamma],
    "log_beta": [mpmath.log(beta(a, b)) for a, b in log_beta],
    "incomplete_beta": [below(a, b, x) for a, b, x in incomplete_beta],
}
distributions = {
    "beta_pdf": [float(stats.beta.pdf(x, a, b)) for a, b, x in beta_pdf],
    "beta_ppf": [float(stats.beta.ppf(p, a, b)) for a, b, p in beta_ppf],
    "binomial": [float(stats.binom.pmf(k, n, p)) for k, n, p in binomial],
    "beta_binomial": [float(stats.betabinom.pmf(k, n, a, b)) for k, n, a, b in beta_binomial],
    "normal_pdf": [float(stats.norm.pdf(x)) for x in normal],
    "normal_cdf": [float(stats.norm.cdf(x)) for x in normal],
    "normal_ppf": [float(stats.norm.ppf(p)) for p in normal_ppf],
}
# What mpmath says of the same. A quantile is judged by the probability that lies below it.
checks = {
    "beta_pdf": [(v, mpmath.mpf(x) ** (a - 1) * (1 - mpmath.mpf(x)) ** (b - 1) / beta(a, b)) for v, (a, b, x) in zip(distributions["beta_pdf"], beta_pdf)],
    "beta_ppf": [(below(a, b, v), p) for v, (a, b, p) in zip(distributions["beta_ppf"], beta_ppf)],
    "binomial": [(v, mpmath.binomial(n, k) * mpmath.mpf(p) ** k * (1 - mpmath.mpf(p)) ** (n - k)) for v, (k, n, p) in zip(distributions["binomial"], binomial)],
    "beta_binomial": [(v, mpmath.binomial(n, k) * beta(a + k, b + n - k) / beta(a, b)) for v, (k, n, a, b) in zip(distributions["beta_binomial"], beta_binomial)],
    "normal_pdf": [(v, mpmath.npdf(x)) for v, x in zip(distributions["normal_pdf"], normal)],
    "normal_cdf": [(v, mpmath.ncdf(x)) for v, x in zip(distributions["normal_cdf"], normal)],
    "normal_ppf": [(mpmath.ncdf(v), p) for v, p in zip(distributions["normal_ppf"], normal_ppf)],
}
assert checks.keys() == distributions.keys()
for name, pairs in checks.items():
    for value, truth in pairs:
        assert abs(value - truth) <= 1e-12 * abs(truth), (name, value, truth)

golden = {
    "generator": "distributions.py",
    "tool": "SciPy and mpmath",
    "version": f"scipy {scipy.__version__}, mpmath {mpmath.__version__} with {mpmath.mp.dps} digits",
    "date": datetime.date.today().isoformat(),
    "input": {"values": {
        "log_gamma": log_gamma, "log_beta": log_beta, "incomplete_beta": incomplete_beta, "beta_pdf": beta_pdf, "beta_ppf": beta_ppf,
        "binomial": binomial, "beta_binomial": beta_binomial, "normal": normal, "normal_ppf": normal_ppf,
    }},
    "digits": 12,
    "why": "an exponential of a sum of terms up to some thousands in size has lost between three and four of sixteen digits",
    "values": {**{name: [float(value) for value in of] for name, of in functions.items()}, **distributions},
}
(pathlib.Path(__file__).parent / "distributions.json").write_text(json.dumps(golden, indent=1) + "\n")
