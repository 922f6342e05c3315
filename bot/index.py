"""The index: which chapter answers which word, button and form, with what it needs to know."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime

from bot import coordinating, copybook
from bot.casework import AtTheDesk
from bot.coordinating import Coordinating
from flows import about as outline
from flows import (
    action,
    agreement,
    answers,
    apart,
    briefing,
    casework,
    choosing,
    closing,
    fairness,
    farewell,
    guide,
    home,
    lessons,
    linking,
    load,
    lookback,
    meeting,
    mydata,
    note,
    offer,
    parting,
    pause,
    planning,
    profile,
    prompts,
    proposal,
    rematch,
    signup,
)
from flows import exit as leaving
from flows.forms import Form, Given, read
from flows.messages import (
    DOORS,
    Choice,
    HomeLeaving,
    Kind,
    Ref,
    Settled,
)
from flows.outcome import Outcome, Screen
from flows.people import Person, PersonId, Role
from flows.relationship import Relationship, RelationshipId
from flows.verbs import Verb, not_here_yet, possible, understand, unknown
from flows.wishes import Own
from storage.page import Page


@dataclass(frozen=True, slots=True)
class Turn:
    """Somebody's turn: one page is open, and they typed, pressed or sent something."""

    page: Page
    who: PersonId
    now: datetime

    def verb(self, text: str) -> Outcome:
        """Answer a word."""
        runs_it = self.page.programme.is_run_by(self.who)
        verb = understand(text, is_coordinator=runs_it)
        match verb:
            case None:
                return Outcome(reply=unknown(self.page.programme, is_coordinator=runs_it))
            case Verb.JOIN:
                programme = self.page.programme
                return Outcome(reply=home.welcome(programme))
            case Verb.HOME:
                return Outcome(reply=home.screen(self.page.view(self.who), self.now))
            case Verb.HELP | Verb.EXIT:
                verbs = possible(is_coordinator=runs_it) if verb is Verb.HELP else ()
                return Outcome(reply=self._change(verbs))
            case Verb.LEAVE | Verb.FORGET_ME:
                return self._way_out(farewell.LEAVE if verb is Verb.LEAVE else farewell.FORGET)
            case Verb.AGREE:
                return self._agree()
            case Verb.MEET:
                return self._meet()
            case Verb.PAUSE:
                return self._pause(None)
            case Verb.GUIDE:
                return guide.show()
            case Verb.MY_DATA:
                return Outcome(reply=mydata.show(self.page.profile(self.who)))
            case Verb.ABOUT:
                return Outcome(reply=outline.outline(self.page.programme))
            case Verb.PROFILE:
                return Outcome(reply=profile.screen(self.page.profile(self.who)))
            case Verb.LINK:
                return self._link(text)
            case Verb.CHOOSE:
                return choosing.ask(self.page.matching.choosing(self.who, self.now))
            case Verb.MATCH:
                return Coordinating(self.page, self.who, self.now).press(Choice.MATCH, None)
            case Verb.DESK | Verb.MENTORS:
                view = self.page.view(self.who)
                return Outcome(reply=Screen(home.on_the_desk(view, self.now)))
            case _:
                return Outcome(reply=not_here_yet(verb, self.page.programme))

    def _link(self, text: str) -> Outcome:
        links = self.page.links
        held = links.held(linking.typed(text))
        is_new = not self.page.has_begun(self.who)
        return linking.link(held, links.whose(self.who), is_new=is_new, now=self.now)

    def choice(self, choice: Choice, ref: Ref | None) -> Outcome:
        """Answer a button."""
        match choice:
            case choice if choice in DOORS:
                return self._join(choice)
            case Choice.TAKE_BACK_MENTEE | Choice.TAKE_BACK_MENTOR | Choice.TAKE_BACK_PEER:
                return Outcome(reply=signup.take_back_form(Role(choice.removeprefix("take-back-"))))
            case Choice.CHANGE_PROFILE:
                return Outcome(reply=profile.form(*self._own()))
            case Choice.LINK:
                mine = self.page.links.whose(self.who)
                return linking.show(mine, self.page.scope.chance.id(), self.now)
            case Choice.APART if self.page.people.has_joined(self.who):
                return Outcome(reply=apart.form(self.page.apart(self.who)))
            case Choice.DECLARE:
                return self._declare(None)
            case choice if choice in briefing.CHOICES:
                return self._briefing(choice, ref)
            case choice if choice in casework.CHOICES:
                return AtTheDesk(self.page, self.who, self.now).press(choice, ref)
            case choice if choice in answers.CHOICES:
                return self._pulse(choice, ref)
            case choice if choice in coordinating.CHOICES:
                return Coordinating(self.page, self.who, self.now).press(choice, ref)
            case Choice.CHOOSE:
                return choosing.ask(self.page.matching.choosing(self.who, self.now))
            case Choice.STILL_HERE:
                return offer.still_here(self.who)
            case Choice.TALK:
                return self._word(ref)
            case Choice.GUIDE:
                return leaving.guide()
            case Choice.LEAVE | Choice.FORGET:
                is_leaving = choice is Choice.LEAVE
                return self._way_out(farewell.LEAVE if is_leaving else farewell.FORGET)
            case Choice.PAUSE | Choice.RESUME if ref is None:
                return self._pause(choice)
            case Choice.LOAD_OK:
                return load.ok()
            case Choice.LOAD_FEWER:
                return load.fewer(self.page.mentoring(self.who))
            case Choice.YES | Choice.REMATCH if day := self.page.leaves_on(self.who):
                return Outcome(reply=HomeLeaving(from_day=day))
            case Choice.MANAGER_NOTE:
                return note.begin(self.page.writer(self.who), self.now)
            case Choice.PAGE:
                return guide.show(ref)
            case Choice.AGREE if ref is None:
                return self._agree()
            case Choice.MEET if ref is None:
                return self._meet()
            case Choice.CHANGE if ref is None:
                return Outcome(reply=self._change())
            case _:
                return self._within(self._about(ref), choice)

    def _way_out(self, key: str) -> Outcome:
        standing = self.page.people.standing(self.who)
        ends = [concerned(self.page, self.who, each) for each in leavable(self.page, self.who)]
        told = [
            parting.is_told(each, self.page.programme) for each in (frozenset().union(*ends), *ends)
        ]
        return Outcome(
            reply=farewell.form(
                key, standing, has_partner=bool(ends), coordinator=next(filter(None, told), "")
            )
        )

    def _change(self, verbs: tuple[str, ...] = ()) -> Form:
        mine = leavable(self.page, self.who)
        about_it = mine[0] if len(mine) == 1 else None
        line = concerned(self.page, self.who, about_it)
        return leaving.form(mine, self.who, self.page.programme, line=line, verbs=verbs)

    def _to_change(self, relationship: Relationship) -> Form:
        line = concerned(self.page, self.who, relationship)
        return leaving.change(relationship, self.who, self.page.programme, line=line)

    def _about(self, ref: Ref | None) -> Relationship | None:
        """Return the relationship a button is about, as it stands for whoever pressed it."""
        relationship = about(self.page, ref)
        return relationship.as_seen_by(self.who) if relationship else None

    def _pause(self, choice: Choice | None) -> Outcome:
        day = self.page.leaves_on(self.who)
        if day is not None:
            return Outcome(reply=HomeLeaving(from_day=day))
        if choice is Choice.RESUME:
            return pause.matched_again(self.who)
        return pause.ask(self.page.rest(self.who), self.now)

    def _within(self, relationship: Relationship | None, choice: Choice) -> Outcome:
        if relationship is None:
            return Outcome(reply=Settled())
        match choice:
            case Choice.YES | Choice.NO:
                say = proposal.yes if choice is Choice.YES else proposal.no
                said = say(relationship, self.who, self.now)
                return offer.answered(relationship, self.who, said)
            case Choice.AGREE:
                return agreement.begin(relationship, self.who, self.page.programme, self.now)
            case Choice.MEET:
                entry = self.page.calendar_entry(relationship)
                return planning.begin(relationship, self.who, self.now, entry)
            case Choice.ANOTHER_TIME:
                return planning.another(relationship, self.who, self.now)
            case Choice.CALL_OFF:
                return planning.call_off(relationship, self.who, self.now)
            case Choice.TOMORROW:
                return prompts.tomorrow(relationship, self.who, self.page.programme, self.now)
            case Choice.MET:
                return meeting.met(relationship, self.who, self.now)
            case Choice.REMIND:
                return action.ask(relationship, self.who, self.now)
            case Choice.NOT_YET:
                return meeting.not_yet(relationship, self.who)
            case Choice.GO_ON | Choice.THANKS:
                return closing.begin(relationship, self.who, choice, self.page.programme)
            case Choice.CHECK_IN:
                return lookback.begin(relationship, self.who)
            case Choice.REMATCH:
                return self._again(relationship)
            case Choice.PAUSE:
                return pause.ask(self.page.rest(self.who), self.now, relationship)
            case Choice.RESUME:
                return pause.resume(relationship, self.who, self.now)
            case _:
                return Outcome(reply=self._to_change(relationship))

    def _again(self, relationship: Relationship) -> Outcome:
        """Take up the offer to try again; who took that role back says anew what they wish for."""
        outcome = rematch.take_up(relationship, self.who, self.now)
        role = relationship.member(self.who).role
        if any(wish.role is role for wish in self.page.people.wishes(self.who)):
            return outcome
        return replace(outcome, reply=sign_up_form(self.page, self.who, role).reply)

    def _join(self, choice: Choice) -> Outcome:
        if choice in signup.not_offered(self.page.programme):
            return Outcome(reply=Settled())
        return sign_up_form(self.page, self.who, Role(choice.removeprefix("join-as-")))

    def _own(self) -> tuple[Person, Own, tuple[str, ...]]:
        people = self.page.people
        return people.person(self.who), people.own(self.who), copybook.languages()

    def _apart(self, given: Mapping[str, Given]) -> Outcome:
        people, picked = self.page.people, given.get("somebody")
        if not people.has_joined(self.who):
            return Outcome(reply=Settled())
        new = people.person(PersonId(picked)) if isinstance(picked, str) and picked else None
        return apart.choose(self.who, self.page.apart(self.who), new, given)

    def _declare(self, given: Mapping[str, Given] | None) -> Outcome:
        """Open or answer the page on which somebody may say something of themselves."""
        dimensions = self.page.dimensions
        if not dimensions or not self.page.people.has_joined(self.who):
            return Outcome(reply=Settled())
        said = self.page.declared.of(self.who)
        if given is None:
            return Outcome(reply=fairness.form(dimensions, said))
        return fairness.choose(self.who, dimensions, said, given)

    def preview(self, form: str, given: Mapping[str, Given], *, within: bool = False) -> Outcome:
        """Show what a form that is not sent yet would let others see: beside it, or *within* it."""
        if form not in signup.FORM.values():
            return Outcome(reply=Settled())
        programme = self.page.programme
        look = signup.look(given, programme)
        if not within:
            return Outcome(reply=look)
        role, me = Role(form.removeprefix("sign-up-")), self.page.people.person(self.who)
        return Outcome(reply=signup.within(signup.form(me, role, programme, None), given, look))

    def _briefing(self, choice: Choice, ref: Ref | None) -> Outcome:
        role, where = self._place(ref)
        mine = self.page.briefings.of(self.who)
        progress = next((each for each in mine if each.role is role), None)
        if progress is None:
            return Outcome(reply=Settled())
        taking = briefing.Taking(progress, self.page.relationships.waiting(self.who))
        return briefing.press(taking, choice, where, self.now)

    def _pulse(self, choice: Choice, ref: Ref | None) -> Outcome:
        relationship = self._about(ref)
        if relationship is None or ref is None:
            return Outcome(reply=Settled())
        which = ref.id.partition(".")[2]
        seat = self.page.seat(relationship, self.who)
        seat = replace(seat, line=concerned(self.page, self.who, relationship))
        return answers.press(seat, which, choice, self.now)

    def _place(self, ref: Ref | None) -> tuple[Role | None, str]:
        relationship = self._about(ref)
        if relationship is not None:
            return relationship.member(self.who).role, ""
        return lessons.place(ref)

    def _agree(self) -> Outcome:
        mine = leavable(self.page, self.who)
        return agreement.ask(mine, self.who, self.page.programme, self.now)

    def _meet(self) -> Outcome:
        mine = leavable(self.page, self.who)
        entry = self.page.calendar_entry(mine[0]) if len(mine) == 1 else ""
        return planning.ask(mine, self.who, self.now, entry)

    def _plan(self, form: str, state: str, given: Mapping[str, Given]) -> Outcome:
        if form == planning.WITH_WHOM:
            answers = read(planning.which(leavable(self.page, self.who), self.who), given)
            if isinstance(answers, Form):
                return Outcome(reply=answers)
            state = answers.text(planning.WHICH)
        relationship = about(self.page, Ref.parse(state))
        if relationship is None:
            return Outcome(reply=Settled())
        entry = self.page.calendar_entry(relationship)
        match form:
            case planning.OFFER:
                new = self.page.scope.chance.id()
                return planning.offer(relationship, self.who, given, new, self.now)
            case planning.CHOOSE:
                return planning.choose(relationship, self.who, given, self.now, entry)
            case _:
                return planning.begin(relationship, self.who, self.now, entry)

    def _word(self, ref: Ref | None) -> Outcome:
        relationship = self._about(ref)
        asked = self.page.cases.asked_today(self.who, self.now.date())
        return leaving.ask_for_a_word(
            self.who,
            concerned(self.page, self.who, relationship),
            self.page.programme,
            None if asked else self.page.cases.blank(),
            self.now,
        )

    def form(self, form: str, state: str, given: Mapping[str, Given]) -> Outcome:
        """Answer a form that was sent."""
        match form:
            case form if form in signup.FORM.values():
                role = Role(form.removeprefix("sign-up-"))
                if Choice(f"join-as-{role}") in signup.not_offered(self.page.programme):
                    return Outcome(reply=Settled())
                person, wishes = (
                    self.page.people.person(self.who),
                    self.page.people.wishes(self.who),
                )
                before = next((wish for wish in wishes if wish.role is role), None)
                applicant = signup.Applicant(person, role, before)
                return signup.sign_up(applicant, given, self.page.programme, self.now)
            case farewell.LEAVE | farewell.FORGET:
                return farewell.leave(self.page.leaver(self.who), self.now)
            case form if form in signup.TAKE_BACK.values():
                role = Role(form.removeprefix("take-back-"))
                person, wishes = (
                    self.page.people.person(self.who),
                    self.page.people.wishes(self.who),
                )
                wish = next((wish for wish in wishes if wish.role is role), None)
                return signup.take_back(person, role, wish, self.page.programme, self.now)
            case profile.FORM:
                return profile.choose(*self._own(), given)
            case apart.FORM:
                return self._apart(given)
            case fairness.DECLARE:
                return self._declare(given)
            case pause.FORM:
                return pause.begin(self.page.rest(self.who), given, self.now)
            case "agree-which":
                mine = leavable(self.page, self.who)
                return agreement.choose(mine, self.who, given, self.page.programme, self.now)
            case "agree":
                relationship = self._about(Ref.parse(state))
                if relationship is None:
                    return Outcome(reply=Settled())
                return agreement.agree(relationship, self.who, given, self.page.programme, self.now)
            case form if form in choosing.FORMS:
                listed = self.page.matching.choosing(self.who, self.now)
                return choosing.choose(listed, state, given)
            case form if form in coordinating.FORMS:
                return Coordinating(self.page, self.who, self.now).send(form, state, given)
            case form if form in note.FORMS:
                new = self.page.scope.chance.id()
                return note.send(self.page.writer(self.who), state, given, new, self.now)
            case form if form in planning.FORMS:
                return self._plan(form, state, given)
            case closing.GO_ON | closing.THANKS | lookback.FORM:
                return self._closing(form, self._about(Ref.parse(state)), given)
            case form if form in casework.FORMS:
                return AtTheDesk(self.page, self.who, self.now).send(form, state, given)
            case "change-which":
                return self._which(given)
            case "change":
                relationship = self._about(Ref.parse(state))
                if relationship is None:
                    return Outcome(reply=Settled())
                notice = self.page.programme.notice
                return leaving.end(relationship, self.who, self.now, notice=notice)
            case _:
                return Outcome(reply=Settled())

    def _closing(
        self, form: str, relationship: Relationship | None, given: Mapping[str, Given]
    ) -> Outcome:
        if relationship is None:
            return Outcome(reply=Settled())
        if form == lookback.FORM:
            began = self.page.pulses.sheet(relationship.id, self.who).confidence
            return lookback.answer(relationship, self.who, given, began)
        return closing.choose(relationship, self.who, form, given, self.page.programme)

    def _which(self, given: Mapping[str, Given]) -> Outcome:
        answers = read(self._change(), given)
        if isinstance(answers, Form):
            return Outcome(reply=answers)
        relationship = self._about(Ref.parse(answers.text(leaving.WHICH)))
        if relationship is None:
            return Outcome(reply=Settled())
        return Outcome(reply=self._to_change(relationship))


def concerned(
    page: Page, who: PersonId, relationship: Relationship | None = None
) -> frozenset[PersonId]:
    """Return whom something of somebody's concerns: the members, and all to whom they report."""
    partners = relationship.partners(who) if relationship else ()
    people = {who, *(member.person.id for member in partners)}
    return page.people.above(people) | people


def about(page: Page, ref: Ref | None) -> Relationship | None:
    """Return the relationship that a button is about."""
    if ref is None or ref.kind not in {Kind.RELATIONSHIP, Kind.QUESTION}:
        return None
    return page.relationships.get(RelationshipId(ref.id.partition(".")[0]))


def leavable(page: Page, who: PersonId) -> tuple[Relationship, ...]:
    """Return the relationships that somebody may leave."""
    return tuple(each for each in page.relationships.of(who) if each.is_meeting)


def sign_up_form(page: Page, who: PersonId, role: Role) -> Outcome:
    """Return the sign-up page, with what was said before."""
    wish = next((each for each in page.people.wishes(who) if each.role is role), None)
    return Outcome(reply=signup.form(page.people.person(who), role, page.programme, wish))
