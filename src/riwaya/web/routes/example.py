"""A correction made into an example for the linguist: the reviewer sees what was read, and says it in other words."""

from litestar import Response
from litestar.enums import MediaType

from riwaya.core.claim import Step
from riwaya.core.correction import FIELDS, words_of
from riwaya.exports.example import erred, todo
from riwaya.reading.pipeline import read_article
from riwaya.web.asked import Asker, AtDesk, Name, Sent, Words
from riwaya.web.bench import AtBench, Bench
from riwaya.web.render import page
from riwaya.web.routes.judging import refused
from riwaya.web.routes.reviewing import HANDLERS, at_benches, sent_to_benches

__all__ = ["HANDLERS"]
_PATH = "/claim/{claim:str}/example"


@at_benches(_PATH)
def example_page(language: Asker, desk: AtDesk, bench: AtBench, claim: Name, field: Words = "") -> str:
    """The words that tell a claim, the entries that read it, and a form for a sentence of one's own."""
    told = bench.account(claim, "missing.claim").claim
    field = field if field in FIELDS else "event"
    quotes = [desk.masked(span.of(bench.article.text), bench.claims) for span in told.evidence]
    entries = erred(_derivation(bench, claim), words_of(field), desk.pack)
    return page(
        "example.html", desk, language, f"{bench.home}/claim/{claim}/example?field={field}",
        bench=bench, claim=told, field=field, quotes=quotes, entries=entries, twin=None,
    )  # fmt: skip


@sent_to_benches(_PATH, 200)
def example_file(language: Asker, desk: AtDesk, bench: AtBench, claim: Name, form: Sent) -> Response[str]:  # noqa: ARG001 - an address has no other
    """The lines of TOML, as a file."""
    bench.account(claim, "missing.claim")
    entries = {one.id: one for one in erred(_derivation(bench, claim), "", desk.pack)}
    with refused():
        lines = todo(form.one("sentence"), entries.get(form.one("entry")), bench.article, bench.claims)
    name = form.one("entry") if form.one("entry") in entries else "new"
    headers = {"Content-Disposition": f'attachment; filename="todo-{name}.toml"'}
    return Response(lines, media_type=MediaType.TEXT, headers=headers)


def _derivation(bench: Bench, claim: str) -> tuple[Step, ...]:
    """How the machine read a claim; nothing of one that it did not read."""
    read = read_article(bench.article, derive=True)
    return next((one.derivation for one in read if one.id == claim), ())
