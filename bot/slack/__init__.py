"""Slack: listen (all that can reach us), read, draw, send."""
