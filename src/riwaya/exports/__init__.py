"""What Riwaya's ledger looks like outside: sentences, listings, HTML; one format a file."""
