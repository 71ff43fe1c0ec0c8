import { plain } from '../ui/attention-words.ts'

const SOURCES: Record<string, string> = {
  conversation: 'a conversation',
  webhook: 'your website or a program',
}

/** Where a lead came from, behind "from"; a source this version does not know keeps its own word. */
export const sourceWords = (source: string): string => SOURCES[source] ?? plain(source)
