# SPDX-License-Identifier: Apache-2.0
"""The weights of the name tagger (data/models/names.bin), which tools/train_tagger.py writes."""

from __future__ import annotations

import zlib
from pathlib import Path

from waqai.model.errors import LexiconError
from waqai.model.name_model import NameModel, encode

PATH = Path(__file__).parent.parent / "data" / "models" / "names.bin"


def read_names(path: Path = PATH) -> bytes:
    """The encoded model; raises LexiconError where the file is missing or broken."""
    try:
        return zlib.decompress(path.read_bytes())
    except (OSError, zlib.error) as error:
        raise LexiconError(
            "W210", f"no weights of names: {error}", f"models/{path.name}", "Install Waqai anew."
        ) from None


def write_names(path: Path, model: NameModel) -> None:
    """Write a model as ``read_names`` reads it."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(zlib.compress(encode(model), 9))
