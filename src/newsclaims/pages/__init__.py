"""Statements and claims as pages of HTML: pure functions from values to text, and the assets that stand in them."""
