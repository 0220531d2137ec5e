# SPDX-License-Identifier: Apache-2.0
"""The standing of an event: told as done, denied, to come, possible, or only wanted.

PLOVER's auxiliary modes (manual, section "Auxiliary modes"; codebook 3). What is merely wanted, planned or demanded is
no event, unless a demand or an end presupposes it (``طالب بوقف الغارات``).
"""

from __future__ import annotations

from typing import NamedTuple

from waqai.find.tags import CONTINUED, NOUN, VERB
from waqai.model.lexicon import Cue, Verb

from .clauses import Clause
from .governors import Governor
from .parsed import Parsed
from .triggers import Trigger

_WANTED = frozenset({"plan", "urge", "purpose", "exclude"})
_DONE_OR_TO_COME = frozenset({"intend", "expect", "phase", "try", "decide", "possible", "denies"})
# Acts that are done by speaking of them: شدد على رفضه, أكد ضرورة ... leave them done.
_SPOKEN = frozenset({"ACCUSE", "REJECT", "SUPPORT", "THREATEN"})
_VOICED = _SPOKEN | {"AGREE", "REQUEST"}
_NEGATIONS = frozenset({"=لن", "=لم", "=لا"})
# Adjectives that call the noun before them possible, not the verb behind them.
_QUALIFYING = frozenset({"محتمل", "محتمله", "مزعوم", "مفترض", "وشيك", "وشيكه"})
# Kinds of verbs whose subject comes about, or not, with them.
_COMING_ABOUT = frozenset({"occur", "phase", "be", "end", "avert", "cause", "cue"})
_UN = frozenset({"غير", "وغير"})  # غير صحيح
_HAPPENING = frozenset({"light", "occur", "cause", "phase"})
_PRESUPPOSING = frozenset({"end", "avert"})
# Future ones of these types are AGREE (codebook 2).
PROMISED = frozenset({"CONSULT", "SUPPORT", "COOPERATE", "AID"})


class Standing(NamedTuple):
    """``aux`` of PLOVER. ``wanted``: wished or demanded; ``presupposed``: ended or prevented, so it was;
    ``conditional``: told in an if-clause alone. Neither the wanted nor the conditional is an event."""

    negated: bool = False
    future: bool = False
    hypothetical: bool = False
    wanted: bool = False
    presupposed: bool = False
    conditional: bool = False
    to_come: bool = False  # future, or possible and not yet done


def standing(parsed: Parsed, trigger: Trigger, chain: list[Governor]) -> Standing:
    """The standing of a trigger by its own form, its governors and its clause."""
    kinds = {governor.kind for governor in chain}
    verb = _finite_verb(trigger, chain)
    negated = "without" in kinds or _is_denied(parsed, trigger, chain)
    future = hypothetical = maybe_later = False
    if verb is not None:
        excluded = any(g.kind == "exclude" and g.at == verb for g in chain)  # لا تستبعد اعتقال آخرين
        negated = negated or (_negated(parsed, verb) and not excluded and not _means_negated(trigger.cue))
        negated = negated or _is_untrue(parsed, verb) or _is_denied_content(parsed, verb)
        future = _future(parsed, verb)
        hypothetical = _hypothetical(parsed, verb, parsed.clauses.of[verb]) or (
            trigger.cue.type not in _VOICED and _depends(parsed, verb)
        )
        if _is_there_before(parsed, trigger, verb):
            future = hypothetical = False
        maybe_later = hypothetical and _is_imperfect_at(parsed, verb)
    elif not chain:
        hypothetical = _in_condition(parsed, parsed.clauses.of[trigger.at])
        told = told_behind(parsed, trigger)
        if told is not None:
            negated, future = _negated(parsed, told), _future(parsed, told)
            maybe_later = _may(parsed, told)
            hypothetical = hypothetical or maybe_later
    if trigger.part in ("noun", "masdar") and _called_possible(parsed, trigger):
        hypothetical = maybe_later = True
    presupposed = False
    wanted = False
    for governor in chain:
        kind = governor.kind
        if kind in _PRESUPPOSING:
            presupposed = True
        elif kind in ("intend", "expect"):
            future = True
        elif kind == "possible" or (kind == "exclude" and governor.finite and _negated(parsed, governor.at)):
            hypothetical = maybe_later = True
        elif kind == "able" and _is_imperfect(parsed, governor):
            wanted = not presupposed
        elif kind in _WANTED:
            if kind == "plan" and _is_made(parsed, trigger):
                presupposed = True
                break
            wanted = not presupposed and not (trigger.cue.type in _SPOKEN and _is_speech(parsed, governor))
            break
        elif kind in ("cue", "adjunct"):
            break
    if trigger.part == "verb" and verb is not None and _subordinate_wish(parsed, verb):
        wish = _wish(parsed, verb)
        future, wanted = future or wish in ("intend", "expect"), wish not in _DONE_OR_TO_COME
        if wish == "possible":
            hypothetical = maybe_later = True
    conditional = trigger.cue.type != "THREATEN" and _in_condition(parsed, parsed.clauses.of[trigger.at])
    to_come = future or (maybe_later and not conditional)
    return Standing(negated, future, hypothetical, wanted, presupposed, conditional, to_come)


