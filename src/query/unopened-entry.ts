/** An entry of a page that is opened when it is read: its archive is not parsed before. */
export class UnopenedEntry<Entry> {
  #open: (() => Entry) | undefined
  #entry: Entry | undefined

  constructor(open: () => Entry) {
    this.#open = open
  }

  /**
   * Opens the entry. With `keep` it is the same object from then on, and its text is let go.
   *
   * @throws UnreadArchive when its text is no JSON
   */
  read(keep: boolean): Entry {
    if (!this.#open) return this.#entry as Entry
    const entry = this.#open()
    if (keep) {
      this.#entry = entry
      this.#open = undefined
    }
    return entry
  }
}
