### Everything the bot says, in English.
### Change the words freely. Keep the names in { } and the names before "=".
### A line that starts with "#" is a note for whoever rewords or translates; nobody else sees it.
### House style: "you", the present tense, no blame, no countdown, sixty words at most, never a
### cause for an ending, no position words such as "below". A question says who sees the answer.

## Buttons, the same wherever they stand

choice-join-as-mentee = I would like a mentor
choice-join-as-mentor = I would like to be a mentor
choice-approve = Approve
choice-propose = Propose the best pair
choice-circle = Suggest a circle
choice-details = Open the details
choice-yes = Yes, gladly
choice-no = No, thank you
choice-met = We have met
choice-not-yet = Not yet
choice-agree = Our agreement
choice-page = Next card
choice-rematch = I would like a new partner
choice-change = Need a change?
choice-talk = Ask for a word
choice-guide = Show me how to raise it
choice-leave = Leave the programme
choice-forget-me = Erase what you keep about me
choice-preview = Show what a partner would read
choice-take-back-mentee = Take this back
choice-take-back-mentor = Take this back
choice-change-profile = Language, time zone, days
choice-link-account = Link another account
choice-apart = Whom I would rather not meet
choice-briefing = Six short lessons
choice-express = The ten-minute briefing
choice-express-read = I have read it
choice-lesson-next = Next
choice-lesson-later = Later
choice-answer-a = A
choice-answer-b = B
choice-answer-c = C
choice-waive = Waive the briefing of …
choice-meet = Find a date
choice-another-time = Another time
choice-call-off = Call it off
choice-tomorrow = Show me tomorrow
choice-remind = Remind me of my action
choice-manager-note = Note to my manager
choice-cases = Open a case
choice-claim = I take it on
choice-hand-back = Hand it back
choice-snooze = Let it rest
choice-write = Write to them
choice-close = Close the case
choice-go-on = Finish, or go on?
choice-thanks = A thank-you note
choice-end-check-in = Look back
# The scale of pulse and check-in. The numbers are explained in the sentence that is asked.
choice-rate-1 = 1
choice-rate-2 = 2
choice-rate-3 = 3
choice-rate-4 = 4
choice-rate-5 = 5
choice-freely = Yes
choice-not-freely = No
choice-next-week = Ask me in a week
choice-pause = Take a rest
choice-resume = End the rest
choice-load-ok = It is still all right
choice-load-fewer = One fewer, please
choice-choose = Choose
choice-still-here = I am still here
choice-match = Begin a matching round
choice-who-answered = Who has answered
choice-remind-all = Remind them once
choice-close-early = Close it now
choice-look = Look at the pairs
choice-settle = Settle pairs first
choice-left-over = Who has nobody, and why
choice-declare = What I say of myself
choice-fairness = Look at groups

## Signing up

# The page a future mentee fills in. It is the first thing they ever read from us.
sign-up-mentee =
    You say what you need; we suggest a mentor, and you both decide. Taking part takes about
    { $hours } hours over { $months } months. It is your choice, and you can stop at any time.
    .title = Find a mentor
    .submit = Sign up

# The page a future mentor fills in.
sign-up-mentor =
    You say what you can offer; once the coordinator has said yes, we suggest a mentee, and you
    both decide. Taking part takes about { $hours } hours over { $months } months for each mentee.
    It is your choice, and you can stop at any time.
    .title = Become a mentor
    .submit = Apply

sign-up-date = { $day }: { $name }
# Whether mentoring is working time. Said on the sign-up page and in the outline.
sign-up-company-time = It counts as working time: up to { $hours } hours.
sign-up-own-time = It is in your own time, not in working time.
sign-up-preview = Before you send it, you can look at what a proposed partner would read.

# What a proposed partner would read, while the sign-up page is still open. Nothing is kept yet.
preview =
    A proposed partner reads this, and why we suggest you to each other. Nothing has been sent yet.
    .title = What others would read
preview-nothing = Nothing yet: you have not chosen or written anything.

sign-up-mentee-topics = What would you like to work on?
    .hint = Up to four. Start with the one that matters most to you.
sign-up-mentor-topics = What can you help with?
    .hint = Choose what you would gladly talk about.
question-capacity = How many mentees would you like?
    .hint = One is fine. Three is the most.
question-listed = May you be listed?
    .hint = Mentees who fit may then read your name and what you wrote, and pick you. You decide each time, and can take it back here.
    .tick = Yes, mentees may pick me
question-about_me = About you
    .hint = A few lines. A proposed partner reads them word for word.
question-strengths = What are you good at?
    .hint = A proposed partner reads this too.
question-format = How would you like to meet?
question-location = Where are you?
    .hint = Used to find somebody near you, if you would like to meet in person.
question-languages = Which languages would you speak with a partner?
question-working_days = On which days do you work?
    .hint = We write to you only then, in working hours of your own time zone.
question-departments = Would you prefer somebody from certain departments?
    .hint = Leave it empty if you don't mind.
question-ideal = Your ideal mentor, in your own words
    .hint = Only the coordinator reads this.
question-hoped_for = Is there somebody you hope for?
    .hint = Only the coordinator sees this name.
# Where a person can't be looked up; under every question that asks for one.
by-address = Or type their work e-mail address
question-commitment = Time
    .tick = I can give this time, and I join of my own free will

format-remote = By video or phone
format-either = In person or by video
format-in_person = In person

language-en = English
language-de = German
language-es = Spanish
language-fr = French
language-no = Norwegian
language-pt = Portuguese

weekday-0 = Monday
weekday-1 = Tuesday
weekday-2 = Wednesday
weekday-3 = Thursday
weekday-4 = Friday
weekday-5 = Saturday
weekday-6 = Sunday

topic-career = Planning a career
topic-changing-field = Changing field
topic-coaching = Coaching others
topic-communication = Communicating clearly
topic-confidence = Confidence
topic-conflict = Handling conflict
topic-customers = Working with customers
topic-data = Working with data
topic-decisions = Making decisions
topic-delegating = Delegating
topic-feedback = Giving and receiving feedback
topic-finance = Understanding finance
topic-hiring = Hiring
topic-influence = Influencing without authority
topic-leading-change = Leading change
topic-leading-people = Leading people
topic-negotiating = Negotiating
topic-networking = Building a network
topic-presenting = Presenting and public speaking
topic-project-work = Running projects
topic-remote-work = Working across distance
topic-stakeholders = Working with stakeholders
topic-strategy = Thinking strategically
topic-time = Managing time
topic-work-life = Work and the rest of life
topic-writing = Writing

# What is wrong with an answer. One sentence that says what to do next.
wrong-missing = Please answer this one.
wrong-too-long = Please keep this to { $limit } characters.
wrong-too-many = Please choose { $limit } at most.
wrong-not-offered = Please choose from the list.
wrong-not-a-date = Please pick a date.
wrong-not-a-time = Please pick a time.
wrong-unknown-person = Please pick a colleague: guests and apps can't take part.
# The pair's planned end: limit is how many months the programme gives them.
wrong-not-within = Please pick a day to come, at most { $limit } months after your introduction.
wrong-not-ahead = Please pick a time to come, at most { $limit } days ahead.
wrong-no-such-hour = Please pick another hour: on that day your clocks skip this one.
wrong-rest-too-long = Please pick a day to come, at most { $limit } weeks from now.
wrong-too-many-lines = Please write { $limit } at most, each on a line of its own.
# The planned end in a closing, which nobody moves alone.
wrong-not-later = Please pick a day to come, and none after your planned end: to go on takes a yes from all of you, under "Finish, or go on?" on your home card.
wrong-not-yourself = Please name somebody other than yourself.
# What stands in the way of a circle. The last one hides why, on purpose: never say more there.
wrong-too-few = Please choose at least { $limit }.
wrong-both-sides = Please choose others: nobody can be a mentee and the mentor of one circle.
wrong-one-line = Please choose others: one of these people reports to another, directly or through others.
wrong-grades-apart = Please choose others: for one of them the mentor's grade is too far away, or not higher.
wrong-no-language = Please choose others: one of them shares no language with the mentor.
wrong-hours-apart = Please choose others: one of them is too many hours away from the mentor.
wrong-no-format = Please choose others: one of them and the mentor have no way of meeting that suits both.
wrong-no-topic = Please choose others: the mentor offers one of them no topic they asked for.
wrong-not-available = Please choose others: these people are not available to one another right now.

# Shown in place of the page once a mentee has signed up. Warm, and says what comes next.
signed-up =
    Thank you for signing up. As soon as we find somebody who fits, you hear from us here, and
    nothing is settled without your yes. This is what a proposed partner will read:
    .title = You are in
    .express = Start the briefing now, ten minutes

# The same for a mentor, who waits for the coordinator.
applied =
    Thank you for offering your time. { $coordinator } reads every application, and you hear from
    us here. Nothing is settled without your yes. This is what a proposed partner will read:
    .title = Thank you
    .express = Start the briefing now, ten minutes

mentor-approved =
    You are approved as a mentor. As soon as somebody needs what you offer, we suggest them to
    you here, and you decide. To change what you said, type /mentoring join.
    .title = Welcome as a mentor

# Somebody changes their mind about one role. Matter-of-fact; no persuasion.
take-back-mentee =
    We stop looking for a mentor for you, and erase what you said about it. You stay in the
    programme. A suggestion or a relationship that is under way goes on. You can sign up again at
    any time.
    .title = Take this back
    .submit = Take it back
take-back-mentor =
    We suggest you as a mentor no longer, and erase what you said about it, with the approval. You
    stay in the programme. A suggestion or a relationship that is under way goes on. You can apply
    again at any time.
    .title = Take this back
    .submit = Take it back
taken-back =
    What you said there is erased, and you get no new suggestion in that role. You stay in the
    programme; to sign up again, type join.
    .title = Taken back

preview-topics = Topics: { $topics }
preview-about-me = In their own words: { $text }
preview-strengths = Good at: { $text }
preview-places = { $places ->
    [one] Would like one mentee
   *[other] Would like { $places } mentees
    }

## About the programme, and what one has said

# The outline, for anybody who asks. Complete, and on one screen.
about =
    { $programme }: { $aim } Taking part is voluntary: you sign up yourself, and you can stop at any
    time, without a reason.
    .title = What this is about
about-brings = What it brings: to a mentee, somebody experienced who listens and asks; to a mentor, a fresh view and practice in helping others grow.
about-goes = How it goes: we suggest a partner, each of you says yes or no within { $days } working days, and after two yeses we introduce you. You meet every four to six weeks, for { $months } months.
about-silence = After { $weeks } quiet weeks the mentee gets a light reminder.
about-asks = What it asks: about { $hours } hours over { $months } months.
about-partner-sees = A proposed partner sees why we suggest you, what you wrote about yourself, and what you are good at.
about-coordinator-sees = What you said when you signed up, the mentor you hope for, and whether you have a partner can be seen by { $coordinators }. Private answers can't.
about-nobody-sees = Nobody sees who said no, or who is behind an ending. We never ask what is said in a meeting.
about-leaving = To end a relationship, type exit: no reason is asked, and none is kept. What we hold about you, my-data shows.

# The profile: what we know, and what one may change. The languages are those the bot speaks.
profile =
    What we know and show about you, in whatever role. The names you gave in private, if any, are
    seen by you alone.
    .title = Your profile
profile-newcomer =
    What we know about you. You have not joined; nobody is shown this.
    .title = Your profile
profile-mentee =
    A proposed partner reads your topics, what you wrote about yourself, and what you are good at.
    Only the coordinator reads about the mentor you hope for. All else helps to find somebody.
    .title = You, looking for a mentor
    .join-as-mentee = Change what I said
profile-mentor =
    A proposed partner reads your topics, what you wrote about yourself, and what you are good at.
    All else helps to find somebody.
    .title = You, as a mentor
    .join-as-mentor = Change what I said
profile-change =
    What you choose here holds, whatever your chat platform says later. Your time zone is { $zone }
    now.
    .title = Your profile
    .submit = Save
profile-change-language = In which language shall we write to you?
profile-change-zone = What is your time zone?
    .hint = We write to you in working hours of this zone. If yours is missing, choose one with the same hours.
as-the-platform-says = As my chat platform says
profile-noted =
    It holds from now on, for everything we write to you. To see your profile again, type profile.
    .title = That is noted

# One person with accounts on two platforms. "link" is typed like that in every language.
profile-accounts =
    If you also use our other chat platform, you can be one and the same person on both.
    .title = Your accounts
link-shown =
    On the other platform, type to me: link { $code }
    It works once, for { $minutes } minutes. Give it to nobody: whoever types it speaks for you here
    from then on.
    .title = Your code
link-unknown =
    I don't know this code, or not any more, so nothing was changed. A code works once and for a
    short while. To see a new one, type profile on the platform that you used first.
    .title = No such code
link-guessed =
    Wrong codes were typed too often, so this one is out of use and nothing was changed. To see a
    new one, type profile on the platform that you used first.
    .title = Out of use
link-elsewhere =
    This code was shown here. Please type it on the other platform; nothing was changed.
    .title = One platform further
link-not-new =
    You have begun something with this account, so it can't become part of another one; nothing was
    changed. Perhaps it goes the other way round: type profile here, and the code there.
    .title = Both have begun
linked =
    Your two accounts are one person now. What you see and do is the same on both; I write to you on
    one of them only.
    .title = You are one
# The private form for people one would rather not be matched with. No reason is asked.
apart =
    Name somebody you would rather not be matched with. Only you see this list: neither they nor a
    coordinator is told, and no reason is asked. A suggestion or a relationship that is under way
    goes on; to end one, type exit.
    .title = Rather not
    .submit = Save
apart-somebody = Somebody I would rather not be matched with
apart-still = Those you named
    .hint = Take somebody out of the list, and they may be suggested to you again.
apart-noted =
    We never suggest these people to you, nor you to them. Nobody else sees this. If no name stands
    here, the list is empty.
    .title = That is noted

# What people may say of themselves, if they like. The questions and the groups are the organisation's
# own words. Calm and plain: saying nothing is as good as saying something, and nobody is pressed.
profile-declared =
    If you like, you can say which groups you count yourself to, so that it can be seen whether
    matching is as good to some as to others. You need not. Nobody else sees what you say, and
    matching never uses it.
    .title = Only if you like
declare =
    You need not say anything. Nobody sees what you say: no partner, and no coordinator. Matching never
    uses it. After a round, coordinators see how groups of five and more fared, and nothing of smaller
    ones. You can change or take back what you say at any time; a round that is over stays as it was
    counted.
    .title = Only if you like
    .submit = Save
declare-about = { $dimension }
prefer-not-to-say = I prefer not to say
declared-noted =
    Nobody else sees it, and matching never uses it. If nothing stands here, you have said nothing,
    which is just as good. To change it, type profile.
    .title = That is noted
held-declared = { $what }: { $group }. You said so yourself; only you see this.

# What coordinators see of it. Never about fewer than five people, nor what would tell of them.
desk-fairness =
    How groups of people fared in matching, by what they said of themselves if they liked. Nothing is
    shown of fewer than five, and nobody sees what one person said.
    .title = Is matching fair to all?
