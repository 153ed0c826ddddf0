"""Settings of the web part of Mailman for tests: SQLite, no search robot, and no mail from the web part itself.

`run.py` sets the folders and ports in environment variables.
"""

import datetime
import os

import clock
import django.utils.timezone
from mailman_web.settings.base import *
from mailman_web.settings.mailman import *

# HyperKitty gets its times from this function.
django.utils.timezone.now = lambda: clock.now(datetime.timezone.utc)

BASE_DIR = os.environ["PLUSONE_TEST_FOLDER"]
TEMPLATE_FOLDER = os.environ["PLUSONE_TEST_TEMPLATE"]
SECRET_KEY = "only on loopback"
ALLOWED_HOSTS = ["*"]
DEBUG = False
DATABASES = {
    "default": {
        "ENGINE": "django.db.backends.sqlite3",
        "NAME": os.path.join(BASE_DIR, "web.db"),
        "OPTIONS": {"timeout": 60},
    }
}
# All servers share this folder, so it is created once.
STATIC_ROOT = os.path.join(TEMPLATE_FOLDER, "static")
STATICFILES_FINDERS = [
    "django.contrib.staticfiles.finders.FileSystemFinder",
    "django.contrib.staticfiles.finders.AppDirectoriesFinder",
    "compressor.finders.CompressorFinder",
]
COMPRESS_OFFLINE = True
MAILMAN_REST_API_URL = f"http://127.0.0.1:{os.environ['PLUSONE_TEST_REST_PORT']}"
POSTORIUS_TEMPLATE_BASE_URL = f"http://127.0.0.1:{os.environ['PLUSONE_TEST_WEB_PORT']}"
HAYSTACK_CONNECTIONS = {
    "default": {
        "ENGINE": "haystack.backends.whoosh_backend.WhooshEngine",
        "PATH": os.path.join(BASE_DIR, "index"),
    }
}
# The process that creates a task runs it immediately, so that a test does not wait for another process.
Q_CLUSTER = {"sync": True, "orm": "default", "timeout": 60, "retry": 120}
HYPERKITTY_ENABLE_GRAVATAR = False
EMAIL_BACKEND = "django.core.mail.backends.dummy.EmailBackend"
LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "handlers": {"file": {"class": "logging.FileHandler", "filename": os.path.join(BASE_DIR, "web.log")}},
    "root": {"handlers": ["file"], "level": "INFO"},
}
