"""A programme lived by people who don't exist, on a clock that steps.

They sign up, are matched, meet, forget to answer, take breaks and leave: through the front door,
the handbook, the memory, the rounds and delivery, as everybody does. Only the last step is not
real: the channel counts instead of sending. What they do rests on the cards that they are shown
and on their temperament, and never on what a card is about, so that whatever the bot comes to say
is lived without a change here.
"""
