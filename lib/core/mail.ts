import 'server-only'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createTransport } from 'nodemailer'
import { env } from './env'
import { newId } from './new-id'

export type Letter = { to: string; subject: string; text: string }

/** By the mail server of the settings; without one the letter is put into DATA_DIR/mail, where a person may read it. */
export async function sendMail(letter: Letter): Promise<void> {
  const from = env.MAIL_FROM
  if (env.SMTP_URL) {
    await createTransport(env.SMTP_URL).sendMail({ ...letter, from })
    return
  }
  const standIn = createTransport({ streamTransport: true, buffer: true })
  const { message } = await standIn.sendMail({ ...letter, from })
  const folder = join(/* turbopackIgnore: true */ env.DATA_DIR, 'mail')
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  writeFileSync(join(folder, `${newId()}.eml`), message.toString(), { mode: 0o600 })
}
