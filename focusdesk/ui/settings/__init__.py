"""The Settings page: what a person may set, in sections that can be searched."""
