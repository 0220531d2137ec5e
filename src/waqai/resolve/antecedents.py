# SPDX-License-Identifier: Apache-2.0
"""What an article's words stand for across its sentences: names said again, "the minister", pronouns, silent subjects.

One Antecedents belongs to one article and is filled in reading order. Two candidates that fit equally well are
refused; then nothing is said.
"""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Callable, Iterator

from waqai.arabic.clitics import Segmented, segment
from waqai.arabic.fold import fold_word
from waqai.find.mentions import Mention
from waqai.find.tags import NOUN, VERB
from waqai.find.words import Word, iter_rest
from waqai.frame.clauses import Clause
from waqai.frame.parsed import Filler, Parsed
from waqai.frame.saying import is_spoken, quoted_from, speech_reading, told_behind
from waqai.frame.unnamed import unnamed_speaker
from waqai.model.lexicon import Actor, Cue, Head, Lexicon, Nationality, Place

from .parties import Party, nature, of_actor, of_nation, sectors_in
from .places import Located, places
from .posts import holder, only_country

# Nouns that can pick up a named body said before (حماس ... الحركة) and the kinds of names that they can pick up.
_PICKS_UP = {
    "حركه": ("group",), "جماعه": ("group",), "تنظيم": ("group",), "حزب": ("group",), "ميليشيا": ("group",),
    "مليشيا": ("group",), "جبهه": ("group",), "منظمه": ("group", "body"), "هييه": ("body",), "مجلس": ("body",),
    "صحيفه": ("media",), "وكاله": ("media", "body"), "قناه": ("media",), "شبكه": ("media",),
    "تحالف": ("group", "body"), "اتحاد": ("group", "body"), "جمعيه": ("body", "group"), "موسسه": ("body",),
    "بعثه": ("body",), "لجنه": ("body",), "محكمه": ("body",), "ميليشيات": ("group",), "مليشيات": ("group",),
    "مرصد": ("group", "body"), "حلف": ("body", "group"),
}  # fmt: skip
# Of these those that bodies bear in their names: المحكمة is none that is called otherwise.
_OF_NAMES = frozenset({"محكمه", "لجنه", "مجلس", "هييه", "بعثه", "موسسه"})
_MASCULINE_STATES = frozenset(["LBN", "IRQ", "JOR", "MAR", "SDN", "YEM", "SSD", "PAK", "GBR", "JPN", "VAT"]) - {"GBR"}
_KINGDOM = "مملكه"
_SURNAME_FIRST = frozenset({"CHN", "KOR", "PRK", "TWN"})  # كيم جونغ أون is called كيم
_HEADING = frozenset({"برياسه", "بقياده", "بزعامه"})
_KINGDOMS = frozenset(["SAU", "JOR", "MAR", "BHR"])  # the Arab states that are called المملكة for short
_HEADLINE_WEIGHT = 3
_THING = 4  # words that an authored thing and what tells its author may have between them
# The one named last, behind a verb (فهنأه الأخير): gender by form.
_LATTER = {"الاخير": "m", "الاخيره": "f"}
_OUTLET_WEIGHT = 1
# The kinds of phrases that a pronoun means by what stands with it: on a verb done to someone, behind a preposition, on
# those who belong to someone (مقاتليها).
_PERSONS = frozenset({"office", "person", "surname"})
_OWNERS = frozenset({"actor", "body", "nation"})
_IN_NAME_OF = {"باسمه": "ه", "باسمها": "ها", "باسمهم": "هم", "باسمنا": "نا"}
_PEOPLE_REACH = 2  # sentences in which a pronoun of people finds them
_DATELINE = 14  # words in which a dateline ends
# Sectors of those whom a single noun calls by their calling, not by a post.
_CALLINGS = frozenset({"MED", "EDU", "JRN", "CVL"})
_NEAR = 3  # sentences from an unnamed speaker to his name
_SPEAKERS = 4  # the last ones who spoke, of whom one may go on
# Weak nouns that mean two countries rather than two parties.
_STATES = frozenset({"بلدان", "بلدين", "دولتان", "دولتين", "حكومتان", "حكومتين"})
_ALLIED = ("المتحالف", "الموالي", "المواليه", "الحليف", "المساند", "المدعوم")
_MEN = frozenset({"رجلان", "رجلين"})
_NO_CLITICS = Segmented("", "", False, "", "")
_BODIES = frozenset({"UNO", "EUR", "IGO", "NGO"})  # of no country and without a sector
_NO_COUNTRY = frozenset({"UNO", "EUR", "IGO", "NGO", "ISM", "IMG", "MNC", ""})


