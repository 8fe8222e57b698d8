import { nameKey } from '@/lib/clients/name-key.rules'

/** Surname and given name of the other party as names are looked up; undefined for a body or one word. */
export function partyKeys(opposingParty: string): { surnameKey: string; givenKey: string } | undefined {
  const words = opposingParty.trim().split(/\s+/)
  const [surname, given] = words
  if (!surname || !given || words.length > 3 || /[«»"]/.test(opposingParty)) return undefined
  return { surnameKey: nameKey(surname), givenKey: nameKey(given) }
}
