import { setIcon } from 'obsidian';
import { useLayoutEffect, useRef } from 'preact/hooks';

/** A Lucide icon; decoration only, so the text beside it or the label around it says what it means. */
export function Icon({ name, className = '' }: { readonly name: string; readonly className?: string }) {
  const element = useRef<HTMLSpanElement>(null);
  useLayoutEffect(() => {
    if (element.current !== null) setIcon(element.current, name);
  }, [name]);
  return <span ref={element} class={`kit-icon ${className}`} aria-hidden="true" />;
}
