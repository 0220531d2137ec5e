# SPDX-License-Identifier: Apache-2.0
"""Days and spans of days: months, seasons, weeks, and the parts of them that news names
(codebook, sections 5 and 10)."""

from __future__ import annotations

import calendar
import datetime as dt
from typing import NamedTuple

from hijridate import Hijri

SEASONS = {"winter": (12, 3), "spring": (3, 3), "summer": (6, 3), "autumn": (9, 3)}


class Days(NamedTuple):
    """A span of days, both ends included, and how precisely it was told: day, week, month, season, year, span."""

    first: dt.date
    last: dt.date
    precision: str


def day(date: dt.date) -> Days:
    """One day."""
    return Days(date, date, "day")


def month(year: int, number: int) -> Days:
    """A calendar month."""
    return Days(dt.date(year, number, 1), dt.date(year, number, calendar.monthrange(year, number)[1]), "month")


def year(number: int) -> Days:
    """A calendar year."""
    return Days(dt.date(number, 1, 1), dt.date(number, 12, 31), "year")


def week(of: dt.date, shift: int = 0) -> Days:
    """The week, Monday to Sunday, of a day, or the one ``shift`` weeks later."""
    monday = of - dt.timedelta(days=of.weekday()) + dt.timedelta(weeks=shift)
    return Days(monday, monday + dt.timedelta(days=6), "week")


def season(year: int, name: str) -> Days:
    """The three months of a season; a winter begins in December of the year before."""
    first, length = SEASONS[name]
    start_year = year - 1 if name == "winter" else year
    start = dt.date(start_year, first, 1)
    end_year, end_month = divmod(start_year * 12 + first - 1 + length - 1, 12)
    return Days(start, month(end_year, end_month + 1).last, "season")


def hijri_day(year: int, number: int, day_of_month: int) -> Days | None:
    """A day of the Hijri calendar (Umm al-Qura), or None where it has no such day."""
    try:
        date = Hijri(year, number, day_of_month).to_gregorian()
    except (ValueError, OverflowError):
        return None
    return day(dt.date(date.year, date.month, date.day))


def hijri_month(year: int, number: int) -> Days | None:
    """A month of the Hijri calendar."""
    try:
        length = Hijri(year, number, 1).month_length()
    except (ValueError, OverflowError):
        return None
    first, last = hijri_day(year, number, 1), hijri_day(year, number, length)
    return Days(first.first, last.last, "month") if first and last else None


def hijri_year(year: int) -> Days | None:
    """A year of the Hijri calendar."""
    first, last = hijri_month(year, 1), hijri_month(year, 12)
    return Days(first.first, last.last, "year") if first and last else None


def part(of: Days, which: str) -> Days:
    """Early, mid or late in a month (days 1-10, 11-20, 21 to the end), a year (first quarter, middle half, last
    quarter) or a week (first two days, middle three, last two)."""
    if of.precision == "month":
        start, end = {"early": (1, 10), "mid": (11, 20), "late": (21, of.last.day)}[which]
        return Days(of.first.replace(day=start), of.first.replace(day=end), "span")
    if of.precision == "year":
        start, end = {"early": (1, 3), "mid": (4, 9), "late": (10, 12)}[which]
        return Days(month(of.first.year, start).first, month(of.first.year, end).last, "span")
    if of.precision == "week":
        start, end = {"early": (0, 1), "mid": (2, 4), "late": (5, 6)}[which]
        return Days(of.first + dt.timedelta(days=start), of.first + dt.timedelta(days=end), "span")
    return of


def months_before(date: dt.date, months: int) -> dt.date:
    """The same day so many months before, or the last day of that month."""
    number = date.year * 12 + date.month - 1 - months
    there = month(number // 12, number % 12 + 1)
    return there.first.replace(day=min(date.day, there.last.day))


def weekday_before(published: dt.date, weekday: int) -> dt.date:
    """The last such weekday up to and including the day of publication."""
    return published - dt.timedelta(days=(published.weekday() - weekday) % 7)


def weekday_after(published: dt.date, weekday: int) -> dt.date:
    """The next such weekday from the day of publication on."""
    return published + dt.timedelta(days=(weekday - published.weekday()) % 7)
