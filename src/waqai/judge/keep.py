# SPDX-License-Identifier: Apache-2.0
"""Which candidates are no events, whatever their words."""

from __future__ import annotations

from waqai.resolve.candidate import Candidate
from waqai.resolve.parties import Party

# Sectors of actors that the codebook calls political: organised or collective.
_NEVER_ALONE = frozenset({"BUS", "UNK", ""})


def judge(candidate: Candidate) -> None:
    """Drop a candidate that cannot be an event (codebook, section 1)."""
    if candidate.dropped:
        return
    if not candidate.actor and not candidate.recipient:
        candidate.drop("neither actor nor recipient is told")
        return
    if not any(_is_political(p.code, p.sector) for p in (*candidate.actor, *candidate.recipient)):
        candidate.drop("no political actor takes part")
        return
    if candidate.type == "PROTEST" and "strike" not in candidate.modes and _is_force(candidate):
        candidate.drop("police and soldiers do not demonstrate")
        return
    addressed = any(p.sector not in ("CVL", "") for p in candidate.recipient if p.mention is not None)
    private = bool(candidate.actor) and all(_is_private(p) for p in candidate.actor)
    if candidate.type in _SPOKEN and private and not addressed:
        candidate.drop("one person asks for himself")
        return


def _is_force(candidate: Candidate) -> bool:
    return bool(candidate.actor) and all(p.sector in ("COP", "MIL") for p in candidate.actor)


_SPOKEN = frozenset({"AGREE", "REJECT", "REQUEST", "SUPPORT"})


def _is_private(party: Party) -> bool:
    """One unnamed person of no post, collective or told country: طلب الطفل المساعدة."""
    mention = party.mention
    if mention is None or mention.kind != "people" or mention.number != "s" or mention.name is not None:
        return False
    return (
        party.sector == "CVL" and mention.quantity is None and not mention.nationalities and mention.complement is None
    )


def _is_political(code: str, sector: str) -> bool:
    return sector not in _NEVER_ALONE or code in ("UNO", "EUR", "IGO", "NGO", "ISM", "IMG")
