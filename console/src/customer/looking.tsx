import { Tooltip } from '@mantine/core'
import { useColleaguesAt } from '../live/use-presence.ts'
import { Face } from '../ui/face.tsx'
import styles from './looking.module.css'

const MOST = 3

/** Colleagues who have this conversation open as well. */
export function Looking({ customerId }: { readonly customerId: string }) {
  const colleagues = useColleaguesAt(customerId)
  if (colleagues.length === 0) return null
  const names = colleagues.map(({ name }) => name).join(', ')
  const words = `${names} ${colleagues.length === 1 ? 'is' : 'are'} here too`
  return (
    <Tooltip label={words}>
      <span className={styles.looking}>
        {colleagues.slice(0, MOST).map(({ userId, name }) => (
          <Face key={userId} name={name} seed={userId} size={24} />
        ))}
        <span className="only-read" role="status">
          {words}
        </span>
      </span>
    </Tooltip>
  )
}
