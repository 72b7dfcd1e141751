"""All that is known of each occurrence, gathered for the judge: its evidence, what the encoder reads, its document and the others in it."""

import math
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any

from wordwatch.finding import Decision
from wordwatch.lexicon.cues import Cues
from wordwatch.meaning.judge import CERTAIN
from wordwatch.meaning.occurrence import Occurrence
from wordwatch.meaning.record import Profile

if TYPE_CHECKING:
    from wordwatch.meaning.weigh import Feature


def weighed(cues: Cues, occurrences: Sequence[Occurrence], evident: Sequence[Decision | Exception]) -> Iterator[Decision | Exception]:
    """The decisions after all that is known has been weighed; in the place of one that could not be made, the bug that was met."""
    from wordwatch.meaning.alike import alike

    yield from alike(occurrences, list(_each(cues, occurrences, evident)))


def _each(cues: Cues, occurrences: Sequence[Occurrence], evident: Sequence[Decision | Exception]) -> Iterator[Decision | Exception]:
    """The decision for each occurrence by itself."""
    from wordwatch.meaning.weigh import judged

    read = _readings(occurrences, evident)
    said = [one[0] if isinstance(one, tuple) else one for one in read]
    for here, decision, line, found in zip(occurrences, evident, read, known(cues, occurrences, evident, said), strict=True):
        if isinstance(decision, Exception) or found is None:
            yield decision
        elif isinstance(found, Exception):
            yield found
        else:
            try:
                yield judged(here, decision, found)._replace(sense=line[1])
            except Exception as error:  # noqa: BLE001 - the others are still judged; the caller reports it
                yield error


def known(
    cues: Cues, occurrences: Sequence[Occurrence], evident: Sequence[Decision | Exception], said: Sequence[Any]
) -> Iterator["list[Feature] | Exception | None"]:
    """All that is to be weighed for each occurrence; None where nothing is: characters have decided, or the encoder does not know the term.

    ``said``: what the encoder reads of each occurrence, None of those.
    """
    from wordwatch.meaning.encoder import LABELS
    from wordwatch.meaning.weigh import features

    sums: dict[tuple[int, str], list[float]] = {}
    named: dict[tuple[int, str], int] = {}
    chances: list[list[float]] = []
    for here, decision, line in zip(occurrences, evident, said, strict=True):
        own = [0.0] * len(LABELS)
        if isinstance(line, Exception):
            pass
        elif line is not None:
            own = [math.exp(float(value)) for value in line[: len(LABELS)]]
        elif isinstance(decision, Decision) and here.concept.encoder:
            own[LABELS.index(decision.label)] = 1.0
        chances.append(own)
        key = id(here.record), here.concept.id
        named[key] = named.get(key, 0) + _named(decision)
        total = sums.setdefault(key, [0.0] * (len(LABELS) + 1))
        total[:] = [one + other for one, other in zip(total, [*own, 1.0], strict=True)]
    for here, decision, line, own in zip(occurrences, evident, said, chances, strict=True):
        if line is None or isinstance(line, Exception) or isinstance(decision, Exception):
            yield line
            continue
        elsewhere, others, profile = [0.0] * len(LABELS), 0.0, Profile()
        if here.record is not None:
            key = id(here.record), here.concept.id
            *total, number = sums[key]
            # Divided by one more than there are: few tell less.
            elsewhere = [(whole - mine) / number for whole, mine in zip(total, own, strict=True)]
            others, profile = (named[key] - _named(decision)) / number, here.record.profile(cues)
        yield list(features(here, decision, [float(value) for value in line], elsewhere, profile, others))


def _named(decision: Decision | Exception) -> int:
    """Whether the term is written as names are: then the product, the team or the document itself is likely called so."""
    return isinstance(decision, Decision) and any(one.basis in ("capitals", "name") for one in decision.evidence)


def _readings(occurrences: Sequence[Occurrence], evident: Sequence[Decision | Exception]) -> list[Any]:
    """What the encoder reads of each occurrence that is open, and its states as bytes; None of the others; the bug where it could not."""
    from wordwatch.meaning.encoder import encoder

    found: list[Any] = []
    for here, decision in zip(occurrences, evident, strict=True):
        if not here.concept.encoder or isinstance(decision, Exception) or decision.basis == CERTAIN:
            found.append(None)
            continue
        try:
            said, states = encoder().sensed([here.setting])
            found.append((said[0], states[0].tobytes()))
        except Exception as error:  # noqa: BLE001 - as in weighed
            found.append(error)
    return found
