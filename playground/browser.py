"""What the page in the browser asks and does, as JSON. Every POST carries a JSON body.

    GET  /playground/workspace                    team, app, commands, shortcuts, people, the moment
    GET  /playground/as/{person}                  conversations with unread counts, Home, modals
    GET  /playground/as/{person}/in/{conversation}  the messages that this person sees there
    GET  /playground/as/{person}/in/{conversation}/thread/{ts}  a message and the replies to it
    POST /playground/as/{person}/write            {conversation, text, thread_ts?}; a text with / is
                                                  a command
    POST /playground/as/{person}/read             {conversation}: all of it is read now
    POST /playground/as/{person}/fill             {surface, values}: put something into fields
    POST /playground/as/{person}/press            {surface, conversation?, block_id, action_id,
                                                  value?}
    POST /playground/as/{person}/submit           {view}
    POST /playground/as/{person}/close            {view, everything?}
    POST /playground/as/{person}/home             come to the Home tab
    GET  /playground/events?as={person}           server-sent events: something changed, look again
    POST /playground/clock                        {days} or {to}: move time -> {now, happened}
    GET  /playground/calls?after=0                every Web API call that the app made

A surface is a modal, the Home tab or a message: a view's id, or a message's ts together with its
conversation. Values are block_id -> action_id -> a text, date, time, user id, option value, or a
list of option values. A press answers {"trouble": ""}, or a sentence when the app did not take it.
"""

import asyncio
from collections.abc import Callable
from datetime import datetime, timedelta

from starlette.requests import Request
from starlette.responses import JSONResponse, Response, StreamingResponse
from starlette.routing import Route

from playground import screen
from playground.acts import Acts
from playground.conversations import Conversation
from playground.doors import Endpoint, posted
from playground.memory import Json
from playground.messages import Message
from playground.people import Person
from playground.refusals import RefusedError


