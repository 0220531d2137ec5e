# SPDX-License-Identifier: Apache-2.0
"""Which events of an article are mentions of one happening: the headline's and the text's, ``الهجوم`` of a later one.

Nothing that is told may speak against it: type, standing, day, place, counts, modes and parties agree, or one leaves
them out. Beside that something must speak for it: a headline announces it, a definite noun takes it up, its doer gives
his own account of it, or a verb tells it anew between the same parties, at the same place or with the same numbers.
"""

from __future__ import annotations

import math

from waqai.find.tags import NOUN

from .calendar import Days
from .candidate import Candidate
from .parties import Party
from .places import Located
from .sizes import total

_REACH = 12  # sentences over which a definite noun refers back
_LEAD = 2  # sentences within which what the headline announces may only be referred to
_NEAR = 60.0  # kilometres within which two places may be one happening's
_STOPS = frozenset(".!؟?")
_STANDING = ("negation", "future", "hypothetical", "historical")
# The sides may stand either way round.
_TOGETHER = frozenset({"CONSULT", "AGREE", "COOPERATE"})
# Acts of speech: the same one may say as much again, and means something else.
_SPOKEN = frozenset({"ACCUSE", "AGREE", "REJECT", "REQUEST", "SUPPORT", "THREATEN"})
# Modes that tell of one thing in more or less detail.
_ALIKE = (
    frozenset({"aerial", "drone", "heavy-weapons", "explosives", "targeted"}),
    frozenset({"explosives", "suicide-attack", "targeted"}),
    frozenset({"firearms", "targeted"}),
    frozenset({"arrest", "seize"}),
    frozenset({"third-party", "multilateral"}),
)
# Modes that a mention of the same happening has too.
_TELLING = frozenset({"visit", "phone", "abduct", "hunger", "strike", "release", "resign", "censor"})
_STATE = frozenset({"COP", "GOV", "MIL", "SPY"})
_PEOPLE = frozenset({"AGR", "BUS", "CVL", "EDU", "JRN", "LAB", "MED", "REF", "REL", "SOC"})
_FIGHTERS = frozenset({"CRM", "PRM", "PTY", "REB", "UAF", "UNK"})


def link(candidates: list[Candidate]) -> None:
    """Note with each of the ``candidates``, the events of an article in their order, the first mention of its happening
    where it has more than one."""
    happenings: list[list[Candidate]] = []
    for candidate in candidates:
        told = next((known for known in reversed(happenings) if _is_told(known, candidate)), None)
        if told is None:
            happenings.append([candidate])
        else:
            told.append(candidate)
            happenings.remove(told)
            happenings.append(told)  # the one spoken of last is picked up first
    for mentions in happenings:
        for mention in mentions if len(mentions) > 1 else ():
            mention.first_mention = mentions[0]


def takes_up(candidate: Candidate, mention: Candidate) -> bool:
    """Whether a definite noun refers to the happening that an earlier mention tells."""
    return refers_back(candidate) and not _differ(mention, candidate) and _has_sides([mention], candidate)


def _is_told(known: list[Candidate], candidate: Candidate) -> bool:
    """Whether the candidate is one more mention of a happening."""
    if _is_own_account(known[-1], candidate):
        return True
    if any(_differ(mention, candidate) for mention in known):
        return False
    if all(map(_is_in_headline, known)):
        return _announces(known[0], candidate)
    if refers_back(candidate):
        return candidate.sentence - known[-1].sentence <= _REACH and _has_sides(known, candidate)
    return any(_tells_again(mention, candidate) for mention in known if not _is_in_headline(mention))


# ---- what speaks against it


def _differ(one: Candidate, other: Candidate) -> bool:
    """Whether something told of the one cannot be true of the other."""
    if one.type != other.type or one.trigger.cue.type != other.trigger.cue.type or one.parsed is other.parsed:
        return True  # a promised meeting is another than a pledge
    if any((aux in one.aux) != (aux in other.aux) for aux in _STANDING):
        return True
    return (
        _differ_in_mode(one, other)
        or _differ_in_day(one, other)
        or _differ_in_place(one.place, other.place)
        or _differ_in_number(one, other)
        or _differ_in_sides(one, other)
    )


def _differ_in_mode(one: Candidate, other: Candidate) -> bool:
    return bool((set(one.modes) ^ set(other.modes)) & _TELLING) or modes_clash(one, other)


