import pytest

from tests.playground.world import TEXT, asked, modal, option

NUMBER = {"type": "number_input", "is_decimal_allowed": False}


def _opens(world, view):
    def answer(heard):
        if "command" in heard:
            world.bot.call("views.open", trigger_id=heard["trigger_id"], view=view)

    world.bot.answers = answer
    world.amara.types("/helper join")


def _then(world, answer):
    world.bot.answers = lambda heard: answer if heard["type"] == "view_submission" else None


NAME = asked("Name", TEXT)
WHO = asked("Who", {"type": "users_select"})
WHICH = asked("Which", {"type": "multi_static_select", "options": [option("Red"), option("Blue")]})
SURE = asked("Sure", {"type": "checkboxes", "options": [option("Yes, I am")]}, optional=True)
WHEN = asked("When", {"type": "datepicker", "initial_date": "2026-03-04"})


def test_amara_fills_in_every_kind_of_field_and_the_bot_reads_what_she_meant(world):
    _opens(world, modal(NAME, WHO, WHICH, SURE, WHEN))
    world.amara.fills(
        {"Name": "Ada", "Who": "Bo Lindqvist", "Which": ["Blue", "Red"], "Sure": True}
    )
    assert world.amara.modal.values == {
        "Name": "Ada",
        "Who": "Bo Lindqvist",
        "Which": ["Blue", "Red"],
        "Sure": ["Yes, I am"],
        "When": "2026-03-04",
    }
    world.amara.submits()
    values = world.bot.heard[-1]["view"]["state"]["values"]
    assert values["name"]["value"] == {"type": "plain_text_input", "value": "Ada"}
    assert values["who"]["value"]["selected_user"] == "U2"
    assert [each["value"] for each in values["which"]["value"]["selected_options"]] == [
        "blue",
        "red",
    ]
    assert values["when"]["value"]["selected_date"] == "2026-03-04"
    assert world.amara.modal is None


def test_an_error_from_the_bot_stands_under_its_field_and_what_was_typed_is_kept(world):
    _opens(world, modal(NAME))
    _then(world, {"response_action": "errors", "errors": {"name": "Too short."}})
    world.amara.fills({"Name": "A"})
    world.amara.submits()
    assert world.amara.modal.errors == {"Name": "Too short."}
    assert world.amara.modal.values == {"Name": "A"}


def test_a_required_field_left_empty_comes_back_without_asking_the_bot(world):
    _opens(world, modal(NAME))
    world.amara.submits()
    assert world.amara.modal.errors == {"Name": "Please complete this required field."}
    assert world.bot.kinds() == ["/helper"]


def test_the_answer_to_a_form_may_draw_it_anew(world):
    _opens(world, modal(NAME))
    _then(world, {"response_action": "update", "view": modal(NAME, title="Once more")})
    world.amara.fills({"Name": "Ada"})
    world.amara.submits()
    assert world.amara.modal.title == "Once more"
    assert world.amara.modal.values == {"Name": "Ada"}


def test_the_answer_to_a_form_may_lay_another_over_it_and_closing_that_shows_the_first(world):
    _opens(world, modal(NAME))
    _then(world, {"response_action": "push", "view": modal(title="On top")})
    world.amara.fills({"Name": "Ada"})
    world.amara.submits()
    assert world.amara.modal.title == "On top"
    world.amara.closes()
    assert world.amara.modal.title == "A form"


def test_the_answer_to_a_form_may_close_all_that_are_open(world):
    _opens(world, modal())
    world.bot.call("views.push", trigger_id=_trigger(world), view=modal(title="On top"))
    _then(world, {"response_action": "clear"})
    world.amara.submits()
    assert world.amara.modal is None


def test_three_forms_lie_on_each_other_and_no_fourth(world):
    _opens(world, modal())
    pushed = [
        world.bot.call("views.push", trigger_id=_trigger(world), view=modal()) for _ in range(3)
    ]
    assert [each.get("error") for each in pushed] == [None, None, "push_limit_reached"]


def test_an_answer_that_slack_would_not_understand_leaves_the_form_open_with_an_apology(world):
    _opens(world, modal(NAME))
    _then(world, {"response_action": "errors", "errors": {"elsewhere": "Hm."}})
    world.amara.fills({"Name": "Ada"})
    world.amara.submits()
    assert world.amara.modal.errors == {"": "We had some trouble connecting. Try again?"}
    assert world.amara.modal.values == {"Name": "Ada"}


def test_a_form_is_drawn_anew_only_by_who_knows_its_latest_hash(world):
    _opens(world, modal(NAME, external_id="join-U1"))
    shown = world.amara.modal.view
    anew = modal(NAME, title="Anew", external_id="join-U1")
    first = world.bot.call("views.update", view_id=shown["id"], hash=shown["hash"], view=anew)
    late = world.bot.call("views.update", view_id=shown["id"], hash=shown["hash"], view=anew)
    by_name = world.bot.call("views.update", external_id="join-U1", view=anew)
    assert [first["ok"], late.get("error"), by_name["ok"]] == [True, "hash_conflict", True]
    assert world.amara.modal.title == "Anew"


