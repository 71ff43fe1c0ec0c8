import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { bouncesIn, returnedMail } from './bounce.ts'
import { readMail } from './mail.ts'

const LEDGER = '0190b7a4-0000-7000-8000-000000000001'
const report = (group: string, returned = `Message-ID: <${LEDGER}@shop.example>\r\nSubject: Your table`) =>
  Buffer.from(
    [
      'From: Mail Delivery Subsystem <mailer-daemon@googlemail.com>',
      'To: hello@shop.example',
      'Message-ID: <bounce-1@mx.example>',
      'Content-Type: multipart/report; report-type=delivery-status; boundary="b"',
      '',
      '--b',
      'Content-Type: text/plain',
      '',
      'It could not be delivered.',
      '--b',
      'Content-Type: message/delivery-status',
      '',
      'Reporting-MTA: dns; googlemail.com',
      '',
      group,
      '',
      '--b',
      'Content-Type: text/rfc822-headers',
      '',
      returned,
      '',
      '--b--',
      '',
    ].join('\r\n'),
  )
const FAILED =
  'Final-Recipient: rfc822; Ann@Customer.example\r\nAction: failed\r\nStatus: 5.1.1\r\nDiagnostic-Code: smtp; 550'

async function read(raw: Buffer) {
  const mail = await readMail(raw)
  if (mail === null) throw new Error('no mail')
  return { bounces: bouncesIn(mail), ledgerId: returnedMail(mail, 'hello@shop.example') }
}

describe('a report of a mail server', () => {
  it('names who cannot be reached, and which of our mails came back', async () => {
    expect(await read(report(FAILED))).toEqual({
      bounces: [{ recipient: 'ann@customer.example', code: '5.1.1', isAddressBad: true }],
      ledgerId: LEDGER,
    })
  })

  it.each([
    ['a delay', FAILED.replace('failed', 'delayed').replace('5.1.1', '4.4.1')],
    ['a delivery', FAILED.replace('failed', 'delivered').replace('5.1.1', '2.0.0')],
    ['nothing we can read', 'Final-Recipient: nobody'],
  ])('that tells of %s is no failure', async (_, group) => expect((await read(report(group))).bounces).toEqual([]))

  it.each(['5.2.2', '5.7.1', '5.0.0', '5.3.4'])('with the code %s says nothing against the address', async (code) =>
    expect((await read(report(FAILED.replace('5.1.1', code)))).bounces).toMatchObject([{ code, isAddressBad: false }]),
  )

  it.each([
    ['of another domain', `Message-ID: <${LEDGER}@elsewhere.example>`],
    ['of another program', 'Message-ID: <CAF123@shop.example>'],
    ['without a name', 'Subject: Your table'],
  ])('about a mail %s is about none of ours', async (_, returned) =>
    expect((await read(report(FAILED, returned))).ledgerId).toBeNull(),
  )
})

const corpus = join(import.meta.dirname, '../../../shared/data/eml')

it.skipIf(!existsSync(corpus))('finds the failures in reports as the world sends them', async () => {
  const names = readdirSync(corpus).filter((name) => /report|bounce/.test(name))
  const found = await Promise.all(
    names.map(async (name) => {
      const mail = await readMail(readFileSync(join(corpus, name)))
      return mail === null ? [] : bouncesIn(mail)
    }),
  )
  expect(found.filter((bounces) => bounces.length > 0).length).toBeGreaterThan(1)
  for (const { recipient, code } of found.flat())
    expect([recipient, code]).toEqual([expect.stringMatching(/@/), expect.stringMatching(/^5\./)])
})