class Browser:
    """Answers the page."""

    def __init__(self, acts: Acts) -> None:
        """Act in this workspace."""
        self._acts = acts
        self._workspace = acts.workspace
        self._moving = asyncio.Lock()

    def routes(self) -> list[Route]:
        """Everything under /playground, in one list."""
        return [
            Route("/playground/workspace", self._get(self._show_workspace)),
            Route("/playground/events", self._events),
            Route("/playground/calls", self._get(self._calls)),
            Route("/playground/clock", posted(self._move), methods=["POST"]),
            Route("/playground/as/{person}", self._get(self._show_person)),
            Route("/playground/as/{person}/in/{conversation}", self._get(self._show_messages)),
            Route(
                "/playground/as/{person}/in/{conversation}/thread/{ts}",
                self._get(self._show_thread),
            ),
            Route("/playground/as/{person}/write", posted(self._write), methods=["POST"]),
            Route("/playground/as/{person}/read", posted(self._read), methods=["POST"]),
            Route("/playground/as/{person}/fill", posted(self._fill), methods=["POST"]),
            Route("/playground/as/{person}/press", posted(self._press), methods=["POST"]),
            Route("/playground/as/{person}/submit", posted(self._submit), methods=["POST"]),
            Route("/playground/as/{person}/close", posted(self._close), methods=["POST"]),
            Route("/playground/as/{person}/home", posted(self._home), methods=["POST"]),
        ]

    def _get(self, show: Callable[[Request], object]) -> Endpoint:
        async def endpoint(request: Request) -> Response:
            try:
                return JSONResponse(show(request))
            except RefusedError as refused:
                return JSONResponse(refused.answer(), 404)

        return endpoint

    def _show_workspace(self, _request: Request) -> Json:
        return screen.of_workspace(self._workspace)

    def _show_person(self, request: Request) -> Json:
        return screen.of_person(self._workspace, self._person(request))

    def _show_messages(self, request: Request) -> Json:
        person = self._person(request)
        conversation = self._conversation(person, request.path_params["conversation"])
        return screen.of_conversation(self._workspace, person, conversation)

    def _show_thread(self, request: Request) -> Json:
        person = self._person(request)
        conversation = self._conversation(person, request.path_params["conversation"])
        parent = self._message(person, conversation, request.path_params["ts"])
        return screen.of_thread(self._workspace, person, parent)

    def _calls(self, request: Request) -> list[Json]:
        return self._workspace.calls.all(int(request.query_params.get("after", "0")))

    async def _events(self, request: Request) -> Response:
        person = request.query_params.get("as", "")
        quiet = {"Cache-Control": "no-store"}
        stream = self._workspace.bell.listen(person)
        return StreamingResponse(stream, media_type="text/event-stream", headers=quiet)

    async def _write(self, request: Request, body: Json) -> None:
        person = self._person(request)
        text = str(body.get("text", "")).strip()
        if not text:
            raise RefusedError("no_text")
        conversation = self._conversation(person, body.get("conversation"))
        await self._acts.write(person, conversation, text, body.get("thread_ts"))

    async def _read(self, request: Request, body: Json) -> None:
        person = self._person(request)
        conversation = self._conversation(person, body.get("conversation"))
        if self._workspace.messages.mark_read(person.id, conversation.id):
            self._workspace.bell.ring([person.id])

    async def _fill(self, request: Request, body: Json) -> None:
        self._workspace.fill(self._person(request).id, str(body["surface"]), body["values"])

    async def _press(self, request: Request, body: Json) -> Json:
        person = self._person(request)
        ids = (str(body.get("block_id")), str(body.get("action_id")))
        if body.get("conversation"):
            conversation = self._conversation(person, body.get("conversation"))
            message = self._message(person, conversation, body.get("surface"))
            trouble = await self._acts.press_in_message(person, message, ids, body.get("value"))
        else:
            view = self._workspace.views.shown_to(person.id, body.get("surface"))
            trouble = await self._acts.press_in_view(person, view, ids, body.get("value"))
        return {"trouble": trouble}

    async def _submit(self, request: Request, body: Json) -> None:
        person = self._person(request)
        view = self._workspace.views.shown_to(person.id, body.get("view"))
        await self._acts.submit(person, view)

    async def _close(self, request: Request, body: Json) -> None:
        person = self._person(request)
        everything = bool(body.get("everything"))
        view = self._workspace.views.shown_to(person.id, body.get("view"))
        await self._acts.close(person, view, everything=everything)

    async def _home(self, request: Request, _body: Json) -> None:
        await self._acts.open_home(self._person(request))

    async def _move(self, _request: Request, body: Json) -> Json:
        clock = self._workspace.clock
        to = _destination(clock.now(), body)
        if to < clock.now():
            raise RefusedError("time_runs_forward_only")
        if self._moving.locked():
            raise RefusedError("time_is_moving_already")
        async with self._moving:
            happened = await asyncio.to_thread(clock.advance, to)
        self._workspace.bell.ring()
        return {"now": clock.now().isoformat(), "happened": list(happened)}

    def _person(self, request: Request) -> Person:
        return self._workspace.person(request.path_params["person"])

    def _conversation(self, person: Person, conversation_id: object) -> Conversation:
        conversation = self._workspace.conversations.get(conversation_id)
        if conversation is None or person.id not in conversation.members:
            raise RefusedError("channel_not_found")
        return conversation

    def _message(self, person: Person, conversation: Conversation, ts: object) -> Message:
        message = self._workspace.messages.get(conversation.id, ts)
        if message is None or message.only_for not in {None, person.id}:
            raise RefusedError("message_not_found")
        return message


def _destination(now: datetime, body: Json) -> datetime:
    try:
        if "days" in body:
            return now + timedelta(days=float(body["days"]))
        to = datetime.fromisoformat(str(body.get("to")))
    except (OverflowError, ValueError):
        raise RefusedError("invalid_time") from None
    return to if to.tzinfo else to.replace(tzinfo=now.tzinfo)
