import { plural } from '#arabic/plural.ts';

interface Guidance {
  context: 'menu' | 'input' | 'value';
  isMulti: boolean;
}

interface Change {
  action: string;
  label: string;
}

/** What a list of choices says: beside it, in it, and to a screen reader. */
export const selectPhrases = {
  noOptionsMessage: () => 'لا خيار بهذا الاسم',
  loadingMessage: () => 'جارٍ البحث…',
  screenReaderStatus: ({ count }: { count: number }) =>
    plural(count, {
      zero: 'لا خيارات',
      one: 'خيار واحد',
      two: 'خياران',
      few: `${count} خيارات`,
      many: `${count} خياراً`,
      other: `${count} خيار`,
    }),
  ariaLiveMessages: {
    guidance: ({ context, isMulti }: Guidance) =>
      ({
        menu: 'تنقّل بالسهمين، واختر بمفتاح الإدخال، وأغلق بمفتاح Escape.',
        input: `اكتب للبحث، وافتح الخيارات بالسهم الأسفل${isMulti ? '، واحذف آخر ما اخترت بمفتاح التراجع' : ''}.`,
        value: 'تنقّل بين ما اخترت بالسهمين، واحذف بمفتاح Delete.',
      })[context],
    onChange: ({ action, label }: Change) =>
      ({
        'select-option': `اختير ${label}.`,
        'deselect-option': `أزيل ${label}.`,
        'remove-value': `أزيل ${label}.`,
        'pop-value': `أزيل ${label}.`,
        clear: 'أزيل كل ما اختير.',
      })[action] ?? '',
    onFocus: ({ label }: { label: string }) => label,
    onFilter: ({ resultsMessage }: { resultsMessage: string }) => `${resultsMessage}.`,
  },
};
