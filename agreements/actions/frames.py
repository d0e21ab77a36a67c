"""What an agreement says of the council becomes how the council is set up (R052)."""

from django.db import transaction
from django.utils import timezone

from agreements import rules
from agreements.models import Agreement, AgreementVersion
from politirad.councils.models import Forum

_NAMES = {
    "meetings_per_year": "agreed_meetings",
    "notice_days": "notice_days",
    "chair_model": "chair_model",
    "openness": "openness",
}


@transaction.atomic
def set_frames_of_councils(agreement: Agreement) -> list[Forum]:
    """Set up the councils of the parties as the main agreement says from today; the changed ones.

    What the agreement is silent about stays as the council has it.
    """
    version = version_on(agreement)
    if agreement.kind != rules.Kind.MAIN or version is None:
        return []
    said = {there: getattr(version, here) for here, there in _NAMES.items()}
    wanted = {name: value for name, value in said.items() if value not in (None, "")}
    changed: list[Forum] = []
    for forum in councils_of(agreement):
        names = [name for name, value in wanted.items() if getattr(forum, name) != value]
        for name in names:
            setattr(forum, name, wanted[name])
        if names:
            forum.save(update_fields=names)
            changed.append(forum)
    return changed


def councils_of(agreement: Agreement) -> list[Forum]:
    """The councils where exactly municipalities of the agreement meet its police unit."""
    towns = set(
        agreement.parties.filter(municipality__isnull=False).values_list("municipality_id", flat=True)
    )
    found = Forum.objects.councils().filter(unit=agreement.unit_id).select_for_update(of=("self",))
    today = timezone.localdate()
    members = {
        forum: set(forum.municipality_links.valid_on(today).values_list("municipality_id", flat=True))
        for forum in found
    }
    return [forum for forum, places in members.items() if places and places <= towns]


def version_on(agreement: Agreement) -> AgreementVersion | None:
    """The text that binds today; a signed one waits for its first day."""
    term = agreement.terms.valid_on(timezone.localdate()).select_related("version").first()
    return term.version if term else None
