"""Every kind of field can be filled in, and every classic block is drawn as Slack draws it."""

from playwright.sync_api import Page, expect

from playground.elements import INPUTS
from tests.browser.everything import DEMO, FORM, opens_everything, submitted
from tests.browser.seat import Seat
from tests.playground.world import Json, World, actions, asked, eventually, modal, option, plain

MOMENT = 1_772_785_800  # Friday, 6 March 2026, 09:30 in Lagos


def test_amara_fills_in_every_kind_of_field_by_keyboard(world: World, amara: Seat) -> None:
    opens_everything(world)
    amara.writes(DEMO)
    form = amara.form("Everything")
    expect(form.get_by_label("Name")).to_be_focused()
    _fills_in(amara.page)
    amara.looks_well("everything")
    form.get_by_role("button", name="Send").press("Enter")
    expect(form).to_be_hidden()
    expect(amara.box).to_be_focused()
    assert _shortly(submitted(world)) == EXPECTED


EXPECTED = {
    "Name": "Amara",
    "About you": "One\nTwo",
    "Years": "7",
    "Mail": "amara@example.org",
    "Page": "https://example.org",
    "Team": "Blue",
    "Town": "Lisbon",
    "Topics": ["Topic 2", "Topic 12"],
    "Towns": ["Bergen"],
    "City": "Austin",
    "Cities": ["Auckland", "Berlin"],
    "Somebody": "U2",
    "People": ["U2", "U3"],
    "Place": "C901",
    "Places": ["C901"],
    "Channel": "C901",
    "Channels": ["C901"],
    "Rhythm": "Monthly",
    "Days": ["Weekly"],
    "First day": "2026-03-05",
    "Best hour": "14:15",
    "Moment": MOMENT,
    "Letter": "Dear *all*",
}


def _fills_in(page: Page) -> None:
    form = page.get_by_role("dialog", name="Everything")
    page.keyboard.type("Amara")
    expect(form.get_by_text("5 of at most 20 characters")).to_be_visible()
    page.keyboard.press("Tab")
    page.keyboard.type("One\nTwo")
    page.keyboard.press("Tab")
    page.keyboard.type("7")
    for label, words in (
        ("Mail", "amara@example.org"),
        ("Page", "https://example.org"),
        ("First day", "2026-03-05"),
        ("Best hour", "14:15"),
        ("Moment", "2026-03-06T09:30"),
        ("Letter", "Dear *all*"),
    ):
        form.get_by_label(label).fill(words)
    form.get_by_label("Team", exact=True).select_option("Blue")
    form.get_by_label("Town", exact=True).select_option("Lisbon")
    for tick in ("Topic 2", "Topic 12", "Bergen"):
        form.get_by_label(tick, exact=True).press("Space")
    expect(form.get_by_label("Topic 3")).to_be_disabled()
    form.get_by_role("radio", name="Monthly").press("Space")
    form.get_by_role("checkbox", name="Weekly").press("Space")
    for label, picks in (
        ("City", [("aus", "Austin")]),
        ("Cities", [("auck", "Auckland"), ("be", "Berlin")]),
        ("Somebody", [("bo", "Bo Lindqvist")]),
        ("People", [("bo", "Bo Lindqvist"), ("carla", "Carla Reyes")]),
        ("Place", [("attic", "attic")]),
        ("Places", [("attic", "attic")]),
        ("Channel", [("attic", "attic")]),
        ("Channels", [("attic", "attic")]),
    ):
        for typed, name in picks:
            form.get_by_role("combobox", name=label, exact=True).press_sequentially(typed)
            expect(form.get_by_role("option", name=name)).to_be_visible()
            page.keyboard.press("Enter")
    people = form.get_by_role("combobox", name="People", exact=True)
    expect(people).to_have_attribute("placeholder", "No more than 2")
    expect(people).not_to_be_editable()


def _shortly(values: Json) -> Json:
    return {label: _held(next(iter(entry.values()))) for label, entry in values.items()}


def _held(value: object) -> object:
    match value:
        case list():
            return [_held(each) for each in value]
        case {"text": {"text": words}}:
            return words
        case {"elements": [{"elements": [{"text": words}]}]}:
            return words
        case _:
            return value


