"""Claims and incidents as they stand: judgements on top of reading and linking; taken back, they leave no trace."""

from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import select

from riwaya.core.article import Article
from riwaya.core.claim import OUTLET, Claim, Place, TimeSpan, Toll
from riwaya.core.correction import Correction, evidence_of_field
from riwaya.core.judgement import Decision, evidence_of_incident
from riwaya.core.problem import Problem
from riwaya.core.span import Span
from riwaya.ledger import Ledger, open_ledger, schema
from riwaya.ledger.judgements import judge, judgements, judgements_coded, judgements_of, take_back
from riwaya.ledger.listing import Chosen, Filter
from riwaya.ledger.review import beside, home, moved, on_incident, that_lost_claims

TEXT = "قصفت الطائرات بلدة كفرنبل وقتلت ثلاثة مدنيين"
PLACES = {
    "Kafr Nabl": Place("كفرنبل", "Kafr Nabl", "town", 35.61, 36.56, ("Idlib Governorate", "Syria"), 1),
    "Duma": Place("دوما", "Duma", "city", 33.57, 36.4, ("Syria",), 1),
}


def told(article: str, place: str, killed: int) -> Claim:
    toll = Toll("killed", "civilians", "ثلاثة مدنيين", killed, killed)
    time = TimeSpan("أمس", "2020-01-01", "2020-01-01")
    spans: dict[str, tuple[Span, ...]] = {"tolls": (Span(31, 44),), "trigger": (Span(0, 4),)}
    return Claim(
        f"c{article}", article, "air_strike", OUTLET,
        places=(PLACES[place],), time=time, tolls=(toll,), evidence=(Span(0, 44),), spans=spans,
    )  # fmt: skip


CLAIMS = {
    name: told(name, place, killed)
    for name, place, killed in (
        ("a1", "Kafr Nabl", 3),
        ("a2", "Kafr Nabl", 3),
        ("a3", "Kafr Nabl", 4),
        ("a4", "Duma", 9),
        ("a5", "Duma", 9),
    )
}


def fill(book: Ledger) -> None:
    for name, claim in CLAIMS.items():
        book.add(Article(TEXT, name, f"outlet {name}", "2020-01-02"), [claim])
    book.link()


@pytest.fixture
def book(address: str) -> Iterator[Ledger]:
    with open_ledger(address, create=True) as ledger:
        fill(ledger)
        yield ledger


def everything(book: Ledger) -> dict[str, list[Any]]:
    """All that lists, pages and exports are made from; what ties a claim is only told anew when it is linked anew."""
    tables = (schema.claims, schema.links, schema.incidents, schema.overview)
    with book.reading() as connection:
        return {
            table.name: [
                {name: value for name, value in row.items() if name != "worth"}
                for row in connection.execute(select(table).order_by(*table.primary_key.columns)).mappings()
            ]
            for table in tables
        }


def groups(book: Ledger) -> list[list[str]]:
    return sorted(sorted(claim.id for claim in claims) for _, claims in book.incidents())


def decide(book: Ledger, decision: Decision) -> int:
    with book.writing() as connection:
        return judge(connection, decision, "Reader")


def undo(book: Ledger, number: int) -> None:
    with book.writing() as connection:
        take_back(connection, number, "Reader")


def toll(low: int, name: str = "ca3") -> Decision:
    values = {"tolls": [{"measure": "killed", "who": "civilians", "surface": "ثلاثة مدنيين", "low": low, "high": low}]}
    correction = Correction("tolls", values, (Span(31, 44),))
    claim = CLAIMS[name[1:]]
    evidence = evidence_of_field(claim, "tolls", Article(TEXT, claim.article))
    return Decision("claim", name, "corrected", evidence, claims=(name,), correction=correction)


def rejected(name: str) -> Decision:
    return Decision("claim", name, "rejected", "hash", claims=(name,))


def related(verdict: Any, one: str, other: str) -> Decision:
    return Decision("incidents", "i", verdict, "hash", claims=tuple(one.split()), other=tuple(other.split()))


def added(name: str = "p1") -> Decision:
    claim = Claim(name, "a1", "shelling", OUTLET, evidence=(Span(0, 4),))
    return Decision("claim", name, "added", "hash", claims=(name,), added=claim)


