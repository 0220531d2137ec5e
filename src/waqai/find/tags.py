# SPDX-License-Identifier: Apache-2.0
"""Tag the words of a sentence by what they do in it: finite verb, noun, number, or a function word's function.

Unvowelled Arabic spells many verbs and nouns alike (قتل, طلب, دعم); what stands before a word mostly decides. The
order of the tests below is that of their strength.
"""

from __future__ import annotations

from waqai.arabic.forms import NounForm, VerbForm
from waqai.arabic.numbers import begins_eleven
from waqai.model.lexicon import Cue, Nationality, Particle

from .document import Sentence
from .words import Word, iter_rest

VERB, NOUN, NUMBER, PUNCTUATION = "verb", "noun", "number", "punctuation"
CONTINUED = "continued"  # a further word of a function word of several words

# After these a word is a noun ...
_BEFORE_NOUN = frozenset(
    {"preposition", "agent", "source", "demonstrative", "quantifier", "without", "purpose", NUMBER}
)
# ... and after these a verb.
_BEFORE_VERB = frozenset({"negation", "already", "relative", "time", "condition", "future"})
# Where these stand a clause begins, and a clause of news mostly begins with its verb.
_OPENING = frozenset({"that", "contrast", "conjunction", "cause", PUNCTUATION, "filler"})
# Behind these a clause may have a finite verb of its own.
_NEW_CLAUSE = frozenset({"that", "relative", "contrast", "cause", "condition", "time"})
_STOPS = frozenset('؛;:!؟?.،,«»"“”-–—')


def tag(sentence: Sentence) -> list[str]:
    """One tag for each word of the sentence: a function of grammar/particles.toml or one of the constants above."""
    words = sentence.words
    tags: list[str] = []
    at = 0
    while at < len(words):
        word = words[at]
        if not word.is_word:
            tags.append(NUMBER if word.text[0].isdigit() else PUNCTUATION)
            at += 1
            continue
        name = _name_length(words, at)
        if name > 1:
            tags.extend([NOUN] * name)
            at += name
            continue
        if begins_eleven([w.text for w in words[at : at + 2]]):
            tags.append(NUMBER)
            at += 1
            continue
        function, length = _function(words, at, sentence.careful)
        if function == "preposition" and length == 1 and _is_deed_behind(words, at, tags):
            function = ""
        if function:
            tags.append(function)
            tags.extend([CONTINUED] * (length - 1))
            at += length
            continue
        tags.append(VERB if at in sentence.dammas and _is_passive(word, tags) else _content(words, at, tags))
        at += 1
    return tags


def _name_length(words: list[Word], at: int) -> int:
    """The length of the known name or title that begins at ``at``; of several words none is a verb or particle."""
    known = words[at].names + words[at].heads + words[at].places
    return max((reading.length for reading in iter_rest(known, words, at)), default=0) if known else 0


