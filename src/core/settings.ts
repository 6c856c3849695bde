// What the user prefers, and how any JSON is made into it.
