# SPDX-License-Identifier: Apache-2.0
"""Events beyond their clause: mentions of one action in a sentence joined, and what a mention leaves out taken from
the article (``الهجوم`` of the sentence before), or implied by the codebook (demonstrators are civilians of the place).
"""

from __future__ import annotations

from waqai.find.mentions import Mention
from waqai.find.tags import VERB
from waqai.frame.clauses import Clause
from waqai.frame.triggers import Trigger
from waqai.model.lexicon import Cue, Head

from .antecedents import Antecedents
from .candidate import Candidate
from .crowds import aim_at_goal, aim_crowds
from .parties import Party, implied
from .same_event import modes_clash
from .times import is_during, is_own_act

JOINED = "the same action as"  # why a candidate that told an event once more was dropped
# How far back, in sentences, an event noun may pick up what an earlier one told.
_MEMORY = 12
_HEADLINE_REACH = 4
_CARRIED = frozenset(
    {
        "ASSAULT",
        "PROTEST",
        "COERCE",
        "SANCTION",
        "CONSULT",
        "SUPPORT",
        "AGREE",
        "RETREAT",
        "ACCUSE",
        "AID",
        "MOBILIZE",
        "REQUEST",
        "THREATEN",
        "CONCEDE",
        "COOPERATE",
        "REJECT",
    }
)


_AIMED = frozenset({"ACCUSE", "SUPPORT", "REJECT", "THREATEN", "PROTEST"})


def _aim_at_doers(candidate: Candidate, kept: list[Candidate]) -> None:
    """Who condemns, praises or rejects a deed is towards its doers (ندد بمقتل ... برصاص الجيش, رحبت بلقاء بين ...)."""
    if candidate.type not in _AIMED or candidate.recipient:
        return
    for deed in kept:
        if deed.parsed is not candidate.parsed or not deed.actor or deed is candidate:
            continue
        above = next((g for g in deed.chain[:2] if g.kind == "cue"), None)
        if above is not None and above.at == candidate.at:
            candidate.recipient = [p for p in deed.actor if not any(p.same_as(mine) for mine in candidate.actor)]
            return


def _aim_at_requester(candidate: Candidate, candidates: list[Candidate]) -> None:
    """Who turns down a request turns down whoever made it (رفضت إسرائيل طلب الأمم المتحدة إرسال بعثة)."""
    if candidate.type != "REJECT" or candidate.recipient:
        return
    for deed in candidates:
        above = deed.chain[0] if deed.parsed is candidate.parsed and deed.chain else None
        if deed.type == "REQUEST" and deed.is_nominal and above is not None and above.at == candidate.at:
            candidate.recipient = [p for p in deed.actor if not any(p.same_as(mine) for mine in candidate.actor)]
            return


# What is taken up by name when it is answered: رفض حزب الله هذه الدعوة.
_ANSWERED = {
    "دعوه": "REQUEST", "طلب": "REQUEST", "مطلب": "REQUEST", "مطالب": "REQUEST",
    "اتهام": "ACCUSE", "اتهامات": "ACCUSE", "انتقادات": "ACCUSE",
    "تهديدات": "THREATEN", "عرض": "AGREE", "مبادره": "AGREE",
}  # fmt: skip
_ANSWERING = frozenset({"ACCUSE", "REJECT", "SUPPORT"})


def _aim_at_caller(candidate: Candidate, earlier: list[Candidate]) -> None:
    """Who answers a call, charge or offer that was told right before answers whose it is."""
    if candidate.type not in _ANSWERING or candidate.recipient:
        return
    words = candidate.parsed.words[candidate.trigger.end : candidate.trigger.end + 6]
    kind = next((_ANSWERED[w.text[2:]] for w in words if w.definite and w.text[2:] in _ANSWERED), None)
    for other in reversed(earlier):
        if kind is None or candidate.sentence - other.sentence > 1:
            return
        if other.type == kind and other.actor and not any(a.same_as(b) for a in other.actor for b in candidate.actor):
            candidate.recipient = [p._replace(mention=None, via="implied") for p in other.actor]
            candidate.notes.append(f"recipient: whose the {kind} of sentence {other.sentence} is")
            return


def _aim_at_author(candidate: Candidate, antecedents: Antecedents) -> None:
    """Who rejects or welcomes a text or measure of which only the noun is told is towards the state whose it was told
    to be (أقر البرلمان القانون الإسرائيلي ... وندد الأزهر بالقانون)."""
    if candidate.type not in _ANSWERING or candidate.recipient:
        return
    words, tags = candidate.parsed.words, candidate.parsed.tags
    for at in range(candidate.trigger.end, min(candidate.trigger.end + _THING_REACH, len(words))):
        if tags[at] == VERB:
            return
        word = words[at]
        if word.definite and "authored" in word.classes and candidate.parsed.mention_at(at) is None:
            author = antecedents.author(candidate.parsed, at)
            if author is not None and not any(author.code == party.code for party in candidate.actor):
                candidate.recipient = [author]
                candidate.notes.append("recipient: whose the text or measure was told to be")
            return


_THING_REACH = 8


_ANSWERED_WITHIN = 2  # sentences behind a deed in which its sufferer threatens its doer
_ASKING = frozenset({"ACCUSE", "AGREE", "REQUEST", "THREATEN"})


def _aim_at_asker(candidate: Candidate, earlier: list[Candidate]) -> None:
    """A refusal answers whoever has just asked, offered or charged the one who refuses; a threat is towards those of
    whom the same one has just demanded something, or who have just attacked him."""
    if candidate.recipient or candidate.type not in ("REJECT", "THREATEN"):
        return
    for other in reversed(earlier):
        away = candidate.sentence - other.sentence
        if away > _ANSWERED_WITHIN:
            return
        hit = other.type in _DONE_TO and other.actor and _shares_side(other.recipient, candidate.actor)
        if candidate.type == "THREATEN" and hit and not _shares(other.actor, candidate.actor):
            _aim(candidate, other.actor, other)  # شنت الطائرات غارات على الحركة. وتوعدت الحركة بالرد
            return
        if away > 1:
            continue
        asked = other.type in _ASKING and other.actor and _shares(other.recipient, candidate.actor)
        demanded = other.type in ("PROTEST", "REQUEST") and other.recipient and _shares(other.actor, candidate.actor)
        toward = other.actor if candidate.type == "REJECT" and asked else []
        toward = other.recipient if candidate.type == "THREATEN" and demanded else toward
        if toward:
            _aim(candidate, toward, other)
            return


def _aim(candidate: Candidate, toward: list[Party], source: Candidate) -> None:
    candidate.recipient = [p._replace(mention=None, via="implied") for p in toward]
    candidate.notes.append(f"recipient from the {source.type} of sentence {source.sentence}")


