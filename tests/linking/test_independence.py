"""Which accounts go back to one voice, and that adding copies or changing their order makes no voice more."""

from collections.abc import Iterable
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from riwaya.core.article import Article
from riwaya.core.claim import OUTLET, Actor, Claim, Toll, Voice
from riwaya.core.root import Root, independent
from riwaya.languages.pack import load_pack
from riwaya.linking.voices.credits import credited
from riwaya.linking.voices.independence import roots
from riwaya.linking.voices.sources import Sources

SOHR, HELMETS = Voice("monitor", id="sohr"), Voice("rescuers", id="white-helmets")
MINISTRY, ARMY, TASS = Voice("government", id="ru-mod"), Voice("government", id="ru-forces"), Voice("agency", id="tass")
LOCALS = Voice("unnamed_sources", surface="مصادر محلية")
FIVE = (Toll("killed", "civilians", "", 5, 5),)
ARTICLES = {
    name: Article("", name, f"موقع {name}", published)
    for name, published in {"a": "2020-01-01", "b": "2020-01-02", "c": "2020-01-03", "d": None, "e": None}.items()
}
Pairs = frozenset[frozenset[str]]


def told(name: str, voice: Voice = OUTLET, **fields: Any) -> Claim:
    """A claim of the article that its name begins with."""
    return Claim(name, name[0], voice=voice, **{"event": "air_strike"} | fields)


def found(*claims: Claim, copied: Iterable[tuple[str, str]] = (), **outlets: str) -> dict[str, Root]:
    """The roots of claims by name; `copied` are the pairs that stand in one passage."""
    pairs = frozenset(frozenset(pair) for pair in copied)
    articles = ARTICLES | {name: Article("", name, outlet) for name, outlet in outlets.items()}
    return {root.root: root for root in _roots(claims, pairs, articles)}


def _roots(claims: Iterable[Claim], pairs: Pairs, articles: dict[str, Article] = ARTICLES) -> tuple[Root, ...]:
    return roots(
        claims, Sources(articles, load_pack()), lambda one, other: 9 * (frozenset((one.id, other.id)) in pairs)
    )


def ways(root: Root) -> dict[str, tuple[str, str | None]]:
    return {trail.claim: (trail.way, trail.through) for trail in root.trails}


def test_outlets_that_name_one_voice_are_one_voice() -> None:
    assert {name: ways(root) for name, root in found(told("a1", SOHR), told("b1", SOHR)).items()} == {
        "sohr": {"a1": ("named", None), "b1": ("named", None)}
    }


def test_different_voices_count_each() -> None:
    assert independent(tuple(found(told("a1", SOHR), told("b1", HELMETS), told("c1")).values())) == 3


def test_arms_of_one_party_are_one_voice_and_counted_apart() -> None:
    party = found(told("a1", MINISTRY), told("b1", ARMY), told("c1", TASS))
    assert {name: (root.standing, root.voices) for name, root in party.items()} == {
        "ru": ("party", ("ru-forces", "ru-mod", "tass"))
    }
    assert independent(tuple(party.values())) == 0


def test_an_official_whom_the_lexicon_does_not_know_speaks_for_a_party() -> None:
    officer = Voice("government", surface="قائد شرطة الناحية")
    assert found(told("a1", officer))["قائد شرطة الناحية"].standing == "party"


def test_unnamed_voices_add_none_to_their_outlet() -> None:
    outlet = found(told("a1"), told("a2", LOCALS))
    assert {name: ways(root) for name, root in outlet.items()} == {
        "موقع a": {"a1": ("own", None), "a2": ("unnamed", None)}
    }
    assert len(found(told("a1", LOCALS), told("b1", LOCALS))) == 2


@pytest.mark.parametrize(
    ("words", "party"),
    [
        ("مصدر عسكري روسي", "ru"),
        ("مسؤولون أتراك طلبوا عدم ذكر أسمائهم", "tr"),
        ("مصادر أمنية عراقية", "iq-gov"),
        ("مصادر محلية موالية لحزب الله", "ir"),
        ("مصدر مقرب من حزب الله", "ir"),
    ],
)
def test_an_unnamed_voice_of_a_state_or_loyal_to_a_party_speaks_for_that_party(words: str, party: str) -> None:
    """Among them «a Russian military source», «Turkish officials» and «local sources loyal to Hezbollah»."""
    root = found(told("a1", Voice("unnamed_sources", surface=words)), told("b1", Voice("government", id=party)))[party]
    assert (root.standing, {*ways(root)}) == ("party", {"a1", "b1"})


