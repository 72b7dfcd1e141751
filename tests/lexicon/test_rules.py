import os

import pytest
import yaml

from wordwatch.errors import RuleError
from wordwatch.finding import REFERENTS, SILENT, Severity
from wordwatch.lexicon import rules
from wordwatch.lexicon.example import Example
from wordwatch.lexicon.rules import Evidence, Rule, RuleSet

GOOD = """\
id: desk-jockey
pack: mine
severity: warning
terms: [desk jockey]
message: "“{text}” belittles"
why: >
  It tells people
  that they only sit.
source: "House style."
examples:
  flag: ["Our desk jockeys sat."]
  pass: ["The jockey sat at a desk."]
"""


@pytest.fixture
def folder(tmp_path, monkeypatch):
    """A folder of rules, named in messages by its path from the current folder."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("WORDWATCH_CACHE_DIR", "")
    (tmp_path / "rules" / "mine").mkdir(parents=True)
    return tmp_path / "rules"


def write(folder, text, name="desk-jockey.yaml", pack="mine"):
    (folder / pack).mkdir(exist_ok=True)
    (folder / pack / name).write_text(text, encoding="utf-8")


def loaded(folder, text=GOOD):
    """The rule of the text, loaded together with those that wordwatch brings."""
    write(folder, text)
    return {rule.id: rule for rule in rules.load(["rules"]).rules}["desk-jockey"]


def message(folder, text):
    write(folder, text)
    with pytest.raises(RuleError) as caught:
        rules.load(["rules"])
    return str(caught.value)


def test_a_rule(folder):
    assert loaded(folder) == Rule(
        id="desk-jockey",
        pack="mine",
        severity=Severity.WARNING,
        severities={},
        concept="",
        only=(),
        terms=("desk jockey",),
        patterns=(),
        anchors=(),
        unless=(),
        message="“{text}” belittles",
        messages={},
        why="It tells people that they only sit.",
        source="House style.",
        suggest=(),
        when=(),
        wording={},
        flag=(Example("Our desk jockeys sat."),),
        pass_=(Example("The jockey sat at a desk."),),
        fix={},
        path=os.path.join("rules", "mine", "desk-jockey.yaml"),
    )


def test_everything_that_a_rule_may_say(folder):
    text = GOOD.replace(
        "severity: warning", "severity: off\nreferents: {title: error, people: off, place: suggestion}\nonly: [title, people]"
    )
    text = text.replace(
        "message:",
        """unless: ["desk jockey club", '\\bDJ\\b']
suggest: [office worker, colleague]
when:
  - evidence: [invoice, billing]
    suggest: [billing clerk]
wording: {title: [Office Clerk], unit: [the office]}
messages: {system: "“{text}” says nothing"}
message:""",
    )
    text += """\
  fix:
    "A desk jockey.": "An office worker."
