"""The index of words over the articles of a ledger: FTS5 in a file, a tsvector in PostgreSQL.

Both keep the tokens that `text.search` makes and none of their own, so that one query finds the same in either.
"""

from collections.abc import Sequence

from sqlalchemy import ColumnElement, Connection, Text, TextClause, bindparam, text
from sqlalchemy.dialects.postgresql import ARRAY

from riwaya.core.article import Article
from riwaya.languages.pack import load_pack
from riwaya.ledger.whole import all_articles
from riwaya.text.search import tokens

_IN_FILE = "INSERT INTO words (rowid, tokens) SELECT rowid, :tokens FROM articles WHERE key = :key"
_ON_SERVER = "INSERT INTO words (article, tokens) VALUES (:key, array_to_tsvector(:tokens))"
_HELD_IN_FILE = "articles.rowid IN (SELECT rowid FROM words WHERE words MATCH :words)"
"""With a plus before it, SQLite goes through the articles in the order asked for and stops at the last wanted."""
_HELD_ON_SERVER = "(SELECT tokens FROM words WHERE article = articles.key) @@ CAST(:words AS tsquery)"
"""As a value of the article at hand, and for the same reason: as a list, PostgreSQL reads all of it and sorts it."""
_COUNT_IN_FILE = "SELECT count(*) FROM (SELECT 1 FROM words WHERE words MATCH :words LIMIT :most) AS held"
_COUNT_ON_SERVER = (
    "SELECT count(*) FROM (SELECT 1 FROM words WHERE tokens @@ (SELECT CAST(:words AS tsquery)) LIMIT :most) AS held"
)
"""In a query of its own, so that the index is used also for words that many hold: else it reads the tokens of all."""


def index(connection: Connection, article: Article) -> None:
    """Put the words of an article, and of its title, into the index."""
    of = dict.fromkeys(tokens(f"{article.title or ''}\n{article.text}", load_pack().clitics))
    if connection.dialect.name == "sqlite":
        connection.execute(text(_IN_FILE), {"key": article.key, "tokens": " ".join(of)})
    else:
        words = bindparam("tokens", type_=ARRAY(Text))
        connection.execute(text(_ON_SERVER).bindparams(words), {"key": article.key, "tokens": list(of)})


def index_all(connection: Connection) -> None:
    """Put the words of every article into the index, where an older version made the ledger."""
    for article in all_articles(connection):
        index(connection, article)


def holds(words: Sequence[str], dialect: str, *, first: bool = False) -> ColumnElement[bool]:
    """That the article at hand holds every one of these tokens, which are letters and digits alone.

    In a file those that hold them are found before all else if they are to come `first`.
    """
    in_file = _HELD_IN_FILE if first else f"+{_HELD_IN_FILE}"
    found = text(in_file if dialect == "sqlite" else _HELD_ON_SERVER)
    return found.bindparams(words=_asked(words, dialect))  # type: ignore[return-value]


def keys_holding(words: Sequence[str], dialect: str) -> TextClause:
    """A query for the ids of all articles that hold every one of these tokens, from the index alone."""
    in_file = "SELECT key FROM articles WHERE rowid IN (SELECT rowid FROM words WHERE words MATCH :words)"
    on_server = "SELECT article FROM words WHERE tokens @@ (SELECT CAST(:words AS tsquery))"
    return text(in_file if dialect == "sqlite" else on_server).bindparams(words=_asked(words, dialect))


def count_holding(connection: Connection, words: Sequence[str], most: int) -> int:
    """How many articles hold every one of these tokens, counted up to a number, from the index alone."""
    dialect = connection.dialect.name
    query = text(_COUNT_IN_FILE if dialect == "sqlite" else _COUNT_ON_SERVER)
    return connection.scalar(query, {"words": _asked(words, dialect), "most": most}) or 0


def _asked(words: Sequence[str], dialect: str) -> str:
    if dialect == "sqlite":
        return " AND ".join(f'"{word}"' for word in words)
    return " & ".join(f"'{word}'" for word in words)
