# SPDX-License-Identifier: Apache-2.0
"""Offices: persons named with a post in the article, one for each person and post (codebook, section 9)."""

from __future__ import annotations

from typing import NamedTuple

from waqai.find.mentions import Mention
from waqai.find.tags import VERB
from waqai.frame.parsed import Filler, Parsed
from waqai.model.lexicon import Actor, Head, Nationality

from .antecedents import Antecedents, chain
from .parties import Party

_COUNTERPARTS = frozenset({"نظير", "نظيرة"})
_SUCCEEDING = frozenset({"خلفا", "بدلا"})
_PRIVATE = frozenset({"CVL", "CRM"})
_NO_POST = frozenset({"CVL", "UAF", "CRM", "REF", "ELI"})


class OfficeFound(NamedTuple):
    """A person, in words ``name``, with the words of the post, ``title``, without the country's adjective; ``told``:
    the sentence of these, where it is another one."""

    parsed: Parsed
    name: tuple[int, int]
    title: list[tuple[int, int]]
    party: Party
    code: str
    former: bool
    told: Parsed | None = None

    @property
    def titled(self) -> Parsed:
        """The sentence in which the title stands."""
        return self.told or self.parsed


def offices(sentences: list[Parsed], antecedents: Antecedents) -> list[OfficeFound]:
    """The offices that the article states, in order, each once."""
    found: list[OfficeFound] = []
    for parsed in sentences:
        for mention in (inner for outer in parsed.mentions for inner in chain(outer)):
            party = next(iter(antecedents.parties(parsed, mention)), None) if mention.name is not None else None
            if party is None or party.sector in _PRIVATE:
                continue
            for office in (
                *_held(parsed, mention, party),
                *_counterpart(parsed, mention, party, found, antecedents),
                *_succeeded(parsed, mention, party, found),
                *_introduced(sentences, parsed, mention, party),
            ):
                if office.title and not any(_same(office, known) for known in found):
                    found.append(office)
    return found


def _held(parsed: Parsed, mention: Mention, party: Party) -> list[OfficeFound]:
    """The posts that stand by the name."""
    if mention.name is None or mention.title is None or not isinstance(mention.entry, Head):
        return _titled_by_name(parsed, mention, party)
    if mention.quantity is not None or _is_namesake(parsed, mention):
        return []
    posts = [*_posts_before(parsed, mention), mention]
    return [
        OfficeFound(
            parsed,
            mention.name,
            _title(parsed, post, mention.name),
            party,
            _code([post, *posts], party),
            _is_over(parsed, post),
        )
        for post in posts
        if isinstance(post.entry, Head) and _is_post(parsed, post, post.entry)
    ]


def _titled_by_name(parsed: Parsed, mention: Mention, party: Party) -> list[OfficeFound]:
    """الملك عبد الله الثاني: a name that the dictionaries know with its title."""
    known = isinstance(mention.entry, Actor) and mention.entry.kind == "person"
    if not known or mention.name is None or mention.name[1] - mention.name[0] < 2:
        return []
    at = mention.name[0]
    heads = (r.entry for r in parsed.words[at].heads if not r.rest and parsed.words[at].definite)
    if not any(isinstance(head, Head) and head.kind == "office" and head.sector[:1] == ["GOV"] for head in heads):
        return []
    return [OfficeFound(parsed, (at + 1, mention.name[1]), [(at, at + 1)], party, party.code, mention.is_former)]


def _is_over(parsed: Parsed, post: Mention) -> bool:
    words = parsed.words[slice(*_words_of(post))]
    return post.is_former or any("no-longer" in word.classes for word in words)


def _is_namesake(parsed: Parsed, mention: Mention) -> bool:
    """Whether a building, street or prize is called so: مطار الملك خالد, جائزة الأمير سلطان."""
    before = parsed.words[mention.start - 1] if mention.start else None
    return before is not None and "called-after" in before.classes and not before.definite


