import { describe, expect, it } from 'vitest'
import { LANGUAGES } from '../../../domain/language.ts'
import { emailIn, nameIn } from './names.ts'

const find = (text: string, isAsked = false) =>
  nameIn(text, { languages: LANGUAGES, isAsked, productWords: new Set(['entrance', 'door']) })

describe('the customer’s name', () => {
  it.each([
    ['My name is Ruth Okafor and I need two doors', 'Ruth Okafor'],
    ["Hi, I'm Tom", 'Tom'],
    ['my name is tom baker', 'tom baker'],
    ['This is Dr. Maria-José da Silva', 'Dr. Maria-José da Silva'],
    ["I'm Siobhán O'Neill, looking for a window", "Siobhán O'Neill"],
    ['Hola, me llamo Lucía Fernández', 'Lucía Fernández'],
    ['Soy Jorge de la Torre y busco una mesa', 'Jorge de la Torre'],
    ['O meu nome é João Pereira', 'João Pereira'],
    ["Bonjour, je m'appelle Anaïs Le Goff", 'Anaïs Le Goff'],
    ['Mein Name ist Jürgen Groß', 'Jürgen Groß'],
    ['Ich heiße Petra Vogt, meine Mail kommt noch', 'Petra Vogt'],
    ['Mi chiamo Giulia Conti', 'Giulia Conti'],
    ['Two doors please.\n\nBest regards,\nHenrik Aas', 'Henrik Aas'],
  ])('%s', (text, name) => {
    expect(find(text)).toBe(name)
  })

  it.each([
    ['Ruth Okafor, ruth@okafor.example', 'Ruth Okafor'],
    ['ruth okafor ruth@okafor.example', 'ruth okafor'],
    ['Jürgen Groß', 'Jürgen Groß'],
    ['ruth@okafor.example / Ruth', 'Ruth'],
    ['Sure! Ruth Okafor and my mail is ruth@okafor.example', 'Ruth Okafor'],
  ])('as the answer to our question: %s', (text, name) => {
    expect(find(text, true)).toBe(name)
  })

  it.each([
    "I'm interested in the blue one",
    "I'm looking for a window",
    'Soy cliente desde hace años',
    'Ich bin Kunde bei Ihnen',
    'Je suis intéressé par une porte',
    'Sono interessato alla scala',
    'This is urgent',
    "I'm Sorry",
  ])('is not in: %s', (text) => {
    expect(find(text)).toBeNull()
  })

  it.each([
    'Yes please',
    'Entrance door',
    'ok',
    'Why do you need that?',
    'thanks',
    'Nein danke',
    'ruth@okafor.example',
    'Monday',
  ])('is not in the answer: %s', (text) => {
    expect(find(text, true)).toBeNull()
  })
})

describe('an e-mail address', () => {
  it.each([
    ['write to ruth.o+shop@okafor.example.', 'ruth.o+shop@okafor.example'],
    ['(RUTH@OKAFOR.EXAMPLE)', 'RUTH@OKAFOR.EXAMPLE'],
    ['müller@bücher.example', 'müller@bücher.example'],
    ['meet me @ the door', null],
    ['ruth@okafor', null],
  ])('%s', (text, email) => {
    expect(emailIn(text)).toBe(email)
  })
})
