import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { fetchLeads } from '../api/board.ts'
import { fetchConversations } from '../api/conversation.ts'
import { keys } from '../api/keys.ts'
import { stageName } from '../pipeline/stage-words.ts'
import { amountWords } from '../ui/amount-words.ts'
import { ChannelIcon } from '../ui/channel-icon.tsx'
import { Face } from '../ui/face.tsx'
import { nameOf } from '../ui/person-name.ts'
import type { Command } from './command-list.tsx'

const TYPING_MS = 120
const MOST = 6

interface Found {
  readonly commands: Command[]
  readonly isSearching: boolean
}

/** Customers and leads by name or number, while one types. */
export function useFoundCommands(query: string): Found {
  const navigate = useNavigate()
  const [search] = useDebouncedValue(query.trim(), TYPING_MS)
  const filter = { search, limit: MOST }
  const options = { enabled: search !== '', placeholderData: keepPreviousData } as const
  const people = useQuery({
    ...options,
    queryKey: keys.conversationPage(filter),
    queryFn: ({ signal }) => fetchConversations(filter, signal),
  })
  const leads = useQuery({
    ...options,
    queryKey: keys.leadPage(filter),
    queryFn: ({ signal }) => fetchLeads(filter, signal),
  })
  if (search === '') return { commands: [], isSearching: false }
  const customers = (people.data?.conversations ?? []).map(
    (row): Command => ({
      id: `customer-${row.customerId}`,
      label: nameOf(row),
      about: row.lastText,
      icon: <Face name={row.name} address={row.address} seed={row.customerId} size={26} />,
      run: () => void navigate({ to: '/customers/$customerId', params: { customerId: row.customerId } }),
    }),
  )
  const deals = (leads.data?.leads ?? []).map(
    (card): Command => ({
      id: `lead-${card.leadId}`,
      label: `${nameOf(card)}: ${card.interest ?? 'lead'}`,
      about: [stageName(card.stage), card.amount === null ? null : amountWords(card.amount)]
        .filter(Boolean)
        .join(' · '),
      icon: <ChannelIcon channel={card.channel} size={18} isNamed={false} />,
      run: () => void navigate({ to: '/pipeline/$leadId', params: { leadId: card.leadId } }),
    }),
  )
  return { commands: [...customers, ...deals], isSearching: people.isFetching || leads.isFetching }
}
