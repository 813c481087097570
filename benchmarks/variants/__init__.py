"""Typed variants of real quotations, planted among the claims of a folder of articles, and how they are found."""
