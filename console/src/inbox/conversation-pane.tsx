import { useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { withoutUnset } from '../app/addresses.ts'
import { Desk } from '../customer/desk.tsx'

export function ConversationPane() {
  const { customerId } = useParams({ from: '/frame/inbox/$customerId' })
  const search = useSearch({ from: '/frame/inbox' })
  const navigate = useNavigate()
  return (
    <Desk
      key={customerId}
      customerId={customerId}
      search={search}
      backTo="/inbox"
      onSearch={(change) => void navigate({ to: '.', search: withoutUnset({ ...search, ...change }), replace: true })}
    />
  )
}
