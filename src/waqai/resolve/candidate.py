# SPDX-License-Identifier: Apache-2.0
"""A candidate event: everything said of one trigger, gathered on the way from frame to record."""

from __future__ import annotations

from dataclasses import dataclass, field

from waqai.frame.governors import Governor
from waqai.frame.parsed import Parsed
from waqai.frame.roles import Roles
from waqai.frame.saying import Said
from waqai.frame.standing import Standing
from waqai.frame.triggers import Trigger

from .dates import DateExpression
from .parties import Party
from .places import Located
from .sizes import Count


@dataclass(slots=True)
class Candidate:
    """One possible event. ``dropped`` says why it became none; ``notes`` say what was decided on the way."""

    parsed: Parsed
    trigger: Trigger
    chain: list[Governor]
    roles: Roles
    standing: Standing
    focus: str
    said: list[Said]
    type: str
    modes: list[str]
    actor: list[Party] = field(default_factory=list)
    recipient: list[Party] = field(default_factory=list)
    seat: list[Party] = field(default_factory=list)  # before whose seat a crowd stands
    goal: list[Party] = field(default_factory=list)  # to whose it goes
    by: list[tuple[Party, Said]] = field(default_factory=list)
    date: DateExpression | None = None
    date_parsed: Parsed | None = None  # where the date stands, if in another sentence
    announced: DateExpression | None = None  # the day on which it was told, if no other is
    place: Located | None = None
    place_parsed: Parsed | None = None
    counts: list[Count] = field(default_factory=list)
    aux: list[str] = field(default_factory=list)
    contexts: list[str] = field(default_factory=list)
    refers_back: bool = False  # a definite event noun that tells it too picks up an earlier one (الغارات استهدفت)
    disputed: bool = False  # denied or contradicted in the same article
    confidence: float = 0.0  # the chance that it is an event of its type
    sureness: float = 0.0  # the chance that its parties are right, too
    dropped: str = ""
    notes: list[str] = field(default_factory=list)
    first_mention: Candidate | None = None  # of the same happening, where it is told more than once

    @property
    def at(self) -> int:
        """The trigger's position in its sentence."""
        return self.trigger.at

    @property
    def sentence(self) -> int:
        """The index of its sentence."""
        return self.parsed.sentence.index

    @property
    def is_nominal(self) -> bool:
        """Whether a noun tells it."""
        return self.trigger.part in ("noun", "masdar")

    def drop(self, why: str) -> None:
        """Make it no event."""
        if not self.dropped:
            self.dropped = why
