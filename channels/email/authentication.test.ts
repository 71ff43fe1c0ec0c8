import { describe, expect, it } from 'vitest'
import { isAuthenticated } from './authentication.ts'

const SERVER = 'mx.google.com'
const mail = (results: readonly string[], address = 'ann@shop.example') => ({
  headers: new Map([['authentication-results', results]]),
  from: [{ name: 'Ann', address }],
})
const PASS = `${SERVER}; dkim=pass header.i=@shop.example header.s=k1 header.b=AbC; spf=pass (google.com: domain of ann@shop.example
 designates 192.0.2.1 as permitted sender; see more) smtp.mailfrom=ann@shop.example; dmarc=pass (p=REJECT sp=REJECT dis=NONE) header.from=shop.example`

describe('a mail whose sender the receiving server has checked', () => {
  it.each([
    ['everything', mail([PASS])],
    ["its domain's policy", mail([`${SERVER}; dmarc=pass header.from=shop.example`])],
    [
      'a signature of its own, where there is no policy',
      mail([`${SERVER}; dkim=pass header.d=shop.example; spf=fail`]),
    ],
    ['a signature of the domain above', mail([`${SERVER}; dkim=pass header.d=shop.example`], 'ann@mail.shop.example')],
  ])('is proven by %s', (_, given) => expect(isAuthenticated(given, SERVER)).toBe(true))

  it.each([
    ['nothing was checked', { headers: new Map(), from: [{ name: '', address: 'ann@shop.example' }] }],
    [
      'the policy says no',
      mail([`${SERVER}; dkim=pass header.i=@shop.example; dmarc=fail (p=NONE) header.from=shop.example`]),
    ],
    [
      'the signature is broken',
      mail([`${SERVER}; dkim=fail header.i=@shop.example; spf=fail smtp.mailfrom=shop.example`]),
    ],
    ['another domain signed it', mail([`${SERVER}; dkim=pass header.i=@bulk.example`])],
    ['a whole top domain signed it', mail([`${SERVER}; dkim=pass header.d=example`])],
    ['only the envelope is right', mail([`${SERVER}; spf=pass smtp.mailfrom=ann@shop.example`])],
    ['the good result is not the topmost', mail([`${SERVER}; dmarc=fail header.from=shop.example`, PASS])],
    ['another server says so', mail([PASS.replace(SERVER, 'mx.elsewhere.example')])],
    ['a server of a longer name says so', mail([PASS.replace(SERVER, `${SERVER}.evil.example`)])],
    [
      'the good word stands in a comment',
      mail([`${SERVER}; spf=fail (dmarc=pass header.from=shop.example; dkim=pass header.d=shop.example)`]),
    ],
    ['the good word is quoted', mail([`${SERVER}; spf=fail smtp.mailfrom="x; dkim=pass header.d=shop.example"`])],
    ['two sign as authors', { ...mail([PASS]), from: [...mail([]).from, { name: '', address: 'bob@shop.example' }] }],
    ["the policy is another domain's", mail([`${SERVER}; dmarc=pass header.from=bulk.example`])],
  ])('is not proven when %s', (_, given) => expect(isAuthenticated(given, SERVER)).toBe(false))
})
