# SPDX-License-Identifier: Apache-2.0
"""How the coder does on the challenge set (tests/challenge).

    python tools/challenge.py [PHENOMENON ...]               pass rates
    python tools/challenge.py --failures [PHENOMENON ...]    and each failing case: what was wanted, what was coded

The set lies in tests/challenge, its format in tests/challenge.py; all of it is read where no phenomenon is named.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent / "tests"))  # before this folder, which has a module of this name

import waqai
from challenge import FOLDER, Failure, failures, load, pass_rate, phenomena


def tell(failure: Failure) -> None:
    """Print one failing text and what is wrong with it."""
    print(f"  {failure.case.number}{' counter' if failure.in_counter else ''}: {failure.passage.text}")
    for wrong in failure.wrongs:
        print(f"      {wrong}")


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description="Pass rates on the challenge set.")
    parser.add_argument("phenomenon", nargs="*", help="files of tests/challenge without .toml; all where none is given")
    parser.add_argument("--failures", action="store_true", help="print each failing case")
    options = parser.parse_args()
    coder = waqai.Coder()
    print(f"{'phenomenon':<24}{'cases':>6}{'passed':>8}{'rate':>7}")
    for name in options.phenomenon or phenomena():
        phenomenon = load(FOLDER / f"{name}.toml")
        failed = failures(phenomenon, coder)
        rate = pass_rate(phenomenon, failed)
        print(f"{name:<24}{len(phenomenon.cases):>6}{round(rate * len(phenomenon.cases)):>8}{rate:>7.2f}")
        if options.failures:
            for failure in failed:
                tell(failure)


if __name__ == "__main__":
    main()
