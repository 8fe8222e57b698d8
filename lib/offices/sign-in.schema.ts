import { z } from 'zod'

/** After too many failures the door is shut for at most this long (lib/core/sign-in.ts counts from the first one). */
export const LONGEST_WAIT_MINUTES = 15

export const signInFormSchema = z.object({
  email: z.string().trim().min(1, { error: 'required' }),
  password: z.string().min(1, { error: 'password' }),
})

export type SignInFault = 'wrongCredentials' | 'tooManyFailures' | 'passwordExpired' | 'unavailable'
