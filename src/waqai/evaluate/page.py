# SPDX-License-Identifier: Apache-2.0
"""An evaluation as one self-contained right-to-left page: figures, confusion, each error in its sentence."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from itertools import pairwise
from typing import NamedTuple

import jinja2

from .compare import Comparison
from .counts import KINDS, LEVELS, RATES
from .faults import CAUSES, Fault
from .report import Confused, GoldReport, Report
from .table import types_of

_GROUPINGS = {"outlet": "جهة النشر", "country": "البلد", "year": "السنة"}
_CAUSES = {
    "cue unknown": "الكلمة الدالة غير معروفة",
    "wrong sense: type": "رُمِّز نوعا آخر",
    "wrong sense: condition": "سقطت الكلمة الدالة بشرط من شروطها",
    "wrong sense: judge": "حُكم بأنه ليس حدثا",
    "joined": "ضُمَّ إلى سجل آخر",
    "not an event": "رُمِّز وليس حدثا",
    "actor unknown": "طرف لم يُعرف",
    "wrong party": "طرف عُرف غيره",
    "wrong role": "طرف في غير دوره",
    "implied": "طرف مفهوم بلا لفظ",
    "one too many": "طرف زائد",
    "sector only": "البلد صحيح والقطاع خطأ",
    "mode": "الأسلوب",
    "date": "التاريخ",
    "place": "المكان",
    "source": "من نُسب إليه",
    "aux": "الصيغة",
    "focus": "خبر رئيس أم إشارة",
    "size": "الأعداد",
    "office": "المناصب",
    "stance": "المواقف",
    "quote": "الأقوال",
}


class Piece(NamedTuple):
    """A stretch of a sentence and the marks on it: ``gold``, ``coded``, both or none."""

    text: str
    kinds: str


class Row(NamedTuple):
    """A fault with its sentence cut into pieces."""

    fault: Fault
    pieces: list[Piece]


class Cause(NamedTuple):
    """All faults of one cause."""

    name: str
    title: str
    meaning: str
    rows: list[Row]


class Matrix(NamedTuple):
    """The confusion as a table: a row for each gold type, a column for each coded one, last those of nothing."""

    types: list[str]
    rows: list[tuple[str, list[int]]]
    most: int


def render(report: Report, change: Comparison | None = None) -> str:
    """The page. All text from the articles is escaped."""
    gold = report.gold
    return _template().render(
        report=report,
        gold=gold,
        change=change,
        kinds=KINDS,
        levels=LEVELS,
        rates=RATES,
        types=types_of(gold.figures) if gold else [],
        groupings=_GROUPINGS,
        matrix=_matrix(gold) if gold else None,
        causes=_causes(gold) if gold else [],
    )


@cache
def _template() -> jinja2.Template:
    environment = jinja2.Environment(
        loader=jinja2.PackageLoader("waqai.evaluate"),
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
        undefined=jinja2.StrictUndefined,
    )
    return environment.get_template("evaluation.html")


def _matrix(gold: GoldReport) -> Matrix:
    types = sorted({name for one in gold.confusion for name in (one.gold, one.coded) if name})
    times = {(one.gold, one.coded): one.times for one in gold.confusion}
    rows = [(kind, [times.get((kind, other), 0) for other in (*types, "")]) for kind in (*types, "")]
    return Matrix(types, rows, max((one.times for one in gold.confusion if _is_wrong(one)), default=1))


def _is_wrong(one: Confused) -> bool:
    return one.gold != one.coded


def _causes(gold: GoldReport) -> list[Cause]:
    found = []
    for name, meaning in CAUSES.items():
        rows = [Row(fault, list(_pieces(fault))) for fault in gold.faults if fault.cause == name]
        if rows:
            found.append(Cause(name, _CAUSES[name], meaning, rows))
    return found


def _pieces(fault: Fault) -> Iterable[Piece]:
    """Cut the sentence wherever a mark begins or ends, so that marks may overlap."""
    length = len(fault.text)
    spans = [(kind, span) for kind, span in (("gold", fault.gold_span), ("coded", fault.coded_span)) if span]
    marks = [(kind, max(0, start), min(length, end)) for kind, (start, end) in spans]
    edges = sorted({0, length, *(edge for _, *span in marks for edge in span if 0 <= edge <= length)})
    for start, end in pairwise(edges):
        kinds = [kind for kind, first, last in marks if first <= start and end <= last]
        yield Piece(fault.text[start:end], " ".join(kinds))
