# SPDX-License-Identifier: Apache-2.0
"""``python -m waqai``."""

from waqai.cli import main

main()
