"""What was evaluated and shared, and who may see which."""

from evaluation.querysets.reflections import ReflectionQuerySet, SharingQuerySet, may_read_library

__all__ = ["ReflectionQuerySet", "SharingQuerySet", "may_read_library"]
