"""Print the scores of the reader on every gold set beside the project (../shared); skipped where there is none."""

import json
import subprocess
import sys
import tempfile
from pathlib import Path

import msgspec

from riwaya.core.article import Article
from riwaya.core.claim import plain
from riwaya.reading.pipeline import read_article

SHARED = Path(__file__).resolve().parent.parent.parent / "shared"
SETS = ("seeds", "dev", "own")


def predict(folder: Path, out: Path) -> None:
    """Read every article of a gold set and write its claims, a line an article."""
    with out.open("w", encoding="utf-8") as lines:
        for line in (folder / "articles.jsonl").read_text("utf-8").splitlines():
            article = msgspec.json.decode(line, type=Article)
            claims = [plain(claim) for claim in read_article(article)]
            lines.write(json.dumps({"article": article.key, "claims": claims}, ensure_ascii=False) + "\n")


def main() -> None:
    """Score the sets named on the command line, or all."""
    if not SHARED.is_dir():
        print("No gold sets beside the project: nothing to score.")
        return
    for name in sys.argv[1:] or SETS:
        folder = SHARED / "gold" / name
        with tempfile.TemporaryDirectory() as tmp:
            out = Path(tmp) / "claims.jsonl"
            predict(folder, out)
            print(f"== gold/{name}", flush=True)
            subprocess.run([sys.executable, str(SHARED / "score" / "score.py"), str(folder), str(out)], check=True)


if __name__ == "__main__":
    main()
