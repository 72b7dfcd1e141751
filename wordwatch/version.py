"""The version, for the modules that write it down: they must not import the face of the package, which knows them all."""

__version__ = "0.1.0"
