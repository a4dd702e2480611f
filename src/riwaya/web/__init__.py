"""The web app: a ledger in the browser, in Arabic and English."""

from riwaya.web.app import make_app

__all__ = ["make_app"]
