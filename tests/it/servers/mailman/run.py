"""Mailman 3 with HyperKitty on loopback, with empty databases, for the tests in this folder.

    run.py prepare TEMPLATE              create the empty databases and the style sheets, once
    run.py run TEMPLATE FOLDER [OPTION]  start the servers, and print their ports as a line of JSON

`run` ends when its standard input ends, and also ends all processes that it started. It writes the mail that Mailman
sends to numbered files in FOLDER/sent: the envelope in the first line, and the bytes below it.
"""

import argparse
import base64
import itertools
import json
import logging
import os
import pathlib
import shutil
import signal
import smtplib
import socket
import subprocess
import sys
import time
import urllib.request
from email.utils import formatdate

HERE = pathlib.Path(__file__).resolve().parent
BIN = pathlib.Path(sys.executable).parent
DOMAIN = "lists.example.org"
# Processes of Mailman that forward no mail. They are not started, to save time.
IDLE_RUNNERS = ["bounces", "command", "digest", "retry", "task"]
KEY = "SecretArchiverAPIKey"

# Turns off the messages of aiosmtpd about broken connections.
logging.disable()


def free_port():
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        return found.getsockname()[1]


def write_config(folder, ports, dates):
    """Writes the configuration of Mailman's core."""
    (folder / "hyperkitty.cfg").write_text(
        f"[general]\nbase_url: http://127.0.0.1:{ports['web']}/archives/\napi_key: {KEY}\n"
    )
    (folder / "mailman.cfg").write_text(f"""
[mailman]
site_owner: owner@{DOMAIN}
layout: here
[paths.here]
var_dir: {folder}/var
[mta]
incoming: mailman.mta.null.NullMTA
outgoing: mailman.mta.deliver.deliver
lmtp_host: 127.0.0.1
lmtp_port: {ports['lmtp']}
smtp_host: 127.0.0.1
smtp_port: {ports['sink']}
[webservice]
hostname: 127.0.0.1
port: {ports['rest']}
admin_user: restadmin
admin_pass: restpass
workers: 1
[plugin.clock]
class: clock.Plugin
enabled: yes
[archiver.hyperkitty]
class: mailman_hyperkitty.Archiver
enable: yes
clobber_date: {dates}
configuration: {folder}/hyperkitty.cfg
""" + "".join(f"[runner.{name}]\nsleep_time: 0.1s\n" for name in ["archive", "in", "out", "pipeline", "virgin"])
      + "".join(f"[runner.{name}]\nstart: no\n" for name in IDLE_RUNNERS))
    return folder / "mailman.cfg"


def environment(template, folder, ports):
    return {
        **os.environ,
        "HOME": str(folder),
        "PATH": f"{BIN}:{os.environ['PATH']}",
        "MAILMAN_CONFIG_FILE": str(folder / "mailman.cfg"),
        "MAILMAN_WEB_CONFIG": str(HERE / "web_settings.py"),
        "DJANGO_SETTINGS_MODULE": "web_settings",
        "PYTHONPATH": str(HERE),
        "PYTHONDONTWRITEBYTECODE": "1",
        "PLUSONE_TEST_FOLDER": str(folder),
        "PLUSONE_TEST_TEMPLATE": str(template),
        "PLUSONE_TEST_REST_PORT": str(ports["rest"]),
        "PLUSONE_TEST_WEB_PORT": str(ports["web"]),
    }


def prepare(template):
    if (template / "ready").exists():
        return
    shutil.rmtree(template, ignore_errors=True)
    template.mkdir(parents=True)
    ports = dict.fromkeys(["web", "rest", "lmtp", "sink"], 1)
    write_config(template, ports, "never")
    there = environment(template, template, ports)
    for arguments in (
        ["mailman-web", "migrate"],
        ["mailman-web", "collectstatic", "--noinput"],
        ["mailman-web", "compress"],
        # Any command of Mailman creates its database.
        ["mailman", "--run-as-root", "lists"],
    ):
        done = subprocess.run(
            [BIN / arguments[0], *arguments[1:]], env=there, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True
        )
        if done.returncode != 0:
            sys.exit(f"{' '.join(arguments)}: {done.stdout}")
    (template / "ready").touch()


class Sink:
    """Saves the mail to subscribers."""

    numbers = itertools.count()

    def __init__(self, folder):
        self.folder = folder

    async def handle_DATA(self, server, session, envelope):
        self.save(envelope.mail_from, envelope.rcpt_tos, envelope.original_content)
        return "250 OK"

    def save(self, sender, recipients, content):
        name = self.folder / f"{next(Sink.numbers):06}"
        head = f"{sender or ''} {' '.join(recipients)}\r\n".encode()
        new = name.with_suffix(".new")
        new.write_bytes(head + content)
        new.rename(name)


