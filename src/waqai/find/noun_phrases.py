# SPDX-License-Identifier: Apache-2.0
"""Read the noun phrases of a sentence that stand for actors.

The grammar, in the order in which an Arabic noun phrase is written:

    phrase      = [quantity] core {modifier} [person] | person [","] office
    quantity    = number | quantifier ["من"]
    core        = known name | nation | head noun
    modifier    = complement | adjective
    complement  = phrase behind the head (iḍāfa), or behind one of the head's prepositions
    person      = [","] name, known or by its shape

After E. Badawi, M. Carter, A. Gully, Modern Written Arabic, ch. 1.8 (iḍāfa) and 1.9 to 1.12 (apposition, adjectives).
"""

from __future__ import annotations

from waqai.arabic.forms import NounForm
from waqai.arabic.numbers import Quantity, is_number_word, read_number
from waqai.model.lexicon import Actor, Adjective, Cue, Head, Nationality, Verb

from .agreement import agrees, is_definite, is_held_by_men, qualifies
from .bearers import Told, bearer
from .document import Sentence
from .listed_states import name_states
from .mentions import Mention
from .tags import CONTINUED, NOUN, NUMBER, PUNCTUATION, VERB
from .words import Reading, Word, iter_rest, nation_adjective

_DEPTH = 4  # زعيم مقاتلي قبائل شرق ليبيا: deeper chains are not read further
_NAME_PARTS = frozenset(
    {
        "بن",
        "ابن",
        "بنت",
        "ابو",
        "ابي",
        "ام",
        "ال",
        "عبد",
        "ولد",
        "دي",
        "فان",
        "فون",
        "بو",
        "اب",
        "ذو",
        "اده",
        "ايت",
        "مولاي",
        "سيدي",
    }
)
_PERSON_LENGTH = 6
_COMMA = frozenset("،,")
_BELONGING = frozenset({"التابع", "التابعه", "تابع", "تابعه", "التابعين", "التابعون", "التابعتين"})
_QUALIFIERS = frozenset(
    {"الحاكم", "الحاكمه", "التابع", "التابعه", "الداعم", "الداعمه", "العامل", "العامله", "الناشط", "الناشطه"}
)
_APART = frozenset({"ل", "ب", "ول", "وب"})
_ON_PEOPLE = frozenset({"علي", "بحق", "عن", "ضد", "مع"})
_TITLE_LETTERS = frozenset({"د", "م", "ا"})  # الدكتور, المهندس, الأستاذ
_QUOTES = frozenset('"“”«»„')
_OPENING, _CLOSING = frozenset('("“”«„'), frozenset(')"“”»')
# Offices that are held for a person, so that a name behind them may be whose they are.
_DEPUTIES = frozenset(
    {
        "نائب",
        "نائبة",
        "مساعد",
        "معاون",
        "مستشار",
        "مستشار/مستشارون",
        "مدير مكتب",
        "مؤيد",
        "نصير",
        "تابع",
        "موال",
        "داعم",
        "حليف",
        "مقرب",
        "حامي",
        "نجل",
        "شقيق",
        "ابنة",
        "زوجة",
        "قريب",
        "صهر",
        "متحدث",
        "ناطق",
    }
)
_TWO = frozenset({"اثنين", "اثنان", "اثنتين", "اثنتان"})
_ENVOY_REACH = 13
# Endings of accusatives and plurals, which a family's name hardly has.
_INFLECTED = ("ا", "ين", "ات", "ه", "تان")
_IDAFA = 5  # words in which a post ends
# Behind these stands whom the holder of a post came after.
_SUCCEEDING = frozenset({"خلفا", "بدلا", "عوضا"})
# Prepositions behind which an office says what it is for.
_OF_OFFICES = frozenset({"الي", "في", "لدي", "عن", "من", "علي", "بشان", "حول"})
# What stands behind these names some of those just mentioned: قتل 12 شخصا بينهم ثلاثة أطفال.
_EACH = frozenset({"كل", "كلا", "كلتا"})
_AMONG = frozenset({"بينهم", "بينها", "بينهن", "منهم", "منها", "وبينهم", "ومنهم"})

_ONE_OF = frozenset({"احد", "احدي"})


