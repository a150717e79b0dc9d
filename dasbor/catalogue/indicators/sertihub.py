"""Sertihub: competency certification with BNSP. Issued, valid and certified people are three different numbers."""

from __future__ import annotations

from typing import Final

from dasbor.catalogue.indicator import Count, Indicator, Ratio, Ref, Stock, Unit
from dasbor.catalogue.text import Text

_ASSESSMENTS = Ref("assessments", "assessments")

SERTIHUB: Final = (
    Indicator(
        "assessments",
        "sertihub",
        Text("Asesmen", "Assessments"),
        Text("Asesmen kompetensi yang dilaksanakan dalam periode.", "Competency assessments held in the period."),
        Unit.EVENTS,
        Count(_ASSESSMENTS),
        caveats=("papua_unplaced",),
    ),
    Indicator(
        "pass_rate",
        "sertihub",
        Text("Tingkat kompeten", "Pass rate"),
        Text(
            "Asesmen berhasil kompeten dibagi seluruh asesmen (kompeten dan belum kompeten).",
            "Assessments found competent divided by all assessments (competent and not yet competent).",
        ),
        Unit.PERCENT,
        Ratio((Ref("assessments", "assessments_competent"),), (_ASSESSMENTS,), 100, is_share=True),
        caveats=("same_cohort",),
    ),
    Indicator(
        "certificates_issued",
        "sertihub",
        Text("Sertifikat terbit", "Certificates issued"),
        Text("Sertifikat kompetensi yang terbit dalam periode.", "Competency certificates issued in the period."),
        Unit.CERTIFICATES,
        Count(Ref("assessments", "certificates_issued")),
        caveats=("certificate_not_person", "papua_unplaced"),
        has_per_1000=True,
    ),
    Indicator(
        "certificates_valid",
        "sertihub",
        Text("Sertifikat berlaku", "Certificates valid"),
        Text(
            "Sertifikat kompetensi yang masih berlaku pada akhir periode.",
            "Competency certificates still valid at the end of the period.",
        ),
        Unit.CERTIFICATES,
        Stock(Ref("certificates", "certificates_valid")),
        caveats=("certificate_not_person", "stock_at_end", "papua_unplaced"),
    ),
    Indicator(
        "certified_people",
        "sertihub",
        Text("Tenaga kerja bersertifikat", "Certified people"),
        Text(
            "Orang berbeda yang memegang sertifikat berlaku pada akhir periode.",
            "Different people who hold a valid certificate at the end of the period.",
        ),
        Unit.PEOPLE,
        Stock(Ref("certified", "certified_people")),
        caveats=("certificate_not_person", "stock_at_end", "papua_unplaced"),
        has_per_1000=True,
    ),
    Indicator(
        "certificates_expiring",
        "sertihub",
        Text("Sertifikat akan berakhir", "Certificates expiring"),
        Text(
            "Sertifikat yang berlaku pada akhir periode dan berakhir dalam enam bulan sesudahnya.",
            "Certificates valid at the end of the period that end within the six months after it.",
        ),
        Unit.CERTIFICATES,
        Stock(Ref("certificates", "certificates_expiring")),
        better=-1,
        caveats=("certificate_not_person", "stock_at_end", "papua_unplaced"),
    ),
)
