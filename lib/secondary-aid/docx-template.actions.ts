'use server'

import { action } from '@/lib/core/endpoint'
import { chooseDocxTemplate } from './docx-template.commands'
import { chooseDocxSchema } from './docx-template.schema'

export const chooseDocxAction = action(
  { permission: 'docxTemplate:manage', input: chooseDocxSchema },
  chooseDocxTemplate,
)
