import type { RelationKind } from '../relations.ts';
import { at, isMark, type Token } from './tokens.ts';
import { words } from './spelling.ts';

/** How far before a citation its verb may stand, in words. */
const reach = 8;

/** What the words say is done to the act; «المعدل بالقانون» and the like say that it did something itself. */
const verbs: [RelationKind | undefined, ReadonlySet<string>][] = [
  [undefined, words('المعدل المعدلة والمعدل والمعدلة معدل معدلا الملغى الملغي المصدق الإخلال دون')],
  ['repeals', words('يلغى يلغي تلغى تلغي ويلغى وتلغى ألغي إلغاء بإلغاء وإلغاء إنهاء ينهى وينهى')],
  ['amends', words('يعدل تعدل ويعدل وتعدل تعديل بتعديل وتعديل لتعديل عدل يضاف تضاف ويضاف وتضاف')],
  ['amends', words('يستبدل تستبدل ويستبدل وتستبدل إضافة حذف يحذف تحذف')],
  ['replaces', words('محل')],
  ['corrects', words('تصحيح بتصحيح يصحح تصحح ويصحح')],
  ['implements', words('تنفيذا التنفيذية لتنفيذ')],
  ['based-on', words('بناء وبناء استنادا واستنادا الاطلاع عملا وعملا بمقتضى وعلى')],
];

/** What the text does to the act that is cited at `index`; undefined where it does not say. */
export function findRelation(
  tokens: readonly Token[],
  index: number,
  after: number,
): RelationKind | undefined {
  for (let place = index - 1; place >= Math.max(after, index - reach); place -= 1) {
    const token = at(tokens, place);
    if (token.kind === 'break' || isMark(token, '.؛;:')) return undefined;
    const verb = verbs.find(([, forms]) => forms.has(token.text));
    if (verb) return verb[0];
  }
  return undefined;
}