def modes_clash(one: Candidate, other: Candidate) -> bool:
    """Whether both say how it was done and mean different things (غارة, اختطاف)."""
    modes, others = set(one.modes), set(other.modes)
    alike = any(modes & known and others & known for known in _ALIKE)
    return bool(modes and others) and not modes & others and not alike


def _differ_in_day(one: Candidate, other: Candidate) -> bool:
    days, others = (_own_days(candidate) for candidate in (one, other))
    return days is not None and others is not None and (days.last < others.first or others.last < days.first)


def _own_days(candidate: Candidate) -> Days | None:
    """The day that its own sentence tells."""
    own = candidate.date_parsed is None or candidate.date_parsed is candidate.parsed
    return candidate.date.days if candidate.date is not None and own else None


def _differ_in_place(one: Located | None, other: Located | None) -> bool:
    """Whether the two are of different countries or towns far apart; a region may hold the town."""
    if one is None or other is None:
        return False
    if one.country and other.country and one.country != other.country:
        return True
    towns = one.place, other.place
    if towns[0] is None or towns[1] is None or min(one.specific, other.specific) < 2:
        return False
    if towns[0].geonameid == towns[1].geonameid or towns[0].name == towns[1].name:
        return False
    if "ADM1" in (towns[0].feature, towns[1].feature):
        return bool(towns[0].province and towns[1].province) and towns[0].province != towns[1].province
    return _apart(towns[0].lat, towns[0].lon, towns[1].lat, towns[1].lon) > _NEAR


def _apart(lat: float | None, lon: float | None, other_lat: float | None, other_lon: float | None) -> float:
    """Kilometres between two points, 0 where one is not known; over distances that count here the earth is flat."""
    if lat is None or lon is None or other_lat is None or other_lon is None:
        return 0.0
    east = (lon - other_lon) * math.cos(math.radians((lat + other_lat) / 2))
    return 111.2 * math.hypot(lat - other_lat, east)


def _differ_in_number(one: Candidate, other: Candidate) -> bool:
    for of in ("dead", "injured", "arrested"):
        numbers = {number for c in (one, other) if (number := total(c.counts, of)) is not None}
        if len(numbers) > 1 and not (1 in numbers and _is_in_headline(one)):  # مقتل قيادي, one of nine
            return True
    return False


def _differ_in_sides(one: Candidate, other: Candidate) -> bool:
    if one.type in _TOGETHER:
        return not _may_be_all(one.actor + one.recipient, other.actor + other.recipient)
    return not (_may_be_all(one.actor, other.actor) and _may_be_all(one.recipient, other.recipient))


def _may_be_all(one: list[Party], other: list[Party]) -> bool:
    """Whether the fewer are all among the more; whoever is not told may be anyone."""
    few, many = sorted((one, other), key=len)
    return all(any(_may_be(party, known) for known in many) for party in few)


def _may_be(one: Party, other: Party) -> bool:
    """Whether two mentions may be of one party: the same, a state and its organ, people and some of them."""
    if one.code and other.code and one.code != other.code:
        return False
    known = _who(one) is not None and _who(other) is not None and _who(one) != _who(other)
    if known and ((_is_person(one) and _is_person(other)) or (_is_group(one) and _is_group(other))):
        return False
    if one.sector == other.sector or not (one.sector and other.sector):
        return True
    sectors = {one.sector, other.sector}
    return "GOV" in sectors <= _STATE or "CVL" in sectors <= _PEOPLE or sectors <= _FIGHTERS


def _who(party: Party) -> str | None:
    return party.identifier or party.name


def _is_person(party: Party) -> bool:
    """Whether it is a named person; one whom only a title tells may be the same one."""
    named = party.mention is None or party.mention.name is not None
    return named and _who(party) is not None and (party.office is not None or party.sector in _PEOPLE)


def _is_group(party: Party) -> bool:
    """Whether it is an armed group that the dictionaries know."""
    return party.identifier is not None and party.office is None and party.sector in _FIGHTERS


# ---- what speaks for it


def _is_in_headline(candidate: Candidate) -> bool:
    """A headline is the first line, which ends in no full stop."""
    return candidate.sentence == 0 and candidate.parsed.words[-1].text not in _STOPS


def _announces(headline: Candidate, candidate: Candidate) -> bool:
    """Whether what the text tells as its news, or refers to right away, is what the headline announced."""
    if candidate.focus != "main" and candidate.sentence > _LEAD:
        return False
    return _share_sides(headline, candidate) or _share_place(headline, candidate)


