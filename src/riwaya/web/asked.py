"""What the routes ask for: parts of the address, and the desk; and how they lead on behind a form."""

from typing import Annotated, Final

from litestar.di import NamedDependency
from litestar.params import FromPath, FromQuery, QueryParameter

from riwaya.exports.sentence import Language
from riwaya.ledger.listing import Filter
from riwaya.web.desk import Desk
from riwaya.web.forms import Form

SEE_OTHER: Final = 303
Asker = FromPath[Language]
"""The language of a page, the first part of its address."""
Name = FromPath[str]
"""The id that a page is about."""
Reader = FromQuery[Language]
"""The language of the sentences in a page's twin."""
Words = FromQuery[str]
Sent = NamedDependency[Form]
AtDesk = NamedDependency[Desk]
Given = NamedDependency[Filter]
Day = Annotated[str, QueryParameter(pattern=r"^\d{4}(-\d\d(-\d\d)?)?$|^$")]
"""A day, month or year, or nothing."""
Page = Annotated[int, QueryParameter(name="page", ge=1, le=1_000_000)]