class Antecedents:
    """The memory of one article."""

    def __init__(self, sentences: list[Parsed], day: dt.date | None, lexicon: Lexicon, country: str = "") -> None:
        """``country``: that of an outlet that writes for its own country."""
        self.day = day
        self._lexicon = lexicon
        self._outlet = country
        self._sentences = sentences
        self._parties: dict[int, list[Party]] = {}
        self._persons: dict[str, Party | None] = {}
        self._groups: list[tuple[str, str, Party]] = []  # people of a nation: number, noun
        self._by_noun: dict[str, Party] = {}
        self._by_post: dict[str, Party] = {}  # who holds a post of several words: وزير الخارجية
        self._places: dict[int, list[Located]] = {}
        self._named: list[tuple[str, Party]] = []  # kind of the name, party; latest last
        self._told: list[tuple[str, Party]] = []  # the same of all phrases that tell their country
        self._people: list[tuple[str, Party]] = []  # groups of people without a post; latest last
        self._subjects: tuple[list[Party], str, str] = ([], "", "")  # who the last sentence is about, gender, number
        self.last_speaker: list[Party] = []
        self._speakers: list[tuple[list[Party], str, str]] = []  # who spoke, gender, number; latest last
        self.pairs: list[Party] = []  # the two sides named last
        self._dealing: list[Party] = []  # the two sides of the last act done together
        self._two_men: list[Party] = []  # two people without a post that were told as such
        self._sides_told = False  # whether the sentence before told them as two
        told = [_countries_told(parsed) for parsed in sentences]
        self._countries = sum(told, Counter())
        self.home = _home(told, country)
        self.law = _law(sentences, self.home)  # of whose state bare courts are
        self._scenes = _scenes(sentences, told)
        self._learn_names()

    # ---- names

    def _learn_names(self) -> None:
        """Read all names once, so that a headline's surname is known by the full name below it."""
        named = [
            (parsed, inner)
            for parsed in self._sentences
            for mention in parsed.mentions
            for inner in chain(mention)
            if inner.name is not None
        ]
        for parsed, mention in sorted(named, key=lambda found: _is_one_word(found[1])):
            if not (_is_one_word(mention) and self._is_surname_told(parsed, mention)):
                self._learn(parsed, mention)
        for parsed in self._sentences:
            self._add_surnames(parsed)
            self._add_latter(parsed)

    def _is_surname_told(self, parsed: Parsed, mention: Mention) -> bool:
        """Whether a known person's one word of a name is the surname of someone whom the article names in full."""
        assert mention.name is not None
        known = self._persons.get(parsed.words[mention.name[0]].text)
        return known is not None and bool(known.sectors)

    def _learn(self, parsed: Parsed, mention: Mention) -> None:
        assert mention.name is not None
        start, end = mention.name
        if end - start < 2 and mention.name_entry is None and mention.kind == "person":
            return
        last = _base_of_name(parsed.words[end - 1].text)
        if end - start > 2 and parsed.words[end - 2].text in ("بن", "ابن") and "given" in parsed.words[end - 1].classes:
            return  # محمد بن نايف is not called نايف
        party = self._person(parsed, mention)
        self._call(last, party)
        first = party is not None and (end - start == 2 or party.code in _SURNAME_FIRST)
        if first and mention.name_entry is not None:  # أسياس أفورقي is called أسياس
            self._call(_base_of_name(parsed.words[start].text), party)

    def _call(self, last: str, party: Party | None) -> None:
        """Let ``last`` alone be the name of ``party``, unless another is called so."""
        known = self._persons.get(last)
        if known is not None and party is not None and not known.same_as(party) and _differ(known, party):
            if not party.sectors:
                return
            if known.sectors:
                self._persons[last] = None
                return
        if known is None and last in self._persons:
            return
        if party is not None and (known is None or not known.sectors):
            self._persons[last] = party

    def _person(self, parsed: Parsed, mention: Mention) -> Party | None:
        parties = self._resolve(parsed, mention)
        if not parties:
            return None
        assert mention.name is not None
        name = parsed.sentence.text(*mention.name)
        return parties[0]._replace(name=parties[0].name or name)

    def _add_surnames(self, parsed: Parsed) -> None:
        for at, word in enumerate(parsed.words):
            if not word.is_word or parsed.tags[at] not in (NOUN, VERB):
                continue
            taken = parsed.mention_at(at)
            if taken is not None and self._is_rather_surname(parsed, taken, at):
                parsed.mentions.remove(taken)
                parsed.add_mention(_surname(parsed, at, _NO_CLITICS._replace(conjunction=word.conjunction)))
                continue
            if taken is not None:
                continue
            sure = (r for r in word.names if r.part == "name")
            if any(iter_rest((*word.heads, *sure), parsed.words, at)) or (
                word.known and not word.classes & {"surname", "given"} and not word.definite
            ):
                continue
            for clitics in segment(word.text):
                if clitics.pronoun or clitics.definite or clitics.base not in self._persons:
                    continue
                if self._persons[clitics.base] is None:
                    break
                parsed.tags[at] = NOUN
                parsed.add_mention(_surname(parsed, at, clitics))
                break

    def _is_rather_surname(self, parsed: Parsed, mention: Mention, at: int) -> bool:
        """Whether a bare word read as a noun (مسلم) is the surname of someone the article names in full."""
        word = parsed.words[at]
        bare = mention.kind in ("people", "office") and mention.end - mention.start == 1 and not word.definite
        text = word.text.removeprefix("و") if word.conjunction and at == 0 else word.text  # ومسلم مطلوب
        joined = bool(word.conjunction) and at > 0
        return bare and self._persons.get(text) is not None and not word.preposition and not joined

    # ---- mentions

    def parties(self, parsed: Parsed, mention: Mention) -> list[Party]:
        """Who the mention is; several for ``الرئيسين السوري والإيراني``, none where it cannot be said."""
        if id(mention) not in self._parties:
            self._parties[id(mention)] = []  # a pronoun inside the mention may lead back to it
            where = (parsed.sentence.index, mention)
            self._parties[id(mention)] = [p._replace(stands=where) for p in self._resolve(parsed, mention)]
        return self._parties[id(mention)]

    def _resolve(self, parsed: Parsed, mention: Mention) -> list[Party]:
        entry = mention.entry
        if mention.kind == "surname":
            assert mention.name is not None
            known = self._persons.get(_base_of_name(parsed.words[mention.start].text)) or next(
                (p for s in segment(parsed.words[mention.start].text) if (p := self._persons.get(s.base))),
                None,
            )
            return [known._replace(mention=mention, via="name")] if known is not None else []
        if isinstance(entry, Nationality) and mention.kind == "nation":
            return [of_nation(entry, mention, "name")]
        if isinstance(entry, Nationality):  # الفلسطينيون
            return [Party(entry.code, ("CVL",), mention, "demonym", why=str(entry.source))]
        if isinstance(entry, Actor):
            return [self._known(parsed, mention, entry)]
        if mention.name_entry is not None and not isinstance(entry, Head):
            return [self._known(parsed, mention, mention.name_entry)]
        if isinstance(entry, Head):
            return self._described(parsed, mention, entry)
        if mention.kind == "crowd":
            return [
                Party(
                    self.country_here(parsed, mention.head),
                    ("CVL",),
                    mention,
                    "description",
                    why="a crowd",
                    assumed=True,
                )
            ]
        if mention.kind == "person":
            return [self._unknown_person(parsed, mention)]
        if mention.kind == "latter":
            return self._latter(parsed, mention)
        if mention.kind == "speaker":
            code = mention.nationalities[0].code if mention.nationalities else ""
            name = parsed.sentence.text(mention.start, mention.end)
            first = parsed.words[mention.start]
            named = not first.known or bool(first.classes & {"given", "surname"})
            introduced = self._introduced(parsed, mention) if named else None
            return [introduced or Party(code, (), mention, "description", name=name, why="a speaker no dictionary has")]
        return []

    def _add_latter(self, parsed: Parsed) -> None:
        """الأخير right behind a verb is a phrase of its own."""
        for at in range(1, len(parsed.words)):
            behind_verb = parsed.words[at].text in _LATTER and parsed.tags[at - 1 : at + 1] == [VERB, NOUN]
            if behind_verb and parsed.mention_at(at) is None:
                parsed.add_mention(Mention("latter", at, at + 1, at, None))

    def _latter(self, parsed: Parsed, mention: Mention) -> list[Party]:
        """Whom الأخير means: of the phrases before it, in its sentence or else the one before, the last that agrees."""
        wanted = (_LATTER[parsed.words[mention.head].text], "s")
        index = parsed.sentence.index
        for told in (parsed, *self._sentences[max(0, index - 1) : index]):
            for other in reversed(told.mentions):
                if (told is parsed and other.end > mention.start) or other.kind in ("document", "latter"):
                    continue
                found = self.parties(told, other) if _matches(told, other, wanted) else []
                if found:
                    return [found[-1]._replace(mention=mention, via="pronoun")]
        return []

    def _known(self, parsed: Parsed, mention: Mention, actor: Actor) -> Party:
        namesake = self._namesake(parsed, mention, actor)
        if namesake is not None:
            return namesake._replace(mention=mention)
        return of_actor(actor, mention, self.day, mention.is_former)

    def _namesake(self, parsed: Parsed, mention: Mention, actor: Actor) -> Party | None:
        """Whom the article names in full and whose surname a known person's one word of a name also is."""
        if actor.kind != "person" or mention.name is None or mention.name[1] - mention.name[0] > 1:
            return None
        told = self._persons.get(_without_clitics(parsed.words[mention.name[0]]))
        if told is None or not told.sectors or told.identifier == (actor.wikidata or actor.id):
            return None
        return told

    def _unknown_person(self, parsed: Parsed, mention: Mention) -> Party:
        assert mention.name is not None
        last = _base_of_name(parsed.words[mention.name[1] - 1].text)
        known = self._persons.get(last)
        if known is not None and known.sectors:
            if known.sector == "CVL" or self._may_be_called(parsed, mention, known):
                return known._replace(mention=mention)
            return Party(
                known.code, (), mention, "name", name=parsed.sentence.text(*mention.name), why="a namesake's country"
            )
        introduced = self._introduced(parsed, mention)
        if introduced is not None:
            return introduced
        return Party("", (), mention, "name", name=parsed.sentence.text(*mention.name), why="a name no dictionary has")

    def _introduced(self, parsed: Parsed, mention: Mention) -> Party | None:
        """Who a bare name behind a verb of saying is, after one who spoke without a name: قال مسؤول إن ... وقال سامي
        حداد إن ..."""
        verb = mention.start - 1
        if not self._speakers or verb < 0 or speech_reading(parsed, verb) is None:
            return None
        spoke = self._speakers[-1][0]
        stands = spoke[0].stands if len(spoke) == 1 else None
        if stands is None or parsed.sentence.index - stands[0] > _NEAR:
            return None
        index, told = stands
        unnamed = told.kind in ("office", "people") and told.name is None and told.number == "s"
        if not unnamed or self._sentences[index].words[told.head].definite:
            return None
        name = parsed.sentence.text(mention.start, mention.end)
        return spoke[0]._replace(mention=mention, via="name", name=name, introduced=stands)

    def _may_be_called(self, parsed: Parsed, mention: Mention, known: Party) -> bool:
        """Whether a full name may be that of one known by its last word: relatives share that, but no given name."""
        assert mention.name is not None
        start, end = mention.name
        given = {_stem_of_name(parsed.words[at].text) for at in range(start, end - 1)}
        known_by = {_stem_of_name(name) for name in (known.name or "").split()[:-1]}
        return not given or not known_by or bool(given & known_by)

    def _described(self, parsed: Parsed, mention: Mention, head: Head) -> list[Party]:
        if mention.states:
            return [of_nation(state, mention, "name") for state in mention.states]
        shared = self._of_two_states(parsed, mention, head)
        if shared:
            return shared
        if head.weak and mention.nationalities:  # أطراف الصراع الليبي, الطرفان الليبيان
            return [of_nation(nation, mention, "demonym") for nation in mention.nationalities]
        if head.weak:
            men = self._two_men if _noun(head) in _MEN else []
            sides = self._two_states() if _noun(head) in _STATES else men or self.pairs
            return [p._replace(mention=mention, via="description") for p in sides]
        if _fold_noun(head.noun) in ("اخر", "اخرون"):
            return self._others(parsed, mention, head)
        if _fold_noun(head.noun) == "نظير" and not mention.nationalities:
            return self._counterpart(parsed, mention)
        complement = (
            self._complement(parsed, mention)
            or self._possessor(parsed, mention, head)
            or self._shared_owner(parsed, mention, head)
        )
        what = nature(head, mention.adjectives, complement)
        issuer = self._issuer(parsed, mention, head) if complement is None else None
        if issuer is not None:
            return [issuer._replace(mention=mention, via="description")]
        former = what.former and not (_is_rank(head) and mention.name_entry is not None)  # العميد المتقاعد فلان
        if mention.name_entry is not None:
            person = of_actor(mention.name_entry, mention, self.day, former)
            sectors = person.sectors if former else _of_office(head, what.sectors, person.sectors)
            if person.sectors == ("ELI",) and not former and what.code in _BODIES and not mention.nationalities:
                person, sectors = person._replace(code=what.code), ()  # the envoy that he was, or is again
            return [person._replace(sectors=sectors, office=self._title(parsed, mention))]
        codes = [nation.code for nation in mention.nationalities]
        foreign = not codes and any(adjective.effect == "foreign" for adjective in mention.adjectives)
        if what.code in ("UNO", "EUR", "IGO", "NGO", "ISM", "IMG"):
            codes = []
        assumed = False
        others = complement is not None and not complement.code and _is_ally(mention)  # حلفاء الولايات المتحدة
        if others or (foreign and (complement is None or complement.via == "place")):
            codes = [what.code]
        elif not codes:
            codes = [what.code or self._country_of(parsed, mention, head)]
            assumed = not what.code and codes[0] == self.country_here(parsed, mention.head)
            assumed = assumed and not self._own_force(parsed, mention, head)
            if assumed and head.kind == "office" and mention.name is None:
                codes = [self._only_country(parsed, mention) or codes[0]]
        elif mention.number == "s" or (what.code and not mention.is_of_nations and mention.complement is not None):
            codes = codes[:1]
        remembered = (
            self._remembered(parsed, mention, head) if not mention.nationalities and complement is None else None
        ) or self._post_told(parsed, mention, head)
        if remembered is not None and mention.name is None:
            return [remembered._replace(mention=mention, via="description")]
        via = "name" if mention.name is not None else "title" if head.kind == "office" else "description"
        sectors = ("ELI",) if former and head.kind == "office" else what.sectors
        found = [
            Party(
                code,
                sectors_in(head, code, sectors) if code not in ("UNO", "EUR", "IGO", "NGO") else (),
                mention,
                via,
                name=parsed.sentence.text(*mention.name) if mention.name is not None else None,
                office=self._title(parsed, mention) if head.kind == "office" else None,
                public=head.public,
                why=str(head.source),
                assumed=assumed,
            )
            for code in codes
        ]
        if head.kind == "office" and mention.name is None and not former and mention.number == "s":
            found = [self._holder(parsed, mention, party) for party in found]
        return found

    def _issuer(self, parsed: Parsed, mention: Mention, head: Head) -> Party | None:
        """Whose البيان alone is: of the one who spoke last."""
        told = mention.nationalities or mention.name is not None or mention.number != "s"
        if head.kind != "document" or head.of != "sector" or told or not parsed.words[mention.head].definite:
            return None
        of_one = len({party.code for party in self.last_speaker}) == 1
        spoke = self.last_speaker[0] if of_one else None
        return spoke if spoke is not None and spoke.code and spoke.sector != "JRN" else None

    def _of_two_states(self, parsed: Parsed, mention: Mention, head: Head) -> list[Party]:
        """وزيرا خارجية البلدين, مستشارو البلدين: one for each of the two countries named last."""
        inner = chain(mention)[-1]
        of = inner.entry if inner is not mention and isinstance(inner.entry, Head) else None
        two = of is not None and of.weak and _noun(of) in _STATES
        dual = parsed.words[mention.head].text.endswith(("ا", "ي")) and not parsed.words[mention.head].definite
        if not two or head.of == "none" or (mention.number == "s" and not dual):
            return []
        sectors = tuple(s for s in head.sector if s) or ("GOV",)
        return [p._replace(sectors=sectors, mention=mention, via="description") for p in self._two_states()]

    def _counterpart(self, parsed: Parsed, mention: Mention) -> list[Party]:
        """نظيره: the one so called before, else of the two sides told last the one whose counterpart he is not."""
        told = self._by_noun.get("نظير")
        if told is None:
            owner = self.fill(parsed, Filler("pronoun", mention.head, form=parsed.words[mention.head].pronoun))
            others = [p for p in self.pairs if owner and p.code and p.code != owner[0].code]
            told = others[0] if len(others) == 1 and len(owner) == 1 else None
        return [told._replace(mention=mention, via="description")] if told is not None else []

    def _two_states(self) -> list[Party]:
        """البلدان: the two that the article last told to deal with each other, else the two countries named last."""
        dealing = [p for p in self._dealing if p.code not in _NO_COUNTRY]
        if len(dealing) == 2 and dealing[0].code != dealing[1].code:
            return [Party(p.code, ("GOV",), None, "description", why="one of the two countries") for p in dealing]
        found: list[Party] = []
        sides = [p for p in self.pairs if p.code not in _NO_COUNTRY] if self._sides_told else []
        if len({p.code for p in sides}) == 2:
            return [Party(p.code, ("GOV",), None, "description", why="one of the two countries") for p in sides]
        for party in self._latest:
            if party.code not in _NO_COUNTRY and all(party.code != p.code for p in found):
                found.append(party)
            if len(found) == 2:
                return [Party(p.code, ("GOV",), None, "description", why="one of the two countries") for p in found]
        return []

    @property
    def _latest(self) -> Iterator[Party]:
        """The parties named so far, the latest first."""
        return (party for _, party in reversed(self._told))

    def _others(self, parsed: Parsed, mention: Mention, head: Head) -> list[Party]:
        """16 آخرين: more of the people named last."""
        verb = parsed.clauses.of[mention.start].verb
        doers = [f.mention for f in parsed.subject(verb)] if verb is not None and mention.start > verb else []
        for other in reversed(parsed.mentions):
            if other in doers and mention not in doers:
                continue  # قتل الجيش خمسة واعتقل الآخر: no soldier
            if other.end <= mention.start and other.kind in ("people", "body", "office", "person", "crowd"):
                return [
                    p._replace(mention=mention, via="description", name=None, identifier=None)
                    for p in self.parties(parsed, other)[:1]
                ]
        last = next((p for kind, p in reversed(self._people) if kind), None)
        if last is not None:
            return [last._replace(mention=mention, via="description")]
        return [
            Party(
                self.country_here(parsed, mention.head),
                tuple(head.sector),
                mention,
                "description",
                why=str(head.source),
            )
        ]

    def _only_country(self, parsed: Parsed, mention: Mention) -> str:
        """The one country that has such a post (ولي ولي العهد), or ""."""
        title = " ".join(
            [_without_clitics(parsed.words[mention.head]), parsed.sentence.text(mention.head + 1, mention.end)]
        )
        return only_country(self._lexicon, title, self.day)

    def _holder(self, parsed: Parsed, mention: Mention, party: Party) -> Party:
        """The known person who held the post that the mention names (الرئيس الإيراني)."""
        words = [
            parsed.words[at].text
            for at in range(mention.head, mention.end)
            if not any(isinstance(r.entry, Nationality) for r in parsed.words[at].adjectives)
            and not (
                mention.complement is not None
                and mention.complement.kind == "nation"
                and at >= mention.complement.start
            )
        ]
        words[0] = _without_clitics(parsed.words[mention.head])
        actor = holder(self._lexicon, party.code, " ".join(words), self.day)
        if actor is None:
            return party
        return party._replace(identifier=actor.wikidata or actor.id, name=actor.name)

    def _complement(self, parsed: Parsed, mention: Mention) -> Party | None:
        inner = mention.complement
        if inner is None:
            return None
        if isinstance(inner.entry, Place):
            return Party(inner.entry.country, (), inner, "place")
        found = self._resolve(parsed, inner)
        if not found:
            return None
        if _is_ally(mention) and inner.kind == "nation":
            return Party("", ("GOV",), inner, "nation")  # حلفاء الولايات المتحدة are other states
        party = found[0]
        return party._replace(via="nation") if inner.kind == "nation" else party

    def _possessor(self, parsed: Parsed, mention: Mention, head: Head) -> Party | None:
        """Whose it is that a pronoun tells: قواته, نائبه, جنودنا."""
        pronoun, at = parsed.words[mention.head].pronoun, mention.head
        if not pronoun and "باسم" in head.via and mention.end < len(parsed.words):
            pronoun, at = _IN_NAME_OF.get(parsed.words[mention.end].text, ""), mention.end  # المتحدث باسمها
        if not pronoun or head.of == "none" or (mention.end > mention.head + 1 and mention.nationalities):
            return None
        filler = Filler("pronoun", at, form=pronoun)
        found = self.fill(parsed, filler) or self._of_last_sentence(parsed, _wanted(filler), [], _OWNERS)
        return found[0] if len(found) == 1 else None

    def _shared_owner(self, parsed: Parsed, mention: Mention, head: Head) -> Party | None:
        """تعزيزات وتجمعات للميليشيات: of joined indefinite nouns the owner behind the last is the first's too."""
        if head.of != "sector" or parsed.words[mention.head].definite or mention.nationalities:
            return None
        last = parsed.group(mention)[-1]
        if last is mention or last.complement is None or parsed.words[last.head].definite:
            return None
        return self._complement(parsed, last)

    def _title(self, parsed: Parsed, mention: Mention) -> str | None:
        return parsed.sentence.text(*mention.title) if mention.title is not None else None

    def _remembered(self, parsed: Parsed, mention: Mention, head: Head) -> Party | None:
        """What a bare definite noun picks up: the minister, the movement, the ministry said before."""
        word = parsed.words[mention.head]
        plural = mention.number != "s" and head.kind != "body"
        definite = word.definite or (_is_of_state(head) and parsed.words[mention.end - 1].definite)  # وزارة الخارجية
        counted = mention.quantity_span is not None and mention.quantity_span[0] < mention.head
        if not definite or counted:
            return None
        alone = mention.end == mention.head + 1 + len(mention.adjectives)  # التنظيم الإرهابي
        if _is_allied(parsed, mention):
            return None  # الجماعات المسلحة المتحالفة معها
        if head.sector[:1] == ["REB"] and (plural or mention.number == "p") and alone:
            return next((party for _, party in reversed(self._named) if party.sector == "REB"), None)
        noun = _noun(head)
        if plural:
            return self._group_told(mention, noun) if alone and head.kind == "people" else None
        here = self._said_before(parsed, mention, noun) if alone else None
        if here is not None and (noun not in self._by_noun or self._by_noun[noun].code != here.code):
            return here
        if noun in self._by_noun and (alone or [self._by_noun[noun].sector] == head.sector[:1]):
            return self._by_noun[noun]
        for kind, party in reversed(self._named):
            fits = head.of == "sector" or not head.sector or party.sector in head.sector or party.code in _NO_COUNTRY
            if kind in _PICKS_UP.get(noun, ()) and fits and _may_be_called(party, head) and _is_so_named(party, noun):
                return party
        return None

    def _post_told(self, parsed: Parsed, mention: Mention, head: Head) -> Party | None:
        """Who holds the post that its words alone name, if the article has told of whom it is: وصل نائب الرئيس
        الأميركي ... وقال نائب الرئيس."""
        told = mention.nationalities or mention.name is not None or mention.complement is not None
        if head.kind != "office" or told or mention.end < mention.head + 2 or mention.number != "s":
            return None
        return self._by_post.get(_post_of(parsed, mention))

    def _group_told(self, mention: Mention, noun: str) -> Party | None:
        """Which people of a told nation a bare definite plural or dual picks up: those of its own noun, or any two
        (اعتقلت الشرطة بريطانيين اثنين ... الشقيقان)."""
        for number, called, party in reversed(self._groups):
            if number == mention.number and (called == noun or number == "d"):
                return party
        return None

    def _said_before(self, parsed: Parsed, mention: Mention, noun: str) -> Party | None:
        """What a bare definite noun picks up in its own sentence: معسكر لحركة طالبان ... متحدث باسم الحركة."""
        for other in reversed(parsed.mentions):
            if other.end > mention.start:
                continue
            for inner in chain(other):
                entry = inner.entry
                if isinstance(entry, Actor):
                    by_kind = entry.kind in _PICKS_UP.get(noun, ()) and noun not in self._by_noun
                    picked = by_kind or _fold_noun(entry.name.split()[0]) == noun
                else:
                    owned = inner.complement is not None and not isinstance(inner.complement.entry, Place)
                    told = owned or bool(inner.nationalities) or inner.name is not None
                    picked = isinstance(entry, Head) and not entry.weak and told and _noun(entry) == noun
                found = self.parties(parsed, inner) if picked else []
                if found and _may_be_called(found[0], mention.entry):
                    return found[0]
        return None

    def _own_force(self, parsed: Parsed, mention: Mention, head: Head) -> str:
        """The country of an officer named before in the sentence, of whose army or police a bare الجيش then is."""
        if head.kind != "body" or head.sector[:1] not in (["MIL"], ["COP"]) or not parsed.words[mention.head].definite:
            return ""
        for other in reversed(parsed.mentions):
            if other.end <= mention.start and other.kind == "office" and other.nationalities:
                found = self.parties(parsed, other)
                if len(found) == 1 and found[0].sector == head.sector[0]:
                    return found[0].code
        return ""

    def _country_of(self, parsed: Parsed, mention: Mention, head: Head) -> str:
        noun = _noun(head)
        own = self._own_force(parsed, mention, head)
        if own:
            return own
        if mention.conjoined:  # وزير الدفاع التركي وقادة الجيش
            last = mention.start - 1
            while last > 0 and parsed.words[last].text in "،,":
                last -= 1
            before = parsed.mention_at(last) if mention.start else None
            # تركيا وجماعات مسلحة: a bare state says nothing of whose the next one is
            if before is not None and before is not mention and before.kind != "nation":
                codes = {party.code for party in self.parties(parsed, before)} - _NO_COUNTRY
                if len(codes) == 1:
                    return codes.pop()
        if noun == _KINGDOM and parsed.words[mention.head].definite:
            return self._kingdom()
        if head.of == "open" or (noun == "دوله" and mention.quantity is not None):
            return ""
        if head.kind == "body" and head.sector[:1] == ["JRN"] and mention.end > mention.head + 1:
            return ""  # صحيفة الشروق: an outlet with a name of its own, of whatever country
        if "diplomat" in parsed.words[mention.head].classes:
            return self._outlet or self.home  # السفير في كندا is no Canadian
        headed = self._headed_country(parsed, mention)
        if headed:
            return headed
        near = self._place_behind(parsed, mention)
        if near:
            return near
        if head.kind == "office" and head.sector[:1] == ["GOV"] and parsed.words[mention.head].definite:
            speaker = _country_of_speaker(parsed, mention.head)
            if speaker:
                return speaker
        if head.kind == "body" and head.sector[:1] == ["JRN"] and mention.end > mention.head + 1:
            return ""  # صحيفة الشروق: an outlet with a name of its own, of whatever country
        if head.kind in ("office", "body") and parsed.words[mention.head].definite and noun in self._by_noun:
            known = self._by_noun[noun].code
            if known not in _NO_COUNTRY or mention.end == mention.head + 1:
                return known
        if head.kind == "body" and head.sector[:1] == ["JUD"] and self.law != self.home:
            return self.law
        here = self.country_here(parsed, mention.head)
        only = self._only_army(mention, head) if parsed.words[mention.head].definite and here == self.home else ""
        return only or here

    def _only_army(self, mention: Mention, head: Head) -> str:
        """The one state whose soldiers the article has told of, which bare الجنود and القوات then are."""
        if head.kind != "body" or head.sector[:1] != ["MIL"] or mention.end != mention.head + 1:
            return ""
        armies = {party.code for _, party in self._told if party.sector == "MIL"}
        return armies.pop() if len(armies) == 1 else ""

    def _headed_country(self, parsed: Parsed, mention: Mention) -> str:
        """The country of the delegation or force that the office leads (وفد أميركي برئاسة السيناتور فلان)."""
        at = mention.start - 1
        if mention.kind != "office" or at < 1 or parsed.words[at].text not in _HEADING:
            return ""
        led = parsed.mention_at(at - 1)
        if led is None or led is mention or not (led.nationalities or led.complement is not None):
            return ""
        codes = {party.code for party in self.parties(parsed, led)} - _NO_COUNTRY
        return codes.pop() if len(codes) == 1 else ""

    def _kingdom(self) -> str:
        """Which kingdom المملكة is: the outlet's or article's own, else the one told last, else the one that Arabic
        news at large calls so."""
        if self._outlet in _KINGDOMS or self.home in _KINGDOMS:
            return self._outlet if self._outlet in _KINGDOMS else self.home
        return next((p.code for p in self._latest if p.code in _KINGDOMS), "SAU")

    def _place_behind(self, parsed: Parsed, mention: Mention) -> str:
        """The country of the place right behind (المحكمة العليا في باماكو), "" where none stands there."""
        behind = parsed.words[mention.end : mention.end + 1]
        if not behind or behind[0].text != "في":
            return ""
        near = (p.country for p in places(parsed, self.home) if p.start == mention.end + 1)
        return next(near, "")

    def country_here(self, parsed: Parsed, at: int = 0) -> str:
        """The country of the places in the clause of the word ``at`` if they share one, else the article's."""
        index = parsed.sentence.index
        if index not in self._places:
            self._places[index] = places(parsed, self.home)
        clause = parsed.clauses.of[at]
        here = self._places_of(parsed, [clause])
        if not here:  # قتل مدنيون في غارة شنها الطيران على صعدة
            relative = [c for c in parsed.clauses.all if c.opener == "relative" and c.parent is clause]
            here = self._places_of(parsed, relative)
        if not here and self._is_source(parsed, at):  # who reports of a place, unless told otherwise, is from there
            here = self._places_of(parsed, parsed.clauses.all)
        if not here:
            here = self._told_beside(parsed, at)
        if len(here) != 1 and not self.home:
            here = self._places_of(parsed, parsed.clauses.all)
        return here.pop() if len(here) == 1 else self._scenes[index] or self.home

    def _places_of(self, parsed: Parsed, clauses: list[Clause]) -> set[str]:
        """The countries of the places at which something happens in the clauses."""
        near = (p for p in self._places[parsed.sentence.index] if p.relation == "at" or _is_town_hit(p))
        return {p.country for p in near if p.country and parsed.clauses.of[p.start] in clauses}

    def _is_source(self, parsed: Parsed, at: int) -> bool:
        """Whether the phrase at the word ``at`` is the subject of a verb of saying, or whose words it brings."""
        mention = parsed.mention_at(at)
        verb = parsed.clauses.of[at].verb
        if mention is None or verb is None or speech_reading(parsed, verb) is None:
            return False
        speakers = (*quoted_from(parsed, verb), *told_behind(parsed, verb), *parsed.subject(verb))
        return any(f.mention is mention for f in speakers)

    def _told_beside(self, parsed: Parsed, at: int) -> set[str]:
        """The countries that the sentence tells of others, those left out that stand against the one at ``at`` (صدامات
        بين شبان والجيش الإسرائيلي)."""
        own = parsed.mention_at(at)
        if own is None or own.kind == "body" or _meets(parsed, own):
            return set()
        beside = [m for m in parsed.mentions if own not in parsed.group(m) and m not in parsed.group(own)]
        told = [m for m in beside if not _is_press(m) and m.kind not in ("people", "crowd")]
        return {code for m in told for inner in chain(m) for code in _nations_of(inner)}

    def occupied(self, occupier: str) -> str:
        """The country that the article tells most of beside an occupier's, "" where it tells of none."""
        others = [(times, code) for code, times in self._countries.items() if code not in (occupier, "")]
        return max(others)[1] if others else ""

    def author(self, parsed: Parsed, at: int) -> Party | None:
        """The state whose the text or measure at the word ``at`` was told to be before: by its adjective, or as the
        iḍāfa of a bare state (القانون الإسرائيلي ... القانون)."""
        thing = _thing(parsed, at)
        for told in reversed(self._sentences[: parsed.sentence.index + 1]):
            last = at if told is parsed else len(told.words)
            for here in range(last - 1, -1, -1):
                if told.tags[here] == NOUN and "authored" in told.words[here].classes and _thing(told, here) == thing:
                    nation = _nation_behind(told, here + 1)
                    if nation is not None:
                        return of_nation(nation, None, "demonym")
        return None

    # ---- reading order

    def note(self, parsed: Parsed, sides: list[Party], quoted: Callable[[int], bool] = lambda at: False) -> None:
        """Remember the parties of a sentence that has been read. ``sides``: the two of an act of two sides that it
        tells. ``quoted``: whether a word of it stands in a quotation, where others' speaking is only told of."""
        for mention in parsed.mentions:
            for inner in reversed(chain(mention)[1:]):
                named = isinstance(inner.entry, Actor) and inner.entry.kind in ("body", "group")  # قيادي في القاعدة
                if named or (inner.kind == "people" and inner.nationalities):  # محامية شابة فلسطينية ... الشابة
                    for party in self.parties(parsed, inner):
                        self._remember(inner, party)
            for party in self.parties(parsed, mention):
                self._remember(mention, party)
                self._by_rank(parsed, mention, party)
                if mention.kind == "office" and not party.assumed and mention.number == "s":
                    self._by_post[_post_of(parsed, mention)] = party
        verbs = [clause.verb for clause in parsed.clauses.all if clause.verb is not None]
        for verb in verbs[:1]:
            subject = [p for f in parsed.subject(verb) for p in self.fill(parsed, f)]
            if subject:
                self._subjects = (subject, *_gender_and_number(parsed, verb))
                if (speech_reading(parsed, verb) is not None or is_spoken(parsed, verb)) and not quoted(verb):
                    self.last_speaker = self._quoted_from(parsed, verbs[0]) or subject
        for verb in verbs:
            if not quoted(verb):
                self._hear(parsed, verb)
        distinct: list[Party] = []
        for mention in parsed.mentions:
            for party in self.parties(parsed, mention):
                if party.via != "demonym" and party.sectors and not any(party.same_as(p) for p in distinct):
                    distinct.append(party)
        group = next((parsed.group(m) for m in parsed.mentions if len(parsed.group(m)) > 1), None)
        self._sides_told = len(sides) == 2 or (group is not None and len(group) == 2)
        if len(sides) == 2:
            self.pairs = self._dealing = sides
        elif group is not None and len(group) == 2:
            sides = [p for m in group for p in self.parties(parsed, m)]
            if len(sides) == 2:
                self.pairs = sides
        elif len(distinct) == 2:
            self.pairs = distinct

    def _hear(self, parsed: Parsed, verb: int) -> None:
        """Remember who speaks by a verb of saying or an act of speech, unless it only tells what another said."""
        says = speech_reading(parsed, verb) is not None
        told_by_other = parsed.clauses.of[verb].opener in ("relative", "that", "condition", "time")
        if told_by_other or not (says or is_spoken(parsed, verb)):
            return
        told = (quoted_from(parsed, verb) or unnamed_speaker(parsed, verb) if says else []) or parsed.subject(verb)
        mentions = [filler.mention for filler in told if filler.mention is not None]
        if not mentions:
            return
        parties = [p for filler in told for p in self.fill(parsed, filler)]
        if parties:
            kind = ("", "p") if len(mentions) > 1 else _gender_and_number_of(parsed, mentions[0])
            self._speakers.append((parties, *kind))
            self.last_speaker = parties

    def _last_said(self, wanted: tuple[str, str]) -> list[Party]:
        """Who goes on speaking by a verb of saying without a subject (وأضاف): the last one who spoke and agrees."""
        gender, number = wanted
        for parties, told_gender, told_number in reversed(self._speakers[-_SPEAKERS:]):
            if (not gender or not told_gender or gender == told_gender) and (number == "p") == (told_number == "p"):
                return parties
        return []

    def _quoted_from(self, parsed: Parsed, verb: int) -> list[Party]:
        """نقلت الوكالة عن الوزير: the one whose words they are."""
        return [p for f in quoted_from(parsed, verb) for p in self.fill(parsed, f)]

    def _remember(self, mention: Mention, party: Party) -> None:
        entry = mention.entry
        weak = isinstance(entry, Head) and entry.weak
        if mention.kind == "people" and mention.number == "d" and not weak and party.sectors:
            self._two_men = [party]
        if mention.kind in ("people", "crowd") and party.sectors:
            self._people.append((mention.kind, party))
        if party.code and not party.assumed and party.via != "pronoun":
            self._told.append((mention.kind, party))
        told = mention.nationalities or isinstance(entry, Nationality)  # شابين بريطانيين, بريطانيين
        if mention.kind == "people" and told and mention.number != "s":
            self._groups.append((mention.number, _noun(entry) if isinstance(entry, Head) else "", party))
        if mention.name is not None and mention.title is not None:
            self._by_title(mention, party)
        if isinstance(entry, Head) and not entry.weak and party.code:
            told = mention.complement is not None or mention.nationalities or mention.name is not None
            if told or (_noun(entry) not in self._by_noun and mention.end > mention.head + 1 and entry.kind == "body"):
                self._by_noun[_noun(entry)] = party
        elif isinstance(entry, Actor):
            self._named.append((entry.kind, party))
            first = entry.name.split()[0]
            self._by_noun[_fold_noun(first)] = party

    def _by_rank(self, parsed: Parsed, mention: Mention, party: Party) -> None:
        """الملك سلمان ... الملك: so does the title that belongs to a known name, and the rank between another title and
        the name (العاهل الأردني الملك عبد الله)."""
        told_behind = mention.name is not None and mention.title is not None and mention.title[0] >= mention.name[1]
        if mention.name is not None and mention.title is not None and (told_behind or mention.complement is None):
            for reading in parsed.words[mention.name[0] - 1].heads:
                if isinstance(reading.entry, Head) and reading.length == 1 and _is_king(reading.entry):
                    self._by_noun[_noun(reading.entry)] = party
        if not isinstance(mention.entry, Actor) or mention.entry.kind != "person" or mention.end == mention.start + 1:
            return
        for reading in parsed.words[mention.start].heads:
            if isinstance(reading.entry, Head) and reading.entry.kind == "office" and reading.length == 1:
                self._by_noun[_noun(reading.entry)] = party
                return

    def _by_title(self, mention: Mention, party: Party) -> None:
        """الأمير زيد ... الأمير: a title alone picks up whom it was said of."""
        if isinstance(mention.entry, Head) and mention.entry.kind == "office":
            self._by_noun[_noun(mention.entry)] = party

    # ---- pronouns

    def fill(
        self, parsed: Parsed, filler: Filler, others: list[Party] | None = None, people: bool = False
    ) -> list[Party]:
        """Who fills a relation. ``others``: parties that a pronoun there cannot mean; ``people``: whether it is of
        people, no state."""
        if filler.mention is not None:
            return self._of_others(parsed, filler.mention, others or [])
        if filler.nation is not None and filler.kind == "citizen":
            return [Party(filler.nation.code, ("CVL",), None, "demonym", why=str(filler.nation.source))]
        if filler.nation is not None:
            return [of_nation(filler.nation, None, "demonym")]
        if filler.form.startswith("1") or filler.form == "نا":
            return [p._replace(via="pronoun", mention=None) for p in self._speaker(parsed, filler.at)]
        found = self._pronoun(parsed, filler, others or [], people)
        via = "pronoun" if filler.kind == "pronoun" else "subjectless"
        return [p._replace(via=via, mention=None) for p in found]

    def _of_others(self, parsed: Parsed, mention: Mention, others: list[Party]) -> list[Party]:
        """Who the mention is; whose it is by a pronoun (هدد بلاده) is not one of ``others`` if another can be meant."""
        found = self.parties(parsed, mention)
        pronoun = parsed.words[mention.head].pronoun
        if not pronoun or not found or not any(found[0].same_as(other) for other in others):
            return found
        if isinstance(mention.entry, Head) and mention.entry.kind == "office":
            return found  # اتهم الرئيس نائبه
        owners = self.fill(parsed, Filler("pronoun", mention.head, form=pronoun), others)
        if len(owners) != 1 or not isinstance(mention.entry, Head) or len(found) != 1:
            return found
        return [found[0]._replace(code=owners[0].code, identifier=None, name=None)]

    def _two(self, parsed: Parsed, filler: Filler) -> list[Party]:
        """The two whom هما means: two joined in the sentence, else the two sides named last, unless two things are
        told of before it (البلدتان اللتان تحاصرهما الفصائل)."""
        for mention in reversed(parsed.mentions):
            group = parsed.group(mention)
            if mention.end <= filler.at and (len(group) == 2 or mention.number == "d"):
                return [p for m in group for p in self.parties(parsed, m)]
        things = any(_is_dual_thing(parsed, at) for at in range(filler.at))
        if not things and not self.pairs:
            return self._two_behind(parsed, filler.at)
        return [] if things else self.pairs if self._sides_told else []

    def _two_behind(self, parsed: Parsed, at: int) -> list[Party]:
        """The two states of which the sentence goes on to tell: في مستهل قمتهما، أعرب الرئيس الأميركي لنظيره الروسي."""
        found: list[Party] = []
        for mention in parsed.mentions:
            if mention.start > at and mention.kind in ("actor", "nation", "office", "people"):
                states = [p for p in self.parties(parsed, mention) if p.code not in _NO_COUNTRY and p.sector == "GOV"]
                found.extend(p for p in states if all(p.code != known.code for known in found))
        return found if len(found) == 2 else []

    def _speaker(self, parsed: Parsed, at: int) -> list[Party]:
        """Who says "I" or "we" at a word: the subject of the verb of saying before it, else who spoke last."""
        for here in range(at - 1, -1, -1):
            if parsed.tags[here] == VERB and speech_reading(parsed, here) is not None:
                fillers = quoted_from(parsed, here) or parsed.subject(here)
                found = [p for f in fillers if f.kind == "mention" for p in self.fill(parsed, f)]
                if found:
                    return found
        return self.last_speaker

    def _pronoun(self, parsed: Parsed, filler: Filler, others: list[Party], people: bool = False) -> list[Party]:
        wanted = _wanted(filler)
        if filler.kind == "quoted":
            return self._last_said(wanted)
        said_of = parsed.resumes(filler)
        if said_of is not None:  # الشقيقين اللذين اعتقلتهما الشرطة, الدعم الذي تستنكره الحكومة
            if said_of.mention is None:
                return []
            taken_up = parsed.said_of(said_of.mention, parsed.clauses.of[filler.at])
            return [p for m in taken_up for p in self.parties(parsed, m)]
        if wanted[1] == "d":
            return self._two(parsed, filler)
        carried = self._of_subject_pronoun(parsed, filler, wanted)
        if carried and not any(p.same_as(other) for p in carried for other in others):
            return carried
        for mention in _before(parsed, filler.at):
            if people and mention.kind == "nation":
                continue
            if _matches(parsed, mention, wanted) and mention.kind not in ("document",):
                found = [p for m in parsed.group(mention) for p in self.parties(parsed, m)]
                if not any(_may_be_one(p, other) for p in found for other in others):
                    return found
        if filler.kind == "subjectless" and speech_reading(parsed, filler.at) is not None:
            spoke = self._last_said(wanted)
            if spoke and "says-more" in parsed.words[filler.at].classes:
                return spoke
        else:
            spoke = []
        found, gender, number = self._subjects
        fits = not (wanted[0] and gender and wanted[0] != gender) and not (wanted[1] == "s" and number == "p")
        fits = fits and not (wanted[1] == "p" and number == "s")  # هم are several
        found = [p for p in found if not any(_may_be_one(p, other) for other in others)] if fits else []
        found = found or spoke
        opened = filler.kind == "pronoun" or _opens_with_pronoun(parsed, filler.at)
        if not found and wanted[1] == "p" and opened:  # ه and ها may be said of a thing
            return self._in_last_sentences(parsed, wanted, others)
        if not found and filler.kind == "pronoun" and _is_done_to(parsed, filler.at):
            return self._of_last_sentence(parsed, wanted, others, _PERSONS) or self._of_last_sentence(
                parsed, wanted, others, _OWNERS
            )
        if not found and filler.kind == "pronoun" and parsed.tags[filler.at] == "prepositional_pronoun":
            return self._of_last_sentence(parsed, wanted, others, _PERSONS)  # حكمت عليه
        if not found and filler.kind == "subjectless" and opened:
            return self._of_last_sentence(parsed, wanted, others, _OWNERS)  # وأضاف أنها قتلت
        return found

    def _of_subject_pronoun(self, parsed: Parsed, filler: Filler, wanted: tuple[str, str]) -> list[Party]:
        """Who the pronoun is if the subject of its clause is one of the same form, told before it: إنه سيبحث ذلك خلال
        زيارته."""
        verb = parsed.clauses.of[filler.at].verb
        if filler.kind != "pronoun" or verb is None or verb >= filler.at:
            return []
        subject = parsed.subject(verb)
        if len(subject) != 1 or subject[0].kind not in ("pronoun", "subjectless") or subject[0].at >= filler.at:
            return []
        alike = wanted[0] and _wanted(subject[0]) == wanted
        return self.fill(parsed, subject[0]) if alike else []

    def _of_last_sentence(
        self, parsed: Parsed, wanted: tuple[str, str], others: list[Party], kinds: frozenset[str]
    ) -> list[Party]:
        """Whom a pronoun means where the subject of the sentence before cannot be meant: the last one there of such a
        kind who agrees (التقت ميركل الرئيس. واتهمته المعارضة)."""
        index = parsed.sentence.index
        reach = self._sentences[max(0, index - _PEOPLE_REACH) : index] if wanted[1] == "s" else []
        for before in reversed(reach):
            for mention in reversed(before.mentions):
                alone = mention.kind in kinds and mention.number == "s" and len(before.group(mention)) == 1
                found = self.parties(before, mention) if alone and _matches(before, mention, wanted) else []
                if found and not any(_may_be_one(p, other) for p in found for other in others):
                    return found
        return []

    def _in_last_sentences(self, parsed: Parsed, wanted: tuple[str, str], others: list[Party]) -> list[Party]:
        """Whom a pronoun means that cannot mean the subject of the sentence before: of the phrases of that and the one
        before it the last that agrees (خطفت الحركة خمسة جنود. ثم أفرجت عنهم)."""
        index = parsed.sentence.index
        for before in reversed(self._sentences[max(0, index - _PEOPLE_REACH) : index]):
            for mention in reversed(before.mentions):
                if mention.kind not in ("document", "latter") and _matches(before, mention, wanted):
                    found = [p for m in before.group(mention) for p in self.parties(before, m)]
                    if found and not any(p.same_as(other) for p in found for other in others):
                        return found
        return []


