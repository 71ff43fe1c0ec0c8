import type { Request } from 'express'
import { fileAddress, type Submission } from '../channels/form/parse.ts'
import { channels } from '../channels/registry.ts'
import { shownFileName } from '../domain/attachment/file-name.ts'
import { consentWish } from '../domain/gates/consent-wish.ts'
import type { AccountId, CustomerId, TenantId } from '../domain/ids.ts'
import { keepEnclosed } from '../services/attachment/keep-enclosed.ts'
import type { AttachmentStore } from '../services/attachment/store.ts'
import type { Vault } from '../services/credential/vault.ts'
import type { Database } from '../services/database.ts'
import { handIn } from '../services/form/hand-in.ts'
import { inTenant, type Scope } from '../services/transaction.ts'
import type { Doorbell } from '../temporal/runtime/doorbell.ts'
import { correlationOf } from './http/correlation.ts'
import type { UploadedFile } from './http/multipart.ts'
import type { Log } from './log.ts'
import { FilesRefusedError, ProblemError } from './problem.ts'
import { ringSoon } from './ring.ts'

export interface SupportDeps {
  readonly db: Database
  readonly vault: Vault
  readonly doorbell: Doorbell
  readonly publicUrl: string
  readonly log: Log
  readonly files: AttachmentStore
  /** Of one submission. */
  readonly mostFiles: number
}

/** This door's own; nothing behind it knows the word. */
export const CHANNEL = 'form'

export interface Taking {
  readonly tenantId: TenantId
  readonly accountId: AccountId
  readonly submission: Omit<Submission, 'files'>
  readonly files: readonly UploadedFile[]
  readonly email: string | null
}

/** Stores what a form or its page handed in, and rings once it is stored. */
export async function takeSubmission(
  deps: SupportDeps,
  request: Request,
  { tenantId, accountId, submission, email, files }: Taking,
): Promise<{ customerId: CustomerId; number: number }> {
  refuseUnfit(deps, files)
  const body = Buffer.from(JSON.stringify({ ...submission, files: files.map(described) }))
  const [event] = (await channels[CHANNEL].parse({ url: '', headers: {}, body })) ?? []
  if (event?.kind !== 'message') throw new ProblemError(400, 'malformed', 'There is nothing in it.')
  const scope: Scope = { tenantId, actor: { kind: 'system', part: 'form' }, correlationId: correlationOf(request) }
  const enclosed = new Map(files.map(({ bytes }, place) => [fileAddress(submission.id, place), bytes]))
  const kept = await keepEnclosed(deps.files, tenantId, { attachments: event.attachments, enclosed })
  const { customerId, ticket, isNew } = await inTenant(deps.db, scope, (tx) =>
    handIn(tx, { accountId, message: event, consentWish: consentWish(event.text), email, kept }),
  )
  if (isNew) ringSoon(deps, scope, customerId)
  return { customerId, number: ticket.number }
}

const described = ({ name, type, bytes }: UploadedFile) => ({
  name: shownFileName(name),
  contentType: type,
  sizeBytes: bytes.length,
})

/** All of them or none: whoever adds a file is told at once, and nothing of the rest is lost. */
function refuseUnfit({ files: store, mostFiles }: SupportDeps, files: readonly UploadedFile[]): void {
  if (files.length > mostFiles)
    throw new ProblemError(422, 'too_many_files', `At most ${mostFiles} files can be added.`)
  const unfit = files.flatMap(({ name, type, bytes }) => {
    const reason = store.refusalOf(bytes, type)
    return reason === null ? [] : [{ name: shownFileName(name) ?? '', reason }]
  })
  if (unfit.length > 0) throw new FilesRefusedError(unfit)
}
