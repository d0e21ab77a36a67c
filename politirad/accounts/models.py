"""The person who signs in."""

from typing import Any

import pghistory
from django.contrib.auth.models import AbstractBaseUser, BaseUserManager, PermissionsMixin
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _


class UserManager(BaseUserManager["User"]):
    """Makes people out of e-mail addresses."""

    def create_user(self, email: str, password: str | None = None, **fields: Any) -> "User":
        """Make a person who signs in with `email`; without a password only passkeys or OIDC work."""
        user = self.model(email=self.normalize_email(email).lower(), **fields)
        user.set_password(password)
        user.save(using=self._db)
        return user

    def create_superuser(self, email: str, password: str | None = None, **fields: Any) -> "User":
        """Make a person who looks after reference data; this opens no council's content."""
        return self.create_user(email, password, is_staff=True, is_superuser=True, **fields)


@pghistory.track(exclude=["password", "last_login"])
class User(AbstractBaseUser, PermissionsMixin):
    """A person. Rights come from dated roles and seats, never from this row."""

    class Language(models.TextChoices):
        """The languages a reader can choose."""

        BOKMAL = "nb", _("Bokmål")
        NYNORSK = "nn", _("Nynorsk")
        ENGLISH = "en", _("English")

    class Appearance(models.TextChoices):
        """Light, dark, or what the device says."""

        AUTO = "auto", _("Som enheten")
        LIGHT = "light", _("Lyst")
        DARK = "dark", _("Mørkt")

    class ReminderPace(models.TextChoices):
        """How often at most reminders of promises are gathered into a mail."""

        DAILY = "daily", _("Høyst én gang om dagen")
        WEEKLY = "weekly", _("Høyst én gang i uka")

    class ReminderDays(models.IntegerChoices):
        """How long before a deadline a person is reminded."""

        THREE = 3, _("3 dager før")
        SEVEN = 7, _("7 dager før")
        FOURTEEN = 14, _("14 dager før")

    email = models.EmailField(_("e-post"), unique=True)
    full_name = models.CharField(_("navn"), max_length=120)
    language = models.CharField(_("språk"), max_length=2, choices=Language, default=Language.BOKMAL)
    appearance = models.CharField(_("utseende"), max_length=5, choices=Appearance, default=Appearance.AUTO)
    phone = models.CharField(_("telefon"), max_length=20, blank=True)
    reminder_pace = models.CharField(
        _("påminnelser"), max_length=6, choices=ReminderPace, default=ReminderPace.DAILY
    )
    reminder_days = models.PositiveSmallIntegerField(
        _("første påminnelse"), choices=ReminderDays, default=ReminderDays.SEVEN
    )
    is_active = models.BooleanField(_("kan logge inn"), default=True)
    is_staff = models.BooleanField(_("steller referansedata"), default=False)
    joined_at = models.DateTimeField(default=timezone.now, editable=False)

    objects = UserManager()

    USERNAME_FIELD = "email"
    REQUIRED_FIELDS = ["full_name"]

    class Meta:
        verbose_name = _("person")
        verbose_name_plural = _("personer")

    def __str__(self) -> str:
        return self.full_name

    def get_full_name(self) -> str:
        """The name others see."""
        return self.full_name

    @property
    def initials(self) -> str:
        """First letters of the first and last name, for the avatar."""
        names = self.full_name.split()
        return "".join(name[0] for name in (names[0], names[-1]) if name).upper() if names else ""