def _is_done_to(parsed: Parsed, at: int) -> bool:
    """Whether the word is a verb whose object is someone: اتهمته, طالبته."""
    cues = (r.entry for r in parsed.words[at].verbs if isinstance(r.entry, Cue))
    return parsed.tags[at] == VERB and any(c.governs.get("object", "recipient") == "recipient" for c in cues)


def _may_be_one(party: Party, other: Party) -> bool:
    """Whether two parties coded alike may be one: a man and a body are not (رئيس الإقليم, الحكومة), a state and its
    officials are."""
    kinds = {p.stands[1].kind if p.stands is not None else "" for p in (party, other)}
    if "nation" in kinds and party.code == other.code and party.sector == other.sector == "GOV":
        return True
    return party.same_as(other) and not ("body" in kinds and kinds & _PERSONS)


def _opens_with_pronoun(parsed: Parsed, verb: int) -> bool:
    """Whether the verb stands right behind أنه, إنها and the like, and no noun before it in the sentence tells an act
    that the pronoun may mean (أقر بالغارة زاعما أنها استهدفت ...)."""
    if not verb or parsed.tags[verb - 1] != "that" or not parsed.words[verb - 1].text.endswith(("ه", "ها", "هم")):
        return False
    deeds = (word for at, word in enumerate(parsed.words[:verb]) if parsed.tags[at] == NOUN and word.definite)
    return not any(r.part in ("masdar", "noun") for word in deeds for r in word.cues)


