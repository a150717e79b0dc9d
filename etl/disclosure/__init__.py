"""How nobody can be found in it: the cell-key method for counts of people, and the p% rule for magnitudes."""
