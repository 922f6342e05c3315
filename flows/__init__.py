"""The programme's handbook: what we say to people, when, and why.

Read it in the order a participant lives it:

1.  ``signup``       somebody joins, freely, and says what they need or offer
2.  ``coordinator``  what waits for a human, and what only a coordinator may do
3.  ``matching``     who may be proposed to whom, and why
4.  ``proposal``     two people are asked; it takes a yes from both
5.  ``lessons``      what is read in the briefing, for each role
5.  ``briefing``     nobody is introduced before everybody has had the briefing
5.  ``introduction`` the two are brought together
6.  ``meeting``      somebody says that they met
7.  ``nudge``        what we say, and to whom, when a pair has gone quiet
8.  ``exit``         leaving a relationship, in private and without fault
9.  ``rematch``      the offer to try again, always asked and never automatic
10. ``desk``         who hears of a case that needs a human
11. ``home``         what each person sees when they look in
12. ``mydata``       what we hold about somebody, shown to that person

``rounds`` lists what the clock asks of these chapters; ``timeliness`` says what still ought to go
when its hour comes; ``verbs`` lists what can be typed.

The nouns they share: ``people``, ``programme``, ``relationship``, ``wishes``, ``facts``,
``history``, ``messages``, ``forms``, ``outcome``. The words people read are in ``copy/``.
"""
