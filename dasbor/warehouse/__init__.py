"""How to ask: a Selection becomes one parameterised query and its Answer."""
