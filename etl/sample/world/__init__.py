"""The synthetic world: places, seasons, people, employers, and what is planted into it."""
