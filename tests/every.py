"""A sentence that is true of each of many: one test, which names every one of whom it is not."""

import inspect
from collections.abc import Callable, Iterable, Mapping
from functools import wraps
from typing import Any

Test = Callable[..., None]


def every(name: str, of: Mapping[str, Any] | Iterable[Any]) -> Callable[[Test], Test]:
    """Have a test look at each of these, handed over as *name*; all are looked at, whatever fails.

    It is for hundreds that take no time: as tests of their own, finding and reporting them would
    take longer than looking. A mapping names its values; others are named as they print.
    """
    named = of if isinstance(of, Mapping) else {str(each): each for each in of}
    assert named, "a sentence about nobody can't fail"

    def about_all(test: Test) -> Test:
        @wraps(test)
        def looked_at(**known: Any) -> None:
            found = []
            for label, one in named.items():
                try:
                    test(**known, **{name: one})
                except Exception as error:  # noqa: BLE001 — it is raised with all the others
                    error.add_note(f"{name}: {label}")
                    found.append(error)
            if found:
                raise ExceptionGroup(f"not so of {len(found)} of {len(named)}", found)

        signature = inspect.signature(test)
        asked = [each for each in signature.parameters.values() if each.name != name]
        looked_at.__signature__ = signature.replace(parameters=asked)  # type: ignore[attr-defined]  # pytest reads it
        return looked_at

    return about_all
