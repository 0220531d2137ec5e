# SPDX-License-Identifier: Apache-2.0
"""Date expressions of a sentence, resolved to days against the day of publication (codebook, sections 5 and 10).

Each pattern is one method: what it reads, in words, stands in its docstring. The longest reading at a position wins.
Without a day of publication relative expressions keep their words and have no day.
"""

from __future__ import annotations

import datetime as dt
import re
from typing import NamedTuple

from waqai.arabic.clitics import segment
from waqai.arabic.numbers import read_number, read_ordinal
from waqai.find.words import Word, iter_rest

from . import calendar
from .calendar import Days

_NUMERIC = re.compile(r"(\d{1,4})([/.-])(\d{1,2})\2(\d{1,4})$")
_MONTH_SLASH = re.compile(r"(\d{1,2})/(\d{1,2})$")
_YEARS = range(1900, 2100)
_HIJRI_YEARS = range(1300, 1500)
_SLASH = frozenset({"/", "\\", "-", "(", "،", ")"})
_MOST_UNITS = 400  # so many days, weeks ... are counted back at most
_FIRST_WORDS = ("وقت", "منذ", "غد", "غدا", "امس", "البارحه", "بارحه", "من", "بين", "الفتره")
_RELATIVE_DAYS = {
    "اليوم": 0,
    "الليله": 0,
    "امس": -1,
    "البارحه": -1,
    "غدا": 1,
    "غد": 1,
    "الامس": -1,
    "الغد": 1,
}


class DateExpression(NamedTuple):
    """Words [start, end) of a sentence that name days. ``days`` None: relative, with no day of publication.

    ``since``: the expression begins a span that runs to publication (منذ مايو).
    """

    start: int
    end: int
    days: Days | None


class _Read(NamedTuple):
    end: int
    days: Days | None


