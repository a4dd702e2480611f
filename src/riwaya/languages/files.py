"""Which files of a language pack are what."""

from pathlib import Path

_OTHERS = frozenset(
    {
        "morphology.toml",
        "asking.toml",
        "sentences.toml",
        "brief.toml",
        "weighing.toml",
        "transliteration.toml",
        "labels.toml",
        "pack.toml",
    }
)
"""Files beside the lexicons."""


def lexicon_files(folder: Path) -> list[Path]:
    """The files of entries, by name."""
    return [path for path in sorted(folder.glob("*.toml")) if path.name not in _OTHERS]


def rule_files(folder: Path) -> list[Path]:
    """The files of rules, by name: the order in which rules are tried."""
    return sorted(folder.glob("rules/*.toml"))
