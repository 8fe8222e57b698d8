/**
 * A topic of the classifier.
 *
 * `say`, `sayEn`: how people put it, parted by semicolons; only for finding by typing.
 * `neutral`: the topic tells something that must not be read over a shoulder; lists show the neutral name instead.
 */
export type TopicRow = {
  readonly code: string
  readonly uk: string
  readonly en: string
  readonly say: string
  readonly sayEn?: string
  readonly neutral?: NeutralName
}

/** PROTECTION: violence, trafficking, captivity. PERSONAL: health, capacity, private life. */
export type NeutralName = 'PROTECTION' | 'PERSONAL'
