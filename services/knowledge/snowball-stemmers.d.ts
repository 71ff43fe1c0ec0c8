declare module 'snowball-stemmers' {
  interface Stemmer {
    stem(word: string): string
  }
  const library: { newStemmer(algorithm: string): Stemmer }
  export default library
}
