"""The mini timer: a small window that stays over the others."""
