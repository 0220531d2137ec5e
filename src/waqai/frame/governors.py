# SPDX-License-Identifier: Apache-2.0
"""What governs an event noun: the verb whose object or subject it is, or the noun or preposition before it.

In ``شن الجيش هجوما`` the verb lends the noun its subject and makes it the news; in ``دعا إلى وقف القتال`` the fighting
is not told as news, and its end not as done. A chain of governors is read outwards until a finite verb or an adjunct.
"""

from __future__ import annotations

from typing import NamedTuple

from waqai.arabic.forms import VerbForm
from waqai.find.tags import CONTINUED, NOUN, VERB
from waqai.find.words import Reading, Word
from waqai.model.lexicon import Cue, Verb

from .parsed import Parsed
from .triggers import Trigger

_TRANSPARENT_TAGS = frozenset({"quantifier", "demonstrative", "filler"})
_QUOTES = frozenset("«»“”\"'(")
_CHAIN = 5
_OR = frozenset({"او", "ام"})


class Governor(NamedTuple):
    """One governor. ``kind``: a kind of verbs/support.toml, or cue (another event's word), adjunct (a preposition of
    time, cause or place), purpose, without. ``preposition``: what stands between, "" for direct government.
    """

    kind: str
    at: int
    preposition: str
    reading: Reading | None
    finite: bool


def governors(parsed: Parsed, trigger: Trigger, triggers: dict[int, Trigger]) -> list[Governor]:
    """The chain of governors of a nominal trigger, nearest first; empty for a verb or a free-standing noun."""
    chain: list[Governor] = []
    at = trigger.at
    while len(chain) < _CHAIN:
        governor = _next(parsed, at, triggers)
        if governor is None:
            break
        if governor.kind == "report" and not _is_denied(_next(parsed, governor.at, triggers)):
            governor = governor._replace(kind="adjunct")  # what a report is about is told in passing
        chain.append(governor)
        if governor.finite or governor.kind in ("adjunct", "purpose"):
            break
        at = governor.at
    return chain


def _is_denied(above: Governor | None) -> bool:
    return above is not None and above.kind == "denies"


def _next(parsed: Parsed, at: int, triggers: dict[int, Trigger]) -> Governor | None:
    word = parsed.words[at]
    if word.preposition:
        return _behind(parsed, at, word.preposition, triggers)
    before = _before(parsed, at)
    if before < 0:
        return None
    tag = parsed.tags[before]
    first = before
    while first > 0 and parsed.tags[first] == CONTINUED:
        first -= 1
    function = parsed.tags[first]
    if function == "without":
        return Governor("without", first, "", None, False)
    if function == "purpose":
        return Governor("purpose", first, "", None, False)
    if function in ("preposition", "agent", "source"):
        preposition = " ".join(w.text for w in parsed.words[first : before + 1])
        return _behind(parsed, first, preposition.removeprefix("و") if len(preposition) > 3 else preposition, triggers)
    if word.conjunction or parsed.words[before].text in _OR:  # دون توجيه اتهام أو صدور حكم
        joined = _joined(parsed, at, triggers)
        if joined is not None:
            return _next(parsed, joined, triggers) if joined != at else None
    if tag == NOUN and before == at - 1 and not parsed.words[before].definite and not parsed.words[before].pronoun:
        return _noun(parsed, before, triggers)
    return _verb_before(parsed, at, "", triggers)


def _before(parsed: Parsed, at: int) -> int:
    """The position before ``at``, numbers, quantifiers, demonstratives and quotation marks left out."""
    here = at - 1
    if here > 0 and parsed.words[here].text == "ذلك" and not parsed.words[at].definite:  # نظموا عقب ذلك مسيرة
        here -= 1
        while here >= 0 and parsed.tags[here] in ("preposition", CONTINUED):
            here -= 1
    while here >= 0 and (
        parsed.tags[here] in _TRANSPARENT_TAGS or parsed.words[here].text in _QUOTES or parsed.words[here].is_number
    ):
        here -= 1
    return here


def _noun(parsed: Parsed, at: int, triggers: dict[int, Trigger]) -> Governor | None:
    """The noun before in an iḍāfa: a noun of action of verbs/support.toml, another cue,
    or a transparent one (عملية)."""
    word = parsed.words[at]
    for reading in word.supports:
        if isinstance(reading.entry, Verb) and "" in (reading.entry.through or [""]):
            return Governor(reading.entry.kind, at, "", reading, False)
    if at in triggers:
        return Governor("cue", at, "", triggers[at].reading, False)
    mention = parsed.mention_at(at)
    if mention is not None:
        return _verb_before(parsed, mention.end, "", triggers)
    return _next(parsed, at, triggers)


