# SPDX-License-Identifier: Apache-2.0
"""Bytes to text: UTF-8 and UTF-16, else the old Arabic encodings."""

from __future__ import annotations

import charset_normalizer

from waqai.model.errors import InputError

_MARKS = ((b"\xef\xbb\xbf", "utf-8"), (b"\xff\xfe", "utf-16-le"), (b"\xfe\xff", "utf-16-be"))
_OLD = ["cp1256", "iso8859_6", "mac_arabic", "cp864"]


def decode(data: bytes, where: str) -> str:
    """The text of ``data``, a leading byte-order mark left out and nothing else changed.

    Raises InputError (W103) where it is in no encoding that Arabic is written in.
    """
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _strictly(data[len(mark) :], encoding, where)
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        if b"\0" in data[:1024]:
            raise InputError("W103", "binary, not text", where, "Give text, JSON Lines or a folder of them.") from None
        best = charset_normalizer.from_bytes(data[:200_000], cp_isolation=_OLD).best()
        if best is None:
            what = f"neither UTF-8 (byte {error.start}) nor an old Arabic encoding"
            raise InputError("W103", what, where, "Save it as UTF-8.") from None
        return _strictly(data, best.encoding, where)


def _strictly(data: bytes, encoding: str, where: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        raise InputError("W103", f"broken {encoding} at byte {error.start}", where, "Save it as UTF-8.") from None
