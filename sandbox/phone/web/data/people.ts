export interface Person {
  readonly id: string
  readonly name: string
  readonly phone: string
  readonly email: string
  readonly kind: 'demo' | 'stranger' | 'seen'
}

export type Tongue = 'en' | 'de' | 'es'

const demo = (id: string, name: string, phone: string): Person => ({
  id,
  name,
  phone,
  email: emailOf(name),
  kind: 'demo',
})

/** Numbers of the Irish range that is kept free for films and books. */
export const DEMO_PEOPLE: readonly [Person, ...Person[]] = [
  demo('aoife', 'Aoife Byrne', '+353209120001'),
  demo('tomas', 'Tomás Kelly', '+353209120002'),
  demo('dan', 'Dan Okoye', '+353209120003'),
  demo('greta', 'Greta Lindner', '+353209120004'),
]

const STRANGERS: Readonly<Record<Tongue, readonly string[]>> = {
  en: [
    'Noah Walsh',
    'Ruth Adeyemi',
    'Liam Doyle',
    'Maeve Nolan',
    'Sean Murphy',
    'Ella Brennan',
    'Owen Pratt',
    'Ines Kavanagh',
  ],
  de: ['Jonas Keller', 'Marie Vogt', 'Lukas Brandt', 'Hanna Seidel'],
  es: ['Lucía Ferrer', 'Pablo Ortega', 'Elena Ruiz', 'Mateo Navarro'],
}

/** Somebody who has never written, with a number nobody in `known` has. `draw` gives numbers in [0, 1). */
export function newStranger(known: readonly Person[], tongue: Tongue, draw: () => number): Person {
  const isTaken = (phone: string) => known.some((person) => person.phone === phone)
  let phone = strangerNumber(draw)
  while (isTaken(phone)) phone = strangerNumber(draw)
  const names = STRANGERS[tongue]
  const fresh = names.filter((one) => !known.some(({ name }) => name === one))
  const pool = fresh.length > 0 ? fresh : names
  const name = pool[Math.floor(draw() * pool.length)] ?? 'New customer'
  return { id: phone, name, phone, email: emailOf(name), kind: 'stranger' }
}

/** Somebody who wrote from elsewhere, a script for example: only one address is known. */
export const seenPerson = ({ phone, email }: Pick<Person, 'phone' | 'email'>): Person => ({
  id: phone,
  name: phone,
  phone,
  email,
  kind: 'seen',
})

const strangerNumber = (draw: () => number) => `+35320913${String(1_000 + Math.floor(draw() * 9_000))}`

function emailOf(name: string): string {
  const plain = name.normalize('NFD').replaceAll(/\p{M}/gu, '')
  return `${plain.toLowerCase().replaceAll(/[^a-z]+/g, '.')}@example.com`
}
