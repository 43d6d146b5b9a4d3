/** Exit codes: 128 and the signal's number, as shells have them. */
const CODES = { SIGHUP: 129, SIGINT: 130, SIGTERM: 143 } as const;

/**
 * Cleans up where a build is stopped from outside (Ctrl+C, a terminal that is closed, a time limit), and says so.
 * @param clean takes away what is half made; it cannot wait.
 */
export function onSignal(clean: () => void): void {
  for (const [signal, code] of Object.entries(CODES)) {
    process.once(signal, () => {
      clean();
      console.error(`The build was stopped (${signal}); the last finished site is as it was.`);
      process.exit(code);
    });
  }
}