def _shares_side(one: list[Party], other: list[Party]) -> bool:
    """Whether the two share a side: a party, a movement and its fighters or members, a state and its officials."""
    sides = (frozenset({"PTY", "REB"}), frozenset({"GOV", "MIL"}))
    return any(
        a.same_as(b) or (a.code == b.code and any({a.sector, b.sector} <= side for side in sides))
        for a in one
        for b in other
    )


def _shares(one: list[Party], other: list[Party]) -> bool:
    return any(a.same_as(b) for a in one for b in other)


_FORCEFUL = frozenset({"ASSAULT", "COERCE"})


def _aim_at_crowd(candidate: Candidate, candidates: list[Candidate]) -> None:
    """Force used on a demonstration is used on the demonstrators (فرقت الشرطة المظاهرة, قمع الاحتجاجات), and who beats
    off an attack is whom it was aimed at (تصدت القوات لهجوم)."""
    if candidate.type not in _FORCEFUL:
        return
    for deed in candidates:
        if deed.dropped or deed.parsed is not candidate.parsed or deed is candidate or not deed.is_nominal:
            continue
        above = next((g for g in deed.chain[:2] if g.at == candidate.at), None)
        if above is None or above.preposition in _PASSING:
            continue
        if deed.type == "PROTEST" and not candidate.recipient:
            candidate.recipient = [p._replace(mention=None, via="implied") for p in deed.actor]
        elif deed.type == candidate.type == "ASSAULT" and candidate.trigger.part == "verb" and not deed.recipient:
            deed.recipient = [p._replace(mention=None, via="implied") for p in candidate.actor]


_PASSING = frozenset({"في", "خلال", "اثناء", "بعد", "قبل", "منذ", "ب"})
_PROMISING = frozenset({"AGREE", "REJECT", "THREATEN"})
# Refusing to do these to someone is refusing him (رفض منح الثقة لحكومة ...).
_REFUSABLE = frozenset({"AGREE", "AID", "CONSULT", "COOPERATE", "SUPPORT"})


def _aim_at_promised(candidate: Candidate, candidates: list[Candidate]) -> None:
    """A pledge or threat is towards those to whom what it promises will be done (تعهد بمساعدة اللاجئين)."""
    if candidate.type not in _PROMISING or candidate.recipient:
        return
    for deed in candidates:
        above = next((g for g in deed.chain[:3] if g.kind not in ("light", "phase")), None)  # هدد بشن هجوم على ...
        if candidate.type == "REJECT" and deed.type not in _REFUSABLE:
            continue
        others = deed.recipient or (deed.actor if deed.type in _TOGETHER else [])  # استعداده للقاء الشرع
        if above is not None and deed.parsed is candidate.parsed and above.at == candidate.at and others:
            mine = candidate.actor
            candidate.recipient = [p for p in others if not any(p.same_as(a) for a in mine)]
            return


def merge(candidates: list[Candidate]) -> None:
    """Join candidates of one type in one sentence that tell one action: two cues for it make one event (codebook 1)."""
    by_type: dict[tuple[int, str], list[Candidate]] = {}
    for candidate in candidates:
        if not candidate.dropped:
            by_type.setdefault((candidate.sentence, candidate.type), []).append(candidate)
    for group in by_type.values():
        told: list[list[Candidate]] = []  # the mentions of each action, the one that is kept first
        for candidate in sorted(group, key=_rank):
            same = next((known for known in told if _tells(known, candidate)), None)
            if same is None:
                told.append([candidate])
            else:
                _absorb(same[0], candidate)
                same.append(candidate)


def _tells(known: list[Candidate], candidate: Candidate) -> bool:
    """Whether the candidate tells the action of which mentions are ``known``: قتل شرطي وجرح ثلاثة في هجوم."""
    if _one_action(known[0], candidate):
        return True
    return candidate.type == "ASSAULT" and any(_suffered_in(toll, candidate) for toll in known[1:])


def _rank(candidate: Candidate) -> tuple[bool, bool, int]:
    return (candidate.focus != "main", candidate.trigger.part == "patient", candidate.at)


def _one_action(one: Candidate, other: Candidate) -> bool:
    if _are_told_apart(one, other):
        return False
    if one.type in ("SUPPORT", "REQUEST", "ACCUSE", "AGREE", "REJECT", "THREATEN") and one.focus != other.focus:
        return _linked(one, other)
    if one.type == "ASSAULT" and one.parsed is other.parsed and (_is_charge(one) or _is_charge(other)):
        return False
    if one.type == "AGREE" and _linked(one, other):
        return True  # أكدا على استمرار التنسيق
    if one.type == "ASSAULT" and one.parsed is other.parsed and (_is_effect(one, other) or _is_effect(other, one)):
        return True
    if ("future" in one.aux) != ("future" in other.aux) and not _linked(one, other):
        return False  # توقع مزيدا من الهجمات بعدما فجر انتحاري نفسه
    if one.type == "ASSAULT" and (_suffered_in(one, other) or _suffered_in(other, one) or _one_toll(one, other)):
        return True
    if one.type == "ASSAULT" and (_is_object(one, other) or _is_object(other, one)):
        return True
    if one.type == "ASSAULT" and one.recipient and all(map(_is_number, one.recipient)) and _linked(one, other):
        return True  # سقط قتلى في صفوف الحوثيين
    if one.type == "CONSULT" and ("visit" in one.modes) != ("visit" in other.modes):
        return False  # وصل إلى بغداد والتقى الرئيس
    if _is_mutual(one) != _is_mutual(other) and one.type == "ASSAULT":
        return _happened_in(one, other) or _happened_in(other, one)
    if _conflict(one.actor, other.actor) or _conflict(one.recipient, other.recipient):
        return False
    if one.trigger.part == other.trigger.part == "verb" and one.trigger.cue is not other.trigger.cue:
        half = one.type == "SANCTION" and not (one.recipient and other.recipient)  # أصدرت حكما يقضي بسجن ...
        return one.type in ("ASSAULT", "CONSULT") or half or _linked(one, other)
    return True


def _are_told_apart(one: Candidate, other: Candidate) -> bool:
    """Whether two verbs tell two acts, one after the other or each in a clause of content of its own: قصف البلدة ثم
    اقتحمها, قال إنهم قصفوا مستشفى، مضيفا أنهم خطفوا طبيبا."""
    first, second = sorted((one, other), key=lambda candidate: candidate.at)
    if first.trigger.part != "verb" or second.trigger.part != "verb" or first.trigger.cue is second.trigger.cue:
        return False
    if second.type not in _FORCEFUL or (_is_toll(first) and _is_toll(second)):
        return False
    clauses = first.parsed.clauses.of
    contents = [_content_of(clauses[candidate.at]) for candidate in (first, second)]
    then = second.at > 0 and second.parsed.words[second.at - 1].text == "ثم"
    return then or (contents[0] is not None and contents[1] is not None and contents[0] is not contents[1])


