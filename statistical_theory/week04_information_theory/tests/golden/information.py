"""Entropies, divergences and mutual information by SciPy and scikit-learn: distributions.json, book.json, penguins.json.

    /usr/bin/python3 information.py          (Debian: python3-scipy, python3-sklearn)

Definitions, aligned with ours: everything in bits. scipy.stats.entropy(p, q, base=2) is the Kullback-Leibler divergence with p
first. scipy.spatial.distance.jensenshannon is the DISTANCE, so its square is the divergence. sklearn's mutual_info_score is in
nats and is divided by ln 2. Columns: rows in which both are known. The alphabet: a to z in lower case; any other sign, letters
with accents included, is a space; runs of spaces are one. Bins: cuts at the smallest value that at least i/k of the rows do not
exceed (numpy's inverted_cdf), a value equal to a cut below it.
"""
import collections
import csv
import datetime
import gzip
import hashlib
import json
import pathlib
import re

import numpy as np
import scipy
import sklearn
from scipy.spatial.distance import jensenshannon
from scipy.stats import entropy
from sklearn.metrics import mutual_info_score

here = pathlib.Path(__file__).parent
datasets = here.parents[3] / "misc" / "datasets"


def write(name, given, digits, why, values):
    golden = {
        "generator": "information.py", "tool": "SciPy and scikit-learn", "version": f"scipy {scipy.__version__}, scikit-learn {sklearn.__version__}, numpy {np.__version__}",
        "date": datetime.date.today().isoformat(), "input": given, "digits": digits, "why": why, "values": values,
    }
    (here / name).write_text(json.dumps(golden, indent=1) + "\n")


def from_file(name):
    path = datasets / name
    return {"file": f"misc/datasets/{name}", "sha256": hashlib.sha256(path.read_bytes()).hexdigest()}


p = [[0.5, 0.5], [1.0, 0.0], [0.2, 0.3, 0.5], [0.25, 0.25, 0.25, 0.25], [0.7, 0.1, 0.1, 0.1], [1e-9, 1 - 1e-9], [0.0, 0.4, 0.6], [0.125, 0.5, 0.25, 0.125]]
q = [[0.9, 0.1], [0.5, 0.5], [0.3, 0.3, 0.4], [0.7, 0.1, 0.1, 0.1], [0.25, 0.25, 0.25, 0.25], [0.5, 0.5], [0.2, 0.3, 0.5], [0.25, 0.25, 0.25, 0.25]]
joint = [[0.125, 0.0625, 0.03125, 0.03125], [0.0625, 0.125, 0.03125, 0.03125], [0.0625, 0.0625, 0.0625, 0.0625], [0.25, 0.0, 0.0, 0.0]]
table = np.array(joint)
write("distributions.json", {"values": {"p": p, "q": q, "joint": joint}}, 13, "sums of a few terms of both signs", {
    "entropy": [entropy(a, base=2) for a in p],
    "kullback_leibler": [entropy(a, b, base=2) for a, b in zip(p, q)],
    "cross_entropy": [entropy(a, base=2) + entropy(a, b, base=2) for a, b in zip(p, q)],
    "jensen_shannon_distance": [float(jensenshannon(a, b, base=2)) for a, b in zip(p, q)],
    "jensen_shannon": [float(jensenshannon(a, b, base=2)) ** 2 for a, b in zip(p, q)],
    "joint_entropy": float(entropy(table.ravel(), base=2)),
    "columns_given_rows": float(entropy(table.ravel(), base=2) - entropy(table.sum(axis=1), base=2)),
    "mutual_information": float(mutual_info_score(None, None, contingency=table * 32) / np.log(2)),
})


def letters(name):
    with gzip.open(datasets / name, "rt", encoding="utf-8") as file:
        return re.sub("[^a-z]+", " ", re.sub("[A-Z]", lambda found: found.group().lower(), file.read())).strip()


alphabet = " abcdefghijklmnopqrstuvwxyz"


def bits(items):
    return float(entropy(list(collections.Counter(items).values()), base=2))


whale, austen = letters("moby-dick.txt.gz"), letters("pride-and-prejudice.txt.gz")
count = [[collections.Counter(book)[letter] for letter in alphabet] for book in (whale, austen)]
share = [np.array(row) / sum(row) for row in count]
contexts = [bits(whale[i:i + k + 1] for i in range(len(whale) - k)) - (bits(whale[i:i + k] for i in range(len(whale) - k)) if k else 0.0) for k in range(6)]
write("book.json", from_file("moby-dick.txt.gz"), 10, "differences of sums of up to some hundred thousand terms", {
    "letters": len(whale), "counts": count[0], "austen_counts": count[1],
    "context_entropies": contexts, "word_entropy": bits(whale.split()), "words": len(whale.split()),
    "kullback_leibler": float(entropy(share[0], share[1], base=2)), "kullback_leibler_back": float(entropy(share[1], share[0], base=2)),
    "jensen_shannon_distance": float(jensenshannon(share[0], share[1], base=2)),
})

with open(datasets / "penguins.csv", encoding="utf-8", newline="") as file:
    rows = list(csv.DictReader(file))


def binned(name, k):
    numbers = np.array([float(row[name]) for row in rows if row[name]])
    cuts = np.unique(np.quantile(numbers, np.arange(1, k) / k, method="inverted_cdf"))
    cuts = cuts[cuts < numbers.max()]
    return [int((float(row[name]) > cuts).sum()) if row[name] else "" for row in rows]


def told(x, y):
    known = [(a, b) for a, b in zip(x, y) if a != "" and b != ""]
    return float(mutual_info_score([str(a) for a, _ in known], [b for _, b in known]) / np.log(2))


species = [row["species"] for row in rows]
measured = ["bill_length_mm", "bill_depth_mm", "flipper_length_mm", "body_mass_g"]
write("penguins.json", from_file("penguins.csv"), 12, "sums of at most some hundred terms of both signs", {
    **{name: told([row[name] for row in rows], species) for name in ("island", "sex", "year")},
    **{name: told(binned(name, 4), species) for name in measured},
    "body_mass_g by bins": [told(binned("body_mass_g", k), species) for k in (2, 8, 16)],
    "body_mass_g, each value": told([row["body_mass_g"] for row in rows], species),
})
