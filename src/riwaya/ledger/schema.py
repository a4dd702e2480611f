"""The tables of a ledger; the migrations beside this file make them."""

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    Float,
    ForeignKey,
    Index,
    Integer,
    MetaData,
    String,
    Table,
    Text,
    UniqueConstraint,
    false,
    text,
)

metadata = MetaData()

articles = Table(
    "articles",
    metadata,
    Column("key", String, primary_key=True),
    Column("sha256", String(64), nullable=False),
    Column("text", Text, nullable=False),
    Column("article", String),  # the input's own id; null where the key was made from the hash
    Column("outlet", String),
    Column("published", String),
    Column("url", String),
    Column("title", String),
    Column("captured", String),
    Index("articles_by_day", "published", "key"),  # the latest first
    Index("articles_by_outlet", "outlet"),
)

captures = Table(
    "captures",
    metadata,
    Column("article", ForeignKey("articles.key"), primary_key=True),
    Column("number", Integer, primary_key=True),  # from 2: the first capture is the article itself
    Column("sha256", String(64), nullable=False),
    Column("text", Text, nullable=False),
    *(Column(name, String) for name in ("outlet", "published", "url", "title", "captured")),
)
"""Later states of articles, as they were added."""

claims = Table(
    "claims",
    metadata,
    Column("id", String, primary_key=True),
    Column("article", ForeignKey("articles.key"), nullable=False),
    Column("position", Integer, nullable=False),  # the order of the reading
    Column("kind", String, nullable=False),
    Column("event", String, nullable=False),
    Column("status", String, nullable=False),
    Column("voice", String),  # the canonical id, null where the voice has none
    Column("data", Text, nullable=False),  # the whole claim as JSON, with what people corrected in it
    Column("machine", Text),  # the claim as it was read, where people corrected it; null where `data` is that
    Column("origin", String, nullable=False, server_default="read"),  # or `lost` by a later reading, or `added`
    Column("rejected", Boolean, nullable=False, server_default=false()),  # judged to be not what the text says
    Index("claims_by_article", "article", "position"),
    Index("claims_by_event", "event"),
    Index("claims_by_voice", "voice", "event", "status"),
    Index("claims_by_speaker", "voice", "article"),
)
NAMES_PERSONS = text("""data NOT LIKE '%"persons":[]%'""")
"""That the row of a claim names private persons; said with these very words, an index answers it."""
Index("claims_naming", claims.c.article, claims.c.position, sqlite_where=NAMES_PERSONS, postgresql_where=NAMES_PERSONS)

named = Table(
    "named",
    metadata,
    Column("place", String, primary_key=True),  # its English name; its words where the gazetteer does not know it
    Column("article", ForeignKey("articles.key"), primary_key=True),
    Index("named_by_article", "article"),
    sqlite_with_rowid=False,
)
"""The places that the claims of each article name, and what holds those."""

incidents = Table(
    "incidents",
    metadata,
    Column("id", String, primary_key=True),
    Column("event", String, nullable=False),
    Column("date", String),
    Column("place", String),
    Column("lat", Float),
    Column("lon", Float),
    Column("data", Text, nullable=False),  # the whole incident as JSON
    Index("incidents_by_date", "date", "place", "event", "id"),
    Index("incidents_by_place", "place", "event", "date", "id"),
    Index("incidents_in_short", "id", "event", "date", "place", "lat", "lon"),  # what lists count, without the whole
)

links = Table(
    "links",
    metadata,
    Column("claim", ForeignKey("claims.id"), primary_key=True),
    Column("incident", ForeignKey("incidents.id"), nullable=False),
    Column("machine", String, nullable=False),  # the incident in which linking put it, before people judged
    Column("utterance", String, nullable=False),
    Column("main", Boolean, nullable=False),  # whether this claim's incident is what its article is mainly about
    Column("worth", Float(53)),  # what the likest telling of another article there is worth to it; null without one
    Index("links_by_incident", "incident"),
    Index("links_by_machine", "machine"),
    Index("links_by_utterance", "utterance"),
    Index("links_by_worth", "worth"),  # the weakest first
)

waiting = Table("waiting", metadata, Column("article", ForeignKey("articles.key"), primary_key=True))
"""Articles of which something is to be linked: they are new, or people changed their claims."""

linked_by = Table("linked_by", metadata, Column("version", String(64), primary_key=True))
"""What linked the articles that do not wait: another version would link them otherwise."""

tellings = Table(
    "tellings",
    metadata,
    Column("claim", String, primary_key=True),
    Column("number", BigInteger, nullable=False),  # of what its article tells of one event, made of its first claim
    Column("article", String, nullable=False),
    Index("tellings_by_number", "number"),
    Index("tellings_by_article", "article"),
)
"""What was linked. A claim that a person took back may still be here, until its article is linked anew."""

blocks = Table(
    "blocks",
    metadata,
    Column("block", BigInteger, primary_key=True, autoincrement=False),
    Column("killed", BigInteger, primary_key=True, autoincrement=False),  # by which crowded blocks are divided, else -1
    Column("telling", BigInteger, primary_key=True, autoincrement=False),
    Column("lies", Boolean, nullable=False),  # whether it only lies in the block, without its name
    Index("blocks_by_telling", "telling"),
    sqlite_with_rowid=False,
)
"""Where tellings meet to be compared."""

likenesses = Table(
    "likenesses",
    metadata,
    Column("one", BigInteger, primary_key=True, autoincrement=False),
    Column("other", BigInteger, primary_key=True, autoincrement=False),
    Column("worth", Float(53), nullable=False),
    Index("likenesses_by_other", "other"),
    sqlite_with_rowid=False,
)
"""What pairs of tellings are worth to each other by themselves, the smaller number first."""

