"""A calendar says which days are worked: holidays are looked up once, from one source, and kept as dates."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, time, timedelta
from functools import lru_cache
from typing import TYPE_CHECKING

from responde.clock.countries import KNOWN

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

DAY = timedelta(days=1)

Names = tuple[tuple[str, str], ...]
"""A name in several languages, as (language, name)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Holiday:
    """A public holiday; `names` holds at least one name, and only languages in which there really is one."""

    date: date
    names: Names

    def name(self, lang: str) -> tuple[str, str]:
        """Give the name in `lang`, else the first there is, with its own language, which a page marks."""
        return next((pair for pair in self.names if pair[0] == lang), self.names[0])


@dataclass(frozen=True, slots=True, kw_only=True)
class Calendar:
    """The days on which nobody works, from `first` to `last`; of days outside it knows nothing and answers None."""

    weekend: frozenset[int]
    """Weekdays, Monday is 0; stated by the contract, never by a library."""
    holidays: tuple[Holiday, ...]
    """In order of date, one a day."""
    timezone: str
    """A name of the IANA database, such as `America/Bogota`."""
    first: date
    last: date
    cutoff: time | None = None
    """What arrives after this minute counts as received on the next business day; None: there is no such time."""
    library: str = ""
    """Where the holidays come from, to be published beside them: `holidays 0.109`."""
    dates: frozenset[date] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "dates", frozenset(holiday.date for holiday in self.holidays))

    def is_holiday(self, day: date) -> bool | None:
        """Whether `day` is a public holiday, on whichever weekday."""
        return day in self.dates if self.first <= day <= self.last else None

    def is_closed(self, day: date) -> bool | None:
        """Whether `day` is a holiday or falls on the weekend."""
        holiday = self.is_holiday(day)
        return None if holiday is None else holiday or day.weekday() in self.weekend

    def is_business_day(self, day: date) -> bool | None:
        """Whether `day` is neither."""
        closed = self.is_closed(day)
        return None if closed is None else not closed

    def next_business_day(self, day: date) -> date | None:
        """Give the first business day after `day`, never `day` itself; None if the calendar ends before it comes."""
        if not self.first <= day <= self.last:
            return None
        later = (day + DAY * ahead for ahead in range(1, (self.last - day).days + 1))
        return next((candidate for candidate in later if self.is_business_day(candidate)), None)


def codes() -> tuple[str, ...]:
    """Every `CO` and `ES-MD` that `resolve` knows, in alphabetical order, for "did you mean"."""
    from holidays import list_supported_countries

    countries = list_supported_countries(include_aliases=False)
    regions = (f"{country}-{region}" for country, regions in countries.items() for region in regions)
    return tuple(sorted((*countries, *regions)))


def knows(code: str) -> bool:
    """Whether `resolve` takes this country, with or without a region."""
    country, dash, region = code.partition("-")
    if not dash:
        return country in KNOWN
    return country in KNOWN and region in _regions(country)


def _regions(country: str) -> tuple[str, ...]:
    import holidays

    return tuple(getattr(holidays, country).subdivisions)


def resolve(  # noqa: PLR0913 - what a contract says of its calendar, all by name
    *,
    country: str,
    years: tuple[int, int],
    languages: tuple[str, ...],
    timezone: str,
    weekend: frozenset[int] = frozenset({5, 6}),
    added: Mapping[date, Names] | None = None,
    removed: frozenset[date] = frozenset(),
    cutoff: time | None = None,
) -> Calendar:
    """The calendar of `country` (`CO`; `ES-MD` with its region; empty for none) over whole years, the last included.

    `added` are a contract's own holidays, which take the place of others of the same date; `removed` are worked.
    Raises LookupError for a country or region that `knows` does not know.
    """
    first, last = date(years[0], 1, 1), date(years[1], 12, 31)
    named = {**_looked_up(country, years, languages), **(added or {})}
    kept = sorted((day, names) for day, names in named.items() if first <= day <= last and day not in removed)
    return Calendar(
        weekend=weekend,
        holidays=tuple(Holiday(date=day, names=names) for day, names in kept),
        timezone=timezone,
        first=first,
        last=last,
        cutoff=cutoff,
        library=_library() if country else "",
    )


def _library() -> str:
    from holidays.version import __version__

    return f"holidays {__version__}"


@lru_cache(maxsize=16)
def _looked_up(code: str, years: tuple[int, int], languages: tuple[str, ...]) -> dict[date, Names]:
    if not code:
        return {}
    if not knows(code):
        raise LookupError(code)
    country, _, region = code.partition("-")
    spoken = dict(_spoken(country, languages))
    tables = {lang: _table(country, region, years, code) for lang, code in spoken.items()}
    days = next(iter(tables.values()))
    return {day: tuple((lang, table[day]) for lang, table in tables.items()) for day in days}


def _table(country: str, region: str, years: tuple[int, int], locale: str | None) -> Mapping[date, str]:
    from holidays import country_holidays

    span = range(years[0], years[1] + 1)
    return country_holidays(country, subdiv=region or None, years=span, language=locale)


def _spoken(country: str, languages: tuple[str, ...]) -> Iterator[tuple[str, str | None]]:
    """The asked languages that the library has for this country, with its own code for each; else the country's own.

    A code is always passed on: without one the library takes a language from the environment.
    Where it has no translations at all, the names are English and the environment is not asked.
    """
    from holidays import country_holidays

    empty = country_holidays(country)
    own = empty.default_language
    found = [(lang, code) for lang in languages if (code := _locale(lang, country, empty.supported_languages))]
    if found:
        yield from found
    else:
        yield (own.partition("_")[0] if own else "en"), own


def _locale(lang: str, country: str, supported: tuple[str, ...]) -> str | None:
    """`en` is `en_CA` in Canada, the country's own, and else the American spelling, which nearly all have."""
    variants = sorted(code for code in supported if code.startswith(f"{lang}_"))
    wanted = (lang, f"{lang}_{country}", f"{lang}_US", *variants)
    return next((code for code in wanted if code in supported), None)
