"""How much room a forum's papers have."""


def fits_quota(*, used: int, added: int, quota: int) -> bool:
    """Whether `added` bytes more fit beside what the forum has already (G48)."""
    return used + added <= quota
