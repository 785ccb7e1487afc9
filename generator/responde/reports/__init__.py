"""Reports tell how whole a contract is, what runs out when, and how the contracts of several companies compare."""