def _content_of(clause: Clause | None) -> Clause | None:
    """The clause of content (أن ...) in which the clause stands."""
    while clause is not None and clause.opener != "that":
        clause = clause.parent
    return clause


def _is_charge(deed: Candidate) -> bool:
    """Whether ب makes the act what those right before are accused of: قتلت القوات أربعة من المتهمين بالهجوم."""
    before = deed.parsed.words[deed.at - 1 : deed.at]
    charged = (r.entry for word in before for r in word.cues if r.part in ("participle", "patient"))
    accused = any(isinstance(entry, Cue) and entry.type in ("ACCUSE", "THREATEN") for entry in charged)
    return deed.parsed.words[deed.at].preposition == "ب" and accused


def _is_object(deed: Candidate, verb: Candidate) -> bool:
    """Whether the event noun is the bare object of the verb: تبادل الجيشان القصف."""
    above = deed.chain[0] if deed.chain and deed.is_nominal and _is_mutual(verb) else None
    return above is not None and above.at == verb.at and not above.preposition and deed.parsed is verb.parsed


def _is_effect(killing: Candidate, attack: Candidate) -> bool:
    """قصف مستشفى ... ما أسفر عن مقتل سبعة: those killed or hurt as the effect of an attack told before are part of
    it."""
    if attack.at > killing.at or any(g.kind == "cause" for g in attack.chain):
        return False
    if killing.parsed.words[killing.at].conjunction == "ف" and _is_toll(killing):  # أطلق الحوثيون صاروخا فقتل شخصان
        return not _conflict(killing.actor, attack.actor)
    return any(g.kind == "cause" and g.finite for g in killing.chain) and not killing.actor


def _suffered_in(toll: Candidate, attack: Candidate) -> bool:
    """قتل شرطيان في هجوم شنه مسلحون على دورية: whom a passive tells of suffered the attack that stands in its adjunct,
    whoever that was aimed at."""
    if toll.roles.actor or toll.parsed is not attack.parsed or not attack.is_nominal or not attack.chain:
        return False
    clauses, nearest = toll.parsed.clauses, attack.chain[0]
    within = nearest.kind == "adjunct" and nearest.preposition in _WITHIN
    return within and toll.at < attack.at and clauses.of[toll.at] is clauses.of[attack.at] and _is_toll(toll)


def _one_toll(one: Candidate, other: Candidate) -> bool:
    """قتل عشرة أشخاص وأصيب ثلاثة أطفال: the dead and the hurt of one attack, told by passives joined by و, of which the
    agent stands behind the last (برصاص الشرطة)."""
    first, second = sorted((one, other), key=lambda candidate: candidate.at)
    if first.parsed is not second.parsed or not (_is_toll(first) and _is_toll(second)):
        return False
    if first.roles.actor or second.parsed.words[second.at].conjunction != "و":
        return False
    if second.roles.actor and not _is_agent_behind(second):
        return False
    places = {candidate.place.start for candidate in (first, second) if candidate.place is not None}
    return len(places) < 2  # of two places there are two attacks


def _is_agent_behind(toll: Candidate) -> bool:
    """Whether who did it stands behind those who suffered it, as the agent of a passive does."""
    doers = [f.at for f in toll.roles.actor if f.mention is not None]
    suffering = [f.at for f in toll.roles.recipient if f.mention is not None]
    return bool(doers and suffering) and min(doers) > max(suffering)


_WITHIN = frozenset({"في", "ب", "جراء", "من جراء", "نتيجه", "بسبب"})


def _is_toll(candidate: Candidate) -> bool:
    """Whether the cue is a word for dying or being hurt, which tells what an attack led to."""
    return bool(candidate.parsed.words[candidate.at].classes & {"size-dead", "size-injured"})


def _happened_in(killing: Candidate, fight: Candidate) -> bool:
    """مقتل اثنين في اشتباكات بين ...: the fight in which, or by which, people were killed is the same action."""
    if not _is_mutual(fight) or killing.parsed is not fight.parsed:
        return False
    return any(g.kind in ("adjunct", "cause") for g in (*fight.chain, *killing.chain)) or not fight.actor


def _conflict(one: list[Party], other: list[Party]) -> bool:
    """Whether both are told and share no one."""
    return (
        bool(one)
        and bool(other)
        and not any(a.same_as(b) or (a.code, a.sector) == (b.code, b.sector) for a in one for b in other)
    )


def _linked(one: Candidate, other: Candidate) -> bool:
    """Whether one of the two cues governs the other."""
    return any(g.at == one.at for g in other.chain) or any(g.at == other.at for g in one.chain)


def _is_number(party: Party) -> bool:
    """Whether the party is told only as those killed or hurt: قتلى وجرحى."""
    entry = party.mention.entry if party.mention is not None else None
    return isinstance(entry, Head) and bool(entry.counts)


def _absorb(kept: Candidate, other: Candidate) -> None:
    if other.recipient and all(map(_is_number, kept.recipient)):
        kept.recipient = []
    if _is_mutual(other) and not _is_mutual(kept):
        _absorb_fight(kept, other)
    elif not kept.actor:
        kept.actor = _not_suffering(other.actor, kept)
    elif kept.type in _TOGETHER and len(kept.actor) == 1 and not kept.recipient:  # جمع اللقاء الوزير بنظيره
        kept.actor = [*kept.actor, *(p for p in other.actor if not any(p.same_as(mine) for mine in kept.actor))]
    if not kept.recipient:
        kept.recipient = [p for p in other.recipient if not any(p.same_as(mine) for mine in kept.actor)]
    if not kept.recipient and kept.type in _AIMED and any(g.at == kept.at for g in other.chain):
        kept.recipient = [p for p in other.actor if not any(p.same_as(mine) for mine in kept.actor)]
    kept.seat.extend(other.seat)
    kept.goal.extend(other.goal)
    if other.is_nominal and other.parsed.words[other.at].definite and not other.roles.actor:
        kept.refers_back = kept.refers_back or (other.at < kept.at and not kept.is_nominal)
    kept.modes.extend(mode for mode in other.modes if mode not in kept.modes)
    kept.by.extend(source for source in other.by if source not in kept.by)
    if kept.date is None and other.date is not None:
        kept.date = other.date
        if "historical" in other.aux and not kept.aux:
            kept.aux.append("historical")
    if kept.place is None:
        kept.place, kept.place_parsed = other.place, other.place_parsed
    other.drop(f"{JOINED} “{kept.parsed.words[kept.at].text}”")


