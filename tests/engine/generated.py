"""Generates lists: some with votes, some without, and calls that were sent to two lists."""

import calendar
import os
import random
import time

YEAR = 2025
LATER = "2026-06-01T00:00:00Z"


def mail(list_name, who, message_id, subject, when, body, parent=None):
    """A mail with its separator. `when` is month, day and hour of 2025. Too large numbers mean a later date."""
    month, day, hour = when
    stamp = time.gmtime(calendar.timegm((YEAR, month, day, hour, 0, 0)))
    date = time.strftime("%a, %d %b %Y %H:%M:%S +0000", stamp)
    answers = f"In-Reply-To: <{parent}>\n" if parent else ""
    return stamp, (
        f"From {who}@example.org {time.strftime('%a %b %d %H:%M:%S %Y', stamp)}\n"
        f"From: {who.title()} <{who}@example.org>\nTo: {list_name}@example.org\n"
        f"List-Post: <mailto:{list_name}@example.org>\nDate: {date}\nMessage-ID: <{message_id}>\n"
        f"{answers}Subject: {subject}\n\n{body}\n\n"
    )


def vote(list_name, key, subject, when, voters, announced, chance):
    """A call, its votes, and its result days or weeks later."""
    month, day, hour = when
    call = f"{key}@example.org"
    subject = f"[VOTE] {subject}"
    yield mail(list_name, "ana", call, subject, when, "Please vote. The vote is open for 72 hours.")
    for place, who in enumerate(voters):
        value = chance.choice(["+1", "+1", "+1", "+0", "-1, because it breaks the build.", "Fine with me."])
        yield mail(list_name, who, f"{key}.{who}.{list_name}@example.org", f"Re: {subject}",
                   (month, day, hour + 2 + 9 * place), value, call)
    if announced:
        after = chance.choice([4, 4, 4, 40, 70])
        body = f"The vote has passed with {announced} +1 (binding)."
        yield mail(list_name, "ana", f"{key}.result.{list_name}@example.org", f"[RESULT] {subject}",
                   (month, day + after, hour), body, call)


def mails(number, votes=4, talk=6):
    """The mail of a list, by date. Lists 2n and 2n + 1 share a call, but have different votes on it."""
    name, chance = f"list{number:03}", random.Random(number)
    people = ["bo", "carl", "dee", "eva", "fay"]
    found = []
    for at in range(0 if number % 10 == 7 else votes):
        when = (1 + at * 11 // max(votes, 1) % 11, chance.randrange(1, 29), chance.randrange(24))
        voters = chance.sample(people, chance.randrange(1, 6))
        found += vote(name, f"call{at}.{number}", f"Move the wiki {at}", when, voters, chance.choice([0, 3, 3]), chance)
    for at in range(talk):
        when = (1 + chance.randrange(12), chance.randrange(1, 29), chance.randrange(24))
        who, key = chance.choice(people), f"talk{at}.{number}@example.org"
        found.append(mail(name, who, key, f"Weather {at}", when, "It rains.\n" * 20))
    if number % 10 != 7:
        voters = people[:3] if number % 2 == 0 else people[:1]
        found += vote(name, f"both.{number // 2}", f"Merge the lists {number // 2}", (5, 4, 9), voters, 0, chance)
    return sorted(found, key=lambda one: one[0])


def write(folder, count, **size):
    """Writes lists to files, and to folders with one file for each month. Returns their paths."""
    paths = []
    for number in range(count):
        path = folder / f"list{number:03}"
        if number % 3 == 0:
            path.mkdir()
            write_months(path, mails(number, **size))
        else:
            path = path.with_suffix(".mbox")
            path.write_text("".join(text for _, text in mails(number, **size)))
            age(path)
        paths.append(path)
    return paths


def write_months(path, mails):
    """Writes mail to a folder, with one file for each month."""
    months = {}
    for date, text in mails:
        months.setdefault(time.strftime("%Y-%m", date), []).append(text)
    for month, texts in months.items():
        file = path / f"{month}.mbox"
        file.write_text("".join(texts))
        age(file)


def age(path, seconds=3600):
    """Sets the modification time of a file to an hour ago."""
    then = time.time() - seconds
    os.utime(path, (then, then))
