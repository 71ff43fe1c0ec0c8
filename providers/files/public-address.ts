import { lookup as resolve } from 'node:dns'
import { BlockList, isIP, type LookupFunction } from 'node:net'

/** Networks of this machine and its neighbours: no file of a customer lies there. */
const closed = new BlockList()
for (const [network, bits] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
] as const)
  closed.addSubnet(network, bits, 'ipv4')
for (const [network, bits] of [
  ['::', 127],
  ['64:ff9b::', 96],
  ['64:ff9b:1::', 48],
  ['100::', 64],
  ['2001::', 32],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['fc00::', 7],
  ['fe80::', 10],
  ['ff00::', 8],
] as const)
  closed.addSubnet(network, bits, 'ipv6')

/** Addresses that carry an IPv4 address inside are judged by that one. */
const MAPPED = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i

export function isPublicAddress(address: string): boolean {
  const plain = MAPPED.exec(address)?.[1] ?? address
  const family = isIP(plain)
  if (family === 0) return false
  // In hexadecimal the same: whatever is left of that range is nobody's.
  if (family === 6 && /^::ffff:/i.test(plain)) return false
  return !closed.check(plain, family === 4 ? 'ipv4' : 'ipv6')
}

/** A host that is an address already is never looked up. */
export const isClosedHost = (host: string): boolean => {
  const plain = host.replace(/^\[|\]$/g, '')
  return isIP(plain) !== 0 && !isPublicAddress(plain)
}

export class ClosedAddressError extends Error {
  constructor(host: string) {
    super(`${host} is no public address`)
    this.name = 'ClosedAddressError'
  }
}

/** Looks a name up and refuses what lies inside; the connection uses the very answer that was judged. */
export const publicLookup: LookupFunction = (host, options, done) => {
  resolve(host, { ...options, all: true }, (error, found) => {
    if (error) return done(error, '')
    const [first] = found
    if (first === undefined || found.some(({ address }) => !isPublicAddress(address)))
      return done(new ClosedAddressError(host), '')
    if (options.all === true) return done(null, found)
    done(null, first.address, first.family)
  })
}
