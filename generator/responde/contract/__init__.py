"""The contract format as frozen models: what can be said, with a description and an example for every key."""
