import { useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { withoutUnset } from '../app/addresses.ts'
import { Desk } from './desk.tsx'

/** One customer with the page to themselves. */
export function CustomerPage() {
  const { customerId } = useParams({ from: '/frame/customers/$customerId' })
  const search = useSearch({ from: '/frame/customers/$customerId' })
  const navigate = useNavigate()
  return (
    <Desk
      key={customerId}
      customerId={customerId}
      search={search}
      backTo="/customers"
      onSearch={(change) => void navigate({ to: '.', search: withoutUnset({ ...search, ...change }), replace: true })}
    />
  )
}
