# SPDX-License-Identifier: Apache-2.0
"""Stances: standing relations that the article states, not single acts (codebook, section 9).

LEADS      X بقيادة Y, X الذي يتزعمه Y, Y زعيم X
SUPPORTS   X المدعوم من Y, X الموالي لY, X الذي تدعمه Y
OPPOSES    X المعارض لY, X المناهض لY
MEMBER_OF  X المنتمي إلى Y
RECOGNISES X المعترف به من Y
"""

from __future__ import annotations

from typing import NamedTuple

from waqai.find.mentions import Mention
from waqai.find.tags import VERB
from waqai.frame.parsed import Parsed
from waqai.model.lexicon import Head, Verb

from .antecedents import Antecedents
from .parties import Party

_LEADERSHIP = frozenset({"بقياده", "بزعامه", "برياسه", "بقيادة"})
_LEADER_NOUNS = frozenset({"زعيم", "قائد", "أمير", "رئيس حزب", "مؤسس", "زعيمة"})
_TYPES = {
    "leads": "LEADS",
    "backs": "SUPPORTS",
    "backed": "SUPPORTS",
    "opposes": "OPPOSES",
    "belongs": "MEMBER_OF",
    "recognised": "RECOGNISES",
}
_BASES = {
    "سياسيا": "political",
    "عسكريا": "military",
    "ماليا": "economic",
    "اقتصاديا": "economic",
    "دبلوماسيا": "diplomatic",
    "وعسكريا": "military",
    "وسياسيا": "political",
    "وماليا": "economic",
}
_GROUPS = frozenset({"REB", "PRM", "PTY", "UAF", "OPP", "MIL"})


class StanceFound(NamedTuple):
    """``subject`` stands in the relation to ``object``; ``at``: the word that says so."""

    parsed: Parsed
    type: str
    subject: Party
    object: Party
    basis: list[str]
    at: int


def stances(sentences: list[Parsed], antecedents: Antecedents) -> list[StanceFound]:
    """The stances of the article, each type and pair once."""
    found: list[StanceFound] = []
    for parsed in sentences:
        for stance in (
            *_leadership(parsed, antecedents),
            *_leaders(parsed, antecedents),
            *_relations(parsed, antecedents),
        ):
            if stance.subject.same_as(stance.object) and stance.subject.name == stance.object.name:
                continue
            if not any(_same(stance, known) for known in found):
                found.append(stance)
    return found


def _same(one: StanceFound, other: StanceFound) -> bool:
    return one.type == other.type and one.subject.same_as(other.subject) and one.object.same_as(other.object)


def _leadership(parsed: Parsed, antecedents: Antecedents) -> list[StanceFound]:
    """قوات ... بقيادة ..."""
    found = []
    for at, word in enumerate(parsed.words):
        if word.text not in _LEADERSHIP:
            continue
        led = _before(parsed, at)
        leader = parsed.mention_from(at + 1)
        if led is not None and leader is not None and led.kind not in ("nation", "office"):
            found.extend(_pairs(parsed, antecedents, "LEADS", leader, led, at))
    return found


def _leaders(parsed: Parsed, antecedents: Antecedents) -> list[StanceFound]:
    """زعيم الحوثيين عبد الملك الحوثي: a named leader of a group."""
    found = []
    for mention in parsed.mentions:
        if mention.name is None or mention.complement is None or not isinstance(mention.entry, Head):
            continue
        if mention.entry.noun not in _LEADER_NOUNS:
            continue
        for group in antecedents.parties(parsed, mention.complement):
            if group.sector not in _GROUPS:
                continue
            for leader in antecedents.parties(parsed, mention):
                found.append(StanceFound(parsed, "LEADS", leader, group, [], mention.head))
    return found


def _relations(parsed: Parsed, antecedents: Antecedents) -> list[StanceFound]:
    found = []
    for at, word in enumerate(parsed.words):
        if parsed.tags[at] == VERB:
            found.extend(_by_relative_verb(parsed, antecedents, at))
            continue
        kind = next(
            (r.entry.kind for r in word.supports if isinstance(r.entry, Verb) and r.entry.kind in _TYPES),
            None,
        )
        if kind is None:
            continue
        said_of = _before(parsed, at)
        other = _behind(parsed, at)
        if said_of is None or other is None:
            continue
        subject, target = (other, said_of) if kind in ("backed", "recognised") else (said_of, other)
        found.extend(_pairs(parsed, antecedents, _TYPES[kind], subject, target, at))
    return found


def _by_relative_verb(parsed: Parsed, antecedents: Antecedents, at: int) -> list[StanceFound]:
    """التحالف الذي تقوده السعودية, مصر التي تدعم حفتر."""
    clause = parsed.clauses.of[at]
    kind = next(
        (r.entry.kind for r in parsed.words[at].verbs if isinstance(r.entry, Verb) and r.entry.kind in _TYPES),
        None,
    )
    if kind is None or clause.opener != "relative":
        return []
    antecedent = parsed.mention_at(clause.first - 1) if clause.first else None
    other = next((m for m in parsed.mentions if m.start > at and not m.preposition and m.start - at < 4), None)
    if antecedent is None or other is None:
        return []
    subject, target = (other, antecedent) if parsed.words[at].pronoun else (antecedent, other)
    return _pairs(parsed, antecedents, _TYPES[kind], subject, target, at)


def _before(parsed: Parsed, at: int) -> Mention | None:
    """The phrase of which the word at ``at`` is said: the one that ends right before it or holds it."""
    here = parsed.mention_at(at)
    if here is not None and here.start < at:
        return here
    for back in range(at - 1, max(-1, at - 3), -1):
        mention = parsed.mention_at(back)
        if mention is not None:
            return mention
        if parsed.words[back].is_word and not parsed.words[back].adjectives:
            return None
    return None


def _behind(parsed: Parsed, at: int) -> Mention | None:
    for mention in parsed.mentions:
        if at < mention.start <= at + 4:
            return mention
    holder = parsed.mention_at(at)
    return (
        holder.complement
        if holder is not None and holder.complement is not None and holder.complement.start > at
        else None
    )


def _pairs(
    parsed: Parsed, antecedents: Antecedents, kind: str, subject: Mention, target: Mention, at: int
) -> list[StanceFound]:
    basis = sorted({_BASES[w.text] for w in parsed.words[at : at + 8] if w.text in _BASES})
    return [
        StanceFound(parsed, kind, one, other, basis, at)
        for member in parsed.group(subject)
        for one in antecedents.parties(parsed, member)
        for other in antecedents.parties(parsed, target)[:1]
    ]
