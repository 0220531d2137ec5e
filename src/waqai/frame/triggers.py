# SPDX-License-Identifier: Apache-2.0
"""Triggers: the words of a sentence that may report an event, each with the cue that fits
best what stands around it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from waqai.arabic.forms import NounForm
from waqai.find.tags import NOUN, NUMBER, PUNCTUATION, VERB
from waqai.find.words import Reading, Word, iter_rest
from waqai.model.lexicon import Actor, Condition, Cue, WordClass

from .clauses import Clause
from .parsed import Parsed

_BRACKETS = frozenset("()")  # عدد (6) مسلحين
_BEHIND = 3  # words behind a preposition that may be what a cue needs, one that it must not have stands right there
_FIRST = 1
_NOMINAL = frozenset({NOUN, NUMBER, "quantifier"})  # عشرات المستوطنين
_REACH = 14  # words behind a cue in which a condition is looked for
_ENDING = frozenset("؛;:!؟?.")


class Trigger(NamedTuple):
    """A cue at the words [at, end). ``part``: verb, masdar, noun, participle, patient."""

    at: int
    end: int
    cue: Cue
    reading: Reading
    consumed: tuple[int, ...]  # words that its conditions took: the اجتماعا of عقد اجتماعا

    @property
    def part(self) -> str:
        return self.reading.part


class Lost(NamedTuple):
    """A cue whose word stands in the sentence but that did not become a trigger, and why."""

    sentence: int
    at: int
    cue: Cue
    why: str


class Triggers:
    """The triggers of one sentence, in order, and the cues that lost."""

    def __init__(self, parsed: Parsed, around: frozenset[str]) -> None:
        self._parsed = parsed
        self._sentence, self._words, self._mentions = parsed.sentence, parsed.words, parsed.mentions
        self._around = around
        self._tags, self._clauses = parsed.tags, parsed.clauses
        self.lost: list[Lost] = []

    def find(self) -> list[Trigger]:
        found: list[Trigger] = []
        taken: set[int] = set()
        for at, word in enumerate(self._words):
            if not word.cues or self._tags[at] not in (VERB, NOUN):
                continue
            if self._tags[at] == NOUN and self._is_surname(at):
                continue  # أبلغ شكري نظيره
            best = self._best(at, word)
            if best is not None:
                found.append(best)
                taken.update(best.consumed)
        kept = []
        for trigger in found:
            if trigger.at in taken and not trigger.consumed:
                self.lost.append(Lost(self._sentence.index, trigger.at, trigger.cue, "part of another cue"))
            else:
                kept.append(trigger)
        return kept

    def _best(self, at: int, word: Word) -> Trigger | None:
        best: Trigger | None = None
        best_rank = (-1, 0, -1)
        for reading in iter_rest(word.cues, self._words, at):
            cue = reading.entry
            assert isinstance(cue, Cue)
            why = self._wrong_part(at, word, reading)
            if why:
                self.lost.append(Lost(self._sentence.index, at, cue, why))
                continue
            end = at + reading.length
            consumed: list[int] = []
            failed = self._failed(at, end, cue, reading, consumed)
            if failed:
                self.lost.append(Lost(self._sentence.index, at, cue, failed))
                continue
            asked = [c for c in cue.needs if not self._is_waived(c, at)]
            rank = (len(asked) * 2 + bool(cue.unless), len(asked) - len(cue.needs), reading.length)
            if rank > best_rank:
                if best is not None:
                    self.lost.append(Lost(self._sentence.index, at, best.cue, f"{cue.id} says more"))
                best, best_rank = Trigger(at, end, cue, reading, tuple(consumed)), rank
            else:
                assert best is not None
                if best.cue is not cue:
                    self.lost.append(Lost(self._sentence.index, at, cue, f"{best.cue.id} says more or stands first"))
        return best

    def _wrong_part(self, at: int, word: Word, reading: Reading) -> str:
        is_verb = self._tags[at] == VERB
        if (reading.part == "verb") != is_verb:
            return "here the word is a verb" if is_verb else "here the word is a noun"
        form = reading.form
        if reading.part == "participle":
            previous = self._tags[at - 1] if at else ""
            if isinstance(form, NounForm) and (word.preposition or previous in ("preposition", "quantifier")):
                return "a participle behind a preposition is a noun"
        if reading.part == "patient":
            previous = self._tags[at - 1] if at else ""
            if word.preposition or previous in ("preposition", "quantifier"):
                return "a participle behind a preposition is a noun"
        return ""

    # ---- conditions

    def _failed(self, at: int, end: int, cue: Cue, reading: Reading, consumed: list[int]) -> str:
        for condition in cue.needs:
            if self._is_waived(condition, at):
                continue
            place = next(self._satisfying(at, end, condition), None)
            if place is None and cue.type == "ASSAULT" and self._is_told_before(at, condition):
                continue  # وفرقتهم الشرطة, إن الحراس ضربوه
            if place is None:
                return f"needs {_spelled(condition)}"
            if (
                condition.classes
                and place > at
                and condition.relation in ("object", "subject", "next", "genitive", "ب")
            ):
                consumed.append(place)
        if self._is_one_word(at, end, cue):
            return "one word is not both subject and object"
        for condition in cue.unless:
            if next(self._satisfying(at, end, condition, _FIRST), None) is not None:
                return f"not with {_spelled(condition)}"
        return ""

    def _is_told_before(self, at: int, condition: Condition) -> bool:
        """Whether the verb's pronoun may mean what the sentences before tell of and the cue asks for as its object."""
        if self._tags[at] != VERB or condition.relation != "object" or self._clauses.of[at].opener == "relative":
            return False  # هجوم شنه المسلحون: the pronoun takes up the noun
        pronoun = self._words[at].pronoun
        return pronoun in ("ه", "ها", "هم") and any(name in self._around for name in condition.classes)

    def _is_waived(self, condition: Condition, at: int) -> bool:
        """Whether the condition is of the doer of a verb that its ḍamma shows to be passive: رُحّل مئات المهاجرين."""
        return condition.relation == "subject" and at in self._sentence.dammas and self._tags[at] == VERB

    def _is_surname(self, at: int) -> bool:
        """Whether the word is the name of someone whom the article names in full."""
        mention = self._parsed.mention_at(at)
        return mention is not None and mention.kind == "surname"

    def _is_in_name(self, at: int, asked: bool) -> bool:
        """Whether the word only names an outlet that is a source (وفق قناة المسيرة), which tells nothing of the act,
        or, where it would forbid a cue, a person (محمد عبد الله)."""
        mention = self._parsed.mention_at(at)
        if mention is None:
            return False
        source = mention.start > 0 and self._tags[mention.start - 1] == "source"
        if source and isinstance(mention.entry, Actor) and mention.entry.kind == "media":
            return True
        return not asked and mention.name is not None and mention.name[0] <= at < mention.name[1]

    def _is_one_word(self, at: int, end: int, cue: Cue) -> bool:
        """Whether the cue asks for a subject and an object and one word alone is all that could be either (داهمت القوات
        المنزل has no forces for its object)."""
        asked = {condition.relation: condition for condition in cue.needs if condition.classes}
        if not {"subject", "object"} <= asked.keys() or self._is_told_before(at, asked["object"]):
            return False
        places = [set(self._satisfying(at, end, asked[relation])) for relation in ("subject", "object")]
        return len(places[0] | places[1]) < 2

    def _satisfying(self, at: int, end: int, condition: Condition, reach: int = _BEHIND) -> Iterator[int]:
        """The positions of words that satisfy the condition of a cue at [at, end); ``reach``: how many words behind a
        preposition count."""
        relation, classes = condition.relation, condition.classes
        if classes and relation not in ("around", "both") and self._sentence.told_classes.isdisjoint(classes):
            return
        if relation == "object":
            bare = self._bare(range(end, self._limit(at, end)))
            yield from self._among(classes, (n for n in bare if not self._is_in_name(n, reach == _BEHIND)))
            if reach == _BEHIND and classes:
                yield from self._among(classes, self._meant(at))
        elif relation == "subject":
            yield from self._among(classes, self._bare(range(end, min(end + 6, self._limit(at, end)))))
            yield from self._among(classes, self._bare(range(at - 1, max(-1, at - 8), -1)))
            if reach == _BEHIND:
                yield from self._among(classes, self._carried(at))
        elif relation == "both":
            told = [f for f in self._parsed.subject(at) if f.mention is not None] if self._tags[at] == VERB else []
            yield from (at for _ in told[1:2])
        elif relation in ("genitive", "next", "adjective"):
            yield from self._among(
                classes, range(end, min(end + (2 if relation == "adjective" else 1), len(self._words)))
            )
        elif relation == "before":
            if self._tags[at] == VERB and self._words[at].conjunction:
                return  # طوقت المكان واعتقلت: what stands before و is of another clause
            yield from self._among(classes, range(at - 1, max(-1, at - 2), -1))
        elif relation == "around":
            yield from (at for name in classes if name in self._around)
        elif relation == "near":
            clause = self._clauses.of[at]
            asked = reach == _BEHIND
            far = self._past_parties(at, end) if reach == _BEHIND else end
            near = range(max(0, at - _REACH), min(len(self._words), far + _REACH))
            inner = reach == _BEHIND  # what a condition asks for may stand in a clause said of the noun
            here = (
                n for n in near if n != at and self._is_near(n, at, clause, inner) and not self._is_in_name(n, asked)
            )
            yield from self._among(classes, here)
            if reach == _BEHIND:
                yield from self._among(classes, self._carried(at))
        else:
            yield from self._behind_preposition(relation, classes, range(end, self._limit(at, end)), reach)

    def _meant(self, at: int) -> Iterator[int]:
        """The bare nouns before a verb of the same sentence that its pronoun may mean: قصف الجيش البلدة ثم اقتحمها."""
        pronoun = self._words[at].pronoun if self._tags[at] == VERB else ""
        ending = {"ه": False, "ها": True}.get(pronoun)
        if ending is None or not self._words[at].text.endswith(self._words[at].pronoun):
            return
        for place in self._bare(range(at - 1, -1, -1)):
            word = self._words[place]
            if (word.text.endswith(("ه", "ات")) or word.is_plural) == ending:
                yield place

    def _carried(self, at: int) -> range:
        """The words of the subject that a verb behind قبل أن, بعدما and the like takes over from the clause before
        (اقتحمت القوات البلدة قبل أن تنسحب منها)."""
        clause = self._clauses.of[at]
        outer = clause.parent
        if self._tags[at] != VERB or clause.opener != "time" or outer is None or outer.verb is None:
            return range(0)
        told, over = self._parsed.subject(at), self._parsed.subject(outer.verb)
        silent = all(filler.kind == "subjectless" for filler in told)
        mention = over[0].mention if silent and over else None
        one, other = self._parsed.form(at), self._parsed.form(outer.verb)
        agrees = one is not None and other is not None and one.gender == other.gender
        return range(mention.start, mention.end) if mention is not None and agrees else range(0)

    def _past_parties(self, at: int, end: int) -> int:
        """The end of the parties, joined by و or commas, right behind a verb; of long ones (وزير الدفاع ورئيس مجلس
        النواب فلان) the words do not count."""
        here = end
        while self._tags[at] == VERB and here < len(self._words):
            behind = here + 1 if self._words[here].text in ("،", ",") else here
            mention = next((m for m in self._mentions if m.start == behind and not m.preposition), None)
            if mention is None:
                break
            here = mention.end
        return here

    def _is_near(self, at: int, cue: int, clause: Clause, inner: bool) -> bool:
        its = self._clauses.of[at]
        said = inner and self._tags[cue] != VERB and its.parent is clause and its.opener in ("relative", "next")
        return its is clause or (said and its.first > cue)

    def _among(self, classes: list[str], places: Iterator[int] | range) -> Iterator[int]:
        for place in places:
            word = self._words[place]
            if (not classes and word.is_word) or not word.classes.isdisjoint(classes):
                yield place
            elif word.compounds:
                several = iter_rest(word.compounds, self._words, place)  # حزب الله
                if any(isinstance(r.entry, WordClass) and r.entry.name in classes for r in several):
                    yield place

    def _bare(self, places: range) -> Iterator[int]:
        """Those of the ``places`` where a noun stands that no preposition governs."""
        for place in places:
            if self._tags[place] in _NOMINAL and not self._words[place].preposition:
                previous = self._tags[place - 1] if place else ""
                if previous not in ("preposition", "agent", "source", "purpose") or self._is_counted(place):
                    yield place

    def _is_counted(self, place: int) -> bool:
        """Whether من stands between the noun and what counts it: العشرات من المستوطنين."""
        return place > 1 and self._words[place - 1].text == "من" and self._tags[place - 2] in ("quantifier", NUMBER)

    def _behind_preposition(self, preposition: str, classes: list[str], places: range, reach: int) -> Iterator[int]:
        for place in places:
            word = self._words[place]
            if len(preposition) == 1:
                if classes and self._is_apart(place, preposition):
                    yield from self._among(classes, range(place + 1, min(place + 3, len(self._words))))
                elif (word.preposition == preposition and (not classes or any(c in word.classes for c in classes))) or (
                    not classes and word.text.startswith(preposition) and self._tags[place] in ("preposition", "that")
                ):
                    yield place
            elif self._is_preposition(place, preposition):
                if not classes:
                    yield place
                behind = self._next(place, reach)
                yield from self._among(classes, behind) if classes else ()

    def _next(self, place: int, reach: int) -> range:
        """The next ``reach`` words, with the brackets between them."""
        end = place + 1
        while end < len(self._words) and reach:
            reach -= self._words[end].text not in _BRACKETS
            end += 1
        return range(place + 1, end)

    def _is_apart(self, place: int, preposition: str) -> bool:
        """Whether a quotation mark, number or quantifier stands between the one-letter preposition and its noun: ب"وقف
        القصف", بجميع الأطراف, بثلاثة أشخاص."""
        word = self._words[place]
        counted = self._tags[place] in ("quantifier", NUMBER) and word.text.startswith(preposition)
        return word.text == preposition or counted

    def _is_preposition(self, place: int, preposition: str) -> bool:
        word = self._words[place]
        return word.text in (preposition, "و" + preposition) or (
            self._tags[place] in ("preposition", "agent", "that")
            and word.text.startswith(preposition[:-1] if preposition.endswith(("ي", "ن")) else preposition)
            and len(word.text) <= len(preposition) + 2
            and len(preposition) > 2
        )

    def _limit(self, at: int, end: int) -> int:
        """Where the reach of the cue ends: its clause, or so many words."""
        clause = self._clauses.of[at]
        here = end
        while here < len(self._words) and here < end + _REACH:
            if self._clauses.of[here] is not clause and self._tags[here] == VERB:
                break
            if self._tags[here] == PUNCTUATION and self._words[here].text in _ENDING:
                break
            here += 1
        return here


def _spelled(condition: Condition) -> str:
    words = "|".join(name.removeprefix("=") if name.startswith("=") else f"@{name}" for name in condition.classes)
    return f"{condition.relation}:{words}" if words else condition.relation
