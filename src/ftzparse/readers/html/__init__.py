"""A saved web page: the text of its article; navigation, scripts, hidden and other parts are counted.

Guarantees text for any page. Offsets refer to the article as it is laid out here.
"""

from __future__ import annotations

from ftzparse.readers.html.article import find_article
from ftzparse.readers.html.layout import lay_out
from ftzparse.readers.html.tree import read_tree
from ftzparse.readers.limits import Limits
from ftzparse.readers.reading import Reading, sum_up


def read(text: str, name: str, limits: Limits) -> Reading:
    r"""Read a page's article.

    >>> read("<html><nav>Home</nav><ol start=8><li>Support <b>banks</b>.</ol>", "plan.html", Limits()).text
    '8. Support banks.\n'
    """
    article, parts = find_article(read_tree(text, name, limits))
    return Reading(lay_out(article), sum_up((kind, part.strip()) for kind, part in parts))