def _not_suffering(doers: list[Party], candidate: Candidate) -> list[Party]:
    """Those of whom another mention tells the act, without fighters who are the ones killed here: where the attack is
    theirs and it is beaten off, others did it (قتل سبعة من المسلحين خلال هجومهم)."""
    if candidate.type != "ASSAULT":
        return doers
    return [p for p in doers if p.sector not in _IRREGULAR or not any(p.same_as(v) for v in candidate.recipient)]


def _absorb_fight(kept: Candidate, fight: Candidate) -> None:
    """Two sides that fought are the actors and no one is done to; of one side, it did it to those killed."""
    suffering = {(p.code, p.sector) for p in kept.recipient}
    sides = fight.actor + fight.recipient
    if len(sides) > 1 or not kept.recipient:
        kept.actor, kept.recipient = kept.actor or sides, [] if len(sides) > 1 else kept.recipient
    elif not kept.actor:
        kept.actor = [p for p in sides if (p.code, p.sector) not in suffering]


def complete(candidates: list[Candidate], antecedents: Antecedents) -> None:
    """Fill what the sentence leaves out, in reading order."""
    earlier: list[Candidate] = []
    for candidate in candidates:
        if not candidate.dropped:
            _aim_at_promised(candidate, candidates)
            _aim_at_requester(candidate, candidates)
    for candidate in candidates:
        if candidate.dropped:
            continue
        if _is_pledged(candidate, candidates):
            candidate.drop("pledged, not done")
            continue
        if candidate.standing.wanted or candidate.standing.conditional:
            candidate.drop("wanted or planned, not done" if candidate.standing.wanted else "only in a condition")
            continue
        _imply(candidate, antecedents, _scene(candidate, candidates))
        _aim_at_author(candidate, antecedents)
        source = _earlier_mention(candidate, earlier)
        if source is not None:
            _carry(candidate, source)
        _imply_last(candidate, antecedents)
        _aim_at_caller(candidate, earlier)
        _aim_at_asker(candidate, earlier)
        earlier.append(candidate)
    _drop_freed(candidates)
    kept = [c for c in candidates if not c.dropped]
    for candidate in kept:
        _aim_at_crowd(candidate, kept)
    for candidate in kept:
        _aim_at_doers(candidate, kept)
        _set_crowd_against_police(candidate, kept)
    aim_crowds(candidates, antecedents)
    for candidate in kept:
        _name_doer(candidate, kept)
    for candidate in kept:
        _aim_at_doers(candidate, kept)
        _name_target(candidate, kept)
        aim_at_goal(candidate)
        _defy_foreign_force(candidate, kept)
    _complete_headlines(kept)
    for candidate in kept:
        _not_by_own(candidate)
    _set_back(kept)
    for candidate in kept:
        _aim_as_beside(candidate, kept)
        _address_court(candidate, antecedents.law)
        _address_government(candidate)
        _hit_seat(candidate)
        _hit_people(candidate)
        _help_people(candidate)
    _carry_days(kept)
    _meet_where_visited(kept)
    _leave_tolls(kept)


_NOT_ON_THEMSELVES = frozenset({"COP", "GOV", "JRN", "JUD", "MIL"})


def _not_by_own(candidate: Candidate) -> None:
    """Forces and officials do not kill or seize their own: who was only found to have done it did not."""
    if candidate.type != "ASSAULT" or not candidate.recipient or any(p.mention is not None for p in candidate.actor):
        return
    suffering = {(p.code, p.sector) for p in candidate.recipient}
    candidate.actor = [
        p for p in candidate.actor if (p.code, p.sector) not in suffering or p.sector not in _NOT_ON_THEMSELVES
    ]


_DEMANDING = frozenset({"ACCUSE", "REJECT", "REQUEST", "THREATEN"})


def _aim_as_beside(candidate: Candidate, kept: list[Candidate]) -> None:
    """A demand or threat without its target has that of what the same one did before it in the sentence (استدعت السفير
    الروسي وحثت على عدم تكرار ذلك)."""
    joined = candidate.trigger.part == "verb" and candidate.parsed.words[candidate.at].conjunction == "و"
    told = candidate.recipient or not candidate.actor or not joined
    if candidate.type not in ("REQUEST", "THREATEN") or told:
        return
    for other in reversed(kept):
        beside = other.parsed is candidate.parsed and other.at < candidate.at and other.type in _DEMANDING
        if beside and other.recipient and _shares(other.actor, candidate.actor) and not other.is_nominal:
            candidate.recipient = [p._replace(mention=None, via="implied") for p in other.recipient]
            return


def _meet_where_visited(kept: list[Candidate]) -> None:
    """زار بغداد حيث التقى نظيره: talks told after a visit, with no place of their own, are where it went."""
    for candidate in kept:
        if candidate.type != "CONSULT" or candidate.place is not None or "visit" in candidate.modes:
            continue
        for visit in kept:
            before = visit.parsed is candidate.parsed and visit.at < candidate.at and "visit" in visit.modes
            if before and visit.place is not None and visit.aux == candidate.aux:
                candidate.place, candidate.place_parsed = visit.place, visit.place_parsed


def credit(candidate: Candidate, claimant: Party, here: bool) -> None:
    """An attack whose doer the article does not tell is that of whoever claims it. ``here``: in the same sentence."""
    if candidate.type != "ASSAULT" or candidate.actor or _is_mutual(candidate):
        return
    doer = claimant._replace(sectors=("REB", "PTY")) if claimant.sectors == ("PTY", "REB") else claimant
    if any(doer.same_as(sufferer) for sufferer in candidate.recipient):
        return
    candidate.actor = [doer if here else doer._replace(mention=None, via="implied")]
    candidate.notes.append("actor: who claims it")


def _leave_tolls(kept: list[Candidate]) -> None:
    """The dead and hurt that a sentence tells belong to the violence that it tells, not to the protest beside it."""
    violent = {candidate.sentence for candidate in kept if candidate.type == "ASSAULT"}
    for candidate in kept:
        if candidate.type == "PROTEST" and candidate.sentence in violent:
            candidate.counts = []


