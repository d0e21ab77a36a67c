"""Wiring: every setting, read from the environment; production refuses what is not safe."""

from datetime import timedelta
from pathlib import Path
from typing import Any

import environ
import pghistory
from celery.schedules import crontab
from django.conf import locale
from django.core.exceptions import ImproperlyConfigured
from django.utils.csp import CSP

env = environ.Env()

BASE_DIR = Path(__file__).resolve().parent.parent

# `production` is what you get when nobody says otherwise; `local` is `./run`; `test` is pytest.
MODE = env.str("POLITIRAD_MODE", default="production")
DEMO = env.bool("POLITIRAD_DEMO", default=False)
DEBUG = False
SECRET_KEY = env.str("SECRET_KEY", default="")
SHORTEST_SECRET = 50
ALLOWED_HOSTS = env.list("ALLOWED_HOSTS", default=[])


def _refuse_unsafe_production() -> None:
    """Stop a production start that would be open to anyone."""
    if MODE != "production":
        return
    if DEMO:
        msg = "POLITIRAD_DEMO er på. Demo lar hvem som helst logge inn og kan ikke brukes i produksjon."
        raise ImproperlyConfigured(msg)
    if len(SECRET_KEY) < SHORTEST_SECRET or "change-me" in SECRET_KEY:
        msg = "SECRET_KEY mangler eller er for svak. Sett minst 50 tilfeldige tegn."
        raise ImproperlyConfigured(msg)
    if not ALLOWED_HOSTS or "*" in ALLOWED_HOSTS:
        msg = "ALLOWED_HOSTS mangler. Skriv vertsnavnene løsningen skal svare på, med komma mellom."
        raise ImproperlyConfigured(msg)


_refuse_unsafe_production()

INSTALLED_APPS = [
    "django.contrib.admin",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "django.contrib.postgres",
    "django.contrib.humanize",
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "django_htmx",
    "guardian",
    "pgtrigger",
    "pghistory",
    "politirad.web",
    "politirad.accounts",
    "politirad.tenancy",
    "politirad.notifications",
    "politirad.councils",
    "politirad.archive",
    "contacts",
    "agreements",
    "politirad.plans",
    "meetings",
    "slt",
    "evaluation",
    "politirad.overview",
]
if DEMO:
    INSTALLED_APPS.append("politirad.demo")

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.middleware.csp.ContentSecurityPolicyMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "politirad.accounts.middleware.ReaderLanguageMiddleware",
    "politirad.accounts.middleware.SignInMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "politirad.web.middleware.HistoryMiddleware",
]

ROOT_URLCONF = "politirad.urls"
WSGI_APPLICATION = "politirad.wsgi.application"

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE_DIR / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "builtins": ["politirad.web.templatetags.pr"],
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "politirad.web.context_processors.page",
                "politirad.overview.context_processors.shell",
            ],
        },
    },
]

# --- Data -------------------------------------------------------------------------------------

DATABASES = {"default": env.db_url("DATABASE_URL")}
DATABASES["default"].setdefault("OPTIONS", {})
DATABASES["default"]["CONN_MAX_AGE"] = 60
DATABASES["default"]["CONN_HEALTH_CHECKS"] = True
DATABASES["default"]["OPTIONS"]["application_name"] = "politirad"
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

