"""Joint log-likelihoods and log-probabilities of scikit-learn's naive Bayes.

    /usr/bin/python3 naive_bayes.py          (Debian: python3-sklearn)

writes wine.json, iris.json, tennis.json, spam.json, counts.json and complement.json beside itself. Definitions: alpha is added to
every count (Laplace 1); the variances are divided by n, and 1e-9 of the largest over all rows is added to each; Bernoulli counts a word
as present above 0; priors are the classes' shares. Joint values are log P(class) + log P(x | class), without the multinomial
coefficient. For spam, this script has its own tokeniser by the same rule: runs of two letters or more, in lower case, and the marks
$ % ! by themselves; each body once; even ones (counted from 0) train, every fifth of the odd ones is asked; the vocabulary is what
stands in two training messages or more, in the order of code points.
"""
import collections
import csv
import datetime
import hashlib
import json
import pathlib

import numpy as np
import sklearn
from sklearn.naive_bayes import BernoulliNB, CategoricalNB, ComplementNB, GaussianNB, MultinomialNB

HERE = pathlib.Path(__file__).parent
ROOT = HERE.parents[3]


def rows_of(file):
    with open(ROOT / file, encoding="utf-8", newline="") as lines:
        return list(csv.reader(lines))[1:]


def from_file(file):
    return {"file": file, "sha256": hashlib.sha256((ROOT / file).read_bytes()).hexdigest()}


def save(name, source, why, values):
    passport = {
        "generator": "naive_bayes.py", "tool": "scikit-learn", "version": f"sklearn {sklearn.__version__}, numpy {np.__version__}",
        "date": datetime.date.today().isoformat(), "input": source, "digits": 10, "why": why,
        "values": {key: np.asarray(value).tolist() for key, value in values.items()},
    }
    (HERE / f"{name}.json").write_text(json.dumps(passport, indent=1) + "\n")


def judged(model, x, prefix=""):
    return {f"{prefix}joint": model.predict_joint_log_proba(x), f"{prefix}log_probabilities": model.predict_log_proba(x)}


SUMS = "sums of up to some hundred terms lose two or three of sixteen digits; log-probabilities lose what the joint values share"


def gaussian(name, file):
    table = rows_of(file)
    x = np.array([[float(v) for v in row[:-1]] for row in table])
    classes = sorted({row[-1] for row in table})
    y = np.array([classes.index(row[-1]) for row in table])
    model = GaussianNB().fit(x, y)
    save(name, from_file(file), SUMS, {**judged(model, x), "means": model.theta_, "variances": model.var_})


def tennis():
    file = "misc/datasets/play-tennis.csv"
    table = rows_of(file)
    levels = [sorted({row[j] for row in table}) for j in range(5)]
    codes = np.array([[levels[j].index(row[j]) for j in range(5)] for row in table])
    x, y = codes[:, :4], codes[:, 4]
    values = {}
    for alpha in (1.0, 0.5):
        values.update(judged(CategoricalNB(alpha=alpha).fit(x, y), x, f"alpha_{alpha}_"))
    save("tennis", from_file(file), SUMS, values)


def words(text):
    found, start = [], 0
    for i in range(len(text) + 1):
        if i < len(text) and text[i].isalpha():
            continue
        if i - start >= 2:
            found.append(text[start:i].lower())
        if i < len(text) and text[i] in "$%!":
            found.append(text[i])
        start = i + 1
    return found


def spam():
    file = "misc/datasets/spam-emails.tsv"
    messages, labels, seen = [], [], set()
    for line in (ROOT / file).read_text(encoding="utf-8").split("\n")[1:]:
        if not line:
            continue
        _, label, subject, text = line.split("\t")
        body = " ".join(words(text))
        if body in seen:
            continue
        seen.add(body)
        messages.append(words(subject + " " + text))
        labels.append(int(label == "spam"))
    train, asked = range(0, len(messages), 2), range(1, len(messages), 10)
    inside = collections.Counter(word for i in train for word in set(messages[i]))
    column = {word: j for j, word in enumerate(sorted(word for word in inside if inside[word] >= 2))}

    def counts(rows):
        x = np.zeros((len(rows), len(column)))
        for i, row in enumerate(rows):
            for word in messages[row]:
                if word in column:
                    x[i, column[word]] += 1
        return x

    y = np.array([labels[i] for i in train])
    values = {"messages": len(messages), "words": len(column)}
    for name, kind in (("multinomial_", MultinomialNB), ("bernoulli_", BernoulliNB)):
        for alpha in (1.0, 0.1):
            values.update(judged(kind(alpha=alpha).fit(counts(train), y), counts(asked), f"{name}{alpha}_"))
    save("spam", from_file(file), SUMS, values)


def counts():
    random = np.random.default_rng(3)
    x, y = random.poisson(0.8, (24, 7)), np.arange(24) % 3
    x[:, 5] = 0             # a word that nobody has
    x[y == 2, 0] = 0        # one that a class lacks
    asked = np.vstack([random.poisson(1.5, (6, 7)), np.zeros((1, 7), int)])
    weights = random.integers(0, 4, 24) / 2
    values = {}
    for alpha in (1e-3, 1.0, 10.0):
        values.update(judged(MultinomialNB(alpha=alpha).fit(x, y), asked, f"multinomial_{alpha}_"))
        values.update(judged(BernoulliNB(alpha=alpha).fit(x, y), asked, f"bernoulli_{alpha}_"))
    values.update(judged(MultinomialNB().fit(x, y, sample_weight=weights), asked, "weighted_multinomial_"))
    values.update(judged(BernoulliNB().fit(x, y, sample_weight=weights), asked, "weighted_bernoulli_"))
    # scikit-learn takes the largest variance without the weights; so that weight 2 is the row twice, we take it with them.
    spread = np.average((x - np.average(x, axis=0, weights=weights)) ** 2, axis=0, weights=weights)
    smoothing = 1e-9 * spread.max() / x.var(axis=0).max()
    values.update(judged(GaussianNB(var_smoothing=smoothing).fit(x, y, sample_weight=weights), asked, "weighted_gaussian_"))
    inputs = {"x": x.tolist(), "y": y.tolist(), "asked": asked.tolist(), "weights": weights.tolist()}
    save("counts", {"values": inputs}, SUMS, values)
    model = ComplementNB().fit(x, y)
    save("complement", {"values": inputs}, "compared are classes, which are whole numbers", {"predictions": model.predict(asked)})


gaussian("wine", "misc/datasets/wine.csv")
gaussian("iris", "misc/datasets/iris.csv")
tennis()
spam()
counts()