fairness =
    Mentees, as a round first gave them mentors, before anybody was asked. Everybody is counted once, in
    the first round that is shown, and what is shown stays as it is. A gap is a question, not yet an
    answer: among few people it may be chance.
    .title = Groups in matching
    .submit = Mentors
fairness-mentors =
    Mentors, as a round first gave mentees to them, before anybody was asked. Everybody is counted once,
    in the first round that is shown, and what is shown stays as it is. A gap is a question, not yet an
    answer: among few people it may be chance.
    .title = Groups in matching
fairness-about = { $dimension }, as of { $on }
fairness-too-few = { $dimension }: nothing can be shown. Too few have said something of themselves, or of one group; or there was no round since they could.
fairness-not-said = Nothing said
fairness-row = { $group }: { $people } people
fairness-row-share = { $group }: { $people } people; { $share } of a hundred were given somebody
fairness-row-fit = { $group }: { $people } people; those who were given somebody fit by { $fit } points of 100 on average
fairness-row-share-fit = { $group }: { $people } people; { $share } of a hundred were given somebody, who fits by { $fit } points of 100 on average
fairness-gap-share = Between the groups lie up to { $points } of a hundred
fairness-gap-fit = Between the groups lie up to { $points } points in how well they fit
fairness-not-whole = Groups of fewer than five are not shown, nor one that would give them away.
fairness-no-share = Where no share stands, it would tell of too few people.
review-fairness = Before anybody is asked, you can look at how groups of people fared.

## Proposals

# To a mentee. They did not choose this person: be inviting, and make a no easy.
proposal-to-mentee =
    { $partner } could be your mentor. Would you like to meet? We introduce you only if you both
    say yes. A no needs no reason, and { $partner } is not told. Please answer by { $answer-by };
    nobody sees your answer before that.
    .title = A mentor for you?

proposal-to-mentor =
    { $partner } is looking for a mentor, and you could be the one. We introduce you only if you
    both say yes. A no needs no reason, and { $partner } is not told. Please answer by
    { $answer-by }; nobody sees your answer before that.
    .title = A mentee for you?

why-topics-mentee = Offers what you asked for: { $topics }
why-topics-mentor = You can help with { $topics }
why-topics-anyone = Shared topics: { $topics }
why-levels-mentee = { $levels ->
    [one] Is one level above you
   *[other] Is { $levels } levels above you
    }
why-levels-mentor = { $levels ->
    [one] Is one level below you
   *[other] Is { $levels } levels below you
    }
why-levels-anyone = { $levels ->
    [one] One level apart
   *[other] { $levels } levels apart
    }
why-department-mentee = Works in { $name }, as you wished
why-department-mentor = Would like somebody from { $name }
why-department-anyone = From { $name }, as the mentee wished
why-hours = { $hours ->
    [0] Same time zone
    [1] One hour apart
   *[other] { $hours } hours apart
    }
why-format-remote = Both can meet by video or phone
why-format-either = Both are glad to meet in person or by video
why-format-in_person = Both can meet in person
why-languages = Shared languages: { $languages }

caution-topics-mentee = Less ideal: covers only { $topics }
caution-topics-mentor = Less ideal: you share only { $topics }
caution-topics-anyone = Less ideal: they share only { $topics }
caution-levels-mentee = Less ideal: is { $levels } levels above you
caution-levels-mentor = Less ideal: is { $levels } levels below you
caution-levels-anyone = Less ideal: { $levels } levels apart
caution-far-mentee = Less ideal: is { $levels } levels above you; { $ideal } would be nearer to your everyday questions
caution-far-mentor = Less ideal: is { $levels } levels below you; { $ideal } would be nearer to their everyday questions
caution-far-anyone = Less ideal: { $levels } levels apart; { $ideal } would be nearer to the mentee's everyday questions
caution-department-mentee = Less ideal: works in { $name }
caution-department-mentor = Less ideal: would have preferred another department
caution-department-anyone = Less ideal: comes from { $name }
caution-hours = Less ideal: { $hours } hours apart
caution-format-remote = Less ideal: only by video or phone
caution-format-either = Less ideal: another way of meeting than wished
caution-format-in_person = Less ideal: only in person
caution-languages = Less ideal: only { $languages } is shared
caution-line-not-known = We do not know either reporting line; say no if one of you leads the other.
caution-line-not-known-anyone = Less ideal: nobody told us whether one of them leads the other

yes-noted =
    Thank you. If { $partner } says yes too, we introduce you. Either way you hear from us after
    { $answer-by }.
    .title = Your yes is noted

everybody-said-yes =
    You and { $partner } have said yes. We introduce you at an hour that suits everybody.
    .title = It's a match

# Somebody said no. No regret, no question.
no-noted =
    That's settled, and nobody is told. Your home stays as it is until the last day to answer, so
    that nothing shows. You stay in the programme, and then we look for somebody else.
    .title = Thank you for saying so

# To everybody who was asked, on the day after answers were due. The very same words whether
# somebody said no or nobody answered: never hint at which.
proposal-closed =
    The introduction to { $partner } did not come about. That happens for many everyday reasons.
    You need not do anything: you stay in the programme, and we keep looking.
    .title = We keep looking

# A circle, suggested by a coordinator. Who the other mentees are is said to nobody before it
# begins, so that nobody is missed in it: never name them here.
circle-to-mentee =
    { $mentor } could be the mentor of a circle: you and two to five other mentees, who meet
    together. Would you like that? A no needs no reason, and nobody is told. Please answer by
    { $answer-by }; who else is in it you read when it begins.
    .title = A circle for you?
circle-to-mentor =
    Three to six mentees could meet with you together, as a circle; it takes one of your places.
    Would you like that? A no needs no reason, and nobody is told. Please answer by { $answer-by };
    who is in it you read when it begins.
    .title = A circle for you?
circle-yes-noted =
    Thank you. Once enough of those we ask have said yes, the circle begins. Either way you hear
    from us after { $answer-by }.
    .title = Your yes is noted

# To everybody for whom nothing came of a circle. The very same words whether it began without them
# or not at all, and whatever they answered: never hint at which.
circle-closed =
    Nothing came of the circle that we suggested to you. That happens for many everyday reasons.
    You need not do anything: you stay in the programme, and we keep looking.
    .title = We keep looking

## Two equals

# Peers, and co-mentors who take turns. Nobody is anybody's mentor or mentee here: never say so.
choice-join-as-peer = I would like to exchange with a peer
choice-take-back-peer = Take this back
choice-propose-peers = Propose two peers
choice-propose-co-mentors = Propose two co-mentors

sign-up-peer =
    You say what you need and what you can give; we suggest an equal, and you both decide. Taking
    part takes about { $hours } hours over { $months } months. It is your choice, and you can stop
    at any time.
    .title = Exchange with a peer
    .submit = Sign up
sign-up-peer-topics = What would you like to work on?
    .hint = Up to four. Start with the one that matters most to you.
sign-up-peer-offers = What can you help with?
    .hint = Choose what you would gladly talk about. Your partner should get something, too.
preview-offers = Can help with: { $topics }
take-back-peer =
    We suggest no equal to you any longer, and erase what you said about it. You stay in the
    programme. A suggestion or a relationship that is under way goes on. You can sign up again at
    any time.
    .title = Take this back
    .submit = Take it back
profile-peer =
    A proposed partner reads both lists of topics, what you wrote about yourself, and what you are
    good at. All else helps to find somebody.
    .title = You, as a peer
    .join-as-peer = Change what I said
held-topics-peer = With a peer, you would like to work on: { $what }
held-offers = With a peer, you can help with: { $what }
about-equals = There are equals, too: two colleagues who each bring a question and each think along, at every meeting or in turn.

queue-peers = Equals without a partner: { $waiting }
home-seeking-peer =
    You are signed up to exchange with a peer. As soon as somebody fits, you hear from us in your
    messages.
    .title = We are looking for your peer
    .join-as-peer = Change what I said
desk-peers =
    Waiting for an equal, the longest first: { $people }. A proposal goes to two of them, and both
    decide.
    .title = Looking for a peer

# To each of two who could exchange. They did not choose one another: be inviting.
proposal-to-peer =
    You and { $partner } could { $form ->
        [co_mentoring] be co-mentors: two equals who take turns, one meeting for the one, the next for the other.
       *[peers] be peers: two equals who both bring something to every meeting.
    } Would you like to meet? We introduce you only if you both say yes. A no needs no reason, and
    { $partner } is not told. Please answer by { $answer-by }.
    .title = An exchange between equals?

# In the new conversation of the two. Both read it.
equals-introduction =
    { $first }, meet { $other }; { $other }, meet { $first }. { $form ->
        [co_mentoring] You both said yes to taking turns: one brings the agenda, and next time the other. Whose turn it is suggests two times (/mentoring meet).
       *[peers] You both said yes to meeting as peers: each brings a question, each thinks along. Either of you begins: suggest two times (/mentoring meet).
    } "Our agreement" helps you settle how you work. Either of you may leave at any time, without a
    reason or fault, under "Need a change?".
    .title = An introduction
opener-topic-equals = To begin with: { $topic }. Where is each of you now, and where would you like to be?

first-turn = The first agenda is up to { $first }, the next one to { $other }

# On the home of co-mentors.
turn-yours = Next time the agenda is yours
turn-theirs = Next time { $partner } brings the agenda, and you lead the talk

lesson-purpose-peer =
    A colleague at your own eye level thinks along with you, and you with them, outside your lines
    of command. It is for questions that come without a manual. Nobody is ahead of the other:
    what you know is different, and that is the point. Nobody grades you, and nobody reports on you.
lesson-purpose-peer-1 = { lesson-purpose-mentee-1 }
lesson-purpose-peer-2 = { lesson-purpose-mentee-2 }
lesson-purpose-peer-3 = { lesson-purpose-mentee-3 }
lesson-purpose-peer-4 = { lesson-purpose-mentee-4 }
lesson-process-peer =
    You are introduced once you have both said yes and both had a briefing. From then on you meet
    for about an hour every four to six weeks, for a year or so. Peers share each hour; co-mentors
    take turns, and their homes say whose turn it is. The bot asks only when it has heard nothing
    for weeks.
lesson-process-peer-1 = The first move may be yours: suggest two times in the first days.
lesson-process-peer-2 = { lesson-process-mentee-2 }
lesson-process-peer-3 = { lesson-process-mentee-3 }
lesson-process-peer-4 = { lesson-process-mentee-4 }
lesson-roles-peer =
    You do both: you bring a question and take an honest answer, and you listen, ask, and say what
    you see. Keep the two apart. While it is about the other one, your own story waits; when it is
    about you, come with a question and not with a report.
lesson-roles-peer-1 = Advice is an offer and no order, in either direction. Nobody owes a reason.
lesson-roles-peer-2 = Share the time fairly: half each, or one meeting each. Look at the clock aloud.
lesson-roles-peer-3 = Liking each other makes it easy to agree. Agree on being honest, too.
lesson-roles-peer-4 = To think about: which is harder for you, to ask for help or to hold back with yours?
lesson-contract-peer = { lesson-contract-mentee }
lesson-contract-peer-1 = { lesson-contract-mentee-1 }
lesson-contract-peer-2 = You are no therapist to each other, and no second boss. Say where your own limits are, too.
lesson-contract-peer-3 = { lesson-contract-mentee-3 }
lesson-contract-peer-4 = { lesson-contract-mentee-4 }
lesson-skills-peer =
    Three habits make a talk worth its hour. Come with one real question. Listen to the end, then
    wait one breath longer, and ask what opens: "What else?", "What makes it hard?" And say at the
    close what you do next; begin the next talk with how that went.
lesson-skills-peer-1 = { lesson-skills-mentor-1 }
lesson-skills-peer-2 = { lesson-skills-mentee-2 }
lesson-skills-peer-3 = { lesson-skills-mentee-3 }
lesson-skills-peer-4 = { lesson-skills-mentor-4 }
lesson-life-cycle-peer = { lesson-life-cycle-mentee }
lesson-life-cycle-peer-1 = { lesson-life-cycle-mentee-1 }
lesson-life-cycle-peer-2 = { lesson-life-cycle-mentee-2 }
lesson-life-cycle-peer-3 = { lesson-life-cycle-mentee-3 }
lesson-life-cycle-peer-4 = { lesson-life-cycle-mentee-4 }
practice-peer =
    Your partner says: "In our meetings I never get a word in." It is just the same with you, and
    you have been waiting for somebody to tell. What do you do?
practice-peer-answer-a = A: Tell them how it is with you, so that they are not alone with it.
practice-peer-answer-b = B: Ask when they did get a word in, and keep yours for your own turn.
practice-peer-answer-c = C: Say that everybody has this, and go on to the next point.
practice-peer-answer-a-explained =
    Not to be alone with something helps, and equals can give just that. Say it in one sentence,
    then hand the word back: this part of the hour is theirs, and yours will come.
practice-peer-answer-b-explained =
    That lets your partner find what works in their own case. Your own trouble is no less worth an
    hour: bring it when it is your turn, and say now that you will.
practice-peer-answer-c-explained =
    It may be meant to comfort, and it closes the subject. Your partner came with a real question.
    Stay with it a little: "What happened last time?" is enough.
express-purpose-peer = What it is for: an equal thinks along with you, and you with them. Nobody grades you or reports on you.
express-process-peer = How it goes: an hour every four to six weeks for about a year, away from the office if you can. Peers share each hour; co-mentors take turns. Nothing that is said there is ever asked here.
express-roles-peer = Who does what: you both bring a question, and you both give an honest view. Share the time fairly. Advice is an offer and no order.
express-contract-peer = { express-contract-mentee }
express-skills-peer = How to talk: one real question rather than a report; listen to the end, and ask what opens. Your own story waits for your turn.
express-life-cycle-peer = { express-life-cycle-mentee }

figure-peer = Peers: “{ $sentence }” { $average }, from { $answers } answers
figure-yes-peer = Peers: “{ $sentence }” { $share } % yes, from { $answers } answers
item-match-peer = { item-match-mentee }
item-confidence-peer = { item-confidence-mentee }
item-freely-peer = { item-freely-mentee }
item-aims-peer = { item-aims-mentee }
item-time-peer = { item-time-mentee }
item-openness-peer = { item-openness-mentee }
item-challenge-peer = My partner challenges me in a useful way.
item-progress-peer = { item-progress-mentee }
item-manager-peer = { item-manager-mentee }

# In every introduction of people who can meet by video or phone alone.
at-a-distance = You meet at a distance: by video or by phone, in a quiet place. A walk with a phone is fine too.
## A matching round

# To a mentee, when there is a list of up to three to choose from. It must say who sees the choice,
# and that choosing is the mentee's yes.
list-ready =
    There is a short list of mentors for you. Put them in order, by { $until } at the latest; only
    you see it. Choosing is your yes to whoever says yes too, and you may still say no before you
    first meet. If you send nothing, the order shown counts, and we ask you first.
    .title = Your list is there
