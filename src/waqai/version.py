# SPDX-License-Identifier: Apache-2.0
"""The program's version, which every record carries."""

__version__ = "0.1.0"