def _function(words: list[Word], at: int, careful: bool) -> tuple[str, int]:
    """The function of the longest function word that begins at ``at``, and its length; ("", 0) where none does."""
    word = words[at]
    if not word.particles:
        return "", 0
    best, length = "", 0
    for reading in iter_rest(word.particles, words, at):
        if not isinstance(reading.entry, Particle):
            continue
        counts = reading.entry.function == "quantifier" and at + 1 < len(words) and words[at + 1].is_number
        if counts is False and reading.entry.function == "quantifier" and _is_behind_noun(words, at):
            continue
        if reading.length > length or (reading.length == length and counts):  # نحو ألف, but نحو المدينة
            best, length = reading.entry.function, reading.length
    if best in ("condition", "contrast") and length == 2 and word.text.lstrip("و") == "علي":
        return (_on_that(words, at) or best), length
    if length == 1 and best == "preposition" and careful and word.text == "والي" and word.ending != "ى":
        return "", 0  # والي العاصمة
    following = words[at + 1] if at + 1 < len(words) else None
    if best == "filler" and "back-then" in word.classes:
        return best, length
    if length == 1 and best in ("filler", "quantifier") and (word.verbs and not word.is_head):
        timed = following is not None and (following.is_time or "filler" in following.functions)
        timed = timed and following is not None and not _is_reflexive(following)
        return (best, 1) if best == "filler" and timed else ("", 0)  # فجر أمس, but فجر مسلحون
    if length == 1 and best == "conjunction" and _is_feminine_adjective(words, at):
        return "", 0
    if length == 1 and best == "preposition" and at and _is_of_nation(words, at):
        return "", 0  # كوري شمالي
    if length == 1 and word.verbs and _is_rather_verb(words, at):
        return "", 0
    if length == 1 and _is_name_here(words, at, careful):
        return "", 0
    if length == 1 and best in ("relative", "negation") and {"relative", "negation"} <= word.functions:
        return ("negation" if _denies(words, at) else "relative"), 1
    if word.text in _NOT_THAT and length == 1 and following is not None and _is_imperfect(following):
        return "that", 1  # يأمل ألا تفشل المحادثات
    if best == "agent" and length == 2 and _is_side(words, at + 2):
        return "filler", 2  # بين X من طرف وY من طرف آخر
    if word.text == "وبين" and at == 0 and word.verbs:
        return "", 0  # وبيّن المتحدث أن ...
    return best, length


_NOT_THAT = frozenset({"الا"})  # أن + لا, folded like إلا


def _is_imperfect(word: Word) -> bool:
    return bool(word.verbs) and all(isinstance(r.form, VerbForm) and r.form.tense == "I" for r in word.verbs)


def _on_that(words: list[Word], at: int) -> str:
    """What على أن does before a noun: it opens what is said (شدد على أن الجيش ...), or sets a whole sentence
    against the one before it. Before a verb it makes a condition (على أن يعقد الاجتماع غدا)."""
    behind = words[at + 2] if at + 2 < len(words) else None
    if behind is None or (behind.verbs and not behind.nominal and not behind.definite and not behind.is_head):
        return ""
    return "contrast" if at == 0 or words[at - 1].text in ".؛:" else "that"


_TAKING_BI = 12  # words between a verb and the deed behind its ب


def _is_deed_behind(words: list[Word], at: int, tags: list[str]) -> bool:
    """Whether a function word made of ب and a verbal noun is that noun, which the clause's verb takes behind ب: تعهد
    بدعم لبنان, يتهمها بدعم المتمردين, but سيطر عليها بدعم روسي."""
    word = words[at]
    if word.preposition != "ب" or not any(r.part in ("masdar", "noun") for r in word.cues):
        return False
    for here in range(at - 1, max(-1, at - _TAKING_BI), -1):
        if tags[here] in _NEW_CLAUSE or (tags[here] == PUNCTUATION and words[here].text in _STOPS):
            return False
        if any(_speaks_behind_bi(r.entry) for r in words[here].cues):
            return True
        if tags[here] == VERB:
            return False
    return False


_SPOKEN = frozenset({"ACCUSE", "AGREE", "REQUEST", "THREATEN"})


def _speaks_behind_bi(entry: object) -> bool:
    """Whether the cue is of an act of speech whose content may stand behind ب: a pledge, charge, demand or threat."""
    return isinstance(entry, Cue) and entry.type in _SPOKEN


def _is_reflexive(word: Word) -> bool:
    """فجر نفسه: oneself, the object of a verb."""
    return (bool(word.pronoun) and word.text.startswith("نفس")) or word.text in ("نفسه", "نفسها")


def _is_feminine_adjective(words: list[Word], at: int) -> bool:
    """Whether خاصة is no "especially" but qualifies the indefinite feminine noun before it: قوة خاصة أميركية, behind
    which neither a definite phrase nor a name stands."""
    before, following = words[at - 1] if at else None, words[at + 1] if at + 1 < len(words) else None
    if before is None or not before.text.endswith("ه") or before.definite or before.pronoun or words[at].conjunction:
        return False
    apart = following is None or not following.is_word or following.definite or following.is_name
    return not apart and following is not None and not following.functions and not following.preposition


