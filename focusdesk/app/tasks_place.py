"""The place where tasks are kept, and the dialogs that open from it."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from focusdesk.domain.ids import TaskId
    from focusdesk.domain.task import Task
    from focusdesk.services.desk import Desk
    from focusdesk.ui.event_bridge import EventBridge
    from focusdesk.ui.message_bar import MessageBar
    from focusdesk.ui.tasks.page import TasksPage
    from focusdesk.ui.tasks.slots import Slot
    from focusdesk.ui.theme import Theme


class TasksPlace:
    """Builds the Tasks page; `plan_week` is told a day of the week to be planned."""

    def __init__(
        self,
        desk: Desk,
        bridge: EventBridge,
        theme: Theme,
        bar: MessageBar,
        plan_week: Callable[[object], None],
    ) -> None:
        self._desk, self._bridge = desk, bridge
        self._theme, self._bar = theme, bar
        self._plan_week = plan_week

    def page(self) -> TasksPage:
        """Build the page."""
        from focusdesk.ui.tasks.page import TasksPage
        from focusdesk.ui.tasks.queue import QueueLine

        desk = self._desk
        outbox, zone = desk.issues.outbox, partial(getattr, desk.tasks, "zone")
        page = TasksPage(
            desk.tasks, self._slots, self._bridge, self._theme, outbox.links
        )
        queue = QueueLine(outbox, self._bridge, self._theme, desk.clock, zone)
        page.add_line(queue)
        page.start_asked.connect(self._start)
        page.import_asked.connect(partial(self._import, page))
        page.gitlab_asked.connect(partial(self._import_issues, page))
        page.triage_asked.connect(partial(self.sort, page))
        page.recurring_asked.connect(partial(self._recurring, page))
        page.repeat_asked.connect(partial(self._repeat, page))
        page.templates_asked.connect(partial(self._templates, page))
        return page

    def sort(self, parent: QWidget) -> None:
        """Look through the backlog for a week."""
        from focusdesk.ui.triage.triage_dialog import TriageDialog

        desk = self._desk
        dialog = TriageDialog(
            desk.triage, desk.tasks, desk.steps, self._bridge, self._theme, parent
        )
        dialog.plan_asked.connect(self._plan_week)
        dialog.open()

    def _recurring(self, parent: QWidget) -> None:
        from focusdesk.ui.recurring.recurring_dialog import RecurringDialog

        desk = self._desk
        RecurringDialog(
            desk.recurring, desk.tasks, desk.steps, self._bridge, self._theme, parent
        ).open()

    def _repeat(self, parent: QWidget, task: Task) -> None:
        from focusdesk.domain.ids import RecurringId
        from focusdesk.domain.recurring import RecurringTask
        from focusdesk.domain.rhythm import Every, Rhythm
        from focusdesk.ui.recurring.recurring_form import RecurringForm

        desk = self._desk
        form = RecurringForm(
            desk.recurring, desk.tasks.projects(), self._theme, parent=parent
        )
        form.show_work(
            RecurringTask(
                RecurringId(""),
                task.project_id,
                task.title,
                task.estimate.likely,
                Rhythm(Every.WEEK, desk.recurring.today()),
                task.activity,
                task.urgency,
                task.setting,
            )
        )
        form.open()

    def _templates(self, parent: QWidget) -> None:
        from focusdesk.ui.recurring.template_dialog import TemplateDialog

        desk = self._desk
        TemplateDialog(
            desk.templates, desk.tasks, desk.steps, self._bridge, self._theme, parent
        ).open()

    def _import(self, page: TasksPage) -> None:
        from focusdesk.ui.tasks.import_dialog import import_tasks

        desk, taken = self._desk, page.show_imported
        import_tasks(page, desk.imports, desk.background, self._theme, taken)

    def _import_issues(self, page: TasksPage) -> None:
        from focusdesk.ui.tasks.gitlab_import import import_issues

        desk, taken = self._desk, page.show_imported
        import_issues(page, desk.issues, desk.background, self._theme, taken)

    def _start(self, task_id: TaskId) -> None:
        self._bar.attempt(lambda: self._desk.focus.start_task(task_id))

    def _slots(self) -> dict[TaskId, Slot]:
        from focusdesk.ui.tasks.slots import slots_of

        planning, focus = self._desk.planning, self._desk.focus
        return slots_of(planning.slots(), focus.state(), planning.today())
