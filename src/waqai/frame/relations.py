# SPDX-License-Identifier: Apache-2.0
"""What stands in which grammatical relation to a trigger: subject, object, genitive, preposition, agent.

A noun phrase behind a preposition goes to the nearest word before it that takes that preposition.
"""

from __future__ import annotations

from waqai.find.mentions import Mention
from waqai.find.tags import CONTINUED, NOUN, NUMBER, PUNCTUATION, VERB
from waqai.find.words import Reading, Word, nation_adjective
from waqai.model.lexicon import Cue, Nationality, Verb

from .clauses import Clause
from .parsed import Filler, Parsed, pronoun_form
from .saying import speech_reading
from .triggers import Trigger

Relations = dict[str, list[Filler]]

# Sectors and kinds of phrases that act on others rather than suffer: with an unvowelled verb and one noun phrase they
# are its subject (اعتقلت الشرطة), others what was done to (اعتقل ناشط).
_FORCEFUL = frozenset({"ASSAULT", "COERCE"})
_TAKES_PEOPLE = frozenset({"ASSAULT", "COERCE", "SANCTION"})
_REACH = 24
_NEAR = 8  # how far a word that the cue took along may bear the pronoun of its object
_QUOTES = frozenset("«»“”\"'")
_APART = 7


def relations(parsed: Parsed, trigger: Trigger, triggers: dict[int, Trigger]) -> Relations:
    """The fillers of each relation of the trigger, as the sentence itself writes them."""
    if trigger.part == "verb":
        found = _of_verb(parsed, trigger, triggers)
    elif trigger.part in ("participle", "patient"):
        found = _of_participle(parsed, trigger, triggers)
    else:
        found = _of_noun(parsed, trigger)
    _prepositional(parsed, trigger, triggers, found, parsed.clauses.of[trigger.at])
    if trigger.part in ("noun", "masdar"):
        _told_behind(parsed, trigger, triggers, found)
    _against(parsed, trigger, triggers, found)
    if trigger.part in ("noun", "masdar") and not _has_other_side(trigger, found):
        apart = _object_apart(parsed, trigger) if parsed.words[trigger.at].pronoun else []
        if apart:
            found["object"] = apart
    _askers(parsed, trigger, found)
    _sentenced(parsed, trigger, found)
    _of_consumed(parsed, trigger, found)
    _nations_in_things(parsed, trigger, triggers, found)
    _towns_fired_at(parsed, trigger, found)
    _unless(parsed, trigger, found)
    _demanded_of(parsed, trigger, found)
    _promised_to(parsed, trigger, found)
    _among_victims(parsed, trigger, found)
    return found


_PART_OF = frozenset({"بينهم", "وبينهم", "منهم", "ومنهم", "بينها", "معظمهم", "اغلبهم"})
_AMONG_REACH = 3
_UNIFORMED = frozenset({"COP", "MIL", "REB", "PRM", "SPY"})


def _among_victims(parsed: Parsed, trigger: Trigger, found: Relations) -> None:
    """Men in uniform or arms among those whom a toll counts: مقتل عشرة أشخاص بينهم أربعة من رجال الشرطة."""
    if trigger.cue.type != "ASSAULT" or not parsed.words[trigger.at].classes & {"size-dead", "size-injured"}:
        return
    among = next((at for at in range(trigger.end, len(parsed.words)) if parsed.words[at].text in _PART_OF), None)
    if among is None or parsed.clauses.of[among] is not parsed.clauses.of[trigger.at]:
        return
    told = [f.mention for fillers in found.values() for f in fillers if f.mention is not None]
    victims = [m for m in told if trigger.at < m.start < among]
    if any(set(getattr(m.entry, "sector", [])[:1]) & _UNIFORMED for m in victims):
        return
    if among - max([trigger.end, *(m.end for m in victims)]) >= _AMONG_REACH:
        return
    mention = next((m for m in parsed.mentions if m.start > among), None)
    if mention is not None and mention.start <= among + _AMONG_REACH and _is_uniformed(mention):
        found["among"] = [Filler("mention", mention.start, mention)]


def _is_uniformed(mention: Mention) -> bool:
    inner: Mention | None = mention
    while inner is not None:
        if set(getattr(inner.entry, "sector", [])[:1]) & _UNIFORMED:
            return True
        inner = inner.complement
    return False


def _of_consumed(parsed: Parsed, trigger: Trigger, found: Relations) -> None:
    """What belongs to a word that the cue took along: أطلقت المحكمة سراح فلان, قضت بسجن خمسة."""
    if "object" in found and found["object"][0].kind != "subjectless":
        return
    if trigger.cue.type == "REQUEST" and trigger.cue.governs.get("من") == "recipient" and "من" in found:
        return  # طلب من البرلمان دعم حكومته
    owners = {filler.mention for filler in found.get("genitive", [])}
    for at in trigger.consumed:
        pronoun = parsed.words[at].pronoun
        start = at + 1
        while start < len(parsed.words) and parsed.words[start].text in _QUOTES:
            start += 1
        behind = parsed.mention_from(start)
        nation = nation_adjective(parsed.words, start) if start < len(parsed.words) else None
        if pronoun and at < trigger.at + _NEAR:
            found["object"] = [Filler("pronoun", at, form=pronoun)]
        elif behind is not None and not behind.preposition and not behind.conjoined:
            own = parsed.mention_at(at)
            if behind in owners:
                continue  # تمديد سجن قس
            if own is None or not _qualifies_people(parsed, own, behind):
                found["object"] = _group(parsed, behind)
        elif nation is not None and parsed.mention_at(start) is None and parsed.tags[start] == NOUN and at > trigger.at:
            if trigger.cue.type in _FORCEFUL:
                found["object"] = [Filler("nation", start, nation=_entry(nation))]  # استهداف سفينة إماراتية
            elif "subject" not in found:
                found["adjective"] = [Filler("nation", start, nation=_entry(nation))]  # توقع عقوبات أميركية على ...


def _askers(parsed: Parsed, trigger: Trigger, found: Relations) -> None:
    """Whose demand or offer is turned down: رفضت الحكومة مطالب المعارضة."""
    if trigger.cue.type != "REJECT":
        return
    clause = parsed.clauses.of[trigger.at]
    for at in range(trigger.end, min(trigger.end + _NEAR, len(parsed.words))):
        word = parsed.words[at]
        asked = parsed.tags[at] == NOUN and parsed.clauses.of[at] is clause and "reject-asked" in word.classes
        if asked and not word.preposition and not word.definite and not word.conjunction:
            if word.pronoun:  # رفض البرلمان مطالبه
                found["deed"] = [Filler("pronoun", at, form=word.pronoun)]
                return
            owner = parsed.mention_from(at + 1)
            if owner is not None and not owner.preposition and not owner.conjoined:
                found["deed"] = _group(parsed, owner)
            return


def _sentenced(parsed: Parsed, trigger: Trigger, found: Relations) -> None:
    """Whom a verdict is on, where only the penalty tells it: أصدرت المحكمة أحكاما بسجن خمسة ناشطين."""
    told = any(trigger.cue.governs.get(relation) == "recipient" for relation in found)
    if trigger.cue.type != "SANCTION" or "convict" not in trigger.cue.mode or told:
        return
    clause = parsed.clauses.of[trigger.at]
    for at in range(trigger.end, min(trigger.end + _NEAR, len(parsed.words) - 1)):
        word = parsed.words[at]
        penalty = word.preposition == "ب" and "sanction-penalty" in word.classes and parsed.clauses.of[at] is clause
        behind = parsed.mention_from(at + 1) if penalty and not word.definite else None
        if behind is not None and not behind.preposition and not behind.conjoined:
            found["deed"] = _group(parsed, behind)
            return


# Acts towards a text, stand or deed (أيدت مشروع القرار الأميركي) are towards whose it is.
_TOWARDS_DEEDS = frozenset({"SUPPORT", "ACCUSE", "REJECT", "THREATEN", "AGREE"})