def _denies(words: list[Word], at: int) -> bool:
    """Whether ما says not, which it does before the perfect that opens a statement: ما اعتقلت الشرطة أحدا. Behind
    anything else it is a relative (ما أدى إلى ...), and ما زال goes on."""
    opens = at == 0 or words[at - 1].text in '؛:.«“"'
    following = words[at + 1] if at + 1 < len(words) else None
    perfect = following is not None and bool(following.verbs) and _is_perfect(following)
    return opens and perfect and following is not None and not _is_be(following)


def _is_behind_noun(words: list[Word], at: int) -> bool:
    """Whether a word such as عدة stands behind its noun (غارات عدة) rather than before another."""
    before = words[at - 1] if at else None
    return before is not None and words[at].text in _FOLLOWING and before.is_plural and not before.definite


_FOLLOWING = frozenset({"عده", "عديده"})


def _is_side(words: list[Word], at: int) -> bool:
    """Whether من طرف or من جانب only marks a side: what follows is آخر, the second side, or nothing."""
    following = words[at] if at < len(words) else None
    return following is None or not following.is_word or following.conjunction == "و" or following.text in _OTHER


_OTHER = frozenset({"اخر", "ثان", "اخري", "ثانيه", "واحد"})


def _is_rather_verb(words: list[Word], at: int) -> bool:
    """Whether ف or و belongs to a verb's root and is no conjunction before a particle: فتحت الشرطة, no ف + تحت."""
    if words[at].text in _JOINED:
        return False
    whole = any(not reading.clitics.conjunction for reading in words[at].verbs)
    parted = all(reading.clitics.conjunction for reading in words[at].particles)
    return whole and parted and at + 1 < len(words) and _can_be_subject(words[at + 1])


# و with these prepositions, hardly ever the verb spelled alike (وفى, وعن, فمن).
_JOINED = frozenset({"وفي", "وعن", "ومن", "فمن", "فعن"})


def _is_of_nation(words: list[Word], at: int) -> bool:
    """Whether شمالي or جنوبي is part of a nation's adjective: دبلوماسي كوري شمالي, but العراقي شمالي بغداد."""
    return any(reading.rest[0] == words[at].text for reading in words[at - 1].long_adjectives)


def _is_name_here(words: list[Word], at: int, careful: bool) -> bool:
    """Whether على is the name علي here: written so in an article that tells ى from ي, or between given names or behind
    one (محمد علي, علي عبد الله)."""
    if words[at].text != "علي" or words[at].ending == "ى":
        return False
    if careful and at and not words[at - 1].verbs:
        return True
    before = at > 0 and "given" in words[at - 1].classes and words[at - 1].text != "علي"
    after = at + 1 < len(words) and bool({"given"} & words[at + 1].classes) and not words[at + 1].verbs
    return before or (after and at > 0 and bool(words[at - 1].heads))


def _is_passive(word: Word, tags: list[str]) -> bool:
    """Whether a word with a written ḍamma behind its first letter is a passive: قُتلا."""
    if word.definite or word.preposition or (tags and tags[-1] in _BEFORE_NOUN):
        return False
    forms = [r.form for r in word.verbs if isinstance(r.form, VerbForm)]
    return any("p" in form.voice and form.tense == "P" for form in forms)


