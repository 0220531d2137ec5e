# SPDX-License-Identifier: Apache-2.0
"""From grammatical relations to roles: who did it, to whom, where, as the cue and its governors say."""

from __future__ import annotations

from collections.abc import Mapping

from waqai.arabic.forms import NounForm
from waqai.find.mentions import Mention
from waqai.model.lexicon import Cue, Nationality

from .governors import Governor
from .parsed import Filler, Parsed
from .relations import Relations
from .standing import denies_accusation
from .triggers import Trigger

# Whoever announces such acts of a body of its own is also who did them (أعلنت الشرطة اعتقال خمسة).
_ANNOUNCED_BY_DOER = frozenset({"COERCE", "ASSAULT", "MOBILIZE", "RETREAT", "AID", "SANCTION", "COOPERATE", "CONSULT"})
# Acts of speech: whoever announces one does it (أعلن رفضه, أكد دعم بلاده).
_DONE_BY_SAYING = frozenset({"ACCUSE", "AGREE", "CONCEDE", "REJECT", "REQUEST", "SUPPORT", "THREATEN"})
# سقط قتلى في صفوف ...: whose ranks suffered, and a count of the dead is no one beside them.
_AMONG_RANKS = frozenset({"في صفوف", "بين صفوف", "من صفوف"})
_LENDS_SUBJECT = frozenset({"light", "phase", "able", "try", "end", "decide", "intend", "plan", "denies"})


class Roles:
    """Fillers by role. ``place``: where the clause has it happen (شهدت طرابلس اشتباكات); ``seat`` and ``goal``: before
    whose seat a crowd stands, or to whose it goes."""

    __slots__ = ("actor", "goal", "place", "recipient", "seat")

    def __init__(self) -> None:
        self.actor: list[Filler] = []
        self.recipient: list[Filler] = []
        self.place: list[Filler] = []
        self.seat: list[Filler] = []
        self.goal: list[Filler] = []

    def fill(self, role: str, fillers: list[Filler]) -> None:
        """Add ``fillers`` to a role; a party of an event without direction is an actor."""
        target = {
            "actor": self.actor,
            "party": self.actor,
            "recipient": self.recipient,
            "place": self.place,
            "seat": self.seat,
            "goal": self.goal,
        }.get(role)
        if target is not None:
            target.extend(f for f in fillers if f not in target)


def assign(
    parsed: Parsed,
    trigger: Trigger,
    relations: Relations,
    chain: list[Governor],
    earlier: Mapping[int, Roles],
) -> Roles:
    """The roles of a trigger. ``earlier``: those of the sentence's other triggers already assigned, by position."""
    roles = Roles()
    governs = trigger.cue.governs
    doer, patient = governs.get("subject", "actor"), governs.get("object", "recipient")
    for relation, fillers in sorted(relations.items(), key=lambda item: item[0] in _AMONG_RANKS):
        if relation == "genitive" and _is_venue(trigger, fillers):
            roles.fill("place", fillers)
        elif relation == "subject":
            roles.fill(doer, fillers)
        elif relation == "agent":
            roles.fill("actor", fillers)
        elif relation == "object":
            roles.fill(patient if patient != "none" or not _is_beaten(trigger, fillers) else "recipient", fillers)
        elif relation == "genitive":
            roles.fill(_genitive_role(parsed, trigger, relations, chain, doer, patient), fillers)
        elif relation in ("deed", "among"):
            roles.fill("recipient", fillers)
        elif relation in _AMONG_RANKS:
            roles.recipient[:] = [f for f in roles.recipient if not _is_count(f)]
            roles.fill("recipient", fillers)
        elif relation == "ل" and "subject" in relations and trigger.part == "noun":  # كمين نصبه مسلحون لدورية
            roles.fill(patient, fillers)
        elif relation == "adjective":
            roles.fill(governs.get("adjective", "actor"), fillers)
        else:
            roles.fill(governs.get(relation, "none"), fillers)
    if chain and trigger.part in ("noun", "masdar"):
        _from_governors(parsed, trigger, chain, earlier, roles, doer, patient)
        alone = len(roles.actor) < 2 if doer == "party" else not _filled(roles, doer)
        if alone and _is_aside(parsed, trigger, chain[0]):
            roles.fill(doer, _subject_of_clause(parsed, trigger))
    return roles