def _joined(parsed: Parsed, at: int, triggers: dict[int, Trigger]) -> int | None:
    """The event or support noun to which و joins the one at ``at`` (اعتقالات وقصف), in the same clause."""
    clause = parsed.clauses.of[at]
    for here in range(at - 1, max(-1, at - 12), -1):
        if parsed.clauses.of[here] is not clause or parsed.tags[here] == VERB:
            return None
        if (here in triggers and triggers[here].part != "verb") or parsed.words[here].supports:
            return here
    return None


def _behind(parsed: Parsed, at: int, preposition: str, triggers: dict[int, Trigger]) -> Governor | None:
    """The nearest word to the left that takes ``preposition``; else the preposition makes an adjunct."""
    charging = _charging(parsed, at, preposition, triggers)
    if charging is not None:
        return charging
    clause = parsed.clauses.of[at]
    clauses = [clause, clause.parent] if clause.opener == "relative" else [clause]  # أسفر هجوم نفذته امرأة عن ...
    for here in range(at - 1, max(-1, at - 16), -1):
        if parsed.clauses.of[here] not in clauses:
            continue
        word = parsed.words[here]
        found = _takes(word, preposition, parsed.tags[here] == VERB)
        if found is not None:
            return Governor(
                found.entry.kind if isinstance(found.entry, Verb) else "cue",
                here,
                preposition,
                found,
                parsed.tags[here] == VERB,
            )
        visit = here in triggers and preposition == "ل" and "visit" in triggers[here].cue.mode
        meets = any(isinstance(r.entry, Cue) and r.entry.type == "CONSULT" for r in parsed.words[at].cues)
        if visit and meets and at > here + 1:
            break  # وصل الوزير إلى بغداد للقاء نظيره: what a visitor comes for
        if here in triggers and _cue_takes(triggers[here].cue, preposition):
            return Governor("cue", here, preposition, triggers[here].reading, parsed.tags[here] == VERB)
    lending = _light_verb_above(parsed, at, preposition)
    if lending is not None:
        return lending
    if preposition == "ل" and not parsed.words[at].definite:
        return Governor("purpose", at, preposition, None, False)
    return Governor("adjunct", at, preposition, None, False)


def _light_verb_above(parsed: Parsed, at: int, preposition: str) -> Governor | None:
    """The light verb whose indefinite subject a clause qualifies before its complement comes: قام مسلحون يرتدون أقنعة
    بخطف ..."""
    clause = parsed.clauses.of[at]
    outer = clause.parent.verb if clause.opener == "next" and clause.parent is not None else None
    if outer is None or clause.verb != clause.first or parsed.mention_at(clause.first - 1) is None:
        return None
    found = _takes(parsed.words[outer], preposition, True)
    if found is None or not isinstance(found.entry, Verb) or found.entry.kind != "light":
        return None
    return Governor("light", outer, preposition, found, True)


def _charging(parsed: Parsed, at: int, preposition: str, triggers: dict[int, Trigger]) -> Governor | None:
    """The arrest, trial or sentence before a charge at ``at``, which tells what its recipient is held to have done
    (اعتقلت الشرطة شابا بتهمة قتل امرأة)."""
    if preposition != "ب" or "accuse-reason" not in parsed.words[at].classes:
        return None
    clause = parsed.clauses.of[at]
    for here in range(at - 1, -1, -1):
        trigger = triggers.get(here)
        if trigger is not None and parsed.clauses.of[here] is clause and trigger.cue.type in _OF_COURTS:
            return Governor("cue", here, preposition, trigger.reading, trigger.part == "verb")
    return None


_OF_COURTS = frozenset({"ACCUSE", "COERCE", "SANCTION"})


def _takes(word: Word, preposition: str, is_verb: bool) -> Reading | None:
    readings = [r for r in (word.verbs if is_verb else word.supports) if isinstance(r.entry, Verb)]
    return next((r for r in sorted(readings, key=_saying) if preposition in _through(r)), None)


def _through(reading: Reading) -> list[str]:
    return reading.entry.through if isinstance(reading.entry, Verb) else []


def _cue_takes(cue: Cue, preposition: str) -> bool:
    return preposition in cue.governs or any(c.relation == preposition for c in cue.needs)


