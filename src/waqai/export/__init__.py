# SPDX-License-Identifier: Apache-2.0
"""Write records for people and programs: one module a format."""
