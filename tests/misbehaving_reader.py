"""A reader that crashes where a document says so."""

from misbehaving import crash

from wordwatch import reading


def apart(name, path, data, options, terms):
    if data == b"crash":
        crash()
    return reading.apart(name, path, data, options, terms)
