import { Button, Tooltip } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { keys } from '../api/keys.ts'
import { Trouble } from '../ui/trouble.tsx'

interface Props {
  readonly name: string
  readonly effect: string
  readonly act: () => Promise<unknown>
}

/** Takes one thing off the list of what needs a person. */
export function DoneButton({ name, effect, act }: Props) {
  const cache = useQueryClient()
  const { mutate, isPending, isSuccess, error } = useMutation({
    mutationFn: act,
    onSettled: () =>
      Promise.all(
        [keys.home, keys.conversations, keys.boards, ['customer']].map((queryKey) =>
          cache.invalidateQueries({ queryKey }),
        ),
      ),
  })
  return (
    <>
      <Tooltip label={effect}>
        <Button variant="default" loading={isPending} disabled={isSuccess} onClick={() => mutate()}>
          {name}
        </Button>
      </Tooltip>
      {error === null ? null : <Trouble isSmall what="This was not recorded" error={error} onRetry={() => mutate()} />}
    </>
  )
}
