"""Seals a vault's key by a secret: Argon2id stretches it, AES-256-GCM closes it.

The cost is that of safety over speed: 64 MiB, three passes, four lanes, about a
tenth of a second (RFC 9106, second recommended choice).
"""

from __future__ import annotations

import secrets
from dataclasses import dataclass

from focusdesk.domain.keyslots import KEY_BYTES, VaultKey, WrappedKey

SALT_BYTES = 16
NONCE_BYTES = 12


@dataclass(frozen=True, slots=True)
class Argon2KeyWrapping:
    """Implement `KeyWrapping`; the cost applies to new seals, old ones keep theirs."""

    memory_kib: int = 64 * 1024
    passes: int = 3
    lanes: int = 4

    def wrap(self, key: VaultKey, secret: str, context: bytes) -> WrappedKey:
        """Seal the key with a salt and a nonce of its own."""
        from cryptography.hazmat.primitives.ciphers.aead import AESGCM

        empty = WrappedKey(
            salt=secrets.token_bytes(SALT_BYTES),
            nonce=secrets.token_bytes(NONCE_BYTES),
            sealed=b"",
            memory_kib=self.memory_kib,
            passes=self.passes,
            lanes=self.lanes,
        )
        sealed = AESGCM(_stretch(secret, empty)).encrypt(empty.nonce, key.raw, context)
        return WrappedKey(
            salt=empty.salt,
            nonce=empty.nonce,
            sealed=sealed,
            memory_kib=self.memory_kib,
            passes=self.passes,
            lanes=self.lanes,
        )

    def unwrap(
        self, wrapped: WrappedKey, secret: str, context: bytes
    ) -> VaultKey | None:
        """Return the key; None when the secret or the context is another one."""
        from cryptography.exceptions import InvalidTag
        from cryptography.hazmat.primitives.ciphers.aead import AESGCM

        box = AESGCM(_stretch(secret, wrapped))
        try:
            return VaultKey(box.decrypt(wrapped.nonce, wrapped.sealed, context))
        except InvalidTag:
            return None


def _stretch(secret: str, wrapped: WrappedKey) -> bytes:
    from cryptography.hazmat.primitives.kdf.argon2 import Argon2id

    kdf = Argon2id(
        salt=wrapped.salt,
        length=KEY_BYTES,
        iterations=wrapped.passes,
        lanes=wrapped.lanes,
        memory_cost=wrapped.memory_kib,
    )
    return kdf.derive(secret.encode())
