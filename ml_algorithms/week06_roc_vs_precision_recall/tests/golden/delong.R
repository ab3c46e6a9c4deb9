# DeLong's variance, covariance, interval and test by R's package pROC (Robin and others, BMC Bioinformatics 12, 2011).
#
# Run with Debian's r-base-core and r-cran-proc:  Rscript delong.R
# Reads the cases of curves.json and writes delong.json beside this file. Definitions: direction "<" (positives score higher) for all,
# since pROC would turn a curve below one half round; ci.auc(method = "delong") is cut at 0 and 1; roc.test(paired = TRUE) compares the case's
# scores with seven tenths of them, half a label and a wave, a second judge of the same rows. "placements" repeats variance and covariance from the paper's
# definition, with all m n comparisons, and is compared with pROC here before anything is written. The logit interval is made from pROC's variance.
suppressMessages(library(pROC))
arguments <- commandArgs(FALSE)
here <- dirname(normalizePath(sub("--file=", "", arguments[grep("--file=", arguments)])))
text <- paste(readLines(file.path(here, "curves.json")), collapse = "")
list_of <- function(name) {
  found <- regmatches(text, gregexpr(sprintf('"%s": \\[[^]]*\\]', name), sub('"values": \\{"thresholds.*', "", text)))[[1]]
  lapply(found, function(one) as.numeric(strsplit(sub("\\]", "", sub(".*\\[", "", one)), ",")[[1]]))
}
number <- function(x) ifelse(x == round(x) & abs(x) < 1e9, sprintf("%.1f", x), sprintf("%.17g", x))
vector_of <- function(x) sprintf("[%s]", paste(number(x), collapse = ", "))

placements <- function(scores, labels) {
  psi <- outer(scores[labels == 1], scores[labels == 0], function(x, y) (x > y) + (x == y) / 2)
  list(positives = rowMeans(psi), negatives = colMeans(psi))
}
covariance <- function(a, b) cov(a$positives, b$positives) / length(a$positives) + cov(a$negatives, b$negatives) / length(a$negatives)

scores <- list_of("scores"); labels <- list_of("labels")
inputs <- c(); values <- c()
# The last case is perfect: no variance, and a logit that is infinite.
for (i in head(seq_along(scores), -1)) {
  s <- scores[[i]]; y <- labels[[i]]
  # A few digits, so that the file holds exactly what both sides read.
  other <- signif(0.7 * s + 0.5 * y + 1.2 * sin(10 * seq_along(s)), 6)
  first <- roc(y, s, direction = "<", levels = c(0, 1), quiet = TRUE); second <- roc(y, other, direction = "<", levels = c(0, 1), quiet = TRUE)
  v <- var(first, method = "delong"); w <- var(second, method = "delong"); shared <- cov(first, second, method = "delong")
  a <- placements(s, y); b <- placements(other, y)
  stopifnot(abs(v - covariance(a, a)) < 1e-14, abs(w - covariance(b, b)) < 1e-14, abs(shared - covariance(a, b)) < 1e-14)
  interval <- function(level) as.numeric(suppressWarnings(ci.auc(first, conf.level = level, method = "delong")))[c(1, 3)]
  test <- suppressWarnings(roc.test(first, second, method = "delong", paired = TRUE))
  auc <- as.numeric(first$auc); other_auc <- as.numeric(second$auc)
  logit <- plogis(qlogis(other_auc) + c(-1, 1) * qnorm(0.975) * sqrt(w) / (other_auc * (1 - other_auc)))
  inputs <- c(inputs, sprintf('{"scores": %s, "other": %s, "labels": %s}', vector_of(s), vector_of(other), vector_of(y)))
  put <- function(name, x) sprintf('"%s_%d": %s', name, i - 1, if (length(x) == 1) number(x) else vector_of(x))
  values <- c(values, put("auc", auc), put("variance", v), put("other_auc", other_auc), put("other_variance", w), put("covariance", shared),
              put("ci95", interval(0.95)), put("ci80", interval(0.8)), put("z", as.numeric(test$statistic)), put("p", as.numeric(test$p.value)), put("logit", logit))
}
passport <- sprintf('{"generator": "delong.R", "tool": "R, package pROC", "version": "%s, pROC %s", "date": "%s", "input": {"values": [%s]}, "digits": 10, "why": "variances of placements, a difference of three of them in z", "values": {%s}}',
                    R.version.string, as.character(packageVersion("pROC")), format(Sys.Date()), paste(inputs, collapse = ", "), paste(values, collapse = ", "))
writeLines(passport, file.path(here, "delong.json"))
