"""The programme's handbook: what we say to people, when, and why.

Read it in the order a participant lives it:

1.  ``about``        the programme on one screen, for anybody who asks
2.  ``signup``       somebody joins, freely, and says what they need or offer
3.  ``coordinator``  what waits for a human, and what only a coordinator may do
4.  ``matching``     who may be proposed to whom, and why
    ``ballots``      a matching round as it is kept, and a sealed ballot for everybody in it
    ``choosing``     a mentee chooses from a short list
    ``pairing``      the lists, and who is asked once mentees have chosen
    ``matching_round`` what comes next in a round, and when
    ``round_desk``   a coordinator begins a round, watches it, reminds, and closes it early
    ``left_over``    who has nobody, why, and what would help: for coordinators alone
    ``rulings``      what a coordinator may settle about two people, and what can't be
    ``settling``     a coordinator settles pairs before a round begins
    ``review``       a coordinator looks through the pairs before anybody is asked
    ``swapping``     another mentor for a mentee, and all else worked out anew
    ``explained``    two people in words, for a coordinator
5.  ``proposal``     two people are asked; it takes a yes from both
    ``offer``        what is different where it came of a matching round
6.  ``circle``       one mentor and several mentees, suggested by a coordinator
7.  ``equals``       two peers, or two who take turns, suggested the same way
8.  ``lessons``      what is read in the briefing, for each role
9.  ``briefing``     nobody is introduced before everybody has had the briefing
10. ``introduction`` the two are brought together
11. ``agreement``    the pair settle how they work together, and we forget the words
12. ``meeting``      somebody says that they met
13. ``planning``     a date is found, and put into calendars that say nothing of it
14. ``prompts``      two days before it a thought for each, and afterwards one tap
    ``action``       somebody asks to be reminded of what they took on, and never says what
15. ``guide``        short cards to look things up in, for both sides
    ``note``         a note to one's line manager, which only the mentee can send
16. ``nudge``        what we say, and to whom, when a pair has gone quiet
    ``items``        what is asked of whom in pulse and check-in
    ``pulse``        a few private taps about how it is going: who is asked, and when
    ``answers``      what is answered is counted without a name
    ``tally``        what may be shown of what was counted
    ``budget``       how much may be asked of one person at all
    ``pause``        a rest until a day, which ends by itself
    ``load``         a mentor of several is asked whether it is still all right
17. ``planned``      when a relationship is to end, if nothing else comes before
18. ``closing``      the planned last stretch: finish, go on, thank each other
19. ``lookback``     the end check-in, which follows a completion
20. ``exit``         leaving a relationship, in private and without fault
21. ``rematch``      the offer to try again, always asked and never automatic
22. ``farewell``     leaving the programme, by one's own word or with one's account
23. ``desk``         who hears of a case that needs a human
24. ``casework``     what a coordinator can do about a case, and who else sees that
25. ``waiting``      a proposal that waits for answers
26. ``morning``      the morning list: what is new or due, and else nothing
27. ``digest``       once a week: how long the queues are, and what can be counted
28. ``lanes``        the coordinators' own page, by their five duties
29. ``home``         what each person sees when they look in
30. ``mydata``       what we hold about somebody, shown to that person
31. ``profile``      what somebody may change about themselves
    ``linking``      one person with two accounts
32. ``apart``        whom somebody would rather not be matched with, told in private
    ``groups``       what people may say of themselves, if they like
    ``fairness``     who sees it: nobody; and what coordinators see of groups of five and more

Up to 22 it is the participant's way, with what coordinators do about matching under 4; from 23 on
it is the coordinators' desk, and what everybody can look at and change at any time. Inviting
people, the checks before a launch and the yearly report have no chapter yet.

``rounds`` lists what the clock asks of these chapters; ``timeliness`` says what still ought to go
when its hour comes; ``severally`` says what becomes of what can't be read together; ``verbs`` lists
what can be typed; ``parting`` says whom an early end reaches besides, ``cases`` what is kept of
what needs a human, and ``reasons`` and ``whynot`` why two people are matched, or are not.

The nouns they share: ``people``, ``programme``, ``relationship``, ``phase`` (what a pair is likely
busy with), ``wishes``, ``facts``, ``history``, ``words``, ``forms``, ``outcome``, and ``messages``,
a folder with what each chapter can say. The words people read are in ``copy/``; ``examples`` shows
each of them once.
"""
