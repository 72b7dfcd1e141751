"""New wording for a term in a sentence of another language than English: the shape of the phrase says which of its names fits.

The grammar of each language is data under ``rules/languages``, the names are those of the concept. Where no name fits, the advice is in the
language of the sentence. Nothing here may be put in unread.
"""

import re
from collections.abc import Iterator

from wordwatch.document import Span
from wordwatch.finding import Suggestion
from wordwatch.language.grammar import capital
from wordwatch.lexicon.concept import Name
from wordwatch.lexicon.language import Language, Phrases
from wordwatch.suggest.prose import names
from wordwatch.suggest.prose.agreeing import agreeing, around, determined
from wordwatch.suggest.prose.head import Head, head_of, is_role, own_part
from wordwatch.suggest.prose.person import persons
from wordwatch.suggest.prose.phrase import SEEN, Phrase

_SAME = 5  # letters by which two words are taken for the same
_NEAR = 45  # characters on both sides in which a word is not said again
_OPENING = 3  # words of a clause up to the term, the first of which says that it is the only one
_SLIGHT = 4  # words between a slight and the term


def foreign(place: Phrase, referent: str, language: Language, why: str) -> tuple[Suggestion, ...]:
    """What to write instead of the term at ``place``, best first; advice in the language where nothing fits."""
    words = language.phrases
    if not words.advice:
        return (Suggestion(place.term, None, why, False),)
    if told := _rather_told(place, language):
        return (Suggestion(place.term, None, words.advice.get(told, words.advice["name"]), False),)
    if place.person:
        return persons(place, language, why) or (Suggestion(place.term, None, words.advice["name"], False),)
    head = head_of(place, language)
    if head and head.bare and head.kind == "people" and _named(place, "people", "", language, head.word, bound=True):
        head = head._replace(bare=False)  # "les métiers du back-office" are of a kind, not of one team
    kind = _kind(place, referent, head, language)
    reason = place.concept.why.get(kind, why)
    found: dict[tuple[Span, str], Suggestion] = {}
    for span, new in _drafts(place, kind, head, language):
        shown = _cased(place, span, new, position=head is not None and head.role and not words.compounds)
        found.setdefault((span, shown), Suggestion(span, shown, reason, False))
    return tuple(found.values()) or (Suggestion(place.term, None, words.advice["name"], False),)


def _rather_told(place: Phrase, language: Language) -> str:
    """The kind of advice where new words would keep a slight, contradict a screen, or break a longer word; "" for none."""
    words = language.phrases
    clause = re.split(r"[.!?:;\n]\s|[,(–—]\s", place.left)[-1]
    before = re.findall(r"[^\W\d_]+(?:['’])?", clause.lower())
    near = before[-_SLIGHT - 1 :]
    slight = any(f" {word} " in f" {' '.join(near)} " for word in words.belittling)
    # "Nur das Backoffice darf das freigeben" sets the team apart, it does not put it down.
    if slight and not (len(before) <= _OPENING and before[0] in words.belittling):
        return "belittled"
    quoted = place.quoted or (re.search(r"[\"“„«»‘']\s?$", place.left) and re.match(r"\s?[\"”“»«’']", place.right))
    if quoted and _does(place.sentence(), "system", language):
        return "shown"
    joined = re.search(r"[^\W_][-‐‑]$", place.left)
    halved = re.search(r"\w[-‐‑]\s\S+\s$", place.left)  # half of a pair: "Front- bzw. Backoffice"
    return "joined" if (joined or halved) and not place.shared else ""


