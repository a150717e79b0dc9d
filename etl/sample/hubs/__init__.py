"""What each hub would send about the synthetic world, a module a feed, beside what its feeds share."""
