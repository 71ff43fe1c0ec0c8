import { queryOptions } from '@tanstack/react-query'
import { fetchCustomer } from '../api/conversation.ts'
import { keys } from '../api/keys.ts'

export const customerQuery = (customerId: string) =>
  queryOptions({ queryKey: keys.customer(customerId), queryFn: ({ signal }) => fetchCustomer(customerId, signal) })