def test_two_open_forms_cannot_have_the_same_name(world):
    _opens(world, modal(external_id="join"))
    again = world.bot.call("views.push", trigger_id=_trigger(world), view=modal(external_id="join"))
    assert again["error"] == "duplicate_external_id"


def test_whoever_closes_everything_is_reported_with_the_first_form(world):
    _opens(world, modal(notify_on_close=True, callback_id="first"))
    on_top = modal(clear_on_close=True)
    world.bot.call("views.push", trigger_id=_trigger(world), view=on_top)
    world.amara.closes()
    closed = world.bot.heard[-1]
    assert (closed["type"], closed["is_cleared"]) == ("view_closed", True)
    assert closed["view"]["callback_id"] == "first"
    assert world.amara.modal is None


def test_a_home_is_drawn_anew_only_by_who_knows_its_latest_hash(world):
    home = {"type": "home", "blocks": []}
    first = world.bot.call("views.publish", user_id="U1", view=home)["view"]["hash"]
    assert world.bot.call("views.publish", user_id="U1", view=home, hash=first)["ok"]
    late = world.bot.call("views.publish", user_id="U1", view=home, hash=first)
    assert late["error"] == "hash_conflict"


@pytest.mark.parametrize(
    ("field", "typed", "error"),
    [
        ({"type": "email_text_input"}, "amara", "Please enter a valid email address."),
        ({"type": "url_text_input"}, "example", "Please enter a valid URL."),
        (NUMBER, "many", "Please enter a number."),
        (NUMBER, "NaN", "Please enter a number."),
        (NUMBER, "1.5", "Please enter a whole number."),
        (NUMBER | {"min_value": "2"}, "1", "Please enter a number of at least 2."),
        (NUMBER | {"max_value": "2"}, "3", "Please enter a number of at most 2."),
        (TEXT | {"min_length": 2}, "A", "Please enter at least 2 characters."),
        (TEXT | {"max_length": 2}, "Ada", "Please enter no more than 2 characters."),
    ],
)
def test_a_field_takes_only_what_it_is_for_without_asking_the_bot(world, field, typed, error):
    _opens(world, modal(asked("Answer", field)))
    world.amara.fills({"Answer": typed})
    world.amara.submits()
    assert world.amara.modal.errors == {"Answer": error}
    assert world.bot.kinds() == ["/helper"]


def test_fields_of_every_newer_kind_reach_the_bot_in_slacks_own_shape(world):
    _opens(
        world,
        modal(
            asked("Email", {"type": "email_text_input"}),
            asked("Number", NUMBER),
            asked("When", {"type": "datetimepicker"}),
            asked("People", {"type": "multi_users_select"}),
            asked("Where", {"type": "conversations_select"}),
            asked("Story", {"type": "rich_text_input"}),
        ),
    )
    filled = {
        "email": "a@example.org",
        "number": "3",
        "when": "1772442000",
        "people": ["U1", "U2"],
        "where": "C901",
        "story": "Once",
    }
    values = {block: {"value": value} for block, value in filled.items()}
    world.slack.post("as/U1/fill", {"surface": world.amara.modal.view["id"], "values": values})
    world.amara.submits()
    state = world.bot.heard[-1]["view"]["state"]["values"]
    assert state["email"]["value"]["value"] == "a@example.org"
    assert state["number"]["value"]["value"] == "3"
    assert state["when"]["value"]["selected_date_time"] == 1_772_442_000
    assert state["people"]["value"]["selected_users"] == ["U1", "U2"]
    assert state["where"]["value"]["selected_conversation"] == "C901"
    section = {"type": "rich_text_section", "elements": [{"type": "text", "text": "Once"}]}
    assert state["story"]["value"]["rich_text_value"]["elements"] == [section]


def test_a_trigger_id_serves_once(world):
    _opens(world, modal())
    again = world.bot.call("views.open", trigger_id=_last_trigger(world), view=modal())
    assert again["error"] == "exchanged_trigger_id"
    never = world.bot.call("views.open", trigger_id="1.2.3", view=modal())
    assert never["error"] == "invalid_trigger_id"


def test_a_form_with_a_menu_tells_the_bot_at_once_what_was_chosen(world):
    menu = {"type": "static_select", "options": [option("Red"), option("Blue")]}
    _opens(world, modal(asked("Colour", menu, dispatch_action=True)))
    world.amara.chooses("Blue", label="Colour")
    heard = world.bot.heard[-1]
    assert heard["actions"][0]["selected_option"]["value"] == "blue"
    state = heard["view"]["state"]["values"]["colour"]["value"]
    assert state["selected_option"]["value"] == "blue"


def _trigger(world):
    """Let Amara do something small, to be allowed to show her a form."""
    world.bot.answers = lambda _heard: None
    world.amara.types("/helper help")
    return _last_trigger(world)


def _last_trigger(world):
    return [heard["trigger_id"] for heard in world.bot.heard if "trigger_id" in heard][-1]
