"""How rows become files: layouts, formats, duplicates, planted defects."""
