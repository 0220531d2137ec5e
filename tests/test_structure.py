# SPDX-License-Identifier: Apache-2.0
"""The shape of the code: imports go down, the core touches nothing outside, every file tells its licence."""

import ast
from pathlib import Path

ROOT = Path(__file__).parent.parent
PACKAGE = ROOT / "src" / "waqai"
# From the bottom up. A module imports from its own room and from those before it.
CORE = ["arabic", "model", "find", "frame", "resolve", "judge"]
# Above the core, each a room or a module of its own. None imports from what stands behind it, nor the core from any.
ABOVE = ["write", "coder", "lexicon", "library", "ingest", "export", "evaluate", "commands", "cli"]
ANYWHERE = {"version"}
OUTSIDE = {"os", "io", "pathlib", "socket", "subprocess", "urllib", "http", "time", "random", "tempfile", "shutil"}


def imports(path):
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.level == 0:
            yield node.module


def test_imports_go_down():
    for height, room in enumerate(CORE):
        allowed = set(CORE[: height + 1])
        for path in (PACKAGE / room).glob("*.py"):
            used = {name.split(".")[1] for name in imports(path) if name.startswith("waqai.")}
            assert used <= allowed, f"{path.relative_to(ROOT)} imports from {used - allowed}"


def test_imports_go_down_above_the_core():
    for height, room in enumerate(ABOVE):
        allowed = {*CORE, *ABOVE[: height + 1], *ANYWHERE}
        for path in [*(PACKAGE / room).glob("*.py"), *PACKAGE.glob(f"{room}.py")]:
            used = {name.split(".")[1] for name in imports(path) if name.startswith("waqai.")} & {*ABOVE, *CORE}
            assert used <= allowed, f"{path.relative_to(ROOT)} imports from {used - allowed}"


def test_the_core_is_pure():
    for room in CORE:
        for path in (PACKAGE / room).glob("*.py"):
            used = {name.split(".")[0] for name in imports(path)}
            assert not used & OUTSIDE, f"{path.relative_to(ROOT)} imports {used & OUTSIDE}"
            assert "date.today" not in path.read_text(encoding="utf-8")


def test_every_file_tells_its_licence():
    for pattern in ("src/**/*.py", "tests/**/*.py", "tools/**/*.py", "src/waqai/data/**/*.toml"):
        for path in ROOT.glob(pattern):
            first = path.read_text(encoding="utf-8").split("\n", 1)[0]
            assert "SPDX-License-Identifier" in first, path.relative_to(ROOT)


def test_data_under_another_licence_has_its_notice():
    for folder in ("geonames", "plover"):
        assert "Creative Commons" in (PACKAGE / "data" / folder / "NOTICE").read_text(encoding="utf-8")


def test_no_code_points_for_arabic():
    escapes = [f"\\u{block}" for block in ("062", "063", "064")]
    for path in (PACKAGE / "resolve").glob("*.py"):
        text = path.read_text(encoding="utf-8")
        assert not any(escape in text for escape in escapes), path
