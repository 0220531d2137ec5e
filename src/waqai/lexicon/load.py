# SPDX-License-Identifier: Apache-2.0
"""Load dictionaries: from the cache where it stands, else from the files, compiled once.

The cache lies in the user's cache folder (``$WAQAI_CACHE`` or the system's), one file for each state of the
dictionaries, keyed by their content. Where nothing can be written, every process compiles anew and says so once.
"""

from __future__ import annotations

import hashlib
import os
import warnings
from collections.abc import Sequence
from functools import cache
from pathlib import Path

import msgspec
import platformdirs

from waqai.model.errors import LexiconError
from waqai.model.lexicon import Lexicon, Ontology

from . import schema
from .compile import compile_lexicon
from .disputed import choose, read_disputed
from .names import PATH as NAMES
from .names import read_names
from .places import FOLDER as PLACES_FOLDER
from .places import read_places
from .source import SourceFile, read_files

BUILT_IN = Path(__file__).parent.parent / "data"
# The code by which the same files may compile to something else; it is part of the cache's key.
_COMPILERS = (Path(__file__).parent, Path(__file__).parent.parent / "arabic", Path(__file__).parent.parent / "model")


def load(layers: Sequence[Path] = (), profile: str = "default") -> Lexicon:
    """The built-in dictionaries with ``layers`` of the user's own laid over them, under ``profile``.

    Raises LexiconError for a dictionary or profile that cannot be used.
    """
    roots = [BUILT_IN, *layers]
    for layer in layers:
        if not layer.is_dir():
            raise LexiconError("W209", "no folder of dictionaries", str(layer), "See docs/dictionaries.md.")
    key = _content_key(roots, profile)
    cached = cache_folder() / f"lexicon-{key}.msgpack"
    lexicon = _read_cache(cached)
    if lexicon is None:
        name, options = choose(read_disputed(BUILT_IN), profile)
        places = [row for root in roots for row in read_places(root)]
        lexicon = compile_lexicon(source_files(roots), places, options, ontology(), key[:8], name, read_names())
        _write_cache(cached, lexicon)
    return lexicon


def source_files(roots: Sequence[Path]) -> list[SourceFile]:
    """The dictionary files of all layers; a later layer's file replaces an earlier one of the same name."""
    files: dict[str, SourceFile] = {}
    for root in roots:
        for file in read_files(root):
            files[file.name] = file
    return list(files.values())


@cache
def ontology() -> Ontology:
    """PLOVER's types, modes and contexts. Raises LexiconError where the file is missing or broken."""
    path = BUILT_IN / "plover" / "ontology.toml"
    try:
        return msgspec.toml.decode(path.read_bytes(), type=Ontology)
    except msgspec.MsgspecError as error:
        raise LexiconError("W206", f"no ontology: {error}", f"plover/{path.name}", "Install Waqai anew.") from None


def cache_folder() -> Path:
    """Where compiled dictionaries are kept."""
    override = os.environ.get("WAQAI_CACHE")
    return Path(override) if override else Path(platformdirs.user_cache_dir("waqai"))


def _content_key(roots: Sequence[Path], profile: str) -> str:
    digest = hashlib.blake2b(profile.encode(), digest_size=16)
    for room in _COMPILERS:
        for module in sorted(room.glob("*.py")):
            digest.update(module.read_bytes())
    for file in (BUILT_IN / "disputed.toml", NAMES, Path(profile)):
        if file.is_file():
            digest.update(file.read_bytes())
    for root in roots:
        for folder in (*schema.FOLDERS, PLACES_FOLDER, "plover"):
            for path in sorted((root / folder).glob("*.t*")):
                digest.update(f"{folder}/{path.name}\0".encode())
                digest.update(path.read_bytes())
    return digest.hexdigest()


def _read_cache(path: Path) -> Lexicon | None:
    try:
        return msgspec.msgpack.decode(path.read_bytes(), type=Lexicon)
    except (OSError, msgspec.MsgspecError):
        return None


def _write_cache(path: Path, lexicon: Lexicon) -> None:
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        partial = path.with_suffix(f".{os.getpid()}")
        partial.write_bytes(msgspec.msgpack.encode(lexicon))
        partial.replace(path)
    except OSError as error:
        warnings.warn(
            f"The compiled dictionaries cannot be kept in {path.parent} ({error.strerror}), so each start compiles "
            "them again. Set WAQAI_CACHE to a folder that can be written.",
            stacklevel=2,
        )
