"""What can go wrong, by what the user can do about it."""


class ZhengtuError(Exception):
    """The root: its message is one line that says what happened, where, and what to do."""


class UsageError(ZhengtuError):
    """The question was wrong: a path, name, parameter or Cypher statement (exit code 2)."""


class InputError(ZhengtuError):
    """One input cannot be read; it is set aside with this reason and the rest goes on (exit code 1)."""


class SchemaError(ZhengtuError):
    """The schema, or a fact against the schema, is wrong (exit code 3)."""


class EndpointError(ZhengtuError):
    """The endpoint of a language model cannot be asked; what it answered before is kept (exit code 3)."""


class StoreError(ZhengtuError):
    """A store cannot be opened, written or asked (exit code 3)."""
