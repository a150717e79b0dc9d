# Where are women placed less often than they register? The same question as women_in_placements.py, in base R.
#
#   Rscript women_in_placements.R [SERVER] [YEAR]

given <- commandArgs(trailingOnly = TRUE)
server <- if (length(given) > 0) given[1] else "http://localhost:8501"
year <- if (length(given) > 1) given[2] else "2025"
question <- sprintf(
  "indicator=jobseekers_registered,placements&by=sex&grain=year&from=%s-01&to=%s-12", year, year
)

data <- read.csv(paste0(server, "/api/v1/data.csv?", question), na.strings = "", encoding = "UTF-8")
hidden <- sort(unique(data$province[is.na(data$value)]))
data <- data[!(data$province %in% hidden) & data$province_code_bps != "ID", ]

share_of_women <- function(indicator) {
  own <- data[data$indicator == indicator, ]
  women <- own[own$sex == "female", ]
  all <- aggregate(value ~ province_code_bps, own, sum)
  women <- aggregate(value ~ province_code_bps + province, women, sum)
  found <- merge(women, all, by = "province_code_bps", suffixes = c(".women", ".all"))
  setNames(found$value.women / found$value.all * 100, found$province_code_bps)
}

registered <- share_of_women("jobseekers_registered")
placed <- share_of_women("placements")[names(registered)]
gap <- placed - registered
names_of <- setNames(data$province, data$province_code_bps)
for (code in names(gap)[order(gap, names(gap))]) {
  cat(sprintf("%s %s: %.1f %.1f %+.1f\n", code, names_of[[code]], registered[[code]], placed[[code]], gap[[code]]))
}
if (length(hidden) > 0) cat("suppressed: ", paste(hidden, collapse = ", "), "\n", sep = "")
