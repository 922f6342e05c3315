"""The programme's handbook: what we say to people, when, and why.

Read it in the order a participant lives it:

1.  ``about``        the programme on one screen, for anybody who asks
2.  ``signup``       somebody joins, freely, and says what they need or offer
3.  ``coordinator``  what waits for a human, and what only a coordinator may do
4.  ``matching``     who may be proposed to whom, and why
5.  ``proposal``     two people are asked; it takes a yes from both
6.  ``lessons``      what is read in the briefing, for each role
7.  ``briefing``     nobody is introduced before everybody has had the briefing
8.  ``introduction`` the two are brought together
9.  ``agreement``    the pair settle how they work together, and we forget the words
10. ``meeting``      somebody says that they met
11. ``planning``     a date is found, and put into calendars that say nothing of it
12. ``prompts``      two days before it a thought for each, and afterwards one tap
13. ``guide``        short cards to look things up in, for both sides
14. ``nudge``        what we say, and to whom, when a pair has gone quiet
15. ``exit``         leaving a relationship, in private and without fault
16. ``rematch``      the offer to try again, always asked and never automatic
17. ``farewell``     leaving the programme, by one's own word or with one's account
18. ``desk``         who hears of a case that needs a human
19. ``casework``     what a coordinator can do about a case, and who else sees that
20. ``waiting``      a proposal that waits for answers
21. ``morning``      the morning list: what is new or due, and else nothing
22. ``digest``       once a week: how long the queues are, and what can be counted
23. ``lanes``        the coordinators' own page, by their five duties
24. ``home``         what each person sees when they look in
25. ``mydata``       what we hold about somebody, shown to that person
26. ``profile``      what somebody may change about themselves
27. ``apart``        whom somebody would rather not be matched with, told in private

``rounds`` lists what the clock asks of these chapters; ``timeliness`` says what still ought to go
when its hour comes; ``severally`` says what becomes of what can't be read together; ``verbs`` lists
what can be typed.

The nouns they share: ``people``, ``programme``, ``relationship``, ``phase``, ``wishes``, ``facts``,
``history``, ``messages``, ``forms``, ``outcome``. The words people read are in ``copy/``.
"""
