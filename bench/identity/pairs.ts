import type { KnownAddress, Standing } from '../../domain/identity/address.ts'
import type { Profile } from '../../domain/identity/match.ts'
import { createRandom } from '../load/random.ts'

export interface Pair {
  readonly kind: string
  /** Null where the records alone cannot tell and a person has to. */
  readonly isSame: boolean | null
  readonly left: Profile
  readonly right: Profile
}

const GIVEN =
  'Ann Tom Maria José Sofia Robert Katherine Giulia Hans Michael Elizabeth Pedro Camille Luc Anja Niamh Sean Chiara João Inés'.split(
    ' ',
  )
const SURNAMES =
  "Byrne Daly Murphy Kelly O'Brien Rossi García Silva Müller Schmidt Dubois Moreau Ferrari Costa Walsh Novak Fischer Pereira López Martin".split(
    ' ',
  )
const CITIES = 'Galway Dublin Porto Lyon Köln Milano Sevilla Cork'.split(' ')
const PUBLIC_HOSTS = 'gmail.com yahoo.com outlook.com gmx.de libero.it'.split(' ')
const FIRMS = 'alder.example brightroof.example cobalt.example dunmore.example'.split(' ')
const LANGUAGES = 'en es pt fr de it'.split(' ')
const OFFICES = 'info office sales contact kontakt ventas accueil ufficio'.split(' ')
const SHORT: Readonly<Record<string, string>> = {
  Robert: 'Bob',
  Katherine: 'Kate',
  Michael: 'Mike',
  Elizabeth: 'Liz',
  José: 'Pepe',
}
/** Where the same place is known of both; forms and talks rarely say it. */
const CITY_KNOWN = 0.5

/** Records of one person met twice, and of two people who look alike; the same for the same seed. */
export function pairs(count: number, seed: number): readonly Pair[] {
  const random = createRandom(seed)
  const makers = [...same, ...different]
  return Array.from({ length: count }, (_, at) => {
    const made = makers[at % makers.length]
    if (made === undefined) throw new Error('there are makers')
    return made(createFaces(random))
  })
}

type Maker = (faces: ReturnType<typeof createFaces>) => Pair

/** Everything random about people. */
function createFaces(random: () => number) {
  const pick = <Item>(items: readonly Item[]): Item => {
    const found = items[Math.floor(random() * items.length)]
    if (found === undefined) throw new Error('nothing to pick from')
    return found
  }
  const other = <Item>(items: readonly Item[], than: Item): Item => pick(items.filter((item) => item !== than))
  const chance = (part: number) => random() < part
  const number = () => `+3538${Array.from({ length: 8 }, () => Math.floor(random() * 10)).join('')}`
  const plain = (name: string) =>
    name
      .normalize('NFD')
      .replace(/[^A-Za-z ]/g, '')
      .toLowerCase()
      .replaceAll(' ', '.')
  return {
    pick,
    other,
    chance,
    number,
    plain,
    /** As the same person writes it elsewhere. */
    variant: (given: string, surname: string): string => {
      const ways = [
        `${given} ${surname}`,
        `${given.toUpperCase()} ${surname.toUpperCase()}`,
        `${surname}, ${given}`,
        `${SHORT[given] ?? given} ${surname}`,
        `${given.normalize('NFD').replace(/\p{M}/gu, '')} ${surname.normalize('NFD').replace(/\p{M}/gu, '')}`,
        `Dr. ${given} ${surname}`,
      ]
      return pick(ways)
    },
    mistyped: (value: string): string => {
      const at = 5 + Math.floor(random() * 6)
      return `${value.slice(0, at)}${(Number(value[at]) + 1 + Math.floor(random() * 8)) % 10}${value.slice(at + 1)}`
    },
  }
}

const email = (value: string, standing: Standing): KnownAddress => ({ kind: 'email', value, standing })
const phone = (value: string, standing: Standing): KnownAddress => ({ kind: 'phone', value, standing })
const profile = (name: string | null, addresses: readonly KnownAddress[], more: Partial<Profile> = {}): Profile => ({
  name,
  addresses,
  company: null,
  city: null,
  language: null,
  ...more,
})

