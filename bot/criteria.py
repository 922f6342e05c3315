"""How people are matched, as a file says it: read strictly, and turned into the matching's policy.

``app.yaml`` says it for the programme, and the file of ``mentoring match`` for itself. What is left
out is as usual. Points are written as people read them, from 0 to 100.
"""

from collections.abc import Mapping
from dataclasses import replace
from typing import Annotated, Self

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    model_validator,
)

from flows.matching.policy import (
    STANDARD,
    Department,
    GradeGap,
    Language,
    Meeting,
    Mode,
    Objective,
    Part,
    Policy,
    Skills,
    Timezone,
    falls,
    protected,
)
from flows.matching.topics import meant, understood
from flows.wishes import TOPICS

POINT = 10
"""A score is counted in tenths of a point."""
HEAVIEST = 1000
MOST_LEVELS = 30
MOST_LISTED = 5
"""More mentors are no short list."""


class Strict(BaseModel):
    """A part of a file; a name it does not know is a mistake."""

    model_config = ConfigDict(extra="forbid", frozen=True)


def known_part(name: object) -> Part:
    """Refuse a weight on what is not asked; what never counts is refused by its name."""
    if isinstance(name, str) and protected(name):
        raise ValueError(f"nobody is matched or passed over for their {name}; take this weight out")
    try:
        return Part(str(name))
    except ValueError:
        raise ValueError(f"{name!r} is not one of the weights: {', '.join(Part)}") from None


def topic_called(name: str) -> str:
    """Return the topic that has this name; refuse one that no topic has, and ask what was meant."""
    topic = understood(name)
    if topic is None:
        raise ValueError(f"{name!r} is not one of the topics{meant_or_all(name)}")
    return topic


def meant_or_all(name: str) -> str:
    """Return what was perhaps meant, or everything there is."""
    suggestion = meant(name)
    return f'; did you mean "{suggestion}"?' if suggestion else f": {', '.join(TOPICS)}"


def counts(weights: Mapping[Part, float]) -> Mapping[Part, float]:
    """Refuse weights that come to nothing, with those that are left out as usual."""
    if not any({**STANDARD.weights, **weights}.values()):
        raise ValueError("the weights come to nothing; let at least one be more than 0")
    return weights


def never_rises(values: tuple[float, ...]) -> tuple[float, ...]:
    """Refuse a list in which something further down counts more."""
    if not falls(values):
        raise ValueError("these must not rise from one to the next")
    return values


def falls_with_distance(hours: Mapping[float, float]) -> Mapping[float, float]:
    """Put hours in order, and refuse some that count more than fewer do."""
    in_order = dict(sorted(hours.items()))
    never_rises(tuple(in_order.values()))
    return in_order


def rises_with_level(levels: Mapping[int, float]) -> Mapping[int, float]:
    """Refuse levels that are missing, or of which a higher one counts less."""
    if sorted(levels) != [1, 2, 3]:
        raise ValueError("a topic is known at the levels 1, 2 and 3; give each its value")
    if not falls([levels[3], levels[2], levels[1]]):
        raise ValueError("a higher level must not count less than a lower one")
    return levels


def nothing_first(values: tuple[float, ...]) -> tuple[float, ...]:
    """Refuse ranks of which the first counts nothing."""
    if not values[0]:
        raise ValueError("the first topic must count more than 0")
    return values


Number = Annotated[float, Field(strict=True, allow_inf_nan=False)]
Share = Annotated[Number, Field(ge=0, le=1)]
"""What an answer is worth, from nothing to all."""
Weight = Annotated[Number, Field(ge=0, le=HEAVIEST)]
Hours = Annotated[float, Field(ge=0, le=26, allow_inf_nan=False)]
Points = Annotated[Number, Field(ge=0, le=100, multiple_of=0.1)]
Falling = Annotated[tuple[Share, ...], Field(min_length=1), AfterValidator(never_rises)]
Weights = Annotated[
    dict[Annotated[Part, BeforeValidator(known_part)], Weight], AfterValidator(counts)
]


class SkillsSetting(Strict):
    """What a shared topic is worth."""

    rank_weights: Annotated[Falling, AfterValidator(nothing_first)] = STANDARD.skills.rank_weights
    level: Annotated[dict[int, Share], AfterValidator(rises_with_level)] = dict(
        STANDARD.skills.level
    )


