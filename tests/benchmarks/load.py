"""Many callers at once, each with a kept connection: how long answers take, how many were told to come again."""

import asyncio
import dataclasses
import random
import time


@dataclasses.dataclass
class Load:
    """Seconds that each answer took, how many times a caller was told to come again, and what failed."""

    seconds: list = dataclasses.field(default_factory=list)
    refused: int = 0
    errors: list = dataclasses.field(default_factory=list)

    def rate(self, lasted):
        """Return the answers a second."""
        return len(self.seconds) / lasted


def load(port, path, bodies, headers, *, connections, lasts):
    """Have so many *connections* POST the next of *bodies* for *lasts* seconds, each again when it is answered."""
    found = Load()
    lines = {"Host": f"127.0.0.1:{port}", "Content-Type": "application/json", **headers}
    head = f"POST {path} HTTP/1.1\r\n" + "".join(f"{name}: {value}\r\n" for name, value in lines.items())
    requests = (f"{head}Content-Length: {len(body)}\r\n\r\n".encode() + body for body in bodies)
    asyncio.run(everybody(port, requests, found, connections, time.perf_counter() + lasts))
    return found


async def everybody(port, requests, found, connections, end):
    await asyncio.gather(*(caller(port, requests, found, end) for _ in range(connections)))


async def caller(port, requests, found, end):
    """Ask again and again; who is told to come again does so after the time that was said, and a little more."""
    writer = None
    chance = random.Random()
    try:
        while time.perf_counter() < end:
            if writer is None:
                reader, writer = await asyncio.open_connection("127.0.0.1", port)
            started = time.perf_counter()
            writer.write(next(requests))
            status, headers = await asyncio.wait_for(answer(reader), 60)
            if status == 503 and "retry-after" in headers:
                found.refused += 1
                await asyncio.sleep(int(headers["retry-after"]) * (1 + chance.random()))
            elif status < 300:
                found.seconds.append(time.perf_counter() - started)
            else:
                found.errors.append(status)
    except (OSError, asyncio.IncompleteReadError, TimeoutError) as error:
        found.errors.append(repr(error))
    finally:
        if writer:
            writer.close()


async def answer(reader):
    """Return the status and headers of one answer, after its body."""
    head = (await reader.readuntil(b"\r\n\r\n")).decode("latin-1").split("\r\n")
    headers = dict(line.lower().split(": ", 1) for line in head[1:] if line)
    await reader.readexactly(int(headers.get("content-length", 0)))
    return int(head[0].split()[1]), headers
