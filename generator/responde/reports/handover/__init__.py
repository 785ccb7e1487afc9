"""The hand-over of a case, told: as the record that the next desk's programs read, and at a glance for its people."""
