/** The Content-Security-Policies of everything that is served but the editors' desk, whose own is in `admin/policy.ts`. */
import { policyNames } from './trusted-types.ts';

/** A policy as it is written, from what each directive allows. */
export function writePolicy(directives: Record<string, string>): string {
  return Object.entries(directives)
    .map(([name, allowed]) => `${name} ${allowed}`.trim())
    .join('; ');
}

const page = {
  'default-src': "'self'",
  'object-src': "'none'",
  'base-uri': "'none'",
  'form-action': "'self'",
  'require-trusted-types-for': "'script'",
  'trusted-types': policyNames.join(' '),
};

/** Of a page, in the page: for copies that no server adds a header to. A `<meta>` cannot say who may frame it. */
export const metaPolicy = writePolicy(page);

/** Of a page. The editors' desk shows pages in frames, and nobody else. */
export const pagePolicy = writePolicy({ ...page, 'frame-ancestors': "'self'" });

/** The one that the scripts of a copy in a folder make beside it. */
export const folderTrustedTypesPolicy = 'bawaba-folder';

/** Of a page in a copy that lies in a folder, in the page. */
export const folderPolicy = writePolicy({
  ...page,
  'trusted-types': [...policyNames, folderTrustedTypesPolicy].join(' '),
});

/** Of a page that is made to stand in other sites. */
export const embedPolicy = writePolicy({ ...page, 'frame-ancestors': '*' });

/** Of an answer for programs, in case a browser shows it as a page. */
export const dataPolicy = writePolicy({
  'default-src': "'none'",
  'base-uri': "'none'",
  'form-action': "'none'",
});

/** Of a file that an editor uploaded: never a page of the portal's origin. A drawing keeps its style and its pictures. */
export const uploadPolicy = writePolicy({
  sandbox: '',
  'default-src': "'none'",
  'style-src': "'unsafe-inline'",
  'img-src': 'data:',
});
