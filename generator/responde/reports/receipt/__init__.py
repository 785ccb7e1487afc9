"""The receipt of a case, told: as a letter, as a short message, in sentences to read aloud, and as data."""
