# SPDX-License-Identifier: Apache-2.0
"""Measure the coder against gold: nothing that codes imports from here.

gold -> code each article -> match -> counts of each article -> figures with intervals, confusion, faults and
their causes -> report (table, json, html), comparison with an earlier one, floors
"""
