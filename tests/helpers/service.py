"""A real service process, and a client that pairs with it."""

import contextlib
import json
import os
import re
import signal
import subprocess
import sys
import threading
import time
import urllib.error
import urllib.request

ORIGIN = "chrome-extension://abcdefghijklmnopabcdefghijklmnop"


class Service:
    """``jobrsvp serve`` in a process of its own, with its files in *home*."""

    def __init__(self, home, *options, port=0):
        self.home = home
        environment = {**os.environ, "JOBRSVP_HOME": str(home), "PYTHONUNBUFFERED": "1", "BROWSER": "true"}
        command = [sys.executable, "-m", "jobrsvp.cli", "serve", "--port", str(port), "--open", *options]
        self.process = subprocess.Popen(
            command, env=environment, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True
        )
        self.said = []
        threading.Thread(target=self._listen, daemon=True).start()
        self.address = self.wait_for(r"runs at (http://127\.0\.0\.1:\d+)")
        self.link = self.wait_for(r"(http://127\.0\.0\.1:\d+/pair\?k=\S+)")

    def _listen(self):
        for line in self.process.stdout:
            self.said.append(line)

    def wait_for(self, pattern, seconds=120):
        """Return the first group of *pattern* in what the process says."""
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            if found := re.search(pattern, "".join(self.said)):
                return found[1]
            time.sleep(0.02)
        raise TimeoutError(f"{pattern} in {''.join(self.said)}")

    def call(self, method, path, body=None, *, token=None, origin=ORIGIN):
        """Return (status, JSON)."""
        headers = {"Origin": origin, "Content-Type": "application/json"}
        if token:
            headers["Authorization"] = f"Bearer {token}"
        data = None if body is None else json.dumps(body).encode()
        request = urllib.request.Request(f"{self.address}/api/v1/{path}", data, headers, method=method)
        try:
            with urllib.request.urlopen(request, timeout=30) as answer:
                return answer.status, json.loads(answer.read() or b"null")
        except urllib.error.HTTPError as error:
            with error:
                return error.code, json.loads(error.read() or b"null")

    def pair(self):
        """Open ``/pair`` as the browser does, and return the token for its code."""
        with urllib.request.urlopen(self.link, timeout=10) as page:
            code = re.search(r'name="jobrsvp-pairing" content="(\w+)"', page.read().decode())[1]
        status, answer = self.call("POST", "pairings", {"code": code, "name": "test"})
        assert status == 201, answer
        return f"{answer['client']}:{answer['token']}"

    def stop(self, how=signal.SIGINT):
        """End the process; return its exit status."""
        with contextlib.suppress(ProcessLookupError):
            self.process.send_signal(how)
        return self.process.wait(60)


@contextlib.contextmanager
def service(home, *options, port=0):
    running = Service(home, *options, port=port)
    try:
        yield running
    finally:
        running.stop(signal.SIGKILL)
        running.process.stdout.close()
