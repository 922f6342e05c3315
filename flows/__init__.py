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
    ``rulings``      what a coordinator may settle about two people, and what can't be
    ``settling``     she settles pairs before a round begins
    ``review``       she looks through the pairs before anybody is asked
    ``swapping``     another mentor for a mentee, and all else worked out anew
    ``explained``    two people in words, for a coordinator
5.  ``proposal``     two people are asked; it takes a yes from both
    ``offer``        what is different where it came of a matching round
6.  ``circle``       one mentor and several mentees, suggested by a coordinator
7.  ``lessons``      what is read in the briefing, for each role
8.  ``briefing``     nobody is introduced before everybody has had the briefing
9.  ``introduction`` the two are brought together
10. ``agreement``    the pair settle how they work together, and we forget the words
11. ``meeting``      somebody says that they met
12. ``planning``     a date is found, and put into calendars that say nothing of it
13. ``prompts``      two days before it a thought for each, and afterwards one tap
14. ``guide``        short cards to look things up in, for both sides
15. ``nudge``        what we say, and to whom, when a pair has gone quiet
    ``items``        what is asked of whom in pulse and check-in
    ``pulse``        a few private taps about how it is going: who is asked, and when
    ``answers``      what is answered is counted without a name
    ``tally``        what may be shown of what was counted
    ``budget``       how much may be asked of one person at all
16. ``planned``      when a relationship is to end, if nothing else comes before
17. ``closing``      the planned last stretch: finish, go on, thank each other
18. ``lookback``     the end check-in, which follows a completion
19. ``exit``         leaving a relationship, in private and without fault
20. ``rematch``      the offer to try again, always asked and never automatic
21. ``farewell``     leaving the programme, by one's own word or with one's account
22. ``desk``         who hears of a case that needs a human
23. ``casework``     what a coordinator can do about a case, and who else sees that
24. ``waiting``      a proposal that waits for answers
25. ``morning``      the morning list: what is new or due, and else nothing
26. ``digest``       once a week: how long the queues are, and what can be counted
27. ``lanes``        the coordinators' own page, by their five duties
28. ``home``         what each person sees when they look in
29. ``mydata``       what we hold about somebody, shown to that person
30. ``profile``      what somebody may change about themselves
31. ``apart``        whom somebody would rather not be matched with, told in private

``rounds`` lists what the clock asks of these chapters; ``timeliness`` says what still ought to go
when its hour comes; ``severally`` says what becomes of what can't be read together; ``verbs`` lists
what can be typed.

The nouns they share: ``people``, ``programme``, ``relationship``, ``phase``, ``wishes``, ``facts``,
``history``, ``messages``, ``forms``, ``outcome``. The words people read are in ``copy/``.
"""
