# SPDX-License-Identifier: Apache-2.0
"""Posts that one person at a time holds: "the Egyptian foreign minister" on a day is a known person."""

from __future__ import annotations

import datetime as dt

from waqai.arabic.fold import fold_word
from waqai.model.lexicon import Actor, Lexicon

_SAME = {
    "رييس": "رييس جمهوريه",
    "رييس دوله": "رييس جمهوريه",
    "رييس بلاد": "رييس جمهوريه",
    "رييس حكومه": "رييس وزراء",
    "وزير اول": "رييس وزراء",
    "رييس مجلس وزراء": "رييس وزراء",
    "عاهل": "ملك",
    "خادم حرمين شريفين": "ملك",
    "خادم حرمين": "ملك",
    "مستشار": "مستشار",
}
# Posts of many holders at once say nothing of who is meant.
_SHARED = frozenset(
    {"نايب", "عضو مجلس نواب", "عضو مجلس شيوخ", "قيادي", "مستشار", "وزير", "سفير", "قايد", "مساعد رييس جمهوريه"}
)


def post_key(code: str, title: str) -> str:
    """The key of a post: its country and its title without articles, synonyms made one; "" where many hold it."""
    words = [
        word.removeprefix("و") if n == 0 and len(word) > 5 and word.startswith("وو") else word
        for n, word in enumerate(fold_word(title).split())
    ]
    bare = " ".join(word.removeprefix("ال") for word in words)
    bare = bare.replace("وزيره ", "وزير ").replace("رييسه", "رييس")
    bare = _SAME.get(bare, bare)
    return f"{code} {bare}" if bare and bare not in _SHARED else ""


def only_country(lexicon: Lexicon, title: str, day: dt.date | None) -> str:
    """The country of a title that only one country has (ولي ولي العهد); "" where several have, or none is known."""
    bare = post_key("", title).strip()
    if not bare or day is None or " " not in bare:
        return ""
    codes = lexicon.post_countries.get(bare, [])
    return codes[0] if len(codes) == 1 else ""


def holder(lexicon: Lexicon, code: str, title: str, day: dt.date | None) -> Actor | None:
    """The one known holder of the post on ``day``; None where the day, or who held it then, is not surely known."""
    key = post_key(code, title)
    if not key or day is None:
        return None
    found: dict[str, Actor] = {}
    for index in lexicon.posts.get(key, ()):
        actor = lexicon.entries[index]
        assert isinstance(actor, Actor)
        for post in actor.posts:
            if post.since is not None and post_key(post.code, post.title) == key and post.held_on(day):
                found[actor.id] = actor
    return next(iter(found.values())) if len(found) == 1 else None
