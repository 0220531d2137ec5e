# SPDX-License-Identifier: Apache-2.0
"""Speakers whom no dictionary knows as anybody: قال المدرب الأرجنتيني, أعلنت وكالة "فيتش"."""

from __future__ import annotations

from waqai.arabic.forms import VerbForm
from waqai.find.mentions import Mention
from waqai.find.tags import NOUN, VERB
from waqai.find.words import Word
from waqai.model.lexicon import Nationality

from .parsed import Filler, Parsed

_QUOTES = frozenset("«»“”\"'#")
_OPENING = frozenset("«“\"':")
_STOPS = frozenset(".؟!؛")
_GOVERNING = frozenset({"ل", "ك"})  # لأن, كأن; بأن tells what is said
_LONGEST = 6  # words
_REACH = 14  # words from the speaker to what he says


def unnamed_speaker(parsed: Parsed, verb: int, behind: bool = False) -> list[Filler]:
    """The bare phrase right behind a finite verb of saying that agrees with it and belongs to no mention, [] where none
    stands there. ``behind``: whether the verb stands behind what was said."""
    if verb not in parsed.unnamed:
        mention = _phrase_behind(parsed, verb, behind)
        if mention is None:
            return []
        parsed.unnamed[verb] = mention
    return [Filler("mention", verb, parsed.unnamed[verb])]


def _phrase_behind(parsed: Parsed, verb: int, behind: bool) -> Mention | None:
    start = verb + 1
    while start < len(parsed.words) and (parsed.tags[start] == "filler" or parsed.words[start].is_time):
        start += 1
    if _is_name_in_quotes(parsed, start):
        start += 1
    if start >= len(parsed.words) or not _may_speak(parsed, verb, start):
        return None
    end = start + 1
    while end < len(parsed.words) and end - start < _LONGEST and _goes_on(parsed, end):
        end += 1
    named = parsed.mention_from(end)
    if named is not None and named.name is not None and not (named.preposition or named.conjoined):
        end = named.end  # المحاسب الشاب سامي حداد
    if not behind and not has_content_behind(parsed, end):
        return None
    while parsed.words[end - 1].text in _QUOTES:
        end -= 1
    mention = Mention("speaker", start, end, start, None)
    readings = (r for at in range(start + 1, end) for r in parsed.words[at].adjectives)
    mention.nationalities = [r.entry for r in readings if isinstance(r.entry, Nationality)][:1]
    return mention


def _is_name_in_quotes(parsed: Parsed, at: int) -> bool:
    """Whether a mark stands here that closes again behind a word or two (قالت "فيتش"), so that it is no speech."""
    return _is_mark(parsed, at) and any(_is_mark(parsed, n) for n in (at + 2, at + 3))


def _is_mark(parsed: Parsed, at: int) -> bool:
    return at < len(parsed.words) and parsed.words[at].text in _QUOTES


def _may_speak(parsed: Parsed, verb: int, at: int) -> bool:
    """Whether the word may be the subject of the verb before it."""
    word = parsed.words[at]
    if parsed.tags[at] != NOUN or not word.is_word or word.preposition or word.conjunction or word.pronoun:
        return False
    if parsed.mention_at(at) is not None or word.supports or word.cues or _is_accusative(word):
        return False  # ناقش الاجتماع: no event speaks
    named = bool(word.classes & {"given", "surname"}) or _is_name_in_quotes(parsed, at + 1)  # وكالة "فيتش"
    if word.known and not word.definite and not named:
        return False  # أكد ضرورة, أعلنت رفض
    form = parsed.form(verb)
    return form is not None and _agrees(word, form)


def _is_accusative(word: Word) -> bool:
    return word.text.endswith("ا") and word.known


def _agrees(word: Word, form: VerbForm) -> bool:
    """Whether the noun may be the subject of a verb of the third person that stands before it."""
    if form.person != "3" or form.number != "s" or form.voice == "p":
        return False
    if form.gender == "f":
        return word.text.endswith(("ه", "ات", "اء")) or word.is_plural or not (word.known or word.definite)
    return not (word.definite and word.text.endswith("ه"))


def _goes_on(parsed: Parsed, at: int) -> bool:
    word = parsed.words[at]
    if word.text in _QUOTES:
        return any(_is_name_in_quotes(parsed, at - behind) for behind in (0, 2, 3))
    bare = parsed.tags[at] == NOUN and not (word.conjunction or word.is_time)
    return bare and not word.supports and not _is_accusative(word) and parsed.mention_at(at) is None


def has_content_behind(parsed: Parsed, at: int) -> bool:
    """Whether what is said follows: behind أن, a colon or a mark, with no more than where and when before it."""
    nested = 0
    for here in range(at, min(at + _REACH, len(parsed.words))):
        word, tag = parsed.words[here], parsed.tags[here]
        if tag == "that" or word.text in _OPENING:
            return not (parsed.tags[here - 1] == "preposition" or word.preposition in _GOVERNING)
        if tag == "relative":
            nested += 1
        elif tag == VERB and nested:
            nested -= 1
        elif tag == VERB or word.supports or word.text in _STOPS:
            return False
    return False
