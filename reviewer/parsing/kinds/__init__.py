"""One parser for each kind of section, and the tables and forms that tell kinds apart."""
