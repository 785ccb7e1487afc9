"""The clock knows business days and opening hours; it is told what time it is and never looks."""
