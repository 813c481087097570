"""Track who said what in the news: claims, their speakers, and the same statement across outlets."""
