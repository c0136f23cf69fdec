const query = new URLSearchParams(location.search);

/** What is chosen stands in the address, so that a view can be sent to somebody. */
export function chosenOf(name: string, values: readonly string[]): string {
  return query.get(name) ?? values[0]!;
}

/** A select for each choice; `render` is called when another value is chosen. */
export function renderControls(form: HTMLElement, choices: Record<string, readonly string[]>, render: () => void): void {
  for (const [name, values] of Object.entries(choices)) {
    const label = document.createElement('label');
    const select = document.createElement('select');
    select.name = name;
    select.append(...values.map((value) => new Option(value, value, false, value === chosenOf(name, values))));
    label.append(`${name} `, select);
    form.append(label);
  }
  form.addEventListener('change', ({ target }) => {
    const { name, value } = target as HTMLSelectElement;
    query.set(name, value);
    history.replaceState(null, '', `?${query}`);
    render();
  });
}
