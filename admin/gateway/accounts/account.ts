import { z } from 'astro/zod';
import { quote } from '#arabic/join.ts';
import { explainIssues, wordIssue } from '#domain/content-messages.ts';
import { choice, collectionNames, email, flag, text } from '#schema/field.ts';
import { fieldLabel } from '#schema/walk.ts';
import { siteCollection } from '../../check/desk-collection.ts';
import { roles, type Actor } from './actor.ts';
import { phcPattern } from './password.ts';

const ids = z.array(
  z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, {
    error: 'معرّف الجهة حروف لاتينية صغيرة وأرقام وشرطات، مثل: org-ministry-health',
  }),
);

/** Somebody who may sign in, as `accounts.json` keeps them. */
export const accountSchema = z.strictObject({
  id: z
    .string()
    .regex(/^[a-z0-9]+([.-][a-z0-9]+)*$/, {
      error: 'معرّف الحساب حروف لاتينية صغيرة وأرقام ونقاط وشرطات، مثل: rana.khoury',
    })
    .meta({ label: 'المعرّف' }),
  name: text({ label: 'الاسم' }, 'رنا الخوري'),
  email: email({ label: 'البريد الإلكتروني' }),
  role: choice(roles, { label: 'الدور' }),
  organisations: z
    .union([z.literal('all'), ids], { error: 'اكتب "all"، أو قائمة معرّفات الجهات.' })
    .meta({ label: 'الجهات' }),
  collections: z
    .union([z.literal('all'), z.array(z.enum([...collectionNames, siteCollection]))], {
      error: `اكتب "all"، أو قائمة من: ${[...collectionNames, siteCollection].join('، ')}.`,
    })
    .meta({ label: 'الأقسام' }),
  /** Argon2id in PHC form. Absent for one who signs in through OpenID Connect alone. */
  passwordHash: z
    .string()
    .regex(phcPattern, { error: 'بصمة غير صالحة. اكتب كلمة سر جديدة بالأمر: user password' })
    .meta({ label: 'بصمة كلمة السر' })
    .optional(),
  /** `sub` of the OpenID provider; without it the account is found by its verified e-mail. */
  subject: text({ label: 'معرّف OpenID' }).optional(),
  disabled: flag({ label: 'معطَّل' }),
  /** Grows with whatever ends the sessions of the person: a session of another generation is over. */
  generation: z.int().min(0).default(0).meta({ label: 'جيل الجلسات' }),
});
export type Account = z.output<typeof accountSchema>;

const fileSchema = z
  .strictObject({ accounts: z.array(accountSchema).meta({ label: 'الحسابات' }) })
  .superRefine(({ accounts }, context) => {
    for (const key of ['id', 'email', 'subject'] as const)
      for (const [index, account] of accounts.entries()) {
        const isTaken = accounts
          .slice(0, index)
          .some((other) => account[key] && fold(other[key]) === fold(account[key]));
        if (isTaken)
          context.addIssue({
            code: 'custom',
            path: ['accounts', index, key],
            message: `${quote(String(account[key]))} لحساب آخر أيضاً. لكل حساب معرّف وبريد ليسا لغيره.`,
          });
      }
  });

/**
 * The accounts in the text of `accounts.json`.
 * @throws Error in Arabic, with everything that is wrong in it.
 */
export function readAccounts(text: string, file: string): Account[] {
  const parsed = fileSchema.safeParse(parseJson(text), { error: wordIssue });
  if (parsed.success) return parsed.data.accounts;
  const problems = explainIssues(fileSchema, parsed.error.issues).map(
    ({ path, message }) => `  ${fieldLabel(fileSchema, path)}: ${message}`,
  );
  throw new Error(`ملف الحسابات ${file} غير صالح:\n${problems.join('\n')}`);
}

/** Names and addresses are compared as people type them. `' Rana@Example.sy ' // => 'rana@example.sy'` */
export function fold(name: string | undefined): string {
  return (name ?? '').trim().normalize('NFKC').toLowerCase();
}

/** What of an account the rest of the gateway, and its owner's screen, may know. */
export function toActor({ id, name, email, role, organisations, collections }: Account): Actor {
  return { id, name, email, role, organisations, collections };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
