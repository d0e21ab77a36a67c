"""Writing, changing and removing the texts a network uses again, and taking in those to begin with."""

from collections.abc import Callable
from typing import Any

from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.utils.translation import gettext_lazy as _

from slt.actions.rewriting import rewrite
from slt.documents import starting_templates
from slt.models import SltNetwork, TextTemplate

_HAS_NAME = _("Nettverket har en mal med dette navnet. Velg et annet navn.")


@transaction.atomic
def add_template(network: SltNetwork, kind: str, **said: Any) -> TextTemplate:
    """Keep a text for the network; sent twice it is kept once."""
    # Two presses come one after the other.
    SltNetwork.objects.select_for_update(no_key=True).get(pk=network.pk)
    same = network.text_templates.filter(kind=kind, **said).first()
    if same:
        return same
    return _named_once(lambda: TextTemplate.objects.create(network=network, kind=kind, **said))


def change_template(template: TextTemplate, *, seen: str, **said: Any) -> TextTemplate:
    """Change what the text says; `seen` is the fingerprint the writer started from."""
    return _named_once(lambda: rewrite(template, seen=seen, **said))


@transaction.atomic
def remove_template(template: TextTemplate) -> None:
    """Remove the text; what was sent with it stays."""
    template.delete()


@transaction.atomic
def take_in_template(network: SltNetwork, key: str) -> TextTemplate:
    """Make one of the texts to begin with the network's own, in the reader's language.

    Taken in twice it is there once.
    """
    starting = next((each for each in starting_templates() if each.key == key), None)
    if starting is None:
        raise ValidationError(_("Velg fra listen."))
    there = network.text_templates.filter(kind=starting.kind, name__in=starting.names()).first()
    return there or add_template(network, starting.kind, **starting.said())


def _named_once[Made](write: Callable[[], Made]) -> Made:
    """Write it, or say that the name is taken."""
    try:
        with transaction.atomic():
            return write()
    except IntegrityError as refusal:
        if "one_text_template" not in str(refusal):
            raise
        raise ValidationError({"name": _HAS_NAME}) from None