def test_errors_stand_under_their_fields_and_nothing_typed_is_lost(
    world: World, amara: Seat
) -> None:
    opens_everything(world)
    amara.writes(DEMO)
    form = amara.form("Everything")
    form.get_by_label("Name").fill("A")
    form.get_by_label("About you").fill("Kept")
    form.get_by_label("Mail").fill("nowhere")
    form.get_by_role("combobox", name="City", exact=True).press_sequentially("ber")
    expect(form.get_by_role("option", name="Berlin")).to_be_visible()
    amara.page.keyboard.press("Enter")
    form.get_by_role("button", name="Send").click()
    name = form.get_by_label("Name")
    expect(name).to_have_accessible_description(
        "Please enter at least 2 characters. As others should read it."
    )
    expect(name).to_be_focused()
    expect(name).to_have_attribute("aria-invalid", "true")
    required = "Please complete this required field."
    expect(form.get_by_label("Years")).to_have_accessible_description(required)
    expect(form.get_by_role("group", name="Topics")).to_have_accessible_description(required)
    expect(form.get_by_role("combobox", name="Somebody")).to_have_accessible_description(required)
    expect(form.get_by_label("About you")).to_have_value("Kept")
    expect(form.get_by_role("combobox", name="City", exact=True)).to_have_value("Berlin")
    amara.looks_well("errors")


def test_a_confirm_dialog_asks_first(world: World, amara: Seat) -> None:
    opens_everything(world)
    amara.writes(DEMO)
    delete = amara.form("Everything").get_by_role("button", name="Delete")
    delete.press("Enter")
    sure = amara.form("Are you sure?")
    expect(sure).to_contain_text("It cannot be taken back.")
    amara.page.keyboard.press("Escape")
    expect(sure).to_be_hidden()
    expect(delete).to_be_focused()
    delete.press("Enter")
    sure.get_by_role("button", name="Rather not").press("Enter")
    assert "block_actions" not in world.bot.kinds()
    delete.press("Enter")
    with amara.page.expect_response("**/press"):
        sure.get_by_role("button", name="Do it").press("Enter")
    assert world.bot.heard[-1]["actions"][0]["action_id"] == "delete"


def test_a_refused_choice_shows_what_was_chosen_before(world: World, amara: Seat) -> None:
    sure = {"title": plain("Sure?"), "text": plain("Really?"), "confirm": plain("Yes")}
    menu = {"type": "static_select", "action_id": "pick", "placeholder": plain("Colour")}
    options = [option("Red"), option("Blue")]
    pick = menu | {"options": options, "initial_option": options[0], "confirm": sure}
    world.bot.say("U1", "Choose", blocks=[actions(pick)])
    amara.log.get_by_label("Colour").select_option("Blue")
    amara.form("Sure?").get_by_role("button", name="Cancel").click()
    expect(amara.log.get_by_label("Colour")).to_have_value("red")
    assert "block_actions" not in world.bot.kinds()


def test_a_further_view_has_a_way_back_and_what_was_typed_is_still_there(
    world: World, amara: Seat
) -> None:
    opens_everything(world)
    amara.writes(DEMO)
    form, further = amara.form("Everything"), amara.form("Further")
    form.get_by_label("Name").fill("Amara")
    form.get_by_role("button", name="More", exact=True).click()
    expect(further).to_contain_text("One step further.")
    amara.looks_well("further")
    further.get_by_role("button", name="Back").first.click()
    expect(form.get_by_label("Name")).to_have_value("Amara")
    form.get_by_role("button", name="More", exact=True).click()
    expect(further).to_be_visible()
    amara.page.keyboard.press("Escape")
    expect(form).to_be_visible()
    form.get_by_role("button", name="More", exact=True).click()
    further.get_by_role("button", name="Close all").click()
    expect(amara.page.get_by_role("dialog")).to_be_hidden()


def test_a_menu_and_a_search_tell_the_app_at_once(world: World, amara: Seat) -> None:
    opens_everything(world)
    amara.writes(DEMO)
    form = amara.form("Everything")
    form.get_by_role("button", name="More actions").press("Enter")
    amara.page.keyboard.press("ArrowDown")
    with amara.page.expect_response("**/press"):
        amara.page.keyboard.press("Enter")
    search = form.get_by_label("Search (optional)")
    search.fill("wind")
    with amara.page.expect_response("**/press"):
        search.press("Enter")
    expect(form).to_be_visible()
    told = [each["actions"][0] for each in world.bot.heard if each.get("type") == "block_actions"]
    assert told[0]["selected_option"]["value"] == "remove"
    assert told[1]["value"] == "wind"
    assert "view_submission" not in world.bot.kinds()


