# SPDX-License-Identifier: Apache-2.0
"""Whom a crowd is against (codebook 4: that is its recipient), where the cue of the protest does not govern it.

Strongest first: whom its slogans attack or want gone, whose deed it protests, whom the same crowd charges or makes
demands of in the same sentence, before whose seat it stands; weakest, to whose seat it goes.
"""

from __future__ import annotations

from waqai.find.mentions import Mention
from waqai.find.tags import NOUN, VERB
from waqai.find.words import Word
from waqai.frame.parsed import Filler, Parsed
from waqai.model.lexicon import Cue, Head, Nationality, Verb

from .antecedents import Antecedents
from .candidate import Candidate
from .parties import Party, of_nation

_SLOGAN_REACH = 10  # words behind a slogan in which its target stands
_DEMAND_REACH = 4  # words between a demand and who is to go
_THINGS = 3  # nouns of an iḍāfa up to its owner
_THING_REACH = 12  # words behind the cue in which the thing that it attacks stands
# Of these a crowd makes its own ground; they are no target by standing there.
_NO_SEATS = frozenset({"", "CVL", "EDU", "LAB", "REF", "REL", "SOC"})
_SPOKEN_AGAINST = ("ACCUSE", "REJECT", "REQUEST")


def aim_crowds(candidates: list[Candidate], antecedents: Antecedents) -> None:
    """Give protests without a told target the one that their sentence tells otherwise."""
    for crowd in candidates:
        if crowd.dropped or crowd.type != "PROTEST" or crowd.recipient:
            continue
        told = [c for c in candidates if c.parsed is crowd.parsed and c is not crowd]
        found = (
            _both(_wanted_gone(crowd, antecedents), _shouted_at(crowd, antecedents))
            or _whose_deed(crowd, told)
            or _cause_of(crowd, antecedents)
            or _charged(crowd, told)
            or _whose_thing(crowd)
            or [p for p in crowd.seat if p.sector not in _NO_SEATS or _is_international(p)]
        )
        crowd.recipient = [p for p in found if not any(p.same_as(mine) for mine in crowd.actor)]
    for crowd in candidates:
        if not crowd.dropped and crowd.type == "PROTEST":
            _part_from_target(crowd, antecedents.home)


def _part_from_target(crowd: Candidate, home: str) -> None:
    """A crowd of no told country is not of the foreign state that it is against: one named as a state or by its embassy
    (الموت لأميركا, أمام سفارة ميانمار)."""
    foreign = {p.code for p in crowd.recipient if _is_state_itself(p)}
    where = crowd.place.country if crowd.place is not None and not _is_target_place(crowd) else ""
    own = where or (home if home not in foreign else "")
    if foreign & {where}:
        return
    crowd.actor = [p._replace(code=own) if p.assumed and p.code in foreign else p for p in crowd.actor]
    if crowd.place is not None and _is_target_place(crowd):
        crowd.place, crowd.place_parsed = None, None


def _is_state_itself(party: Party) -> bool:
    mention = party.mention
    if mention is None:
        return False
    embassy = isinstance(mention.entry, Head) and mention.entry.noun.startswith(("سفار", "قنصل"))
    return mention.kind == "nation" or embassy


def _is_target_place(crowd: Candidate) -> bool:
    """Whether the place is only the name of the state that the crowd is against."""
    if crowd.place is None:
        return False
    named = (p.mention for p in crowd.recipient if p.mention is not None and p.mention.kind == "nation")
    return any(m.start <= crowd.place.start < m.end for m in named) and crowd.place_parsed in (None, crowd.parsed)


def aim_at_goal(crowd: Candidate) -> None:
    """A crowd of which nothing else tells whom it is against is against those to whose seat it goes."""
    if crowd.type == "PROTEST" and not crowd.recipient:
        goal = [p for p in crowd.goal if p.sector not in _NO_SEATS or _is_international(p)]
        crowd.recipient = [p for p in goal if not any(p.same_as(mine) for mine in crowd.actor)]


def _both(one: list[Party], other: list[Party]) -> list[Party]:
    return [*one, *(p for p in other if not any(p.same_as(known) for known in one))]


