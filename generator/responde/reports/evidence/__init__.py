"""Evidence tells how a contract stands to the law on one day, article by article, and where it says so."""
