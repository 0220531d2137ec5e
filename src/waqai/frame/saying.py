# SPDX-License-Identifier: Apache-2.0
"""Who says something by one word of saying: its subject, the one whose words it brings, the one who shares it."""

from __future__ import annotations

from typing import NamedTuple

from waqai.find.mentions import Mention
from waqai.find.tags import VERB
from waqai.find.words import Reading
from waqai.model.lexicon import Cue, Verb

from .clauses import Clause
from .parsed import Filler, Parsed
from .unnamed import has_content_behind, unnamed_speaker

# Acts that are done by speaking: who does them speaks.
SPOKEN = frozenset({"REQUEST", "ACCUSE", "REJECT", "THREATEN", "AGREE", "SUPPORT", "CONCEDE"})
_CLOSING = frozenset(")]")
_COMMAS = frozenset("،,")
_SUBORDINATE = frozenset({"relative", "that", "time", "condition", "cause"})
_MARKS = frozenset('«»“”"')
_THIRD_PERSON = ("هم", "ها", "ه")
_NEAR = 5  # words between نقل and عنه


class Said(NamedTuple):
    """One source: who, and the words by which the article attributes ([start, end) of the sentence)."""

    who: list[Filler]
    start: int
    end: int


def speech_reading(parsed: Parsed, at: int) -> Reading | None:
    """The reading of the word at ``at`` as a verb, participle or noun of saying, or None."""
    word = parsed.words[at]
    readings = word.verbs if parsed.tags[at] == VERB else word.supports
    found = next((r for r in readings if isinstance(r.entry, Verb) and r.entry.kind == "speech"), None)
    return None if found is not None and found.part == "participle" and word.definite else found  # المدعي العام


def says(parsed: Parsed, at: int) -> bool:
    """Whether the word at ``at`` is one of saying."""
    return speech_reading(parsed, at) is not None


def is_spoken(parsed: Parsed, at: int) -> bool:
    """Whether the verb at ``at`` tells an act that is done by speaking."""
    form = parsed.form(at) if parsed.tags[at] == VERB else None
    cues = (r.entry for r in parsed.words[at].cues if isinstance(r.entry, Cue))
    types = {cue.type for cue in cues}
    return form is not None and form.voice != "p" and bool(types) and types <= SPOKEN  # but حجب, of sites or trust


def said_by(parsed: Parsed, at: int) -> Said | None:
    """Who says something by the verb, participle or noun of saying at ``at``; None where nobody can be told."""
    word = parsed.words[at]
    if parsed.tags[at] == VERB:
        return Said([*quoted_from(parsed, at), *subject_of_saying(parsed, at)], at, at + 1)
    if word.pronoun:
        return Said([Filler("pronoun", at, form=word.pronoun)], at, at + 1)
    reading = speech_reading(parsed, at)
    participle = reading is not None and reading.part == "participle"
    behind = parsed.mention_from(at + 1) if not participle else None
    if behind is not None and not behind.preposition:
        return Said([Filler("mention", m.start, m) for m in parsed.group(behind)], at, at + 1)
    main = _main_verb(parsed, at) if participle else _verb_of_saying(parsed, at)
    if main is None and not participle:
        return None
    if main is None:  # ... حتى النهاية»، مضيفة أن: of the one whose words the sentence ends
        form = "ها" if word.text.endswith("ه") else "ه"
        return Said([Filler("quoted", at, form=form)], at, at + 1)
    if says(parsed, main):
        return Said(quoted_from(parsed, main) or subject_of_saying(parsed, main), at, at + 1)
    return Said(parsed.subject(main), at, at + 1)


def _verb_of_saying(parsed: Parsed, at: int) -> int | None:
    """The nearest verb of saying before a noun of saying (أكد في تصريحات أن ...), else the verb of its clause."""
    saying = [n for n in range(at) if parsed.tags[n] == VERB and says(parsed, n)]
    verb = parsed.clauses.of[at].verb
    return saying[-1] if saying else verb if verb is not None and verb < at else None


def _main_verb(parsed: Parsed, at: int) -> int | None:
    """The verb whose subject a participle of saying at ``at`` shares (جدد الرئيس دعوته، مشددا على أن ...): the
    nearest verb of saying or act of speech that is told for itself, else the nearest such verb of any kind."""
    verbs = [n for n in range(at) if parsed.tags[n] == VERB and parsed.clauses.of[n].verb == n]
    verbs = [n for n in verbs if sum(parsed.words[here].text in _MARKS for here in range(n, at)) % 2 == 0]
    own = [n for n in verbs if not is_subordinate(parsed, parsed.clauses.of[n])]
    main = [n for n in own if not any(is_subordinate(parsed, c) for c in clauses_around(parsed, n))]
    saying = [n for n in own if says(parsed, n) or (n in main and is_spoken(parsed, n))]
    chosen = saying or main or verbs
    return chosen[-1] if chosen else None


def is_subordinate(parsed: Parsed, clause: Clause) -> bool:
    """Whether the clause is part of another; one that tells what goes on meanwhile stands beside it."""
    meanwhile = clause.opener == "time" and "meanwhile" in parsed.sentence.classes(clause.first)
    return clause.opener in _SUBORDINATE and not meanwhile