REDIS_URL = env.str("REDIS_URL", default="redis://localhost:6379/0")
CELERY_BROKER_URL = env.str("CELERY_BROKER_URL", default=REDIS_URL)
CELERY_TASK_IGNORE_RESULT = True
CELERY_TASK_ACKS_LATE = True
CELERY_TASK_TIME_LIMIT = 300
CELERY_TIMEZONE = "Europe/Oslo"
# A page must not wait for a broker that is down: the message is a row and goes later.
# Without these kombu tries a broker that is down for six seconds, for each message.
_NO_RETRIES = {"max_retries": 0, "interval_start": 0, "interval_step": 0, "interval_max": 0}
CELERY_BROKER_TRANSPORT_OPTIONS = {"socket_connect_timeout": 1, "socket_timeout": 5, **_NO_RETRIES}
CELERY_TASK_PUBLISH_RETRY = False
CELERY_BROKER_CONNECTION_RETRY_ON_STARTUP = True
# Early, and again each hour in case the machine stood still.
_EACH_NIGHT = crontab(minute=3, hour="0-6")
_EACH_MINUTE = timedelta(minutes=1)
CELERY_BEAT_SCHEDULE = {
    "deliver-waiting-messages": {
        "task": "politirad.notifications.tasks.deliver_waiting_messages",
        "schedule": timedelta(seconds=30),
    },
    "carry-to-archives": {"task": "politirad.archive.tasks.carry_due_transfers", "schedule": _EACH_MINUTE},
    "turn-the-day-of-agreements": {"task": "agreements.tasks.turn_the_day", "schedule": _EACH_NIGHT},
    "turn-the-day-of-contacts": {"task": "contacts.tasks.turn_the_day", "schedule": _EACH_NIGHT},
    "follow-orders": {"task": "agreements.tasks.follow_signature_orders", "schedule": timedelta(minutes=15)},
    "hand-over-promises": {"task": "meetings.tasks.hand_over_promises", "schedule": _EACH_NIGHT},
    "schedule-reports": {"task": "meetings.tasks.schedule_reports", "schedule": _EACH_NIGHT},
    "rest-extensions": {"task": "politirad.councils.tasks.end_withdrawn_extensions", "schedule": _EACH_NIGHT},
    "keep-packs": {"task": "meetings.tasks.keep_packs", "schedule": _EACH_MINUTE},
    "remind-of-knowledge": {"task": "meetings.tasks.remind_of_knowledge", "schedule": crontab("0", "8")},
    "seal-approved-minutes": {"task": "meetings.tasks.seal_approved_minutes", "schedule": _EACH_MINUTE},
    # In working hours, and again an hour later in case the machine stood still.
    "follow-up-minutes": {"task": "meetings.tasks.follow_up_minutes", "schedule": crontab("20", "7-11")},
    "remind-of-promises": {"task": "meetings.tasks.remind_of_promises", "schedule": crontab("30", "7-11")},
    "remind-of-matters-sent-up": {"task": "slt.tasks.remind_of_answers", "schedule": crontab("40", "8-11")},
    "remind-of-evaluations": {"task": "evaluation.tasks.remind", "schedule": crontab("50", "8-11")},
    "delete-old-remarks": {"task": "evaluation.tasks.delete_old_remarks", "schedule": _EACH_NIGHT},
    "remind-of-answers": {"task": "meetings.tasks.remind_of_answers", "schedule": crontab("10", "8-11")},
}

# --- People -----------------------------------------------------------------------------------

AUTH_USER_MODEL = "accounts.User"
AUTHENTICATION_BACKENDS = ["allauth.account.auth_backends.AuthenticationBackend"]
# Guardian's own back end knows no dates, so the door in `tenancy` asks the grants itself.
ANONYMOUS_USER_NAME = None
SILENCED_SYSTEM_CHECKS = ["guardian.W001"]
PASSWORD_HASHERS = ["django.contrib.auth.hashers.Argon2PasswordHasher"]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator"},
    {
        "NAME": "politirad.accounts.adapters.LongEnoughValidator",
        "OPTIONS": {"min_length": 12},
    },
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
]
LOGIN_URL = "accounts:sign_in"
LOGIN_REDIRECT_URL = "overview:my_page"
ACCOUNT_ADAPTER = "politirad.notifications.adapters.QueuedMailAdapter"
ACCOUNT_LOGIN_METHODS = {"email"}
ACCOUNT_SIGNUP_FIELDS = ["email*", "password1*"]
ACCOUNT_USER_MODEL_USERNAME_FIELD = None
ACCOUNT_EMAIL_VERIFICATION = "none"
ACCOUNT_LOGOUT_REDIRECT_URL = "accounts:sign_in"
MFA_ADAPTER = "politirad.accounts.adapters.SecondStepAdapter"
# Whoever is invited got the invitation at their address, so it is not confirmed once more.
MFA_ALLOW_UNVERIFIED_EMAIL = True
MFA_SUPPORTED_TYPES = ["totp", "webauthn", "recovery_codes"]
MFA_PASSKEY_LOGIN_ENABLED = True
MFA_TOTP_ISSUER = "Politiråd"
MFA_WEBAUTHN_ALLOW_INSECURE_ORIGIN = MODE != "production"
SESSION_COOKIE_AGE = int(timedelta(hours=10).total_seconds())

# --- Language and time ------------------------------------------------------------------------

# The source text is bokmål, so only nynorsk and English have catalogues.
LANGUAGE_CODE = "nb"
LANGUAGES = [("nb", "Bokmål"), ("nn", "Nynorsk"), ("en", "English")]
locale.LANG_INFO["nb"]["name_local"] = "bokmål"
LOCALE_PATHS = [BASE_DIR / "politirad" / "locale"]
TIME_ZONE = "Europe/Oslo"
USE_I18N = True
USE_TZ = True
USE_THOUSAND_SEPARATOR = False
FORMAT_MODULE_PATH = ["politirad.web.formats"]

# --- Mail -------------------------------------------------------------------------------------

