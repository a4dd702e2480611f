"""Users: invited once, let in while they last, and everything that they do in a log that nothing changes."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import text
from sqlalchemy.exc import IntegrityError

from riwaya.core.article import Article
from riwaya.core.claim import OUTLET, Claim, Person
from riwaya.core.problem import Problem
from riwaya.core.span import Span
from riwaya.core.user import ROLES, User
from riwaya.ledger import Ledger, open_ledger, sessions, users
from riwaya.ledger.audit import Sought, how_many, log, logged

NOW = datetime(2026, 1, 2, 12, tzinfo=UTC)
DAY = timedelta(days=1)


@pytest.fixture
def book(address: str) -> Iterator[Ledger]:
    with open_ledger(address, create=True) as ledger:
        yield ledger


def test_an_invitation_holds_once_and_for_its_days(book: Ledger) -> None:
    with book.writing() as connection:
        token = users.add(connection, "Reem", "reviewer", NOW, days=3)
        assert users.invited(connection, token, NOW + 2 * DAY) == User("Reem", "reviewer")
        assert users.invited(connection, token, NOW + 3 * DAY) is None
        assert users.invited(connection, "another", NOW) is None
        assert users.credentials(connection, "Reem") is None, "nobody is let in before the invitation is accepted"
        users.set_password(connection, "Reem", "hash")
        assert users.invited(connection, token, NOW) is None
        assert users.credentials(connection, " rEEM ") == (User("Reem", "reviewer"), "hash")


def test_the_ledger_keeps_no_token(book: Ledger) -> None:
    with book.writing() as connection:
        token = users.add(connection, "Reem", "reader", NOW)
        for table in ("users", "audit"):
            assert token not in str(connection.execute(text(f"SELECT * FROM {table}")).all())  # noqa: S608


def test_a_new_invitation_takes_the_place_of_the_old_one(book: Ledger) -> None:
    with book.writing() as connection:
        first = users.add(connection, "Reem", "reader", NOW)
        second = users.invite(connection, "reem", NOW)
        assert users.invited(connection, first, NOW) is None
        assert users.invited(connection, second, NOW) is not None


@pytest.mark.parametrize("name", ["", " ", "a" * 61, "<b>", "a\u202eb", "a/b", "\u200f", "a\nb\0", "-x"])
def test_a_name_is_letters_and_digits(book: Ledger, name: str) -> None:
    with pytest.raises(Problem, match="letters and digits"), book.writing() as connection:
        users.add(connection, name, "reader", NOW)


@pytest.mark.parametrize("other", ["Reem", "REEM", " reem ", "Ｒeem"])
def test_two_users_never_look_alike_by_their_letters(book: Ledger, other: str) -> None:
    with book.writing() as connection:
        users.add(connection, "Reem", "reader", NOW)
    with pytest.raises(Problem, match="already"), book.writing() as connection:
        users.add(connection, other, "reader", NOW)


def test_there_is_always_an_admin(book: Ledger) -> None:
    with book.writing() as connection:
        users.add(connection, "First", "admin", NOW)
        users.add(connection, "Second", "reader", NOW)
    for change in (users.disable, lambda connection, name: users.set_role(connection, name, "editor")):
        with pytest.raises(Problem, match="only admin"), book.writing() as connection:
            change(connection, "First")
    with book.writing() as connection:
        users.set_role(connection, "Second", "admin")
        users.disable(connection, "First")
        assert [(one.name, one.role, one.disabled) for one in users.members(connection)] == [
            ("First", "admin", True), ("Second", "admin", False),
        ]  # fmt: skip


def test_who_is_disabled_is_neither_let_in_nor_invited(book: Ledger) -> None:
    with book.writing() as connection:
        token = users.add(connection, "Reem", "reader", NOW)
        users.disable(connection, "Reem")
        assert users.invited(connection, token, NOW) is None
        users.enable(connection, "Reem")
        users.set_password(connection, "Reem", "hash")
        users.disable(connection, "Reem")
        assert users.credentials(connection, "Reem") is None
    with pytest.raises(Problem, match="disabled"), book.writing() as connection:
        users.invite(connection, "Reem", NOW)


@pytest.mark.parametrize("role", ["", "owner", "Admin"])
def test_there_are_no_other_roles(book: Ledger, role: str) -> None:
    with pytest.raises(Problem, match=", ".join(ROLES)), book.writing() as connection:
        users.add(connection, "Reem", role, NOW)


def test_nobody_unknown_is_changed(book: Ledger) -> None:
    for change in (users.disable, users.enable, lambda connection, name: users.set_role(connection, name, "reader")):
        with pytest.raises(Problem, match="no user Nobody"), book.writing() as connection:
            change(connection, "Nobody")


def test_a_session_ends_by_itself(book: Ledger) -> None:
    with book.writing() as connection:
        users.add(connection, "Reem", "reader", NOW)
        sessions.open_session(connection, "reem", "t", "Browser", NOW)
        assert sessions.user_of(connection, "t", NOW) == (User("Reem", "reader"), False)
        assert sessions.user_of(connection, "t", NOW + sessions.IDLE) is None
        at = NOW
        while at < NOW + sessions.LONGEST:
            found = sessions.user_of(connection, "t", at)
            assert found is not None
            if found[1]:
                sessions.seen(connection, "t", at)
            at += timedelta(hours=6)
        assert sessions.user_of(connection, "t", at) is None
        sessions.open_session(connection, "reem", "new", "Browser", at)
        assert connection.execute(text("SELECT token FROM sessions")).scalars().all() == ["new"]


@pytest.mark.parametrize(
    "change",
    [users.disable, lambda connection, name: users.set_role(connection, name, "admin"),
     lambda connection, name: users.set_password(connection, name, "other")],
)  # fmt: skip
def test_sessions_end_with_what_they_rested_on(book: Ledger, change: object) -> None:
    with book.writing() as connection:
        for name in ("Reem", "Other"):
            users.add(connection, name, "reader", NOW)
            sessions.open_session(connection, users.key_of(name), name, "Browser", NOW)
        change(connection, "Reem")  # type: ignore[operator]
        assert sessions.user_of(connection, "Reem", NOW) is None
        assert sessions.sessions_of(connection, "reem", NOW) == []
        assert sessions.user_of(connection, "Other", NOW) == (User("Other", "reader"), False)


def test_a_name_is_uncovered_in_one_session_until_it_ends(book: Ledger) -> None:
    persons = (Person("فلان", "victim"), Person("علان", "witness"))
    book.add(Article("قصف", "a1"), [Claim("c1", "a1", "shelling", OUTLET, persons=persons, evidence=(Span(0, 3),))])
    with book.writing() as connection:
        users.add(connection, "Reem", "reviewer", NOW)
        sessions.open_session(connection, "reem", "s", "Browser", NOW)
        assert sessions.unmask(connection, "s", "c1", 1)
        assert sessions.unmask(connection, "s", "c1", 1)
        for claim, person in (("c1", 2), ("c1", -1), ("c2", 0)):
            assert not sessions.unmask(connection, "s", claim, person)
        assert sessions.unmasked(connection, "s") == {"علان"}
        assert sessions.unmasked(connection, "other") == frozenset()
        sessions.close(connection, ["s"])
        assert sessions.unmasked(connection, "s") == frozenset()


def test_the_log_is_listed_by_who_what_and_when(book: Ledger) -> None:
    with book.writing() as connection:
        log(connection, "Reem", "log-in", address="192.0.2.1", at=NOW)
        log(connection, "Reem", "unmasked", "c1", "person 1", at=NOW + DAY)
        log(connection, "Nobody", "log-in-refused", at=NOW + DAY)
        found = [(one.by, one.what, one.at) for one in logged(connection, Sought(by="Reem"))]
        assert found == [
            ("Reem", "unmasked", "2026-01-03T12:00:00+00:00"),
            ("Reem", "log-in", "2026-01-02T12:00:00+00:00"),
        ]
        assert [one.by for one in logged(connection, Sought(what="log-in-refused"))] == ["Nobody"]
        assert how_many(connection, Sought(since="2026-01-03")) == 2
        assert how_many(connection, Sought(until="2026-01-02")) == 1
        assert how_many(connection, Sought(since="2026-01", until="2026")) == 3
        assert [one.what for one in logged(connection, Sought(), 1, 2)] == ["log-in"]


@pytest.mark.parametrize("change", ["UPDATE audit SET by = 'x'", "DELETE FROM audit"])
def test_the_database_itself_keeps_the_log(book: Ledger, change: str) -> None:
    with book.writing() as connection:
        log(connection, "Reem", "log-in", at=NOW)
    with pytest.raises((IntegrityError, Problem), match="never changed"), book.writing() as connection:
        connection.execute(text(change))
    with book.reading() as connection:
        assert [one.by for one in logged(connection, Sought())] == ["Reem"]