def subject_of_saying(parsed: Parsed, at: int) -> list[Filler]:
    """The subject of the verb of saying at ``at``; with a pronoun that takes up what was said (تصريحات نقلتها وكالة)
    it stands right behind."""
    found = parsed.subject(at)
    behind = told_behind(parsed, at)
    if behind and (parsed.words[at].pronoun or _is_beyond_bracket(parsed, found, at)):
        return behind
    relative = parsed.clauses.of[at].opener == "relative"  # الشقيقان اللذان قالت الوكالة إنهما ...
    if behind and found and (relative or _is_before_comma(parsed, found[0].at, at)):
        return behind  # وخلال لقائه الوفد، قال الوزير
    if any(filler.at > at for filler in found):
        return found
    if behind and _is_carried(parsed, found, at):
        return behind
    unnamed = unnamed_speaker(parsed, at)
    if not unnamed and _is_impersonal(parsed, at, found):
        return []
    return unnamed or found


def _is_carried(parsed: Parsed, subject: list[Filler], verb: int) -> bool:
    """Whether the verb would take its subject over from another, though one stands right behind it, and then what that
    one says: ... تقوم بها تركيا، وأضافت الوزارة أن ..."""
    told = told_behind(parsed, verb)
    ends = max(filler.mention.end for filler in told if filler.mention is not None)
    elsewhere = all(parsed.clauses.of[filler.at] is not parsed.clauses.of[verb] for filler in subject)
    addressed = "tells-someone" in parsed.words[verb].classes  # وأبلغ الوزير أن
    return elsewhere and not addressed and has_content_behind(parsed, ends)


def _is_impersonal(parsed: Parsed, verb: int, subject: list[Filler]) -> bool:
    """ويُذكر أن, كما يُشار إلى أن: what is told in the outlet's own voice."""
    form = parsed.form(verb)
    passive = form is not None and form.voice == "p"
    untold = all(filler.kind == "subjectless" for filler in subject)
    return untold and (passive or "impersonal" in parsed.words[verb].classes)


def _is_beyond_bracket(parsed: Parsed, subject: list[Filler], verb: int) -> bool:
    """دبي (رويترز) - أعلنت الوزارة: what stands before a bracket is a dateline."""
    return bool(subject) and any(parsed.words[n].text in _CLOSING for n in range(subject[0].at, verb))


def _is_before_comma(parsed: Parsed, subject: int, verb: int) -> bool:
    """Whether the clause had an opening that ended in a comma, or a preposition, before the subject that was found."""
    clause = parsed.clauses.of[verb]
    if subject > verb or parsed.clauses.of[subject] is not clause:
        return False
    return parsed.tags[clause.first] == "preposition" or parsed.words[verb - 1].text in _COMMAS


def as_fillers(parsed: Parsed, mention: Mention) -> list[Filler]:
    """The mention and those joined to it."""
    return [Filler("mention", m.start, m) for m in parsed.group(mention)]


def quoted_from(parsed: Parsed, at: int) -> list[Filler]:
    """نقلت الوكالة عن الوزير: the one behind the verb's preposition is nearer to the words than its subject. A verb
    that may do without the preposition (كشف, كشف عن) has what it tells behind it."""
    reading = speech_reading(parsed, at)
    through = reading.entry.through if reading is not None and isinstance(reading.entry, Verb) else []
    if "" in through:
        return []
    for mention in parsed.mentions:
        if (
            mention.start > at
            and mention.preposition in through
            and parsed.clauses.of[mention.start] is parsed.clauses.of[at]
        ):
            return [Filler("mention", m.start, m) for m in parsed.group(mention)]
    return _taken_up(parsed, at, through)


def _taken_up(parsed: Parsed, verb: int, through: list[str]) -> list[Filler]:
    """ونقلت عنه قوله: the one whose words are brought was told before."""
    behind = range(verb + 1, min(verb + _NEAR, len(parsed.words)))
    writing = parsed.mention_at(verb - 1) if verb else None
    if "في" in through and writing is not None and writing.kind == "document":
        return [Filler("mention", writing.start, writing)]  # في بيان جاء فيه أن
    for here in (n for n in behind if parsed.tags[n] == "prepositional_pronoun"):
        for pronoun in _THIRD_PERSON:
            if parsed.words[here].text.removesuffix(pronoun) in through:
                return [Filler("quoted", here, form=pronoun)]
    return []


def told_behind(parsed: Parsed, verb: int) -> list[Filler]:
    """The bare phrase right behind a verb of saying: behind حسبما, كما and the like its subject, never taken over from
    what is reported."""
    at = verb + 1
    while at < len(parsed.words) and (parsed.words[at].is_time or parsed.tags[at] == "filler"):
        at += 1  # على ما أفادت الثلاثاء السلطات
    behind = parsed.mention_from(at)
    if behind is None or behind.preposition or behind.conjoined:
        return []
    return as_fillers(parsed, behind)


def clauses_around(parsed: Parsed, at: int) -> list[Clause]:
    """The clause of the word at ``at`` and those that it hangs on, outwards."""
    found: list[Clause] = []
    clause: Clause | None = parsed.clauses.of[at]
    while clause is not None:
        found.append(clause)
        clause = clause.parent
    return found
