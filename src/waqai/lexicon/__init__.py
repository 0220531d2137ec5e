# SPDX-License-Identifier: Apache-2.0
"""Dictionaries: read the TOML files, check them, compile them, keep the result in a cache."""
