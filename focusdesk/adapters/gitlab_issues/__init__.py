"""Issues of a GitLab server, asked for with the standard library alone.

`transport` carries one question within limits of time and size, `server` knows which
questions GitLab answers. What the answers mean is `focusdesk.domain.importing.gitlab`.
"""