def _nations_in_things(parsed: Parsed, trigger: Trigger, triggers: dict[int, Trigger], found: Relations) -> None:
    both = len(found.get("adjective", [])) > 1 or trigger.cue.governs.get("subject") == "party"
    if trigger.cue.type == "AGREE" and both:
        return  # اتفاق أمريكي سعودي على تطويق الانتشار الإيراني
    if trigger.cue.type not in _TOWARDS_DEEDS or any(
        trigger.cue.governs.get(relation) == "recipient" for relation in found
    ):
        return
    clause = parsed.clauses.of[trigger.at]
    for at in range(trigger.end + 1, min(len(parsed.words), trigger.end + 9)):
        if parsed.clauses.of[at] is not clause or parsed.tags[at] == VERB:
            break
        word = parsed.words[at]
        owner = parsed.mention_from(at)
        if owner is not None and owner.preposition == "ل" and _is_owned_thing(parsed, trigger, at - 1):
            found["deed"] = _group(parsed, owner)  # تدعم الوحدة الترابية للمملكة المغربية
            return
        nation = _nation(word)
        thing = parsed.tags[at] == NOUN and nation is not None and parsed.mention_at(at) is None
        if thing and not word.conjunction and parsed.tags[at - 1] == NOUN and parsed.mention_at(at - 1) is None:
            fillers = [Filler("nation", at, nation=nation)]
            while (
                at + 1 < len(parsed.words) and parsed.tags[at + 1] == NOUN and _nation(parsed.words[at + 1]) is not None
            ):
                at += 1
                fillers.append(Filler("nation", at, nation=_nation(parsed.words[at])))
            found["deed"] = fillers
            return
    if trigger.cue.type != "THREATEN":
        _makers(parsed, trigger, found)


_LINES = frozenset({"حدود", "طريق", "خط", "جبهه", "ساحل", "سواحل"})  # along which, not at which
_CUT_OFF = frozenset({"عن", "علي", "في"})
_TOWARDS = frozenset({"علي", "نحو", "صوب", "باتجاه", "تجاه", "في اتجاه", "ضد"})


def _towns_fired_at(parsed: Parsed, trigger: Trigger, found: Relations) -> None:
    """Whose the places are that are fired at: أطلق مقاتلون صواريخ باتجاه بلدات إسرائيلية."""
    if trigger.cue.type not in _FORCEFUL or any(trigger.cue.governs.get(r) == "recipient" for r in found):
        return
    towards = _TOWARDS if trigger.cue.type == "ASSAULT" else _CUT_OFF
    clause = parsed.clauses.of[trigger.at]
    for at in range(trigger.end, min(len(parsed.words) - 1, trigger.end + _REACH)):
        if parsed.clauses.of[at] is not clause or not parsed.words[at].classes & {"place-noun", "compass"} or not at:
            continue
        first = _first_word(parsed, at - 1)
        preposition = parsed.words[at].preposition or " ".join(w.text for w in parsed.words[first:at])
        nation = nation_adjective(parsed.words, at + 1)
        line = parsed.words[at].text.removeprefix("ال") in _LINES
        if nation is not None and preposition in towards and parsed.mention_at(at) is None and not line:
            found["deed"] = [Filler("citizen", at + 1, nation=_entry(nation))]
            return


def _unless(parsed: Parsed, trigger: Trigger, found: Relations) -> None:
    """Who must act to be spared what is threatened: هددوا بوقف الضخ إذا لم تستجب الحكومة."""
    roles = [trigger.cue.governs.get(relation) for relation in found]
    if trigger.cue.type != "THREATEN" or "recipient" in roles:
        return
    for clause in parsed.clauses.all:
        negated = clause.opener == "condition" and clause.first > trigger.at and clause.verb is not None
        if not negated or clause.verb is None or not _is_negated(parsed, clause):
            continue
        found["deed"] = [f for f in parsed.subject(clause.verb) if f.mention is not None and f.at > clause.verb]
        return


def _demanded_of(parsed: Parsed, trigger: Trigger, found: Relations) -> None:
    """Of whom a crowd demands something is whom it is against: أغلق عمال الميناء مطالبين الحكومة بصرف رواتبهم."""
    roles = [trigger.cue.governs.get(relation) for relation in found]
    if trigger.cue.type != "PROTEST" or "recipient" in roles:
        return
    clause = parsed.clauses.of[trigger.at]
    for at in range(trigger.end, len(parsed.words) - 1):
        if parsed.clauses.of[at] is not clause or parsed.tags[at] == VERB:
            return
        demands = any(_demands(r) for r in parsed.words[at].cues)
        mention = parsed.mention_from(at + 1) if demands else None
        if mention is not None and not mention.preposition and not mention.conjoined:
            found["deed"] = _group(parsed, mention)
            return


_PROMISED = frozenset({"AID", "CONSULT", "SUPPORT"})


def _promised_to(parsed: Parsed, trigger: Trigger, found: Relations) -> None:
    """To whom is promised what a pledge tells behind ب, or bare, by a verbal noun in construct: تعهدت ألمانيا بدعم
    لبنان, يعتزم الرئيس استقبال نظيره."""
    roles = [trigger.cue.governs.get(relation) for relation in found]
    if trigger.cue.type != "AGREE" or trigger.part == "noun" or "recipient" in roles:
        return
    clause = parsed.clauses.of[trigger.at]
    subject = found.get("subject", [])
    for at in range(trigger.end, min(trigger.end + _REACH, len(parsed.words) - 1)):
        word = parsed.words[at]
        if parsed.clauses.of[at] is not clause or parsed.tags[at] == VERB:
            return
        given = any(_gives(r) for r in word.cues)
        planned = not word.preposition and at == max([trigger.end, *(f.mention.end for f in subject if f.mention)])
        if (word.preposition == "ب" or planned) and given and not word.definite:
            mention = parsed.mention_from(at + 1)
            if mention is not None and not mention.preposition and not mention.conjoined:
                found["deed"] = _group(parsed, mention)
            return


def _gives(reading: Reading) -> bool:
    cue = reading.entry
    gives = isinstance(cue, Cue) and cue.type in _PROMISED
    gives = gives and isinstance(cue, Cue) and cue.governs.get("genitive") in ("party", "recipient")
    return gives and reading.part != "verb"


def _demands(reading: Reading) -> bool:
    cue = reading.entry
    return (
        reading.part in ("masdar", "participle")
        and isinstance(cue, Cue)
        and cue.type == "REQUEST"
        and cue.governs.get("object") == "recipient"
    )


def _is_negated(parsed: Parsed, clause: Clause) -> bool:
    assert clause.verb is not None
    return any(
        tag == "negation" or parsed.words[clause.first].text == "ما" for tag in parsed.tags[clause.first : clause.verb]
    )


_MADE_NEAR = 5


def _makers(parsed: Parsed, trigger: Trigger, found: Relations) -> None:
    """Whose the thing is that a relative clause says who made: صوت ضد مشروع قرار تقدمت به واشنطن."""
    clause = parsed.clauses.of[trigger.at]
    for relative in parsed.clauses.all:
        if relative.opener != "relative" or relative.parent is not clause or relative.verb is None:
            continue
        before = parsed.tags[relative.first - 1] if relative.first else ""
        if relative.first < trigger.end or before != NOUN or parsed.mention_at(relative.first - 1) is not None:
            continue
        near = relative.first - trigger.end < _MADE_NEAR and not parsed.words[relative.verb].pronoun
        made = ("make", "light") if near else ("make",)  # مشروع قرار تقدمت به واشنطن, الجهود التي يقوم بها المغرب
        makes = any(isinstance(r.entry, Verb) and r.entry.kind in made for r in parsed.words[relative.verb].verbs)
        makers = [f for f in parsed.subject(relative.verb) if f.kind == "mention" and f.at > relative.verb]
        if makes and makers:
            found["deed"] = makers
            return


# ---- verbs


def _of_verb(parsed: Parsed, trigger: Trigger, triggers: dict[int, Trigger]) -> Relations:
    found: Relations = {}
    subject = parsed.subject(trigger.at)
    pronoun = parsed.object_pronoun(trigger.at)
    objects = _objects(parsed, trigger, subject, triggers)
    if pronoun:
        objects = [] if _is_of_ground(trigger) else [Filler("pronoun", trigger.at, form=pronoun)]
    elif _is_charged(parsed, trigger, subject, objects):
        objects, subject = subject, [Filler("subjectless", trigger.at, form=_form_of(parsed, trigger.at))]
    if not subject and trigger.part == "verb":
        shooters = _shooters(parsed, trigger)
        if shooters:
            hit = objects or _behind(parsed, shooters[-1])
            return {"subject": shooters, "object": hit} if hit else {"subject": shooters}
        subject = _armed_thing(parsed, trigger)
    if _is_passive(parsed, trigger, subject, objects):
        found["agent"] = _by_weapon(parsed, trigger)
        patients = [f for f in subject if f.kind != "subjectless"] or objects
        impersonal = bool(subject) and subject[0].form == "ms" and not _charges(trigger)  # حُكم على فلان
        if not patients and subject and not impersonal:
            patients = subject
        found["object"] = patients
    else:
        found["subject"] = subject + _accompanying(parsed, trigger, subject)
        found["object"] = objects
    return {relation: fillers for relation, fillers in found.items() if fillers}