class NounPhrases:
    """The noun phrases of one sentence."""

    def __init__(self, sentence: Sentence, tags: list[str], told: Told) -> None:
        self._sentence = sentence
        self._words = sentence.words
        self._tags = tags
        self._told = told
        self._before: Mention | None = None  # the phrase that ends where the next is looked for

    def read(self) -> list[Mention]:
        """All phrases that stand for actors, in order, none within another."""
        mentions: list[Mention] = []
        at = self._dateline()
        while at < len(self._words):
            self._before = mentions[-1] if mentions and mentions[-1].end == at else None
            mention = self._phrase(at, 0)
            if mention is None:
                at += self._length_of_thing(at)
            else:
                self._govern(mention)
                self._alias(mention)
                mentions.append(mention)
                at = mention.end
        return name_states(mentions, self._words, self._tags)

    def _length_of_thing(self, at: int) -> int:
        """How many words a thing takes that the dictionaries keep apart from actors (تفجير انتحاري): no word of it is
        one."""
        head = self._longest(self._words[at].heads, at) if self._tags[at] == NOUN else None
        thing = head is not None and isinstance(head.entry, Head) and head.entry.of == "pronoun"
        return head.length if head is not None and thing and not head.clitics.pronoun else 1

    def _alias(self, mention: Mention) -> None:
        """A short name behind a body, in brackets or quotation marks, is no other one: بعثة الأمم المتحدة (يونامي)."""
        at = mention.end
        if mention.kind not in ("actor", "body") or at + 2 >= len(self._words) or self._words[at].text not in _OPENING:
            return
        inner = self._phrase(at + 1, 0)
        alone = inner is not None and inner.kind == "actor" and inner.end < len(self._words)
        if inner is not None and alone and self._words[inner.end].text in _CLOSING:
            mention.end = inner.end + 1
            if mention.kind == "body" and mention.complement is None and not mention.nationalities:
                mention.complement = inner  # وكالة الأنباء الرسمية "سانا"

    def _dateline(self) -> int:
        """Where the text begins behind a dateline (دمشق، سوريا (CNN) --, الرياض - واس:)."""
        for at, word in enumerate(self._words[:14]):
            if word.text in ("-", "–", "—", "ـ", ":") and at:
                names = all(
                    w.names
                    or w.places
                    or not w.is_word
                    or w.text.isascii()
                    or w.text in ("بي", "سي", "وكالات", "رويترز")
                    for w in self._words[:at]
                )
                if not names or (word.text == ":" and not any(w.text in "()-" for w in self._words[:at])):
                    return 0
                while at < len(self._words) and self._words[at].text in "-–—:ـ":
                    at += 1
                return at
            if self._tags[at] == VERB:
                return 0
        return 0

    # ---- phrase

    def _phrase(self, at: int, depth: int, under: Head | None = None) -> Mention | None:
        """The phrase that begins at ``at``. ``under``: the head noun whose complement it is."""
        if at >= len(self._words) or depth > _DEPTH:
            return None
        if self._tags[at] in (PUNCTUATION, VERB) and not self._words[at].is_number:
            return None
        quantity, core_at = self._quantity(at)
        mention = self._core(core_at, depth, quantity is not None, under)
        if mention is not None and self._words[at].text.lstrip("و") == "كل" and core_at == at + 2:
            return mention  # كل من السعودية والبحرين
        if mention is not None and mention.kind == "nation" and core_at > at:
            return None  # أحياء عدة من بغداد
        if mention is None:
            return self._crowd(at, core_at, quantity)
        if core_at > at:
            mention.start = at
            mention.quantity_span = (at, core_at)
            mention.quantity = quantity
            if self._words[at].text.lstrip("و") in _ONE_OF and core_at == at + 1:
                mention.number = "s"  # أحد سكان المدينة
        elif mention.number == "d" or self._are_two(mention):
            mention.number = "d"
            mention.quantity, mention.quantity_span = Quantity(1, 2, 2), (mention.head, mention.head + 1)
            self._two_of(mention, depth)
        return mention

    def _are_two(self, mention: Mention) -> bool:
        """Whether the numeral two behind makes an ending that may be a plural's a dual's: مسلحين اثنين."""
        at = mention.end
        two = at < len(self._words) and self._words[at].text in _TWO
        return two and self._words[mention.head].text.endswith("ين") and not self._words[mention.head].definite

    def _two_of(self, mention: Mention, depth: int) -> None:
        """Past the numeral that only repeats a dual, to what the two are of: مسلحين اثنين من التنظيم."""
        at, entry = mention.end, mention.entry
        if at >= len(self._words) or self._words[at].text not in _TWO:
            return
        mention.end = at + 1
        if isinstance(entry, Head) and mention.complement is None:
            self._complement_by_preposition(mention, entry, depth)

    def _quantity(self, at: int) -> tuple[Quantity | None, int]:
        """A number or quantifier before a noun (عشرات, نحو 20, عدد من), and where the noun begins."""
        quantity: Quantity | None = None
        here = at
        while here < len(self._words) and here - at < 7:
            word = self._words[here]
            tag = self._tags[here]
            if tag == NUMBER and (here == at or not word.conjunction or quantity is None):
                if here == at and self._is_year(at):
                    break
                read = read_number(self._number_words(here))
                if read is None:
                    break
                quantity = read
                here += read.length
            elif tag == "quantifier" or (tag == CONTINUED and here > at):
                quantity = quantity or Quantity(1, None, 0)
                here += 1
            elif word.text == "من" and here > at and self._tags[here] == "preposition":
                here += 1
            elif here > at and self._is_at_least(here):
                here += 2
            elif here > at and self._is_figure_in_brackets(here):
                quantity = read_number([self._words[here + 1].text]) or quantity
                here += 3
            else:
                break
        if here == at or here >= len(self._words):
            return None, at
        return quantity, here

    def _is_at_least(self, at: int) -> bool:
        """22 على الأقل من أفراد الشرطة: what only bounds a number stands between it and those counted."""
        bound = [word.text for word in self._words[at : at + 3]]
        return bound in (["علي", "الاقل", "من"], ["علي", "الاكثر", "من"])

    def _is_figure_in_brackets(self, at: int) -> bool:
        """عدد (6) مسلحين, as armies write in their statements."""
        bound = [word.text for word in self._words[at : at + 3]]
        return len(bound) == 3 and bound[0] == "(" and bound[2] == ")" and self._tags[at + 1] == NUMBER

    def _is_year(self, at: int) -> bool:
        """Whether the figures end a date (ديسمبر 2013, عام 2011, كانون الأول 2013)."""
        if at == 0 or not self._words[at].text[:1].isdigit():
            return False
        ordinal = self._words[at - 1].text in _ORDINALS and at > 1
        return self._words[at - 2].begins_time if ordinal else self._words[at - 1].is_time

    def _number_words(self, at: int) -> list[str]:
        first = self._words[at]
        texts = [word.text for word in self._words[at : at + 6]]
        if first.text[0].isalpha() and not is_number_word(first.text):
            for stripped in (first.text[1:], first.text[2:], "ال" + first.text[2:]):
                if stripped and (is_number_word(stripped) or is_number_word(stripped.removeprefix("ال"))):
                    texts[0] = stripped
                    break
        return texts

    def _crowd(self, at: int, core_at: int, quantity: Quantity | None) -> Mention | None:
        """A number alone that stands for people: الآلاف, المئات, 20 آخرين."""
        if quantity is None or core_at == at:
            return None
        word = self._words[at]
        if word.definite and quantity.best is None and quantity.low >= 20:
            end = core_at - 1 if self._words[core_at - 1].text == "من" else core_at
            mention = Mention("crowd", at, end, at, None)
            mention.quantity, mention.quantity_span, mention.number = quantity, (at, end), "p"
            return mention
        return None

    # ---- core

    def _core(self, at: int, depth: int, counted: bool, under: Head | None = None) -> Mention | None:
        word = self._words[at]
        if self._tags[at] != NOUN:
            return None
        name = self._name(at, under)
        head = self._head(at, counted)
        quoted = self._name_across_quotes(at) if head is not None else None
        if quoted is not None:
            return quoted
        if head is not None and depth == 0 and self._is_adjective(at, head, self._before):
            head = None
        if name is not None and (head is None or name.length >= head.length):
            return self._named(at, name, depth)
        parted = self._parted(at) if head is None or not head.rest else None
        if parted is not None:
            return parted
        if head is not None:
            return self._headed(at, head, depth, counted)
        if word.adjectives or word.long_adjectives:
            people = self._people_of_nation(at, counted)
            if people is not None:
                return people
        return self._unknown_person(at, depth)

    def _name_across_quotes(self, at: int) -> Mention | None:
        """تنظيم "الدولة الإسلامية": a known name of which quotation marks hold the end."""
        behind = self._words[at + 1 : at + 2]
        if not behind or behind[0].text not in _QUOTES or not self._words[at].names:
            return None
        places = [n for n in range(at, min(at + 9, len(self._words))) if self._words[n].text not in _QUOTES]
        whole = self._longest_of(self._words[at].names, [self._words[n] for n in places])
        if whole is None or whole.length < 2 or not isinstance(whole.entry, Actor):
            return None
        end = places[whole.length - 1] + 1
        if end >= len(self._words) or self._words[end].text not in _QUOTES:
            return None
        mention = Mention("actor", at, end + 1, at, whole)
        self._adjectives(mention)
        return mention

    def _longest_of(self, readings: tuple[Reading, ...], words: list[Word]) -> Reading | None:
        sure = tuple(r for r in readings if r.part == "name")
        return max(iter_rest(sure, words, 0), key=lambda reading: reading.length, default=None)

    def _longest(self, readings: tuple[Reading, ...], at: int) -> Reading | None:
        best: Reading | None = None
        for reading in iter_rest(readings, self._words, at):
            if best is None or reading.length > best.length:
                best = reading
        return best

    def _name(self, at: int, under: Head | None = None, nations: list[Nationality] | None = None) -> Reading | None:
        """The longest known name. A weak one counts where the article names its bearer in full, or behind a title or
        noun that fits it (حزب النور, الرئيس هادي): ``under``, with the ``nations`` of its adjectives."""
        readings = self._words[at].names
        if not readings:
            return None
        readings = tuple(r for r in readings if not self._is_given_name(at, r))
        sure = tuple(r for r in readings if r.part == "name" or self._is_supported(at, r, under, nations or []))
        best = self._longest(sure, at)
        if best is None or not isinstance(best.entry, Actor):
            return self._state_meant(best, sure, at) if best is not None else None
        alike = [r for r in iter_rest(sure, self._words, at) if r.length == best.length and isinstance(r.entry, Actor)]
        if len(alike) < 2:
            return best
        before = self._words[at - 1].heads if at else ()
        titles = (r.entry for r in before if not r.rest and isinstance(r.entry, Head))
        meant = bearer(alike, under or next(titles, None), self._told)
        return meant if meant is not None else self._longest(tuple(r for r in sure if r not in alike), at)

    def _is_given_name(self, at: int, name: Reading) -> bool:
        """Whether a known person's surname is another's given name here: مبارك بن سالم is not called مبارك."""
        alone = name.length == 1 and isinstance(name.entry, Actor) and name.entry.kind == "person"
        father = self._words[at + 1 : at + 2]
        return alone and bool(father) and father[0].text in ("بن", "بنت")

    def _state_meant(self, best: Reading, names: tuple[Reading, ...], at: int) -> Reading:
        """Of states that bear one name (عمان of Oman, or Amman as Jordan's capital) the one that the article tells of
        more; the state's own name before a capital's."""
        alike = [r for r in iter_rest(names, self._words, at) if r.length == best.length]
        nations = [(r, r.entry) for r in alike if isinstance(r.entry, Nationality)]
        ranked = max(nations, key=lambda n: (self._told.countries[n[1].code], n[1].role != "capital"), default=None)
        return ranked[0] if ranked is not None else best

    def _is_supported(self, at: int, weak: Reading, under: Head | None, nations: list[Nationality]) -> bool:
        entry = weak.entry
        if not isinstance(entry, Actor):
            return False
        if entry.id in self._told.actors:
            return True
        if entry.kind != "person" and self._is_of_other_nation(at + weak.length, entry):
            return False  # المقاومة الوطنية الفلسطينية is no force of Yemen
        if self._is_in_theatre(at, weak, entry):
            return True
        if under is not None:
            return _fits(under, entry, nations)
        before = self._words[at - 1] if at else None
        if before is None or weak.clitics.particle or weak.clitics.conjunction:
            return False
        if entry.kind == "person" and _calls_for_person(before):
            return True
        if before.definite and entry.kind != "person":
            return False  # طلب الرجل النصرة: a definite noun takes no complement
        return any(isinstance(r.entry, Head) and _fits(r.entry, entry, []) for r in before.heads)

    def _is_in_theatre(self, at: int, name: Reading, actor: Actor) -> bool:
        """Whether an alliance is meant by a name that others bear too, since the article tells of the country in which
        it fights: طيران التحالف, or التحالف alone as the one who strikes."""
        if not any(self._told.countries[code] for code in actor.theatre):
            return False
        before = self._words[at - 1] if at else None
        strikes = before is not None and any(
            isinstance(r.entry, Cue) and r.entry.type == "ASSAULT" for r in before.cues
        )
        return name.length > 1 or strikes

    def _is_of_other_nation(self, at: int, actor: Actor) -> bool:
        nation = nation_adjective(self._words, at) if at < len(self._words) else None
        codes = {actor.code, *(post.code for post in actor.posts)}
        return nation is not None and isinstance(nation.entry, Nationality) and nation.entry.code not in codes

    def _head(self, at: int, counted: bool = False) -> Reading | None:
        """The longest head noun, unless a known name behind a shorter one reaches farther (قائد الشرطة الاتحادية); of a
        rank and a unit spelled alike (لواء) the rank where a person follows."""
        longest = self._longest(self._words[at].heads, at)
        if longest is None or (not counted and _is_participle(self._words[at], longest)):
            return None
        if longest.length == 1 and self._is_deed(at):
            return None
        if longest.rest:
            for shorter in iter_rest(self._words[at].heads, self._words, at):
                if shorter.length < longest.length and self._names_farther(at, shorter, longest.length):
                    return shorter
        alike = [r for r in iter_rest(self._words[at].heads, self._words, at) if r.length == longest.length]
        if longest.clitics.pronoun:  # نائبه is his deputy, no deputy of a parliament
            return next((r for r in alike if isinstance(r.entry, Head) and r.entry.of == "sector"), longest)
        pair = next((r for r in alike if isinstance(r.entry, Head) and r.entry.weak), None)
        if pair is not None:  # الوزيران are the two named before, الوزيران السوري والعراقي are not
            following = self._words[at + 1 : at + 2]
            nations = any(isinstance(r.entry, Nationality) for word in following for r in word.adjectives)
            rather = next((r for r in alike if isinstance(r.entry, Head) and not r.entry.weak), longest)
            return rather if nations else pair
        if len(alike) > 1 and self._person_follows(at + longest.length):
            return next((r for r in alike if isinstance(r.entry, Head) and r.entry.kind == "office"), longest)
        return longest

    def _is_deed(self, at: int) -> bool:
        """Whether a noun that is also a deed has behind it the preposition by which the deed alone takes whom it
        hits: القضاء على المسلحين is no judiciary."""
        behind = self._words[at + 1].text if at + 1 < len(self._words) else ""
        deeds = (r.entry for r in self._words[at].cues if r.part == "masdar" and isinstance(r.entry, Cue))
        return behind == "علي" and any(need.relation == behind for cue in deeds for need in cue.needs)

    def _names_farther(self, at: int, head: Reading, length: int) -> bool:
        """Whether behind the head stands a known name of a body that ends beyond ``length`` words."""
        if not isinstance(head.entry, Head) or head.entry.of != "sector":
            return False
        name = self._name(at + head.length, head.entry) if at + head.length < len(self._words) else None
        body = name is not None and isinstance(name.entry, Actor) and name.entry.kind != "person"
        return body and name is not None and head.length + name.length > length

    def _person_follows(self, at: int) -> bool:
        for word in self._words[at : at + 2]:
            if "given" in word.classes or any(
                isinstance(r.entry, Actor) and r.entry.kind == "person" for r in word.names
            ):
                return True
        return False

    def _named(self, at: int, name: Reading, depth: int) -> Mention | None:
        end = at + name.length
        if isinstance(name.entry, Nationality):
            if depth == 0 and (self._is_placed(at) or self._is_quality(at) or self._is_accusative_nisba(at)):
                return None  # ريف دمشق, جنوب العراق, العاصمة المغربية الرباط: a place
            return Mention("nation", at, end, at, name)
        if depth == 0 and isinstance(name.entry, Actor) and name.entry.kind == "person" and self._is_placed(at):
            return None  # شارع الحبيب بورقيبة
        mention = Mention("actor", at, end, at, name)
        if isinstance(name.entry, Actor) and name.entry.kind == "person":
            mention.name, mention.name_entry = (at, end), name.entry
            mention.end = self._surname_rest(end)
            mention.name = (at, mention.end)
            self._office_behind(mention, depth)
        else:
            self._adjectives(mention)
        return mention

    def _is_adjective(self, at: int, head: Reading, phrase: Mention | None) -> bool:
        """Whether a head noun that is also a participle or nisba qualifies the definite noun before it:
        الفصائل المقاتلة, الحزب الحاكم. ``phrase``: the one that ends before it, if any."""
        word, before = self._words[at], self._words[at - 1] if at else None
        noun_before = self._tags[at - 1 : at] == [NOUN] and before is not None
        if noun_before and before is not None and not word.definite and self._qualifies_event(at, word, before, head):
            return True
        if noun_before and before is not None and _is_feminine_nisba(word, before, head):
            return True
        if before is None or head.rest or not word.definite or word.preposition or word.conjunction:
            return False
        if not before.definite or self._tags[at - 1] != NOUN or not isinstance(head.form, NounForm):
            return False
        if any(isinstance(r.entry, Nationality) for r in before.names):
            return False  # اتهمت الرياض المنظمة: a state's name has no participle behind it
        titled = isinstance(head.entry, Head) and _is_rank(head.entry) and self._tags[at + 1 : at + 2] == [NOUN]
        titled = titled and self._person_follows(at + 1)
        nations = [nation_adjective(self._words, n) for n in (at - 1, at + 1) if n < len(self._words)]
        if _is_plain(head) and len(nations) == 2 and all(nations):
            return False  # الشرطة التركية الصحفية الألمانية
        nisba = word.text.endswith(("ي", "يه"))  # الحكومة الفيدرالية
        if _is_plain(head) and not word.adjectives and not titled and not nisba:
            return False  # شكر الوفد الملك, اتهمت الخارجية المنظمة
        shaped = word.text.startswith("الم") or word.text.endswith(("ي", "يه")) or word.text in _QUALIFIERS
        number = _number(word, head)
        if not shaped or number == "d":
            return False
        if phrase is not None and word.ending == "ة" and is_held_by_men(phrase):
            return False  # انتقد وزير الداخلية المعارضة
        if word.text.endswith("ي") and word.ending != "ى" and head.form.gender != "f":
            return not before.text.endswith(("ه", "ات")) and not self._is_plural(at - 1)  # الاتحاد القوي
        if number == "p":  # المتظاهرين الغاضبين
            return before.text[-2:] == word.text[-2:] and before.text.endswith(("ين", "ون"))
        return word.text.endswith("ه") == (self._is_plural(at - 1) or before.text.endswith(("ه", "ات")))

    def _qualifies_event(self, at: int, word: Word, before: Word, head: Reading) -> bool:
        """هجوم انتحاري, هجوم مسلح: an adjective behind an event noun that takes no object says of what kind it is."""
        single = isinstance(head.form, NounForm) and head.form.number == "s"
        shaped = word.text.endswith(("ي", "يه")) or (word.text.startswith("م") and bool(word.adjectives) and single)
        shaped = shaped and not (head.rest or word.preposition or word.conjunction)
        parts = {r.part for r in before.cues}
        behind = self._words[at + 1 : at + 2]
        himself = bool(behind) and behind[0].text in ("نفسه", "نفسها")  # تفجير انتحاري نفسه
        event = "noun" in parts if "masdar" not in parts else bool(before.preposition) and not himself
        return shaped and not before.definite and event

    def _is_plural(self, at: int) -> bool:
        return any(isinstance(r.form, NounForm) and r.form.number == "p" for r in self._words[at].heads)

    def _is_placed(self, at: int) -> bool:
        """Whether a noun for a kind of place stands before, a nation's adjective between them at most."""
        if self._words[at].conjunction or self._words[at].preposition:
            return False
        if self._is_capital_apart(at):
            return True
        before = at - 2 if at >= 2 and _nationality(self._words[at - 1]) is not None else at - 1
        if before < 0 or not self._words[before].classes & {"place-noun", "compass"}:
            return False
        return not self._ends_name(before)

    def _is_accusative_nisba(self, at: int) -> bool:
        """Whether a state's name is rather its adjective in the accusative behind one: لاعبا سوريا, صحفيا ألمانيا."""
        word, before = self._words[at], self._words[at - 1] if at else None
        if before is None or self._tags[at - 1] != NOUN or before.definite or before.is_name or len(before.text) < 4:
            return False
        forms = [r.form for r in word.adjectives if isinstance(r.entry, Nationality)]
        accusative = any(isinstance(form, NounForm) and form.accusative for form in forms)
        return accusative and before.text.endswith("ا") and not word.preposition and not word.conjunction

    def _is_capital_apart(self, at: int) -> bool:
        """شرطة العاصمة الألمانية، برلين: a comma stands between the noun for a place and its name."""
        if at < 3 or self._words[at - 1].text not in _COMMA:
            return False
        noun = at - 3 if _nationality(self._words[at - 2]) is not None else at - 2
        return "place-noun" in self._words[noun].classes and self._words[noun].definite

    def _is_quality(self, at: int) -> bool:
        """Whether a state's name that is also an adjective qualifies the indefinite thing before it: دعم مالي."""
        word, before = self._words[at], self._words[at - 1] if at else None
        adjective = any(isinstance(r.entry, Adjective) for r in word.adjectives)
        if before is None or not adjective or word.preposition or word.conjunction or self._tags[at - 1] != NOUN:
            return False
        thing = not (before.definite or before.pronoun or before.is_head or before.is_name)
        return thing and not before.classes & {"place-noun", "compass"}

    def _ends_name(self, at: int) -> bool:
        """Whether a known name of several words ends at ``at``, whatever its last word means else (علي أكبر ولايتي)."""
        return any(
            isinstance(r.entry, Actor) and r.part == "name" and start + r.length == at + 1
            for start in range(max(0, at - 3), at)
            for r in iter_rest(self._words[start].names, self._words, start)
        )

    def _headed(self, at: int, head: Reading, depth: int, counted: bool) -> Mention | None:
        entry = head.entry
        if isinstance(entry, Nationality):
            mention = Mention("people", at, at + head.length, at, head)
            mention.number = _number(self._words[at], head)
            return mention
        assert isinstance(entry, Head)
        if entry.kind == "address":
            return self._addressed(at, head, depth)
        if entry.of == "pronoun" and not head.clitics.pronoun:
            return None
        mention = Mention(entry.kind, at, at + head.length, at, head)
        mention.number = _number(self._words[at], head)
        self._complement(mention, entry, depth)
        if head.rest and mention.end == at + head.length:
            self._more_portfolios(mention)  # وزارة الخارجية والتعاون الدولي
        self._further_nations(mention)
        self._adjectives(mention)
        self._complement_by_preposition(mention, entry, depth)
        self._owner(mention, depth)
        if entry.kind in ("office", "people"):
            mention.title = (at, mention.end)
            if mention.number != "s" and head.clitics.pronoun and self._is_given_at(mention.end):
                mention.number = "s"  # محاميه سامي حداد
            if mention.number == "s" or mention.nationalities:
                self._person_behind(mention, depth)
                self._post_of_titled(mention, entry, depth)
        return mention

    def _is_given_at(self, at: int) -> bool:
        return at < len(self._words) and self._words[at].is_given

    def _parted(self, at: int) -> Mention | None:
        """A head noun of several words between which the nation's adjective stands: وحدة إسرائيلية خاصة."""
        nation = nation_adjective(self._words, at + 1) if at + 1 < len(self._words) else None
        if nation is None or not isinstance(nation.entry, Nationality):
            return None
        behind = at + 1 + nation.length
        for reading in self._words[at].heads:
            rest = [word.text for word in self._words[behind : behind + len(reading.rest)]]
            body = isinstance(reading.entry, Head) and reading.entry.kind == "body" and reading.entry.of == "country"
            if body and reading.rest and tuple(rest) == reading.rest and not reading.clitics.pronoun:
                mention = Mention("body", at, behind + len(rest), at, reading)
                mention.number = _number(self._words[at], reading)
                mention.nationalities.append(nation.entry)
                return mention
        return None

    def _post_of_titled(self, mention: Mention, head: Head, depth: int) -> None:
        """The post behind a name that only a title or rank precedes: الأمير فيصل بن مشعل أمير منطقة القصيم. Behind a
        verb, where it may be another man (استقبل الأمير سعود وزير العمل), only a post like the title is his."""
        if mention.name is None or not _is_rank(head) or mention.complement is not None or mention.nationalities:
            return
        apart = (
            mention.end < len(self._words) and self._words[mention.end].text in _COMMA
        )  # العميد فلان، الناطق باسم ..
        verb = self._tags[mention.start - 1 : mention.start] == [VERB]
        if verb and not apart and not self._is_post_like(mention.end, head):
            return
        self._office_behind(mention, depth)

    def _is_post_like(self, at: int, title: Head) -> bool:
        """Whether the post at ``at`` is told by the noun of the title itself: الأمير ... أمير منطقة عسير."""
        return self._words[at : at + 1] != [] and self._words[at].text == title.noun.removeprefix("ال").replace(
            "أ", "ا"
        )

    def _addressed(self, at: int, head: Reading, depth: int) -> Mention | None:
        """السيد, الدكتور: what follows is the mention."""
        following = self._core(at + head.length, depth + 1, False) if at + head.length < len(self._words) else None
        if following is None:
            end = self._person_end(at + head.length)
            if end is None:
                return None
            following = Mention("person", at, end, at, None)
            following.name = (at + head.length, end)
            self._office_behind(following, depth)
        following.start = at
        return following

    def _people_of_nation(self, at: int, counted: bool) -> Mention | None:
        """الفلسطينيون, 27 فلسطينيا: a nation's adjective that stands as a noun."""
        word = self._words[at]
        for reading in (*iter_rest(word.long_adjectives, self._words, at), *word.adjectives):
            if not isinstance(reading.entry, Nationality) or not isinstance(reading.form, NounForm):
                continue
            form = reading.form
            plural = form.number == "p" and form.gender == "m" and not form.construct
            women = form.number == "p" and form.gender == "f" and at > 0 and self._tags[at - 1] == VERB
            plural = plural or (women and not reading.clitics.definite)  # نشرت إيرانيات صورا
            if plural or (counted and not reading.clitics.definite) or (form.number == "d" and not form.construct):
                previous = self._words[at - 1] if at else None
                noun = previous is not None and previous.is_head and previous.definite == word.definite
                if not counted and noun and not word.conjunction:
                    continue  # الجنود الأميركيين, but اعتقلت الشرطة بريطانيين
                mention = Mention("people", at, at + reading.length, at, reading)
                mention.number = form.number
                self._adjectives(mention)
                return mention
            if form.number == "s" and self._stands_alone(at, form, reading):
                return Mention("people", at, at + reading.length, at, reading)
            if form.number == "s" and reading.clitics.definite:  # رحلت باريس الجزائري جمال بغال
                person = self._citizen_named(at, reading)
                if person is not None:
                    return person
        return None

    def _stands_alone(self, at: int, form: NounForm, reading: Reading) -> bool:
        """Whether an indefinite nisba has no noun that it could qualify: قتل فلسطيني, قتل الجيش فلسطينيا."""
        if at == 0 or reading.clitics.definite or reading.clitics.conjunction:
            return False
        before = self._words[at - 1]
        if reading.clitics.particle:
            return reading.clitics.particle == "ل" and self._ends_phrase(at)  # السجن لفرنسية
        if self._tags[at - 1] == "preposition":
            return before.text in _ON_PEOPLE and self._ends_phrase(at)  # حكم بالسجن على فرنسية

        end = at + reading.length
        if self._is_suffered(at - 1) and self._tags[end : end + 1] == [VERB]:
            return True  # اعتقال كوري هدد بالقتل
        if self._tags[at - 1] == VERB:
            return form.gender == "m" and not any(getattr(r.entry, "kind", "") == "be" for r in before.verbs)
        return form.accusative and (before.definite or before.is_name) and self._tags[at - 1] == NOUN

    def _ends_phrase(self, at: int) -> bool:
        """Whether nothing behind the indefinite nisba can be the noun that it would stand before."""
        behind = self._words[at + 1] if at + 1 < len(self._words) else None
        return behind is None or not (self._tags[at + 1] == NOUN and not behind.preposition and not behind.conjunction)

    def _is_suffered(self, at: int) -> bool:
        """Whether the word is the indefinite verbal noun of an act whose sufferer stands behind it: اعتقال, مقتل."""
        word = self._words[at]
        cues = (r.entry for r in word.cues if r.part == "masdar" and isinstance(r.entry, Cue))
        return not (word.definite or word.pronoun) and any(c.governs.get("genitive") == "recipient" for c in cues)

    def _citizen_named(self, at: int, reading: Reading) -> Mention | None:
        named = at + reading.length
        if named >= len(self._words) or "given" not in self._words[named].classes or self._words[named].definite:
            return None
        end = self._person_end(named)
        if end is None or end - named < 2:
            return None
        mention = Mention("people", at, end, at, reading)
        mention.name = (named, end)
        return mention

    # ---- modifiers

    def _complement(self, mention: Mention, head: Head, depth: int) -> None:
        """What stands right behind the head in an iḍāfa: قوات حفتر, وزير الري, حركة النهضة."""
        at = mention.end
        if at >= len(self._words) or self._words[mention.end - 1].definite or self._is_closed(mention):
            return  # مجلس النواب: what is definite takes no complement
        word = self._words[at]
        if word.conjunction or word.preposition or self._tags[at] not in (NOUN, NUMBER, "quantifier", PUNCTUATION):
            return
        counted = self._tags[at] in (NUMBER, "quantifier") and mention.end > mention.head + 1
        if self._has_nun(mention) or word.is_time or counted:  # اعتقلت وحدات خاصة ثلاثة عناصر
            return
        if not word.is_word and not word.is_number and word.text not in _QUOTES:
            return
        if word.text in _QUOTES and head.kind in ("body", "office"):
            self._quoted_name(mention, head)
            return
        if word.text in _QUOTES and head.of == "sector":
            self._quoted_leader(mention)
            return
        at = self._past_portfolio(mention, at)
        complement = self._phrase(at, depth + 1, head)
        if (
            complement is not None
            and head.kind in ("office", "people")
            and _is_person(complement)
            and not _has_deputy(head)
        ):
            return  # a name in apposition, not a complement
        if complement is not None and (_is_accusative(complement) or self._is_object(mention, complement)):
            return
        nisba = complement is not None and complement.kind == "people" and _is_adjective_here(word)
        if complement is not None and not (nisba and complement.name is None):
            mention.complement = complement
            mention.end = complement.end
            self._more_portfolios(mention)
            return
        bare_noun = "place-noun" in word.classes and not word.definite and at + 1 < len(self._words)
        named = at + 1 if bare_noun else at  # حاكم إقليم دارفور
        inner = self._words[named]
        place = self._place(named)
        if place is not None and not (inner.cues or inner.supports):
            mention.complement = Mention("place", at, named + place.length, named, place)
            mention.end = named + place.length
            return
        if (
            head.kind in ("office", "body", "document")
            and self._tags[at] == NOUN
            and word.definite
            and not word.adjectives
        ):
            mention.end = at + 1
            self._more_portfolios(mention)

    def _is_object(self, mention: Mention, complement: Mention) -> bool:
        """Whether indefinite people behind indefinite people are whom it is done to (ضرب جنود صحفيين), or an indefinite
        body behind one man (استهدف مسلح دورية للجيش)."""
        one = mention.kind == "people" and mention.number == "s" and not self._words[mention.head].definite
        if one and complement.kind == "body" and not self._words[complement.head].definite:
            return True
        form = complement.reading.form if complement.reading is not None else None
        sound = isinstance(form, NounForm) and form.number in "dp" and not form.construct
        people = complement.kind == "people" and complement.end == complement.head + 1 and mention.number == "p"
        word = self._words[complement.head]
        participle = word.text.startswith("م") and bool(word.adjectives)  # أشخاص موقوفين
        return people and sound and word.text.endswith("ين") and not word.definite and not participle

    def _is_closed(self, mention: Mention) -> bool:
        """Whether a pronoun or an adjective at its end bars a complement: قواته, رجال مسلحون."""
        last = self._words[mention.end - 1]
        body = any(isinstance(r.entry, Head) and r.entry.kind == "body" and not r.rest for r in last.heads)
        by_adjective = mention.end - 1 > mention.head and bool(last.adjectives) and not body
        return by_adjective or (mention.reading is not None and bool(mention.reading.clitics.pronoun))

    def _place(self, at: int) -> Reading | None:
        """The place named at ``at``, where the word is no noun for a kind of place (مدينة is no Medina)."""
        if self._tags[at] != NOUN or "place-noun" in self._words[at].classes:
            return None
        return self._longest(tuple(r for r in self._words[at].places if r.part == "name"), at)

    def _further_nations(self, mention: Mention) -> None:
        """وزراء خارجية مصر والأردن والعراق: of several holders each has a country of his own."""
        first = mention.complement
        if first is None or first.kind != "nation" or mention.number == "s":
            return
        nations = [first.entry]
        while mention.end < len(self._words) and self._words[mention.end].conjunction == "و":
            name = self._name(mention.end)
            if name is None or not isinstance(name.entry, Nationality):
                break
            nations.append(name.entry)
            mention.end += name.length
        if len(nations) > 1:
            mention.nationalities = [nation for nation in nations if isinstance(nation, Nationality)]

    def _quoted_leader(self, mention: Mention) -> None:
        """مسلحي "داعش": whose people they are stands in quotation marks."""
        inner = self._phrase(mention.end + 1, _DEPTH)
        closed = inner is not None and inner.end < len(self._words) and self._words[inner.end].text in _QUOTES
        if inner is not None and closed and inner.kind == "actor":
            mention.complement, mention.end = inner, inner.end + 1

    def _quoted_name(self, mention: Mention, head: Head) -> None:
        """حزب "مصر قوية": the name of a body in quotation marks."""
        at = mention.end + 1
        for end in range(at, min(at + 7, len(self._words))):
            if self._words[end].text in _QUOTES:
                if end > at:
                    inner = self._phrase(at, _DEPTH, head)
                    if inner is not None and inner.kind == "actor" and inner.end == end:
                        mention.complement = inner
                    mention.end = end + 1
                return

    def _has_nun(self, mention: Mention) -> bool:
        """Whether the head keeps the ن of its dual or sound plural, which no complement can follow (مسلحون, جنديان)."""
        reading = mention.reading
        form = reading.form if reading is not None else None
        if not isinstance(form, NounForm) or mention.end > mention.head + 1:
            return False
        sound = mention.number == "d" or (mention.number == "p" and form.gender == "m")
        return sound and not form.construct and self._words[mention.head].text.endswith(("ون", "ين", "ان"))

    def _past_portfolio(self, mention: Mention, at: int) -> int:
        """Past the portfolio of a minister of someone: وزير خارجية مصر, وزراء دفاع دول الحلف."""
        if not self._is_ministry(mention) or at + 1 >= len(self._words):
            return at
        word, following = self._words[at], self._words[at + 1]
        bare = not (word.definite or word.is_name or word.is_head or word.pronoun) and self._tags[at] == NOUN
        owned = self._tags[at + 1] == NOUN and (following.definite or following.names or following.heads)
        return at + 1 if bare and owned and not following.preposition and not following.conjunction else at

    def _is_ministry(self, mention: Mention) -> bool:
        return isinstance(mention.entry, Head) and mention.entry.noun.startswith(("وزير", "وزار"))

    def _more_portfolios(self, mention: Mention) -> None:
        """وزير الإعلام والثقافة: further definite nouns joined to a ministry's first."""
        if not self._is_ministry(mention):
            return
        while mention.end < len(self._words):
            word = self._words[mention.end]
            joined = word.conjunction == "و" and word.definite and not word.is_name and not word.is_head
            if self._longest(word.names, mention.end) or self._longest(word.heads, mention.end):
                return  # وزارة الخارجية والأمم المتحدة
            if not joined or self._tags[mention.end] != NOUN or _nationality(word) is not None:
                return
            mention.end += 1

    def _agrees_within(self, at: int, mention: Mention) -> bool:
        """Whether a definite adjective right behind a body told by an iḍāfa can agree with its last noun: قوات الدفاع
        الجوي السعودي."""
        inner = range(mention.head + 1, mention.end)
        told = mention.kind == "body" and mention.end == at and not mention.nationalities
        return told and self._words[at].definite and len(inner) > 0 and all(self._words[n].definite for n in inner)

    def _adjectives(self, mention: Mention) -> None:
        """Adjectives behind the phrase: a nation, a kind of actor, or any definite word of a definite phrase."""
        skipped = 0
        at = mention.end
        while at < len(self._words) and self._tags[at] == NOUN:
            word = self._words[at]
            if word.preposition or (word.conjunction and not (word.conjunction == "و" and mention.nationalities)):
                return
            if (word.is_time and not word.adjectives) or self._is_object_of(word, mention):
                return
            nation = nation_adjective(self._words, at)
            if nation is not None and not (agrees(nation, mention, self._words) or self._agrees_within(at, mention)):
                return  # قتل الجيش الإسرائيلي فلسطينيا
            named = mention.kind == "actor"
            if nation is not None and not word.pronoun:
                if _is_nation_name(word) and not named and not self._is_feminine(mention):
                    return  # الرئيس الصيني السعودية
                if word.conjunction and mention.number == "s" and self._may_be_dual(mention):
                    mention.number = "d"  # وزيرا الدفاع القطري والتركي
                if (word.conjunction and mention.number == "s") or (mention.kind == "actor" and _is_nation_name(word)):
                    return
                assert isinstance(nation.entry, Nationality)
                mention.nationalities.append(nation.entry)
                at += nation.length
                mention.end = at
                continue
            qualities = [r for r in word.adjectives if isinstance(r.entry, Adjective)]
            if mention.nationalities and self._is_of_other(at, mention):
                return  # اعتقلت الشرطة التركية الصحفية الألمانية
            if qualities and not word.conjunction:
                adjective = next((r.entry for r in qualities if qualifies(r, mention, self._words)), None)
                if not isinstance(adjective, Adjective):
                    return  # قتلت القوات العراقية مسلحين
                mention.adjectives.append(adjective)
                at += 1
                mention.end = at
                continue
            head = self._longest(word.heads, at)
            if head is not None and not self._is_adjective(at, head, mention):
                return
            if word.conjunction or word.is_name or skipped >= 2 or _is_person_part(word):
                return
            if word.definite != self._words[mention.end - 1].definite or word.cues or word.supports:
                return
            if not self._may_qualify(word, mention):
                return
            skipped += 1
            at += 1
            if word.definite:
                mention.end = at

    def _is_of_other(self, at: int, mention: Mention) -> bool:
        """Whether the word is a noun for a post with an adjective of another nation behind it."""
        post = any(isinstance(r.entry, Head) and r.entry.kind == "office" and not r.rest for r in self._words[at].heads)
        nation = nation_adjective(self._words, at + 1) if post and at + 1 < len(self._words) else None
        return nation is not None and nation.entry not in mention.nationalities

    def _may_be_dual(self, mention: Mention) -> bool:
        forms = [r.form for r in self._words[mention.head].heads if r.entry is mention.entry]
        return any(isinstance(form, NounForm) and form.number == "d" for form in forms)

    def _is_feminine(self, mention: Mention) -> bool:
        plural = mention.number == "p" and mention.kind in ("body", "actor")
        word = self._words[mention.head]
        return (word.text.endswith(("ه", "اء", "ات")) and not word.pronoun) or plural

    def _is_object_of(self, word: Word, mention: Mention) -> bool:
        """Whether the word's ending is an object's behind a subject's: قتل مسلحون إماما, خطف مسلحون شرطيين."""
        subject = self._words[mention.head].text.endswith("ون") and mention.number == "p"
        return subject and not word.definite and word.text.endswith(("ين", "ا")) and len(word.text) > 3

    def _may_qualify(self, word: Word, mention: Mention) -> bool:
        if mention.kind == "actor" and not word.text.endswith(("ي", "يه")) and not word.text.startswith("الم"):
            return False  # قائد الحشد الشعبي النصر
        return self._agrees_with(word, mention)

    def _agrees_with(self, word: Word, mention: Mention) -> bool:
        """Whether a word that no list of adjectives has may be one of the phrase's: it agrees, and no list has it as
        a noun for a place or several things (أغلقت الشرطة الشوارع)."""
        if word.classes & {"place-noun", "compass"} or word.is_plural:
            return False
        if self._is_feminine(mention):
            return word.text.endswith(("ه", "ات", "ي", "ى", "ون", "ين"))
        alone = self._words[mention.head].definite and mention.number == "s"  # no iḍāfa to whose end it could belong
        return not (alone and word.text.endswith("ه"))

    def _complement_by_preposition(self, mention: Mention, head: Head, depth: int) -> None:
        """متحدث باسم الجيش, مسؤول في حماس, وفد من المخابرات المصرية."""
        if head.kind == "office" and self._state_behind_l(mention):
            return
        bare = self._words[mention.head].definite and head.kind == "body"
        at = mention.end if bare else self._past_adjectives(mention, head)
        if at >= len(self._words) or not head.via or (mention.complement is not None and head.kind != "office"):
            return
        target = self._behind_preposition(at, head.via)
        if target is None or self._ends_opposing(at):
            return
        beside = self._words[target].text in _QUOTES or self._tags[target] == "demonstrative"
        if beside and target + 1 < len(self._words):
            target += 1  # مقاتلون من "داعش", مصدر في هذه القوات
        complement = self._phrase(target, depth + 1, head)
        if complement is None:
            bare_noun = "place-noun" in self._words[target].classes and target + 1 < len(self._words)
            named = target + 1 if bare_noun else target  # مدنيون من مدينة مصراتة
            place = self._place(named)
            if place is not None and not self._words[named].conjunction:
                complement = Mention("place", target, named + place.length, named, place)
        owned = mention.nationalities or (mention.complement is not None and mention.complement.kind == "nation")
        if complement is None or (complement.kind in ("nation", "place") and owned):
            return  # زيارة أمير قطر لإسبانيا
        if bare and complement.kind in ("nation", "place") and self._words[target - 1].text == "من":
            return  # انسحبت القوات من البلاد
        if complement.kind == "office" and mention.nationalities and self._words[target].preposition == "ل":
            return  # تحيات الرئيس المصري للملك
        if mention.complement is None:
            mention.complement = complement
        mention.end = complement.end

    def _state_behind_l(self, mention: Mention) -> bool:
        """وزير الشؤون الخارجية لجمهورية مصر العربية: of which state a definite office is, by its full name behind ل."""
        at = mention.end
        if at >= len(self._words) or mention.nationalities or mention.complement is not None:
            return False
        if self._words[at].preposition != "ل" or not self._words[at - 1].definite or self._words[at].conjunction:
            return False
        name = self._name(at)
        if name is None or not isinstance(name.entry, Nationality) or name.length < 2:
            return False
        mention.complement = Mention("nation", at, at + name.length, at, name)
        mention.end = at + name.length
        return True

    def _owner(self, mention: Mention, depth: int) -> None:
        """مكتب الأمن الصناعي التابع لوزارة التجارة الأميركية: whose the body is."""
        at = mention.end
        if mention.kind != "body" or at + 1 >= len(self._words):
            return
        if self._words[at].text in _COMMA and self._words[at + 1].text in _BELONGING and at + 2 < len(self._words):
            at += 1  # طائرات الاستطلاع، التابعة للتحالف
        belongs = self._words[at].text in _BELONGING
        several = mention.number != "s" and not is_definite(mention, self._words)
        if not belongs and (self._words[at].preposition != "ل" or not several or self._ends_opposing(mention.end)):
            return
        at = at if belongs else at - 1  # ثلاث دبابات للجيش
        owner = self._phrase(at + 1, depth + 1) if self._words[at + 1].preposition == "ل" else None
        if not belongs and owner is not None and owner.kind not in ("actor", "body"):
            return
        if not belongs and getattr(owner, "entry", None) is not None and _is_press(owner):
            return  # قالت مصادر محلية لوكالة الأنباء
        known = mention.complement is not None and mention.complement.kind != "place"
        if owner is not None and not known and not mention.nationalities:
            mention.complement, mention.end = owner, owner.end

    def _ends_opposing(self, end: int) -> bool:
        """Whether the word before ``end`` tells for or against whom they are (فصائل معارضة للنظام), so that
        what follows is not whose they are."""
        word = self._words[end - 1]
        opposed = any(isinstance(r.entry, Adjective) and "OPP" in r.entry.sector for r in word.adjectives)
        sides = (r.entry.kind for r in word.supports if isinstance(r.entry, Verb) and not r.rest)
        return opposed or any(kind in ("backs", "backed", "opposes") for kind in sides)

    def _past_adjectives(self, mention: Mention, head: Head) -> int:
        """Past what qualifies an indefinite head, known or not (وفد أمني رفيع المستوى من ...)."""
        at = mention.end
        while at < len(self._words) and at - mention.end < 3 and self._tags[at] == NOUN:
            word = self._words[at]
            if word.preposition or word.conjunction or word.is_head or word.is_name or word.cues or word.pronoun:
                break
            if any(word.text == preposition.split()[0] for preposition in head.via):
                break
            if "place-noun" in word.classes or (word.is_plural and not word.definite):
                break  # هاجم رجال مسلحون قاعدة عسكرية في مالي
            if word.text.endswith("ا") and not self._words[mention.head].text.endswith("ا") and not word.definite:
                break  # هاجمت جماعة مسلحة مركزا للشرطة: an object's ending
            at += 1
        return at

    def _behind_preposition(self, at: int, prepositions: list[str]) -> int | None:
        word = self._words[at]
        for preposition in prepositions:
            first, *rest = preposition.split()
            if len(preposition) == 1:
                if word.preposition == preposition and not word.conjunction:
                    return at
            elif word.text == first and all(
                at + 1 + n < len(self._words) and self._words[at + 1 + n].text == part
                for n, part in enumerate(rest)
                if len(part) > 1
            ):
                target = at + 1 + sum(len(part) > 1 for part in rest)
                return target if target < len(self._words) else None
        return None

    # ---- persons

    def _person_behind(self, mention: Mention, depth: int) -> None:
        """The name behind an office: وزير الداخلية فتحي باشاغا, رئيس الوزراء الإثيوبي، آبي أحمد."""
        at = mention.end
        if mention.start and self._words[mention.start - 1].text == "(" and self._words[at : at + 1]:
            at += self._words[at].text == ")"  # (الرئيس السوري) بشار الأسد
        if at < len(self._words) and "back-then" in self._words[at].classes:
            at += 1  # الرئيس الأميركي آنذاك جورج بوش
        apart = at < len(self._words) and self._words[at].text in _COMMA
        if apart:
            at += 1
        while at < len(self._words) and self._words[at].text in "\"“”«'#":
            at += 1
        at = self._past_shortened_title(at)
        if at >= len(self._words) or (self._words[at].conjunction and not self._words[at].names):
            return
        address = self._head(at, counted=True)  # الفريق before a name is a rank, no team
        if address is not None and isinstance(address.entry, Head) and address.entry.kind in ("address", "office"):
            if address.entry.kind == "office" and not _is_rank(address.entry):
                self._second_office(mention, at, address, depth)
                return
            if apart and address.entry.kind == "office":
                return
            at += address.length  # رئيس الجمهورية، السيد عبد المجيد تبون
        title = mention.entry if isinstance(mention.entry, Head) else None
        known = self._name(at, title, mention.nationalities) if at < len(self._words) else None
        if known is not None and isinstance(known.entry, Actor) and known.entry.kind == "person":
            if (apart and known.clitics.particle) or known.clitics.conjunction:
                return
            if not _is_of(known.entry, mention.nationalities):
                return  # هنأ الرئيس الفلسطيني جو بايدن
            mention.then = "back-then" in self._words[mention.end].classes
            mention.name, mention.name_entry = (at, at + known.length), known.entry
            mention.end = self._surname_rest(at + known.length)
            mention.name = (at, mention.end)
            return
        if known is not None and isinstance(known.entry, Actor) and known.length > 1:
            return  # اتهم متحدث باسم الجيش نمور التاميل
        end = self._person_end(at) if mention.kind == "office" or "given" in self._words[at].classes else None
        if end is None or (apart and end - at < 2):
            if depth == 0 and mention.kind == "office" and mention.title is not None:
                self._person_farther(mention)
            return
        mention.then = "back-then" in self._words[mention.end].classes
        mention.name = (at, end)
        mention.end = end

    def _past_shortened_title(self, at: int) -> int:
        """Past a title of one letter: عميد الكلية د. خالد, أمين جدة م. هاني."""
        while at + 1 < len(self._words) and self._words[at].text in _TITLE_LETTERS and self._words[at + 1].text == ".":
            at += 2
        return at

    def _second_office(self, mention: Mention, at: int, head: Reading, depth: int) -> None:
        """المتحدث باسم الائتلاف النائب صلاح ...: the name of a second office in apposition is that of the first."""
        other = self._headed(at, head, depth + 1, False)
        if self._words[at].pronoun and at == mention.end:
            return  # اتهم الرئيس نائبه فلان
        if other is not None and (_is_of_another_state(mention, other) or self._meets(mention, other)):
            return  # استقبل أمير الكويت وزير الخارجية الصيني وانغ يي
        if other is not None and other.name is not None and mention.title is not None:
            mention.name, mention.name_entry = other.name, other.name_entry
            mention.title = (mention.title[0], other.title[1] if other.title else other.name[0])
            mention.end = other.end
        elif other is not None and at == mention.end and self._is_ministry_of_deputy(mention, other):
            mention.end = other.end
            mention.nationalities.extend(n for n in other.nationalities if n not in mention.nationalities)
            mention.title = (mention.start, mention.end)

    def _is_ministry_of_deputy(self, mention: Mention, other: Mention) -> bool:
        """Whether the ministry right behind a deputy premier is his: نائب رئيس مجلس الوزراء وزير الدفاع الكويتي."""
        deputy = isinstance(mention.entry, Head) and _has_deputy(mention.entry) and not mention.nationalities
        of_cabinet = self._words[mention.end - 1].text == "الوزراء"
        return deputy and of_cabinet and mention.name is None and self._words[other.head].text == "وزير"

    def _meets(self, mention: Mention, other: Mention) -> bool:
        """Whether the two offices right behind a verb of meeting are host and guest: استقبل محافظ الخرج عميد الكلية
        محمد ... A deputy's second post is rather his own (نائب رئيس مجلس الوزراء وزير الداخلية)."""
        verb = self._words[mention.start - 1] if mention.start else None
        bare = other.title is None or other.title[1] - other.title[0] < 2  # المتحدث باسم الائتلاف النائب صلاح
        if verb is None or bare or self._tags[mention.start - 1] != VERB:
            return False
        if isinstance(mention.entry, Head) and _has_deputy(mention.entry):
            return False
        return any(isinstance(r.entry, Cue) and r.entry.type == "CONSULT" for r in verb.cues)

    def _circumstance_follows(self, at: int) -> bool:
        """Whether a participle stands at ``at`` that says what someone does meanwhile."""
        return any(
            r.part == "participle" and not word.definite
            for word in self._words[at : at + 1]
            for r in (*word.cues, *word.supports)
        )

    def _person_farther(self, mention: Mention) -> None:
        """مبعوث الأمم المتحدة إلى الشرق الأوسط نيكولاي ملادينوف: a name behind what the office is for."""
        at = mention.end
        if self._is_construct(mention):
            self._person_behind_idafa(mention)
            return
        if at >= len(self._words) or not (
            self._tags[at] == "preposition" or self._words[at].preposition or self._words[at].text in _QUOTES
        ):
            return
        if self._tags[at] == "preposition" and self._words[at].text not in _OF_OFFICES:
            return  # الرئيس اليمني خلال لقائه ...
        for here in range(at + 1, min(at + _ENVOY_REACH, len(self._words))):
            word = self._words[here]
            if self._tags[here] in (VERB, "relative", "that", "time", "source") or word.text in ".:؛":
                return
            if word.text in _SUCCEEDING:
                return
            if word.text in _COMMA and self._circumstance_follows(here + 1):
                return  # ممثلا عن الطائفة، مرددين هتافات ضد فلان
            if any(_is_one_office(r) for r in word.heads) and not word.preposition:
                return
            if word.pronoun and word.cues:
                return  # محام في بنغازي بعد انتقاده حفتر
            title = mention.entry if isinstance(mention.entry, Head) and self._words[here - 1].definite else None
            known = self._name(here, title, mention.nationalities)
            person = known is not None and isinstance(known.entry, Actor) and known.entry.kind == "person"
            if word.conjunction or word.preposition or self._tags[here - 1] == "preposition":
                continue  # وافق الرئيس على مواصلة الحوار بعد قمته مع بوتين
            if person and known is not None and isinstance(known.entry, Actor):
                if not _is_of(known.entry, _nations_of(mention)):
                    return
                mention.name, mention.name_entry = (
                    (here, here + known.length),
                    known.entry if isinstance(known.entry, Actor) else None,
                )
            elif "given" in word.classes and (end := self._person_end(here)) is not None and end - here >= 2:
                mention.name = (here, end)
            else:
                continue
            assert mention.name is not None
            title_end = here - 1 if self._words[here - 1].text in _COMMA else here
            mention.title = (mention.title[0] if mention.title else mention.start, title_end)
            mention.end = mention.name[1]
            return

    def _is_construct(self, mention: Mention) -> bool:
        """Whether a noun that no dictionary knows as an actor completes the indefinite end of a post (رئيس قسم صحة
        البيئة)."""
        at = mention.end
        if at >= len(self._words) or self._words[at - 1].definite or self._words[at - 1].pronoun:
            return False
        word, form = self._words[at], mention.reading.form if mention.reading is not None else None
        accusative = isinstance(form, NounForm) and form.accusative
        return self._tags[at] == NOUN and not (word.preposition or word.conjunction or word.is_time or accusative)

    def _person_behind_idafa(self, mention: Mention) -> None:
        """رئيس قسم صحة البيئة سامي حداد: the name behind the last noun of the post, which is definite."""
        for here in range(mention.end + 1, min(mention.end + _IDAFA, len(self._words))):
            word = self._words[here]
            if self._tags[here] != NOUN or word.preposition or word.is_head or self._words[here - 1].is_time:
                return
            end = self._person_end(here) if "given" in word.classes and self._words[here - 1].definite else None
            if end is not None and end - here >= 2 and not word.definite:
                mention.title, mention.name = (mention.start, here), (here, end)
                mention.end = end
                return

    def _surname_rest(self, at: int) -> int:
        """Further parts of a known name that the dictionary leaves out."""
        end = at
        while end < len(self._words) and end - at < 3 and self._tags[end] == NOUN and _is_surname(self._words[end]):
            if self._begins_other(end) or self._is_office_of_state(end):
                break  # حذر عبد الفتاح البرهان آبي أحمد, التقى محمد مرسي أمير قطر
            end += 1
        return end

    def _is_office_of_state(self, at: int) -> bool:
        """Whether a word that is also a given name is an office here, its state right behind: أمير قطر."""
        office = any(isinstance(r.entry, Head) and r.entry.kind == "office" for r in self._words[at].heads)
        behind = self._words[at + 1 : at + 2]
        return office and any(isinstance(r.entry, Nationality) for word in behind for r in word.names)

    def _begins_other(self, at: int) -> bool:
        """Whether the known name of another person begins at ``at``: of several words, or of one by which news surely
        means him (طالب فايز السراج حفتر)."""
        names = (r for r in self._words[at].names if isinstance(r.entry, Actor))
        sure = tuple(r for r in names if r.part == "name" or r.entry.id in self._told.actors)
        known = self._longest(sure, at)
        return known is not None and isinstance(known.entry, Actor) and known.entry.kind == "person"

    def _person_end(self, at: int) -> int | None:
        """The end of the person's name that begins at ``at``, by its shape; None where none does."""
        end = at
        while end < len(self._words) and end - at < _PERSON_LENGTH:
            word = self._words[end]
            if end > at and (self._is_hyphen(end) or self._is_of_faith(end)):
                end += 2  # بيير لوك-دوران, علي شرف الدين
                continue
            if not word.is_word or (word.conjunction and word.known and end > at):
                break
            if self._tags[end] in ("that", "condition", "contrast", "filler", "agent", "source"):
                break  # شدد الوزير على أن, 12 شخصا على الأقل, قاض على أيدي مسلحين
            if self._tags[end] == "preposition" and not self._ends_compound(end, at):
                break  # محمد ولد علي, but ضد بيلي في ...
            if end > at and word.is_time and word.definite:
                break  # ضد بيلي الأربعاء
            if self._tags[end] not in (NOUN, VERB, CONTINUED, "preposition") and not (
                _is_person_part(word) or self._ends_compound(end, at)
            ):
                break
            if not (
                _is_person_part(word)
                or self._ends_compound(end, at)
                or _may_be_person(word, end - at)
                or self._is_definite_surname(end, at)
                or self._is_house_name(end, at)
                or self._is_calling_as_surname(end, at)
                or self._is_third_name(end, at)
            ):
                break
            end += 1
        return end if end > at else None

    def _is_of_faith(self, at: int) -> bool:
        """Whether the word and the one behind it make one name: شرف الدين, حسب الله."""
        behind = self._words[at + 1 : at + 2]
        word = self._words[at]
        bare = word.is_word and not (word.definite or word.preposition or word.pronoun)
        return bare and bool(behind) and behind[0].text in ("الدين", "الله")

    def _is_hyphen(self, at: int) -> bool:
        """Whether a hyphen written onto both words joins two parts of a name that no dictionary knows."""
        if self._words[at].text != "-" or at + 1 >= len(self._words):
            return False
        starts, ends = self._sentence.starts, self._sentence.ends
        joined = ends[at - 1] == starts[at] and ends[at] == starts[at + 1]
        return joined and self._words[at + 1].is_word and not self._words[at + 1].definite

    def _ends_compound(self, at: int, start: int) -> bool:
        """Whether the word completes a compound name: أبو الفتوح, بن طالب, عبد الله."""
        return at > start and self._words[at - 1].text in _NAME_PARTS and self._words[at].is_word

    def _is_definite_surname(self, at: int, start: int) -> bool:
        """محمد السويد, محمد المصري: behind one given name a definite word is the surname, whatever else it means."""
        word = self._words[at]
        plain = (
            word.definite
            and not word.preposition
            and not word.conjunction
            and not word.is_head
            and not word.text.endswith("ه")
        )
        behind = self._words[at + 1 : at + 2]
        woman = bool(behind) and behind[0].text == "التي"  # أدان شريف الأساليب التي
        return (
            at == start + 1 and "given" in self._words[start].classes and plain and self._tags[at] == NOUN and not woman
        )

    def _is_third_name(self, at: int, start: int) -> bool:
        """Whether behind two given names a word that no dictionary has is the family's: حسين رضا شمعون."""
        word = self._words[at]
        given = at == start + 2 and all(w.is_given for w in self._words[start:at])
        free = not (word.known or word.preposition or word.conjunction or word.pronoun) and word.is_word
        return given and free and self._tags[at] == NOUN and not word.text.endswith(_INFLECTED)

    def _is_calling_as_surname(self, at: int, start: int) -> bool:
        """Whether behind a compound given name an indefinite calling that nothing completes is the surname: عبد القادر
        قاضي."""
        word, behind = self._words[at], self._tags[at + 1 : at + 2]
        compound = at == start + 2 and self._words[start].text == "عبد"
        bare = word.is_head and not (word.definite or word.preposition or word.conjunction or word.pronoun)
        return compound and bare and behind != [NOUN] and not word.text.endswith("ا")

    def _is_house_name(self, at: int, start: int) -> bool:
        """Whether an unknown definite word ends a name behind a father's: محمد بن عطا الله الفهيد. Words shaped like a
        participle, noun of place or abstract (المعرض, الزيارة) are no such name."""
        word = self._words[at]
        father = any(part.text in ("بن", "بنت") for part in self._words[start:at])
        plain = word.definite and not (word.known or word.preposition or word.conjunction)
        return father and plain and self._tags[at] == NOUN and not word.text.startswith("الم") and _is_short(word)

    def _unknown_person(self, at: int, depth: int) -> Mention | None:
        """A name of two words or more that no dictionary has, recognised by a given name in front, by what stands
        around it, or by the name tagger."""
        word = self._words[at]
        if "given" in word.classes or self._is_speaker(at) or self._has_office_behind(at):
            end = self._person_end(at)
        else:
            name = self._sentence.unknown_name(at, "PERS") if not word.definite else None
            end = name.end if name is not None else None
        if end is None or end - at < 2 or self._titles_thing(at, end):
            return None
        mention = Mention("person", at, end, at, None)
        mention.name = (at, end)
        self._office_behind(mention, depth)
        return mention

    def _titles_thing(self, at: int, end: int) -> bool:
        """Whether quotation marks around the name set it behind a thing that bears it: المناورات "جون باول"."""
        if at < 2 or end >= len(self._words) or self._words[at - 1].text not in _QUOTES:
            return False
        if self._words[end].text not in _QUOTES or self._tags[at - 2] != NOUN:
            return False
        thing = self._words[at - 2]
        return not (thing.heads or thing.names or "given" in thing.classes)

    def _has_office_behind(self, at: int) -> bool:
        """Whether behind a verb, or a noun of appointing, stand two unknown words and an office: ورحب ويس كريمر مدير
        العمليات, تعيين بختي بلعيد وزيرا."""
        if at == 0 or at + 2 >= len(self._words):
            return False
        if self._tags[at - 1] != VERB and "appointing" not in self._words[at - 1].classes:
            return False
        pair = self._words[at : at + 2]
        unknown = all(not w.known and not w.definite and w.is_word and not w.preposition for w in pair)
        office = self._words[at + 2].heads if unknown and not self._words[at + 2].conjunction else ()
        return any(_is_one_office(r) for r in office)

    def _is_speaker(self, at: int) -> bool:
        """Whether an unknown word follows a verb of saying, whose subject is then a person: وأكد رأفت الصباغ."""
        word = self._words[at]
        if word.known or word.definite or at == 0 or self._tags[at - 1] != VERB:
            return False
        return any(getattr(r.entry, "kind", "") == "speech" for r in self._words[at - 1].verbs)

    def _office_behind(self, mention: Mention, depth: int) -> None:
        """An office in apposition behind the name: صائب عريقات كبير المفاوضين, يحيى سعود، النائب الأردني."""
        at = mention.end
        if at < len(self._words) and self._words[at].text in _COMMA:
            at += 1
        if at >= len(self._words) or depth > 1:
            return
        word = self._words[at]
        if word.conjunction or word.preposition or not word.heads:
            return
        head = self._head(at) or self._longest(word.heads, at)
        if head is None or not isinstance(head.entry, Head) or head.entry.kind != "office":
            return
        office = self._headed(at, head, depth + 1, False)
        if office is None or office.name is not None:
            return
        if mention.name_entry is not None and not _is_of(mention.name_entry, _nations_of(office)):
            return  # هاتف مصطفى الكاظمي ولي العهد السعودي, هنأ محمد بن زايد ملك الأردن
        accusative = isinstance(head.form, NounForm) and (head.form.accusative or word.text.endswith("ا"))
        if accusative and depth > 0:
            return  # خطفت قوات حفتر محاميا
        appointed = accusative  # عين فلان وزيرا للتجارة
        if not (word.definite or appointed or office.complement is not None or office.end > at + 1):
            return
        bare = office.end == at + 1 and at == mention.end and mention.end == mention.start + 1
        if bare and self._tags[mention.start - 1 : mention.start] == [VERB]:
            return  # اتهم حفتر المبعوث
        mention.title = (at, office.end)
        mention.reading, mention.entry = office.reading, office.entry
        mention.kind, mention.head = "office", office.head
        mention.complement, mention.nationalities, mention.adjectives = (
            office.complement,
            office.nationalities,
            office.adjectives,
        )
        mention.end = office.end

    # ---- government

    def _govern(self, mention: Mention) -> None:
        """Note the preposition that governs the phrase, and whether و joins it to what stands before."""
        word = self._words[mention.start]
        is_name = word.is_given and mention.name is not None and mention.name[0] == mention.start
        mention.conjoined = word.conjunction == "و" and not is_name
        if word.preposition and not is_name:
            after_source = mention.start > 0 and self._tags[mention.start - 1] == "source"
            mention.preposition = self._words[mention.start - 1].text if after_source else word.preposition
            return
        at = mention.start - 1
        while at >= 0 and (self._tags[at] in ("demonstrative", "quantifier") or self._words[at].text in '«»“”"(['):
            at -= 1
        if at >= 0 and self._words[at].text in _APART:  # الاتهام لـ 12 ضابطا, أشاد بـ"الحكومة"
            mention.preposition = self._words[at].text
            return
        if at >= 0 and self._words[at].text in _AMONG and self._tags[at - 1] != VERB:  # but انسحبت منها القوات
            mention.preposition = self._words[at].text
            return
        each = self._words[at - 1] if at > 0 and self._words[at].text == "من" else None
        if each is not None and each.text.removeprefix(each.preposition or each.conjunction) in _EACH:
            # اتهم كل من مصر والسودان, لكل من
            mention.preposition = each.preposition
            mention.conjoined = each.conjunction == "و"
            at -= 2
        first = at
        while first > 0 and self._tags[first] == CONTINUED:
            first -= 1
        if not mention.preposition and first >= 0 and self._tags[first] in _GOVERNING:
            mention.preposition = " ".join(w.text for w in self._words[first : at + 1])


