/** Does nothing: run once at start so that the first customer does not wait for the isolate to be built. */
export async function warmUp(): Promise<void> {}
