"""What a job posting says about the work: the role families that its duties speak for.

Distinct words count, not their number. A duty ("process invoices") counts most; what applicants must bring counts little, and what
the employer offers or says of itself counts almost nothing: "health insurance" among the benefits is no sign of claims work.
"""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from wordwatch.lexicon.roles import Families, Family, Sector

_STRONG, _WEAK = 2.0, 1.0
_ENOUGH = 2.5  # one strong word in a duty, or with a weak one beside it
_ENOUGH_WEAK = 3.0  # two weak words, each the object of a duty verb
_ENOUGH_TOLD = 4.0  # in a long text that only mentions the words, outside any list of duties
_SHORT = 12  # so many words are a list of duties, not a posting with all its parts
_LONG = 80  # words of a text in which one word alone may stand by chance
_ASIDE_AT_MOST = 1.5  # all that requirements and benefits together can add to a family
_NEAR = 4  # words between a duty verb and its object
_LONGEST = 5  # words in one evidence phrase

_TOKEN = re.compile(r"[^\W_]+(?:[-'’][^\W_]+)*")
_LINE = re.compile(r"[^\n•▪◦·;]+")
_SENTENCE = re.compile(r"[^.!?]+(?:[.!?]+(?=\s|$)|[.!?](?=\S))?|[.!?]+")
_DUTY = re.compile(
    r"\b(?:responsibilit|dut(?:y|ies)|your tasks?|tasks|what you.ll do|what you will do|the role|your role"
    r"|job description|key result|day.to.day|aufgaben|tätigkeiten|missions?\b|taken|compiti|mansioni|funciones"
    r"|atividades)",
    re.IGNORECASE,
)
_ASIDE = re.compile(
    r"\b(?:benefits?|perks?|we offer|what we offer|compensation|salary|remuneration|about us|about the company|who we are"
    r"|our company|our story|equal opportunity|why join|why work|what.s in it|wir bieten|das bieten|über uns"
    r"|unser angebot|ihre vorteile|nous offrons|nos avantages|wij bieden|offriamo|ofrecemos|oferecemos|company overview"
    r"|company profile|employee benefits)\b",
    re.IGNORECASE,
)
_WANTED = re.compile(
    r"\b(?:requirements?|required skills?|qualifications?|skills?|what you bring|your profile|who you are|education"
    r"|experience required|must.haves?|nice.to.haves?|eligibility|desired|candidate profile|anforderungen|ihr profil"
    r"|dein profil|das bringst|profil recherché|requisiti|requisitos|eisen)\b",
    re.IGNORECASE,
)
_DUTY_VERBS = frozenset(
    """
    reply replies replying collect collects collecting route routes routing process processes processing prepare prepares preparing
    handle handles handling manage manages managing maintain maintains maintaining enter enters entering update updates updating
    reconcile reconciles reconciling verify verifies verifying check checks checking issue issues issuing review reviews reviewing post
    posts posting file files filing track tracks tracking record records recording settle settles settling resolve resolves resolving
    create creates creating raise raises raising generate generates generating coordinate coordinates coordinating follow respond
    responds responding answer answers answering schedule schedules scheduling book books booking submit submits submitting upload
    uploads uploading audit audits auditing sort sorts sorting scan scans scanning draft drafts drafting register registers registering
    dispatch dispatches dispatching monitor monitors monitoring perform performs performing ensure confirm confirms confirming chase
    chases chasing match matches matching administer administers administering room draw take give assist erstellen erfassen bearbeiten
    pflegen prüfen verwalten bearbeitung erstellung erfassung pflege prüfung schreiben überwachen verfolgen versenden verschicken buchen
    verbuchen anlegen saisir saisissez contrôler contrôlez traiter traitez gérer gérez établir établissez relancer suivi saisie contrôle
    tramitar emitir gestionar registrar revisar preparar tramitación emisión registar processar processamento emissão inserimento
    emissione gestire registrare controllare gestione verwerk verwerkt verwerken controleer controleert controleren beheer beheert
    """.split()
)
_DUTY_SENTENCE = re.compile(
    rf"\s*(?:you|we|the role|this role|the team)(?: will| also| then)* (?:{'|'.join(sorted(_DUTY_VERBS))})\b", re.IGNORECASE
)
# Words in which evidence only seems to stand.
_NOISE = re.compile(
    r"\b(?:health|medical|life|dental|group|accident(?:al)?|social|unemployment)[- ]insurance|insurance (?:benefits?"
    r"|cover(?:age)?)|mediclaim|in order (?:to|of)|payroll (?:number|no|company)|(?:third[- ]party|company|our|direct"
    r"|permanent|contract|on|off) pay[- ]?rolls?|on roll|travel (?:allowance|expenses|pass|card)|customer service skills"
    r"|leave (?:travel|encashment)|paid (?:leave|holidays?)|expense reimbursement|paid on (?:time|invoice)"
    r"|sales incentives?|discounts?|visa sponsorship|work visa|school fees|background check|reference check"
    r"|employee discount|betriebliche altersvorsorge|mutuelle|pension scheme|provident fund(?= and| benefit)|relocation",
    re.IGNORECASE,
)


