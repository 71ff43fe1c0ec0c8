interface SavedReply {
  readonly name: string
  readonly text: string
}

/** What is looked for among the saved replies: the words behind a "/" that the text begins with; null when nothing is. */
export const searchedReply = (text: string): string | null => (/^\/[^\n]*$/.test(text) ? text.slice(1) : null)

/** Those whose name begins with the words first, then those that hold them anywhere. */
export function matchingReplies<Reply extends SavedReply>(replies: readonly Reply[], search: string): readonly Reply[] {
  const wanted = search.trim().toLowerCase()
  const rank = ({ name, text }: Reply): number => {
    if (name.toLowerCase().startsWith(wanted)) return 0
    return `${name} ${text}`.toLowerCase().includes(wanted) ? 1 : 2
  }
  return replies.filter((reply) => rank(reply) < 2).toSorted((left, right) => rank(left) - rank(right))
}
