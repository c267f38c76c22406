"""One question to a server, for every adapter that speaks HTTP.

The only room other adapters may look into: it knows no server and no account.
"""
