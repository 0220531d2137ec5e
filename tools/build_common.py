# SPDX-License-Identifier: Apache-2.0
"""Build src/waqai/data/classes/common.toml: common nouns and adjectives of news, so that they are taken for no names.

    uv run tools/build_common.py FREQUENCIES.tsv.gz

The input counts the word forms of a large body of news (word, tab, count). A form is common where news often writes it
with the article or with a pronoun as well: names are not written so. Words that the dictionaries know are left out.
"""

from __future__ import annotations

import gzip
import sys
from collections import Counter
from pathlib import Path

from waqai.arabic.fold import fold_word
from waqai.find.words import Words
from waqai.lexicon.load import load

TARGET = Path(__file__).parent.parent / "src/waqai/data/classes/common.toml"
LEAST_MARKED = 40
LEAST_BARE = 5
HEADER = """\
# SPDX-License-Identifier: Apache-2.0
# Made by tools/build_common.py; do not edit. Common nouns and adjectives that no other dictionary has, folded.

[[class]]
name = "common"
word = [
"""


def main() -> None:
    """Write the class."""
    TARGET.unlink(missing_ok=True)
    words = Words(load())
    counts: Counter[str] = Counter()
    with gzip.open(sys.argv[1], "rt", encoding="utf-8") as lines:
        for line in lines:
            word, count = line.rstrip("\n").split("\t")
            counts[fold_word(word)] += int(count)
    common = sorted(w for w in counts if is_common(w, counts) and not words.read(w).known)
    rows = [" ".join(common[n : n + 12]) for n in range(0, len(common), 12)]
    text = HEADER + "".join("  " + ", ".join(f'"{w}"' for w in row.split()) + ",\n" for row in rows) + "]\n"
    TARGET.write_text(text, encoding="utf-8")
    print(f"{len(common)} words")


def is_common(word: str, counts: Counter[str]) -> bool:
    """Whether the counts show the word with the article or a pronoun often enough."""
    if len(word) < 3 or not word.isalpha() or word.isascii() or word.startswith("ال") or counts[word] < LEAST_BARE:
        return False
    if word[0] in "وفبلك" and counts[word[1:]] > counts[word]:
        return False  # a clitic and another word
    stem = word[:-1] + "ت" if word.endswith("ه") else word
    marked = counts["ال" + word] + sum(counts[stem + pronoun] for pronoun in ("ها", "هم", "نا"))
    return marked >= LEAST_MARKED


if __name__ == "__main__":
    main()
