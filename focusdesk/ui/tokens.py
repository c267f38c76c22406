"""The colours and type sizes of FocusDesk as data, for light and for dark.

Hex only, so that the style sheet and the painters share them.
"""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

LIGHT: Mapping[str, str] = MappingProxyType(
    {
        "canvas": "#F8F7F4",
        "nav": "#F1EFEA",
        "card": "#FFFFFF",
        "sunken": "#F4F2EE",
        "line": "#E5E2DB",
        "line2": "#D3CFC6",
        "control": "#8B8880",
        "ink": "#22242A",
        "ink2": "#52555E",
        "ink3": "#686B74",
        "inkoff": "#A3A19B",
        "nila": "#3F4FA6",
        "nilahover": "#35438F",
        "nilapress": "#2B3777",
        "nilatint": "#ECEEF8",
        "nilaline": "#CDD3EE",
        "onnila": "#FFFFFF",
        "nilatext": "#3A4A9F",
        "nilamid": "#7F8CC8",
        "dotoff": "#928F87",
        "fokus": "#F0F2FA",
        "fokusline": "#C3CAEA",
        "inti": "#FBF9F4",
        "intiline": "#DDD5C4",
        "rehat": "#F5F4F0",
        "ok": "#2B6E4B",
        "oktint": "#E9F3ED",
        "okline": "#BBD8C7",
        "warn": "#855700",
        "warntint": "#FDF5E2",
        "warnline": "#EAD29A",
        "warnicon": "#B27A0C",
        "error": "#A8321F",
        "errortint": "#FCEEEA",
        "errorline": "#EFC8BE",
        "onerror": "#FFFFFF",
        "ring": "#3F4FA6",
    }
)
DARK: Mapping[str, str] = MappingProxyType(
    {
        "canvas": "#16171A",
        "nav": "#121315",
        "card": "#1D1F23",
        "sunken": "#191A1E",
        "line": "#2D3035",
        "line2": "#3D4148",
        "control": "#767B85",
        "ink": "#E6E7EA",
        "ink2": "#B4B7BF",
        "ink3": "#9DA1AB",
        "inkoff": "#5E626B",
        "nila": "#5464BE",
        "nilahover": "#6070C8",
        "nilapress": "#4857AC",
        "nilatint": "#252A42",
        "nilaline": "#3B4470",
        "onnila": "#FFFFFF",
        "nilatext": "#A9B5F5",
        "nilamid": "#6472B8",
        "dotoff": "#767B85",
        "fokus": "#1F2230",
        "fokusline": "#434E86",
        "inti": "#1B1B1D",
        "intiline": "#45433E",
        "rehat": "#1A1B1E",
        "ok": "#7CC49B",
        "oktint": "#1D2C25",
        "okline": "#305040",
        "warn": "#E3B55C",
        "warntint": "#302818",
        "warnline": "#5C4A22",
        "warnicon": "#E3B55C",
        "error": "#F0917D",
        "errortint": "#35211D",
        "errorline": "#65372D",
        "onerror": "#1D1F23",
        "ring": "#A9B5F5",
    }
)

ProjectHex = tuple[str, str, str, str]
"""Bar, text, tint and line of one project."""

LIGHT_PROJECTS: tuple[ProjectHex, ...] = (
    ("#2B76B6", "#1F5E95", "#EDF3F9", "#C8DBEC"),  # laut
    ("#146849", "#125A40", "#EBF2F0", "#C2D8D0"),  # pandan
    ("#D27455", "#9A4426", "#FBF3F1", "#F3DBD3"),  # jingga
    ("#6F367F", "#6F367F", "#F3EEF4", "#DACBDE"),  # manggis
    ("#1F97A0", "#0F6A71", "#ECF6F7", "#C5E4E6"),  # langit
    ("#907B0A", "#6B5A00", "#F6F4EA", "#E2DDBF"),  # kunyit
    ("#4E4F58", "#4E4F58", "#F0F0F1", "#D1D1D4"),  # batu
    ("#8C2A10", "#8C2A10", "#F5EDEB", "#E1C8C1"),  # saga
)
DARK_PROJECTS: tuple[ProjectHex, ...] = (
    ("#5088CC", "#8FBCEE", "#242D39", "#2D4159"),  # laut
    ("#73AA88", "#93CBAC", "#283130", "#394B43"),  # pandan
    ("#E3964E", "#F0B07A", "#372E29", "#5C4531"),  # jingga
    ("#CFA0DF", "#D9B4E6", "#34303B", "#56485F"),  # manggis
    ("#A0DEE2", "#A0DEE2", "#2E383C", "#475C60"),  # langit
    ("#D9D594", "#D9D594", "#353732", "#595947"),  # kunyit
    ("#9D9EA5", "#C2C4CA", "#2E3034", "#46484D"),  # batu
    ("#C76656", "#E99A88", "#33282A", "#533633"),  # saga
)

ROLES: Mapping[str, tuple[int, bool]] = MappingProxyType(
    {
        "display": (34, True),
        "minidisplay": (30, True),
        "h1": (20, True),
        "date": (20, False),
        "h2": (15, True),
        "body": (13, False),
        "strong": (13, True),
        "meta": (12, False),
        "metastrong": (12, True),
        "micro": (11, False),
        "mono": (11, False),
    }
)
"""Size in pixels and boldness of each role of type."""


def expand(sheet: str, tokens: Mapping[str, str], icons: str) -> str:
    """Fill the `@names` of a style sheet; `icons` is the folder behind `@icons`."""
    sheet = sheet.replace("@icons", icons)
    for name in sorted(tokens, key=len, reverse=True):
        sheet = sheet.replace(f"@{name}", tokens[name])
    return sheet
