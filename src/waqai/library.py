# SPDX-License-Identifier: Apache-2.0
"""The way in from Python: ``waqai.code(text, published=...)`` and ``waqai.Coder``."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from functools import cache
from pathlib import Path

from waqai.coder import ArticleCoder, Coding
from waqai.lexicon.load import load
from waqai.lexicon.models import judge_model
from waqai.model.article import Article
from waqai.model.records import DateSpan, Record
from waqai.write import coder_name


class Coder:
    """Codes articles under the built-in dictionaries and the user's own laid over them.

    ``lexicon``: a folder of dictionaries, or several, later ones on top; ``profile``: how contested names
    and places are coded, a name of data/disputed.toml or a file like it; ``strict``: leave out events that are not
    surely right as a whole (docs/judge.md tells how many and how sure). ``name`` is how the records name it: program,
    dictionaries, profile. Raises LexiconError for dictionaries that cannot be used.
    """

    def __init__(
        self, lexicon: str | Path | Sequence[str | Path] = (), profile: str = "default", strict: bool = False
    ) -> None:
        layers = [lexicon] if isinstance(lexicon, str | Path) else list(lexicon)
        loaded = load([Path(layer) for layer in layers], profile)
        self.name = coder_name(loaded)
        self._coder = ArticleCoder(loaded, judge_model(), strict)

    def code(
        self,
        text: str,
        *,
        published: dt.date | str | None = None,
        outlet: str | None = None,
        id: str = "text",
        url: str | None = None,
        title: str | None = None,
    ) -> list[Record]:
        """The records of one Arabic text. ``published``: its day, as a date or ISO text; without it relative dates stay
        unresolved."""
        day = dt.date.fromisoformat(published) if isinstance(published, str) else published
        return self.code_article(Article(id=id, text=text, published=day, outlet=outlet, url=url, title=title))

    def code_article(self, article: Article) -> list[Record]:
        """The records of an Article."""
        return self.trace(article).records

    def dates(self, article: Article) -> list[DateSpan]:
        """The date expressions of an Article."""
        return self._coder.dates(article)

    def trace(self, article: Article) -> Coding:
        """The records of an Article with all that led to them."""
        return self._coder.code(article, dt.date.today())


@cache
def _built_in() -> Coder:
    return Coder()


def code(text: str, *, published: dt.date | str | None = None, outlet: str | None = None) -> list[Record]:
    """The records of one Arabic text under the built-in dictionaries."""
    return _built_in().code(text, published=published, outlet=outlet)
