import CMS, { type CmsWidgetControlProps } from 'decap-cms-core';
import {
  createElement,
  Fragment,
  useEffect,
  useImperativeHandle,
  useMemo,
  useRef,
  type ComponentType,
  type ReactElement,
  type Ref,
} from 'react';
import { FieldNotes } from './field-notes.ts';
import { inputOf, mountField, type DecapControl, type MountedField } from './field-registry.ts';

/** What Decap asks of a control that it draws. */
interface Handle {
  validate(): void;
  focus(path: string): void;
  shouldComponentUpdate?: (props: object) => boolean;
}

interface Props extends CmsWidgetControlProps<unknown> {
  setInactiveStyle(): void;
  ref?: Ref<Handle>;
  parentIds?: readonly (string | undefined)[];
  clearFieldErrors?: (id: string) => void;
}

/** Decap has it, though its types do not say so. */
type Registry = typeof CMS & { getWidgets(): { name: string }[] };

/**
 * Puts the schema's own check in the place of Decap's: each registered widget shows what is wrong under its control,
 * and Decap's rules for required fields and patterns, which it says in other words and in two places, are not asked.
 */
export function watchFields(): void {
  for (const { name } of (CMS as Registry).getWidgets()) {
    const widget = CMS.getWidget(name) as unknown as { control: ComponentType<Props> } | undefined;
    if (widget) widget.control = withNotes(widget.control);
  }
}

function withNotes(Control: ComponentType<Props>) {
  const isClass = 'isReactComponent' in (Control.prototype ?? {});
  return function Noted({ ref, ...props }: Props): ReactElement {
    const inner = useRef<DecapControl>(null);
    const { forID, parentIds } = props;
    const field = useMemo<MountedField>(
      () => ({ id: forID, parents: parentIds ?? [], control: () => inner.current }),
      [forID, parentIds],
    );
    useEffect(() => mountField(field), [field]);
    useImperativeHandle(ref, () => handleOf(forID, inner.current), [forID]);
    const control = createElement(Control, {
      ...props,
      ...(isClass && { ref: inner as unknown as Ref<Handle> }),
      setInactiveStyle: () => {
        props.setInactiveStyle();
        // A field with a pattern is checked by Decap when it is left.
        props.clearFieldErrors?.(forID);
      },
    });
    return createElement(
      Fragment,
      null,
      control,
      createElement(FieldNotes, { field, value: props.value }),
    );
  };
}

function handleOf(id: string, control: DecapControl | null): Handle {
  return {
    validate() {},
    focus(path) {
      if (control?.focus) control.focus(path);
      else inputOf(id)?.focus();
    },
    ...(control?.shouldComponentUpdate && {
      shouldComponentUpdate: control.shouldComponentUpdate.bind(control),
    }),
  };
}
