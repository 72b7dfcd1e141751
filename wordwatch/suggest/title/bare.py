"""Whether a role noun with a field of work, and no label between them, would be another job.

A "Responsable de Backoffice Ecommerce" does not lead the e-commerce, a "Technicien back office FTTH" lays no fibre, and a "Gestionnaire
Back Office OPC" manages no funds. Work that is done at a desk anyway stays what it is: "Teamleitung Backoffice Mahnwesen".
"""

from collections.abc import Sequence

from wordwatch.language.stems import stem
from wordwatch.lexicon.language import Language
from wordwatch.lexicon.roles import Families, Family
from wordwatch.suggest.duties import title_family, work_in
from wordwatch.suggest.title.parse import Word

_SALES = "sales-support"
_WHOLE = ("markets", "selling")  # the wider families of who trades and who sells


def is_other_job(roles: tuple[str, ...], field: Sequence[Word], families: Families, language: Language) -> bool:
    """Whether one of the ``roles``, in lower case, with the words of the ``field`` alone is another job than that at the desk."""
    words = language.titles
    named = title_family(" ".join(word.text for word in field), families)
    if named and named[1] in named[0].facing and named[0].id in _parts(families):
        return True
    outside = any(role.startswith(words.fielders) or role.endswith(words.fielders) for role in roles)
    if outside and words.link and not (named and named[1] in named[0].facing):
        # Where anybody with a training is a "técnico", what is done tells: "Técnico de Contratación".
        return not (is_desk_work(field, families, language) or field[0].key.endswith(words.field_endings))
    leads = any(role.startswith(words.leading) for role in roles)
    return (leads or outside) and not is_desk_work(field, families, language)


def names_work(roles: tuple[str, ...], field: Sequence[Word], families: Families, language: Language) -> bool:
    """Whether role nouns and a field say what is done.

    An activity does ("Addetto Fatturazione"); a product or a line of business ("Operatore Energia e Gas") only with a role noun for
    who has its papers on the desk: "Sachbearbeiter Versicherung".
    """
    words = language.titles
    if is_desk_work(field, families, language):
        return True
    text = " ".join(word.text for word in field)
    named = title_family(text, families)
    if not named and work_in(text, families):
        return True  # what duties name: "Spedizioni & Resi"
    names = {name.lower() for family in families.families for name in set(family.alternatives.get(language.code, ())) - set(family.facing)}
    if not named and text.lower() in names and not any(role.startswith(words.leading) for role in roles):
        return True  # what job boards call the work: "Medewerker Burgerzaken"
    clerical = any(role.startswith(words.desks) for role in roles)
    if named and (clerical or named[1].upper() in {word.text for word in field}):
        return True  # departments that go by their letters: "Agent SAV"
    # The noun that others follow decides: a "Crédito Habitação" is a product.
    return field[0].key.endswith(words.work_endings) and not (named and named[1] in named[0].facing)


def is_front(field: Sequence[Word], family: Family, language: Language) -> bool:
    """Whether a field by itself is other work: "Backoffice Vertrieb" is the office behind the sales, not the sales."""
    names = family.alternatives.get(language.code, ())
    key = field[0].key
    return family.id == _SALES or any(name.lower().startswith(key) and name.lower() != key for name in names)


def is_desk_work(field: Sequence[Word], families: Families, language: Language) -> bool:
    """Whether a field is work that is done at a desk: a family's own word for work, or its name, or a noun for such work."""
    text = " ".join(word.text for word in field)
    if any(word.key.endswith(language.titles.desk_endings) for word in field):
        return True
    whole = (name.lower() for family in families.families for name in family.alternatives.get(language.code, ()) if " " in name)
    if any(text.lower().startswith(name) for name in whole):
        return True
    named = title_family(text, families)
    return named is not None and named[1] not in named[0].facing and stem(named[1]) in {stem(word) for word in named[0].strong}


def _parts(families: Families) -> set[str]:
    """The kinds of work behind those who trade and sell."""
    return {id_ for family in families.families if family.id in _WHOLE for id_ in family.members}