DEFAULT_FROM_EMAIL = env.str("DEFAULT_FROM_EMAIL", default="ikke-svar@politirad.example")
_smtp = env.email_url("SMTP_URL", default="smtp://localhost:25")
MAILERS = {
    "default": {
        "BACKEND": "django.core.mail.backends.smtp.EmailBackend",
        "OPTIONS": {
            "host": _smtp["EMAIL_HOST"],
            "port": _smtp["EMAIL_PORT"],
            "username": _smtp["EMAIL_HOST_USER"],
            "password": _smtp["EMAIL_HOST_PASSWORD"],
            "use_tls": _smtp.get("EMAIL_USE_TLS", False),
            "timeout": 10,
        },
    },
}
if DEMO:
    MAILERS = {"default": {"BACKEND": "politirad.demo.mail.SentMailBackend"}}
# Links in mail are made outside a request, so the address is a setting.
SITE_URL = env.str("SITE_URL", default="http://localhost:8000")

# --- Files and security -----------------------------------------------------------------------

STATIC_URL = "/static/"
STATICFILES_DIRS = [BASE_DIR / "static"]
STATIC_ROOT = env.path("STATIC_ROOT", default=str(BASE_DIR / "staticfiles"))
MEDIA_ROOT = env.path("MEDIA_ROOT", default=str(BASE_DIR / "var" / "media"))
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {
        "BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"
        if MODE != "test"
        else "django.contrib.staticfiles.storage.StaticFilesStorage",
    },
}
DATA_UPLOAD_MAX_MEMORY_SIZE = 2 * 1024 * 1024
FILE_UPLOAD_PERMISSIONS = 0o640
# Where ClamAV listens (host:port, or the path of its socket); empty scans nothing.
CLAMD_ADDRESS = env.str("CLAMD_ADDRESS", default="")
# How much room the papers of one forum have.
FORUM_QUOTA_MB = env.int("FORUM_QUOTA_MB", default=2048)
# The ways to the archives beside downloading (politirad/archive/adapters/contract.py). The folder is the
# one archives fetch packages from; without it they are downloaded, and in demo mode it is pretended.
ARCHIVE_WAYS: dict[str, dict[str, Any]] = {}
if DEMO:
    ARCHIVE_WAYS = {"folder": {"CLASS": "politirad.archive.adapters.PretendArchive", "OPTIONS": {}}}
if ARCHIVE_FOLDER := env.str("ARCHIVE_FOLDER", default=""):
    ARCHIVE_WAYS = {
        "folder": {
            "CLASS": "politirad.archive.adapters.FolderArchive",
            "OPTIONS": {"folder": ARCHIVE_FOLDER},
        }
    }
# The archives' own schema, arkivmelding.xsd with metadatakatalog.xsd beside it; empty validates nothing.
ARKIVMELDING_XSD = env.str("ARKIVMELDING_XSD", default="")
# The provider of electronic signatures (agreements/signing/port.py). Without one, agreements are signed here
# or on paper, and in demo mode it is pretended.
SIGNATURE_PORT: dict[str, Any] = {}
if DEMO:
    SIGNATURE_PORT = {"CLASS": "agreements.signing.fake.FakeSignatures", "OPTIONS": {}}

SECURE_CSP = {
    "default-src": [CSP.NONE],
    "script-src": [CSP.SELF],
    "style-src": [CSP.SELF],
    "img-src": [CSP.SELF, "data:"],
    "font-src": [CSP.SELF],
    "connect-src": [CSP.SELF],
    "form-action": [CSP.SELF],
    "base-uri": [CSP.NONE],
    "frame-ancestors": [CSP.NONE],
}
SECURE_CONTENT_TYPE_NOSNIFF = True
SECURE_REFERRER_POLICY = "same-origin"
X_FRAME_OPTIONS = "DENY"
SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = MODE == "production"
SECURE_SSL_REDIRECT = MODE == "production"
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
SECURE_REDIRECT_EXEMPT = [r"^helse/$"]
SECURE_HSTS_SECONDS = 31536000 if MODE == "production" else 0
SECURE_HSTS_INCLUDE_SUBDOMAINS = True
SECURE_HSTS_PRELOAD = True
CSRF_TRUSTED_ORIGINS = env.list("CSRF_TRUSTED_ORIGINS", default=[])
CSRF_FAILURE_VIEW = "politirad.web.errors.csrf_failure"

# --- History ----------------------------------------------------------------------------------

PGHISTORY_APPEND_ONLY = True
PGHISTORY_DEFAULT_TRACKERS = (pghistory.InsertEvent(), pghistory.UpdateEvent(), pghistory.DeleteEvent())
