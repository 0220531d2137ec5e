# SPDX-License-Identifier: Apache-2.0
"""Who says so: the sources of what a sentence tells, nearest first.

Content clauses (قال X إن), nouns announced (أعلن X مقتل ..., كشف X عن مقتل ...), participles (قائلا إن), particles
(بحسب X, نقلا عن X, وفق ما أفاد X), inserted verbs (..., قال X), a headline's colon (X: ...), quotations with their
speaker, and the medium to which it was said (قال X لوكالة Y, في مقابلة مع قناة Y, في بيان نشرته وكالة Y).
"""

from __future__ import annotations

from waqai.arabic.fold import fold_word
from waqai.find.mentions import Mention
from waqai.find.tags import CONTINUED, NOUN, PUNCTUATION, VERB
from waqai.model.lexicon import Cue, Nationality, Verb

from .clauses import Clause
from .governors import Governor
from .parsed import Filler, Parsed
from .saying import Said, as_fillers, clauses_around, is_spoken, said_by, says, speech_reading, told_behind
from .unnamed import unnamed_speaker

_COMMAS = frozenset("،,")
_TOLD_OF = frozenset({"عن", "ب"})
_SKIPPED = frozenset("«»“”\"'،,(")
_QUOTES = frozenset("«»“”\"'()")
# What is said to a medium, by the preposition behind it (في مقابلة مع قناة, في تصريحات لصحيفة).
_INTERVIEWS = {
    "مع": frozenset({"مقابله", "مقابلات", "حوار", "لقاء", "حديث", "اتصال", "مداخله"}),
    "ل": frozenset({"مقابله", "حوار", "حديث", "تصريح", "تصريحات", "مداخله", "بيان", "رساله"}),
    "الي": frozenset({"تصريح", "تصريحات", "حديث", "رساله", "بيان"}),
}


def sources(parsed: Parsed, at: int, chain: list[Governor]) -> list[Said]:
    """The sources of what the word at ``at`` reports, nearest first."""
    found: list[Said] = []
    for governor in chain:
        if governor.kind == "adjunct" and governor.preposition in _TOLD_OF and governor is chain[0]:
            _add(parsed, found, _told_of(parsed, governor.at))
        elif governor.kind == "speech" and governor.finite and not (_is_claimed(chain) or _judges(parsed, governor)):
            _add(parsed, found, said_by(parsed, governor.at))
        elif governor.finite and governor.preposition == "ب" and _is_charging(governor):
            accuser = parsed.subject(governor.at)  # اتهمت كييف موسكو بقصف ...
            _add(parsed, found, Said(accuser, governor.at, governor.at + 1))
    clause: Clause | None = parsed.clauses.of[at]
    while clause is not None:
        for spoken in _speech_before(parsed, clause):
            if spoken != at:
                _add(parsed, found, said_by(parsed, spoken))
        clause = _around(parsed, clause) if not _is_beside(parsed, clause) else None
    for said in particles(parsed):
        by_mouth = parsed.words[said.end - 1].text == "لسان" and is_spoken(parsed, at)  # أدانت على لسان وزيرها
        if _covers(parsed, said.start, at) and not by_mouth:
            _add(parsed, found, said)
    inserted = _inserted(parsed, at)
    if inserted is not None:
        _add(parsed, found, inserted)
    for said in list(found):
        _add(parsed, found, _medium(parsed, said))
    colon = headline_source(parsed)
    if colon is not None and at >= colon.end:
        _add(parsed, found, colon)
    return found


def _told_of(parsed: Parsed, at: int) -> Said | None:
    """تحدث شهود عن قصف, أفادت الشرطة باعتقال خمسة: the verb of saying right before the preposition at ``at``, but for
    its subject and words of time."""
    here = at - 1
    clause = parsed.clauses.of[at]
    while here > 0 and parsed.tags[here] != VERB:
        word, mention = parsed.words[here], parsed.mention_at(here)
        if word.text in _QUOTES or word.text in _COMMAS:
            here -= 1
            continue
        bare = mention is not None and not mention.preposition and not mention.conjoined
        behind = mention is None and parsed.tags[here] == NOUN and parsed.mention_at(here - 1) is not None
        passed = bare or behind or word.is_time or parsed.tags[here] == "filler"  # وسائل إعلام عبرية, أمس
        if not passed or word.preposition or parsed.clauses.of[here] is not clause:
            return None
        here = mention.start - 1 if mention is not None else here - 1
    reading = speech_reading(parsed, here)
    if reading is None or parsed.tags[here] != VERB or parsed.clauses.of[here] is not clause:
        return None
    through = reading.entry.through if isinstance(reading.entry, Verb) else []
    other = [
        r for r in parsed.words[here].verbs if isinstance(r.entry, Verb) and r.entry.kind not in ("speech", "plain")
    ]
    return None if through or other else said_by(parsed, here)


