interface Item {
  id: string | number;
}

interface Move {
  active: Item & { data: { current?: { sortable?: { index: number } } } };
  over: (Item & { data: { current?: { sortable?: { index: number } } } }) | null;
}

/** What a screen reader says of the handle by which an item of a list is moved. */
export const handlePhrases = {
  'aria-label': 'غيّر ترتيب العنصر',
  'aria-roledescription': 'مقبض ترتيب',
};

/** What it says while the item is moved. */
export const sortPhrases = {
  screenReaderInstructions: {
    draggable:
      'لنقل العنصر اضغط مفتاح المسافة، ثم حرّكه بالأسهم، ثم اضغط المسافة لتضعه أو Escape لتعدل.',
  },
  announcements: {
    onDragStart: ({ active }: Pick<Move, 'active'>) => `رُفع العنصر من الموضع ${place(active)}.`,
    onDragOver: ({ over }: Move) => (over ? `العنصر في الموضع ${place(over)}.` : undefined),
    onDragEnd: ({ over }: Move) => (over ? `وُضع العنصر في الموضع ${place(over)}.` : undefined),
    onDragCancel: () => 'عاد العنصر إلى موضعه.',
  },
};

function place({ data }: Move['active']): number {
  return (data.current?.sortable?.index ?? 0) + 1;
}
