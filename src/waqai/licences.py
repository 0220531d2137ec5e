# SPDX-License-Identifier: Apache-2.0
"""The licences of what is in the package."""

from __future__ import annotations

from importlib import metadata, resources

_PARTS = (
    ("program and dictionaries", "Apache-2.0", ""),
    ("data/models (weights; names.bin learned from the Wojood sample, MIT, among others)", "Apache-2.0", ""),
    ("data/geonames (places)", "CC-BY-4.0", "geonames"),
    ("data/plover (ontology)", "CC-BY-SA-4.0", "plover"),
)
_DEPENDENCIES = ("msgspec", "typer", "rich", "platformdirs", "hijridate", "charset-normalizer", "jinja2")


def text() -> str:
    """Each part with its licence and notice, then the packages that it needs, with theirs."""
    lines = []
    for part, licence, folder in _PARTS:
        lines.append(f"{part}: {licence}")
        if folder:
            notice = resources.files("waqai") / "data" / folder / "NOTICE"
            lines.append(notice.read_text(encoding="utf-8").strip())
    lines.append("needed packages:")
    for name in _DEPENDENCIES:
        fields = metadata.metadata(name).json
        stated = str(fields.get("license_expression") or fields.get("license") or "see its files")
        lines.append(f"  {name} {metadata.version(name)}: {stated.splitlines()[0]}")
    return "\n".join(lines)
