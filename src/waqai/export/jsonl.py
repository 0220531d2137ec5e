# SPDX-License-Identifier: Apache-2.0
"""Records as JSON Lines (RECORDS.md): one object a line, UTF-8, ``\\n`` line ends."""

from __future__ import annotations

import msgspec

from waqai.model.records import Record

_encoder = msgspec.json.Encoder()


def to_line(record: Record) -> bytes:
    """One record as a line."""
    return _encoder.encode(record) + b"\n"
