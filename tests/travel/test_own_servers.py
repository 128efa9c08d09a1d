"""Each client once against a small real HTTP server on this machine."""

import json
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from jobrsvp import Place
from jobrsvp.model import Online
from jobrsvp.travel import Travels
from jobrsvp.web import USER_AGENT, Web

HOME = Place(kind="address", name="home", latitude=52.52, longitude=13.40)
WORK = Place(kind="city", name="Potsdam", latitude=52.40, longitude=13.06, country="DE", radius_km=6)
ANSWERS = {
    "/route/v1/": {"code": "Ok", "routes": [{"duration": 1200, "distance": 9000}], "waypoints": [{"distance": 3}] * 2},
    "/route": {"trip": {"summary": {"time": 1200, "length": 9}, "units": "kilometers"}},
    "/api/v6/plan": {"itineraries": [{"duration": 1200}], "direct": []},
    "/search": [{"lat": "52.401", "lon": "13.061", "display_name": "A house", "addresstype": "building"}],
}


class Handler(BaseHTTPRequestHandler):
    def do_GET(self):
        self.server.asked.append((self.path, self.headers["User-Agent"]))
        answer = next(answer for path, answer in ANSWERS.items() if self.path.startswith(path))
        body = json.dumps(answer).encode()
        self.send_response(200)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def do_POST(self):
        self.rfile.read(int(self.headers["Content-Length"]))
        self.do_GET()

    def log_message(self, *arguments):
        pass


@pytest.fixture
def server():
    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.asked = []
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield server
    server.shutdown()
    server.server_close()


@pytest.fixture
def travels(server, tmp_path):
    base = f"http://127.0.0.1:{server.server_port}"
    addresses = {"osrm": base, "valhalla": base, "motis": f"{base}/api/v6", "nominatim": base}
    webs = []

    def make(provider):
        online = Online(allowed=(provider,), addresses=addresses)
        webs.append(Web(online, tmp_path / "cache.sqlite3", per_second=1000))
        return Travels(online, webs[-1])

    yield make
    for web in webs:
        web.close()


@pytest.mark.parametrize(("provider", "mode"), [("osrm", "car"), ("valhalla", "car"), ("motis", "transit")])
def test_a_router_of_ones_own_is_asked_once(server, travels, provider, mode):
    first, second = (travels(provider).between(HOME, WORK, mode) for _ in range(2))
    assert first.source == second.source == provider
    assert len(server.asked) == 1
    assert server.asked[0][1] == USER_AGENT


def test_a_geocoder_of_ones_own_is_asked(server, travels):
    found = travels("nominatim").address("Beispielstraße 5, Potsdam", WORK)
    assert (found.kind, found.latitude) == ("address", 52.401)
