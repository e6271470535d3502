/** Encrypts the session cookies of tests. Long and mixed enough to pass as a real one, known to everyone. */
export const TEST_SECRET = "only for tests: 8fZq2LwXn5RkTb7VdYcJ";
