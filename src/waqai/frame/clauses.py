# SPDX-License-Identifier: Apache-2.0
"""Cut a sentence into clauses: one finite verb each, with what opens the clause and the clause it hangs on.

A relative clause stands inside its parent, which goes on behind it (الوفد الذي وصل أمس يضم ...), so a clause is a set
of words and no span. After E. Badawi, M. Carter, A. Gully, Modern Written Arabic, chs. 3, 5 and 7.
"""

from __future__ import annotations

from waqai.arabic.forms import VerbForm
from waqai.find.document import Sentence
from waqai.find.tags import CONTINUED, NOUN, PUNCTUATION, VERB, is_resumed
from waqai.find.words import Reading
from waqai.model.lexicon import Verb

_OPENERS = frozenset({"that", "relative", "time", "condition", "cause", "contrast"})
_BEFORE_VERB = frozenset({"negation", "already", "future", "possibility"})
_OPENING, _CLOSING = frozenset('"“«'), frozenset('"”»')
_QUOTED = 8  # words from the beginning of a quotation within which its verb stands
_DATELINE = 14  # words in which a dateline ends
_COMMAS = frozenset("،,")
_STOPS = frozenset("؛;:!؟?.")


class Clause:
    """One clause. ``verb`` is the position of its finite verb, None in a nominal sentence or headline."""

    __slots__ = ("first", "index", "last", "opener", "parent", "verb")

    def __init__(self, index: int, first: int, opener: str, parent: Clause | None) -> None:
        self.index, self.first, self.opener, self.parent = index, first, opener, parent
        self.last = first
        self.verb: int | None = None

    def __repr__(self) -> str:
        return f"Clause({self.index} {self.opener or '-'} {self.first}-{self.last} verb {self.verb})"


