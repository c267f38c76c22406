"""The door of the vault: making it, unlocking it, and saying why it stays shut."""