def _thing(parsed: Parsed, at: int) -> str:
    """The noun at ``at`` without its article and clitics."""
    word = parsed.words[at]
    text = word.text.removeprefix(word.conjunction).removeprefix(word.preposition)
    return text.removeprefix("ال").removeprefix("لل") if word.definite else text


def _nation_behind(parsed: Parsed, at: int) -> Nationality | None:
    """The state of the adjective, or bare state, that ends the phrase whose next word stands at ``at``."""
    for here in range(at, min(at + _THING, len(parsed.words))):
        word = parsed.words[here]
        if parsed.tags[here] != NOUN or word.preposition or word.conjunction:
            return None
        mention = parsed.mention_from(here)
        if mention is not None:
            return mention.entry if isinstance(mention.entry, Nationality) and mention.kind == "nation" else None
        nation = next((r.entry for r in word.adjectives if isinstance(r.entry, Nationality)), None)
        if nation is not None:
            return nation
    return None


def _before(parsed: Parsed, at: int) -> Iterator[Mention]:
    """The phrases before the word ``at`` in the order in which a pronoun there picks them: clause by clause outwards,
    in each the subject first, then from the nearest on; then the rest of the sentence."""
    seen: set[int] = set()
    clause: Clause | None = parsed.clauses.of[at]
    while clause is not None:
        subject = parsed.subject(clause.verb) if clause.verb is not None else []
        here = [m for m in parsed.mentions if m.end <= at and parsed.clauses.of[m.start] is clause]
        for mention in (*(f.mention for f in subject), *reversed(here)):
            if mention is not None and mention.end <= at and mention.start not in seen:
                seen.add(mention.start)
                yield mention
        clause = clause.parent
    yield from (m for m in reversed(parsed.mentions) if m.end <= at and m.start not in seen)