def _kind(place: Phrase, referent: str, head: Head | None, language: Language) -> str:
    """What is named: by the noun beside the term, then by what is done around it, then as the meaning part says."""
    words = language.phrases
    before = re.findall(r"[^\W\d_]+", place.left.lower())[-3:]
    if (head is None or head.bare) and _does(" ".join(before), "work", language):
        return "work"
    if head and head.kind:
        return "unit" if head.bare and head.kind != "system" else head.kind
    if head and not head.bare:
        # Whoever or whatever a noun of no known kind names, it is not the people themselves: "Backoffice-Postfach".
        return "unit" if referent == "people" and words.compounds else referent
    if any(language.sentences.employed(word) for word in re.findall(r"[^\W\d_]+", place.sentence())):
        return "unit"
    # A team is written as one word as well; only what is done on a screen tells a system.
    if place.closed and not words.compounds and referent == "system" and place.certain:
        return "system"
    if (referent != "system" or words.compounds) and _is_subject(place, language):
        return "unit"
    told = not place.certain and _does(place.sentence(), "system", language)
    return "system" if referent == "system" or told else "unit"


def _is_subject(place: Phrase, language: Language) -> bool:
    """Whether the sentence begins with the term and its article: who does something is a team, whatever it is done to."""
    ahead = re.findall(r"[^\W\d_]+", re.split(r"[.!?:;\n]", place.left)[-1].lower())
    within = {"in", "dans", *language.titles.prepositions, *language.titles.before_term}
    return len(ahead) == 1 and ahead[0] not in within and re.match(r"\s+[^\W\d_]", place.right) is not None


def _drafts(place: Phrase, kind: str, head: Head | None, language: Language) -> Iterator[tuple[Span, str]]:
    words = language.phrases
    own = Span(place.whole.start, own_part(place))
    if words.compounds and re.match(r"[-‐‑] \w", place.text[own.end :]):
        # The first half of two compounds: "Backoffice- und Zentralfunktionen".
        yield from ((own, name.text.rstrip("-")) for name in _named(place, kind, "", language) if name.text.endswith("-"))
        return
    if place.shared:
        yield from _coordinated(place, kind, head, language)
        return
    if head and (not head.bare or (head.kind in ("people", "unit") and not _named(place, kind, "alone", language, fresh=True))):
        # "El equipo del back office" would have its team twice.
        yield from _beside(place, head.kind or kind, head, language)
        return
    following = _adjective_after(place, words)
    if following:
        for name in _named(place, kind, "named", language):
            if fitted := around(place.text, own, name.gender, words):
                yield Span(fitted.span.start, own.end + len(following[0])), f"{fitted.before}{name.text} {following[1]}"
    if place.plural and not _is_singular(place, words):
        yield from ((own, name.text) for name in _named(place, kind, "many", language))
        return
    article = determined(place.text, own.start, words)
    sibling = _sibling_before(place, words)
    use = "alone" if article or words.compounds else "field"
    one = _named(place, kind, "one", language) if article in words.indefinite else ()
    if not place.text[max(0, own.start - SEEN) : own.start].lower().rstrip().endswith(article):
        one = tuple(name for name in one if name.gender == words.gender)  # adjectives keep their endings
    led = words.compounds and is_role(_word_before(place.text, own.start), language)
    for name in (*one, *_named(place, kind, use, language)):
        if led:
            yield own, name.text  # "het hoofd backoffice": the article is that of the role noun
            continue
        fitted = around(place.text, own, name.gender, words)
        if fitted and sibling:
            known = "|".join(map(re.escape, words.members))
            wholes = re.sub(rf"(?i)\b(?:{known})\b", lambda one: words.members[one[0].lower()], place.text[sibling.start : sibling.end])
            front = wholes + place.text[sibling.end : fitted.span.start]
            yield Span(sibling.start, fitted.span.end), front + fitted.before + name.text + fitted.after
        elif fitted:
            yield fitted.span, fitted.before + name.text + fitted.after


