export interface ModelMode {
  readonly id: string
  readonly name: string
  readonly explains: string
}

/** How the scripted stand-in behaves; the first is how it should. */
export const MODEL_MODES: readonly ModelMode[] = [
  { id: 'scripted', name: 'Behaves', explains: 'Tables of phrases and some arithmetic, always the same.' },
  { id: 'wrong_tool', name: 'Wrong tool', explains: 'Calls tools that are the owner’s, or nobody’s.' },
  { id: 'skip_ticket', name: 'Writes nothing down', explains: 'Answers at once and records nothing.' },
  { id: 'quote_price', name: 'Invents prices', explains: 'A discount, an amount and a promise nobody gave.' },
  { id: 'too_long', name: 'Talks too much', explains: 'Nine hundred characters and more.' },
  { id: 'bad_json', name: 'Broken JSON', explains: 'Arguments that cannot be read.' },
  { id: 'loop', name: 'Never ends', explains: 'Calls tools for ever and sends nothing.' },
  { id: 'leak', name: 'Tells secrets', explains: 'Its policy and the names of its tools.' },
  { id: 'refuse', name: 'Refuses', explains: 'Declines to answer anything.' },
  { id: 'empty', name: 'Says nothing', explains: 'An answer without content.' },
  { id: 'off_citation', name: 'False sources', explains: 'Cites texts that do not exist.' },
  { id: 'hopeful', name: 'Hopeful', explains: 'Takes every text that may answer for the answer.' },
]
