"""A small Slack workspace on your own machine.

It speaks to one app exactly as Slack does: a Web API to call (`web_api`, `methods`), requests that
it signs and sends (`courier`, by `outgoing` or `sockets`; `payloads`, `events`), and people who
type, press and fill in (`acts`, `menus`). On a bad day it fails as Slack fails (`faults`). A page
in the browser (`browser`, `page/`) lets you be any of those people; `behind` is for what no single
person does. `app.create` joins the parts.
"""
