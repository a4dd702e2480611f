"""The frozen values of Riwaya: articles, claims and what they are made of."""
