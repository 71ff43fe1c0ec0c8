import { companyHost, isMistypedNumber, isSharedMailbox, type KnownAddress, ownHandle } from './address.ts'
import { compareNames, type NameVerdict, nameTokens } from './names.ts'

export const MATCH_STATES = ['open', 'accepted', 'rejected'] as const
export type MatchState = (typeof MATCH_STATES)[number]

/** What is known of somebody on file. */
export interface Profile {
  readonly name: string | null
  readonly addresses: readonly KnownAddress[]
  readonly company: string | null
  readonly city: string | null
  readonly language: string | null
  /** They gave names of different people: which of them writes, nobody can tell. */
  readonly isSeveral?: boolean
}

export const MATCH_SIGNS = [
  'same_address_proven',
  'same_address',
  'same_name',
  'name_alike',
  'same_handle',
  'name_in_handle',
  'same_company',
  'same_city',
  'other_city',
  'same_language',
  'number_mistyped',
  'names_differ',
  'several_names',
] as const
export type MatchSign = (typeof MATCH_SIGNS)[number]

/**
 * exact: one address, given by one of them and written from by the other · probable: worth asking a person ·
 * different: nothing, or two names on one address.
 */
export interface Match {
  readonly kind: 'exact' | 'probable' | 'different'
  /** 0 to 1. */
  readonly score: number
  readonly why: readonly MatchSign[]
}

const PROBABLE_FROM = 0.6

const WEIGHTS: Readonly<Partial<Record<MatchSign, number>>> = {
  same_address: 0.65,
  same_name: 0.4,
  name_alike: 0.1,
  same_handle: 0.35,
  name_in_handle: 0.2,
  same_company: 0.15,
  same_city: 0.15,
  other_city: -0.3,
  same_language: 0.05,
  number_mistyped: 0.35,
}

/** Whether two people on file are one. Symmetric; two different names are two people, whatever they share. */
export function match(left: Profile, right: Profile): Match {
  if (left.isSeveral === true || right.isSeveral === true) return matchSeveral(left, right)
  const names = compareNames(left.name, right.name)
  if (names === 'conflict') return { kind: 'different', score: 0, why: ['names_differ'] }
  const shared = sharedAddresses(left, right)
  if (shared.some(isConfirmed)) return { kind: 'exact', score: 1, why: ['same_address_proven', ...nameSigns(names)] }
  const why = [
    ...(shared.length > 0 ? (['same_address'] as const) : []),
    ...nameSigns(names),
    ...signsBetween(left, right),
  ]
  const score = within(why.reduce((sum, sign) => sum + (WEIGHTS[sign] ?? 0), 0))
  // Nobody is taken for somebody without a name to go by, unless they give the same address.
  const isComparable = names !== 'unknown' || shared.length > 0
  return { kind: isComparable && score >= PROBABLE_FROM ? 'probable' : 'different', score, why }
}

/** Where several people write as one, no name counts and nothing is certain: a person may be asked, nobody is joined. */
function matchSeveral(left: Profile, right: Profile): Match {
  const [one, other] = [nameless(left), nameless(right)]
  const found = match(one, other)
  if (found.kind === 'different') return found
  return { kind: 'probable', score: within(found.score), why: [...found.why, 'several_names'] }
}

const nameless = (profile: Profile): Profile => ({ ...profile, name: null, isSeveral: false })

/** Certainty is for what was proven; in hundredths, so that the order of the signs does not show. */
const within = (sum: number): number => Math.round(Math.min(0.99, Math.max(0, sum)) * 100) / 100

type Shared = readonly [KnownAddress, KnownAddress]

const isPersonal = ({ kind, value }: KnownAddress): boolean => kind === 'phone' || !isSharedMailbox(value)

const sharedAddresses = (left: Profile, right: Profile): readonly Shared[] =>
  left.addresses
    .filter(isPersonal)
    .flatMap((one) =>
      right.addresses.flatMap((other): Shared[] =>
        one.kind === other.kind && one.value.toLowerCase() === other.value.toLowerCase() ? [[one, other]] : [],
      ),
    )

/** One of them gave it, the other has it in hand. */
const isConfirmed = ([one, other]: Shared): boolean =>
  (one.standing === 'proven' && other.standing !== 'form') || (other.standing === 'proven' && one.standing !== 'form')

const nameSigns = (names: NameVerdict): readonly MatchSign[] => {
  if (names === 'same') return ['same_name']
  return names === 'alike' ? ['name_alike'] : []
}

function signsBetween(left: Profile, right: Profile): readonly MatchSign[] {
  const [mine, theirs] = [emails(left), emails(right)]
  const handles = mine.flatMap((email) => ownHandle(email) ?? [])
  const hosts = mine.flatMap((email) => companyHost(email) ?? [])
  const others = theirs.flatMap((email) => ownHandle(email) ?? [])
  const shared = handles.filter((handle) => others.includes(handle))
  const isName = (handle: string) => isNamed(left.name, [handle]) || isNamed(right.name, [handle])
  const found: readonly [MatchSign, boolean][] = [
    // A handle made of the name says no more than the name: namesakes have it too.
    ['same_handle', shared.some((handle) => !isName(handle))],
    ['name_in_handle', isNamed(left.name, others) && isNamed(right.name, handles)],
    [
      'same_company',
      isSame(left.company, right.company) || theirs.some((email) => hosts.includes(companyHost(email) ?? '')),
    ],
    ['same_city', isSame(left.city, right.city)],
    ['other_city', isOther(left.city, right.city)],
    ['same_language', isSame(left.language, right.language)],
    ['number_mistyped', phones(left).some((one) => phones(right).some((other) => isMistypedNumber(one, other)))],
  ]
  return found.flatMap(([sign, holds]) => (holds ? [sign] : []))
}

const valuesOf = (kind: KnownAddress['kind']) => (profile: Profile) =>
  profile.addresses.flatMap((address) => (address.kind === kind ? [address.value] : []))
const emails = valuesOf('email')
const phones = valuesOf('phone')

const isSame = (left: string | null, right: string | null): boolean =>
  left !== null && right !== null && left.trim() !== '' && left.trim().toLowerCase() === right.trim().toLowerCase()

const isOther = (left: string | null, right: string | null): boolean =>
  (left ?? '') !== '' && (right ?? '') !== '' && !isSame(left, right)

/** A whole name in somebody's handle; a given name alone is nobody's. */
function isNamed(name: string | null, handles: readonly string[]): boolean {
  const tokens = nameTokens(name ?? '').filter((token) => token.length > 2)
  return tokens.length > 1 && handles.some((handle) => tokens.every((token) => handle.includes(token)))
}