def _content(words: list[Word], at: int, tags: list[str]) -> str:
    """Verb, noun or number: what the word alone allows, then what stands before it, then what follows."""
    word = words[at]
    if word.is_number and (not word.is_time or _is_two(word)):
        counting = bool(tags) and tags[-1] in _BEFORE_NUMBER  # نحو ألف متظاهر
        if counting or _counts(words, at) or not any(_is_common(r.form) for r in word.verbs):
            return NUMBER
    if not word.verbs:
        return VERB if not word.known and not _in_person(words, at) and _looks_like_verb(word, tags) else NOUN
    if tags and tags[-1] == NOUN and _is_dual_of(word, words[at - 1]) and not _has_verb(words, at, tags):
        return VERB
    if all(_is_dual(r.form) for r in word.verbs) and _is_accusative(word):
        return NOUN  # دعما, no دعما of دعم
    nominal = word.is_head or word.is_name or word.adjectives or _has_noun_reading(word)
    if _is_given_name_here(words, at):
        return NOUN
    if at + 1 < len(words) and _is_reflexive(words[at + 1]) and not word.definite and not word.preposition:
        return VERB  # فجر نفسه
    previous = _previous(words, at, tags)
    if not nominal and (_is_after_anna(words, at, previous) or _is_masdar_here(words, at, tags)):
        return NOUN
    if not nominal and at and any(getattr(r.entry, "kind", "") == "address" for r in words[at - 1].heads):
        return NOUN  # السيد فرجاني
    if not nominal and _is_behind_verb(words, at, tags):
        return NOUN  # نفد صبر واشنطن, أعلن الرئيس تنحيه
    if any(name.startswith("month-") for name in word.classes) and tags and tags[-1] == NUMBER:
        return NOUN  # 12 مارس
    if not nominal and previous == NOUN and all(_is_first_person(r.form) for r in word.verbs):
        return NOUN  # مخيم عين الحلوة أكبر مخيمات الفلسطينيين
    if not nominal:
        before_it = words[at - 1] if at else None
        return VERB if _verb_possible(word, previous, before_it) and not _is_adjectival(words, at, tags) else NOUN
    if word.definite or word.preposition or _is_nation(word):
        return NOUN
    if _opens_relative(words, at, tags) or _is_put_down(words, at, tags):
        return VERB
    if previous in _BEFORE_VERB or (previous == "that" and words[at - 1].text.endswith(_PRONOUNS)):
        return VERB
    if previous in _BEFORE_NOUN:
        return NOUN
    if at and words[at - 1].text == "ثم" and _has_verb(words, at, tags) and _is_perfect(word):
        return VERB  # ثم طلب من البرلمان: what came next
    if any(isinstance(r.form, VerbForm) and r.form.tense == "I" for r in word.verbs) and not word.is_name:
        return VERB
    following = words[at + 1] if at + 1 < len(words) else None
    if word.conjunction == "و" and word.classes & _TOLL and _goes_on_counting(words, at, tags):
        return NOUN
    if _tells_toll(word, following) and _stands_for_verb(words, at, tags, previous):
        return VERB
    opens = not tags or previous in _OPENING or bool(word.conjunction)
    if opens and not word.conjunction and _closes_aside(words, at, tags):
        return NOUN  # أكد الوزير، في اتصال مع نظيره، دعم بلاده
    if opens:
        if following is not None and word.conjunction and _governs(word, following):
            return VERB  # وطالب بالإفراج عنهم, وبحث معه
        return VERB if following is not None and _can_be_subject(following) else NOUN
    if previous == NOUN and following is not None and _is_of_content(words, at, tags) and _governs(word, following):
        return VERB  # إن مسؤولا أمنيا كشف عن اعتقال
    if previous == NOUN and _follows_be(words, at, tags):
        return VERB  # كان الطفل علي دوابشة قتل ...
    if previous == VERB or _has_verb(words, at, tags):
        return NOUN
    before = words[max(_left(words, at, tags), 0)]
    if previous == NOUN and before.is_name and _is_decided(words, at, tags):
        return NOUN  # قرار السعودية والإمارات قطع العلاقات
    if previous == NOUN and (before.definite or before.is_name or (before.pronoun and before.is_head)):
        # الجيش قصف ... : a verb behind its subject; but an adjective or object too may stand there
        return VERB if following is not None and _can_be_object(following) else NOUN
    return NOUN


