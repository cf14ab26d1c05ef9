import type { ComponentChildren } from 'preact';

interface CardSectionProps {
  readonly title: string;
  /** a few words beside the title */
  readonly note?: string;
  readonly children: ComponentChildren;
}

/** A part of a card, with its title. */
export function CardSection({ title, note = '', children }: CardSectionProps) {
  return (
    <section class="kit-profile-section" aria-label={title}>
      <h3 class="kit-profile-title">
        {title}
        {note === '' ? null : <span class="kit-count">{note}</span>}
      </h3>
      {children}
    </section>
  );
}
