# SPDX-License-Identifier: Apache-2.0
"""A sentence as the grammar sees it: words, tags, noun phrases, clauses, and who is the subject of which verb."""

from __future__ import annotations

from typing import NamedTuple

from waqai.arabic.fold import fold_word
from waqai.arabic.forms import NounForm, VerbForm
from waqai.find.bearers import NOTHING, Told
from waqai.find.document import Sentence
from waqai.find.mentions import Mention
from waqai.find.noun_phrases import NounPhrases
from waqai.find.tags import CONTINUED, NOUN, NUMBER, PUNCTUATION, VERB, tag
from waqai.model.lexicon import Actor, Cue, Head, Nationality, Verb

from .clauses import Clause, Clauses

_LISTED = frozenset("،,-–—")
_QUOTES = frozenset("«»“”\"'")
_SKIPPED = frozenset('،,()[]«»“”"-–—ـ')
# Bodies that do things to others; when one stands alone with a verb it is the subject, not what was done to.
# Types whose verbs are addressed to their object, so that a lone phrase behind them is it.
_DONE_TO_PEOPLE = frozenset({"ASSAULT", "COERCE"})
_ADDRESSED = frozenset({"REQUEST", "ACCUSE", "THREATEN"})
_TAKING_PRONOUN = frozenset({"that", "cause", "contrast"})  # أنها, لأنه, لكنه
_FEMININE = frozenset(
    {"امراه", "نساء", "فتاه", "فتيات", "طفله", "سيده", "قبايل", "عشاير", "عايلات", "جماهير", "حشود", "عناصر", "اطراف"}
)
_SUFFIXES = {"هو": "ه", "هي": "ها", "هم": "هم", "هما": "هما", "هن": "هن", "نحن": "نا", "انا": "1s"}
# The pronouns that take up what each relative pronoun is said of.
_RELATIVE_PLURALS = frozenset({"الذين", "اللذين", "اللذان"})
_RESUMED = {
    "الذي": ("ه",),
    "التي": ("ها",),
    "الذين": ("هم",),
    "اللذين": ("هما",),
    "اللذان": ("هما",),
    "اللتين": ("هما",),
    "اللتان": ("هما",),
    "اللواتي": ("هن",),
    "اللاتي": ("هن",),
}
_NEAR = 4
_OF_THESE = frozenset({"بينهم", "بينها", "منهم", "منها"})
_PLACED = 4  # words of في and a place
_MEETING = frozenset({"CONSULT/iltaqa", "CONSULT/qabala"})
# What opens clauses whose verb has its own subject behind it, told or not.
_OBLIQUE_NUMBERS = frozenset({"ميتي", "مايتي", "الفي", "مليوني"})
# Plurals in ين that keep it in the nominative.
_BROKEN_PLURALS = frozenset({"مساجين", "المساجين", "مساكين", "المساكين", "سلاطين", "ملايين"})
_OPEN_TO_SUBJECT = frozenset({"", "stop", "time", "contrast", "condition", "cause", "that"})
_TOLLS = frozenset({"size-dead", "size-injured"})
_IRREGULAR = frozenset({"CRM", "PRM", "REB", "UAF"})
_COLLECTIVE = frozenset({"body", "actor", "nation", "document"})


class Filler(NamedTuple):
    """What stands in a grammatical relation: a mention, a nation's adjective, or a pronoun still to be resolved.

    ``kind``: mention, nation, citizen (اعتقال فلسطيني), pronoun, subjectless (a verb with no written subject).
    ``form``: for the last two, gender and number as far as the form tells.
    """

    kind: str
    at: int
    mention: Mention | None = None
    nation: Nationality | None = None
    form: str = ""