def _is_dual_thing(parsed: Parsed, at: int) -> bool:
    return parsed.tags[at] == NOUN and parsed.words[at].text.endswith(("تين", "تان")) and parsed.mention_at(at) is None


def _surname(parsed: Parsed, at: int, clitics: Segmented) -> Mention:
    mention = Mention("surname", at, at + 1, at, None)
    mention.name = (at, at + 1)
    mention.preposition = clitics.particle if clitics.particle != "س" else ""
    mention.conjoined = clitics.conjunction == "و"
    if not mention.preposition and at and parsed.tags[at - 1] in ("preposition", "agent", "source"):
        mention.preposition = parsed.words[at - 1].text
    return mention


def _may_be_called(party: Party, head: object) -> bool:
    """Militias are those alone who bear arms for no state, which an alliance of states named last does not."""
    is_militia = isinstance(head, Head) and head.sector[:1] in (["PRM"], ["REB"])
    return not is_militia or bool({"PRM", "REB", "PTY"} & set(party.sectors))


def _is_ally(mention: Mention) -> bool:
    return isinstance(mention.entry, Head) and _noun(mention.entry) in ("حليف", "حلفاء", "شريك", "شركاء")


def _is_allied(parsed: Parsed, mention: Mention) -> bool:
    """Whether a participle at the phrase's end or right behind says with whom it sides."""
    return any(word.text.startswith(_ALLIED) for word in parsed.words[mention.end - 1 : mention.end + 1])


