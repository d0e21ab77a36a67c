"""A message to a person: a row first, a delivery afterwards."""

from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from politirad.notifications.querysets import MessageQuerySet


class Message(models.Model):
    """What one person is told, written in the same transaction as what it tells of.

    The table is its own log, so no history is kept beside it: a row is written once, and only
    the state of its delivery moves. A person without an account has `address` and `name`; one with
    an account is written to at the address they have on the day of the delivery.
    """

    class State(models.TextChoices):
        """Where the delivery stands."""

        WAITING = "waiting", _("Venter")
        SENDING = "sending", _("Sendes")
        SENT = "sent", _("Sendt")
        FAILED = "failed", _("Ikke levert")

    recipient = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        related_name="messages",
        null=True,
        blank=True,
        verbose_name=_("mottaker"),
    )
    address = models.EmailField(_("adresse"), blank=True)
    name = models.CharField(_("navn"), max_length=120, blank=True)
    key = models.CharField(_("nøkkel"), max_length=150, unique=True)
    kind = models.CharField(_("type"), max_length=40)
    language = models.CharField(_("språk"), max_length=2)
    subject = models.CharField(_("emne"), max_length=200)
    text = models.TextField(_("tekst"))
    html = models.TextField(_("html"))
    # A link that opens an account is shown on no page, and goes from the table once it is delivered.
    opens_account = models.BooleanField(_("åpner en konto"), default=False)
    state = models.CharField(_("tilstand"), max_length=8, choices=State, default=State.WAITING)
    attempts = models.PositiveSmallIntegerField(_("forsøk"), default=0)
    next_attempt_at = models.DateTimeField(_("neste forsøk"), default=timezone.now)
    last_error = models.CharField(_("siste svar fra e-posttjeneren"), max_length=300, blank=True)
    created_at = models.DateTimeField(_("skrevet"), auto_now_add=True)
    sent_at = models.DateTimeField(_("sendt"), null=True, blank=True)

    objects = MessageQuerySet.as_manager()

    class Meta:
        verbose_name = _("varsel")
        verbose_name_plural = _("varsler")
        default_permissions = ()
        indexes = [
            models.Index(
                fields=["next_attempt_at"],
                condition=models.Q(state__in=["waiting", "sending"]),
                name="messages_to_deliver",
            ),
            models.Index(fields=["recipient", "-created_at"], name="messages_of_a_person"),
        ]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(recipient__isnull=False) | ~models.Q(address=""),
                name="messages_have_a_receiver",
            )
        ]

    def __str__(self) -> str:
        return self.subject


class MessageAttachment(models.Model):
    """A file that goes with a message, such as a calendar entry."""

    message = models.ForeignKey(Message, models.CASCADE, related_name="attachments")
    name = models.CharField(_("filnavn"), max_length=100)
    media_type = models.CharField(max_length=100)
    content = models.BinaryField()

    class Meta:
        default_permissions = ()

    def __str__(self) -> str:
        return self.name
