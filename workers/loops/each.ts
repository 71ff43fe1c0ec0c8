const AT_ONCE = 8

/** Does something for each of them, a few at a time. One that fails is told to `onFailure` and costs the others nothing. */
export async function each<Item>(
  items: readonly Item[],
  work: (item: Item) => Promise<unknown>,
  onFailure: (error: unknown, item: Item) => void,
): Promise<void> {
  const left = items.values()
  async function lane(): Promise<void> {
    for (const item of left) {
      try {
        await work(item)
      } catch (error) {
        onFailure(error, item)
      }
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, lane))
}
