"""Golden values of ordinary least squares on diabetes-progression, by statsmodels.

Run with Debian's python3-statsmodels:  /usr/bin/python3 diabetes_ols.py
Writes diabetes_ols.json beside this file. Definitions: an intercept is added; the residual variance divides by n - p;
AIC counts the coefficients and not the variance.
"""
import datetime
import hashlib
import json
import pathlib

import numpy
import pandas
import statsmodels
import statsmodels.api as sm

here = pathlib.Path(__file__).parent
source = "misc/datasets/diabetes-progression.csv"
path = next(parent for parent in here.resolve().parents if (parent / "Curriculum.sln").exists()) / source
table = pandas.read_csv(path)
model = sm.OLS(table["progression"].to_numpy(), sm.add_constant(table.drop(columns="progression").to_numpy()))
fit = model.fit()
influence = fit.get_influence()

golden = {
    "generator": "diabetes_ols.py",
    "tool": "statsmodels",
    "version": f"{statsmodels.__version__} with numpy {numpy.__version__}",
    "date": datetime.date.today().isoformat(),
    "input": {"file": source, "sha256": hashlib.sha256(path.read_bytes()).hexdigest()},
    "digits": 9,
    "why": "X has a condition number of about 1e4 as it stands, so of 16 digits some 12 survive QR here and the pseudo-inverse there",
    "values": {
        "coefficients": fit.params.tolist(),
        "standard_errors": fit.bse.tolist(),
        "t": fit.tvalues.tolist(),
        "r_squared": fit.rsquared,
        "adjusted_r_squared": fit.rsquared_adj,
        "f": fit.fvalue,
        "log_likelihood": fit.llf,
        "aic": fit.aic,
        "residual_deviation": float(numpy.sqrt(fit.scale)),
        "leverages": influence.hat_matrix_diag.tolist(),
        "cook_distances": influence.cooks_distance[0].tolist(),
        "standardized_residuals": influence.resid_studentized_internal.tolist(),
    },
}
(here / "diabetes_ols.json").write_text(json.dumps(golden, indent=1) + "\n")
