/** Nothing here is a timed test: a busy machine makes a test slow, and not wrong. */
jest.setTimeout(120_000);
