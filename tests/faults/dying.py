"""`python -m etl`, but the process kills itself with SIGKILL when it touches the disk for the n-th time.

Usage: python dying.py N COMMAND... What counts is every opening for writing, renaming, making and removing in the home.
With an N of 0 it lives, and tells on its last line of standard error how many times there were.
"""

import os
import signal
import sys

TOUCHES = ("os.rename", "os.mkdir", "os.rmdir", "os.remove", "shutil.rmtree")
WRITING = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC


def main() -> int:
    fatal, touched = int(sys.argv[1]), 0
    home = sys.argv[sys.argv.index("--home") + 1]
    sys.argv = ["etl", *sys.argv[2:]]

    def watch(event: str, arguments: tuple[object, ...]) -> None:
        nonlocal touched
        if event in TOUCHES or (event == "open" and int(str(arguments[2] or 0)) & WRITING):
            if not str(arguments[0]).startswith(home):
                return
            touched += 1
            if touched == fatal:
                os.kill(os.getpid(), signal.SIGKILL)

    from etl.cli.app import main as run  # noqa: PLC0415 - importing touches the disk too

    sys.addaudithook(watch)
    try:
        return run()
    finally:
        sys.stderr.write(f"\n{touched}\n")


if __name__ == "__main__":
    sys.exit(main())
