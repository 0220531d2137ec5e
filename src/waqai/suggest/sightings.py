# SPDX-License-Identifier: Apache-2.0
"""Where a sentence uses a word that no dictionary covers, and what it seems to be: verb, verbal noun, title, name.

A word is covered when an entry reads it, as a cue, a verb of saying or being, a kind of actor, a name, a place or a
function word. That a condition or a list of common words holds it does not cover it.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from typing import NamedTuple

from waqai.find.mentions import Mention
from waqai.find.tags import CONTINUED, NOUN, PUNCTUATION, VERB
from waqai.find.words import Word, iter_rest
from waqai.frame.parsed import Parsed
from waqai.model.lexicon import Actor, Verb

from .stems import masdar_stem, verb_stem

VERBS, MASDARS, TITLES, NAMES = "verbs", "masdars", "titles", "names"
KINDS = (VERBS, MASDARS, TITLES, NAMES)

_NAMED = frozenset({"given", "surname"})
_LETTERS_OF_BODIES = 3  # the least of a body's own name
# What stands before a verb and before nothing else.
_BEFORE_VERB = frozenset({"already", "future", "negation", "relative", "time"})
_OPENS = frozenset({"", "that", "contrast", "cause", PUNCTUATION, "filler", "conjunction"})
# What an act stands behind: after, since, because of it.
_BEFORE_ACT = frozenset({"preposition", "purpose", "without", "source"})
_AGAINST = frozenset({"ضد", "بحق"})
_REACH = 4  # words in which an actor stands beside an act
_ACTORS = frozenset({"actor", "nation", "office", "body", "people", "crowd"})
_BODIES = frozenset({"body", "group"})


class Sighting(NamedTuple):
    """One use of an uncovered word. ``key`` groups its forms, ``form`` is as it stands there, ``at`` its position;
    ``beside``: whether a known actor stands by; ``with_``: whom a title names or which title a name has."""

    kind: str
    key: str
    form: str
    at: int
    beside: bool
    with_: str = ""


def sightings(parsed: Parsed, kinds: Collection[str], *, plain: bool = False) -> Iterator[Sighting]:
    """The uncovered words of a sentence that are of one of the ``kinds``.

    ``plain``: verbs that the dictionaries know but that report nothing (verbs/plain.toml) count as uncovered.
    """
    if NAMES in kinds:
        yield from _names(parsed)
    for at, word in enumerate(parsed.words):
        if not word.is_word or len(word.text) < 3:
            continue
        if VERBS in kinds and plain and _is_plain(word) and parsed.tags[at] == VERB:
            yield from _verb(parsed, at)
        if not _is_uncovered(word) or parsed.tags[at] not in (NOUN, VERB):
            continue
        if TITLES in kinds:
            yield from _title(parsed, at)
        if parsed.mention_at(at) is not None or word.classes & _NAMED:
            continue
        if VERBS in kinds and _stands_as_verb(parsed, at):
            yield from _verb(parsed, at)
        elif MASDARS in kinds and _stands_as_act(parsed, at):
            yield from _masdar(parsed, at)


# ---- what covers a word


def _is_uncovered(word: Word) -> bool:
    read = (word.verbs, word.cues, word.supports, word.heads, word.names, word.adjectives, word.particles)
    places = any(reading.part == "name" and not reading.rest for reading in word.places)
    whole = any(not reading.rest for readings in read for reading in readings)
    return not whole and not places and not word.is_number and not word.is_time


def _is_plain(word: Word) -> bool:
    """Whether entries know the word as a verb, but none tells what it says."""
    kinds = {r.entry.kind for r in word.verbs if isinstance(r.entry, Verb)}
    return bool(word.verbs) and kinds == {"plain"} and not word.cues


# ---- verbs and verbal nouns


def _base(word: Word) -> str:
    """The word without the conjunction, preposition and article that an unknown word can be seen to have."""
    text = word.text
    if word.conjunction or (text[0] in "وف" and len(text) > 5):
        text = text[1:]
    if text.startswith("لل") and len(text) > 5:
        return text[2:]
    if text[0] in "بكل" and text[1:3] == "ال" and len(text) > 6:
        return text[3:]
    return text[2:] if text.startswith("ال") and len(text) > 4 else text


def _previous(parsed: Parsed, at: int) -> str:
    here = at - 1
    while here >= 0 and (parsed.tags[here] == CONTINUED or parsed.words[here].text in "\"“”«»'"):
        here -= 1
    return parsed.tags[here] if here >= 0 else ""


def _stands_as_verb(parsed: Parsed, at: int) -> bool:
    """Whether the word stands where only a verb does, or opens a clause before its subject."""
    word = parsed.words[at]
    base = _base(word)
    if word.text.lstrip("وف").startswith(("ال", "لل", "بال")) or word.ending == "ة":
        return False
    stem = verb_stem(base, pronoun=not word.ending)
    if stem is None:
        return False
    previous = _previous(parsed, at)
    if parsed.tags[at] == VERB or previous in _BEFORE_VERB or (previous == "that" and stem.tense == "I"):
        return not (word.nominal or word.classes & {"common"})
    if masdar_stem(base) is not None or word.classes & {"common"}:
        return False
    opens = previous in _OPENS or base != word.text
    follows = parsed.mention_from(at + 1)
    before = parsed.mention_at(at - 1) if at else None
    is_subject = follows is not None and not follows.preposition and follows.kind in _ACTORS
    if opens and is_subject and not word.nominal:
        return True
    return stem.tense == "I" and base[0] == "ي" and before is not None and before.kind in _ACTORS


def _verb(parsed: Parsed, at: int) -> Iterator[Sighting]:
    base = _base(parsed.words[at])
    stem = verb_stem(base, pronoun=not parsed.words[at].ending)
    if stem is not None:
        yield Sighting(VERBS, stem.key, base, at, _is_beside_actor(parsed, at))


def _stands_as_act(parsed: Parsed, at: int) -> bool:
    """Whether the word stands where event nouns stand: behind a preposition, a verb or another such noun, and with
    something that it governs; or with whom it is against."""
    following = parsed.words[at + 1] if at + 1 < len(parsed.words) else None
    if following is None or not following.is_word:
        return False
    if following.text in _AGAINST:
        return True
    previous = _previous(parsed, at)
    word = parsed.words[at]
    leads = previous in _BEFORE_ACT or previous in _OPENS or previous == VERB or word.text[0] in "بلو"
    governs = following.definite or following.preposition or following.is_name or "preposition" in following.functions
    return leads and bool(governs)


def _masdar(parsed: Parsed, at: int) -> Iterator[Sighting]:
    word = parsed.words[at]
    base = _base(word)
    for reading in (base, base[1:] if base[0] in "بلك" and len(base) > 4 else base):
        stem = masdar_stem(reading)
        if stem is not None:
            yield Sighting(MASDARS, stem, base, at, _is_beside_actor(parsed, at))
            return
    if parsed.words[at + 1].text in _AGAINST:
        yield Sighting(MASDARS, base, base, at, _is_beside_actor(parsed, at))


def _is_beside_actor(parsed: Parsed, at: int) -> bool:
    """Whether a known actor stands close by in the clause, or a nation's adjective right behind."""
    clause = parsed.clauses.of[at]
    for here in range(max(0, at - _REACH), min(len(parsed.words), at + _REACH + 1)):
        mention = parsed.mention_at(here)
        if mention is not None and mention.kind in _ACTORS and parsed.clauses.of[here] is clause:
            return True
    return False