_GOVERNING = frozenset({"preposition", "agent", "source", "purpose"})


def _number(word: Word, reading: Reading) -> str:
    """The number of a head noun; a form in ين is read as plural where the noun has one, people in ون are several."""
    if isinstance(reading.entry, Head) and reading.entry.kind == "people" and word.text.endswith("ون"):
        return "p"  # آخرون
    numbers = {r.form.number for r in word.heads if r.entry is reading.entry and isinstance(r.form, NounForm)}
    if "p" in numbers and "d" in numbers:
        return "p"
    return reading.form.number if isinstance(reading.form, NounForm) else "s"


def _is_of_another_state(one: Mention, other: Mention) -> bool:
    """Whether two offices side by side are of two states."""
    told = [_states_told(one), _states_told(other)]
    return all(told) and not told[0] & told[1]


def _states_told(mention: Mention) -> set[str]:
    found = {nation.code for nation in mention.nationalities}
    inner = mention.complement
    if inner is not None and isinstance(inner.entry, Nationality):
        found.add(inner.entry.code)
    if isinstance(mention.entry, Head) and mention.entry.code:
        found.add(mention.entry.code)
    return found


def _fits(head: Head, actor: Actor, nations: list[Nationality]) -> bool:
    """Whether a weak name of ``actor`` counts behind ``head``: a post, form of address or
    noun that he or it can bear."""
    codes = {actor.code, *(post.code for post in actor.posts)}
    if nations and not any(nation.code in codes for nation in nations):
        return False
    if actor.kind == "media" and set(head.sector) & _sectors(actor):
        return True  # مراسل الجزيرة
    if actor.kind != "person":
        return (head.kind in ("office", "people", "document") and head.of == "sector") or (
            head.kind == "body"
            and (not head.sector or bool(set(head.sector) & _sectors(actor)) or _are_armed(head, actor))
        )
    return head.kind == "address" or (
        head.kind == "office" and (head.of == "sector" or bool(set(head.sector) & (_sectors(actor) or {"CVL"})))
    )


