"""The pages of a workspace, served to the browser of the same machine: questions in, pages out, nothing changed."""
