# SPDX-License-Identifier: Apache-2.0
"""What an inflected form says of its word: tense, person, gender, number, voice."""

from __future__ import annotations

from typing import NamedTuple


class VerbForm(NamedTuple):
    """A finite verb form. ``voice`` is "a", "p", or "ap" where unvowelled spelling leaves both open."""

    tense: str  # "P" perfect, "I" imperfect, "J" a jussive that is spelled unlike it (لم يقل)
    person: str  # "1", "2", "3"
    gender: str  # "m", "f", "" where the form does not tell
    number: str  # "s", "d", "p"
    voice: str


class NounForm(NamedTuple):
    """A form of a noun, adjective or participle."""

    number: str  # "s", "d", "p"
    gender: str  # "m", "f"
    construct: bool = False  # dual or sound plural without its ن, so an iḍāfa or a suffix must follow
    accusative: bool = False  # the indefinite accusative in -an (هجوما), as of a circumstantial (متهما)