_ARMED = frozenset({"MIL", "REB", "UAF", "PRM", "COP", "CRM"})


_ORDINALS = frozenset({"الاول", "الثاني"})  # تشرين الثاني

_OF_ALL = frozenset({"UNO", "EUR", "IGO", "NGO", "ISM", "IMG"})


def _nations_of(office: Mention) -> list[Nationality]:
    """The nations that an office tells, by its adjectives or as its iḍāfa (ملك الأردن)."""
    owner = office.complement.entry if office.complement is not None else None
    return [*office.nationalities, *([owner] if isinstance(owner, Nationality) else [])]


def _is_of(actor: Actor, nations: list[Nationality]) -> bool:
    """Whether the person may hold an office of one of the ``nations``, none being told."""
    codes = {actor.code, *(post.code for post in actor.posts)}
    return not nations or bool(codes & _OF_ALL) or any(nation.code in codes for nation in nations)


def _are_armed(head: Head, actor: Actor) -> bool:
    """Forces of any kind may be called قوات."""
    return head.of == "sector" and bool(set(head.sector) & _ARMED) and bool(_sectors(actor) & _ARMED)


def _sectors(actor: Actor) -> set[str]:
    return {*actor.sector, *(sector for post in actor.posts for sector in post.sector)}


def _is_press(mention: Mention | None) -> bool:
    return mention is not None and getattr(mention.entry, "sector", [])[:1] == ["JRN"]