def _beside(place: Phrase, kind: str, head: Head, language: Language) -> Iterator[tuple[Span, str]]:
    """With a noun that the term modifies: a compound, an adjective that agrees, or words that follow the noun."""
    words = language.phrases
    following = None if words.compounds else _adjective_after(place, words)
    if following:
        end = own_part(place) + len(following[0])
        if head.kind == "work":
            for name in _named(place, "work", "mixed", language):
                yield Span(head.span.start, end), name.text + _agreed(following[0].strip(), head.word, words)
        for name in _named(place, "work", "named", language):
            yield Span(head.span.start, end), f"{words.links[0]} {name.text} {following[1]}"
        return
    roles = _named(place, kind, "role", language, head.word) if head.role else ()
    found = roles or _named(place, kind, "", language, head.word)
    if not words.compounds and len(place.text[head.start + len(head.word) : head.span.start].split()) > 0:
        found = tuple(sorted(found, key=lambda name: " " not in name.text))  # "un servizio completo di back office"
    for name in found:
        elided = _is_one(place.text, head.start, words) or (words.compounds and _is_indefinite(place, words))
        text = agreeing(name.text, head.word, elided, words)
        if not words.compounds:
            yield head.span, text
        elif name.text.endswith("-"):
            yield head.span, _compound(name.text[:-1], head.word)
        elif text.startswith("+"):
            # "Backoffice-Leiter und -Leiterinnen": the second half is written out.
            half = re.match(rf"( (?:{'|'.join(words.joints)}) )[-‐‑](\w+)", place.text[head.span.end :])
            second = half[1] + (capital(half[2]) if language.titles.capital_nouns else half[2]) if half else ""
            end = head.span.end + (half.end() if half else 0)
            yield Span(head.span.start, end), f"{head.word}{second} {text[1:].lstrip()}"
        else:
            yield head.span, f"{text} {head.word}"


def _coordinated(place: Phrase, kind: str, head: Head | None, language: Language) -> Iterator[tuple[Span, str]]:
    """Each member gets a noun of its own: "Front- und Backoffice"."""
    words = language.phrases
    front = "".join(words.members.get(one.member.lower(), one.member) + one.joint for one in place.shared)
    front = re.sub(r"\s+", " ", front)
    end = own_part(place)
    bare = head is None or head.bare or not words.compounds
    article = determined(place.text, place.whole.start, words)
    use = "alone" if words.compounds or (article and bare) else "field"
    for name in _named(place, "unit" if head else kind, use, language):
        if not bare and head:
            yield head.span, f"{head.word} {words.within} {front}{name.text}"
            continue
        fitted = words.determiners.get(article, {}).get(name.gender, article if name.gender else "")
        again = f"{fitted} " if article and fitted and not fitted.endswith("'") else fitted if article else ""
        yield Span(place.whole.start, end), f"{front}{again}{name.text}"


def _named(
    place: Phrase, kind: str, use: str, language: Language, head: str = "", *, fresh: bool = False, bound: bool = False
) -> tuple[Name, ...]:
    """The first two names for this use; those that say a word of the surroundings again only where there is no other, or not (fresh).

    ``bound``: only those that belong to such a head.
    """
    text, whole = place.text, place.whole
    beside = f"{text[max(0, whole.start - _NEAR) : whole.start]} {head} {text[own_part(place) : whole.end + _NEAR]}".lower()
    said = {word[:_SAME] for word in re.findall(r"[^\W\d_]{5,}", beside) if word not in language.sentences.words}
    low = head.lower()
    known = [
        name
        for name in place.concept.named(kind, language.code)
        if name.use == use
        and (name.before or not bound)
        and not (name.before and not low.startswith(tuple(name.before)))
        and not (name.unless_before and low.startswith(tuple(name.unless_before)))
        and not (name.near and not names.found(place, place.concept.contexts[name.near]))
    ]
    new = [name for name in known if not {word[:_SAME].lower() for word in re.findall(r"[^\W\d_]{5,}", name.text)} & said]
    return tuple(new[:2] or ([] if fresh else known[:1]))


def _adjective_after(place: Phrase, words: Phrases) -> tuple[str, str] | None:
    """An adjective or a field right after the term, with the form for the new noun: "back office financeiro"."""
    found = re.match(r" (\w+)", place.right)
    if found is None:
        return None
    for ending, forms in words.agreement.items():
        shapes = forms.split()
        if found[1].endswith(words.relational) and found[1].endswith(shapes[0]) and len(found[1]) > len(ending) + 3:
            return found[0], found[1].removesuffix(shapes[0]) + shapes[1]
    return None


