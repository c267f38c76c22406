"""Arranging without a store: judges by a rule, answers at once, keeps all it did."""

from __future__ import annotations

from dataclasses import dataclass, field, fields, replace
from typing import TYPE_CHECKING, Any

from focusdesk.domain.errors import ActRefused, NothingToUndo, NotNow, Refusal
from focusdesk.domain.planning import acts
from focusdesk.domain.planning.difference import PlanDifference, Shift
from focusdesk.domain.planning.plan import CostTerms
from focusdesk.services.arranging import Proposal
from focusdesk.ui.arranging.arranger import Arranger
from focusdesk.ui.arranging.undoing import Undoing
from tests.ui import samples

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from focusdesk.domain.dayspan import Span
    from focusdesk.domain.errors import FocusDeskError
    from focusdesk.domain.ids import BlockId
    from focusdesk.domain.planning.acts import Act
    from focusdesk.domain.planning.stored import StoredPlan
    from focusdesk.ui.message_bar import MessageBar

STEP = 5
LUNCH = samples.span("12.00", "13.00")
IN_BREAK = Refusal("in_break", (("start", LUNCH.start), ("end", LUNCH.end)))
SAME = PlanDifference((), (), (), (), (), CostTerms(), CostTerms())
OTHER_MOVES = replace(
    SAME,
    shifts=(
        Shift(
            samples.REPLY.task_id,
            (samples.DAY, samples.REPLY.span),
            (samples.DAY, samples.span("14.30", "15.10")),
        ),
    ),
    after=CostTerms(misfit=10),
)


@dataclass
class SampleArranging:
    """Forbids lunch; what it proposes is `small` or not, as the test says."""

    small: bool = True
    difference: PlanDifference = SAME
    days: tuple[StoredPlan, ...] = ()
    error: FocusDeskError | None = None
    refusal: Refusal | None = None
    done: list[Act] = field(default_factory=list)
    asked: list[Act] = field(default_factory=list)
    judged: list[tuple[date, Span]] = field(default_factory=list)
    waits: list[Callable[[], None]] | None = None

    def check(self, act: Act) -> Refusal | None:
        if isinstance(act, acts.MoveBlock | acts.PlaceTask):
            inside = LUNCH.start <= act.start < LUNCH.end
            return IN_BREAK if inside else self.refusal
        return self.refusal

    def judge(self) -> Callable[[Act], Refusal | None]:
        return self.check

    def checker(self, block_id: BlockId) -> Callable[[date, Span], Refusal | None]:
        if self.error is not None:
            raise self.error

        def judge(day: date, span: Span) -> Refusal | None:
            self.judged.append((day, span))
            meets = span.start < LUNCH.end and LUNCH.start < span.end
            return IN_BREAK if meets else None

        assert block_id
        return judge

    def propose(
        self,
        act: Act,
        then: Callable[[Proposal], None],
        failed: Callable[[FocusDeskError], None],
        *,
        seconds: float | None = None,
    ) -> None:
        del seconds
        self.asked.append(act)
        refusal = self.check(act)
        if self.error is not None:
            failed(self.error)
        elif refusal is not None:
            failed(ActRefused(refusal))
        else:
            self._answer(lambda: then(self._proposal(act)))

    def apply(self, proposal: Proposal) -> None:
        if self.error is not None:
            raise self.error
        self.done.append(proposal.act)

    def do(
        self,
        act: Act,
        then: Callable[[Proposal, bool], None],
        failed: Callable[[FocusDeskError], None],
    ) -> None:
        def decide(proposal: Proposal) -> None:
            if proposal.small:
                self.apply(proposal)
            then(proposal, proposal.small)

        self.propose(act, decide, failed)

    def _proposal(self, act: Act) -> Proposal:
        # What a proposal rests on is the business of the real service alone.
        shown = {"act", "difference", "days", "small"}
        others: dict[str, Any] = {
            of.name: None for of in fields(Proposal) if of.name not in shown
        }
        return Proposal(act, self.difference, self.days, self.small, **others)

    def _answer(self, call: Callable[[], None]) -> None:
        if self.waits is None:
            call()
        else:
            self.waits.append(call)


@dataclass
class SampleSteps:
    """Two steps that can be taken back and taken again."""

    done: list[str] = field(default_factory=lambda: ["task_added", "block_moved"])
    undone: list[str] = field(default_factory=list)
    changed: bool = False

    def undo(self) -> str:
        return self._turn(self.done, self.undone)

    def redo(self) -> str:
        return self._turn(self.undone, self.done)

    def _turn(self, here: list[str], there: list[str]) -> str:
        if not here:
            raise NothingToUndo
        if self.changed:
            step = "undo"
            raise NotNow(step, "changed_elsewhere")
        there.append(here.pop())
        return there[-1]


def sample_arranger(
    bar: MessageBar,
    arranging: SampleArranging | None = None,
    steps: SampleSteps | None = None,
) -> Arranger:
    """Make an arranger that knows the tasks of the example day."""
    view = samples.example_day()
    titles = {b.task_id: b.title for b in view.blocks}
    titles |= {entry.task_id: entry.title for entry in view.unplaced}
    undoing = Undoing(steps or SampleSteps(), bar)
    known = arranging or SampleArranging()
    return Arranger(known, lambda: titles, undoing.undo, bar, lambda: STEP)
