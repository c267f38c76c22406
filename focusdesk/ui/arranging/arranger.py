"""Doing what a person wants of the plan, and saying what came of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from focusdesk.domain.errors import FocusDeskError
from focusdesk.domain.planning import acts
from focusdesk.text import tr
from focusdesk.text.plan_change_text import (
    FELT,
    act_words,
    difference_lines,
    difference_summary,
    what_if_answer,
)
from focusdesk.text.refusal_text import refusal_sentence
from focusdesk.text.sentence import Sentence

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from focusdesk.domain.errors import Refusal
    from focusdesk.domain.ids import TaskId
    from focusdesk.services.arranging import Proposal
    from focusdesk.ui.arranging.ports import Arranging
    from focusdesk.ui.message_bar import MessageBar

    Failed = Callable[[FocusDeskError], None]

Titles = dict[str, str]
_KEPT = 2000


class Arranger(QObject):
    """Does acts for one page. Small ones happen at once, larger ones are proposed.

    `changed` says that a proposal came or went; `proposal` is the open one. `settled`
    says that the newest wish was applied, refused, or waits as a proposal. `undo` is
    what the button of the bar does. `titles` names all tasks by id; a page names the
    blocks it shows with `name_blocks`. `step` is the grid in minutes.
    """

    changed = Signal()
    settled = Signal()

    def __init__(
        self,
        arranging: Arranging,
        titles: Callable[[], Mapping[TaskId, str]],
        undo: Callable[[], None],
        bar: MessageBar,
        step: Callable[[], int],
    ) -> None:
        super().__init__()
        self.arranging = arranging
        self._read_titles, self._undo, self.bar = titles, undo, bar
        self._step = step
        self._blocks: dict[str, tuple[TaskId, str]] = {}
        self._open: Proposal | None = None
        self._is_question = False
        self._asked = 0

    @property
    def step(self) -> int:
        """The minutes of one step of the grid."""
        return self._step()

    @property
    def proposal(self) -> Proposal | None:
        """The proposal that waits for an answer."""
        return self._open

    @property
    def is_question(self) -> bool:
        """Say whether the open proposal answers "what if", rather than a wish."""
        return self._is_question

    def name_blocks(self, blocks: Mapping[str, tuple[TaskId, str]]) -> None:
        """Learn the tasks and titles of blocks, by the blocks' ids."""
        if len(self._blocks) > _KEPT:
            self._blocks.clear()
        self._blocks.update(blocks)

    def do(self, act: acts.Act) -> None:
        """Do it: at once when it is small, else show what it would change."""
        asked = self._begin()

        def then(proposal: Proposal, applied: bool) -> None:  # noqa: FBT001 - the port's
            if applied:
                self._tell_applied(proposal)
            elif asked == self._asked:
                self._show(proposal, question=False)
            self._settle(asked)

        self._attempt(asked, lambda fail: self.arranging.do(act, then, fail))

    def ask(self, act: acts.Act) -> None:
        """Ask "what if": show what it would cost, whatever its size."""
        asked = self._begin()

        def then(proposal: Proposal) -> None:
            if asked == self._asked:
                self._show(proposal, question=True)
            self._settle(asked)

        self._attempt(asked, lambda fail: self.arranging.propose(act, then, fail))

    def apply(self) -> None:
        """Do what is proposed."""
        proposal = self._open
        if proposal is None:
            return
        self._close()
        if self.bar.attempt(lambda: self.arranging.apply(proposal)):
            self._tell_applied(proposal)
        self.changed.emit()

    def cancel(self) -> None:
        """Leave the plan as it is."""
        if self._open is not None:
            self._close()
            self.changed.emit()

    def refuse(self, refusal: Refusal) -> None:
        """Say what forbids something that was tried."""
        self.bar.say(refusal_sentence(refusal), "warn")

    def tell(self, error: FocusDeskError) -> None:
        """Say what went wrong."""
        self.bar.tell(error)

    def heading(self) -> str:
        """Name the act of the open proposal."""
        return act_words(self._open.act, self._titles()) if self._open else ""

    def answer(self) -> str:
        """Say what the open proposal costs, in a sentence or two."""
        if self._open is None:
            return ""
        return what_if_answer(self._open.difference, self._own(self._open.act))

    def lines(self) -> tuple[str, ...]:
        """Say each thing that the open proposal changes."""
        if self._open is None:
            return ()
        lines = difference_lines(self._open.difference, self._read_titles())
        # Where minutes are lost the last line says so; the answer has said it.
        felt = abs(self._open.difference.minutes_lost) > FELT
        return lines[:-1] if felt else lines

    def _begin(self) -> int:
        self.cancel()
        self._asked += 1
        return self._asked

    def _attempt(self, asked: int, call: Callable[[Failed], None]) -> None:
        def failed(error: FocusDeskError) -> None:
            self.bar.tell(error)
            self._settle(asked)

        try:
            call(failed)
        except FocusDeskError as error:
            failed(error)

    def _settle(self, asked: int) -> None:
        if asked == self._asked:
            self.settled.emit()

    def _show(self, proposal: Proposal, *, question: bool) -> None:
        self._open, self._is_question = proposal, question
        self.changed.emit()

    def _close(self) -> None:
        self._open, self._is_question = None, False

    def _tell_applied(self, proposal: Proposal) -> None:
        if isinstance(proposal.act, acts.PlanAnew) and not proposal.difference.shifts:
            said = tr("No better plan was found; this one stays as it is.")
            self.bar.say(Sentence(said), "ok")
            return
        words = act_words(proposal.act, self._titles())
        own = self._own(proposal.act)
        more = difference_summary(proposal.difference, own)
        back = (tr("Undo"), self._undo)
        self.bar.say(Sentence(f"{words}.", more), "ok", back)

    def _titles(self) -> Titles:
        names: Titles = {str(k): title for k, title in self._read_titles().items()}
        names.update({key: title for key, (_, title) in self._blocks.items()})
        return names

    def _own(self, act: acts.Act) -> TaskId | None:
        match act:
            case acts.PlaceTask(task_id=task_id) | acts.FinishTask(task_id=task_id):
                return task_id
            case (
                acts.BeAway() | acts.AddMeeting() | acts.ChangePlace() | acts.PlanAnew()
            ):
                return None
            case _:
                known = self._blocks.get(act.block_id)
                return known[0] if known else None
