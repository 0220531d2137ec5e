# SPDX-License-Identifier: Apache-2.0
"""One article in, its records out: the whole story on one page.

    fold and split -> parse each sentence -> triggers -> roles, standing, focus, sources
    -> parties, days, places, counts
    -> events of one action joined, what they leave out filled in -> judged -> mentions of one happening linked
    -> written down

Pure: no files, no network, no clock. The same article under the same dictionaries gives the same records.
"""

from __future__ import annotations

import datetime as dt
from functools import partial

from waqai.find.document import Document
from waqai.find.mentions import Mention
from waqai.find.quotations import find_quotations
from waqai.find.reader import Reader
from waqai.find.words import nation_adjective
from waqai.frame.focus import focus
from waqai.frame.governors import Governor, governors
from waqai.frame.parsed import Filler, Parsed
from waqai.frame.relations import relations
from waqai.frame.roles import Roles, assign
from waqai.frame.saying import Said
from waqai.frame.speech import sources
from waqai.frame.standing import PROMISED, Standing, standing
from waqai.frame.triggers import Lost, Trigger, Triggers
from waqai.judge.contexts import Contexts
from waqai.judge.genre import drop_by_genre, genre_of
from waqai.judge.keep import judge
from waqai.judge.learned import Judge
from waqai.model.article import Article
from waqai.model.judge_model import JudgeModel
from waqai.model.lexicon import Lexicon, Nationality
from waqai.model.records import DateSpan, Record
from waqai.resolve.antecedents import Antecedents, chain
from waqai.resolve.candidate import Candidate
from waqai.resolve.dates import DateExpression, DateReader
from waqai.resolve.events import complete, credit, merge
from waqai.resolve.offices import offices
from waqai.resolve.outlets import Outlets
from waqai.resolve.parties import Party, implied
from waqai.resolve.places import Landmarks, Located, places
from waqai.resolve.quotes import Quotes
from waqai.resolve.responses import responses
from waqai.resolve.same_event import link
from waqai.resolve.sites import place_of_event
from waqai.resolve.sizes import counts
from waqai.resolve.stances import stances
from waqai.resolve.times import (
    announced_day,
    date_of_event,
    future_clauses,
    is_background,
    is_to_come,
    share_background,
)
from waqai.write import Writer


