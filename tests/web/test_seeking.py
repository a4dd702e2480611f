"""Lists by filter, and articles by their words: what an address asks for holds on every page."""

import re
from typing import Any
from urllib.parse import quote

from riwaya.exports.phrases.places import english_place, namesakes
from riwaya.places.gazetteer import Gazetteer
from riwaya.web.saying import saying

Client = Any


def test_filters_stand_in_the_address_and_hold(demo: Client) -> None:
    data = demo.get("/en/incidents.json?status=denied&since=2020").json()
    assert data["rows"]
    assert all(row["denied"] and row["incident"]["date"] >= "2020" for row in data["rows"])
    page = demo.get("/en/incidents?status=denied&since=2020").text
    assert '<option value="denied" selected>' in page
    assert "status=denied&amp;since=2020-" in page, "a bar of the timeline keeps the other filters"


def test_the_timeline_keeps_its_gaps_and_all_days_whatever_period_is_asked_for(demo: Client) -> None:
    found = re.findall(r'<li data-when="([^"]+)"( class="chosen")?>', demo.get("/en/incidents").text)
    months = [when for when, _ in found]
    assert months == sorted(months)
    assert len(months) == 12 * (int(months[-1][:4]) - int(months[0][:4])) + int(months[-1][5:]) - int(months[0][5:]) + 1
    within = re.findall(r'<li data-when="([^"]+)"( class="chosen")?>', demo.get("/en/incidents?since=2020-02-10").text)
    assert [when for when, _ in within][: len(months)] == months
    assert [when for when, chosen in within if chosen and len(when) == 7] == ["2020-02", "2020-03"]
    assert any(len(when) == 10 for when, _ in within), "the period itself is shown day by day"


def test_passages_are_filtered_by_outlet_article_and_what_was_changed(demo: Client) -> None:
    whole = demo.get("/json/copies").json()
    assert whole["total"] == len(whole["passages"]) == sum(one["passages"] for one in whole["passed"])
    figures = demo.get("/json/copies?touches=figure").json()
    assert 0 < figures["total"] < whole["total"]
    assert all(any("figure" in edit["touches"] for edit in one["reuse"]["edits"]) for one in figures["passages"])
    key = whole["passages"][0]["reuse"]["a"]
    assert all(
        key in (one["reuse"]["a"], one["reuse"]["b"])
        for one in demo.get(f"/json/copies?article={key}").json()["passages"]
    )
    assert demo.get("/en/copies?touches=nothing").status_code == 400


def test_control_is_shown_of_one_place_and_of_what_lies_in_it(demo: Client) -> None:
    every = {held["place"] for held in demo.get("/json/control").json()}
    assert [held["place"] for held in demo.get("/json/control?place=saraqib").json()] == ["Saraqib"]
    inner = demo.get("/json/control?place=Idlib Governorate").json()
    assert {held["place"] for held in inner} < every
    assert all("Idlib Governorate" in held["within"] for held in inner)


def test_incidents_are_filtered_by_their_suggested_grade(demo: Client) -> None:
    rows = demo.get("/json/incidents?grade=fair").json()["rows"]
    assert rows
    assert {row["incident"]["grade"]["suggested"] for row in rows} == {"fair"}


def test_a_word_is_found_with_its_clitics_and_marked(demo: Client) -> None:
    page = demo.get("/ar/search?words=" + quote("ادلب")).text
    assert '<mark class="hit">إدلب</mark>' in page
    assert demo.get("/json/search?words=" + quote("كلمةلاتوجد")).json()["total"] == 0


