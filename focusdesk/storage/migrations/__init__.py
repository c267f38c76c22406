"""Keep the revisions of the schema; they name tables by text and never import it."""
