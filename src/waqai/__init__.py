# SPDX-License-Identifier: Apache-2.0
"""Waqai: reads Arabic news and codes it into PLOVER event records."""

__version__ = "0.1.0"
