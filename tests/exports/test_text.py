"""The plain listing of claims."""

from riwaya.core.claim import OUTLET, Actor, Claim, Voice
from riwaya.exports.text import entry, listing

HTS = Actor("هيئة تحرير الشام", "hts")


def test_a_claim_is_listed_in_two_or_three_lines() -> None:
    voice = Voice("government", "denying", "ru-mod", chain=("وكالة تاس", "وزارة الدفاع"))
    claim = Claim(
        id="1", article="1", event="attack", voice=voice, status="denied", denies="event", perpetrators=(HTS,),
        background=True,
    )  # fmt: skip
    assert entry(claim).splitlines() == [
        "Denied (event) | Attack | Government | Denying | background",
        "     وكالة تاس > وزارة الدفاع",
        "     As background, the Russian Ministry of Defence denied that HTS carried out an attack.",
    ]


def test_claims_are_numbered_in_their_order() -> None:
    claims = [Claim(id=str(n), article="1", event="explosion", voice=OUTLET, staged=n == 1) for n in range(2)]
    assert listing(claims).splitlines() == [
        "  1. Happened | Explosion | Outlet | Neutral",
        "     The outlet reports that there was an explosion.",
        "  2. Happened | Explosion | Outlet | Neutral | staged",
        "     The outlet reports that there was a staged explosion.",
    ]
    assert listing([]) == "No claims."


def test_the_listing_speaks_arabic_as_well() -> None:
    claim = Claim(id="1", article="1", event="explosion", voice=OUTLET)
    assert listing([claim], "ar").splitlines()[1].strip() == "بحسب الجهة الناشرة، وقع انفجار."
