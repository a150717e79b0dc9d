"""SQL models from the vault to the monthly cubes."""
