from __future__ import annotations

from math import log
from random import Random
import zlib

from focusdesk.domain.planning.search.recreate import insert_all
from focusdesk.domain.planning.search.state import State


def seed_of(board):
    return 12345


def construct(board, rng):
    state = State(board)
    def key(t):
        d = board.due[t]
        return (d if d is not None else 10**6, -board.absent[t])
    insert_all(state, sorted(range(len(board.tasks)), key=key), rng, 0.0)
    return state


class Search:
    def __init__(self, board, seed=1):
        self.board = board
        self.rng = Random(seed)
        self.active = [t for t in range(len(board.tasks)) if board.pieces_of[t]]
        self.dens = [board.absent[t] / max(1, board.missing[t]) for t in range(len(board.tasks))]
        self.size = [board.missing[t] for t in range(len(board.tasks))]
        self.duekey = board.due_eff
        self.last_best = 0
        self.parents = [t for t in self.active if board.before[t]]
        done = []
        seen = set()
        def visit(t):
            if t in seen: return
            seen.add(t)
            for q in board.before[t]: visit(q)
            done.append(t)
        for t in self.parents: visit(t)
        self.parents = [t for t in done if t in set(self.parents)]

    def ruin(self, state):
        rng = self.rng
        board = self.board
        placed = [t for t in self.active if state.places[t]]
        removed = {}
        if not placed:
            return removed
        rnd = rng.random
        k = 1 + int(rnd() * self.kmax)
        k = min(k, len(placed))
        mode = rnd()
        seed = placed[int(rnd() * len(placed))]
        def rem(t):
            if t in removed or not state.places[t]:
                return
            removed[t] = None
            state.take(t)
            for q in board.before[t]:
                if state.places[q] and (rnd() < 0.3):
                    rem(q)
        if mode < 0.12:
            comp = {seed: None}
            stack = [seed]
            while stack:
                t = stack.pop()
                for q in board.before[t] + board.after[t]:
                    if q not in comp:
                        comp[q] = None
                        stack.append(q)
            if len(comp) > 8:
                comp = dict(list(comp.items())[:8])
            for t in comp: rem(t)
            s = int(rnd() * len(state.nodes))
            n = 1 + int(rnd() * 4)
            room = 0
            for x in range(s, min(len(state.nodes), s + n)):
                for p in state.nodes[x].order:
                    if rnd() < 0.8:
                        rem(board.piece_task[p])
        elif mode < 0.2:
            absent = [t for t in self.active if not state.places[t]]
            if absent:
                t = absent[int(rnd() * len(absent))]
                p = board.pieces_of[t][-1]
                h = board.hosts(p)
                if h:
                    s = h[int(rnd() * len(h))]
                    order = state.nodes[s].order
                    if order:
                        need = board.piece_slots[p] - state.nodes[s].free
                        b = int(rnd() * len(order))
                        for x in order[b:]:
                            if need <= 0: break
                            need -= board.piece_slots[x]
                            rem(board.piece_task[x])
                        for x in reversed(order[:b]):
                            if need <= 0: break
                            need -= board.piece_slots[x]
                            rem(board.piece_task[x])
            rem(seed)
        elif mode < 0.65:
            # strings: seed stretch and some others
            self_st = state.places[seed][0][0]
            targets = [self_st]
            m = 1 + int(rnd() * 3)
            while len(targets) < m:
                r = rnd()
                if r < 0.4:
                    other = placed[int(rnd() * len(placed))]
                    if board.project[other] == board.project[seed] and state.places[other]:
                        targets.append(state.places[other][0][0])
                    else:
                        m -= 0.25
                elif r < 0.7:
                    other = placed[int(rnd() * len(placed))]
                    targets.append(state.places[other][0][0])
                else:
                    targets.append(max(0, min(len(state.nodes) - 1, self_st + (1 if rnd() < 0.5 else -1))))
            per = max(1, int(k / len(targets)) + 1)
            for i, s in enumerate(targets):
                order = state.nodes[s].order
                if not order:
                    continue
                tasks = [board.piece_task[p] for p in order]
                l = 1 + int(rnd() * min(per + 1, len(tasks)))
                l = min(l, len(tasks))
                if i == 0 and seed in tasks:
                    at = tasks.index(seed)
                    lo = max(0, at - l + 1)
                    hi = min(at, len(tasks) - l)
                    b = lo + int(rnd() * (hi - lo + 1))
                else:
                    b = int(rnd() * (len(tasks) - l + 1))
                for t in tasks[b:b + l]:
                    rem(t)
        elif mode < 0.8:
            same = [t for t in placed if board.project[t] == board.project[seed]]
            rem(seed)
            for _ in range(k - 1):
                rem(same[int(rnd() * len(same))])
        elif mode < 0.9:
            rem(seed)
            stack = [seed]
            while stack:
                t = stack.pop()
                for q in board.before[t] + board.after[t]:
                    if q not in removed and state.places[q]:
                        rem(q)
                        stack.append(q)
                        if len(removed) > 8: break
        else:
            rem(seed)
            for _ in range(k - 1):
                rem(placed[int(rnd() * len(placed))])
        return removed

    def order(self, state, removed):
        rng = self.rng
        rnd = rng.random
        tasks = [t for t in self.active if not state.places[t]]
        r = rnd()
        if r < 0.4:
            keyed = sorted((rnd(), t) for t in tasks)
            return [t for _, t in keyed]
        if r < 0.6:
            return sorted(tasks, key=lambda t: (-self.size[t], rnd()))
        if r < 0.8:
            return sorted(tasks, key=lambda t: (-self.dens[t], rnd()))
        return sorted(tasks, key=lambda t: (self.duekey[t], rnd()))

    def step(self, cur):
        board = self.board
        new = cur.copy()
        removed = self.ruin(new)
        insert_all(new, self.order(new, removed), self.rng, self.blink)
        # dependents whose predecessors are incomplete now
        bad = [t for t in removed if not new.is_complete(t)]
        while bad:
            t = bad.pop()
            for q in board.before[t]:
                if new.places[q]:
                    new.take(q)
                    bad.append(q)
        self.prune(new)
        return new

    def prune(self, new):
        board = self.board
        for t in self.parents:
            if new.places[t] and not any(new.places[q] for q in board.before[t]):
                c = new.cost
                tw = new.copy()
                tw.take(t)
                if tw.cost < c:
                    new.take(t)

    def run(self, cur, iters, t0, t1, clock=None, limit=None):
        best = cur
        T = t0
        rnd = self.rng.random
        self.blink = 0.02
        alpha = (t1 / t0) ** (1 / max(1, iters))
        for i in range(iters):
            if clock and i % 16 == 0 and clock() > limit:
                break
            new = self.step(cur)
            if new.cost < cur.cost - T * log(rnd() + 1e-300):
                cur = new
                if new.cost < best.cost - 1e-6:
                    best = new
                    self.last_best = i
            T *= alpha
        self.iters = i + 1
        return best