reuse = Table(
    "reuse",
    metadata,
    Column("one", String, primary_key=True),  # the ids of two articles, the smaller first
    Column("other", String, primary_key=True),
    Column("data", Text, nullable=False),  # the passages that they share as JSON; an empty list where they share none
    sqlite_with_rowid=False,
)
"""What every two articles of an incident share. It holds for their texts, also once they tell of one no longer."""

overview = Table(
    "overview",
    metadata,
    Column("incident", ForeignKey("incidents.id"), primary_key=True),
    Column("within", String, nullable=False),  # the place and what holds it, in English; like the next, a list of names
    Column("speakers", String, nullable=False),  # the ids of the voices
    Column("outlets", String, nullable=False),
    Column("doers", String, nullable=False),  # the ids of who is named as a perpetrator
    Column("grade", String),  # the suggested one
    Column("kind", String),  # of the place
    Column("precision", Integer),  # of the place, UCDP where_prec
    *(Column(name, Integer, nullable=False) for name in ("accounts", "articles", "voices")),
    *(Column(name, Integer, nullable=False) for name in ("happened", "denied", "prepared", "staged")),
    Column("contested", Boolean, nullable=False),  # whether its accounts cannot all hold
    Index("overview_by_accounts", "accounts"),
)
"""What the accounts of each incident come to, so that lists need not read the claims."""

judgements = Table(
    "judgements",
    metadata,
    Column("number", Integer, primary_key=True, autoincrement=True),
    Column("about", String, nullable=False),
    Column("target", String, nullable=False),  # the id of a thing that a later linking may no longer have
    Column("verdict", String, nullable=False),
    Column("note", Text, nullable=False),
    Column("by", String, nullable=False),
    Column("at", String, nullable=False),
    Column("evidence", String(64), nullable=False),
    Column("takes_back", ForeignKey("judgements.number")),  # the judgement that this row ends
    Column("value", Text),  # the correction, or the claim that is added, as JSON
    Column("coding", ForeignKey("assignments.number")),  # under which assignment it was made; null for the ledger's own
    Index("judgements_by_target", "target"),
    Index("judgements_by_coding", "coding"),
)
"""What people decided. Rows are only ever added."""

users = Table(
    "users",
    metadata,
    Column("key", String, primary_key=True),  # the name as it is looked for
    Column("name", String, nullable=False),
    Column("role", String, nullable=False),
    Column("since", String, nullable=False),
    Column("password", String),  # an argon2 hash; null until an invitation is accepted
    Column("invitation", String(64), unique=True),  # the hash of its token
    Column("invitation_ends", String),
    Column("disabled", Boolean, nullable=False),
)

sessions = Table(
    "sessions",
    metadata,
    Column("token", String(64), primary_key=True),  # its hash
    Column("user", ForeignKey("users.key"), nullable=False),
    Column("since", String, nullable=False),
    Column("seen", String, nullable=False),
    Column("browser", String, nullable=False),
    Index("sessions_by_user", "user"),
)

unmasked = Table(
    "unmasked",
    metadata,
    Column("session", String(64), primary_key=True),
    Column("claim", String, primary_key=True),
    Column("person", Integer, primary_key=True),  # which of the claim's persons, from 0
)
"""The names of private persons that are uncovered in a session. The names themselves stand in the claims alone."""

attempts = Table(
    "attempts",
    metadata,
    Column("number", Integer, primary_key=True, autoincrement=True),
    Column("of", String(64), nullable=False),  # the hash of the name or the network that tried
    Column("at", String, nullable=False),
    Index("attempts_by_key", "of", "at"),
    Index("attempts_by_time", "at"),
)
"""Tries to log in of late. What was typed as a name may be a password, and is kept as a hash alone."""

audit = Table(
    "audit",
    metadata,
    Column("number", Integer, primary_key=True, autoincrement=True),
    *(Column(name, String, nullable=False) for name in ("at", "by", "what", "about", "note", "address")),
)
"""Who did what. Rows are only ever added."""

state = Table("state", metadata, Column("number", Integer, primary_key=True))
"""One row with a number that grows with every change of `overview` or `articles`, which the database sees to itself."""

changes = Table(
    "changes",
    metadata,
    Column("number", Integer, nullable=False),  # that of `state` then
    Column("incident", String),  # null where many changed at once
    Index("changes_by_number", "number"),
)
"""Which incidents changed at each of the last numbers: their row of `overview` came, went or is another one."""

judged = Table(
    "judged",
    metadata,
    Column("judgement", ForeignKey("judgements.number"), primary_key=True),
    Column("claim", String, primary_key=True),
    Column("second", Boolean, nullable=False),  # of two incidents, whether it is a claim of the second
    Index("judged_by_claim", "claim"),
)
"""The claims that a judgement is about. Rows are only ever added."""

assignments = Table(
    "assignments",
    metadata,
    Column("number", Integer, primary_key=True, autoincrement=True),
    Column("article", ForeignKey("articles.key"), nullable=False),
    Column("coder", String, nullable=False),
    Column("by", String, nullable=False),
    Column("at", String, nullable=False),
    UniqueConstraint("article", "coder", name="assigned_once"),
)
"""Who codes which article without seeing how others do. Rows are only ever added."""

issues = Table(
    "issues",
    metadata,
    *(Column(name, String, primary_key=True) for name in ("source", "stage", "reason")),
    Column("advice", String, nullable=False),
    Column("note", Boolean, nullable=False),  # nothing failed; it is only worth knowing
)
