"""Cross-references kept in the ledger: what changed is worked in steps, each of them kept, and nothing else."""
