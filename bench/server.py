"""A Streamlit server of our own for as long as a benchmark needs it."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import time
import urllib.request
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from bench.child import tree_bytes
from bench.options import OUT, ROOT

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_PATIENCE_S: Final = 60


@dataclass(frozen=True, slots=True)
class Server:
    """A server that answers on the loopback."""

    port: int
    pid: int
    log: Path

    @property
    def url(self) -> str:
        """The address of its first page."""
        return f"http://127.0.0.1:{self.port}"

    def resident_bytes(self) -> int:
        """The memory that the server holds now."""
        return tree_bytes(self.pid)


@contextmanager
def serve(script: Path, *, env: dict[str, str] | None = None) -> Iterator[Server]:
    """Serve a script with the settings of the repository until the block ends.

    Raises TimeoutError when it does not answer within a minute; its log says why.
    """
    port = _free_port()
    OUT.mkdir(exist_ok=True)
    log = OUT / f"server-{script.parent.name}.log"
    command = [sys.executable, "-m", "streamlit", "run", str(script), "--server.port", str(port)]
    command += ["--server.address", "127.0.0.1"]
    with log.open("w") as sink:
        process = subprocess.Popen(
            command, cwd=ROOT, env=os.environ | (env or {}), stdout=sink, stderr=subprocess.STDOUT
        )
        try:
            server = Server(port, process.pid, log)
            _wait_until_healthy(server, process)
            yield server
        finally:
            process.terminate()
            try:
                process.wait(timeout=10)
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait()


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _wait_until_healthy(server: Server, process: subprocess.Popen[bytes]) -> None:
    until = time.monotonic() + _PATIENCE_S
    while time.monotonic() < until and process.poll() is None:
        try:
            with urllib.request.urlopen(f"{server.url}/_stcore/health", timeout=1) as answer:  # noqa: S310 - loopback
                if answer.status == 200:
                    return
        except OSError:
            time.sleep(0.1)
    raise TimeoutError(f"{server.log} says why the server did not start:\n{server.log.read_text()[-2000:]}")
