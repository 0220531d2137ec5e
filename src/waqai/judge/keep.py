# SPDX-License-Identifier: Apache-2.0
"""Which candidates are events, and how sure that is."""

from __future__ import annotations

from waqai.resolve.candidate import Candidate

# Sectors of actors that the codebook calls political: organised or collective.
_NEVER_ALONE = frozenset({"BUS", "UNK", ""})
_THRESHOLD = 0.3


def judge(candidate: Candidate) -> None:
    """Set the confidence of a candidate and drop it where it is no event."""
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
    candidate.confidence = confidence(candidate)
    if candidate.confidence < _THRESHOLD:
        candidate.drop("too unsure")


def _is_force(candidate: Candidate) -> bool:
    return bool(candidate.actor) and all(p.sector in ("COP", "MIL") for p in candidate.actor)


def _is_political(code: str, sector: str) -> bool:
    return sector not in _NEVER_ALONE or code in ("UNO", "EUR", "IGO", "NGO", "ISM", "IMG")


def confidence(candidate: Candidate) -> float:
    """0 to 1: the share of such candidates that are events."""
    score = 0.55
    score += 0.15 if candidate.focus == "main" else -0.05
    score += 0.1 if candidate.actor else -0.1
    score += 0.1 if candidate.recipient else 0.0
    score += 0.05 if candidate.trigger.cue.needs else 0.0
    score -= 0.1 if candidate.standing.presupposed else 0.0
    return round(max(0.05, min(0.95, score)), 2)