list-again =
    Your list of mentors is still open, until { $until } at the latest. Only you see what you
    choose. If you send nothing, the order shown counts, and we ask you before anybody is
    introduced.
    .title = Would you like to choose?

# The same where mentees pick out of mentors who agreed to be listed: nobody else is asked.
directory-ready =
    Here are mentors with a free place who fit you, and who agreed to be listed. Pick up to three, by
    { $until } at the latest; only you see it. Picking is your yes to whoever says yes too, and you may
    still say no before you first meet. Nobody else is asked.
    .title = Pick your mentor
directory-again =
    The list of mentors is still open, until { $until } at the latest. Only you see whom you pick. If
    you pick nobody, nobody is asked for you from it.
    .title = Would you like to pick?
choose-directory =
    Pick up to three, by { $until }. Sending it is your yes to each of them; you may still say no
    before you first meet. Only you see it, you can change it until then, and nobody else is asked.
    .title = Whom would you like?
    .submit = Send in private
choose-directory-first = First choice
choose-directory-second = Second choice
choose-directory-third = Third choice

# The private form in which a mentee chooses.
choose =
    Put them in order, by { $until }. Whom you leave out comes after the others, as shown here.
    Sending it is your yes to each but the one you would rather not have; you may still say no
    before you first meet. Only you see it, and you can change it until then.
    .title = Whom would you like?
    .submit = Send in private
choose-mentor = { $mentor }
choose-hoped-for = You hoped for { $mentor }, who is not on this list. That need not be about either of you: not everybody offers to be a mentor, places are few, and much has to fit. Your coordinator knows of your wish.
choose-first = First choice
choose-second = Second choice
choose-third = Third choice
choose-rather_not = Rather not
    .hint = At most one, and no reason is needed. Nobody is told.
wrong-ranked-twice = Please choose somebody else, or leave it empty: you have named this person already.
wrong-rather-not-ranked = Please leave one of the two empty: this person is in your order already.

# Shown, in private, to a mentee who chose. It must not promise anybody.
ranking-noted =
    We look at all choices together, so that as many as can be get somebody they chose. Until
    { $until } you can change yours with the word choose. You hear from us as soon as somebody says
    yes, and are not told whom we ask.
    .title = Your choice is sealed
ranking-order = Your order: { $names }
nothing-to-choose =
    There is no list for you right now. When a matching round begins and there is one, you hear from
    us in your messages.
    .title = Nothing to choose yet
choose-offered =
    Your list opens on a page of its own.
    .title = Your list

# To whoever was asked for a yes in a round and has answered nothing.
proposal-again =
    We suggested { $partner } to you, and would be glad of your answer by { $answer-by }. A no needs
    no reason, and { $partner } is not told. Nobody sees your answer before that.
    .title = Would you like to meet?

# To a mentor, on the day after answers were due. The very same words whether they declined, or did
# not answer: never hint at which.
offer-closed =
    The introduction to { $partner } did not come about. That happens for many everyday reasons. If
    you did not get round to answering, please tell us that you are still here: until then we
    suggest nobody to you, so that nobody waits for you.
    .title = Nothing came of it this time
still-here-noted =
    Good to know. You are in matching, and hear from us when somebody is looking for what you offer.
    .title = Thank you

# To a mentee, at the end of a round. No cause, and no hint that anybody declined.
round-found-nobody =
    This round has not found a mentor for you. That has nothing to do with you: places are few, and
    much has to fit. You need not do anything. You stay in, and come first in the next round.
    .title = We keep looking for you

# Posts on the desk: how many, never who.
round-lists =
    Everybody who waits has a short list of mentors, and chooses. What they choose is seen by nobody.
    Comments are welcome in the thread.
    .title = A matching round has begun
round-mentees = { $mentees ->
    [one] One mentee has a list
   *[other] { $mentees } mentees have a list
    }
round-asks =
    Whoever still has to say yes is asked, in their own working hours.
    .title = The choices are in
round-pairs = { $pairs ->
    [one] One pair came of them
   *[other] { $pairs } pairs came of them
    }
round-over =
    Whoever waits on comes first in the next round.
    .title = The matching round is over
round-waiting = { $waiting ->
    [0] Nobody waits for a mentor
    [one] One mentee waits on
   *[other] { $waiting } mentees wait on
    }

# The page on which a coordinator begins a round.
match =
    { $mentees ->
        [one] One mentee waits
       *[other] { $mentees } mentees wait
    } for a mentor, and { $places ->
        [one] one place is free
       *[other] { $places } places are free
    }. Both sides always decide.
    .title = Begin a matching round
    .submit = Begin the round
match-how-choice = Mentees get a short list and have { $days } working days to choose. Mentors then have { $answer-days } to answer. Where nothing comes of it, the next choice is asked.
match-how-directory = Mentees pick up to three mentors who agreed to be listed, within { $days } working days. Mentors then have { $answer-days } to answer. Where nothing comes of it, the next one picked is asked.
match-how-offers = The pair that fits best is suggested to both, who have { $answer-days } working days to answer. Where nothing comes of it, the next best is asked.
match-scarce = There are few places for so many. You may like to look for more mentors first.
match-nobody =
    A round needs somebody who waits for a mentor, and a free place. As soon as there are both, you
    can begin one here.
    .title = Begin a matching round
match-offered =
    A round is begun on a page of its own.
    .title = Matching
round-begun =
    The lists are being made. A post on the desk says how many there are; your home shows how far the
    round is.
    .title = The round has begun

# On a coordinator's home while a round is under way.
desk-round =
    Mentees choose from their lists. What they choose is seen by nobody.
    .title = The matching round
desk-round-asks =
    Those who still have to say yes are asked. Whether somebody declined or has not answered looks
    the same.
    .title = The matching round
desk-round-works =
    Nothing to do: it goes on by itself.
    .title = The matching round
round-lap-lists = Step { $lap } of up to { $laps }: lists to choose from
round-lap-offers = Step { $lap } of up to { $laps }: one suggestion each
round-choosing = { $chosen } of { $mentees } have chosen
round-until = They can choose until { $day }
round-answers-until = Answers are due by { $day }
round-stage-dealing = The lists are being made
round-stage-pairing = It is being worked out who is asked
round-stage-asking = People are being asked
round-stage-ranking = The lists are on their way
round =
    Only coordinators see this. A friendly word helps more than a second reminder.
    .title = Who has answered
round-chosen = Have chosen: { $people }
round-silent-choosing = Have not chosen yet: { $people }
round-silent-asking = No yes has come yet from: { $people }
round-all-choosing = Everybody has chosen.
round-all-asking = Nobody is being waited for.
round-remind = Whoever is silent can be reminded once, in their own working hours.
reminders-noted =
    Whoever has not answered is reminded, in their own working hours. Nobody is reminded twice of
    one thing.
    .title = Reminders go out
reminded-already =
    Everybody who was asked has had their one reminder.
    .title = Already reminded
choosing-closed =
    The choosing is over. Whoever sent nothing has the order shown, and is asked before anybody is
    introduced.
    .title = Closed

# A coordinator looks through the pairs of a round. The post says how many, never who.
round-review =
    Nobody is asked before somebody has looked through them. Comments in the thread; no names,
    please.
    .title = Pairs wait for a look
round-to-look-at = { $pairs ->
    [one] One pair waits for a look
   *[other] { $pairs } pairs wait for a look
    }
round-in-spite = A rule was set aside by hand ({ $rules }); the reason is sealed with the round
desk-round-review =
    Nobody is asked before somebody has looked through the pairs.
    .title = The matching round

# The private page on which she does so; it may have several pages.
review =
    What you leave as it is, is approved. Once you release, everybody who still has to say yes is
    asked. Only coordinators see this page and the points.
    .title = Look at the pairs
    .submit = Release
review-more =
    What you leave as it is, is approved. What you choose here is kept, and nobody is asked before
    the last page. Only coordinators see these pages and the points.
    .title = Look at the pairs
    .submit = Next page
review-pair = { $mentee } and { $mentor } · { $points } of 100
review-reason = Written down as a reason: { $reason }
review-approve = Approve
review-lock = Approve, and keep it whatever else changes
review-swap = Find another mentor
review-hold = Hold back in this round
review-gone = Not available any more: { $mentee } and { $mentor }
review-moved = A colleague has changed something meanwhile. This is how it stands now; what you chose is still there wherever the pair is the same.
review-changed = With somebody else now: { $people }
review-nobody = Without anybody now: { $people }
review-released = { $pairs ->
    [0] No pair goes out
    [one] One pair goes out
   *[other] { $pairs } pairs go out
    }
review-held = Held back: { $people }
pairs-released =
    Whoever still has to say yes is asked, in their own working hours. For all others it is the turn
    of the next choice.
    .title = Released
review-over =
    The pairs of this page were released meanwhile, or the round has gone on. Nothing is sent twice;
    your home shows how far the round is.
    .title = Released already

swap =
    { $mentee } is with { $mentor } for now. Whom you choose instead stays, and all other pairs are
    worked out anew around it. A rule about grades, hours, meeting or topics gives way to a written
    reason; both then read that you suggest it although that rule speaks against it.
    .title = Another mentor
    .submit = Work it out anew
swap-mentor = Another mentor for { $mentee }
swap-reason = The reason, if a rule gives way
    .hint = Stays sealed with the round; neither of the two reads it.

settle =
    Here you put two people together before anybody else is matched, or keep them apart in this
    round. A rule about grades, hours, meeting or topics gives way to a written reason, which stays
    sealed. Only coordinators see this page.
    .title = Settle pairs first
    .submit = Keep it
settle-mentee = Mentee
settle-mentor = Mentor
settle-ruling = What is settled?
settle-reason = The reason, if a rule gives way
    .hint = Stays sealed with the round; neither of the two reads it.
settle-lock = They are together, if both say yes
settle-forbid = Not in this round
settle-override = They may be matched, in spite of a rule
settle-free = Nothing any more
settled-lock = Together: { $mentee } and { $mentor }
settled-forbid = Not in this round: { $mentee } and { $mentor }
settled-override = In spite of a rule: { $mentee } and { $mentor }. { $reason }
match-settle = Before it begins you may put two people together, or keep them apart.

# Who has hardly anybody to choose from, or nobody: for coordinators alone. Never a cause that rests on
# what somebody said in private: whoever can't be had is "not available", and is never counted.
round-short = { $mentees ->
    [one] One mentee has hardly anybody to choose from
   *[other] { $mentees } mentees have hardly anybody to choose from
    }
left-over =
    For these there is nobody so far, or hardly anybody to choose from. Only coordinators see this page.
    It rests on what people wrote when they signed up; who is available can change.
    .title = Who has nobody, and why
left-over-more =
    For these there is nobody so far, or hardly anybody to choose from. Only coordinators see these
    pages. They rest on what people wrote when they signed up; who is available can change.
    .title = Who has nobody, and why
    .submit = Next page
left-over-nobody =
    Whoever waits has somebody, or at least two mentors who fit well.
    .title = Who has nobody, and why
left-over-mentee = { $mentee }, beside { $mentors ->
    [one] one approved mentor
   *[other] { $mentors } approved mentors
    }
left-over-nobody-fits = Nobody fits
left-over-nobody-fits-well = { $mentors ->
    [one] One mentor fits, and not well
   *[other] { $mentors } mentors fit, and none of them well
    }
left-over-only-one-fits = Only one mentor fits well; they may not be available right now
left-over-listed-elsewhere = { $mentors } mentors fit well; they are on as many lists as they can be, or not available right now
left-over-held-back = { $mentors }: { $rule }
# The mentor whom a mentee named to the coordinator, who is somebody else's or nobody's in this round.
hoped-for-mentor = { $mentee } hopes for { $mentor }
hoped-for-no-mentor = { $mentee } hopes for { $mentor }, who is not among the mentors right now
left-over-circle = For those without a list, a circle may be an answer.
match-left-over = Some may find nobody, or have little choice: here is who, and what would help.
review-without = { $mentees ->
    [one] One mentee who waits has nobody so far.
   *[other] { $mentees } mentees who wait have nobody so far.
    }

# To both who are asked: that a coordinator suggests it all the same. Never the reason she wrote.
why-in-spite-grade_range = Your coordinator suggests it, although your grades are unusual for such a pair
why-in-spite-hours = Your coordinator suggests it, although your working days lie far apart
why-in-spite-format = Your coordinator suggests it, although you like to meet in different ways
why-in-spite-one_skill = Your coordinator suggests it, although you share no topic

wrong-in-spite-of-grades = Please choose somebody else, or write a reason: the grades are too far apart, or the wrong way round.
wrong-in-spite-of-hours = Please choose somebody else, or write a reason: they are too many hours apart.
wrong-in-spite-of-format = Please choose somebody else, or write a reason: no way of meeting suits both.
wrong-in-spite-of-topics = Please choose somebody else, or write a reason: they share no topic.

## Briefing

# A lesson: its text and its lines are kept one by one, so that each can be reworded by itself.
lesson = { $text }
    .title = Lesson { $number } of { $lessons }: { $name }
lesson-minutes = About { $minutes } minutes. Up to here that makes { $so-far } of { $in-all }.

lesson-purpose = what it is for
lesson-process = how it goes
lesson-roles = who does what
lesson-contract = what to agree on
lesson-skills = how to talk
lesson-life-cycle = beginning, middle, end

lesson-purpose-mentee =
    Mentoring is somebody with more experience thinking along with you, outside your line of
    command. It is for questions that come without a manual: where you would like to go, what
    holds you back, how to meet a situation that keeps coming up. Nobody grades you, and nobody
    reports on you.
lesson-purpose-mentee-1 = It goes beside your manager's work and does not replace it: daily tasks and appraisals stay with them.
lesson-purpose-mentee-2 = What comes of it is yours: a clearer aim, a braver step, a wider view.
lesson-purpose-mentee-3 = It is voluntary on both sides, on every day of it.
lesson-purpose-mentee-4 = To think about: what should be different a year from now? Note one sentence.
lesson-purpose-mentor =
    A mentee comes to you for what can't be looked up: how you weigh things, what you learned the
    hard way, how this place really works. You are not their boss and you judge nobody. You help
    another person think, and as a rule you learn something yourself.
lesson-purpose-mentor-1 = Their manager stays in charge of daily work. You keep out of it, and out of appraisals.
lesson-purpose-mentor-2 = A good sign: towards the close your mentee needs you less than at the start.
lesson-purpose-mentor-3 = It is voluntary on both sides, on every day of it.
lesson-purpose-mentor-4 = To think about: who once did this for you, and what exactly was it that helped?

lesson-process-mentee =
    You are introduced once you have both said yes and both had a briefing. From then on you meet
    for about an hour every four to six weeks, for a year or so. You suggest the dates and bring
    the subject. The bot stays quiet, and asks only when it has heard nothing for weeks.