class Coding:
    """All that was found in one article: records, the candidates behind them, kept and dropped, the cues that lost,
    every party that a mention was resolved to, and the country that the article is about ("" for none)."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.records: list[Record] = []
        self.candidates: list[Candidate] = []
        self.lost: list[Lost] = []
        self.parties: list[Party] = []
        self.home = ""


class ArticleCoder:
    """Codes articles under one Lexicon and one trained judge. ``strict``: keep only what is surely right."""

    def __init__(self, lexicon: Lexicon, model: JudgeModel, strict: bool = False) -> None:
        self._lexicon = lexicon
        self._judge = Judge(model, strict)
        self._words = Reader(lexicon)
        self._outlets = Outlets(lexicon)

    def code(self, article: Article, today: dt.date | None = None) -> Coding:
        """Code one article. ``today`` goes into its records as the day of coding."""
        document = Document(article, self._words)
        sentences = [Parsed(sentence, document.told) for sentence in document]
        antecedents = Antecedents(sentences, article.published, self._lexicon, self._outlets.country(article))
        quotes = Quotes(document, find_quotations(document.folded.text), antecedents)
        coding = Coding(document)
        coding.home = antecedents.home
        landmarks = Landmarks()
        candidates = coding.candidates
        for parsed in sentences:
            dates = DateReader(parsed.words, article.published, future_clauses(parsed)).read()
            located = places(parsed, antecedents.home, landmarks)
            found = self._read_sentence(parsed, coding)
            doers_at: dict[int, list[Party]] = {}
            for candidate in found:
                self._resolve(candidate, antecedents, dates, located, found, doers_at, article)
            quotes.meet(parsed)
            for candidate in found:
                _quoted(candidate, quotes)
            candidates.extend(found)
            antecedents.note(parsed, _two_sides(found), partial(quotes.holds, parsed))
        drop_by_genre(candidates, genre_of(document))
        merge(candidates)
        complete(candidates, antecedents)
        for parsed in sentences:
            share_background([c for c in candidates if c.parsed is parsed])
        for response in responses(sentences, candidates, antecedents):
            if response.type == "claims_responsibility":  # who claims an attack makes it one of political actors
                for candidate in response.events:
                    credit(candidate, response.who, response.parsed is candidate.parsed)
        contexts = Contexts(sentences)
        for candidate in candidates:
            judge(candidate)
        self._judge.weigh(candidates, len(sentences), antecedents.home)
        for candidate in candidates:
            if not candidate.dropped:
                candidate.contexts = contexts.of(candidate)
        link([candidate for candidate in candidates if not candidate.dropped])
        answered = responses(sentences, candidates, antecedents)
        for response in answered:
            for candidate in response.events:
                candidate.disputed = candidate.disputed or response.type == "denies"
        writer = Writer(document, self._lexicon, sentences, today)
        coding.records = [
            *writer.events(candidates),
            *writer.offices(offices(sentences, antecedents)),
            *writer.stances(stances(sentences, antecedents)),
            *writer.quotes(quotes.found),
            *writer.responses(answered),
        ]
        coding.parties = [
            party
            for parsed in sentences
            for mention in parsed.mentions
            for inner in chain(mention)
            for party in antecedents.parties(parsed, inner)
        ]
        return coding

    def dates(self, article: Article) -> list[DateSpan]:
        """The date expressions of an article, in order."""
        document = Document(article, self._words)
        found: list[DateSpan] = []
        for sentence in document:
            parsed = Parsed(sentence, document.told)
            for expression in DateReader(parsed.words, article.published, future_clauses(parsed)).read():
                start, end = document.span(sentence, expression.start, expression.end)
                days = expression.days
                found.append(
                    DateSpan(
                        text=article.text[start:end],
                        start=start,
                        end=end,
                        date=days.first.isoformat() if days else None,
                        enddate=days.last.isoformat() if days else None,
                        precision=days.precision if days else None,
                    )
                )
        return found

    def _read_sentence(self, parsed: Parsed, coding: Coding) -> list[Candidate]:
        """The candidates of one sentence, their parties not yet resolved."""
        finder = Triggers(parsed, coding.document.classes_around(parsed.sentence))
        triggers = {t.at: t for t in finder.find()}
        coding.lost.extend(finder.lost)
        assigned: dict[int, Roles] = {}
        found: list[Candidate] = []
        # Verbs first: event nouns take sides from the verbs that govern them.
        for trigger in sorted(triggers.values(), key=lambda t: (t.part in ("noun", "masdar"), t.at)):
            nominal = trigger.part in ("noun", "masdar")
            above = governors(parsed, trigger, triggers) if nominal else []
            roles = assign(parsed, trigger, relations(parsed, trigger, triggers), above, assigned)
            assigned[trigger.at] = roles
            found.append(self._candidate(parsed, trigger, above, roles))
        return sorted(found, key=lambda candidate: candidate.at)

    def _candidate(self, parsed: Parsed, trigger: Trigger, above: list[Governor], roles: Roles) -> Candidate:
        stands = standing(parsed, trigger, above)
        kind = trigger.cue.type
        return Candidate(
            parsed=parsed,
            trigger=trigger,
            chain=above,
            roles=roles,
            standing=stands,
            focus=focus(parsed, trigger, above),
            said=sources(parsed, trigger.at, above),
            type="AGREE" if stands.to_come and kind in PROMISED else kind,
            modes=[] if stands.to_come and kind in PROMISED else list(trigger.cue.mode),
            aux=_auxiliaries(stands, kind, trigger),
        )

    def _resolve(
        self,
        candidate: Candidate,
        antecedents: Antecedents,
        dates: list[DateExpression],
        located: list[Located],
        found: list[Candidate],
        doers_at: dict[int, list[Party]],
        article: Article,
    ) -> None:
        """Give a candidate its parties, day, place and counts. ``doers_at``: who did the acts before it in its
        sentence, by position, whom the pronoun of one of those verbs cannot mean (اتهموه بقتل مدنيين)."""
        parsed = candidate.parsed
        accusers = [p for f in candidate.roles.actor if f.kind == "pronoun" for p in doers_at.get(f.at, [])]
        candidate.actor = _doers(
            _parties(antecedents, parsed, candidate.roles.actor, candidate.type, accusers), candidate.type
        )
        if not candidate.is_nominal:
            doers_at[candidate.at] = candidate.actor
        doers = candidate.actor if candidate.type not in _MUTUAL else []
        his = all(f.kind == "pronoun" and f.at == candidate.at for f in candidate.roles.recipient)
        if candidate.type in _SUFFERED and candidate.is_nominal and his:  # أعلن الرئيس مقتله, not his own death
            tellers = [f for said in candidate.said for f in said.who if f.kind == "mention"]
            doers = [*doers, *_parties(antecedents, parsed, tellers)]
        candidate.recipient = _without(
            _parties(antecedents, parsed, candidate.roles.recipient, candidate.type, doers, _is_of_people(candidate)),
            candidate.actor,
        )
        candidate.seat = _parties(antecedents, parsed, candidate.roles.seat)
        candidate.goal = _parties(antecedents, parsed, candidate.roles.goal)
        candidate.recipient = [p for p in candidate.recipient if not _names_place(p, located)]
        for said in candidate.said:
            for party in _parties(antecedents, parsed, said.who):
                if all(not party.same_as(known) for known, _ in candidate.by):
                    candidate.by.append((party, said))
        _crowd_obstructs(candidate)
        _police_acted(candidate)
        _speaker_acts(candidate)
        _own_words(candidate)
        candidate.date = date_of_event(parsed, dates, candidate, found)
        candidate.announced = announced_day(parsed, dates, candidate)
        if is_to_come(candidate, article.published):
            _put_off(candidate)
        visit = "visit" in candidate.trigger.cue.mode
        witnesses = [g.at for g in candidate.chain if g.kind == "witness" and g.finite]
        candidate.place = place_of_event(parsed, located, candidate, visit, witnesses)
        candidate.place_parsed = parsed if candidate.place is not None else None
        _besieged(candidate, located)
        _place_suffers(candidate, located, antecedents)
        if candidate.type in ("ASSAULT", "COERCE", "PROTEST"):
            candidate.counts = counts(parsed)
        if is_background(candidate, article.published):
            candidate.aux.append("historical")


_SUFFERED = frozenset({"ASSAULT", "COERCE"})
_CROWDS = frozenset({"CVL", "EDU", "LAB", "REF"})


def _crowd_obstructs(candidate: Candidate) -> None:
    """Roads and places that demonstrators close, told by a verb alone behind who they are (تظاهر المئات. وأغلقوا
    الجسور), are a protest."""
    crowd = bool(candidate.actor) and all(p.sector in _CROWDS and p.via == "subjectless" for p in candidate.actor)
    if candidate.type == "COERCE" and candidate.modes == ["restrict"] and crowd and not candidate.recipient:
        candidate.type, candidate.modes = "PROTEST", ["obstruct"]


# Acts of speech: their speaker is their actor, and nobody else vouches for them.
_VOICED = frozenset({"REQUEST", "ACCUSE", "REJECT", "THREATEN"})
_SPOKEN = frozenset({"REQUEST", "ACCUSE", "REJECT", "THREATEN", "AGREE", "SUPPORT", "CONCEDE", "MOBILIZE"})


def _quoted(candidate: Candidate, quotes: Quotes) -> None:
    """What stands in a quotation is said by its speaker."""
    if candidate.by:
        return
    quote = quotes.around(candidate.parsed, candidate.at)
    if quote is not None and quote.speaker is not None:
        at = quote.verb if quote.verb is not None and quote.parsed is candidate.parsed else candidate.at
        candidate.by.append((quote.speaker, Said([], at, at + 1)))
        _own_words(candidate)


def _police_acted(candidate: Candidate) -> None:
    """Force of which an interior ministry tells is its police's (أعلنت وزارة الداخلية اعتقال خمسة; codebook 4)."""
    told = any(governor.kind == "speech" for governor in candidate.chain)
    if candidate.type in ("ASSAULT", "COERCE") and candidate.is_nominal and told:
        candidate.actor = [
            p._replace(sectors=("COP",), mention=None, via="implied") if p.sectors == ("GOV", "COP") else p
            for p in candidate.actor
        ]


