"""Times: words, days, and what stays open."""

import json
import sys
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from riwaya.core.claim import TimeSpan
from riwaya.core.span import Span
from riwaya.reading.counts.numerals import read_numerals
from riwaya.reading.times.times import read_times

from .conftest import PACK, only, times

GOLD = Path(__file__).resolve().parents[4] / "shared" / "gold"
TUESDAY = date(2019, 11, 26)


@pytest.mark.parametrize(
    ("text", "start", "end", "precision"),
    [
        ("صباح اليوم (أمس)", "2019-11-25", "2019-11-25", "day"),
        ("أمس الاثنين", "2019-11-25", "2019-11-25", "day"),
        ("أمس وأول أمس", "2019-11-24", "2019-11-25", "period"),
        ("يومي السبت والأحد الماضيين", "2019-11-23", "2019-11-24", "period"),
        ("اليوم، الثلاثاء 26 من تشرين الثاني", "2019-11-26", "2019-11-26", "day"),
        ("مساء أول أمس", "2019-11-24", "2019-11-24", "day"),
        ("يوم أمس الأول", "2019-11-24", "2019-11-24", "day"),
        ("قبل عام ونصف", "2018-05-26", "2018-05-26", "month"),
        ("ليل الثلاثاء - الأربعاء", "2019-11-19", "2019-11-20", "day"),
        ("بعد منتصف ليل الاثنين الثلاثاء", "2019-11-25", "2019-11-26", "day"),
        ("مع حلول العام الجديد", "2019-01-01", "2019-01-01", "day"),
        ("خلال الساعات القليلة الماضية", "2019-11-26", "2019-11-26", "day"),
        ("دخل الحصار شهره الثالث", "2019-09-26", None, "period"),
        ("لاحقا في هذا الأسبوع", "2019-11-27", "2019-12-01", "period"),
        ("الأسبوع الماضي بين الجمعة والأحد", "2019-11-22", "2019-11-24", "period"),
        ("نهاية الأسبوع المقبل", "2019-12-05", "2019-12-08", "period"),
        ("في 3/2015", "2015-03-01", "2015-03-31", "month"),
        ("08/12, 2015", "2015-08-12", "2015-08-12", "day"),
        ("الثلاثاء الثالث", "2019-11-19", "2019-11-19", "day"),
        ("أيلول الحادي والعشرين من ألف وتسعمئة وثمانية وسبعين", "1978-09-21", "1978-09-21", "day"),
        ("منذ اندلاع الحرب في البلاد منتصف نيسان 2018", "2018-04-11", None, "period"),
        ("الليلة الماضية", "2019-11-25", "2019-11-25", "day"),
        ("يوم السبت", "2019-11-23", "2019-11-23", "day"),
        ("الثلاثاء", "2019-11-26", "2019-11-26", "day"),
        ("الثلاثاء الماضي", "2019-11-19", "2019-11-19", "day"),
        ("الجمعة المقبل", "2019-11-29", "2019-11-29", "day"),
        ("غدا", "2019-11-27", "2019-11-27", "day"),
        ("الأحد 2فبراير/ شباط 2020", "2020-02-02", "2020-02-02", "day"),
        ("26-11-2019", "2019-11-26", "2019-11-26", "day"),
        ("14/10/2019", "2019-10-14", "2019-10-14", "day"),
        ("يوم 1/ 5 / 2019", "2019-05-01", "2019-05-01", "day"),
        ("12 من شباط الماضي", "2019-02-12", "2019-02-12", "day"),
        ("12 كانون الأول", "2018-12-12", "2018-12-12", "day"),
        ("18 آب", "2019-08-18", "2019-08-18", "day"),
        ("السابع عشر من الشهر الجاري", "2019-11-17", "2019-11-17", "day"),
        ("9 ذي الحجة 1440", "2019-08-10", "2019-08-10", "day"),
        ("الساعة 1.30 فجرا", "2019-11-26T01:30", "2019-11-26T01:30", "time"),
        ("الساعة الثامنة مساء أمس", "2019-11-25T20:00", "2019-11-25T20:00", "time"),
        ("الساعة الواحدة و26 دقيقة صباح اليوم", "2019-11-26T01:26", "2019-11-26T01:26", "time"),
        ("الحادية عشرة والنصف بتوقيت غرينتش السبت", "2019-11-23T11:30Z", "2019-11-23T11:30Z", "time"),
        ("الأسبوع الماضي", "2019-11-18", "2019-11-24", "week"),
        ("الشهر الماضي", "2019-10-01", "2019-10-31", "month"),
        ("العام الماضي", "2018-01-01", "2018-12-31", "year"),
        ("شباط الماضي", "2019-02-01", "2019-02-28", "month"),
        ("حزيران من العام الماضي", "2018-06-01", "2018-06-30", "month"),
        ("نيسان عام 2018", "2018-04-01", "2018-04-30", "month"),
        ("فبراير (شباط) 2016", "2016-02-01", "2016-02-29", "month"),
        ("بداية تشرين الثاني الحالي", "2019-11-01", "2019-11-10", "period"),
        ("أواخر شهر تموز الفائت", "2019-07-21", "2019-07-31", "period"),
        ("عام 2013", "2013-01-01", "2013-12-31", "year"),
        ("الربع الأول من العام الحالي", "2019-01-01", "2019-03-31", "period"),
        ("صيف 2014", "2014-06-01", "2014-08-31", "period"),
        ("قبل ثلاثة أيام", "2019-11-23", "2019-11-23", "day"),
        ("قبل أسبوعين", "2019-11-12", "2019-11-12", "week"),
        ("خلال الـ24 ساعة الماضية", "2019-11-25", "2019-11-26", "period"),
        ("اليومين الماضيين", "2019-11-24", "2019-11-26", "period"),
        ("خلال اليومين المقبلين", "2019-11-26", "2019-11-28", "period"),
        ("لليوم التاسع على التوالي", "2019-11-18", "2019-11-26", "period"),
        ("منذ مطلع العام", "2019-01-01", None, "period"),
        ("منذ شباط الماضي", "2019-02-01", None, "period"),
        ("منذ 62 يوما", "2019-09-25", None, "period"),
        ("منذ يوم الأحد الماضي", "2019-11-24", None, "period"),
        ("حتى مساء السبت", None, "2019-11-23", "period"),
        ("الساعة 12:30 ليلا", "2019-11-26T00:30", "2019-11-26T00:30", "time"),
        ("منذ بداية العام الحالي 2019", "2019-01-01", None, "period"),
        ("بين آذار وتموز 2015", "2015-03-01", "2015-07-31", "period"),
        ("من تشرين الثاني إلى آذار 2015", "2014-11-01", "2015-03-31", "period"),
        ("بين 2013 و2017", "2013-01-01", "2017-12-31", "period"),
        ("من 3 إلى 9 آذار", "2019-03-03", "2019-03-09", "period"),
        ("قبل سنة ونصف السنة وشهرين", "2018-03-26", "2018-03-26", "month"),
        ("قبل 5000 سنة", None, None, "year"),
        ("خلال ثلاثة ملايين سنة", None, None, "period"),
        ("بين تموز - كانون الأول 2016", "2016-07-01", "2016-12-31", "period"),
        ("من كانون الثاني إلى آب", "2019-01-01", "2019-08-31", "period"),
        ("من 2014 حتى الآن", "2014-01-01", "2019-11-26", "period"),
        ("خلال 2014-2018", "2014-01-01", "2018-12-31", "period"),
        ("6/ تشرين الأول/ 2019", "2019-10-06", "2019-10-06", "day"),
        ("نيسان 16، 2016", "2016-04-16", "2016-04-16", "day"),
        ("في 22 الشهر الماضي", "2019-10-22", "2019-10-22", "day"),
        ("الأسبوع قبل الماضي", "2019-11-11", "2019-11-17", "week"),
        ("الجمعة قبل الماضي", "2019-11-15", "2019-11-15", "day"),
        ("العام قبل الماضي", "2017-01-01", "2017-12-31", "year"),
        ("الأسبوع بعد المقبل", "2019-12-09", "2019-12-15", "week"),
        ("خلال العقدين الماضيين", "1999-11-26", "2019-11-26", "period"),
        ("خلال آخر أسبوعين", "2019-11-12", "2019-11-26", "period"),
        ("أسبوعان من الآن", "2019-12-10", "2019-12-10", "week"),
        ("وصلوا 22/04", "2019-04-22", "2019-04-22", "day"),
        ("نيسان-12", "2019-04-12", "2019-04-12", "day"),
        ("16. نيسان. 2016", "2016-04-16", "2016-04-16", "day"),
        ("في شهر نيسان بين 19 و25", "2019-04-19", "2019-04-25", "period"),
        ("بين 4 و22 هذا الشهر", "2019-11-04", "2019-11-22", "period"),
        ("من 4-22 هذا الشهر", "2019-11-04", "2019-11-22", "period"),
        ("من الجمعة 15 حتى الثلاثاء 19", "2019-11-15", "2019-11-19", "period"),
        ("الأربعاء 23", "2019-10-23", "2019-10-23", "day"),
        ("أول يوم جمعة في هذا الشهر", "2019-11-01", "2019-11-01", "day"),
        ("قبل سنتين وثلاثة أشهر", "2017-08-26", "2017-08-26", "month"),
        ("منذ سنتين وثلاثة أشهر", "2017-08-26", None, "period"),
        ("منذ شهر و21 يوما من الآن", "2019-10-05", "2019-10-05", "day"),
        ("بعد أسبوعين من اليوم", "2019-12-10", "2019-12-10", "week"),
        ("ما تبقى من الشهر", "2019-11-26", "2019-11-30", "period"),
        ("منذ شهر ويوم", "2019-10-26", None, "period"),
        ("منذ 23 أيلول 2014، وحتى صباح اليوم", "2014-09-23", "2019-11-26", "period"),
    ],
)
def test_counted_from_publication(text: str, start: str | None, end: str | None, precision: str) -> None:
    found = only(text, TUESDAY)
    assert (found.start, found.end, found.precision) == (start, end, precision)


