# SPDX-License-Identifier: Apache-2.0
"""The learned weights of the name tagger, as tools/train_tagger.py writes them."""

from __future__ import annotations

import msgspec


class NameModel(msgspec.Struct, frozen=True, kw_only=True):
    """A linear model of the labels of words, in a chain.

    ``weights`` gives each feature one weight for each label; ``steps[a][b]`` is the weight of label b behind label a,
    the last row that of label b at the beginning. ``company`` tells
    of word forms in what company news uses them: the names of their features, separated by spaces, to the forms that
    have them, likewise (see docs/name_tagger.md). ``made_by`` is the fingerprint of what the weights were made by, so
    that a test can tell when they are stale.
    """

    made_by: str
    labels: list[str]
    steps: list[list[int]]
    weights: dict[str, list[int]]
    company: dict[str, str]

    def company_of_forms(self) -> dict[str, str]:
        """For each form the names of its features of company."""
        return {form: features for features, forms in self.company.items() for form in forms.split()}


def decode(encoded: bytes) -> NameModel | None:
    """The model that ``encode`` wrote; None of nothing."""
    return msgspec.msgpack.decode(encoded, type=NameModel) if encoded else None


def encode(model: NameModel) -> bytes:
    """The model as bytes."""
    return msgspec.msgpack.encode(model)
