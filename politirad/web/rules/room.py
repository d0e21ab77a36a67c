"""How much room the files of a forum or a library have."""


def fits_quota(*, used: int, added: int, quota: int) -> bool:
    """Whether `added` bytes more fit beside what is there already (G48)."""
    return used + added <= quota
