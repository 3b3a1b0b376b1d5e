/** What an agent on the phone says beside each section of a card. */
import type { BriefKey } from './brief.ts';

export const callGreeting =
  'أهلاً بك. عن أي خدمة تسأل؟ هل هي لك أم لغيرك، وهل صاحبها داخل سورية أم خارجها؟';

export const callStatusPrompt = 'ابدأ بهذا قبل أي شيء:';

export const callPrompts: Record<BriefKey, string> = {
  about: 'قل ما هي الخدمة، وتأكّد أنها ما يسأل عنه المتصل.',
  audience: 'اسأل: من صاحب الطلب؟ ثم تأكّد أن الخدمة لمثله.',
  needs: 'اقرأ الشروط ثم الوثائق واحدة واحدة، وانتظر حتى يكتبها المتصل.',
  steps: 'اقرأ الخطوات بترتيبها.',
  where: 'اسأل: في أي محافظة أنت؟ ثم اذكر المكان الأقرب.',
  cost: 'اذكر مع كل مبلغ تاريخه، وقل إنه قد تغيّر بعده.',
  time: 'اذكر المدة كما نُشرت، ولا تَعِد بموعد.',
  output: 'قل ما يحصل عليه المتصل في آخر المعاملة.',
  legal: 'إن سأل عن القانون فاذكر الصك ورقمه.',
  contact: 'اختم برقم الجهة، واعرض إرسال الرسالة القصيرة.',
};

/** The keys that lead to the sections of the script; each section keeps its own, whichever others a card has. */
export const callKeys = Object.fromEntries(
  Object.keys(callPrompts).map((key, index) => [key, String((index + 1) % 10)]),
) as Record<BriefKey, string>;

/** A service as the call-centre's view gets it. */
export interface CallRow {
  id: string;
  /** The service's page from the server's root. */
  url: string;
  title: string;
  /** Folded: the title's words, and those of other names. */
  keys: { title: string; names: string };
  authority?: string | undefined;
  status?: { label: string; title: string; text: string } | undefined;
  sms: string;
  sections: import('./brief.ts').BriefSection[];
}