def _is_owned_thing(parsed: Parsed, trigger: Trigger, last: int) -> bool:
    """Whether a definite thing with its adjectives, right behind the trigger, ends at ``last``."""
    run = range(trigger.end, last + 1)
    return len(run) > 0 and all(
        parsed.tags[n] == NOUN and parsed.words[n].definite and parsed.mention_at(n) is None for n in run
    )


def _is_of_ground(trigger: Trigger) -> bool:
    """Whether the object that the cue asks for is ground, no one's name: اقتحمتها القوات."""
    asked = (condition.classes for condition in trigger.cue.needs if condition.relation == "object")
    return any("assault-ground" in classes for classes in asked)


def _is_charged(parsed: Parsed, trigger: Trigger, subject: list[Filler], objects: list[Filler]) -> bool:
    """Whether the one phrase between a verb of charging and what it charges with is whom it charges, its subject told
    before: وحملت إسرائيل المسؤولية."""
    if trigger.cue.type != "ACCUSE" or objects or len(trigger.consumed) != 1 or len(subject) != 1:
        return False
    mention, burden = subject[0].mention, trigger.consumed[0]
    behind = mention.end if mention is not None else 0
    while mention is not None and parsed.words[behind].text in _QUOTES:
        behind += 1
    between = mention is not None and trigger.at < mention.start and behind == burden
    word = parsed.words[burden]
    return between and word.definite and not word.preposition and not word.cues


def _form_of(parsed: Parsed, verb: int) -> str:
    form = parsed.form(verb)
    return f"{form.gender}{form.number}" if form is not None else ""


_FORCES = frozenset({"MIL", "PRM", "REB"})


def _by_weapon(parsed: Parsed, trigger: Trigger) -> list[Filler]:
    """Whose weapon did it: قُصف المستشفى بمدفعية الجيش."""
    clause = parsed.clauses.of[trigger.at]
    for mention in parsed.mentions if trigger.cue.type == "ASSAULT" else []:
        sectors = getattr(mention.entry, "sector", [])
        armed = mention.kind == "body" and bool(set(sectors[:1]) & _FORCES)
        behind = mention.start > trigger.at and parsed.clauses.of[mention.start] is clause
        told = mention.nationalities or mention.complement is not None
        if armed and behind and told and mention.preposition == "ب" and parsed.words[mention.start].preposition:
            return _group(parsed, mention)
    return []


_WEAPONS = frozenset({"assault-drone", "assault-gunnery", "assault-flying"})


def _armed_thing(parsed: Parsed, trigger: Trigger) -> list[Filler]:
    """The nation whose weapon is the subject: شنت مسيرة إسرائيلية غارة."""
    at = trigger.end
    if trigger.cue.type != "ASSAULT" or at + 1 >= len(parsed.words) or parsed.tags[at] != NOUN:
        return []
    if parsed.words[at].preposition or not parsed.words[at].classes & _WEAPONS or parsed.mention_at(at) is not None:
        return []
    while at + 1 < len(parsed.words) and parsed.tags[at + 1] == NOUN and parsed.words[at + 1].text not in "،.":
        at += 1
        nation = _nation(parsed.words[at])
        if nation is not None and parsed.mention_at(at) is None:
            return [Filler("nation", at, nation=nation)]
    return []


def _shooters(parsed: Parsed, trigger: Trigger) -> list[Filler]:
    """Who fired the weapon that is the subject: قتلت قذيفة أطلقها مسلحون عاملا."""
    at = trigger.end
    if trigger.cue.type != "ASSAULT" or at >= len(parsed.words) or not parsed.words[at].classes & _WEAPONS:
        return []
    while at < len(parsed.words) and parsed.tags[at] == NOUN and not parsed.words[at].preposition:
        at += 1
    if at >= len(parsed.words) or parsed.tags[at] != VERB or not parsed.words[at].pronoun:
        return []
    launched = any(isinstance(r.entry, Verb) and r.entry.kind == "light" for r in parsed.words[at].verbs)
    return [f for f in parsed.subject(at) if f.kind == "mention" and f.at > at] if launched else []


def _behind(parsed: Parsed, filler: Filler) -> list[Filler]:
    """The bare phrase right behind another."""
    mention = parsed.mention_from(filler.mention.end) if filler.mention is not None else None
    return _group(parsed, mention) if mention is not None and not mention.preposition and not mention.conjoined else []


_MUTUAL = frozenset({"CONSULT", "AGREE", "COOPERATE"})


def _accompanying(parsed: Parsed, trigger: Trigger, subject: list[Filler]) -> list[Filler]:
    """ولي العهد يبحث والرئيس اليمني جهود السلام: the one whom و sets beside the subject of an act done together."""
    if trigger.cue.type not in _MUTUAL or not subject or subject[0].at > trigger.at:
        return []
    at = trigger.end
    while at < len(parsed.words) and parsed.tags[at] in ("filler", NOUN) and parsed.mention_from(at) is None:
        if parsed.tags[at] == NOUN and not parsed.words[at].text.endswith("ا"):
            return []
        at += 1
    mention = parsed.mention_from(at)
    return _group(parsed, mention) if mention is not None and mention.conjoined and not mention.preposition else []


def _objects(parsed: Parsed, trigger: Trigger, subject: list[Filler], triggers: dict[int, Trigger]) -> list[Filler]:
    """The first bare noun phrase behind the verb that is not its subject."""
    clause = parsed.clauses.of[trigger.at]
    taken = {f.mention for f in subject if f.mention is not None}
    owner = _object_pronoun(parsed, trigger, taken) or _some_of_them(parsed, trigger, taken)
    if owner is not None:
        return [owner]
    for mention in parsed.mentions:
        if mention.start < trigger.end or mention in taken:
            continue
        if mention.start - trigger.at > _REACH:
            break
        if parsed.clauses.of[mention.start] is not clause:
            continue
        if mention.preposition and parsed.owns_thing(mention, trigger.end):
            return _group(parsed, mention)  # هاجم مسلحون مركزا للشرطة
        if mention.preposition or parsed.ends_prepositional_idafa(mention):
            continue
        if mention.conjoined or _is_apposition(parsed, mention, taken):
            continue
        if _is_of_other(parsed, trigger, mention, triggers):
            continue
        if _noun_in_the_way(parsed, trigger, taken, mention, triggers):
            return []
        return _group(parsed, mention)
    return _past_qualified(parsed, taken)


def _past_qualified(parsed: Parsed, subjects: set[Mention]) -> list[Filler]:
    """The object behind a clause that qualifies the indefinite subject: خطف مسلحون يرتدون زي الجيش خمسة موظفين."""
    for subject in subjects:
        clause = parsed.clauses.of[min(subject.end, len(parsed.words) - 1)]
        if clause.opener != "next" or clause.first != subject.end or parsed.words[subject.head].definite:
            continue
        inner = [m for m in parsed.mentions if m.start > subject.end and parsed.clauses.of[m.start] is clause]
        counted = [m for m in inner if m.quantity is not None and not m.preposition and not m.conjoined]
        return _group(parsed, counted[0]) if counted else []
    return []


def _is_apposition(parsed: Parsed, mention: Mention, subjects: set[Mention]) -> bool:
    """Whether commas set the phrase off right behind a subject, whom it then names (انتقد رئيس الحزب،
    سالم فلان، القرار)."""
    before, behind = parsed.words[mention.start - 1], parsed.words[mention.end : mention.end + 1]
    named = parsed.mention_at(mention.start - 2) if mention.start > 1 and before.text in "،," else None
    unnamed = named in subjects and named is not None and named.name is None
    person = mention.name is not None and mention.kind in ("actor", "office", "person", "surname")
    return unnamed and person and bool(behind) and behind[0].text in "،,"


