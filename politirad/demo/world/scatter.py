"""Choices that look scattered over the municipalities, the same in every demo."""


def turn(code: int, length: int, salt: int = 0) -> int:
    """A number below `length` that looks scattered over the codes and never changes."""
    return (code * 7919 + salt * 104_729) % 9973 % length