def _is_beaten(trigger: Trigger, fillers: list[Filler]) -> bool:
    """Whether the object of a cue that takes a thing belongs to fighters: انتزعت المقاومة آخر حصون الميليشيات."""
    sectors = getattr(fillers[0].mention.entry, "sector", []) if fillers and fillers[0].mention is not None else []
    return trigger.cue.type == "ASSAULT" and bool(set(sectors[:1]) & {"MIL", "PRM", "REB"})


_DURING = frozenset({"خلال", "في", "اثناء", "علي هامش", "في ختام", "لدي", "ب"})


def _is_aside(parsed: Parsed, trigger: Trigger, above: Governor) -> bool:
    """Whether the noun says in passing what the clause's subject did: خلال زيارة إلى موسكو,
    تضامنا مع مصر, احتجاجا على القرار."""
    word = parsed.words[trigger.at]
    if word.definite or word.pronoun:
        return False
    if above.kind == "adjunct":
        return trigger.cue.type == "CONSULT" and above.preposition in _DURING
    form = trigger.reading.form
    accusative = isinstance(form, NounForm) and form.accusative
    return (
        accusative
        and above.finite
        and trigger.cue.type in {*_DONE_BY_SAYING, "PROTEST"}
        and above.kind not in ("light", "speech")
    )


def _subject_of_clause(parsed: Parsed, trigger: Trigger) -> list[Filler]:
    verb = parsed.clauses.of[trigger.at].verb
    found = parsed.subject(verb) if verb is not None else []
    return [f for f in found if f.kind != "mention" or (f.mention is not None and f.mention.start != trigger.at)]


def _genitive_role(
    parsed: Parsed, trigger: Trigger, relations: Relations, chain: list[Governor], doer: str, patient: str
) -> str:
    """Whose the genitive is: the doer's beside an object (قصف الطيران المدينة), the patient's where a verb already
    lends the doer (حاولوا اقتحام المبنى), else what the cue says."""
    if "object" in relations or _has_object_behind_l(trigger, relations, patient):
        return doer
    if trigger.part == "masdar" and patient != "none" and _has_thing_behind(parsed, relations["genitive"]):
        return doer
    goes = trigger.part == "masdar" or "visit" in trigger.cue.mode  # قيام الوزير بزيارة الأمير
    if goes and patient != "none" and chain and chain[0].kind in _LENDS_SUBJECT:
        lent = _subject(parsed, chain[0], trigger)
        whose = relations["genitive"][0]
        if lent and whose.kind != "pronoun" and whose.mention not in [f.mention for f in lent]:
            return patient
    if trigger.part == "masdar" and patient != "none" and chain and _is_promise(chain[0]):
        return patient  # تعهد بدعم لبنان
    role = trigger.cue.governs.get("genitive", doer)
    if role == doer and patient != "none" and trigger.cue.type == "ASSAULT" and _is_capital(relations["genitive"][0]):
        return patient  # قصف بيروت
    if role == doer and patient != "none" and trigger.cue.type == "ASSAULT" and _is_unarmed(relations["genitive"][0]):
        return patient  # قصف مدنيين
    return role


def _has_object_behind_l(trigger: Trigger, relations: Relations, patient: str) -> bool:
    """Whether ل brings the object of a verbal noun, whose subject then stands in its genitive (ضرب الشرطة
    للمتظاهرين)."""
    governs = trigger.cue.governs
    if trigger.part != "masdar" or governs.get("ل") != patient or governs.get("genitive") != patient:
        return False
    owners = [f.mention for f in relations["genitive"]]
    return any(f.mention is not None and f.mention not in owners for f in relations.get("ل", []))


def _has_thing_behind(parsed: Parsed, genitive: list[Filler]) -> bool:
    """Whether right behind the definite body or state in the genitive stands a bare noun, which is then the object
    (منع الحكومة بث البرنامج)."""
    mention = genitive[-1].mention
    if mention is None or mention.kind not in ("body", "nation") or not parsed.words[mention.end - 1].definite:
        return False
    at = mention.end
    if at >= len(parsed.words) or parsed.words[at].text.endswith("ا") or parsed.words[at].definite:
        return False
    return parsed.unknown_noun(at, at + 1) == at


def _is_promise(governor: Governor) -> bool:
    entry = governor.reading.entry if governor.reading is not None else None
    return governor.kind == "cue" and isinstance(entry, Cue) and entry.type == "AGREE"


