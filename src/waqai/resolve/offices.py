# SPDX-License-Identifier: Apache-2.0
"""Offices: persons named with a post in the article, one for each person and post (codebook, section 9)."""

from __future__ import annotations

from typing import NamedTuple

from waqai.find.mentions import Mention
from waqai.find.tags import VERB
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
            posts = [*_posts_before(parsed, mention), mention]
            for post in posts:
                if not isinstance(post.entry, Head) or not _is_post(parsed, post, post.entry):
                    continue
                title, code = _title(parsed, post, mention.name), _code([post, *posts], party)
                office = OfficeFound(parsed, mention.name, title, party, code, post.is_former)
                if office.title and not any(_same(office, known) for known in found):
                    found.append(office)
    return found


def _posts_before(parsed: Parsed, bearer: Mention) -> list[Mention]:
    """Posts set before the one that has the name, in order: مدير المخابرات، رئيس اللجنة الأمنية، اللواء سامي حداد."""
    posts: list[Mention] = []
    start = bearer.start
    if bearer.conjoined:
        return posts
    for mention in sorted(parsed.mentions, key=lambda m: m.start, reverse=True):
        if _is_lone_post(mention) and _ends_before(parsed, mention, start - 1):
            posts.insert(0, mention)
            start = mention.start
            if mention.conjoined:
                break
    return posts


def _ends_before(parsed: Parsed, mention: Mention, comma: int) -> bool:
    """Whether between the mention and the comma stands only what says more of it (رئيس اللجنة المكلفة بالملف)."""
    if comma <= 0 or mention.end > comma or parsed.words[comma].text not in ("،", ","):
        return False
    return all(parsed.words[at].is_word and parsed.tags[at] != VERB for at in range(mention.end, comma))


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


def _code(posts: list[Mention], party: Party) -> str:
    """The country or body of the first post as its words give it, else as those of the bearer's others do, else that
    of the person."""
    if posts[0].nationalities:
        return posts[0].nationalities[0].code
    told = (inner.nationalities for post in posts for inner in chain(post)) if len(posts) > 2 else ()
    return next((nations[0].code for nations in told if nations), party.code)


def _words(parsed: Parsed, runs: list[tuple[int, int]]) -> set[str]:
    return {parsed.words[at].text.removeprefix("و").removeprefix("ال") for run in runs for at in range(*run)}


def _same(one: OfficeFound, other: OfficeFound) -> bool:
    if one.parsed.words[one.name[1] - 1].text != other.parsed.words[other.name[1] - 1].text:
        return False
    mine, theirs = _words(one.parsed, one.title), _words(other.parsed, other.title)
    return mine <= theirs or theirs <= mine
