"""Both styles of digits: what the page says is turned, what is published is not."""

from typing import Any

import pytest

from riwaya.web.digits import with_arabic_digits

Client = Any


@pytest.mark.parametrize(
    ("page", "turned"),
    [
        ("<p>3 of 2020-01-22</p>", "<p>٣ of ٢٠٢٠-٠١-٢٢</p>"),
        ('<a href="/x?page=2" title="2">2</a>', '<a href="/x?page=2" title="2">٢</a>'),
        ("<code>12</code> 12", "<code>12</code> ١٢"),
        ('<blockquote>12 <mark class="x">3</mark><blockquote>4</blockquote> 5</blockquote>6',
         '<blockquote>12 <mark class="x">3</mark><blockquote>4</blockquote> 5</blockquote>٦'),
        ('<p class="text" dir="rtl" lang="ar">قتل 12</p>12', '<p class="text" dir="rtl" lang="ar">قتل 12</p>١٢'),
        ('<html lang="ar"><p>&#39;7&#x27;</p></html>', '<html lang="ar"><p>&#39;٧&#x27;</p></html>'),
        ('<td><q>5</q></td><input value="5"><rect x="5"/>5', '<td><q>5</q></td><input value="5"><rect x="5"/>٥'),
    ],
)  # fmt: skip
def test_only_the_pages_own_digits_are_turned(page: str, turned: str) -> None:
    assert with_arabic_digits(page) == turned


def test_a_style_is_asked_for_in_the_address_and_kept(demo: Client) -> None:
    path = "/ar/article/05-nafidhat-al-tilal"
    plain = demo.get(path)
    assert "set-cookie" not in plain.headers
    assert "2020-02-02" in plain.text
    asked = demo.get(f"{path}?digits=arabic")
    assert "٢٠٢٠-٠٢-٠٢" in asked.text
    kept = {"cookie": asked.headers["set-cookie"].split(";")[0]}
    again = demo.get(path, headers=kept).text
    assert "٢٠٢٠-٠٢-٠٢" in again
    assert demo.get("/json/article/05-nafidhat-al-tilal", headers=kept).json()["published"] == "2020-02-02"
    assert "2020-02-02" in demo.get(f"{path}?digits=western", headers=kept).text
    assert "set-cookie" not in demo.get(f"{path}?digits=roman").headers
    demo.cookies.clear()
