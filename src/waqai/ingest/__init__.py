# SPDX-License-Identifier: Apache-2.0
"""Read articles from what people have. One bad item is skipped, counted and named; it never stops the others."""
