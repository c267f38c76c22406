"""Choosing what to take out of a plan, so that putting it back may come out better."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from random import Random

    from focusdesk.domain.planning.search.board import Board
    from focusdesk.domain.planning.search.state import State

MOST_IN_CHAIN = 8
CHAIN, ROOM, STRINGS, PROJECT = 0.12, 0.2, 0.65, 0.8
"""Up to which chance each way of choosing is taken; any tasks at all beyond."""
EVEN = 0.5
BESIDE, OF_PROJECT = 0.3, 0.7
"""Up to which chance the next stretch is a neighbour, or one of the project."""
ANYWHERE = 0.7
"""Chance that a chain may begin in any stretch, not the first."""
HEIR = 0.3
"""Chance that a task is taken out together with the one it waits for."""


class Remover:
    """Choose tasks that lie together, belong together, or are in the way.

    `reach` is about how many tasks are taken at most.
    """

    def __init__(self, board: Board, rng: Random, reach: int) -> None:
        self.board = board
        self.deck = board.deck
        self.chance = rng.random
        self.reach = reach
        self.active = [n for n, pieces in enumerate(self.deck.pieces_of) if pieces]

    def choose(self, state: State) -> tuple[list[int], list[int]]:
        """Return the tasks to take out, and those to put in before all others."""
        placed = [task for task in self.active if state.places[task]]
        if not placed:
            return [], []
        seed = self._pick(placed)
        way = self.chance()
        if way < CHAIN:
            return self._chain(state, seed)
        if way < ROOM:
            return self._make_room(state, seed), []
        if way < STRINGS:
            found = self._strings(state, placed, seed)
        elif way < PROJECT:
            found = self._project(placed, seed)
        else:
            found = {seed: None, **self._some(placed)}
        return self._with_heirs(state, found), []

    def choose_for(self, state: State, task: int) -> tuple[list[int], list[int]]:
        """Return what to take out so that the task comes earlier, as `choose`."""
        return self._chain(state, task, only_before=True)

    def _pick(self, things: list[int]) -> int:
        return things[int(self.chance() * len(things))]

    def _count(self) -> int:
        return 1 + int(self.chance() * self.reach)

    def _some(self, placed: list[int]) -> dict[int, None]:
        return dict.fromkeys(self._pick(placed) for _ in range(self._count() - 1))

    def _project(self, placed: list[int], seed: int) -> dict[int, None]:
        project = self.board.project
        same = [task for task in placed if project[task] == project[seed]]
        return {seed: None, **self._some(same)}

    def _with_heirs(self, state: State, found: dict[int, None]) -> list[int]:
        """Add, now and then, placed tasks that wait for one taken out."""
        pending = list(found)
        while pending:
            for heir in self.deck.before[pending.pop()]:
                if state.places[heir] and heir not in found and self.chance() < HEIR:
                    found[heir] = None
                    pending.append(heir)
        return list(found)

    def _tasks_in(self, state: State, stretch: int) -> list[int]:
        task = self.deck.task
        return [task[piece] for piece in state.nodes[stretch].order]

    def _strings(self, state: State, placed: list[int], seed: int) -> dict[int, None]:
        """Take neighbours in one to three stretches."""
        home = state.places[seed][0][0]
        targets = [home]
        targets += [
            self._other_stretch(state, placed, seed, home)
            for _ in range(int(self.chance() * 3))
        ]
        most = self._count() // len(targets) + 1
        found: dict[int, None] = {}
        for turn, stretch in enumerate(targets):
            tasks = self._tasks_in(state, stretch)
            if not tasks:
                continue
            length = 1 + int(self.chance() * min(most, len(tasks)))
            low, high = 0, len(tasks) - length
            if turn == 0:
                at = tasks.index(seed)
                low, high = max(0, at - length + 1), min(at, high)
            begin = low + int(self.chance() * (high - low + 1))
            found.update(dict.fromkeys(tasks[begin : begin + length]))
        return found

    def _other_stretch(
        self, state: State, placed: list[int], seed: int, home: int
    ) -> int:
        way = self.chance()
        if way < BESIDE:
            step = 1 if self.chance() < EVEN else -1
            return max(0, min(len(state.nodes) - 1, home + step))
        other = self._pick(placed)
        if way < OF_PROJECT:
            project = self.board.project
            for _ in range(4):
                if project[other] == project[seed]:
                    break
                other = self._pick(placed)
        return state.places[other][0][0]

    def _make_room(self, state: State, seed: int) -> list[int]:
        """Clear as much of a stretch as a task that was left out would need."""
        absent = [task for task in self.active if not state.places[task]]
        if not absent:
            return [seed]
        piece = self.deck.pieces_of[self._pick(absent)][-1]
        hosts = self.board.hosts(piece)
        found = {seed: None}
        if hosts:
            node = state.nodes[self._pick(hosts)]
            need = self.deck.slots[piece] - node.free
            begin = int(self.chance() * len(node.order))
            for other in (*node.order[begin:], *reversed(node.order[:begin])):
                if need <= 0:
                    break
                need -= self.deck.slots[other]
                found[self.deck.task[other]] = None
        return list(found)

    def _chain(
        self, state: State, seed: int, *, only_before: bool = False
    ) -> tuple[list[int], list[int]]:
        """Take a chain of dependent tasks, and clear a stretch of time for it."""
        deck, chain, pending = self.deck, {seed: None}, [seed]
        while pending and len(chain) < MOST_IN_CHAIN:
            task = pending.pop()
            heirs = () if only_before else deck.before[task]
            for other in (*heirs, *deck.after[task]):
                if other not in chain and deck.missing[other] > 0:
                    chain[other] = None
                    pending.append(other)
        found = dict(chain)
        need = sum([deck.missing[task] for task in chain]) // deck.grid
        need = int(need * (0.5 + self.chance()))
        number = 0
        if self.chance() < ANYWHERE:
            number = int(self.chance() * len(state.nodes))
        while need > 0 and number < len(state.nodes):
            found.update(dict.fromkeys(self._tasks_in(state, number)))
            need -= state.nodes[number].stretch.room
            number += 1
        first = [task for task in deck.order if task in chain]
        return [task for task in found if state.places[task]], first