class Clauses:
    """The clauses of a sentence and which one each word belongs to."""

    def __init__(self, sentence: Sentence, tags: list[str]) -> None:
        self._words = sentence.words
        self._tags = tags
        self.all: list[Clause] = []
        self.of: list[Clause] = []
        self._split()

    def _split(self) -> None:
        current = self._open(0, "", None)
        for at, tag in enumerate(self._tags):
            if tag in _OPENERS and not (tag == "time" and self._is_nominal(at)):
                current = self._open(at, tag, current)
            elif tag == PUNCTUATION and self._is_stop(at, current) and at + 1 < len(self._tags):
                self._put(at, current)
                current = self._open(at + 1, "stop", current)
                continue
            elif tag == PUNCTUATION and current.parent is not None and self._closes_aside(at, current):
                self._put(at, current)
                current = current.parent
                continue
            elif tag == PUNCTUATION and self._opens_speech(at, current):
                self._put(at, current)
                current = self._open(at + 1, "that", current)
                continue
            elif tag == NOUN and current.verb is not None and self._begins_headline(at):
                current = self._open(at, "and", current)
            elif tag == VERB and self._is_bare_relative(at) and not self._tells_content(at, current):
                current = self._open(at, "relative", current)
                current.verb = None if self._is_auxiliary(at) else at
            elif tag == VERB and not self._is_auxiliary(at):
                current = self._verb(at, current)
            self._put(at, current)

    def _is_stop(self, at: int, current: Clause) -> bool:
        """Whether the mark ends what stands before it: a stop (but not that of a shortened title: د. خالد), or the dash
        behind place and agency that open a report (باريس، فرنسا (CNN) -- رفضت الحكومة ...), which are none of its
        parties."""
        text, before = self._words[at].text, self._words[at - 1].text if at > 0 else ""
        if text in _STOPS:
            return not (text == "." and len(before) == 1 and before.isalpha())
        opening = current.first == 0 and current.verb is None and at <= _DATELINE
        return opening and text.strip("-–—") == "" and before == ")"

    def _closes_aside(self, at: int, current: Clause) -> bool:
        """Whether the comma ends a relative clause that another began, and the clause around it goes on with a noun:
        اتهمت أنقرة، التي تقيم قواعد في المنطقة، الحزب."""
        outer = current.parent
        if self._is_aside(current) and self._words[at].text in _COMMAS:
            return self._tags[at + 1 : at + 2] != [
                "that"
            ]  # في تصريحات أوردتها الوكالة، أن ...: the outlet tells it too
        opened = current.opener == "relative" and self._words[current.first - 1].text in _COMMAS
        if not opened or self._words[at].text not in _COMMAS or current.verb is None or at + 1 >= len(self._tags):
            return False
        following = self._words[at + 1]
        goes_on = self._tags[at + 1] == NOUN and not following.conjunction and (following.definite or following.is_name)
        return goes_on and outer is not None and outer.verb is not None and outer.verb < current.first

    def _begins_headline(self, at: int) -> bool:
        """Whether و joins a state or known body and its verb, in the order of headlines: اليونان تواجه أزمة وبرلين
        تدعم الحكومة. A name before it would make it the end of a list (بين مصر وتركيا تجري ...)."""
        word, following = self._words[at], at + 1
        if self._tags[following : following + 1] != [VERB] or self._words[following].conjunction:
            return False
        return bool(word.conjunction) and word.is_name and not self._words[at - 1].is_name

    def _is_aside(self, clause: Clause) -> bool:
        """Whether the clause is said of a noun behind a preposition with which a comma began an aside: نددت النقابة، في
        بيان تلقت الوكالة نسخة منه، بالقرار."""
        noun = clause.first - 1
        if clause.opener != "relative" or clause.verb != clause.first or noun < 1 or self._tags[noun] != NOUN:
            return False
        opening = noun if self._words[noun].preposition else noun - 1
        governed = opening == noun or self._tags[opening] == "preposition"
        return governed and opening > 0 and self._words[opening - 1].text in _COMMAS

    def _opens_speech(self, at: int, current: Clause) -> bool:
        """Whether a quotation of a whole clause begins behind a verb of saying, without a colon: وقالت المنظمة
        "المعتقلون يتعرضون للتعذيب"."""
        if self._words[at].text not in _OPENING or current.verb is None or not self._is_speech(current.verb):
            return False
        if self._tags[at + 1 : at + 2] in ([], [VERB]) or self._tags[at + 1] in _OPENERS:
            return False
        for here in range(at + 1, min(at + _QUOTED, len(self._tags))):
            if self._tags[here] in _OPENERS or self._words[here].text in _CLOSING:
                return False
            if self._tags[here] == VERB:
                return True
        return False

    def _is_speech(self, at: int) -> bool:
        return any(isinstance(r.entry, Verb) and r.entry.kind == "speech" for r in self._words[at].verbs)

    def _put(self, at: int, clause: Clause) -> None:
        self.of.append(clause)
        clause.last = at

    def _open(self, at: int, opener: str, parent: Clause | None) -> Clause:
        if self.all and self.all[-1].first == at:  # nothing stands in the clause before it
            self.all.pop()
        clause = Clause(len(self.all), at, opener, parent)
        self.all.append(clause)
        return clause

    def _verb(self, at: int, current: Clause) -> Clause:
        if current.verb is None and not self._follows_nominal(at, current):
            current.verb = at
            return current
        outer = current.parent
        joined = bool(self._words[at].conjunction)
        if current.opener == "relative" and outer is not None and outer.verb is None and not joined:
            outer.verb = at
            return outer
        first = at
        while first > 0 and self._tags[first - 1] in _BEFORE_VERB and self.of[first - 1] is current:
            first -= 1
        opener = "and" if joined or self._words[first].conjunction else "next"
        # What follows a coordinated verb is content, condition ... like what its first verb stands in.
        clause = self._open(at, opener, current)
        clause.verb = at
        for moved in range(first, at):
            self.of[moved] = clause
        clause.first = first
        return clause

    def _follows_nominal(self, at: int, current: Clause) -> bool:
        """Whether a comma and و join the verb to a clause of content that has none: أكد أنه «باق»، وقال إن ..."""
        joined = bool(self._words[at].conjunction) and self._words[at - 1].text in _COMMAS
        return current.opener == "that" and joined and at - current.first > 1

    def _is_bare_relative(self, at: int) -> bool:
        """Whether the verb opens a relative clause without a pronoun, as behind an indefinite noun that it takes up
        again (زيارة قام بها الوزير, بيان أصدرته الوزارة)."""
        before = self._words[at - 1] if at else None
        if before is None or self._tags[at - 1] != NOUN or before.definite or before.is_name or before.pronoun:
            return False
        if self._words[at].conjunction:
            return False
        verb = at + 1 if self._is_be(at) and self._tags[at + 1 : at + 2] == [VERB] else at
        following = self._tags[verb + 1] if verb + 1 < len(self._tags) else ""
        return bool(self._words[verb].pronoun) or following == "prepositional_pronoun" or self._is_resumed(at)

    def _is_resumed(self, at: int) -> bool:
        """في بيان تلقت الوكالة نسخة منه, where a preposition governs the noun that is taken up."""
        governed = self._words[at - 1].preposition or (at > 1 and self._tags[at - 2] == "preposition")
        return bool(governed) and is_resumed(self._words, at)

    def _tells_content(self, at: int, current: Clause) -> bool:
        """Whether the verb is the only one that the content clause can have: أن سكانا محليين أبلغوه أن ..."""
        if current.opener != "that" or current.verb is not None or "preposition" in self._tags[current.first : at]:
            return False
        for later in range(at + 1, len(self._tags)):
            if self._tags[later] == VERB:
                return False
            if self._tags[later] in _OPENERS or self._words[later].text in _STOPS:
                break
        return True

    def _is_auxiliary(self, at: int) -> bool:
        """كان and its sisters before the main verb: كان الوزير قد التقى, كانت تستعد."""
        if not self._is_be(at):
            return False
        nested = 0  # verbs of relative clauses said of the subject
        for later in range(at + 1, min(at + 22, len(self._tags))):
            tag = self._tags[later]
            if tag == "relative":
                nested += 1
                continue
            if tag == VERB and nested:
                nested -= 1
                continue
            if tag == VERB:
                return True
            if tag in _OPENERS or (tag == PUNCTUATION and self._words[later].text in _STOPS):
                return False
        return False

    def _is_be(self, at: int) -> bool:
        return any(isinstance(r.entry, Verb) and r.entry.kind == "be" for r in self._words[at].verbs)

    def _is_nominal(self, at: int) -> bool:
        """Whether the word of time at ``at`` governs a noun rather than a clause (حيث, لحظة وصوله)."""
        following = at + 1
        while following < len(self._tags) and self._tags[following] == CONTINUED:
            following += 1
        if following >= len(self._tags):
            return False
        word = self._words[following]
        ranked = self._tags[following] == NOUN or "time-rank" in word.classes
        qualified = self._words[following - 1].text == "وقت" and ranked  # في وقت سابق
        return self._tags[following] == "preposition" or (qualified and not word.definite)


def verb_reading(sentence: Sentence, at: int, kind: str = "") -> Reading | None:
    """The first reading of the verb at ``at``, or the first whose Verb entry is of ``kind``."""
    for reading in sentence.words[at].verbs:
        if not kind or (isinstance(reading.entry, Verb) and reading.entry.kind == kind):
            return reading
    return None


def verb_form(sentence: Sentence, at: int) -> VerbForm | None:
    """The form of the verb at ``at`` by its first reading."""
    for reading in sentence.words[at].verbs:
        if isinstance(reading.form, VerbForm):
            return reading.form
    return None
