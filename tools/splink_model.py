"""A Splink model of tellings: which pairs are one event, by the fields alone and trained without answers."""

from collections import defaultdict
from collections.abc import Sequence

import duckdb
import splink.comparison_level_library as levels
import splink.comparison_library as comparisons
from splink import DuckDBAPI, Linker, SettingsCreator, block_on

from riwaya.linking.compared.candidates import killed_in
from riwaya.linking.compared.profile import Profile
from riwaya.linking.grouping.pairs import Pair

_WORDS = (8, 5, 3, 1)
"""Words in common at which likeness of words is parted."""
_SEED = 1
_COLUMNS = """
    unique_id BIGINT, pairs BIGINT[], family VARCHAR, event VARCHAR, place VARCHAR, places VARCHAR[], areas VARCHAR[],
    lat DOUBLE, lon DOUBLE, day VARCHAR, killed BIGINT, injured BIGINT, sides VARCHAR[], words VARCHAR[]
"""


def splink_worths(accounts: Sequence[Profile], pairs: Sequence[Pair]) -> dict[Pair, float]:
    """The match weight that a model trained on these tellings gives to each of the pairs."""
    linker = _linker(accounts, pairs)
    linker.training.estimate_u_using_random_sampling(max_pairs=1e6, seed=_SEED)
    for rule in (block_on("place", "day"), block_on("event", "killed")):
        linker.training.estimate_parameters_using_expectation_maximisation(
            rule, fix_probability_two_random_records_match=True
        )
    found = linker.inference.predict().as_record_list()
    worths: dict[Pair, float] = {}
    for row in found:
        one, other = sorted((int(row["unique_id_l"]), int(row["unique_id_r"])))
        worths[one, other] = float(row["match_weight"])
    return worths


def _linker(accounts: Sequence[Profile], pairs: Sequence[Pair]) -> Linker:
    member: defaultdict[int, list[int]] = defaultdict(list)
    for number, pair in enumerate(pairs):
        for index in pair:
            member[index].append(number)
    connection = duckdb.connect()
    connection.execute(f"CREATE TABLE tellings ({_COLUMNS})")
    connection.executemany(
        f"INSERT INTO tellings VALUES ({', '.join('?' * 14)})",  # noqa: S608 - nothing from outside
        [_record(index, account, member[index]) for index, account in enumerate(accounts)],
    )
    database = DuckDBAPI(connection)
    return Linker(database.register("tellings"), _settings(len(accounts)), log_level="ERROR")


def _record(index: int, account: Profile, pairs: list[int]) -> list[object]:
    """What a model may know of a telling; what is not told is null."""
    first = next(iter(account.fine), None)
    fine, areas = ([spot.known_as for spot in spots] for spots in (account.fine, account.wide))
    lat, lon = (first.place.lat, first.place.lon) if first else (None, None)
    injured = max((low for low, high in account.injured if low is not None and low == high), default=None)
    day = str(account.when.days[0]) if account.when.days else None
    return [
        index, pairs, min(account.families), min(account.events), next(iter(fine), None), fine or None, areas or None,
        lat, lon, day, killed_in(account), injured, sorted(account.sides) or None, sorted(account.words) or None,
    ]  # fmt: skip


def _settings(tellings: int) -> SettingsCreator:
    """Places, days, tolls, types, sides and words; the pairs compared are those given."""
    return SettingsCreator(
        link_type="dedupe_only",
        probability_two_random_records_match=2 / tellings,  # as if each had one other of its event
        blocking_rules_to_generate_predictions=[block_on("pairs", arrays_to_explode=["pairs"])],
        comparisons=[
            comparisons.CustomComparison(
                [
                    levels.NullLevel("places"),
                    levels.ArrayIntersectLevel("places", min_intersection=2),
                    levels.ArrayIntersectLevel("places", min_intersection=1),
                    levels.DistanceInKMLevel("lat", "lon", 3),
                    levels.DistanceInKMLevel("lat", "lon", 15),
                    levels.ElseLevel(),
                ],
                output_column_name="places",
            ),
            comparisons.ArrayIntersectAtSizes("areas", [1]),
            comparisons.AbsoluteDateDifferenceAtThresholds(
                "day", input_is_string=True, metrics=["day", "day"], thresholds=[1, 3]
            ),
            _count("killed"),
            _count("injured"),
            comparisons.ExactMatch("event"),
            comparisons.ArrayIntersectAtSizes("sides", [1]),
            comparisons.ArrayIntersectAtSizes("words", list(_WORDS)),
        ],
    )


def _count(column: str) -> comparisons.CustomComparison:
    """Equal, about equal or other counts."""
    return comparisons.CustomComparison(
        [
            levels.NullLevel(column),
            levels.ExactMatchLevel(column),
            levels.AbsoluteDifferenceLevel(column, 2),
            levels.ElseLevel(),
        ],
        output_column_name=column,
    )
