import 'server-only'
import { lookupHash, lookupHashHex, sealText } from '@/lib/core/secrets'
import { documentLookupKey } from './identity-document.rules'

/** Kinds of rows in `client_documents` that are numbers of registers, not papers. */
export const REGISTER_NUMBERS = { taxId: 'TAX_ID', demographyNumber: 'DEMOGRAPHY_NUMBER' } as const

/**
 * The keyed hash by which a number is found without being readable in the database. One for every kind of
 * paper and for register numbers: the desk types a number and does not say what it is of.
 */
export function documentNumberHash(number: string): Uint8Array<ArrayBuffer> {
  return lookupHash('document', documentLookupKey(number))
}

/** `documentNumberHash` in hex, for those who handle thousands of them. */
export function documentNumberHashHex(number: string): string {
  return lookupHashHex('document', documentLookupKey(number))
}

/** A number as it is kept: sealed for reading, hashed for finding. */
export function sealDocumentNumber(number: string) {
  return { numberSealed: sealText(number), numberHash: documentNumberHash(number) }
}
