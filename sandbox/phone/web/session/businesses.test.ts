import { describe, expect, it } from 'vitest'
import { businessesOf, type RegisteredAccount } from './businesses.ts'

const number = (channel: 'whatsapp' | 'sms', address: string) => ({
  channel,
  address,
  webhookUrl: `http://127.0.0.1:8080/webhook/${channel}/key#rc=5&rp=all`,
})
const twilio = (id: string, account: RegisteredAccount['account']) => ({ provider: 'twilio', id, account })

describe('who can be written to', () => {
  it('is every messaging account with a number, by its first number of each channel', () => {
    const numbers = [
      number('whatsapp', '+353209150001'),
      number('sms', '+353209150002'),
      number('sms', '+353209150003'),
    ]
    const accounts = [
      { provider: 'stripe', id: 'acct_1', account: {} },
      twilio('AC1', { friendlyName: 'Northlight Solar', numbers }),
      twilio('AC2', { numbers: [] }),
    ]
    expect(businessesOf(accounts)).toEqual([
      {
        id: 'AC1',
        name: 'Northlight Solar',
        numbers: { whatsapp: '+353209150001', sms: '+353209150002' },
        origin: 'http://127.0.0.1:8080',
      },
    ])
  })

  it('has some name where none was registered', () => {
    const numbers = [number('sms', '+353209150002')]
    expect(businessesOf([twilio('AC1', { numbers })])[0]?.name).toBe('The business')
    const both = businessesOf([twilio('AC1', { numbers }), twilio('AC2', { numbers })])
    expect(both.map(({ name }) => name)).toEqual(['Business 1', 'Business 2'])
  })
})
