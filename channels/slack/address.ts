const ADDRESS = /^[TE][A-Z0-9]{1,20}\/[UWA][A-Z0-9]{1,20}$/

/** `T061EG9R6/U2147483697`: a member, or our app, within a workspace; Slack promises uniqueness only for both together. */
export function normaliseAddress(address: string): string | null {
  const text = address.trim().toUpperCase()
  return ADDRESS.test(text) ? text : null
}
