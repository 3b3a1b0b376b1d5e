import type { CookieOptions } from 'hono/utils/cookie';
import type { OfficeAccess } from '../accounts/office.ts';

interface Cookie {
  name: string;
  options: CookieOptions;
}

/**
 * The session's cookie. Over HTTPS its name begins with `__Host-`, so no other site of the same domain can plant one; browsers
 * take such a name with the path `/` alone. Over plain HTTP it keeps to the desk.
 */
export function sessionCookie({ address }: OfficeAccess): Cookie {
  const isSecure = address.protocol === 'https:';
  return {
    name: isSecure ? '__Host-desk' : 'desk',
    options: {
      httpOnly: true,
      sameSite: 'Strict',
      secure: isSecure,
      path: isSecure ? '/' : '/admin',
    },
  };
}

/** Ties a sign-in at the provider to the browser that began it. The way back crosses sites, so it cannot be Strict. */
export function oidcCookie(access: OfficeAccess): Cookie {
  const { name, options } = sessionCookie(access);
  return { name: `${name}-oidc`, options: { ...options, sameSite: 'Lax', maxAge: 600 } };
}

/** Says that somebody signed out here, whose session at the provider may go on: longer than most of those last. */
export function leftCookie(access: OfficeAccess): Cookie {
  const { name, options } = sessionCookie(access);
  return { name: `${name}-left`, options: { ...options, maxAge: 30 * 24 * 60 * 60 } };
}
