"""Admission rates at Berkeley, 1973, by pandas.

    /usr/bin/python3 admissions.py          (Debian: python3-pandas)

writes admissions.json beside itself. standardized: each gender's rates by department, weighted with the departments' shares
of all applicants.
"""
import datetime
import hashlib
import json
import pathlib

import pandas

here = pathlib.Path(__file__).parent
source = "misc/datasets/ucb-admissions.csv"
path = next(parent for parent in here.resolve().parents if (parent / "Curriculum.sln").exists()) / source
table = pandas.read_csv(path)

people = table.loc[table.index.repeat(table["freq"])].assign(admitted=lambda rows: rows["admit"] == "Admitted")
pooled = people.groupby("gender")["admitted"].mean()
by_department = people.groupby(["dept", "gender"])["admitted"].mean().unstack()
shares = people["dept"].value_counts(normalize=True).sort_index()
choice = people.groupby("gender")["dept"].value_counts(normalize=True).unstack(0).sort_index()

golden = {
    "generator": "admissions.py",
    "tool": "pandas",
    "version": pandas.__version__,
    "date": datetime.date.today().isoformat(),
    "input": {"file": source, "sha256": hashlib.sha256(path.read_bytes()).hexdigest()},
    "digits": 13,
    "why": "quotients of small whole numbers and sums of twenty-four of them",
    "values": {
        "pooled": [float(pooled["Male"]), float(pooled["Female"])],
        "male": by_department["Male"].tolist(),
        "female": by_department["Female"].tolist(),
        "choice_male": choice["Male"].tolist(),
        "choice_female": choice["Female"].tolist(),
        "standardized": [float((by_department[gender] * shares).sum()) for gender in ("Male", "Female")],
    },
}
(here / "admissions.json").write_text(json.dumps(golden, indent=1) + "\n")
