/** A signed address with another signature. Not its last letter: some of those bits belong to no byte. */
export const forged = (link: string): string => link.replace(/.(?=.{9}$)/, (letter) => (letter === 'A' ? 'B' : 'A'))