class Work(NamedTuple):
    """A family that the text speaks for: its score, and the words found, the weightiest first."""

    family: Family
    score: float
    words: tuple[str, ...]


class _Hit(NamedTuple):
    score: float
    aside: bool
    words: str
    done: bool = False  # a duty verb stands with it


class _Entry(NamedTuple):
    family: int
    weight: float


def work_in(text: str, families: Families) -> tuple[Work, ...]:
    """The families that ``text`` speaks for, the strongest first; families with too little evidence are left out."""
    if not text.strip() or not families.families:
        return ()
    index = _index(tuple((family.strong, family.weak) for family in families.families))
    found: dict[int, dict[tuple[str, ...], _Hit]] = {}
    for line, weight in _weighted(text):
        tokens = [(stem(match.group()), match.group().lower()) for match in _TOKEN.finditer(line)]
        for start, length, entry in _matches(tokens, index):
            phrase = tokens[start : start + length]
            verbs = _DUTY_VERBS.intersection(word for _, word in tokens[max(0, start - _NEAR) : start + length])
            score = entry.weight * weight * (1.5 if verbs and weight >= 1 else 1.0)
            hits = found.setdefault(entry.family, {})
            key = tuple(one for one, _ in phrase)
            if key not in hits or hits[key].score < score:
                hits[key] = _Hit(score, weight < 1, " ".join(word for _, word in phrase), bool(verbs) and weight >= 1)
    least = 2 if len(text.split()) > _LONG else 1
    works = []
    for number, by_key in found.items():
        ordered = sorted(by_key.values(), key=lambda hit: -hit.score)
        done = [hit for hit in ordered if hit.done]
        wanted = _ENOUGH if ordered[0].score >= _STRONG else _ENOUGH_WEAK
        if least == 2 and not done and not any(hit.score > _STRONG for hit in ordered):
            wanted = _ENOUGH_TOLD
        enough = _total(ordered) >= wanted
        if len(ordered) >= least and enough and (ordered[0].score >= _STRONG or len(done) >= 2):
            works.append(Work(families.families[number], _total(ordered), tuple(hit.words for hit in ordered[:5])))
    return tuple(sorted(works, key=lambda work: -work.score))


def sector_of(title: str, context: str, families: Families) -> Sector:
    """The sector that the title names or the text is about; the general one where neither says."""
    named = _stems(title)
    for sector in families.sectors:
        if any(_stems(phrase) in named for phrase in sector.titles):
            return sector
    if context:
        said = _stems(context)
        counts = [(sum(_stems(phrase) in said for phrase in sector.evidence), sector) for sector in families.sectors]
        number, sector = max(counts, key=lambda pair: pair[0])
        if number >= 2:
            return sector
    return families.general


