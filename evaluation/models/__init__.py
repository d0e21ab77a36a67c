"""What a forum has learned, and what it has shared of it."""

from evaluation.models.reflections import Reflection, ReflectionDraft, Sharing

__all__ = ["Reflection", "ReflectionDraft", "Sharing"]
