# SPDX-License-Identifier: Apache-2.0
"""The learned judge as data: heads of logistic regression over named features, trained by ``tools/train_judge.py``."""

from __future__ import annotations

import msgspec

WORD_SCALE = 100  # words' scores are whole hundredths, to keep the file small


class Head(msgspec.Struct, frozen=True):
    """One question that is answered with a probability.

    ``weights`` by feature, ``words`` by word in hundredths: a word's score counts by its share of the sentence's known
    words. Platt's calibration is already multiplied in.
    """

    bias: float = 0.0
    weights: dict[str, float] = {}
    words: dict[str, int] = {}


class JudgeModel(msgspec.Struct, frozen=True):
    """``event``: is it one, of that type. ``whole``: are the event, both countries and both sectors right. ``news``, by
    type: does a sentence that stands alone tell it as its news. ``main_from`` and ``sure_from`` are the probabilities
    from which the latter two hold. ``trained`` names data and features, so that a stale file is noticed.
    """

    event: Head = Head()
    whole: Head = Head()
    news: dict[str, Head] = {}
    main_from: dict[str, float] = {}
    sure_from: float = 0.0
    trained: str = ""