_TOLL = frozenset({"size-dead", "size-injured"})
_DUAL = ("ان", "ين")


def _is_accusative(word: Word) -> bool:
    """Whether the word may be the accusative of a noun that the dictionaries know, as نقلا and هجوما are."""
    nouns = (r for r in (*word.cues, *word.supports, *word.heads) if r.part != "verb")
    known = any(isinstance(r.form, NounForm) and r.form.accusative for r in nouns) or "given" in word.classes
    return known or (word.nominal and not word.conjunction)


def _is_dual(form: object) -> bool:
    return isinstance(form, VerbForm) and form.number == "d"


def _is_dual_of(word: Word, before: Word) -> bool:
    """Whether a dual perfect agrees with the dual noun or adjective right before it, which may as well be an accusative
    spelled like it: إن جنديين إيطاليين قتلا."""
    if not before.text.endswith(_DUAL) or before.is_name or (before.verbs and not before.is_head):
        return False
    if before.definite and before.text.endswith("ين"):
        return False  # أكد المسؤولين: rather a plural
    return word.text.endswith("ا") and any(_is_dual(r.form) for r in word.verbs)


def _tells_toll(word: Word, following: Word | None) -> bool:
    """Whether the word is a passive that tells a death or hurt, by its own form and by what follows: no genitive, which
    its verbal noun would have (قتل في بعقوبة شخصان, قتل أمس سبعة)."""
    passive = any(isinstance(r.form, VerbForm) and "p" in r.form.voice and r.form.tense == "P" for r in word.verbs)
    if not passive or not word.classes & _TOLL:
        return False
    if following is None or not following.is_word:
        return True
    functions = following.functions & {"preposition", "filler", "agent"}
    return bool(functions or following.preposition or (following.conjunction and following.verbs))


def _stands_for_verb(words: list[Word], at: int, tags: list[str], previous: str) -> bool:
    """Whether a finite verb is wanted: the word opens its clause, or stands behind the subject of one that has none
    yet (أن أحد أفراد الشرطة قتل وأصيب ثلاثة)."""
    if not tags or (words[at].conjunction == "و" and previous != NOUN):
        return True
    before = words[at - 1]
    if before.text.lstrip("وب") == "ان":
        return False  # behind أن no perfect stands
    if previous in ("that", "filler", PUNCTUATION):
        return not _has_verb(words, at, tags)
    definite = before.definite or before.is_name
    return previous == NOUN and definite and _is_told_of(tags, at)


def _goes_on_counting(words: list[Word], at: int, tags: list[str]) -> bool:
    """Whether a verbal noun that tells deaths stands before in the clause, to which و then joins the next: أعلن مقتل
    ستة وجرح سبعة."""
    masdar = any(r.part == "masdar" for r in words[at].cues)
    for here in range(at - 1, -1, -1):
        if not masdar or tags[here] == VERB or tags[here] in _NEW_CLAUSE or words[here].text in _STOPS:
            return False
        if tags[here] == NOUN and words[here].classes & _TOLL:
            return not words[here].is_head
    return False


def _is_told_of(tags: list[str], at: int) -> bool:
    """Whether the clause that أن opens has no verb yet."""
    for here in range(at - 1, -1, -1):
        if tags[here] in (VERB, PUNCTUATION, "relative"):
            return False
        if tags[here] == "that":
            return True
    return False


_BEFORE_NUMBER = frozenset({"quantifier", CONTINUED, NUMBER, "preposition"})


def _is_given_name_here(words: list[Word], at: int) -> bool:
    """Whether a given name that is also spelled like a verb (فيصل, no ف + يصل) has its father's name behind it or
    stands where one does: فيصل بن مشعل, خالد الفيصل, الملك فيصل."""
    if "given" not in words[at].classes:
        return False
    following, before = words[at + 1 : at + 2], words[at - 1 : at]
    if following and following[0].text in _SONS:
        return True
    titled = before and any(getattr(r.entry, "kind", "") in ("office", "address") for r in before[0].heads)
    return bool(before) and (before[0].text in _SONS or (bool(titled) and before[0].definite))


