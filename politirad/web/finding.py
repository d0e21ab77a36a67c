"""The form by which somebody finds a municipality."""

from django import forms
from django.utils.translation import gettext_lazy as _

from politirad.web.fields import GuardedCharField


class FindForm(forms.Form):
    """What a municipality or a postal town in it is called, in any language."""

    q = GuardedCharField(label=_("Kommune, poststed eller kommunenummer"), required=False, max_length=60)
