"""What a form sends, read into the value that a route asks for."""

from collections.abc import Mapping, Sequence
from itertools import zip_longest
from typing import Any, TypeVar

import msgspec
from litestar import Request
from litestar.exceptions import ClientException

T = TypeVar("T")


class Form:
    """The fields of a form by name, each with all that was sent under it."""

    def __init__(self, fields: Mapping[str, Sequence[str]]) -> None:
        self._fields = fields

    def one(self, name: str) -> str:
        """What was sent under a name, without what is blank around it; empty where nothing was."""
        return next((value.strip() for value in self._fields.get(name, ())), "")

    def all(self, name: str) -> tuple[str, ...]:
        """All that was sent under a name."""
        return tuple(self._fields.get(name, ()))

    def rows(self, name: str) -> list["Form"]:
        """What was sent under `name.x`, `name.y` ...: the first of each as a form of its own, the second, and so on."""
        start = f"{name}."
        columns = {key.removeprefix(start): values for key, values in self._fields.items() if key.startswith(start)}
        together = zip_longest(*columns.values(), fillvalue="")
        return [Form({key: (value,) for key, value in zip(columns, row, strict=True)}) for row in together]

    def read(self, kind: type[T]) -> T:
        """The form as a struct: a field that is a tuple takes all that was sent under its name.

        Raises ClientException where something is missing or none of what the field can be.
        """
        values: dict[str, Any] = {}
        for field in msgspec.structs.fields(kind):  # type: ignore[arg-type]
            several = "tuple" in str(field.type)
            if field.name in self._fields or (several and field.required):
                values[field.name] = self.all(field.name) if several else self.one(field.name)
        try:
            return msgspec.convert(values, kind, strict=False)
        except msgspec.ValidationError as error:
            raise ClientException("wrong.form") from error


async def sent(request: Request[Any, Any, Any]) -> Form:
    """The form of a request."""
    form = await request.form()
    return Form({name: [str(value) for value in form.getall(name)] for name in form})
