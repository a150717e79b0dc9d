"""The website and social media: attention, national only."""

from __future__ import annotations

from typing import Final

from dasbor.catalogue.indicator import Count, Indicator, Ref, Stock, Unit
from dasbor.catalogue.text import Text

_ATTENTION = ("attention_not_use",)

OUTREACH: Final = (
    Indicator(
        "web_visits",
        "outreach",
        Text("Kunjungan situs web", "Website visits"),
        Text("Kunjungan ke situs web kementerian dalam periode.", "Visits to the ministry's website in the period."),
        Unit.EVENTS,
        Count(Ref("outreach", "web_visits")),
        caveats=_ATTENTION,
    ),
    Indicator(
        "web_visitors",
        "outreach",
        Text("Pengunjung situs web", "Website visitors"),
        Text(
            "Pengunjung bulanan situs web; pengunjung yang kembali pada bulan lain dihitung lagi.",
            "Monthly visitors of the website; a visitor who returns in another month is counted again.",
        ),
        Unit.PEOPLE,
        Count(Ref("outreach", "web_visitors")),
        caveats=_ATTENTION,
    ),
    Indicator(
        "web_service_clicks",
        "outreach",
        Text("Klik ke layanan", "Service clicks"),
        Text(
            "Klik dari situs web menuju layanan SIAPkerja dalam periode.",
            "Clicks from the website to SIAPkerja services in the period.",
        ),
        Unit.EVENTS,
        Count(Ref("outreach", "web_service_clicks")),
        caveats=_ATTENTION,
    ),
    Indicator(
        "social_followers",
        "outreach",
        Text("Pengikut media sosial", "Social media followers"),
        Text(
            "Pengikut akun resmi pada akhir periode; seseorang dapat mengikuti beberapa kanal.",
            "Followers of the official accounts at the end of the period; a person may follow several channels.",
        ),
        Unit.ACCOUNTS,
        Stock(Ref("outreach", "social_followers")),
        caveats=("stock_at_end", *_ATTENTION),
    ),
    Indicator(
        "social_reach",
        "outreach",
        Text("Jangkauan media sosial", "Social media reach"),
        Text(
            "Jumlah jangkauan bulanan setiap kanal dalam periode.",
            "Monthly reach of each channel, added up over the period.",
        ),
        Unit.EVENTS,
        Count(Ref("outreach", "social_reach")),
        caveats=_ATTENTION,
    ),
    Indicator(
        "social_engagements",
        "outreach",
        Text("Interaksi media sosial", "Social media engagements"),
        Text(
            "Suka, komentar, dan bagikan pada akun resmi dalam periode.",
            "Likes, comments and shares on the official accounts in the period.",
        ),
        Unit.EVENTS,
        Count(Ref("outreach", "social_engagements")),
        caveats=_ATTENTION,
    ),
)
