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
from riwaya.ledger.audit import Hand, Sought, how_many, log, logged

NOW = datetime(2026, 1, 2, 12, tzinfo=UTC)
DAY = timedelta(days=1)
HAND = Hand("Admin", at=NOW)


@pytest.fixture
def book(address: str) -> Iterator[Ledger]:
    with open_ledger(address, create=True) as ledger:
        yield ledger


def test_an_invitation_holds_once_and_for_its_days(book: Ledger) -> None:
    with book.writing() as connection:
        token = users.add(connection, HAND, "Reem", "reviewer", days=3)
        assert users.invited(connection, token, NOW + 2 * DAY) == User("Reem", "reviewer")
        assert users.invited(connection, token, NOW + 3 * DAY) is None
        assert users.invited(connection, "another", NOW) is None
        assert users.credentials(connection, "Reem") is None, "nobody is let in before the invitation is accepted"
        assert users.accept(connection, Hand("", at=NOW + 3 * DAY), token, "hash") is None
        assert users.accept(connection, HAND, token, "hash") == User("Reem", "reviewer")
        assert users.accept(connection, HAND, token, "other") is None
        assert users.invited(connection, token, NOW) is None
        assert users.credentials(connection, " rEEM ") == (User("Reem", "reviewer"), "hash")


def test_the_ledger_keeps_no_token(book: Ledger) -> None:
    with book.writing() as connection:
        token = users.add(connection, HAND, "Reem", "reader")
        for table in ("users", "audit"):
            assert token not in str(connection.execute(text(f"SELECT * FROM {table}")).all())  # noqa: S608


def test_a_new_invitation_takes_the_place_of_the_old_one(book: Ledger) -> None:
    with book.writing() as connection:
        first = users.add(connection, HAND, "Reem", "reader")
        second = users.invite(connection, HAND, "reem")
        assert users.invited(connection, first, NOW) is None
        assert users.invited(connection, second, NOW) is not None


@pytest.mark.parametrize("name", ["", " ", "a" * 61, "<b>", "a\u202eb", "a/b", "\u200f", "a\nb\0", "-x"])
def test_a_name_is_letters_and_digits(book: Ledger, name: str) -> None:
    with pytest.raises(Problem, match="letters and digits"), book.writing() as connection:
        users.add(connection, HAND, name, "reader")


@pytest.mark.parametrize("other", ["Reem", "REEM", " reem ", "Ｒeem"])
def test_two_users_never_look_alike_by_their_letters(book: Ledger, other: str) -> None:
    with book.writing() as connection:
        users.add(connection, HAND, "Reem", "reader")
    with pytest.raises(Problem, match="already"), book.writing() as connection:
        users.add(connection, HAND, other, "reader")


def test_there_is_always_an_admin(book: Ledger) -> None:
    with book.writing() as connection:
        users.add(connection, HAND, "First", "admin")
        users.add(connection, HAND, "Second", "reader")
    for change in (users.disable, lambda connection, hand, name: users.set_role(connection, hand, name, "editor")):
        with pytest.raises(Problem, match="only admin"), book.writing() as connection:
            change(connection, HAND, "First")
    with book.writing() as connection:
        users.set_role(connection, HAND, "Second", "admin")
        users.disable(connection, HAND, "First")
        assert [(one.name, one.role, one.disabled) for one in users.members(connection)] == [
            ("First", "admin", True), ("Second", "admin", False),
        ]  # fmt: skip


def test_who_is_disabled_is_neither_let_in_nor_invited(book: Ledger) -> None:
    with book.writing() as connection:
        token = users.add(connection, HAND, "Reem", "reader")
        users.disable(connection, HAND, "Reem")
        assert users.invited(connection, token, NOW) is None
        users.enable(connection, HAND, "Reem")
        users.set_password(connection, HAND, "Reem", "hash")
        users.disable(connection, HAND, "Reem")
        assert users.credentials(connection, "Reem") is None
    with pytest.raises(Problem, match="disabled"), book.writing() as connection:
        users.invite(connection, HAND, "Reem")


@pytest.mark.parametrize("role", ["", "owner", "Admin"])
def test_there_are_no_other_roles(book: Ledger, role: str) -> None:
    with pytest.raises(Problem, match=", ".join(ROLES)), book.writing() as connection:
        users.add(connection, HAND, "Reem", role)


def test_nobody_unknown_is_changed(book: Ledger) -> None:
    for change in (
        users.disable,
        users.enable,
        lambda connection, hand, name: users.set_role(connection, hand, name, "reader"),
    ):
        with pytest.raises(Problem, match="no user Nobody"), book.writing() as connection:
            change(connection, HAND, "Nobody")


def test_a_session_ends_by_itself(book: Ledger) -> None:
    with book.writing() as connection:
        users.add(connection, HAND, "Reem", "reader")
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
    [users.disable, lambda connection, hand, name: users.set_role(connection, hand, name, "admin"),
     lambda connection, hand, name: users.set_password(connection, hand, name, "other")],
)  # fmt: skip
def test_sessions_end_with_what_they_rested_on(book: Ledger, change: object) -> None:
    with book.writing() as connection:
        for name in ("Reem", "Other"):
            users.add(connection, HAND, name, "reader")
            sessions.open_session(connection, users.key_of(name), name, "Browser", NOW)
        change(connection, HAND, "Reem")  # type: ignore[operator]
        assert sessions.user_of(connection, "Reem", NOW) is None
        assert sessions.sessions_of(connection, "reem", NOW) == []
        assert sessions.user_of(connection, "Other", NOW) == (User("Other", "reader"), False)


def test_a_name_is_uncovered_in_one_session_until_it_ends(book: Ledger) -> None:
    persons = (Person("فلان", "victim"), Person("علان", "witness"))
    book.add(Article("قصف", "a1"), [Claim("c1", "a1", "shelling", OUTLET, persons=persons, evidence=(Span(0, 3),))])
    with book.writing() as connection:
        users.add(connection, HAND, "Reem", "reviewer")
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
        log(connection, Hand("Reem", "192.0.2.1", NOW), "log-in")
        log(connection, Hand("Reem", at=NOW + DAY), "unmasked", "c1", "person 1")
        log(connection, Hand("Nobody", at=NOW + DAY), "log-in-refused")
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
        log(connection, HAND, "log-in")
    with pytest.raises((IntegrityError, Problem), match="never changed"), book.writing() as connection:
        connection.execute(text(change))
    with book.reading() as connection:
        assert [one.by for one in logged(connection, Sought())] == ["Admin"]


def test_what_is_done_to_users_is_logged(book: Ledger) -> None:
    with book.writing() as connection:
        token = users.add(connection, HAND, "Reem", "reader")
        users.accept(connection, Hand("", "192.0.2.1", NOW), token, "hash")
        users.set_role(connection, HAND, "reem", "editor")
        users.set_password(connection, Hand("Reem", at=NOW), "Reem", "other")
        users.disable(connection, HAND, "Reem")
        users.enable(connection, HAND, "Reem")
        found = [(one.by, one.what, one.about, one.note) for one in reversed(logged(connection, Sought()))]
    assert found == [
        ("Admin", "invited", "Reem", "reader"), ("Reem", "joined", "Reem", "reader"),
        ("Admin", "role", "Reem", "reader, then editor"), ("Reem", "password", "Reem", ""),
        ("Admin", "disabled", "Reem", ""), ("Admin", "enabled", "Reem", ""),
    ]  # fmt: skip
