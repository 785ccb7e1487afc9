"""The dates of one case, told: as sentences with their reasons, as data for programs, and as a calendar."""
