import { Link } from '@tanstack/react-router'
import type { ConversationRow } from '../api/nouns.ts'
import { lastSpeaker, lastWords } from '../inbox/last-words.ts'
import { addressWords } from '../ui/address-words.ts'
import { channelName } from '../ui/channel-words.ts'
import { Face } from '../ui/face.tsx'
import { Moment } from '../ui/moment.tsx'
import { nameOf } from '../ui/person-name.ts'
import { Servant } from '../ui/servant.tsx'
import { Withheld } from '../ui/withheld.tsx'
import styles from './customer-row.module.css'

/** One customer on the list of all: who, what was said last, and who serves them. */
export function CustomerRow({ row }: { readonly row: ConversationRow | undefined }) {
  if (row === undefined) return null
  return (
    <Link to="/customers/$customerId" params={{ customerId: row.customerId }} className={styles.row ?? ''}>
      <Face name={row.name} address={row.address} seed={row.customerId} size={34} />
      <span className={styles.who}>
        <bdi className={`${styles.name} one-line`}>{nameOf(row)}</bdi>
        <span className={`${styles.quiet} one-line`}>
          {channelName(row.channel)}
          {row.address === null || row.name === null ? '' : `, ${addressWords(row.address)}`}
        </span>
      </span>
      <span className={`${styles.last} one-line`}>
        {lastSpeaker(row)}
        {row.isHidden ? <Withheld /> : <bdi>{lastWords(row)}</bdi>}
      </span>
      <span className={styles.servant}>
        <Servant controller={row.controller} persona={row.persona} staffName={row.controllerName} />
      </span>
      <Moment at={row.lastAt} className={styles.when} />
    </Link>
  )
}
