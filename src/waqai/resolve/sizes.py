# SPDX-License-Identifier: Apache-2.0
"""How many were killed, hurt or arrested, as the sentence tells it (codebook, section 8)."""

from __future__ import annotations

from typing import NamedTuple

from waqai.arabic.numbers import read_number
from waqai.find.mentions import Mention
from waqai.find.tags import NOUN, NUMBER, PUNCTUATION, VERB
from waqai.frame.parsed import Parsed
from waqai.model.lexicon import Head

_OF = ("dead", "injured", "arrested")
_REACH = 7
_OTHERS = frozenset({"اخرين", "اخرون", "اخر", "اخرى", "غيرهم"})


class Count(NamedTuple):
    """A number of people in words [start, end). ``best`` None: told vaguely, ``low`` is the least of it."""

    of: str
    who: str
    low: int
    best: int | None
    start: int
    end: int


def counts(parsed: Parsed) -> list[Count]:
    """All counts of a sentence, in order."""
    found: list[Count] = []
    taken: set[int] = set()
    for at, word in enumerate(parsed.words):
        of = next((name for name in _OF if f"size-{name}" in word.classes), None)
        if of is None:
            continue
        mention = _counted(parsed, at)
        if mention is None:
            found.extend(_number_alone(parsed, at, of))
            continue
        if mention.start in taken:
            continue
        taken.add(mention.start)
        of = _own_count(mention) or of
        for member in _joined(parsed, mention, of):
            taken.add(member.start)
            count = _count(parsed, member, of)
            if count is not None:
                found.append(count)
    return found


def _number_alone(parsed: Parsed, at: int, of: str) -> list[Count]:
    """مقتل جنديين وإصابة ثلاثة: a number right behind, of people that are not named again."""
    if parsed.tags[at + 1 : at + 2] != [NUMBER]:
        return []
    read = read_number([word.text for word in parsed.words[at + 1 : at + 7]])
    end = at + 1 + (read.length if read is not None else 0)
    if read is None or (end < len(parsed.words) and parsed.tags[end] == NOUN and not parsed.words[end].preposition):
        return []
    return [Count(of, "unknown", read.low, read.best, at + 1, end)]


def total(found: list[Count], of: str) -> int | None:
    """The sum of the exact numbers of one kind that stand beside each other; None where none is exact."""
    exact = [count.best for count in found if count.of == of]
    known = [best for best in exact if best is not None]
    return sum(known) if known and len(known) == len(exact) else (known[0] if known else None)


def _counted(parsed: Parsed, at: int) -> Mention | None:
    """The people that the word at ``at`` counts: itself (5 قتلى), what stands behind it, or the subject before it."""
    own = parsed.mention_at(at)
    if own is not None and own.head <= at < own.end:
        return own
    is_verb = parsed.tags[at] == VERB
    for mention in parsed.mentions:
        if at < mention.start <= at + _REACH and not _crosses(parsed, at, mention.start):
            if mention.preposition and not (is_verb and mention.preposition == "ب"):
                continue
            if is_verb and _is_doer(mention) and mention.quantity is None:
                continue
            return mention
    if is_verb:
        before = [f.mention for f in parsed.subject(at) if f.mention is not None and f.mention.end <= at]
        if before and before[0] is not None and (before[0].quantity is not None or before[0].kind == "people"):
            return before[0]
    return None


def _is_doer(mention: Mention) -> bool:
    return mention.kind in ("body", "actor", "nation", "document")


def _crosses(parsed: Parsed, at: int, to: int) -> bool:
    """Whether another counting word, verb or stop stands between."""
    for here in range(at + 1, to):
        word = parsed.words[here]
        if parsed.tags[here] == VERB or (parsed.tags[here] == PUNCTUATION and word.text in ".؛:"):
            return True
        if (
            parsed.tags[here] == NOUN
            and any(f"size-{name}" in word.classes for name in _OF)
            and parsed.mention_at(here) is None
        ):
            return True
    return False


def _own_count(mention: Mention) -> str:
    return mention.entry.counts if isinstance(mention.entry, Head) else ""


def _joined(parsed: Parsed, mention: Mention, of: str) -> list[Mention]:
    group = parsed.group(mention)
    return [
        m for m in group if (_own_count(m) or of) == of and (m is mention or m.quantity is not None or m.number == "d")
    ]


def _count(parsed: Parsed, mention: Mention, of: str) -> Count | None:
    who = mention.entry.who if isinstance(mention.entry, Head) and mention.entry.who else "unknown"
    if isinstance(mention.entry, Head) and mention.entry.sector[:1] in (
        ["MIL"],
        ["COP"],
        ["REB"],
        ["UAF"],
        ["PRM"],
    ):
        who = "combatant"
    start, end = mention.quantity_span or (mention.start, mention.end)
    quantity = mention.quantity
    if quantity is not None and (quantity.low or quantity.best is not None):
        return Count(of, who, quantity.low, quantity.best, start, end)
    word = parsed.words[mention.head]
    single = mention.number == "s" and mention.kind in (
        "people",
        "person",
        "office",
        "actor",
        "surname",
        "body",
    )
    if not single or (mention.kind in ("body", "actor") and not _is_one_person(parsed, mention)):
        return None
    if mention.name is not None or (not word.definite and mention.quantity is None):
        return Count(of, who, 1, 1, mention.start, mention.end)
    return None


def _is_one_person(parsed: Parsed, mention: Mention) -> bool:
    if mention.kind == "actor":
        return mention.name_entry is not None
    return parsed.words[mention.head].text.lstrip("و") in (
        "جندي",
        "عسكري",
        "مقاتل",
        "عنصر",
        "مجند",
        "طيار",
        "متمرد",
        "ارهابي",
    )
