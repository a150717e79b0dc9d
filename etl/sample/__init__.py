"""A seeded synthetic sample of every feed, with known truths and known defects."""
