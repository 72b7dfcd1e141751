"""The encoder: a small language model that reads the words around a term and says how likely each label is.

The term itself is replaced by one stand-in, so that any term of the kind can be judged; its spelling counts as evidence elsewhere.
How it was made, and from what, is in training/README.md. Loaded when a term that it knows is met; nothing is sent anywhere.
"""

import os
from collections.abc import Sequence
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from wordwatch.document import Span
from wordwatch.finding import Label
from wordwatch.meaning.setting import AROUND, Setting

if TYPE_CHECKING:
    import numpy as np

LABELS: tuple[Label, ...] = ("accident", "mention", "name", "people", "place", "system", "title", "unit", "work")
"""The order of the columns of what the encoder says."""

READINGS = 2  # the whole window, and what is near
STATE = 1152  # numbers of a state: what stands at the term, what the window is about as a whole, and its first token
LENGTH = 64  # tokens of a window
NEAR = 60  # code points on both sides of the second, narrower reading
STAND_IN = 1  # the token [unused0], which stands for the term whatever it is: so that any term can be judged
_START, _END, _TITLE, _TEXT = 101, 102, 2, 3  # [CLS], [SEP], [unused1], [unused2]


def folder() -> str:
    """Where the files of the model are."""
    return os.path.join(os.path.dirname(os.path.dirname(os.path.abspath(__file__))), "data", "judge")


class Encoder:
    """Reads settings; made once for the process."""

    def __init__(self, place: str) -> None:
        """Load the model and its tokenizer from the folder ``place``."""
        import onnxruntime
        from tokenizers import Tokenizer

        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = 1
        options.log_severity_level = 3
        self._session: Any = onnxruntime.InferenceSession(os.path.join(place, "encoder.onnx"), options, providers=["CPUExecutionProvider"])
        # Tables and exports say the same again and again.
        self._seen = lru_cache(maxsize=256)(self._run)
        self._tokenizer: Any = Tokenizer.from_file(os.path.join(place, "tokenizer.json"))

    def read(self, settings: Sequence[Setting]) -> "np.ndarray[Any, Any]":
        """What is read of each setting, a row each, before it is weighed with other evidence.

        A row holds the logarithms of the probabilities of LABELS twice: of the whole window, and of the words right beside the term, so
        that one word from afar does not outweigh them.
        """
        return self.sensed(settings)[0]

    def sensed(self, settings: Sequence[Setting]) -> "tuple[np.ndarray[Any, Any], np.ndarray[Any, Any]]":
        """What is read of each setting, and the numbers by which the encoder tells one context from another, STATE for each reading."""
        import numpy as np

        # One by one: 8-bit arithmetic scales with what is in a batch, and no sentence may be read otherwise for its neighbours.
        found = np.zeros((len(settings), READINGS, len(LABELS)), np.float32)
        states = np.zeros((len(settings), READINGS, STATE), np.float16)
        for number, setting in enumerate(settings):
            title = setting.kind == "title"
            text, span = _joined(setting)
            wide = row(self._tokenizer, text, span, title=title)
            near = row(self._tokenizer, text, span, title=title, around=NEAR)
            found[number, 0], states[number, 0] = self._seen(tuple(wide))
            found[number, 1], states[number, 1] = (found[number, 0], states[number, 0]) if near == wide else self._seen(tuple(near))
        return normal(found), states

    def _run(self, ids: tuple[int, ...]) -> "tuple[np.ndarray[Any, Any], np.ndarray[Any, Any]]":
        import numpy as np

        logits, state = self._session.run(["logits", "state"], {"ids": np.array([ids], np.int64)})
        return logits[0], state[0]


def _joined(setting: Setting) -> tuple[str, Span]:
    """The text of the block between those beside it, as a reader sees it, and the place of the term in it."""
    before = f"{setting.before}\n" if setting.before else ""
    shift = len(before)
    text = f"{before}{setting.text}\n{setting.after}" if setting.after else before + setting.text
    return text, Span(setting.span.start + shift, setting.span.end + shift)


def normal(logits: "np.ndarray[Any, Any]") -> "np.ndarray[Any, Any]":
    """Logits of both readings as logarithms of probabilities, one row for both."""
    import numpy as np

    shifted = logits - logits.max(axis=-1, keepdims=True)
    said: np.ndarray[Any, Any] = shifted - np.log(np.exp(shifted).sum(axis=-1, keepdims=True))
    return said.reshape(len(said), READINGS * len(LABELS))


def row(tokenizer: Any, text: str, span: Span, *, title: bool, around: int = AROUND) -> list[int]:
    """The numbers of the window's tokens: a start, a mark for the value of a title's field, the words around the stand-in, an end."""
    start, end = span
    left = tokenizer.encode(text[max(0, start - around) : start], add_special_tokens=False).ids
    right = tokenizer.encode(text[end : end + around], add_special_tokens=False).ids
    room = LENGTH - 4
    before = left[-max(room // 2, room - len(right)) :] if left else []
    return [_START, _TITLE if title else _TEXT, *before, STAND_IN, *right[: room - len(before)], _END]


@lru_cache(maxsize=1)
def encoder() -> Encoder:
    """The encoder that wordwatch brings."""
    return Encoder(folder())
