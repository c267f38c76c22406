"""The small things round the work: thoughts, interruptions, breaks, the day's end."""