def _is_international(party: Party) -> bool:
    return party.code in ("UNO", "EUR", "IGO")


# ---- demands and slogans


def _wanted_gone(crowd: Candidate, antecedents: Antecedents) -> list[Party]:
    """تظاهروا للمطالبة باستقالة الوزير, هتافات تطالب برحيل الرئيس"""
    parsed = crowd.parsed
    for at, word in enumerate(parsed.words):
        if "protest-ouster" not in word.classes or parsed.tags[at] != NOUN or not _is_demanded(crowd, at):
            continue
        found = _whose(parsed, at, antecedents)
        if found:
            return found
    return []


def _is_demanded(crowd: Candidate, at: int) -> bool:
    """Whether the noun at ``at`` is what the crowd or its slogans demand, shout or hold up."""
    parsed = crowd.parsed
    for here in range(at - 1, max(-1, at - _DEMAND_REACH - 1), -1):
        word = parsed.words[here]
        slogan = "protest-slogan" in word.classes
        demands = any(_demands(r.entry) for r in (*word.cues, *word.supports, *word.verbs))
        if not (slogan or demands):
            continue
        if parsed.tags[here] == VERB:
            return _is_of_crowd(crowd, here)
        return here > crowd.at or slogan
    return False


def _demands(entry: object) -> bool:
    if isinstance(entry, Cue):
        return entry.type in ("REQUEST", "PROTEST")
    return isinstance(entry, Verb) and entry.kind == "urge"


def _is_of_crowd(crowd: Candidate, verb: int) -> bool:
    """Whether the verb tells what the crowd does, or what its slogans, which are no one's mention, say."""
    parsed = crowd.parsed
    if verb == crowd.at:
        return True
    told = [f.mention for f in parsed.subject(verb) if f.mention is not None]
    mine = [f.mention for f in crowd.roles.actor if f.mention is not None]
    return not told or any(mention in mine for mention in told)


def _shouted_at(crowd: Candidate, antecedents: Antecedents) -> list[Party]:
    """Whom slogans and marches attack: هتافات ضد الرئيس, لافتات مناهضة للحكومة, «يسقط فلان»."""
    parsed = crowd.parsed
    cried: list[Party] = []
    for at, word in enumerate(parsed.words):
        if "protest-cry" in word.classes:
            cried = _both(cried, _cried_at(parsed, at, antecedents))
    if cried:
        return cried
    for at, word in enumerate(parsed.words):
        if not word.classes & {"protest-slogan", "protest-rally"} or parsed.tags[at] != NOUN:
            continue
        for here in range(at + 1, min(len(parsed.words), at + 1 + _SLOGAN_REACH)):
            told = parsed.words[here]
            turned = told.text == "ضد" or bool(told.classes & {"protest-against", "protest-turning"})
            found = _against(parsed, here, antecedents) if turned else []
            if found:
                return found
    return []


def _cried_at(parsed: Parsed, at: int, antecedents: Antecedents) -> list[Party]:
    """Whom a cry means: the state right before it («إيران برا»), else who stands behind it («الموت لفلان»)."""
    before = parsed.mention_at(at - 1) if at else None
    if before is not None and before.kind == "nation" and not before.preposition:
        return _parties(parsed, before, antecedents)
    return _against(parsed, at, antecedents)


def _against(parsed: Parsed, at: int, antecedents: Antecedents) -> list[Party]:
    """The party right behind a word that turns against it, behind quotation marks and كل من if they stand there."""
    here = at + 1
    passed = ("كل", "لكل", "من", "يا")
    while here < len(parsed.words) and (not parsed.words[here].is_word or parsed.words[here].text in passed):
        here += 1
    mention = parsed.mention_at(here) if here < len(parsed.words) else None
    if mention is not None:
        return _parties(parsed, mention, antecedents)
    for word in parsed.words[here : here + 2]:  # مناهضة للاحتلال الأميركي
        nation = next((r.entry for r in word.adjectives if isinstance(r.entry, Nationality)), None)
        if nation is not None:
            return [of_nation(nation, None, "demonym")]
    return []


