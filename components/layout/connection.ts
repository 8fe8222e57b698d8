'use client'

import { useSyncExternalStore } from 'react'

/** `since` is when the first request failed or the browser said it is offline. */
export type Connection = { state: 'online' } | { state: 'offline'; since: Date }

const ONLINE: Connection = { state: 'online' }
let connection: Connection = ONLINE
const listeners = new Set<() => void>()

/** Whoever sent a request that never arrived says so; the banner then waits for the server by itself. */
export function noteRequestFailed() {
  if (connection.state === 'offline') return
  connection = { state: 'offline', since: new Date() }
  for (const listener of listeners) listener()
}

/** Any answer at all, also a refusal, means that the server is there. */
export function noteRequestAnswered() {
  if (connection.state === 'online') return
  connection = ONLINE
  for (const listener of listeners) listener()
}

/** Whether a thrown error is the browser's "could not reach the server". */
export function isNetworkFailure(error: unknown): boolean {
  return error instanceof TypeError
}

export function useConnection(): Connection {
  return useSyncExternalStore(
    subscribe,
    () => connection,
    () => ONLINE,
  )
}

function subscribe(listener: () => void) {
  listeners.add(listener)
  window.addEventListener('offline', noteRequestFailed)
  window.addEventListener('online', noteRequestAnswered)
  return () => {
    listeners.delete(listener)
    window.removeEventListener('offline', noteRequestFailed)
    window.removeEventListener('online', noteRequestAnswered)
  }
}
