"""Arranging a plan by hand: one room for Today and Week.

May know the services by the ports in `ports.py` and Qt; knows no page. A page joins:

- `Arranger(arranging, titles, undo, bar, step)` does acts: `do(act)` applies what is
  small and says so in the bar with Undo; what is larger becomes `proposal`. `ask(act)`
  is "what if": never applied by itself. `apply()`, `cancel()`. Signals: `changed` (a
  proposal came or went: read the day anew, by `proposal.days` while one is open),
  `settled` (the newest wish has its answer). `name_blocks({id: (task_id, title)})`
  with each snapshot shown.
- `ProposalPanel(theme, arranger, page)` goes over the timeline; it shows itself, and
  while it does Enter applies and Escape cancels anywhere in the page.
- `Hands(canvas, board, area, arranger, theme)` carries blocks. The canvas is its own
  `Board` (`ports.py`): `spot_at(point) -> Spot(day, minute)`, `box_of(day, span) ->
  QRectF`, `held_at(key, spot) -> Held(block, day) | None`, `fade(block_id)`. Each
  entry's handle (a button with an attribute `key`) is given to `hands.watch(handle)`,
  each row of a task without a place to `hands.watch_task(row, Carried(...))`. From
  then on: dragging, both edges, the ghost with its time or what forbids it, scrolling
  at the edges, Escape, L, Delete, Alt+Up/Down, Shift+Alt+Up/Down (- and +), and
  `menu_asked(key, point)` for the right button and the menu key.
- `block_menu(parent, subject, arranger, deeds)` makes the menu of a block, `task_menu`
  that of a task without a place.
- `away_dialog`, `meeting_dialog`, `TimeDialog` ask for times and hand an act to the
  arranger.
- `marks_of(proposal, day)` names what a proposal moves, for painting.
- `Undoing(steps, bar)` takes back and redoes, and says what it was.
"""
