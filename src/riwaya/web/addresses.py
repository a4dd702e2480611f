"""The addresses of the pages that others are sent to."""

from urllib.parse import quote

from riwaya.web.desk import Desk
from riwaya.web.saying import Saying


def article_at(name: str) -> str:
    """The page of an article, without the language before it; so are the others."""
    return _at("article", name)


def claim_at(name: str) -> str:
    """The page of a claim."""
    return _at("claim", name)


def incident_at(name: str) -> str:
    """The page of an incident."""
    return _at("incident", name)


def whole(address: str, desk: Desk, say: Saying) -> str:
    """The address of a page with its host and language, as it is cited."""
    return f"{desk.site}/{say.language}{address}"


def _at(kind: str, name: str) -> str:
    return f"/{kind}/{quote(name, safe='')}"
