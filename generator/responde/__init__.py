"""Responde turns a company's service contract into a charter of customers' rights, a contact ladder and forms."""

from __future__ import annotations


def __getattr__(name: str) -> str:
    """`__version__`, looked up only when asked for: package metadata is slow to read."""
    if name == "__version__":
        from importlib.metadata import version

        return version("responde")
    raise AttributeError(name)
