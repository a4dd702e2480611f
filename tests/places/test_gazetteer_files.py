"""The files that come with Riwaya: every row sound, every container real, loading quick."""

import csv
from pathlib import Path

import pytest

from riwaya.places.distance import distance_km
from riwaya.places.gazetteer import DATA, Gazetteer, row_problems

FILES = sorted(DATA.glob("*.csv"))
GAZETTEER = Gazetteer.load()
REACH_KM = {"subdistrict": 60, "district": 130, "city": 40}
"""How far a place may lie from the middle of its container."""


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_every_row_is_sound(path: Path) -> None:
    lines = list(csv.reader(path.read_text("utf-8").splitlines()))[1:]
    assert lines
    assert [(line[0], *problem) for line in lines for problem in row_problems(line)] == []


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_ids_carry_the_country_of_their_file(path: Path) -> None:
    for line in csv.DictReader(path.read_text("utf-8").splitlines()):
        assert path.stem == "world" or line["id"].startswith(path.stem + "-")


def test_every_chain_ends_at_a_country() -> None:
    ends = {GAZETTEER.containers(row)[-1].kind for row in GAZETTEER.rows if row.within}
    assert ends == {"country"}


def test_places_lie_where_their_containers_lie() -> None:
    far = [
        (row.id, container.id)
        for row in GAZETTEER.rows
        for container in GAZETTEER.containers(row)
        if row.point
        and container.point
        and distance_km(row.point, container.point) > REACH_KM.get(container.kind, 9999)
    ]
    assert far == []


def test_no_settlement_is_listed_twice() -> None:
    settlements = ("city", "town", "village")
    twice = [
        (one.id, two.id)
        for rows in GAZETTEER.names.values()
        for i, one in enumerate(rows)
        for two in rows[i + 1 :]
        if one.kind in settlements and two.kind in settlements and one.source == two.source == "own"
        and one.point and two.point and distance_km(one.point, two.point) < 5
    ]  # fmt: skip
    assert twice == []


def test_all_governorates_districts_and_subdistricts_of_syria_are_there() -> None:
    kinds = [row.kind for row in GAZETTEER.rows if row.id.startswith("sy-")]
    assert kinds.count("governorate") == 14
    assert kinds.count("district") >= 60
    assert kinds.count("subdistrict") >= 265