def _is_king(head: Head) -> bool:
    """Whether it is a title that is told before a name and alone: الملك, الأمير, المشير."""
    return _is_rank(head) or _noun(head) in _TITLES


_TITLES = frozenset({"ملك", "امير", "شيخ", "سلطان"})


def _is_rank(head: Head) -> bool:
    return head.kind == "office" and head.sector[:1] == ["MIL"] and " " not in head.noun


def _of_office(head: Head, titled: tuple[str, ...], known: tuple[str, ...]) -> tuple[str, ...]:
    """The sectors of a known person whose post the article tells: the post's, unless it is a mere rank or leads a group
    that the dictionaries know better (المشير خليفة حفتر)."""
    if titled and known and titled[0] in _CALLINGS and " " not in head.noun:
        return known  # الطبيب فلان, a spokesman of his ministry
    if not titled or not known or known[0] == "REB" or (head.of == "sector" and known[0] != "ELI"):
        return known or titled
    return known if (_is_rank(head) or titled[0] == "COP") and known[0] != "ELI" else titled


def _without_clitics(word: Word) -> str:
    heads = [reading.clitics for reading in word.heads]
    return heads[0].base if heads else word.text


def _differ(one: Party, other: Party) -> bool:
    return bool(one.code and other.code) and (one.code, one.sector) != (other.code, other.sector)


