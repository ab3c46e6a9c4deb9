"""Merges, cuts, leaf orders and cophenetic distances of SciPy's scipy.cluster.hierarchy.

    /usr/bin/python3 hierarchy.py          (Debian: python3-scipy)

writes hierarchy_arrests.json, hierarchy_olives.json, hierarchy_iris.json and hierarchy_grid.json beside itself. Definitions: Euclidean
distances; the features of the two files with different units (arrests, olives) are standardised with the standard deviation with 1/n, the
four lengths of iris are left in centimetres. Merges are SciPy's linkage matrix: two numbers of clusters, height, size. "cut_K" are K
clusters, numbered in the order in which they first appear in the table.

Equal heights: the tree is then not unique. "clear" lists the numbers of clusters at which the heights on both sides of the cut differ;
only there cuts of files with equal heights are given. Where no distance but one of exact arithmetic is ever compared with an equal one
(grid), the whole tables are compared: it shows that equal ones are taken in SciPy's order.
"""
import csv
import datetime
import hashlib
import json
import pathlib

import numpy as np
import scipy
from scipy.cluster.hierarchy import cophenet, cut_tree, dendrogram, leaves_list, linkage
from scipy.spatial.distance import pdist

HERE = pathlib.Path(__file__).parent
ROOT = HERE.parents[3]
LINKAGES = ("single", "complete", "average", "ward")


def table(name, columns):
    with open(ROOT / f"misc/datasets/{name}", encoding="utf-8", newline="") as lines:
        rows = list(csv.DictReader(lines))
    return np.array([[float(row[column]) for column in columns] for row in rows])


def standardised(x):
    return (x - x.mean(axis=0)) / x.std(axis=0)


def by_first_appearance(labels):
    numbers = {}
    return [numbers.setdefault(label, len(numbers)) for label in labels]


def forks(merges):
    """Left, right, where both tines begin, and the bar, by left and right; in leaves from the first (SciPy: 5, 15, 25 ...)."""
    drawn = dendrogram(merges, no_plot=True)
    rows = [((x[0] - 5) / 10, (x[3] - 5) / 10, y[0], y[3], y[1]) for x, y in zip(drawn["icoord"], drawn["dcoord"])]
    return sorted(rows)


def save(name, source, why, x, ks, exact=False, cophenetic=False, digits=11):
    values = {}
    for method in LINKAGES:
        merges = linkage(x, method)
        heights = merges[:, 2]
        gaps = np.diff(heights) > 1e-9 * heights[1:]
        if not exact:
            values[f"{method}_unique"] = int(gaps.all())
        values[f"{method}_heights"] = heights
        if gaps.all() or exact:
            values[f"{method}_merges"] = merges
            values[f"{method}_leaves"] = leaves_list(merges)
        # Cutting into k clusters undoes the last k - 1 merges: it is clear if merge n - k is lower than merge n - k + 1.
        clear = [k for k in ks if gaps[len(x) - k - 1]]
        values[f"{method}_clear"] = clear
        for k in clear:
            values[f"{method}_cut_{k}"] = by_first_appearance(cut_tree(merges, k).ravel())
        if cophenetic:
            correlation, distances = cophenet(merges, pdist(x))
            values[f"{method}_cophenetic"] = distances
            values[f"{method}_correlation"] = correlation
            values[f"{method}_forks"] = forks(merges)
        print(name, method, "unique" if gaps.all() else f"{(~gaps).sum()} equal", "clear", clear)
    passport = {
        "generator": "hierarchy.py", "tool": "SciPy, scipy.cluster.hierarchy", "version": f"scipy {scipy.__version__}, numpy {np.__version__}",
        "date": datetime.date.today().isoformat(), "input": source, "digits": digits, "why": why,
        "values": {key: np.asarray(value).tolist() for key, value in values.items()},
    }
    (HERE / f"{name}.json").write_text(json.dumps(passport) + "\n")


def from_file(name):
    file = f"misc/datasets/{name}"
    return {"file": file, "sha256": hashlib.sha256((ROOT / file).read_bytes()).hexdigest()}


WHY = "a height of Ward's comes from up to n roots and squares, one after the other; means and standard deviations are summed in another order"
arrests = standardised(table("us-arrests.csv", ["murder", "assault", "urban_pop", "rape"]))
save("hierarchy_arrests", from_file("us-arrests.csv"), WHY, arrests, range(2, 11), cophenetic=True)
acids = ["palmitic", "palmitoleic", "stearic", "oleic", "linoleic", "linolenic", "arachidic", "eicosenoic"]
save("hierarchy_olives", from_file("italian-olive-oils.csv"), WHY, standardised(table("italian-olive-oils.csv", acids)), (2, 3, 4, 5, 9, 20))
lengths = ["sepal_length_cm", "sepal_width_cm", "petal_length_cm", "petal_width_cm"]
save("hierarchy_iris", from_file("iris.csv"), WHY, table("iris.csv", lengths), range(2, 11))
grid = np.array([[column, row] for row in range(4) for column in range(5)], float)
grid = np.vstack([grid, grid[[3, 7, 7]], [[8, 1], [8, 3], [9, 2]]])
save("hierarchy_grid", {"values": {"x": grid.tolist()}}, "equal distances are equal to the last bit; Ward's roots round", grid, range(2, 8), exact=True)