def _object_pronoun(parsed: Parsed, trigger: Trigger, taken: set[Mention]) -> Filler | None:
    """The pronoun that stands for the object (متهمة إياهم), or whose the thing is that force is used on (صادرت
    معداتهم, هدمت منزله)."""
    start = max([trigger.end, *(m.end for m in taken if m.start >= trigger.end)])
    if start >= len(parsed.words) or parsed.clauses.of[start] is not parsed.clauses.of[trigger.at]:
        return None
    text = parsed.words[start].text
    if text.startswith("ايا") and text[3:] in _PRONOUN_FORMS:
        return Filler("pronoun", start, form=text[3:])
    if text in _BOTH:
        return Filler("pronoun", start, form="هما")
    thing = parsed.tags[start] == NOUN and parsed.mention_at(start) is None and not parsed.words[start].preposition
    owner = parsed.words[start].pronoun if thing and not parsed.words[trigger.at].pronoun else ""
    if owner and trigger.cue.type in _ON_THINGS:
        return Filler("pronoun", start, form=owner)
    return None


def _some_of_them(parsed: Parsed, trigger: Trigger, taken: set[Mention]) -> Filler | None:
    """اعتقلت الشرطة عشرين منهم: a number alone of those whom the pronoun means."""
    at = max([trigger.end, *(m.end for m in taken if m.start >= trigger.end)])
    some = parsed.tags[at : at + 1] in ([NUMBER], ["quantifier"]) and parsed.mention_at(at) is None
    if not some or parsed.tags[at + 1 : at + 2] != ["prepositional_pronoun"]:
        return None
    split = _pronoun_of(parsed.words[at + 1].text)
    return Filler("pronoun", at + 1, form=split[1]) if split is not None and split[0] == "من" else None


_BOTH = frozenset({"كليهما", "كلتيهما"})
_ON_THINGS = frozenset({"ACCUSE", "ASSAULT", "COERCE", "REJECT", "SANCTION", "SUPPORT"})


def _noun_in_the_way(
    parsed: Parsed, trigger: Trigger, taken: set[Mention], mention: Mention, triggers: dict[int, Trigger]
) -> bool:
    """Whether a bare noun that is no actor stands between the verb, or its subject behind it, and the phrase: then it
    is the object and the phrase belongs to it or to something farther on."""
    start = max([trigger.end, *(m.end for m in taken if trigger.end <= m.start < mention.start)])
    blocked = parsed.unknown_noun(start, mention.start)
    while blocked is not None and parsed.clauses.of[blocked] is not parsed.clauses.of[trigger.at]:
        blocked = parsed.unknown_noun(blocked + 1, mention.start)  # of a relative clause between
    if blocked == trigger.end and not taken and trigger.cue.type in _TAKES_PEOPLE:
        by_deed = blocked in triggers and mention.start > blocked + 1  # قتلت غارة أمريكية قياديا
        by_weapon = bool(parsed.words[blocked].classes & _WEAPONS)  # استهدفت مسيرة أمريكية قياديا
        if _is_victim(mention) or by_deed or by_weapon:
            return False  # قتلت قذيفة هاون أربعة مدنيين
    return blocked is not None and not (blocked == mention.start - 1 and not parsed.words[blocked].definite)


def _is_victim(mention: Mention) -> bool:
    return mention.quantity is not None or mention.kind in ("people", "crowd", "person")


def _is_of_other(parsed: Parsed, trigger: Trigger, mention: Mention, triggers: dict[int, Trigger]) -> bool:
    """Whether the phrase is what another event noun governs (أدان الهجوم على ..., اتهم ... بقتل ...)."""
    at = mention.start - 1
    doer = parsed.mention_at(at)
    if (
        doer is not None
        and doer.end == mention.start
        and not doer.preposition
        and _is_masdar(triggers.get(doer.start - 1))
    ):
        at = doer.start - 1  # ندد باعتقال الحكومة ناشطا
    return at > trigger.at and at in triggers and not parsed.words[at].definite and at not in trigger.consumed


def _is_masdar(trigger: Trigger | None) -> bool:
    return trigger is not None and _is_verbal(trigger)


def _is_verbal(trigger: Trigger) -> bool:
    """Whether the event noun takes an object behind its subject: اعتقال الشرطة ناشطا, لقاء السفير وفد الحركة."""
    return trigger.part == "masdar" or (trigger.part == "noun" and trigger.cue.id in _MEETINGS)


_MEETINGS = frozenset({"CONSULT/liqa-bi", "CONSULT/liqa"})


def _is_passive(parsed: Parsed, trigger: Trigger, subject: list[Filler], objects: list[Filler]) -> bool:
    """Whether the verb is passive: by its form, or, where spelling leaves it open, by what stands with it."""
    form = parsed.form(trigger.at)
    reading_form = trigger.reading.form
    voice = getattr(reading_form, "voice", "") or (form.voice if form else "a")
    perfect = voice == "ap" and getattr(reading_form, "tense", "") == "P"
    if voice == "p" or (trigger.at in parsed.sentence.dammas and perfect):
        return True
    if perfect and trigger.cue.governs.get("subject", "actor") == "actor" and _ends_as_passive(parsed, trigger.at):
        return True
    if voice == "a" or trigger.cue.governs.get("object", "none") == "none":
        return False
    if parsed.words[trigger.at].ending == "ى" and parsed.sentence.careful:
        return False  # اعتدى, no اعتُدي
    if trigger.cue.governs.get("ب") == "recipient" and any(
        parsed.words[n].preposition == "ب" for n in trigger.consumed
    ):
        return False  # أمر الرئيس بإغلاق المعابر
    bare = any(n > trigger.at and not _is_behind_preposition(parsed, n) for n in trigger.consumed)
    if parsed.object_pronoun(trigger.at) or objects or bare:
        return False
    if _has_agent(parsed, trigger):
        return True
    mentions = [f.mention for f in subject if f.mention is not None]
    if any(f.kind == "nation" for f in subject):
        return False  # استهدفت مسيرة أمريكية قياديا
    if _charges(trigger) and _is_charge(parsed, trigger.end):
        return True  # أربعة صحفيين اتهموا بنشر أخبار كاذبة
    if not mentions:  # واعتقلت: a verb that needs an object and has none
        return trigger.cue.type in _TAKES_PEOPLE
    if trigger.cue.type not in _TAKES_PEOPLE:
        return trigger.cue.type == "ACCUSE" and _is_accused(parsed, trigger, mentions)
    if "convict" in trigger.cue.mode and all("JUD" in getattr(m.entry, "sector", []) for m in mentions):
        return False  # قضى القاضي بحبس المتهم
    counted = mentions[0].quantity is not None and _is_patient(parsed, mentions[0])
    if counted or all(_is_patient(parsed, m) for m in mentions):
        return True  # قتل 9 من المسلحين وقوات موالية لهم
    if trigger.consumed and all(m.kind == "body" for m in mentions):
        return False  # محكمة مصرية تقضي بإعدام ...
    end = max(trigger.end, *(m.end for m in mentions))  # كان الملحق قد اختطف في ..., قتل عنصر على إثر ...
    people = all(m.kind in ("office", "people", "person") for m in mentions)
    people = people or (bool(parsed.words[trigger.at].classes & _TOLL) and all(map(_is_counted, mentions)))
    states = any(m.kind == "nation" and m.end <= trigger.at for m in mentions)  # إيران تحجب بالفعل مواقع
    return (people or (end == trigger.end and not states)) and _ends_clause(parsed, trigger, end)


def _ends_as_passive(parsed: Parsed, at: int) -> bool:
    """Whether a perfect is written with ي where its active has ى, by a writer who tells them apart: ألقي, قضي."""
    word = parsed.words[at]
    return parsed.sentence.careful and word.text.endswith("ي") and word.ending != "ى" and not word.pronoun


def _is_accused(parsed: Parsed, trigger: Trigger, mentions: list[Mention]) -> bool:
    """Whether a verb of charging, which takes whom it charges as its object and the charge behind ب, has right behind
    it people and then the charge: ويتهم أفراد العائلة بالضلوع في جرائم."""
    last = mentions[-1]
    charges = _charges(trigger)
    people = all(m.kind in ("people", "office", "person", "surname") for m in mentions)
    counted = all(m.quantity is not None and m.start > trigger.at for m in mentions)
    if charges and people and counted:
        return True  # ويحاكم في القضية 68 متهما
    if charges and people and parsed.clauses.of[trigger.at].opener == "relative" and last.end < trigger.at:
        return _ends_clause(parsed, trigger, trigger.end)  # القس الذي يحاكم بتهمة التجسس
    return charges and people and mentions[0].start == trigger.end and _is_charge(parsed, last.end)


