"""What happens behind the scenes, as JSON: faults, people who come and change, the app's fate.

POST /playground/faults               {kind, method?, channel?, times?, seconds?, error?}:
                                      see `faults`; {"kind": "none"} heals all
POST /playground/people               {name, id?, email?, tz?, locale?, restricted?, ...}:
                                      somebody joins -> {id}
POST /playground/people/{person}      {tz?, locale?, name?, deleted?, ...}: somebody changes
POST /playground/admit                {conversation, account}: into a channel (the app, too)
POST /playground/app/install          install the app (again), with its first token
POST /playground/app/uninstall        take the app out of the workspace
POST /playground/app/revoke           make its tokens worthless
POST /playground/app/refresh          ask whoever is connected by socket to connect anew
GET  /playground/files/{id}           what is in a file, to be saved
GET  /playground/socket               whether the bot is connected by socket -> {open}
POST /playground/as/{person}/meet     {people}: open a conversation with others
                                      -> {conversation}
POST /playground/as/{person}/shortcut {callback_id, conversation?, surface?}: of the workspace,
                                      or of a message -> {trouble}
POST /playground/as/{person}/suggest  {surface, conversation?, block_id, action_id, value}: type
                                      into a menu of the app's own -> {options}
"""

from urllib.parse import quote

from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from playground.acts import Acts
from playground.doors import posted
from playground.memory import Json
from playground.menus import Asked, Menus
from playground.messages import Message
from playground.office import Office
from playground.people import Person
from playground.refusals import RefusedError


class Behind:
    """Answers tests, and those parts of the page that change the workspace itself."""

    def __init__(self, acts: Acts, bot_token: str) -> None:
        """Work in this workspace, whose app began with this token."""
        self._workspace = acts.workspace
        self._office = Office(acts.workspace)
        self._menus = Menus(acts)
        self._bot_token = bot_token

    def routes(self) -> list[Route]:
        """Everything behind the scenes, in one list."""
        acts = {
            "faults": self._fault,
            "people": self._welcome,
            "people/{person}": self._change,
            "admit": self._admit,
            "app/install": self._install,
            "app/uninstall": self._uninstall,
            "app/revoke": self._revoke,
            "app/refresh": self._refresh,
            "as/{person}/meet": self._meet,
            "as/{person}/shortcut": self._shortcut,
            "as/{person}/suggest": self._suggest,
        }
        return [
            Route("/playground/socket", self._socket),
            Route("/playground/files/{id}", self._file),
            *(
                Route(f"/playground/{path}", posted(act), methods=["POST"])
                for path, act in acts.items()
            ),
        ]

    async def _file(self, request: Request) -> Response:
        try:
            file = self._workspace.files.get(request.path_params["id"])
        except RefusedError as refused:
            return JSONResponse(refused.answer(), 404)
        kept = {"Content-Disposition": f"attachment; filename*=utf-8''{quote(file.name)}"}
        return Response(file.content or b"", media_type="application/octet-stream", headers=kept)

    async def _socket(self, _request: Request) -> Response:
        return JSONResponse({"open": self._workspace.sockets.is_open})

    async def _fault(self, _request: Request, body: Json) -> None:
        channel = str(body.get("channel") or "")
        if channel in self._workspace.people:
            body = body | {"channel": self._workspace.direct(channel).id}
        self._workspace.faults.switch(body)

    async def _welcome(self, _request: Request, body: Json) -> Json:
        return {"id": (await self._office.welcome(body)).id}

    async def _change(self, request: Request, body: Json) -> None:
        await self._office.change(self._person(request), body)

    async def _admit(self, _request: Request, body: Json) -> None:
        await self._office.admit(body.get("conversation"), str(body.get("account")))

    async def _install(self, _request: Request, _body: Json) -> None:
        await self._office.install(self._bot_token)

    async def _uninstall(self, _request: Request, _body: Json) -> None:
        await self._office.uninstall()

    async def _revoke(self, _request: Request, _body: Json) -> None:
        await self._office.revoke()

    async def _refresh(self, _request: Request, _body: Json) -> None:
        await self._workspace.sockets.refresh()

    async def _meet(self, request: Request, body: Json) -> Json:
        conversation = self._workspace.meet([self._person(request).id, *body["people"]])
        self._workspace.bell.ring(conversation.members)
        return {"conversation": conversation.id}

    async def _shortcut(self, request: Request, body: Json) -> Json:
        person, callback_id = self._person(request), str(body.get("callback_id"))
        if not body.get("conversation"):
            return {"trouble": await self._menus.shortcut(person, callback_id)}
        message = self._message(person, body)
        return {"trouble": await self._menus.message_shortcut(person, message, callback_id)}

    async def _suggest(self, request: Request, body: Json) -> Json:
        person = self._person(request)
        asked, typed = self._asked(person, body), str(body.get("value") or "")
        return {"options": await self._menus.suggest(person, asked, typed)}

    def _asked(self, person: Person, body: Json) -> Asked:
        ids = (str(body.get("block_id")), str(body.get("action_id")))
        if body.get("conversation"):
            return self._menus.in_message(self._message(person, body), ids)
        shown = self._workspace.views.shown_to(person.id, body.get("surface"))
        return self._menus.in_view(person, shown, ids)

    def _person(self, request: Request) -> Person:
        return self._workspace.person(request.path_params["person"])

    def _message(self, person: Person, body: Json) -> Message:
        conversation = self._workspace.conversations.get(body.get("conversation"))
        is_there = conversation is not None and person.id in conversation.members
        found = self._workspace.messages.get(str(body.get("conversation")), body.get("surface"))
        if found is None or not is_there or found.only_for not in {None, person.id}:
            raise RefusedError("message_not_found")
        return found