def _around(parsed: Parsed, clause: Clause) -> Clause | None:
    """The clause on which ``clause`` hangs. A verb of saying joined to another goes on beside it, no part of what the
    other reports (قالت الشرطة إن ..., وقال الحاكم إن ...)."""
    outer = clause.parent
    verb = clause.verb if clause.opener in ("and", "next") else None
    told = verb is not None and says(parsed, verb) and _has_content(parsed, clause)
    acts = verb is not None and is_spoken(parsed, verb) and bool(parsed.words[verb].conjunction)
    if not told and not (acts and verb is not None and told_behind(parsed, verb)):
        return outer  # زعمت القناة أن ...، واتهم الحوثيون ...
    here = outer
    while here is not None:
        if here.verb is not None and says(parsed, here.verb):
            return here.parent if here.opener == "that" else here
        here = here.parent
    return outer


def _is_beside(parsed: Parsed, clause: Clause) -> bool:
    """Whether the clause tells what goes on meanwhile, in the outlet's own voice: قالت الشرطة إن ...، بينما ..."""
    first = clause.first
    apart = first > 0 and parsed.words[first - 1].text in _COMMAS
    return clause.opener == "time" and apart and "meanwhile" in parsed.sentence.classes(first)


def _is_claimed(chain: list[Governor]) -> bool:
    """أعلنت الحركة مسؤوليتها عن الهجوم: who claims an act reports nothing."""
    return chain[0].kind == "plain" and not chain[0].finite and chain[0].preposition == "عن"


def _judges(parsed: Parsed, governor: Governor) -> bool:
    """وصفت المنظمة الأحكام بأنها غير عادلة: who says how it is does not tell that it was."""
    return not governor.preposition and "judges" in parsed.words[governor.at].classes


def _is_charging(governor: Governor) -> bool:
    """Whether the verb says that another did what is told behind it (اتهم بقصف); who condemns it (ندد بقصف) reports
    nothing."""
    entry = governor.reading.entry if governor.reading is not None else None
    return isinstance(entry, Cue) and entry.type == "ACCUSE" and "disapprove" not in entry.mode


def _add(parsed: Parsed, found: list[Said], said: Said | None) -> None:
    if said is None or not said.who:
        return
    if any(f.mention is not None and parsed.words[f.mention.head].pronoun == "نا" for f in said.who):
        return  # وفق ما أفاد مراسلنا: the outlet itself
    known = {(f.at, f.mention) for other in found for f in other.who}
    if any((f.at, f.mention) not in known for f in said.who):
        found.append(said)


def _speech_before(parsed: Parsed, clause: Clause) -> list[int]:
    """The words of saying of which the clause is the content, nearest first: قال ... إن, قائلا إن, قوله إن, قال: ..."""
    if clause.opener not in ("that", "stop") or clause.parent is None:
        return []
    if clause.opener == "stop" and parsed.words[clause.first - 1].text != ":":
        return []
    found: list[int] = []
    over = clause.parent
    apart = parsed.words[clause.first - 1].text in _COMMAS
    for at in range(clause.first - 1, max(-1, clause.first - 26), -1):
        if over.opener == "relative" and over.parent is not None and at < over.first:
            over = over.parent  # قال سامي حداد، الذي هدد الحزب، إن ...
        if parsed.clauses.of[at] is not over:
            continue
        if says(parsed, at):
            found.append(at)
            if over.opener != "relative" or not parsed.words[at].pronoun or over.parent is None:
                return found
            over = over.parent  # قال X، في تصريحات نقلتها Y، إن: of both
        elif over.opener == "relative" and apart:
            continue
        elif parsed.tags[at] == VERB and clause.opener == "that" and parsed.words[at].cues:
            return found  # طالب بأن, هدد بأن: no one's report
    return found


