# SPDX-License-Identifier: Apache-2.0
"""Is the event the sentence's news, or only referred to? (Codebook, section 3, ``focus``.)"""

from __future__ import annotations

from waqai.find.mentions import Mention
from waqai.find.tags import VERB

from .governors import Governor
from .parsed import Parsed
from .standing import denies_accusation
from .triggers import Trigger

MAIN, REFERENCE = "main", "reference"
_REACH = 5  # words between the event noun and its verb, its adjectives
_TELLING = frozenset(
    {
        "light",
        "suffer",
        "occur",
        "witness",
        "cause",
        "phase",
        "try",
        "speech",
        "end",
        "be",
        "decide",
        "intend",
        "expect",
        "denies",
        "make",
    }
)
# What stands under these is only referred to.
_ASIDE = frozenset({"adjunct", "purpose", "cue", "without", "plain", "plan", "urge", "avert", "possible", "exclude"})


def focus(parsed: Parsed, trigger: Trigger, chain: list[Governor]) -> str:
    """``main`` where a finite verb or headline tells the event, else ``reference``."""
    if trigger.part == "verb":
        return _of_verb(parsed, trigger)
    if trigger.part in ("participle", "patient"):
        return MAIN if not parsed.words[trigger.at].definite else REFERENCE
    return _of_noun(parsed, trigger, chain)


def _of_verb(parsed: Parsed, trigger: Trigger) -> str:
    clause = parsed.clauses.of[trigger.at]
    if clause.opener == "relative":
        # A clause that only says which one is meant; one set off by a comma adds news.
        before = parsed.words[clause.first - 1].text if clause.first else ""
        return MAIN if before in "،," and before else REFERENCE
    return REFERENCE if trigger.cue.manner and _is_known_crowd(parsed, trigger.at) else MAIN


def _is_known_crowd(parsed: Parsed, verb: int) -> bool:
    """Whether the doers are people whom the text has told already: definite, uncounted, and not told with where they
    are (ورفع المتظاهرون في إسطنبول ...)."""
    mentions = [filler.mention for filler in parsed.subject(verb)]
    return any(
        m is not None and parsed.words[m.head].definite and m.quantity is None and not _has_place(parsed, m)
        for m in mentions
    )


def _has_place(parsed: Parsed, mention: Mention) -> bool:
    following = parsed.words[mention.end + 1 : mention.end + 2]
    return following != [] and parsed.words[mention.end].text == "في" and bool(following[0].places)


def _of_noun(parsed: Parsed, trigger: Trigger, chain: list[Governor]) -> str:
    for governor in chain:
        if governor.kind in _ASIDE or (governor.kind == "denies" and denies_accusation(parsed, trigger)):
            return REFERENCE
        if governor.finite:
            return MAIN if governor.kind in _TELLING else REFERENCE
    if not chain or all(g.kind in _TELLING for g in chain):
        return MAIN if _leads(parsed, trigger.at) or _is_topic(parsed, trigger) else REFERENCE
    return REFERENCE


_OF_ITS_OWN = frozenset({"", "that", "stop", "contrast", "time"})
_HAPPENING = frozenset({"light", "occur", "cause"})


def _is_topic(parsed: Parsed, trigger: Trigger) -> bool:
    """Whether the noun is the subject of a verb of happening behind it: قال إن تظاهرة انطلقت اليوم."""
    clause = parsed.clauses.of[trigger.at]
    verb = clause.verb
    if verb is None or clause.opener not in _OF_ITS_OWN or not 0 < verb - trigger.end + 1 <= _REACH:
        return False
    happens = any(getattr(r.entry, "kind", "") in _HAPPENING for r in parsed.words[verb].verbs)
    return happens and not any(parsed.tags[n] == "preposition" for n in range(clause.first, trigger.at))


def _is_joined_headline(parsed: Parsed, at: int) -> bool:
    """Whether the noun begins the second half of a headline without verbs: اجتماع في سرت ومقتل ستة جنود في كمين."""
    word = parsed.words[at]
    headline = parsed.sentence.index == 0 and VERB not in parsed.tags
    return headline and at > 1 and word.conjunction == "و" and not word.definite and not word.preposition


def _leads(parsed: Parsed, at: int) -> bool:
    """Whether the noun leads a headline or a nominal sentence: no finite verb stands before it in its sentence."""
    clause = parsed.clauses.of[at]
    if _is_joined_headline(parsed, at):
        return True
    if clause.verb is not None and clause.verb < at:
        return False
    if any(parsed.tags[n] == VERB for n in range(at)) and clause.opener != "stop":
        return False
    return not any(parsed.tags[n] in ("preposition", "relative", "that") for n in range(clause.first, at))
