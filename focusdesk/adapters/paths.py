"""Where things are kept on this system: data, resources."""

from __future__ import annotations

import os
from pathlib import Path

import focusdesk

APP_NAME = "focusdesk"
ENVIRONMENT = "FOCUSDESK_DATA_DIR"


def data_folder(chosen: str | None = None) -> Path:
    """Return the data folder: the one chosen, the environment's, or the system's."""
    named = chosen or os.environ.get(ENVIRONMENT)
    if named:
        return Path(named).expanduser().absolute()
    import platformdirs

    return Path(platformdirs.user_data_dir(APP_NAME, appauthor=False))


def resources() -> Path:
    """Return the folder of icons, styles, translations and work models."""
    package = Path(focusdesk.__file__).parent
    installed = package / "_resources"
    return installed if installed.is_dir() else package.parent / "resources"