const same: readonly Maker[] = [
  ({ pick, chance, number, plain, variant }) => {
    const [given, surname] = [pick(GIVEN), pick(SURNAMES)]
    const address = `${plain(`${given} ${surname}`)}${Math.floor(Number(number().slice(-2)))}@${pick(PUBLIC_HOSTS)}`
    return {
      kind: 'told us the address they write from',
      isSame: true,
      left: profile(chance(0.8) ? `${given} ${surname}` : null, [phone(number(), 'proven'), email(address, 'said')]),
      right: profile(chance(0.7) ? variant(given, surname) : null, [email(address.toUpperCase(), 'proven')]),
    }
  },
  ({ pick, number, plain, variant }) => {
    const [given, surname] = [pick(GIVEN), pick(SURNAMES)]
    const address = `${plain(surname)}@${pick(FIRMS)}`
    return {
      kind: 'a form gives the address they write from',
      isSame: true,
      left: profile(`${given} ${surname}`, [phone(number(), 'proven'), email(address, 'form')]),
      right: profile(variant(given, surname), [email(address, 'proven')]),
    }
  },
  ({ pick, chance, number, plain, variant }) => {
    const [given, surname, city, language] = [pick(GIVEN), pick(SURNAMES), pick(CITIES), pick(LANGUAGES)]
    const place = chance(CITY_KNOWN) ? { city } : {}
    const handle = plain(`${given} ${surname}`)
    return {
      kind: 'the same name in two mailboxes',
      isSame: true,
      left: profile(`${given} ${surname}`, [email(`${handle}@${pick(PUBLIC_HOSTS)}`, 'proven')], {
        language,
        ...place,
      }),
      right: profile(variant(given, surname), [email(`${handle}${number().slice(-2)}@${pick(FIRMS)}`, 'proven')], {
        language,
        ...place,
      }),
    }
  },
  ({ pick, number, mistyped, variant }) => {
    const [given, surname, language] = [pick(GIVEN), pick(SURNAMES), pick(LANGUAGES)]
    const own = number()
    return {
      kind: 'a number typed in a hurry',
      isSame: true,
      left: profile(`${given} ${surname}`, [phone(own, 'proven')], { language }),
      right: profile(variant(given, surname), [phone(mistyped(own), 'form')], { language }),
    }
  },
  ({ pick, chance, number, variant }) => {
    const [given, surname, city, language] = [pick(GIVEN), pick(SURNAMES), pick(CITIES), pick(LANGUAGES)]
    const place = chance(CITY_KNOWN) ? { city } : {}
    return {
      kind: 'a name and perhaps a place in common',
      isSame: null,
      left: profile(`${given} ${surname}`, [phone(number(), 'proven')], { language, ...place }),
      right: profile(variant(given, surname), [phone(number(), 'proven')], { language, ...place }),
    }
  },
]

const different: readonly Maker[] = [
  ({ pick, other, chance, number, plain }) => {
    const [given, surname, city, language] = [pick(GIVEN), pick(SURNAMES), pick(CITIES), pick(LANGUAGES)]
    const places = chance(CITY_KNOWN) ? [{ city }, { city: other(CITIES, city) }] : [{}, {}]
    const handle = plain(`${given} ${surname}`)
    return {
      kind: 'namesakes with mailboxes of their name',
      isSame: null,
      left: profile(`${given} ${surname}`, [email(`${handle}@${pick(PUBLIC_HOSTS)}`, 'proven')], {
        language,
        ...places[0],
      }),
      right: profile(`${given} ${surname}`, [email(`${handle}${number().slice(-2)}@${pick(FIRMS)}`, 'proven')], {
        language,
        ...places[1],
      }),
    }
  },
  ({ pick, other, number }) => {
    const [surname, shared, city] = [pick(SURNAMES), number(), pick(CITIES)]
    const given = pick(GIVEN)
    return {
      kind: 'two people, one number',
      isSame: false,
      left: profile(`${given} ${surname}`, [phone(shared, 'proven')], { city }),
      right: profile(`${other(GIVEN, given)} ${surname}`, [phone(shared, 'said')], { city }),
    }
  },
  ({ pick, other, chance, number }) => {
    const [box, given] = [`${pick(OFFICES)}@${pick(FIRMS)}`, pick(GIVEN)]
    return {
      kind: 'an office mailbox',
      isSame: false,
      left: profile(chance(0.5) ? `${given} ${pick(SURNAMES)}` : null, [phone(number(), 'proven'), email(box, 'said')]),
      right: profile(chance(0.5) ? other(GIVEN, given) : null, [email(box, 'proven')]),
    }
  },
  ({ pick, other, plain, chance, number }) => {
    const [given, surname, language, city] = [pick(GIVEN), pick(SURNAMES), pick(LANGUAGES), pick(CITIES)]
    const places = chance(CITY_KNOWN) ? [{ city }, { city: other(CITIES, city) }] : [{}, {}]
    const handle = chance(0.5) ? plain(`${given} ${surname}`) : plain(`${surname}`) + number().slice(-3)
    return {
      kind: 'two people of one name',
      isSame: false,
      left: profile(`${given} ${surname}`, [phone(number(), 'proven'), email(`${handle}@gmail.com`, 'said')], {
        language,
        ...places[0],
      }),
      right: profile(`${given} ${surname}`, [phone(number(), 'proven')], { language, ...places[1] }),
    }
  },
  ({ pick, other, plain }) => {
    const [given, surname, firm, city, language] = [
      pick(GIVEN),
      pick(SURNAMES),
      pick(FIRMS),
      pick(CITIES),
      pick(LANGUAGES),
    ]
    const second = other(GIVEN, given)
    return {
      kind: 'two of one family in one firm',
      isSame: false,
      left: profile(`${given} ${surname}`, [email(`${plain(given)}@${firm}`, 'proven')], {
        city,
        language,
        company: firm,
      }),
      right: profile(`${second} ${surname}`, [email(`${plain(second)}@${firm}`, 'proven')], {
        city,
        language,
        company: firm,
      }),
    }
  },
]
