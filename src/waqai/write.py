# SPDX-License-Identifier: Apache-2.0
"""Write candidates down as records: ids, spans in the original text, codes and scores."""

from __future__ import annotations

import datetime as dt
import hashlib

import msgspec

from waqai.find.document import Document
from waqai.frame.parsed import Parsed
from waqai.frame.saying import Said
from waqai.model.lexicon import EventType, Head, Lexicon, Mode
from waqai.model.records import (
    CiteInfo,
    Entity,
    Event,
    Location,
    Office,
    Quote,
    Record,
    Response,
    Size,
    SizeDetail,
    Span,
    Stance,
    TextInfo,
)
from waqai.resolve.candidate import Candidate
from waqai.resolve.offices import OfficeFound
from waqai.resolve.parties import Party
from waqai.resolve.places import Located
from waqai.resolve.quotes import QuoteFound
from waqai.resolve.responses import ResponseFound
from waqai.resolve.sizes import Count, total
from waqai.resolve.stances import StanceFound
from waqai.version import __version__


def coder_name(lexicon: Lexicon) -> str:
    """What codes: program, dictionaries and profile, as every record names it."""
    return f"waqai {__version__}, lexicon {lexicon.version}, profile {lexicon.profile}"


class Writer:
    """Writes the records of one document."""

    def __init__(self, document: Document, lexicon: Lexicon, sentences: list[Parsed], today: dt.date | None) -> None:
        self._document, self._lexicon, self._sentences = document, lexicon, sentences
        self._coded_date = today.isoformat() if today else None
        self._coder = coder_name(lexicon)
        self._types = {t.name: t for t in lexicon.ontology.types}
        self._nations = lexicon.nations

    # ---- pieces

    def _id(self, kind: str, *parts: object) -> str:
        text = "\x1f".join([kind, self._document.article.id, *map(str, parts)])
        return hashlib.blake2b(text.encode(), digest_size=10).hexdigest()

    def _span(self, parsed: Parsed, start: int, end: int) -> Span:
        left, right = self._document.span(parsed.sentence, start, end)
        return Span(text=self._document.article.text[left:right], start=left, end=right)

    def _text_info(self, parsed: Parsed) -> TextInfo:
        sentence = parsed.sentence
        left, right = self._document.folded.original(sentence.start, sentence.end)
        return TextInfo(text=self._document.article.text[left:right], start=left, end=right, sequence=sentence.index)

    def _entity(self, parsed: Parsed, party: Party, said: Said | None = None) -> Entity:
        here = party.stands is None or party.stands[0] == parsed.sentence.index
        mention = party.mention if here else None
        span = self._span(parsed, mention.start, mention.end) if mention is not None else None
        return Entity(
            code=party.code,
            sector=party.sector,
            other_sectors=list(party.sectors[1:]),
            entity_text=span.text if span else "",
            start=span.start if span else None,
            end=span.end if span else None,
            identifier_id=party.identifier,
            identifier_text=party.name if party.identifier else None,
            office=self._title(party),
            via=party.via,
            public_role=party.public,
            kind=_source_kind(parsed, party._replace(mention=mention)) if said is not None else None,
            cue=self._span(parsed, said.start, said.end).text if said is not None else None,
        )

    def _title(self, party: Party) -> str | None:
        """The post as the article writes it, else as the dictionary has it."""
        if party.stands is None or party.stands[1].title is None or party.office is None:
            return party.office
        return self._span(self._sentences[party.stands[0]], *party.stands[1].title).text

    def _cite(self, parsed: Parsed, by: list[tuple[Party, Said]]) -> CiteInfo:
        article = self._document.article
        return CiteInfo(
            publication=article.outlet,
            url=article.url,
            title=article.title,
            attribution=[self._entity(parsed, party, said) for party, said in by],
        )

    # ---- events

    def events(self, candidates: list[Candidate]) -> list[Record]:
        """The events kept, in the order of their words."""
        return [self._event(candidate) for candidate in candidates if not candidate.dropped]

    def _event_id(self, candidate: Candidate) -> str:
        trigger = self._span(candidate.parsed, candidate.trigger.at, candidate.trigger.end)
        return self._id("event", candidate.type, trigger.start, trigger.end)

    def _event(self, candidate: Candidate) -> Event:
        article, parsed = self._document.article, candidate.parsed
        kind = self._types[candidate.type]
        trigger = self._span(parsed, candidate.trigger.at, candidate.trigger.end)
        modes = [mode for mode in candidate.modes if any(m.name == mode for m in kind.modes)]
        coding = _furthest(kind, modes)
        days = candidate.date.days if candidate.date is not None else None
        found = [c for c in candidate.counts if _counts_for(candidate.type, c)]
        return Event(
            id=self._event_id(candidate),
            article=article.id,
            published=article.published.isoformat() if article.published else None,
            event=[candidate.type],
            mode=modes,
            context=candidate.contexts,
            aux=list(dict.fromkeys(candidate.aux)),
            focus=candidate.focus,
            claim="disputed" if candidate.disputed else "attributed" if candidate.by else "outlet",
            actor=[self._entity(parsed, p) for p in candidate.actor],
            recipient=[self._entity(parsed, p) for p in candidate.recipient],
            date=days.first.isoformat() if days else None,
            enddate=days.last.isoformat() if days and days.last != days.first else None,
            date_text=self._date_text(candidate),
            date_precision=days.precision if days else None,
            event_loc=self._location(candidate),
            size=Size(dead=total(found, "dead"), injured=total(found, "injured"), arrested=total(found, "arrested")),
            size_detail=[self._size_detail(parsed, c) for c in found],
            quad_code=kind.quad,
            event_scale=coding.score,
            cameo=coding.cameo,
            goldstein=coding.goldstein,
            trigger=trigger,
            text_info=self._text_info(parsed),
            cite_info=self._cite(parsed, candidate.by),
            link=self._link(candidate.first_mention),
            confidence=candidate.confidence,
            rule=f"{candidate.trigger.cue.id} ({candidate.trigger.part}) at {candidate.trigger.cue.source}",
            coder=self._coder,
            coded_date=self._coded_date,
        )

    def _link(self, first: Candidate | None) -> str | None:
        """The id that the mentions of one happening share, by the first of them."""
        if first is None:
            return None
        trigger = self._span(first.parsed, first.trigger.at, first.trigger.end)
        return self._id("link", first.type, trigger.start, trigger.end)

    def _date_text(self, candidate: Candidate) -> str | None:
        if candidate.date is None:
            return None
        return self._span(candidate.date_parsed or candidate.parsed, candidate.date.start, candidate.date.end).text

    def _location(self, candidate: Candidate) -> Location | None:
        located = candidate.place
        if located is None or candidate.place_parsed is None:
            return None
        return self._located(candidate.place_parsed, located)

    def _located(self, parsed: Parsed, located: Located) -> Location:
        span = self._span(parsed, located.start, located.end)
        place = located.place
        return Location(
            extracted_place=span.text,
            start=span.start,
            end=span.end,
            resolved_place=place.name
            if place
            else (self._nations.get(located.country) if located.specific < 2 else None),
            geonameid=place.geonameid if place else None,
            lat=place.lat if place else None,
            lon=place.lon if place else None,
            city=place.name if place and place.feature == "PPL" else None,
            province=place.province or None if place else None,
            country=self._nations.get(located.country),
            country_code=located.country or None,
            feature_code=place.feature or None if place else None,
            resolution="place" if place else "country" if located.specific < 2 else "name",
        )

    def _size_detail(self, parsed: Parsed, count: Count) -> SizeDetail:
        span = self._span(parsed, count.start, count.end)
        return SizeDetail(
            of=count.of,
            who=count.who,
            low=count.low if count.best is None else count.best,
            best=count.best,
            high=count.best,
            text=span.text,
            start=span.start,
            end=span.end,
        )

    # ---- offices, stances, quotes, responses

    def offices(self, found: list[OfficeFound]) -> list[Record]:
        """One record for each person and post."""
        return [self._office(office) for office in found]

    def _office(self, office: OfficeFound) -> Office:
        parsed = office.parsed
        name = self._span(parsed, *office.name)
        person = msgspec.structs.replace(
            self._entity(parsed, office.party), entity_text=name.text, start=name.start, end=name.end
        )
        return Office(
            id=self._id("office", name.start, name.end, office.title),
            article=self._document.article.id,
            person=person,
            title=" ".join(self._span(office.titled, *run).text for run in office.title),
            code=office.code,
            former=office.former,
            text_info=self._text_info(parsed),
            cite_info=self._cite(parsed, []),
        )

    def stances(self, found: list[StanceFound]) -> list[Record]:
        """One record for each type and pair."""
        return [
            Stance(
                id=self._id("stance", stance.type, stance.parsed.sentence.index, stance.at, stance.subject.code, n),
                article=self._document.article.id,
                type=stance.type,
                subject=self._standing(stance.subject),
                object=self._standing(stance.object),
                basis=stance.basis,
                text_info=self._text_info(stance.parsed),
                cite_info=self._cite(stance.parsed, []),
            )
            for n, stance in enumerate(found)
        ]

    def _standing(self, party: Party) -> Entity:
        """The party with its words wherever in the article they stand."""
        if party.stands is None:
            return self._entity(self._sentences[0], party._replace(mention=None))
        index, mention = party.stands
        return self._entity(self._sentences[index], party._replace(mention=mention))

    def quotes(self, found: list[QuoteFound]) -> list[Record]:
        """One record for each quotation."""
        records: list[Record] = []
        for quote in found:
            start, end = self._document.folded.original(quote.quotation.start, quote.quotation.end)
            verb = self._span(quote.parsed, quote.verb, quote.verb + 1).text if quote.verb is not None else None
            records.append(
                Quote(
                    id=self._id("quote", start, end),
                    article=self._document.article.id,
                    speaker=self._standing(quote.speaker) if quote.speaker is not None else None,
                    text=self._document.article.text[start:end],
                    start=start,
                    end=end,
                    verb=verb,
                    text_info=self._text_info(quote.parsed),
                )
            )
        return records

    def responses(self, found: list[ResponseFound]) -> list[Record]:
        """One record for each denial, confirmation or claim."""
        return [
            Response(
                id=self._id("response", response.type, response.parsed.sentence.index, response.at),
                article=self._document.article.id,
                type=response.type,
                who=self._entity(response.parsed, response.who),
                events=[self._event_id(candidate) for candidate in response.events],
                text_info=self._text_info(response.parsed),
                cite_info=self._cite(response.parsed, []),
            )
            for response in found
        ]


