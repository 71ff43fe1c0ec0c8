import type { CustomerMatch } from '../../../api/contract/customer.ts'

const SIGNS: Record<CustomerMatch['why'][number], string> = {
  same_address_proven: 'wrote from an address the other one gave',
  same_address: 'gave the same address',
  same_name: 'has the same name',
  name_alike: 'has a name that fits',
  same_handle: 'uses the same name in another mailbox',
  name_in_handle: 'has the name in the address',
  same_company: 'is of the same company',
  same_city: 'lives in the same place',
  other_city: 'lives elsewhere',
  same_language: 'writes the same language',
  number_mistyped: 'has nearly the same number',
  names_differ: 'has another name',
  several_names: 'gave several names',
}

/** The two strongest signs, in a sentence. */
export function matchWords(why: CustomerMatch['why']): string {
  const said = why.slice(0, 2).map((sign) => SIGNS[sign])
  return said.length === 0 ? '' : `${said.join(' and ')}.`.replace(/^./, (letter) => letter.toUpperCase())
}