def _drop_freed(candidates: list[Candidate]) -> None:
    """Those who are freed are called by what had been done to them: أفرجت السلطات عن عشرة معتقلين tells no arrest."""
    freeing = [c for c in candidates if not c.dropped and "release" in c.modes]
    for candidate in candidates:
        if candidate.dropped or candidate.trigger.part != "patient" or candidate.actor or candidate in freeing:
            continue
        for act in freeing:
            freed = [p.mention for p in act.recipient if p.mention is not None]
            if act.parsed is candidate.parsed and any(m.start <= candidate.at < m.end for m in freed):
                candidate.drop("says only who is freed")


def _is_pledged(candidate: Candidate, candidates: list[Candidate]) -> bool:
    """Whether it is the working together that an agreement or a pledge is of: أكدا استمرار التنسيق بين البلدين."""
    if candidate.type != "COOPERATE" or not candidate.is_nominal:
        return False
    pledges = {c.at for c in candidates if c.type == "AGREE" and c.parsed is candidate.parsed}
    return any(governor.at in pledges for governor in candidate.chain)


def _set_crowd_against_police(candidate: Candidate, kept: list[Candidate]) -> None:
    """أسفرت الاحتجاجات عن مواجهات مع الشرطة: of a fight with police alone the other side is the crowd that the sentence
    tells of."""
    if not _is_mutual(candidate) or candidate.type != "ASSAULT" or candidate.recipient or len(candidate.actor) != 1:
        return
    if candidate.actor[0].sector not in ("COP", "MIL"):
        return
    for crowd in kept:
        if crowd.type == "PROTEST" and crowd.parsed is candidate.parsed and crowd.actor:
            candidate.actor = [*(p._replace(mention=None, via="implied") for p in crowd.actor), *candidate.actor]
            return


_DONE_TO = frozenset({"ASSAULT", "COERCE", "SANCTION"})
_AIMED_AT = frozenset({"PROTEST", "REJECT", "ACCUSE", "REQUEST", "THREATEN"})
_TOPIC_REACH = 4


def _name_doer(candidate: Candidate, kept: list[Candidate]) -> None:
    """Acts told without their doer are those of the one whom the article names for such acts, if it is one
    (codebook 10: a passive has no actor unless the article names it)."""
    if candidate.actor or candidate.type not in _DONE_TO or _is_mutual(candidate):
        return
    doers: list[Party] = []
    for other in kept:
        if other.type == candidate.type and other.actor and _alike(candidate, other):
            doers.extend(p for p in other.actor if not any(p.same_as(known) for known in doers))
    if len(doers) > 1 and len({p.code for p in doers}) == 1 and all(p.sector in _OF_STATE for p in doers):
        del doers[1:]  # الأمن, الوحدات الأمنية, الحرس: forces of one state
    if len(doers) == 1 and _not_suffering(doers, candidate):
        candidate.actor = [doers[0]._replace(mention=None, via="implied")]
        candidate.notes.append("actor as of such acts in the article")


_OF_STATE = frozenset({"COP", "GOV", "JUD", "MIL", "SPY"})


def _alike(one: Candidate, other: Candidate) -> bool:
    """Whether two acts are of one kind, at one time and towards like parties, as far as they are told."""
    modes = set(one.modes) & set(other.modes) or not (one.modes or other.modes)
    background = ("historical" in one.aux) == ("historical" in other.aux)
    return bool(modes) and background and not _conflict(one.recipient, other.recipient)


def _name_target(candidate: Candidate, kept: list[Candidate]) -> None:
    """A crowd, demand or refusal without its target has that of the same one's nearest such act."""
    if candidate.recipient or candidate.type not in _AIMED_AT:
        return
    near = [o for o in kept if o.type == candidate.type and o.recipient and o.actor and o is not candidate]
    reach = len(kept) if candidate.type == "PROTEST" else _TOPIC_REACH
    for other in sorted(near, key=lambda o: _away(o, candidate)):
        same = any(a.same_as(b) for a in candidate.actor for b in other.actor)
        if (
            same
            and _away(other, candidate) <= reach
            and (candidate.type == "PROTEST" or other.sentence < candidate.sentence)
        ):
            candidate.recipient = [p._replace(mention=None, via="implied") for p in other.recipient]
            candidate.notes.append(f"recipient as in sentence {other.sentence}")
            return


_WITHOUT_TOUCH = frozenset({"censor", "cyber", "misinformation", "restrict", "withhold"})


def _defy_foreign_force(candidate: Candidate, kept: list[Candidate]) -> None:
    """A crowd without a target that forces of another state fire on or seize, and no forces of its own do, is against
    that state."""
    if candidate.type != "PROTEST" or candidate.recipient:
        return
    crowds = {p.code for p in candidate.actor if p.code}
    forceful = [o for o in kept if o.type in _FORCEFUL and not set(o.modes) & _WITHOUT_TOUCH]
    used = [o for o in forceful if crowds & {p.code for p in o.recipient if p.sector == "CVL"}]
    forces = {p.code for o in used for p in o.actor if p.sector in _OF_STATE}
    if len(forces) == 1 and not forces & (crowds | {""}):
        candidate.recipient = [implied(forces.pop(), "GOV", why="whose forces the crowd is met with")]


def _carry_days(kept: list[Candidate]) -> None:
    """A day told elsewhere holds where it is plainly the same action (codebook 5): a definite noun for it, or the same
    act between the same sides. Headlines keep what they state."""
    for candidate in kept:
        if candidate.date is not None or candidate.aux or _is_headline(candidate):
            continue
        near = sorted((o for o in kept if _has_day_of_news(o)), key=lambda o: _away(o, candidate))
        other = next((o for o in near if _away(o, candidate) <= _MEMORY and _same_action(candidate, o)), None)
        other = other or next((o for o in near if _goes_on(candidate, o)), None)
        if other is not None:
            candidate.date, candidate.date_parsed = other.date, other.date_parsed or other.parsed
            candidate.notes.append(f"day as in sentence {other.sentence}")
        elif is_own_act(candidate):
            candidate.date = candidate.announced
    for candidate in kept:
        _share_occasion(candidate, kept)


def _share_occasion(candidate: Candidate, kept: list[Candidate]) -> None:
    """وفي المظاهرة ذاتها طالب ...: what is said on an occasion is said on its day."""
    if candidate.date is not None or candidate.aux or candidate.type not in _DEBATE or candidate.focus != "main":
        return
    for occasion in kept:
        told = occasion.parsed is candidate.parsed and occasion.is_nominal and occasion.at < candidate.at
        if told and occasion.date is not None and is_during(occasion) and not occasion.aux:
            candidate.date, candidate.date_parsed = occasion.date, occasion.date_parsed or occasion.parsed


def _has_day_of_news(candidate: Candidate) -> bool:
    """Whether it has a day that other mentions of the action may share: one day, and none of the background."""
    date = candidate.date
    return date is not None and date.days is not None and date.days.precision == "day" and not candidate.aux


