# SPDX-License-Identifier: Apache-2.0
"""Contested names and places: which answer a profile gives to each question of data/disputed.toml."""

from __future__ import annotations

from pathlib import Path

import msgspec

from waqai.model.errors import LexiconError


class _Strict(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    pass


class ActorSetting(_Strict, frozen=True, kw_only=True):
    """Country and sectors of an actor, at all times."""

    id: str
    code: str
    sector: list[str]


class PlaceSetting(_Strict, frozen=True, kw_only=True):
    """The country of a place; "" leaves it open."""

    name: str
    country: str
    lat: float
    lon: float


class Option(_Strict, frozen=True, kw_only=True):
    """One answer."""

    name: str
    reason: str = ""
    actors: list[ActorSetting] = []
    places: list[PlaceSetting] = []


class Question(_Strict, frozen=True, kw_only=True):
    """One contested matter, its default answer with the reason, and the alternatives."""

    id: str
    about: str
    reason: str
    default: str
    option: list[Option]


class Profile(_Strict, frozen=True, kw_only=True):
    """Answers to some of the questions; the others keep their default."""

    name: str
    answers: dict[str, str] = {}


class _Disputed(_Strict, frozen=True, kw_only=True):
    question: list[Question]
    profile: list[Profile]


def read_disputed(root: Path) -> _Disputed:
    """The questions and ready-made profiles of ``root``/disputed.toml."""
    path = root / "disputed.toml"
    try:
        return msgspec.toml.decode(path.read_bytes(), type=_Disputed)
    except msgspec.MsgspecError as error:
        raise LexiconError("W203", str(error), path.name, "See docs/dictionaries.md.") from None


def choose(disputed: _Disputed, profile: str) -> tuple[str, list[Option]]:
    """The name of the profile and the option that it takes for each question.

    ``profile`` is the name of a ready-made one, or a TOML file with ``name`` and ``answers``. Raises LexiconError where
    there is no such profile, question or answer.
    """
    chosen = next((p for p in disputed.profile if p.name == profile), None) or _from_file(profile, disputed)
    questions = {question.id: question for question in disputed.question}
    for asked in chosen.answers:
        if asked not in questions:
            known = ", ".join(questions)
            raise LexiconError("W208", f"no question {asked}", f"profile {chosen.name}", f"Questions: {known}.")
    return chosen.name, [_option(question, chosen) for question in disputed.question]


def _option(question: Question, profile: Profile) -> Option:
    answer = profile.answers.get(question.id, question.default)
    for option in question.option:
        if option.name == answer:
            return option
    known = ", ".join(option.name for option in question.option)
    raise LexiconError("W208", f"no answer {answer} to {question.id}", f"profile {profile.name}", f"Answers: {known}.")


def _from_file(profile: str, disputed: _Disputed) -> Profile:
    path = Path(profile)
    if not path.is_file():
        known = ", ".join(p.name for p in disputed.profile)
        raise LexiconError("W207", f"no profile {profile}", "--profile", f"Give a file, or one of: {known}.")
    try:
        return msgspec.toml.decode(path.read_bytes(), type=Profile)
    except msgspec.MsgspecError as error:
        raise LexiconError("W207", f"no profile: {error}", profile, "Give name and [answers].") from None
