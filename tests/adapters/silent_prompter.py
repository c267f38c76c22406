"""A password prompt nobody answers: takes the prompter's name and says nothing."""

from __future__ import annotations

from pathlib import Path

from jeepney import DBusAddress, new_method_call
from jeepney.bus_messages import message_bus
from jeepney.io.blocking import open_dbus_connection

NAME = "org.gnome.keyring.SystemPrompter"


def main() -> None:
    connection = open_dbus_connection(bus="SESSION")
    bus = DBusAddress(
        message_bus.object_path, message_bus.bus_name, message_bus.interface
    )
    call = new_method_call(bus, "RequestName", "su", (NAME, 0))
    connection.send_and_get_reply(call)
    Path("prompter-ready").touch()
    while True:
        connection.receive()


if __name__ == "__main__":
    main()
