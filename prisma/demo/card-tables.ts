/** Tables an invented card is written to, parents first, and the columns given; the rest have their defaults. */
export const CARD_TABLES = {
  clients: [
    'id',
    'card_number',
    'home_unit_id',
    'surname',
    'given_name',
    'patronymic',
    'former_surnames',
    'birth_date',
    'sex',
    'identity_level',
    'no_tax_id_reason',
    'preferred_language',
    'accessibility_needs',
    'status_in_ukraine',
    'social_statuses',
    'is_protected',
    'protected_reason',
    'registered_by_id',
    'created_at',
    'updated_at',
  ],
  client_phones: ['client_id', 'ordinal', 'e164', 'digits_reversed', 'owner', 'safe_to_call'],
  client_documents: ['id', 'client_id', 'kind', 'number_sealed', 'number_hash', 'form_seen'],
  client_addresses: ['client_id', 'purpose', 'kind', 'place_code', 'place_typed', 'street', 'house', 'flat'],
  client_name_forms: [
    'client_id',
    'ordinal',
    'kind',
    'surname_key',
    'given_key',
    'patronymic_key',
    'birth_date',
    'home_unit_id',
  ],
} as const

export type CardTable = keyof typeof CARD_TABLES

export const CARD_TABLE_NAMES = [
  'clients',
  'client_phones',
  'client_documents',
  'client_addresses',
  'client_name_forms',
] as const satisfies readonly CardTable[]
