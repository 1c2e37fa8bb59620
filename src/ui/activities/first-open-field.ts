type Field = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

/** The first field of a form that still waits for an answer; of a group its first member. Optional fields wait for nothing. */
export function firstOpenField(form: HTMLFormElement): HTMLElement | undefined {
  const fields = [...form.elements].filter((field): field is Field => 'name' in field && (field as Field).name !== '');
  const isOpen = (field: Field) => {
    if (field.dataset.optional !== undefined) return false;
    if (field.type !== 'radio' && field.type !== 'checkbox') return field.value === '';
    return !fields.some(one => one.name === field.name && (one as HTMLInputElement).checked);
  };
  return fields.find(isOpen);
}
