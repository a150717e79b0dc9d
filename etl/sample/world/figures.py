"""The figures the sample is calibrated to, each with its source, and the figures that are assumed, each called so.

Yearly totals are at scale 1 and for the nation. Years before the first figure take the first, years after the last one
the last.
"""

from __future__ import annotations

from typing import Final

# BPS, source Kemnaker: registered jobseekers by year; the jumps are changes of coverage, not of the labour market.
REGISTERED: Final = {2021: 2_737_799, 2022: 937_176, 2023: 1_819_830, 2024: 909_671}
# Of those, registered online. 2024: all. 2025: 660,379 to the end of September (Kemnaker). Other years assumed.
REGISTERED_ONLINE: Final = {2021: 800_000, 2022: 890_000, 2023: 900_000, 2024: 909_671, 2025: 848_000, 2026: 880_000}
# Fitted to 670,816 people active within six months (Kemnaker, September 2025): jobseekers online who come back later,
# and applications by those who registered within two months. When they come back is assumed.
RETURNING_SHARE: Final = 0.25
RETURNING_AFTER_DAYS: Final = 270
APPLYING_LATELY: Final = 0.95

OTHER_ACCOUNTS: Final = {2021: 200_000, 2026: 260_000}  # assumed
EMPLOYER_ACCOUNTS: Final = {2021: 12_000, 2026: 18_000}  # assumed
TRAINING_BODY_ACCOUNTS: Final = {2021: 500, 2026: 350}  # assumed

# Karirhub, to the end of September 2025: 9,524 postings, 67,014 openings, 1,595 employers. Other years assumed.
POSTINGS_OWN: Final = {2021: 9_000, 2022: 10_500, 2023: 11_500, 2024: 12_300, 2025: 12_650, 2026: 13_000}
OPENINGS_PER_POSTING_OWN: Final = 67_014 / 9_524
EMPLOYERS_OWN: Final = 1_950  # that ever post; fitted to the 1,595 of nine months
# All portals, September 2025: 117,406 postings, 146,496 openings, 33,040 employers, read as of the month. 2024: fitted
# to the 630,672 registered vacancies (openings) of BPS. The years before and after are assumed.
POSTINGS_EXTERNAL: Final = {2021: 20_000, 2022: 90_000, 2023: 240_000, 2024: 455_000, 2025: 1_165_000, 2026: 1_450_000}
OPENINGS_PER_POSTING_EXTERNAL: Final = 1.195
EMPLOYERS_EXTERNAL: Final = 57_000  # that ever post; fitted to the 33,040 of the month

APPLICATIONS_PER_JOBSEEKER: Final = 4.6  # Kemnaker

# About 70,000 places a year at the central centres (Kemnaker); the regional and private ones are assumed.
TRAINING_ENTRANTS: Final = {2021: 140_000, 2022: 165_000, 2024: 180_000, 2026: 190_000}
PROVIDER_SHARES: Final = {"BBPVP": 0.16, "BPVP": 0.23, "BLK": 0.36, "LPK": 0.25}  # central: 0.39 of 180,000 = 70,000

# BNSP: 447,767 certified in 2020. Assessments = certified / PASS_RATE. The growth is assumed.
CERTIFIED_2020: Final = 447_767
PASS_RATE: Final = 0.9  # assumed
ASSESSMENTS: Final = {year: CERTIFIED_2020 / PASS_RATE * 1.03 ** (year - 2020) for year in range(2021, 2028)}
REPEATED_PEOPLE: Final = 0.3  # construction: 650,416 certificates of 439,987 people

# Kemnaker 2022: 12,500 groups of 10 = 125,000 people in TKM. Other years and programmes assumed.
TKM_APPROVED: Final = {2021: 100_000, 2022: 125_000, 2023: 95_000, 2024: 85_000, 2026: 75_000}
PUBLIC_WORKS_APPROVED: Final = {2021: 45_000, 2026: 35_000}
INCUBATION_APPROVED: Final = {2021: 2_000, 2026: 4_000}
APPROVAL_SHARE: Final = 0.55  # assumed

SERVICE_EVENTS: Final = {2021: 3.2e6, 2022: 7.5e6, 2023: 9.8e6, 2024: 10.6e6, 2025: 11.4e6, 2026: 12e6}  # assumed
WLKP_EMPLOYERS: Final = {2021: 160_000, 2022: 70_000, 2023: 60_000, 2024: 50_000, 2026: 40_000}  # assumed

# BPS, August 2025: labour force by sex.
LABOUR_FORCE_MALE_SHARE: Final = 92_561_183 / (92_561_183 + 61_442_588)

AGE_EDGES: Final = (16, 20, 25, 30, 35, 45, 55, 65)
# Jobseekers: 20-24 29.3 % (Kemnaker 2024); the other bands assumed. People outside the registers: assumed.
AGE_JOBSEEKERS: Final = (0.165, 0.293, 0.205, 0.115, 0.135, 0.062, 0.025)
AGE_OTHERS: Final = (0.07, 0.17, 0.20, 0.17, 0.22, 0.12, 0.05)

EDUCATIONS: Final = ("SD", "SMP", "SMA", "SMK", "D3", "S1", "S2")
# Jobseekers: SMK 35.1 %, SMA 31.6 %, university 16.3 % (Kemnaker 2024); the others assumed.
EDUCATION_JOBSEEKERS: Final = (0.030, 0.060, 0.316, 0.351, 0.080, 0.156, 0.007)
EDUCATION_OTHERS: Final = (0.22, 0.16, 0.25, 0.18, 0.05, 0.127, 0.013)
DISABILITY_SHARE: Final = 0.011  # assumed