def refers_back(candidate: Candidate) -> bool:
    """Whether a definite event noun takes up what the article has told: أدانت القاهرة الهجوم, خلال هذه الزيارة. One to
    which a verb lends its subject tells anew (ألقت الشرطة القبض على ...)."""
    word = candidate.parsed.words[candidate.at]
    if not candidate.is_nominal or _is_verdict(candidate):
        return False
    if candidate.focus == "reference" and candidate.type not in _SPOKEN:
        return word.definite or bool(word.pronoun) or _has_definite_genitive(candidate)
    return word.definite and not any(g.kind == "light" for g in candidate.chain)


def _is_verdict(candidate: Candidate) -> bool:
    """حكم عليه بالسجن: what a sentence is of is definite by kind."""
    return candidate.type == "SANCTION" and candidate.parsed.words[candidate.at].preposition == "ب"


def _is_own_account(mention: Candidate, candidate: Candidate) -> bool:
    """Whether the doer himself tells in the next sentence of what was told right before, whomever he says he hit: وقال
    الجيش إنه استهدف مسلحين."""
    if mention.type != candidate.type or candidate.type != "ASSAULT" or candidate.sentence - mention.sentence != 1:
        return False
    if candidate.place is not None or _own_days(candidate) is not None or candidate.counts or candidate.aux:
        return False
    if _tells_himself(mention) or not _tells_himself(candidate):
        return False
    return not modes_clash(mention, candidate) and _may_be_all(mention.actor, candidate.actor)


def _tells_himself(candidate: Candidate) -> bool:
    return any(source.same_as(doer) for source, _ in candidate.by for doer in candidate.actor)


def _has_definite_genitive(candidate: Candidate) -> bool:
    """اعتقال الصحفي, تفجير المقهى: the noun is definite by what it governs."""
    parsed, at = candidate.parsed, candidate.trigger.end
    if at >= len(parsed.words) or parsed.tags[at] != NOUN:
        return False
    word = parsed.words[at]
    return (word.definite or word.is_name) and not word.preposition


def _has_sides(known: list[Candidate], candidate: Candidate) -> bool:
    """Whether the parties that the noun tells itself are those of the happening."""
    if candidate.type in _TOGETHER:
        told = bool(candidate.roles.actor or candidate.roles.recipient)
        return not told or any(_share_sides(mention, candidate) for mention in known)
    for told_here, side in ((candidate.roles.actor, "actor"), (candidate.roles.recipient, "recipient")):
        mine = getattr(candidate, side)
        if told_here and mine and not any(_share(getattr(mention, side), mine) for mention in known):
            return False
    return True


def _tells_again(mention: Candidate, candidate: Candidate) -> bool:
    """Whether a verb, or an indefinite noun, tells what a sentence of the text has told: between the same parties, at
    the same place or with the same numbers."""
    if mention.type in _SPOKEN or not _share_sides(mention, candidate):
        return False
    if mention.type not in _TOGETHER and not (_both_told(mention) and _both_told(candidate)):
        return False
    same_number = any(
        total(mention.counts, of) is not None and total(mention.counts, of) == total(candidate.counts, of)
        for of in ("dead", "injured", "arrested")
    )
    return same_number or _share_place(mention, candidate)


def _both_told(candidate: Candidate) -> bool:
    return bool(candidate.actor and candidate.recipient)


def _share_sides(one: Candidate, other: Candidate) -> bool:
    """Whether a party is told of both."""
    if one.type in _TOGETHER:
        return _share(one.actor + one.recipient, other.actor + other.recipient)
    return _share(one.actor, other.actor) or _share(one.recipient, other.recipient)


def _share(one: list[Party], other: list[Party]) -> bool:
    return any(_may_be(a, b) and bool(a.code or a.sector) for a in one for b in other)


def _share_place(one: Candidate, other: Candidate) -> bool:
    """Whether both are told at one town or region of a name."""
    if one.place is None or other.place is None or min(one.place.specific, other.place.specific) < 1:
        return False
    if one.place.place is not None and other.place.place is not None:
        return one.place.place.name == other.place.place.name
    return bool(_names(one) & _names(other))


def _names(candidate: Candidate) -> set[str]:
    """The words of the place's name, its kinds of places left out."""
    located, parsed = candidate.place, candidate.place_parsed
    if located is None or parsed is None:
        return set()
    words = parsed.words[located.start : located.end]
    return {word.text for word in words if not word.classes & {"place-noun", "compass"}}