"""
    text = text.replace(
        'flag: ["Our desk jockeys sat."]', 'flag: ["a", {text: b, referent: people}, {title: Desk Jockey}, {title: c, referent: title}]'
    )
    rule = loaded(folder, text)
    assert rule.severity is Severity.OFF
    assert rule.severities == {"title": Severity.ERROR, "people": Severity.OFF, "place": Severity.SUGGESTION}
    assert rule.only == ("title", "people")
    assert rule.unless == ("desk jockey club", r"\bDJ\b")
    assert rule.suggest == ("office worker", "colleague")
    assert rule.when == (Evidence(("invoice", "billing"), ("billing clerk",)),)
    assert rule.messages == {"system": "“{text}” says nothing"}
    assert rule.wording == {"title": ("Office Clerk",), "unit": ("the office",)}
    assert rule.fix == {"A desk jockey.": "An office worker."}
    assert rule.flag == (Example("a"), Example("b", "people"), Example("Desk Jockey", None, True), Example("c", "title", True))


def test_a_rule_of_token_patterns(folder):
    rule = loaded(
        folder,
        GOOD.replace(
            "terms: [desk jockey]", "patterns:\n  - [{LOWER: desk}, {LEMMA: {IN: [jockey, rider]}}]\nanchors: [desk jockey, desk rider]"
        ),
    )
    assert rule.patterns == (({"LOWER": "desk"}, {"LEMMA": {"IN": ["jockey", "rider"]}}),)
    assert rule.anchors == ("desk jockey", "desk rider")
    assert ("desk rider", 0) in RuleSet((rule,)).terms()


@pytest.mark.parametrize("word", ["off", "false", '"off"'])
def test_off_in_every_way_to_write_it(folder, word):
    assert loaded(folder, GOOD.replace("severity: warning", f"severity: warning\nreferents: {{work: {word}}}")).severities == {
        "work": Severity.OFF
    }


@pytest.mark.parametrize(
    ("old", "new", "line", "words"),
    [
        ("severity: warning", "severety: warning", 3, ["unknown key 'severety'", "did you mean “severity”?"]),
        ("severity: warning", "severity: warning\nterm: [x]", 4, ["unknown key 'term'", "did you mean “terms”?"]),
        ("severity: warning", "severity: warning\nxylophone: 1", 4, ["unknown key 'xylophone'"]),
        ("severity: warning", "severity: loud", 3, ["'loud' is no severity", "error, warning, suggestion, off"]),
        ("severity: warning", "severity: warnings", 3, ["'warnings'", "did you mean “warning”?"]),
        ("severity: warning", "severity: [error]", 3, ["severity must be a text, not a list"]),
        ("severity: warning", "severity: 3", 3, ["severity must be a text, not a value of type int"]),
        ("severity: warning", "severity: warning\nreferents: {work: loud}", 4, ["'loud' is no severity"]),
        (
            "severity: warning",
            "severity: warning\nreferents:\n  work: off\n  peple: off",
            6,
            ["unknown key 'peple' under referents", "did you mean “people”?"],
        ),
        ("severity: warning", "severity: warning\nmessages: {peple: x}", 4, ["unknown key 'peple' under messages", "“people”"]),
        ("severity: warning", "severity: warning\nmessages: {people: [x]}", 4, ["people must be a text"]),
        ("severity: warning", "severity: warning\nreferents: [work]", 4, ["referents must be a mapping, not a list"]),
        (
            "severity: warning",
            "severity: warning\nonly: [title,\n  peple]",
            5,
            ["'peple' is not known under only", "did you mean “people”?"],
        ),
        ("severity: warning", "severity: warning\nonly: title", 4, ["only must be a list, not a text"]),
        ("id: desk-jockey", "id: 7", 1, ["id must be a text, not a value of type int"]),
        ("id: desk-jockey\n", "", 1, ["the key id is missing", "every rule needs id, pack, severity"]),
        ("pack: mine\n", "", 1, ["the key pack is missing"]),
        ("severity: warning\n", "", 1, ["the key severity is missing"]),
        ('message: "“{text}” belittles"\n', "", 1, ["the key message is missing"]),
        ('message: "“{text}” belittles"\n', 'message: ""\n', 1, ["the key message is missing"]),
        ('source: "House style."\n', "", 1, ["the key source is missing"]),
        ("terms: [desk jockey]\n", "", 1, ["either terms: or patterns:"]),
        ("terms: [desk jockey]\n", "terms: [x]\npatterns: [[{LOWER: x}]]\n", 1, ["either terms: or patterns:"]),
        ("terms: [desk jockey]\n", "terms: desk jockey\n", 4, ["terms must be a list, not a text"]),
        ("terms: [desk jockey]\n", "terms:\n", 4, ["terms must be a list"]),
        ("terms: [desk jockey]\n", "terms: [1]\n", 4, ["terms must be a list of texts"]),
        ("terms: [desk jockey]\n", 'terms: [" "]\n', 4, ["terms must be a list of texts"]),
        ("terms: [desk jockey]\n", "terms:\n  - desk jockey\n  - Desk Driver\n", 6, ["'Desk Driver' in lower case"]),
        ("terms: [desk jockey]\n", 'terms:\n  - "desk  jockey"\n', 5, ["single spaces"]),
        ("terms: [desk jockey]\n", "terms:\n  - desk jockey\n  - x\n  - desk jockey\n", 7, ["'desk jockey' is listed twice"]),
        (
            "terms: [desk jockey]\n",
            "terms:\n  - desk jockey\n  - back office\n",
            6,
            ["'back office' belongs to the rule back-office already"],
        ),
        ("terms: [desk jockey]\n", "patterns: [[{LOWER: x}]]\n", 4, ["patterns need anchors"]),
        (
            "terms: [desk jockey]\n",
            "anchors: [x]\npatterns:\n  - [{LOWER: x}]\n  - {LOWER: x}\n",
            7,
            ["a pattern is a list of spaCy token descriptions"],
        ),
        (
            "terms: [desk jockey]\n",
            "anchors: [x]\npatterns:\n  - [{LOWER: x}, y]\n",
            6,
            ["a pattern is a list of spaCy token descriptions"],
        ),
        ("terms: [desk jockey]\n", 'anchors: [x]\npatterns:\n  - [{LOWER: {REGEX: "x+"}}]\n', 6, ["REGEX is not allowed", "IN"]),
        ("terms: [desk jockey]\n", "anchors: [1]\npatterns: [[{LOWER: x}]]\n", 4, ["anchors must be a list of texts"]),
        ("message:", 'unless:\n  - fine\n  - "(unclosed"\nmessage:', 7, ["'(unclosed' is no RE2 pattern", "missing )"]),
        ("message:", 'unless: ["a(?=b)"]\nmessage:', 5, ["is no RE2 pattern"]),
        ("message:", "unless: x\nmessage:", 5, ["unless must be a list, not a text"]),
        ("message:", "suggest: [3]\nmessage:", 5, ["suggest must be a list of texts"]),
        ("message:", "when:\n  - {evidence: [a]}\nmessage:", 6, ["each entry of when: has the keys evidence: and suggest:"]),
        ("message:", "when: [x]\nmessage:", 5, ["each entry of when: has the keys"]),
        ("message:", "when:\n  - evidence: a\n    suggest: [b]\nmessage:", 6, ["when must be a list of texts"]),
        (
            "message:",
            "wording: {place: [x]}\nmessage:",
            5,
            ["unknown key 'place' under wording", "known are title, people, unit, work, system"],
        ),
        ("message:", "wording:\n  unit: x\nmessage:", 6, ["must be a list of texts"]),
        ("why: >\n  It tells people\n  that they only sit.", "why: [x]", 6, ["why must be a text, not a list"]),
        ('  pass: ["The jockey sat at a desk."]\n', "", 10, ["examples need flag:", "and pass:"]),
        ('  flag: ["Our desk jockeys sat."]\n', "", 10, ["examples need flag:"]),
        ('  flag: ["Our desk jockeys sat."]\n', "  flag: []\n", 10, ["examples need flag:"]),
        (
            '  flag: ["Our desk jockeys sat."]\n',
            '  flag: ["x"]\n  flags: []\n',
            12,
            ["unknown key 'flags' under examples", "did you mean “flag”?"],
        ),
        ('  flag: ["Our desk jockeys sat."]\n', "  flag: text\n", 11, ["flag: must be a list"]),
        (
            '  flag: ["Our desk jockeys sat."]\n',
            "  flag:\n    - x\n    - {texts: y}\n",
            13,
            ["an example is a text, or {text: ..., referent: ...}"],
        ),
        ('  flag: ["Our desk jockeys sat."]\n', "  flag:\n    - 3\n", 12, ["an example is a text"]),
        ('  flag: ["Our desk jockeys sat."]\n', '  flag:\n    - {text: ""}\n', 12, ["an example is a text"]),
        ('  flag: ["Our desk jockeys sat."]\n', "  flag:\n    - {text: x, referent: peple}\n", 12, ["'peple'", "did you mean “people”?"]),
        ("examples:\n", "examples:\n  fix: [x]\n", 11, ["fix: maps a text to the text"]),
        ("examples:\n", "examples:\n  fix: {a: 1}\n", 11, ["fix: maps a text to the text"]),
    ],
)
def test_what_is_wrong_is_said_with_its_line(folder, old, new, line, words):
    assert old in GOOD
    said = message(folder, GOOD.replace(old, new))
    path, number, text = said.split(":", 2)
    assert path == os.path.join("rules", "mine", "desk-jockey.yaml")
    for one in words:
        assert one in text
    assert int(number) == line


@pytest.mark.parametrize("text", ["", "- a\n- b\n", "just text\n", "3\n"])
def test_a_file_that_is_no_mapping(folder, text):
    assert message(folder, text) == f"{os.path.join('rules', 'mine', 'desk-jockey.yaml')}:1: a rule is a mapping that starts with id:"


def test_examples_are_required(folder):
    text = GOOD.partition("examples:")[0]
    assert "the key examples is missing" in message(folder, text)
    assert "examples must be a mapping, not a list" in message(folder, text + "examples: [x]\n")


def test_broken_yaml_is_a_rule_error(folder):
    assert "desk-jockey.yaml:2: not valid YAML" in message(folder, "id: [x\npack: y\n")
    assert "second time" in message(folder, GOOD + "id: other\n")


def test_a_broken_pattern_is_reported_once(folder, capfd):
    message(folder, GOOD.replace("message:", 'unless: ["(unclosed"]\nmessage:'))
    assert capfd.readouterr().err == ""


def test_an_id_belongs_to_one_rule(folder):
    write(folder, GOOD)
    write(folder, GOOD.replace("desk jockey", "pen jockey"), "other.yaml")
    with pytest.raises(RuleError) as caught:
        rules.load(["rules"])
    first, second = (os.path.join("rules", "mine", name) for name in ("desk-jockey.yaml", "other.yaml"))
    assert str(caught.value) == f"{second}:1: the id desk-jockey is used by {first} as well; give this rule an id of its own"


def test_a_term_belongs_to_one_rule(folder):
    write(folder, GOOD)
    write(folder, GOOD.replace("id: desk-jockey", "id: other").replace("[desk jockey]", "[x,\n  desk jockey]"), "other.yaml")
    with pytest.raises(
        RuleError, match=r"other\.yaml:5: the term 'desk jockey' belongs to the rule desk-jockey already; keep it in one of them"
    ):
        rules.load(["rules"])


def test_a_rule_of_the_user_replaces_the_one_of_the_same_id(folder):
    brought = {rule.id: rule for rule in rules.load().rules}
    write(folder, GOOD.replace("id: desk-jockey", "id: back-office").replace("desk jockey", "back office"))
    known = {rule.id: rule for rule in rules.load(["rules"]).rules}
    assert known.keys() == brought.keys()
    assert known["back-office"].pack == "mine"
    assert known["back-office"].path.startswith("rules")
    assert {id_: rule for id_, rule in known.items() if id_ != "back-office"} == {
        id_: rule for id_, rule in brought.items() if id_ != "back-office"
    }


def test_the_last_folder_wins(folder, tmp_path):
    write(folder, GOOD)
    other = tmp_path / "other"
    other.mkdir()
    write(other, GOOD.replace("warning", "error"))
    assert {rule.id: rule.severity for rule in rules.load(["rules", "other"]).rules}["desk-jockey"] is Severity.ERROR
    assert {rule.id: rule.severity for rule in rules.load(["other", "rules"]).rules}["desk-jockey"] is Severity.WARNING


def mine():
    return [(rule.id, rule.path) for rule in rules.load(["rules"]).rules if rule.path.startswith("rules")]


def named(*parts):
    return os.path.join("rules", *parts)


def refused():
    with pytest.raises(RuleError) as caught:
        rules.load(["rules"])
    return str(caught.value)


def test_which_files_are_rules(folder):
    write(folder, GOOD, "a.yml")
    (folder / "b.yaml").write_text(GOOD.replace("desk jockey", "pen jockey").replace("desk-jockey", "pen-jockey"))
    write(folder, "not: a rule", ".hidden.yaml")
    write(folder, "not a rule", ".notes.txt")
    write(folder, "not: a rule", "a.yaml", pack=".git")
    write(folder, "people: [jockey]", "heads.yaml", pack="cues")
    write(folder, "id: desk-jockey", "desk-jockey.yaml", pack="concepts")
    write(folder, "anything", "xx.yaml", pack="languages")
    (folder / "empty").mkdir()
    (folder / "mine" / "empty" / "deeper").mkdir(parents=True)
    assert mine() == [("desk-jockey", named("mine", "a.yml")), ("pen-jockey", named("b.yaml"))]


@pytest.mark.parametrize("place", ["desk-jockey.yaml", "desk-jockey.yml", "mine/desk-jockey.yaml", "other/whatever.yml"])
def test_where_a_rule_may_stand(folder, place):
    (folder / "other").mkdir()
    (folder / place).write_text(GOOD)
    assert mine() == [("desk-jockey", named(*place.split("/")))]


@pytest.mark.parametrize("place", ["cues/heads.yaml", "concepts/anything.yaml", "languages/xx.yaml"])
def test_a_folder_without_rules_may_hold_other_data(folder, place):
    write(folder, "people: [jockey]", *reversed(place.split("/")))
    assert mine() == []


@pytest.mark.parametrize("there", [[], ["cues"], ["mine/inner"], [".git"]])
def test_a_folder_in_which_nothing_is_read(folder, there):
    for name in there:
        (folder / name).mkdir(parents=True)
    write(folder, GOOD, ".hidden.yaml")
    assert refused() == (
        "rules: nothing here is read; rules belong in <rule-id>.yaml or <pack>/<rule-id>.yaml, words for telling referents apart in "
        "cues/<name>.yaml, what is known of a term in concepts/<id>.yaml, languages in languages/<code>.yaml"
    )


@pytest.mark.parametrize(
    ("place", "words"),
    [
        ("notes.txt", "its ending is not .yaml or .yml; give it that, or move it out of the folders of rules"),
        ("mine/notes.txt", "its ending is not .yaml or .yml; "),
        ("mine/desk-jockey", "its ending is not .yaml or .yml"),
        ("mine/desk-jockey.yaml~", "its ending is not .yaml or .yml"),
        ("desk-jockey.YAML", "give it the ending .yaml"),
        ("mine/desk-jockey.Yml", "give it the ending .yaml"),
        ("mine/deeper/desk-jockey.yaml", "it is nested too deeply; a rule belongs in <rule-id>.yaml or <pack>/<rule-id>.yaml"),
        ("mine/deeper/still/notes.txt", "it is nested too deeply"),
        ("roles.yaml", "name the file under the key roles: of the configuration"),
        ("roles.yml", "name the file under the key roles:"),
        ("mine/roles.yaml", "name the file under the key roles:"),
        ("cues", "its ending is not .yaml"),
        ("cues/heads.yml", "give it the ending .yaml"),
        ("cues/heads.txt", "its ending is not .yaml"),
        ("cues/head.yaml", "cues have the names of ours; did you mean “heads.yaml”?"),
        ("cues/deeper/heads.yaml", "it is nested too deeply"),
        ("concepts/desk-jockey.yml", "give it the ending .yaml"),
        ("languages/xx.json", "its ending is not .yaml"),
    ],
)
def test_what_nobody_reads_is_an_error(folder, place, words):
    write(folder, GOOD)
    (folder / place).parent.mkdir(parents=True, exist_ok=True)
    (folder / place).write_text(GOOD)
    said = refused()
    assert said.startswith(f"{named(*place.split('/'))}: this file is not read: ")
    assert words in said


def test_links_are_followed_within_a_repository(folder, tmp_path):
    (tmp_path / ".git").mkdir()
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "elsewhere" / "desk-jockey.yaml").write_text(GOOD)
    (folder / "linked").symlink_to(tmp_path / "elsewhere")
    assert mine() == [("desk-jockey", named("linked", "desk-jockey.yaml"))]
    (folder / "linked").unlink()
    (folder / "rule.yaml").symlink_to(tmp_path / "elsewhere" / "desk-jockey.yaml")
    assert mine() == [("desk-jockey", named("rule.yaml"))]
    (folder / "mine" / "rule.yaml").symlink_to(tmp_path / "elsewhere" / "desk-jockey.yaml")
    assert refused().startswith(f"{named('rule.yaml')}:1: the id desk-jockey is used by {named('mine', 'rule.yaml')} as well; ")
    (tmp_path / ".git").rmdir()
    (folder / "mine" / "rule.yaml").unlink()
    with pytest.raises(RuleError, match=r"rule\.yaml: cannot be read \(a link that leads out of .*\); put the file itself there"):
        mine()


@pytest.mark.parametrize("target", ["nowhere", "circle.yaml"])
def test_a_link_to_nothing(folder, target):
    write(folder, GOOD)
    (folder / "circle.yaml").symlink_to(target)
    assert refused() == f"{named('circle.yaml')}: this file is not read: it is a link to nothing; put the rule here or remove it"


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no pipes in folders")
def test_a_pipe_is_no_rule(folder):
    os.mkfifo(folder / "mine" / "desk-jockey.yaml")
    assert "it is not a regular file" in refused()


@pytest.mark.parametrize("closed", ["rules", named("mine"), named("cues")])
def test_a_folder_that_cannot_be_opened(folder, monkeypatch, closed):
    write(folder, GOOD)
    (folder / "cues").mkdir()
    scandir = os.scandir

    def refuse(path):
        if path == closed:
            raise PermissionError(13, "Permission denied", path)
        return scandir(path)

    monkeypatch.setattr(os, "scandir", refuse)
    assert refused() == f"{closed}: cannot be opened (Permission denied); check its permissions"


def test_an_id_belongs_to_one_rule_in_whatever_place(folder):
    write(folder, GOOD)
    (folder / "desk-jockey.yaml").write_text(GOOD)
    assert refused() == (
        f"{named('mine', 'desk-jockey.yaml')}:1: the id desk-jockey is used by {named('desk-jockey.yaml')} as well; "
        "give this rule an id of its own"
    )


@pytest.mark.parametrize("text", ["", "\n", "# a rule to come\n", "---\n"])
def test_an_empty_file_is_no_rule(folder, text):
    (folder / "a.yaml").write_text(text)
    assert refused() == f"{named('a.yaml')}:1: a rule is a mapping that starts with id:"


def test_a_folder_may_be_named_twice(folder):
    write(folder, GOOD)
    once = rules.load(["rules"])
    assert rules.load(["rules", "rules"]) == once
    assert len(rules.load(["rules", str(folder)]).rules) == len(once.rules)


def test_our_own_folder_may_be_named(folder, tmp_path):
    write(folder, GOOD)
    (tmp_path / "link").symlink_to(rules.folder())
    for own in (rules.folder(), "link", os.path.relpath(rules.folder())):
        assert [rule.id for rule in rules.load([own]).rules] == [rule.id for rule in rules.load().rules]


@pytest.mark.usefixtures("folder")
def test_a_missing_folder():
    with pytest.raises(RuleError, match=r"^nowhere: no such folder of rules; it should hold <rule-id>\.yaml or <pack>/<rule-id>\.yaml$"):
        rules.load(["nowhere"])


def test_rules_are_ordered(folder):
    write(folder, GOOD.replace("pack: mine", "pack: aaa"))
    found = rules.load(["rules"]).rules
    assert [(rule.pack, rule.id) for rule in found] == sorted((rule.pack, rule.id) for rule in found)
    assert found[0].id == "desk-jockey"


def test_terms_and_their_rules():
    everything = rules.load()
    for term, number in everything.terms():
        rule = everything.rules[number]
        assert term in (rule.terms or rule.anchors)
    assert {number for _, number in everything.terms()} == set(range(len(everything.rules)))


def test_names_that_are_known():
    rules.known_names(["core", "back-office"], {"core", "back-office", "x"})
    with pytest.raises(
        RuleError, match=r"^there is no rule or pack 'back-ofice'; did you mean “back-office”\?; see: wordwatch rules list$"
    ):
        rules.known_names({"core", "back-ofice"}, {"core", "back-office"})


# --- the rules that wordwatch brings ---

SHIPPED = rules.load().rules


def test_the_folder_of_the_rules():
    assert os.path.isfile(os.path.join(rules.folder(), "core", "back-office.yaml"))


def test_the_rule_that_everything_is_about():
    rule = next(rule for rule in SHIPPED if rule.id == "back-office")
    assert rule.pack == "core"
    assert {"back office", "back officer"} <= set(rule.terms)
    assert set(rule.severities) >= set(REFERENTS)
    assert not set(rule.severities) & set(SILENT)
    assert rule.severity_for("title") is Severity.ERROR
    assert rule.severity_for("people") is Severity.ERROR
    assert rule.severity_for("unit") is Severity.WARNING
    assert rule.severity_for("work") is Severity.WARNING
    assert rule.severity_for("system") is Severity.SUGGESTION
    assert rule.severity_for(None) is rule.severity
    assert rule.severity_for("place") is rule.severity


@pytest.mark.parametrize("rule", SHIPPED, ids=lambda rule: rule.id)
def test_a_shipped_rule_is_at_home(rule):
    assert os.path.basename(rule.path) == f"{rule.id}.yaml"
    assert os.path.basename(os.path.dirname(rule.path)) == rule.pack
    assert rule.severity is not Severity.OFF
    assert "{text}" in rule.message
    assert rule.message.replace("{text}", "").count("{") == 0
    assert rule.why.endswith(".")
    assert len(rule.flag) >= 2
    assert len(rule.pass_) >= 2


def test_a_rule_file_may_be_written_in_any_yaml_style(folder):
    assert loaded(folder, yaml.safe_dump(yaml.safe_load(GOOD), allow_unicode=True)) == loaded(folder, GOOD)
