"""Entropies, divergences and mutual information by SciPy and scikit-learn: distributions.json, book.json, books.json,
penguins.json, ranking.json.

    /usr/bin/python3 information.py          (Debian: python3-scipy, python3-sklearn)

Definitions, aligned with ours: everything in bits. scipy.stats.entropy(p, q, base=2) is the Kullback-Leibler divergence with p
first. scipy.spatial.distance.jensenshannon is the DISTANCE, so its square is the divergence. sklearn's mutual_info_score is in
nats and is divided by ln 2. Columns: rows in which both are known. The alphabet: a to z in lower case; any other sign, letters
with accents included, is a space; runs of spaces are one. Bins: cuts at the smallest value that at least i/k of the rows do not
exceed (numpy's inverted_cdf), a value equal to a cut below it. What chance tells is scikit-learn's expected_mutual_information,
the mean over all ways to shuffle, divided by ln 2 as well; given a third column, its mean over that column's levels.
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
from sklearn.feature_selection import mutual_info_classif
from sklearn.metrics import mutual_info_score
from sklearn.metrics.cluster import contingency_matrix, expected_mutual_information

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
contexts = [bits(whale[i:i + k + 1] for i in range(len(whale) - k)) - (bits(whale[i:i + k] for i in range(len(whale) - k)) if k else 0.0) for k in range(6)]
write("book.json", from_file("moby-dick.txt.gz"), 10, "differences of sums of up to some hundred thousand terms", {
    "letters": len(whale), "counts": count[0], "context_entropies": contexts,
    "block_entropies": [bits(whale[i:i + size] for i in range(0, len(whale) - size + 1, size)) for size in (1, 2, 3)],
    "word_entropy": bits(whale.split()), "words": len(whale.split()), "letters_per_word": float(np.mean([len(word) + 1 for word in whale.split()])),
})
p, q = [np.array(row) / sum(row) for row in count]
write("books.json", {"values": {"p": count[0], "q": count[1]}}, 11, "sums of 27 terms of both signs", {
    "kullback_leibler": float(entropy(p, q, base=2)), "kullback_leibler_back": float(entropy(q, p, base=2)),
    "jensen_shannon_distance": float(jensenshannon(p, q, base=2)),
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


def by_chance(x, y):
    known = [(str(a), b) for a, b in zip(x, y) if a != "" and b != ""]
    table = contingency_matrix([a for a, _ in known], [b for _, b in known], sparse=True)
    return float(expected_mutual_information(table, len(known)) / np.log(2))


def given(measure, x, y, z):
    """The mean of a measure over the levels of z."""
    known = [(a, b, c) for a, b, c in zip(x, y, z) if "" not in (a, b, c)]
    return float(sum(
        sum(c == level for _, _, c in known) / len(known) * measure([a for a, _, c in known if c == level], [b for _, b, c in known if c == level])
        for level in sorted({c for _, _, c in known})))


species = [row["species"] for row in rows]
facts = {
    **{name: [row[name] for row in rows] for name in ("island", "sex", "year")},
    **{name: binned(name, 4) for name in ("bill_length_mm", "bill_depth_mm", "flipper_length_mm", "body_mass_g")},
}
flipper = facts["flipper_length_mm"]
mass = [*(binned("body_mass_g", k) for k in (2, 8, 16)), [row["body_mass_g"] for row in rows]]
write("penguins.json", from_file("penguins.csv"), 11, "differences of logarithms of factorials, of sums of at most some hundred terms", {
    "facts": [told(x, species) for x in facts.values()],
    "by chance": [by_chance(x, species) for x in facts.values()],
    "given flipper_length_mm": [given(told, x, species, flipper) for x in facts.values()],
    "by chance, given flipper_length_mm": [given(by_chance, x, species, flipper) for x in facts.values()],
    "body_mass_g by 2, 8, 16 bins and by value": [told(x, species) for x in mass],
    "body_mass_g by chance": [by_chance(x, species) for x in mass],
})

# A whole data set at once, ranked: 30 measurements in 8 bins each.
with open(datasets / "breast-cancer.csv", encoding="utf-8", newline="") as file:
    cells = list(csv.DictReader(file))
names = list(cells[0])[:30]
columns = np.empty((len(cells), 30), dtype=int)
for j, name in enumerate(names):
    numbers = np.array([float(cell[name]) for cell in cells])
    cuts = np.unique(np.quantile(numbers, np.arange(1, 8) / 8, method="inverted_cdf"))
    columns[:, j] = (numbers[:, None] > cuts[cuts < numbers.max()]).sum(axis=1)
diagnosis = [cell[list(cells[0])[30]] for cell in cells]
tells = mutual_info_classif(columns, diagnosis, discrete_features=True) / np.log(2)
chance = np.array([by_chance(columns[:, j].tolist(), diagnosis) for j in range(30)])
write("ranking.json", from_file("breast-cancer.csv"), 10, "differences of logarithms of factorials", {
    "bits": tells.tolist(), "by chance": chance.tolist(), "order": np.argsort(chance - tells, kind="stable").tolist(),
})
