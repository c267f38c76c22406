"""Why a plan is as it is: causes told by what the nearest alternatives would cost.

`blocks` explains what was placed, `left_out` what was not, `moves` finds the
alternatives both compare with. Only codes and figures: sentences are made elsewhere.
"""
