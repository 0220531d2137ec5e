# SPDX-License-Identifier: Apache-2.0
"""What is passed from room to room: articles, records, dictionary entries, errors. Typed and frozen."""
