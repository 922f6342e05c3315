"""One example of everything the bot can say, so that nothing can be said that cannot be shown."""

from datetime import UTC, date, datetime

from flows import messages as m
from flows.guide import CARDS, card
from flows.programme import Shape
from flows.words import FarDay, Slot, Words, names, part, topics

FRIDAY = date(2026, 3, 6)
MONDAY = datetime(2026, 3, 2, 10, 0, tzinfo=UTC)
PAIR = m.Ref(m.Kind.RELATIONSHIP, "r1")
BRIEFING = m.Ref(m.Kind.BRIEFING, "mentee")
CASE = m.Ref(m.Kind.CASE, "c1")
WHY = (
    part("why-topics-mentee", topics=topics(("feedback", "strategy"))),
    part("why-levels-mentee", levels=2),
)
FOR_ANYONE = (
    part("why-topics-anyone", topics=topics(("feedback", "strategy"))),
    part("why-levels-anyone", levels=2),
)
ABOUT_AMARA = part("preview-about-me", text="I have led three teams through a merger.")
ABOUT_JOAO = part("preview-about-me", text="I moved from research to design last year.")
TOPICS = part("preview-topics", topics=topics(("feedback", "confidence")))

OPENERS = (
    part("opener-topic-1", topic=Words("topic-feedback")),
    part("opener-topic-2", topic=Words("topic-strategy")),
    part("opener-3"),
)
SETTLED = (
    part("agreed-every", weeks=5),
    part("agreed-until", until=FarDay(FRIDAY)),
    part("agreed-format", how=Words("format-either")),
    part("between-talks"),
    part("agreed-between_own", text="Names of my team."),
    part("agreed-feedback", text="Straight away, and kindly."),
    part("agreed-otherwise", text="We say so over a coffee."),
)
LISTED = (
    part(
        "case-line-late-taken",
        number=4711,
        kind=Words("case-kind-gone-quiet"),
        owner="Daniel Mensah",
        due=FRIDAY,
        days=9,
    ),
    part("case-line", number=1729, kind=Words("case-kind-word-wanted"), due=FRIDAY),
)
THANKS = "You asked the question that nobody else asked me."
A_WORD = part("a-private-word", coordinator="Ingrid Solberg")
OTHERS = names(("Amara", "João", "Tomás"))
GOAL = part("agreed-goal", name="João", text="Lead a first project of my own.")
TALK = Slot(datetime(2026, 3, 27, 16, 0, tzinfo=UTC), (("Mei", "Asia/Singapore"),))
OFFERED = (
    part("offered-time", when=Slot(datetime(2026, 3, 27, 8, 0, tzinfo=UTC), TALK.others)),
    part("offered-time", when=TALK),
)

