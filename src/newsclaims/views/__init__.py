"""What people see: tables, passages and differences in wording; the only place that imports rich."""
