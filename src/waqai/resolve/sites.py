# SPDX-License-Identifier: Apache-2.0
"""Where it happened: the place of its sentence that an event takes (codebook, section 6)."""

from __future__ import annotations

from waqai.find.tags import NOUN
from waqai.frame.clauses import Clause
from waqai.frame.parsed import Parsed

from .candidate import Candidate
from .places import Located
from .times import is_set_apart, tells_of

# Acts of speech have no place but where the clause itself gives one to a signing or meeting.
_PLACELESS = frozenset({"REQUEST", "ACCUSE", "REJECT", "THREATEN", "AGREE"})
_FORCE = frozenset({"ASSAULT", "MOBILIZE", "COERCE"})
_HEADED = _FORCE | {"PROTEST", "RETREAT", "AID"}  # a headline tells where by the name before its colon
_HITTING = frozenset({"ASSAULT", "COERCE", "MOBILIZE", "PROTEST"})  # what they hit may be a place
_DIRECTED = frozenset({"ASSAULT", "MOBILIZE", "AID", "PROTEST"})


def place_of_event(
    parsed: Parsed, located: list[Located], candidate: Candidate, visit: bool, witnesses: list[int]
) -> Located | None:
    """The place that an event takes: the most specific and nearest of its clause, else of the sentence. ``visit``: the
    goal of a visit. ``witnesses``: the verbs whose subject saw it happen."""
    at, kind = candidate.at, candidate.type
    clause = parsed.clauses.of[at]
    if kind in _PLACELESS and not visit:
        told = [p for p in located if p.relation == "at" and p.start > at and _in_clause(parsed, p, clause)]
        return told[0] if told and kind == "AGREE" else None  # يعتزمان عقد قمة بواشنطن
    wanted = (
        {"at"} | ({"towards", "bare"} if visit else set()) | ({"towards", "against"} if kind in _DIRECTED else set())
    )
    if kind in ("SUPPORT", "SANCTION"):
        located = [p for p in located if p.specific > 0 and p.start > at]
    taken = _taken_up(parsed, located, candidate)
    if taken is not None:
        return taken
    usable = [p for p in located if _binds(p, candidate, wanted) and not is_set_apart(parsed, p.start, candidate)]
    usable = [p for p in usable if not _is_topic(parsed, p, at)]
    if kind not in _FORCE | {"SUPPORT"}:
        usable = [p for p in usable if not _is_seat_abroad(parsed, p)]
    here = [p for p in usable if tells_of(parsed, parsed.clauses.of[p.start], candidate)]
    here = here or [p for p in located if p.relation == "bare" and _is_scene(parsed, p, candidate)]
    here = here or [p for p in usable if _in_clause(parsed, p, clause)]
    if visit:
        goal = [p for p in here if p.relation in ("towards", "bare")]
        here = goal or here
    if kind in _NAMED_BY_PLACE:
        here = here or [p for p in located if _names(parsed, p, at)]
    here = here or [p for verb in witnesses for p in _witnessing(parsed, located, verb, at)]
    pool = here
    if kind not in ("SUPPORT", "SANCTION"):
        pool = here or [p for p in usable if p.relation == "at" and _may_be_shared(parsed, p, candidate)]
    if not pool and kind in _HITTING:  # استهدف الحديدة, أغلقت معبر رفح
        pool = [
            p
            for p in located
            if p.relation == "bare"
            and p.specific == 2
            and p.start > at
            and _in_clause(parsed, p, clause)
            and not parsed.words[p.start].conjunction
        ]
    if not pool and kind in _HEADED:
        pool = [p for p in located if p.relation == "heading"]
    if not pool:
        return None
    nearest = _finer(parsed, located, pool, at) or min(
        pool, key=lambda p: (-_fineness(parsed, p), p.start < at, abs(p.start - at))
    )
    return _part_named_before(parsed, located, nearest, at) if kind in _HITTING else nearest


def _finer(parsed: Parsed, located: list[Located], pool: list[Located], at: int) -> Located | None:
    """Where the places of the event's clause are states alone: the place in such a state that the sentence names
    elsewhere (وصلت مساعدات لليمن ... إلى مطار عدن)."""
    if any(place.specific for place in pool):
        return None
    states = {place.country for place in pool}
    inside = [p for p in located if p.specific > 1 and p.country in states and p.relation in ("at", "towards")]
    return min(inside, key=lambda p: abs(p.start - at)) if inside else None


def _is_scene(parsed: Parsed, place: Located, candidate: Candidate) -> bool:
    """احتجاجات شهدتها المدينة: the place is the subject of a relative clause of witnessing said of the event."""
    clause = parsed.clauses.of[place.start]
    if clause.verb is None or place.start != clause.verb + 1 or not tells_of(parsed, clause, candidate):
        return False
    return any(getattr(r.entry, "kind", "") == "witness" for r in parsed.words[clause.verb].verbs)