def title_family(words: str, families: Families) -> tuple[Family, str] | None:
    """The family that the words of a title name, with the word that names it: the longest one decides, then the last."""
    tokens = [stem(match.group()) for match in _TOKEN.finditer(words)]
    best: tuple[int, int, Family, str] | None = None
    for family in families.families:
        for phrase in family.titles:
            wanted = [stem(word) for word in _TOKEN.findall(phrase)]
            for at in range(len(tokens) - len(wanted) + 1):
                if tokens[at : at + len(wanted)] == wanted and (best is None or (len(wanted), at) > best[:2]):
                    best = len(wanted), at, family, phrase
    return (best[2], best[3]) if best else None


def stem(word: str) -> str:
    """A word without capitals and plural ending, for comparing."""
    word = word.lower().replace("’", "'").removesuffix("'s")
    if len(word) > 4 and word.endswith("ies"):
        return word[:-3] + "y"
    if len(word) > 4 and word.endswith(("xes", "ches", "shes", "sses")):
        return word[:-2]
    return word[:-1] if len(word) > 3 and word.endswith("s") and not word.endswith(("ss", "us", "is")) else word


def _total(hits: Sequence[_Hit]) -> float:
    return min(sum(hit.score for hit in hits if hit.aside), _ASIDE_AT_MOST) + sum(hit.score for hit in hits if not hit.aside)


def _weighted(text: str) -> Iterator[tuple[str, float]]:
    """Each sentence with its weight, by the heading above it or at its start."""
    section = 1.25 if len(text.split()) <= _SHORT else 1.0
    for match in _LINE.finditer(text):
        line = match.group().strip()
        heading, colon, rest = line.partition(":")
        if line and (len(line) <= 60 or (colon and len(heading) <= 40)):
            head = heading if colon else line
            named = 0.2 if _ASIDE.search(head) else 0.4 if _WANTED.search(head) else 1.25 if _DUTY.search(head) else 0.0
            if named and (colon or len(line.split()) <= 6):
                section = named
                line = rest if colon else line
        line = _NOISE.sub(" | ", line)
        for sentence in _SENTENCE.findall(line):
            aside = _ASIDE.search(sentence) or re.search(
                r"\b(?:is a leading|was founded|founded in|leading provider|we are a|is one of)\b", sentence
            )
            wanted = re.search(
                r"\b(?:knowledge of|experience (?:in|with|of)|proficien\w+|familiar\w*|degree|graduate|fluent)\b", sentence, re.IGNORECASE
            )
            # A heading can stand in the middle of a line ("Benefits: a pension. You process orders."): a duty is a duty all the same.
            base = 1.0 if section < 1 and _DUTY_SENTENCE.match(sentence) else section
            yield sentence, min(base, 0.3 if aside else 0.5 if wanted else base)


def _matches(tokens: list[tuple[str, str]], index: dict[tuple[str, ...], tuple[_Entry, ...]]) -> Iterator[tuple[int, int, _Entry]]:
    """Every evidence phrase; within one family a longer phrase hides the shorter ones in it."""
    taken: dict[int, int] = {}
    for start in range(len(tokens)):
        for length in range(min(_LONGEST, len(tokens) - start), 0, -1):
            for entry in index.get(tuple(word for word, _ in tokens[start : start + length]), ()):
                if taken.get(entry.family, 0) <= start:
                    taken[entry.family] = start + length
                    yield start, length, entry


@lru_cache(maxsize=8)
def _index(evidence: tuple[tuple[tuple[str, ...], tuple[str, ...]], ...]) -> dict[tuple[str, ...], tuple[_Entry, ...]]:
    index: dict[tuple[str, ...], tuple[_Entry, ...]] = {}
    for number, (strong, weak) in enumerate(evidence):
        for phrases, weight in ((strong, _STRONG), (weak, _WEAK)):
            for phrase in phrases:
                key = tuple(stem(word) for word in _TOKEN.findall(phrase))
                if not any(entry.family == number for entry in index.get(key, ())):
                    index[key] = (*index.get(key, ()), _Entry(number, weight))
    return index


@lru_cache(maxsize=512)
def _stems(text: str) -> str:
    """The stems of a text with a space around each, so that a phrase can be looked up in it."""
    return f" {' '.join(stem(match.group()) for match in _TOKEN.finditer(text))} "