def _charges(trigger: Trigger) -> bool:
    return trigger.cue.mode == ["allege"] and trigger.cue.governs.get("object") == "recipient"


_CHARGED_WITH = frozenset({NOUN, "that", "preposition", "agent"})  # بنشر, بأن, بدعم


def _is_charge(parsed: Parsed, at: int) -> bool:
    return at < len(parsed.words) and parsed.words[at].text.startswith("ب") and parsed.tags[at] in _CHARGED_WITH


_TOLL = frozenset({"size-dead", "size-injured"})


def _is_counted(mention: Mention) -> bool:
    return mention.quantity is not None


def _is_behind_preposition(parsed: Parsed, at: int) -> bool:
    return bool(parsed.words[at].preposition) or parsed.tags[at - 1] in ("preposition", "agent", CONTINUED)


def _ends_clause(parsed: Parsed, trigger: Trigger, end: int) -> bool:
    """Whether no noun stands behind the verb and its subject, which end at ``end``, that could be the object."""
    clause = parsed.clauses.of[trigger.at]
    behind = (n for n in range(end, len(parsed.words)) if parsed.clauses.of[n] is clause)
    at = next((n for n in behind if parsed.tags[n] not in ("filler", "time", "demonstrative")), None)
    if at is None:
        return not _is_coordinated(parsed, end)
    word = parsed.words[at]
    return parsed.tags[at] in ("preposition", PUNCTUATION) or bool(word.preposition) or word.is_time


def _is_coordinated(parsed: Parsed, at: int) -> bool:
    """Whether the next verb follows with و, so that the object may be behind it (تقتل وتعذب المحتجزين), unless its own
    subject stands there (قتل وجرح سبعة آخرون)."""
    if at >= len(parsed.words) or parsed.tags[at] != VERB or not parsed.words[at].conjunction:
        return False
    if parsed.joins_tolls(at):
        return False  # قتل شرطي وأصيب أربعة
    behind = parsed.mention_from(at + 1)
    return behind is None or not parsed.words[behind.end - 1].text.endswith(("ون", "ان"))


def _has_agent(parsed: Parsed, trigger: Trigger) -> bool:
    clause = parsed.clauses.of[trigger.at]
    for at in range(trigger.end, min(len(parsed.words), trigger.end + 14)):
        if parsed.clauses.of[at] is not clause:
            continue
        if parsed.tags[at] == "agent":
            return True
        if parsed.tags[at] == NOUN and any(r.part != "verb" for r in parsed.words[at].cues):
            return False  # the agent would be that of another event (ندد ... بمقتل ... برصاص ...)
    return False


def _is_patient(parsed: Parsed, mention: Mention) -> bool:
    if mention.quantity is not None or mention.kind in ("person", "crowd", "people"):
        return not (mention.kind == "people" and _is_armed(mention))
    if mention.kind in ("office", "actor"):
        unarmed = bool(set(getattr(mention.entry, "sector", [])[:1]) & _UNARMED)
        return mention.name is not None or (
            mention.kind == "office" and (unarmed or not parsed.words[mention.head].definite)
        )
    if mention.kind == "body":
        head = parsed.words[mention.head]
        several = head.text in ("جنود", "عناصر", "مجندون") and not head.definite and mention.complement is None
        return several or (mention.number == "s" and head.text in ("جندي", "عسكري", "مقاتل", "عنصر"))
    return False


_UNARMED = frozenset({"CVL", "EDU", "JRN", "LAB", "MED", "REF", "SOC"})


def _is_armed(mention: Mention) -> bool:
    sector = getattr(mention.entry, "sector", None) or [""]
    return sector[0] in ("UAF", "CRM", "COP", "UNK")


# ---- participles


def _of_participle(parsed: Parsed, trigger: Trigger, triggers: dict[int, Trigger]) -> Relations:
    """متهما الحكومة ب...: the subject is that of the clause; المدعوم من: what the participle is said of."""
    found: Relations = {}
    word = parsed.words[trigger.at]
    said_of = _said_of(parsed, trigger)
    if trigger.part == "patient":
        itself = parsed.mention_at(trigger.at)
        topic = _topic(parsed, trigger)
        if topic:
            found["object"] = topic
        elif itself is not None and itself.head == trigger.at:
            found["object"] = _group(parsed, itself)  # تعذيب المحتجزين
        elif said_of:
            found["object"] = said_of
        return found
    if said_of:
        found["subject"] = said_of
    objects = (
        [Filler("pronoun", trigger.at, form=word.pronoun)]
        if word.pronoun
        else _objects(parsed, trigger, said_of, triggers)
    )
    if objects:
        found["object"] = objects
    return found


def _topic(parsed: Parsed, trigger: Trigger) -> list[Filler]:
    """Of whom an indefinite participle is the predicate: a pronoun, or a definite person, right before it (وهو متهم,
    إن الناشط معتقل منذ عام)."""
    at = trigger.at - 1
    while at > 0 and parsed.tags[at] == "filler":
        at -= 1
    if at < 0 or parsed.words[trigger.at].definite or parsed.words[trigger.at].preposition:
        return []
    if parsed.tags[at] == "pronoun":
        form = pronoun_form(parsed.words[at].text)
        return [Filler("pronoun", at, form=form)] if form else []
    if at > 1 and parsed.words[at].text in "،," and parsed.words[at - 1].text not in "،,":
        apart = _topic_apart(parsed, trigger)
        if apart is not None:
            return apart
    topic = parsed.mention_at(at)
    if topic is None or topic.end != at + 1 or topic.preposition or topic.kind not in _PERSONS:
        return []
    definite = topic.name is not None or parsed.words[topic.head].definite
    itself = parsed.mention_at(trigger.at)
    alone = itself is None or itself.start == trigger.at
    return _group(parsed, topic) if definite and alone and not parsed.ends_prepositional_idafa(topic) else []


def _topic_apart(parsed: Parsed, trigger: Trigger) -> list[Filler] | None:
    """سالم فلان، وهو قس يعيش في تركيا، متهم بمساعدة ...: a person with whom the sentence begins, an aside between
    commas and then the participle."""
    first = next((m for m in parsed.mentions if m.start <= 1 and m.kind in _PERSONS and not m.preposition), None)
    if first is None or first.end >= trigger.at or parsed.words[first.end].text not in "،,":
        return None
    itself = parsed.mention_at(trigger.at)
    alone = itself is None or itself.start == trigger.at
    charged = trigger.end < len(parsed.words) and parsed.words[trigger.end].preposition == "ب"
    return _group(parsed, first) if alone and charged else None


_PERSONS = frozenset({"office", "people", "person", "surname", "actor"})


def _said_of(parsed: Parsed, trigger: Trigger) -> list[Filler]:
    word = parsed.words[trigger.at]
    if not word.definite and _opens_sentence(parsed, trigger.at) and trigger.cue.type in _SPOKEN:
        return [Filler("pronoun", trigger.at, form="1s")]  # the speaker of the sentence before
    if word.definite or parsed.tags[trigger.at - 1 : trigger.at] == [NOUN]:
        mention = parsed.mention_at(trigger.at - 1)
        if mention is not None and (word.definite or not parsed.words[mention.head].definite):
            return [Filler("mention", mention.start, mention)]
    verb = _verb_of_circumstance(parsed, trigger)
    if verb is not None:
        return parsed.subject(verb)
    for mention in reversed(parsed.mentions):
        if mention.end <= trigger.at and not mention.preposition:
            return [Filler("mention", m.start, m) for m in parsed.group(mention)]
    return []


def _opens_sentence(parsed: Parsed, at: int) -> bool:
    return all(parsed.tags[n] in (PUNCTUATION, "filler") for n in range(at))


_SPOKEN = frozenset({"ACCUSE", "AGREE", "REJECT", "REQUEST", "SUPPORT", "THREATEN"})


def _verb_of_circumstance(parsed: Parsed, trigger: Trigger) -> int | None:
    """The verb whose subject the participle is said of: behind a comma, of an act of speech, that of the verb of saying
    before it (قال الرئيس إن ...، متهما موسكو ب...), else that of its clause."""
    clause: Clause | None = parsed.clauses.of[trigger.at]
    assert clause is not None
    own = clause.verb
    if trigger.cue.type not in _SPOKEN or trigger.at == 0 or parsed.words[trigger.at - 1].text not in "،,":
        return own
    while clause is not None:
        if clause.verb is not None and clause.verb < trigger.at and speech_reading(parsed, clause.verb) is not None:
            return clause.verb
        clause = clause.parent
    return own


