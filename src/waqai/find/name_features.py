# SPDX-License-Identifier: Apache-2.0
"""What the name tagger looks at: of each word its letters, what the dictionaries say of it, and in what company news
uses it; and the known names of several words that run through it.

All features of a word alone depend on the word and the dictionaries only, so they are made once for each word form.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from waqai.model.lexicon import Actor, Head, Nationality, Place, Verb, WordClass

from .words import Reading, Word, iter_rest

PART = "part"  # last of the company of a word that is part of a known person's name
_SPORT = "genre-sport"
_AFFIX = 3
_TOLD_CLASSES = frozenset({"place-noun", "compass", "place-part", "common", _SPORT})
_NAME_CLASSES = frozenset({"given", "surname", "club", "region"})
_LISTED = frozenset({"club", "region"})  # classes of names of one word or several
_CONJUNCTIONS, _PREPOSITIONS = "وف", "بلك"
_JOINED = frozenset({"k=و", "k=ف"})
_SHORTEST = 3  # letters that must be left of a word of which a clitic is taken off
# How a multi-word name that the dictionaries have is told: by what it names.
_NAMED = {"person": "person", "group": "body", "body": "body", "media": "body"}


class Traits(NamedTuple):
    """The features of one word.

    ``shape``: by its letters, the word itself first; ``company``: by the company in which news uses it; ``known``: by
    the dictionaries, but for ``names``, which say that it is a name or part of one. ``sign``: all of it in one word,
    for features of several words.
    """

    shape: tuple[str, ...]
    company: tuple[str, ...]
    known: tuple[str, ...]
    names: tuple[str, ...]
    sign: str

    @property
    def is_joined(self) -> bool:
        """Whether و or ف joins the word to what stands before it, so that no person's name goes on with it."""
        return any(feature[:3] in _JOINED for feature in self.shape)

    def without_dictionaries(self) -> Traits:
        """The features of the word but for all that the dictionaries say of it: for the ablation."""
        return Traits(self.shape, self.company, (), (), self.company[0] if self.company else "?")

    def hide(self, company: bool) -> Traits:
        """The features of the word as they would be if no dictionary had it as a name, nor anybody seen it before;
        ``company``: nor its company known."""
        learned = () if company else self.company
        return Traits(self.shape[1:], learned, self.known, (), hidden_sign(self.known, learned))


def traits(word: Word, company: Mapping[str, str]) -> Traits:
    """The features of ``word``, given what is known of the ``company`` of word forms."""
    if not word.is_word:
        sign = "number" if word.is_number else word.text
        return Traits((f"w={sign}",), (), (), (), sign)
    core, clitics = _core(word, company)
    learned = company.get(core, "").split()
    known, names = _known(word), _names(word)
    if learned and learned[-1] == PART:
        learned.pop()
        names += (PART,)
    return Traits(
        _shape(word, core, clitics, not learned),
        tuple(learned),
        known,
        names,
        _sign(known, learned, names),
    )


def _core(word: Word, company: Mapping[str, str]) -> tuple[str, str]:
    """The word without its conjunction and preposition, and these: as the dictionaries cut it, or, of a word that they
    do not know, where what is left is used by itself (وسميث, لبولتون)."""
    text, taken = word.text, ""
    known = word.known or text in company
    for letters, sure in ((_CONJUNCTIONS, word.conjunction), (_PREPOSITIONS, word.preposition)):
        rest = text[1:]
        if text[0] not in letters or len(rest) < _SHORTEST:
            continue
        if sure or (not known and (rest in company or rest[1:] in company)):
            taken += text[0]
            text = "ال" + rest[1:] if text.startswith("لل") else rest
    return text, taken


def _shape(word: Word, core: str, clitics: str, inner: bool) -> tuple[str, ...]:
    """By the letters; ``inner``: also by three within the word, of one whose company is not known."""
    found = [f"w={core}", f"n={min(len(core), 9)}"]
    if core.isascii():
        return (*found, "latin")
    bare = core.removeprefix("ال")
    if clitics:
        found.append(f"k={clitics}")
    if bare != core:
        found.append("al")
    found.extend(f"<{bare[:n]}" for n in range(1, _AFFIX + 1) if len(bare) > n)
    found.extend(f">{bare[-n:]}" for n in range(1, _AFFIX + 1) if len(bare) > n)
    if inner and not word.known:
        found.extend(f"~{bare[n : n + 3]}" for n in range(1, len(bare) - 3))
    if word.ending:
        found.append(f"e={word.ending}")
    return tuple(found)


