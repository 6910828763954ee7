import type { Role } from '../../contract/settings';

/** A person of the local provider; never exists where a real one is configured. */
export interface DevelopmentUser {
  subject: string;
  name: string;
  role: Role;
  /** What the token's `roles` carries. */
  roleClaim: string;
}

export const developmentUsers: readonly DevelopmentUser[] = [
  { subject: 'analista', name: 'Ana Prado', role: 'analyst', roleClaim: 'analista' },
  { subject: 'supervisor', name: 'Sérgio Tavares', role: 'supervisor', roleClaim: 'supervisor' },
];

/** Name under which memberships know the local provider, whatever the port it answers on today. */
export const developmentIssuer = 'https://localhost/oidc';
