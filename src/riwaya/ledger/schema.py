"""The tables of a ledger; the migrations beside this file make them."""

from sqlalchemy import Boolean, Column, Float, ForeignKey, Index, Integer, MetaData, String, Table, Text

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
    Index("articles_by_day", "published", "key"),
    Index("articles_by_outlet", "outlet"),
)

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
    Column("data", Text, nullable=False),  # the whole claim as JSON
    Index("claims_by_article", "article", "position"),
    Index("claims_by_event", "event"),
    Index("claims_by_voice", "voice"),
)

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
    Index("incidents_by_date", "date"),
)

links = Table(
    "links",
    metadata,
    Column("claim", ForeignKey("claims.id"), primary_key=True),
    Column("incident", ForeignKey("incidents.id"), nullable=False),
    Column("utterance", String, nullable=False),
    Column("main", Boolean, nullable=False),  # whether this claim's incident is what its article is mainly about
    Index("links_by_incident", "incident"),
)

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
    Column("target", String, nullable=False),  # of a claim or incident that a later linking may no longer have
    Column("verdict", String, nullable=False),
    Column("note", Text, nullable=False),
    Column("by", String, nullable=False),
    Column("at", String, nullable=False),
    Column("evidence", String(64), nullable=False),
    Column("takes_back", ForeignKey("judgements.number")),  # the judgement that this row ends
    Index("judgements_by_target", "target"),
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

audit = Table(
    "audit",
    metadata,
    Column("number", Integer, primary_key=True, autoincrement=True),
    *(Column(name, String, nullable=False) for name in ("at", "by", "what", "about", "note", "address")),
)
"""Who did what. Rows are only ever added."""

state = Table("state", metadata, Column("number", Integer, primary_key=True))
"""One row with a number that grows with every change of `overview` or `articles`, which the database sees to itself."""

issues = Table(
    "issues",
    metadata,
    Column("source", String, primary_key=True),
    Column("stage", String, primary_key=True),
    Column("reason", String, primary_key=True),
    Column("advice", String, nullable=False),
    Column("note", Boolean, nullable=False),  # nothing failed; it is only worth knowing
)
