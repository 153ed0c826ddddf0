"""A mail server on loopback for the tests in this folder, based on aiosmtpd.

It prints its port, then saves each message that it accepts to a folder: the envelope in the first line, and
the received bytes below it. A mode makes it misbehave. It ends when its standard input ends.
"""

import argparse
import asyncio
import base64
import itertools
import logging
import os
import ssl
import sys
import time

from aiosmtpd.smtp import SMTP, AuthResult, LoginPassword

options = argparse.ArgumentParser()
options.add_argument("folder")
options.add_argument("--mode", default="plain", choices=[
    "plain", "hang", "hang-at-end", "trickle", "trickle-at-end", "die", "busy", "busy-for-two-seconds", "echo", "moody",
])
options.add_argument("--certificate", help="a PEM file with key and certificate, for TLS")
options.add_argument("--wrapped", action="store_true", help="TLS from the first byte")
options.add_argument("--login", help="the required USER:PASSWORD")
options = options.parse_args()

# Its warnings about unsafe settings and broken connections are expected, because the tests cause them.
logging.disable()

numbers = itertools.count()
# Counts the messages that a busy server refuses before it accepts one.
turned_away = itertools.count()
# The times at which a server that is busy for two seconds received a message.
busy_since = []


def save(envelope):
    name = os.path.join(options.folder, f"{next(numbers):06}")
    head = f"{envelope.mail_from} {' '.join(envelope.rcpt_tos)}\r\n".encode()
    with open(name + ".new", "wb") as file:
        file.write(head + envelope.original_content)
    os.rename(name + ".new", name)


def mode():
    """Returns the current mode. A moody server reads it from a file."""
    if options.mode != "moody":
        return options.mode
    with open(os.path.join(options.folder, "mood.txt")) as file:
        return file.read()


async def trickle(write):
    """Sends single bytes, and never the end of the line."""
    while True:
        write(b"2")
        await asyncio.sleep(0.3)


class Handler:
    # The login as the client sent it.
    login = ""

    async def handle_RCPT(self, server, session, envelope, address, rcpt_options):
        if mode() == "echo" and address.startswith("nobody@"):
            return f"550 5.1.1 {Handler.login} wrote to nobody"
        if address.startswith("nobody@"):
            return "550 5.1.1 there is nobody here"
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server, session, envelope):
        if options.mode == "moody" and mode() == "busy":
            return "451 4.3.0 try again later"
        if mode() == "refuse":
            return "554 5.7.1 refused"
        if options.mode == "moody" and mode() == "echo":
            return f"554 5.7.1 {Handler.login} is too long"
        if options.mode == "busy" and next(turned_away) == 0:
            return "451 4.3.0 try again later"
        if options.mode == "busy-for-two-seconds":
            now = time.monotonic()
            busy_since.append(now)
            if now < busy_since[0] + 2:
                return "451 4.3.0 try again later"
        if mode() == "die":
            # The server keeps the message, but the client gets no response.
            save(envelope)
            server.transport.abort()
            return "250 OK"
        if mode() == "trickle-at-end":
            await trickle(server.transport.write)
        if options.mode == "hang-at-end":
            await asyncio.sleep(3600)
        save(envelope)
        return "250 OK"


def authenticate(server, session, envelope, mechanism, data):
    user, password = options.login.encode().split(b":")
    right = isinstance(data, LoginPassword) and (data.login, data.password) == (user, password)
    if isinstance(data, LoginPassword):
        Handler.login = base64.b64encode(b"\0" + data.login + b"\0" + data.password).decode()
    if options.mode == "echo":
        return AuthResult(success=right, handled=False, message=None if right else f"535 5.7.8 {Handler.login} is wrong")
    return AuthResult(success=right, handled=False)


def protocol():
    context = None
    if options.certificate:
        context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
        context.load_cert_chain(options.certificate)
    return SMTP(
        Handler(),
        hostname="localhost",
        tls_context=None if options.wrapped else context,
        require_starttls=bool(context) and not options.wrapped,
        authenticator=authenticate if options.login else None,
        auth_required=bool(options.login),
        auth_require_tls=bool(context) and not options.wrapped,
        timeout=60,
    )


async def hang(reader, writer):
    """Accepts a connection, waits for 20 seconds, then responds that it is not ready."""
    await asyncio.sleep(20)
    writer.write(b"421 4.3.0 not ready\r\n")
    writer.close()


async def trickle_all(reader, writer):
    await trickle(writer.write)


async def serve():
    loop = asyncio.get_running_loop()
    if options.mode in ("hang", "trickle"):
        say = hang if options.mode == "hang" else trickle_all
        server = await asyncio.start_server(say, "127.0.0.1", 0)
    else:
        context = None
        if options.wrapped:
            context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
            context.load_cert_chain(options.certificate)
        server = await loop.create_server(protocol, "127.0.0.1", 0, ssl=context)
    print(server.sockets[0].getsockname()[1], flush=True)
    await loop.run_in_executor(None, sys.stdin.read)


asyncio.run(serve())
os._exit(0)
