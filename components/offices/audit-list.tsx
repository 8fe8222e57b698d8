import { useMessages, useTranslations } from 'next-intl'
import { Link } from '@/components/ui/link'
import { useFormatter } from '@/lib/core/i18n/use-formatter'
import type { AuditLine } from '@/lib/offices/audit-log.queries'

type AuditListProps = {
  entries: readonly AuditLine[]
  /** On a page about one person or one card the same words need not stand in every row. */
  hides?: 'actor' | 'subject'
}

/** Acts, the newest first: when, who, what, about what. */
export function AuditList({ entries, hides }: AuditListProps) {
  const t = useTranslations('audit')
  const format = useFormatter()
  return (
    <ol className="rounded-control border border-line bg-paper">
      {entries.map(({ key, at, actor, unitName, action, subject, about, details }) => (
        <li
          key={key}
          className="grid gap-x-4 border-line border-b px-4 py-2 last:border-b-0 hover:bg-sunken sm:grid-cols-[9.5rem_minmax(0,1fr)_minmax(0,1.4fr)]"
        >
          <time dateTime={at} className="text-ink-2 text-sm leading-5.5">
            {format.dateTime(new Date(at), 'moment')}
          </time>
          {hides !== 'actor' && (
            <p className="min-w-0 text-row">
              {actor?.name ?? t('system')}
              <span className="block text-ink-2 text-sm">
                {[actor?.position, unitName].filter(Boolean).join(' · ')}
              </span>
            </p>
          )}
          <div className="min-w-0 text-row">
            <p>
              {hides !== 'subject' && (
                <>
                  <CodeWord group="subjects" code={subject} />
                  {about && (
                    <> {about.href ? <Link href={about.href}>{about.label}</Link> : <b>{about.label}</b>}</>
                  )}
                  {': '}
                </>
              )}
              <CodeWord group="actions" code={action} />
            </p>
            <Details details={details} />
          </div>
        </li>
      ))}
    </ol>
  )
}

function Details({ details }: { details: Record<string, string> }) {
  const names = Object.keys(details)
  if (names.length === 0) return null
  return (
    <p className="text-ink-2 text-sm">
      {names.map((name, place) => (
        <span key={name}>
          {place > 0 && ' · '}
          <Detail name={name} value={details[name] ?? ''} />
        </span>
      ))}
    </p>
  )
}

/** A statement that holds needs no "true" after it. */
function Detail({ name, value }: { name: string; value: string }) {
  const wordOf = useValueWords(name)
  if (value === 'true') return <CodeWord group="details" code={name} />
  return (
    <>
      <CodeWord group="details" code={name} />: {value.split(', ').map(wordOf).join(', ')}
    </>
  )
}

/** What old entries speak of, and what it has become. */
const NOW_CALLED: Readonly<Record<string, string>> = { issuingBody: 'partner' }

/** Codes are of many domains; one without words yet is shown as it is rather than hidden. */
function CodeWord({ group, code: given }: { group: 'actions' | 'subjects' | 'details'; code: string }) {
  const code = NOW_CALLED[given] ?? given
  const known: Record<string, string> = useMessages().audit[group]
  return known[code] ?? <code>{code}</code>
}

/** The words other domains have for their own codes. */
function useValueWords(name: string): (code: string) => string {
  const { audit, clients, enquiries, offices } = useMessages()
  const groups: Record<string, Record<string, unknown>> = {
    role: offices.roles,
    kind: { ...offices.kinds, ...audit.values },
    fields: clients.fields,
    identityLevel: clients.codes.identityLevel,
    channel: enquiries.channel,
    scopes: clients.codes.consentScope,
  }
  const words: Record<string, unknown> = groups[name] ?? audit.values
  return (code) => {
    const word = words[code]
    return typeof word === 'string' ? word : code
  }
}
