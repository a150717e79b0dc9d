"""One question of a user per file: a page composes, it never computes."""
