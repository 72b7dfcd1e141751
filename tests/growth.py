"""How fast the time of a call grows with its input: the exponent of counted CPU seconds at n, 2n, 4n and 8n."""

import math
import time
from collections.abc import Callable

TIMES = (1, 2, 4, 8)
_TRIES = 3
_FEW = 0.004  # seconds, added to each: what is quicker is told by the clock's noise, not by the input


def exponent(call: Callable[[object], object], make: Callable[[int], object], size: int, *, enough: float) -> float:
    """The exponent, of the best of some tries: others use the machine as well. Tries end with one that is at most ``enough``."""
    best = math.inf
    for _ in range(_TRIES):
        points = []
        for times in TIMES:
            made = make(size * times)
            start = time.process_time()
            call(made)
            points.append((math.log(times), math.log(time.process_time() - start + _FEW)))
        best = min(best, _slope(points))
        if best <= enough:
            break
    return best


def _slope(points: list[tuple[float, float]]) -> float:
    """The slope of the line through the points with the least squares."""
    across, up = (sum(values) / len(points) for values in zip(*points, strict=True))
    return sum((x - across) * (y - up) for x, y in points) / sum((x - across) ** 2 for x, _ in points)