def _furthest(kind: EventType, modes: list[str]) -> Mode | EventType:
    """Of several modes the one whose score is furthest from zero; without a mode the type itself."""
    named = [mode for mode in kind.modes if mode.name in modes]
    return max(named, key=lambda mode: abs(mode.score)) if named else kind


def _counts_for(kind: str, count: Count) -> bool:
    return count.of == "arrested" if kind == "COERCE" else count.of in ("dead", "injured")


def _source_kind(parsed: Parsed, party: Party) -> str:
    if party.sector == "JRN":
        return "media"
    if party.mention is not None and party.mention.kind == "document":
        return "document"
    if party.sector == "UNK" or _is_unnamed_source(party):
        return "anonymous"
    if party.public:
        return "official"
    return "witness" if party.sector == "CVL" and not _is_someones(parsed, party) else "person"


def _is_unnamed_source(party: Party) -> bool:
    """مصادر عسكرية: whatever kind of source it is, it has no name."""
    entry = party.mention.entry if party.mention is not None else None
    return isinstance(entry, Head) and entry.sector[:1] == ["UNK"]


def _is_someones(parsed: Parsed, party: Party) -> bool:
    """والد الشاب, أسرتها, المواطن فلان: a named person, and kin told by whose they are, are no mere witnesses."""
    mention = party.mention
    if mention is None:
        return False
    owned = mention.complement is not None and mention.complement.kind in _PERSONS
    return mention.name is not None or owned or bool(parsed.words[mention.head].pronoun)


_PERSONS = frozenset({"actor", "office", "people", "person", "surname"})