def test_articles_are_sought_by_voice_place_outlet_and_day_with_words_or_without(demo: Client) -> None:
    def keys(asked: str) -> set[str]:
        return {hit["article"] for hit in demo.get(f"/json/search?{asked}").json()["hits"]}

    every, of_mod = keys("words=" + quote("ادلب")), keys("voice=ru-mod")
    assert of_mod
    assert keys("voice=ru-mod&words=" + quote("ادلب")) == every & of_mod
    assert keys("place=Saraqib") == keys("place=" + quote("سراقب")) != set()
    dated = demo.get("/json/search?since=2020&until=2020-02").json()
    assert dated["total"] == len(dated["hits"]) > 0
    assert all("2020" <= hit["published"] < "2020-03" for hit in dated["hits"])
    assert keys("outlet=none") == keys("") == keys("words=...") == set()


def test_a_place_may_be_written_in_arabic(demo: Client) -> None:
    assert demo.get("/json/incidents?place=" + quote("سراقب")).json()["given"]["place"] == "Saraqib"
    page = demo.get("/ar/incidents?place=Saraqib").text
    assert 'value="سراقب"' in page
    assert [held["place"] for held in demo.get("/json/control?place=" + quote("سراقب")).json()] == ["Saraqib"]


def test_a_place_is_known_in_whatever_english_letters(demo: Client) -> None:
    for told in ("idlib", "IDLIB", " Idlib ", "idlib governorate", "Idlib Governorate"):
        found = demo.get("/json/incidents?place=" + quote(told)).json()
        assert (found["given"]["place"].casefold(), found["total"] > 0) == (told.strip().casefold(), True)
        assert found["given"]["place"] in ("Idlib", "Idlib Governorate")
    assert {english_place(row.name_en) for row in Gazetteer.load().rows} == {
        row.name_en for row in Gazetteer.load().rows
    }
    assert english_place("deir ezzor") == "Deir ez-Zor"
    assert english_place("no such place") == "no such place"


def test_a_name_that_finds_nothing_offers_those_written_much_like_it(demo: Client) -> None:
    page = demo.get("/en/incidents?place=Saraqibb&status=happened").text
    assert 'href="/en/incidents?place=Saraqib&amp;status=happened"' in page.replace("&status", "&amp;status")
    assert "Places written" not in demo.get("/en/incidents?place=Qwertyuiop").text
    assert "Places written" not in demo.get("/en/incidents?place=Saraqib").text


def test_control_is_shown_by_how_places_stand_and_what_most_is_told_of_comes_first(demo: Client) -> None:
    every = demo.get("/json/control").json()
    told = [sum(len(hold[kind]) for hold in one["holds"] for kind in ("claims", "lost", "denied")) for one in every]
    assert told == sorted(told, reverse=True)
    assert len({one["standing"] for one in every}) > 1
    page = demo.get("/en/control").text
    for standing in {one["standing"] for one in every}:
        found = demo.get("/json/control?standing=" + quote(standing)).json()
        assert found == [one for one in every if one["standing"] == standing]
        link = f'href="/en/control?standing={standing.replace(" ", "+")}">{saying("en")[f"standing.{standing}"]} (<bdi>'
        assert f"{link}{len(found)}</bdi>)" in page
    assert demo.get("/en/control?standing=x").status_code == 400


def test_what_is_told_of_a_place_without_a_day_leads_to_its_words_as_well(demo: Client) -> None:
    told = {name for one in demo.get("/json/control").json() for hold in one["holds"] for name in hold["claims"]}
    page = demo.get("/en/control").text
    assert set(re.findall(r'href="/en/article/[^"#]+#([^"]+)"', page)) >= told


def test_control_offers_the_governorate_where_nobody_tells_of_the_town(demo: Client) -> None:
    page = demo.get("/ar/control?place=" + quote("حلب")).text
    assert 'href="/ar/control?place=Aleppo%20Governorate"><bdi>محافظة حلب</bdi>' in page
    assert "Aleppo%20Governorate" not in demo.get("/ar/control?place=Saraqib").text
    assert saying("en")["overview.alike"] not in demo.get("/en/control?place=nowhere").text


