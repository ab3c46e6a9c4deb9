"""The area under the ROC curve: scikit-learn's roc_auc_score."""
from sklearn.metrics import roc_auc_score

from peer import load, serve

s, y = load("s").ravel(), load("y").ravel()


def fit():
    return roc_auc_score(y, s)


def quality(auc):
    return {"auc": auc}


serve(fit, quality, modules=["sklearn"])