@pytest.mark.parametrize(
    ("text", "start", "relative"),
    [
        ("أمس", None, {"days": -1}),
        ("أمس الأحد", None, {"days": -1}),
        ("مساء السبت", None, {"weekday": 6}),
        ("الأسبوع الماضي", None, {"weeks": -1}),
        ("شباط الماضي", None, {"month": 2}),
        ("منذ مطلع العام الحالي", None, {"years": 0}),
        ("خلال اليومين الماضيين", None, {"days": -2}),
        ("منذ أسابيع", None, None),
        ("في الآونة الأخيرة", None, None),
        ("26 من تشرين الثاني", "XXXX-11-26", None),
        ("شباط", "XXXX-02", None),
        ("منذ ديسمبر", "XXXX-12-01", None),
        ("عام 2013", "2013-01-01", None),
    ],
)
def test_with_no_publication_day_what_is_relative_stays_open(text: str, start: str | None, relative: Any) -> None:
    found = only(text)
    assert (found.start, found.relative) == (start, relative)


def test_the_text_may_say_itself_what_today_is() -> None:
    found = times("قتل جندي اليوم الاثنين 19 حزيران. وكان القصف بدأ يوم أمس.")
    assert [one.start for one in found] == ["XXXX-06-19", "XXXX-06-18"]


