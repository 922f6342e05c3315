"""Topics by the words people have for them: one name each, so that needs and offers meet.

What is typed is taken for a topic only if it is one of its names, in English or German, in whatever
letters. What merely looks like one is a question back, "did you mean …?", which the person answers:
nobody is matched by a guess.
"""

from collections.abc import Mapping
from functools import cache
from unicodedata import normalize

from rapidfuzz import fuzz, process

from flows.wishes import TOPICS

ALIKE = 90
"""How alike two words are before we ask whether one was meant for the other, of 100."""

ALIASES: Mapping[str, tuple[str, ...]] = {
    "career": (
        *("career planning", "planning a career", "career development", "promotion"),
        *("Karriere", "Karriereplanung", "berufliche Entwicklung", "Den eigenen Weg planen"),
    ),
    "changing-field": (
        *("career change", "changing careers", "switching field", "reorientation"),
        *("Das Fachgebiet wechseln", "Quereinstieg", "Neuorientierung", "Fachwechsel"),
    ),
    "coaching": (
        *("coaching others", "coaching skills", "mentoring others", "developing others"),
        *("Andere coachen", "Mitarbeitende entwickeln"),
    ),
    "communication": (
        *("communicating", "communicating clearly", "communication skills"),
        *("Klar kommunizieren", "Kommunikation", "Gesprächsführung"),
    ),
    "confidence": (
        *("self-confidence", "self-esteem", "assertiveness", "impostor syndrome"),
        *("Selbstvertrauen", "Selbstbewusstsein", "Selbstsicherheit"),
    ),
    "conflict": (
        *("handling conflict", "conflict management", "conflict resolution", "conflicts"),
        *("difficult conversations", "Mit Konflikten umgehen", "Konflikte", "Konfliktmanagement"),
    ),
    "customers": (
        *("working with customers", "customer service", "customer relations", "clients", "sales"),
        *("Zusammenarbeit mit Kundschaft", "Kunden", "Kundenorientierung", "Vertrieb"),
    ),
    "data": (
        *("working with data", "data analysis", "data analytics", "data science", "analytics"),
        *("Mit Daten arbeiten", "Daten", "Datenanalyse"),
    ),
    "decisions": (
        *("making decisions", "decision making", "problem solving"),
        *("Entscheidungen treffen", "Entscheidungen", "Entscheiden"),
    ),
    "delegating": (
        *("delegation", "delegating tasks", "letting go"),
        *("Delegieren", "Aufgaben abgeben"),
    ),
    "feedback": (
        *("giving feedback", "receiving feedback", "giving and receiving feedback"),
        *("Feedback geben", "Feedback geben und annehmen", "Rückmeldung"),
    ),
    "finance": (
        *("understanding finance", "finances", "budgeting", "budgets", "accounting"),
        *("Finanzen verstehen", "Finanzen", "Budgetierung", "Buchhaltung"),
    ),
    "hiring": (
        *("recruiting", "recruitment", "interviewing candidates", "talent acquisition"),
        *("Neue Leute gewinnen", "Personalauswahl", "Personalgewinnung"),
    ),
    "influence": (
        *("influencing", "influencing without authority", "persuasion", "lateral leadership"),
        *("Wirken ohne Weisungsbefugnis", "Einfluss", "Überzeugen", "Laterale Führung"),
    ),
    "leading-change": (
        *("change management", "change", "transformation", "leading transformation"),
        *("Veränderung gestalten", "Veränderung", "Veränderungsmanagement", "Wandel"),
    ),
    "leading-people": (
        *("leadership", "leadership skills", "people management", "managing people"),
        *("team leadership", "leading teams", "Menschen führen", "Führung", "Mitarbeiterführung"),
    ),
    "negotiating": (
        *("negotiation", "negotiations", "negotiation skills"),
        *("Verhandeln", "Verhandlung", "Verhandlungsführung"),
    ),
    "networking": (
        *("building a network", "network building", "networks"),
        *("Ein Netzwerk aufbauen", "Netzwerken", "Netzwerk"),
    ),
    "presenting": (
        *("public speaking", "presentations", "presentation skills", "speaking in public"),
        *("presenting and public speaking", "Präsentieren", "Präsentation", "Rhetorik"),
        *("Präsentieren und vor anderen sprechen", "Vor anderen sprechen"),
    ),
    "project-work": (
        *("running projects", "project management", "projects", "managing projects"),
        *("Projekte leiten", "Projektmanagement", "Projektarbeit", "Projekte"),
    ),
    "remote-work": (
        *("working across distance", "working remotely", "remote teams", "distributed work"),
        *("Über Entfernung zusammenarbeiten", "Homeoffice", "verteilte Teams"),
    ),
    "stakeholders": (
        *("working with stakeholders", "stakeholder management", "managing up"),
        *("Mit verschiedenen Interessen umgehen", "Stakeholdermanagement", "Interessengruppen"),
    ),
    "strategy": (
        *("thinking strategically", "strategic thinking", "strategic planning"),
        *("Strategisch denken", "Strategie", "Strategisches Denken"),
    ),
    "time": (
        *("managing time", "time management", "prioritising", "prioritizing", "productivity"),
        *("Die eigene Zeit einteilen", "Zeitmanagement", "Prioritäten setzen"),
    ),
    "work-life": (
        *("work and the rest of life", "work-life balance", "wellbeing", "balance"),
        *("Arbeit und das übrige Leben", "Vereinbarkeit", "Ausgleich"),
    ),
    "writing": (
        *("business writing", "writing skills", "written communication"),
        *("Schreiben", "Texte schreiben", "Schriftliche Kommunikation"),
    ),
}
"""What else people call each topic. Every name belongs to one topic only."""


def plain(text: str) -> str:
    """Return a name without what makes no difference: capitals, spaces, hyphens, letter forms."""
    return " ".join(normalize("NFKC", text).casefold().replace("-", " ").replace("_", " ").split())


@cache
def named() -> Mapping[str, str]:
    """Return every name of every topic, in plain letters."""
    return {plain(name): topic for topic in TOPICS for name in (topic, *ALIASES[topic])}


def understood(text: str) -> str | None:
    """Return the topic that has this name."""
    return named().get(plain(text))


def meant(text: str) -> str | None:
    """Return the topic that was perhaps meant: a suggestion, for whoever wrote it to confirm."""
    found = process.extractOne(plain(text), named().keys(), scorer=fuzz.ratio, score_cutoff=ALIKE)
    return named()[found[0]] if found else None