_SCENE = frozenset({"ASSAULT", "COERCE", "PROTEST"})
_SCENE_REACH = 2


def _same_scene(candidate: Candidate, other: Candidate) -> bool:
    """Whether the acts of force and of crowds go on one after the other, at one place, without a day of their own:
    ونفذت القوات الخميس عملية في المدينة. وطوقت منازل واعتقلت خمسة."""
    told = candidate.focus == other.focus == "main" and {candidate.type, other.type} <= _SCENE
    here = candidate.place is None or _at_one_place(candidate, other)
    follows = candidate is not other and 0 <= candidate.sentence - other.sentence <= _SCENE_REACH
    return told and here and follows


def _goes_on(candidate: Candidate, other: Candidate) -> bool:
    """Whether the act belongs to what happened on the day of the other."""
    return _same_scene(candidate, other) or _same_debate(candidate, other) or _same_ballot(candidate, other)


_VOTES = frozenset({"REJECT", "SUPPORT"})


def _same_ballot(candidate: Candidate, other: Candidate) -> bool:
    """Whether both tell of a vote on a draft: أيدت 12 دولة مشروع القرار, in the sitting in which روسيا استخدمت
    الفيتو."""
    kinds = {candidate.type, other.type} <= _VOTES and candidate.focus == other.focus == "main"
    near = abs(candidate.sentence - other.sentence) <= _MEMORY
    return kinds and near and _tells_ballot(candidate) and _tells_ballot(other)


def _tells_ballot(candidate: Candidate) -> bool:
    sentence = candidate.parsed.sentence
    return any("ballot" in sentence.classes(at) for at in range(len(sentence)))


_DEBATE = frozenset({"ACCUSE", "AGREE", "REJECT", "REQUEST", "SUPPORT", "THREATEN"})


def _same_debate(candidate: Candidate, other: Candidate) -> bool:
    """Whether it goes on with what was said or voted in the sentence before, one of the sides being the same."""
    told = candidate.focus == other.focus == "main" and {candidate.type, other.type} <= _DEBATE
    sides, others = [*candidate.actor, *candidate.recipient], [*other.actor, *other.recipient]
    return told and candidate.sentence - other.sentence == 1 and bool(_coded(sides) & _coded(others))


_HEADLINES = 2  # sentences at an article's beginning that may be a headline
_STOPS = frozenset(".؟!…")


def _is_headline(candidate: Candidate) -> bool:
    """Whether its sentence is a headline: one of the first, without a stop."""
    words = candidate.parsed.words
    ending = next((w.text for w in reversed(words) if w.text not in _QUOTES), "")
    return candidate.sentence == 0 or (candidate.sentence < _HEADLINES and ending not in _STOPS)


_QUOTES = frozenset("«»“”\"')")


_NEWS = 3  # sentences that tell the news


def _set_back(kept: list[Candidate]) -> None:
    """Undated attacks told in passing, where the news is of no attack, are background (codebook 3)."""
    if any(c.type == "ASSAULT" and c.focus == "main" and c.sentence < _NEWS and not c.aux for c in kept):
        return
    for candidate in kept:
        headline = candidate.sentence == 0 and not candidate.chain  # قمة في سرت ومقتل ستة جنود
        passing = candidate.type == "ASSAULT" and candidate.focus == "reference" and not headline
        passing = passing and not candidate.standing.presupposed  # what one calls to stop goes on
        if passing and candidate.date is None and not candidate.aux and not _is_news_near(candidate, kept):
            candidate.aux.append("historical")


def _is_news_near(candidate: Candidate, kept: list[Candidate]) -> bool:
    """Whether an attack is told as news in the sentences just before, to which the passing word may refer."""
    near = (o for o in kept if 0 <= candidate.sentence - o.sentence < _NEWS and o is not candidate)
    return any(o.type == "ASSAULT" and o.focus == "main" and not o.aux for o in near)


def _away(other: Candidate, candidate: Candidate) -> float:
    """How many sentences apart, what stands before counting as a little nearer."""
    return abs(other.sentence - candidate.sentence) + (0.5 if other.sentence > candidate.sentence else 0.0)


# Speech of the same kind by the same speaker is said over and over; an act is done once.
_REPEATED = frozenset({"ACCUSE", "AGREE", "REQUEST", "THREATEN"})


def _same_action(candidate: Candidate, other: Candidate) -> bool:
    """Whether both tell one action: of one type and manner, at no two places, and between the same sides; or the
    candidate is a single definite noun that takes up what stands before it."""
    if candidate is other or candidate.type != other.type or _differs(candidate, other):
        return False
    taken_up = _takes_up(candidate) and other.sentence < candidate.sentence
    taken_up = taken_up or (_takes_up(candidate) and _at_one_place(candidate, other))
    apart = _of_others(candidate.actor, other.actor) or _of_others(candidate.recipient, other.recipient)
    if taken_up and not apart:
        return True
    if candidate.type in _REPEATED:
        return False
    actors, recipients = _coded(candidate.actor), _coded(candidate.recipient)
    return bool(actors | recipients) and actors == _coded(other.actor) and recipients == _coded(other.recipient)


def _of_others(one: list[Party], other: list[Party]) -> bool:
    """Whether both are told, and are of no country in common."""
    mine, theirs = {p.code for p in one}, {p.code for p in other}
    return bool(mine) and bool(theirs) and not mine & theirs


def _takes_up(candidate: Candidate) -> bool:
    """الهجوم, زيارته: not الاشتباكات or القتال, which go on."""
    word = candidate.parsed.words[candidate.at]
    definite = word.definite or bool(word.pronoun)
    return candidate.is_nominal and definite and not word.is_plural and not _is_mutual(candidate)


def _differs(one: Candidate, other: Candidate) -> bool:
    """Whether manner or place show two actions to be different ones."""
    manners = bool(one.modes and other.modes) and not set(one.modes) & set(other.modes)
    places = [c.place for c in (one, other) if c.place is not None and c.place.place is not None]
    elsewhere = len(places) == 2 and places[0].place is not places[1].place
    # Crowds gather in many places: one of which a place is told is not that of which none is.
    gathered = one.type == "PROTEST" and not one.is_nominal and one.place is not None and other.place is None
    return manners or elsewhere or gathered


def _at_one_place(one: Candidate, other: Candidate) -> bool:
    if one.place is None or other.place is None:
        return False
    return one.place.place is not None and one.place.place is other.place.place


def _coded(parties: list[Party]) -> set[tuple[str, str]]:
    return {(party.code, party.sector) for party in parties}


