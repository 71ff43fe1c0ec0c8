import { IconExternalLink } from '@tabler/icons-react'
import { useSession } from '../app/session.ts'

/** Into the Temporal UI: the machine's own record of what happened. */
export function WorkflowLink({ workflowId, children }: { readonly workflowId: string; readonly children: string }) {
  const { temporalUi, temporalNamespace } = useSession()
  const address = `${temporalUi}/namespaces/${temporalNamespace}/workflows/${encodeURIComponent(workflowId)}`
  return (
    <a
      href={address}
      target="_blank"
      rel="noreferrer"
      className="link"
      style={{ display: 'inline-flex', alignItems: 'center', gap: 4 }}
    >
      {children}
      <IconExternalLink size={13} aria-hidden="true" />
    </a>
  )
}
