"""Synthetic pages, shaped like real ones."""

import json

BODY = (
    "<p>About Initech</p><p>Initech is a maker of reports and the people behind them are kind to each other.</p>"
    "<h2>Responsibilities</h2><ul><li>Design and run data pipelines for the reporting team of the company.</li>"
    "<li>Write down what was decided and why, so that others can follow it later.</li></ul>"
    "<h2>Requirements</h2><ul><li>3+ years of experience with SQL and Python.</li>"
    "<li>You explain difficult matters in plain words.</li></ul>"
    "<h2>What we offer</h2><ul><li>Health insurance and 25 days of paid time off.</li></ul>"
)
JOB = {
    "@context": "https://schema.org",
    "@type": "JobPosting",
    "title": "Data Engineer",
    "description": BODY,
    "hiringOrganization": {"@type": "Organization", "name": "Initech"},
    "jobLocation": {
        "@type": "Place",
        "address": {"addressLocality": "Austin", "addressRegion": "TX", "addressCountry": "US"},
    },
    "datePosted": "2026-02-03",
    "validThrough": "2026-12-31T00:00",
    "employmentType": "FULL_TIME",
}


def page(body="", *, title="Data Engineer - Initech", jsonld=(), head="", url=None):
    """Return a whole page; *jsonld* are values or raw strings."""
    scripts = "".join(
        f'<script type="application/ld+json">{one if isinstance(one, str) else json.dumps(one)}</script>'
        for one in jsonld
    )
    canonical = f'<link rel="canonical" href="{url}">' if url else ""
    return (
        f"<!doctype html><html lang='en'><head><title>{title}</title>{canonical}{head}{scripts}</head>"
        f"<body>{body}</body></html>"
    )


def shown(extra=""):
    """Return a page that shows the posting as headings and text, with *extra* below the title."""
    return page(f"<nav><a href='/jobs'>Jobs</a></nav><main><h1>Data Engineer</h1>{extra}{BODY}</main>")
