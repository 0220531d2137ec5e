# SPDX-License-Identifier: Apache-2.0
"""Commands too large for cli.py, one module each, and what they share."""