def _agreed(adjective: str, head: str, words: Phrases) -> str:
    """An adjective of any gender and number in those of another noun."""
    for ending, forms in words.agreement.items():
        if form := next((form for form in sorted(forms.split(), key=len, reverse=True) if adjective.endswith(form)), ""):
            return agreeing(adjective.removesuffix(form) + ending, head, False, words)
    return adjective


def _sibling_before(place: Phrase, words: Phrases) -> Span | None:
    """Words that shorten other wholes before the article of the term: "entre le front, le middle et le back-office"."""
    if not words.members or not words.joints:
        return None
    members, joints, articles = ("|".join(map(re.escape, some)) for some in (words.members, words.joints, words.determiners))
    several = rf"(?<![^\W_])(?:{members})(?:,\s(?:(?:{articles})\s)?(?:{members}))*(?=\s(?:{joints})\s(?:{articles})\s$)"
    found = re.compile(several, re.IGNORECASE).search(place.text, max(0, place.whole.start - SEEN), place.whole.start)
    return Span(*found.span()) if found else None


def _word_before(text: str, start: int) -> str:
    found = re.search(r"([^\W\d_]+)[ ]$", text[max(0, start - SEEN) : start])
    return found[1] if found else ""


def _is_one(text: str, at: int, words: Phrases) -> bool:
    """Whether an article of one stands before the noun: "l'attività", "della attività", where its ending may be that of several."""
    if text[at - 1 : at] in ("'", "’"):
        return True
    article = _word_before(text, at).lower()
    return article != "" and any(forms and article in (one, *forms.values()) for one, forms in words.determiners.items())


def _is_singular(place: Phrase, words: Phrases) -> bool:
    """Whether a final s is that of a genitive: "des Backoffices"."""
    article = determined(place.text, place.whole.start, words)
    return bool(words.determiners.get(article))


def _is_indefinite(place: Phrase, words: Phrases) -> bool:
    """Whether the noun phrase has an article that leaves an adjective without ending, or none."""
    before = re.findall(r"[^\W\d_]+", place.left.lower())[-1:]
    return not before or before[0] in words.indefinite


def _does(text: str, label: str, language: Language) -> bool:
    """Whether something is done in the text that is only said of that."""
    words = language.sentences
    beginnings = words.doing.get(label, frozenset())
    return any(words.begun(word, beginnings) for word in re.findall(r"[^\W\d_]+(?:-[^\W\d_]+)*", text))


def _compound(first: str, head: str) -> str:
    """Both as one word; with a hyphen before an abbreviation and after a first part that has one."""
    if first.endswith("-"):
        return first + head
    return f"{first}-{head}" if head[1:2].isupper() else first + head[0].lower() + head[1:]


def _is_titled(text: str, at: int) -> bool:
    """Whether the word before has a capital that no start of a sentence gives it."""
    found = re.search(r"[^\W\d_]\S*[ ]([^\W\d_])\w*[ ]$", text[max(0, at - SEEN) : at])
    return found is not None and found[1].isupper()


def _cased(place: Phrase, span: Span, new: str, *, position: bool) -> str:
    """In capitals as the old words; an article that is replaced keeps its own."""
    if place.style == "upper":
        return new.upper()
    if place.style == "title" and position and (_is_titled(place.text, span.start) or re.match(r" [^\W\d_]{1,3} [^\W\d_a-z]", place.right)):
        # "Coordinador de Back Office", "jefa de Back Office de Custodia": the name of a post.
        return re.sub(r"[^\W\d_]{4,}", lambda word: capital(word[0]), new)
    starts = place.starts and span.start == place.whole.start and place.text[span.start : span.start + 1].isupper()
    return capital(new) if starts else new
