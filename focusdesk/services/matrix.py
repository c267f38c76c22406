"""The allocation matrix in force: what each activity asks, and how it is changed."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, TypedDict, Unpack

from focusdesk.domain.errors import FocusDeskError
from focusdesk.domain.task import Activity
from focusdesk.services.events import SettingsChanged

if TYPE_CHECKING:
    from collections.abc import Callable

    from focusdesk.domain.allocation import Allocation, Demands, Stage
    from focusdesk.domain.task import Setting
    from focusdesk.services.events import Event

MATRIX = "allocation"


class DemandsFields(TypedDict, total=False):
    """What may be changed of an activity, named as in `Demands`."""

    stage: Stage
    cognitive: int
    collaboration: int
    minutes: int
    setting: Setting | None
    only_in_core: bool


@dataclass(frozen=True, slots=True)
class MatrixRow:
    """One activity: what it asks now, and what it asks where nothing was changed."""

    activity: Activity
    demands: Demands
    usual: Demands

    @property
    def differs(self) -> bool:
        """Say whether anything of it was changed."""
        return self.demands != self.usual


class Matrix:
    """Holds the matrix in force over the usual one and says when it changes.

    `read` returns the whole matrix with the person's own values, `save` keeps one.
    A file that cannot be read is `trouble`; the usual matrix is in force then.
    """

    def __init__(
        self,
        usual: Allocation,
        read: Callable[[], Allocation],
        save: Callable[[Allocation], object],
    ) -> None:
        self._usual = usual
        self._read = read
        self._save = save
        self._allocation: Allocation | None = None
        self._trouble: FocusDeskError | None = None
        self._use: Callable[[Allocation], None] | None = None
        self._publish: Callable[[Event], None] | None = None

    @property
    def allocation(self) -> Allocation:
        """The matrix in force."""
        if self._allocation is None:
            self._allocation = self._fetched()
        return self._allocation

    @property
    def trouble(self) -> FocusDeskError | None:
        """What keeps the person's own file from being read; None when nothing does."""
        assert self.allocation is not None
        return self._trouble

    def follow(
        self, use: Callable[[Allocation], None], publish: Callable[[Event], None]
    ) -> None:
        """Hand every later matrix to `use`, then publish that it changed."""
        self._use, self._publish = use, publish

    def rows(self) -> tuple[MatrixRow, ...]:
        """Return every activity with what it asks."""
        return tuple(self.row(activity) for activity in Activity)

    def row(self, activity: Activity) -> MatrixRow:
        """Return one activity with what it asks."""
        asked = self.allocation.of(activity)
        return MatrixRow(activity, asked, self._usual.of(activity))

    def change(self, activity: Activity, **changes: Unpack[DemandsFields]) -> MatrixRow:
        """Change what an activity asks; `AllocationInvalid`, `FileUnreadable`."""
        asked = replace(self.allocation.of(activity), **changes)
        self._keep(self.allocation.with_demands(activity, asked))
        return self.row(activity)

    def reset(self, activity: Activity | None = None) -> None:
        """Give one activity what it usually asks, or every one; as `change`."""
        if activity is None:
            self._keep(self._usual)
        else:
            usual = self._usual.of(activity)
            self._keep(self.allocation.with_demands(activity, usual))

    def read_again(self) -> None:
        """Take over what another process wrote into the file."""
        before = self.allocation
        self._put_in_force(before, self._fetched())

    def _fetched(self) -> Allocation:
        self._trouble = None
        try:
            return self._read()
        except FocusDeskError as error:
            self._trouble = error
            return self._usual

    def _keep(self, after: Allocation) -> None:
        before = self.allocation
        if self._trouble is not None:
            raise self._trouble
        self._save(after)
        self._put_in_force(before, after)

    def _put_in_force(self, before: Allocation, after: Allocation) -> None:
        self._allocation = after
        if all(before.of(activity) == after.of(activity) for activity in Activity):
            return
        if self._use is not None:
            self._use(after)
        if self._publish is not None:
            self._publish(SettingsChanged(frozenset({MATRIX})))
