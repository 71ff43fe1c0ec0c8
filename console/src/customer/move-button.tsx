import { Button, Popover } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { keys } from '../api/keys.ts'
import { TimeChoices } from '../timeline/time-choices.tsx'
import { Trouble } from '../ui/trouble.tsx'

interface Props {
  readonly clock: string
  readonly onMove: (at: string) => Promise<unknown>
}

/** Gives a promise another time. */
export function MoveButton({ clock, onMove }: Props) {
  const [isOpen, setIsOpen] = useState(false)
  const cache = useQueryClient()
  const { mutate, isPending, error, reset } = useMutation({
    mutationFn: onMove,
    onSuccess: async () => {
      await Promise.all([keys.home, ['customer']].map((queryKey) => cache.invalidateQueries({ queryKey })))
      setIsOpen(false)
    },
  })
  return (
    <Popover
      opened={isOpen}
      onChange={setIsOpen}
      onClose={reset}
      width={310}
      position="bottom-start"
      shadow="md"
      trapFocus
      returnFocus
    >
      <Popover.Target>
        <Button variant="default" onClick={() => setIsOpen((open) => !open)}>
          Another time
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <TimeChoices clock={clock} isBusy={isPending} onChoose={(at) => mutate(at)} />
        {error === null ? null : <Trouble isSmall what="The promise kept its time" error={error} />}
      </Popover.Dropdown>
    </Popover>
  )
}