def _known(word: Word) -> tuple[str, ...]:
    """What the dictionaries say of the word, but that it is a name."""
    found: set[str] = set()
    for reading in word.heads:
        if isinstance(reading.entry, Head):
            found.add(f"{reading.entry.kind}{'+' if reading.rest else ''}")
    for reading in (*word.adjectives, *word.long_adjectives):
        found.add("nisba" if isinstance(reading.entry, Nationality) else "adjective")
    for reading in word.verbs:
        verb = reading.entry
        found.add("speech" if isinstance(verb, Verb) and verb.kind == "speech" else "verb")
    found.update(r.part for r in word.cues if r.part != "verb")
    found.update(f"-{function}" for function in word.functions)
    found.update(word.classes & _TOLD_CLASSES)
    if any(not name.startswith("=") for name in word.classes - _TOLD_CLASSES - _NAME_CLASSES):
        found.add("class")
    for told, name in ((word.is_time, "time"), (word.is_number, "number"), (word.definite, "definite")):
        if told:
            found.add(name)
    return tuple(sorted(found))


def _names(word: Word) -> tuple[str, ...]:
    found: set[str] = set(word.classes & _NAME_CLASSES)
    for reading in word.names:
        entry = reading.entry
        kind = _NAMED[entry.kind] if isinstance(entry, Actor) else "nation"
        found.add(f"{kind}{'~' if reading.part == 'weak' else ''}{'+' if reading.rest else ''}")
    for reading in word.compounds:
        if getattr(reading.entry, "name", "") in _LISTED:
            found.add(f"{getattr(reading.entry, 'name', '')}+")
    for reading in word.places:
        found.add(f"place{'~' if reading.part == 'weak' else ''}{'+' if reading.rest else ''}")
    return tuple(sorted(found))


# Of several things that the dictionaries say of a word the first of these is its sign.
_NAME_SIGNS = ("club", "region", "person", "body", "nation", "place", "given", "surname")
_SIGNS = ("office", "address", "place-noun", "body", "speech", "people", "verb", "nisba", "document", "adjective")
_NOUNS = frozenset({"common", "masdar", "noun", "class"})


def _sign(known: tuple[str, ...], company: Sequence[str], names: tuple[str, ...]) -> str:
    """The sign of a word: of a name, its kind, and whether its company says that it is rather none (سنة, a town)."""
    name = next((name for name in _NAME_SIGNS if name in names), "")
    if not name:
        return hidden_sign(known, company)
    plain = "class" in known and "definite" not in known
    doubtful = name == "place" and not plain and company and company[0] in ("O5", "O6")
    return f"={name}{'O' if doubtful else ''}"


def hidden_sign(known: tuple[str, ...], company: Sequence[str]) -> str:
    """The sign of a word that no dictionary has as a name."""
    function = next((name for name in known if name.startswith("-")), "")
    sign = function or next((sign for sign in _SIGNS if sign in known), "")
    if not sign:
        sign = "noun" if _NOUNS & set(known) else "?" + (company[0] if company else "")
    return f"{sign}+al" if "definite" in known else sign


def known_names(words: list[Word]) -> list[tuple[int, int, str]]:
    """The sure names of the dictionaries in a sentence, the longest first from left to right: start, end, kind."""
    found: list[tuple[int, int, str]] = []
    at = 0
    while at < len(words):
        best = longest_name(words, at)
        if best is None:
            at += 1
            continue
        found.append(_without_title(words, at, at + best.length, _kind(best)))
        at += best.length
    return found


def _without_title(words: list[Word], start: int, end: int, kind: str) -> tuple[int, int, str]:
    """The name without the title or the noun for a kind of place or body with which a dictionary has it: الملك عبد
    الله, دولة قطر, صحيفة هآرتس."""
    while start < end - 1 and (
        (kind == "person" and is_title(words[start]))
        or (kind in _OF_PLACE and is_place_noun(words[start]))
        or (kind == "body" and is_body_noun(words[start]))
    ):
        start += 1
    return start, end, kind


