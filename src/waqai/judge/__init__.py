# SPDX-License-Identifier: Apache-2.0
"""Score what the rules propose and keep what holds."""
