"""The polite HTTP client, the only user of ``requests``.

One session: a private cache, then a limit of one request a second for each host, then a short retry; it says who it
is.  It refuses every provider that the person has not allowed, since a provider learns where the person lives, and
every private address that does not stand in the profile.
"""

from __future__ import annotations

import datetime as dt
import functools
import ipaddress
import json
import os
import socket
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

import jobrsvp
from jobrsvp.errors import ProviderError
from jobrsvp.model import Online

if TYPE_CHECKING:
    import requests
    from requests.adapters import HTTPAdapter

USER_AGENT = f"JobRSVP/{jobrsvp.__version__} (one person's own copy; asks once and keeps the answer)"
PER_SECOND = 1.0
TIMEOUT_SECONDS = (5, 15)
KEPT = dt.timedelta(days=30)
TRIES_AGAIN = 1
RETRIED = (502, 503, 504)  # not 429: who says "too many" is not asked again
LARGEST = 2_000_000
#: Where the providers are that we know: their labels stand for no other host.
HOSTS = {
    "motis": "api.transitous.org",
    "nominatim": "nominatim.openstreetmap.org",
    "osrm": "routing.openstreetmap.de",
    "valhalla": "valhalla1.openstreetmap.de",
}
#: IPv6 addresses of which a gateway makes IPv4.
NAT64 = (ipaddress.IPv6Network("64:ff9b::/96"), ipaddress.IPv6Network("64:ff9b:1::/48"))
SECRETS = ("key", "api_key", "apikey", "access_token", "Authorization", "X-API-Key")


class Web:
    """Gets JSON from the providers that the person allowed; *cache_path* is made readable to the user only."""

    def __init__(self, online: Online | None = None, cache_path: Path | None = None, *, per_second: float = PER_SECOND):
        self._online = online or Online()
        self._cache_path = cache_path
        self._per_second = per_second

    def allows(self, provider: str) -> bool:
        """Whether the person allowed *provider*."""
        return provider in self._online.allowed

    def get_json(self, provider: str, url: str, params: Mapping[str, str] | None = None) -> Any:
        """Return the JSON at *url*; raises :class:`jobrsvp.ProviderError` with a sentence on any failure."""
        return self._ask(provider, "GET", url, params=dict(params or {}))

    def post_json(self, provider: str, url: str, body: Mapping[str, Any]) -> Any:
        """Return the JSON that *url* answers to *body*; raises :class:`jobrsvp.ProviderError` on any failure."""
        return self._ask(provider, "POST", url, json=dict(body))

    def _ask(self, provider: str, method: str, url: str, **more: Any) -> Any:
        self._check(provider, url)
        import requests

        try:
            answer = self._session.request(method, url, timeout=TIMEOUT_SECONDS, allow_redirects=False, **more)
        except requests.exceptions.Timeout:
            raise ProviderError(provider, f"{provider} did not answer in time.") from None
        except requests.exceptions.RequestException:
            raise ProviderError(provider, f"{provider} could not be reached at {urlsplit(url).netloc}.") from None
        return _content(provider, answer)

    def _check(self, provider: str, url: str) -> None:
        if not self.allows(provider):
            raise ProviderError(provider, f"{provider} is not allowed: add it to [online] allowed in your profile.")
        own = _under(url, self._online.addresses.get(provider, ""))
        if urlsplit(url).scheme not in ("http", "https") or not urlsplit(url).hostname:
            raise ProviderError(provider, f"{provider} has no web address: {url!r}.")
        if not own and (is_private(url) or urlsplit(url).scheme != "https"):
            raise ProviderError(
                provider, f"{urlsplit(url).netloc} is not a public secure address: set it under [online] addresses."
            )
        if not own and urlsplit(url).hostname != HOSTS.get(provider, urlsplit(url).hostname):
            raise ProviderError(provider, f"{provider} is at {HOSTS[provider]}, not at {urlsplit(url).netloc}.")

    @functools.cached_property
    def _session(self) -> requests.Session:
        return new_session(self._cache_path, self._per_second, self._online.addresses.values())

    def close(self) -> None:
        """Close the connections and the cache, if they were ever opened."""
        session = self.__dict__.pop("_session", None)
        if session is not None:
            session.cache.close()
            session.close()


def is_private(url: str) -> bool:
    """Whether *url* points into the person's own machine or network."""
    host = (urlsplit(url).hostname or "").rstrip(".")
    if not host or host.endswith(("localhost", ".local", ".internal", ".lan", ".home.arpa")):
        return True
    try:
        return is_inside(host)
    except ValueError:
        return "." not in host or host.rpartition(".")[2][:1].isdigit()


def is_inside(address: str) -> bool:
    """Whether the IP *address* belongs to this machine or its network, also as it is written within another one.

    Raises ``ValueError`` for what is no IP address.
    """
    found = ipaddress.ip_address(address)
    return any(not one.is_global or one.is_multicast for one in (found, *_within(found)))


def _within(address: ipaddress.IPv4Address | ipaddress.IPv6Address) -> Iterator[ipaddress.IPv4Address]:
    """Yield the addresses that a gateway would make of *address*: of IPv4 in IPv6, by 6to4, Teredo and NAT64."""
    if isinstance(address, ipaddress.IPv4Address):
        return
    yield from filter(None, (address.ipv4_mapped, address.sixtofour, *(address.teredo or ())))
    if any(address in network for network in NAT64):
        yield ipaddress.IPv4Address(int(address) & 0xFFFFFFFF)


