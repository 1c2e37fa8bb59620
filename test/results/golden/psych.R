# Golden values for src/results/statistics.ts, from R's psych and base R: an implementation that is not ours.
# Run once where R is (Debian: r-cran-psych); the tests read only the JSON:  Rscript test/results/golden/psych.R > test/results/golden/psych.json
suppressMessages(library(psych))
set.seed(20261124)
people <- 60; items <- 10
ability <- rnorm(people); difficulty <- seq(-1.6, 1.6, length.out = items)
matrix01 <- sapply(difficulty, function(d) as.integer(runif(people) < plogis(1.3 * (ability - d))))
partial <- sapply(difficulty, function(d) round(1000 * pmin(1, pmax(0, plogis(ability - d) + rnorm(people, 0, .2)))))
values <- function(m, max) {
  a <- psych::alpha(as.data.frame(m), check.keys = FALSE, warnings = FALSE)
  total <- rowSums(m)
  list(matrix = unname(as.matrix(m)), facility = unname(colMeans(m) / max), deviation = unname(apply(m, 2, sd) / max),
       discrimination = unname(a$item.stats$r.drop), alpha = a$total$raw_alpha,
       error = sd(total) / max * sqrt(1 - a$total$raw_alpha))
}
d <- expand.grid(signals = c(10, 20, 40), hits = c(0, 3, 10), noise = c(10, 30), falseAlarms = c(0, 2, 5))
h <- qnorm((d$hits + .5) / (d$signals + 1)); f <- qnorm((d$falseAlarms + .5) / (d$noise + 1))
d$sensitivity <- h - f; d$criterion <- -(h + f) / 2
before <- sample(200:900, 40, TRUE); after <- pmin(1000, before + sample(-50:400, 40, TRUE))
wilson <- sapply(list(c(0, 7), c(3, 10), c(29, 30), c(50, 100)), function(p) prop.test(p[1], p[2], correct = FALSE)$conf.int)
fisher <- sapply(list(c(.3, 30), c(-.2, 100), c(.85, 12)), function(p) psych::r.con(p[1], p[2]))
num <- function(x) paste0("[", paste(formatC(x, digits = 15, format = "g", width = 1), collapse = ", "), "]")
rows <- function(m) paste0("[", paste(apply(m, 1, num), collapse = ",\n    "), "]")
block <- function(v) paste0("{\n    \"matrix\": ", rows(v$matrix), ",\n    \"facility\": ", num(v$facility), ",\n    \"deviation\": ", num(v$deviation),
  ",\n    \"discrimination\": ", num(v$discrimination), ",\n    \"alpha\": ", num(v$alpha), ",\n    \"error\": ", num(v$error), "\n  }")
cat("{\n  \"made\": \"psych", as.character(packageVersion("psych")), "on", R.version.string, "\",\n")
cat("  \"rightOrWrong\":", block(values(matrix01, 1)), ",\n  \"partial\":", block(values(partial, 1000)), ",\n")
cat("  \"detection\":", rows(as.matrix(d)), ",\n")
cat("  \"gain\": {\"before\":", num(before), ", \"after\":", num(after), ", \"difference\":", num(mean(after - before) / 1000),
    ", \"normalised\":", num((mean(after) - mean(before)) / (1000 - mean(before))),
    ", \"effect\":", num(mean(after - before) / sqrt((var(before) + var(after)) / 2)), "},\n")
cat("  \"wilson\":", rows(t(wilson)), ",\n  \"fisher\":", rows(t(fisher)), "\n}\n")
