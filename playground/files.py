"""Files: first an address is asked for, then the bytes are brought, then they are shown."""

import mimetypes
import secrets
from dataclasses import dataclass
from typing import Any

from playground.memory import Json, Memory
from playground.refusals import RefusedError


@dataclass(frozen=True, slots=True)
class File:
    """A file that is expected or has come; `content` is None until it has."""

    id: str
    name: str
    title: str
    length: int
    content: bytes | None
    shown: Json


class Files:
    """Every file."""

    def __init__(self, memory: Memory, url: str) -> None:
        """Keep them in this memory, and serve them below this address."""
        self._memory = memory
        self._url = url
        self._expected: dict[str, str] = {}

    def expect(self, name: str, length: int) -> tuple[File, str]:
        """Return a file to come, and the address to bring it to."""
        file_id = f"F{secrets.token_hex(5).upper()}"
        self._memory.write(
            "INSERT INTO files VALUES (:id, :name, :title, :length, NULL)",
            {"id": file_id, "name": name, "title": name, "length": length},
        )
        ticket = secrets.token_urlsafe(18)
        self._expected[ticket] = file_id
        return self.get(file_id), f"{self._url}/slack-api/upload/{ticket}"

    def receive(self, ticket: str, content: bytes) -> File:
        """Keep the bytes that were brought to an address; it serves once."""
        file = self.get(self._expected.pop(ticket, ""))
        if len(content) != file.length:
            raise RefusedError("length_mismatch")
        self._memory.write(
            "UPDATE files SET content = :content WHERE id = :id",
            {"content": content, "id": file.id},
        )
        return file

    def take(self, file_id: object, title: object) -> File:
        """Return a file whose bytes have come, under its final title."""
        file = self.get(file_id)
        if file.content is None:
            raise RefusedError("file_not_found")
        if title:
            self._memory.write(
                "UPDATE files SET title = :title WHERE id = :id",
                {"title": str(title), "id": file.id},
            )
        return self.get(file_id)

    def get(self, file_id: object) -> File:
        """Return the file with this id."""
        row = self._memory.row("SELECT * FROM files WHERE id = :id", id=str(file_id))
        if row is None:
            raise RefusedError("file_not_found")
        known = dict(row)
        return File(**known, shown=self._shown(known))

    def _shown(self, row: dict[str, Any]) -> Json:
        address = f"{self._url}/playground/files/{row['id']}"
        return {
            "id": row["id"],
            "name": row["name"],
            "title": row["title"],
            "mimetype": mimetypes.guess_type(row["name"])[0] or "application/octet-stream",
            "size": row["length"],
            "mode": "hosted",
            "url_private": address,
            "url_private_download": address,
        }