def _speaker_acts(candidate: Candidate) -> None:
    """A demand, accusation, refusal or threat with no subject of its own (يجب على ...) is its speaker's."""
    said = not candidate.is_nominal or _is_predicate(candidate)
    outlet = bool(candidate.by) and candidate.by[0][0].sector == "JRN"  # وفقا للوكالة: it only reports
    if not candidate.actor and candidate.by and not outlet and candidate.type in _VOICED and said:
        candidate.actor = [candidate.by[0][0]]
        candidate.notes.append("the actor is who says so")


def _is_predicate(candidate: Candidate) -> bool:
    """قال الوزير إن القرار غير مقبول: an adjective that says how the speaker judges it."""
    at = candidate.at
    return at > 0 and candidate.parsed.words[at - 1].text == "غير" and not candidate.chain


def _own_words(candidate: Candidate) -> None:
    """A speaker's own threat, accusation, demand, pledge has no source beside him (codebook, section 10)."""
    if candidate.type == "SANCTION":  # أعلنت واشنطن فرض عقوبات: announced by who does it
        doers = [a.mention for a in candidate.actor if a.mention is not None]
        candidate.by = [(p, said) for p, said in candidate.by if not any(p.mention is doer for doer in doers)]
    if candidate.type in _SPOKEN:
        candidate.by = [(p, said) for p, said in candidate.by if not any(_is_own(p, a) for a in candidate.actor)]


