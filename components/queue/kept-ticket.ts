'use client'

// One ticket for a phone: the page remembers the ticket's own token for the day, and neither the number nor anything of the person.
const KEY = 'pryimalnia.ticket'

export function rememberTicket(token: string): void {
  try {
    localStorage.setItem(KEY, token)
  } catch {
    // A phone that keeps nothing (private window) simply does not remember.
  }
}

export function forgetTicket(): void {
  try {
    localStorage.removeItem(KEY)
  } catch {
    // Nothing was kept.
  }
}

export function rememberedTicket(): string | undefined {
  try {
    return localStorage.getItem(KEY) ?? undefined
  } catch {
    return undefined
  }
}