# ---- nouns


def _of_noun(parsed: Parsed, trigger: Trigger) -> Relations:
    found: Relations = {}
    word = parsed.words[trigger.at]
    if "visit" in trigger.cue.mode and _is_state_visit(parsed, trigger.end):
        return found
    last = trigger.end - 1
    if parsed.words[last].pronoun and (last == trigger.at or not word.pronoun):  # خيبة أمله
        found["genitive"] = [Filler("pronoun", last, form=parsed.words[last].pronoun)]
    at = _behind_adjectives(parsed, trigger, found)
    genitive = parsed.mention_from(at)
    if genitive is None and "genitive" not in found and not word.definite and at == trigger.end:
        genitive = _behind_unknown_noun(parsed, at)
    apart = at > trigger.end and trigger.part == "noun" and not word.definite  # غارة أمريكية ... قياديا
    if genitive is not None and not apart and not genitive.preposition and not genitive.conjoined:
        if "genitive" in found or (word.definite and trigger.part != "masdar") or at > trigger.end:
            found.setdefault("object" if "genitive" in found else "genitive", _group(parsed, genitive))
        else:
            found["genitive"] = _group(parsed, genitive)
        group = parsed.group(genitive)
        behind_l = parsed.mention_from(group[-1].end)
        if behind_l is not None and behind_l.preposition == "ل" and _does_to_people(trigger):
            found.setdefault("object", _group(parsed, behind_l))  # قتل الشرطة لرجال عزل
        second = parsed.mention_from(group[-1].end)
        if (
            second is not None
            and not _qualifies_people(parsed, group[-1], second)
            and not second.preposition
            and not second.conjoined
            and _is_verbal(trigger)
            and "object" not in found
        ):
            found["object"] = _group(parsed, second)
    return found


def _is_state_visit(parsed: Parsed, at: int) -> bool:
    """زيارة دولة: of what kind the visit is, by whomever."""
    mention = parsed.mention_from(at)
    return mention is not None and mention.end == at + 1 and parsed.words[at].text.removeprefix("ال") == "دوله"


def _qualifies_people(parsed: Parsed, first: Mention, second: Mention) -> bool:
    """ضبط الأشخاص المتهمين: definite people behind definite people say which ones they are."""
    words = [parsed.words[m.head] for m in (first, second)]
    people = first.kind == second.kind == "people" and all(word.definite for word in words)
    named = second.name is not None and second.kind in ("actor", "person", "surname")
    if named and first.kind in ("office", "people") and first.number == "s" and words[0].definite:
        return True  # حرق الطفل دوابشة
    return people and words[1].text.endswith(("ين", "ه", "ات"))


def _does_to_people(trigger: Trigger) -> bool:
    return (
        trigger.part == "masdar"
        and trigger.cue.type in _TAKES_PEOPLE
        and trigger.cue.governs.get("genitive") == "recipient"
    )


def _object_apart(parsed: Parsed, trigger: Trigger) -> list[Filler]:
    """خلال لقائه أمس في الرياض المبعوث الأممي: the object behind days and places."""
    clause = parsed.clauses.of[trigger.at]
    for mention in parsed.mentions:
        if mention.start < trigger.end:
            continue
        if parsed.clauses.of[mention.start] is not clause or mention.start - trigger.end > _APART:
            break
        if mention.preposition or parsed.ends_prepositional_idafa(mention):
            continue
        if mention.conjoined or parsed.unknown_noun(trigger.end, mention.start) is not None:
            break
        return _group(parsed, mention)
    return []


def _behind_adjectives(parsed: Parsed, trigger: Trigger, found: Relations) -> int:
    """Past the adjectives of the event noun, of which a nation's tells who acts (القصف الإسرائيلي)."""
    at = trigger.end
    definite = parsed.words[trigger.at].definite
    while at < len(parsed.words):
        if parsed.words[at].text in _HYPHENS and "adjective" in found and at + 1 < len(parsed.words):
            at += 1  # مباحثات مصرية - كويتية
        if parsed.tags[at] != NOUN:
            break
        word = parsed.words[at]
        nations = word.adjectives or word.long_adjectives
        if word.preposition or parsed.mention_from(at) is not None or (word.cues and not nations):
            break
        if not nations and (word.definite != definite or word.conjunction or not definite):
            break
        nation = nation_adjective(parsed.words, at)
        suffers = (
            trigger.part == "masdar"
            and trigger.cue.governs.get("genitive") == "recipient"
            and trigger.cue.type in _TAKES_PEOPLE
        )
        if nation is not None and suffers and not definite and at == trigger.end:
            found.setdefault("genitive", []).append(Filler("citizen", at, nation=_entry(nation)))
        elif nation is not None and not parsed.words[trigger.at].pronoun:  # but not رفضه الاتفاق الإيراني
            found.setdefault("adjective", []).append(Filler("nation", at, nation=_entry(nation)))
        elif word.conjunction:
            break
        at += nation.length if nation is not None else 1
    return at


_HYPHENS = frozenset("-–")


def _nation(word: Word) -> Nationality | None:
    return next((r.entry for r in word.adjectives if isinstance(r.entry, Nationality)), None)


def _entry(reading: Reading) -> Nationality:
    assert isinstance(reading.entry, Nationality)
    return reading.entry


def _behind_unknown_noun(parsed: Parsed, at: int) -> Mention | None:
    """قصف مواقع الحوثيين, اقتحام مقر الحزب: the phrase behind a noun that is no actor itself."""
    if at + 1 >= len(parsed.words) or parsed.tags[at] != NOUN:
        return None
    word = parsed.words[at]
    if word.definite or word.preposition or word.conjunction or word.adjectives or parsed.mention_at(at) is not None:
        return None
    return parsed.mention_from(at + 1)


def _group(parsed: Parsed, mention: Mention) -> list[Filler]:
    group = parsed.group(mention)
    named = _named_among(parsed, group[-1])
    return [Filler("mention", m.start, m) for m in (*group, *named)]


def _named_among(parsed: Parsed, several: Mention) -> list[Mention]:
    """Those whom بينها or منهم names of several: مواقع إخبارية بينها الجزيرة نت."""
    at = several.end
    while at < len(parsed.words) and parsed.words[at].text in "،,":
        at += 1
    behind = parsed.mention_from(at + 1) if at - several.end < 2 else None
    named = behind is not None and behind.preposition in _AMONG and behind.kind in ("actor", "nation")
    return parsed.group(behind) if behind is not None and named else []


_AMONG = frozenset({"بينها", "بينهم", "منها", "منهم"})


# ---- prepositions


def _told_behind(parsed: Parsed, trigger: Trigger, triggers: dict[int, Trigger], found: Relations) -> None:
    """What a relative clause says of the event noun: الهجوم الذي شنه الجيش على ..., زيارة قام بها الوزير إلى ..."""
    clause = _relative_behind(parsed, trigger)
    if clause is None or clause.verb is None:
        return
    verb = clause.verb
    kinds = {r.entry.kind for r in parsed.words[verb].verbs if isinstance(r.entry, Verb)}
    resumed = bool(parsed.words[verb].pronoun) or any(
        tag == "prepositional_pronoun" for tag in parsed.tags[verb + 1 : verb + 3]
    )
    doing = "light" in kinds and resumed
    if "ascribe" in kinds and "subject" not in found:
        _ascribed(parsed, verb, clause, found)
        return
    struck = triggers.get(verb)
    if struck is not None and struck.part == "verb" and struck.cue.type == trigger.cue.type and not resumed:
        objects = _objects(parsed, struck, [], triggers)  # غارات استهدفت مواقع للجيش
        if objects:
            found.setdefault("object", objects)
        return
    if not (doing or kinds & {"light", "occur", "cause"}) or verb in triggers:
        return
    if doing and "genitive" not in found:
        doers = [f for f in parsed.subject(verb) if f.kind != "mention" or f.at > trigger.at]
        if doers:
            found.setdefault("subject", doers)
    _prepositional(parsed, trigger, triggers, found, clause)


