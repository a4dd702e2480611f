"""The command line with a reader that finds one claim a sentence, so that no lexicon decides these tests."""

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner

from riwaya.cli.main import app
from riwaya.core.article import Article
from riwaya.core.claim import OUTLET, Claim, Place, TimeSpan, Toll, Voice
from riwaya.core.span import Span

DUMA = Place("دوما", "Duma", "city", 33.57, 36.4, ("Rif Dimashq", "Syria"), 1)
RESCUERS = Voice("rescuers", "neutral", "white-helmets", "White Helmets", "الدفاع المدني", ("الدفاع المدني",))
MINISTRY = Voice("government", "denying", "ru-mod", "Russian Ministry of Defence", "وزارة الدفاع الروسية")


def stub(article: Article) -> tuple[Claim, ...]:
    """One claim a sentence: the rescuers tell, the ministry denies, the outlet says the rest."""
    if "خلل" in article.text:
        raise ValueError("a sentence that breaks the reader")
    return tuple(_claim(article, found) for found in re.finditer(r"[^.\n]+", article.text))


def _claim(article: Article, found: re.Match[str]) -> Claim:
    words = found.group()
    denied = "نفت" in words
    voice = MINISTRY if denied else RESCUERS if "الدفاع المدني" in words else OUTLET
    return Claim(
        f"{article.key}-{found.start()}",
        article.key,
        "chemical_weapon" if "كيماوي" in words else "shelling",
        voice,
        status="denied" if denied else "happened",
        places=(DUMA,) if "دوما" in words else (),
        time=TimeSpan("السبت", "2018-04-07", "2018-04-07"),
        tolls=(Toll("killed", "civilians", "40 مدنيا", 40, 40),) if "40 مدنيا" in words else (),
        evidence=(Span(*found.span()),),
    )


@pytest.fixture
def run() -> Callable[..., Any]:
    """Run `riwaya` with these arguments."""

    def running(*arguments: str | Path) -> Any:
        return CliRunner().invoke(app, [str(argument) for argument in arguments], obj=stub)

    return running


@pytest.fixture
def texts(tmp_path: Path) -> Path:
    """A folder with an article that tells, one that denies, and an empty one."""
    folder = tmp_path / "texts"
    folder.mkdir()
    told = "قال الدفاع المدني إن هجوم كيماوي على دوما قتل 40 مدنيا. قصفت الطائرات حرستا"
    (folder / "a1.txt").write_text(f"outlet: شبكة\npublished: 2018-04-08\n\n{told}\n", "utf-8")
    (folder / "a2.txt").write_text("published: 2018-04-09\n\nنفت الوزارة هجوم كيماوي على دوما\n", "utf-8")
    (folder / "empty.txt").write_text("", "utf-8")
    return folder
