/** Clauses that speak about how the facts were gathered, not to a citizen. */
const researchClauses = [
  /بذرة|البذرة|البذور|ملاحظات البحث|التكليف|بيانات تجريبية|slj\d+/,
  /المستندات (متوقعة|جزئية|غير منصوص)|القائمة متوقعة|قائمة المستندات متوقعة/,
  /مصدر القائمة دليل|لم يعثر على (قائمة|وصف) رسمي|^لم يعثر على مصدر( سوري)?$/,
  /^(ورد أيضاً «|الاسم الكامل:)/,
  /^الهاتف لمجلس مدينة/,
];

/** The reader's words for the gatherer's. */
const rewordings: [RegExp, string][] = [
  [/^بطاقة (?:خدمة بوابة )?egov\.sy (?:ال)?قديمة/, 'المعلومات من بطاقة خدمة قديمة على egov.sy'],
  [/^أسئلة شائعة قديمة للوزارة$/, 'المعلومات من أسئلة شائعة قديمة للوزارة'],
  [/^قائمة المحكمة الشرعية بحمص$/, 'الوثائق وفق قائمة المحكمة الشرعية بحمص'],
  [/^يراجع العنوان$/, 'موضوع الصك يحتاج تدقيقاً'],
  [/^يراجع: (.*)$/, 'تعارض في المصادر: $1'],
  [/^يراجع العام: (.*)$/, 'سنة الصك تحتاج تدقيقاً: $1'],
  [/^يراجع التاريخ: (.*)$/, 'تاريخ الصك يحتاج تدقيقاً: $1'],
];

/** A note without what only its gatherer needs; undefined when nothing remains. */
export function readNote(note: string | null | undefined): string | undefined {
  const clauses = (note ?? '')
    .split('؛')
    .map((clause) => clause.trim())
    .filter((clause) => clause && !researchClauses.some((pattern) => pattern.test(clause)))
    .map((clause) =>
      rewordings.reduce((text, [pattern, words]) => text.replace(pattern, words), clause),
    );
  return clauses.length ? `${clauses.join('؛ ')}.` : undefined;
}