def _is_person(mention: Mention) -> bool:
    return mention.kind == "person" or (isinstance(mention.entry, Actor) and mention.entry.kind == "person")


def _has_deputy(head: Head) -> bool:
    return head.noun in _DEPUTIES or head.noun.startswith("نائب ") or (head.of == "sector" and head.kind == "people")


def _nationality(word: Word) -> Nationality | None:
    for reading in word.adjectives:
        if isinstance(reading.entry, Nationality):
            return reading.entry
    return None


def _is_feminine_nisba(word: Word, before: Word, head: Reading) -> bool:
    """سيارة مدنية, اجتماعات دورية: a feminine nisba behind an indefinite feminine, or things, qualifies them."""
    bare = not (word.definite or word.preposition or word.conjunction or head.rest)
    thing = (before.text.endswith(("ه", "ات")) or before.is_plural) and not (
        before.definite or before.pronoun or before.is_head or before.is_name
    )
    return bare and thing and word.text.endswith("يه")


def _calls_for_person(before: Word) -> bool:
    """Whether the word before a surname makes it one: يسقط بوش, زيارة بوش."""
    visits = (r.entry for r in before.cues if r.part in ("noun", "masdar") and not before.definite)
    visit = any(isinstance(entry, Cue) and "visit" in entry.mode for entry in visits)
    return visit or "protest-cry" in before.classes