def _is_topic(parsed: Parsed, place: Located, at: int) -> bool:
    """الأوضاع في غزة, الأزمة الليبية في ...: what is spoken of is there, not the act."""
    for here in range(place.start - 1, max(-1, place.start - 4), -1):
        word = parsed.words[here]
        if "topic" in word.classes and here != at:
            return True
        if parsed.tags[here] != "preposition" and not word.adjectives:
            return False
    return False


def _fineness(parsed: Parsed, place: Located) -> int:
    """How finely it tells where: a state, a place, a part of a town (في مدينة عدن، ... في حي التواهي)."""
    part = "town-part" in parsed.words[place.start].classes
    return min(place.specific, 1) + int(part and place.specific > 1)


def _may_be_shared(parsed: Parsed, place: Located, candidate: Candidate) -> bool:
    """Whether a place of another clause may be the event's too: not of who says so, nor of an act told after it."""
    clause, around = parsed.clauses.of[candidate.at], parsed.clauses.of[place.start]
    later = place.start > candidate.at and around.first > candidate.at and around.opener in ("and", "stop")
    return not later and not _is_of_speaker(parsed, place, clause)


def _is_seat_abroad(parsed: Parsed, place: Located) -> bool:
    """السفارة السودانية في القاهرة: where the embassy is, not what is told."""
    mention = next((m for m in parsed.mentions if m.start < place.start - 1 and m.end >= place.start - 1), None)
    return mention is not None and "seat-abroad" in parsed.words[mention.start].classes


def _binds(place: Located, candidate: Candidate, wanted: set[str]) -> bool:
    """Whether the place is bound to its clause in a way in which it can be the event's: a goal stands behind what is
    aimed at it, and what a cue takes behind its own preposition is no place (اعترف بالقدس عاصمة)."""
    if place.relation not in wanted:
        return False
    if candidate.type in _DIRECTED and place.relation != "at" and place.start < candidate.at:
        return False
    preposition = candidate.parsed.words[place.start].preposition
    role = candidate.trigger.cue.governs.get(preposition, "place") if preposition else "place"
    return place.start < candidate.at or role in ("place", "none") or preposition != "ب"


def _taken_up(parsed: Parsed, located: list[Located], candidate: Candidate) -> Located | None:
    """مدينة عدن بعد تحريرها: the place that the pronoun of the event noun takes up."""
    word = parsed.words[candidate.at]
    if not candidate.is_nominal or word.pronoun not in ("ه", "ها") or "done-to-places" not in word.classes:
        return None
    return next((p for p in reversed(located) if p.specific > 0 and p.end <= candidate.at), None)


def _part_named_before(parsed: Parsed, located: list[Located], whole: Located, at: int) -> Located:
    """The place hit, to which only ``whole`` is bound: قصفت حي الشجاعية شرقي مدينة غزة."""
    for place in located:
        between = range(place.end, whole.start)
        bound = place.end <= whole.start and all(
            parsed.tags[n] == "preposition" or parsed.words[n].adjectives for n in between
        )
        if bound and at < place.start and place.relation == "bare" and place.specific == 2:
            return place
    return whole


# What is called by where it was: قمة هلسنكي, معارك مأرب.
_NAMED_BY_PLACE = frozenset({"ASSAULT", "CONSULT", "PROTEST"})


def _names(parsed: Parsed, place: Located, at: int) -> bool:
    """Whether the place stands right behind the event noun at ``at`` in an iḍāfa."""
    return place.start == at + 1 and place.relation == "bare" and place.place is not None and parsed.tags[at] == NOUN


def _is_of_speaker(parsed: Parsed, place: Located, clause: Clause) -> bool:
    """Whether the place is in a clause around ``clause`` that tells who says so: قال في مؤتمر في الرياض إن ..."""
    around = parsed.clauses.of[place.start]
    content: Clause | None = clause
    while content is not None and content.parent is not around:
        content = content.parent
    return content is not None and content.opener == "that" and place.end <= content.first


def _witnessing(parsed: Parsed, located: list[Located], verb: int, at: int) -> list[Located]:
    """The place that is the subject of a verb of witnessing: وشهدت تونس احتجاجات, مدينة حلب شهدت قصفا."""
    bare = [
        p for p in located if p.relation == "bare" and p.end <= at and _in_clause(parsed, p, parsed.clauses.of[verb])
    ]
    behind = [p for p in bare if p.start == verb + 1]
    return behind or [p for p in bare if p.end <= verb][-1:]


def _in_clause(parsed: Parsed, located: Located, clause: Clause) -> bool:
    return parsed.clauses.of[located.start] is clause
