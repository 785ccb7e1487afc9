"""A terminal in memory, and what the command prints where somebody looks at it."""

import os
import pty
import subprocess
import sys
from pathlib import Path


def on_a_terminal(*arguments, **environment):
    """Output and errors as they are shown; `environment` is added to ours."""
    main, other = pty.openpty()
    command = [str(Path(sys.executable).with_name("responde")), *map(str, arguments)]
    env = {**{name: value for name, value in os.environ.items() if name != "NO_COLOR"}, "TERM": "xterm", **environment}
    with subprocess.Popen(command, stdout=other, stderr=other, stdin=subprocess.DEVNULL, env=env):
        os.close(other)
        said = b""
        try:
            while part := os.read(main, 4096):
                said += part
        except OSError:  # Linux tells the end of a terminal so
            pass
    os.close(main)
    return said.decode().replace("\r\n", "\n")