_SONS = frozenset({"بن", "بنت"})


def _opens_relative(words: list[Word], at: int, tags: list[str]) -> bool:
    """Whether the word is a verb that takes up the indefinite noun before it by its pronoun and has its subject
    behind it: غارة شنها التحالف."""
    before, following = words[at - 1 : at], words[at + 1 : at + 2]
    if not before or not following or tags[at - 1] != NOUN or words[at].conjunction:
        return False
    if before[0].definite or before[0].is_name or before[0].pronoun:
        return False
    resuming = any(isinstance(r.form, VerbForm) and r.form.tense == "P" and r.clitics.pronoun for r in words[at].verbs)
    resuming = resuming or (_is_perfect(words[at]) and not words[at].nominal and is_resumed(words, at))
    return resuming and _can_be_subject(following[0]) and "preposition" not in following[0].functions


def _is_put_down(words: list[Word], at: int, tags: list[str]) -> bool:
    """هجوم نسب إلى المتمردين: a passive that says of the indefinite noun before it whose it is held to be."""
    ascribing = any(getattr(r.entry, "kind", "") == "ascribe" for r in words[at].verbs)
    return ascribing and tags[at - 1 : at] == [NOUN] and [w.text for w in words[at + 1 : at + 2]] == ["الي"]


_RESUMING = 6  # words in which a relative clause without a relative pronoun takes up its noun


def is_resumed(words: list[Word], at: int) -> bool:
    """Whether a preposition with a pronoun follows in the phrase that the verb at ``at`` opens behind an indefinite
    noun, which it then takes up: في بيان تلقت الوكالة نسخة منه."""
    for word in words[at + 1 : at + _RESUMING]:
        if not word.is_word or word.conjunction:
            return False
        if "prepositional_pronoun" in word.functions:
            return True
    return False


_PRONOUNS = ("ه", "ها", "هم", "هما", "هن", "ني", "ي", "نا", "ك", "كم")


def _is_behind_verb(words: list[Word], at: int, tags: list[str]) -> bool:
    """Whether a perfect stands where none can: right behind another, or, spelled like a verbal noun of form V or VI
    with a pronoun, in a clause that has its verb, behind a definite noun."""
    word = words[at]
    if not tags or word.conjunction or not _is_perfect(word):
        return False
    if tags[-1] == VERB:
        kinds = {getattr(r.entry, "kind", "") for r in words[at - 1].verbs}
        return not kinds & {"be", "phase", "able"} and _is_perfect(words[at - 1])
    definite = tags[-1] == NOUN and (words[at - 1].definite or words[at - 1].is_name)
    return definite and word.text.startswith("ت") and bool(word.pronoun) and _has_verb(words, at, tags)


def _is_first_person(form: object) -> bool:
    return isinstance(form, VerbForm) and (form.person, form.number, form.tense) == ("1", "s", "I")


def _is_perfect(word: Word) -> bool:
    return all(isinstance(r.form, VerbForm) and r.form.tense == "P" for r in word.verbs)


def _is_after_anna(words: list[Word], at: int, previous: str) -> bool:
    """Whether the word stands right behind أن, which takes an imperfect or a noun, never a perfect."""
    if previous != "that" or words[at - 1].text.lstrip("وب") != "ان" or words[at].conjunction:
        return False
    if at > 1 and "happens" in words[at - 2].classes:
        return False
    return _is_perfect(words[at])


def _is_masdar_here(words: list[Word], at: int, tags: list[str]) -> bool:
    """سبب تعطل الإفراج: a verbal noun of form V or VI, spelled like its perfect, behind a noun in construct."""
    word, before = words[at], words[at - 1] if at else None
    if (
        before is None
        or tags[at - 1] != NOUN
        or before.definite
        or before.is_name
        or before.pronoun
        or word.conjunction
    ):
        return False
    following = words[at + 1] if at + 1 < len(words) else None
    governs = following is not None and following.is_word and not following.preposition and not following.conjunction
    bare = any(isinstance(r.form, VerbForm) and r.form.gender == "m" for r in word.verbs)  # no masdar is spelled تلقت
    return word.text.startswith("ت") and len(word.text) > 3 and bare and _is_perfect(word) and governs


