"""The page before anything is read: what of it is the article, and what somebody says word for word."""
