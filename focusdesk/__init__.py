"""FocusDesk: plan the day around deep work, work one block, rate it.

Floors, each knowing only those below: __main__, app, ui | cli, text, services,
storage | adapters, domain. The contracts in pyproject.toml hold them apart.
"""

__version__ = "0.1.0"