# ---- titles and names


def _title(parsed: Parsed, at: int) -> Iterator[Sighting]:
    """An uncovered noun right before a name, with the article or a nation's adjective between: المطران يوحنا."""
    word = parsed.words[at]
    here = at + 1
    while here < len(parsed.words) and here < at + 3 and parsed.words[here].adjectives:
        here += 1
    if here >= len(parsed.words) or word.classes & _NAMED or not (word.definite or here > at + 1):
        return
    if _previous(parsed, at) in (NOUN, "preposition") or parsed.words[here].particles:
        return  # a complement (وزير X فلان) or a surname; علي that may be على
    mention = parsed.mention_from(here)
    known = mention is not None and isinstance(mention.entry, Actor) and mention.entry.kind == "person"
    if not known and not parsed.words[here].classes & {"given"}:
        return
    named = parsed.sentence.text(here, min(here + 2, len(parsed.words)))
    base = _base(word)
    yield Sighting(TITLES, base, base, at, known, named)


def _names(parsed: Parsed) -> Iterator[Sighting]:
    """Names behind titles, and of groups and bodies, that are no entry."""
    for mention in parsed.mentions:
        inner: Mention | None = mention
        while inner is not None:
            if inner.name is not None and inner.name_entry is None and not isinstance(inner.entry, Actor):
                yield from _person(parsed, inner)
            elif inner.kind in _BODIES and inner.complement is None and inner.name is None:
                yield from _body(parsed, inner)
            inner = inner.complement


def _person(parsed: Parsed, mention: Mention) -> Iterator[Sighting]:
    if mention.name is None:
        return
    start, end = mention.name
    if end - start < 2:
        return  # a surname alone is mostly taken up from a name told in full
    if any(
        r.length > 1 and isinstance(r.entry, Actor) for r in iter_rest(parsed.words[start].names, parsed.words, start)
    ):
        return  # known, though not here: of two bearers, or cut otherwise
    name = parsed.sentence.text(start, end)
    title = parsed.sentence.text(*mention.title) if mention.title else ""
    yield Sighting(NAMES, name.removeprefix("و") if parsed.words[start].conjunction else name, name, start, True, title)


def _body(parsed: Parsed, mention: Mention) -> Iterator[Sighting]:
    """حركة X, كتائب X: a known kind of body with an unknown word in its genitive."""
    at = mention.end
    if at != mention.head + 1 or at >= len(parsed.words) or parsed.words[mention.head].definite:
        return
    word = parsed.words[at]
    if _is_uncovered(word) and word.definite and not word.preposition and len(word.text) > _LETTERS_OF_BODIES:
        name = parsed.sentence.text(mention.head, at + 1)
        head = parsed.words[mention.head]
        key = name[1:] if head.conjunction or head.preposition else name
        yield Sighting(NAMES, key, name, mention.head, True, "")
