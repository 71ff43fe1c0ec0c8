const LONGEST = 254
const ADDRESS =
  /^[^\s@<>()[\]\\,;:"]{1,64}@(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,61}[\p{L}\p{N}])?\.)+[\p{L}\p{N}-]{2,63}$/u

/** Lower case, without the name; null for what no mail can be answered at. Mailboxes that tell cases apart are extinct. */
export function normaliseAddress(address: string): string | null {
  const bare = (/<([^<>]*)>\s*$/.exec(address)?.[1] ?? address).trim().toLowerCase()
  const isUsable = bare.length <= LONGEST && ADDRESS.test(bare) && !bare.includes('..') && !/^\.|\.@/.test(bare)
  return isUsable ? bare : null
}