def _counterpart(
    parsed: Parsed, mention: Mention, party: Party, found: list[OfficeFound], antecedents: Antecedents
) -> list[OfficeFound]:
    """وزير الخارجية الروسي لافروف ونظيره الألماني فلان: a counterpart holds the post of the one told before."""
    if not isinstance(mention.entry, Head) or mention.entry.noun not in _COUNTERPARTS or mention.name is None:
        return []
    nations = mention.nationalities
    told = next((office for office in reversed(found) if _is_told_in(office, parsed, mention.start)), None)
    if told is None:
        whose = antecedents.fill(parsed, Filler("pronoun", mention.head, form=parsed.words[mention.head].pronoun))
        told = next((o for o in reversed(found) if any(o.party.same_as(p) and p.office for p in whose)), None)
    if told is None or not nations or nations[0].code == told.code:
        return []
    return [OfficeFound(parsed, mention.name, told.title, party, nations[0].code, False, told.titled)]


def _is_told_in(office: OfficeFound, parsed: Parsed, before: int) -> bool:
    """Whether the sentence names the holder of the office before the word ``before``, if by his surname alone."""
    surname = office.parsed.words[office.name[1] - 1].text
    return any(word.text == surname for word in parsed.words[:before])


def _succeeded(parsed: Parsed, mention: Mention, party: Party, found: list[OfficeFound]) -> list[OfficeFound]:
    """عين سامي حداد وزيرا للتجارة خلفا لعمر قاسم: the one before him held the post too."""
    at = mention.start - 1
    if mention.preposition != "ل" or at < 0 or parsed.words[at].text not in _SUCCEEDING or mention.name is None:
        return []
    before = [office for office in found if office.parsed is parsed and office.name[1] <= at]
    return [before[-1]._replace(name=mention.name, party=party, former=True)] if before else []


def _introduced(sentences: list[Parsed], parsed: Parsed, mention: Mention, party: Party) -> list[OfficeFound]:
    """قال مسؤول محلي إن ... وقال سامي حداد إن ...: the post told before the name."""
    if mention.name is None or party.introduced is None:
        return []
    index, told = party.introduced
    where = sentences[index]
    if not isinstance(told.entry, Head) or not _is_post(where, told, told.entry):
        return []
    title = _title(where, told, (told.end, told.end))
    return [OfficeFound(parsed, mention.name, title, party, _code([told], party), told.is_former, where)]


def _posts_before(parsed: Parsed, bearer: Mention) -> list[Mention]:
    """Posts set before the one that has the name, in order: مدير المخابرات، رئيس اللجنة الأمنية، اللواء سامي حداد."""
    posts: list[Mention] = []
    start = bearer.start
    if bearer.conjoined:
        first = _joined_post(parsed, bearer)
        return [first] if first is not None else posts
    for mention in sorted(parsed.mentions, key=lambda m: m.start, reverse=True):
        if _is_lone_post(mention) and _ends_before(parsed, mention, start - 1):
            posts.insert(0, mention)
            start = mention.start
            if mention.conjoined:
                break
    return posts


def _joined_post(parsed: Parsed, bearer: Mention) -> Mention | None:
    """The first of two posts joined before one name: السفير المصري ببيروت ومندوبها الدائم سامي حداد. A pronoun
    shows that both are one man's, and so does a deputy's first post (نائب رئيس الوزراء ووزير الدفاع)."""
    ended = [m for m in parsed.mentions if _is_lone_post(m) and m.end <= bearer.start]
    first = ended[-1] if ended else None
    if first is None or not all(
        parsed.words[at].is_word and parsed.tags[at] != VERB for at in range(first.end, bearer.start)
    ):
        return None
    of_both = bool(parsed.words[bearer.head].pronoun) and bearer.head == bearer.start
    deputy = isinstance(first.entry, Head) and first.entry.noun.startswith("نائب") and first.complement is not None
    return first if of_both or (deputy and first.end == bearer.start) else None


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
    bare = mention.complement is None and len(words) <= 1
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
    word = parsed.words[at]
    return not word.is_name and any(isinstance(r.entry, Nationality) for r in word.adjectives)  # but قوات سوريا ...


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
    mine, theirs = _words(one.titled, one.title), _words(other.titled, other.title)
    return mine <= theirs or theirs <= mine
