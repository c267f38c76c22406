"""Be the one door to the encrypted file.

Here live the engine, the tables, the rows, the Store, migrations and backups.
Nothing else may import SQLAlchemy, SQLCipher or Alembic; nothing here knows
services, adapters or how anything is shown.
"""
