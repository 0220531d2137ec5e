# SPDX-License-Identifier: Apache-2.0
"""Load the trained models that lie beside the dictionaries."""

from __future__ import annotations

from functools import cache

import msgspec

from waqai.model.errors import LexiconError
from waqai.model.judge_model import JudgeModel

from .load import BUILT_IN

FOLDER = BUILT_IN / "models"


@cache
def judge_model() -> JudgeModel:
    """The judge's weights. Raises LexiconError where the file is missing or broken."""
    path = FOLDER / "judge.msgpack"
    try:
        return msgspec.msgpack.decode(path.read_bytes(), type=JudgeModel)
    except (OSError, msgspec.MsgspecError) as error:
        raise LexiconError("W210", f"no model: {error}", f"models/{path.name}", "Install Waqai anew.") from None
