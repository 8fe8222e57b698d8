import { randomBytes } from 'node:crypto'

export type IdSequence = { next: () => string }

const IN_A_MILLISECOND = 0x1000

/**
 * Ids in the order in which they are made (UUID version 7): each goes to the end of its index, and of two cards the
 * earlier one has the smaller id.
 *
 * @param clock milliseconds now
 */
export function timeOrderedIds(clock: () => number): IdSequence {
  let millisecond = 0
  let count = 0
  const tail = randomBytes(8).toString('hex')
  return {
    next() {
      const now = clock()
      count += 1
      // When more are made than fit into a millisecond, the next one is borrowed from the future.
      if (now > millisecond || count === IN_A_MILLISECOND) {
        millisecond = Math.max(now, millisecond + 1)
        count = 0
      }
      const time = millisecond.toString(16).padStart(12, '0')
      const order = count.toString(16).padStart(3, '0')
      return `${time.slice(0, 8)}-${time.slice(8)}-7${order}-8${tail.slice(0, 3)}-${tail.slice(3, 15)}`
    },
  }
}
