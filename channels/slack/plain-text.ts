import { storable } from '../storable.ts'

const ENTITIES = { amp: '&', lt: '<', gt: '>' } as const

/** What a person typed, from how Slack writes it: `<https://x|x>`, `<@U1>`, `<#C1|general>`, `<!here>`, `&amp;`. */
export const plainText = (text: string): string =>
  storable(text)
    .replace(/<([^<>\n]{1,4000})>/g, (_, inside: string) => reference(inside))
    .replace(/&(amp|lt|gt);/g, (_, name: keyof typeof ENTITIES) => ENTITIES[name])

function reference(inside: string): string {
  const bar = inside.indexOf('|')
  const [target, label] = bar < 0 ? [inside, ''] : [inside.slice(0, bar), inside.slice(bar + 1)]
  if (target.startsWith('#')) return `#${label || target.slice(1)}`
  if (target.startsWith('@')) return `@${label || target.slice(1)}`
  if (target.startsWith('!')) return `@${label.replace(/^@/, '') || target.slice(1)}`
  const address = target.replace(/^(?:mailto|tel):/, '')
  return label === '' || label === address || target.endsWith(label) ? address : `${label} (${address})`
}
