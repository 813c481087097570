"""The taggers that teach the shipped one: wider and deeper, too slow to ship."""

import multiprocessing
from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass

import torch
from numpy.typing import NDArray

from training.course import Course
from training.fitting import Plan, fit
from training.lstm import Tagger


@dataclass(slots=True, frozen=True)
class School:
    """A tagger's width and depth, and how it is fitted."""

    hidden: int
    layers: int
    plan: Plan


STUDENT = School(96, 1, Plan(epochs=10))
TEACHER = School(128, 2, Plan(epochs=7))
TEACHERS = 2
PART = 0.7
"""How much of a lesson is the teachers' opinion; the rest is the annotators'."""

_LENT: dict[str, Course] = {}
"""What forked processes find here they share, so that no piece is sent."""


def teachers(course: Course, seeds: Sequence[int]) -> list[Tagger]:
    """One teacher for each seed, fitted side by side, each on one core."""
    _LENT["course"] = course
    with ProcessPoolExecutor(mp_context=multiprocessing.get_context("fork")) as pool:
        return [_awake(course, state) for state in pool.map(_teacher, seeds)]


def _teacher(seed: int) -> dict[str, NDArray]:
    torch.manual_seed(seed)
    course = _LENT["course"]
    fitted = fit(course.tagger(TEACHER.hidden, TEACHER.layers), course.pieces, TEACHER.plan, seed)
    return {name: value.numpy() for name, value in fitted.state_dict().items()}


def _awake(course: Course, state: dict[str, NDArray]) -> Tagger:
    tagger = course.tagger(TEACHER.hidden, TEACHER.layers)
    tagger.load_state_dict({name: torch.from_numpy(value) for name, value in state.items()})
    return tagger.eval()
