"""One contract per hub feed; `registry` holds them all."""
