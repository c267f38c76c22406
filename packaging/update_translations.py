"""Bring the Indonesian catalogue up to the code, with words from JSON files.

Usage: python packaging/update_translations.py [WORDS.json ...]

Each file is one object {"English": "Indonesia"}; a later file wins over an earlier one
and over the catalogue. Sentences that left the code leave the catalogue.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

import translations


def main(paths: list[str]) -> int:
    """Write the catalogue; say what is untranslated and which words nobody uses."""
    try:
        sources = translations.collect()
    except translations.NotLiteralError as problem:
        print(problem)
        return 1
    kept = translations.read(translations.CATALOGUE)
    words = {text: word.text for text, word in kept.items() if word.finished}
    for path in paths:
        words.update(json.loads(Path(path).read_text("utf-8")))
    translations.write(translations.CATALOGUE, sources.values(), words)
    for text in sorted(words.keys() - sources.keys()):
        print(f"nobody says: {text!r}")
    for text in sorted(sources.keys() - words.keys()):
        print(f"{sources[text].context}: not translated: {text!r}")
    print(f"{translations.CATALOGUE}: {len(sources)} sentences")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
