"""YAML that people write: every node and every problem knows its line."""
