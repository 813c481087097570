"""How the tagger's weights are made from the PolNeAR corpus: `python -m training --data DIR`."""
