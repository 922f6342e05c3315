"""Matching: who could mentor whom, what speaks for it, and what forbids it.

candidates  what is known of a mentee and of a mentor
between     what lies between the two: topics, levels, hours, languages, a way to meet
policy      what a programme decides: what counts how much, and how far is too far
topics      what people call a topic, and which one was perhaps meant
lines       who reports to whom, through all levels
rules       what may never be proposed, and why
parts       how well the two fit, one question at a time
reasons     what can be said for a pair, and what against it
score       all of it in one number from 0 to 1000
propose     the best pair that breaks no rule
equals      the same for two equals, who both ask and both give

market           everybody who waits, everybody who has offered, and what a coordinator settled
settled          what was settled, as far as it can still be
looks, table     everybody held against everybody at once, with the rules and parts above
candidate_lists  which mentors may be proposed to whom, and what each is worth
network, solver  of all ways to match everybody, the best one
assignment       who is matched with whom, and how good that is
shortlists       a few mentors for each mentee to rank, and the matching that follows
explain          why two people were not matched
unmatched        who is left, what held the mentors back, and what would help
mutual           peers and co-mentors: two people who help each other
circles          one mentor and a few mentees
audit            whether it was as good to some as to others, from what scoring never sees
"""
