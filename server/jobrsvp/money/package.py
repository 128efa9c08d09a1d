"""The package: both jobs as money a year, assembled from what the evaluators found."""

from __future__ import annotations

from collections.abc import Iterable

from jobrsvp.model import Finding, Package, Profile


def assemble(findings: Iterable[Finding], profile: Profile) -> Package | None:
    """Return the package that the findings' figures make up, ``None`` when there is nothing to compare."""
    return None