class Parsed:
    """One sentence, parsed."""

    def __init__(self, sentence: Sentence, told: Told = NOTHING) -> None:
        self.sentence = sentence
        self.words = sentence.words
        self.tags = tag(sentence)
        self.told = told
        self.mentions = NounPhrases(sentence, self.tags, told).read()
        self.clauses = Clauses(sentence, self.tags)
        self.unnamed: dict[int, Mention] = {}  # speakers whom no dictionary knows, by the verb before them
        self._mention_at: dict[int, Mention] | None = None
        self._subjects: dict[int, list[Filler]] = {}
        self._forms: dict[int, VerbForm | None] = {}

    def add_mention(self, mention: Mention) -> None:
        """Add a mention that was found later (a surname known from elsewhere in the article)."""
        self.mentions.append(mention)
        self.mentions.sort(key=lambda m: m.start)
        self._mention_at = None
        self._subjects.clear()
        self._forms.clear()

    def mention_at(self, at: int) -> Mention | None:
        """The mention that covers the word ``at``."""
        if self._mention_at is None:
            self._mention_at = {n: m for m in self.mentions for n in range(m.start, m.end)}
        return self._mention_at.get(at)

    def mention_from(self, at: int) -> Mention | None:
        """The mention that begins at the word ``at``."""
        mention = self.mention_at(at)
        return mention if mention is not None and mention.start == at else None

    # ---- groups

    def group(self, mention: Mention) -> list[Mention]:
        """The mention and those joined to it (مصر والإمارات، وقطر)."""
        found = [mention]
        for later in self.mentions:
            if later.start < found[-1].end:
                continue
            between = [n for n in range(found[-1].end, later.start) if self.tags[n] not in ("filler", CONTINUED)]
            if mention.preposition == "بين" and later.conjoined:
                between = self._without_place(between)  # بين الفصائل في غزة وإسرائيل
            between = self._without_sides(between)  # بين الجيش من جهة والمتمردين من جهة أخرى
            apart = bool(between) and self.words[between[-1]].text == "و"  # و60 مسلحا
            between = between[:-1] if apart else between
            joined = later.conjoined or apart or any(self.words[n].text in _LISTED for n in between)
            same = not later.preposition or later.preposition == mention.preposition
            if not joined or not same or not all(self.words[n].text in _SKIPPED for n in between):
                break
            if not later.conjoined and not apart and not self._list_goes_on(later):
                break
            if later.kind == "nation" and self._is_accredited(found[-1]):
                break  # سفير الأردن لدى أستراليا ونيوزيلندا
            if not self._is_post_of(later, found[-1]):
                found.append(later)
        return found

    def _without_place(self, between: list[int]) -> list[int]:
        """The words but for في and the place behind it, which only say where the first side is."""
        inside = bool(between) and self.words[between[0]].text == "في" and 1 < len(between) <= _PLACED
        return [] if inside and all(self.tags[n] == NOUN for n in between[1:]) else between

    def _is_post_of(self, post: Mention, bearer: Mention) -> bool:
        """Whether the phrase is a further post of the person before it, behind whose name one stands: سامي حداد،
        النائب الأردني ورئيس اللجنة."""
        posts = bearer.name is not None and bearer.title is not None and bearer.title[0] >= bearer.name[1]
        lone = post.kind == "office" and post.name is None and post.number == "s" and post.start == bearer.end
        return posts and lone and not post.nationalities

    def _is_accredited(self, mention: Mention) -> bool:
        """Whether the phrase is a post that a preposition binds to the state at its end."""
        at = mention.complement
        bound = at is not None and at.kind == "nation" and at.end == mention.end
        return mention.kind == "office" and bound and at is not None and self.tags[at.start - 1] == "preposition"

    def _without_sides(self, between: list[int]) -> list[int]:
        """The words but for those that only say that what stands before is one side."""
        first = between[:2]
        sides = [self.words[n].text for n in first] in (["من", "جهه"], ["من", "ناحيه"])
        return between[2:] if sides else between

    def _list_goes_on(self, mention: Mention) -> bool:
        """Whether behind a comma the list of which ``mention`` would be part ends in و (أ، ب، وج)."""
        last = mention
        for later in self.mentions:
            if later.start < last.end:
                continue
            between = [n for n in range(last.end, later.start) if self.tags[n] not in ("filler", CONTINUED)]
            if not all(self.words[n].text in _SKIPPED for n in between):
                return False
            if later.conjoined:
                return True
            last = later
        return False

    # ---- subjects

    def subject(self, verb: int) -> list[Filler]:
        """Who is the subject of the finite verb at ``verb``, empty where nothing can be said."""
        if verb not in self._subjects:
            self._subjects[verb] = []  # a clause that hangs on itself has no subject
            self._subjects[verb] = self._find_subject(verb)
        return self._subjects[verb]

    def form(self, verb: int) -> VerbForm | None:
        """The form of the verb at ``verb``: of its readings the first that agrees with a noun right behind it."""
        if verb not in self._forms:
            self._forms[verb] = self._find_form(verb)
        return self._forms[verb]

    def _find_form(self, verb: int) -> VerbForm | None:
        forms = [reading.form for reading in self.words[verb].verbs if isinstance(reading.form, VerbForm)]
        forms.sort(key=lambda form: form.voice == "p")
        if forms and forms[0][:4] == ("P", "3", "m", "s") and self._is_ours(verb):
            return VerbForm("P", "1", "", "p", "a")
        pronoun = self._pronoun_before(verb)
        if pronoun:  # لكنه تراجع
            forms.sort(key=lambda form: form.person == "3" and form.gender != pronoun)
        elif len({(form.gender, form.number) for form in forms}) > 1:
            behind = self.mention_from(verb + 1)
            if behind is not None and not behind.preposition:
                fitting = [form for form in forms if not self._disagrees([Filler("mention", verb, behind)], form)]
                return fitting[0] if fitting else forms[0]
        return forms[0] if forms else None

    def _pronoun_before(self, verb: int) -> str:
        """The gender of the pronoun that أنه, لكنها and the like bear right before the verb."""
        if not verb or self.tags[verb - 1] not in _TAKING_PRONOUN:
            return ""
        word = self.words[verb - 1].text
        return "f" if word.endswith("ها") else "m" if word.endswith(("ه", "هم")) else ""

    def _is_ours(self, verb: int) -> bool:
        """Whether a perfect in نا is of the first person (قصفنا قاعدة), not, spelled alike, done to us by
        whom a definite phrase right behind names (قصفنا الجيش)."""
        behind = self.mention_from(verb + 1)
        named = behind is not None and not behind.preposition and self._is_definite(behind)
        return self.words[verb].pronoun == "نا" and not named

    def object_pronoun(self, verb: int) -> str:
        """The pronoun that the finite verb at ``verb`` bears as its object."""
        form, pronoun = self.form(verb), self.words[verb].pronoun
        return "" if pronoun == "نا" and form is not None and form.person == "1" else pronoun

    def _find_subject(self, verb: int) -> list[Filler]:
        clause = self.clauses.of[verb]
        form = self.form(verb)
        if form is not None and form.person == "1":
            return [Filler("pronoun", verb, form="1" + form.number)]
        if clause.opener == "relative" and clause.verb == verb and not self._resumed(verb):
            antecedent = self._antecedent(clause)
            if antecedent is not None and self._agrees(antecedent, verb):
                return [Filler("mention", m.start, m) for m in self.said_of(antecedent, clause)]
            if antecedent is None and form is not None and self._is_said_of_what_stands_before(verb, clause, form):
                return []
        before = self._subject_before(verb, clause)
        if before:
            return before
        owner = self._nation_of_topic(verb, clause, form)
        if owner is not None:
            return [owner]
        of_thing = (self._is_said_of_thing, self._is_of_attack, self._goes_on_of_thing)
        if any(test(verb, clause, form) for test in of_thing) or self._is_impersonal(verb, form):
            return []
        qualified = self._qualified(verb, clause)
        if qualified is not None:
            return [Filler("mention", qualified.start, qualified)]
        inherited = self._subject_carried(verb, clause, form)
        topic = self._has_topic(verb, clause) or self._is_event_before(verb, form)
        behind = [] if topic else self._subject_behind(verb, clause, form)
        if inherited and (not behind or self._is_rather_object(verb, behind, form, inherited)):
            return inherited
        if behind and not self._disagrees(behind, form):
            met = self._meets_alone(verb, clause, behind) and behind[0].at > verb
            if met and clause.opener == "time" and clause.parent is not None and clause.parent.verb is not None:
                return self.subject(clause.parent.verb)  # حيث التقى الرئيس
            if met and (self.words[verb].conjunction or self.words[verb - 1].text == "ثم") and clause.parent is None:
                return [Filler("subjectless", verb, form=_gender_number(form))]
            return behind
        if not inherited and (self._is_of_thing(verb, clause) or self._is_thing_behind(verb, clause, form)):
            return []
        return inherited or self._subject_elsewhere(verb, clause, form)

    def _is_said_of_what_stands_before(self, verb: int, clause: Clause, form: VerbForm) -> bool:
        """مشروع القرار الذي يحمل دمشق المسؤولية: the verb right behind the relative pronoun is that of the thing before
        it."""
        genders = {"الذي": "m", "التي": "f"}
        gender = genders.get(self.words[clause.first].text, "")
        return bool(gender) and verb == clause.first + 1 and form.person == "3" and form.gender == gender

    def _goes_on_of_thing(self, verb: int, clause: Clause, form: VerbForm | None) -> bool:
        """Whether و joins the verb to one behind أن that tells what a thing did: أن ضربة أدت إلى مقتل خمسة وأصابت
        ستة."""
        outer = clause.parent
        if clause.opener != "and" or outer is None or outer.opener != "that" or outer.verb is None or form is None:
            return False
        other = self.form(outer.verb)
        alike = other is not None and (other.gender, other.number) == (form.gender, form.number)
        return alike and form.gender == "f" and not self._is_speech(verb) and self._is_of_thing(outer.verb, outer)

    def _has_topic(self, verb: int, clause: Clause) -> bool:
        """Whether إن or أن has a noun behind it that no dictionary knows, which is then the subject (إن أسياس سيصل
        إثيوبيا)."""
        first = clause.first + 1
        if clause.opener != "that" or clause.verb != verb or first >= verb or self.words[clause.first].text[-1] != "ن":
            return False
        return self.tags[first] == NOUN and not self.words[first].known and self.mention_at(first) is None

    def _is_of_attack(self, verb: int, clause: Clause, form: VerbForm | None) -> bool:
        """Whether an attack right behind أن agrees with the verb, whose subject it then is: إن غارة دمرت مستشفى."""
        first = clause.first + 1
        if clause.opener != "that" or clause.verb != verb or first >= verb or self.words[clause.first].text[-1] != "ن":
            return False
        word = self.words[first]
        attack = any(isinstance(r.entry, Cue) and r.entry.type == "ASSAULT" for r in word.cues)
        if self.words[verb].pronoun or form is None or form.person != "3" or not attack or word.definite:
            return False
        feminine = word.text.endswith(("ه", "ات")) or word.is_plural
        return self.tags[first] == NOUN and self.mention_at(first) is None and (form.gender == "f") == feminine

    def _nation_of_topic(self, verb: int, clause: Clause, form: VerbForm | None) -> Filler | None:
        """Whose the thing is of which a content clause tells what it did: إن سفينة إيطالية رفضت إغاثتهم."""
        first = clause.first + 1
        if clause.opener != "that" or clause.verb != verb or form is None or form.person != "3" or first >= verb:
            return None
        if any(self.tags[at] != NOUN or self.mention_at(at) is not None for at in range(first, verb)):
            return None
        feminine = self.words[first].text.endswith(("ه", "ات")) or self.words[first].is_plural
        for at in range(first + 1, verb):
            nation = next((r.entry for r in self.words[at].adjectives if isinstance(r.entry, Nationality)), None)
            if nation is not None and feminine == (form.gender == "f"):
                return Filler("nation", at, nation=nation)
        return None

    def _is_impersonal(self, verb: int, form: VerbForm | None) -> bool:
        """يجب, يتعين: with no one before it, such a verb has no one as its subject."""
        masculine = form is not None and (form.person, form.gender, form.number, form.tense) == ("3", "m", "s", "I")
        cues = [r.entry for r in self.words[verb].cues if isinstance(r.entry, Cue) and r.part == "verb"]
        return masculine and any(
            c.governs.get("subject") == "none" and c.governs.get("علي") == "recipient" and c.type == "REQUEST"
            for c in cues
        )

    def _is_event_before(self, verb: int, form: VerbForm | None) -> bool:
        """Whether a definite event noun right before the verb is its subject: إن الغارات استهدفت مخازن للجيش."""
        at = verb - 1
        opens = at >= 0 and (self.clauses.of[verb].first == at or self.tags[at - 1] == "that")
        if not opens or self.tags[at] != NOUN or form is None or form.person != "3" or self.words[verb].pronoun:
            return False
        word = self.words[at]
        thing = not word.preposition and self.mention_at(at) is None
        event = any(isinstance(r.entry, Cue) and r.part in ("noun", "masdar") for r in word.cues)
        feminine = word.is_plural or word.text.endswith(("ه", "ات"))
        return thing and event and feminine == (form.gender == "f")

    def _is_of_thing(self, verb: int, clause: Clause) -> bool:
        """Whether a noun that is no actor stands before the verb as its subject: المسودة تجاوزت, أن المواقع حجبت."""
        if clause.opener == "relative" or self.words[verb].conjunction:
            return False
        at = self.unknown_noun(clause.first, verb)
        return at is not None and self.clauses.of[at] is clause and not self._is_adverb(at)

    def _is_of_time(self, at: int) -> bool:
        return self.tags[at] == NOUN and at > 0 and self.words[at].definite and self.words[at - 1].is_time

    def _qualified(self, verb: int, clause: Clause) -> Mention | None:
        """The indefinite person or people right before, of whom the verb tells something: اعتقلت رجلا (33 عاما) هدد
        بالقتل."""
        if clause.opener != "next" or self.words[verb].conjunction or clause.first != verb:
            return None
        at = verb - 1
        if at > 0 and self.words[at].text in ")]":
            while at > 0 and self.words[at].text not in "([":
                at -= 1
            at -= 1
        mention = self.mention_at(at)
        if mention is None:
            return None
        document = (
            mention.kind == "document" and not self.words[mention.head].definite and mention.complement is not None
        )
        person = mention.kind in ("people", "office") and not self._is_definite(mention) and not mention.name
        if not document and not person:
            return None
        form = self.form(verb)
        number = mention.number if mention.quantity is None else "p"
        fits = form is not None and form.person == "3" and (form.number == "p") == (number == "p")
        return mention if fits and self._agrees(mention, verb) else None

    def _is_said_of_thing(self, verb: int, clause: Clause, form: VerbForm | None) -> bool:
        """Whether the verb, without a pronoun, tells what an indefinite noun right before it does: غارات استهدفت ..."""
        if clause.opener != "next" or self.words[verb].conjunction or form is None or form.person != "3":
            return False
        at = verb - 1
        while at > 0 and (self.words[at].is_time or self.tags[at] == "filler" or self._is_of_time(at)):
            at -= 1
        while at > 0 and self.tags[at] == NOUN and self.tags[at - 1] == NOUN:
            if self.words[at].is_plural and "size-other" not in self.words[at].classes:  # but ضربة أخرى استهدفت
                break
            if not self.words[at].definite and self.words[at].cues:
                break
            at -= 1
        word = self.words[at]
        thing = self.tags[at] == NOUN and not word.definite and not word.pronoun and self.mention_at(at) is None
        return thing and (word.is_plural or word.text.endswith("ه")) == (form.gender == "f") and bool(word.cues)

    def _is_thing_behind(self, verb: int, clause: Clause, form: VerbForm | None) -> bool:
        """Whether the noun right behind a verb of the third person that has its subject to come is that subject,
        though no actor: أن تغلق مراكز الاقتراع أبوابها."""
        resumed = clause.opener == "relative" and bool(self.words[verb].pronoun)  # التي اعتبرها كثيرون
        if form is None or not (resumed or clause.opener in _OPEN_TO_SUBJECT):
            return False
        joined = bool(self.words[verb].conjunction) and clause.parent is not None
        object_told = bool(self.words[verb].pronoun) and not resumed
        if joined or object_told or form.person != "3" or form.number != "s":
            return False
        if clause.opener and self.words[clause.first].text.endswith(("ه", "ها", "هم", "نا", "ني")):
            return False
        at = verb + 1
        if self.unknown_noun(at, min(at + 1, len(self.words))) != at or self._is_adverb(at):
            return False
        feminine = self.words[at].text.endswith(("ه", "ات")) or self.words[at].is_plural
        return (form.gender == "f") == feminine

    def _is_adverb(self, at: int) -> bool:
        """An accusative that only says how: رسميا, احتجاجا."""
        word = self.words[at]
        return word.text.endswith("ا") and not word.definite

    def _resumed(self, verb: int) -> bool:
        """Whether a pronoun takes up what a relative clause is said of, so that it is not the subject:
        الاتفاق الذي وقعته الحكومة, القرية التي قتل فيها خمسة."""
        taken_up = _RESUMED.get(self.words[self.clauses.of[verb].first].text)
        if self.words[verb].pronoun and (taken_up is None or self.words[verb].pronoun in taken_up):
            return True  # but not إيران، التي تزودهم
        return any(tag == "prepositional_pronoun" for tag in self.tags[verb + 1 : verb + 3])

    def _subject_carried(self, verb: int, clause: Clause, form: VerbForm | None) -> list[Filler]:
        """The subject that a verb takes over: of the verb to which و joins it, or, behind أنها, of the verb before."""
        outer = clause.parent
        if outer is None:
            return []
        if clause.opener in _TAKING_PRONOUN and self._has_pronoun(clause, verb) and outer.verb is not None:
            verb_of = self._saying(clause, outer.verb)
            found = self.subject(verb_of)
            if form is not None and form.number == "p" and all(f.mention and f.mention.number == "s" for f in found):
                verb_of = outer.verb  # قالت الوزارة إن الحوثيين قصفوا المدينة، مضيفة أنهم ...
                found = self.subject(verb_of)
            if form is not None and form.person == "3" and not self._same_person(verb_of, form, found):
                return []  # وقالت إنهم رشقوها, وأضاف أنها قتلت
            return found if self._compatible(found, form) else []
        if clause.opener not in ("and", "next") and not self._goes_on_with_but(clause):
            return []
        here: Clause | None = self._past_resumed(verb, self._coordinated(verb, outer))
        while here is not None:
            if here.verb is not None:
                found = [f for f in self.subject(here.verb) if f.kind != "subjectless"]
                if found and self._compatible(found, form) and self._same_gender(here.verb, form, found):
                    return found
            here = here.parent
        return []

    def _saying(self, clause: Clause, verb: int) -> int:
        """The verb whose subject a content clause takes over: behind a participle of saying the verb of saying that it
        goes on from (قال الوزير إنه يأمل ألا تفشل المحادثات، مشيرا إلى أنه أبلغ ...), else ``verb``."""
        at = clause.first - 1
        while at > 0 and self.tags[at] in ("preposition", CONTINUED):
            at -= 1
        goes_on = any(
            r.part == "participle" and getattr(r.entry, "kind", "") == "speech" for r in self.words[at].supports
        )
        here = clause.parent if goes_on and not self.words[at].definite else None
        while here is not None:
            if here.verb is not None and self._is_speech(here.verb):
                return here.verb
            here = here.parent
        return verb

    def _goes_on_with_but(self, clause: Clause) -> bool:
        """لم يكتف الوزير بالنقد بل اتهم المعارضة: بل with a verb right behind it goes on with the same subject."""
        return self.words[clause.first].text == "بل" and clause.verb == clause.first + 1

    def _same_person(self, verb: int, form: VerbForm, subject: list[Filler]) -> bool:
        """Whether a pronoun that agrees with a verb of ``form`` may mean the subject of the verb at ``verb``."""
        if any(f.kind == "subjectless" for f in subject):
            gender, number = subject[0].form.ljust(2)[:1], subject[0].form.ljust(2)[1:2]
            return not (number.strip() and number != form.number) and not (gender.strip() and gender != form.gender)
        return self._same_gender(verb, form, subject)

    def _has_pronoun(self, clause: Clause, verb: int) -> bool:
        """Whether the word that opens the clause carries its subject (أنها, إنه) right before the verb."""
        opener = self.words[clause.first].text
        return opener.endswith(("ه", "ها", "هم", "هما", "نا")) and verb - clause.first <= 2

    def _is_rather_object(
        self, verb: int, behind: list[Filler], form: VerbForm | None, inherited: list[Filler]
    ) -> bool:
        """Whether what stands behind a coordinated verb is its object: it does not agree, or the verb addresses it
        (ودعت وسائل الإعلام إلى ...) or has a pronoun that opened the clause."""
        clause = self.clauses.of[verb]
        taking = clause.opener in _TAKING_PRONOUN and not self._goes_on_with_but(clause)
        if taking or self._disagrees(behind, form):
            return True
        if self._has_phrase_before(verb) and behind[0].at == verb + 1:
            return False
        if self.words[verb].pronoun:
            return False  # واتهمه الكرملين: the object is told
        if self._is_nominative(behind) or self.joins_tolls(verb):
            return False  # كما يطالب المعارضون, قتل جندي وجرح ثلاثة
        if self._meets_alone(verb, clause, behind):
            return True
        if self._has_object_behind(verb, clause, behind):
            return False
        if any(isinstance(r.entry, Cue) and r.entry.type in _DONE_TO_PEOPLE for r in self.words[verb].cues) and all(
            f.mention is not None and _may_suffer(f.mention) for f in behind
        ):
            doers = [f.mention for f in inherited if f.mention is not None]
            return all(
                m.kind in ("actor", "body", "nation") or _is_armed(m) for m in doers
            )  # واستولى التنظيم على البلدة وقتل بعض الأجانب
        if self.tags[verb + 1 : verb + 2] == ["prepositional_pronoun"]:
            return False  # ثم طلب منه البرلمان: whom it addresses is told
        return any(
            isinstance(r.entry, Cue) and r.entry.type in _ADDRESSED and r.entry.governs.get("object") == "recipient"
            for r in self.words[verb].cues
        )

    def _has_phrase_before(self, verb: int) -> bool:
        """Whether و and a phrase of time or place stand before the verb behind a comma, so that a clause begins with a
        subject of its own (لا يثق الحزب بهم، وفي آذار هدد الرئيس ...)."""
        at = verb - 1
        while at > 0 and self.tags[at] not in (VERB, PUNCTUATION):
            at -= 1
        opening = self.words[at + 1]
        return (
            at + 1 < verb
            and self.tags[at] == PUNCTUATION
            and opening.text.startswith("و")
            and (self.tags[at + 1] == "preposition" or opening.is_time)
        )

    def _is_nominative(self, fillers: list[Filler]) -> bool:
        """Whether the spelling shows that the phrase is a subject: المعارضون, وزيران."""
        mention = fillers[0].mention
        form = mention.reading.form if mention is not None and mention.reading is not None else None
        if not isinstance(form, NounForm) or form.construct or mention is None:
            return False
        ending = {"d": "ان", "p": "ون"}.get(form.number)  # شبان is a broken plural in any case
        return ending is not None and self.words[mention.head].text.endswith(ending)

    def joins_tolls(self, verb: int) -> bool:
        """Whether و joins the verb to another of dying or being hurt, with no more between them than an indefinite
        phrase: قتل شرطي وأصيب أربعة آخرون. Each then has its own subject."""
        before = self.mention_at(verb - 1) if verb > 1 else None
        if before is None or self.tags[verb] != VERB or self.words[verb].conjunction != "و":
            return False
        first = before.start - 1
        told = first >= 0 and self.tags[first] == VERB and not self._is_definite(before)
        armed = bool(set(getattr(before.entry, "sector", [])[:1]) & _IRREGULAR)
        return told and not armed and all(self.words[at].classes & _TOLLS for at in (first, verb))

    def _meets_alone(self, verb: int, clause: Clause, behind: list[Filler]) -> bool:
        """Whether of a verb of meeting one side alone is told behind it, so that it is whom the one spoken of met (وصل
        الوزير إلى بغداد والتقى الرئيس العراقي)."""
        if not any(isinstance(r.entry, Cue) and r.entry.id in _MEETING for r in self.words[verb].cues):
            return False
        if len(behind) != 1 or self.words[verb].pronoun or behind[0].mention is None or behind[0].mention.number == "d":
            return False
        later = [m for m in self.mentions if m.start >= behind[0].mention.end and self.clauses.of[m.start] is clause]
        return not self._has_object_behind(verb, clause, behind) and not any(
            m.preposition in ("ب", "مع") for m in later
        )

    def _has_object_behind(self, verb: int, clause: Clause, subject: list[Filler]) -> bool:
        """Whether another bare phrase follows, so that the first is the subject: دعا الرئيس الإيراني الرئيس هولاند."""
        ended = max(f.mention.end for f in subject if f.mention is not None)
        later = (m for m in self.mentions if m.start >= ended and self.clauses.of[m.start] is clause)
        return any(
            not m.preposition
            and not m.conjoined
            and m.kind in ("office", "nation", "actor", "body")
            and not self.ends_prepositional_idafa(m)
            and self.unknown_noun(ended, m.start) is None
            for m in later
        )

    def _disagrees(self, fillers: list[Filler], form: VerbForm | None) -> bool:
        """A feminine verb has no man or men behind it as its subject, a masculine one no feminine body."""
        mention = fillers[0].mention
        if form is None or form.person != "3" or form.number != "s" or mention is None or mention.name is not None:
            return False
        if form.gender == "m" and isinstance(mention.entry, Nationality) and mention.entry.role == "capital":
            return True  # وزار بغداد
        if form.gender == "m":
            return mention.kind == "body" and mention.quantity is None and self._is_feminine(mention)
        if mention.kind in ("body", "actor", "document") and mention.quantity is None:
            return self._is_masculine(mention.head)
        if mention.kind not in ("people", "office", "person"):
            return False
        word = self.words[mention.start]  # عشرات, حشود من: what counts them agrees
        feminine = word.text.endswith(("ه", "ات", "تان", "تين")) or word.text.lstrip("و") in _FEMININE
        return not feminine and mention.kind != "person"

    def _subject_before(self, verb: int, clause: Clause) -> list[Filler]:
        """The bare noun phrase in front of the verb in its clause: الجيش قصف, إن الوزير وصل,
        كان الوفد قد زار, وهي تضرب."""
        if verb and self.tags[verb - 1] == "pronoun":
            return [Filler("pronoun", verb - 1, form=pronoun_form(self.words[verb - 1].text))]
        for mention in reversed(self.mentions):
            if mention.end > verb or self.clauses.of[mention.start] is not clause:
                continue
            if mention.preposition or (mention.conjoined and self._joins_back(mention)):
                continue
            if self.ends_prepositional_idafa(mention):
                continue
            if self._noun_between(mention.end, verb):
                break
            if not self._agrees(mention, verb):
                if self._is_dual(verb):
                    continue  # الصين والولايات المتحدة، الدولة الأغنى، توصلتا
                break
            return [Filler("mention", m.start, m) for m in self.group(mention)]
        return []

    def _is_dual(self, verb: int) -> bool:
        form = self.form(verb)
        return form is not None and form.number == "d"

    def ends_prepositional_idafa(self, mention: Mention) -> bool:
        """Whether the phrase ends an iḍāfa behind a preposition, so that it is neither subject nor object (طالب بإعادة
        محاكمة المتهمين, إنفاذا لتوجيهات الملك)."""
        at = mention.start - 1
        while at >= 0 and self.words[at].text in _QUOTES:
            at -= 1
        while at >= 0 and self.tags[at] == NOUN and self.mention_at(at) is None and not self.words[at].definite:
            word = self.words[at]
            if (word.pronoun and not word.cues) or word.is_time:
                return False
            before = at - 1
            while before >= 0 and self.words[before].text in _QUOTES:
                before -= 1
            if word.preposition or (before >= 0 and self._is_over(before)):
                return True
            at -= 1
        return False

    def _is_over(self, at: int) -> bool:
        """Whether the word at ``at`` is a preposition, or one letter of it before a quotation
        mark (شبيهة ب"عمليات سوريا")."""
        return self.tags[at] in ("preposition", "agent", "source", "purpose", CONTINUED) or self.words[at].text in "بلك"

    def owns_thing(self, mention: Mention, start: int) -> bool:
        """Whether the phrase, behind ل, is whose the indefinite noun right before it is: مركزا للشرطة, مواقع للجيش.
        That noun is the first bare one from ``start`` on that is no actor."""
        at = mention.start - 1
        if mention.preposition != "ل" or at < start or self.tags[at] != NOUN or self.words[at].definite:
            return False
        if any(r.part == "masdar" for r in self.words[at].cues):
            return False  # تجمعوا دعما للمعارضة
        first = self.unknown_noun(start, mention.start)
        return first is not None and all(
            self.tags[n] == NOUN and self.mention_at(n) is None for n in range(first, at + 1)
        )

    def _joins_back(self, mention: Mention) -> bool:
        at = mention.start - 1
        return at >= 0 and self.mention_at(at) is not None

    def _noun_between(self, start: int, verb: int) -> bool:
        """Whether another bare noun stands between a phrase and the verb, so that the phrase is not its subject."""
        at = start
        depth = 0
        while at < verb:
            tag = self.tags[at]
            if self.words[at].text in "([":
                depth += 1
            elif self.words[at].text in ")]":
                depth -= 1
            elif depth == 0 and tag == VERB and self.clauses.of[at] is self.clauses.of[verb]:
                kinds = {r.entry.kind for r in self.words[at].verbs if isinstance(r.entry, Verb)}
                if "be" not in kinds:
                    return True
            at += 1
        return False

    def _is_masculine(self, at: int) -> bool:
        """Whether all that the noun at ``at`` can be is masculine and singular (مجلس, الجيش)."""
        word = self.words[at]
        forms = [r.form for r in word.heads if not r.rest and isinstance(r.form, NounForm)]
        open_ending = word.text.endswith(("ه", "ات", "اء", "ا", "ي"))
        return not open_ending and bool(forms) and all((f.number, f.gender) == ("s", "m") for f in forms)

    def _is_feminine(self, mention: Mention) -> bool:
        """Whether the phrase begins with its head, a feminine singular by form (الدولة, وزارة)."""
        form = mention.reading.form if mention.reading is not None else None
        singular = isinstance(form, NounForm) and (form.number, form.gender) == ("s", "f")
        return singular and mention.head == mention.start and self.words[mention.head].text.endswith("ه")

    def _agrees(self, mention: Mention, verb: int) -> bool:
        """Number and gender, as far as both forms tell: a singular feminine verb goes with any plural of things."""
        form = self.form(verb)
        if form is None or form.person != "3":
            return True
        if form.number == "d" and form.tense == "P":
            weak = isinstance(mention.entry, Head) and mention.entry.weak
            return weak or mention.number == "d" or len(self.group(mention)) > 1 or mention.quantity is not None
        if form.number == "p" and form.gender == "m":
            return (
                mention.number != "s"
                or mention.kind in ("body", "actor", "crowd")
                or len(self.group(mention)) > 1
                or mention.quantity is not None
            )
        return True

    def _subject_behind(self, verb: int, clause: Clause, form: VerbForm | None) -> list[Filler]:
        """The first bare noun phrase behind the verb, unless another noun stands in its place."""
        if form is not None and form.number == "p" and form.gender == "m":
            return []  # a plural verb has its subject before it: وقالوا إن ...
        if self._is_event_behind(verb, form):
            return []
        for mention in self.mentions:
            if mention.start <= verb or self.clauses.of[mention.start] is not clause:
                continue
            if self._is_speech(verb) and self._is_quoted(verb, mention.start):
                return []  # وأضاف "أنا مدين لزملائي"
            if (
                mention.preposition
                and self.owns_thing(mention, verb + 1)
                and not self.words[mention.start - 1].text.endswith("ا")
            ):
                return [Filler("mention", m.start, m) for m in self.group(mention)]
            if mention.preposition in _OF_THESE and mention.start == verb + 2:
                return [Filler("mention", mention.start, mention)]  # قتل منهم 54 فلسطينيا
            if mention.preposition or mention.conjoined or self.ends_prepositional_idafa(mention):
                if mention.preposition and self.unknown_noun(verb + 1, mention.start) is not None:
                    return []
                continue
            if self._is_oblique(mention):
                return []  # سحبت مئتي جندي: its case is an object's
            unknown = self.unknown_noun(verb + 1, mention.start)
            if unknown is not None and self._is_done_to(unknown):
                return []  # يشكل اغتيال القائد ضربة
            if unknown is not None:
                if unknown == mention.start - 1 and not self.words[unknown].definite:
                    if form is not None and form.gender == "m" and self.words[unknown].is_plural:
                        return []  # كما أيد جهود دول الجوار: a plural of things takes a feminine verb
                    return [Filler("mention", m.start, m) for m in self.group(mention)]  # مواقف الحكومة
                return []
            return [Filler("mention", m.start, m) for m in self.group(mention)]
        return []

    def _is_quoted(self, verb: int, at: int) -> bool:
        """Whether a quotation begins between the verb and the word ``at`` and has not ended there, unless it is round a
        name alone (قالت "حماس")."""
        marks = [n for n in range(verb + 1, at) if self.words[n].text in _QUOTES]
        closed = next((n for n in range(at + 1, len(self.words)) if self.words[n].text in _QUOTES), len(self.words))
        mention = self.mention_at(at)
        alone = mention is not None and bool(marks) and marks[-1] == mention.start - 1 and closed <= mention.end
        return len(marks) % 2 == 1 and not alone

    def _is_done_to(self, at: int) -> bool:
        """Whether the noun is of an act whose genitive suffers it: اغتيال القائد."""
        return any(
            r.part == "masdar"
            and isinstance(r.entry, Cue)
            and r.entry.type == "ASSAULT"
            and r.entry.governs.get("genitive") == "recipient"
            for r in self.words[at].cues
        )

    def _is_event_behind(self, verb: int, form: VerbForm | None) -> bool:
        """Whether an indefinite event noun that agrees with the verb is its subject, another noun behind it the object:
        استهدفت غارات إسرائيلية مواقع للجيش."""
        at = verb + 1
        if at + 1 >= len(self.words) or self.tags[at] != NOUN or form is None or self.words[verb].pronoun:
            return False
        word = self.words[at]
        thing = not (word.definite or word.preposition or word.conjunction) and self.mention_at(at) is None
        event = any(isinstance(r.entry, Cue) and r.part == "noun" and r.entry.type == "ASSAULT" for r in word.cues)
        feminine = word.is_plural or word.text.endswith(("ه", "ات"))
        struck = any(isinstance(r.entry, Cue) and r.entry.type == "ASSAULT" for r in self.words[verb].cues)
        return thing and event and struck and feminine == (form.gender == "f")

    def _is_oblique(self, mention: Mention) -> bool:
        """Whether the spelling shows that the phrase is no nominative: مئتي, عشرين, مسلحين, جنديين."""
        text = self.words[mention.start].text
        if mention.quantity_span is not None and mention.quantity_span[0] < mention.head:
            return text in _OBLIQUE_NUMBERS or (text.endswith("ين") and self.tags[mention.start] == NUMBER)
        form = mention.reading.form if mention.reading is not None else None
        if isinstance(form, NounForm) and form.accusative and mention.head == mention.start and text.endswith("ا"):
            behind = self.words[mention.head + 1 : mention.head + 2]  # استهدف مقرا للشرطة, but قائدا الجيش are two
            owner = mention.complement
            owned = owner is not None and not (owner.preposition or self.words[owner.start].preposition)
            return not owned and not any(word.definite and not word.preposition for word in behind)
        sound = isinstance(form, NounForm) and form.number in "dp" and form.gender == "m" and not form.construct
        if isinstance(mention.entry, Actor) and mention.name is None and mention.end == mention.head + 1:
            return text.endswith("ين") and text != fold_word(mention.entry.name)  # ثم طرد الحوثيين, but الكرملين
        return sound and mention.kind == "people" and text.endswith("ين") and text not in _BROKEN_PLURALS

    def unknown_noun(self, start: int, end: int) -> int | None:
        """The first bare noun in [start, end) that belongs to no mention, leaving out adverbs and times."""
        for at in range(start, end):
            if self.tags[at] != NOUN or self.words[at].preposition or self.mention_at(at) is not None:
                continue
            previous = self.tags[at - 1] if at else ""
            if previous in (
                "preposition",
                "agent",
                "source",
                "purpose",
                "filler",
                "quantifier",
                "demonstrative",
                CONTINUED,
                NUMBER,
            ):
                continue
            if self.words[at].is_time or self.words[at].conjunction or self._is_in_month(at):
                continue
            if self.words[at].definite and self._follows_definite(at):
                continue  # القوات الموالية للحكومة المعترف بها
            if at > start and self.tags[at - 1] == NOUN and not self._begins_anew(at):
                continue  # an adjective or complement of the noun before
            return at
        return None

    def _is_in_month(self, at: int) -> bool:
        """Whether the word is of the name of a month of two words: ديسمبر/كانون الأول."""
        return self.words[at].begins_time or (at > 0 and self.words[at - 1].begins_time)

    def _begins_anew(self, at: int) -> bool:
        """Whether the word is no adjective of the phrase that ends right before it: an accusative
        behind none (هاجم مسلحون مركزا)."""
        word, before = self.words[at], self.words[at - 1]
        ended = self.mention_at(at - 1)
        if ended is None or word.definite:
            return False
        if self._is_definite(ended) or "place-noun" in word.classes:
            return True  # هاجم رجال مسلحون قاعدة للجيش
        accusative = word.text.endswith("ا") and len(word.text) > 3 and not before.text.endswith("ا")
        return accusative or (word.is_plural and self._is_definite(ended))  # هاجمت قوات حفتر مواقع ل...

    def _follows_definite(self, at: int) -> bool:
        """Whether a definite phrase ends right before the definite word at ``at``, which
        then is one of its adjectives."""
        before = self.mention_at(at - 1) if at else None
        return before is not None and before.end == at and self._is_definite(before)

    def _is_definite(self, mention: Mention) -> bool:
        head = self.words[mention.head]
        return head.definite or mention.kind in ("nation", "actor") or self.words[mention.end - 1].definite

    def _subject_elsewhere(self, verb: int, clause: Clause, form: VerbForm | None) -> list[Filler]:
        outer = clause.parent
        if clause.opener == "relative" and outer is not None:
            antecedent = self._antecedent(clause)
            resumed = antecedent is not None and self._resumed(verb) and outer.verb is not None
            if resumed and outer.verb is not None:  # أصدرت السفارة بيانا أكدت فيه ...
                carried = self.subject(outer.verb)
                alike = self._same_gender(outer.verb, form, carried)
                if carried and self._compatible(carried, form) and alike:
                    return carried
            if antecedent is not None and not self.words[verb].pronoun:
                return [Filler("mention", antecedent.start, antecedent)]
            return [] if antecedent is None else [Filler("subjectless", verb, form=_gender_number(form))]
        if clause.opener in ("and", "next") and outer is not None:
            outer = self._coordinated(verb, outer)
            if outer.verb is not None:
                inherited = self.subject(outer.verb)
                if inherited and self._compatible(inherited, form) and self._same_gender(outer.verb, form, inherited):
                    return inherited
        return [Filler("subjectless", verb, form=_gender_number(form))]

    def _past_resumed(self, verb: int, outer: Clause) -> Clause:
        """Past a relative clause whose antecedent is not its subject, when the verb that و joins takes nothing up:
        خطفت الجماعة جنودا دربتهم واشنطن وطالبت الحكومة ..."""
        bare = outer.opener == "relative" and outer.verb is not None and outer.verb == outer.first
        if not bare or outer.verb is None or not self._resumed(outer.verb) or self._resumed(verb):
            return outer
        return outer.parent or outer

    def _coordinated(self, verb: int, outer: Clause) -> Clause:
        """The clause to which و joins that of ``verb``: a verb of saying goes on from the last one, not from what
        was said (أعلن المتحدث أن الطيران قصف ... ونفى ...)."""
        if self.words[verb - 1].text == "كما":
            return self._of_sentence(outer)
        if not self._is_speech(verb):
            return outer
        here: Clause | None = outer
        while here is not None:
            if here.verb is not None and self._is_speech(here.verb):
                return here
            here = here.parent
        return outer

    def _of_sentence(self, clause: Clause) -> Clause:
        """The clause that كما goes on from: past the relative clauses and clauses of time at the end of the first act
        (شكر قطر على الدور الذي تؤديه، كما هنأ أميرها)."""
        found, here = clause, clause
        while here.parent is not None and here.opener not in ("that", "stop"):
            if here.opener in ("relative", "time", "cause", "condition"):
                found = here.parent
            here = here.parent
        return found

    def _is_speech(self, verb: int) -> bool:
        return any(isinstance(r.entry, Verb) and r.entry.kind == "speech" for r in self.words[verb].verbs)

    def _antecedent(self, clause: Clause) -> Mention | None:
        """The phrase right before a relative pronoun."""
        at = clause.first - 1
        while at >= 0 and (self.tags[at] == PUNCTUATION and self.words[at].text in _SKIPPED):
            at -= 1
        return self.mention_at(at) if at >= 0 else None

    def said_of(self, antecedent: Mention, clause: Clause) -> list[Mention]:
        """Whom a relative clause is said of: the phrase before it, or, where its pronoun is a plural and that phrase is
        one state or body, all those with which it ends a list (إيطاليا وإسبانيا والنرويج، الذين أعلنوا)."""
        several = self.words[clause.first].text in _RELATIVE_PLURALS
        if not several or antecedent.number != "s" or not antecedent.conjoined:
            return [antecedent]
        lists = (self.group(mention) for mention in self.mentions if mention.end <= antecedent.start)
        return next((found for found in lists if found[-1] is antecedent), [antecedent])

    def resumes(self, filler: Filler) -> Filler | None:
        """What the pronoun takes up if its clause is a relative one said of it: the phrase before the relative pronoun,
        or, with no mention, a noun that is no actor. None where the pronoun may be anyone's."""
        clause = self.clauses.of[filler.at]
        if filler.kind != "pronoun" or clause.opener != "relative" or clause.first == 0:
            return None
        wanted = _RESUMED.get(self.words[clause.first].text)
        if wanted is None or filler.form not in wanted or filler.at - clause.first > _NEAR:
            return None
        at = clause.first - 1
        while at > 0 and self.tags[at] == PUNCTUATION and self.words[at].text in _SKIPPED:
            at -= 1
        return Filler("mention", at, self.mention_at(at)) if self.tags[at] == NOUN else None

    def _same_gender(self, verb: int, form: VerbForm | None, subject: list[Filler]) -> bool:
        """Whether the one subject of the verb at ``verb`` may be that of a verb of ``form``, by the gender of both."""
        other = self.form(verb)
        if (
            form is None
            or other is None
            or form.person != "3"
            or other.person != "3"
            or "p" in (form.number, other.number)
        ):
            return True
        known = len(subject) == 1 and subject[0].mention is not None and subject[0].mention.number == "s"
        return not known or form.gender == other.gender

    def _compatible(self, fillers: list[Filler], form: VerbForm | None) -> bool:
        if form is None or form.person != "3":
            return True
        mentions = [f.mention for f in fillers if f.mention is not None]
        if not mentions or len(mentions) > 1:
            return True
        first = mentions[0]
        if form.number == "p":
            several = first.number != "s" or first.quantity is not None
            return several or (first.kind in _COLLECTIVE and first.name is None)
        of_people = first.kind in ("people", "office", "crowd") or self.words[first.head].text.endswith("ون")
        several = first.number == "p" or (first.quantity is not None and first.quantity.best != 1)
        begins = self.words[first.start].text  # مجموعة من الطلاب, عشرات الطلاب, but not ثلاثة طلاب
        counted = form.gender == "f" and begins.endswith("ه" if self.tags[first.start] != NUMBER else "ات")
        if form.number == "s" and of_people and several and not counted:
            return False  # a plural of people takes a plural verb behind it
        if form.number == "s" and form.gender == "m":
            return not (first.number == "s" and self.words[first.head].text.endswith("ه") and first.kind == "body")
        return True


_UNARMED = frozenset({"CVL", "EDU", "JRN", "LAB", "MED", "REF", "SOC"})


def _may_suffer(mention: Mention) -> bool:
    """Whether force is rather used on those told than by them: people, and callings without arms (نشطاء, صحفيين)."""
    sectors = getattr(mention.entry, "sector", [])
    calling = mention.kind == "office" and mention.name is None and bool(set(sectors[:1]) & _UNARMED)
    return calling or mention.kind in ("people", "crowd", "person")


def _is_armed(mention: Mention) -> bool:
    return getattr(mention.entry, "sector", [])[:1] in (["REB"], ["UAF"], ["PRM"], ["CRM"])


def pronoun_form(text: str) -> str:
    """The suffix that means the same as a pronoun standing alone, "" where it is none."""
    return _SUFFIXES.get(text.lstrip("وف"), "")


def _gender_number(form: VerbForm | None) -> str:
    return f"{form.gender}{form.number}" if form is not None else ""