_OF_NO_COUNTRY = frozenset({"UNO", "EUR", "IGO", "NGO"})
_OF_ONE = frozenset({"office", "person"})


def _is_own(speaker: Party, actor: Party) -> bool:
    """Whether who speaks is who acts, or speaks for the body that does; but a spokesman is not the one named
    (قال متحدث إن الرئيس أشرف غني سيعرض هدنة)."""
    speaks, acts = speaker.mention, actor.mention
    if speaks is not None and acts is not None and speaks is not acts:
        persons = {speaks.kind, acts.kind} <= _OF_ONE
        if persons and speaker.identifier is None and actor.identifier is not None:
            return False
    body = actor.code in _OF_NO_COUNTRY and actor.code == speaker.code and (acts is None or acts.kind not in _OF_ONE)
    return speaker.same_as(actor) or body


def _behind_an(candidate: Candidate, place: Located) -> bool:
    """قطعت الكهرباء عن المدينة"""
    return place.start > 0 and candidate.parsed.words[place.start - 1].text == "عن"


def _besieged(candidate: Candidate, located: list[Located]) -> None:
    """Measures and force of one state against a place of another are against the people there (فرضت إسرائيل حصارا على
    غزة, أطلقوا صواريخ على مطار جدة)."""
    if candidate.type not in ("ASSAULT", "COERCE") or candidate.recipient:
        return
    acting = {party.code for party in candidate.actor}
    clause = candidate.parsed.clauses.of[candidate.at]
    against = candidate.trigger.cue.governs.get("علي") == "recipient"
    hit = [
        place
        for place in located
        if place.start > candidate.at
        and candidate.parsed.clauses.of[place.start] is clause
        and (
            (candidate.type == "COERCE" and _behind_an(candidate, place))
            or (place.relation == "against" and against)
            or (candidate.type == "ASSAULT" and _is_object(candidate, place))
        )
    ]
    coerced = candidate.type == "COERCE" and candidate.place is not None and candidate.place.specific < 2
    place = next(iter(hit), candidate.place if coerced else None)  # في العراق
    told = bool(acting) or candidate.type == "ASSAULT"
    if place is not None and place.country and told and "" not in acting and place.country not in acting:
        candidate.recipient = [implied(place.country, "CVL", why="the people of the place")]


def _names_place(party: Party, located: list[Located]) -> bool:
    """Whether the party's name is but part of that of a place: مطار الملك خالد."""
    mention = party.mention
    return mention is not None and any(
        place.place is not None and place.start < mention.start and mention.end <= place.end and place.specific == 2
        for place in located
        if place.place is not None and place.place.feature not in ("PPL", "ADM1")
    )


def _is_object(candidate: Candidate, place: Located) -> bool:
    """استهدف الحوثيون مطار أبها"""
    takes = candidate.trigger.part == "verb" and candidate.trigger.cue.governs.get("object") == "recipient"
    subject = [f.mention.end for f in candidate.roles.actor if f.mention is not None and f.at > candidate.at]
    start = max([candidate.trigger.end, *subject])
    return takes and place.relation == "bare" and place.specific == 2 and place.start == start


def _place_suffers(candidate: Candidate, located: list[Located], antecedents: Antecedents) -> None:
    """A place said to suffer force stands for its people: تتعرض المحافظة لقصف من الطيران."""
    above = candidate.chain[0] if candidate.chain else None
    if candidate.type != "ASSAULT" or candidate.recipient or above is None or above.kind != "suffer":
        return
    parsed, at = candidate.parsed, above.at + 1
    if not above.finite or at >= candidate.at or parsed.mention_at(at) is not None or parsed.words[at].preposition:
        return
    country = next((place.country for place in located if place.start == at), "")
    if not country and "place-noun" in parsed.words[at].classes:
        nation = nation_adjective(parsed.words, at + 1)
        told = nation.entry.code if nation is not None and isinstance(nation.entry, Nationality) else ""
        country = told or antecedents.country_here(parsed, at)
    if country:
        candidate.recipient = [implied(country, "CVL", why="the people of the place")]


