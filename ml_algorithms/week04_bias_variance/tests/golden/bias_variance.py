"""Bias² and variance by exact formulas, and a decomposition with its jackknife, by numpy alone.

    /usr/bin/python3 bias_variance.py          (Debian: python3-numpy)

writes closed_form.json, decomposition.json and verdicts.json beside itself. The depth over the bar is
5 + 2.5 cos(a) + 0.8 sin(2a) with a = 2π hour / 12.42; the hours are the middles of n equal parts of [-6, 6]; σ = 0.5. The hat matrix is
formed here by the pseudo-inverse of Legendre polynomials, another basis and another algorithm than the one that is tested. Before
anything is written, a simulation with 20,000 stacks must agree with the formulas within four of its standard errors.
"""
import datetime
import json
import pathlib

import numpy as np

HERE = pathlib.Path(__file__).parent


def save(name, inputs, digits, why, values):
    passport = {
        "generator": "bias_variance.py", "tool": "numpy", "version": np.__version__, "date": datetime.date.today().isoformat(),
        "input": {"values": inputs}, "digits": digits, "why": why, "values": {key: np.asarray(value).tolist() for key, value in values.items()},
    }
    (HERE / f"{name}.json").write_text(json.dumps(passport, indent=1) + "\n")


def closed_form():
    sigma, values, degrees = 0.5, {}, [0, 1, 3, 5, 8, 12]
    random = np.random.default_rng(4)
    for n in (20, 30, 100):
        hours = -6 + 12 * (np.arange(n) + 0.5) / n
        angle = 2 * np.pi * hours / 12.42
        truth = 5 + 2.5 * np.cos(angle) + 0.8 * np.sin(2 * angle)
        values[f"truth_{n}"] = truth
        for degree in degrees:
            basis = np.polynomial.legendre.legvander(hours / hours.max(), degree)
            hat = basis @ np.linalg.pinv(basis)
            residual = truth - hat @ truth
            bias, variance = residual ** 2, sigma ** 2 * np.diag(hat)
            # Error of new answers by trace formulas: E|y' - Hy|² and E|y - Hy|², not by adding the parts.
            test = (residual @ residual + sigma ** 2 * (n + np.trace(hat @ hat.T))) / n
            rest = np.eye(n) - hat
            train = (residual @ residual + sigma ** 2 * np.trace(rest @ rest.T)) / n
            answers = truth + sigma * random.standard_normal((20_000, n))
            said = answers @ hat.T
            new = truth + sigma * random.standard_normal(answers.shape)
            for errors, formula in ((((said - new) ** 2).mean(1), test), (((said - answers) ** 2).mean(1), train)):
                assert abs(errors.mean() - formula) < 4 * errors.std(ddof=1) / np.sqrt(len(errors)), (n, degree)
            spread = said.var(axis=0, ddof=1)
            assert np.all(np.abs(spread - variance) < 5 * variance * np.sqrt(2 / 20_000)), (n, degree)
            key = f"{n}_{degree}_"
            values.update({key + "bias": bias, key + "variance": variance, key + "test": test, key + "train": train})
    save("closed_form", {"sigma": sigma, "n": [20, 30, 100], "degrees": degrees}, 9,
         "a bias² near 1e-9 m² is the square of a difference of two depths near 5 m; averages and variances agree to nine digits", values)


def u_statistic(errors):
    """The mean over ordered pairs of different rows of the mean product: bias² without the diagonal, which would add the variance."""
    b = len(errors)
    gram = errors @ errors.T / errors.shape[1]
    return (gram.sum() - np.trace(gram)) / (b * (b - 1))


def decomposition():
    random = np.random.default_rng(11)
    truth = random.normal(5, 2, 6)
    predictions = truth + random.normal(0.3, 1, (7, 1)) * random.uniform(0.2, 1.5, 6) + random.normal(0, 0.4, (7, 6))
    b = len(predictions)

    def jackknife(statistic):
        without = np.array([statistic(np.delete(predictions, i, axis=0)) for i in range(b)])
        return np.sqrt((b - 1) / b * ((without - without.mean()) ** 2).sum())

    save("decomposition", {"predictions": predictions.tolist(), "truth": truth.tolist()}, 11,
         "bias² is a difference, and one of them is 1e-4 of its terms",
         {"mean": predictions.mean(axis=0), "variance": predictions.var(axis=0, ddof=1),
          "bias": [u_statistic(predictions[:, [j]] - truth[j]) for j in range(len(truth))], "average_bias": u_statistic(predictions - truth),
          "bias_error": jackknife(lambda rows: u_statistic(rows - truth)), "variance_error": jackknife(lambda rows: rows.var(axis=0, ddof=1).mean())})


def verdicts():
    random = np.random.default_rng(12)
    truth = random.random(9) < 0.5
    says = (random.random((11, 9)) < random.random(9)).astype(int)
    main = says.sum(axis=0) > 5.5
    wrong = says != truth
    biased = main != truth
    # Domingos: bias + Σ c·variance with c = 1 where unbiased and -1 where biased; variance is the share that differs from the main verdict.
    variance = (says != main).mean(axis=0)
    assert np.isclose(wrong.mean(), biased.mean() + (np.where(biased, -1, 1) * variance).mean())
    save("verdicts", {"says": says.tolist(), "truth": truth.astype(int).tolist()}, 12, "shares of 99 verdicts",
         {"error": wrong.mean(), "biased": biased.mean(), "harmful": np.where(biased, 0, variance).mean(), "helpful": np.where(biased, variance, 0).mean()})


closed_form()
decomposition()
verdicts()
