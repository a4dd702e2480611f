"""Where Alembic starts: runs the migrations on the connection that the ledger hands over."""

from alembic import context

from riwaya.ledger.migrate import VERSION_TABLE
from riwaya.ledger.schema import metadata

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=metadata,
    version_table=VERSION_TABLE,
    render_as_batch=True,
)
with context.begin_transaction():
    context.run_migrations()
