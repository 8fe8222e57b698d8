import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { ClientMessages } from '@/components/layout/client-messages'
import { PhotoScreen } from '@/components/photo/photo-screen'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('files.photo'))('title') }
}

/** For a telephone that read a code off the desk's screen. The link stands behind `#`, which no server sees. */
export default async function PhotoPage() {
  const brand = await getTranslations('layout')
  return (
    <div className="flex min-h-dvh flex-col">
      <header className="flex min-h-12 items-center bg-bar px-4 text-on-bar sm:px-6">
        <span className="font-semibold text-name">{brand('brand')}</span>
      </header>
      <main id="content" className="mx-auto w-full max-w-narrow flex-1 px-4 py-6 sm:px-6">
        <ClientMessages domains={['files']}>
          <PhotoScreen />
        </ClientMessages>
      </main>
    </div>
  )
}
