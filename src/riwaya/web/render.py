"""Pages from templates: everything that comes from a text is escaped, and its numbers do not flip in Arabic lines."""

from collections.abc import Callable, Mapping
from functools import cache, lru_cache
from typing import Any
from urllib.parse import quote_plus

import msgspec
from jinja2 import Environment, PackageLoader, StrictUndefined, nodes, select_autoescape
from jinja2.compiler import CodeGenerator, Frame
from jinja2.visitor import NodeTransformer
from markupsafe import Markup

from riwaya.exports.html import shown, steady
from riwaya.exports.sentence import Language
from riwaya.web.desk import Desk
from riwaya.web.digits import with_arabic_digits
from riwaya.web.filtered import in_words
from riwaya.web.marks import marked
from riwaya.web.offers import chosen
from riwaya.web.saying import LANGUAGES, saying

_TOKEN = Markup('<input type="hidden" name="token" value="{}">')
"""What every form that changes something carries: it shows that one of our pages sent it."""
_REMEMBERED = 1 << 14
"""Short texts that are remembered as they are drawn."""
_SHORT = 100
"""Letters up to which a text is remembered: anybody may ask for others, and they would fill the memory."""
_SLOT = "0000slot0000"
"""What no filter holds."""


def page(template: str, desk: Desk, language: Language, address: str, **values: object) -> str:
    """A page in a language, for who works at the desk.

    `address` is its own one without the language before it, with its filters behind it.
    """
    path, _, filters = address.partition("?")
    frame = {
        "say": saying(language),
        "language": language,
        "user": desk.user,
        "team": desk.house.team,
        "session": desk.visit.session if desk.visit else "",
        "token": _TOKEN.format(desk.visit.form if desk.visit else ""),
        "others": [other for other in LANGUAGES if other != language],
        "base": f"/{language}",
        "address": address,
        "site": desk.site,
        "partly": 0,
        "digits": desk.digits,
        "twin": f"{path}.json" + (f"?{filters}" if filters else ""),
    }
    told = _environment(language).get_template(template).render(frame | values)
    return with_arabic_digits(told) if desk.digits == "arabic" else told


def query(given: msgspec.Struct, **changes: object) -> str:
    """The filters as the part of an address behind `?`, with changes; empty ones are left out."""
    values: dict[str, Any] = msgspec.structs.asdict(given) | changes
    told = "&".join(
        f"{name}={'1' if value is True else _quoted(str(value))}" for name, value in values.items() if value
    )
    return f"?{told}" if told else ""


def query_of(given: msgspec.Struct, *names: str) -> Callable[[object], str]:
    """The same for many values of some of the filters: put together once."""
    told = query(given, **dict.fromkeys(names, _SLOT))
    return lambda value: told.replace(_SLOT, _quoted(str(value)))


def _quoted(text: str) -> str:
    return _quoted_name(text) if len(text) <= _SHORT else quote_plus(text)


_quoted_name = lru_cache(_REMEMBERED)(quote_plus)
"""A page of a list has the same days and places in a hundred addresses."""


def _shown(text: object) -> Markup:
    told = str(text)
    return _name(told) if len(told) <= _SHORT else Markup(shown(told))  # noqa: S704 - `shown` escapes


@lru_cache(_REMEMBERED)
def _name(text: str) -> Markup:
    """A name, a number or a few words, which stand on page after page."""
    return Markup(shown(text))  # noqa: S704 - `shown` escapes


def _worded(words: Mapping[str, str]) -> type[CodeGenerator]:
    """What compiles templates with the words of a language in them."""

    class Worded(CodeGenerator):
        def visit_Template(self, node: nodes.Template, frame: Frame | None = None) -> None:  # noqa: N802
            super().visit_Template(_Words(words).visit(node), frame)

    return Worded


class _Words(NodeTransformer):
    """Puts the words of a language in where a template is compiled: a page has them in hundreds of places."""

    def __init__(self, words: Mapping[str, str]) -> None:
        self.words = words

    def visit_Getitem(self, node: nodes.Getitem) -> nodes.Node:  # noqa: N802 - by the name of the node
        self.generic_visit(node)
        match node:
            case nodes.Getitem(node=nodes.Name(name="say"), arg=nodes.Const(value=key)):
                return nodes.Const(self.words[key], lineno=node.lineno)
        return node


@cache
def _environment(language: Language) -> Environment:
    environment = Environment(
        loader=PackageLoader("riwaya.web"),
        autoescape=select_autoescape(default=True),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
    )
    environment.code_generator_class = _worded(saying(language).words)
    environment.filters["shown"] = _shown
    environment.filters["steady"] = lambda text: type(text)(steady(text))  # what is no markup yet is escaped after it
    environment.filters["chosen"] = chosen
    environment.filters["time"] = lambda at: str(at)[:16].replace("T", " ")
    environment.globals["in_words"] = in_words
    environment.globals["marked"] = marked
    environment.globals["query"] = query
    environment.globals["query_of"] = query_of
    environment.globals["name_of"] = lambda language: saying(language)["name"]
    return environment