def _base_of_name(text: str) -> str:
    return text


def _is_one_word(mention: Mention) -> bool:
    return mention.name is not None and mention.name[1] - mention.name[0] == 1


def _stem_of_name(text: str) -> str:
    """What the spellings of a given name share (دانييل, دانيال)."""
    return fold_word(text)[:2]


def _noun(head: Head) -> str:
    return _fold_noun(head.noun.split()[0])


def _fold_noun(noun: str) -> str:
    return fold_word(noun).removeprefix("ال")


def _post_of(parsed: Parsed, mention: Mention) -> str:
    """The words of a post without those that tell of which state it is and who holds it (نائب الرئيس)."""
    start, end = mention.title or (mention.start, mention.end)
    if mention.complement is not None and isinstance(mention.complement.entry, Nationality):
        end = min(end, mention.complement.start)
    words = [parsed.words[at] for at in range(max(start, mention.head), end)]
    nations = [any(isinstance(r.entry, Nationality) for r in word.adjectives) for word in words]
    kept = [word for word, nation in zip(words, nations, strict=True) if not nation]
    return " ".join([_without_clitics(word) if at == 0 else word.text for at, word in enumerate(kept)])


def _wanted(filler: Filler) -> tuple[str, str]:
    """Gender and number that a pronoun or verb form asks for; "" where it leaves them open."""
    if filler.kind == "subjectless":
        form = filler.form.ljust(2)
        gender, number = form[0], form[1]
        return gender.strip(), number.strip()
    return {"ه": ("m", "s"), "ها": ("f", "s"), "هم": ("m", "p"), "هن": ("f", "p"), "هما": ("", "d")}.get(
        filler.form, ("", "")
    )


def _gender_and_number(parsed: Parsed, verb: int) -> tuple[str, str]:
    """Gender and number of the subject of a verb, "" where it leaves them open."""
    subject = parsed.subject(verb)
    mentions = [f.mention for f in subject if f.mention is not None]
    if subject and not mentions and subject[0].kind == "subjectless":
        return _wanted(subject[0])
    if len(mentions) != 1:
        return "", "p" if mentions else ""
    return _gender_and_number_of(parsed, mentions[0], verb)


