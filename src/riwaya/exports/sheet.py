"""A list as CSV for a spreadsheet: a row of headings, a row of HXL hashtags (hxlstandard.org), then a row a thing."""

import csv
import io
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

Row = Mapping[str, object]
"""What a row holds, by the keys of the columns; what is missing stays empty."""
TAGS: Mapping[str, str] = {
    "incident": "#meta+id+incident",
    "claim": "#meta+id+claim",
    "article": "#meta+id+article",
    "day": "#date+occurred",
    "since": "#date+occurred+start",
    "until": "#date+occurred+end",
    "event": "#event+type",
    "slug": "#event+code",
    "status": "#status+said",
    "staged": "#status+staged",
    "background": "#status+background",
    "contested": "#status+contested",
    "place": "#loc+name",
    "within": "#region+name",
    "kind": "#loc+type",
    "precision": "#geo+precision",
    "lat": "#geo+lat",
    "lon": "#geo+lon",
    "happened": "#indicator+happened+num",
    "denied": "#indicator+denied+num",
    "prepared": "#indicator+prepared+num",
    "said_staged": "#indicator+staged+num",
    "killed_low": "#affected+killed+min+num",
    "killed_high": "#affected+killed+max+num",
    "injured_low": "#affected+injured+min+num",
    "injured_high": "#affected+injured+max+num",
    "tolls": "#affected+text",
    "perpetrators": "#group+perpetrator",
    "targets": "#group+target",
    "accounts": "#indicator+accounts+num",
    "articles": "#indicator+articles+num",
    "voices": "#indicator+voices+num",
    "independent": "#indicator+independent+num",
    "grade": "#severity+grade",
    "voice": "#org+voice",
    "voice_kind": "#org+voice+type",
    "attitude": "#description+attitude",
    "outlet": "#org+outlet",
    "published": "#date+published",
    "title": "#description+title",
    "sentence": "#description+sentence",
    "words": "#description+quotation",
    "url": "#meta+url+source",
    "sha256": "#meta+sha256",
    "address": "#meta+url",
    "voice_id": "#org+voice+code",
    "party": "#org+party",
    "claims": "#indicator+claims+num",
    "repeats": "#indicator+repeats+num",
    "incidents": "#indicator+incidents+num",
    "joined": "#indicator+joined+num",
    "opposed": "#indicator+opposed+num",
    "corrected": "#indicator+corrected+num",
    "disputed": "#indicator+disputed+num",
    "standing": "#status+control",
    "holder": "#group+holder",
    "held": "#status+held",
    "share": "#indicator+share",
    "counted_places": "#loc+counted",
    "denying": "#status+denied",
    "other": "#meta+id+article+later",
    "other_outlet": "#org+outlet+later",
    "other_published": "#date+published+later",
    "ordered": "#status+ordered",
    "other_words": "#description+quotation+later",
    "touches": "#description+changed",
    "accusers": "#org+accuser",
    "accused": "#group+accused",
    "window": "#indicator+days+num",
    "reported": "#indicator+reported+num",
    "alike": "#indicator+alike+num",
    "usual": "#indicator+usual+num",
    "source": "#meta+source",
    "stage": "#meta+stage",
    "read_anyway": "#status+read",
    "reason": "#description+reason",
    "advice": "#description+advice",
    "at": "#date+done",
    "by": "#contact+user",
    "what": "#activity+done",
    "about": "#meta+id+about",
    "note": "#description+note",
    "network": "#contact+network",
}
"""The hashtag of each column that a list may have."""
_MARK = "\ufeff"
"""By which spreadsheets know that the file is UTF-8."""
_AND = "; "
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def sheet(columns: Sequence[str], heading: Callable[[str], str], rows: Iterable[Row]) -> Iterator[str]:
    """The lines of the file."""
    yield _MARK + _line(map(heading, columns))
    yield _line(TAGS[name] for name in columns)
    for row in rows:
        yield _line(_cell(row.get(name)) for name in columns)


def several(values: Iterable[str]) -> str:
    """What stands in one cell of several values."""
    return _AND.join(values)


def _cell(value: object) -> str:
    """A value as text; one that a spreadsheet would work out as a formula is kept from it."""
    match value:
        case None | False:
            return ""
        case True:
            return "1"
        case str() if value.startswith(_FORMULA):
            return f"'{value}"
    return str(value)


def _line(cells: Iterable[str]) -> str:
    buffer = io.StringIO()
    csv.writer(buffer).writerow(cells)
    return buffer.getvalue()
