"""Choosing the work model: the presets, and files that people hand out."""

from __future__ import annotations

from dataclasses import replace
from difflib import get_close_matches
from pathlib import Path
from typing import TYPE_CHECKING

from focusdesk.domain.errors import FocusDeskError, NotFound

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from focusdesk.domain.settings import Settings
    from focusdesk.domain.work_model import WorkModel

SUFFIX = ".toml"


class WorkModels:
    """Finds work models and puts one in force.

    `read` reads a file; `settings` are those in force, `save` keeps others.
    """

    def __init__(
        self,
        presets: Mapping[str, WorkModel],
        read: Callable[[Path], WorkModel],
        settings: Settings,
        save: Callable[[Settings], object],
    ) -> None:
        self._presets = presets
        self._read = read
        self._settings = settings
        self._save = save

    def all(self) -> tuple[WorkModel, ...]:
        """Return the presets, and the file in force when it is none of them."""
        models, used = tuple(self._presets.values()), self.used()
        return models if used is None or used in models else (*models, used)

    def used(self) -> WorkModel | None:
        """Return the model in force; None when its file is gone or broken."""
        try:
            return self.current()
        except FocusDeskError:
            return None

    def current(self) -> WorkModel:
        """Return the model in force; raises what `find` raises."""
        return self.find(self._settings.work_model)

    def find(self, reference: str) -> WorkModel:
        """Return the preset with that id, or the model in the file of that name.

        Raises NotFound, WorkModelInvalid, FileUnreadable.
        """
        if reference in self._presets:
            return self._presets[reference]
        if reference.endswith(SUFFIX) or Path(reference).is_file():
            return self._read(Path(reference))
        close = get_close_matches(reference, list(self._presets))
        raise NotFound("work_model", reference, tuple(close))

    def check(self, file: Path) -> WorkModel:
        """Read a file without using it; WorkModelInvalid says what is wrong."""
        return self._read(file)

    def use(self, reference: str) -> WorkModel:
        """Put a model in force from the next plan on; raises what `find` raises."""
        model = self.find(reference)
        preset = reference in self._presets
        kept = reference if preset else str(Path(reference).absolute())
        self._settings = replace(self._settings, work_model=kept)
        self._save(self._settings)
        return model