def _whose(parsed: Parsed, at: int, antecedents: Antecedents) -> list[Party]:
    """Whose the noun at ``at`` is: by a pronoun, or by the phrase right behind."""
    pronoun = parsed.words[at].pronoun
    if pronoun:
        return antecedents.fill(parsed, Filler("pronoun", at, form=pronoun))
    mention = parsed.mention_from(at + 1)
    return _parties(parsed, mention, antecedents) if mention is not None and not mention.conjoined else []


def _parties(parsed: Parsed, mention: Mention, antecedents: Antecedents) -> list[Party]:
    return [p for m in parsed.group(mention) for p in antecedents.parties(parsed, m)]


# ---- deeds and other acts of the sentence


def _whose_deed(crowd: Candidate, told: list[Candidate]) -> list[Party]:
    """احتجاجا على زيارة الرئيس: those whose deed the word of protest governs."""
    words = {crowd.at, *(c.at for c in told if c.type == "PROTEST")}
    for deed in told:
        above = next((g for g in deed.chain[:2] if g.kind == "cue"), None)
        protested = above is not None and above.at in words and above.preposition in ("علي", "ضد")
        if protested and deed.actor and deed.type != "PROTEST":
            return _implied(deed.actor)
    return []


def _cause_of(crowd: Candidate, antecedents: Antecedents) -> list[Party]:
    """رفضا لقرار الوزير, احتجاجا على تجاهل الحكومة مطالبهم: whose the thing is that a word of protest is about."""
    parsed = crowd.parsed
    for at, word in enumerate(parsed.words):
        if "protest-about" not in word.classes or parsed.tags[at] != NOUN or at == crowd.at:
            continue
        here = at + 1
        if here < len(parsed.words) and parsed.tags[here] == "preposition":
            here += 1
        for owner in range(here, min(here + _THINGS, len(parsed.words))):
            mention = parsed.mention_from(owner)
            if mention is not None:
                return _parties(parsed, mention, antecedents) if mention.kind not in ("people", "crowd") else []
            if parsed.tags[owner] != NOUN or parsed.words[owner].definite or _is_suffered(parsed.words[owner]):
                break  # احتجاجا على اعتقال النواب: they are not the ones
    return []


def _is_suffered(word: Word) -> bool:
    """Whether the word is of an act whose genitive suffers it."""
    cues = (r.entry for r in word.cues if r.part == "masdar")
    return any(isinstance(cue, Cue) and cue.governs.get("genitive") == "recipient" for cue in cues)


def _charged(crowd: Candidate, told: list[Candidate]) -> list[Party]:
    """تظاهروا تنديدا بالقصف الإسرائيلي, واتهموا الحكومة, وطالبوا الوزير: whom the same crowd turns to."""
    for kind in _SPOKEN_AGAINST:
        for act in told:
            same = not act.actor or any(p.same_as(mine) for p in act.actor for mine in crowd.actor)
            if act.type == kind and same and act.recipient and "historical" not in act.aux:
                return _implied(act.recipient)
    return []


def _whose_thing(crowd: Candidate) -> list[Party]:
    """أحرقوا العلم الأميركي, احتجاجا على السياسة الفرنسية, ضد الرسوم الدنماركية: the nation of the thing attacked."""
    parsed = crowd.parsed
    clause = parsed.clauses.of[crowd.at]
    against = False
    for at in range(crowd.trigger.end, min(len(parsed.words), crowd.trigger.end + _THING_REACH)):
        word = parsed.words[at]
        if parsed.clauses.of[at] is not clause:
            break
        against = against or word.text in ("علي", "ضد")
        nation = next((r.entry for r in word.adjectives if isinstance(r.entry, Nationality)), None)
        bare = nation is not None and parsed.tags[at] == NOUN and parsed.mention_at(at) is None
        if bare and nation is not None and (against or "protest-thing" in parsed.words[at - 1].classes):
            placed = parsed.words[at - 1].classes & {"place-noun", "compass"}  # على أطراف المدينة العراقية
            return [] if placed else [of_nation(nation, None, "demonym")]
    return []


def _implied(parties: list[Party]) -> list[Party]:
    return [p._replace(mention=None, via="implied") if p.mention is None else p for p in parties]
