"""What exists: declarations only, standard library only, no input or output."""
