"""Files: an address, the bytes, and the message in which they stand."""

import pytest


def test_a_file_is_brought_and_then_stands_in_a_message(world):
    direct = world.bot.call("conversations.open", users="U1")["channel"]["id"]
    file = _brought(world, b"BEGIN:VCALENDAR", "meeting.ics")
    done = world.bot.call(
        "files.completeUploadExternal",
        files=[{"id": file, "title": "Our meeting"}],
        channel_id=direct,
        initial_comment="For your calendar",
    )
    assert done["files"][0]["title"] == "Our meeting"
    assert done["files"][0]["mimetype"] == "text/calendar"
    assert world.amara.reads() == ["For your calendar"]
    [shown] = world.slack.get(f"as/U1/in/{direct}")["messages"]
    assert [each["name"] for each in shown["files"]] == ["meeting.ics"]
    content = world.bot.http.get(done["files"][0]["url_private"])
    assert content.content == b"BEGIN:VCALENDAR"
    assert content.headers["content-disposition"].startswith("attachment")


@pytest.mark.parametrize("channel", ["U1", "W1", "desk", "#desk"])
def test_a_file_goes_to_a_conversation_and_never_to_a_persons_id(world, channel):
    file = _brought(world, b"a,b", "list.csv")
    refused = world.bot.call(
        "files.completeUploadExternal", files=[{"id": file}], channel_id=channel
    )
    assert refused["error"] == "invalid_arguments"
    assert "^[CGDZ]" in refused["response_metadata"]["messages"][0]


def test_a_file_goes_only_where_the_bot_is(world):
    file = _brought(world, b"a,b", "list.csv")
    files = [{"id": file}]
    refused = world.bot.call("files.completeUploadExternal", files=files, channel_id="C901")
    assert refused["error"] == "not_in_channel"


def test_a_file_that_never_came_cannot_be_shown(world):
    asked = world.bot.call("files.getUploadURLExternal", filename="a.csv", length=3)
    refused = world.bot.call("files.completeUploadExternal", files=[{"id": asked["file_id"]}])
    assert refused["error"] == "file_not_found"


def test_an_address_takes_as_many_bytes_as_were_announced_and_once(world):
    asked = world.bot.call("files.getUploadURLExternal", filename="a.csv", length=3)
    assert world.bot.http.post(asked["upload_url"], content=b"abcd").json()["ok"] is False
    assert world.bot.http.post(asked["upload_url"], content=b"abc").json()["ok"] is False
    asked = world.bot.call("files.getUploadURLExternal", filename="a.csv", length=3)
    assert world.bot.http.post(asked["upload_url"], content=b"abc").json()["ok"]


def test_a_file_has_a_name_and_a_length(any_world):
    for arguments in ({"length": 3}, {"filename": "a.csv"}):
        answer = any_world.bot.call("files.getUploadURLExternal", **arguments)
        assert answer["error"] == "invalid_arguments"


def _brought(world, content, name):
    asked = world.bot.call("files.getUploadURLExternal", filename=name, length=len(content))
    assert world.bot.http.post(asked["upload_url"], content=content).json()["ok"]
    return asked["file_id"]
