import type { ComponentChildren } from 'preact';

/** A part of what is told of a case, under its title. */
export const Part = ({ title, children }: { readonly title: string; readonly children: ComponentChildren }) => (
  <section class="part">
    <h4>{title}</h4>
    {children}
  </section>
);
