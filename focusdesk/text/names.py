"""The words for the values of the domain."""

from __future__ import annotations

from typing import TYPE_CHECKING

from focusdesk.domain.task import Activity
from focusdesk.domain.work_model import BreakKind
from focusdesk.text.catalogue import tr

if TYPE_CHECKING:
    from focusdesk.domain.work_model import Pause


def activity_name(activity: Activity) -> str:
    """Name a kind of work."""
    names = {
        Activity.CODING: tr("Coding"),
        Activity.DEBUGGING: tr("Debugging"),
        Activity.RESEARCH: tr("Research"),
        Activity.DESIGN: tr("Design"),
        Activity.REVIEW: tr("Code review"),
        Activity.PAIR: tr("Pairing"),
        Activity.PLANNING: tr("Planning"),
        Activity.RETROSPECTIVE: tr("Retrospective"),
        Activity.TESTING: tr("Testing"),
        Activity.RELEASE: tr("Release"),
        Activity.DOCUMENTATION: tr("Documentation"),
        Activity.SUPPORT: tr("Support"),
        Activity.ADMINISTRATION: tr("Administration"),
        Activity.LEARNING: tr("Learning"),
    }
    return names[activity]


def break_name(kind: BreakKind) -> str:
    """Name a fixed break of the day."""
    names = {
        BreakKind.LUNCH: tr("Lunch"),
        BreakKind.PRAYER: tr("Prayer"),
        BreakKind.REST: tr("Rest"),
    }
    return names[kind]


def pause_name(pause: Pause) -> str:
    """Name a break of a day as the person named it, or else by its kind."""
    return pause.title or break_name(pause.kind)


def short_break_name(kind: BreakKind) -> str:
    """Name a break in the narrow gutter of the timeline."""
    names = {
        BreakKind.LUNCH: tr("Lunch break"),
        BreakKind.PRAYER: tr("Prayer"),
        BreakKind.REST: tr("Rest"),
    }
    return names[kind]
