import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { ClientMessages } from '@/components/layout/client-messages'
import { PageShell } from '@/components/layout/page-shell'
import { OwnSessions } from '@/components/offices/own-sessions'
import { PasswordForm } from '@/components/offices/password-form'
import { PreferencesForm } from '@/components/offices/preferences-form'
import { AbsenceList } from '@/components/oversight/absence-list'
import { Facts } from '@/components/ui/facts'
import { Link } from '@/components/ui/link'
import { Sheet } from '@/components/ui/sheet'
import { holds } from '@/lib/core/access'
import { requireViewer } from '@/lib/core/auth'
import { todayInKyiv } from '@/lib/core/plain-date'
import { listOwnAbsences } from '@/lib/offices/absence.queries'
import { listOwnRoles, listOwnSessions } from '@/lib/offices/session.queries'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('account'))('title') }
}

export default async function AccountPage() {
  const viewer = await requireViewer('account:own')
  const [t, roleName, absenceWords, sessions, roles, absences] = await Promise.all([
    getTranslations('account'),
    getTranslations('offices.roles'),
    getTranslations('workload.absence'),
    listOwnSessions(viewer),
    listOwnRoles(viewer),
    listOwnAbsences(viewer, todayInKyiv(new Date())),
  ])
  const { name, email, position, locale, theme, hasSingleKeyShortcuts, isDemo } = viewer
  return (
    <PageShell>
      <h1 className="mb-4">{t('title')}</h1>
      <ClientMessages domains={['account', 'workload']}>
        <div className="grid items-start gap-4 lg:grid-cols-2">
          <div className="grid gap-4">
            <Sheet id="who" title={t('who')}>
              <Facts
                facts={[
                  { term: t('name'), value: name },
                  { term: t('email'), value: email },
                  ...(position ? [{ term: t('position'), value: position }] : []),
                  {
                    term: t('roles'),
                    value: roles.map(({ role, unitName }) => (
                      <span key={`${role} ${unitName}`} className="block">
                        {t('roleAt', { role: roleName(role), unit: unitName })}
                      </span>
                    )),
                  },
                ]}
              />
              <p className="mt-3">
                <Link href="/audit?scope=own">{t('ownActions')}</Link>
              </p>
            </Sheet>
            {holds(viewer.ability, 'absence:read') && (
              <Sheet id="absences" title={t('ownWork')}>
                <h3 className="mb-1 font-semibold text-sm">{absenceWords('ownLabel')}</h3>
                {absences.length > 0 ? (
                  <AbsenceList absences={absences} />
                ) : (
                  <p className="text-ink-2 text-sm">{absenceWords('ownNone')}</p>
                )}
                <p className="mt-3">
                  <Link href="/quality?tab=mine">{t('ownQuality')}</Link>
                </p>
              </Sheet>
            )}
            <Sheet id="preferences" title={t('preferences.title')}>
              <PreferencesForm preferences={{ locale, theme, hasSingleKeyShortcuts }} />
            </Sheet>
          </div>
          <div className="grid gap-4">
            <Sheet id="password" title={t('password.title')}>
              {isDemo ? <p>{t('password.demo')}</p> : <PasswordForm email={email} />}
            </Sheet>
            <Sheet id="sessions" title={t('sessions.title')}>
              <OwnSessions sessions={sessions} />
            </Sheet>
          </div>
        </div>
      </ClientMessages>
    </PageShell>
  )
}