def told_behind(parsed: Parsed, trigger: Trigger) -> int | None:
    """The verb of happening behind the event noun that is its subject: المفاوضات لم تبدأ, القمة ستعقد غدا."""
    clause = parsed.clauses.of[trigger.at]
    verb = clause.verb
    if trigger.part not in ("noun", "masdar") or verb is None or verb <= trigger.at or trigger.at > clause.first + 1:
        return None
    happens = any(getattr(r.entry, "kind", "") in _HAPPENING for r in parsed.words[verb].verbs)
    return verb if happens else None


def _is_made(parsed: Parsed, trigger: Trigger) -> bool:
    """تدرس لندن طلب القاهرة: a request of someone's that others consider has been made."""
    made_by = parsed.mention_from(trigger.end)
    return trigger.cue.type == "REQUEST" and made_by is not None and not made_by.preposition


def _is_imperfect_at(parsed: Parsed, verb: int) -> bool:
    form = parsed.form(verb)
    return form is not None and form.tense != "P"


def _called_possible(parsed: Parsed, trigger: Trigger) -> bool:
    """غارات إسرائيلية محتملة: an adjective of the event noun calls it possible."""
    end = trigger.end
    while end < len(parsed.tags) and parsed.tags[end] == NOUN:
        end += 1
    return parsed.tags[end : end + 1] == ["possibility"]


def _is_imperfect(parsed: Parsed, governor: Governor) -> bool:
    form = parsed.form(governor.at) if governor.finite else None
    return form is not None and form.tense == "I"


def _is_speech(parsed: Parsed, governor: Governor) -> bool:
    readings = parsed.words[governor.at].verbs if governor.finite else parsed.words[governor.at].supports
    return any(isinstance(r.entry, Verb) and r.entry.kind == "speech" for r in readings)


def _wish(parsed: Parsed, verb: int) -> str:
    """What the word before أن makes of the verb behind it: the kind of verb, or intend for من المقرر أن."""
    first = parsed.clauses.of[verb].first
    if "future" in parsed.tags[max(0, first - 3) : first]:
        return "intend"
    if "possibility" in parsed.tags[max(0, first - 3) : first]:
        return "possible"
    outer = parsed.clauses.of[verb].parent
    if outer is None or outer.verb is None:
        return ""
    kinds = [r.entry.kind for r in parsed.words[outer.verb].verbs if isinstance(r.entry, Verb)]
    told = ("intend", "expect", "possible", "decide", "phase", "try", "denies")
    return next((kind for kind in told if kind in kinds), "")


def _finite_verb(trigger: Trigger, chain: list[Governor]) -> int | None:
    """The finite verb in which the event is told: its own, or that which lends itself to the event noun."""
    if trigger.part == "verb":
        return trigger.at
    for governor in chain:
        if governor.finite and governor.reading is not None and governor.reading.part == "verb":
            return governor.at if governor.kind not in ("cue", "speech") else None
    return None


def _before(parsed: Parsed, verb: int, reach: int) -> list[str]:
    """The tags right before the verb, up to another verb or the clause's edge."""
    tags = []
    for at in range(verb - 1, max(-1, verb - 1 - reach), -1):
        if parsed.tags[at] == VERB and not _is_be(parsed, at):
            break
        tags.append(parsed.tags[at])
    return tags


