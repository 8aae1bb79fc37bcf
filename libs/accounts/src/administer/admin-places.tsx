import type { Page } from '#libs/web';
import { Places } from '../places.js';

const places = {
  accounts: '/admin/accounts',
  invitations: '/invitations',
  organisations: '/admin/organisations',
  sessions: '/admin/sessions',
  providers: '/admin/providers',
  security: '/admin/security',
} as const;

/** The pages of administration, each one step from the others. */
export const AdminPlaces = ({ page }: { page: Page }) => <Places page={page} name="admin" places={places} />;