_OF_PLACE = frozenset({"nation", "place"})
_TITLES = frozenset({"office", "address"})


def is_title(word: Word) -> bool:
    """Whether the word is a title and no given name (أمير)."""
    titled = any(isinstance(r.entry, Head) and r.entry.kind in _TITLES and not r.rest for r in word.heads)
    return titled and "given" not in word.classes


def is_place_noun(word: Word) -> bool:
    """Whether the word says of what kind the place is that follows: مدينة, دولة, but not الولايات."""
    if word.definite:
        return False
    state = any(isinstance(r.entry, Head) and r.entry.kind == "body" and not r.rest for r in word.heads)
    return "place-noun" in word.classes or state


def longest_name(words: list[Word], at: int) -> Reading | None:
    """The longest sure name of the dictionaries that begins at ``at``."""
    word = words[at]
    best: Reading | None = None
    if word.names or word.places:
        for reading in iter_rest((*word.names, *word.places), words, at):
            if reading.part != "weak" and (best is None or reading.length > best.length):
                best = reading
    if word.compounds:
        for reading in iter_rest(word.compounds, words, at):
            listed = getattr(reading.entry, "name", "") in _LISTED
            if listed and (best is None or reading.length > best.length):
                best = reading
    return best


def _kind(reading: Reading) -> str:
    entry = reading.entry
    if isinstance(entry, WordClass):
        return entry.name
    if isinstance(entry, Place):
        return "place"
    return _NAMED[entry.kind] if isinstance(entry, Actor) else "nation"


_KINDS_OF_BODY = frozenset({"JRN", "BUS"})
_MOVEMENTS = ("حركه", "ميليشيا", "نادي", "فريق", "وكاله")


def is_body_noun(word: Word) -> bool:
    """Whether the word only says of what kind the body is whose own name follows: صحيفة, شركة, حركة; but not جامعة or
    حزب, which belong to the name."""
    heads = (r.entry for r in word.heads if not r.rest)
    kinds = any(isinstance(h, Head) and h.kind == "body" and _KINDS_OF_BODY & set(h.sector) for h in heads)
    return not word.definite and (kinds or word.text.endswith(_MOVEMENTS))


def is_of_sport(words: list[Word]) -> bool:
    """Whether the sentence has a word of sport, so that the name of a town may be a club's."""
    return any(_SPORT in word.classes for word in words)


# ---- features by name

NO_NAME = frozenset({"O5", "O6"})  # company in which no name is
# A word adds to the scores of the words so far behind and before it.
REACH = (-2, -1, 1, 2)
EDGE = Traits(("edge",), (), (), (), "edge")


def features_alone(trait: Traits) -> list[str]:
    """The features by which a word tells of its own label."""
    return ["0" + f for f in (*trait.shape, *trait.company, *trait.known, *trait.names)]


def features_around(trait: Traits, offset: int) -> list[str]:
    """The features by which a word tells of the label of the word from which it stands at ``offset``."""
    if abs(offset) > 1:
        return [f"{offset}{trait.sign}"]
    return [f"{offset}{f}" for f in (*trait.shape[:1], *trait.company, *trait.known, *trait.names)]


def features_between(before: str, here: str, behind: str, sport: bool) -> list[str]:
    """The features of the signs of a word and its neighbours together, and of its own in a sentence of ``sport``."""
    found = [f"{before}|{here}|", f"|{here}|{behind}", f"{before}|{here}|{behind}"]
    return [*found, f"sport|{here}", f"sport{before}|{here}|"] if sport else found


def features_matched(names: list[tuple[int, int, str]]) -> dict[int, list[str]]:
    """By position: where in a name of the dictionaries a word stands, or that one ends before or begins behind it."""
    found: dict[int, list[str]] = {}
    for start, end, kind in names:
        for at in range(start, end):
            place = "B" if at == start else "I"
            found.setdefault(at, []).append(f"m{place}{kind}{min(end - start, 3)}{'$' if at == end - 1 else ''}")
        found.setdefault(start - 1, []).append(f"m<{kind}")
        found.setdefault(end, []).append(f"m>{kind}")
    return found