def _complete_headlines(kept: list[Candidate]) -> None:
    """What a headline leaves out the text below it tells: the first event of the same type that agrees with it."""
    for candidate in kept:
        if candidate.sentence > 0 or _is_full(candidate):
            continue
        for later in kept:
            if later.type != candidate.type or not 0 < later.sentence <= _HEADLINE_REACH:
                continue
            if _conflict(candidate.actor, later.actor) or _conflict(candidate.recipient, later.recipient):
                continue
            if "historical" not in later.aux:
                _carry(candidate, later)
                break


def _earlier_mention(candidate: Candidate, earlier: list[Candidate]) -> Candidate | None:
    """The last event of the same type to which the candidate refers, if it leaves a side open that the other tells."""
    if candidate.type not in _CARRIED or _is_full(candidate):
        return None
    fight = _is_mutual(candidate) and not candidate.actor
    half: Candidate | None = None
    for other in reversed(earlier):
        if candidate.sentence - other.sentence > _MEMORY:
            return half
        if not (other.actor or other.recipient):
            continue
        if other.type != candidate.type and not _is_declared_truce(candidate, other):
            continue
        if _conflict(candidate.actor, other.actor) or _conflict(candidate.recipient, other.recipient):
            continue
        if candidate.aux != other.aux and "historical" in (*candidate.aux, *other.aux):
            continue
        if _refers(candidate, other):
            if not fight or len(_sides(other)) > 1:
                return other
            half = half or other
    return half


_TOGETHER = frozenset({"CONSULT", "AGREE", "COOPERATE"})


def _is_declared_truce(truce: Candidate, other: Candidate) -> bool:
    """Whether a truce that holds, a noun, is what was declared or agreed before (أعلن الجيش هدنة ... وسمحت الهدنة)."""
    if truce.type != "RETREAT" or "ceasefire" not in truce.modes or other.type != "CONCEDE" or not truce.is_nominal:
        return False
    word = truce.parsed.words[truce.at]
    asked = {name for condition in other.trigger.cue.needs for name in condition.classes}
    noun = word.text.removeprefix("ال")
    return bool(word.classes & asked) or any(told.text.removeprefix("ال") == noun for told in other.parsed.words)


def _is_full(candidate: Candidate) -> bool:
    """Whether both sides are told: of an act done together both are actors."""
    both = candidate.type in _TOGETHER or _is_mutual(candidate)
    return bool(candidate.actor and candidate.recipient) or (both and len(candidate.actor) > 1)


def _is_mutual(candidate: Candidate) -> bool:
    """Whether the cue is of a fight that has two sides (اشتباكات, معارك)."""
    return candidate.trigger.cue.governs.get("بين") == "party"


def _refers(candidate: Candidate, other: Candidate) -> bool:
    """A definite event noun refers back; so does any cue whose one told side is the other's too."""
    word = candidate.parsed.words[candidate.at]
    if candidate.refers_back:
        return True  # إن الغارات استهدفت مخازن
    if modes_clash(candidate, other):
        return False  # استخدام السلاح الكيميائي is no الضربات of before
    if candidate.is_nominal and (word.definite or word.pronoun or candidate.focus == "reference"):
        return True
    shares = any(a.same_as(b) for a in candidate.actor for b in other.actor) or any(
        a.same_as(b) for a in candidate.recipient for b in other.recipient
    )
    return shares and (candidate.is_nominal or candidate.trigger.cue is other.trigger.cue)


def _sides(fight: Candidate) -> list[Party]:
    """Who fought: whoever acted, and those who suffered if they bear arms."""
    return fight.actor + [p for p in fight.recipient if p.sector in _ARMED]


def _carry(candidate: Candidate, source: Candidate) -> None:
    at = f"sentence {source.sentence}"
    if _is_mutual(candidate) and candidate.type == "ASSAULT" and not candidate.recipient:
        candidate.actor = [p._replace(mention=None, via="implied") for p in _sides(source)]
        candidate.notes.append(f"both sides as in {at}")
        return
    if source.type != candidate.type and not candidate.actor:  # a truce has two sides
        candidate.actor = [p._replace(mention=None, via="implied") for p in (*source.actor, *source.recipient)]
        candidate.notes.append(f"both sides as in {at}")
        return
    if not candidate.actor and source.actor:
        suffering = {p.code for p in candidate.recipient}
        doers = [p for p in source.actor if p.code not in suffering] if len(source.actor) > 1 else source.actor
        if candidate.type == "ASSAULT" and len(doers) > 1:  # of a crowd and police that clashed, those who bear arms
            doers = [p for p in doers if p.sector in _ARMED] or doers
        doers = _not_suffering(doers, candidate)
        if candidate.type != "ASSAULT" or any(
            p.sector != "CVL" for p in doers
        ):  # civilians attack where the text says so
            told = candidate.recipient if candidate.type in _DONE_TO else []
            doers = [p for p in doers if not any(p.same_as(sufferer) for sufferer in told)]  # nobody kills himself
            candidate.actor = [p._replace(mention=None, via="implied") for p in doers]
            candidate.notes.append(f"actor as in {at}")
    if not candidate.recipient and source.recipient:
        candidate.recipient = [p._replace(mention=None, via="implied") for p in source.recipient]
        candidate.notes.append(f"recipient as in {at}")


_IRREGULAR = frozenset({"PRM", "REB", "UAF"})
_ARMED = frozenset({"MIL", "REB", "PRM", "UAF", "COP"})

# ---- implied by the codebook

_GOVERNED = frozenset({"AGR", "BUS", "CVL", "EDU", "JRN", "LAB", "LEG", "MED", "OPP", "PTY", "REL", "SOC"})


def _scene(candidate: Candidate, candidates: list[Candidate]) -> str:
    """The country in which the article places acts of the same type, "" where it is not one."""
    placed = {
        c.place.country
        for c in candidates
        if c.type == candidate.type and c.focus == "main" and c.place is not None and c.place.country and not c.dropped
    }
    return placed.pop() if len(placed) == 1 else ""


def _imply(candidate: Candidate, antecedents: Antecedents, scene: str) -> None:
    country = _country_of(candidate, antecedents, scene)
    if candidate.type == "PROTEST" and not candidate.actor:
        candidate.actor = [implied(country, "CVL", why="demonstrators of the place")]
    if "crowd-control" in candidate.modes and not candidate.recipient:
        candidate.recipient = [implied(country, "CVL", why="demonstrators of the place")]
    if (
        "visit" in candidate.trigger.cue.mode
        and not candidate.recipient
        and candidate.place is not None
        and candidate.place.country
    ):
        host = candidate.place.country
        if host != antecedents.home:  # يصل إلى الرياض وفد حكومي: no delegation of Riyadh
            candidate.actor = [_from(antecedents.home, p) if p.code == host else p for p in candidate.actor]
        if not any(p.code == host for p in candidate.actor):
            candidate.recipient = [implied(host, "GOV", why="the country visited")]
    _victims(candidate, antecedents, country, scene)


