"""What must hold of any points and any tree of containers."""

from hypothesis import given
from hypothesis import strategies as st

from riwaya.places.distance import EARTH_KM, distance_km
from riwaya.places.gazetteer import Gazetteer, Row

POINTS = st.tuples(st.floats(-90, 90), st.floats(-180, 180))


@given(POINTS, POINTS)
def test_distance_is_symmetric_and_at_most_half_round_the_earth(a: tuple[float, float], b: tuple[float, float]) -> None:
    assert distance_km(a, b) == distance_km(b, a)
    assert 0 <= distance_km(a, b) <= 3.15 * EARTH_KM
    assert distance_km(a, a) == 0


@given(POINTS, POINTS, POINTS)
def test_a_detour_is_never_shorter(a: tuple[float, float], b: tuple[float, float], c: tuple[float, float]) -> None:
    assert distance_km(a, c) <= distance_km(a, b) + distance_km(b, c) + 1e-3


def test_a_known_distance() -> None:
    assert abs(distance_km((33.5102, 36.2913), (36.2021, 37.1343)) - 309) < 3  # Damascus to Aleppo


@given(st.lists(st.integers(0, 40), min_size=1, max_size=40))
def test_a_chain_names_every_container_once_up_to_the_country(parents: list[int]) -> None:
    rows = [Row("p0", "P0", ("اسم",), "country", None, None, None, "own")]
    for number, parent in enumerate(parents, 1):
        within = f"p{parent % number}"
        rows.append(Row(f"p{number}", f"P{number}", ("اسم",), "village", within, None, None, "own"))
    gazetteer = Gazetteer(tuple(rows))
    for row in rows[1:]:
        chain = gazetteer.chain(row)
        assert len(set(chain)) == len(chain)
        assert chain[-1] == "P0"
        assert row.within is not None
        assert chain[1:] == gazetteer.chain(gazetteer.by_id[row.within])
