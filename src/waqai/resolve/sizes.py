# SPDX-License-Identifier: Apache-2.0
"""How many were killed, hurt or arrested, as the sentence tells it (codebook, section 8)."""

from __future__ import annotations

from typing import NamedTuple

from waqai.arabic.numbers import read_number
from waqai.find.mentions import Mention
from waqai.find.tags import CONTINUED, NOUN, NUMBER, PUNCTUATION, VERB
from waqai.frame.parsed import Parsed
from waqai.model.lexicon import Head

_OF = ("dead", "injured", "arrested")
_REACH = 7
_ADJECTIVAL = 2  # the numbers that stand behind their noun in news
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
        if of is None or _is_verdict(parsed, at):
            continue
        alone = _number_alone(parsed, at, of)
        mention = None if alone else _counted(parsed, at)
        if mention is None:
            found.extend(alone)
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


def _is_verdict(parsed: Parsed, at: int) -> bool:
    """Whether the word is what a court ruled, not what was done: حكم يقضي بإعدام 17 شخصا, أحكام بالإعدام."""
    if parsed.tags[at] == VERB:
        return False
    before = parsed.words[max(0, at - 2) : at]
    return any("size-verdict" in word.classes for word in before) and parsed.words[at].preposition == "ب"


def _number_alone(parsed: Parsed, at: int, of: str) -> list[Count]:
    """مقتل جنديين وإصابة ثلاثة, وأصيب آخر: a number right behind, of people that are not named again."""
    start = at + 1
    if start < len(parsed.words) and "size-other" in parsed.words[start].classes:
        return [Count(of, "unknown", 1, 1, start, start + 1)]
    while start < len(parsed.words) and parsed.tags[start] in ("quantifier", CONTINUED):  # أصيب أكثر من ثمانين
        start += 1
    if parsed.tags[start : start + 1] != [NUMBER]:
        return []
    read = read_number([word.text for word in parsed.words[start : start + 6]])
    end = start + (read.length if read is not None else 0)
    if read is None or (end < len(parsed.words) and _is_counted_noun(parsed, end)):
        return []
    return [Count(of, "unknown", read.low, read.best, start, end)]


def _is_counted_noun(parsed: Parsed, at: int) -> bool:
    """Whether a noun behind a number is what it counts, no آخرون that only repeats the people told before."""
    return parsed.tags[at] == NOUN and not parsed.words[at].preposition and parsed.words[at].text not in _OTHERS


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
    if is_verb and (patient := _patient(parsed, at) or _plural_subject_before(parsed, at)) is not None:
        return patient
    for mention in parsed.mentions:
        if at < mention.start <= at + _REACH and not _crosses(parsed, at, mention.start):
            laid_on = mention.preposition == "علي" and _is_right_behind(parsed, at, mention)
            if mention.preposition and not (is_verb and mention.preposition == "ب") and not laid_on:
                continue
            if is_verb and _is_doer(mention) and mention.quantity is None:
                continue
            return mention
    if is_verb:
        before = [f.mention for f in parsed.subject(at) if f.mention is not None and f.mention.end <= at]
        if before and before[0] is not None and (before[0].quantity is not None or before[0].kind == "people"):
            return before[0]
    return None


def _is_right_behind(parsed: Parsed, at: int, mention: Mention) -> bool:
    """Whether only a preposition stands between the counting word and the people: القبض على سبعة."""
    return mention.kind == "people" and mention.start == at + 2


def _patient(parsed: Parsed, at: int) -> Mention | None:
    """The object right behind the subject of the verb at ``at``, whatever the subject is: قتل مسلحون شرطيين."""
    for filler in parsed.subject(at):
        subject = filler.mention
        if subject is None or subject.start <= at:
            continue
        behind = parsed.mention_from(subject.end)
        if behind is not None and not behind.preposition and not behind.conjoined and behind.kind != "nation":
            return behind
    return None


def _plural_subject_before(parsed: Parsed, at: int) -> Mention | None:
    """The counted subject of a plural verb, which stands before it: خمسة جنود قتلوا في انفجار."""
    form = parsed.form(at)
    if form is None or form.number == "s":
        return None
    before = (f.mention for f in parsed.subject(at) if f.mention is not None and f.mention.end <= at)
    return next((mention for mention in before if mention.quantity is not None), None)


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
    return [m for m in group if (_own_count(m) or of) == of and (m is mention or _is_counted(parsed, m))]


def _is_counted(parsed: Parsed, mention: Mention) -> bool:
    """Whether one joined to counted people counts too: امرأتين وطفلا."""
    one = mention.kind == "people" and mention.number == "s" and not parsed.words[mention.head].definite
    return mention.quantity is not None or mention.number == "d" or one


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
    told_two = _number_behind(parsed, mention)
    if told_two is not None:
        return told_two._replace(of=of, who=who)
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


def _number_behind(parsed: Parsed, mention: Mention) -> Count | None:
    """A number as an adjective behind its noun: صحفيين اثنين, شخص واحد."""
    at = mention.end
    if parsed.tags[at : at + 1] != [NUMBER] or parsed.words[at].conjunction or parsed.words[at].preposition:
        return None
    read = read_number([parsed.words[at].text])
    if read is None or read.best is None or read.best > _ADJECTIVAL or mention.quantity is not None:
        return None
    return Count("", "", read.best, read.best, mention.start, at + 1)


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