lesson-process-mentee-1 = The first move is yours: suggest two times in the first days.
lesson-process-mentee-2 = Meet away from the office: a walk, a café, a call from a quiet corner. People talk differently there.
lesson-process-mentee-3 = Nothing that is said in a meeting is ever asked here. One tap tells us that you met, and that is all.
lesson-process-mentee-4 = To think about: which hour of your week could carry a talk like this?
lesson-process-mentor =
    You are introduced once you have both said yes and both had a briefing. From then on you meet
    for about an hour every four to six weeks, for a year or so. Your mentee suggests the dates and
    brings the subject; you look after how the talk goes.
lesson-process-mentor-1 = Answer a suggested date soon, even if the answer is another date. Silence is easily misread.
lesson-process-mentor-2 = Meet away from the office: a walk, a café, a call from a quiet corner. People talk differently there.
lesson-process-mentor-3 = Nothing that is said in a meeting is ever asked here. One tap tells us that you met, and that is all.
lesson-process-mentor-4 = To think about: what would you have to move aside to be fully there for that hour?

lesson-roles-mentee =
    You drive. You choose the subject, come with a question, and afterwards do what you said you
    would. Your mentor listens, asks, and tells you honestly what they see. Expect to be
    challenged: somebody who only ever agrees with you is little help.
lesson-roles-mentee-1 = Advice is an offer and no order. Weigh it, choose your own way, and tell your mentor what came of it.
lesson-roles-mentee-2 = If a remark stings, say so, and ask what led to it.
lesson-roles-mentee-3 = Keep dates, or move them early: the hour is your mentor's gift.
lesson-roles-mentee-4 = To think about: what kind of challenge wakes you up, and what kind shuts you down? Tell your mentor.
lesson-roles-mentor =
    You listen more than you speak and ask more than you answer. And you say, honestly and kindly,
    what you see, also when it is uncomfortable: your mentee came for a straight view, and can take
    it. Watch over time and depth; the subject is your mentee's.
lesson-roles-mentor-1 = Advice is an offer and no order. Your mentee may go another way, and owes you no reason.
lesson-roles-mentor-2 = Challenge the thought and not the person: "What if the opposite were true?"
lesson-roles-mentor-3 = You need not know everything. "I don't know; who would?" is a good answer.
lesson-roles-mentor-4 = To think about: what do you find hard to say to somebody's face, and how could you say it?

lesson-contract-mentee =
    In the first meeting, agree on how you work together: how often, how long, where and until
    when; what each of you hopes for; what stays between you; and how either says that something
    does not work. Ten minutes of this spare you months of guessing.
lesson-contract-mentee-1 = What is said stays between you. Name the exceptions aloud, such as danger to somebody.
lesson-contract-mentee-2 = A mentor is no therapist, no second boss and no job agency. Say where your own limits are, too.
lesson-contract-mentee-3 = Either of you can end it on any day, without a reason and without fault: /mentoring exit.
lesson-contract-mentee-4 = To think about: how would you finish "I would like …", "I can offer …", "I would rather not …"?
lesson-contract-mentor =
    In the first meeting, agree on how you work together: how often, how long, where and until
    when; what each of you hopes for; what stays between you; and how either says that something
    does not work. If your mentee does not bring it up, you do.
lesson-contract-mentor-1 = What is said stays between you, also when their manager asks. Name the exceptions aloud, such as danger to somebody.
lesson-contract-mentor-2 = You are no therapist and no second boss. If something needs another kind of help, say so and help them find it.
lesson-contract-mentor-3 = Either of you can end it on any day, without a reason and without fault: /mentoring exit.
lesson-contract-mentor-4 = To think about: how would you finish "I can offer …", "I expect …", "I would rather not …"?

lesson-skills-mentee =
    Three habits make a talk worth its hour. Come with one real question rather than a report. Say
    what you have tried, so that you need not hear it again. And say at the close what you do
    next; begin the next talk with how that went.
lesson-skills-mentee-1 = Ask for honesty: "What do you see that I don't?"
lesson-skills-mentee-2 = Hear it to the end before you explain yourself. A thank-you is answer enough.
lesson-skills-mentee-3 = Say what you need today: an ear, a view, a push or a name to call.
lesson-skills-mentee-4 = To think about: what is your one real question for the first meeting?
lesson-skills-mentor =
    Three habits make a talk worth its hour. Listen to the end, then wait one breath longer. Ask
    what opens: "What else?", "What makes it hard?" Give feedback on what you saw and what it did,
    one point at a time, and ask what they make of it.
lesson-skills-mentor-1 = Before you solve it: "What have you thought of so far?"
lesson-skills-mentor-2 = Keep your own story short, and for the end, if it is needed at all.
lesson-skills-mentor-3 = Say hard things early and calmly. Holding them back helps nobody.
lesson-skills-mentor-4 = To think about: when did you last feel really listened to, and how did you notice?

# The situation within the lesson on how to talk. No answer is wrong, and none is kept.
practice = { $text }
    .title = Try it
practice-not-kept = Nobody sees what you chose, and it is not kept.
practice-explained = { $text }
    .title = A word on that
practice-mentee =
    You tell your mentor about a post in another city. After two minutes they say: "Apply. I
    would." You feel a doubt that you can't yet name. What do you do?
practice-mentee-answer-a = A: Thank them and apply; they have seen more than you.
practice-mentee-answer-b = B: Ask what makes them say so, and tell them about the doubt.
practice-mentee-answer-c = C: Nod, and talk about something else.
practice-mentee-answer-a-explained =
    Trusting experience is natural, and it may well be the right post. It is your life, though, and
    your mentor heard two minutes of it. Advice is an offer: ask what lies behind it before you
    take it.
practice-mentee-answer-b-explained =
    That keeps both views on the table. Your mentor's reasons may show you something new, and a
    doubt that is said aloud often turns out to be the real question. Whatever you do afterwards is
    your own choice.
practice-mentee-answer-c-explained =
    That keeps the peace, and sometimes one needs a day to think. But your mentor can't know that
    something is missing. Saying "I have a doubt and can't name it yet" is enough to go on.
practice-mentor =
    Your mentee says: "In our meetings I never get a word in. What should I do?" You had the same
    trouble once, and know exactly what solved it for you. What do you do?
practice-mentor-answer-a = A: Tell them what solved it for you.
practice-mentor-answer-b = B: Ask when they did get a word in, and what was different then.
practice-mentor-answer-c = C: Offer to have a word with their manager.
practice-mentor-answer-a-explained =
    Your story can help, and it was asked for. It fits your temper and your room, perhaps not
    theirs. Ask first what they have tried, then offer it as one way among several: they may do it
    otherwise.
practice-mentor-answer-b-explained =
    That lets your mentee find what works in their own case, and it will be theirs. If nothing
    comes, your own experience is still there to offer, as one way among several.
practice-mentor-answer-c-explained =
    It is kindly meant, and takes the matter out of their hands and out of your conversation. What
    they tell you stays between you. Better: think together about what they could say to their
    manager.

lesson-life-cycle-mentee =
    Most pairs go through five stretches: getting to know each other, finding a direction, making
    progress, winding up, moving on. Some weeks feel flat, and a dip after the first months is
    common. It is a good moment to ask each other how it is going.
lesson-life-cycle-mentee-1 = Half-way, look back together: what has changed, and what is the second half for?
lesson-life-cycle-mentee-2 = If you are stuck, say it early. The coordinator is there for a private word: /mentoring help.
lesson-life-cycle-mentee-3 = A good ending is planned: a look back, a thank-you, and how you stay in touch, or don't.
lesson-life-cycle-mentee-4 = To think about: how will you notice that you don't need this any more?
lesson-life-cycle-mentor =
    Most pairs go through five stretches: getting to know each other, finding a direction, making
    progress, winding up, moving on. At first you give safety, then more and more challenge, and
    towards the close you step back. A dip after the first months is common.
lesson-life-cycle-mentor-1 = Half-way, look back together: what has changed, and what is the second half for?
lesson-life-cycle-mentor-2 = If you are stuck, say it early. The coordinator is there for a private word: /mentoring help.
lesson-life-cycle-mentor-3 = A good ending is planned: a look back, a thank-you, and how you stay in touch, or don't.
lesson-life-cycle-mentor-4 = To think about: how will you step back without your mentee feeling dropped?

# All six points on one card, for whoever has ten minutes.
express-briefing =
    Six points, one line each. Take ten minutes: read a line, think of how it will be with your own
    partner, and go on to the next. The six lessons say the same at more leisure.
    .title = The ten-minute briefing
    .briefing = Six lessons instead
express-purpose-mentee = What it is for: somebody with more experience thinks along with you. Nobody grades you or reports on you.
express-process-mentee = How it goes: an hour every four to six weeks for about a year, away from the office if you can. You suggest the dates. Nothing that is said there is ever asked here.
express-roles-mentee = Who does what: you bring the question, your mentor an honest view. Expect to be challenged. Advice is an offer and no order.
express-contract-mentee = What to agree on first: how often, where, until when, what each hopes for, and what stays between you. Either can end it on any day, without a reason.
express-skills-mentee = How to talk: one real question rather than a report; hear the answer to its end; say what you do next.
express-life-cycle-mentee = Beginning, middle, end: expect a dip, look back half-way, plan the ending. If you are stuck, the coordinator is there for a private word.
express-purpose-mentor = What it is for: you help somebody think who does not report to you. You judge nobody.
express-process-mentor = How it goes: an hour every four to six weeks for about a year, away from the office if you can. Your mentee suggests the dates. Nothing that is said there is ever asked here.
express-roles-mentor = Who does what: your mentee brings the question; you listen, ask, and give honest feedback, challenge included. Advice is an offer and no order.
express-contract-mentor = What to agree on first: how often, where, until when, what each hopes for, and what stays between you. Either can end it on any day, without a reason.
express-skills-mentor = How to talk: listen to the end, ask what opens, give feedback on one thing you saw. Your own story comes last.
express-life-cycle-mentor = Beginning, middle, end: give safety first, then challenge, then step back. If you are stuck, the coordinator is there for a private word.

briefing-paused =
    You have had { $had } of { $lessons } lessons. Go on whenever it suits you, from here or from
    your home.
    .title = Any time
    .briefing = Go on
briefing-done =
    You have had the briefing. What you read here comes up again in small reminders, when it is
    needed. Enjoy the talks.
    .title = You are prepared
briefing-introduces = You and { $partner } are introduced now, at an hour that suits everybody.
briefing-still-waits = You and { $partner } are introduced once everybody has had the briefing.

# Somebody has not had the briefing, and all have said yes. An invitation, never a reproach.
briefing-wanted =
    You and { $partner } have said yes. We introduce you as soon as everybody has had the briefing;
    yours is still to come. It takes ten minutes on one card, or a little longer in six short
    lessons that you can leave and take up again.
    .title = It's a match
    .express = Start the briefing now, ten minutes
briefing-awaited =
    You and { $partner } have said yes. We introduce you as soon as everybody has had the briefing,
    at an hour that suits you all. You have had yours; nothing is asked of you.
    .title = It's a match

# For the line manager of somebody who takes part. It says nothing about what is talked about.
manager-briefing =
    Somebody in your team takes part in { $programme }: about an hour every four to six weeks with
    a mentor who is not in their line. Two minutes on what this asks of you, and what you can
    expect. With any question, { $coordinator } is glad to help.
    .title = Mentoring, in two minutes
manager-briefing-1 = What helps most is time: let the hour happen, and ask for no report.
manager-briefing-2 = You stay in charge of daily work, goals and appraisals. The mentor keeps out of them.
manager-briefing-3 = What is said there stays there. If they would like to tell you something, they will.
manager-briefing-4 = Expect questions, and now and then a new idea. Feel free to say what you would be glad to see grow.

briefing-stuck =
    People said yes to one another two weeks ago, and are not introduced yet: a briefing is still to
    come. A friendly word often helps. In the details you can also waive it.
    .title = Case { NUMBER($number, useGrouping: 0) }: a briefing is still to come
case-kind-briefing-stuck = An introduction has waited for a briefing for two weeks
case-briefing-stuck =
    Everybody said yes, and a briefing was still to come when this case was opened. Here you can
    waive it: the waiver is kept, and shown to that person in their own data. They are introduced as
    soon as nothing else is to come.
    .title = Case { NUMBER($number, useGrouping: 0) }
    .submit = Waive it
waive =
    A briefing makes a good start much more likely, so waive it only for somebody who knows all of
    it. The waiver is kept, and shown to that person in their own data.
    .title = Waive a briefing
    .submit = Waive it
question-waived = Whose briefing would you like to waive?
    .hint = Everybody who has not had it yet. What they have read so far is not shown.
waiver-noted =
    The briefing of { $person } is waived. Where an introduction waited for nothing else, it goes
    out now.
    .title = Waived

home-briefing =
    { $had ->
        [0] It comes before an introduction
       *[other] So far you have had { $had } of { $lessons } lessons. It comes before an introduction
    }: ten minutes on one card, or about { $minutes } minutes in six short lessons that you can
    leave and take up again.
    .title = { $role ->
        [mentor] Your briefing as a mentor
        [peer] Your briefing as a peer
       *[mentee] Your briefing as a mentee
    }
home-briefing-first =
    Everybody said yes. You are introduced as soon as all have had the briefing.
    .title = You and { $partner }
desk-briefings =
    Not yet had it: { $people }. Nobody is introduced before both have had the briefing. For
    somebody who knows all of it, you can waive it.
    .title = Briefings still to come
desk-more-unbriefed = { $people ->
    [one] One more has not had it
   *[other] { $people } more have not had it
    }

held-briefing = { $role ->
    [mentor] You have had the briefing as a mentor
    [peer] You have had the briefing as a peer
   *[mentee] You have had the briefing as a mentee
    }
held-lessons = { $role ->
    [mentor] Lessons of the mentor's briefing that you have had: { $what }
    [peer] Lessons of the peer's briefing that you have had: { $what }
   *[mentee] Lessons of the mentee's briefing that you have had: { $what }
    }
held-waiver = { $role ->
    [mentor] A coordinator waived your briefing as a mentor on { $what }
    [peer] A coordinator waived your briefing as a peer on { $what }
   *[mentee] A coordinator waived your briefing as a mentee on { $what }
    }

## Introduction

# In the new conversation of the two. Both read it.
introduction-together =
    { $mentee }, meet { $mentor }; { $mentor }, meet { $mentee }. You both said yes to working
    together. { $mentee }, you go first: suggest two times for a first meeting (/mentoring meet).
    "Our agreement" helps you settle how you work. Either of you may leave at any time, without a reason or fault,
    under "Need a change?". We never ask what is said in a meeting.
    .title = An introduction

# The same in the new conversation of a circle.
circle-introduction =
    { $mentee }, meet { $mentor }, and one another: you all said yes to meeting as a circle.
    Mentees, you go first: suggest two times for a first meeting (/mentoring meet). "Our agreement"
    helps you settle how you work. Anybody may leave at any time, without a reason or fault, under
    "Need a change?".
    .title = An introduction

