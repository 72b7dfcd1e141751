"""Whether a title names clinical work, which a clinic has in its back office, and what that is called."""

from wordwatch.suggest.duties import is_main, title_family
from wordwatch.suggest.title.names import Names, Posting
from wordwatch.suggest.title.parse import Parts, key_of

_CODE = 2  # letters of a state's code


def clinical_names(parts: Parts, known: Posting) -> Names | None:
    """Names for clinical work: what a clinic calls its back office is the care of patients. None where it is another office."""
    split = f"{parts.domain[-1].key} {parts.role_key}" if parts.domain else ""  # "Dental Back Office Assistant"
    # Two letters far from the label are as likely a state: "Philadelphia, PA".
    rest = tuple(word for word in parts.rest if len(word.key) > _CODE or not word.span.start)
    around = (parts.before, parts.after, rest)
    phrases = [key_of(group[at : at + length]) for group in around for at in range(len(group)) for length in (1, 2, 3)]
    roles, families = [parts.role_key, split, *phrases], known.families
    clinical = next((family for family in families.families if family.id == "clinical"), None)
    why = clinical.why if clinical else known.sector.why
    nurses, profession = families.profession("nurses").roles, families.profession("clinical")
    other = bool(known.work) and all(work.family.id != "clinical" for work in known.work)
    if other and is_main(known.work) and parts.role_key not in nurses | profession.roles:
        roles.remove(split)  # an assistant at a dentist's whose duties are claims and payments
        roles.insert(1, "")
    for one in (roles[:2], roles[2:]):
        if not nurses.isdisjoint(one):
            # Another role noun beside that of the nurse needs a word for what it leads: "LVN, Back Office Lead".
            near = {key_of(group[at : at + length]) for group in around[:2] for at in range(len(group)) for length in (1, 2, 3)}
            return Names(profession.names if parts.role and nurses.isdisjoint((*near, parts.role_key)) else ("",), why)
        if profession.names and not profession.roles.isdisjoint(one):
            return Names(profession.names, why)
    by_duty = is_main(known.work) and known.work[0].family.id == "clinical"
    if (not by_duty and (known.sector.id != "clinic" or is_main(known.work) or other)) or parts.person:
        return None
    if not families.profession("plain").roles.isdisjoint((parts.role_key, *phrases)):
        return None
    own = title_family(" ".join(word.text for word in (*parts.domain, *parts.middle)), families)
    if own and clinical and own[0].id != clinical.id:
        return None
    if parts.domain and any(name.lower().startswith(parts.domain[-1].key) for name in families.profession("clinical").names):
        return None  # "Physio Clinic Operations Supervisor"
    evidence = known.work[0].words if by_duty else ()
    leads = any(word.key in families.profession("leads").roles for word in parts.rest)
    staff = families.profession("clinic-staff")
    chosen = staff if (not parts.role_key and not leads) or parts.role_key in staff.roles else families.profession("clinic-managers")
    names = chosen.names
    others = () if parts.joined else parts.rest
    has_noun = parts.role_key or leads or parts.after or any(parts.vocabulary.is_role(word.key) for word in others)
    if not has_noun:
        # Where no noun follows, an adjective would be left by itself: "Dental Front Office/Clinical".
        names = tuple(name for name in names if not name.lower().endswith(parts.words.adjective_endings)) or names
    return Names(names, why, evidence) if names else None
