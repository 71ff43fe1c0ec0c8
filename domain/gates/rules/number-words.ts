const NUMBERS =
  'one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|thousand|' +
  'uno?|una|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|once|doce|quince|veinte|treinta|cuarenta|cincuenta|sesenta|setenta|ochenta|noventa|cien|ciento|[a-z]*cientos|quinientos|mil|' +
  'um|dois|duas|quatro|sete|oito|nove|dez|vinte|trinta|quarenta|cinquenta|sessenta|oitenta|cem|cento|[a-z]*centos|quinhentos|' +
  'une?|deux|trois|quatre|cinq|sept|huit|neuf|dix|onze|douze|quinze|vingts?|trente|quarante|cinquante|soixante|cents?|mille|' +
  'ein|eins|zwei|drei|vier|funf|sechs|sieben|acht|neun|zehn|elf|zwolf|(?:[a-z]*(?:zig|hundert|tausend)[a-z]*)|' +
  'due|tre|quattro|cinque|sei|otto|dieci|venti|trenta|quaranta|cinquanta|sessanta|settanta|ottanta|novanta|[a-z]*cento|[a-z]*mila'
const CURRENCIES =
  'euros?|dollars?|pounds?|bucks|quid|francs?|pesos|reais|dolares|libras|franken|dollari|sterline|yen|kroner|kronor|zloty'
const LARGE =
  'hundred|thousand|cien|cientos|[a-z]+cientos|mil|cem|centos|[a-z]+centos|cents?|mille|[a-z]*hundert[a-z]*|[a-z]*tausend[a-z]*|[a-z]*cento|[a-z]*mila'
const JOIN = '[ -]+(?:and |y |e |et |und )?'

/** An amount in words, which no list of digits would notice: "four thousand euros", "costs four hundred". Plain text. */
export const SPELLED_AMOUNT = new RegExp(
  `(?<![a-z])(?:(?:${NUMBERS})(?:${JOIN}(?:${NUMBERS}))*[ -]+(?:de |d'|d )?(?:${CURRENCIES})|` +
    `(?:costs?|price is|for only|pay|cuesta|precio es|por solo|custa|preco e|coute|prix est de|kostet|preis ist|costa|prezzo e)` +
    `(?: [a-z]+)? (?:(?:${NUMBERS})${JOIN})*(?:${LARGE}))(?![a-z])`,
)
/** A share in words: "fifty per cent", "half price" is the discount rule's. */
export const SPELLED_PERCENT = new RegExp(
  `(?<![a-z])(?:${NUMBERS})(?:${JOIN}(?:${NUMBERS}))*[ -]+(?:percent|per cent|por ciento|por cento|pour cent|prozent|per cento)(?![a-z])`,
)