# To each in private, where their working hours never meet.
introduction-apart =
    You and { $partner } said yes. Your working hours don't meet, so we tell each of you here. A
    conversation of your own is open in your messages. { $form ->
        [peers] Either of you begins: suggest two times.
        [co_mentoring] Your home says whose turn it is to suggest two times.
       *[pairs] Mentees go first: suggest two times.
    } Anybody may leave at any time, without a reason or fault. We never ask what is said in a
    meeting.
    .title = An introduction to { $partner }

# To each in private, where no conversation can be opened for them: two workspaces, say.
introduction-across =
    You and { $partner } said yes to working together. No conversation can be opened here for you,
    so please reach one another as you usually would. { $form ->
        [peers] Either of you begins: suggest two times.
        [co_mentoring] Your home says whose turn it is to suggest two times.
       *[pairs] Mentees go first: suggest two times.
    } Anybody may leave at any time, without a reason or fault. We never ask what is said in a
    meeting.
    .title = An introduction to { $partner }

# To each in private, on a platform where only people can open a conversation for several, not a bot.
introduction-by-links =
    You and { $partner } said yes. Bots can't open conversations here, so you each have two ways: a
    chat and a first meeting, filled in and not yet sent. { $form ->
        [peers] Either of you begins.
        [co_mentoring] Your home says whose turn it is to begin.
       *[pairs] Mentees go first.
    } Anybody may leave at any time, without a reason or fault. We never ask what is said in a
    meeting.
    .title = An introduction to { $partner }
link-to-chat = Open a chat
link-to-meeting = Plan a first meeting

# To each in private, when nobody can know whether the introduction arrived in their conversation.
look-for-introduction =
    We have just written to you and { $partner } together, and can't see whether it arrived. Look
    for a conversation of your own in your messages. If there is none, you may simply write to
    { $partner }: everybody said yes.
    .title = Is our introduction there?

# Three things to begin a first talk with: of the topics they share, and then for everybody.
opener-topic-1 = To begin with: { $topic }. Mentee: where are you now, and where would you like to be?
opener-topic-2 = To begin with: { $topic }. What has been tried already, and what came of it?
opener-topic-3 = To begin with: { $topic }. What would be different if it went well?
opener-1 = To begin with: what brought each of you here?
opener-2 = To begin with: what would a good year look like?
opener-3 = To begin with: how do you like to be challenged?

# Small print under everything that a pair reads about themselves.
where-help-is = Need help? In private: /mentoring help

## Agreement

# The form that either of the two fills in, best while talking.
agree =
    What you and { $partner } settle. Any of you may fill this in, best while you talk, and any of
    you may change it by filling it in again. { $form ->
        [peers] You both bring the agenda.
        [co_mentoring] You take turns: one of you brings the agenda, the other leads the talk.
       *[pairs] Mentees bring the agenda, the mentor leads the talk.
    }
    .title = Our agreement
    .submit = Send to us all
agree-kept = What you write goes to you and your partner and is then forgotten. We keep that you agreed, how often you meet and your planned end.
agree-which = Choose whom this is about.
    .title = Our agreement
    .submit = Continue
agree-which-relationship = You and
agree-every = How often do you meet?
    .hint = Our reminders follow this.
agree-every-4 = Every four weeks
agree-every-5 = Every five weeks
agree-every-6 = Every six weeks
agree-until = Until when do you plan to work together?
agree-format = How do you meet?
    .hint = Away from the desk is best: a walk, a café, a call.
question-between = What stays between you?
question-between_own = Anything else that stays between you?
question-feedback = How do you give each other feedback?
question-otherwise = What do you do if it does not work?
    .hint = Say who speaks up first, and how.
question-goals = Your own goals, one to three
    .hint = In your own words, each on a line of its own. They are sent to you alone.
question-share = Goals
    .tick = Show my goals to my partner too
between-talks = What we say stays between us
between-meeting = Others may know that we meet, and not what about
between-managers = Nothing goes to either line manager, good or bad
between-asking = We ask before we mention the other to anybody
between-harm = If somebody may come to harm, we get help, and say so first

agreed-every = We meet every { $weeks } weeks
agreed-until = We plan to work together until { $until }
agreed-format = How we meet: { $how }
agreed-between_own = This too stays between us: { $text }
agreed-feedback = How we give feedback: { $text }
agreed-otherwise = If it does not work: { $text }
agreed-goal = A goal of { $name }: { $text }
goal = { $text }

# In the pair's own conversation. Both read it.
agreement-together =
    This is what you settled. It stands here for you alone: we keep only how often you meet and your
    planned end. If it reads wrong, or life changes, any of you can agree anew.
    .title = Your agreement
    .agree = Agree anew

# The same to each in private, where nothing can be said to both at once.
agreement-apart =
    This is what you and { $partner } settled. It stands here for you alone: we keep only how often
    you meet and your planned end. If it reads wrong, or life changes, any of you can agree anew.
    .title = Your agreement with { $partner }
    .agree = Agree anew

# Shown at once to whoever filled it in.
agreement-noted =
    You and { $partner } read this at an hour that suits everybody; your goals come to you alone,
    unless you chose to show them. Then we forget what it says, and keep only how often you meet and
    your planned end.
    .title = Your agreement is sent

your-goals =
    Your own words, for you alone; we don't keep them. Look at them before each meeting: they are
    the best agenda you can bring.
    .title = Your goals

nobody-to-agree-with =
    You are in no mentoring relationship right now. Once you have been introduced, you settle here
    how you work together.
    .title = Our agreement

agreement-offered =
    How often you meet, until when, and what stays between you. Any of you may fill it in.
    .title = Our agreement

## Meeting

met-noted =
    Good to hear. The day shows on your home cards, and nothing else is kept. Setting the next date
    while it is fresh helps most pairs.
    .title = You and { $partner } have met
    .meet = Find the next date

# To a mentee after the very first meeting: the one invitation to agree.
first-met-noted =
    Good to hear. The day shows on your home cards. Two things while it is fresh: put meeting two
    into your calendars, and settle with { $partner } how you work together. Each takes three
    minutes; of what you settle we don't keep your words.
    .title = You and { $partner } have met
    .meet = Put meeting two in now?

not-yet-noted =
    No hurry. We don't ask again until you have met. { $partner } is not told what you answered.
    .title = That's fine

## Finding a date

# How a moment reads: by the reader's own clock, then by every clock that shows something else.
# All three are joined with " · ".
slot = { $day }, { $hour }
slot-same-day = { $hour } for { $name }
slot-other-day = { $day }, { $hour } for { $name }

# The form on which somebody offers times.
meet =
    Offer { $partner } up to three times; one of them is chosen. Every time shows by your clock, and
    by { $partner }'s where theirs differs. Away from your desks is best: a walk, a café, a call.
    .title = Find a date
    .submit = Offer these times
question-times = Times that could suit everybody
    .hint = Up to three. They are in everybody's working hours, or as near to that as can be.
question-day = Or name a day yourself
    .hint = It may be early or late for others; they see that before they choose.
question-hour = At which hour?
    .hint = By your clock, in { $zone }.
question-minutes = How long?
minutes-30 = Half an hour
minutes-45 = Three quarters of an hour
minutes-60 = An hour
minutes-90 = An hour and a half
meet-have-met = Have you met already? One tap is enough; nobody asks what was said.
meet-kept = Nobody else sees this. We keep the date until a week after it, and never what is said.
date-stands = Settled: { $when }. It stands until another time is chosen.
times-yours = You offered times. Nobody has chosen yet.
times-theirs = { $partner } offered times, and you have not chosen yet.
meet-which = Choose whom you would like to meet.
    .title = Find a date
    .submit = Continue
meet-which-relationship = You and
meet-choose =
    { $partner } offers these times, for { $minutes } minutes. Once you choose, it is settled, and
    all of you get it for your calendars.
    .title = Choose a time
    .submit = Settle it
question-time = Which one suits you?
meet-none = None of these: I offer others

# Shown at once to whoever offered times.
times-noted =
    { $partner } reads them in their own working hours, and chooses one. You hear of it here.
    .title = Your times are sent
offered-time = { $when }

# To everybody else, in private.
times-suggested =
    { $partner } would like to meet, for { $minutes } minutes, and offers these times. Choose one,
    or offer others. Nobody else sees this.
    .title = { $partner } offers times to meet
    .meet = Choose a time

# To every member, each in private; and at once to whoever chose.
date-set =
    You and { $partner } meet on: { $when }, for { $minutes } minutes. Put it into your own calendar;
    the entry says nothing of mentoring, or with whom. If no file comes with this, the calendar
    buttons do the same.
    .title = Your meeting is settled
    .call-off = Call it off
# What the entry is called in a calendar that others may see. Never a name, never "mentoring".
calendar-entry = Time for a talk
calendar-google = Google Calendar
calendar-outlook = Outlook
calendar-file = Calendar file (.ics)

# To all members. Nobody is asked why.
date-called-off =
    The meeting with { $partner } is off, or what was offered for it. Please clear it from your own
    calendar. Another one is easily found.
    .title = A meeting is off

nobody-to-meet =
    You are in no mentoring relationship right now. Once you have been introduced, you find dates
    here.
    .title = Find a date
meet-offered =
    Offer times, choose one, or say that you have met.
    .title = Find a date

## Before and after a date

# To the mentee, two days before. Two thoughts for the phase follow.
agenda-prompt =
    You meet { $partner } on: { $when }. { $form ->
        [peers] You both bring something: one or two points of your own are enough.
        [co_mentoring] This time the agenda is yours: one or two points are enough.
       *[pairs] The agenda is yours: one or two points are enough.
    } Sent to { $partner } beforehand, they give time to think. Nobody else sees them, and we never ask.
    .title = What would you like to talk about?
agenda-prompt-getting-to-know-1 = What would you like the other one to know about you?
agenda-prompt-getting-to-know-2 = What brought you to mentoring, and what would a good year look like?
agenda-prompt-setting-direction-1 = What do you want to be able to do that you can't do yet?
agenda-prompt-setting-direction-2 = How would you notice that you are getting there?
agenda-prompt-making-progress-1 = What have you tried since you last met, and what came of it?
agenda-prompt-making-progress-2 = Which question have you no answer to yet?
agenda-prompt-winding-up-1 = What is different now, and what is still open?
agenda-prompt-winding-up-2 = What would you like to say to each other before you part?

# To the mentor, two days before. The mentee brings the agenda; this is about leading the talk.
process-prompt =
    You meet { $partner } on: { $when }. The agenda is up to { $partner }, and you lead the talk. A
    thought or two to take along; nobody asks you about it afterwards.
    .title = How would you like to lead the talk?
process-prompt-getting-to-know-1 = Listen more than you speak: what does the other one hope for, and what do they fear?
process-prompt-getting-to-know-2 = Agree what stays between you, and how direct you may be.
process-prompt-setting-direction-1 = Which question would help them find the goal themselves?
process-prompt-setting-direction-2 = Ask how both of you will notice progress.
process-prompt-making-progress-1 = Where could you challenge them a little more than last time?
process-prompt-making-progress-2 = Ask what they learned before you say what you would do.
process-prompt-winding-up-1 = What have they learned to do without you? Say what you saw.
process-prompt-winding-up-2 = Which of your questions could they now ask themselves?

prompt-put-off =
    Gladly: we show it again on { $day }, in your working hours. Nobody else knows.
    .title = Later, then

# To the mentee alone, once the date is behind them. Asks nothing.
after-meeting =
    The time you set with { $partner } has passed. If you met, one tap says so: the day shows on your
    home cards, and what you said stays yours. If not, another date is easily found.
    .title = You and { $partner }

## What somebody took on

# They asked for it with one tap. We never learn what it is.
action-noted =
    Once, you alone read a reminder: before you next meet { $partner }, if a date is set, and in about
    two weeks at the latest. We don't ask what you took on, and { $partner } is not told that you asked.
    .title = We remind you
action-too-late =
    It is too late for a reminder after that talk with { $partner }, so we leave it. When you meet
    next, you can ask again.
    .title = No reminder this time
action-reminder =
    When you last met { $partner }, you asked to be reminded of what you took on. What it is only you
    know. If it is done, enjoy telling; if not, one small step today counts too.
    .title = Your action

## The guide

# Cards to look things up in. Both sides read the same ones.
guide-first-meeting =
    The mentee suggests the time, and a place away from both desks: a walk, a café, a call. An hour
    is enough. Get to know each other first; goals can wait.
    .title = A first meeting
    .page = Next: what to bring
guide-first-meeting-1 = Tell each other how you came to where you are.
guide-first-meeting-2 = Say what you hope for, and what you can't promise.
guide-first-meeting-3 = Settle how often you meet and what stays between you: /mentoring agree.
guide-first-meeting-4 = Put the next date in both calendars before you part.

guide-agenda =
    The mentee owns the agenda. Two days ahead, send one or two points, so that both can think. You
    need not follow your mentor's advice: what you do is yours to decide.
    .title = For the mentee: what to bring
    .page = Next: leading the talk
guide-agenda-1 = One thing that has happened since you last met.
guide-agenda-2 = One question you have no answer to yet.
guide-agenda-3 = One decision that is coming, and what speaks for each side.
guide-agenda-4 = What you tried, and what you learned from it.

guide-process =
    The mentor leads the process: listening, asking, keeping time. Advice comes last, if it is
    asked for, and the mentee is free not to take it.
    .title = For the mentor: leading the talk
    .page = Next: being challenged
guide-process-1 = What would you like to leave with today?
guide-process-2 = What have you thought of already, and what stopped you?
guide-process-3 = What would you say to a friend in your place?
guide-process-4 = What is your first step, and when is it?

guide-challenge =
    Good mentors are honest and direct, and good mentees want to hear it. Agree beforehand how far
    that may go.
    .title = Being challenged
    .page = Next: ending well
guide-challenge-1 = Mentor: ask whether it is welcome, then say what you saw.
guide-challenge-2 = Mentor: speak of what was done, never of what somebody is.
guide-challenge-3 = Mentee: listen to the end, and say what you take from it.
guide-challenge-4 = Either: if it was too much, say so at the next talk.

guide-ending =
    Every mentoring relationship ends, and a good end is part of it. Plan the last meeting while
    there is still time for it.
    .title = Ending well
    .page = From the start
guide-ending-1 = Look back: what is different now?
guide-ending-2 = Say what each of you takes along, and thank each other.
guide-ending-3 = Settle whether you stay in touch, and how.
guide-ending-4 = Ending sooner is fine too, and nobody's fault: /mentoring exit.

## A note to one's manager

# Written by the mentee alone, seen before it goes, never asked for.
manager-note =
    A note about your progress, in your own words. It goes to { $manager }, whom the directory names
    as your manager, and to nobody else. First we show you how it reads.
    .title = Note to my manager
    .submit = Show me first
manager-note-limits = Nobody asked for it and nobody has to do this. Your mentor and those who look after the programme don't learn of it. We don't keep it once it is delivered.
manager-note-note = What would you like your manager to know?
    .hint = What was said in confidence stays between you and your mentor.
manager-note-send =
    This is what { $manager } will read, once. If you change your words, we show them again.
    .title = Note to my manager
    .submit = Send it