def _from(country: str, party: Party) -> Party:
    """The party with ``country`` where its own was only assumed."""
    return party._replace(code=country) if party.assumed else party


def _imply_last(candidate: Candidate, antecedents: Antecedents) -> None:
    if candidate.type == "SANCTION" and candidate.modes == ["convict"] and not candidate.actor:
        foreign = antecedents.law if antecedents.law != antecedents.home else ""
        country = foreign or antecedents.home or _country_of(candidate, antecedents, "")
        if country:
            candidate.actor = [implied(country, "JUD", why="a court of the country")]


_STATELESS = frozenset({"IMG", "ISM"})


def _address_government(candidate: Candidate) -> None:
    measure = candidate.type in ("ACCUSE", "REJECT") and _turns_on_measure(candidate)
    if (
        not (candidate.type == "REQUEST" or measure)
        or candidate.recipient
        or len({p.code for p in candidate.actor}) != 1
    ):
        return
    first = candidate.actor[0]
    if first.code and (first.sector in _GOVERNED or (first.sector == "REB" and first.code not in _STATELESS)):
        candidate.recipient = [implied(first.code, "GOV", why="demands of the governed are made of the government")]


def _address_court(candidate: Candidate, country: str) -> None:
    """Who rejects verdicts or asks that they be lifted turns to the courts that gave them (طالبت المنظمة بإلغاء
    الأحكام)."""
    turned = candidate.type in ("ACCUSE", "REJECT", "REQUEST") and not candidate.recipient and candidate.actor
    if not turned or not country or any(p.sector == "JUD" for p in candidate.actor):
        return
    parsed = candidate.parsed
    reach = range(candidate.trigger.end, min(candidate.trigger.end + _THING_REACH, len(parsed.words)))
    verdicts = (at for at in reach if "verdict" in parsed.words[at].classes and parsed.words[at].definite)
    if any(parsed.clauses.of[at] is parsed.clauses.of[candidate.at] for at in verdicts):
        candidate.recipient = [implied(country, "JUD", why="verdicts are the courts'")]


def _hit_seat(candidate: Candidate) -> None:
    """A blast of which no other victim is told hits those before whose seat, or as whom passed, it went off (فجر نفسه
    أمام مركز للشرطة, لدى مرور دورية)."""
    if candidate.type == "ASSAULT" and not candidate.recipient:
        hit = [p for p in candidate.seat if p.sector and (p.mention is None or p.mention.kind != "nation")]
        candidate.recipient = [p for p in hit if not any(p.same_as(doer) for doer in candidate.actor)]


def _turns_on_measure(candidate: Candidate) -> bool:
    """Whether the act is towards a law, decision or policy (انتقدت النقابات قانون المالية)."""
    words, clauses = candidate.parsed.words, candidate.parsed.clauses
    for at in range(candidate.trigger.end, min(candidate.trigger.end + _THING_REACH, len(words))):
        if clauses.of[at] is not clauses.of[candidate.at]:
            return False
        if "authored" in words[at].classes and candidate.parsed.mention_at(at) is None:
            return True
    return False


def _hit_people(candidate: Candidate) -> None:
    """Force told with its place alone (تجددت الغارات على المدينة, فُرض حظر تجول) is used on the people there."""
    told = candidate.type in _FORCEFUL and candidate.focus == "main" and not candidate.recipient
    counted = bool(candidate.counts) and _is_toll(candidate)  # أسفر هجوم عن مقتل ثلاثة
    alone = told and (counted or not candidate.actor)
    if alone and candidate.place is not None and candidate.place.country:
        candidate.recipient = [implied(candidate.place.country, "CVL", why="the people of the place")]


def _help_people(candidate: Candidate) -> None:
    """Relief that is told with its place alone (أرسلت مصر مساعدات إلى قطاع غزة) is for the people there."""
    place = candidate.place
    if candidate.type != "AID" or candidate.recipient or place is None or not place.country:
        return
    if place.relation in ("at", "towards") and all(p.code != place.country for p in candidate.actor):
        candidate.recipient = [implied(place.country, "CVL", why="the people of the place")]


def _country_of(candidate: Candidate, antecedents: Antecedents, scene: str) -> str:
    if candidate.place is not None and candidate.place.country:
        return candidate.place.country
    return scene or antecedents.home


def _occupies(candidate: Candidate, party: Party) -> bool:
    """قوات الاحتلال: those whom they act on are of another country."""
    mention = party.mention
    return mention is not None and "احتلال" in candidate.parsed.sentence.text(mention.start, mention.end)


def _victims(candidate: Candidate, antecedents: Antecedents, country: str, scene: str) -> None:
    """Parties of no told country take that of the place; people arrested or tried, that of whoever did it."""
    place = candidate.place.country if candidate.place is not None else ""
    if not place and candidate.type in ("ASSAULT", "PROTEST"):
        place = scene
    if place:
        candidate.actor = [_from(place, p) for p in candidate.actor]
        candidate.recipient = [_from(place, p) for p in candidate.recipient]
    occupier = next((p for p in candidate.actor if _occupies(candidate, p)), None)
    if occupier is not None and antecedents.occupied(occupier.code):
        candidate.recipient = [_from(antecedents.occupied(occupier.code), p) for p in candidate.recipient]
    elif not place and candidate.type in ("COERCE", "SANCTION", "RETREAT"):
        told = {p.code for p in candidate.actor if not p.assumed and p.sector in ("COP", "JUD", "GOV")}
        if len(told) == 1:
            candidate.recipient = [_from(next(iter(told)), p) for p in candidate.recipient]
    if candidate.type in ("ASSAULT", "COERCE", "SANCTION", "RETREAT", "CONCEDE"):
        candidate.recipient = [_at_home(p, country) for p in candidate.recipient]


def _at_home(party: Party, country: str) -> Party:
    if party.code or party.sectors or party.mention is None:
        return party
    return party._replace(code=country, sectors=("CVL",))


def is_people(mention: Mention | None) -> bool:
    """Whether the mention is of people without a post."""
    return mention is not None and isinstance(mention.entry, Head) and mention.entry.kind == "people"


def describe(trigger: Trigger) -> str:
    """The rule that fired: the cue and how it was used."""
    return f"{trigger.cue.id} {trigger.part} {trigger.cue.source}"
