"""The learned tagger: which words are content, mention and cue."""
