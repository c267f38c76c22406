"""Use cases: button, tray, command line, alarm and test all call the same method.

Each method reads, calls the domain, writes in one transaction, then publishes.
May know domain, storage and the ports; never Qt, click, or a concrete adapter.
"""
