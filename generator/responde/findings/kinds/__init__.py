"""The kinds of finding, a module a family; `catalogue` is the one door to all of them."""