def _is_be(parsed: Parsed, at: int) -> bool:
    return any(getattr(r.entry, "kind", "") == "be" for r in parsed.words[at].verbs)


def _negated(parsed: Parsed, verb: int) -> bool:
    if _goes_on(parsed, verb):
        return False  # ولا يزال الحصار قائما
    if "negation" in _before(parsed, verb, 1):
        return True
    if verb >= 2 and parsed.tags[verb - 1] == CONTINUED and "negation" in _before(parsed, verb, 3):
        return True
    helper = _helper(parsed, verb)
    return helper is not None and "negation" in _before(parsed, helper, 1) and not _goes_on(parsed, helper)


def _helper(parsed: Parsed, verb: int) -> int | None:
    """The كان that makes a compound tense with the verb, the subject between them: لم يكن الجيش قد داهم."""
    clause = parsed.clauses.of[verb]
    for at in range(verb - 1, clause.first - 1, -1):
        if parsed.tags[at] == VERB and parsed.clauses.of[at] is clause:
            return at if _is_be(parsed, at) else None
    return None


def is_pluperfect(parsed: Parsed, verb: int) -> bool:
    """كان الجيش قد قصف, وكانت الوزارة أعلنت: done before what the text is about."""
    helper = _helper(parsed, verb)
    if helper is None or "goes-on" in parsed.words[helper].classes:
        return False
    forms = parsed.form(helper), parsed.form(verb)
    return all(form is not None and form.tense == "P" for form in forms)


def is_past(parsed: Parsed, verb: int) -> bool:
    """Whether the imperfect tells of the past: كانت تتهم, لم يرفض."""
    helper = _helper(parsed, verb)
    return helper is not None or any(parsed.words[n].text.lstrip("و") == "لم" for n in range(max(0, verb - 1), verb))


def _goes_on(parsed: Parsed, verb: int) -> bool:
    """لا يزال يحاصر: a denied end, so that what follows goes on."""
    return "goes-on" in parsed.words[verb].classes


def _is_denied(parsed: Parsed, trigger: Trigger, chain: list[Governor]) -> bool:
    """نفى اعتقاله, لا صحة لاعتقاله. Whoever denies an accusation does not deny that it was made."""
    for governor in chain:
        if governor.kind == "true" and "negation" in parsed.tags[max(0, governor.at - 1) : governor.at]:
            return True
        if governor.kind == "denies":
            return not denies_accusation(parsed, trigger) and not (governor.finite and _negated(parsed, governor.at))
        if governor.finite and _is_denied_content(parsed, governor.at):
            return True
    return False


def denies_accusation(parsed: Parsed, trigger: Trigger) -> bool:
    """Whether the trigger, which a word of denial governs, is an accusation told before: نفى هذه الاتهامات."""
    word = parsed.words[trigger.at]
    return trigger.cue.type == "ACCUSE" and trigger.part in ("noun", "masdar") and (word.definite or bool(word.pronoun))


def _is_denied_content(parsed: Parsed, verb: int) -> bool:
    """نفى أن قواته قصفت المدينة; what was said is denied too: نفى ما نشرته الصحيفة عن اعتقاله."""
    clause = parsed.clauses.of[verb]
    while clause.opener == "and" and clause.parent is not None:
        clause = clause.parent
    outer = clause.parent
    said = clause.opener == "relative" and parsed.words[clause.first].text in ("ما", "بما")
    if not (clause.opener == "that" or said) or outer is None or outer.verb is None:
        return False
    if any(_is_saying(parsed, n) for n in range(outer.verb + 1, clause.first) if parsed.clauses.of[n] is outer):
        return False  # نفى القصف، مؤكدا أن طائراته استهدفت ...
    denies = any(getattr(reading.entry, "kind", "") == "denies" for reading in parsed.words[outer.verb].verbs)
    return denies and not _negated(parsed, outer.verb)


def _is_saying(parsed: Parsed, at: int) -> bool:
    """Whether the word is a participle of saying, which tells what stands behind it for itself."""
    readings = (r for r in parsed.words[at].supports if r.part == "participle" and isinstance(r.entry, Verb))
    return not parsed.words[at].definite and any(
        r.entry.kind == "speech" for r in readings if isinstance(r.entry, Verb)
    )


