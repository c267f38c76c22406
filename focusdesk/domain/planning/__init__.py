"""Planning: the problem, the plan, the rules, the costs, and the search for a plan.

Values and pure functions only, standard library only: no clock, no files, no process.
"""
