"""What of a Markdown block is text, and what stands for the rest."""

import pytest

from wordwatch.formats import markdown
from wordwatch.formats.base import Options


def texts(source, name="x.md"):
    return [block.text for block in markdown.extract(name, source.encode(), Options()).blocks]


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("the back **office**", "the back office"),
        ("the ba**ck** office", "the back office"),
        ("the ***back* office**", "the back office"),
        ("the __back__ _office_ snake_case_name", "the back office snake_case_name"),
        ("the ~~back~~ office ~x~ ~~~y~~~", "the back office ~x~ ~y~"),
        ("2 * 3 * back ** office", "2 * 3 * back ** office"),
        ("the [back office](https://a.b/back-office 'Back office')", "the back office"),
        ("the [back][x] office [x] [x][]\n\n[x]: /back-office 'back office'", "the back office x x"),
        ("the [back office] is no link", "the [back office] is no link"),
        ("back<b>office</b> <span class='back office'>staff</span>", "backoffice staff"),
        ("back <!-- back office --> office", "back  office"),
        ("back<br>office<br />staff", "back\noffice\nstaff"),
        ("back office<sup>2</sup>", "back office 2"),
        ("back <code>back</code> office", "back ￼ office"),
        ("the `back` office", "the ￼ office"),
        ("the `` ` back ` `` office", "the ￼ office"),
        ("the <https://a.b/back-office> office", "the ￼ office"),
        ("write to <back@office.com> now", "write to ￼ now"),
        ("see https://a.b/back-office now", "see https://a.b/back-office now"),
        ("back&nbsp;office &amp; &#115;taff &bogus;", "back\xa0office & staff &bogus;"),
        (r"back\-office \*staff\* \a", r"back-office *staff* \a"),
        ("back\noffice", "back\noffice"),
        ("back  \noffice", "back\noffice"),
        ("back\\\noffice", "back\noffice"),
        ("back\r\noffice\\\r\nstaff  \r\nhere", "back\noffice\nstaff\nhere"),
        ("back\roffice", "back\noffice"),
        ("back\roffice\nstaff", "back\roffice\nstaff"),
        ("> back\n> office\nlazily", "back\noffice\nlazily"),
        ("1. > back\n   > office", "back\noffice"),
        ("-\tback\n\toffice", "back\noffice"),
        ("- [x] back office", "back office"),
        ("> [!NOTE]\n> back office", "back office"),
        ("back office[^1] staff", "back office staff"),
        ("[^note]: The back office", "The back office"),
        ("[^note]: Backoffice", "Backoffice"),
        ("# The back office {#back-office .x}", "The back office"),
        ("[Apply](x){.button} now", "Apply now"),
        ("the {% link x %} of {{ site.back_office }}", "the ￼ of ￼"),
        ("back\u2028office\x0b\x85", "back\u2028office"),
    ],
)
def test_one_block(source, expected):
    assert texts(source) == [expected]


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("    back office", []),
        ("```\nback office\n```", []),
        ("~~~ back office\nback office", []),
        ("<!-- back office\n\nback office -->", []),
        ("<script>\nback office\n\nback office\n</script>", []),
        ("[x]: /back-office 'back office'", []),
        ("`back office`", []),
        ("---\n***\n1234", []),
        ("the ![back **office** &amp; staff](x.png 'y') team", ["the ￼ team", "back office & staff"]),
        ("[![our back office](x.png)](y)", ["our back office"]),
        ("![back ![office](a)](b)", ["back ￼", "office"]),
        ("a<ul><li>back</li><li>office</li></ul>", ["a", "back", "office"]),
        ("<p>back\n<b>office</b></p>\n\nstaff", ["back\noffice", "staff"]),
        ("> <td>back</td>\n> <td>office\n> staff</td>", ["back", "office\nstaff"]),
        ("<details>\n<summary>Back office</summary>\n\nText\n\n</details>", ["Back office", "Text"]),
        ("[^1]: One\n[^2]: Two", ["One", "Two"]),
        ("import X from 'back-office'\n\nText", ["import X from 'back-office'", "Text"]),
    ],
)
def test_blocks(source, expected):
    assert texts(source) == expected


def test_modules_in_mdx_are_code():
    source = (
        "import Back from './back-office'\nexport const office = 1\n\n"
        "<Card title={x}>\n  The back office\n</Card>\n\n{/* x */}\n\n- import staff\n"
    )
    assert texts(source, "page.MDX") == ["The back office", "{/* x */}", "import staff"]
