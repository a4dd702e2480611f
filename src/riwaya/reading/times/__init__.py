"""When: expressions of time, each as the days that it means (codebook, section 7)."""