def particles(parsed: Parsed) -> list[Said]:
    """بحسب X, وفقا لX, نقلا عن X, حسبما أفاد X."""
    found = []
    for at, tag in enumerate(parsed.tags):
        if tag != "source":
            continue
        end = at + 1
        while end < len(parsed.tags) and parsed.tags[end] == CONTINUED:
            end += 1
        while end < len(parsed.tags) and parsed.words[end].text in _SKIPPED:
            end += 1
        if end >= len(parsed.tags):
            break
        if parsed.words[end - 1].text == "ما" and parsed.tags[end] != VERB:
            continue
        if parsed.tags[end] == VERB:
            answered = parsed.words[at].text.lstrip("و") == "علي" and parsed.words[end].pronoun  # ردا على ما قاله
            if not says(parsed, end) or answered:
                continue  # على ما يبدو
            subject = [f for f in parsed.subject(end) if f.kind == "subjectless" or f.at > end]
            who = told_behind(parsed, end) or unnamed_speaker(parsed, end, behind=True) or subject
            found.append(Said(who, at, end + 1))
            continue
        mention = parsed.mention_at(end)
        if mention is None and end + 1 < len(parsed.tags):
            mention = parsed.mention_from(end + 1)  # وفق تصريحات نشرتها ...
        if mention is not None:
            found.append(Said(as_fillers(parsed, mention), at, end))
            publisher = _publisher(parsed, mention)
            if publisher is not None:
                found.append(publisher)
    return found


def _covers(parsed: Parsed, particle: int, at: int) -> bool:
    """Whether what a particle names is the source of the word at ``at``: not of what only describes the source (بحسب
    محامية السجين الذي أدين بالقتل), nor, where it ends a clause of time with no comma, of what stands before that
    (بدأت الاحتجاجات بعدما قتلت الشرطة رجلا وفقا لمسعفين)."""
    here, clause = parsed.clauses.of[particle], parsed.clauses.of[at]
    ends = any(parsed.tags[n] == VERB for n in range(particle))
    if at > particle and ends:
        between = range(particle, at + 1)
        left = any(parsed.tags[n] == VERB or parsed.words[n].text in _COMMAS for n in between)
        return left and not (clause.opener == "relative" and clause.first > particle)
    inside = clause is here or here in clauses_around(parsed, at)
    if any(_is_beside(parsed, c) and c not in clauses_around(parsed, at) for c in clauses_around(parsed, particle)):
        return False  # ..., فيما أضرب عن الطعام، وفقا لمحاميه
    if here.opener == "relative" and not inside and _goes_on_behind(parsed, particle):
        return False  # وهو ما اضطر الشرطة، وفق شهود، إلى إطلاق النار
    apart = particle == 0 or parsed.words[particle - 1].text in _COMMAS
    return apart or here.opener != "time" or inside


def _goes_on_behind(parsed: Parsed, particle: int) -> bool:
    """Whether behind the source, set between commas, its clause goes on."""
    clause = parsed.clauses.of[particle]
    comma = next((n for n in range(particle, clause.last) if parsed.words[n].text in _COMMAS), None)
    return comma is not None and parsed.clauses.of[comma + 1] is clause and parsed.tags[comma + 1] != "source"


def _publisher(parsed: Parsed, mention: Mention) -> Said | None:
    """بيان للوزارة نشرته الوكالة: who made the words public, by a verb of saying in a clause said of them."""
    at = mention.end
    if at < len(parsed.words) and parsed.tags[at] == VERB and parsed.words[at].pronoun and says(parsed, at):
        return Said(told_behind(parsed, at), at, at + 1)
    return None


def _medium(parsed: Parsed, said: Said) -> Said | None:
    """The outlet or organisation to which it was said, and through which it is known: behind ل of the verb of saying,
    or behind an interview in its clause."""
    verb = said.end - 1
    clause = parsed.clauses.of[verb]
    for mention in parsed.mentions:
        here = parsed.clauses.of[mention.start]
        if not _is_outlet(mention) or here is not clause or mention in [f.mention for f in said.who]:
            continue
        told = mention.preposition == "ل" and parsed.tags[verb] == VERB and mention.start > verb
        if (told and not _is_owned(parsed, mention)) or _is_interview(parsed, mention):
            return Said(as_fillers(parsed, mention), mention.start, mention.end)
    return None


