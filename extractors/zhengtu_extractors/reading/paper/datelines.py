"""The day of a dateline (新华社北京12月3日电), whose year only the day of publication tells."""

from datetime import date


def day_of(printed: tuple[int, int], published: str | None) -> str | None:
    """The last day of that name up to the day of publication, as YYYY-MM-DD.

    Args:
        printed: month, 0 where only the day is printed, and day.
        published: day of publication; None or a part of a date gives None.
    """
    if published is None or len(published) != len("2016-02-24"):
        return None
    until = date.fromisoformat(published)
    month, day = printed
    for back in range(24):
        year, number = divmod(12 * until.year + until.month - 1 - back, 12)
        if month in (0, number + 1) and (found := _valid(year, number + 1, day)) and found <= until:
            return found.isoformat()
    return None


def _valid(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
