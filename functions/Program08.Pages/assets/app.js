// Pages work without this. It only saves steps: a focus, a second click, an upload that would be refused, a reload.
'use strict';

document.documentElement.dataset.script = 'on';
for (const element of document.querySelectorAll('[data-needs-script]')) element.hidden = false;

document.querySelector('[data-error-summary]')?.focus();

// A form goes out once. The flag is taken back when the page comes from the back/forward cache.
const sent = new Set();
document.addEventListener('submit', (event) => {
  const form = event.target;
  if (form.dataset.refused === 'yes' || sent.has(form)) {
    event.preventDefault();
    return;
  }
  if (form.method === 'post') {
    sent.add(form);
    event.submitter?.setAttribute('aria-busy', 'true');
  }
});
window.addEventListener('pageshow', () => {
  sent.clear();
  for (const button of document.querySelectorAll('button[aria-busy]')) button.removeAttribute('aria-busy');
});

// The size is known here before the whole file has travelled.
for (const input of document.querySelectorAll('input[type=file][data-max-bytes]')) {
  const message = document.getElementById(input.dataset.messageId);
  input.addEventListener('change', () => {
    const file = input.files[0];
    const problem = !file ? '' : file.size > Number(input.dataset.maxBytes) ? input.dataset.tooLarge : file.size === 0 ? input.dataset.empty : '';
    message.textContent = problem;
    message.hidden = !problem;
    input.form.dataset.refused = problem ? 'yes' : 'no';
    if (problem) input.setAttribute('aria-invalid', 'true');
    else input.removeAttribute('aria-invalid');
  });
}

for (const button of document.querySelectorAll('[data-tick-all]')) {
  button.addEventListener('click', () => {
    const tick = button.dataset.tickAll === 'yes';
    for (const box of document.querySelectorAll(`input[name="${button.dataset.name}"]`)) box.checked = tick;
  });
}

for (const button of document.querySelectorAll('[data-copy]')) {
  button.addEventListener('click', async () => {
    const field = document.getElementById(button.dataset.copy);
    field.select();
    try {
      await navigator.clipboard.writeText(field.value);
      button.textContent = button.dataset.done;
    } catch {
      // Not allowed here: the text is selected, the keyboard can copy it.
    }
  });
}

for (const button of document.querySelectorAll('[data-print]')) button.addEventListener('click', () => window.print());

const waiting = document.querySelector('[data-reload-seconds]');
if (waiting) setTimeout(() => window.location.reload(), Number(waiting.dataset.reloadSeconds) * 1000);
