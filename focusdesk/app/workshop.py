"""The workshop: builds the vault, the services and their adapters for one folder."""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from focusdesk.adapters import paths
from focusdesk.adapters.system_clock import now, readings, zone_offset
from focusdesk.text import use_language

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from datetime import datetime
    from tempfile import TemporaryDirectory

    from focusdesk.adapters.gitlab_issues.server import GitLabIssues
    from focusdesk.app.demo import DemoClock
    from focusdesk.domain.accounts import Access, AccountFound, IssueAnswer
    from focusdesk.domain.importing.imported import ImportKind, TaskFile
    from focusdesk.domain.ports import Background, Clock, Readings
    from focusdesk.domain.quiet_ports import Outside
    from focusdesk.domain.routine import RoutinePreset
    from focusdesk.domain.settings import Settings
    from focusdesk.domain.work_model import WorkModel
    from focusdesk.services.desk import Desk
    from focusdesk.services.doctor import Doctor
    from focusdesk.services.events import Publish
    from focusdesk.services.matrix import Matrix
    from focusdesk.services.preferences import Preferences
    from focusdesk.services.vault import Vault
    from focusdesk.services.vault_ways import Way
    from focusdesk.services.work_models import WorkModels
    from focusdesk.storage.store import Store

T = TypeVar("T")

KEY_FILE = "FOCUSDESK_KEY_FILE"
SETTINGS_FILE, ALLOCATION_FILE = "settings.toml", "allocation.toml"


class AtOnce:
    """The terminal's `Background`: everything is done where it is asked for."""

    def submit(
        self,
        work: Callable[[], T],
        done: Callable[[T], None],
        failed: Callable[[Exception], None],
    ) -> None:
        """Do the work, then `done`; what goes wrong goes to the caller."""
        del failed
        done(work())

    def post(self, call: Callable[[], None]) -> None:
        """Call at once."""
        call()

    def finish(self, seconds: float) -> None:
        """Nothing is ever left to wait for."""


class GitLabOnDemand:
    """An `IssueServer` whose network parts are loaded with the first question."""

    def __init__(self) -> None:
        self._made: GitLabIssues | None = None

    def look(self, access: Access) -> AccountFound:
        """Return whose account it is and what it may do; `ServerTrouble`."""
        return self._server().look(access)

    def fetch(
        self,
        access: Access,
        since: datetime | None,
        known: Mapping[int, tuple[int, ...]],
    ) -> IssueAnswer:
        """Return issues as JSON objects, and the projects that are gone."""
        return self._server().fetch(access, since, known)

    def close(self, access: Access, project: int, iid: int) -> None:
        """Close an issue; one that is closed already stays as it is."""
        self._server().close(access, project, iid)

    def give_up(self) -> None:
        """Wait for nothing any more; from any thread."""
        if self._made is not None:
            self._made.give_up()

    def _server(self) -> GitLabIssues:
        if self._made is None:
            from focusdesk.adapters.gitlab_issues.server import GitLabIssues

            self._made = GitLabIssues()
        return self._made


class TaskFilesOnDemand:
    """A `TaskFileReader` whose parsers are loaded with the first file."""

    def read(self, path: Path, kind: ImportKind | None = None) -> TaskFile:
        """Return what a file holds; `TaskFileUnreadable`, `FileUnreadable`."""
        from focusdesk.adapters.task_files.reader import TaskFiles

        return TaskFiles().read(path, kind)