def _gender_and_number_of(parsed: Parsed, mention: Mention, verb: int | None = None) -> tuple[str, str]:
    if mention.name is not None and mention.title is None:
        form = parsed.form(verb) if verb is not None else None  # اتصلت أنغيلا ميركل
        singular = form is not None and form.person == "3" and form.number == "s"
        return form.gender if form is not None and singular else "", mention.number
    may_be_many = mention.kind in ("actor", "nation", "crowd") or mention.quantity is not None
    forces = mention.kind == "body" and mention.number == "p"  # القوات قصفت, وقالوا
    number = "" if mention.number == "d" or forces or (may_be_many and mention.number == "s") else mention.number
    return "f" if _is_feminine(parsed, mention) else "m", number


def _matches(parsed: Parsed, mention: Mention, wanted: tuple[str, str]) -> bool:
    gender, number = wanted
    feminine = _is_feminine(parsed, mention)
    if number == "p":
        several = len(parsed.group(mention)) > 1 and mention.kind != "nation"
        return mention.number == "p" or mention.quantity is not None or mention.kind == "crowd" or several
    if number == "d":
        return mention.number == "d" or len(parsed.group(mention)) == 2
    if mention.number == "p" and not feminine:
        return False
    return not gender or (gender == "f") == feminine


def _is_feminine(parsed: Parsed, mention: Mention) -> bool:
    if mention.kind == "nation" and isinstance(mention.entry, Nationality):
        return mention.entry.code not in _MASCULINE_STATES
    if mention.kind in ("actor", "person", "surname") and mention.name is not None:
        title = parsed.words[mention.start]
        if title.is_head:
            return title.text.endswith("ه")  # الملكة إليزابيث
        return _is_subject_of_feminine(parsed, mention)
    word = parsed.words[mention.head]
    return word.text.endswith(("ه", "ات", "اء", "تان", "تين")) and not word.pronoun


def _is_subject_of_feminine(parsed: Parsed, mention: Mention) -> bool:
    """Whether a feminine verb right before the name shows that it is a woman's, or an outlet's: اتصلت أنغيلا ميركل."""
    form = parsed.form(mention.start - 1) if mention.start and parsed.tags[mention.start - 1] == VERB else None
    return form is not None and (form.person, form.number, form.gender) == ("3", "s", "f")


def _home(told: list[Counter[str]], country: str) -> str:
    """The country that the article is about: the one named most, the head of the article counting more; ``country``,
    the outlet's, where none is."""
    counts: Counter[str] = Counter({country: _OUTLET_WEIGHT})
    for index, here in enumerate(told):
        weight = _HEADLINE_WEIGHT if index < 2 else 1
        for code, times in here.items():
            counts[code] += weight * times
    counts.pop("", None)
    return counts.most_common(1)[0][0] if counts else ""


_ORGANS = frozenset({"COP", "GOV", "JUD", "LEG", "MIL"})


def _law(sentences: list[Parsed], home: str) -> str:
    """The state of which the article tells organs, where it tells none of ``home``, of which it is: an article about
    Palestinians before السلطات الإسرائيلية, about Egyptians whom الشرطة الإيطالية arrests."""
    organs: Counter[str] = Counter()
    for parsed in sentences:
        for mention in parsed.mentions:
            for inner in chain(mention):
                if isinstance(inner.entry, Head) and _ORGANS & set(inner.entry.sector[:1]):
                    organs.update(nation.code for nation in inner.nationalities)
                    if inner.complement is not None:  # محكمة جنايات القاهرة
                        organs.update(_codes(inner.complement))
    return home if organs[home] or not organs else organs.most_common(1)[0][0]


def _countries_told(parsed: Parsed) -> Counter[str]:
    """How often a sentence tells each country: by actors, adjectives, places and its dateline."""
    counts: Counter[str] = Counter(_dateline(parsed))
    for mention in parsed.mentions:
        told = _is_press(mention) and (mention.preposition or mention.name is None)  # وكالة الأنباء الفرنسية
        for inner in chain(mention) if not told else []:
            counts.update(_codes(inner))
    for at, word in enumerate(parsed.words):
        if parsed.tags[at] == NOUN and parsed.mention_at(at) is None:
            nation = next((r.entry for r in word.adjectives if isinstance(r.entry, Nationality)), None)
            if nation is not None:
                counts[nation.code] += 1
    counts.update(p.country for p in places(parsed, "") if p.place is not None and p.country)
    return counts


def _dateline(parsed: Parsed) -> set[str]:
    """The country of the place from which an article is dated (بيروت - ...)."""
    words = parsed.words[:_DATELINE]
    dash = next((at for at, word in enumerate(words) if at and word.text in "-–—"), 0)
    if parsed.sentence.index > 1 or any(parsed.tags[at] == VERB for at in range(dash)):
        return set()
    states = (r.entry for word in words[:dash] for r in word.names if isinstance(r.entry, Nationality) and not r.rest)
    return {state.code for state in states}


def _scenes(sentences: list[Parsed], told: list[Counter[str]]) -> list[str]:
    """For each sentence the country to which an opening has turned the news (وفي مالي، قتل ...), "" where none has. It
    lasts until a sentence tells of other countries alone."""
    found: list[str] = []
    scene = ""
    for parsed, countries in zip(sentences, told, strict=True):
        opened = _opening(parsed)
        if opened:
            scene = opened
        elif countries and scene not in countries:
            scene = ""
        found.append(scene)
    return found


def _opening(parsed: Parsed) -> str:
    if len(parsed.words) < 3 or parsed.words[0].text not in ("في", "وفي"):
        return ""
    first = next((p for p in places(parsed, "") if p.start == 1 and p.country), None)
    closed = first is not None and first.end < len(parsed.words) and parsed.words[first.end].text in "،,"
    return first.country if first is not None and closed else ""


def _is_town_hit(located: Located) -> bool:
    """غارة على صعدة"""
    return located.relation == "against" and located.specific == 2


def chain(mention: Mention) -> list[Mention]:
    """The mention and its complements."""
    found = [mention]
    while found[-1].complement is not None:
        found.append(found[-1].complement)
    return found


def _is_of_state(head: Head) -> bool:
    return head.kind == "body" and bool(set(head.sector[:1]) & {"COP", "GOV", "JUD", "LEG", "MIL"})


def _meets(parsed: Parsed, mention: Mention) -> bool:
    """Whether the phrase stands behind a verb of meeting: who is met is of another country (استقبل الرئيس وفدا
    إيرانيا)."""
    verb = parsed.clauses.of[mention.head].verb
    return verb is not None and any(getattr(r.entry, "type", "") == "CONSULT" for r in parsed.words[verb].cues)


def _is_so_named(party: Party, noun: str) -> bool:
    """Whether a noun that bodies bear in their names (محكمة, لجنة) is that of the party's name."""
    return noun not in _OF_NAMES or (party.name is not None and _fold_noun(party.name.split()[0]) == noun)


def _country_of_speaker(parsed: Parsed, at: int) -> str:
    """The country that the words of a verb of saying tell of whoever speaks, of whose content the word ``at`` is part:
    of him and his are the offices there (قالت الخارجية التركية إن الوزير سيزور الدوحة)."""
    clause = parsed.clauses.of[at]
    above = clause.parent if clause.opener == "that" else None
    if above is None or above.verb is None or speech_reading(parsed, above.verb) is None:
        return ""
    speakers = (f.mention for f in parsed.subject(above.verb) if f.mention is not None and not _is_press(f.mention))
    codes = {code for m in speakers for inner in chain(m) for code in _nations_of(inner)}
    return codes.pop() if len(codes) == 1 else ""


def _is_press(mention: Mention) -> bool:
    return getattr(mention.entry, "sector", [])[:1] == ["JRN"]


def _nations_of(mention: Mention) -> set[str]:
    found = {nation.code for nation in (*mention.nationalities, *mention.states)}
    if isinstance(mention.entry, Nationality):
        found.add(mention.entry.code)
    return found - _NO_COUNTRY


def _codes(mention: Mention) -> set[str]:
    found = {nation.code for nation in (*mention.nationalities, *mention.states)}
    if isinstance(mention.entry, Actor | Nationality):
        found.add(mention.entry.code)
    if isinstance(mention.entry, Place):  # مصدر أمني في الناصرية
        found.add(mention.entry.country)
    if mention.name_entry is not None:
        found.add(mention.name_entry.code)
    return {code for code in found if code not in _NO_COUNTRY}