@pytest.mark.parametrize("words", ["مصدر طبي سوري", "مصادر روسية", "مصدر عسكري", "مصدر رسمي في دمشق", "خبير روسي"])
def test_who_is_of_a_nation_but_not_of_its_power_speaks_for_no_party(words: str) -> None:
    """Such as «a Syrian medical source» and «Russian sources»."""
    assert found(told("a1", Voice("unnamed_sources", surface=words)))["موقع a"].standing == "independent"


def test_a_copy_goes_back_to_whoever_told_it_first() -> None:
    copy = found(told("b1"), told("a1"), told("c1", LOCALS), copied=[("a1", "b1"), ("b1", "c1")])
    assert {name: ways(root) for name, root in copy.items()} == {
        "موقع a": {"a1": ("own", None), "b1": ("copied", "a1"), "c1": ("copied", "b1")}
    }


@pytest.mark.parametrize("names", [("a1", "b1"), ("b1", "a1")])
def test_a_copy_that_drops_the_attribution_goes_back_to_the_voice_whenever_it_was_told(names: tuple[str, str]) -> None:
    quoting, dropping = names
    copy = found(told(quoting, SOHR), told(dropping), copied=[names])
    assert {name: ways(root) for name, root in copy.items()} == {
        "sohr": {quoting: ("named", None), dropping: ("copied", quoting)}
    }


def test_a_copy_with_other_figures_is_told_as_one_and_counts_no_more() -> None:
    seven = (Toll("killed", "civilians", "", 7, 7),)
    copy = found(told("a1", SOHR, tolls=FIVE), told("b1", tolls=seven), told("c1"), copied=[("a1", "b1"), ("b1", "c1")])
    assert {name: ways(root) for name, root in copy.items()} == {
        "sohr": {"a1": ("named", None), "b1": ("altered", "a1"), "c1": ("copied", "b1")}
    }


def test_an_outlet_that_copied_once_adds_nothing_beside_its_copy() -> None:
    assert [*found(told("a1"), told("b1"), told("b2"), copied=[("a1", "b1")])] == ["موقع a"]


def test_voices_that_are_both_named_in_one_passage_stay_two() -> None:
    assert len(found(told("a1", SOHR), told("b1", HELMETS), copied=[("a1", "b1")])) == 2


@pytest.mark.parametrize(
    ("own", "quoted", "number"),
    [
        ({}, {}, 1),
        ({"tolls": FIVE}, {"tolls": FIVE}, 1),
        ({"tolls": FIVE}, {}, 2),
        ({"tolls": FIVE}, {"tolls": (Toll("killed", "civilians", "", 7, 7),)}, 2),
        ({"perpetrators": (Actor("x", "ru-forces"),)}, {}, 2),
        ({}, {"status": "denied"}, 2),
    ],
)
def test_an_outlet_tells_by_itself_what_the_voice_it_quotes_does_not(
    own: dict[str, Any], quoted: dict[str, Any], number: int
) -> None:
    assert len(found(told("a1", **own), told("a2", SOHR, **quoted))) == number


def test_an_outlet_that_takes_a_headline_from_a_voice_may_still_tell_more() -> None:
    more = found(told("a1"), told("a2", SOHR), told("a3", tolls=FIVE))
    assert {name: ways(root) for name, root in more.items()} == {
        "sohr": {"a1": ("taken", "a2"), "a2": ("named", None)},
        "موقع a": {"a3": ("own", None)},
    }


@pytest.mark.parametrize("outlet", ["المرصد السوري لحقوق الإنسان", "syriahr.com", "SOHR", "www.syriahr.com"])
def test_what_a_voice_publishes_itself_is_its_own_word(outlet: str) -> None:
    assert [*found(told("a1"), told("b1", SOHR), a=outlet)] == ["sohr"]


def test_the_outlet_of_a_party_speaks_for_it() -> None:
    assert found(told("a1"), a="وكالة سانا")["sy-gov"].standing == "party"


@pytest.mark.parametrize(
    ("text", "agency"),
    [
        ("دمشق - سانا:\nأقر رجل بما نسب إليه", "sana"),
        ("رويترز- بنغازي: قال مسعفون إن الطريق مغلق", "reuters"),
        ("بيروت (أ ف ب) – أعلن مسعفون أن الطريق مغلق", "afp"),
        ("عنوان الخبر\nدمشق-سانا\nأغلق الطريق", "sana"),
        ("أغلق الطريق. (رويترز)", "reuters"),
        ("أغلق الطريق\nالمصدر: رويترز", "reuters"),
        ("أغلق الطريق\n(ا ف ب، رويترز)", None),
        ("أغلق الطريق\nالمصدر: وكالات", None),
        ("قالت رويترز إن الطريق مغلق", None),
        ("📌 رويترز: الطريق مغلق\n📌 مسعفون: الطريق مفتوح", None),
        ("بنغازي: الطريق مغلق", None),
        ("", None),
    ],
)
def test_the_agency_that_an_article_credits(text: str, agency: str | None) -> None:
    assert credited(Article(text), load_pack()) == agency


