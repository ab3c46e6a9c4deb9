# Golden values of this topic's measures, by R itself (packages base and stats).
#
# Run with Debian's r-base-core:  Rscript summaries.R
# Writes quantiles.json and penguins.json beside this file. Definitions: variances and covariances divide by n - 1; ties share
# the mean of their ranks; mad is scaled by 1.4826, R's rounded constant, so mad(constant = 1) is written; IQR uses quantile
# type 7; mean(trim) cuts floor(n * trim) values off at each end; boxplot.stats uses Tukey's hinges.

arguments <- commandArgs(FALSE)
here <- dirname(normalizePath(sub("--file=", "", arguments[grep("--file=", arguments)])))
root <- here
while (!file.exists(file.path(root, "Curriculum.sln"))) root <- dirname(root)

number <- function(x) ifelse(x == round(x) & abs(x) < 1e9, sprintf("%.1f", x), sprintf("%.17g", x))
json <- function(x, indent = 1) {
  pad <- strrep(" ", indent)
  if (is.list(x)) {
    items <- mapply(function(name, value) sprintf('%s"%s": %s', pad, name, json(value, indent + 1)), names(x), x)
    sprintf("{\n%s\n%s}", paste(items, collapse = ",\n"), strrep(" ", indent - 1))
  } else if (is.matrix(x)) {
    sprintf("[%s]", paste(apply(x, 1, function(row) json(as.vector(row))), collapse = ", "))
  } else if (is.character(x)) {
    if (length(x) == 1) sprintf('"%s"', x) else sprintf("[%s]", paste0('"', x, '"', collapse = ", "))
  } else if (length(x) == 1 && is.null(attr(x, "list"))) number(x)
  else sprintf("[%s]", paste(number(x), collapse = ", "))
}
many <- function(x) structure(x, list = TRUE)
write <- function(name, input, digits, why, values) {
  passport <- list(generator = "summaries.R", tool = "R", version = R.version.string, date = format(Sys.Date()),
                   input = input, digits = digits, why = why, values = values)
  writeLines(json(passport), file.path(here, paste0(name, ".json")))
}

# ---- "quantiles": nine types, samples of several sizes with and without ties, shares that hit the steps exactly
samples <- list(
  single = many(7.5),
  pair = c(2, -1),
  eleven = anscombe$y1,
  ten_with_ties = c(3, 1, 4, 1, 5, 9, 2, 6, 5, 3),
  thirty = sin(1:30) * 10,
  rivers = as.numeric(rivers))
p <- c(0, 0.01, 0.05, 0.1, 0.2, 0.25, 1 / 3, 0.4, 0.5, 0.6, 0.7, 0.75, 0.9, 0.95, 0.99, 1)
quantiles <- lapply(samples, function(x) t(sapply(1:9, function(type) quantile(x, p, type = type, names = FALSE))))
write("quantiles", list(values = c(samples, list(p = p))), 13,
      "sums of two products of doubles: a last digit may round differently", quantiles)

# ---- "penguins": the four measurements of complete penguins, all together and by species
source <- "misc/datasets/penguins.csv"
path <- file.path(root, source)
sum <- strsplit(system2("sha256sum", path, stdout = TRUE), " ")[[1]][1]
penguins <- read.csv(path)
measures <- c("bill_length_mm", "bill_depth_mm", "flipper_length_mm", "body_mass_g")
complete <- penguins[complete.cases(penguins[measures]), ]
describe <- function(rows) {
  x <- as.matrix(rows[measures])
  column <- function(f) many(as.numeric(apply(x, 2, f)))
  list(n = nrow(x), mean = column(mean), sd = column(sd), median = column(median), mad_unscaled = column(function(v) mad(v, constant = 1)),
       iqr = column(IQR), trimmed_10 = column(function(v) mean(v, trim = 0.1)), trimmed_25 = column(function(v) mean(v, trim = 0.25)),
       covariance = cov(x), pearson = cor(x), spearman = cor(x, method = "spearman"),
       box = t(apply(x, 2, function(v) boxplot.stats(v)$stats)), outliers = column(function(v) length(boxplot.stats(v)$out)),
       freedman_diaconis = column(function(v) 2 * IQR(v) / length(v)^(1 / 3)))
}
by_species <- lapply(split(complete, complete$species), describe)
flat <- describe(complete)
for (species in names(by_species)) for (key in names(by_species[[species]])) flat[[paste(species, key, sep = ".")]] <- by_species[[species]][[key]]
write("penguins", list(file = source, sha256 = sum), 12,
      "sums of 342 terms in another order: some three of sixteen digits may differ", flat)
