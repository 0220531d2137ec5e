# SPDX-License-Identifier: Apache-2.0
"""Finds every difference between gold and what was coded, and its cause."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from waqai.coder import Coding
from waqai.model.records import Entity, Office, Quote, Stance
from waqai.resolve.events import JOINED

from . import short
from .attributes import compared
from .counts import Measured, wrongly_blaming
from .faults import Fault
from .gold import GoldEntity, GoldOffice, GoldQuote, GoldStance
from .match import SYMMETRIC, CodedAt, GoldAt, Match, Pair, Party, Role, codes, roles
from .text import Sentences
from .trace import CueSeen, Stretch, Trace, overlaps

_OF_ATTRIBUTE = {"by": "source", "reference": "focus"}
_ROLES = ("actor", "recipient")


def find_faults(name: str, measured: Measured, coding: Coding) -> list[Fault]:
    """All differences of one article, by place in it."""
    finder = _Finder(name, measured, coding)
    return sorted([*finder.events(), *finder.sides()], key=lambda fault: fault.at)


class _Finder:
    def __init__(self, name: str, measured: Measured, coding: Coding) -> None:
        self._name, self._text, self._match, self._sides = name, measured.text, measured.match, measured.sides
        self._trace = Trace(coding)
        self._sentences = Sentences(measured.text)
        self._blaming = {id(answer) for answer in wrongly_blaming(measured.match)}

    # ---- events

    def events(self) -> Iterator[Fault]:
        swapped: set[int] = set()
        for gold in self._match.missed:
            coded = _coded_at(self._match, gold, swapped)
            if coded is not None:
                swapped.add(id(coded))
            yield self._missed(gold, coded)
        for coded in self._match.extra:
            if id(coded) not in swapped:
                rule = f"{coded.event.rule}, confidence {coded.event.confidence}"
                yield self._fault("extra", "not an event", None, coded, why=rule)
        for pair in self._match.pairs:
            yield from self._parties(pair)
            yield from self._attributes(pair)

    def _missed(self, gold: GoldAt, coded: CodedAt | None) -> Fault:
        if coded is not None:
            return self._fault("missed", "wrong sense: type", gold, coded, why=coded.event.rule)
        cue = self._cue(gold)
        if cue is None:
            return self._fault("missed", "cue unknown", gold, None)
        if not cue.fell:
            return self._fault("missed", "joined", gold, None, why=f"{cue.id} answers another event of the sentence")
        cause = "wrong sense: judge" if cue.is_candidate else "wrong sense: condition"
        if cue.fell.startswith(JOINED):
            cause = "joined"
        return self._fault("missed", cause, gold, None, why=f"{cue.id} ({cue.type}): {cue.fell}")

    def _cue(self, gold: GoldAt) -> CueSeen | None:
        """The cue that came nearest to the missed event: one at its words, of its type if there is, else one of its
        type in the sentence that fell."""
        here = self._trace.cues_at(_cue_stretch(gold))
        alike = next((cue for cue in here if cue.type == gold.type), None)
        if alike is not None or here:
            return alike or here[0]
        if gold.sentence is None:
            return None
        sentence = self._sentences.spans[gold.sentence]
        return next((cue for cue in self._trace.cues_at(sentence) if cue.type == gold.type and cue.fell), None)

    # ---- parties

    def _parties(self, pair: Pair) -> Iterator[Fault]:
        if pair.full:
            return
        if pair.dyad:
            yield self._fault("parties", "sector only", pair.gold, pair.coded)
            return
        for role, wanted, given in _role_lists(pair):
            cause, why = self._of_role(pair, wanted, given)
            if cause:
                yield self._fault(role, cause, pair.gold, pair.coded, why=why)

    def _of_role(self, pair: Pair, wanted: Sequence[GoldEntity], given: Sequence[Entity]) -> tuple[str, str]:
        """The cause for which a role has the wrong countries, and which party shows it; ``""`` where they agree."""
        for gold in wanted:
            if gold.code not in codes(given):
                return self._of_lacking(pair, gold)
        for coded in given:
            if coded.code not in codes(wanted):
                return _of_surplus(pair, coded)
        return "", ""

    def _of_lacking(self, pair: Pair, lacking: GoldEntity) -> tuple[str, str]:
        coded, named = pair.coded.event, f"{short.party(lacking)} «{lacking.text}»"
        if _role_of(lacking) in roles([*coded.actor, *coded.recipient, *coded.cite_info.attribution]):
            return "wrong role", f"{named} has another role"
        stretch = self._stretch_of(pair.gold, lacking.text)
        if stretch is None or overlaps(stretch, _cue_stretch(pair.gold)):
            return "implied", named
        parties = self._trace.parties_at(stretch)
        if any(party.code == lacking.code for party in parties):
            return "wrong role", f"{named} was found and not taken"
        if parties:
            return "wrong party", f"{named} was read as {parties[0].code or '?'} {parties[0].sector}".rstrip()
        return "actor unknown", named

    def _stretch_of(self, gold: GoldAt, words: str) -> Stretch | None:
        """Where the words of a party stand, in the sentence of the event if they do; None without words."""
        if not words or gold.sentence is None:
            return None
        at = self._text.find(words, self._sentences.spans[gold.sentence][0])
        at = at if at >= 0 else self._text.find(words)
        return (at, at + len(words)) if at >= 0 else None

    # ---- attributes

    def _attributes(self, pair: Pair) -> Iterator[Fault]:
        gold, coded = pair.gold.event, pair.coded.event
        for attribute in compared(gold, coded):
            if attribute.wrong:
                said = short.value(gold, attribute.name), short.value(coded, attribute.name)
                cause = _OF_ATTRIBUTE.get(attribute.name, attribute.name)
                yield self._fault(cause, cause, pair.gold, pair.coded, said=said)

    # ---- offices, stances, quotes

    def sides(self) -> Iterator[Fault]:
        for kind, side in zip(self._sides._fields, self._sides, strict=True):
            if side is None:
                continue
            for gold in side.missed:
                words, said = _side_gold(gold)
                at = max(0, self._text.find(words))
                yield self._aside(kind, at, gold=said)
            for coded in side.extra:
                yield self._aside(kind, coded.text_info.start, coded=_side_coded(coded))

    def _aside(self, kind: str, at: int, gold: str = "", coded: str = "") -> Fault:
        text, _ = self._sentence(self._sentences.at(at))
        return Fault(article=self._name, of=kind, cause=kind, type="", at=at, text=text, gold=gold, coded=coded)

    # ---- writing down

    def _fault(
        self,
        of: str,
        cause: str,
        gold: GoldAt | None,
        coded: CodedAt | None,
        why: str = "",
        said: tuple[str, str] | None = None,
    ) -> Fault:
        one = gold or coded
        assert one is not None
        text, offset = self._sentence(one.sentence)
        in_gold, in_coded = said or (
            short.event(gold.event) if gold else "",
            short.event(coded.event) if coded else "",
        )
        return Fault(
            article=self._name,
            of=of,
            cause=cause,
            type=one.type,
            at=one.start or 0,
            text=text,
            gold=in_gold,
            coded=in_coded,
            why=why,
            gold_span=_shifted(_cue_stretch(gold), offset) if gold else None,
            coded_span=_shifted((coded.event.trigger.start, coded.event.trigger.end), offset) if coded else None,
            blames=id(coded) in self._blaming and of in ("missed", "extra", *_ROLES),
        )

    def _sentence(self, number: int | None) -> tuple[str, int]:
        """The words of a sentence and where they begin."""
        if number is None:
            return "", 0
        start, end = self._sentences.trimmed(number)
        return self._text[start:end], start


def _cue_stretch(gold: GoldAt) -> Stretch:
    return gold.start, gold.start + len(gold.event.cue)


def _shifted(stretch: Stretch, offset: int) -> Stretch:
    return stretch[0] - offset, stretch[1] - offset


def _coded_at(match: Match, gold: GoldAt, swapped: set[int]) -> CodedAt | None:
    """The extra coded event of another type at the words of a missed one."""
    for coded in match.extra:
        trigger = coded.event.trigger
        if id(coded) not in swapped and overlaps(_cue_stretch(gold), (trigger.start, trigger.end)):
            return coded
    return None


def _role_lists(pair: Pair) -> Iterator[tuple[str, Sequence[GoldEntity], Sequence[Entity]]]:
    gold, coded = pair.gold.event, pair.coded.event
    if pair.gold.type in SYMMETRIC:
        yield "parties", [*gold.actor, *gold.recipient], [*coded.actor, *coded.recipient]
    else:
        yield "actor", gold.actor, coded.actor
        yield "recipient", gold.recipient, coded.recipient


def _role_of(party: Party) -> Role:
    return party.code, party.sector


def _of_surplus(pair: Pair, coded: Entity) -> tuple[str, str]:
    gold = pair.gold.event
    named = f"{short.party(coded)} «{coded.entity_text}»"
    elsewhere = _role_of(coded) in roles([*gold.actor, *gold.recipient, *gold.by])
    return ("wrong role", f"{named} has another role") if elsewhere else ("one too many", named)


def _side_gold(gold: GoldOffice | GoldStance | GoldQuote) -> tuple[str, str]:
    """Words by which it is found in the article, and what it says."""
    match gold:
        case GoldOffice():
            return gold.person, f"{gold.person}: {gold.title} {gold.code}".rstrip()
        case GoldStance():
            return gold.subject.text or gold.object.text, _relation(gold.subject, gold.type, gold.object)
        case GoldQuote():
            return gold.starts, f"«{gold.starts}» {gold.speaker or ''}".rstrip()


def _side_coded(coded: Office | Stance | Quote) -> str:
    match coded:
        case Office():
            return f"{coded.person.entity_text}: {coded.title} {coded.code}".rstrip()
        case Stance():
            return _relation(coded.subject, coded.type, coded.object)
        case Quote():
            return f"«{' '.join(coded.text.split()[:8])}» {coded.speaker.entity_text if coded.speaker else ''}".rstrip()


def _relation(subject: GoldEntity | Entity, kind: str, other: GoldEntity | Entity) -> str:
    return f"{short.party(subject)} {kind} {short.party(other)}"
