"""Whether the app answers and reaches its ledger, for whoever watches over it."""

from typing import Literal

import msgspec
from litestar import get
from sqlalchemy import select

from riwaya.web.asked import AtDesk
from riwaya.web.door import ANYONE


class Health(msgspec.Struct, frozen=True):
    """All is well; where the ledger can't be reached, the answer is an error."""

    state: Literal["ok"] = "ok"


@get("/health", sync_to_thread=True, needs=ANYONE)
def health_json(desk: AtDesk) -> Health:
    """That the app and its ledger answer."""
    with desk.book.reading() as connection:
        connection.execute(select(1))
    return Health()