def _under(url: str, address: str) -> bool:
    """Whether *url* is on the server that the person named by *address*."""
    one, other = urlsplit(url), urlsplit(address.replace("{mode}", "car"))
    return bool(other.netloc) and (one.scheme, one.netloc) == (other.scheme, other.netloc)


def new_session(cache_path: Path | None, per_second: float, own: Iterable[str] = ()) -> requests.Session:
    """Return a session that caches, waits its turn, tries again once, and says who it is.

    It connects to no machine of the person's network but those of their *own* addresses, whatever a name resolves to.
    """
    import requests
    from requests.adapters import HTTPAdapter
    from requests_cache import CacheMixin
    from requests_ratelimiter import LimiterMixin
    from urllib3.util import Retry

    class Session(CacheMixin, LimiterMixin, requests.Session):
        """The cache stands above the limit, so that a known answer costs nothing."""

    session: Any = Session(
        **_cache_of(cache_path),
        limiter=_limiter(per_second),
        expire_after=KEPT,
        allowable_methods=("GET", "POST"),
        allowable_codes=(200,),
        ignored_parameters=list(SECRETS),
        filter_fn=_worth_keeping,
    )
    retry = Retry(
        total=TRIES_AGAIN,
        backoff_factor=0.5,
        status_forcelist=RETRIED,
        allowed_methods=frozenset({"GET", "POST"}),
        respect_retry_after_header=False,
        raise_on_status=False,
    )
    session.mount("https://", outside(HTTPAdapter(max_retries=retry)))
    session.mount("http://", HTTPAdapter(max_retries=retry))
    for address in filter(lambda one: one.netloc, map(urlsplit, own)):
        session.mount(f"{address.scheme}://{address.netloc}/", HTTPAdapter(max_retries=retry))
    session.headers["User-Agent"] = USER_AGENT
    return session  # type: ignore[no-any-return]


def outside(adapter: HTTPAdapter) -> HTTPAdapter:
    """Return *adapter*, which from now on ends a connection to the person's own network before a word is sent."""
    from urllib3.connection import HTTPSConnection
    from urllib3.connectionpool import HTTPSConnectionPool
    from urllib3.exceptions import NewConnectionError

    class Connection(HTTPSConnection):
        """Looks where it got to: a name may resolve to the inside."""

        def _new_conn(self) -> socket.socket:
            connected = super()._new_conn()
            if is_inside(connected.getpeername()[0]):
                connected.close()
                raise NewConnectionError(self, f"{self.host} is inside the person's own network")
            return connected

    class Pool(HTTPSConnectionPool):
        """The connections to one host."""

        ConnectionCls = Connection

    pools = adapter.poolmanager  # a proxy of the person's has another, and is theirs
    pools.pool_classes_by_scheme = {**pools.pool_classes_by_scheme, "https": Pool}
    return adapter


@functools.cache
def _limiter(per_second: float) -> Any:
    """Return the one limiter of this process, so that two suggestions at once are as polite as one."""
    from pyrate_limiter import Limiter, Rate
    from pyrate_limiter.buckets import InMemoryBucket
    from requests_ratelimiter.buckets import HostBucketFactory

    rates = [Rate(1, max(1, round(1000 / per_second)))]
    return Limiter(HostBucketFactory(rates=rates, bucket_class=InMemoryBucket, bucket_init_kwargs={}), buffer_ms=50)


def _cache_of(path: Path | None) -> dict[str, Any]:
    """Return where answers are kept: in memory, or in a file that only the user can read."""
    if path is None:
        return {"backend": "memory"}
    path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    os.close(os.open(path, os.O_RDWR | os.O_CREAT, 0o600))
    path.chmod(0o600)
    return {"backend": "sqlite", "cache_name": str(path), "serializer": "json"}


def _worth_keeping(answer: Any) -> bool:
    """Keep no empty answer: what was not found today may be there tomorrow."""
    return len(answer.content) > 2


def _content(provider: str, answer: requests.Response) -> Any:
    """Return the JSON of *answer*, with the provider's own words if it refused."""
    if len(answer.content) > LARGEST:
        raise ProviderError(provider, f"{provider} sent far too much.")
    try:
        content = json.loads(answer.content)
    except (ValueError, RecursionError):
        content = None
    if answer.status_code == 429:
        raise ProviderError(provider, f"{provider} says that it was asked too often; try again later.")
    if answer.status_code != 200:
        said = _first(content, ("message", "error", "error_message"))
        raise ProviderError(provider, f"{provider} answered {answer.status_code}{f': {said}' if said else ''}.")
    if content is None:
        raise ProviderError(provider, f"{provider} did not answer in JSON.")
    return content


def _first(content: Any, names: Iterable[str]) -> str | None:
    """Return the first of *names* that *content* holds as a text, cut to a line."""
    said = (content.get(name) for name in names) if isinstance(content, dict) else ()
    return next((" ".join(text.split())[:120].rstrip(".") for text in said if isinstance(text, str)), None)