def _is_participle(word: Word, head: Reading) -> bool:
    """مشيرا إلى is "pointing out", no field marshal; but مسلحا is a man in arms."""
    accusative = isinstance(head.form, NounForm) and (head.form.accusative or word.text.endswith("ا"))
    if not accusative or head.rest:
        return False
    readings = (r for r in (*word.supports, *word.cues) if r.part == "participle")
    return any(getattr(r.entry, "kind", "") != "backed" for r in readings)


def _is_accusative(mention: Mention) -> bool:
    form = mention.reading.form if mention.reading is not None else None
    return isinstance(form, NounForm) and form.accusative


def _is_nation_name(word: Word) -> bool:
    """Whether the word is also a state's name: السعودية behind منظمة العفو الدولية is no adjective of it."""
    return any(isinstance(r.entry, Nationality) and not r.rest for r in word.names)


def _adjective(word: Word) -> Adjective | None:
    for reading in word.adjectives:
        if isinstance(reading.entry, Adjective):
            return reading.entry
    return None


def _is_adjective_here(word: Word) -> bool:
    return not word.is_head and any(isinstance(r.form, NounForm) and r.form.number == "s" for r in word.adjectives)


def _is_plain(reading: Reading) -> bool:
    """Whether the head is a noun for a post or body, which never qualifies another noun."""
    return isinstance(reading.entry, Head) and reading.entry.kind in ("office", "body") and not reading.rest


