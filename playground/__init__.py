"""A small Slack workspace on your own machine.

It speaks to one app exactly as Slack does: a Web API to call (`methods`), requests that it signs
and sends (`outgoing`, `payloads`), and people who type, press and fill in (`acts`). A page in the
browser (`browser`, `page/`) lets you be any of those people. `app.create` joins the parts.
"""