class DateReader:
    """Reads the date expressions of one sentence. ``future``: where the clause of a position speaks of the future."""

    def __init__(self, words: list[Word], published: dt.date | None, future: list[bool]) -> None:
        self._words = words
        self._published = published
        self._future = future

    def read(self) -> list[DateExpression]:
        """All date expressions, in order, none overlapping."""
        found: list[DateExpression] = []
        at = 0
        while at < len(self._words):
            if not _may_begin_date(self._words[at]):
                at += 1
                continue
            best: _Read | None = None
            for pattern in _PATTERNS:
                read = pattern(self, at)
                if read is not None and (best is None or read.end > best.end):
                    best = read
            if best is None:
                at += 1
            else:
                found.append(DateExpression(at, best.end, best.days))
                at = best.end
        return self._merged(found)

    def _merged(self, found: list[DateExpression]) -> list[DateExpression]:
        """Join what belongs together: a weekday and its date (الأحد 27 ديسمبر), two ends
        of a range (من ... إلى ...)."""
        merged: list[DateExpression] = []
        for expression in found:
            last = merged[-1] if merged else None
            if last is not None and last.days is not None and expression.days is not None:
                between = [w.text for w in self._words[last.end : expression.start]]
                joined = self._join(last, expression, between)
                if joined is not None:
                    merged[-1] = joined
                    continue
            merged.append(expression)
        return merged

    def _join(self, one: DateExpression, other: DateExpression, between: list[str]) -> DateExpression | None:
        assert one.days is not None and other.days is not None
        range_word = between in (
            ["الي"],
            ["حتي"],
            ["وحتي"],
            ["و"],
            ["-"],
            ["الي", "غايه"],
        ) and self._opens_range(one.start)
        if range_word and other.days.last >= one.days.first:
            return DateExpression(one.start, other.end, Days(one.days.first, other.days.last, "span"))
        touching = not between or (len(between) == 1 and between[0] in ("،", ",", "(", "الموافق", "-", "من"))
        if not touching:
            return None
        if one.days.precision == "day" and other.days.precision == "day" and self._is_weekday(one):
            # Where a weekday and a relative day disagree, the weekday wins; a date beats both.
            relative = self._words[other.start].text in _RELATIVE_DAYS
            return DateExpression(one.start, other.end, one.days if relative else other.days)
        if one.days.precision == "day" and self._is_relative(one) and other.days.precision == "day":
            return DateExpression(one.start, other.end, other.days)
        return None

    def _opens_range(self, at: int) -> bool:
        return at > 0 and self._words[at - 1].text in ("من", "بين", "منذ", "الفتره", "ما")

    def _is_weekday(self, expression: DateExpression) -> bool:
        return any(self._class(at, "weekday-") is not None for at in range(expression.start, expression.end))

    def _is_relative(self, expression: DateExpression) -> bool:
        return self._words[expression.start].text.lstrip("و") in _RELATIVE_DAYS

    # ---- words

    def _text(self, at: int) -> str:
        return self._words[at].text if 0 <= at < len(self._words) else ""

    def _class(self, at: int, prefix: str) -> tuple[str, int] | None:
        """What follows ``prefix`` in a class of the word at ``at``, and the number of words; the longest wins."""
        if not 0 <= at < len(self._words):
            return None
        word = self._words[at]
        best: tuple[str, int] | None = None
        for reading in iter_rest(word.compounds, self._words, at):
            name = getattr(reading.entry, "name", "")
            if name.startswith(prefix) and (best is None or reading.length > best[1]):
                best = name.removeprefix(prefix), reading.length
        if best is None:
            for name in word.classes:
                if name.startswith(prefix) and not name.endswith("-weak"):
                    best = name.removeprefix(prefix), 1
        return best

    def _is(self, at: int, name: str) -> bool:
        return 0 <= at < len(self._words) and name in self._words[at].classes

    def _year(self, at: int) -> int | None:
        text = self._text(at)
        return int(text) if len(text) == 4 and text.isdigit() and int(text) in _YEARS else None

    def _day_number(self, at: int) -> int | None:
        text = self._text(at)
        return int(text) if 1 <= len(text) <= 2 and text.isdigit() and 1 <= int(text) <= 31 else None

    def _month(self, at: int) -> tuple[int, int] | None:
        """A month's number and length, doubled names taken whole: نيسان/أبريل, ديسمبر كانون الأول, تموز (يوليو)."""
        first = self._class(at, "month-")
        if first is None or not first[0].isdigit():
            return None
        end = at + first[1]
        behind = end
        while self._text(behind) in _SLASH and behind - end < 2:
            behind += 1
        again = self._class(behind, "month-")
        if again is not None and again[0] == first[0]:
            end = behind + again[1]
            if self._text(end) == ")":
                end += 1
        return int(first[0]), end - at

    def _is_weak(self, at: int) -> bool:
        return self._is(at, "month-weak")

    # ---- resolving

    def _past_or_next(self, at: int, past: dt.date, coming: dt.date) -> dt.date:
        return coming if self._future[at] else past

    def _in_year(self, at: int, month: int, day: int | None) -> Days | None:
        """The latest such month or day that had begun, or the next one in a clause of the future."""
        if self._published is None:
            return None
        for year in (self._published.year, self._published.year - 1):
            days = _day_of(year, month, day)
            if days is None:
                continue
            if self._future[at]:
                if days.last < self._published:
                    return _day_of(year + 1, month, day)
                return days
            if days.first <= self._published:
                return days
        return _day_of(self._published.year, month, day)

    def _shifted(self, at: int, days: Days | None, end: int, month: int, day: int | None) -> _Read:
        """Take الماضي, المقبل or الجاري behind a month or date without a year."""
        if self._published is None:
            return _Read(end + (self._is(end, "last") or self._is(end, "next") or self._is(end, "this")), None)
        if self._is(end, "last"):
            for year in (self._published.year, self._published.year - 1):
                past = _day_of(year, month, day)
                if past is not None and past.last < self._published:
                    return _Read(end + 1, past)
            return _Read(end + 1, days)
        if self._is(end, "next"):
            for year in (self._published.year, self._published.year + 1):
                coming = _day_of(year, month, day)
                if (
                    coming is not None
                    and coming.last > self._published
                    and coming.first >= self._published.replace(day=1)
                ):
                    return _Read(end + 1, coming)
            return _Read(end + 1, days)
        if self._is(end, "this") and self._text(end) not in ("هذا", "هذه"):
            return _Read(end + 1, _day_of(self._published.year, month, day))
        return _Read(end, days)

    # ---- patterns

    def _numeric(self, at: int) -> _Read | None:
        """3/7/2018, 2018-07-03."""
        match = _NUMERIC.match(self._text(at))
        if match is None:
            return None
        first, month, last = int(match[1]), int(match[3]), int(match[4])
        year, day = (first, last) if first > 31 else (last, first)
        if year < 100:
            year += 2000
        if year not in _YEARS:
            return None
        days = _day_of(year, month, day) or _day_of(year, day, month)
        return _Read(at + 1, days) if days is not None else None

    def _day_month(self, at: int) -> _Read | None:
        """27 ديسمبر 2020, 23 أكتوبر/تشرين الأول الماضي, الثامن عشر من مايو, 9 إلى 15 نوفمبر, 26 و27 مارس."""
        begin = at
        number = self._day_number(at)
        end = at + 1
        if number is None:
            ordinal = read_ordinal([_bare(w.text) for w in self._words[at : at + 2]])
            if ordinal is None or not 1 <= ordinal[1] <= 31 or "ال" not in self._text(at)[:4]:
                return None
            end, number = at + ordinal[0], ordinal[1]
        until: int | None = None
        connector = self._text(end)
        if connector in ("الي", "حتي", "-", "و") and self._day_number(end + 1):
            until, end = self._day_number(end + 1), end + 2
        elif connector.startswith("و") and connector[1:].isdigit() and len(connector) <= 3:
            until, end = int(connector[1:]), end + 1
        elif connector == "و" or (connector.isdigit() is False and connector[:1] == "و" and connector[1:2].isdigit()):
            return None
        if self._text(end) in ("من", "في"):
            end += 1
        if self._text(end) == "شهر":
            end += 1
        month = self._month(end)
        if month is None:
            return self._day_of_this_month(begin, number, end)
        end += month[1]
        first = self._with_year(begin, month[0], number, end)
        if until is None or first.days is None:
            return first
        last = self._with_year(begin, month[0], until, end)
        return _Read(first.end, Days(first.days.first, last.days.last, "span")) if last.days else first

    def _day_of_this_month(self, at: int, number: int, end: int) -> _Read | None:
        """الثامن عشر من الشهر الجاري."""
        if self._text(end) != "الشهر" or (
            not self._is(end + 1, "this") and not self._is(end + 1, "last") and not self._is(end + 1, "next")
        ):
            return None
        if self._published is None:
            return _Read(end + 2, None)
        shift = -1 if self._is(end + 1, "last") else 1 if self._is(end + 1, "next") else 0
        months = self._published.year * 12 + self._published.month - 1 + shift
        days = _day_of(months // 12, months % 12 + 1, number)
        return _Read(end + 2, days) if days is not None else None

    def _with_year(self, at: int, month: int, day: int | None, end: int) -> _Read:
        year_at = end
        while self._text(year_at) in ("من", "،", "عام", "سنه", "العام", "لعام", "للعام", "في"):
            year_at += 1
        year = self._year(year_at) if year_at - end <= 2 else None
        if year is not None:
            return _Read(year_at + 1, _day_of(year, month, day))
        if year_at > end and self._text(end) == "من" and self._text(end + 1) == "العام" and self._published is not None:
            if self._is(end + 2, "last"):
                return _Read(end + 3, _day_of(self._published.year - 1, month, day))
            if self._is(end + 2, "this"):
                return _Read(end + 3, _day_of(self._published.year, month, day))
        return self._shifted(at, self._in_year(at, month, day), end, month, day)

    def _month_alone(self, at: int) -> _Read | None:
        """أبريل 2019, نيسان/أبريل الماضي, شهر مايو, مطلع يونيو, مارس 26-28."""
        part, begin = self._part(at)
        if self._text(begin) in ("شهر", "بشهر", "لشهر"):
            begin += 1
        month = self._month(begin)
        if month is None:
            return None
        end = begin + month[1]
        day = self._day_number(end)
        if day is not None and self._year(end) is None:
            return self._with_year(at, month[0], day, end + 1)
        read = self._with_year(at, month[0], None, end)
        marked = read.end > end or begin > at or self._is_governed(at)
        if self._is_weak(begin) and month[1] == 1 and not (read.end > end or self._text(begin - 1) == "شهر"):
            return None
        if not marked:
            return None
        return _Read(read.end, calendar.part(read.days, part) if part and read.days else read.days)

    def _is_governed(self, at: int) -> bool:
        return bool(self._words[at].preposition) or self._text(at - 1) in (
            "في", "منذ", "خلال", "حتي", "من", "الي", "بين", "وفي", "ومنذ", "قبل", "بعد",
            "شهر", "شهري", "نهايه", "بدايه", "حلول",
        )  # fmt: skip

    def _part(self, at: int) -> tuple[str, int]:
        for name in ("early", "mid", "late"):
            if self._is(at, name):
                return name, at + 1
        return "", at

    def _year_alone(self, at: int) -> _Read | None:
        """عام 2011, سنة 2011, في 2011, مطلع 2015, عامي 2016 و2017, العام 2014."""
        part, begin = self._part(at)
        plural = self._text(begin) in ("عامي", "سنتي", "اعوام", "سنوات", "بعامي", "الاعوام", "العامين")
        named = self._is(begin, "unit-year")
        if named:
            begin += 1
        year = self._year(begin)
        if year is None:
            return None
        if (
            not named
            and not part
            and self._text(at - 1) not in ("في", "منذ", "حتي", "من", "الي", "قبل", "بعد", "خلال", "وفي", "صيف", "بين")
        ):
            return None
        end = begin + 1
        days = calendar.year(year)
        following = self._text(end)
        if plural and following[:1] == "و":
            other = following[1:] if following != "و" else self._text(end + 1)
            if other.isdigit() and int(other) in _YEARS:
                return _Read(
                    end + (1 if following != "و" else 2),
                    Days(days.first, calendar.year(int(other)).last, "span"),
                )
        return _Read(end, calendar.part(days, part) if part else days)

    def _hijri(self, at: int) -> _Read | None:
        """12 جمادى الأولى 1442, رمضان 1437, 1437هـ."""
        number = self._day_number(at)
        begin = at + 1 if number is not None else at
        if self._text(begin) == "من":
            begin += 1
        if self._text(begin) == "شهر":
            begin += 1
        month = self._class(begin, "hijri-")
        if month is None:
            return None
        end = begin + month[1]
        while self._text(end) in ("عام", "سنه", "من"):
            end += 1
        text = self._text(end)
        year = int(text) if len(text) == 4 and text.isdigit() and int(text) in _HIJRI_YEARS else None
        if year is not None:
            end += 1
            if self._text(end) in ("ه", "هـ", "هجري", "للهجره", "هجريه"):
                end += 1
            days = (
                calendar.hijri_day(year, int(month[0]), number) if number else calendar.hijri_month(year, int(month[0]))
            )
            return _Read(end, days) if days is not None else None
        if number is None and not (self._is(end, "last") or self._is(end, "this") or self._is(end, "next")):
            return None
        return self._hijri_without_year(at, int(month[0]), number, begin + month[1])

    def _hijri_without_year(self, at: int, month: int, number: int | None, end: int) -> _Read | None:
        if self._published is None:
            return _Read(end, None)
        guess = int((self._published.year - 622) * 33 / 32)
        found = []
        for year in range(guess - 1, guess + 3):
            days = calendar.hijri_day(year, month, number) if number else calendar.hijri_month(year, month)
            if days is not None:
                found.append(days)
        past = [d for d in found if d.first <= self._published]
        coming = [d for d in found if d.last >= self._published]
        end += self._is(end, "last") or self._is(end, "next") or self._is(end, "this")
        chosen = coming[:1] if self._future[at] else past[-1:]
        return _Read(end, chosen[0]) if chosen else None

    def _weekday(self, at: int) -> _Read | None:
        """الأحد, يوم الخميس الماضي, مساء الجمعة, صباح الأحد, يومي السبت والأحد, ليل السبت الأحد."""
        begin = at
        night = False
        while self._is(begin, "daypart") or self._text(begin) in (
            "يومي",
            "متاخر",
            "وقت",
            "متاخره",
            "من",
            "ساعه",
            "ساعات",
            "باكر",
            "الباكر",
        ):
            if self._text(begin) in ("من", "وقت", "متاخر", "متاخره") and begin == at:
                return None
            night = night or _bare(self._text(begin)) in ("ليل", "ليله")
            begin += 1
            if begin - at > 6:
                return None
        found = self._class(begin, "weekday-")
        if found is None or not found[0].isdigit():
            return None
        if begin == at and not self._is_free_weekday(at):
            return None
        weekday, end = int(found[0]), begin + 1
        second_at = end + 1 if self._text(end) in ("-", "–", "الي", "/") else end
        second = self._second_weekday(second_at, night or self._text(at) == "يومي")
        if self._published is None:
            end += self._is(end, "last") or self._is(end, "next")
            return _Read(second_at + 1 if second is not None else end, None)
        if second is not None:
            second_end = second_at + 1
            second_end += self._is(second_end, "last")
            last = self._on_weekday(at, second)
            if self._is_behind_midnight(at):
                return _Read(second_end, calendar.day(last))
            first = calendar.weekday_before(last, weekday)
            return _Read(second_end, Days(first, last, "span"))
        if self._is(end, "last"):
            return _Read(
                end + 1,
                calendar.day(calendar.weekday_before(self._published - dt.timedelta(days=1), weekday)),
            )
        if self._is(end, "next"):
            return _Read(end + 1, calendar.day(calendar.weekday_after(self._published + dt.timedelta(days=1), weekday)))
        return _Read(end, calendar.day(self._on_weekday(at, weekday)))

    def _is_behind_midnight(self, at: int) -> bool:
        """بعد منتصف ليل الجمعة السبت: the second of the two days."""
        before = [self._text(at - 2), self._text(at - 1)] if self._bare_night(at) else [self._text(at - 1), ""]
        return before[0].lstrip("و") == "بعد" and (before[1] == "منتصف" or self._text(at) == "منتصف")

    def _bare_night(self, at: int) -> bool:
        return _bare(self._text(at)) in ("ليل", "ليله")

    def _is_free_weekday(self, at: int) -> bool:
        """Not a surname or number: خميس, أحد, السبت as a family name behind a given name."""
        text = self._text(at)
        return _bare(text).startswith("ال") and not (at > 0 and "given" in self._words[at - 1].classes)

    def _second_weekday(self, at: int, expected: bool) -> int | None:
        if not expected:
            return None
        found = self._class(at, "weekday-")
        return int(found[0]) if found is not None and found[0].isdigit() else None

    def _on_weekday(self, at: int, weekday: int) -> dt.date:
        """The last such day, or the next one in a clause of the future; beside أمس or غدا, whatever the clause."""
        assert self._published is not None
        past = calendar.weekday_before(self._published, weekday)
        coming = calendar.weekday_after(self._published, weekday)
        shift = _RELATIVE_DAYS.get(self._text(at - 1).removeprefix("و"), 0)
        return past if shift < 0 else coming if shift > 0 else self._past_or_next(at, past, coming)

    def _relative_day(self, at: int) -> _Read | None:
        """اليوم, أمس, غدا, أول من أمس, بعد غد, مساء أمس, صباح اليوم."""
        begin = at
        while self._is(begin, "daypart") and begin - at < 3 and self._text(begin) != "الليله":
            if _bare(self._text(begin)).startswith("ال"):
                break
            begin += 1
        text = self._text(begin).removeprefix("و") if self._text(begin) not in _RELATIVE_DAYS else self._text(begin)
        if text in ("ب" + "الامس",):
            text = "الامس"
        end, shift = begin + 1, _RELATIVE_DAYS.get(text)
        if text == "اول" and self._text(begin + 1) == "امس":
            end, shift = begin + 2, -2
        elif text == "اول" and self._text(begin + 1) == "من" and self._text(begin + 2) == "امس":
            end, shift = begin + 3, -2
        elif text == "بعد" and self._text(begin + 1) in ("غد", "الغد"):
            end, shift = begin + 2, 2
        elif text in ("الليله",) and self._is(begin + 1, "last"):
            end, shift = begin + 2, -1
        if shift is None:
            return None
        if text == "اليوم" and self._text(begin - 1) in ("حتي", "الي", "منذ", "هذا", "ذلك"):
            return None
        if text == "اليوم" and self._is(end, "last"):
            return None
        if self._text(end) in ("الاول",) and text == "امس":
            end, shift = end + 1, -2
        days = calendar.day(self._published + dt.timedelta(days=shift)) if self._published else None
        return _Read(end, days)

    def _ago(self, at: int) -> _Read | None:
        """قبل ثلاثة أيام, قبل أسبوع, منذ يومين, قبل شهرين, قبل نحو عامين."""
        text = self._text(at).removeprefix("و").removeprefix("ف")
        if text not in ("قبل", "منذ"):
            return None
        begin = at + 1
        while self._text(begin) in ("نحو", "حوالي", "قرابه", "اكثر", "من", "زهاء", "اقل"):
            begin += 1
        open_ended = self._text(at + 1) in ("اكثر", "اقل")  # منذ أكثر من عام names no day
        number, unit_at = self._count(begin)
        unit = self._class(unit_at, "unit-") if unit_at < len(self._words) else None
        if unit is None or number is None:
            return None
        end = unit_at + 1
        if self._text(end) in ("فقط", "تقريبا"):
            end += 1
        if text == "قبل" and (self._text(end) in ("من", "علي") or self._words[unit_at].definite):
            return None  # قبل يومين من الانتخابات is no day by itself
        if self._words[unit_at].definite or number > _MOST_UNITS:
            return None
        if self._published is None or open_ended:
            return _Read(end, None)
        start = self._back(number, unit[0])
        if start is None:
            return None
        if text == "منذ":
            return _Read(end, Days(start, self._published, "span"))
        return _Read(end, calendar.day(start))

    def _count(self, at: int) -> tuple[int | None, int]:
        """A counted unit: (number, position of the unit's word); the dual counts two, the singular one."""
        word = self._text(at)
        unit = self._class(at, "unit-")
        if unit is not None:
            dual = word.endswith(("ين", "ان")) and word not in ("سنين",)
            plural = word in ("ايام", "اسابيع", "اشهر", "شهور", "اعوام", "سنوات", "سنين")
            return (None if plural else 2 if dual else 1), at
        quantity = read_number([w.text for w in self._words[at : at + 4]])
        if quantity is None or quantity.best is None:
            return None, at
        return quantity.best, at + quantity.length

    def _back(self, number: int, unit: str) -> dt.date | None:
        assert self._published is not None
        try:
            if unit == "day":
                return self._published - dt.timedelta(days=number)
            if unit == "week":
                return self._published - dt.timedelta(weeks=number)
            return calendar.months_before(self._published, number * (12 if unit == "year" else 1))
        except (ValueError, OverflowError):
            return None

    def _counted_past(self, at: int) -> _Read | None:
        """الأشهر الثلاثة الماضية, الأسبوعين الماضيين, الساعات الـ24 الأخيرة, الأيام الثلاثة المقبلة: from or to
        publication."""
        counted = self._definite_count(at)
        if counted is None:
            return None
        number, unit, end = counted
        past, coming = self._is(end, "last"), self._is(end, "next")
        if not past and not coming:
            return None
        if self._published is None:
            return _Read(end + 1, None)
        if unit == "hour":
            number, unit = -(-number // 24), "day"
        other = self._back(number if past else -number, unit)
        if other is None:
            return None
        first, last = (other, self._published) if past else (self._published, other)
        return _Read(end + 1, Days(first, last, "span"))

    def _definite_count(self, at: int) -> tuple[int, str, int] | None:
        """A definite counted unit: (number, unit, position behind). الأسبوعين, الأشهر الثلاثة, الثلاثة أشهر, ال24
        ساعة."""
        unit = self._class(at, "unit-")
        if unit is not None and self._words[at].definite:
            if self._text(at).endswith("ين"):
                return 2, unit[0], at + 1
            number = self._number(at + 1)
            return (number[0], unit[0], number[1]) if number is not None else None
        number = self._number(at)
        unit = self._class(number[1], "unit-") if number is not None else None
        return (number[0], unit[0], number[1] + 1) if number is not None and unit is not None else None

    def _number(self, at: int) -> tuple[int, int] | None:
        """A definite number (الثلاثة, ال24) and the position behind it."""
        begin = at + 1 if self._text(at) == "ال" else at
        if not self._text(begin):
            return None
        if begin == at and not _bare(self._text(at)).startswith("ال"):
            return None
        quantity = read_number([w.text for w in self._words[begin : begin + 3]])
        if quantity is None or quantity.best is None or quantity.best > _MOST_UNITS:
            return None
        return quantity.best, begin + quantity.length

    def _rest_of(self, at: int) -> _Read | None:
        """وقت لاحق هذا العام, وقت سابق من الشهر الجاري: from publication, or to it."""
        if not self._text(at).endswith("وقت") or self._text(at + 1) not in ("لاحق", "سابق"):
            return None
        begin = at + 3 if self._text(at + 2) == "من" else at + 2
        inner = self._unit(begin) or self._relative_day(begin) or self._weekday(begin)
        if inner is None or inner.days is None or self._published is None:
            return inner
        days = inner.days
        if not days.first < self._published < days.last:
            return inner
        if self._text(at + 1) == "لاحق":
            return _Read(inner.end, Days(self._published, days.last, "span"))
        return _Read(inner.end, Days(days.first, self._published, "span"))

    def _unit(self, at: int) -> _Read | None:
        """الشهر الماضي, العام الجاري, الأسبوع المقبل, منتصف الشهر الجاري, نهاية العام, هذا الأسبوع, مطلع الأسبوع."""
        part, begin = self._part(at)
        pointed = self._text(begin) in ("هذا", "هذه")
        if pointed:
            begin += 1
        word = self._text(begin)
        unit = self._class(begin, "unit-")
        if unit is None or unit[0] == "day" or not self._words[begin].definite or word.endswith(("ين", "ان")):
            return None
        end = begin + 1
        shift: int | None = 0 if pointed else None
        if self._is(end, "last") and self._text(end) not in ("الاخير", "الاخيره"):
            shift, end = -1, end + 1
        elif self._is(end, "next"):
            shift, end = 1, end + 1
        elif self._is(end, "this"):
            shift, end = 0, end + 1
        elif shift is None and part and unit[0] in ("week", "month", "year"):
            shift = 0
        if shift is None:
            return None
        if self._published is None:
            return _Read(end, None)
        days = self._whole(unit[0], shift)
        return _Read(end, calendar.part(days, part) if part else days)

    def _whole(self, unit: str, shift: int) -> Days:
        assert self._published is not None
        if unit == "week":
            return calendar.week(self._published, shift)
        if unit == "month":
            months = self._published.year * 12 + self._published.month - 1 + shift
            return calendar.month(months // 12, months % 12 + 1)
        return calendar.year(self._published.year + shift)

    def _season(self, at: int) -> _Read | None:
        """صيف 2015, خريف العام الماضي, الصيف الماضي."""
        part, begin = self._part(at)
        season = self._class(begin, "season-")
        if season is None:
            return None
        end = begin + 1
        if self._text(end) in ("عام", "سنه"):
            end += 1
        year = self._year(end)
        if year is not None:
            return _Read(end + 1, calendar.season(year, season[0]))
        if self._published is None:
            return _Read(end + 1, None) if self._is(end, "last") or self._is(end, "next") else None
        if self._text(begin + 1) == "العام" and (self._is(begin + 2, "last") or self._is(begin + 2, "this")):
            shift = -1 if self._is(begin + 2, "last") else 0
            return _Read(begin + 3, calendar.season(self._published.year + shift, season[0]))
        if self._is(begin + 1, "last"):
            this = calendar.season(self._published.year, season[0])
            over = this if this.last < self._published else calendar.season(self._published.year - 1, season[0])
            return _Read(begin + 2, over)
        if self._is(begin + 1, "next"):
            this = calendar.season(self._published.year, season[0])
            coming = this if this.first > self._published else calendar.season(self._published.year + 1, season[0])
            return _Read(begin + 2, coming)
        del part
        return None

    def _since(self, at: int) -> _Read | None:
        """منذ مايو, منذ عام 2011, منذ 25 يوليو: from then to publication."""
        if self._text(at).removeprefix("و") != "منذ":
            return None
        best: _Read | None = None
        begin = at + 1
        if self._text(begin) in ("بدايه", "مطلع", "نهايه", "يوم", "شهر"):
            pass
        for pattern in (
            DateReader._day_month,
            DateReader._month_alone,
            DateReader._year_alone,
            DateReader._weekday,
            DateReader._unit,
            DateReader._numeric,
            DateReader._season,
            DateReader._relative_day,
        ):
            read = pattern(self, begin)
            if read is not None and (best is None or read.end > best.end):
                best = read
        if best is None:
            return None
        if best.days is None or self._published is None:
            return _Read(best.end, None if best.days is None else Days(best.days.first, best.days.last, "span"))
        last = max(self._published, best.days.first)
        return _Read(best.end, Days(best.days.first, last, "span"))


_PATTERNS = (
    DateReader._numeric,
    DateReader._day_month,
    DateReader._month_alone,
    DateReader._year_alone,
    DateReader._hijri,
    DateReader._weekday,
    DateReader._relative_day,
    DateReader._ago,
    DateReader._unit,
    DateReader._counted_past,
    DateReader._rest_of,
    DateReader._season,
    DateReader._since,
)


def _bare(text: str) -> str:
    """The word without و, ف and a one-letter preposition before its article."""
    for clitics in segment(text):
        if clitics.base.startswith("ال") and not clitics.pronoun and not clitics.definite:
            return clitics.base
    return text


def _day_of(year: int, month: int, day: int | None) -> Days | None:
    try:
        return calendar.month(year, month) if day is None else calendar.day(dt.date(year, month, day))
    except (ValueError, OverflowError):
        return None


def _may_begin_date(word: Word) -> bool:
    """Whether a date expression can begin with the word: a number, a word of time, منذ, a relative day, an ordinal."""
    return (
        word.is_time
        or word.is_number
        or word.begins_time
        or word.text[0].isdigit()
        or word.text.endswith(_FIRST_WORDS)
        or word.text == "ال"
        or (len(word.text) > 4 and "ال" in word.text[:4] and read_ordinal([_bare(word.text)]) is not None)
    )
