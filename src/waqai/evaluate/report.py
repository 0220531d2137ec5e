# SPDX-License-Identifier: Apache-2.0
"""What one evaluation found, as it is shown and kept (``--format json``)."""

from __future__ import annotations

from pathlib import Path

import msgspec

from waqai.model.errors import WaqaiError

from .counts import Unit
from .faults import Fault
from .intervals import Estimate

FORMAT = 1


class ReportError(WaqaiError):
    """A kept evaluation that cannot be read."""


class Group(msgspec.Struct, frozen=True, kw_only=True):
    """The articles that share an outlet, a country or a year."""

    name: str
    articles: int
    events: int
    figures: dict[str, Estimate]


class Confused(msgspec.Struct, frozen=True):
    """How often ``coded`` stands where gold has ``gold``; ``""``: nothing."""

    gold: str
    coded: str
    times: int


class Short(msgspec.Struct, frozen=True, kw_only=True):
    """A coded event in short: enough to see what changed between two evaluations."""

    article: str
    at: int  # where its cue begins
    event: str
    date: str
    place: str
    by: str
    aux: str
    focus: str

    @property
    def key(self) -> tuple[str, int, str]:
        """The same event in another evaluation: article, place, type."""
        return self.article, self.at, self.event.split()[0]


class GoldReport(msgspec.Struct, frozen=True, kw_only=True):
    """The coder on annotated articles."""

    articles: int
    events: int  # optional ones left out
    figures: dict[str, Estimate]
    counts: dict[str, dict[str, int]]  # of each kind: hit, gold, coded; of a rate: wrong, all
    groups: dict[str, list[Group]]  # by outlet, country, year
    confusion: list[Confused]
    faults: list[Fault]
    records: list[Short]
    units: list[Unit]


class SentencesReport(msgspec.Struct, frozen=True, kw_only=True):
    """The coder on the sentences of the OEDA gold standard."""

    sentences: int
    figures: dict[str, Estimate]
    units: list[Unit]


class Report(msgspec.Struct, frozen=True, kw_only=True):
    """One evaluation. ``coder``: program, dictionaries and profile, as in the records."""

    format: int = FORMAT
    coder: str
    gold: GoldReport | None = None
    gsr: SentencesReport | None = None

    def figures(self) -> dict[str, dict[str, Estimate]]:
        """All figures, by what they were measured on: ``gold``, ``gsr``."""
        parts = (("gold", self.gold), ("gsr", self.gsr))
        return {name: part.figures for name, part in parts if part is not None}


def to_json(report: Report) -> bytes:
    """The report as JSON, to be kept and compared with later."""
    return msgspec.json.format(msgspec.json.encode(report), indent=1) + b"\n"


def from_json(path: Path) -> Report:
    """A kept report. Raises ReportError."""
    try:
        report = msgspec.json.decode(path.read_bytes(), type=Report)
    except OSError as error:
        raise ReportError("W511", f"cannot be read: {error.strerror}", str(path), "Check the path.") from None
    except (msgspec.MsgspecError, UnicodeDecodeError) as error:
        raise ReportError(
            "W512", f"no evaluation: {error}", str(path), "Give what waqai evaluate --format json wrote."
        ) from None
    if report.format != FORMAT:
        raise ReportError("W513", f"written in format {report.format}, not {FORMAT}", str(path), "Evaluate anew.")
    return report
