import { z } from 'zod'
import { applicationAddressSchema } from './application.schema'

export const openPhoneLinkSchema = applicationAddressSchema.extend({ doc: z.string().min(1).max(60) })
export type OpenPhoneLink = z.output<typeof openPhoneLinkSchema>

export const phoneLinkAddressSchema = z.object({ linkId: z.uuid() })
export type PhoneLinkAddress = z.output<typeof phoneLinkAddressSchema>

const token = z.string().max(100)
const device = z.string().max(100)

/** What a telephone says of itself: the link it read, and what it was given when it first opened it. */
export const enterPhoneLinkSchema = z.object({ token, device: device.nullable().default(null) })
export type EnterPhoneLink = z.output<typeof enterPhoneLinkSchema>
export const phoneSchema = z.object({ token, device })
export type Phone = z.output<typeof phoneSchema>
export const phonePhotoSchema = phoneSchema.extend({ submissionId: z.string().min(8).max(200) })
export type PhonePhoto = z.output<typeof phonePhotoSchema>

/** Long enough for a person who looks for the camera, short enough that a code left on a screen is of no use. */
export const LINK_MINUTES = 10

/** What the desk sees: nobody has opened it yet, a telephone has, or it is over. */
export type PhoneLinkState = 'WAITING' | 'OPEN' | 'OVER'
