"""What a reader may do to the process that it runs in."""

import ctypes
import os
import sys
import time

from wordwatch.errors import ConfigError


def fine(*arguments):
    return arguments


def process():
    return os.getpid()


def crash():
    ctypes.string_at(0)


def leave():
    os._exit(3)


def sleep(seconds):
    time.sleep(seconds)


def spin():
    while True:
        pass


def explode():
    return len(bytearray(3 << 30))


def complain():
    raise ConfigError("line 3: no such rule")


def fail():
    raise ValueError("a bug")


def chatter():
    sys.stdout.write("hello")
    sys.stdout.flush()
    os.write(1, b"hello")
    return "said"


class Foreign:
    def __reduce__(self):
        return os.system, ("true",)


def foreign():
    return Foreign()


def limited():
    import resource

    return resource.getrlimit(resource.RLIMIT_AS)[0], resource.getrlimit(resource.RLIMIT_CORE)[0]


def mapped(settings, chunk):
    for item in chunk:
        if item == "crash":
            crash()
        if item == "complain":
            complain()
    return [f"{settings} {item}" for item in chunk]
