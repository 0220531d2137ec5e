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
            party = next(iter(antecedents.parties(parsed, mention)), None)
            if party is None:
                continue
            for post in (*_posts_before(parsed, mention), mention):
                if not isinstance(post.entry, Head) or not _is_post(parsed, post, post.entry):
                    continue
                title, code = _title(parsed, post, mention.name), _code(post, mention, party)
                office = OfficeFound(parsed, mention.name, title, party, code, post.is_former)
                if office.title and not any(_same(office, known) for known in found):
                    found.append(office)
    return found


def _posts_before(parsed: Parsed, bearer: Mention) -> list[Mention]:
    """Posts set before a rank with its name, in order: مدير المخابرات، رئيس اللجنة الأمنية، اللواء سامي حداد."""
    posts: list[Mention] = []
    start = bearer.start
    if bearer.conjoined or not isinstance(bearer.entry, Head) or _is_post(parsed, bearer, bearer.entry):
        return posts
    for mention in sorted(parsed.mentions, key=lambda m: m.start, reverse=True):
        if mention.end == start - 1 and parsed.words[start - 1].text in ("،", ",") and _is_lone_post(mention):
            posts.insert(0, mention)
            start = mention.start
            if mention.conjoined:
                break
    return posts


def _is_lone_post(mention: Mention) -> bool:
    return mention.kind == "office" and mention.name is None and mention.number == "s"


def _is_post(parsed: Parsed, mention: Mention, head: Head) -> bool:
    """A post, not a rank (اللواء) or a calling (الناشط, الطبيب)."""
    if head.kind != "office":
        return False
    sector = head.sector[0] if head.sector else ""
    words = [at for at in range(*_words_of(mention)) if not parsed.words[at].adjectives]
    bare = mention.complement is None and len(words) == 1
    if sector in _NO_POST or (sector in ("MED", "JRN", "EDU") and bare):
        return False
    is_rank = sector in ("MIL", "COP") and " " not in head.noun
    return not (is_rank and bare)


def _words_of(mention: Mention) -> tuple[int, int]:
    return mention.title or (mention.start, mention.end)


def _title(parsed: Parsed, mention: Mention, name: tuple[int, int]) -> list[tuple[int, int]]:
    """The title's words in runs, the country's adjectives and the name left out."""
    start, end = _words_of(mention)
    runs: list[tuple[int, int]] = []
    for at in range(start, end):
        if name[0] <= at < name[1] or _is_nationality(parsed, at) or not parsed.words[at].is_word:
            continue
        if runs and runs[-1][1] == at:
            runs[-1] = (runs[-1][0], at + 1)
        else:
            runs.append((at, at + 1))
    return runs


def _is_nationality(parsed: Parsed, at: int) -> bool:
    return any(isinstance(r.entry, Nationality) for r in parsed.words[at].adjectives)


def _code(post: Mention, bearer: Mention, party: Party) -> str:
    """The country or body of the post as the words give it, else that of the person."""
    nations = post.nationalities or bearer.nationalities
    return nations[0].code if nations else party.code


def _words(parsed: Parsed, runs: list[tuple[int, int]]) -> set[str]:
    return {parsed.words[at].text.removeprefix("و").removeprefix("ال") for run in runs for at in range(*run)}


def _same(one: OfficeFound, other: OfficeFound) -> bool:
    if one.parsed.words[one.name[1] - 1].text != other.parsed.words[other.name[1] - 1].text:
        return False
    mine, theirs = _words(one.parsed, one.title), _words(other.parsed, other.title)
    return mine <= theirs or theirs <= mine
