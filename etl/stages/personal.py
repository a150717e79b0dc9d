"""Headings that look like personal data: national id, name, phone, e-mail, street address.

A heading is split into words (`noHP`, `no_hp` and `No. HP` are the same). Some words always mean a person, others only
when nothing in the heading says that something else is meant: `Nama Program` is the name of a programme.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from dasbor.catalogue.problems.files import PERSONAL_COLUMNS
from etl.stages.faults import refuse

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


ALWAYS: Final = _set("""
    nik ktp ektp passport paspor npwp email surel telepon telephone telp tlp phone handphone hp nohp notelp mobile
    ponsel whatsapp msisdn fullname firstname lastname middlename surname nickname username namalengkap rekening
    norek
""")
"""Words that mean a person wherever they stand, with or without spaces."""
ALONE: Final = _set("""
    name nama alamat address street jalan domisili kk no_kk nomor_kk nokk sim wa no_wa nomor_wa nowa e_mail e_ktp
    national_id nomor_induk nomor_induk_kependudukan kartu_keluarga id_card identity_number no_identitas
    nomor_identitas tempat_lahir tanggal_lahir tgl_lahir birth_date birthdate date_of_birth dob contact_person
    narahubung pic
""")
"""Headings that mean a person as a whole."""
NAMING: Final = _set("nama name alamat address jalan street")
"""Words that mean a person unless the heading says what else they are of."""
OF_A_PERSON: Final = _set("""
    peserta participant pelamar applicant pencari seeker pemohon penerima beneficiary asesi asesor pimpinan
    direktur director pemilik owner pendamping ibu mother ayah father orang person kontak contact lengkap
    panggilan ketua anggota member
""")
OF_SOMETHING_ELSE: Final = _set("""
    program programme kegiatan activity skema scheme lembaga institution perusahaan company employer employerable
    instansi kantor office badan usaha business provider provinsi province kabupaten kab kota city regency
    kecamatan district desa kelurahan village region regionable wilayah area negara country batch kejuruan trade
    lsp blk lpk hub platform aplikasi app portal situs web website url ip file berkas indikator indicator produk
    product jabatan position job function pekerjaan occupation industri industry sektor sector kategori category
    jenis type bidang field jurusan major sekolah school universitas university kampus kanal channel kelompok
    group metode method layanan service skill skills keahlian education pendidikan unit kolom column tabel table
    acara event journey step status
""")
_WORD: Final = re.compile(r"[A-Z]+(?![a-z])|[A-Z]?[a-z]+|\d+")


def looks_personal(heading: str) -> bool:
    """Whether the values under a heading, or at a path of keys, are likely to be personal data."""
    words = [word.lower() for key in heading.split(".")[-2:] for word in _WORD.findall(key)]
    if "_".join(words) in ALONE or "".join(words) in ALWAYS or ALWAYS.intersection(words):
        return True
    is_named = bool(NAMING.intersection(words))
    return is_named and (bool(OF_A_PERSON.intersection(words)) or not OF_SOMETHING_ELSE.intersection(words))


def refuse_personal(path: Path, headings: Iterable[str]) -> None:
    """Refuse a file with headings that look personal."""
    personal = [heading for heading in headings if looks_personal(heading)]
    if personal:
        raise refuse(PERSONAL_COLUMNS, path, columns=", ".join(personal))
