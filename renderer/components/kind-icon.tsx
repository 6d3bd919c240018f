/** The picture of what an account is for. Decorative: the account's name stands beside it. */
import {
  IconBolt,
  IconBuildingCommunity,
  IconCreditCard,
  IconDeviceMobile,
  IconDeviceTv,
  IconDroplet,
  IconFlame,
  IconHome,
  IconKey,
  IconLock,
  IconPhone,
  IconReceipt,
  IconRepeat,
  IconShield,
  IconTemperature,
  IconTrash,
  IconWifi,
} from '@tabler/icons-react'
import type { AccountKind } from '../../shared/model/household.ts'

const ICONS = {
  internet: IconWifi,
  mobile: IconDeviceMobile,
  phone: IconPhone,
  tv: IconDeviceTv,
  electricity: IconBolt,
  gas: IconFlame,
  water: IconDroplet,
  heating: IconTemperature,
  housing: IconHome,
  'repair-fund': IconBuildingCommunity,
  waste: IconTrash,
  intercom: IconLock,
  rent: IconKey,
  insurance: IconShield,
  loan: IconCreditCard,
  subscription: IconRepeat,
  other: IconReceipt,
} as const satisfies Record<AccountKind, unknown>

export function KindIcon({ kind }: { kind: AccountKind }) {
  const Icon = ICONS[kind]
  return <Icon aria-hidden="true" size="1.5rem" stroke={1.5} color="var(--soft)" />
}
