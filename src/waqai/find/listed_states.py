# SPDX-License-Identifier: Apache-2.0
"""States that a noun only counts and a list names: الدولتان الكويت وعمان, ثلاث دول هي مصر والأردن والعراق."""

from __future__ import annotations

from waqai.arabic.fold import fold_word
from waqai.model.lexicon import Head, Nationality

from .mentions import Mention
from .tags import CONTINUED, NOUN, NUMBER
from .words import Word

_PRONOUNS = frozenset({"هي", "هما", "هم", "وهي", "وهما", "وهم"})
_LISTED = frozenset("،,")
_NEAR = 4
_STATES = frozenset({"بلدان", "دول", "دوله", "دولتان"})


def name_states(mentions: list[Mention], words: list[Word], tags: list[str]) -> list[Mention]:
    """The mentions, those of nations that only tell which states another one means taken into that one."""
    taken: set[int] = set()
    for at, mention in enumerate(mentions):
        if not _means_states(mention):
            continue
        first = _list_behind(at, mentions, words, tags)
        named = _list_from(first, mentions, words, tags) if first is not None else []
        if len(named) > 1:
            mention.states = [m.entry for m in named if isinstance(m.entry, Nationality)]
            taken.update(id(m) for m in named)
            if named[0].start - mention.end < _NEAR:
                mention.end = named[-1].end
    return [mention for mention in mentions if id(mention) not in taken]


def _means_states(mention: Mention) -> bool:
    """Whether the phrase is of several states of which its noun names none."""
    head = mention.entry
    states = isinstance(head, Head) and fold_word(head.noun.split()[0]).removeprefix("ال") in _STATES
    several = mention.number != "s" or mention.quantity is not None or (isinstance(head, Head) and head.weak)
    return states and several and not mention.nationalities


def _list_behind(at: int, mentions: list[Mention], words: list[Word], tags: list[str]) -> int | None:
    """Which mention begins the list: right behind the definite noun or a comma, or anywhere behind هي."""
    mention = mentions[at]
    for index in range(at + 1, len(mentions)):
        later = mentions[index]
        before = words[later.start - 1].text
        if later.kind != "nation" or later.preposition or later.conjoined:
            continue
        if before in _PRONOUNS:
            return index
        between = [n for n in range(mention.end, later.start) if tags[n] not in (NUMBER, NOUN)]  # الدول الثلاث
        near = later.start - mention.end < _NEAR and index == at + 1
        if words[mention.head].definite and near and all(words[n].text in _LISTED for n in between):
            return index
    return None


def _list_from(first: int, mentions: list[Mention], words: list[Word], tags: list[str]) -> list[Mention]:
    found = [mentions[first]]
    for later in mentions[first + 1 :]:
        between = [n for n in range(found[-1].end, later.start) if tags[n] != CONTINUED]
        joined = later.conjoined or (bool(between) and words[between[-1]].text in _LISTED)
        if later.kind != "nation" or not joined or not all(words[n].text in _LISTED for n in between):
            break
        found.append(later)
        if later.conjoined and not _goes_on(later, words):
            break
    return found


def _goes_on(mention: Mention, words: list[Word]) -> bool:
    behind = words[mention.end : mention.end + 1]
    return bool(behind) and (behind[0].conjunction == "و" or behind[0].text in _LISTED)
