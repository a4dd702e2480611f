"""The web app: a ledger in the browser, in Arabic and English."""

from riwaya.web.app import make_app, make_team_app
from riwaya.web.handing import Handing
from riwaya.web.tiles import Tiles

__all__ = ["Handing", "Tiles", "make_app", "make_team_app"]
