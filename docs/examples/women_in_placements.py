"""Where are women placed less often than they register? One question, answered from the API with polars.

    python women_in_placements.py [SERVER] [YEAR]

For each province: the share of women among the jobseekers who registered, among those who were placed, and the gap in
percentage points. A province with a suppressed cell is left out, and said so. women_in_placements.R does the same in R.
"""

import sys
from urllib.request import urlopen

import polars as pl

server = sys.argv[1] if len(sys.argv) > 1 else "http://localhost:8501"
year = sys.argv[2] if len(sys.argv) > 2 else "2025"
question = f"indicator=jobseekers_registered,placements&by=sex&grain=year&from={year}-01&to={year}-12"

data = pl.read_csv(urlopen(f"{server}/api/v1/data.csv?{question}").read())
hidden = data.filter(pl.col("value").is_null())["province"].unique().sort()
shares = (
    data.filter(~pl.col("province").is_in(hidden.implode()), pl.col("province_code_bps") != "ID")
    .group_by("province_code_bps", "province", "indicator")
    .agg(share=pl.col("value").filter(sex="female").sum() / pl.col("value").sum() * 100)
    .pivot("indicator", index=["province_code_bps", "province"], values="share")
    .with_columns(gap=pl.col("placements") - pl.col("jobseekers_registered"))
    .select("province_code_bps", "province", "jobseekers_registered", "placements", "gap")
    .sort("gap", "province_code_bps")
)
for code, province, registered, placed, gap in shares.iter_rows():
    print(f"{code} {province}: {registered:.1f} {placed:.1f} {gap:+.1f}")
if len(hidden):
    print("suppressed: " + ", ".join(hidden))