manager-note-send-note = Your words
    .hint = Read by your manager, and by nobody else.
manager-note-preview = From { $mentee }, who has a mentor in { $programme }. Nobody else has read this; nobody asked for it.
manager-note-words = In their own words: { $text }
# To the manager.
manager-note-for-you =
    { $mentee } has a mentor in { $programme } and writes this to you. Nobody else has read this;
    nobody asked for it. You need not answer; if you would like to, talk to each other.
    .title = A note from { $mentee }
manager-note-sent =
    { $manager } reads it in their own working hours. We keep no copy, and nobody else learns of it.
    .title = It is on its way
manager-note-nobody =
    We know no manager of yours whom we could write to here, so there is nobody to send a note to.
    .title = Nobody to write to
manager-note-not-yet =
    This is for mentees who have met their mentor: then there is something to tell.
    .title = Not yet
manager-note-too-soon =
    You wrote less than four weeks ago. So that nobody feels pressed to report, there is one note in
    four weeks: the next one from { $from-day } on. You can always tell your manager yourself.
    .title = A little later

## Silence

# To the mentee after four quiet weeks. Light; asks nothing.
nudge =
    It has been a little while. If it suits you, suggest a time to { $partner }: a walk or a
    call will do. If you have met already, tell us and we stay quiet.
    .title = Time for another talk with { $partner }?

# To the mentee after five quiet weeks: the one question.
did-you-meet =
    Have you and { $partner } met lately? If so, the day shows on your home cards. "Not yet" is seen
    by nobody: it only tells us when to write.
    .title = Did you meet?

# To the mentee a week later, once.
did-you-meet-again =
    We asked last week and won't ask a third time: have you and { $partner } met? If so, the day
    shows on your home cards. "Not yet" is seen by nobody.
    .title = Did you meet?

# To the mentor after six quiet weeks. Gentler: the mentee sets the dates.
mentor-note =
    It has been quiet between you and { $partner }. Dates are up to { $partner }, so there is
    nothing you have to do; a short hello from you may still make the next step easier.
    .title = A word about { $partner }

not-started =
    You and { $partner } were to work together, and it did not begin. We let it go now, so that all
    of you are free. That happens, and is nobody's fault. Would you like to try with somebody new?
    We ask once, and you decide.
    .title = A fresh start

## Closing

# To everybody, eight weeks before the planned end. Calm and warm; asks nothing.
closing-begins =
    Your time with { $partners } is planned until { $until }, and ends well by itself then: nothing
    needs to be done. This is the stretch to look back and to plan a last meeting. If you would like
    to finish sooner or to go on, say so in private: it counts only if all of you say so.
    .title = The last weeks with { $partners }

# To everybody, three weeks before the end: the guide to the last meeting. Asks nothing.
last-meeting =
    You and { $partners } end on { $until }. A last meeting makes a good end. { $form ->
        [peers] Either of you suggests a time, and you share the lead, along these lines.
        [co_mentoring] Either of you suggests a time, and you share the lead, along these lines.
       *[pairs] The mentee suggests a time and the mentor leads the talk, along these lines.
    } We never ask what was said.
    .title = Your last meeting with { $partners }
last-meeting-1 = What is different about you now, compared with the beginning?
last-meeting-2 = What has it changed, in your work or beyond?
last-meeting-3 = Which aims have you reached, and what goes on without the other?
last-meeting-4 = What do you thank each other for? You can also write it down here; it is handed over at the end.

home-closing =
    Your planned end is { $until }, and it comes by itself. What you say here in private shows
    nowhere before its time.
    .title = The last weeks with { $partners }

# The private form for finishing or going on. No persuasion in either direction.
go-on =
    Your planned end with { $partners } is { $until }. What would you be glad of? Nobody sees your
    answer, or whether you gave one.
    .title = Finish, or go on?
    .submit = Save in private
go-on-limits = Only if all of you would like to go on do you hear of it, all alike, and the shortest time that anybody chose holds; the same goes for finishing sooner. Otherwise it ends on its day, and nobody learns who chose what. You can change your answer until then.
go-on-further = What would you be glad of?
    .hint = Only you see your answer.
further-sooner = Finish now, if we all say so
further-as-planned = Finish as planned
further-three-months = Go on for three more months
further-six-months = Go on for six more months

# Shown, in private, to whoever answered that. The same whatever the others said.
go-on-noted =
    Your answer is sealed. If all of you say the same, you all hear from us; otherwise it ends well
    on { $until }, and nobody learns what anybody chose.
    .title = That is noted

# The private form for a note of thanks.
thanks =
    A few words to { $partners }. They are sealed until the end. Then whoever wrote a note reads
    those of the others who wrote one too, all at the same moment.
    .title = A thank-you note
    .submit = Seal it
thanks-limits = If nobody else writes, your note is erased unread, and nobody learns that there was one. It is erased too if you end early or go on. You can change it until then.
thanks-note = What would you like to thank for?
    .hint = Read by those who wrote a note too, and by nobody else.
thanks-in_touch = Afterwards
    .tick = I would like to stay in touch
    .hint = You are told only if another of you says so too.

# Shown, in private, to whoever wrote one. The same whatever the others wrote.
thanks-noted =
    It is sealed until { $until }; you can change it until then. Nobody knows that you wrote
    anything, or that you didn't.
    .title = It is sealed
thanks-own = Your note: { $text }

# To everybody, once all would like to go on.
going-on =
    All of you would like to go on. Your new planned end is { $until }; some weeks before it you hear
    from us again. This is a good moment to settle anew what you would like to work on.
    .title = You and { $partners } go on

# To every member, after a completion. Warm, and with no hint at what somebody did not write.
completed =
    Your mentoring relationship with { $partners } is complete. Thank you for the time you gave. You
    may like to write a few words to each other, and to clear any dates from your own calendar. If
    you would like to work with somebody new, you decide when.
    .title = A good end
completed-as-mentee =
    Your mentoring relationship with { $partners } is complete. Thank you for the time you gave. You
    may like to write a few words to each other, and to clear your calendar. Perhaps you would like
    to pass it on one day: whoever has been a mentee can offer to be a mentor.
    .title = A good end
    .join-as-mentor = Become a mentor
thanks-from = { $name } thanks you: { $text }
stay-in-touch = You would like to stay in touch, and so would { $partners }. Simply write to each other.

# The one question after a completion, and its one reminder. Who sees the answers stands in it.
look-back =
    Your time with { $partners } is a week behind you. Would you look back, in six taps? It makes the
    programme better. Your answers are counted without your name: those who look after the programme
    see numbers of five people and more, nobody sees yours.
    .title = Looking back
look-back-again =
    We asked last week and won't ask a third time: would you look back on your time with
    { $partners }, in six taps? Your answers are counted without your name: those who look after the
    programme see numbers of five people and more, nobody sees yours.
    .title = Looking back
end-check-in =
    Your time with { $partners }. Each answer is counted without your name, and not kept otherwise:
    those who look after the programme see numbers of five people and more. Nobody sees yours.
    .title = Looking back
    .submit = Send without my name
end-check-in-felt = Do you feel different, compared with the beginning?
    .hint = Shown only in numbers of five and more.
much-1 = Not at all
much-2 = A little
much-3 = Somewhat
much-4 = Clearly
much-5 = Very much
end-check-in-changes = What difference has it made?
    .hint = Choose all that fits. Shown only in numbers of five and more.
changes-direction = I know better where I would like to go
changes-confidence = I trust myself with more
changes-skill = I can do something I could not do before
changes-network = I know more people to turn to
changes-decision = I have made a decision I had put off
changes-work = My daily work goes better
changes-wellbeing = I feel better at work
changes-nothing = None so far
end-check-in-aims = What became of the aims you began with?
    .hint = If they changed on the way, think of the later ones. Shown only in numbers of five and more.
aims-1 = Hardly reached
aims-2 = Partly reached
aims-3 = Mostly reached
aims-4 = Reached, or better than that
end-check-in-confidence_then = Your confidence at the beginning, as you see it today
    .hint = Shown only in numbers of five and more.
end-check-in-confidence_now = Your confidence now
    .hint = Shown only in numbers of five and more.
confidence-1 = Very low
confidence-2 = Low
confidence-3 = In between
confidence-4 = High
confidence-5 = Very high
end-check-in-again = Would you do it again?
    .hint = Shown only in numbers of five and more.
again-3 = Yes
again-2 = Perhaps
again-1 = No
end-check-in-listener = Have you become a better listener?
    .hint = Shown only in numbers of five and more.
end-check-in-noted =
    Thank you. Your answers are counted without your name, and nobody can lead them back to you.
    .title = Thank you, it counts
# Only the one who said so reads this.
confidence-began = At the beginning you felt confident to { $rating } of 5, and now to { $now } of 5. Nobody else reads this, and it is erased in a few weeks.

# In place of the name of somebody who has been forgotten.
your-partner = your partner

held-extended = With { $what } you go on until { $until }
held-further = With { $what }, in private: { $chosen }. Only you see this, and it is erased at the end.
held-thanks = To { $what }, sealed until the end: { $text }
held-in-touch = With { $what } you would like to stay in touch. Only you see this before the end.
held-check-in = You have looked back on your time with { $what }. What you answered is not kept with your name.
## A rest

# The form for a rest. No reason is asked, and none is kept.
pause =
    Choose what rests, and until when. No reason is asked. You are not reminded or asked anything
    meanwhile, and all of you read the same short note, which does not say who asked. A rest ends
    by itself, or as soon as somebody says that you met.
    .title = Take a rest
    .submit = Rest
pause-what = What rests?
pause-until = Until when?
pause-suggestions = Suggestions of somebody new to me

# To every member, in the very same words.
pause-begins =
    You and { $partner } rest until { $until }. Nobody is reminded of anything meanwhile, and there
    is nothing you have to do. It ends by itself on that day, or as soon as one of you says that
    you met.
    .title = A rest until { $until }

pause-noted =
    It rests until { $until } and ends by itself. Your home card shows it, and how to end it
    sooner.
    .title = That is noted

# To the mentee, when the rest is over. Light; asks nothing.
pause-over =
    Your rest is over. If it suits you, suggest a time to { $partner }: a walk or a call will
    do.
    .title = You and { $partner } again

pause-over-noted =
    The rest is over, and everything goes on from here. Your home card shows where things stand.
    .title = Welcome back

nothing-to-pause =
    You are in no mentoring relationship, and nobody is suggested to you right now, so there is
    nothing to rest from.
    .title = Take a rest

pause-offered =
    Let a relationship rest, or suggestions of somebody new, until a day that you choose. It ends by
    itself.
    .title = Take a rest

home-paused =
    You rest until { $until }. It ends by itself, or as soon as one of you says that you met.
    .title = You and { $partner }
home-resting =
    Nobody new is suggested to you until { $until }. From then on it goes on by itself.
    .title = You rest

## The load

# To a mentor who meets several people. A real question; either answer is fine.
load-question =
    You mentor more than one person now. Is that still all right, or would one fewer be better?
    "One fewer" changes how many mentees you offer to take, and throws nobody out. Nobody sees what
    you answer.
    .title = Is it still all right?

load-ok-noted =
    Thank you for the time you give. If it changes, you can say so at any time: type /mentoring
    join, or help.
    .title = Good to hear

load-fewer-noted =
    { $places ->
        [one] From now on you offer one place.
       *[other] From now on you offer { $places } places.
    } Nobody is thrown out: where one ends, nobody new is suggested. If it is too much today, you
    can let one rest, or ask for a change, in private.
    .title = That is noted

## Leaving a relationship

# The private form. Warm and matter-of-fact; no persuasion, no "are you sure".
change =
    You and { $partner }. Choose what helps you now. Nobody sees that you opened this.
    .title = Need a change?
    .submit = End it
change-which =
    Choose whom this is about. Nobody sees that you opened this.
    .title = Need a change?
    .submit = Continue
change-which-relationship = You and
change-none =
    You are in no mentoring relationship right now. Nobody sees that you opened this.
    .title = Help
change-talk = Talk it over with { $coordinator }, in private. This opens a case with your name, for the coordinators only.
change-guide = Help me raise it with my partner. You get a short guide. Nothing is recorded.
change-pause = Let it rest until a day you choose. It ends by itself.
change-refocus = Begin afresh with { $partner }: settle anew how you work together. What you write goes to all of you.
# The most important words we have. Every promise in them is kept by the code; so are the limits.
change-end =
    End it, no reason needed. None is asked, and none is kept. Within the next working days you
    and { $partner } read one and the same note, which does not say who asked.
# The same in a circle: for a mentee, then for the mentor. It must say that a circle can't hide it.
change-end-part =
    End your part, no reason needed. None is asked, and none is kept. If at least three other
    mentees stay, the circle goes on: within the next working days they read that it has become
    smaller, which can't be hidden. Otherwise it ends for all, with one and the same note.
change-end-circle =
    End the circle, no reason needed. None is asked, and none is kept. Within the next working days
    you and { $partner } read one and the same note, which does not say who asked.
# Where the programme wants the coordinator to hear of an end before its day.
change-end-coordinator =
    { $coordinator } hears on a working day before that an end is coming: your names in alphabetical
    order, and not who asked. A talk may be offered to all of you; nobody can stop it.
# The small print of the promise, and its limits. It stands before anybody confirms.
change-limits =
    Until then all looks as before, to you too, and it can't be undone. The bot, the desk and the
    data never say who. Two people can't always be anonymous to each other, above all if one of you
    is away; and what you type to the bot is kept by the chat platform under your organisation's
    rules.
change-verbs = { $platform ->
    [teams] You can type: { $verbs }.
   *[slack] You can type, after /mentoring: { $verbs }.
    }
form-close = Close

# Shown at once to whoever ended it, and only there.
exit-confirmed =
    Within the next working days you and { $partner } read the same short note. Until then all
    looks as before, to you too. Thank you for the time you gave.
    .title = That is done

# The same in a circle: the same words whether or not it goes on.
circle-exit-confirmed =
    Within the next working days you read a short note. Until then all looks as before, to you too.
    Thank you for the time you gave.
    .title = That is done

# To each who stays in a circle. Never hint at a cause, or at who.
circle-smaller =
    You are { $people } in your circle now: you and { $others }. Such changes come for many everyday
    reasons, and are nobody's fault. A new conversation with all of you is open in your messages.
    Please look whether your dates still hold.
    .title = Your circle goes on
circle-smaller-across =
    You are { $people } in your circle now: you and { $others }. Such changes come for many everyday
    reasons, and are nobody's fault. No conversation can be opened here for all of you, so please
    begin one as you usually would.
    .title = Your circle goes on
circle-chosen-anew = Whatever you chose about going on counts no more: please choose again.

# Every member reads this very text after every early end. Never hint at a cause, or at who.
ended-early =
    Your mentoring relationship with { $partner } has come to an end. That happens for many
    everyday reasons, and is nobody's fault. You may like to clear any dates from your own
    calendar. Would you like to try with somebody new? Only you see this offer, and you decide.
    .title = A relationship has come to an end