def _ascribed(parsed: Parsed, verb: int, clause: Clause, found: Relations) -> None:
    """To whom the act is put down: هجوم نسب إلى المتمردين."""
    for mention in parsed.mentions:
        near = verb < mention.start <= verb + _NEAR and parsed.clauses.of[mention.start] is clause
        if near and _bare(mention.preposition) in ("الى", "الي", "إلى", "ل"):
            found["subject"] = _group(parsed, mention)
            return


def _has_other_side(trigger: Trigger, found: Relations) -> bool:
    """Whether a phrase tells whom the act was towards, or with."""
    governs = trigger.cue.governs
    return "object" in found or any(
        governs.get(relation) in ("recipient", "party")
        for relation in found
        if relation not in ("genitive", "adjective")
    )


_AGAINST = frozenset({"بحق", "ضد", "في حق"})


def _against(parsed: Parsed, trigger: Trigger, triggers: dict[int, Trigger], found: Relations) -> None:
    """أصدرت أحكاما تتراوح بين ... بحق 11 متهما: across a clause that only qualifies, these
    still mark whom it was done to."""
    clause = parsed.clauses.of[trigger.at]
    for mention in parsed.mentions:
        preposition = _bare(mention.preposition)
        inner = parsed.clauses.of[mention.start]
        if mention.start < trigger.end or preposition not in _AGAINST or preposition not in trigger.cue.governs:
            continue
        between = any(trigger.at < at < mention.start for at in triggers if at not in trigger.consumed)
        if inner.parent is clause and inner.opener in ("next", "relative") and not between and preposition not in found:
            found[preposition] = _group(parsed, mention)


def _is_ascribing(parsed: Parsed, at: int) -> bool:
    readings = parsed.words[at].verbs if parsed.tags[at] == VERB else ()
    return any(isinstance(r.entry, Verb) and r.entry.kind == "ascribe" for r in readings)


def _relative_behind(parsed: Parsed, trigger: Trigger) -> Clause | None:
    """The relative clause said of the noun: behind its adjectives and complements, or, without a pronoun, right behind
    the indefinite noun."""
    at = trigger.end
    while at < len(parsed.words) and (parsed.tags[at] == NOUN or parsed.words[at].text in _QUOTES):
        at += 1
    if at + 1 < len(parsed.words) and parsed.words[at].text in "،," and _is_ascribing(parsed, at + 1):
        at += 1
    if at >= len(parsed.words):
        return None
    clause = parsed.clauses.of[at]
    if clause.first == at and clause.opener == "relative":
        return clause
    bare = not parsed.words[trigger.at].definite and parsed.tags[at] == VERB and not parsed.words[at].conjunction
    return clause if bare and clause.verb == at and clause.opener == "next" else None


def _prepositional(
    parsed: Parsed, trigger: Trigger, triggers: dict[int, Trigger], found: Relations, clause: Clause
) -> None:
    """Add the phrases behind prepositions in ``clause`` that no trigger nearer to them takes."""
    for mention in _from_nearest(parsed, trigger):
        if mention.start - trigger.end > _REACH:
            break
        if parsed.clauses.of[mention.start] is not clause:
            continue
        first = _government(parsed, mention, triggers)
        if first is None:
            continue
        preposition, at = first
        if parsed.tags[max(at, 0)] == "agent":
            if _is_of_participle(parsed, trigger, at):
                continue
            if _nearest(parsed, trigger, triggers, mention.start, None, clause) and "agent" not in found:
                found["agent"] = _group(parsed, mention)
            continue
        if not _nearest(parsed, trigger, triggers, mention.start, preposition, clause):
            continue
        if preposition in _NOMINAL and _belongs_to_noun(parsed, trigger, at):
            continue
        if preposition == "ل" and trigger.cue.type == "PROTEST" and at < mention.start:
            continue  # تجمعوا لمطالبة الحكومة ب...
        role = trigger.cue.governs.get(preposition)
        if role == "recipient" and preposition == "من" and trigger.cue.type == "REQUEST" and _is_first(mention, found):
            del found["object"]  # طلب من البرلمان دعم حكومته: the object is what is asked for
        if _has_role(trigger, found, role):
            continue
        if role == "recipient" and trigger.cue.type == "REQUEST" and "من" in found and preposition != "من":
            continue  # طلب من الصحفيين توجيه الأسئلة إلى الوزارة
        if preposition == "ل" and _is_second_of_two(trigger, found, mention):
            found["subject"] = found.pop("ل")  # زيارة لبوتين للبيت الأبيض
        if preposition not in found and not _is_taken(parsed, trigger, preposition, at):
            found[preposition] = _group(parsed, mention)
    for at in range(trigger.end, min(len(parsed.words), trigger.end + _REACH)):
        if parsed.tags[at] == "prepositional_pronoun" and parsed.clauses.of[at] is clause:
            split = _pronoun_of(parsed.words[at].text)
            if split is not None and split[0] == "ل" and "avenging" in parsed.words[at - 1].classes:
                continue  # توعد بالانتقام له
            if split is not None and split[0] == "من" and parsed.tags[at - 2 : at] == ["preposition", NUMBER]:
                split = parsed.words[at - 2].text, split[1]  # أفرج عن عشرين منهم
            if (
                split is not None
                and split[0] not in found
                and not _has_role(trigger, found, trigger.cue.governs.get(split[0]))
                and _nearest(parsed, trigger, triggers, at, split[0], clause)
            ):
                found[split[0]] = [Filler("pronoun", at, form=split[1])]


def _is_second_of_two(trigger: Trigger, found: Relations, mention: Mention) -> bool:
    """Whether right before the phrase behind ل stands another of an event noun, whose doer that is."""
    first = found.get("ل", [])
    nominal = trigger.part in ("noun", "masdar") and trigger.cue.governs.get("ل") == "recipient"
    alone = nominal and "genitive" not in found and "subject" not in found
    return alone and len(first) == 1 and first[0].mention is not None and first[0].mention.end == mention.start


def _is_first(mention: Mention, found: Relations) -> bool:
    """Whether the phrase stands before the object."""
    objects = found.get("object", [])
    return bool(objects) and all(f.kind == "mention" and f.at > mention.start for f in objects)


def _is_taken(parsed: Parsed, trigger: Trigger, preposition: str, at: int) -> bool:
    """Whether right behind the event noun the same preposition governs someone no dictionary knows (انتقادات من
    شركائها في الحلف ... من روسيا), so that the one at ``at`` is another's."""
    first = trigger.end
    if trigger.part not in ("noun", "masdar") or at <= first or first >= len(parsed.words):
        return False
    word = parsed.words[first]
    if preposition not in ("من", "مع", "علي", "ضد") or word.text != preposition or parsed.tags[first] != "preposition":
        return False
    behind = parsed.words[first + 1] if first + 1 < len(parsed.words) else None
    return behind is not None and behind.is_word and not behind.is_time and parsed.tags[first + 1] == NOUN


def _is_of_participle(parsed: Parsed, trigger: Trigger, at: int) -> bool:
    """Whether the agent is that of a participle before it, not the event's: القوات المدعومة من قبل السكان, but not
    مقتل متظاهرين برصاص الشرطة."""
    before = at - 1
    word = parsed.words[before]
    suffered = any(r.part in ("patient", "participle") for r in word.cues)
    if word.is_head and not (suffered and parsed.words[at].text in ("من", "علي")):
        return False
    shaped = word.text.removeprefix("ال").startswith("م") and not (word.cues or word.pronoun or word.places)
    shaped = shaped and before > 0 and (parsed.mention_at(before) or parsed.mention_at(before - 1)) is not None
    return before > trigger.at and parsed.tags[before] == NOUN and shaped and before not in trigger.consumed


def _from_nearest(parsed: Parsed, trigger: Trigger) -> list[Mention]:
    """The phrases behind the trigger, then, for a verb with none before it, those in front
    (وللقاهرة قدمت الرياض ...)."""
    behind = [m for m in parsed.mentions if m.start >= trigger.end]
    if trigger.part != "verb" or VERB in parsed.tags[: trigger.at]:
        return behind
    opening = parsed.clauses.of[trigger.at].first + 1
    fronted = (m for m in parsed.mentions if m.end <= trigger.at and m.start <= opening)
    return behind + [m for m in fronted if m.preposition in ("ل", "على", "علي", "عن")]