_COMMAS = frozenset("،,")


def _closes_aside(words: list[Word], at: int, tags: list[str]) -> bool:
    """Whether the comma before ``at`` closes an aside that a comma and a preposition
    opened behind the clause's verb."""
    if words[at - 1].text not in _COMMAS:
        return False
    for here in range(at - 2, 0, -1):
        if tags[here] == VERB or tags[here] in _NEW_CLAUSE:
            return False
        if words[here].text in _COMMAS:
            opened = tags[here + 1] in ("preposition", "filler") or bool(words[here + 1].preposition)
            return opened and _has_verb(words, here, tags)
    return False


def _has_verb(words: list[Word], at: int, tags: list[str]) -> bool:
    """Whether the clause has its finite verb already, so that a word without و or a particle is none (رفضت المحكمة طلب
    المحامي)."""
    for here in range(at - 1, -1, -1):
        if tags[here] == VERB:
            return not _is_be(words[here])
        if tags[here] in _NEW_CLAUSE or (tags[here] == PUNCTUATION and words[here].text in _STOPS):
            return False
    return False


def _is_of_content(words: list[Word], at: int, tags: list[str]) -> bool:
    """Whether nouns alone, the subject, stand between إن or أن and the word."""
    here = at - 1
    while here >= 0 and tags[here] == NOUN and not words[here].preposition and not words[here].conjunction:
        here -= 1
    return 0 <= here < at - 1 and tags[here] == "that"


_DECIDING = frozenset({"decide", "intend", "plan", "try"})


def _is_decided(words: list[Word], at: int, tags: list[str]) -> bool:
    """Whether only names stand between the word and a verbal noun of deciding, whose object it is."""
    here = at - 1
    while here > 0 and tags[here] == NOUN and words[here].is_name and not words[here].preposition:
        here -= 1
    decides = any(getattr(r.entry, "kind", "") in _DECIDING for r in words[here].supports)
    return here >= 0 and tags[here] == NOUN and decides and not words[here].definite


def _follows_be(words: list[Word], at: int, tags: list[str]) -> bool:
    """Whether كان or a sister opens the clause and its named subject, which ends right before, has no verb yet."""
    before = words[max(_left(words, at, tags), 0)]
    following = words[at + 1] if at + 1 < len(words) else None
    genitive = following is not None and following.definite and not following.preposition
    if genitive and not (before.definite or before.is_name or before.classes & {"given", "surname"}):
        return False
    for here in range(at - 1, -1, -1):
        if tags[here] == VERB:
            return _is_be(words[here])
        if tags[here] in _NEW_CLAUSE or tags[here] == "preposition":
            return False
    return False


def _counts(words: list[Word], at: int) -> bool:
    """Whether an indefinite noun for people follows, which the number counts, or the rest of the number: تجمع ألف
    متظاهر, أصيب ألف ومئتان."""
    following = words[at + 1] if at + 1 < len(words) else None
    if following is not None and following.is_number and not following.definite and not following.preposition:
        return True
    if following is None or following.definite or following.preposition or following.conjunction:
        return False
    forms = [r.form for r in following.heads if not r.rest and isinstance(r.form, NounForm)]
    return bool(forms) and not any(form.accusative for form in forms)


def _is_two(word: Word) -> bool:
    """اثنين, اثنان: two, unless the article makes it Monday."""
    return word.text.startswith("اثن") and not word.definite


def _is_nation(word: Word) -> bool:
    """Whether the word as it stands is a state's name, which no verb spelled alike outweighs (تونس, قطر, تشاد)."""
    return any(isinstance(r.entry, Nationality) and not r.rest and r.clitics.cost == 0 for r in word.names)


