"""`claims review`: a person's decisions, one claim after the other on a terminal, or each by a command of its own."""

import random
import sys
from collections.abc import Sequence

import click

from newsclaims.cli import deciding, tables
from newsclaims.cli.command import group
from newsclaims.cli.filters import filtered, words
from newsclaims.cli.session import Session
from newsclaims.model import Filters
from newsclaims.reviews.sampling import Sample, drawn
from newsclaims.reviews.scoring import Mark, scores

TERMINAL = (
    "'claims review' shows one claim after the other and needs a terminal; "
    "elsewhere decide by id, as with 'claims review accept ID'"
)


@group(
    "claims review --topic letter",
    "claims review --sample 50 --seed 7",
    "claims review --score",
    "claims review reject 55gj --note 'that is the headline'",
    "claims review speaker 55gj 'Sarah Sanders'",
    name="review",
)
@click.option("--in-order", is_flag=True, help="By article and place, not the least certain first.")
@click.option("--by", metavar="NAME", help="Note who decides, and on which day.")
@click.option("--sample", metavar="N", type=click.IntRange(min=1), help="Only N claims, drawn at random.")
@click.option("--seed", metavar="N", type=click.IntRange(min=0), help="Draw the sample that this number stands for.")
@click.option("--by-kind", is_flag=True, help="As many of each kind in the sample, as far as there are so many.")
@click.option("--score", is_flag=True, help="Show how often sampled claims were right, and stop.")
@click.option("--all", "everything", is_flag=True, help="With --score: all decisions, not only those of samples.")
@click.option("--update-ids", is_flag=True, help="Write the present ids of claims found again, and stop.")
@filtered
def review(session: Session, filters: Filters, **asked: object) -> None:
    """Decide about claims, one by one or by their ids.

    Use it to go through what was found before you rely on it: each claim is shown in its paragraph, and one key
    accepts it, rejects it, or corrects its speaker, kind or words; it may be called the same as another claim, or
    different from it. Every decision is written to claims.yaml at once, in a form that colleagues can read and
    merge, and outlives new versions of the tool. What somebody decided about is not shown again; filters
    choose what is shown. In scripts, decide by id with the commands below.

    To measure how often claims are right, review a sample: --sample 50 draws 50 claims at random from those
    that nobody reviewed, the same ones for the same --seed, and marks the decisions. --score counts only
    marked ones, since claims that somebody picked out say nothing about the others.
    """
    if click.get_current_context().invoked_subcommand:
        return
    if asked["update_ids"]:
        _say(f"{session.workspace.desk().update_ids():,} ids written to claims.yaml")
    elif asked["score"]:
        _score(session, filters, asked)
    elif not (sys.stdin.isatty() and sys.stdout.isatty()):
        raise click.UsageError(TERMINAL)
    else:
        _one_by_one(session, filters, asked)


for _command in deciding.COMMANDS:
    review.add_command(_command)


def _sample(asked: dict[str, object]) -> Sample | None:
    size, seed = asked["sample"], asked["seed"]
    if size is None:
        if seed is not None or asked["by_kind"]:
            raise click.UsageError("--seed and --by-kind are about a --sample N")
        return None
    chosen = random.randrange(1000) if seed is None else int(str(seed))  # noqa: S311 -- nothing secret
    return Sample(int(str(size)), chosen, by_kind=bool(asked["by_kind"]))


def _one_by_one(session: Session, filters: Filters, asked: dict[str, object]) -> None:
    from newsclaims.cli.review_screen import Reviewing  # noqa: PLC0415 -- late: rich and readline

    sample = _sample(asked)
    ids = _chosen(session, filters, sample) if sample else _waiting(session, filters, in_order=bool(asked["in_order"]))
    if not ids:
        tables.nothing(session.nothing("unreviewed claims", words(filters)))
        return
    if sample:
        seed = f"--sample {sample.size} --seed {sample.seed}{' --by-kind' * sample.by_kind}"
        _say(f"a random sample of {sample.size}; '{seed}' goes on with this one")
    by = asked["by"]
    Reviewing(session.workspace, ids, by=str(by) if by else None, sample=sample.name if sample else None).run()


def _waiting(session: Session, filters: Filters, *, in_order: bool) -> list[str]:
    wanted = filters if filters.statuses else filters.model_copy(update={"statuses": ("unreviewed",)})
    if in_order:
        return [claim.id for claim in session.workspace.claims(wanted)]
    return [claim.id for claim in session.workspace.queue(wanted)]


def _chosen(session: Session, filters: Filters, sample: Sample) -> list[str]:
    """The claims of a sample that wait; those that were decided in it still count as drawn."""
    known = {mark.id for mark in session.workspace.desk().marks() if sample.name in mark.samples}
    every = filters.model_copy(update={"statuses": ("unreviewed", "accepted", "rejected")})
    free = filters.model_copy(update={"statuses": ("unreviewed",)})
    claims = [claim for claim in session.workspace.queue(every) if claim.id in known]
    ids = drawn([*session.workspace.queue(free), *claims], sample, known)
    return [claim for claim in ids if claim not in known]


def _score(session: Session, filters: Filters, asked: dict[str, object]) -> None:
    sample = _sample(asked)
    every = filters.model_copy(update={"statuses": filters.statuses or ("unreviewed", "accepted", "rejected")})
    inside = {claim.id for claim in session.workspace.queue(every)}
    marks = [mark for mark in session.workspace.desk().marks() if mark.id in inside]
    counted = marks if asked["everything"] else [mark for mark in marks if _is_sampled(mark, sample)]
    if counted:
        tables.scores(scores(counted), _samples(counted, everything=bool(asked["everything"])))
    elif marks:
        _say(f"{len(marks):,} claims were reviewed, none of them in a sample; draw one with --sample, or add --all")
    else:
        tables.nothing(session.nothing("reviewed claims", words(filters)))


def _is_sampled(mark: Mark, sample: Sample | None) -> bool:
    return sample.name in mark.samples if sample else bool(mark.samples)


def _samples(marks: Sequence[Mark], *, everything: bool) -> str:
    if everything:
        return "all decisions, of claims that were chosen too: the figures hold for these claims alone"
    names = sorted({name for mark in marks for name in mark.samples})
    if len(names) > 1:
        return f"samples {', '.join(names)} together"
    size = names[0].partition("-")[0]
    return f"sample {names[0]}: {len(marks):,} decided{f' of {size}' if size.isdecimal() else ''}"


def _say(sentence: str) -> None:
    tables.nothing(sentence)
