# SPDX-License-Identifier: Apache-2.0
"""Read articles and tally what the dictionaries lack in them."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from waqai.find.document import Document
from waqai.find.reader import Reader
from waqai.frame.parsed import Parsed
from waqai.judge.genre import genre_of
from waqai.model.article import Article
from waqai.model.lexicon import Lexicon

from .sightings import KINDS, sightings
from .tally import Tally, clip


def survey(
    articles: Iterable[Article], lexicon: Lexicon, kinds: Collection[str] = KINDS, *, plain: bool = False
) -> Tally:
    """The tally of uncovered words in ``articles``, sport, culture and other genres without events left out.

    ``plain``: count verbs too that the dictionaries know as reporting nothing.
    """
    words, tally = Reader(lexicon), Tally()
    for article in articles:
        tally.articles += 1
        document = Document(article, words)
        if genre_of(document):
            continue
        for sentence in document:
            parsed = Parsed(sentence, document.told)
            for sighting in sightings(parsed, kinds, plain=plain):
                left, right = document.span(sentence, 0, len(sentence))
                start, end = document.span(sentence, sighting.at, sighting.at + 1)
                example = clip(article.text[left:right], start - left, end - left)
                tally.add(sighting, example, article.id, article.outlet or "")
    return tally
