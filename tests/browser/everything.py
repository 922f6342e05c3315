"""A form with every kind of field there is, and an app that opens it and says what it was told."""

from tests.playground.world import Json, World, actions, asked, button, modal, option, plain

DEMO = "/helper join"
GROUPS = [
    {"label": plain("North"), "options": [option("Oslo"), option("Bergen")]},
    {"label": plain("South"), "options": [option("Lisbon")]},
]
CITIES = ("Auckland", "Austin", "Berlin")
TOPICS = [option(f"Topic {number}") for number in range(1, 13)]
TICKS = [option("Weekly"), option("Monthly") | {"description": plain("Once in a while")}]
SURE = {
    "title": plain("Are you sure?"),
    "text": plain("It cannot be taken back."),
    "confirm": plain("Do it"),
    "deny": plain("Rather not"),
}


def short(**more: object) -> Json:
    """Return a field for a line of text."""
    return {"type": "plain_text_input", **more}


def select(kind: str, **more: object) -> Json:
    """Return a menu."""
    return {"type": f"{kind}_select", **more}


INPUTS = (
    asked("Name", short(min_length=2, max_length=20), hint=plain("As others should read it.")),
    asked("About you", short(multiline=True), optional=True),
    asked("Years", {"type": "number_input", "is_decimal_allowed": False, "min_value": "0"}),
    asked("Mail", {"type": "email_text_input"}),
    asked("Page", {"type": "url_text_input"}, optional=True),
    asked("Team", select("static", options=[option("Red"), option("Blue")])),
    asked("Town", select("static", option_groups=GROUPS)),
    asked("Topics", select("multi_static", options=TOPICS, max_selected_items=2)),
    asked("Towns", select("multi_static", option_groups=GROUPS)),
    asked("City", select("external", min_query_length=1)),
    asked("Cities", select("multi_external", min_query_length=1)),
    asked("Somebody", select("users")),
    asked("People", select("multi_users", max_selected_items=2)),
    asked("Place", select("conversations")),
    asked("Places", select("multi_conversations")),
    asked("Channel", select("channels")),
    asked("Channels", select("multi_channels")),
    asked("Rhythm", {"type": "radio_buttons", "options": TICKS}),
    asked("Days", {"type": "checkboxes", "options": TICKS}),
    asked("First day", {"type": "datepicker"}),
    asked("Best hour", {"type": "timepicker"}),
    asked("Moment", {"type": "datetimepicker"}),
    asked("Letter", {"type": "rich_text_input"}),
)
ON_ENTER = asked("Search", short(), dispatch_action=True, optional=True)
MENU = {"type": "overflow", "action_id": "menu", "options": [option("Rename"), option("Remove")]}
ROW = {
    "type": "section",
    "block_id": "row",
    "text": {"type": "mrkdwn", "text": "A *row* with a menu."},
    "accessory": MENU,
}
FORM = modal(
    ROW,
    actions(button("Delete", style="danger", confirm=SURE), button("More")),
    *INPUTS,
    ON_ENTER,
    title="Everything",
)
FURTHER = modal({"type": "section", "text": plain("One step further.")}, title="Further")


def opens_everything(world: World) -> None:
    """Let the app open the form at a command, go further at More, and offer towns."""

    def answer(heard: Json) -> object:
        if "command" in heard or heard["type"] in {"shortcut", "message_action"}:
            shown = world.bot.call("views.open", trigger_id=heard["trigger_id"], view=FORM)
            assert shown["ok"], shown
        elif heard["type"] == "block_suggestion":
            wanted = heard["value"].lower()
            return {"options": [option(each) for each in CITIES if wanted in each.lower()]}
        elif heard["type"] == "block_actions" and heard["actions"][0]["action_id"] == "more":
            further = {key: each for key, each in FURTHER.items() if key != "close"}
            world.bot.call("views.push", trigger_id=heard["trigger_id"], view=further)
        return None

    world.bot.answers = answer


def submitted(world: World) -> Json:
    """Return what the app was sent when the form was, by the labels of the fields."""
    views = [each["view"] for each in world.bot.heard if each.get("type") == "view_submission"]
    values = views[-1]["state"]["values"]
    labels = {each["block_id"]: each["label"]["text"] for each in INPUTS}
    return {
        labels[block]: {key: value for key, value in entry["value"].items() if key != "type"}
        for block, entry in values.items()
        if block in labels
    }
