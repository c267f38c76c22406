"""Every error the person can meet, as a title, what still works and a next step."""

from __future__ import annotations

from typing import TYPE_CHECKING

from focusdesk.domain import errors

if TYPE_CHECKING:
    from focusdesk.domain.errors import FocusDeskError
    from focusdesk.text.sentence import Sentence


def describe(error: FocusDeskError) -> Sentence:
    """Turn an error into words; one that has none of its own gets general ones.

    The words are imported when they are needed: most runs meet no error at all.
    """
    match error:
        case errors.VaultError():
            from focusdesk.text.errors_vault import describe_vault

            return describe_vault(error)
        case errors.ActRefused():
            from focusdesk.text.refusal_text import refusal_sentence

            return refusal_sentence(error.refusal)
        case (
            errors.CalendarUnreadable()
            | errors.TaskFileUnreadable()
            | errors.ServerTrouble()
            | errors.AccountInvalid()
        ):
            return _describe_outside(error)
        case errors.QuietRefused():
            from focusdesk.text.quiet_text import describe_quiet

            return describe_quiet(error)
        case (
            errors.TaskInvalid() | errors.RoutineInvalid() | errors.AllocationInvalid()
        ):
            return _describe_fields(error)
        case _:
            return _describe_other(error)


def _describe_other(error: FocusDeskError) -> Sentence:
    from focusdesk.text.errors_day import describe_day
    from focusdesk.text.errors_focus import describe_focus
    from focusdesk.text.errors_general import describe_general

    # The day first: a step it refuses may be named by a state the focus knows too.
    return describe_day(error) or describe_focus(error) or describe_general(error)


def _describe_outside(
    error: errors.CalendarUnreadable
    | errors.TaskFileUnreadable
    | errors.ServerTrouble
    | errors.AccountInvalid,
) -> Sentence:
    match error:
        case errors.CalendarUnreadable():
            from focusdesk.text.errors_calendar import describe_calendar

            return describe_calendar(error)
        case errors.TaskFileUnreadable():
            from focusdesk.text.errors_import import describe_import

            return describe_import(error)
        case _:
            from focusdesk.text.errors_server import describe_server

            return describe_server(error)


def _describe_fields(
    error: errors.TaskInvalid | errors.RoutineInvalid | errors.AllocationInvalid,
) -> Sentence:
    match error:
        case errors.RoutineInvalid():
            from focusdesk.text.errors_routine import describe_routine

            return describe_routine(error)
        case errors.TaskInvalid():
            from focusdesk.text.errors_task import describe_task

            return describe_task(error)
        case errors.AllocationInvalid():
            from focusdesk.text.errors_task import describe_allocation

            return describe_allocation(error)
