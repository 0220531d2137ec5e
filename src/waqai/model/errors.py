# SPDX-License-Identifier: Apache-2.0
"""Errors that a user can act on. Each has a number, says what happened, where, and what to do."""

from __future__ import annotations


class WaqaiError(Exception):
    """An error to show to the user as one line, without a traceback.

    ``number`` is stable (W101 ...), ``what`` happened, ``where`` (file, line or record), ``remedy`` says what to do.
    """

    def __init__(self, number: str, what: str, where: str = "", remedy: str = "") -> None:
        self.number, self.what, self.where, self.remedy = number, what, where, remedy
        super().__init__(str(self))

    def __str__(self) -> str:
        parts = [f"{self.where}: " if self.where else "", self.what, f" ({self.number})"]
        if self.remedy:
            parts.append(f". {self.remedy}")
        return "".join(parts)


class InputError(WaqaiError):
    """An input that cannot be read: skipped, counted and named by whoever reads many."""


class LexiconError(WaqaiError):
    """A dictionary that cannot be used."""