def test_places_of_one_arabic_name_are_told_apart(demo: Client) -> None:
    """Each is found by the name under which it is shown, in Arabic as well."""
    say = saying("ar")
    assert (say.place("Idlib"), say.place("Idlib Governorate")) == ("إدلب", "محافظة إدلب")
    assert (say.place("Sinjar District"), say.place("Sinjar Subdistrict")) == ("منطقة سنجار الإدارية", "ناحية سنجار")
    assert [english_place(say.place(name)) for name in namesakes()] == [*namesakes()]
    found = {name: demo.get("/json/incidents?place=" + quote(name)).json() for name in ("إدلب", "محافظة إدلب")}
    assert [one["given"]["place"] for one in found.values()] == ["Idlib", "Idlib Governorate"]
    assert found["محافظة إدلب"]["total"] > found["إدلب"]["total"] > 0
    assert 'value="محافظة إدلب"' in demo.get("/ar/incidents?place=Idlib+Governorate").text


def test_a_filter_of_several_voices_or_types_finds_those_of_each_and_is_kept_in_the_form(demo: Client) -> None:
    def found(filters: str) -> set[str]:
        return {row["incident"]["incident"] for row in demo.get(f"/en/incidents.json?{filters}").json()["rows"]}

    each = [found(f"event={event}") for event in ("shelling", "air_strike")]
    assert all(each)
    assert found("event=shelling,air_strike") == each[0] | each[1]
    assert found("voice=ru-mod,tass") == found("voice=ru-mod") | found("voice=tass")
    page = demo.get("/en/incidents?event=shelling,air_strike&voice=ru-gov,ru-mod").text
    assert '<option value="shelling,air_strike" selected>Shelling, Air strike</option>' in page
    assert '<option value="ru-gov,ru-mod" selected>Russia with its offices and forces</option>' in page


def test_a_briefing_leads_to_the_list_of_its_incidents(demo: Client) -> None:
    page = demo.get("/en/brief?question=shelling+of+Idlib").text
    (link,) = re.findall(r'class="listed" href="([^"]+)"', page)
    rows = demo.get(link.replace("&amp;", "&").replace("/en/incidents?", "/en/incidents.json?")).json()["rows"]
    assert {row["incident"]["incident"] for row in rows} == {*re.findall(r"<h2><a href=\"/en/incident/(\w+)\"", page)}
    assert rows


def test_a_question_shows_what_of_it_was_left_aside_and_leads_on_from_there(demo: Client) -> None:
    page = demo.get("/ar/brief?question=" + quote("ماذا قالت روسيا عن المستشفيات")).text
    assert "أُهمل من السؤال: المستشفيات" in page
    (link,) = re.findall(r'href="(/ar/brief\?voice=[^"]+words=[^"]+)"', page)
    assert demo.get(link.replace("&amp;", "&")).status_code == 200
    unknown = demo.get("/ar/brief?question=" + quote("الزعتر")).text
    assert f'href="/ar/search?words={quote("الزعتر")}"' in unknown


def test_english_words_that_no_article_holds_lead_to_the_place_or_voice_that_they_name(demo: Client) -> None:
    assert 'href="/en/search?place=Saraqib"' in demo.get("/en/search?words=Saraqeb").text
    assert 'href="/en/search?voice=white-helmets' in demo.get("/en/search?words=White+Helmets").text
    assert demo.get("/en/search?words=Saraqeb&since=2031").text.count("place=Saraqib") == 0, "which finds nothing too"


def test_words_that_stand_together_are_shown_once_each_marked(demo: Client) -> None:
    hits = demo.get("/json/search?words=" + quote("ادلب")).json()["hits"]
    shown = [snippet for hit in hits for snippet in hit["snippets"]]
    assert max(sum(one["found"] for one in snippet) for snippet in shown) > 1
    for hit in hits:
        texts = ["".join(one["words"] for one in snippet).strip(" …") for snippet in hit["snippets"]]
        assert not any(one[:60] in other for one in texts for other in texts if one is not other)
