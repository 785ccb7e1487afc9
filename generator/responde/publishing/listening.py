"""Listening gathers what a library logs, instead of printing it."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def heard(name: str, level: int) -> Iterator[list[str]]:
    """The messages of the logger `name` from this level on, while it lasts."""
    messages: list[str] = []
    logger = logging.getLogger(name)
    handler = logging.Handler(level)
    handler.emit = lambda record: messages.append(record.getMessage())  # type: ignore[method-assign]
    spreading, logger.propagate = logger.propagate, False
    logger.addHandler(handler)
    try:
        yield messages
    finally:
        logger.removeHandler(handler)
        logger.propagate = spreading