EXAMPLES: tuple[m.Message, ...] = (
    m.SignedUp(
        parts=(TOPICS, ABOUT_JOAO, part("preview-strengths", text="Listening, sketching")),
        about=BRIEFING,
    ),
    m.Applied(coordinator="Ingrid Solberg", parts=(TOPICS, ABOUT_AMARA), about=BRIEFING),
    m.MentorApproved(),
    m.TakenBack(),
    m.About(
        programme="Fjordlight Mentoring",
        aim="Grow the next project leads.",
        parts=(part("about-asks", hours=18, months=12), part("about-leaving")),
    ),
    m.ProfileNewcomer(parts=(part("held-name", what="João Pereira"),)),
    m.Profile(
        parts=(
            part("held-name", what="João Pereira"),
            part("held-zone", what="Europe/Lisbon"),
            part("held-apart", what=names(("Tomás Herrera",))),
        )
    ),
    m.ProfileMentee(parts=(part("held-topics-mentee", what=topics(("feedback",))),)),
    m.ProfileMentor(parts=(part("held-topics-mentor", what=topics(("strategy",))),)),
    m.ProfilePeer(parts=(part("held-topics-peer", what=topics(("strategy",))),)),
    m.ProfileNoted(),
    m.ProfileAccounts(),
    m.LinkShown(code="K7QM-4XDB", minutes=15),
    m.LinkUnknown(),
    m.LinkGuessed(),
    m.LinkElsewhere(),
    m.LinkNotNew(),
    m.Linked(),
    m.ApartNoted(parts=(part("held-apart", what=names(("Tomás Herrera",))),)),
    m.ProfileDeclared(parts=(part("held-declared", what="Working time", group="Part time"),)),
    m.DeclaredNoted(parts=(part("held-declared", what="Working time", group="Part time"),)),
    m.ProposalToMentee(
        partner="Amara Okafor",
        answer_by=FRIDAY,
        about=PAIR,
        parts=(*WHY, part("caution-hours", hours=8), ABOUT_AMARA),
    ),
    m.ProposalToMentor(
        partner="João Pereira",
        answer_by=FRIDAY,
        about=PAIR,
        parts=(
            part("why-topics-mentor", topics=topics(("feedback", "strategy"))),
            part("why-levels-mentor", levels=2),
            ABOUT_JOAO,
        ),
    ),
    m.ProposalToPeer(
        partner="Tomás Herrera",
        form=Shape.CO_MENTORING,
        answer_by=FRIDAY,
        about=PAIR,
        parts=(
            part("why-topics-mentee", topics=topics(("feedback",))),
            part("why-topics-mentor", topics=topics(("strategy",))),
            part("why-hours", hours=1),
        ),
    ),
    m.CircleToMentee(
        mentor="Amara Okafor", answer_by=FRIDAY, about=PAIR, parts=(*WHY, ABOUT_AMARA)
    ),
    m.CircleToMentor(
        answer_by=FRIDAY,
        about=PAIR,
        parts=(part("why-topics-mentor", topics=topics(("feedback", "strategy"))),),
    ),
    m.CircleYesNoted(answer_by=FRIDAY),
    m.CircleClosed(about=PAIR),
    m.YesNoted(partner="Amara", answer_by=FRIDAY),
    m.EverybodySaidYes(partner="Amara"),
    m.NoNoted(),
    m.ProposalClosed(partner="Amara"),
    m.ListReady(until=FRIDAY),
    m.ListAgain(until=FRIDAY),
    m.DirectoryReady(until=FRIDAY),
    m.DirectoryAgain(until=FRIDAY),
    m.RankingNoted(
        until=FRIDAY,
        parts=(part("ranking-order", names=names(("Amara Okafor", "Tomás Herrera"))),),
    ),
    m.NothingToChoose(),
    m.ChooseOffered(),
    m.ProposalAgain(partner="Amara", answer_by=FRIDAY, about=PAIR),
    m.OfferClosed(partner="João", about=PAIR),
    m.StillHereNoted(),
    m.RoundFoundNobody(),
    m.RoundLists(parts=(part("round-mentees", mentees=40), part("round-until", day=FRIDAY))),
    m.RoundAsks(parts=(part("round-pairs", pairs=36),)),
    m.RoundReview(parts=(part("round-to-look-at", pairs=36),)),
    m.PairsReleased(
        parts=(
            part("review-released", pairs=35),
            part("review-held", people=names(("João Pereira",))),
        )
    ),
    m.ReviewOver(),
    m.DeskRoundReview(
        parts=(part("round-lap-lists", lap=1, laps=4), part("round-to-look-at", pairs=36))
    ),
    m.RoundOver(parts=(part("round-waiting", waiting=3),)),
    m.RoundBegun(),
    m.RemindersNoted(),
    m.RemindedAlready(),
    m.ChoosingClosed(),
    m.MatchOffered(),
    m.HomeChoose(until=FRIDAY),
    m.HomeChosen(until=FRIDAY),
    m.HomeInRound(),
    m.HomeSilent(),
    m.DeskRound(
        parts=(
            part("round-lap-lists", lap=1, laps=4),
            part("round-choosing", chosen=12, mentees=40),
            part("round-until", day=FRIDAY),
        )
    ),
    m.DeskRoundAsks(
        parts=(
            part("round-lap-offers", lap=3, laps=4),
            part("round-answers-until", day=FRIDAY),
        )
    ),
    m.DeskRoundWorks(
        parts=(part("round-lap-lists", lap=1, laps=4), part("round-stage-dealing")),
    ),
    m.Lesson(
        number=3,
        lessons=6,
        name=Words("lesson-roles"),
        text=Words("lesson-roles-mentee"),
        about=BRIEFING,
        parts=(
            part("lesson-roles-mentee-1"),
            part("lesson-minutes", minutes=4, so_far=10, in_all=24),
        ),
    ),
    m.Practice(
        text=Words("practice-mentee"), about=BRIEFING, parts=(part("practice-mentee-answer-a"),)
    ),
    m.PracticeExplained(
        text=Words("practice-mentee-answer-b-explained"),
        about=BRIEFING,
        parts=(part("practice-not-kept"),),
    ),
    m.ExpressBriefing(about=BRIEFING, parts=(part("express-roles-mentee"),)),
    m.BriefingPaused(had=2, lessons=6, about=BRIEFING),
    m.BriefingDone(parts=(part("briefing-introduces", partner="Amara"),)),
    m.BriefingWanted(partner="Amara", about=PAIR),
    m.BriefingAwaited(partner="Amara", about=PAIR),
    m.ManagerBriefing(
        programme="Fjordlight Mentoring",
        coordinator="Ingrid Solberg",
        parts=(part("manager-briefing-1"),),
    ),
    m.BriefingStuck(number=4711, about=CASE),
    m.WaiverNoted(person="João Pereira"),
    m.HomeBriefing(role="mentee", had=0, lessons=6, minutes=24, about=BRIEFING),
    m.HomeBriefingFirst(partner="Amara Okafor", about=PAIR),
    m.DeskBriefings(
        people=names(("João Pereira", "Mei Lin Tan")),
        parts=(part("desk-more-unbriefed", people=3),),
    ),
    m.IntroductionTogether(
        mentor="Amara", mentee="João", about=PAIR, parts=(*FOR_ANYONE, *OPENERS)
    ),
    m.CircleIntroduction(
        mentor="Amara",
        mentee=names(("João", "Mei", "Tomás")),
        about=PAIR,
        parts=(*FOR_ANYONE, *OPENERS),
    ),
    m.EqualsIntroduction(
        form=Shape.CO_MENTORING,
        first="João",
        other="Tomás",
        about=PAIR,
        parts=(
            part("first-turn", first="João", other="Tomás"),
            *FOR_ANYONE[:1],
            part("at-a-distance"),
            part("opener-topic-equals", topic=Words("topic-feedback")),
        ),
    ),
    m.IntroductionApart(partner="Amara", about=PAIR, parts=(*FOR_ANYONE, *OPENERS)),
    m.IntroductionAcross(partner="Amara", about=PAIR, parts=(*FOR_ANYONE, *OPENERS)),
    m.IntroductionByLinks(partner="Amara", about=PAIR, parts=(*FOR_ANYONE, *OPENERS)),
    m.LookForIntroduction(partner="Amara", about=PAIR),
    m.AgreementTogether(about=PAIR, parts=(*SETTLED, GOAL)),
    m.AgreementApart(partner="Amara", about=PAIR, parts=SETTLED),
    m.AgreementNoted(partner="Amara", parts=(*SETTLED, GOAL)),
    m.YourGoals(parts=(part("goal", text="Lead a first project of my own."),)),
    m.NobodyToAgreeWith(),
    m.AgreementOffered(),
    m.MetNoted(partner="Amara", about=PAIR),
    m.FirstMetNoted(partner="Amara", about=PAIR),
    m.ActionNoted(partner="Amara", about=PAIR),
    m.ActionTooLate(partner="Amara", about=PAIR),
    m.ActionReminder(partner="Amara", about=PAIR),
    m.ManagerNote(
        mentee="João Pereira",
        programme="Fjordlight Mentoring",
        parts=(part("manager-note-words", text="I led a review on my own."),),
    ),
    m.ManagerNoteSent(manager="Sofia Marques"),
    m.ManagerNoteNobody(),
    m.ManagerNoteNotYet(),
    m.ManagerNoteTooSoon(from_day=date(2026, 4, 7)),
    m.NotYetNoted(partner="Amara", about=PAIR),
    m.TimesNoted(partner="Mei", parts=OFFERED),
    m.TimesSuggested(partner="Mei", minutes=45, about=PAIR, parts=OFFERED),
    m.DateSet(
        partner="Mei", about=PAIR, when=TALK, minutes=45, plan="d1", turn=0, entry="d1", made=MONDAY
    ),
    m.DateCalledOff(partner="Amara", about=PAIR),
    m.AgendaPrompt(
        partner="Mei",
        about=PAIR,
        when=TALK,
        parts=(
            part("agenda-prompt-making-progress-1"),
            part("agenda-prompt-making-progress-2"),
        ),
    ),
    m.ProcessPrompt(
        partner="João",
        about=PAIR,
        when=TALK,
        parts=(
            part("process-prompt-making-progress-1"),
            part("process-prompt-making-progress-2"),
        ),
    ),
    m.PromptPutOff(day=FRIDAY),
    m.AfterMeeting(partner="Amara", about=PAIR),
    m.NobodyToMeet(),
    m.MeetOffered(),
    *(card(each) for each in CARDS),
    m.Nudge(partner="Amara", about=PAIR),
    m.DidYouMeet(partner="Amara", about=PAIR),
    m.DidYouMeetAgain(partner="Amara", about=PAIR),
    m.MentorNote(partner="João", about=PAIR),
    m.NotStarted(partner="Amara", about=PAIR),
    m.ClosingBegins(partners=names(("Amara",)), until=FRIDAY, about=PAIR),
    m.LastMeeting(
        partners=names(("Amara",)), until=FRIDAY, about=PAIR, parts=(part("last-meeting-1"),)
    ),
    m.HomeClosing(partners=names(("Amara",)), until=FRIDAY, about=PAIR),
    m.GoOnNoted(until=FRIDAY),
    m.ThanksNoted(until=FRIDAY, parts=(part("thanks-own", text=THANKS),)),
    m.GoingOn(partners=names(("Amara",)), until=FRIDAY, about=PAIR),
    m.Completed(
        partners=names(("João",)),
        about=PAIR,
        parts=(
            part("thanks-from", name="João", text=THANKS),
            part("stay-in-touch", partners=names(("João",))),
        ),
    ),
    m.CompletedAsMentee(partners=names(("Amara",)), about=PAIR),
    m.EndCheckIn(partners=names(("Amara",)), about=PAIR),
    m.EndCheckInAgain(partners=names(("Amara",)), about=PAIR),
    m.EndCheckInNoted(parts=(part("confidence-began", rating=2, now=4),)),
    *(
        kind(partner="Amara", about=PAIR, item="match", question=Words("item-match-mentee"))
        for kind in (m.Pulse, m.PulseAgain)
    ),
    *(
        kind(partner="Amara", about=PAIR, item="challenge", question=Words("item-challenge-mentee"))
        for kind in (m.CheckIn, m.CheckInAgain)
    ),
    m.NextItem(
        partner="Amara",
        about=PAIR,
        item="confidence",
        question=Words("item-confidence-mentee"),
        parts=(part("confidence-kept"),),
    ),
    m.NextItemAndAWord(
        partner="Amara",
        about=PAIR,
        item="confidence",
        question=Words("item-confidence-mentee"),
        parts=(A_WORD,),
    ),
    m.FreelyItem(partner="Amara", about=PAIR, item="freely", question=Words("item-freely-mentee")),
    m.FreelyItemAndAWord(
        partner="Amara",
        about=PAIR,
        item="freely",
        question=Words("item-freely-mentee"),
        parts=(A_WORD,),
    ),
    m.AnswersNoted(partner="Amara", about=PAIR),
    m.AnswersNotedAndAWord(partner="Amara", about=PAIR, parts=(A_WORD,)),
    m.MentorAnswersNoted(partner="João", about=PAIR),
    m.MentorAnswersNotedAndAWord(partner="João", about=PAIR, parts=(A_WORD,)),
    m.AskedLater(day=FRIDAY),
    m.DeskAnswers(
        parts=(
            part("figure-mentee", sentence=Words("item-aims-mentee"), answers=10, average="4.2"),
        )
    ),
    m.DeskFairness(),
    m.PauseBegins(partner="Amara", until=FRIDAY, about=PAIR),
    m.PauseNoted(until=FRIDAY),
    m.PauseOver(partner="Amara", about=PAIR),
    m.PauseOverNoted(),
    m.NothingToPause(),
    m.PauseOffered(),
    m.HomePaused(partner="Amara Okafor", until=FRIDAY, about=PAIR),
    m.HomeResting(until=FRIDAY),
    m.LoadQuestion(),
    m.LoadOkNoted(),
    m.LoadFewerNoted(places=1),
    m.EndedEarly(partner="Amara", about=PAIR),
    m.ExitConfirmed(partner="Amara"),
    m.CircleExitConfirmed(),
    m.CircleSmaller(people=4, others=OTHERS, about=PAIR),
    m.CircleSmallerAcross(people=4, others=OTHERS, about=PAIR, parts=(part("circle-chosen-anew"),)),
    m.TalkArranged(coordinators=names(("Ingrid Solberg", "Daniel Mensah"))),
    m.NobodyToTalkTo(),
    m.ConversationGuide(),
    m.RematchNoted(from_day=FRIDAY),
    m.FarewellNoted(),
    m.FarewellOffered(),
    m.HomeLeaving(from_day=FRIDAY),
    m.HomeOver(about=PAIR),
    m.PairGoneQuiet(number=4711, about=CASE),
    m.WordWanted(number=4711, about=CASE),
    m.PairWithoutAgreement(number=4711, about=CASE),
    m.ProposalWaiting(number=4711, about=CASE),
    m.MorningList(parts=LISTED),
    m.MorningListForYou(parts=LISTED[:1]),
    m.WeeklyDigest(
        parts=(
            part("queue-applications", waiting=2),
            part("queue-seekers", waiting=3),
            part("queue-cases", waiting=2),
            part("figure-introduced", count=12),
            part("figure-over", count=5),
        )
    ),
    m.CoordinatorWrites(
        coordinator="Ingrid Solberg",
        parts=(part("coordinators-words", text="How is it going? I have time on Thursday."),),
    ),
    m.CaseTaken(number=4711, due=FRIDAY, about=CASE),
    m.CaseTakenAlready(number=4711, owner="Daniel Mensah", about=CASE),
    m.CaseHandedBack(number=4711, about=CASE),
    m.CaseRests(number=4711, until=FRIDAY, about=CASE),
    m.CaseWordsSent(number=4711, people=names(("Amara Okafor", "João Pereira")), about=CASE),
    m.CaseClosed(number=4711),
    m.NoCases(),
    m.CaseForYou(number=4711, about=CASE, what=Words("case-kind-word-wanted")),
    m.SomethingSetAside(),
    m.ApprovalNoted(mentor="Amara Okafor"),
    m.ProposalSent(
        mentor="Amara Okafor",
        mentee="João Pereira",
        answer_by=FRIDAY,
        parts=(part("why-levels-anyone", levels=2),),
    ),
    m.CircleSuggested(
        mentor="Amara Okafor",
        mentees=names(("João Pereira", "Mei Lin Tan", "Tomás Herrera")),
        answer_by=FRIDAY,
    ),
    m.NobodyToPropose(parts=(part("blocked-one_skill", pairs=7), part("blocked-not_available"))),
    m.HomeWelcome(programme="Fjordlight Mentoring", aim="Grow the next project leads."),
    m.HomeSeeking(parts=(TOPICS,)),
    m.HomeSeekingPeer(parts=(TOPICS, part("preview-offers", topics=topics(("data",))))),
    m.HomeOffering(parts=(TOPICS,)),
    m.HomeApplied(parts=(TOPICS,)),
    m.HomeProposed(partner="Amara Okafor", answer_by=FRIDAY, about=PAIR),
    m.HomeCircleProposed(answer_by=FRIDAY, about=PAIR),
    m.HomeAccepted(partner="Amara Okafor", about=PAIR),
    m.HomeIntroduced(partner="Amara Okafor", about=PAIR),
    m.HomePair(
        partner="Amara Okafor",
        met_on=MONDAY,
        about=PAIR,
        parts=(part("home-agreed", weeks=5, until=FarDay(FRIDAY)),),
    ),
    m.HomeNoDate(partner="Amara Okafor", about=PAIR),
    m.HomeTimes(partner="Amara Okafor", about=PAIR, parts=(part("times-theirs", partner="Amara"),)),
    m.HomeDate(partner="Mei Lin Tan", about=PAIR, when=TALK),
    m.HomeEnded(partner="Amara Okafor", about=PAIR),
    m.HomeAgain(from_day=FRIDAY),
    m.DeskApplication(
        mentor="Amara Okafor",
        about=m.Ref(m.Kind.PERSON, "amara"),
        parts=(part("preview-places", places=2), TOPICS, ABOUT_AMARA),
    ),
    m.DeskPeers(people=names(("João Pereira", "Tomás Herrera"))),
    m.DeskSeekers(
        mentees=names(("João Pereira", "Mei Lin Tan")),
        parts=(
            part("desk-more", people=3),
            part("desk-ideal", mentee="João Pereira", text="Somebody who changed field late."),
            part("desk-hoped-for", mentee="João Pereira", mentor="Amara Okafor"),
        ),
    ),
    m.DeskLane(
        name=Words("lane-evaluation"),
        what=Words("lane-evaluation-what"),
        parts=(part("figure-introduced", count=12),),
    ),
    m.DeskCases(parts=LISTED),
    m.MyData(
        parts=(
            part("held-name", what="João Pereira"),
            part("held-topics-mentee", what=topics(("feedback",))),
            part("held-relationship", what=names(("Amara Okafor",))),
        )
    ),
    m.UnknownVerb(verbs=names(("join", "home", "help", "exit")), coordinator="Ingrid Solberg"),
    m.NotHereYet(verb="choose", coordinator="Ingrid Solberg"),
    m.NotForGuests(),
    m.NotOfOurs(),
    m.NotInstalled(),
    m.Settled(),
    m.NotYours(),
    m.HelpOffered(),
    m.OneMoment(),
    m.InOurChat(),
    m.NoChatYet(),
    m.PrivateNoted(),
    m.PressAgain(),
    m.Busy(),
    m.Fault(reference="K7M2QX"),
)
