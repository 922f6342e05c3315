"""What a call wants to say or show, checked as Slack would before anybody sees it."""

from collections.abc import Mapping

from playground import blocks as kit
from playground import fields
from playground.block_sense import LONGEST, characters
from playground.memory import Json, dump
from playground.messages import Words
from playground.refusals import RefusedError

LARGEST_VIEW = 250_000
LONGEST_TEXT = 40_000


def words(body: Mapping[str, object]) -> Words:
    """Return what a call wants to say, if Slack would let it."""
    text, blocks, metadata = body.get("text") or "", body.get("blocks") or [], body.get("metadata")
    if not text and not blocks:
        raise RefusedError("no_text")
    if not isinstance(text, str):
        raise RefusedError("invalid_arguments", ["[ERROR] must be a string [json-pointer:/text]"])
    breaches = kit.message(blocks)
    if breaches or not isinstance(blocks, list):
        raise RefusedError("invalid_blocks", breaches)
    if characters(blocks) > LONGEST:
        raise RefusedError("msg_blocks_too_long")
    return Words(text[:LONGEST_TEXT], tuple(fields.name_all(blocks)), _metadata(metadata))


def _metadata(metadata: object) -> Json | None:
    if metadata is None or metadata == "":
        return None
    if not isinstance(metadata, dict) or metadata.keys() != {"event_type", "event_payload"}:
        raise RefusedError("invalid_metadata_format")
    return metadata


def view(content: object, kind: str) -> Json:
    """Return a view that a call wants to show, if Slack would let it."""
    breaches = kit.view(content)
    if not isinstance(content, dict) or content.get("type") != kind or breaches:
        raise RefusedError("invalid_arguments", breaches or [f"[ERROR] must be a {kind} view"])
    if len(dump(content)) > LARGEST_VIEW:
        raise RefusedError("view_too_large")
    return content
