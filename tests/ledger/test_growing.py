"""A ledger that grows, in whatever order and batches, comes to what linking everything at once comes to."""

import random
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import msgspec
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import Select, delete, select, update

from riwaya.core.article import Article
from riwaya.core.claim import OUTLET, Claim, Place, Share, TimeSpan, Toll, Voice
from riwaya.core.correction import Correction
from riwaya.core.judgement import Decision
from riwaya.core.span import Span
from riwaya.intake import articles
from riwaya.ledger import Ledger, open_ledger, relink, schema
from riwaya.ledger.judgements import judge, take_back
from riwaya.ledger.reuse import reuse_among
from riwaya.linking import find_reuse
from riwaya.linking.compared import candidates
from riwaya.reading.pipeline import read_article

DEMO = Path(__file__).parents[2] / "src" / "riwaya" / "demo" / "articles"
LINKED = ("incidents", "links", "overview", "tellings", "blocks", "likenesses", "waiting")
AS_MANY = settings(max_examples=6, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
Told = tuple[Article, tuple[Claim, ...]]


@pytest.fixture(scope="module")
def demo() -> list[Told]:
    found = (one for one in articles([DEMO]) if isinstance(one, Article))
    return [(article, read_article(article)) for article in found]


@pytest.fixture
def book(address: str, monkeypatch: pytest.MonkeyPatch) -> Iterator[Ledger]:
    """A ledger that never links anew what is linked, and whose blocks are crowded soon."""
    monkeypatch.setattr(relink, "_FASTER", 0)
    monkeypatch.setattr(candidates, "_CROWDS", (5, 4, 3))
    with open_ledger(address, create=True) as ledger:
        yield ledger


def empty(book: Ledger) -> None:
    with book.writing() as connection:
        for name in (*LINKED[::-1], "reuse", "named", "claims", "articles", "linked_by"):
            if name == "articles" and connection.dialect.name != "sqlite":
                connection.exec_driver_sql("DELETE FROM words")
            connection.execute(delete(schema.metadata.tables[name]))


def content(book: Ledger) -> dict[str, list[Any]]:
    """All that comes of linking, and what it goes on from."""
    with book.reading() as connection:
        tables = ((name, schema.metadata.tables[name]) for name in LINKED)
        found = {name: sorted(map(repr, connection.execute(select(table)))) for name, table in tables}
        return {**found, "reuse": [*map(repr, connection.execute(of_incidents()))]}


def of_incidents() -> Select[Any]:
    """What every two articles share that tell of one incident; null where it is not kept."""
    told, beside = (
        select(schema.claims.c.article, schema.links).join_from(schema.claims, schema.links).subquery() for _ in "ab"
    )
    pairs = (
        select(told.c.article.label("one"), beside.c.article.label("other"))
        .join_from(told, beside, (told.c.incident == beside.c.incident) & (told.c.article < beside.c.article))
        .distinct()
        .subquery()
    )
    reuse = schema.reuse
    query = select(pairs, reuse.c.data).join_from(
        pairs, reuse, (reuse.c.one == pairs.c.one) & (reuse.c.other == pairs.c.other), isouter=True
    )
    return query.order_by(pairs.c.one, pairs.c.other)


def grow(book: Ledger, told: Sequence[Told], order: random.Random) -> None:
    """Add articles in another order, some at a time, and link after each time."""
    rest = order.sample(told, len(told))
    while rest:
        size = order.choice((1, 1, 2, 5))
        for article, claims in rest[:size]:
            assert book.add(article, claims) is None
        rest = rest[size:]
        book.link()


def as_at_once(book: Ledger) -> None:
    grown = content(book)
    book.link(anew=True)
    assert grown == content(book)


@AS_MANY
@given(order=st.integers(0, 1 << 32).map(random.Random))
def test_the_demonstration_in_any_order(book: Ledger, demo: list[Told], order: random.Random) -> None:
    empty(book)
    grow(book, demo, order)
    as_at_once(book)


def test_what_articles_share_is_kept_and_looked_for_where_it_is_not(book: Ledger, demo: list[Told]) -> None:
    grow(book, demo, random.Random(5))  # noqa: S311 - not for secrets
    told = {article.key: article for article, _ in demo}
    incidents = [{claim.article: told[claim.article] for claim in claims} for _, claims in book.incidents()]
    with book.writing() as connection:
        kept = [reuse_among(connection, articles) for articles in incidents]
        assert any(kept)
        assert kept == [find_reuse(articles.values()) for articles in incidents]
        connection.execute(update(schema.reuse).values(data="[]"))
        assert not any(reuse_among(connection, articles) for articles in incidents), "looked for again"
        connection.execute(delete(schema.reuse))
        assert kept == [reuse_among(connection, articles) for articles in incidents]


WORDS = (  # noqa: SIM905 - a list of words reads worse
    "قصفت طائرات بلدة كفرزيتا فقتل سبعة أعلن المرصد حصيلة القصف على خربة الورد تظاهر أهالي حاس ضد البرزاوي "
    "سوق الخضار مدرسة البنات حاجز الطاحونة مشفى النور رتل شاحنات جسر الحديد مزارع الزيتون فرن البلدة"
).split()
SYRIA = ("Idlib Governorate", "Syria")
PLACES = (
    (Place("حاس", "Hass", "village", 35.60, 36.62, SYRIA),),
    (Place("كفرنبل", "Kafr Nabl", "town", 35.61, 36.56, SYRIA),),
    (Place("الحي", "Northern quarter", "neighbourhood", 35.62, 36.56, ("Kafr Nabl", *SYRIA)),),
    (Place("إدلب", "Idlib Governorate", "governorate", 35.9, 36.6, ("Syria",)),),
    (Place("خربة الورد"),),
    (),
)
SOHR = Voice("monitor", id="sohr", surface="المرصد")
VOICES = (
    OUTLET,
    SOHR,
    msgspec.structs.replace(SOHR, chain=("المرصد", "رامح البرزاوي")),
    msgspec.structs.replace(SOHR, chain=("سليم الطرفاوي",)),
    msgspec.structs.replace(SOHR, time=TimeSpan("", "2019-11-27", "2019-11-27")),
    Voice("rescuers", id="white-helmets"),
)
EVENTS = ("air_strike", "shelling", "attack", "protest")


def varied(order: random.Random, number: int) -> Told:
    """An article of up to three claims of few places, days, voices and words, so that many are alike."""
    text = " ".join(order.sample(WORDS, 20))
    article = Article(text, f"a{number:02}", "شبكة", order.choice(("2019-11-27", "2019-11-28", None)))
    return article, tuple(_claim(order, article, count) for count in range(order.randrange(4)))


def _claim(order: random.Random, article: Article, count: int) -> Claim:
    day = order.choice(("2019-11-26", "2019-11-27", "2019-11-28", "XXXX-11-26", None))
    killed = order.choice((None, 1, 6, 7, 9))
    start = order.randrange(len(article.text) // 2)
    tally = order.random() < 0.2
    return Claim(
        f"{article.key}-{count}",
        article.key,
        order.choice(EVENTS),
        order.choice(VOICES),
        kind="tally" if tally else "event",
        status=order.choice(("happened", "happened", "denied")),
        places=order.choice(PLACES),
        time=TimeSpan("", day, day) if day else None,
        tolls=(Toll("killed", "people", "", killed, killed),) if killed else (),
        share=(Share("is", 2.0),) if tally else (),
        evidence=(Span(start, start + len(article.text) // 2),),
    )


@AS_MANY
@given(order=st.integers(0, 1 << 32).map(random.Random))
def test_articles_that_are_much_alike_in_any_order(book: Ledger, order: random.Random) -> None:
    empty(book)
    grow(book, [varied(order, number) for number in range(40)], order)
    as_at_once(book)


@pytest.mark.parametrize("seed", [10, 12])  # here a claim leaves its incident for what came
def test_what_comes_can_change_incidents_that_it_does_not_join(
    book: Ledger, monkeypatch: pytest.MonkeyPatch, seed: int
) -> None:
    monkeypatch.setattr(candidates, "_CROWDS", (50, 40, 12))
    order = random.Random(seed)  # noqa: S311 - not for secrets
    grow(book, [varied(order, number) for number in range(40)], order)
    as_at_once(book)


def decisions(book: Ledger, order: random.Random) -> list[Decision]:
    """A correction, a claim that reading missed, one that is rejected, and two incidents that are one."""
    incidents = [incident for incident, _ in book.incidents()]
    one, other = order.sample(incidents, 2)
    first, second, third = (order.choice(incident.claims) for incident in order.choices(incidents, k=3))
    added = _claim(order, order.choice(book.articles()), 9)
    correction = Correction("places", {"places": [msgspec.to_builtins(PLACES[0][0])]})
    return [
        Decision("claim", first, "corrected", "", claims=(first,), correction=correction),
        Decision("claim", second, "rejected", "", claims=(second,)),
        Decision("claim", added.id, "added", "", claims=(added.id,), added=added),
        Decision("claim", third, "corrected", "", claims=(third,), correction=Correction("time", {"time": None})),
        Decision("incidents", one.incident, "duplicate", "", claims=one.claims, other=other.claims),
    ]


@pytest.mark.parametrize("seed", range(3))  # in a ledger each, since judgements can't be removed
def test_what_people_judge_in_between_leaves_the_linking_as_it_should_be(book: Ledger, seed: int) -> None:
    order = random.Random(seed)  # noqa: S311 - not for secrets
    told = [varied(order, number) for number in range(30)]
    grow(book, told[:20], order)
    with book.writing() as connection:
        numbers = [judge(connection, decision, "Reader") for decision in decisions(book, order)]
    grow(book, told[20:25], order)
    as_at_once(book)
    with book.writing() as connection:
        for number in numbers[:4]:
            take_back(connection, number, "Reader")
    grow(book, told[25:], order)
    as_at_once(book)
    with book.writing() as connection:
        take_back(connection, numbers[4], "Reader")
    book.link()
    as_at_once(book)