class Relay:
    """The mail server of the lists: passes mail for a list to Mailman, and all other mail to the sink."""

    def __init__(self, sink, lmtp):
        self.sink = sink
        self.lmtp = lmtp

    async def handle_DATA(self, server, session, envelope):
        content = envelope.original_content
        received = f"Received: from {session.host_name} by mx.{DOMAIN} with ESMTP; {formatdate(clock.now().timestamp())}\r\n".encode()
        lists = [to for to in envelope.rcpt_tos if to.lower().endswith("@" + DOMAIN)]
        others = [to for to in envelope.rcpt_tos if to not in lists]
        if others:
            self.sink.save(envelope.mail_from, others, content)
        if lists:
            try:
                with smtplib.LMTP("127.0.0.1", self.lmtp) as client:
                    client.sendmail(
                        envelope.mail_from or "", lists, received + content, mail_options=["BODY=8BITMIME"]
                    )
            except smtplib.SMTPRecipientsRefused as error:
                code, text = next(iter(error.recipients.values()))
                return f"{code} {text.decode(errors='replace')}"
            except smtplib.SMTPResponseException as error:
                return f"{error.smtp_code} {error.smtp_error.decode(errors='replace')}"
        return "250 OK"


def answers(url, login=None):
    try:
        request = urllib.request.Request(url)
        if login:
            request.add_header("Authorization", "Basic " + base64.b64encode(login).decode())
        with urllib.request.urlopen(request, timeout=30):
            return True
    except OSError:
        return False


def listens(port):
    try:
        with socket.create_connection(("127.0.0.1", port), timeout=30):
            return True
    except OSError:
        return False


def run(template, folder, dates):
    os.environ["PLUSONE_TEST_FOLDER"] = str(folder)
    global clock
    import clock
    from aiosmtpd.controller import Controller

    prepare(template)
    sent = folder / "sent"
    sent.mkdir()
    ports = {name: free_port() for name in ["web", "rest", "lmtp"]}

    def serve(handler):
        controller = Controller(handler, hostname="127.0.0.1", port=free_port(), data_size_limit=100_000_000)
        controller.start()
        return controller.port

    sink = Sink(sent)
    ports["sink"] = serve(sink)
    ports["smtp"] = serve(Relay(sink, ports["lmtp"]))
    shutil.copytree(template / "var", folder / "var")
    shutil.copy(template / "web.db", folder)
    config = write_config(folder, ports, dates)
    there = environment(template, folder, ports)
    log = (folder / "servers.log").open("wb")
    quiet = {"env": there, "stdin": subprocess.DEVNULL, "stdout": log, "stderr": log}
    web = [
        BIN / "gunicorn", "--no-control-socket", "--chdir", HERE, "--worker-tmp-dir", folder, "--workers", "1", "--threads", "2",
        "--timeout", "120", "--bind", f"127.0.0.1:{ports['web']}", "mailman_web.wsgi:application",
    ]
    children = [
        subprocess.Popen([BIN / "master", "-C", config], **quiet),
        subprocess.Popen(web, **quiet),
    ]
    rest = f"http://127.0.0.1:{ports['rest']}/3.1/system/versions"
    archives = f"http://127.0.0.1:{ports['web']}/archives/api/lists/?format=json"
    # The processes of Mailman start in any order. The process that accepts mail may be the last.
    while not (answers(rest, b"restadmin:restpass") and answers(archives) and listens(ports["lmtp"])):
        ended = [child for child in children if child.poll() is not None]
        if ended:
            log.flush()
            sys.stderr.write((folder / "servers.log").read_text(errors="replace")[-4000:])
            return
        time.sleep(0.2)
    print(json.dumps(ports), flush=True)
    sys.stdin.read()


options = argparse.ArgumentParser()
options.add_argument("deed", choices=["prepare", "run"])
options.add_argument("template", type=pathlib.Path)
options.add_argument("folder", type=pathlib.Path, nargs="?")
options.add_argument("--dates", choices=["never", "maybe", "always"], default="never", help="whether the Date of mail is replaced: Mailman's `clobber_date`")
options = options.parse_args()
if options.deed == "prepare":
    prepare(options.template.resolve())
else:
    # All processes are in one group, so that they can be ended together.
    os.setpgid(0, 0)
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(1))
    try:
        run(options.template.resolve(), options.folder.resolve(), options.dates)
    finally:
        os.killpg(0, signal.SIGKILL)