def test_linking_puts_these_claims_in_two_incidents(book: Ledger) -> None:
    assert groups(book) == [["ca1", "ca2", "ca3"], ["ca4", "ca5"]]


def test_settling_what_nobody_judged_changes_nothing(book: Ledger) -> None:
    before = everything(book)
    state = book.state_number()
    number = decide(book, Decision("claim", "ca1", "accepted", "hash", claims=("ca1",)))
    assert everything(book) == before
    undo(book, number)
    assert everything(book) == before
    assert book.state_number() == state


def test_a_correction_stands_in_claims_lists_and_incidents_with_the_machines_value_beside_it(book: Ledger) -> None:
    decide(book, toll(3))
    (incident,) = [one for one, claims in book.incidents() if len(claims) == 3]
    assert incident.killed == (3, 3)
    (account,) = [one for one in book.accounts(incident.incident) if one.claim.id == "ca3"]
    assert account.claim.tolls[0].low == 3
    assert account.machine == CLAIMS["a3"]


def test_the_last_correction_of_a_field_stands(book: Ledger) -> None:
    first = decide(book, toll(7))
    second = decide(book, toll(8))
    found = book.article("a3")
    assert found
    assert found[1][0][0].claim.tolls[0].low == 8
    undo(book, second)
    found = book.article("a3")
    assert found
    assert found[1][0][0].claim.tolls[0].low == 7
    undo(book, first)
    found = book.article("a3")
    assert found
    assert found[1][0][0].claim == CLAIMS["a3"]
    assert found[1][0][0].machine is None


def test_what_is_no_value_of_a_field_is_refused_and_nothing_is_kept(book: Ledger) -> None:
    wrong = Decision(
        "claim", "ca1", "corrected", "hash", claims=("ca1",), correction=Correction("status", {"status": "maybe"})
    )
    with pytest.raises(Problem, match="no status"):
        decide(book, wrong)
    with book.reading() as connection:
        assert judgements(connection) == []


def test_a_rejected_claim_counts_for_nothing_and_comes_back(book: Ledger) -> None:
    before = everything(book)
    number = decide(book, rejected("ca3"))
    assert groups(book) == [["ca1", "ca2"], ["ca4", "ca5"]]
    assert all(claim.id != "ca3" for claim in book.claims())
    assert [row.accounts for row in Chosen(book, Filter()).page(9)] == [2, 2]
    undo(book, number)
    assert everything(book) == before


def test_an_incident_of_rejected_claims_is_in_no_list_and_still_there(book: Ledger) -> None:
    decide(book, rejected("ca4"))
    decide(book, rejected("ca5"))
    assert Chosen(book, Filter()).total == 1
    with book.reading() as connection:
        name = home(connection, ["ca4"])
    assert name
    assert [one.rejected for one in book.accounts(name, rejected=True)] == [True, True]


def test_merge_and_split_and_back(book: Ledger) -> None:
    before = everything(book)
    one = decide(book, related("duplicate", "ca1 ca2 ca3", "ca4 ca5"))
    assert groups(book) == [["ca1", "ca2", "ca3", "ca4", "ca5"]]
    two = decide(book, related("distinct", "ca3", "ca1 ca2 ca4 ca5"))
    assert groups(book) == [["ca1", "ca2", "ca4", "ca5"], ["ca3"]]
    book.link(anew=True)
    assert groups(book) == [["ca1", "ca2", "ca4", "ca5"], ["ca3"]]
    undo(book, one)
    assert groups(book) == [["ca1", "ca2"], ["ca3"], ["ca4", "ca5"]]
    undo(book, two)
    assert everything(book) == before


def test_an_incident_that_was_merged_away_is_found_by_its_old_id(book: Ledger) -> None:
    (gone,) = [one.incident for one, claims in book.incidents() if len(claims) == 2]
    decide(book, related("duplicate", "ca1 ca2 ca3", "ca4 ca5"))
    with book.reading() as connection:
        assert moved(connection, gone) == book.incidents()[0][0].incident


def test_linked_incidents_stay_two_and_know_each_other(book: Ledger) -> None:
    before = groups(book)
    decide(book, related("linked", "ca1 ca2 ca3", "ca4 ca5"))
    assert groups(book) == before
    for incident, claims in book.incidents():
        with book.reading() as connection:
            found = on_incident(connection, incident, [claim.id for claim in claims])
            (other,) = beside(connection, incident.incident, found)
            assert other.verdict == "linked"
            assert other.incident != incident.incident


