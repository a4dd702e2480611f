"""The codebook's data hold together, and slips in them are told all at once."""

from pathlib import Path
from typing import get_args

import pytest

from riwaya.codebook import CodebookError, akin, cards, terms
from riwaya.core.claim import Attitude, Status

SLUGS = {
    "armed_clash",
    "territory_change",
    "air_strike",
    "shelling",
    "chemical_weapon",
    "bombing",
    "suicide_bomb",
    "attack",
    "abduction",
    "sexual_violence",
    "arrest",
    "protest",
    "riot",
    "agreement",
    "movement",
    "weapons_disrupted",
    "destruction",
    "explosion",
    "displacement",
    "other",
}
ACLED = {
    "Battles": {"Government regains territory", "Non-state actor overtakes territory", "Armed clash"},
    "Protests": {"Excessive force against protesters", "Protest with intervention", "Peaceful protest"},
    "Riots": {"Violent demonstration", "Mob violence"},
    "Explosions/Remote violence": {
        "Chemical weapon",
        "Air/drone strike",
        "Suicide bomb",
        "Shelling/artillery/missile attack",
        "Remote explosive/landmine/IED",
        "Grenade",
    },
    "Violence against civilians": {"Sexual violence", "Attack", "Abduction/forced disappearance"},
    "Strategic developments": {
        "Agreement",
        "Arrests",
        "Change to group/activity",
        "Disrupted weapons use",
        "Headquarters or base established",
        "Looting/property destruction",
        "Non-violent transfer of territory",
        "Other",
    },
}
DISORDER = {"Political violence", "Demonstrations", "Political violence; Demonstrations", "Strategic developments"}
PLOVER = {
    "AGREE": {"", "ceasefire"},
    "RETREAT": {"withdraw", "release", "disarm", "ceasefire", "access", "resign"},
    "PROTEST": {"demo", "riot", "strike", "hunger", "boycott", "obstruct", "vandalize"},
    "SANCTION": {"convict", "expel", "withdraw", "discontinue"},
    "MOBILIZE": {"troops", "weapons", "police", "militia"},
    "COERCE": {"seize", "restrict", "censor", "curfew", "martial-law", "arrest", "deport", "withhold"},
    "ASSAULT": {
        "abduct",
        "beat",
        "torture",
        "sexual",
        "targeted",
        "destroy",
        "primitive",
        "firearms",
        "explosives",
        "suicide-attack",
        "aerial",
        "drone",
        "heavy-weapons",
        "crowd-control",
        "unconventional",
    },
}


def test_there_is_one_card_for_every_event_type() -> None:
    assert set(cards()) == SLUGS
    assert sum(len(names) for names in ACLED.values()) == 25


@pytest.mark.parametrize("slug", sorted(SLUGS))
def test_the_crosswalk_names_only_what_the_other_programmes_know(slug: str) -> None:
    card = cards()[slug]
    assert card.definition.endswith(".")
    assert set(card.ucdp) <= {1, 2, 3}
    for row in card.acled:
        assert row.sub_event_type in ACLED[row.event_type]
        assert row.disorder_type in DISORDER
    for place in card.plover:
        assert (place.mode or "") in PLOVER[place.event]
    assert [row.when is None for row in card.acled][1:] == [False] * (len(card.acled) - 1)


def test_only_an_unexplained_explosion_has_no_place_in_acled() -> None:
    assert [card.slug for card in cards().values() if not card.acled] == ["explosion"]


def test_types_are_akin_where_accounts_of_one_event_differ() -> None:
    alike = [
        ("explosion", "air_strike"),
        ("attack", "suicide_bomb"),
        ("armed_clash", "attack"),
        ("arrest", "abduction"),
    ]
    for one, other in alike:
        assert akin(one, other)
        assert akin(other, one)
    assert not akin("protest", "shelling")
    assert not akin("displacement", "air_strike")


def test_akin_reaches_beyond_the_family_and_is_written_on_both_cards() -> None:
    for card in cards().values():
        for other in card.akin:
            assert cards()[other].family != card.family
            assert card.slug in cards()[other].akin, f"{other} does not name {card.slug}"


def test_the_term_lists_are_those_of_the_claim() -> None:
    assert tuple(terms("statuses")) == get_args(Status)
    assert tuple(terms("attitudes")) == get_args(Attitude)
    assert [term.code for term in terms("where").values()] == list(range(1, 8))
    assert [term.code for term in terms("when").values()] == list(range(1, 6))
    assert len(terms("voices")) == 13
    assert len(terms("measures")) == 7
    assert len(terms("who")) == 9
    assert {"victim", "official", "witness", "fighter"} <= set(terms("roles"))


def test_cards_can_not_be_changed() -> None:
    with pytest.raises(TypeError):
        cards()["shelling"] = cards()["attack"]  # type: ignore[index]
    with pytest.raises(AttributeError):
        cards()["shelling"].family = "other"  # type: ignore[misc]


def test_all_slips_are_told_at_once_with_file_and_suggestion(tmp_path: Path) -> None:
    good = 'slug = "a"\nlabel_en = "A"\nlabel_ar = "a"\ndefinition = "A."\nfamily = "f"\n'
    (tmp_path / "a.toml").write_text(good + 'familly = "f"\n')
    (tmp_path / "b.toml").write_text(good.replace('"a"', '"b"', 1) + '[[acled]]\nevent_typ = "Battles"\n')
    (tmp_path / "c.toml").write_text("slug = \n")
    (tmp_path / "d.toml").write_text('slug = "d"\n')
    with pytest.raises(CodebookError) as caught:
        cards(tmp_path)
    told = caught.value.slips
    assert [slip.split(":")[0].rsplit("/")[-1] for slip in told] == ["a.toml", "b.toml", "c.toml", "d.toml"]
    assert "Did you mean 'family'?" in told[0]
    assert "Did you mean 'event_type'?" in told[1]
    assert "line 1" in told[2]
    assert "label_en" in told[3]


def test_a_card_under_another_name_and_an_unknown_relative_are_told(tmp_path: Path) -> None:
    (tmp_path / "a.toml").write_text(
        'slug = "b"\nlabel_en = "A"\nlabel_ar = "a"\ndefinition = "A."\nfamily = "f"\nakin = ["z"]\n'
    )
    with pytest.raises(CodebookError, match="slug is 'b'") as caught:
        cards(tmp_path)
    assert len(caught.value.slips) == 2