def _is_outlet(mention: Mention) -> bool:
    """A named outlet, or an organisation that publishes what it is told; journalists in general are an audience."""
    if mention.kind not in ("actor", "body"):
        return False
    entry = mention.entry
    return getattr(entry, "sector", [])[:1] == ["JRN"] or getattr(entry, "code", "") == "NGO"


def _is_owned(parsed: Parsed, mention: Mention) -> bool:
    """Whether an indefinite noun before it owns it (قال مراسل لوكالة): then it is no one told."""
    before = mention.start - 1
    word = parsed.words[before]
    if parsed.tags[before] != NOUN or word.definite or word.is_time or parsed.mention_at(before) is not None:
        return False
    return not (word.places or word.preposition or parsed.tags[before - 1] == "preposition")


def _is_interview(parsed: Parsed, mention: Mention) -> bool:
    nouns = _INTERVIEWS.get(mention.preposition, frozenset())
    for at in range(mention.start - 1, max(-1, mention.start - 4), -1):
        if parsed.tags[at] == NOUN:
            text = parsed.words[at].text
            if text in nouns or text.removeprefix("ل") in nouns:
                return True
    return False


def _inserted(parsed: Parsed, at: int) -> Said | None:
    """A verb of saying behind what it reports: ..., قال المتحدث; كما أفاد مصدر."""
    for clause in parsed.clauses.all:
        verb = clause.verb
        if verb is None or verb <= at or speech_reading(parsed, verb) is None or parsed.words[verb].conjunction:
            continue
        before = verb - 1
        if before < 0 or not (parsed.tags[before] == PUNCTUATION or parsed.words[before].text == "كما"):
            continue
        if _has_content(parsed, clause) or _speaks_of(parsed, verb):
            continue
        if parsed.clauses.of[at] is clause and parsed.tags[clause.first] == "preposition":
            continue  # وعلى هامش المظاهرة، قال ...
        return Said(told_behind(parsed, verb) or parsed.subject(verb), verb, verb + 1)
    return None


def _speaks_of(parsed: Parsed, verb: int) -> bool:
    """Whether what the verb tells stands behind عن: أعلنت المحكمة عن إرجاء الجلسة."""
    clause = parsed.clauses.of[verb]
    return any(parsed.words[n].text == "عن" and parsed.clauses.of[n] is clause for n in range(verb, clause.last + 1))


def _has_content(parsed: Parsed, clause: Clause) -> bool:
    told = (other for other in parsed.clauses.all if other.opener in ("that", "stop") and other is not clause)
    return any(clause in clauses_around(parsed, other.first) for other in told)


def headline_source(parsed: Parsed) -> Said | None:
    """X: ... at the head of a sentence."""
    if not parsed.mentions or parsed.mentions[0].start > 1:
        return None
    if parsed.mentions[0].start == 1 and parsed.tags[0] == NOUN:
        return None  # قضية سكريبال: a topic
    group = parsed.group(parsed.mentions[0])
    end = group[-1].end
    while end < len(parsed.words) and parsed.words[end].text in _QUOTES:
        end += 1
    if end < len(parsed.words) - 1 and parsed.words[end].text == ":" and not _is_scene(parsed, group, end + 1):
        return Said([Filler("mention", m.start, m) for m in group], 0, end)
    return None


def _is_scene(parsed: Parsed, group: list[Mention], at: int) -> bool:
    """Whether a country before a colon tells where an event happens rather than who says so: سوريا: مقتل مدنيين."""
    entry, first = group[0].entry, parsed.words[at]
    if len(group) > 1 or group[0].kind != "nation" or not isinstance(entry, Nationality):
        return False
    named = fold_word(entry.name) == parsed.sentence.text(group[0].start, group[0].end)  # دمشق: ... speaks
    happens = parsed.tags[at] == NOUN and not first.definite and bool(first.cues or first.supports)
    return named and happens
