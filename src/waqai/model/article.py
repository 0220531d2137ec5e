# SPDX-License-Identifier: Apache-2.0
"""What is read: one article."""

from __future__ import annotations

import datetime as dt

import msgspec


class Article(msgspec.Struct, frozen=True, kw_only=True):
    """One article as it was read. All offsets in its records count code points of ``text``.

    ``published`` is the day of publication; without it relative dates stay unresolved.
    """

    id: str
    text: str
    published: dt.date | None = None
    outlet: str | None = None
    url: str | None = None
    title: str | None = None
