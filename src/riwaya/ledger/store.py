"""A ledger, opened: what is put into it and asked of it."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from threading import Lock, local
from types import TracebackType
from typing import TYPE_CHECKING, Literal, Self

import msgspec
from sqlalchemy import Connection, Engine, bindparam, delete, func, insert, select
from sqlalchemy.exc import IntegrityError

from riwaya.core.article import Article
from riwaya.core.claim import Claim
from riwaya.core.incident import Incident
from riwaya.core.issue import Issue
from riwaya.core.note import Note
from riwaya.languages.pack import load_pack
from riwaya.ledger import schema
from riwaya.ledger.accounts import Account, Held, Telling, held, telling_of, told_of
from riwaya.ledger.captures import Capture, captures_of, keep, state_of
from riwaya.ledger.connect import connect, readers, take_turn, told, write_ahead
from riwaya.ledger.migrate import INDEXED, NAMED, SUMMARISED, migrate
from riwaya.ledger.named import name_all, put_places
from riwaya.ledger.relink import Unlinked, link_added, link_all, unlinked
from riwaya.ledger.reread import put_reading
from riwaya.ledger.reuse import compared, pairs_in
from riwaya.ledger.rows import article_row, claim_row, incident_of
from riwaya.ledger.settle import retold, settle
from riwaya.ledger.summary import summarise
from riwaya.ledger.whole import all_articles, all_claims, all_incidents
from riwaya.ledger.words import index, index_all
from riwaya.linking.incidents.incidents import linked

if TYPE_CHECKING:
    from riwaya.ledger.columns import Columns


_STATE = select(schema.state.c.number)
_INCIDENT = select(schema.incidents.c.data).where(schema.incidents.c.id == bindparam("id"))
"""Queries of every page, made once: to put one together takes longer than to answer it."""


def open_ledger(address: str, *, create: bool = False) -> "Ledger":
    """The ledger at a file or URL, its schema brought up to date; with `create`, made where there is none.

    Raises Problem, with what to do, where that can't be.
    """
    engine = connect(address, create=create)
    with told(address), engine.execution_options(writes=True).begin() as connection:
        older = migrate(connection, address)
        if older and older < INDEXED:
            index_all(connection)
        if older and older < SUMMARISED:
            summarise(connection)
        if older and older < NAMED:
            name_all(connection)
    with told(address):
        write_ahead(engine)
    return Ledger(engine, address)


class _Within(local):
    """What a thread reads over, and the number of the state that it found, within `at_once`."""

    connection: Connection | None = None
    state: int | None = None


class Ledger:
    """Articles with their claims, and the incidents that linking made of them; a context that closes itself."""

    def __init__(self, engine: Engine, address: str) -> None:
        self._engine = engine
        self._readers = readers(engine)
        self._address = address
        self._columns: tuple[int, Columns] | None = None
        self._turn = Lock()
        self._within = _Within()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self._engine.dispose()

    def state(self, article: Article) -> Literal["new", "known", "changed"] | Issue:
        """Whether the ledger has the article, or an earlier state of it; an issue where its id is another one's."""
        with self.reading() as connection:
            return state_of(connection, article)

    def add(self, article: Article, claims: Sequence[Claim]) -> Issue | None:
        """Put an article in with its claims, all or nothing; one that is there already stays as it is.

        Returns a note where it was kept as a later capture, and an issue where it was not added.
        """
        state = self.state(article)
        if state == "changed":
            with self.writing() as connection:
                return keep(connection, article)
        if state != "new":
            return state if isinstance(state, Issue) else None
        try:
            with self.writing() as connection:
                connection.execute(insert(schema.articles), article_row(article))
                connection.execute(insert(schema.waiting), {"article": article.key})
                index(connection, article)
                if claims:
                    connection.execute(insert(schema.claims), [claim_row(*pair) for pair in enumerate(claims)])
                    put_places(connection, claims)
        except IntegrityError:
            reason = "could not be added: two of its claims, or one of it and of another article, have one id"
            return Issue(article.key, "ledger", reason, "Please report it with the article's text.")
        return None

    def captures(self, key: str) -> list[Capture]:
        """Every state of an article in the order in which they were added."""
        with self.reading() as connection:
            return captures_of(connection, key)

    def record(self, issue: Issue) -> None:
        """Keep an issue; the same one is kept once."""
        table = schema.issues.c
        same = (table.source == issue.source) & (table.stage == issue.stage) & (table.reason == issue.reason)
        with self.writing() as connection:
            connection.execute(delete(schema.issues).where(same))
            connection.execute(insert(schema.issues), {**msgspec.to_builtins(issue), "note": isinstance(issue, Note)})

    def claims(self, *, rejected: bool = False) -> list[Claim]:
        """Every claim as it stands, article by article in the order of their ids; without those that were rejected."""
        with self.reading() as connection:
            return all_claims(connection, rejected=rejected)

    def articles(self) -> list[Article]:
        """Every article, in the order of their ids."""
        with self.reading() as connection:
            return all_articles(connection)

    def article(self, key: str) -> Held | None:
        """An article with its claims, each with the id of its incident; None where there is none of that id."""
        with self.reading() as connection:
            return held(connection, key)

    def link(self, *, anew: bool = False) -> None:
        """Link what was added since the last time; what comes of it is as if everything were linked `anew`."""
        if anew:
            self._link_all()
        while how := self.unlinked():
            if how == "all":
                self._link_all()
            else:
                with self.writing() as connection:
                    take_turn(connection)
                    if unlinked(connection) == how:  # nobody else has linked in the meantime
                        link_added(connection, load_pack())

    def unlinked(self) -> Unlinked:
        """How much of it `link` would link."""
        with self.reading() as connection:
            return unlinked(connection)

    def _link_all(self) -> None:
        with self.reading() as connection:
            articles = {article.key: article for article in all_articles(connection)}
            claims = [claim for claim in all_claims(connection, rejected=True) if claim.article in articles]
        found = linked(claims, articles.values(), passages=False)
        reuse = [*compared(pairs_in(found.links), articles)]
        with self.writing() as connection:
            take_turn(connection)
            link_all(connection, found, articles, reuse)

    def reread(self, article: str, claims: Sequence[Claim]) -> None:
        """Put a new reading of an article in the place of the one before; what people judged stands on top of it.

        New claims belong to no incident until claims are linked anew.
        """
        with self.writing() as connection:
            take_turn(connection)
            settle(connection, put_reading(connection, article, claims))
            retold(connection, article)

    def incidents(self) -> list[tuple[Incident, list[Claim]]]:
        """Every incident with its claims, by day (unknown last) and id."""
        with self.reading() as connection:
            return all_incidents(connection)

    def incident(self, name: str) -> Incident | None:
        """The incident of an id; None where there is none."""
        with self.reading() as connection:
            held = connection.scalar(_INCIDENT, {"id": name})
            return incident_of(held) if held else None

    def incidents_from(self, start: str) -> list[Incident]:
        """The incident of an id; where there is none, those whose id starts so."""
        if whole := self.incident(start):
            return [whole]
        held = schema.incidents.c
        begun = select(held.data).where(held.id.startswith(start, autoescape=True)).order_by(held.id)
        with self.reading() as connection:
            return [*map(incident_of, connection.scalars(begun))]

    def telling(self, name: str) -> Telling | None:
        """The incident of an id with all that is told of it; None where there is none."""
        with self.reading() as connection:
            return telling_of(connection, name)

    def accounts(self, incident: str, *, rejected: bool = False) -> list[Account]:
        """Who says what of an incident: its claims with their articles, by day of publication.

        Claims that were rejected are left out unless asked for.
        """
        with self.reading() as connection:
            return told_of(connection, incident, rejected=rejected)

    def state_number(self) -> int:
        """A number that grows with every change of articles and incidents: what was worked out at another is old.

        Within `at_once` it is asked for once: what is read behind it is as new or newer.
        """
        if self._within.state is not None:
            return self._within.state
        with self.reading() as connection:
            number = connection.scalar(_STATE) or 0
        if self._within.connection is not None:
            self._within.state = number
        return number

    def columns(self) -> "Columns":
        """All incidents in columns, for lists: those of the last time where nothing has changed since."""
        from riwaya.ledger.columns import columns_now  # noqa: PLC0415 - numpy takes a while to load

        state = self.state_number()
        if self._columns is None or self._columns[0] < state:
            with self.reading() as connection, self._turn:  # those who wait their turn may hold every connection
                if self._columns is None or self._columns[0] < state:  # nobody else has read them in the meantime
                    self._columns = columns_now(connection, self._columns)
        return self._columns[1]

    def counts(self) -> dict[str, int]:
        """How many rows each table has."""
        with self.reading() as connection:
            tables = schema.metadata.sorted_tables
            return {table.name: connection.scalar(select(func.count()).select_from(table)) or 0 for table in tables}

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """A connection for queries: that of `at_once` within it, else one of its own."""
        if self._within.connection is not None:
            yield self._within.connection
            return
        with told(self._address), self._readers.connect() as connection:
            yield connection

    @contextmanager
    def at_once(self) -> Iterator[None]:
        """What this thread reads within it, it reads over one connection: of a file in one state of it."""
        before = self._within.connection, self._within.state
        with self.reading() as connection:
            self._within.connection = connection
            try:
                yield
            finally:
                self._within.connection, self._within.state = before

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """A connection that writes: what is done with it is done whole or not at all."""
        with told(self._address), self._engine.execution_options(writes=True).begin() as connection:
            yield connection
