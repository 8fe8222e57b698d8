import { useEffect } from 'react'

type Load = () => Promise<unknown>

const REST_MS = 2000

/**
 * Fetches code that a press will ask for, once the screen answers and has nothing to do: neither waits the screen for it, nor
 * the press, nor is it missed where the line has gone meanwhile.
 *
 * @param loads the `import()` of each part that opens on a press; the same array at every render
 */
export function useAtRest(loads: readonly Load[]): void {
  useEffect(() => {
    const fetchAll = () => {
      // What does not come now is asked for again by the press, which tells of it.
      for (const load of loads) load().catch(() => undefined)
    }
    if (typeof requestIdleCallback === 'undefined') {
      const timer = setTimeout(fetchAll, REST_MS)
      return () => clearTimeout(timer)
    }
    const asked = requestIdleCallback(fetchAll, { timeout: REST_MS })
    return () => cancelIdleCallback(asked)
  }, [loads])
}
