"""What a server or its driver complains of, in one line that says what to do."""

import ssl
from collections.abc import Iterator

from neo4j.exceptions import (
    AuthError,
    ClientError,
    ConfigurationError,
    DriverError,
    Neo4jError,
    ServiceUnavailable,
    SessionExpired,
)

from zhengtu_graph.errors import StoreError, UsageError, ZhengtuError

# By the end of Neo4j's status code: https://neo4j.com/docs/status-codes/5/errors/all-errors/
_SAYS = {
    "Security.AuthenticationRateLimit": "too many wrong logins; wait some seconds",
    "Security.CredentialsExpired": "the password must be changed first, in the Neo4j Browser",
    "Security.Forbidden": "the user may not do this",
    "Database.DatabaseNotFound": "there is no such database; without --database the server's own is taken",
    "Database.DatabaseUnavailable": "the database is stopped or still starting; is the server's disk full?",
    "General.DatabaseUnavailable": "the database is stopped or still starting; is the server's disk full?",
    "Cluster.NotALeader": "this member of the cluster only reads; use neo4j:// instead of bolt://",
    "General.ForbiddenOnReadOnlyDatabase": "the database is read-only",
    "General.WriteOnReadOnlyAccessDatabase": "the database is read-only",
    "General.TransactionOutOfMemoryError": "the server has too little memory for a load; raise its heap",
    "General.MemoryPoolOutOfMemoryError": "the server has too little memory for a load; raise its heap",
    "General.OutOfMemoryError": "the server has too little memory for a load; raise its heap",
    "Transaction.TransactionStartFailed": "the server has failed and must be restarted; is its disk full?",
    "Transaction.TransactionLogError": "the server cannot write its log; is its disk full?",
    "Transaction.TransactionCommitFailed": "the server cannot commit; is its disk full?",
}
_FULL = ("no space left", "disk full", "diskfull")
_READ_ONLY = ("read-only", "read only")


def question_error(error: Exception, url: str) -> ZhengtuError:
    """Of a reading statement: wrong usage, where the statement is at fault."""
    at_fault = isinstance(error, ClientError) and not isinstance(error, AuthError)
    if at_fault and _code(error) not in _SAYS:
        return UsageError(one_line(error))
    return store_error(error, url)


def store_error(error: Exception, url: str) -> StoreError:
    """Of anything else; `url` names the server."""
    return error if isinstance(error, StoreError) else StoreError(f"{url}: {_said(error)}")


def _said(error: Exception) -> str:
    line = one_line(error)
    match error:
        case Neo4jError() if any(word in str(error).lower() for word in _FULL):
            line = "the server's disk is full"
        case Neo4jError() if _code(error) in _SAYS:
            line = _SAYS[_code(error)]
        case AuthError():
            line = "wrong user or password"
        case ServiceUnavailable() | SessionExpired() if said := next(filter(None, map(_of_tls, _causes(error))), ""):
            line = said
        case ServiceUnavailable() | SessionExpired():
            line = "no server answers there; is it started, and is the address right?"
        case ConfigurationError():
            line = f"no address of a server: {line}"
        case Neo4jError() if any(word in line.lower() for word in _READ_ONLY):
            line = f"the database is read-only: {line}"
    return line


def _causes(error: BaseException) -> Iterator[BaseException]:
    """An error and all that led to it."""
    yield error
    before = error.__cause__ or error.__context__
    for cause in (*([before] if before else []), *getattr(error, "exceptions", ())):
        yield from _causes(cause)


def _of_tls(error: BaseException) -> str:
    match error:
        case ssl.SSLCertVerificationError():
            return f"its certificate is not trusted ({error.verify_message}); with +ssc in the address any is taken"
        case ssl.SSLError():
            return "the server speaks no TLS there; take an address without +s"
    return ""


def one_line(error: Exception) -> str:
    """The first line of what the server says; what follows is the statement again."""
    text = (error.message or str(error)) if isinstance(error, Neo4jError) else str(error)
    return " ".join(text.splitlines()[0].split()) if text else type(error).__name__


def _code(error: Exception) -> str:
    code = error.code if isinstance(error, Neo4jError) else None
    return (code or "").removeprefix("Neo.").partition(".")[2]


SERVER_ERRORS = (DriverError, Neo4jError, OSError)
