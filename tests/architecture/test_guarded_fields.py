"""No text of the product is taken from a form without the guard against identity numbers (BR22)."""

from collections.abc import Iterator

from django import forms
from django.forms.forms import BaseForm
from django.urls import get_resolver

from politirad.web.fields import AttachmentField, EmailAddressField, GuardedCharField, WebAddressField

# What a person signs in with is theirs, and no meeting sees it.
ACCOUNTS = "politirad.accounts."
OURS = ("agreements.", "contacts.", "evaluation.", "meetings.", "politirad.", "slt.")
ADDRESSES = (EmailAddressField, WebAddressField)


def _forms(of: type = BaseForm) -> Iterator[type[BaseForm]]:
    for form in of.__subclasses__():
        yield form
        yield from _forms(form)


def _fields() -> Iterator[tuple[str, forms.Field]]:
    """Every field a person can write in, of every form there is once the addresses are read."""
    assert get_resolver().url_patterns
    for form in _forms():
        if form.__module__.startswith(OURS) and not form.__module__.startswith(ACCOUNTS):
            for name, field in form.base_fields.items():
                if not isinstance(field.widget, forms.HiddenInput):
                    yield f"{form.__qualname__}.{name}", field


def test_every_text_field_is_guarded():
    texts = [(name, field) for name, field in _fields() if isinstance(field, forms.CharField)]
    unguarded = {name for name, field in texts if not isinstance(field, (GuardedCharField, *ADDRESSES))}
    assert (unguarded, len(texts) > 20) == (set(), True)


def test_every_file_field_reads_what_is_in_the_file():
    files = [(name, field) for name, field in _fields() if isinstance(field, forms.FileField)]
    assert ({name for name, field in files if not isinstance(field, AttachmentField)}, bool(files)) == (
        set(),
        True,
    )
