"""The sections of a text with what is promised in each, and what the sides have said of it."""

from collections import defaultdict
from dataclasses import dataclass, field

from django.http import HttpRequest

from agreements.models import AgreementVersion, Commitment, Section, SectionComment


@dataclass(frozen=True)
class SectionRow:
    """A section as a page shows it."""

    section: Section
    promised: list[Commitment] = field(default_factory=list)
    said: list[SectionComment] = field(default_factory=list)


def section_rows(request: HttpRequest, version: AgreementVersion, *, said_of: int | None) -> list[SectionRow]:
    """The sections of `version`, with the comments on `said_of`: its own id, or that of its base."""
    user = request.user
    promised: dict[int, list[Commitment]] = defaultdict(list)
    for each in Commitment.objects.visible_to(user).filter(version=version):
        promised[each.section_id].append(each)
    said: dict[str, list[SectionComment]] = defaultdict(list)
    comments = SectionComment.objects.visible_to(user).filter(section__version=said_of)
    for comment in comments.select_related("by", "section"):
        said[comment.section.key].append(comment)
    sections = Section.objects.visible_to(user).filter(version=version)
    return [SectionRow(each, promised[each.pk], said[each.key]) for each in sections]
