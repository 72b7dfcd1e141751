"""Tests never read or write the user's cache, and never see the user's configuration of colours."""

import os
import tempfile

os.environ["WORDWATCH_CACHE_DIR"] = tempfile.mkdtemp(prefix="wordwatch-test-cache-")
for _name in ("NO_COLOR", "FORCE_COLOR"):
    os.environ.pop(_name, None)
