"""The status on chat servers: one question each to set it and to clear it."""
