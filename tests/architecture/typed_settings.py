"""The settings as mypy's Django plug-in reads them: it looks at models and never at a database."""

import os

os.environ.setdefault("POLITIRAD_MODE", "test")
os.environ.setdefault("POLITIRAD_DEMO", "1")
os.environ.setdefault("SECRET_KEY", "only-for-types")
os.environ.setdefault("DATABASE_URL", "postgres://nobody@/nowhere")

from politirad.settings import *  # noqa: F403