def _is_be(word: Word) -> bool:
    return any(getattr(reading.entry, "kind", "") == "be" for reading in word.verbs)


def _governs(word: Word, following: Word) -> bool:
    """Whether the verb reading takes the preposition that stands behind it, written onto the next word or alone."""
    if "prepositional_pronoun" in following.functions:
        return True
    preposition = following.preposition or (following.text if "preposition" in following.functions else "")
    for reading in word.verbs:
        takes: object = getattr(reading.entry, "through", None) or getattr(reading.entry, "governs", None)
        if preposition and isinstance(takes, list | dict) and preposition in takes:
            return True
    return False


def _is_adjectival(words: list[Word], at: int, tags: list[str]) -> bool:
    """Whether a word that is also a noun or adjective (نسبي, حذر) qualifies the bare indefinite noun before it."""
    word, before = words[at], words[at - 1] if at else None
    if before is None or not word.nominal or word.conjunction or tags[at - 1] != NOUN:
        return False
    first_person = all(isinstance(r.form, VerbForm) and r.form.person == "1" for r in word.verbs)
    return first_person or (not before.definite and not before.is_name and _has_verb(words, at, tags))


def _is_common(form: object) -> bool:
    """Whether a verb form is one that news uses much: not the feminine plural, which اثنين would be of أثنى."""
    return isinstance(form, VerbForm) and form.number != "d" and not (form.gender == "f" and form.number == "p")


def _previous(words: list[Word], at: int, tags: list[str]) -> str:
    """The tag of what stands before, quotation marks and what stands in brackets left out."""
    here = _left(words, at, tags)
    return tags[here] if here >= 0 else ""


def _left(words: list[Word], at: int, tags: list[str]) -> int:
    here = at - 1
    while here > 0:
        if words[here].text in ")]":
            opening = next((n for n in range(here - 1, max(-1, here - 8), -1) if words[n].text in "(["), here)
            if opening in (here, 0):
                break
            here = opening - 1
        elif words[here].text in "\"“”«»'" or tags[here] == CONTINUED:
            here -= 1
        else:
            break
    return here


def _in_person(words: list[Word], at: int) -> bool:
    """Whether the unknown word at ``at`` stands behind a given name or an office, as a surname does."""
    before = words[at - 1] if at else None
    return (
        before is not None
        and bool(before.classes & {"given", "surname"} or before.is_head)
        and not words[at].conjunction
    )


def _has_noun_reading(word: Word) -> bool:
    return any(r.part != "verb" for r in word.cues) or bool(word.supports) or bool(word.classes & {"given", "surname"})


def _verb_possible(word: Word, previous: str, before: Word | None) -> bool:
    if previous == "demonstrative" and before is not None and before.text == "ذلك":
        return True  # إلى ذلك قتلت ...
    return not (previous in ("preposition", "demonstrative", "quantifier", "without") and not word.conjunction)


def _can_be_subject(word: Word) -> bool:
    return (
        word.is_word
        and not word.preposition
        and (
            word.definite
            or bool(word.names)
            or bool(word.heads)
            or word.is_number
            or bool(word.functions & {"quantifier", "agent"})
            or (bool(word.cues) and not word.verbs)
        )
    ) or word.is_number


def _can_be_object(word: Word) -> bool:
    return word.is_word and not word.conjunction


def _looks_like_verb(word: Word, tags: list[str]) -> bool:
    """An unknown word in ي... or سي... that no preposition governs: most such words are imperfects."""
    text = word.text[1:] if word.conjunction and word.text[0] in "وف" else word.text
    if tags and tags[-1] in _BEFORE_NOUN:
        return False
    if text.endswith(("يا", "يه")):
        return False
    return (text.startswith(("سي", "ست")) and len(text) > 5) or (text.startswith("ي") and len(text) > 4)