@pytest.mark.parametrize(
    ("text", "start"),
    [
        ("قتل جندي اليوم السبت 17 أيلول. وتسري الهدنة منذ 5 آذار 2020", "2022-09-17"),  # the only such Saturday
        ("قتل جندي اليوم السبت 17 أيلول. وبدأت الحرب عام 2011", "2011-09-17"),
        ("قتل جندي اليوم السبت 17 أيلول. وبدأت الحرب عام 2012", "XXXX-09-17"),
        ("قتل جندي اليوم 17 أيلول. وتسري الهدنة منذ 5 آذار 2020", "XXXX-09-17"),
        ("قصف على صعدة - 27 تشرين الأول 2021 (صورة)\nقتل جندي اليوم الأربعاء", "2021-10-27"),
        ("قصف على صعدة - 27 تشرين الأول 2021 (صورة)\nقتل جندي أمس الأربعاء", "2021-10-27"),
        ("قصف على صعدة - 27 تشرين الأول 2021 (صورة)\nقتل جندي اليوم الجمعة", None),
        ("قتل جندي اليوم الخميس. وتسري الهدنة منذ 5 آذار 2020", None),  # a Thursday too, but told as the past
    ],
)
def test_weekdays_and_years_of_the_text_settle_what_today_is(text: str, start: str | None) -> None:
    found = times(text)
    assert next(one.start for one in found if one.relative) == start


def test_weekdays_lie_near_the_date_that_opens_the_text() -> None:
    found = times("انسحبوا الأحد 2 شباط 2020 من البلدة. وكان القصف بدأ مساء السبت وتوقف الاثنين.")
    assert [one.start for one in found] == ["2020-02-02", "2020-02-01", "2020-02-03"]


def test_a_part_of_the_day_belongs_to_the_day_told_last() -> None:
    assert [one.start for one in times("وصلوا السبت. وعادوا ليلا.", TUESDAY)] == ["2019-11-23", "2019-11-23"]