talk-arranged =
    We tell { $coordinators } that you would like a word. You hear from them directly. Nobody else
    is told.
    .title = You'll have a word

nobody-to-talk-to =
    Every coordinator of this programme is close to this matter, so nothing was sent. You can end
    the relationship here without a word to anybody, or turn to somebody you trust in HR.
    .title = Nothing was sent

conversation-guide =
    Say it early and simply. "I have learned this from our talks: …" "Something isn't working for
    me: …" "What I would need is …" Ask how they see it. Agree on one change and a date to look
    again, or part with thanks. Either is a good end. Nothing about this was recorded.
    .title = Raising it yourself

rematch-noted =
    Gladly. You enter matching again on { $from-day }, and nothing is settled without your yes.
    .title = A new partner

## Pulse and check-in

# A few private taps. Every card says who sees the answer. No thanks in advance, no pressure.
pulse =
    Three taps, if you like. How far is this so, from 1 (not at all) to 5 (fully)? “{ $question }”
    Your answer is counted without your name: nothing of it reaches { $partner }, and coordinators
    read averages of five people and more.
    .title = You and { $partner }: how is it going?
pulse-again =
    We asked you this before, and don't ask again. How far is this so, from 1 (not at all) to 5
    (fully)? “{ $question }” Your answer is counted without your name: nothing of it reaches {
    $partner }, and coordinators read averages of five people and more.
    .title = You and { $partner }: how is it going?
check-in =
    You are about half-way. Three taps, if you like. How far is this so, from 1 (not at all) to 5
    (fully)? “{ $question }” Your answer is counted without your name: nothing of it reaches {
    $partner }, and coordinators read averages of five people and more.
    .title = Half-way: how is it going?
check-in-again =
    We asked you this before, and don't ask again. How far is this so, from 1 (not at all) to 5
    (fully)? “{ $question }” Your answer is counted without your name: nothing of it reaches {
    $partner }, and coordinators read averages of five people and more.
    .title = Half-way: how is it going?
next-item =
    From 1 (not at all) to 5 (fully): “{ $question }” Counted without your name, like the others:
    nothing of it reaches { $partner }, and coordinators read averages of five people and more.
    .title = Thank you. The next one
next-item-and-a-word =
    From 1 (not at all) to 5 (fully): “{ $question }” Counted without your name, like the others:
    nothing of it reaches { $partner }, and coordinators read averages of five people and more.
    .title = Thank you. The next one
freely-item =
    Asked once only: “{ $question }” Counted without your name, like the others: nothing of it
    reaches { $partner }, and coordinators read averages of five people and more.
    .title = Thank you. The last one
freely-item-and-a-word =
    Asked once only: “{ $question }” Counted without your name, like the others: nothing of it
    reaches { $partner }, and coordinators read averages of five people and more.
    .title = Thank you. The last one
confidence-kept = This one is also kept for you, sealed, to be set beside how you feel at the end. Nobody else reads it.
# After a low answer. An offer; what was answered stays untold, whether it is taken or not.
a-private-word = Would you like a private word with { $coordinator }? Only if you ask for it do they hear of you, and not what you answered.
answers-noted =
    That was all. Your answers are counted without your name, and nobody tells { $partner } that
    you gave any.
    .title = Thank you
answers-noted-and-a-word =
    That was all. Your answers are counted without your name, and nobody tells { $partner } that
    you gave any.
    .title = Thank you
mentor-answers-noted =
    That was all. Your answers are counted without your name, and nobody learns that you gave any.
    If you would like another mentee, or fewer, you can change that now. It sends nobody away.
    .title = Thank you
    .join-as-mentor = Change how many
mentor-answers-noted-and-a-word =
    That was all. Your answers are counted without your name, and nobody learns that you gave any.
    If you would like another mentee, or fewer, you can change that now. It sends nobody away.
    .title = Thank you
    .join-as-mentor = Change how many
asked-later =
    We ask you once more on { $day }, and then let it be. Nobody sees that you put it off.
    .title = Gladly

# On a coordinator's home. Averages alone, and none of fewer than five people.
desk-answers =
    What people answered in private, on average, from 1 (not at all) to 5 (fully). A figure stands
    here once enough answers have come that five people gave them, and changes only once as many more
    have come. What one person answered can't be seen.
    .title = How it is going
figure-mentee = Mentees: “{ $sentence }” { $average }, from { $answers } answers
figure-mentor = Mentors: “{ $sentence }” { $average }, from { $answers } answers
figure-yes-mentee = Mentees: “{ $sentence }” { $share } % yes, from { $answers } answers
figure-yes-mentor = Mentors: “{ $sentence }” { $share } % yes, from { $answers } answers

# The sentences themselves, in the first person, for whoever answers.
item-match-mentee = So far, this match feels right for me.
item-match-mentor = So far, this match feels right for me.
item-confidence-mentee = I feel confident about what I want to work on here.
item-confidence-mentor = I feel confident as a mentor.
item-freely-mentee = I felt free to say no to joining.
item-freely-mentor = I felt free to say no to joining.
item-aims-mentee = I know what I want from this.
item-time-mentee = My partner makes time for me.
item-openness-mentee = I can speak openly here.
item-challenge-mentee = My mentor challenges me in a useful way.
item-progress-mentee = I am getting further with what I came for.
item-manager-mentee = My manager supports the time this takes.
item-load-mentor = The time this takes is all right for me.
item-worth-mentor = I get something out of it myself.
item-support-mentor = I have the support I need as a mentor.

## Leaving the programme

# The private forms for leave and forget-me, and their paragraphs. Matter-of-fact and kind; no
# persuasion. Whoever confirms must know what others will see.
farewell =
    You can leave the programme, and no reason is asked. This is what happens then. Nobody sees
    that you opened this.
    .title = Leave the programme
    .submit = Leave the programme
forget-me =
    You can have everything erased that you told us. It means leaving the programme. Nobody sees
    that you opened this.
    .title = Erase my data
    .submit = Leave and erase
farewell-none =
    You are not in the programme, so there is nothing to leave. Nobody sees that you opened this.
    .title = Leave the programme
forget-me-none =
    You are not in the programme, and of what people tell us we keep nothing about you. Nobody sees
    that you opened this.
    .title = Erase my data
farewell-partners =
    Within the next working days you and each partner read the note that every early end brings; it
    does not say who asked. From then on you rest: nobody is matched with you, and people who look
    after the programme can see that.
farewell-coordinator =
    { $coordinator } hears on a working day before that an end is coming: your names in alphabetical
    order, and not who asked. Nobody can stop it.
farewell-alone =
    You rest at once: nobody is matched with you any more, and people who look after the programme
    can see that. What was suggested to you ends as if you had not answered.
farewell-erased =
    On the first of a month that follows, what you told us is erased, and your name leaves all we
    keep about your relationships. Until then you can sign up again, and stay; after
    it you begin anew.
farewell-kept =
    What stays: your line in the organisation's directory, and which account is yours. Messages that
    you have read or written stay in your chat, under your organisation's rules. To see what we keep,
    type /mentoring my-data.
change-leave = Leave the whole programme. You read what happens before you confirm.

# Shown at once to whoever left, and only there. The same whether or not there is a partner.
farewell-noted =
    Relationships you are in end within the next working days, with the same note to all; until
    then all looks as before. On the first of a month that follows, what you told us is erased.
    Thank you for the time you gave.
    .title = That is done
farewell-offered =
    In private: leaving the programme, or having erased what you told us. No reason is asked, and
    nobody sees that you opened it.
    .title = Leaving
# The home of somebody who leaves, once all has ended.
home-leaving =
    You are leaving the programme: nobody is matched with you. What you told us is erased from
    { $from-day } on. If you would like to stay, sign up again; you are welcome at any time.
    .title = You rest
home-over =
    This relationship has come to an end. Would you like to try with somebody new? Only you see
    this offer.
    .title = A relationship of yours

help-offered =
    In private: a word with the coordinator, help with raising something, or leaving without a
    reason. Nobody sees that you opened it.
    .title = Help

## The desk

# To the desk, on a working morning; a line for each case. Calm: nobody is to feel behind.
morning-list =
    New on the desk, or due. What is due comes again each working morning until somebody closes it
    or lets it rest.
    .title = Good morning
# Said once, after some working days: how many pairs of a matching round wait, and nothing of who.
morning-round = The matching round: { $pairs ->
    [one] one pair has
   *[other] { $pairs } pairs have
    } waited for a look for some days, and nobody is asked before. This is said once
# To a coordinator in private: the same, of cases that concern another coordinator.
morning-list-for-you =
    New for you alone, or due. These cases are not on the desk, because they concern somebody who
    reads there. Please keep them to yourself.
    .title = Good morning: for you alone
case-line = Case { NUMBER($number, useGrouping: 0) }. { $kind }. Nobody has taken it on yet; due by { $due }
case-line-taken = Case { NUMBER($number, useGrouping: 0) }. { $kind }. { $owner } has it; due by { $due }
case-line-late = Case { NUMBER($number, useGrouping: 0) }. { $kind }. Nobody has taken it on yet; it was due by { $due } and has been open for { $days ->
    [one] a day
   *[other] { $days } days
    }
case-line-late-taken = Case { NUMBER($number, useGrouping: 0) }. { $kind }. { $owner } has it; it was due by { $due } and has been open for { $days ->
    [one] a day
   *[other] { $days } days
    }
case-line-rests = Case { NUMBER($number, useGrouping: 0) }. { $kind }. Rests until { $until }
case-line-more = { $cases ->
    [one] One more comes after these
   *[other] { $cases } more come after these
    }

# To the desk, on Mondays. Never anything from which one could tell what became of whom.
weekly-digest =
    As it stands this Monday. What comes from relationships changes here once a week, and figures
    appear from five on.
    .title = The week ahead
queue-applications = Mentors who wait for your word: { $waiting }
queue-seekers = Mentees without a mentor: { $waiting }
queue-unbriefed = People with a briefing still to come: { $waiting }
queue-cases = Open cases on the desk: { $waiting }
figure-introduced = Introduced since the programme began: at least { $count } pairs
figure-over = Over since then, in whatever way: at least { $count }

# To a participant. What follows is the coordinator's own text, and nobody else reads it here.
coordinator-writes =
    { $coordinator } writes to you. Only you read this here, and we keep no copy. To answer,
    message { $coordinator } directly: what you write here is not passed on.
    .title = A word from { $coordinator }
coordinators-words = { $text }

# On the post of a case, once that is so.
post-taken = { $owner } has taken it on; due by { $due }
post-rests = Rests until { $until }

case-taken =
    The other coordinators see that you have it. Please deal with it by { $due }, or let it rest,
    or hand it back.
    .title = You have case { NUMBER($number, useGrouping: 0) }
case-taken-already =
    { $owner } has taken it on. If it should be yours, settle it between you: anybody on the desk
    can hand it back in its details.
    .title = Case { NUMBER($number, useGrouping: 0) } is taken
case-handed-back =
    Nobody has it now. Whoever is free can take it on.
    .title = Case { NUMBER($number, useGrouping: 0) } is handed back
case-rests =
    Nobody is reminded of it until { $until }. Then it is on the morning list again.
    .title = Case { NUMBER($number, useGrouping: 0) } rests
case-words-sent =
    { $people } can read it in their own working hours, each in private and once. We keep no copy.
    .title = On its way
case-closed =
    Nothing is kept of whom it was about, who dealt with it and what came of it.
    .title = Case { NUMBER($number, useGrouping: 0) } is closed
no-cases =
    No case is open that is for you to see.
    .title = All quiet

case-which =
    Which one would you like to open?
    .title = Open cases
    .submit = Open it
case-which-case = By its number
case-rest =
    For how long should nobody be reminded of it? Its number and kind stay on the desk.
    .title = Case { NUMBER($number, useGrouping: 0) } rests
    .submit = Let it rest
case-rest-days = For how long?
days-1 = A day
days-3 = Three days
days-7 = A week
days-14 = Two weeks
case-write =
    Each reads it in private, from you by name, in their own working hours. It is sealed until
    then, sent once, and not kept. Nobody else on the desk reads it.
    .title = Write to them
    .submit = Send
case-write-to = To whom?
case-write-text = What would you like to say?
    .hint = About case { NUMBER($number, useGrouping: 0) }. They see neither its number nor its kind.
case-close =
    Its number, its kind and the day it was opened are kept. Whom it was about, who dealt with it
    and what came of it are not. A closed case can't be opened again.
    .title = Close case { NUMBER($number, useGrouping: 0) }
    .submit = Close it
case-is-free = Nobody has taken it on yet. Due by { $due }.
case-is-taken = { $owner } has taken it on. Due by { $due }.
case-may-rest = If it can wait, let it rest for some days: nobody is reminded until then.
case-is-resting = It rests until { $until }. You can choose another day.
case-may-write = You can write to them through the bot, in your own words.
case-may-close = When it is dealt with, close it. What came of it is not asked.

pair-gone-quiet =
    Nothing was heard from a pair for eight weeks. They may be meeting all the same. A friendly
    question is often enough.
    .title = Case { NUMBER($number, useGrouping: 0) }: a pair has gone quiet

pair-without-agreement =
    A pair was introduced forty-five days ago and has settled nothing here yet. They may have done
    so between themselves. Ask whether they need a hand with it.
    .title = Case { NUMBER($number, useGrouping: 0) }: a pair without an agreement

proposal-waiting =
    Not everybody has said yes to a proposal yet, and answers are due soon. Who has answered is not
    shown.
    .title = Case { NUMBER($number, useGrouping: 0) }: a proposal is waiting

word-wanted =
    Somebody in the programme asked for a word with you.
    .title = Case { NUMBER($number, useGrouping: 0) }: a word is wanted

# To the desk, at most once a day. It never says what could not be said, or to whom.
something-set-aside =
    A message could not be sent and has been put aside; nothing else waits for it. Please tell
    whoever looks after the bot: the reason is in its log.
    .title = A message was put aside

# Under a post that may be there already, since nobody can know whether the first try arrived.
repeated = This may be here twice: we could not see whether the first try arrived.

# To a coordinator, about a case that concerns another coordinator, or somebody in their line.
case-for-you =
    { $what }. This case is not on the desk, because it concerns somebody who reads there. Please
    keep it to yourself.
    .title = Case { NUMBER($number, useGrouping: 0) }, for you alone
case-kind-gone-quiet = Nothing was heard from a pair for eight weeks
case-kind-no-agreement = A pair has settled nothing forty-five days after their introduction
case-kind-proposal-waiting = A proposal waits, and the last day to answer is near
case-kind-unreachable = Somebody can't be reached
case-kind-ending-soon = A relationship comes to an end within the next working days
case-kind-word-wanted = Somebody in the programme asked for a word

case-gone-quiet =
    A pair had been quiet for eight weeks when this case was opened. What they said in private, and
    why it is quiet, nobody knows here.
    .title = Case { NUMBER($number, useGrouping: 0) }
