"""The sections of quiet mode: the desktop, statuses on chats, programs to run."""
