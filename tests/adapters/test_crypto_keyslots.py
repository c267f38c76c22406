"""Sealing a key: only the same secret and the same slot give it back."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from focusdesk.adapters.crypto_keyslots import Argon2KeyWrapping
from focusdesk.domain.keyslots import VaultKey, WrappedKey

KEY = VaultKey(bytes(range(32)))
CHEAP = Argon2KeyWrapping(memory_kib=8, passes=1, lanes=1)


@settings(max_examples=50)
@given(st.binary(min_size=32, max_size=32), st.text(min_size=1), st.binary())
def test_what_is_sealed_is_unsealed(raw: bytes, secret: str, context: bytes) -> None:
    key = VaultKey(raw)
    wrapped = CHEAP.wrap(key, secret, context)
    assert raw not in wrapped.sealed
    assert CHEAP.unwrap(wrapped, secret, context) == key


def test_nothing_else_opens_it() -> None:
    wrapped = CHEAP.wrap(KEY, "sandi", b"slot")
    assert CHEAP.unwrap(wrapped, "sandI", b"slot") is None
    assert CHEAP.unwrap(wrapped, "sandi", b"slot2") is None
    assert CHEAP.unwrap(replace(wrapped, passes=2), "sandi", b"slot") is None


@pytest.mark.parametrize("part", ["salt", "nonce", "sealed"])
def test_a_changed_bit_is_noticed(part: str) -> None:
    wrapped = CHEAP.wrap(KEY, "sandi", b"slot")
    changed = bytearray(getattr(wrapped, part))
    changed[0] ^= 1
    forged = WrappedKey(
        salt=bytes(changed) if part == "salt" else wrapped.salt,
        nonce=bytes(changed) if part == "nonce" else wrapped.nonce,
        sealed=bytes(changed) if part == "sealed" else wrapped.sealed,
        memory_kib=wrapped.memory_kib,
        passes=wrapped.passes,
        lanes=wrapped.lanes,
    )
    assert CHEAP.unwrap(forged, "sandi", b"slot") is None


def test_two_seals_of_one_key_have_nothing_in_common() -> None:
    one, other = (CHEAP.wrap(KEY, "sandi", b"slot") for _ in range(2))
    assert one.salt != other.salt
    assert one.nonce != other.nonce
    assert one.sealed != other.sealed


def test_the_usual_cost_is_that_of_the_design() -> None:
    wrapped = Argon2KeyWrapping().wrap(KEY, "sandi", b"slot")
    assert (wrapped.memory_kib, wrapped.passes, wrapped.lanes) == (65536, 3, 4)
    assert len(wrapped.salt) >= 16
    assert Argon2KeyWrapping().unwrap(wrapped, "sandi", b"slot") == KEY
    # What was sealed at one cost opens whatever the cost of new seals is.
    assert CHEAP.unwrap(wrapped, "sandi", b"slot") == KEY
