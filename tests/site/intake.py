"""A receiver on this machine that takes whatever a browser sends and keeps it."""

from __future__ import annotations

import email.message
import email.policy
from email.parser import BytesParser
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer


class Receiver(ThreadingHTTPServer):
    """Keeps the parts of every form that it is sent."""

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), Taker)
        self.taken: list[dict[str, object]] = []


class Taker(BaseHTTPRequestHandler):
    def do_POST(self) -> None:
        body = self.rfile.read(int(self.headers["Content-Length"]))
        head = f"Content-Type: {self.headers['Content-Type']}\r\n\r\n".encode()
        parts = BytesParser(policy=email.policy.HTTP).parsebytes(head + body).iter_parts()
        self.server.taken.append(dict(map(part, parts)))
        self.send_response(200)
        self.send_header("Content-Type", "text/plain; charset=utf-8")
        self.end_headers()
        self.wfile.write(b"received")

    def do_GET(self) -> None:
        """Browsers ask for an icon."""
        self.send_response(204)
        self.end_headers()

    def log_message(self, *_: object) -> None:
        pass


def part(one: email.message.EmailMessage) -> tuple[str, object]:
    name, content = one.get_param("name", header="content-disposition"), one.get_payload(decode=True)
    if one.get_filename() is None:
        return name, content.decode("utf-8").replace("\r\n", "\n")
    file = one.get_filename().encode("utf-8", "surrogateescape").decode("utf-8")
    return name, (file, one.get_content_type(), content)