def _is_rank(head: Head) -> bool:
    return head.sector[:1] == ["MIL"] or head.noun in ("الأمير", "الشيخ", "الملك", "المستشار")


def _is_one_office(reading: Reading) -> bool:
    """Whether the noun is another holder of an office (مبعوث), no rank or form of address before a name."""
    entry, form = reading.entry, reading.form
    single = isinstance(form, NounForm) and form.number == "s"
    return isinstance(entry, Head) and entry.kind == "office" and single and not reading.rest and not _is_rank(entry)


def _is_person_part(word: Word) -> bool:
    return bool(word.classes & {"given", "surname"}) or word.text in _NAME_PARTS


def _is_short(word: Word) -> bool:
    return 5 <= len(word.text) <= 8 and not word.text.endswith(("ه", "ات", "ين", "ون", "اء"))


def _is_surname(word: Word) -> bool:
    return (
        not word.conjunction
        and not word.preposition
        and (bool(word.classes & {"given", "surname"}) or word.text in _NAME_PARTS)
    )


# What an unknown word begins with that is rather joined to what stands before (الوالي وبنصيب الجهة).
_JOINED = ("وب", "وال", "ول", "فال")


def _is_participle_like(text: str) -> bool:
    """Whether an unknown word has the shape of a participle that says how somebody is (متغطرس, مستعجل)."""
    return len(text) >= 6 and text.startswith(("مت", "مست"))


def _may_be_person(word: Word, behind: int) -> bool:
    """Whether a word that no list has may be the part of a name that stands ``behind`` so many others: no known word,
    not definite in front, and from the third on shaped like a surname (الزفزافي)."""
    if word.known or word.conjunction or not word.is_word:
        return False
    if behind == 0:
        return not word.definite and not _is_participle_like(word.text) and not word.text.startswith(_JOINED)
    return behind == 1 or (word.definite and word.text.endswith("ي"))