class Workshop:
    """One run of the program: where it works, and what it has built so far."""

    def __init__(self, open_window: Callable[[Workshop, bool], int]) -> None:
        self.resources = paths.resources()
        self._open_window = open_window
        self._folder: Path | None = None
        self._data_dir: str | None = None
        self._demo: TemporaryDirectory[str] | None = None
        self._demo_at: str | None = None
        self._clock: Clock | None = None
        self._readings: Readings | None = None
        self._preferences: Preferences | None = None
        self._matrix: Matrix | None = None
        self._desk: Desk | None = None

    def choose(self, *, data_dir: str | None, demo: bool, demo_at: str | None) -> None:
        """Decide where to work, and speak the language set there."""
        self._data_dir = data_dir
        if demo or demo_at:
            from tempfile import TemporaryDirectory

            self._demo = TemporaryDirectory(prefix="focusdesk-demo-")
            self._folder = Path(self._demo.name) / "data"
            self._demo_at = demo_at
        use_language(self.settings.language.value, self.resources / "i18n")

    @property
    def is_demo(self) -> bool:
        """Say whether this run works on the example fortnight."""
        return self._demo is not None

    @property
    def folder(self) -> Path:
        """The data folder."""
        if self._folder is None:
            self._folder = paths.data_folder(self._data_dir)
        return self._folder

    @property
    def preferences(self) -> Preferences:
        """The settings in force, to be read and changed."""
        if self._preferences is None:
            from focusdesk.services.preferences import Preferences

            self._preferences = Preferences(self._read_settings, self._save_settings)
        return self._preferences

    @property
    def settings(self) -> Settings:
        """The settings in force; the defaults where nothing was set."""
        return self.preferences.settings

    def _read_settings(self) -> Settings:
        from focusdesk.adapters.toml_settings import load_settings

        return load_settings(self.folder / SETTINGS_FILE)

    def _save_settings(self, settings: Settings) -> None:
        from focusdesk.adapters.toml_settings import save_settings
        from focusdesk.storage.folder import prepare_folder

        prepare_folder(self.folder)
        save_settings(self.folder / SETTINGS_FILE, settings)

    @property
    def matrix(self) -> Matrix:
        """The allocation matrix in force, to be read and changed."""
        if self._matrix is None:
            from focusdesk.adapters import toml_allocation
            from focusdesk.services.matrix import Matrix

            usual = toml_allocation.load_allocation(self.resources / ALLOCATION_FILE)
            own = self.folder / ALLOCATION_FILE
            self._matrix = Matrix(
                usual,
                lambda: toml_allocation.load_own_allocation(own, usual),
                lambda matrix: toml_allocation.save_own_allocation(own, matrix, usual),
            )
        return self._matrix

    def work_models(self) -> Path:
        """Return the folder of the work models shipped with the program."""
        return self.resources / "work_models"

    def models(self) -> WorkModels:
        """Return the work models to choose from."""
        from focusdesk.adapters.toml_work_models import load_model, load_models
        from focusdesk.services.work_models import WorkModels

        presets = load_models(self.work_models())
        return WorkModels(presets, load_model, self.settings, self.preferences.keep)

    def model(self) -> WorkModel:
        """Read the work model in force: a preset's id, or the path of a file."""
        from focusdesk.adapters.toml_work_models import load_model

        preset = self.work_models() / f"{self.settings.work_model}.toml"
        return load_model(
            preset if preset.is_file() else Path(self.settings.work_model)
        )

    @property
    def clock(self) -> Clock:
        """The clock of this run: the machine's, or the demo's."""
        if self._clock is None:
            self._clock = self.demo_clock() if self.is_demo else now
        return self._clock

    def demo_clock(self) -> DemoClock:
        """Return the clock of the example fortnight."""
        from focusdesk.app.demo import demo_clock

        return demo_clock(now, self.model(), self._demo_at)

    def vault(self) -> Vault:
        """Return the vault of the data folder, not opened."""
        from focusdesk.adapters.crypto_keyslots import Argon2KeyWrapping
        from focusdesk.adapters.keyring_secrets import KeyringSecrets
        from focusdesk.services.vault import Vault

        return Vault(self.folder, KeyringSecrets(), Argon2KeyWrapping())

    def key_file(self) -> Path | None:
        """Return the key file the environment names, if any."""
        named = os.environ.get(KEY_FILE)
        return Path(named).expanduser() if named else None

    def doctor(self, key_file: Path | None = None) -> Doctor:
        """Return the doctor of this run."""
        from focusdesk.adapters.idle.surroundings import DesktopSurroundings
        from focusdesk.app.logs import FILE
        from focusdesk.services.doctor import Doctor, Machine

        machine = Machine(
            clock=self.clock,
            zone=lambda: self.model().zone,
            offset=zone_offset,
            log=self.folder / FILE,
            key_file=key_file or self.key_file(),
        )
        return Doctor(self.vault(), DesktopSurroundings(), machine)

    def way(self) -> Way:
        """Return how this run opens the vault without asking anybody."""
        from focusdesk.services.vault_ways import FromKeyFile, FromKeyring

        file = self.key_file()
        return FromKeyFile(file) if file else FromKeyring()

    def desk(self) -> Desk:
        """Open the vault and build the services for the terminal; `VaultError`."""
        if self._desk is None:
            store = self.demo_store() if self.is_demo else self._unlocked()
            self._desk = self.build(store, AtOnce(), lambda _event: None)
            self._desk.recurring.make_due()
        return self._desk

    def window_desk(
        self, store: Store, background: Background, publish: Publish
    ) -> Desk:
        """Build the services of the window over an opened store."""
        self._desk = self.build(store, background, publish)
        return self._desk

    def _unlocked(self) -> Store:
        from focusdesk.cli.unlocking import key_of

        vault = self.vault()
        return vault.open_with(key_of(vault, self.way()))

    def demo_store(self) -> Store:
        """Make the throw-away vault and fill it with the example fortnight."""
        from focusdesk.app.demo import fill
        from focusdesk.services.vault_ways import NewWays

        vault = self.vault()
        made = vault.make(NewWays(key_file=self.folder.parent / "key"))
        store = vault.open_with(made.key)
        fill(
            store,
            self.resources / "demo" / "fortnight.toml",
            self.model(),
            self.matrix.allocation,
            self.clock(),
        )
        return store

    def build(self, store: Store, background: Background, publish: Publish) -> Desk:
        """Build every service over an opened store."""
        from focusdesk.adapters.ics_calendar.reader import IcsReader
        from focusdesk.adapters.solver_process import SolverProcess
        from focusdesk.adapters.status_file import StatusFileInFolder
        from focusdesk.app.quiet_place import quiet_ports
        from focusdesk.services.desk import Ports, build_desk

        model = self.model()
        store.use_zone(model.zone)
        outside = self._outside(background)
        ports = Ports(
            clock=self.clock,
            background=background,
            solver=SolverProcess(),
            calendars=IcsReader(),
            task_files=TaskFilesOnDemand(),
            issue_server=GitLabOnDemand(),
            status_file=StatusFileInFolder(self.folder),
            quiet=quiet_ports(outside, lambda: self.model().zone, is_demo=self.is_demo),
            routine_presets=self._routine_presets,
            readings=self._readings or readings(self.clock),
        )
        return build_desk(store, self.preferences, model, self.matrix, ports, publish)

    def _outside(self, background: Background) -> Outside:
        if isinstance(background, AtOnce):
            return background
        from focusdesk.adapters.own_threads import OwnThreads

        return OwnThreads(background.post)

    def _routine_presets(self) -> tuple[RoutinePreset, ...]:
        from focusdesk.adapters.toml_routines import load_routines

        return load_routines(self.resources / "routines.toml")

    def window(self, *, hidden: bool) -> int:
        """Run the window and the tray; return the exit code."""
        return self._open_window(self, hidden)

    def close(self, *, wrote: bool) -> None:
        """Close what was opened; tell a running window if something was written."""
        if self._desk is not None:
            self._desk.store.close()
            self._desk = None
        if wrote and not self.is_demo:
            from focusdesk.adapters.neighbour import WindowNeighbour

            with suppress(ValueError):
                WindowNeighbour(self.folder).tell("changed")
        if self._demo is not None:
            self._demo.cleanup()
            self._demo = None