def _two_sides(candidates: list[Candidate]) -> list[Party]:
    """The two sides of the sentence's first act that has two: who met, agreed, fought."""
    for candidate in candidates:
        if candidate.type in _MUTUAL or candidate.type == "ASSAULT" or candidate.type == "SUPPORT":
            sides = [*candidate.actor, *candidate.recipient]
            if len(sides) == 2 and all(p.code for p in sides) and not sides[0].same_as(sides[1]):
                return sides
    return []


_TO_PEOPLE = frozenset({"abduct", "arrest", "beat", "convict", "deport", "release", "sexual", "torture"})


def _is_of_people(candidate: Candidate) -> bool:
    """Whether only people can suffer the act, so that a pronoun means no state (عادت إلى تركيا ثم رحلتها السلطات)."""
    return bool(set(candidate.modes) & _TO_PEOPLE)


_DONE_BY_POWER = frozenset({"ASSAULT", "COERCE", "MOBILIZE", "SANCTION"})


def _doers(parties: list[Party], kind: str) -> list[Party]:
    """The parties that can have done it: outlets and sources only tell of force."""
    if kind not in _DONE_BY_POWER:
        return parties
    return [p for p in parties if p.sector != "JRN" and not (p.sector == "UNK" and _is_source(p.mention))]


def _is_source(mention: Mention | None) -> bool:
    return mention is not None and mention.kind == "body"


_BY_FORCE = frozenset({"ASSAULT", "MOBILIZE"})
_MUTUAL = frozenset({"CONSULT", "AGREE", "COOPERATE"})


def _parties(
    antecedents: Antecedents,
    parsed: Parsed,
    fillers: list[Filler],
    kind: str = "",
    doers: list[Party] | None = None,
    people: bool = False,
) -> list[Party]:
    """Who the fillers are. ``doers``: of the same act, whom none of its pronouns can mean
    (فرضت واشنطن عقوبات عليها); ``people``: whether it is done to people alone."""
    found: list[Party] = []
    for filler in fillers:
        for party in antecedents.fill(parsed, filler, doers or [], people):
            if filler.kind == "nation" and kind in _BY_FORCE:  # الضربات الأميركية
                party = party._replace(sectors=("MIL",))
            if kind in _BY_FORCE and not party.sectors and _is_force(parsed, filler):  # قوة أميركية
                party = party._replace(sectors=("MIL",))
            if kind in _BY_FORCE and party.sectors == ("PTY", "REB"):  # movements with an armed wing, when they fight
                party = party._replace(sectors=("REB", "PTY"))
            if all(not _twice(party, known) for known in found):
                found.append(party)
    return found


def _is_force(parsed: Parsed, filler: Filler) -> bool:
    """Whether the head of the phrase, of a told nation, is a noun for those who fight."""
    mention = filler.mention
    return (
        mention is not None
        and bool(mention.nationalities)
        and mention.kind == "body"
        and "assault-force" in parsed.words[mention.head].classes
    )


def _twice(party: Party, known: Party) -> bool:
    if "pronoun" in (party.via, known.via) and party.same_as(known):
        return True
    return party.mention is known.mention and (party.code, party.sectors) == (known.code, known.sectors)


def _without(parties: list[Party], others: list[Party]) -> list[Party]:
    """The parties that are not also on the other side by the same words."""
    return [p for p in parties if p.mention is None or all(p.mention is not o.mention for o in others)]


def _put_off(candidate: Candidate) -> None:
    """What its day alone shows to be still to come: an agreement, or an act in the future (codebook 2 and 3)."""
    if candidate.type in PROMISED:
        candidate.type, candidate.modes = "AGREE", []
    elif (
        candidate.type not in _VOICED
        and candidate.type != "AGREE"
        and not {"future", "hypothetical"} & set(candidate.aux)
    ):
        candidate.aux.append("future")


def _auxiliaries(stands: Standing, kind: str, trigger: Trigger) -> list[str]:
    aux = list(trigger.cue.aux)
    if stands.negated:
        aux.append("negation")
    if stands.future and kind not in PROMISED and kind not in ("AGREE", "THREATEN"):
        aux.append("future")
    if stands.hypothetical and kind != "THREATEN":
        aux.append("hypothetical")
    return aux
