# SPDX-License-Identifier: Apache-2.0
"""The grammar of news clauses: who speaks, what a cue governs, what negates it, whether it is the sentence's news."""
