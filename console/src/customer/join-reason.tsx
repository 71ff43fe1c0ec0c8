import { Button, Textarea } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { keys } from '../api/keys.ts'
import { joinCustomers, splitCustomer } from '../api/match.ts'
import { useUndo } from '../app/undo-provider.tsx'
import { shortName } from '../ui/person-name.ts'
import { Trouble } from '../ui/trouble.tsx'
import styles from './join-customer.module.css'
import type { Joinable } from './join-customer.tsx'

interface Props {
  readonly customerId: string
  readonly other: Joinable
  readonly onDone: () => void
}

/** Why somebody says so is kept: whoever doubts it later reads it on the timeline. */
export function JoinReason({ customerId, other, onDone }: Props) {
  const cache = useQueryClient()
  const undo = useUndo()
  const [why, setWhy] = useState('')
  const read = () =>
    Promise.all(
      [keys.home, keys.conversations, keys.boards, keys.customers, keys.timelines].map((queryKey) =>
        cache.invalidateQueries({ queryKey }),
      ),
    )
  const { mutate, isPending, error } = useMutation({
    mutationFn: () => joinCustomers(customerId, other.id, why.trim()),
    onSuccess: () => {
      undo.offer({
        label: `${shortName(other)} counts as this customer now`,
        undo: async () => {
          await splitCustomer(other.id)
          await read()
        },
      })
      onDone()
    },
    onSettled: read,
  })
  return (
    <form
      className={styles.acts}
      onSubmit={(event) => {
        event.preventDefault()
        if (why.trim() !== '') mutate()
      }}
    >
      <Textarea
        data-autofocus
        autoFocus
        w="100%"
        autosize
        minRows={2}
        maxRows={6}
        maxLength={500}
        label={<bdi>{`Why is ${shortName(other)} the same person?`}</bdi>}
        description="Both become one conversation. Split takes it back."
        value={why}
        onChange={(event) => setWhy(event.currentTarget.value)}
      />
      <Button type="submit" loading={isPending} disabled={why.trim() === ''}>
        Join them
      </Button>
      <Button variant="subtle" onClick={onDone}>
        Cancel
      </Button>
      {error === null ? null : <Trouble isSmall what="They were not joined" error={error} />}
    </form>
  )
}
