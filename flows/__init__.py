"""The programme's handbook: what we say to people, when, and why.

Read it in the order a participant lives it:

1.  ``about``        the programme on one screen, for anybody who asks
2.  ``signup``       somebody joins, freely, and says what they need or offer
3.  ``coordinator``  what waits for a human, and what only a coordinator may do
4.  ``matching``     who may be proposed to whom, and why
5.  ``proposal``     two people are asked; it takes a yes from both
6.  ``introduction`` the two are brought together
7.  ``agreement``    the pair settle how they work together, and we forget the words
8.  ``meeting``      somebody says that they met
9.  ``guide``        short cards to look things up in, for both sides
10. ``nudge``        what we say, and to whom, when a pair has gone quiet
11. ``exit``         leaving a relationship, in private and without fault
12. ``rematch``      the offer to try again, always asked and never automatic
13. ``farewell``     leaving the programme, by one's own word or with one's account
14. ``desk``         who hears of a case that needs a human
15. ``home``         what each person sees when they look in
16. ``mydata``       what we hold about somebody, shown to that person
17. ``profile``      what somebody may change about themselves
18. ``apart``        whom somebody would rather not be matched with, told in private

``rounds`` lists what the clock asks of these chapters; ``timeliness`` says what still ought to go
when its hour comes; ``severally`` says what becomes of what can't be read together; ``verbs`` lists
what can be typed.

The nouns they share: ``people``, ``programme``, ``relationship``, ``wishes``, ``facts``,
``history``, ``messages``, ``forms``, ``outcome``. The words people read are in ``copy/``.
"""
