import { describe, expect, it } from 'vitest'
import { withoutQuotations } from './quotation.ts'

const lines = (...written: readonly string[]) => written.join('\n')

describe('what a mail quotes', () => {
  it.each([
    'On Thu, 19 Nov 2026 at 18:00, The shop <hello@shop.example> wrote:',
    'On Thu, 19 Nov 2026 at 18:00, The very long name of a shop\n<hello@shop.example> wrote:',
    'Am 19.11.2026 um 18:00 schrieb The shop <hello@shop.example>:',
    'Am Do., 19. Nov. 2026 um 18:00 Uhr schrieb The shop <hello@shop.example>:',
    'Le jeu. 19 nov. 2026 à 18:00, The shop <hello@shop.example> a écrit :',
    'El jue, 19 nov 2026 a las 18:00, The shop (<hello@shop.example>) escribió:',
    'Il giorno gio 19 nov 2026 alle ore 18:00 The shop <hello@shop.example> ha scritto:',
    'Em qui., 19 de nov. de 2026 às 18:00, The shop <hello@shop.example> escreveu:',
    '2026-11-19 18:00 GMT+01:00 The shop <hello@shop.example>:',
    '-----Original Message-----',
    '-----Ursprüngliche Nachricht-----',
    '________________________________\nFrom: The shop <hello@shop.example>\nSent: Thursday, 19 November 2026 18:00\nTo: Ann\nSubject: RE: Table',
    '*Von:* The shop <hello@shop.example>\n*Gesendet:* Donnerstag, 19. November 2026\n*An:* Ann\n*Betreff:* AW: Tisch',
  ])('is gone below %j', (header) => {
    expect(
      withoutQuotations(lines('Yes, please.', '', header, '', 'Do you want the table?'))
        .replace(/_+$/, '')
        .trim(),
    ).toBe('Yes, please.')
    expect(
      withoutQuotations(lines('Yes, please.', '', header, '> Do you want the table?'))
        .replace(/_+$/, '')
        .trim(),
    ).toBe('Yes, please.')
  })

  it('keeps words between and below marked quotations', () => {
    const text = lines('On 19 Nov 2026 Ann wrote:', '> Oak or ash?', 'Oak.', '> When?', 'On Monday.')
    expect(withoutQuotations(text)).toBe(lines('Oak.', 'On Monday.'))
  })

  it.each([
    'On Monday I wrote: nothing happened since',
    'From: the station it is two minutes.\nSent: nothing yet',
    'Am Montag um 10 Uhr passt es.',
    'On time as always, your 2 colleagues were great.',
    '---------- Forwarded message ---------\nplease look at this',
    '> only a quotation',
  ])('leaves %j alone', (text) => {
    expect(withoutQuotations(text)).toBe(text)
  })

  it.each(['Op a schreef\n', '\n', ' \n', 'On 1 a\n', '> ', 'From: a\n', '20260101', '- '])(
    'is quick on long runs of %j',
    (unit) => {
      const from = process.threadCpuUsage()
      withoutQuotations(unit.repeat(40_000 / unit.length))
      expect(process.threadCpuUsage(from).user).toBeLessThan(500_000)
    },
  )
})