def _verb_before(parsed: Parsed, at: int, preposition: str, triggers: dict[int, Trigger]) -> Governor | None:
    """The finite verb of the clause to the left of a bare noun, which is then its object or its subject."""
    clause = parsed.clauses.of[min(at, len(parsed.words) - 1)]
    for here in range(at - 1, -1, -1):
        if parsed.clauses.of[here] is not clause:
            if parsed.tags[here] == VERB:
                return None
            continue
        if parsed.tags[here] == VERB:
            return _as_verb(parsed, at, here, triggers)
        word = parsed.words[here]
        lending = _lends_across(parsed, here, at)
        if lending is not None:
            return lending
        participle = next((r for r in word.supports if r.part == "participle"), None)
        if participle is not None and not word.definite and isinstance(participle.entry, Verb):
            return Governor(participle.entry.kind, here, "", participle, True)
        if here in triggers and triggers[here].part == "participle":
            return Governor("cue", here, "", triggers[here].reading, True)
    return None


def _lends_across(parsed: Parsed, masdar: int, at: int) -> Governor | None:
    """فرض لندن عقوبات, قرار مصر وتونس قطع العلاقات: a verbal noun that lends its subject, between it and the event
    noun, its object."""
    word, subject = parsed.words[masdar], parsed.mention_from(masdar + 1)
    if word.definite or word.pronoun or subject is None or subject.preposition:
        return None
    if parsed.group(subject)[-1].end != at:
        return None
    for reading in word.supports:
        entry = reading.entry
        if (
            reading.part == "masdar"
            and isinstance(entry, Verb)
            and entry.kind in _LENDING
            and "" in (entry.through or [""])
        ):
            return Governor(entry.kind, masdar, "", reading, False)
    return None


_LENDING = frozenset({"light", "decide", "intend", "plan", "try"})


def _agree(reading: Reading, form: VerbForm) -> bool:
    other = reading.form
    return isinstance(other, VerbForm) and (other.gender, other.number) == (form.gender, form.number)


_RESPONSES = frozenset({"confirms", "claims"})


def _saying(reading: Reading) -> int:
    """Readings as verbs of saying come behind those that say what becomes of the event; those of response last."""
    kind = reading.entry.kind if isinstance(reading.entry, Verb) else ""
    return 2 if kind in _RESPONSES or kind == "make" else int(kind == "speech")


def _is_subject_itself(parsed: Parsed, at: int, verb: int) -> bool:
    """Whether the definite event noun right behind the verb is its subject (تناول الاجتماع ملف المياه, يشكل اغتيال
    القائد ضربة للجيش): no verb before it lends one."""
    clause = parsed.clauses.of[verb]
    first = clause.opener in ("", "stop", "that", "time", "contrast") and not parsed.words[verb].conjunction
    return first and at == verb + 1 and (parsed.words[at].definite or _is_annexed(parsed, at, verb))


def _is_annexed(parsed: Parsed, at: int, verb: int) -> bool:
    """Whether a definite genitive makes the event noun definite, and it agrees with the imperfect before it."""
    form, owner = parsed.form(verb), parsed.mention_from(at + 1)
    if form is None or form.tense != "I" or owner is None or owner.preposition:
        return False
    definite = parsed.words[owner.head].definite or owner.name is not None
    return definite and (form.gender == "f") == parsed.words[at].text.endswith("ه")


def _as_verb(parsed: Parsed, at: int, verb: int, triggers: dict[int, Trigger]) -> Governor | None:
    word = parsed.words[verb]
    has_subject = any(
        m.start > verb and m.end <= at and not m.preposition and parsed.clauses.of[m.start] is parsed.clauses.of[verb]
        for m in parsed.mentions
    ) or any(f.kind == "mention" and f.mention is not None and f.mention.end <= verb for f in parsed.subject(verb))
    direct = [r for r in word.verbs if isinstance(r.entry, Verb) and "" in (r.entry.through or [""])]
    if direct:
        form = parsed.form(verb)  # توقع التقرير, no feminine of وقع
        direct = [r for r in direct if form is None or _agree(r, form)] or direct
        direct = sorted(direct, key=_saying)
        occurring = next((r for r in direct if isinstance(r.entry, Verb) and r.entry.kind in ("occur", "be")), None)
        acting = next(
            (r for r in direct if isinstance(r.entry, Verb) and r.entry.kind not in ("occur", "be", "plain")),
            None,
        )
        if not has_subject and acting is not None and _is_subject_itself(parsed, at, verb):
            return Governor("occur", verb, "", acting, True)
        chosen = (acting or occurring) if has_subject else (occurring or acting)
        if chosen is not None and isinstance(chosen.entry, Verb):
            return Governor(chosen.entry.kind, verb, "", chosen, True)
    if verb in triggers:
        return Governor("cue", verb, "", triggers[verb].reading, True)
    causing = next((r for r in word.verbs if isinstance(r.entry, Verb) and r.entry.kind == "cause"), None)
    if causing is not None and not has_subject:
        return Governor("occur", verb, "", causing, True)  # أسفر هجوم عن ...
    return Governor("plain", verb, "", word.verbs[0] if word.verbs else None, True)
