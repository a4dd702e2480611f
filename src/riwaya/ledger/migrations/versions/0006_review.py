"""Corrections, relations of incidents and blind coding: judgements name their claims, what was read stays beside."""

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"

_NEW = ("judged", "assignments")


def upgrade() -> None:
    """Make the tables and columns, and write down of which claims the judgements so far are."""
    op.create_table(
        "assignments",
        sa.Column("number", sa.Integer, primary_key=True, autoincrement=True),
        sa.Column("article", sa.String, sa.ForeignKey("articles.key"), nullable=False),
        *(sa.Column(name, sa.String, nullable=False) for name in ("coder", "by", "at")),
        sa.UniqueConstraint("article", "coder", name="assigned_once"),
    )
    op.create_table(
        "judged",
        sa.Column("judgement", sa.Integer, sa.ForeignKey("judgements.number"), primary_key=True),
        sa.Column("claim", sa.String, primary_key=True),
        sa.Column("second", sa.Boolean, nullable=False),
    )
    op.create_index("judged_by_claim", "judged", ["claim"])
    op.add_column("judgements", sa.Column("value", sa.Text))
    if op.get_bind().dialect.name == "sqlite":  # which can add a column with its reference in one statement alone
        op.execute("ALTER TABLE judgements ADD COLUMN coding INTEGER REFERENCES assignments (number)")
    else:
        op.add_column("judgements", sa.Column("coding", sa.Integer, sa.ForeignKey("assignments.number")))
    op.create_index("judgements_by_coding", "judgements", ["coding"])
    op.add_column("claims", sa.Column("machine", sa.Text))
    op.add_column("claims", sa.Column("origin", sa.String, nullable=False, server_default="read"))
    op.add_column("claims", sa.Column("rejected", sa.Boolean, nullable=False, server_default=sa.false()))
    op.add_column("links", sa.Column("machine", sa.String, nullable=False, server_default=""))
    op.execute("UPDATE links SET machine = incident")
    op.create_index("links_by_machine", "links", ["machine"])
    _name_claims()
    _close()


def _name_claims() -> None:
    """What was judged so far: a claim, or the claims that an incident holds today."""
    op.execute(
        "INSERT INTO judged (judgement, claim, second) "
        "SELECT number, target, false FROM judgements WHERE about = 'claim' AND takes_back IS NULL"
    )
    op.execute(
        "INSERT INTO judged (judgement, claim, second) SELECT number, claim, false FROM judgements "
        "JOIN links ON links.incident = judgements.target WHERE about = 'incident' AND takes_back IS NULL"
    )


def _close() -> None:
    """Let the database refuse every change of a row."""
    for table in _NEW:
        if op.get_bind().dialect.name == "sqlite":
            for change in ("UPDATE", "DELETE"):
                op.execute(
                    f"CREATE TRIGGER {table}_{change.lower()} BEFORE {change} ON {table} "
                    f"BEGIN SELECT RAISE(ABORT, '{table} are never changed'); END"
                )
        else:
            op.execute(
                f"CREATE TRIGGER {table}_closed BEFORE UPDATE OR DELETE ON {table} "
                "FOR EACH ROW EXECUTE FUNCTION refuse_change()"
            )
    if op.get_bind().dialect.name != "sqlite":
        for table in (*_NEW, "judgements"):
            op.execute(
                f"CREATE TRIGGER {table}_kept BEFORE TRUNCATE ON {table} "
                "FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()"
            )


def downgrade() -> None:
    """Refuse: what people judged would be lost."""
    raise NotImplementedError("A ledger does not go back behind 0006, which would drop judgements. Use a backup.")