@pytest.mark.parametrize(
    "stamp",
    [
        "26/11/2019", "الثلاثاء، 26 تشرين الثاني 2019", "2019-11-26 10:30",
        "بغداد 29 ربيع الأول 1441 هـ الموافق 26 نوفمبر 2019 م واس", "عدن في 26 نوفمبر 2019",
    ],
)  # fmt: skip
def test_a_date_alone_in_a_line_at_the_head_is_that_of_publication(stamp: str) -> None:
    """As pages have it below the headline; a date in a caption, or far below, is not."""
    page = "قصف على قرية الزيتون\n{}\nقصفت المدفعية القرية أمس"

    assert times(page.format(stamp))[-1].start == "2019-11-25"
    assert times(page.format(f"صورة للقرية، {stamp}"))[-1].start is None
    assert times(page.format("خبر " * 200 + f"\n{stamp}"))[-1].start is None


@pytest.mark.parametrize("text", ["قتل الجمعة 15 مدنيا", "في حصيلة الجمعة 15 قتيلا", "الجمعة 15 من عناصرها قتلوا"])
def test_a_count_behind_a_weekday_is_no_day_of_a_month(text: str) -> None:
    assert only(text, TUESDAY).surface == "الجمعة"


def test_the_same_year_is_the_one_told_last() -> None:
    """Of a month, a day or its end; open where none was told."""
    text = "دخلوا القرية في آذار 2017 وخرجوا منها في {} من العام نفسه"

    assert [times(text.format(when), TUESDAY)[-1].start for when in ("أيلول", "5 أيار")] == ["2017-09-01", "2017-05-05"]
    assert only("في أيلول من العام ذاته").start == "XXXX-09"


def test_an_article_published_again_keeps_its_own_weekday() -> None:
    found = only("اليوم الأحد", TUESDAY)
    assert (found.start, found.relative) == ("2019-11-24", {"weekday": 7})


@pytest.mark.parametrize(
    "text",
    [
        "قتل أحد عناصر الشرطة",
        "مارس التنظيم ضغوطا",
        "الأب يعقوب غاب",
        "أصيب 200 في شوارع المدينة",
        "الدفعة الثانية والأخيرة",
        "تسليم 3/4 المعدات",
        "مدفع عيار 12/7",
        "ارتفع العدد من 4 إلى 22",
        "قتل ثلاثة قبل يومين من الانتخابات",
    ],
)
def test_no_time(text: str) -> None:
    assert times(text, TUESDAY) == []


def test_counts_that_are_no_years_stay_numbers() -> None:
    row = read_times(read_numerals(PACK.scan("نزحت 2013 عائلة في شباط الماضي"), PACK), PACK, TUESDAY)
    assert [item.get("number").exact for item in row if item.has("number")] == [2013]


def _told(gold: dict[str, Any]) -> list[tuple[dict[str, Any], list[list[int]]]]:
    """The times of a gold file with their spans, each once."""
    out: dict[str, tuple[dict[str, Any], list[list[int]]]] = {}
    for claim in gold["claims"]:
        named = {"time": claim.get("time"), "voice_time": claim["voice"].get("time"), "period": claim.get("period")}
        for name, time in named.items():
            spans = claim.get("spans", {}).get(name)
            if time and spans:
                key = json.dumps([time.get(part) for part in ("surface", "start", "end", "relative")])
                out[key] = time, spans if isinstance(spans[0], list) else [spans]
    return list(out.values())


@pytest.mark.skipif(not GOLD.exists(), reason="the gold annotations are not here")
def test_gold_times(capsys: pytest.CaptureFixture[str]) -> None:
    right = total = 0
    for folder in ("seeds", "dev", "own"):
        articles = map(json.loads, (GOLD / folder / "articles.jsonl").read_text("utf-8").splitlines())
        texts = {one["article"]: one["text"] for one in articles}
        for path in sorted((GOLD / folder).glob("*.json")):
            gold = json.loads(path.read_text("utf-8"))
            if "claims" not in gold:
                continue
            published = date.fromisoformat(gold["published"][:10]) if gold["published"] else None
            row = read_times(read_numerals(PACK.scan(texts[gold["article"]]), PACK), PACK, published)
            found = [(row.span(item), item.get("time")) for item in row if item.has("time")]
            for time, spans in _told(gold):
                right += any(_same(one, time) for span, one in found if any(span.overlaps(Span(*s)) for s in spans))
                total += 1
    with capsys.disabled():
        sys.stdout.write(f"\ngold times {right / total:.3f}  (n={total})\n")
    assert right / total > 0.84


def _same(found: TimeSpan, gold: dict[str, Any]) -> bool:
    if gold["start"] or gold["end"]:
        return (found.start, found.end) == (gold["start"], gold["end"])
    return found.start is None and (found.relative or None) == (gold.get("relative") or None)
