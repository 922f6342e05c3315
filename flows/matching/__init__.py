"""Matching: who could mentor whom, what speaks for it, and what forbids it.

candidates  what is known of a mentee and of a mentor
between     what lies between the two: topics, levels, hours, languages, a way to meet
lines       who reports to whom, through all levels
rules       what may never be proposed, and why
parts       how well the two fit, one question at a time
reasons     what can be said for a pair, and what against it
score       all of it in one number from 0 to 1000
propose     the best pair that breaks no rule
equals      the same for two equals, who both ask and both give
"""
