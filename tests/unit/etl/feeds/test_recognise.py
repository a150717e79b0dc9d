"""Which feed a file is: by folder and name, by columns, or told what is missing."""

from pathlib import Path

import pytest

from etl.feeds.recognise import layout_of, recognise
from etl.feeds.registry import FEEDS
from etl.stages.faults import FileRefusedError

EMPLOYERS = "employer_id,province_code,kbli_code,kbli_version,size_class,reported_on\n"


def put(folder: Path, name: str, text: str = EMPLOYERS) -> Path:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


@pytest.mark.parametrize(
    ("name", "feed", "layout"),
    [
        ("karirhub/lowongan_2024.csv", "karirhub/vacancies", "csv"),
        ("karirhub/2024/LOWONGAN_01.CSV.GZ", "karirhub/vacancies", "csv"),
        ("karirhub/lowongan.jsonl", "karirhub/vacancies", "jsonl"),
        ("karirhub/x_catalogue_y.json", "karirhub/vacancies", "catalogue"),
        ("karirhub/pencari_kerja_2024.csv", "karirhub/jobseekers", "csv"),
        ("karirhub/lamaran.parquet", "karirhub/applications", "parquet"),
        ("karirhub/penempatan.csv", "karirhub/placements", "csv"),
        ("skillhub/peserta.csv", "skillhub/participants", "csv"),
        ("sertihub/asesmen.xlsx", "sertihub/assessments", "xlsx"),
        ("bizhub/penerima.csv", "bizhub/beneficiaries", "csv"),
        ("siapkerja/akun.parquet", "siapkerja/accounts", "parquet"),
        ("siapkerja/aktivitas.parquet", "siapkerja/service_events", "parquet"),
        ("siapkerja/wlkp.csv", "siapkerja/employers", "csv"),
        ("outreach/kanal.csv", "outreach/channels", "csv"),
        ("official/pencari_kerja_lowongan_penempatan_2024.csv", "official/registered", "bps"),
        ("official/tpt_prov_2023.csv", "official/unemployment_rate", "bps"),
        ("steering/target.csv", "steering/targets", "csv"),
        ("steering/peristiwa.csv", "steering/milestones", "csv"),
        ("elsewhere/wlkp.csv", "siapkerja/employers", "csv"),
    ],
)
def test_folder_and_name_tell_the_feed_without_looking_inside(
    name: str, feed: str, layout: str, tmp_path: Path
) -> None:
    path = put(tmp_path, name, "")
    assert recognise(path).key == feed
    assert layout_of(path, FEEDS[feed]).key == layout


def test_columns_tell_the_feed_when_the_name_does_not(tmp_path: Path) -> None:
    assert recognise(put(tmp_path, "perusahaan.csv")).key == "siapkerja/employers"
    assert recognise(put(tmp_path, "siapkerja/perusahaan")).key == "siapkerja/employers"


def test_columns_decide_between_two_names(tmp_path: Path) -> None:
    headings = ",".join(FEEDS["karirhub/jobseekers"].layouts[0].headings.values())
    path = put(tmp_path, "pencari_kerja_lowongan_penempatan.csv", headings + "\n")
    assert recognise(path).key == "karirhub/jobseekers"


def test_a_stranger_is_told_the_nearest_feed_and_what_it_lacks(tmp_path: Path) -> None:
    path = put(tmp_path, "x.csv", "employer_id,province_code,size_class,reported_on,warna\n")
    with pytest.raises(FileRefusedError) as refusal:
        recognise(path)
    problem = refusal.value.problem
    assert (problem.code.code, problem.file) == ("feed-unknown", "x.csv")
    assert "siapkerja/employers (kbli_code, kbli_version)" in problem.sentence.en


def test_a_file_that_no_reader_takes_is_told_why(tmp_path: Path) -> None:
    with pytest.raises(FileRefusedError) as refusal:
        recognise(put(tmp_path, "x.csv", ""))
    assert refusal.value.problem.code.code == "file-empty"
