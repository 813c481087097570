"""The forms in which newspapers attribute, one short article each: `forms/NAME.txt` and what a careful sub-editor
takes from it, `forms/NAME.json`. A claim there is (kind, speaker, text); its mention and cue are compared where
they are given. `{"none": true}` says that the text holds no claim.
"""

import json
from pathlib import Path
from typing import Any

import pytest

from newsclaims.extraction import extract
from newsclaims.model import Article, Claim

FORMS = Path(__file__).parent / "forms"

NOT_YET: dict[str, str] = {}
"""Forms that extraction gets wrong, and why; each is a failure the day that it is right."""


def cases() -> list[Any]:
    """Every form by name, those not yet mastered marked."""
    names = sorted(path.stem for path in FORMS.glob("*.txt"))
    marks = {name: pytest.mark.xfail(strict=True, reason=reason) for name, reason in NOT_YET.items()}
    return [pytest.param(name, marks=marks.get(name, ())) for name in names]


def differences(claim: Claim, expected: dict[str, str | None]) -> list[str]:
    """Where a claim is not as expected; words for a speaker or a cue may be more than those expected."""
    mention, cue = claim.mention and claim.mention.text, claim.cue and claim.cue.text
    found = {"kind": claim.kind, "speaker": claim.speaker, "text": claim.text, "mention": mention, "cue": cue}
    return [
        f"{key}: {found[key]!r}, not {wanted!r}"
        for key, wanted in expected.items()
        if found[key] != wanted and not (key in ("mention", "cue") and wanted and wanted in (found[key] or ""))
    ]


@pytest.mark.parametrize("name", cases())
def test_a_form_yields_what_a_sub_editor_would_take_from_it(name):
    """Quotations are told exactly; reported speech may be told beyond what is listed."""
    text = (FORMS / f"{name}.txt").read_text(encoding="utf-8")
    expected = json.loads((FORMS / f"{name}.json").read_text(encoding="utf-8"))
    claims = extract(Article(file=f"{name}.txt", text=text)).claims
    if expected == {"none": True}:
        assert claims == ()
        return
    wanted = {one["text"] for one in expected}
    told = [claim for claim in claims if claim.kind != "indirect" or claim.text in wanted]
    assert [claim.text for claim in told] == [one["text"] for one in expected]
    assert [differences(claim, one) for claim, one in zip(told, expected, strict=True)] == [[] for _ in expected]
    taken = {at for claim in told for span in claim.content for at in range(span.start, span.end)}
    beyond = {
        at for claim in claims if claim not in told for span in claim.content for at in range(span.start, span.end)
    }
    assert not taken & beyond


def test_every_text_has_its_claims_and_every_claim_its_text():
    assert {path.stem for path in FORMS.glob("*.txt")} == {path.stem for path in FORMS.glob("*.json")}
    assert set(NOT_YET) <= {path.stem for path in FORMS.glob("*.txt")}