case-no-agreement =
    A pair had settled nothing here, forty-five days after their introduction, when this case was
    opened. Whether they agreed between themselves, nobody knows here.
    .title = Case { NUMBER($number, useGrouping: 0) }
case-ending-soon =
    A relationship was to end within the next working days when this case was opened. Who asked is
    kept nowhere. Offer a talk to all of them or to nobody; it can't be lifted.
    .title = Case { NUMBER($number, useGrouping: 0) }
case-word-wanted =
    Somebody asked for a word. Please write to them in private, soon.
    .title = Case { NUMBER($number, useGrouping: 0) }
case-proposal-waiting =
    Not everybody had said yes when this case was opened. All are free to say no without a reason,
    and nobody is told. The case closes by itself once the last day to answer is over.
    .title = Case { NUMBER($number, useGrouping: 0) }
case-unreachable =
    A message to this person could not be delivered; which one is not kept. Their account may be
    switched off, or may not take messages from the bot. Please reach them in another way.
    .title = Case { NUMBER($number, useGrouping: 0) }
case-people = Who: { $people }
case-opened = Opened on { $day }

approval-noted =
    { $mentor } is in matching now, and hears from us in their own working hours.
    .title = { $mentor } is approved

proposal-sent =
    We ask { $mentee } and { $mentor }, each in their own working hours. Both are free to say no,
    and nobody is told. Answers are due by { $answer-by }.
    .title = A pair is proposed
circle-suggested =
    We ask { $mentees } and { $mentor }, each in their own working hours. Everybody is free to say
    no, and nobody is told. It begins once all say yes; else after { $answer-by }, if the mentor and
    three mentees did.
    .title = A circle is suggested
# The page on which a coordinator suggests a circle.
circle =
    One mentor meets several mentees. Everybody is asked in private, and decides. Mentees are not
    told of one another before it begins. A circle takes one of the mentor's places.
    .title = Suggest a circle
    .submit = Ask them all
circle-mentor = Who would be the mentor?
    .hint = Everybody who is approved as a mentor.
circle-mentees = Who would be the mentees?
    .hint = Three to six who wait for a partner. With four or more, it goes on if one leaves.
circle-in-round =
    A matching round is open, and whoever has a list, or is asked about somebody, is in it. Fewer than
    three who wait have neither: as soon as there are three, or the round is over, you can suggest a
    circle here.
    .title = Suggest a circle
circle-picked = Those who fit together best are picked already, whoever has waited longest among them. Change it as you like.
circle-beside-round = A matching round is open. Whoever has a list, or is asked about somebody, is not in this one: the round goes first.
circle-none =
    A circle needs an approved mentor and three mentees who wait for a partner. As soon as they have
    signed up, you can suggest one here.
    .title = Suggest a circle

nobody-to-propose =
    There is no pair to propose right now. What stood in the way of five pairs or more, and what
    always may:
    .title = Nobody to propose yet

blocked-qualified = { $pairs }: the mentor is not approved yet
blocked-not_self = { $pairs }: one person on both sides
blocked-line_chain = { $pairs }: one reports to the other, directly or through others
blocked-not_available = Besides: somebody is not available, or something else stood in the way of fewer than five pairs
blocked-grade_range = { $pairs }: the grades are too far apart, or the wrong way round
blocked-language = { $pairs }: no shared language
blocked-hours = { $pairs }: too many hours apart
blocked-format = { $pairs }: no way of meeting that suits both
blocked-one_skill = { $pairs }: no shared topic

## What a coordinator reads of a matching

# Which of the six questions somebody left blank.
matching-not-known = Not known: { $parts }
matching-part-skills = topics
matching-part-grade_gap = levels
matching-part-department = departments
matching-part-timezone = time zones
matching-part-format = ways of meeting
matching-part-language = languages

# What stood in the way of a pair; each is put into one of the sentences that follow.
matching-rule-qualified = the mentor is not approved yet
matching-rule-not_self = they are one and the same person
matching-rule-line_chain = one reports to the other, directly or through others
matching-rule-grade_range = the grades are too far apart, or the wrong way round
matching-rule-language = they share no language
matching-rule-hours = they are too many hours apart
matching-rule-format = no way of meeting suits both
matching-rule-one_skill = they share no topic
matching-rule-not_available = somebody is not available
matching-rule-elsewhere = all together are better off as it is, or somebody is not available

matching-why-not = { $mentee } and { $mentor }: { $rule }
matching-in-spite = Settled by hand, although { $rule }
matching-taken-good = { $mentee } and { $mentor }: the places went to { $holders }, in good matches
matching-taken-acceptable = { $mentee } and { $mentor }: the places went to { $holders }, in acceptable matches
matching-taken-matched = { $mentee } and { $mentor }: the places went to { $holders }

# The smallest change that would bring somebody together with a mentor.
matching-help-place = One more place with a mentor who fits ({ $mentors } would)
matching-help-prepared = A mentor who fits is approved ({ $mentors } would fit)
matching-help-hours = Up to { $hours } hours apart ({ $mentors } would fit)
matching-help-levels = A mentor { $levels ->
    [one] one level
   *[other] { $levels } levels
    } further up ({ $mentors } would fit)
matching-help-level = A mentor of the same level or a lower one ({ $mentors } would fit)
matching-help-topic = One more topic they would talk about: { $topic } ({ $mentors } would fit)
matching-help-format = Another way of meeting ({ $mentors } would fit)
matching-help-language = One more language: { $language } ({ $mentors } would fit)
matching-help-none = No single change would be enough; one more mentor would help

## Home

home-welcome =
    { $programme }: { $aim } Mentoring here is voluntary. You say what you need or what you can
    offer, both sides have a say in the match, and anybody can leave at any time, without a reason.
    .title = Welcome
home-seeking =
    You are signed up for a mentor. As soon as somebody fits, you hear from us in your messages.
    .title = We are looking for your mentor
    .join-as-mentee = Change what I said
home-choose =
    Choose by { $until } at the latest. Only you see what you choose.
    .title = Your list is there
home-chosen =
    Your choice is sealed. You can change it until { $until }.
    .title = Your list
home-in-round =
    A matching round is under way. As soon as somebody says yes, or there is something for you to
    decide, you hear from us in your messages.
    .title = We are looking for your mentor
home-silent =
    You were asked something and we have not heard from you, so we suggest nobody to you for now.
    One tap, and you are back in.
    .title = Are you still here?
home-offering =
    You are approved as a mentor, and have room for a mentee. You hear from us in your messages.
    .title = You are a mentor with a free place
    .join-as-mentor = Change what I said
home-not-listed = Mentees pick their mentors here, and you are not on the list they pick from. If you would like to be, change what you said; if not, you need not do anything.
home-applied =
    Your application waits for the coordinator. You hear from us in your messages.
    .title = Your application as a mentor
    .join-as-mentor = Change what I said
home-proposed =
    We suggested this to you in your messages. Answers are due by { $answer-by }; you hear from us
    after that at the latest.
    .title = Suggested: { $partner }
home-circle-proposed =
    We suggested this to you in your messages. Answers are due by { $answer-by }; you hear from us
    after that at the latest.
    .title = Suggested: a circle
home-accepted =
    Everybody said yes. The introduction is on its way, at an hour that suits you all.
    .title = You and { $partner }
home-introduced =
    You have been introduced. Next: a first meeting.
    .title = You and { $partner }
home-pair =
    Last met on { $met-on }. Next: another talk, when it suits everybody.
    .title = You and { $partner }
home-no-date =
    No date is settled. Any of you may offer times, or name a day.
    .title = The next meeting with { $partner }
home-times =
    Times were offered. Nothing is settled until one of them is chosen.
    .title = The next meeting with { $partner }
    .meet = Look at the times
home-date =
    You meet on: { $when }.
    .title = The next meeting with { $partner }
    .meet = Into my calendar
home-agreed = You agreed to meet every { $weeks } weeks, until { $until }
home-not-agreed = If you like, settle with your partner how you work together
home-ended =
    This relationship has come to an end. Would you like to try with somebody new? Only you see
    this offer.
    .title = You and { $partner }
home-again =
    You enter matching again on { $from-day }. You need not do anything.
    .title = A new partner

desk-application =
    Would like to be a mentor. They join matching only if you say yes.
    .title = To approve: { $mentor }
desk-seekers =
    Waiting, the longest first: { $mentees }. A proposal goes to both sides, and both decide; a
    circle to all of them.
    .title = Looking for a mentor
desk-more = { $people ->
    [one] One more waits after them
   *[other] { $people } more wait after them
    }
desk-ideal = { $mentee } would like: { $text }
desk-hoped-for = { $mentee } hopes for { $mentor }
desk-cases =
    By number and kind; names are in the details.
    .title = Open cases
desk-lane = { $what }
    .title = { $name }
lane-support = Support
lane-support-what = For mentors and mentees: who may begin, and who is prepared.
lane-difficulties = Difficulties
lane-difficulties-what = Where a human is needed, by case.
lane-rematch = New partners and fresh starts
lane-rematch-what = Who waits for a partner. Whoever comes out of a relationship is here from the Monday after.
lane-evaluation = Evaluation
lane-evaluation-what = What can be counted, as of the last weekly digest.
lane-results = Results to share
lane-results-what = What the programme can tell about itself, to those who take part and to others.
lane-empty = Nothing waits here
lane-nothing-yet = Nothing to look at yet; figures come once five people and more stand behind them
lane-more = { $applications ->
    [one] One more mentor to approve comes after these
   *[other] { $applications } more mentors to approve come after these
    }

## What we hold

my-data =
    Everything we keep about you. Who said yes or no, who asked to leave and what was talked about
    is not kept.
    .title = Your data
held-name = Name: { $what }
held-zone = Time zone: { $what }
held-language = Language: { $what }
held-department = Department: { $what }
held-grade = Grade: { $what }
held-manager = Line manager: { $what }
held-accounts = Your account, and where you talk with me: { $what }
platform-slack = Slack
platform-teams = Microsoft Teams
held-apart = You would rather not be matched with { $what }. Only you see this.
held-former = You were in a relationship with { $what }
held-list = On your list in matching: { $what }. Only you see this
held-ranking = Your order, sealed: { $what }
held-rather-not = Whom you would rather not have in this round: { $what }. Nobody is told
held-suggested = Suggested to you, and not answered by everybody: { $what }
held-silent = We have not heard from you in matching, and suggest nobody to you until we do
held-location = Location, from the directory: { $what }
held-share = Working time, from the directory: { $what } % of a full week
held-country = Public holidays kept, from the directory: those of { $what }
held-topics-mentee = As a mentee, you would like to work on: { $what }
held-topics-mentor = As a mentor, you offer: { $what }
held-about-me = About you: { $what }
held-strengths = Good at: { $what }
held-format = How you would like to meet: { $what }
held-where = Where you are: { $what }
held-languages = Languages: { $what }
held-days = Working days: { $what }
held-departments = Preferred departments: { $what }
held-ideal = Your ideal mentor: { $what }
held-listed = You may be listed for mentees to pick from
held-capacity = Mentees you would like at once: { $what }
held-hoped-for = A mentor you hope for: { $what }
held-agreement = With { $what } you agreed to meet every { $weeks } weeks, until { $until }
held-date = A date with { $what }, settled or offered: { $when }
held-asked = We last asked you something in private on { $what }
held-answers = Questions about how it goes with { $what } that you answered: { $answers }. What you answered is counted without your name
held-confidence = How confident you felt at the beginning with { $what }, from 1 to 5: { $rating }. Only you see this, and it is compared with how you feel at the end
held-action = You asked to be reminded, once, of what you took on when you met { $what }. What it is we don't know, and only you see this
held-wrote = You last wrote a note to your manager on { $what }. What it said is not kept, and only you see this
held-paused = You and { $what } rest until { $until }
held-rest = Nobody new is suggested to you until { $what }
held-relationship = In a relationship or a proposal with { $what }
a-circle = a circle

## When something cannot be done

unknown-verb =
    I know these words: { $verbs }. Type one of them { $platform ->
        [teams] here
       *[slack] after /mentoring
    }. If none is what you need, { $coordinator } is glad to help.
    .title = I did not understand that
# Shown for a word whose chapter is still to come: honestly, and with what one can do today.
not-here-yet =
    I know the word “{ $verb }”, and there is nothing to it yet. { $verb ->
        [choose] We suggest partners to you, one at a time, and you say yes or no to each.
        [pause] Tell your partner that you need a rest. Reminders need no answer from you.
        [meet] Agree on a date with your partner as you like. Once you have met, say so at home.
        [setup] The programme is set up in the file app.yaml, by whoever looks after the bot.
        [launch] Your programme is open: people can join today.
        [invite] Tell people in your own words that they can type /mentoring join.
        [doctor] The desk shows what waits for you.
        [announce] Write to people in a channel that they read.
        [report] The desk shows who applied and who waits.
       *[people] Whoever looks after the bot can take in a file: mentoring people import.
    }
    .title = Not here yet
# To a guest account, whatever they tried. No blame: they can't know why.
not-for-guests =
    Mentoring here is for accounts that see the whole { $platform ->
        [teams] organisation
       *[slack] workspace
    }: a guest and their partner could not find each other here. If you work here, ask whoever looks
    after your { $platform ->
        [teams] organisation's Teams
       *[slack] workspace
    } for a full account, and then type /mentoring join.
    .title = You are a guest here
# To somebody of another organisation, in a channel that two organisations share.
not-of-ours =
    This mentoring programme belongs to the organisation you share this channel with, and its own
    people take part. Perhaps yours has a programme too.
    .title = A programme of your neighbours
# To whoever uses the bot where it is not installed, or not any more.
not-installed = { $platform ->
    [teams] The bot is not connected to your organisation, so nothing was changed. Please ask whoever looks after Teams there to connect it.
   *[slack] The bot is not connected to this workspace, so nothing was changed. Please ask whoever looks after your workspace to install it again.
    }
    .title = Not connected
settled =
    This has been settled already, so nothing was changed. Your home card shows where things stand.
    .title = Nothing to do
not-yours =
    This is not yours to decide, so nothing was changed. Your home card shows what you can do.
    .title = Nothing was changed
one-moment =
    This takes a little longer than usual. The answer follows here.
    .title = One moment
# Where others read along, whatever was asked. The answer itself is never there.
in-our-chat =
    I have answered you in our own chat, where only you can read it.
    .title = Just between us
# Where others read along, to somebody who has no chat of their own with the bot yet.
no-chat-yet =
    I answer in a chat of our own, where only you can read it, and there is none yet. Please add
    the app for yourself, and write to me there.
    .title = Let us talk in private
# Stays in the conversation in place of what was asked, whatever was answered.
private-noted =
    What follows is shown to you alone, for a while, and does not stay in this conversation.
    .title = Noted, thank you
press-again =
    This took too long. Please press again; if it was done already, nothing happens twice.
    .title = Please press again
busy =
    Somebody else was acting at the same moment, so nothing was changed. Please try again.
    .title = Please try again
fault =
    Something went wrong on our side. Please try again; if it stays like this, tell the coordinator
    the reference { $reference }.
    .title = We are sorry