def test_a_field_that_asks_for_it_tells_each_letter(world: World, amara: Seat) -> None:
    each_letter = {"trigger_actions_on": ["on_character_entered"]}
    typing = {"type": "plain_text_input", "dispatch_action_config": each_letter}
    form = modal(asked("Search", typing, dispatch_action=True))
    world.bot.answers = lambda heard: (
        world.bot.call("views.open", trigger_id=heard["trigger_id"], view=form) and None
        if "command" in heard
        else None
    )
    amara.writes(DEMO)
    amara.form("A form").get_by_label("Search").press_sequentially("ab")
    eventually(lambda: sorted(_letters(world)) == ["a", "ab"])  # they travel apart


def _letters(world: World) -> list[str]:
    actions_heard = [each["actions"] for each in world.bot.heard if "actions" in each]
    return [action["value"] for [action] in actions_heard]


def test_blocks_are_drawn(world: World, amara: Seat) -> None:
    link = {"type": "link", "url": "https://example.org/guide", "text": "the guide"}
    bold = {"type": "text", "text": "Bold", "style": {"bold": True}}
    somebody = {"type": "user", "user_id": "U2"}
    spoken: list[Json] = [bold, {"type": "text", "text": " and "}, link, somebody]
    item = {"type": "rich_text_section", "elements": [{"type": "text", "text": "An item"}]}
    rich = [
        {"type": "rich_text_section", "elements": spoken},
        {"type": "rich_text_list", "style": "ordered", "elements": [item]},
        {"type": "rich_text_quote", "elements": [{"type": "text", "text": "Quoted"}]},
        {"type": "rich_text_preformatted", "elements": [{"type": "text", "text": "1 + 1"}]},
    ]
    picture = {"image_url": "https://example.org/tree.png", "alt_text": "A tree"}
    blocks = [
        {"type": "header", "text": plain("A header")},
        {"type": "section", "fields": [plain("Left"), plain("Right")]},
        {"type": "divider"},
        {"type": "context", "elements": [{"type": "image", **picture}, plain("Small")]},
        {"type": "image", "title": plain("In spring"), **picture},
        {"type": "rich_text", "elements": rich},
        {"type": "table", "rows": [[{"type": "raw_text", "text": "A cell"}]]},
        {
            "type": "markdown",
            "text": "# Title\n\n**Strong** [here](https://example.org)\n\n- a\n- b",
        },
    ]
    said = world.bot.say("U1", "Blocks", blocks=blocks)
    assert said["ok"], said
    log = amara.log
    expect(log.get_by_role("heading", name="A header")).to_be_visible()
    expect(log.get_by_text("Right", exact=True)).to_be_visible()
    expect(log.get_by_role("separator")).to_have_count(1)
    expect(log.get_by_role("link", name="A tree")).to_have_count(2)
    expect(log.get_by_role("figure")).to_contain_text("In spring")
    expect(log.get_by_role("link", name="the guide")).to_be_visible()
    expect(log.locator("strong", has_text="Bold")).to_be_visible()
    expect(log.get_by_text("@Bo Lindqvist")).to_be_visible()
    expect(log.get_by_role("blockquote")).to_have_text("Quoted")
    expect(log.locator("pre")).to_have_text("1 + 1")
    expect(log.get_by_role("cell", name="A cell")).to_be_visible()
    expect(log.get_by_role("heading", name="Title")).to_be_visible()
    expect(log.locator("strong", has_text="Strong")).to_be_visible()
    expect(log.get_by_role("link", name="here")).to_have_attribute("href", "https://example.org")
    assert log.locator("img").count() == 0, "nothing is fetched from elsewhere"
    amara.looks_well("blocks")


def test_a_file_is_there_to_be_saved(world: World, amara: Seat) -> None:
    bot = world.bot
    asked_for = bot.call("files.getUploadURLExternal", filename="list.csv", length=3)
    bot.http.post(asked_for["upload_url"], content=b"a,b")
    direct = bot.call("conversations.open", users="U1")["channel"]["id"]
    brought = [{"id": asked_for["file_id"], "title": "A list <b>"}]
    done = bot.call("files.completeUploadExternal", files=brought, channel_id=direct)
    assert done["ok"], done
    with amara.page.expect_download() as saved:
        amara.log.get_by_role("link", name="A list <b>").click()
    assert saved.value.suggested_filename == "list.csv"


def test_the_form_holds_every_kind_of_field_that_slack_lets_in() -> None:
    kinds = {block["element"]["type"] for block in FORM["blocks"] if block["type"] == "input"}
    assert set(INPUTS) == kinds
