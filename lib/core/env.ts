import { z } from 'zod'

const flag = z.enum(['0', '1']).transform((value) => value === '1')
const text = z.string().min(1)
const key = z.string().refine((value) => Buffer.from(value, 'base64').length === 32, {
  error: 'must be 32 bytes in base64, as `openssl rand -base64 32` prints them',
})

/** Reads one setting; an empty value counts as not set, as compose files write it. */
function read<Schema extends z.ZodType>(name: string, schema: Schema): z.output<Schema> {
  const value = process.env[name]
  const parsed = schema.safeParse(value === '' ? undefined : value)
  if (parsed.success) return parsed.data
  const reasons = parsed.error.issues.map((issue) => issue.message).join('; ')
  throw new SettingError(`Setting ${name}: ${reasons}. See .env.example.`)
}

/** A setting that cannot be used; the message is one line for whoever starts the product. */
export class SettingError extends Error {
  override name = 'SettingError'
}

/**
 * Settings of this process, read when first asked for: a build needs none of them.
 *
 * `npm start` fills in DATABASE_URL, DATA_DIR and the next-auth settings for the processes it starts.
 */
export const env = {
  get NODE_ENV() {
    return read('NODE_ENV', z.enum(['development', 'production', 'test']).default('development'))
  },
  /** The connection of the application itself; without it `npm start` brings its own PostgreSQL. */
  get DATABASE_URL() {
    return read(
      'DATABASE_URL',
      z
        .url({
          protocol: /^postgres(ql)?$/,
          error: 'must look like postgresql://user:password@host:5432/database',
        })
        .optional(),
    )
  },
  /** A ready connection with fewer rights; without it a role `<database>_app` is made. */
  get APP_DATABASE_URL() {
    return read('APP_DATABASE_URL', z.url({ protocol: /^postgres(ql)?$/ }).optional())
  },
  /** Connections of one process; PostgreSQL allows 100 to all of them together. */
  get DATABASE_POOL_SIZE() {
    return read(
      'DATABASE_POOL_SIZE',
      z.coerce.number({ error: 'must be a number' }).int().min(2).max(90).default(20),
    )
  },
  /** Where keys, files and the embedded database are kept. */
  get DATA_DIR() {
    return read('DATA_DIR', text.default('.data'))
  },
  get HOST() {
    return read('HOST', text.default('127.0.0.1'))
  },
  get PORT() {
    return read('PORT', z.coerce.number({ error: 'must be a number' }).int().min(1).max(65535).default(3000))
  },
  /** `undefined`: demo data only in the embedded database. */
  get DEMO() {
    return read('DEMO', flag.optional())
  },
  get DEMO_PASSWORD() {
    return read('DEMO_PASSWORD', z.string().min(8, { error: 'must have at least 8 characters' }).optional())
  },
  get NEXTAUTH_URL() {
    return read('NEXTAUTH_URL', z.url().optional())
  },
  get NEXTAUTH_SECRET() {
    return read('NEXTAUTH_SECRET', text.optional())
  },
  /** Master key of the encrypted columns; without it the one in DATA_DIR/secrets.json. */
  get SECRET_KEY() {
    return read('SECRET_KEY', key.optional())
  },
  /** The largest file that may be attached to a paper, in megabytes. */
  get FILE_MAX_MB() {
    return read(
      'FILE_MAX_MB',
      z.coerce.number({ error: 'must be a number' }).int().min(1).max(200).default(25),
    )
  },
  /** Without it, files are kept in DATA_DIR/files. */
  get S3_BUCKET() {
    return read('S3_BUCKET', text.optional())
  },
  /** Of a store other than Amazon’s own. */
  get S3_ENDPOINT() {
    return read(
      'S3_ENDPOINT',
      z.url({ protocol: /^https?$/, error: 'must look like https://s3.example.ua' }).optional(),
    )
  },
  get S3_REGION() {
    return read('S3_REGION', text.default('us-east-1'))
  },
  /** Both or none: without them the client looks where Amazon’s tools do (roles of the machine, ~/.aws). */
  get S3_ACCESS_KEY_ID() {
    return read('S3_ACCESS_KEY_ID', text.optional())
  },
  get S3_SECRET_ACCESS_KEY() {
    return read('S3_SECRET_ACCESS_KEY', text.optional())
  },
  /** The bucket stands in the path, not in the host name: what stores other than Amazon’s mostly ask for. */
  get S3_PATH_STYLE() {
    return read('S3_PATH_STYLE', flag.default(true))
  },
  /** Where ClamAV’s `clamd` listens; without it and CLAMD_SOCKET files are marked as not scanned. */
  get CLAMD_HOST() {
    return read('CLAMD_HOST', text.optional())
  },
  get CLAMD_PORT() {
    return read(
      'CLAMD_PORT',
      z.coerce.number({ error: 'must be a number' }).int().min(1).max(65535).default(3310),
    )
  },
  get CLAMD_SOCKET() {
    return read('CLAMD_SOCKET', text.optional())
  },
  /** Without it, letters are put into DATA_DIR/mail instead of being sent. */
  get SMTP_URL() {
    return read(
      'SMTP_URL',
      z
        .url({ protocol: /^smtps?$/, error: 'must look like smtps://user:password@mail.example.ua' })
        .optional(),
    )
  },
  /** Who letters come from. */
  get MAIL_FROM() {
    return read('MAIL_FROM', text.default('noreply@localhost'))
  },
  get LOG_LEVEL() {
    return read('LOG_LEVEL', z.enum(['trace', 'debug', 'info', 'warn', 'error', 'silent']).default('info'))
  },
}

/** @throws SettingError about the first setting that cannot be used */
export function checkSettings(): void {
  Object.values(env)
}