def _is_capital(filler: Filler) -> bool:
    entry = filler.mention.entry if filler.mention is not None else None
    return isinstance(entry, Nationality) and entry.role == "capital"


_UNARMED = frozenset({"CVL", "EDU", "JRN", "MED", "REF"})


def _is_unarmed(filler: Filler) -> bool:
    mention = filler.mention
    sectors = getattr(mention.entry, "sector", []) if mention is not None else []
    return mention is not None and mention.kind in ("people", "crowd") and bool(set(sectors[:1]) & _UNARMED)


def _from_governors(
    parsed: Parsed,
    trigger: Trigger,
    chain: list[Governor],
    earlier: Mapping[int, Roles],
    roles: Roles,
    doer: str,
    patient: str,
) -> None:
    for governor in chain:
        if governor.kind == "denies" and denies_accusation(parsed, trigger):
            if not _filled(roles, patient):  # نفت الحكومة هذه الاتهامات: they were made against it
                roles.fill(patient, _subject(parsed, governor, trigger))
        elif governor.kind in _LENDS_SUBJECT:
            if doer == "party" or not _filled(roles, doer):  # أجرى الرئيس محادثات مع ...
                roles.fill(doer, _subject(parsed, governor, trigger))
        elif governor.kind == "suffer":
            if not _filled(roles, patient):
                roles.fill(patient, _subject(parsed, governor, trigger))
        elif governor.kind == "avert" and trigger.cue.type == "ASSAULT" and governor.finite:
            if not _filled(roles, "recipient"):  # أحبطت القوات هجوما: it was on them
                roles.fill("recipient", [f for f in _subject(parsed, governor, trigger) if _is_force(f)])
        elif governor.kind == "witness":
            roles.fill("place", _subject(parsed, governor, trigger))
        elif governor.kind == "urge" and governor.at in earlier and _is_to_end(chain, governor) and not roles.actor:
            roles.fill("actor", earlier[governor.at].recipient)  # دعا حفتر إلى وقف الهجوم
        elif governor.kind == "speech" and governor.finite and not _filled(roles, doer):
            if trigger.cue.type in _DONE_BY_SAYING:
                roles.fill(doer, _subject(parsed, governor, trigger))
            elif _WORK_STOPPED & set(trigger.cue.mode):  # أعلن المعلمون الإضراب
                roles.fill(doer, [f for f in _subject(parsed, governor, trigger) if _is_of_workers(f)])
            elif trigger.cue.type in _ANNOUNCED_BY_DOER:
                announcing = _subject(parsed, governor, trigger)
                words = parsed.words[governor.at]
                own = governor.preposition == "ب" and not parsed.words[trigger.at].definite
                admits = own and "admits" in words.classes  # whoever admits an act did it
                roles.fill(
                    doer,
                    [f for f in announcing if admits or (_can_do(f, trigger) and not _mourns(f, roles, trigger))],
                )
        elif governor.kind == "cue" and governor.at in earlier and not roles.actor:
            other, accusing = earlier[governor.at], _is_accusing(governor)
            # المحكوم عليه بالسجن, أحيل إلى المحاكمة: a sentence and a trial are the court's
            tried = trigger.cue.type == "SANCTION" or governor.preposition == "الي"
            if (accusing or governor.preposition in ("ب", "في", "علي")) and not tried:
                suffering = [f.mention for f in roles.recipient]
                roles.fill("actor", [f for f in other.recipient if f.mention is None or f.mention not in suffering])
        if governor.kind in ("adjunct", "purpose", "without"):
            return


def _is_to_end(chain: list[Governor], urging: Governor) -> bool:
    """Whether what is asked of someone is to end the act, which then is his."""
    return any(governor.kind == "end" for governor in chain[: chain.index(urging)])


def _is_accusing(governor: Governor) -> bool:
    """Whether what the governor governs is what its recipient is charged with (تهمة شن هجمات)."""
    entry = governor.reading.entry if governor.reading is not None else None
    return isinstance(entry, Cue) and (entry.type == "ACCUSE" or "convict" in entry.mode)


def _filled(roles: Roles, role: str) -> bool:
    return bool({"actor": roles.actor, "party": roles.actor, "recipient": roles.recipient}.get(role))