def _is_untrue(parsed: Parsed, verb: int) -> bool:
    """Whether the clause of content is said to be untrue or never to have come about: ليس صحيحا أن الشرطة قتلت, لم
    يحدث أن قصفت."""
    clause = parsed.clauses.of[verb]
    while clause.opener == "and" and clause.parent is not None:
        clause = clause.parent
    outer = clause.parent
    if clause.opener != "that" or outer is None:
        return False
    before = range(max(outer.first, clause.first - 3), clause.first)
    if not any(parsed.words[at].classes & {"truth", "happens"} for at in before):
        return False
    return any(parsed.tags[at] == "negation" or parsed.words[at].text in _UN for at in before)


def _means_negated(cue: Cue) -> bool:
    """Whether the cue itself asks for a negation (لن تقبل is a refusal), which then denies nothing."""
    return any(c.relation == "before" and _NEGATIONS & set(c.classes) for c in cue.needs)


def _future(parsed: Parsed, verb: int) -> bool:
    word, form = parsed.words[verb], parsed.form(verb)
    if form is not None and form.tense == "P":
        return False  # ... في سبتمبر المقبل، بعدما سحبت
    marked = any(reading.clitics.particle == "س" for reading in word.verbs)
    return marked or "future" in _before(parsed, verb, 3)


def _hypothetical(parsed: Parsed, verb: int, clause: Clause) -> bool:
    if _in_condition(parsed, clause):
        return True
    helper = _helper(parsed, verb)  # قد تكون الطائرات قصفت
    return any(_may(parsed, at) for at in (verb, helper) if at is not None)


def _depends(parsed: Parsed, verb: int) -> bool:
    """Whether an imperfect tells what follows from a condition behind it: يواجه أحكاما بالسجن إذا ثبتت إدانته."""
    clause = parsed.clauses.of[verb]
    behind = any(c.opener == "condition" and c.parent is clause and c.first > verb for c in parsed.clauses.all)
    return behind and _is_imperfect_at(parsed, verb)


def _is_there_before(parsed: Parsed, trigger: Trigger, verb: int) -> bool:
    """Whether a definite event noun is the subject of a verb that tells no event of happening, so that it is there
    whatever the verb says will be: قد توجه العقوبات ضربة للاقتصاد. A meeting that will discuss something is still to
    come (سيناقش الاجتماع)."""
    if trigger.cue.type in PROMISED:
        return False
    kinds = {getattr(r.entry, "kind", "") for r in parsed.words[verb].verbs if isinstance(r.entry, Verb)}
    subject = trigger.part in ("noun", "masdar") and trigger.at == verb + 1 and parsed.words[trigger.at].definite
    return subject and not kinds & _COMING_ABOUT


def _may(parsed: Parsed, verb: int) -> bool:
    """قد يزور, ربما زار, من المحتمل أن يزور."""
    before = _before(parsed, verb, 3)
    if "possibility" in before:
        at = verb - 1 - before.index("possibility")
        return parsed.words[at].text.removeprefix("ال") not in _QUALIFYING  # هجوم مفترض اتهمت بشنه دمشق
    if "already" in before[:1]:
        return _is_imperfect_at(parsed, verb)
    return before[:1] == ["that"] and _wish(parsed, verb) == "possible"


def _in_condition(parsed: Parsed, clause: Clause | None) -> bool:
    while clause is not None:
        if clause.opener == "condition":
            return True
        if clause.opener not in ("and", "that", "relative"):
            return False
        clause = clause.parent
    return False


def _subordinate_wish(parsed: Parsed, verb: int) -> bool:
    """أن يزور, لكي يهاجم, ليقصف: a subjunctive behind a verb of wish or a particle of purpose."""
    form = parsed.form(verb)
    word = parsed.words[verb]
    if form is None or form.tense != "I":
        return False
    if any(reading.clitics.particle == "ل" for reading in word.verbs):
        return True
    clause = parsed.clauses.of[verb]
    if clause.opener == "cause" and parsed.words[clause.first].text.lstrip("و") in ("كي", "لكي"):
        return True
    if clause.opener != "that" or clause.first != verb - 1:
        return False
    return parsed.words[verb - 1].text in (
        "ان",
        "بان",
        "وان",
        "لان",
    )  # أن + subjunctive: wanted unless a light verb governs
