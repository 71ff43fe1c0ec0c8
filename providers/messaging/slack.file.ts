import { type FetchedFile, fetchOf } from '../files/fetched.ts'

interface App {
  readonly botToken: string
  readonly baseUrl: string
}

const isSlacks = ({ hostname }: URL): boolean => /^(?:[\w-]+\.)*slack\.com$/.test(hostname)

/** Private to the workspace: the app's token opens it, and only at Slack. Without the right to read files comes a page to log in. */
export function fetchFile(
  { botToken, baseUrl }: App,
  url: string,
  maxBytes: number,
  abort: AbortSignal,
): Promise<FetchedFile> {
  const credentials = { authorization: `Bearer ${botToken}` }
  return fetchOf('slack', { url, credentials, isOwnHost: isSlacks, baseUrl, maxBytes, abort })
}