def test_a_judgement_on_an_incident_goes_with_its_claims(book: Ledger) -> None:
    (incident,) = [one for one, claims in book.incidents() if len(claims) == 3]
    decide(book, Decision("incident", incident.incident, "weak", evidence_of_incident(incident), "", incident.claims))
    decide(book, related("distinct", "ca1", "ca2 ca3"))
    for one, claims in book.incidents():
        with book.reading() as connection:
            found = on_incident(connection, one, [claim.id for claim in claims])
        assert ("weak" in [judged.verdict for judged in found]) == ([claim.id for claim in claims] == ["ca2", "ca3"])


def test_a_claim_that_reading_missed_is_added_corrected_linked_and_taken_out(book: Ledger) -> None:
    before = everything(book)
    number = decide(book, added())
    assert ["p1"] in groups(book)
    decide(book, Decision("claim", "p1", "corrected", "hash", claims=("p1",),
                          correction=Correction("status", {"status": "denied"})))  # fmt: skip
    found = book.article("a1")
    assert found
    assert [(one.claim.id, one.claim.status, one.origin) for one, _ in found[1]] == [
        ("ca1", "happened", "read"),
        ("p1", "denied", "added"),
    ]
    book.link(anew=True)
    assert any(claim.id == "p1" for claim in book.claims())
    undo(book, number)
    book.link(anew=True)
    assert everything(book) == before


def test_what_is_judged_under_an_assignment_changes_nothing(book: Ledger) -> None:
    before = everything(book)
    with book.writing() as connection:
        connection.execute(schema.assignments.insert().values(article="a3", coder="A", by="E", at="now"))
        decision = toll(1)
        judge(connection, Decision("claim", "ca3", "corrected", "h", claims=("ca3",), correction=decision.correction,
                                   coding=1), "A")  # fmt: skip
    assert everything(book) == before
    with book.reading() as connection:
        assert judgements_of(connection, ["ca3"]) == []
        assert [one.target for one in judgements_coded(connection, 1)] == ["ca3"]


NAMES = tuple(f"c{name}" for name in CLAIMS)
sides: Any = st.tuples(
    st.lists(st.sampled_from(NAMES), min_size=1, max_size=3, unique=True),
    st.lists(st.sampled_from(NAMES), min_size=1, max_size=3, unique=True),
).filter(lambda pair: not set(pair[0]) & set(pair[1]))
decisions: Any = st.one_of(
    st.tuples(st.sampled_from(("duplicate", "distinct", "linked")), sides).map(
        lambda drawn: related(drawn[0], " ".join(drawn[1][0]), " ".join(drawn[1][1]))
    ),
    st.sampled_from(NAMES).map(rejected),
    st.tuples(st.integers(0, 9), st.sampled_from(NAMES)).map(lambda drawn: toll(*drawn)),
)


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(judged=st.lists(decisions, min_size=1, max_size=4), chance=st.randoms(use_true_random=False))
def test_whatever_is_judged_and_taken_back_in_whatever_order_restores_everything(
    tmp_path_factory: pytest.TempPathFactory, judged: list[Decision], chance: Any
) -> None:
    path: Path = tmp_path_factory.mktemp("settle") / "l.db"
    with open_ledger(str(path), create=True) as book:
        fill(book)
        states = [everything(book)]
        numbers = []
        for decision in judged:
            numbers.append(decide(book, decision))
            states.append(everything(book))
        book.link(anew=True)
        assert everything(book) == states[-1]
        for number, (before, _) in reversed(list(zip(numbers, pairwise(states), strict=True))):
            undo(book, number)
            assert everything(book) == before
        again = [decide(book, decision) for decision in judged]
        chance.shuffle(again)
        for number in again:
            undo(book, number)
        assert everything(book) == states[0]


def test_a_relation_of_which_a_claim_is_gone_stands_and_is_stale(book: Ledger) -> None:
    decide(book, related("duplicate", "ca1 ca2 ca3", "ca4 ca5"))
    book.reread("a5", [])
    book.link(anew=True)
    assert groups(book) == [["ca1", "ca2", "ca3", "ca4"]]
    with book.reading() as connection:
        assert that_lost_claims(connection, judgements(connection)) == {1}
