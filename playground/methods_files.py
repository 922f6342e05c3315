"""The files.* methods: an address to bring a file to, and putting what was brought in its place."""

import re

from playground.call import Call
from playground.content import LONGEST_TEXT
from playground.files import File
from playground.memory import Json
from playground.messages import Words
from playground.refusals import RefusedError

CHANNEL = re.compile("[CGDZ][A-Z0-9]*")
LONGEST_FILE = 1_000_000_000


def address(call: Call) -> Json:
    """Return where the bytes of a file may be brought to."""
    name, length = str(call.needs("filename")), int(call.needs("length"))
    if not 0 < length <= LONGEST_FILE:
        raise RefusedError("file_upload_size_restricted")
    file, url = call.workspace.files.expect(name, length)
    return {"upload_url": url, "file_id": file.id}


def complete(call: Call) -> Json:
    """Put files that were brought into a conversation, as one message."""
    wanted = call.needs("files")
    if not isinstance(wanted, list) or not all(isinstance(each, dict) for each in wanted):
        raise RefusedError("invalid_arguments", ["[ERROR] must be an array [json-pointer:/files]"])
    files = [call.workspace.files.take(each.get("id"), each.get("title")) for each in wanted]
    channel = str(call.get("channel_id") or "")
    if channel:
        _share(call, channel, files)
    return {"files": [each.shown for each in files]}


def _share(call: Call, channel: str, files: list[File]) -> None:
    if not CHANNEL.fullmatch(channel):
        breach = "[ERROR] input must match regex pattern: ^[CGDZ][A-Z0-9]{8,}$"
        raise RefusedError("invalid_arguments", [f"{breach} [json-pointer:/channel_id]"])
    workspace = call.workspace
    conversation = workspace.visible(channel)
    bot = workspace.app.bot_user_id
    if bot not in conversation.members:
        raise RefusedError("not_in_channel")
    text = str(call.get("initial_comment") or "")[:LONGEST_TEXT]
    said = Words(text, files=tuple(each.shown for each in files))
    workspace.say(conversation, bot, said, call.get("thread_ts"))
