"""The programme's handbook: what we say to people, when, and why.

Read it in the order a participant lives it:

1.  ``about``        the programme on one screen, for anybody who asks
2.  ``signup``       somebody joins, freely, and says what they need or offer
3.  ``coordinator``  what waits for a human, and what only a coordinator may do
4.  ``matching``     who may be proposed to whom, and why
5.  ``proposal``     two people are asked; it takes a yes from both
6.  ``introduction`` the two are brought together
7.  ``meeting``      somebody says that they met
8.  ``nudge``        what we say, and to whom, when a pair has gone quiet
9.  ``exit``         leaving a relationship, in private and without fault
10. ``rematch``      the offer to try again, always asked and never automatic
11. ``farewell``     leaving the programme, by one's own word or with one's account
12. ``desk``         who hears of a case that needs a human
13. ``home``         what each person sees when they look in
14. ``mydata``       what we hold about somebody, shown to that person
15. ``profile``      what somebody may change about themselves
16. ``apart``        whom somebody would rather not be matched with, told in private

``rounds`` lists what the clock asks of these chapters; ``timeliness`` says what still ought to go
when its hour comes; ``verbs`` lists what can be typed.

The nouns they share: ``people``, ``programme``, ``relationship``, ``wishes``, ``facts``,
``history``, ``messages``, ``forms``, ``outcome``. The words people read are in ``copy/``.
"""