def _subject(parsed: Parsed, governor: Governor, trigger: Trigger) -> list[Filler]:
    if governor.finite and governor.reading is not None and governor.reading.part == "verb":
        return parsed.subject(governor.at)
    if governor.finite:  # a participle: its clause's subject
        verb = parsed.clauses.of[governor.at].verb
        return parsed.subject(verb) if verb is not None else []
    pronoun = parsed.words[governor.at].pronoun
    if pronoun:
        return [Filler("pronoun", governor.at, form=pronoun)]
    mention = parsed.mention_from(governor.at + 1)
    if mention is not None and not mention.preposition and mention.end <= trigger.at:
        return [Filler("mention", m.start, m) for m in parsed.group(mention)]
    return []


def _is_venue(trigger: Trigger, fillers: list[Filler]) -> bool:
    """قمة هلسنكي, مفاوضات جنيف: a capital behind a noun of meeting is where it is held."""
    entry = fillers[0].mention.entry if fillers and fillers[0].mention is not None else None
    is_capital = isinstance(entry, Nationality) and entry.role == "capital"
    return trigger.cue.type == "CONSULT" and is_capital and "visit" not in trigger.cue.mode


def _is_count(filler: Filler) -> bool:
    return filler.mention is not None and bool(getattr(filler.mention.entry, "counts", ""))


_FORCES = frozenset({"COP", "MIL", "REB", "SPY", "PRM"})


def _is_force(filler: Filler) -> bool:
    return filler.mention is not None and bool(set(getattr(filler.mention.entry, "sector", [])[:1]) & _FORCES)


# What those who announce it do themselves.
_WORK_STOPPED = frozenset({"strike", "hunger", "boycott"})
_STATE = frozenset({"COP", "GOV", "JRN", "JUD", "MIL", "UNK"})


def _is_of_workers(filler: Filler) -> bool:
    """Whether who announces a strike may be those who strike: no outlet, source or organ of state."""
    sectors = set(getattr(filler.mention.entry, "sector", [])[:1]) if filler.mention is not None else set()
    return bool(sectors) and not sectors & _STATE


# Whom forces of a state say that they have killed: others are mourned.
_HOSTILE = frozenset({"CRM", "PRM", "PTY", "REB", "UAF", "UNK"})


def _mourns(filler: Filler, roles: Roles, trigger: Trigger) -> bool:
    """Whether who announces deaths or a kidnapping tells of people whom another attacked: of those without arms, of its
    own men, of officials (أعلنت الشرطة مقتل ستة مدنيين, أعلن الجيش مقتل جنديين, أعلنت الشرطة خطف قاض)."""
    if trigger.cue.type != "ASSAULT" or filler.mention is None:
        return False
    suffering = [f.mention for f in roles.recipient if f.mention is not None]
    return bool(suffering) and not any(_is_enemy(mention, filler.mention) for mention in suffering)


def _is_enemy(victim: Mention, teller: Mention) -> bool:
    """Whether the victim bears arms against the side of the teller, or for another state."""
    if victim.reading is not None and victim.reading.clitics.pronoun:
        return False  # ثلاثة من عناصرها
    if _sectors(teller) & _HOSTILE:  # rebels tell of soldiers
        return bool(_sectors(victim) & {*_FORCES, "GOV"})
    if _sectors(victim) & _HOSTILE:
        return True
    nations = {nation.code for nation in victim.nationalities}
    own = {nation.code for nation in teller.nationalities}
    armed = set(getattr(victim.entry, "sector", [])[:1]) & {"MIL"}
    return bool(armed and nations and own) and not nations & own


def _sectors(mention: Mention) -> set[str]:
    """The sectors that a phrase and its complements have, on whatever day."""
    found: set[str] = set()
    inner: Mention | None = mention
    while inner is not None:
        found |= _own_sectors(inner)
        inner = inner.complement
    return found


def _own_sectors(mention: Mention) -> set[str]:
    """The sectors of what the phrase itself names, on whatever day."""
    posts = getattr(mention.entry, "posts", [])
    return {*getattr(mention.entry, "sector", [])[:1], *(sector for post in posts for sector in post.sector[:1])}


def _can_do(filler: Filler, trigger: Trigger) -> bool:
    """Whether who announces an act may be taken for who did it: a body with force or office, no outlet or witness."""
    if filler.mention is None:
        return False
    if trigger.cue.type == "ASSAULT":
        return bool(_own_sectors(filler.mention) & _FORCES)
    sectors = getattr(filler.mention.entry, "sector", [])
    return filler.mention.kind == "nation" or bool(set(sectors[:1]) & {*_FORCES, "GOV", "JUD"})
