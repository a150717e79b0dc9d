"""The controlled list of caveats: what a careful reader must be told beside a number."""

from __future__ import annotations

from typing import Final

from dasbor.catalogue.text import Text

CAVEATS: Final[dict[str, Text]] = {
    "synthetic": Text(
        "Data contoh sintetis: dibuat untuk peragaan, bukan data kegiatan yang sebenarnya.",
        "Synthetic sample data: made for demonstration, not records of real activity.",
    ),
    "posting_not_opening": Text(
        "Satu lowongan adalah satu iklan; satu lowongan dapat memuat banyak kebutuhan tenaga kerja.",
        "A posting is one advertisement; one posting may hold many openings.",
    ),
    "registered_may_work": Text(
        "Pencari kerja terdaftar dapat sedang bekerja (Permenaker 18/2024); karena itu angkanya tidak dibandingkan "
        "dengan jumlah penganggur.",
        "A registered jobseeker may be employed (Permenaker 18/2024); the number is not set against the unemployed.",
    ),
    "distinct_not_additive": Text(
        "Setiap orang atau pemberi kerja dihitung sekali dalam setiap sel; jumlah bagian dapat melebihi keseluruhan.",
        "Each person or employer is counted once in each cell, so the parts may add up to more than the whole.",
    ),
    "stock_at_end": Text(
        "Keadaan pada akhir periode; tidak dijumlahkan antarperiode.",
        "The state at the end of the period; not added up over periods.",
    ),
    "certificate_not_person": Text(
        "Sertifikat bukan orang: satu orang dapat memiliki beberapa sertifikat.",
        "A certificate is not a person: one person may hold several.",
    ),
    "by_batch_end": Text(
        "Dihitung pada tanggal berakhirnya gelombang pelatihan.",
        "Counted at the end date of the training batch.",
    ),
    "same_cohort": Text(
        "Pembilang dan penyebut berasal dari kohor yang sama.",
        "Numerator and denominator come from the same cohort.",
    ),
    "cohort_must_age": Text(
        "Hanya kohor yang sudah berumur 12 bulan yang dihitung.",
        "Only cohorts that are 12 months old are counted.",
    ),
    "labour_force_latest": Text(
        "Penyebut: angkatan kerja BPS Sakernas Agustus terakhir yang tidak melampaui periode.",
        "Denominator: labour force of the latest August round of BPS Sakernas not after the period.",
    ),
    "sources_disagree": Text(
        "Sumber resmi lain dapat memuat angka yang berbeda karena cakupan pelaporan berbeda.",
        "Other official sources may state a different figure because their coverage differs.",
    ),
    "reporting_break": Text(
        "Cakupan pelaporan berubah antarwaktu; perubahan tingkat dapat mencerminkan cakupan, bukan keadaan.",
        "The coverage of reporting changed over time; a change of level may reflect coverage rather than conditions.",
    ),
    "province_of_person": Text(
        "Menurut provinsi tempat tinggal pencari kerja, bukan lokasi lowongan.",
        "By the jobseeker's province of residence, not by the place of the vacancy.",
    ),
    "papua_unplaced": Text(
        "Catatan yang hanya menyebut Papua sebelum pemekaran tidak ditempatkan pada provinsi baru.",
        "Records that say only Papua before the split are not placed in the new provinces.",
    ),
    "age_parity_counts": Text(
        "Perbandingan jumlah akun; angkatan kerja menurut umur per provinsi belum tersedia sebagai penyebut.",
        "A comparison of numbers of accounts; the labour force by age and province is not available as a denominator.",
    ),
    "tpt_with_level": Text(
        "TPT dapat turun ketika jumlah penganggur naik; bacalah keduanya bersama.",
        "The unemployment rate can fall while the number of unemployed rises; read both together.",
    ),
    "attention_not_use": Text(
        "Kunjungan dan jangkauan mengukur perhatian, bukan pemanfaatan layanan.",
        "Visits and reach measure attention, not the use of services.",
    ),
    "partly_reported": Text(
        "Sebagian bulan dalam triwulan atau tahun tidak dilaporkan; angkanya mencakup bulan yang dilaporkan saja.",
        "Some months of a quarter or year were not reported; its figure covers the reported months alone.",
    ),
    "protected": Text(
        "Supaya tak seorang pun dapat dikenali, jumlah orang di setiap sel diberi derau acak yang rata-ratanya nol "
        "(galat baku {error}, paling banyak {largest}), dan sel di bawah {least} orang tidak ditampilkan. Angka yang "
        "sudah terbit baru berubah bila melesetnya cukup besar, sehingga satu sel meleset paling jauh {farthest}. "
        "Karena itu jumlah bagian tidak harus sama dengan keseluruhan.",
        "So that nobody can be found, random noise with mean zero is added to the number of people in each cell "
        "(standard error {error}, at most {largest}), and cells below {least} people are not shown. A figure once "
        "published moves only when it is clearly off, so one cell may be off by {farthest} at most. Hence parts need "
        "not add up to the whole.",
    ),
    "contributors": Text(
        "Ditampilkan hanya bila cukup banyak penyumbang dan tidak ada yang dominan; dihitung dengan jumlah penyumbang "
        "yang sudah dilindungi.",
        "Shown only where enough contributors stand behind it and none dominates; computed with the protected number "
        "of contributors.",
    ),
}
