"""Persons by name, with invented names: who they are by the words that lead the name (codebook, 11a)."""

import pytest

import riwaya


def persons(text: str) -> list[tuple[str, str]]:
    found = [person for claim in riwaya.read(text, published="2020-01-05") for person in claim.persons]
    return [(person.surface, person.role) for person in found]


@pytest.mark.parametrize(
    ("text", "name", "role"),
    [
        ("قتل الطفل زيدون المرجاني بقصف على كنصفرة", "زيدون المرجاني", "victim"),
        ("اعتقلت قوات النظام الشاب زيدون المرجاني في سراقب", "زيدون المرجاني", "victim"),
        ("اغتال مجهولون القيادي زيدون المرجاني في سراقب", "زيدون المرجاني", "fighter"),
        ("قال الناشط زيدون المرجاني إن قوات النظام قصفت كنصفرة", "زيدون المرجاني", "witness"),
    ],
)
def test_a_name_follows_its_frame(text: str, name: str, role: str) -> None:
    assert persons(text) == [(name, role)]


@pytest.mark.parametrize(
    "text",
    [
        "قتل الطفل بقصف على كنصفرة",
        "اعتقلت قوات النظام الشاب في سراقب",
        "قصفت قوات النظام كنصفرة",
        "قتل القيادي البارز في سراقب",
    ],
)
def test_no_name_no_person(text: str) -> None:
    assert persons(text) == []


def test_public_actors_are_no_private_persons() -> None:
    assert persons("قال الرئيس السوري بشار الأسد إن قواته قصفت كنصفرة") == []
