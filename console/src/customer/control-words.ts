interface Taken {
  readonly alreadyLeft: number
  readonly undecided: number
}

/** What was true at the very moment of taking over. */
export function takenOverWords({ alreadyLeft, undecided }: Taken): string {
  const left =
    alreadyLeft === 0 ? '' : ` ${alreadyLeft === 1 ? 'One message' : `${alreadyLeft} messages`} had already left.`
  const unsure = undecided === 0 ? '' : ` ${undecided} may have left.`
  return `You have the conversation.${left}${unsure}`
}
