import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { ClientMessages } from '@/components/layout/client-messages'
import { PageShell } from '@/components/layout/page-shell'
import { AdminNav } from '@/components/offices/admin-nav'
import { ChangeStaffForm } from '@/components/offices/change-staff-form'
import { StaffAccess } from '@/components/offices/staff-access'
import { StaffRoles } from '@/components/offices/staff-roles'
import { indentedChoices } from '@/components/offices/unit-choices'
import { Banner } from '@/components/ui/banner'
import { Chip } from '@/components/ui/chip'
import { Sheet } from '@/components/ui/sheet'
import { requireViewer } from '@/lib/core/auth'
import { findStaffMember } from '@/lib/offices/staff.queries'
import { listUnits } from '@/lib/offices/unit.queries'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('offices.staff'))('person') }
}

export default async function StaffMemberPage({ params }: PageProps<'/admin/staff/[staffId]'>) {
  const viewer = await requireViewer('staff:manage')
  const staffId = z.uuid().safeParse((await params).staffId)
  const person = staffId.success ? await findStaffMember(viewer, staffId.data) : undefined
  if (!person) notFound()
  const [t, units] = await Promise.all([getTranslations('offices.staff'), listUnits(viewer)])
  const { id, name, email, position, positionEn, gender, isWithinReach, isSelf } = person
  return (
    <PageShell>
      <AdminNav current="staff" />
      <div className="mb-4">
        <h1 className="flex flex-wrap items-center gap-x-3 gap-y-1">
          {name}
          {person.disabledAt && <Chip icon="lock">{t('disabledMark')}</Chip>}
          {person.isDemo && <Chip>{t('demoMark')}</Chip>}
        </h1>
        <p className="mt-1 text-ink-2">{[position, email].filter(Boolean).join(' · ')}</p>
      </div>
      {(isSelf || !isWithinReach) && (
        <div className="mb-4">
          <Banner tone="neutral">{isSelf ? t('self') : t('beyondText')}</Banner>
        </div>
      )}
      <ClientMessages domains={['offices']}>
        <div className="grid items-start gap-4 lg:grid-cols-2">
          <Sheet id="roles" title={t('rolesTitle')}>
            <StaffRoles
              staffId={id}
              roles={person.roles}
              units={indentedChoices(units.filter(({ closedOn }) => !closedOn))}
              mayChange={!isSelf}
            />
          </Sheet>
          {isWithinReach && (
            <div className="grid gap-4">
              {!isSelf && (
                <Sheet id="access" title={t('access')}>
                  <StaffAccess person={person} />
                </Sheet>
              )}
              <Sheet id="about" title={t('about')}>
                <ChangeStaffForm staffId={id} person={{ name, position, positionEn, gender }} />
              </Sheet>
            </div>
          )}
        </div>
      </ClientMessages>
    </PageShell>
  )
}
