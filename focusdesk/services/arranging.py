"""What a person does to a plan: judged at once, shown before it applies, one step."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import timedelta
from typing import TYPE_CHECKING

from focusdesk.domain.errors import (
    ActRefused,
    FocusDeskError,
    NotFound,
    NotNow,
    Refusal,
    SolverFailed,
)
from focusdesk.domain.planning import acts
from focusdesk.domain.planning.arrange import Draft, arranged, on_grid
from focusdesk.domain.planning.compare import difference, is_small, side_of, stands
from focusdesk.domain.planning.judge import refusal_of, settled, state_refusal
from focusdesk.domain.planning.plan import Reason
from focusdesk.domain.planning.refusals import broken_rules, places
from focusdesk.services.arranging_record import changes_of, code_of
from focusdesk.services.fingerprint import fingerprint
from focusdesk.services.marks import marked
from focusdesk.services.overload_notes import keep_overloads
from focusdesk.services.plan_change import DayPlan, PlanChange, keep_day, read_day
from focusdesk.services.plan_records import Before, planned_days
from focusdesk.services.staleness import is_outgrown
from focusdesk.services.steps import events_of

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from focusdesk.domain.dayspan import Span
    from focusdesk.domain.ids import BlockId
    from focusdesk.domain.planning.acts import Act
    from focusdesk.domain.planning.basis import Basis
    from focusdesk.domain.planning.difference import PlanDifference
    from focusdesk.domain.planning.plan import Plan
    from focusdesk.domain.planning.problem import PlanRequest
    from focusdesk.domain.planning.stored import StoredPlan
    from focusdesk.services.events import Publish
    from focusdesk.services.ground import Ground
    from focusdesk.services.one_search import OneSearch
    from focusdesk.services.steps import Steps

    Then = Callable[["Proposal"], None]
    Failed = Callable[[FocusDeskError], None]

__all__ = ["Arranging", "Proposal", "Refusal"]

LONGEST_WAIT = 0.6
"""Seconds an answer may take while a person waits for it."""
PINNED = (Reason("pinned", 0.0),)
LASTS = timedelta(minutes=15)
"""How long a proposal may lie before time itself has changed what it rests on."""


@dataclass(frozen=True, slots=True)
class Proposal:
    """An act and the plans as they would be; `small` ones may apply unasked.

    `basis` and `mark`, up to the day `last`, are what it rests on; `draft` holds what
    is written beside the plans, `plan` the planner's answer where it was asked.
    """

    act: Act
    difference: PlanDifference
    days: tuple[StoredPlan, ...]
    small: bool
    basis: Basis
    last: date
    mark: str
    draft: Draft
    plan: Plan | None = None


class Arranging:
    """Judges acts on the plan, proposes what would follow, and applies it."""

    def __init__(
        self, ground: Ground, search: OneSearch, steps: Steps, publish: Publish
    ) -> None:
        self._ground = ground
        self._search = search
        self._steps = steps
        self._publish = publish
        self._asked = 0

    def check(self, act: Act) -> Refusal | None:
        """Return what forbids the act, None when nothing does."""
        return self.judge()(act)

    def judge(self) -> Callable[[Act], Refusal | None]:
        """Prepare judging acts on the plan as it is now, as often as a drag asks."""
        basis = self._ground.basis()
        return lambda act: refusal_of(on_grid(act, basis.step), basis)

    def checker(self, block_id: BlockId) -> Callable[[date, Span], Refusal | None]:
        """Prepare judging places for a block, as fast as a drag needs; `NotFound`."""
        basis = self._ground.basis()
        block = basis.block(block_id)
        if block is None:
            raise NotFound("block", block_id)
        refused, task = state_refusal(basis, block_id), basis.task(block.task_id)
        if refused is not None or task is None:
            return lambda _day, _span: refused
        return places(basis, task, block_id).refusal

    def propose(
        self, act: Act, then: Then, failed: Failed, *, seconds: float | None = None
    ) -> None:
        """Seek the plan as it would be, in the background; a newer search ends this.

        A forbidden act fails with `ActRefused`. One overtaken by another wish is not
        heard of again; overtaken by a replanning it fails with `NotNow`.
        """
        basis = self._ground.basis()
        act = on_grid(act, basis.step)
        refusal = refusal_of(act, basis)
        if refusal is not None:
            failed(ActRefused(refusal))
            return
        self._asked += 1
        asked = self._asked
        moved = self._moved_place(act, basis)
        keeps = not _frees(act) and not is_outgrown(self._ground, basis.frames[0].day)
        limit = seconds or min(LONGEST_WAIT, self._ground.settings.plan_seconds)

        def work(run: int) -> Proposal:
            def solve(request: PlanRequest) -> Plan:
                return self._search.solve(run, request, limit)

            return self._proposal(act, basis, moved, solve, keeps=keeps)

        def broke(error: Exception) -> None:
            known = isinstance(error, FocusDeskError)
            failed(error if known else SolverFailed(str(error)))  # type: ignore[arg-type]

        def overtaken() -> None:
            if asked == self._asked:
                failed(NotNow("arrange", "changed_elsewhere"))

        self._search.begin(work, then, broke, overtaken)

    def apply(self, proposal: Proposal) -> None:
        """Make a proposal so, as one step; `NotNow` when what it rests on changed."""
        now = self._ground.clock()
        with self._ground.store.transaction() as tx:
            if self._has_changed(proposal):
                raise NotNow("arrange", "changed_elsewhere")
            changes = changes_of(tx, self._ground, proposal.act, proposal.draft)
            for change in changes:
                change.write(tx, "arrange", now)
            before = tuple(read_day(tx, plan.day) for plan in proposal.days)
            for plan in proposal.days:
                tx.plans.save(plan.day, plan)
            days = self._ground.settings.plan_days
            stored = (DayPlan(plan.day, plan) for plan in proposal.days)
            after = marked(self._ground.basis(), days, stored)
            for day in after:
                keep_day(tx, day)
            if proposal.plan is not None:
                keep_overloads(tx, proposal.plan)
        whole = (*changes, PlanChange(before, after))
        self._steps.record(code_of(proposal.act), *whole)
        for event in events_of(whole):
            self._publish(event)

    def do(
        self, act: Act, then: Callable[[Proposal, bool], None], failed: Failed
    ) -> None:
        """Propose, and apply at once what is small; `then` hears whether it was."""

        def proposed(proposal: Proposal) -> None:
            if proposal.small:
                try:
                    self.apply(proposal)
                except FocusDeskError as error:
                    failed(error)
                    return
            then(proposal, proposal.small)

        self.propose(act, proposed, failed)

    def _moved_place(self, act: Act, basis: Basis) -> Basis:
        if isinstance(act, acts.ChangePlace):
            return self._ground.with_place(basis, act.day, act.setting)
        return basis

    def _proposal(
        self,
        act: Act,
        basis: Basis,
        moved: Basis,
        solve: Callable[[PlanRequest], Plan],
        *,
        keeps: bool,
    ) -> Proposal:
        days = self._ground.settings.plan_days
        draft = arranged(settled(act, basis), moved)
        wanted = getattr(act, "day", basis.frames[0].day)
        last = max(b.horizon(wanted, days) for b in (basis, draft.basis))
        present, request = basis.request(last), draft.basis.request(last)
        before, plan = side_of(basis, present), None
        if keeps and stands(before, side_of(draft.basis, request)):
            plans = draft.basis.plans.values()
            made = tuple(_with_pins(p) for p in plans if p.day <= last)
        else:
            plan = solve(request)
            if broken_rules(tuple(p.block for p in plan.blocks), request):
                raise SolverFailed("refused")
            old = Before(draft.basis.plans, basis.running, basis.finished)
            made = planned_days(plan, request, old, basis.now)
        after = draft.basis.with_plans(*made)
        found = difference(before, side_of(after, request))
        return Proposal(
            act=act,
            difference=found,
            days=made,
            small=is_small(found, draft.own),
            basis=basis,
            last=last,
            mark=fingerprint(present),
            draft=draft,
            plan=plan,
        )

    def _has_changed(self, proposal: Proposal) -> bool:
        basis, known = self._ground.basis(), proposal.basis
        return (
            basis.now - known.now > LASTS
            or basis.today != known.today
            or basis.plans != known.plans
            or _session(basis) != _session(known)
            or fingerprint(basis.request(proposal.last)) != proposal.mark
        )


def _frees(act: Act) -> bool:
    """Say whether an act asks for another plan, or frees time that others may use."""
    match act:
        case acts.PinBlock(pinned=pinned):
            return not pinned
        case acts.SkipBlock() | acts.ChangePlace() | acts.FinishTask():
            return True
        case acts.PlanAnew():
            return True
        case _:
            return False


def _with_pins(plan: StoredPlan) -> StoredPlan:
    """Give what the person placed the one reason it has."""
    blocks = (replace(b, reasons=PINNED) if b.pinned else b for b in plan.blocks)
    return replace(plan, blocks=tuple(blocks))


def _session(basis: Basis) -> tuple[str, int] | None:
    if basis.running is None:
        return None
    return basis.running.block.task, basis.running.block.start
