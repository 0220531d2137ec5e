# SPDX-License-Identifier: Apache-2.0
"""Offices: persons named with a post in the article, one for each person and post (codebook, section 9)."""

from __future__ import annotations

from typing import NamedTuple

from waqai.find.mentions import Mention
from waqai.frame.parsed import Parsed
from waqai.model.lexicon import Head, Nationality

from .antecedents import Antecedents, chain
from .parties import Party

_NO_POST = frozenset({"CVL", "UAF", "CRM", "REF", "ELI"})


class OfficeFound(NamedTuple):
    """A person, in words ``name``, with the words of the post, ``title``, without the country's adjective."""

    parsed: Parsed
    name: tuple[int, int]
    title: list[tuple[int, int]]
    party: Party
    code: str
    former: bool


def offices(sentences: list[Parsed], antecedents: Antecedents) -> list[OfficeFound]:
    """The offices that the article states, in order, each once."""
    found: list[OfficeFound] = []
    for parsed in sentences:
        for mention in (inner for outer in parsed.mentions for inner in chain(outer)):
            if mention.name is None or mention.title is None or not isinstance(mention.entry, Head):
                continue
            if not _is_post(parsed, mention, mention.entry):
                continue
            for party in antecedents.parties(parsed, mention)[:1]:
                office = OfficeFound(
                    parsed,
                    mention.name,
                    _title(parsed, mention),
                    party,
                    _code(mention, party),
                    mention.is_former,
                )
                if office.title and not any(_same(office, known) for known in found):
                    found.append(office)
    return found


def _is_post(parsed: Parsed, mention: Mention, head: Head) -> bool:
    """A post, not a rank (اللواء) or a calling (الناشط, الطبيب)."""
    if head.kind != "office":
        return False
    sector = head.sector[0] if head.sector else ""
    assert mention.title is not None
    bare = mention.complement is None and mention.title[1] - mention.title[0] == 1
    if sector in _NO_POST or (sector in ("MED", "JRN", "EDU") and bare):
        return False
    bare_rank = sector in ("MIL", "COP") and mention.title[1] - mention.title[0] == 1 and " " not in head.noun
    return not bare_rank


def _title(parsed: Parsed, mention: Mention) -> list[tuple[int, int]]:
    """The title's words in runs, the country's adjectives and the name left out."""
    assert mention.title is not None and mention.name is not None
    start, end = mention.title
    runs: list[tuple[int, int]] = []
    for at in range(start, end):
        if mention.name[0] <= at < mention.name[1] or _is_nationality(parsed, at) or not parsed.words[at].is_word:
            continue
        if runs and runs[-1][1] == at:
            runs[-1] = (runs[-1][0], at + 1)
        else:
            runs.append((at, at + 1))
    return runs


def _is_nationality(parsed: Parsed, at: int) -> bool:
    return any(isinstance(r.entry, Nationality) for r in parsed.words[at].adjectives)


def _code(mention: Mention, party: Party) -> str:
    """The country or body of the post as the words give it, else that of the person."""
    if mention.nationalities:
        return mention.nationalities[0].code
    return party.code


def _words(parsed: Parsed, runs: list[tuple[int, int]]) -> set[str]:
    return {parsed.words[at].text.removeprefix("و").removeprefix("ال") for run in runs for at in range(*run)}


def _same(one: OfficeFound, other: OfficeFound) -> bool:
    if one.parsed.words[one.name[1] - 1].text != other.parsed.words[other.name[1] - 1].text:
        return False
    mine, theirs = _words(one.parsed, one.title), _words(other.parsed, other.title)
    return mine <= theirs or theirs <= mine
