"""People's decisions: how they find their claims again, what they say together, and what becomes of the claims."""
