"""Map tiles of another maker, where somebody wants to draw on them."""

import re
from typing import Self

import msgspec

from riwaya.core.problem import Problem

_ADDRESS = re.compile(r"https?://[\w.:-]+/[^\s;,'\"]*")


class Tiles(msgspec.Struct, frozen=True):
    """A map of another maker to draw on, and whom it credits; without an address, the bundled one."""

    address: str = ""
    credit: str = ""

    @classmethod
    def at(cls, address: str, credit: str = "") -> Self:
        """The map at an address. Raises Problem where it can't be one of map tiles."""
        if address and not _ADDRESS.fullmatch(address):
            raise Problem(f"{address}: This is no address of a map. Write https://HOST/{{z}}/{{x}}/{{y}}.png.")
        if address and not all(part in address for part in ("{z}", "{x}", "{y}")):
            raise Problem(f"{address}: The address of a map names {{z}}, {{x}} and {{y}}.")
        return cls(address, credit)

    @property
    def host(self) -> str:
        """What of it is asked for anything: its scheme and host."""
        return "/".join(self.address.split("/")[:3])


NO_TILES = Tiles()