def test_outlets_that_carry_one_wire_are_one_voice() -> None:
    wires = {name: Article("عمان (رويترز) - أغلق الطريق", name, f"موقع {name}") for name in "ab"}
    (root,) = _roots([told("a1"), told("b1", LOCALS)], frozenset(), wires)
    assert (root.root, ways(root)) == ("reuters", {"a1": ("wire", None), "b1": ("wire", None)})


@pytest.mark.parametrize("head", ["Forwarded from {}", "رسالة محولة من: {}", "معاد توجيهها من «{}»"])
def test_a_forwarded_post_is_the_word_of_the_channel_that_wrote_it(head: str) -> None:
    posts = {
        "a": Article("أغلق الطريق", "a", "قناة الجبل"),
        "b": Article(head.format("قناة الجبل") + "\nأغلق الطريق", "b", "قناة السهل"),
    }
    (root,) = _roots([told("a1"), told("b1")], frozenset(), posts)
    assert (root.root, ways(root)["b1"][0]) == ("قناة الجبل", "forwarded")


def test_an_outlet_that_only_recalls_what_is_past_vouches_for_nothing() -> None:
    past = found(told("a1", background=True), told("b1", SOHR, background=True))
    assert {name: root.standing for name, root in past.items()} == {"sohr": "independent", "موقع a": "retelling"}


def test_accounts_that_say_different_things_are_followed_apart() -> None:
    denied = found(told("a1", SOHR), told("b1", status="denied"), copied=[("a1", "b1")])
    assert {name: root.says for name, root in denied.items()} == {"sohr": ("happened",), "موقع b": ("denied",)}


CLAIMS = st.builds(
    told,
    st.sampled_from([f"{article}{number}" for article in "abcde" for number in range(1, 4)]),
    st.sampled_from([OUTLET, SOHR, HELMETS, MINISTRY, ARMY, LOCALS]),
    status=st.sampled_from(["happened", "happened", "denied"]),
    tolls=st.sampled_from([(), FIVE]),
)
INCIDENTS = st.lists(CLAIMS, min_size=1, max_size=9, unique_by=lambda claim: claim.id)


@st.composite
def incidents(draw: st.DrawFn) -> tuple[list[Claim], Pairs]:
    """Claims of one incident, some of which stand in shared passages."""
    claims = draw(INCIDENTS)
    pairs = [frozenset((a.id, b.id)) for a in claims for b in claims if a.article < b.article]
    return claims, frozenset(draw(st.lists(st.sampled_from(pairs), max_size=6)) if pairs else ())


@given(incidents(), st.randoms())
def test_the_order_of_the_accounts_changes_nothing(incident: tuple[list[Claim], Pairs], random: Any) -> None:
    claims, pairs = incident
    shuffled = random.sample(claims, len(claims))
    assert _roots(claims, pairs) == _roots(shuffled, pairs)


@given(incidents())
def test_every_account_goes_back_to_one_voice_and_leads_there(incident: tuple[list[Claim], Pairs]) -> None:
    claims, pairs = incident
    reached = _roots(claims, pairs)
    assert sorted(trail.claim for root in reached for trail in root.trails) == sorted(claim.id for claim in claims)
    assert independent(reached) <= len({(claim.voice, claim.article) for claim in claims})
    for root in reached:
        through = {trail.claim: trail.through for trail in root.trails}
        for claim in through:
            steps = 0
            at: str | None = claim
            while at is not None:
                at, steps = through[at], steps + 1
                assert steps <= len(through)


@given(incidents(), st.data())
def test_a_copy_never_adds_a_voice(incident: tuple[list[Claim], Pairs], data: st.DataObject) -> None:
    """A copy says the same, in another article, by the same voice or with the attribution dropped."""
    claims, pairs = incident
    copied = data.draw(st.sampled_from(claims))
    article = data.draw(st.sampled_from([name for name in "abcde" if name != copied.article]))
    voice = data.draw(st.sampled_from([copied.voice, OUTLET]))
    copy = told(f"{article}9", voice, status=copied.status, tolls=copied.tolls)
    before, after = _roots(claims, pairs), _roots([*claims, copy], pairs | {frozenset((copied.id, copy.id))})
    assert independent(after) <= independent(before)
    assert independent(after, "denied") <= independent(before, "denied")
