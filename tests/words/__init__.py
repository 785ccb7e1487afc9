"""The product's own words: how they are found in the code and the templates, and how the catalogues are written."""
