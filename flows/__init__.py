"""The programme's handbook: what we say to people, when, and why.

Read it in the order a participant lives it:

1.  ``signup``       somebody joins, freely, and says what they need or offer
2.  ``coordinator``  what waits for a human, and what only a coordinator may do
3.  ``matching``     who may be proposed to whom, and why
4.  ``proposal``     two people are asked; it takes a yes from both
5.  ``introduction`` the two are brought together
6.  ``agreement``    the pair settle how they work together, and we forget the words
7.  ``meeting``      somebody says that they met
8.  ``guide``        short cards to look things up in, for both sides
9.  ``nudge``        what we say, and to whom, when a pair has gone quiet
10. ``exit``         leaving a relationship, in private and without fault
11. ``rematch``      the offer to try again, always asked and never automatic
12. ``desk``         who hears of a case that needs a human
13. ``home``         what each person sees when they look in
14. ``mydata``       what we hold about somebody, shown to that person

``rounds`` lists what the clock asks of these chapters; ``timeliness`` says what still ought to go
when its hour comes; ``apart`` says what becomes of what can't be read together; ``verbs`` lists
what can be typed.

The nouns they share: ``people``, ``programme``, ``relationship``, ``wishes``, ``facts``,
``history``, ``messages``, ``forms``, ``outcome``. The words people read are in ``copy/``.
"""
