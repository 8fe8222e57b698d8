'use client'

import { useState } from 'react'
import { type RecalledDraft, useRecalledDraft } from './use-recalled-draft'

type KeptText = { text: string; change: (text: string) => void; kept: RecalledDraft }

/**
 * A form of some words and nothing else, kept on the server as they are typed and brought back.
 *
 * @param start what stands there before anything is typed
 */
export function useKeptText(key: string, start = ''): KeptText {
  const [text, setText] = useState(start)
  const { kept, keep, settle } = useRecalledDraft({
    key,
    onFound: (content) => {
      if (typeof content === 'string') setText((now) => (now === start ? content : now))
    },
    onStartOver: () => setText(start),
  })
  return {
    text,
    kept,
    change: (typed) => {
      setText(typed)
      if (typed === start) settle()
      else keep(typed)
    },
  }
}
