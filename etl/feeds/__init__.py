"""One contract per hub feed."""
