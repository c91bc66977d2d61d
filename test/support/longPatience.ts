/** n8n, a browser and this machine's other guests: the slowest step was seen to take a minute. */
jest.setTimeout(300_000);
