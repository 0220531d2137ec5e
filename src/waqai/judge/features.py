# SPDX-License-Identifier: Apache-2.0
"""What the judge looks at: a candidate told in short names, each a fact of grammar, of its parties or of its words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from waqai.frame.parsed import Parsed
from waqai.resolve.candidate import Candidate
from waqai.resolve.parties import Party

_LENGTH, _LONGEST = 8, 7  # a sentence's length is told in eights of words, up to seven of them
_DEPTH, _DEEPEST = 5, 6  # the same for how far into the sentence the cue stands
_FIRST_SENTENCES = 4
_PARTS = ("complement", "nationalities", "quantity")
_COMPANY = 3  # candidates on either side
_NEAR, _FAR = 3, 8  # words between a cue and a party
_OPENING_QUOTES = frozenset("«“\"'")
_QUESTION = frozenset("؟?")


class Around:
    """What stands around the candidates of one sentence. ``company``: those of its candidates that are not dropped, in
    their order; ``sentences``: how many its article has; ``home``: the country that the article is about, or ``""``."""

    def __init__(self, parsed: Parsed, company: Sequence[Candidate], sentences: int, home: str) -> None:
        words = parsed.words
        self.sentences, self.home = sentences, home
        self.is_question = any(word.text in _QUESTION for word in words[-2:])
        self.quoted_from = next((n for n, word in enumerate(words) if word.text in _OPENING_QUOTES), len(words))
        self._company = list(company)
        self._place = {id(candidate): n for n, candidate in enumerate(self._company)}

    def beside(self, candidate: Candidate) -> list[Candidate]:
        """The nearest others of the sentence."""
        at = self._place[id(candidate)]
        return [*self._company[max(0, at - _COMPANY) : at], *self._company[at + 1 : at + 1 + _COMPANY]]


def features(candidate: Candidate, around: Around) -> set[str]:
    """The features of a candidate."""
    told = {*_of_event(candidate), *_of_place(candidate, around), *_of_company(candidate, around)}
    told.update(_of_parties("actor", candidate, candidate.actor, around.home))
    told.update(_of_parties("recipient", candidate, candidate.recipient, around.home))
    if {p.code for p in candidate.actor if p.code} & {p.code for p in candidate.recipient}:
        told.add("one country on both sides")
    return told


def _of_event(candidate: Candidate) -> Iterator[str]:
    """Its type, form and standing, and which details it has."""
    kind, trigger = candidate.type, candidate.trigger
    word = candidate.parsed.words[candidate.at]
    yield from (f"type {kind}", f"part {trigger.part}", f"type part {kind} {trigger.part}")
    yield from (f"focus {candidate.focus}", f"type focus {kind} {candidate.focus}")
    yield from (f"mode {kind} {mode}" for mode in candidate.modes)
    yield from (f"aux {aux}" for aux in candidate.aux)
    if candidate.standing.presupposed:
        yield "presupposed"
    yield from (f"governor {g.kind} {'finite' if g.finite else 'noun'}" for g in candidate.chain[:2])
    if candidate.chain:
        yield f"governor by {candidate.chain[0].kind} {candidate.chain[0].preposition}"
    if word.definite:
        yield from ("definite", f"type definite {kind}")
    if word.pronoun:
        yield "its pronoun"
    if word.conjunction:
        yield "joined"
    yield f"preposition {word.preposition}"
    yield f"sources {min(len(candidate.by), 2)}"
    yield from (name for name in ("date", "place", "counts") if getattr(candidate, name))


def _of_place(candidate: Candidate, around: Around) -> Iterator[str]:
    """Where the cue stands."""
    parsed, at = candidate.parsed, candidate.at
    words, clause = parsed.words, parsed.clauses.of[at]
    yield f"length {min(len(words) // _LENGTH, _LONGEST)}"
    yield f"depth {min(at // _DEPTH, _DEEPEST)}"
    yield f"clause {clause.opener} {'verbal' if clause.verb is not None else 'nominal'}"
    yield f"begins {parsed.tags[0]}"
    yield "alone" if around.sentences == 1 else f"sentence {min(candidate.sentence, _FIRST_SENTENCES)}"
    if around.is_question:
        yield "question"
    if around.quoted_from < at:
        yield "quoted"


def _of_company(candidate: Candidate, around: Around) -> Iterator[str]:
    """The other candidates of its sentence."""
    company = around.beside(candidate)
    yield f"company {min(len(company), _COMPANY)}"
    for other in company:
        yield f"beside {other.type} {other.trigger.part} {'before' if other.at < candidate.at else 'behind'}"


def _of_parties(role: str, candidate: Candidate, parties: list[Party], home: str) -> Iterator[str]:
    """How many stand in a role, and how each of the first two was found."""
    yield f"{role} {min(len(parties), 3)}"
    yield f"{role} {min(len(parties), 3)} of {candidate.type} {candidate.trigger.part}"
    for party in parties[:2]:
        mention = party.mention
        country = "none" if not party.code else "home" if party.code == home else "other"
        yield from (f"{role} via {party.via}", f"{role} sector {party.sector}", f"{role} country {country}")
        yield f"{role} via {party.via} of {candidate.type}"
        yield f"{role} told {party.why.split(':')[0]}" if ".toml" not in party.why else f"{role} told by an entry"
        if party.assumed:
            yield f"{role} country assumed"
        if party.identifier is None:
            yield f"{role} unidentified"
        if mention is not None:
            yield f"{role} {mention.kind} {mention.number}"
            yield f"{role} stands {_distance(mention.start - candidate.at)}"
            yield from (
                f"{role} {what}" for what in ("complement", "nationalities", "quantity") if getattr(mention, what)
            )
        if party.stands is not None:
            yield f"{role} from {min(candidate.sentence - party.stands[0], 3)} before"


def _distance(words: int) -> str:
    side = "behind" if words > 0 else "before"
    return f"{side} {'near' if abs(words) <= _NEAR else 'off' if abs(words) <= _FAR else 'far'}"
