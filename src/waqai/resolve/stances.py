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
from waqai.find.words import iter_rest
from waqai.frame.parsed import Parsed
from waqai.model.lexicon import Actor, Head, Nationality, Verb

from .antecedents import Antecedents, chain
from .parties import Party

_LEADERSHIP = frozenset({"بقياده", "بزعامه", "برياسه", "بقيادة"})
_LEADER_NOUNS = frozenset({"زعيم", "قائد", "أمير", "رئيس حزب", "مؤسس", "زعيمة"})
_HEADED = frozenset({"وفد", "لجنة", "اجتماع", "فريق"})
_TYPES = {
    "leads": "LEADS",
    "backs": "SUPPORTS",
    "backed": "SUPPORTS",
    "opposes": "OPPOSES",
    "belongs": "MEMBER_OF",
    "recognised": "RECOGNISES",
}
# Behind which prepositions stands whom a participle of each kind takes.
_TAKES = {
    "leads": frozenset({"ل"}),
    "backs": frozenset({"ل", "مع"}),
    "opposes": frozenset({"ل"}),
    "backed": frozenset({"من", "ب"}),
    "belongs": frozenset({"الي", "ل", "في", "تحت"}),
    "recognised": frozenset({"من"}),
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
_MEMBERS = frozenset({"عضو", "العضو", "عضوه", "العضوه"})
_QUOTES = frozenset("«»“”\"'")
_DOUBTING = frozenset({"negation", "future", "possibility", "already", "that", "condition"})
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
            if _is_himself(stance):
                continue
            if not any(_same(stance, known) for known in found):
                found.append(stance)
    return found


def _is_himself(stance: StanceFound) -> bool:
    known = stance.subject.identifier
    return stance.subject.mention is stance.object.mention or (known is not None and known == stance.object.identifier)


def _same(one: StanceFound, other: StanceFound) -> bool:
    return one.type == other.type and _alike(one.subject, other.subject) and _alike(one.object, other.object)


def _alike(one: Party, other: Party) -> bool:
    """Coded alike, and not known to be two."""
    return one.same_as(other) and (one.name is None or other.name is None or one.name == other.name)


def _leadership(parsed: Parsed, antecedents: Antecedents) -> list[StanceFound]:
    """قوات ... بقيادة ..."""
    found = []
    for at, word in enumerate(parsed.words):
        if word.text not in _LEADERSHIP:
            continue
        led = _before(parsed, at)
        leader = parsed.mention_from(at + 1)
        if led is not None and leader is not None and led.kind not in ("nation", "office"):
            found.extend(_led(_pairs(parsed, antecedents, "LEADS", leader, led, at)))
    return found


def _led(found: list[StanceFound]) -> list[StanceFound]:
    """Those in which a force, party or alliance is led; a delegation or meeting (وفد برئاسة الوزير) is only headed."""
    return [stance for stance in found if _is_force(stance.object)]


def _is_force(party: Party) -> bool:
    entry = party.mention.entry if party.mention is not None else None
    headed = isinstance(entry, Head) and entry.noun.split("/")[0] in _HEADED
    return not headed and party.sector in _GROUPS


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
    found = [*_members(parsed, antecedents), *_led_by_name(parsed, antecedents)]
    for at, word in enumerate(parsed.words):
        if parsed.tags[at] == VERB:
            found.extend(_by_relative_verb(parsed, antecedents, at))
            found.extend(_by_present_verb(parsed, antecedents, at))
            continue
        readings = (r for r in iter_rest(word.supports, parsed.words, at) if isinstance(r.entry, Verb))
        kind = next((r.entry.kind for r in readings if isinstance(r.entry, Verb) and r.entry.kind in _TYPES), None)
        if kind is None:
            continue
        said_of = _before(parsed, at)
        other = _behind(parsed, at)
        if said_of is None or other is None or not _is_governed(parsed, kind, at, other):
            continue
        subject, target = (other, said_of) if kind in ("backed", "recognised") else (said_of, other)
        found.extend(_pairs(parsed, antecedents, _TYPES[kind], subject, target, at))
    return found


def _is_governed(parsed: Parsed, kind: str, at: int, other: Mention) -> bool:
    """Whether the phrase is what the participle takes: الموالي لتركيا, المدعوم من إيران, المعترف به من روسيا; behind
    a definite one a bare phrase is another's (حض الائتلاف المعارض الفصائل)."""
    taken = _TAKES[kind]
    if other.preposition in taken:
        return True
    if kind in ("backed", "recognised") and other.preposition.startswith("من "):
        return True  # من قبل, من جانب
    definite = parsed.words[other.head].definite or other.kind in ("actor", "nation")
    bare = definite and not (parsed.words[at].definite or other.preposition or other.conjoined)
    adverb = kind == "backed" and parsed.words[other.start].text.endswith("ا")  # المدعومة أميركيا
    return adverb or (bare and other.start == at + 1 and kind in ("backs", "opposes"))


def _by_relative_verb(parsed: Parsed, antecedents: Antecedents, at: int) -> list[StanceFound]:
    """التحالف الذي تقوده السعودية, مصر التي تدعم حفتر."""
    clause = parsed.clauses.of[at]
    kind = next(
        (r.entry.kind for r in parsed.words[at].verbs if isinstance(r.entry, Verb) and r.entry.kind in _TYPES),
        None,
    )
    if kind is None or clause.opener != "relative":
        return []
    antecedent = _innermost(parsed.mention_at(clause.first - 1)) if clause.first else None
    other = next((m for m in parsed.mentions if m.start > at and not m.preposition and m.start - at < 4), None)
    if antecedent is None or other is None:
        return []
    resumed = bool(parsed.words[at].pronoun) or parsed.tags[at + 1 : at + 2] == ["prepositional_pronoun"]
    subject, target = (other, antecedent) if resumed else (antecedent, other)  # الحزب الذي ينتمي إليه الوزير
    found = _pairs(parsed, antecedents, _TYPES[kind], subject, target, at)
    return _led(found) if kind == "leads" else found


def _by_present_verb(parsed: Parsed, antecedents: Antecedents, at: int) -> list[StanceFound]:
    """تدعم إيران الحوثيين, ينتمي إلى حزب العدالة: a present that nothing denies or puts off tells what holds."""
    kinds = {r.entry.kind for r in parsed.words[at].verbs if isinstance(r.entry, Verb)}
    kind = next((kind for kind in ("backs", "opposes", "belongs", "leads") if kind in kinds), None)
    form, clause = parsed.form(at), parsed.clauses.of[at]
    if kind is None or form is None or form.tense != "I" or form.voice == "p" or clause.opener == "relative":
        return []
    doubted = any(parsed.tags[n] in _DOUBTING for n in range(max(0, at - 2), at))
    if doubted or any(r.clitics.particle for r in parsed.words[at].verbs) or parsed.words[at].pronoun:
        return []
    subject = next((f.mention for f in parsed.subject(at) if f.mention is not None), None)
    if subject is None:
        return []
    for mention in parsed.mentions:
        if mention.start <= at or mention.start < subject.end or parsed.clauses.of[mention.start] is not clause:
            continue
        fits = mention.preposition in _TAKES[kind] if kind == "belongs" else not mention.preposition
        near = mention.start - max(at + 1, subject.end) <= 1
        if not fits or not near or mention.conjoined or mention is subject:
            return []
        found = _pairs(parsed, antecedents, _TYPES[kind], subject, mention, at)
        return [
            s
            for s in found
            if _is_party(s.subject) and _is_party(s.object) and (kind != "leads" or _is_force(s.object))
        ]
    return []


def _is_party(party: Party) -> bool:
    """A state, force, party or one of their people, who can stand by another."""
    return bool(party.code) and party.sector not in ("CVL", "REF", "BUS", "JRN", "CRM")


def _members(parsed: Parsed, antecedents: Antecedents) -> list[StanceFound]:
    """فنلندا العضو في الاتحاد الأوروبي, سامي حداد عضو حركة النهضة."""
    found = []
    for at, word in enumerate(parsed.words):
        if word.text not in _MEMBERS or word.conjunction:
            continue
        post = parsed.mention_at(at)
        of = post.complement if post is not None and post.head == at else None
        named = post is not None and post.name is not None and post.title is not None and post.title[0] == at
        member = post if named else _ending(parsed, at)
        body = of or _behind(parsed, at)
        if member is None or body is None or body is member or not isinstance(body.entry, Actor | Head):
            continue
        for stance in _pairs(parsed, antecedents, "MEMBER_OF", member, body, at):
            if stance.object.sector in ("PTY", "REB", "PRM") or stance.object.code in ("UNO", "EUR", "IGO"):
                found.append(stance)
    return found


def _innermost(mention: Mention | None) -> Mention | None:
    """Of a phrase that ends in another (المتحدث باسم التحالف, مقر الحزب) the last, of which what follows is said."""
    while mention is not None:
        inner = mention.complement
        if inner is None or inner.end != mention.end or inner.kind in ("nation", "place"):
            return mention
        mention = inner
    return None


def _ending(parsed: Parsed, at: int) -> Mention | None:
    """The state or person whose name ends right before the word ``at``."""
    before = parsed.mention_at(at - 1) if at else None
    named = before is not None and (before.kind == "nation" or before.name is not None)
    return before if named and before is not None and before.end == at else None


def _led_by_name(parsed: Parsed, antecedents: Antecedents) -> list[StanceFound]:
    """التحالف الذي تقوده السعودية, التحالف بقيادة السعودية: a known alliance that is called after who leads it."""
    found = []
    for mention in (inner for outer in parsed.mentions for inner in chain(outer)):
        if not isinstance(mention.entry, Actor):
            continue
        for at in range(mention.start + 1, mention.end - 1):
            leads = any(isinstance(r.entry, Verb) and r.entry.kind == "leads" for r in parsed.words[at].verbs)
            leads = leads or parsed.words[at].text in _LEADERSHIP
            names = iter_rest(parsed.words[at + 1].names, parsed.words, at + 1)
            nation = next((r for r in names if isinstance(r.entry, Nationality)), None)
            if leads and nation is not None:
                leader = Mention("nation", at + 1, at + 1 + nation.length, at + 1, nation)
                found.extend(_pairs(parsed, antecedents, "LEADS", leader, mention, at))
    return found


def _before(parsed: Parsed, at: int) -> Mention | None:
    """The phrase of which the word at ``at`` is said: the one that ends right before it or holds it."""
    here = parsed.mention_at(at)
    if here is not None and here.start < at:
        return here if here.head != at and here.kind != "document" else None
    for back in range(at - 1, max(-1, at - 3), -1):
        mention = parsed.mention_at(back)
        if mention is not None:
            return _innermost(mention) if mention.kind != "document" else None
        if parsed.words[back].is_word and not parsed.words[back].adjectives:
            return None
    return None


def _behind(parsed: Parsed, at: int) -> Mention | None:
    for mention in parsed.mentions:
        if at < mention.start <= at + 4:
            stopped = any(
                not parsed.words[n].is_word and parsed.words[n].text not in _QUOTES for n in range(at, mention.start)
            )
            return None if stopped else mention
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
