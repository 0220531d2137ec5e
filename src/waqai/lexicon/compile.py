# SPDX-License-Identifier: Apache-2.0
"""Compile dictionary files into a Lexicon: make the forms of every word and index the entries by them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import TypeVar

import msgspec

from waqai.arabic.conjugate import ConjugationError, conjugate
from waqai.arabic.fold import fold_word
from waqai.arabic.forms import NounForm, VerbForm
from waqai.arabic.inflect import inflect_adjective, inflect_noun
from waqai.model.errors import LexiconError
from waqai.model.lexicon import (
    Actor,
    Adjective,
    Condition,
    Cue,
    Entry,
    Head,
    Lexicon,
    Nationality,
    Ontology,
    Particle,
    Place,
    Post,
    Ref,
    Source,
    Verb,
    WordClass,
)
from waqai.resolve.posts import post_key

from . import schema
from .disputed import Option, PlaceSetting
from .places import PlaceRow
from .source import SourceFile

_Form = TypeVar("_Form", VerbForm, NounForm)
_OPTIONAL_ARTICLE = re.compile(r"\(ال\)")
# Classes whose words are not places, however a condition may use them.
_WORDS_OF_THEIR_OWN = ("common", "given", "surname", "weekday", "month", "hijri", "place-noun", "compass")
_TOWN, _CITY, _METROPOLIS = 15_000, 50_000, 200_000  # inhabitants
_SERVANT = re.compile(r"(?<!\S)(عبد|أبو|ابو|أبي|ابن) ?(?=\S{3})")


def compile_lexicon(
    files: Iterable[SourceFile],
    places: Iterable[PlaceRow],
    disputed: Iterable[Option],
    ontology: Ontology,
    version: str,
    profile: str,
    names: bytes = b"",
) -> Lexicon:
    """The Lexicon of the dictionary ``files``, the ready-made ``places`` and ``ontology``, and the options taken on
    what is ``disputed``. ``names``: the weights of the name tagger.

    Raises LexiconError, with file and line, for a word of which no forms can be made.
    """
    compiler = _Compiler()
    for file in files:
        compiler.add_file(file)
    compiler.index_literals()
    for row in places:
        compiler.add_place(row.place, row.also)
    for option in disputed:
        compiler.settle(option)
    return Lexicon(
        version=version,
        profile=profile,
        ontology=ontology,
        entries=compiler.entries,
        verb_forms=list(compiler.verb_forms),
        noun_forms=list(compiler.noun_forms),
        forms=compiler.forms,
        posts=compiler.posts,
        post_countries=compiler.post_countries(),
        nations={entry.code: entry.name for entry in compiler.entries if isinstance(entry, Nationality)},
        names=names,
    )


class _Compiler:
    def __init__(self) -> None:
        self.entries: list[Entry] = []
        self.verb_forms: dict[VerbForm, int] = {}
        self.noun_forms: dict[NounForm, int] = {}
        self.forms: dict[str, list[Ref]] = {}
        self.literal_classes: dict[str, str] = {}
        self.literals: dict[str, int] = {}
        self.posts: dict[str, list[int]] = {}

    def add_file(self, file: SourceFile) -> None:
        content = file.content
        match content:
            case schema.CueFile():
                for n, cue in enumerate(content.cue):
                    self._cue(content, cue, file.source("cue", n))
            case schema.VerbFile():
                for n, verb in enumerate(content.verb):
                    self._verb(verb, file.source("verb", n))
            case schema.HeadFile():
                for n, head in enumerate(content.head):
                    self._head(head, file.source("head", n))
                for n, adjective in enumerate(content.adjective):
                    self._adjective(adjective, file.source("adjective", n))
            case schema.NationFile():
                for n, nation in enumerate(content.nation):
                    self._nation(nation, file.source("nation", n))
            case schema.ActorFile():
                for kind in ("person", "group", "body", "media"):
                    for n, actor in enumerate(getattr(content, kind)):
                        self._actor(content, kind, actor, file.source(kind, n))
            case schema.PlaceFile():
                for n, item in enumerate(content.place):
                    self._place(item, file.source("place", n))
            case schema.ParticleFile():
                for n, particle in enumerate(content.particle):
                    self._particle(particle, file.source("particle", n))
            case schema.ClassFile():
                for n, word_class in enumerate(content.word_class):
                    self._class(word_class, file.source("class", n))

    # ---- one kind of item each

    def _cue(self, file: schema.CueFile, item: schema.CueItem, source: Source) -> None:
        entry = self._append(
            Cue(
                id=f"{file.type}/{item.id}",
                source=source,
                type=file.type,
                mode=item.mode,
                context=item.context,
                aux=item.aux,
                manner=item.manner,
                governs={fold_word(k): role for k, role in {**file.governs, **item.governs}.items()},
                needs=[self._condition(text, source) for text in item.needs],
                unless=[self._condition(text, source) for text in item.unless],
            )
        )
        for spec in item.verb:
            self._index_verb(spec, entry, source)
        for part, specs in (("masdar", item.masdar), ("noun", item.noun)):
            for spec in specs:
                self._index_noun(spec, entry, part)
        for spec in item.participle:
            self._index_adjective(spec, entry, "participle")
        for spec in item.passive_participle:
            self._index_adjective(spec, entry, "patient")

    def _condition(self, text: str, source: Source) -> Condition:
        relation, colon, words = text.partition(":")
        if not colon:
            return Condition(fold_word(relation.strip()), [])
        classes = []
        for alternative in words.split("|"):
            word = alternative.strip()
            if word.startswith("@"):
                classes.append(word[1:])
            else:
                classes.append(self._literal_class(word, source))
        return Condition(fold_word(relation.strip()), classes)

    def _literal_class(self, word: str, source: Source) -> str:
        """The class that holds ``word`` alone, made at its first use."""
        if word not in self.literal_classes:
            self.literal_classes[word] = f"={word}"
            self.literals[word] = self._append(WordClass(id=f"={word}", source=source, name=f"={word}"))
        return self.literal_classes[word]

    def index_literals(self) -> None:
        """Give the words of conditions their forms, once all entries are known: an imperfect (يطالب) stays as it is,
        any other word is inflected like a noun."""
        imperfect = {number for form, number in self.verb_forms.items() if form.tense != "P"}
        verbal = {word for word in self.literals if self._is_imperfect(fold_word(word), imperfect)}
        for word, entry in self.literals.items():
            if word in verbal:
                self._index_name(word, entry, "class")
            else:
                self._index_noun(word, entry, "class")

    def _is_imperfect(self, base: str, imperfect: set[int]) -> bool:
        forms = [ref for ref in self.forms.get(base, ()) if ref.form >= 0 and not ref.rest]
        return bool(forms) and all(ref.part in ("verb", "class-verb") and ref.form in imperfect for ref in forms)

    def _verb(self, item: schema.VerbItem, source: Source) -> None:
        name = (item.verb or item.masdar or item.participle or [item.kind])[0].split()[0]
        entry = self._append(
            Verb(
                id=f"verb/{name}",
                source=source,
                kind=item.kind,
                through=[fold_word(p) for p in item.through],
            )
        )
        for spec in item.verb:
            self._index_verb(spec, entry, source)
        for spec in item.masdar:
            self._index_noun(spec, entry, "masdar")
        for spec in item.participle:
            self._index_adjective(spec, entry, "participle")

    def _head(self, item: schema.HeadItem, source: Source) -> None:
        for spec in item.noun:
            entry = self._append(
                Head(
                    id=f"head/{spec.split('/')[0] or spec[1:]}",
                    source=source,
                    noun=_canonical(spec),
                    kind=item.kind,
                    sector=item.sector,
                    sector_in=item.sector_in,
                    code=item.code,
                    of=item.of,
                    via=[fold_word(p) for p in item.via],
                    counts=item.counts,
                    who=item.who,
                    public=item.public,
                    weak=item.weak,
                )
            )
            self._index_noun(spec, entry, "head")

    def _adjective(self, item: schema.AdjectiveItem, source: Source) -> None:
        entry = self._append(
            Adjective(
                id=f"adjective/{item.word[0]}",
                source=source,
                sector=item.sector,
                effect=item.effect,
                code=item.code,
            )
        )
        for spec in item.word:
            self._index_adjective(spec, entry, "adjective")

    def _nation(self, item: schema.NationItem, source: Source) -> None:
        def add(role: str) -> int:
            return self._append(
                Nationality(
                    id=f"nation/{item.code}",
                    source=source,
                    code=item.code,
                    name=item.name,
                    role=role,
                    wikidata=item.wikidata,
                )
            )

        entry = add("name")
        for name in (item.name, *item.also):
            self._index_name(name, entry, "name")
        entry = add("capital")
        for name in item.capital:
            self._index_name(name, entry, "name")
        entry = add("adjective")
        for spec in item.adjective:
            self._index_adjective(spec, entry, "adjective")
        entry = add("people")
        for spec in item.people:
            self._index_noun(spec, entry, "head")

    def _actor(self, file: schema.ActorFile, kind: str, item: schema.ActorItem, source: Source) -> None:
        code = file.code if item.code is None else item.code
        entry = self._append(
            Actor(
                id=item.id,
                source=source,
                name=item.name,
                kind=kind,
                code=code,
                sector=item.sector,
                posts=[Post(p.title, p.code or code, p.sector, p.since, p.until) for p in item.posts],
                theatre=item.theatre,
                outlet=item.outlet,
                wikidata=item.wikidata,
            )
        )
        for post in item.posts:
            key = post_key(post.code or code, post.title)
            if key and entry not in self.posts.setdefault(key, []):
                self.posts[key].append(entry)
        for name in (item.name, *item.also):
            self._index_name(name, entry, "name")
        for weak in item.weak:
            self._index_name(weak.name, entry, "weak")

    def _place(self, item: schema.PlaceItem, source: Source) -> None:
        self.add_place(
            Place(
                id=f"place/{item.name}",
                source=source,
                name=item.name,
                country=item.country,
                lat=item.lat,
                lon=item.lon,
                geonameid=item.geonameid,
                feature=item.feature,
                population=item.population,
                province=item.province,
            ),
            item.also,
        )

    def add_place(self, place: Place, also: Iterable[str]) -> None:
        """Index a place. A name that is also another word is weak: only where a place is expected is it one."""
        entry = self._append(place)
        for name in (place.name, *also):
            weak = " " not in name and any(self._is_other_word(form, place.population) for form in spellings(name))
            self._index_name(name, entry, "weak" if weak else "name")

    def settle(self, option: Option) -> None:
        """Code contested actors and places as the option says."""
        for actor in option.actors:
            for n, entry in enumerate(self.entries):
                if isinstance(entry, Actor) and entry.id == actor.id:
                    self.entries[n] = msgspec.structs.replace(entry, code=actor.code, sector=actor.sector, posts=[])
        for place in option.places:
            self._settle_place(place)

    def _settle_place(self, setting: PlaceSetting) -> None:
        """One place bears a contested name: entries that share it lose it to the one that the option describes."""
        entry = self._append(
            Place(
                id=f"disputed/{setting.name}",
                source=Source("disputed.toml", 1),
                name=setting.name,
                country=setting.country,
                lat=setting.lat,
                lon=setting.lon,
                feature="DISPUTED",
            )
        )
        for form in spellings(setting.name):
            first, _, rest = form.partition(" ")
            refs = [
                r
                for r in self.forms.get(first, [])
                if not (r.rest == rest and isinstance(self.entries[r.entry], Place))
            ]
            self.forms[first] = [*refs, Ref(entry, "name", -1, rest)]

    def _is_other_word(self, form: str, population: int) -> bool:
        bare = form if population >= _METROPOLIS else form.removeprefix("ال")  # الموصل, though موصل is a word
        refs = [*self.forms.get(form, ()), *(self.forms.get(bare, ()) if bare != form else ())]
        entries = [self.entries[ref.entry] for ref in refs if not ref.rest]
        if population >= _TOWN and bare == form:  # عفرين is in the list of a condition as the town
            entries = [e for e in entries if not isinstance(e, WordClass) or not e.name.startswith("=")]
        if population >= _CITY:  # a city in the list of a condition stands there as the city
            entries = [e for e in entries if not isinstance(e, WordClass) or e.name.startswith(_WORDS_OF_THEIR_OWN)]
        return any(not isinstance(entry, Place | Nationality) for entry in entries)

    def _particle(self, item: schema.ParticleItem, source: Source) -> None:
        for word in item.word:
            entry = self._append(Particle(id=f"particle/{word}", source=source, function=item.function, word=word))
            for spelled in spellings(word):
                first, _, rest = spelled.partition(" ")
                self._index(first, Ref(entry, "particle", -1, rest))

    def _class(self, item: schema.ClassItem, source: Source) -> None:
        entry = self._append(WordClass(id=f"class/{item.name}", source=source, name=item.name))
        for spec in item.noun:
            self._index_noun(spec, entry, "class")
        for word in item.word:
            self._index_name(word, entry, "class")
        for spec in item.verb:
            self._index_verb(spec, entry, source, "class-verb")

    def post_countries(self) -> dict[str, list[str]]:
        """The countries in which each post is known."""
        found: dict[str, list[str]] = {}
        for key in self.posts:
            code, _, title = key.partition(" ")
            found.setdefault(title, []).append(code)
        return found

    # ---- the index

    def _append(self, entry: Entry) -> int:
        self.entries.append(entry)
        return len(self.entries) - 1

    def _index_verb(self, spec: str, entry: int, source: Source, part: str = "verb") -> None:
        try:
            perfect, imperfect = spec.split()
            forms = conjugate(perfect, imperfect)
        except ValueError as error:
            what = str(error) if isinstance(error, ConjugationError) else f"not two forms: {spec}"
            raise LexiconError("W204", what, str(source), "Give perfect and imperfect: هاجم يهاجم.") from None
        for base, meanings in forms.items():
            for form in meanings:
                self._index(base, Ref(entry, part, self._intern(self.verb_forms, form)))

    def _index_noun(self, spec: str, entry: int, part: str) -> None:
        for variant in spellings_of_lemma(spec):
            lemma, _, rest = variant.partition(" ")
            for base, meanings in inflect_noun(lemma).items():
                for form in meanings:
                    self._index(base, Ref(entry, part, self._intern(self.noun_forms, form), fold_word(rest)))

    def _index_adjective(self, spec: str, entry: int, part: str) -> None:
        for variant in spellings_of_lemma(spec):
            lemma, _, rest = variant.partition(" ")
            for base, meanings in inflect_adjective(lemma).items():
                for form in meanings:
                    self._index(base, Ref(entry, part, self._intern(self.noun_forms, form), fold_word(rest)))

    def _index_name(self, name: str, entry: int, part: str) -> None:
        for spelled in spellings(name):
            first, _, rest = spelled.partition(" ")
            self._index(first, Ref(entry, part, -1, rest))

    def _index(self, base: str, ref: Ref) -> None:
        refs = self.forms.setdefault(base, [])
        if ref not in refs:
            refs.append(ref)

    @staticmethod
    def _intern(table: dict[_Form, int], form: _Form) -> int:
        return table.setdefault(form, len(table))


def spellings_of_lemma(spec: str) -> Iterator[str]:
    """The ways to write a lemma: an optional article either way, ؤ also as ئ (مسؤول, مسئول)."""
    for variant in _articles(spec):
        yield variant
        if "ؤ" in variant:
            yield variant.replace("ؤ", "ئ")


def spellings(name: str) -> set[str]:
    """The folded ways to write a name: as lemmas, عبد joined or not, the nominative plural also as the oblique."""
    found = set()
    for variant in spellings_of_lemma(name):
        for joined in (variant, _SERVANT.sub(r"\1 ", variant), _SERVANT.sub(r"\1", variant)):
            folded = " ".join(fold_word(joined).split())
            found.add(folded)
            found.add(" ".join(w[:-2] + "ين" if w.endswith("ون") and len(w) > 5 else w for w in folded.split()))
    return found


def _articles(spec: str) -> Iterator[str]:
    if _OPTIONAL_ARTICLE.search(spec) is None:
        yield spec
        return
    yield _OPTIONAL_ARTICLE.sub("", spec)
    yield _OPTIONAL_ARTICLE.sub("ال", spec)


def _canonical(spec: str) -> str:
    lemma, _, rest = spec.partition(" ")
    singular, *plurals = lemma.split("/")
    return f"{singular or plurals[0]} {rest}".strip().replace("(ال)", "ال")
