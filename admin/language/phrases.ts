import type { PublishMode } from '../config/desk-config.ts';
import { arabic } from './arabic.ts';

/**
 * The phrases of a desk. Where one person edits their own files, Decap's «publish» only writes one,
 * and citizens see it when the site is built: there it is called saving.
 */
export function phrasesFor(mode: PublishMode): typeof arabic {
  if (mode === 'editorial_workflow') return arabic;
  const { editor, ui, auth } = arabic;
  return {
    ...arabic,
    auth: { ...auth, login: 'افتح المكتب', loggingIn: 'جارٍ الفتح…' },
    editor: {
      ...editor,
      editor: { ...editor.editor, ...savingQuestions },
      editorToolbar: { ...editor.editorToolbar, ...savingButtons },
    },
    ui: {
      ...ui,
      toast: {
        ...ui.toast,
        entryPublished: 'حُفظ المدخل',
        onFailToPublishEntry: 'لم يُحفظ المدخل: %{details}',
        onBackendDown: 'الخادم المحلي لا يجيب. أعد تشغيل npm start.',
      },
    },
  };
}

const savingQuestions = {
  onPublishing: 'أتحفظ هذا المدخل؟',
  onPublishingWithUnsavedChanges: 'لم تُحفظ تغييراتك بعد. احفظها أولاً.',
  onDeleteWithUnsavedChanges: 'أتحذف هذا المدخل مع ما لم يُحفظ من تغييراته؟',
  onDeletePublishedEntry: 'أتحذف هذا المدخل؟',
};

const savingButtons = {
  publishing: 'جارٍ الحفظ…',
  publish: 'حفظ',
  published: 'محفوظ',
  publishNow: 'احفظ الآن',
  publishAndCreateNew: 'احفظ وأضف جديداً',
  publishAndDuplicate: 'احفظ وانسخ',
  deletePublishedEntry: 'احذف المدخل',
};
