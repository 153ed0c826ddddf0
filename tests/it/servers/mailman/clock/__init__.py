"""The clock of the servers: the clock of the machine plus the number of seconds in the file `clock`.

Only the times that Mailman and HyperKitty write into mail come from this clock. Waits and timeouts do not.
"""

import datetime
import os
import pathlib
import types

from mailman.interfaces.plugin import IPlugin
from zope.interface import implementer



def folder():
    """The folder of the server. Mailman does not pass its environment to its processes."""
    if there := os.environ.get("PLUSONE_TEST_FOLDER"):
        return pathlib.Path(there)
    from mailman.config import config

    return pathlib.Path(config.VAR_DIR).parent


def offset():
    try:
        return float((folder() / "clock").read_text())
    except FileNotFoundError:
        return 0.0


def now(tz=None):
    return datetime.datetime.now(tz) + datetime.timedelta(seconds=offset())


@implementer(IPlugin)
class Plugin:
    """Moves the clock of Mailman, which loads this class."""

    resource = None

    def pre_hook(self):
        import mailman.utilities.datetime as module

        # The module creates all times with one class.
        moved = types.SimpleNamespace(now=now)
        module.datetime = types.SimpleNamespace(datetime=moved, date=datetime.date, timedelta=datetime.timedelta)

    def post_hook(self):
        pass