def _has_role(trigger: Trigger, found: Relations, role: str | None) -> bool:
    """Whether the object fills ``role`` already, so that a phrase behind it belongs to it (أغلق محلات للأجهزة الطبية,
    انتقد سياسة الحكومة تجاه اللاجئين)."""
    objects = found.get("object", [])
    return (
        role is not None
        and role != "party"
        and any(f.kind == "mention" for f in objects)
        and (trigger.cue.governs.get("object", "recipient") == role)
    )


# Prepositions that a noun right before them takes rather than a verb farther off (أزمته لمؤسسات الدولة).
_NOMINAL = frozenset({"ل", "ب", "من", "في", "مع", "بين", "بحق", "ضد"})


def _belongs_to_noun(parsed: Parsed, trigger: Trigger, at: int) -> bool:
    before = at - 1
    if before < trigger.end or parsed.tags[before] != NOUN or before in trigger.consumed:
        return False
    word = parsed.words[before]
    if parsed.words[at].text in _AGAINST:  # ندد بالجرائم الإسرائيلية بحق المدنيين
        return trigger.cue.type in _TOWARDS_DEEDS and trigger.part == "verb" and not trigger.consumed
    if parsed.words[at].text == "بين":
        return "place-noun" in word.classes  # على الحدود بين البلدين
    if any(parsed.words[n].is_number for n in range(max(trigger.end, before - 2), before + 1)):
        return False  # قدمت مساعدات بقيمة خمسة ملايين دولار لليمن
    if parsed.words[at].text == "مع":
        other = any(r.part in ("noun", "masdar") for r in word.cues)  # اشتباكات بعد اتفاق مع روسيا
        return other and not _qualifies(parsed, trigger, before)
    if parsed.mention_at(before) is not None or word.is_time:
        return False
    if word.adjectives and (word.definite or parsed.tags[before - 1] != NOUN or before - 1 < trigger.end):
        return False  # but دمرت غارة طقما قتاليا للميليشيات
    if word.pronoun and not (word.cues or word.supports or word.preposition):
        return False
    if trigger.part == "verb" and parsed.words[at].preposition == "ب" and _is_run(parsed, trigger.end, at):
        return False  # انفجرت عبوة ناسفة بدورية للجيش
    return not _qualifies(parsed, trigger, before)


def _is_run(parsed: Parsed, start: int, end: int) -> bool:
    """Whether bare nouns alone stand in [start, end): the verb's subject with its adjectives."""
    return all(parsed.tags[n] == NOUN and not parsed.words[n].preposition for n in range(start, end))


def _qualifies(parsed: Parsed, trigger: Trigger, at: int) -> bool:
    """Whether the word is the last of the adjectives right behind the event noun, told by the verb or by itself (وجه
    انتقادات مباشرة للوزير, دعما كاملا من روسيا)."""
    noun = trigger.consumed[-1] if trigger.consumed and trigger.consumed[-1] > trigger.at else trigger.end - 1
    if noun == trigger.at and trigger.part == "verb":
        return False
    return all(
        parsed.tags[here] == NOUN
        and not parsed.words[here].preposition
        and parsed.words[here].definite == parsed.words[noun].definite
        for here in range(noun + 1, at + 1)
    )


_IDAFA = 3  # nouns between a preposition and the phrase that ends its iḍāfa


def _government(parsed: Parsed, mention: Mention, triggers: dict[int, Trigger]) -> tuple[str, int] | None:
    """The preposition over a phrase and where it stands: right before it, or before the nouns whose iḍāfa it ends
    (أمام مقر الأونروا, لسياسات الرئيس)."""
    if mention.preposition:
        over = _over_thing(parsed, mention, triggers) if mention.preposition == "ل" else None
        if over is not None:
            return over
        if parsed.words[mention.start].preposition:
            return mention.preposition, mention.start
        return _bare(mention.preposition), _first_word(parsed, mention.start - 1)
    at = mention.start
    while mention.start - at < _IDAFA:
        at -= 1
        if at < 0 or parsed.tags[at] != NOUN or at in triggers or parsed.mention_at(at) is not None:
            return None
        word = parsed.words[at]
        if word.definite or word.pronoun or word.adjectives or word.is_time or mention.conjoined:
            return None
        if word.preposition:
            return word.preposition, at
        if at > 0 and parsed.tags[at - 1] in ("preposition", CONTINUED):
            first = _first_word(parsed, at - 1)
            if parsed.tags[first] != "preposition":
                return None
            return _bare(" ".join(w.text for w in parsed.words[first:at])), first
    return None


def _over_thing(parsed: Parsed, mention: Mention, triggers: dict[int, Trigger]) -> tuple[str, int] | None:
    """The preposition over an indefinite thing, with its adjectives, whose owner the phrase is: هجوم على موقع للجيش."""
    at = mention.start - 1
    while at > 0 and mention.start - at <= _IDAFA:
        word = parsed.words[at]
        if parsed.tags[at] != NOUN or word.definite or word.pronoun or at in triggers:
            return None
        if parsed.mention_at(at) is not None:
            return None
        if word.preposition:
            return word.preposition, at
        if parsed.tags[at - 1] == "preposition":
            return _bare(parsed.words[at - 1].text), at - 1
        at -= 1
    return None


def _bare(preposition: str) -> str:
    return preposition.removeprefix("و") if len(preposition) > 2 else preposition


def _first_word(parsed: Parsed, at: int) -> int:
    """The first word of the function word that ends at ``at``."""
    while at > 0 and parsed.tags[at] == CONTINUED:
        at -= 1
    return max(at, 0)


def _nearest(
    parsed: Parsed,
    trigger: Trigger,
    triggers: dict[int, Trigger],
    at: int,
    preposition: str | None,
    clause: Clause,
) -> bool:
    """Whether of all triggers before ``at`` in the clause this one is the nearest that takes the preposition."""
    if preposition is not None and not _takes(trigger.cue, preposition):
        return False
    if preposition == "بين" and _is_of_object(parsed, trigger, at):
        return False
    for here in range(at - 1, trigger.at, -1):
        other = triggers.get(here)
        if (
            other is not None
            and parsed.clauses.of[here] is clause
            and (preposition is None or _takes(other.cue, preposition))
        ):
            return False
        if (
            parsed.tags[here] == VERB
            and preposition is None
            and here not in (trigger.at, clause.verb)
            and parsed.clauses.of[here] is clause
        ):
            return False
    return True


def _is_of_object(parsed: Parsed, trigger: Trigger, at: int) -> bool:
    """Whether بين stands right behind the object of a verb whose subject is the event noun: الزيارة عززت العلاقات بين
    البلدين."""
    if parsed.tags[trigger.at] == VERB or parsed.clauses.of[trigger.at].verb is None:
        return False
    between = next((here for here in range(at, trigger.at, -1) if parsed.words[here].text == "بين"), None)
    following = parsed.words[trigger.end] if trigger.end < len(parsed.words) else None
    other = following is not None and bool(following.cues) and following.definite and not following.preposition
    other = other and parsed.words[trigger.at].definite
    subject = other and trigger.at > 0 and parsed.tags[trigger.at - 1] == VERB  # تناول اللقاء الاتفاق بين إيران والغرب
    verb = between is not None and any(parsed.tags[here] == VERB for here in range(trigger.end, between))
    if between is None or not (verb or subject):
        return False
    thing = parsed.words[between - 1]
    noun = parsed.tags[between - 1] == NOUN and thing.definite and not thing.preposition and not thing.is_time
    return noun and parsed.tags[between - 2] != "preposition" and parsed.mention_at(between - 1) is None


def _takes(cue: Cue, preposition: str) -> bool:
    return preposition in cue.governs or (preposition.endswith("صفوف") and cue.type == "ASSAULT")


_PRONOUN_FORMS = ("هما", "هم", "هن", "ها", "نا", "كم", "ه")
_PREPOSITION_STEMS = {
    "ب": "ب", "ل": "ل", "في": "في", "من": "من", "علي": "علي", "الي": "الي", "عن": "عن", "مع": "مع",
    "ضد": "ضد", "بين": "بين", "بحق": "بحق", "تجاه": "تجاه", "امام": "امام",
}  # fmt: skip


def _pronoun_of(text: str) -> tuple[str, str] | None:
    """The preposition and pronoun of a word such as ضدهم, or None."""
    for candidate in (text, text[1:]):
        for pronoun in _PRONOUN_FORMS:
            stem = candidate[: -len(pronoun)] if candidate.endswith(pronoun) else ""
            if stem in _PREPOSITION_STEMS:
                return _PREPOSITION_STEMS[stem], pronoun
    return None