class GradeGapSetting(Strict):
    """How many levels the mentor is above the mentee."""

    ideal: int = Field(STANDARD.grade_gap.ideal, ge=0, le=MOST_LEVELS)
    min: int = Field(STANDARD.grade_gap.min, ge=0, le=MOST_LEVELS)
    max: int = Field(STANDARD.grade_gap.max, ge=0, le=MOST_LEVELS)
    value_by_distance: Falling = STANDARD.grade_gap.value_by_distance

    @model_validator(mode="after")
    def must_be_in_order(self) -> Self:
        """Refuse levels that are out of order."""
        if not self.min <= self.ideal <= self.max:
            raise ValueError("the ideal must lie between the fewest and the most levels")
        return self


class DepartmentSetting(Strict):
    """Whether somebody is in a department that the other wished for."""

    same: Share = STANDARD.department.same
    other: Share = STANDARD.department.other


class TimezoneSetting(Strict):
    """How far apart their clocks are."""

    hours: Annotated[dict[Hours, Share], AfterValidator(falls_with_distance)] = dict(
        STANDARD.timezone.hours
    )
    max: Hours = STANDARD.timezone.max


class FormatSetting(Strict):
    """Whether both like to meet in the same way."""

    equal: Share = STANDARD.format.equal
    either: Share = STANDARD.format.either


class LanguageSetting(Strict):
    """How many languages the two share."""

    shared: Share = STANDARD.language.shared
    two_shared: Share = STANDARD.language.two_shared


class ThresholdsSetting(Strict):
    """From how many points on a match is acceptable, and good."""

    acceptable: Points = STANDARD.acceptable / POINT
    good: Points = STANDARD.good / POINT

    @model_validator(mode="after")
    def must_be_in_order(self) -> Self:
        """Refuse thresholds that are out of order."""
        if self.acceptable > self.good:
            raise ValueError("a good match must need at least as many points as an acceptable one")
        return self


class ScoringSetting(Strict):
    """What makes two people fit, and one matching better than another."""

    weights: Weights = {}
    skills: SkillsSetting = SkillsSetting()
    grade_gap: GradeGapSetting = GradeGapSetting()
    department: DepartmentSetting = DepartmentSetting()
    timezone: TimezoneSetting = TimezoneSetting()
    format: FormatSetting = FormatSetting()
    language: LanguageSetting = LanguageSetting()
    thresholds: ThresholdsSetting = ThresholdsSetting()
    objective: Objective = STANDARD.objective
    k: int = Field(STANDARD.k, ge=1, le=MOST_LISTED)
    spread: Points = STANDARD.spread / POINT

    def policy(self) -> Policy:
        """Return it as matching knows it."""
        return Policy(
            weights={part: self.weights.get(part, STANDARD.weights[part]) for part in Part},
            skills=Skills(**dict(self.skills)),
            grade_gap=GradeGap(**dict(self.grade_gap)),
            department=Department(**dict(self.department)),
            timezone=Timezone(**dict(self.timezone)),
            format=Meeting(**dict(self.format)),
            language=Language(**dict(self.language)),
            acceptable=round(self.thresholds.acceptable * POINT),
            good=round(self.thresholds.good * POINT),
            objective=self.objective,
            k=self.k,
            spread=round(self.spread * POINT),
        )


class MatchingSetting(ScoringSetting):
    """The same, and how a matching round goes."""

    mode: Mode = STANDARD.mode
    rounds: int = Field(STANDARD.rounds, ge=1, le=3)
    final_offers: int = Field(STANDARD.final_offers, ge=0, le=4)
    rank_days: int = Field(STANDARD.rank_days, ge=2, le=20)
    accept_days: int = Field(STANDARD.accept_days, ge=2, le=20)
    review: bool = STANDARD.review

    def policy(self) -> Policy:
        """Return it as matching knows it."""
        return replace(
            super().policy(),
            mode=self.mode,
            rounds=self.rounds,
            final_offers=self.final_offers,
            rank_days=self.rank_days,
            accept_days=self.accept_days,
            review=self.review,
        )
