"""`riwaya link`: claims and incidents of articles as files, without a ledger."""

from collections.abc import Iterable
from pathlib import Path
from typing import Annotated, Any

import msgspec
import typer

from riwaya.cli.copies import reuse_row
from riwaya.cli.options import Jobs, Paths
from riwaya.cli.reader import reader_of
from riwaya.cli.report import Report
from riwaya.cli.words import counted, some
from riwaya.core.article import Article
from riwaya.core.claim import Claim, plain
from riwaya.core.issue import Issue
from riwaya.core.note import Note
from riwaya.core.problem import Problem
from riwaya.engine import Reading, read_all
from riwaya.exports.weighing import incident_row, record_row
from riwaya.intake import articles
from riwaya.intake.claims import ADVICE, claims_of
from riwaya.languages.pack import load_pack
from riwaya.linking import Links, control, mirror, namings, records, tallies
from riwaya.linking import link as link_claims

Out = Annotated[
    Path, typer.Option("--out", "-o", metavar="FOLDER", help="The folder to write to; made where there is none.")
]

Claims = Annotated[
    Path | None,
    typer.Option(
        "--claims",
        metavar="FILE",
        readable=False,
        help="Take these claims (JSON lines) instead of reading the articles.",
    ),
]


class Known(msgspec.Struct, frozen=True):
    """A reader that has the claims of every article already."""

    claims: dict[str, tuple[Claim, ...]]

    def __call__(self, article: Article) -> tuple[Claim, ...]:
        """The claims of an article; none where nobody made any."""
        return self.claims.get(article.key, ())


def link(context: typer.Context, paths: Paths, out: Out, claims: Claims = None, jobs: Jobs = 1) -> None:
    """Read articles, link their claims, and write what is found as JSON lines, one file a subject."""
    report = Report()
    if out.exists() and not out.is_dir():
        raise Problem(f"{out}: this is a file. Give a folder after --out.")
    known = Known(claims_of(claims)) if claims else None
    readings = list(report.watch(read_all(articles(paths), known or reader_of(context), 1 if known else jobs)))
    read = [reading.article for reading in readings]
    if known:
        _left_out(known, {article.key for article in read}, str(claims), report)
    links = link_claims((claim for reading in readings for claim in reading.claims), read, jobs=jobs)
    out.mkdir(parents=True, exist_ok=True)
    _write(out / "claims.jsonl", _claims(readings, links))
    _write(out / "incidents.jsonl", map(incident_row, links.incidents))
    _write(out / "articles.jsonl", ({"article": name, "main": main} for name, main in links.main.items()))
    _write(out / "reuse.jsonl", map(reuse_row, links.reuse))
    _weigh(out, [claim for reading in readings for claim in reading.claims], read, links)
    report.close(f"{counted(len(links.incidents), 'incident')} in {out}")


def _left_out(known: Known, read: set[str], source: str, report: Report) -> None:
    """Say which claims are of articles that are not there: a note, but an issue where none of them is."""
    missing = [name for name in known.claims if name not in read]
    named = f"has claims of {counted(len(missing), 'article')} not among those given: {some(missing)}"
    advice = "They are left out: an article is found by its id, or by its file's name without the ending."
    if known.claims.keys().isdisjoint(read):
        report.tell(Issue(source, "linking", named if missing else "holds no claims", advice if missing else ADVICE))
    elif missing:
        report.tell(Note(source, "linking", named, advice))


def _claims(readings: Iterable[Reading], links: Links) -> Iterable[dict[str, Any]]:
    where = {
        link.claim: {"incident": link.incident, "utterance": link.utterance, "reason": link.reason}
        for link in links.links
    }
    for reading in readings:
        yield {"article": reading.article.key, "claims": [plain(claim) | where[claim.id] for claim in reading.claims]}


def _weigh(out: Path, claims: Iterable[Claim], read: Iterable[Article], links: Links) -> None:
    """Write what the claims come to: who holds what, which tallies there are, what followed accusations, voices."""
    by_id, pack = {claim.id: claim for claim in claims}, load_pack()
    told = [(incident, [by_id[name] for name in incident.claims]) for incident in links.incidents]
    _write(out / "control.jsonl", control(by_id.values(), read, pack))
    _write(out / "tallies.jsonl", tallies(by_id.values(), read, pack))
    _write(out / "mirror.jsonl", [mirror(told, read, pack)])
    by_key = {article.key: article for article in read}
    _write(out / "voices.jsonl", map(record_row, records(told, by_key, pack)))
    _write(out / "namings.jsonl", namings(by_id.values(), by_key, pack))


def _write(path: Path, rows: Iterable[object]) -> None:
    with path.open("wb") as stream:
        stream.writelines(msgspec.json.encode(row) + b"\n" for row in rows)
