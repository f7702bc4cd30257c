// The form works without this. It keeps what is typed by itself: on this machine at once, on the server as soon as the line allows.
'use strict';

const draft = document.querySelector('[data-draft]');
if (draft) {
  const form = draft.closest('form');
  const state = draft.querySelector('[data-draft-state]');
  const key = draft.dataset.draftKey;
  const savedKey = `${key}:da-luu`;
  const parts = ['n', 's', 'r', 'd', 'v'];
  const asked = new Set();
  let sending = null;
  let wait = 0;
  let timer = 0;

  const control = (part, field) => form.elements.namedItem(`${part}.${field}`);
  const cell = (field) => draft.querySelector(`[data-field="${CSS.escape(field)}"]`);
  const values = (field) => Object.fromEntries(parts.map((part) => [part, control(part, field)?.value ?? '']));

  function read(name = key) {
    try {
      return JSON.parse(localStorage.getItem(name) ?? '{}');
    } catch {
      return {};
    }
  }

  function write(kept, name = key) {
    try {
      if (Object.keys(kept).length) localStorage.setItem(name, JSON.stringify(kept));
      else localStorage.removeItem(name);
    } catch {
      // No room or not allowed: the server copy and the button remain.
    }
  }

  function tell(text) {
    if (state) state.textContent = text;
  }

  function later(milliseconds) {
    clearTimeout(timer);
    timer = setTimeout(send, milliseconds);
  }

  function keep(field) {
    const kept = read();
    kept[field] = values(field);
    write(kept);
    tell('Đang chờ lưu…');
    later(1000);
  }

  function put(field, entry) {
    for (const part of ['n', 's', 'r', 'd']) {
      const found = control(part, field);
      if (found) found.value = entry[part] ?? '';
    }
  }

  // Both values, and a button for each: nobody's figure goes without a person's word.
  function ask(conflict) {
    const place = cell(conflict.field);
    if (!place || asked.has(conflict.field)) return;
    asked.add(conflict.field);
    const box = document.createElement('div');
    box.className = 'choice';
    box.setAttribute('role', 'alert');
    const text = document.createElement('p');
    text.textContent = `${conflict.by} đã lưu “${conflict.theirs}” lúc ${conflict.at}; giá trị của bạn là “${conflict.mine}”.`;
    const take = (label, act) => {
      const button = document.createElement('button');
      button.type = 'button';
      button.className = 'quiet';
      button.textContent = label;
      button.addEventListener('click', () => {
        asked.delete(conflict.field);
        box.remove();
        control('v', conflict.field).value = conflict.revision;
        act();
      });
      return button;
    };
    box.append(
      text,
      take('Lấy giá trị đã lưu', () => {
        put(conflict.field, conflict.entry);
        const kept = read();
        delete kept[conflict.field];
        write(kept);
        tell('Đã lấy giá trị đã lưu');
      }),
      take('Giữ giá trị của tôi', () => keep(conflict.field)),
    );
    place.append(box);
  }

  async function send() {
    if (sending) return;
    const kept = read();
    const fields = Object.keys(kept).filter((field) => control('n', field) && !asked.has(field));
    if (!fields.length) return;
    const body = new URLSearchParams();
    const token = form.querySelector('input[name="__RequestVerificationToken"]');
    body.set(token.name, token.value);
    for (const field of fields) for (const part of parts) body.set(`${part}.${field}`, kept[field][part]);
    sending = fetch(draft.dataset.draft, { method: 'POST', body, redirect: 'manual', headers: { Accept: 'application/json' } });
    try {
      const answer = await sending;
      if (answer.ok) accept(await answer.json(), kept);
      else if (answer.status === 409) tell((await answer.json()).message);
      else if (answer.status === 401 || answer.status === 403 || answer.status === 400 || answer.type === 'opaqueredirect')
        tell('Phiên đăng nhập đã hết. Chữ đã gõ được giữ trên máy này: đăng nhập lại rồi mở lại trang.');
      else throw new Error(String(answer.status));
    } catch {
      wait = Math.min(wait ? wait * 2 : 2000, 60000);
      tell('Mất kết nối. Chữ đã gõ được giữ trên máy này, hệ thống tự lưu khi có mạng.');
      later(wait);
    } finally {
      sending = null;
    }
  }

  function accept(saved, before) {
    wait = 0;
    const kept = read();
    const done = read(savedKey);
    for (const [field, revision] of Object.entries(saved.revisions)) {
      done[field] = { ...before[field], v: String(revision) };
      control('v', field).value = revision;
      // Typed on meanwhile: what is newer than what was sent still has to go.
      if (JSON.stringify({ ...kept[field], v: 0 }) === JSON.stringify({ ...before[field], v: 0 })) delete kept[field];
      else if (kept[field]) kept[field].v = String(revision);
    }
    write(done, savedKey);
    write(kept);
    saved.conflicts.forEach(ask);
    tell(saved.conflicts.length ? 'Có ô đã được người khác sửa: chọn giá trị cần giữ.' : `Đã lưu nháp lúc ${saved.saved}`);
    if (Object.keys(kept).some((field) => !asked.has(field))) later(500);
  }

  draft.addEventListener('input', (event) => {
    const field = event.target.closest('[data-field]')?.dataset.field;
    if (field && !event.target.name.startsWith('c.')) keep(field);
  });
  window.addEventListener('online', () => later(0));

  // The whole form is on its way: what is kept here is cleared when the server shows it again.
  form.addEventListener('submit', () => clearTimeout(timer));

  // Another tab may have saved what was kept while this page was on its way: the page is older than that then.
  const done = read(savedKey);
  for (const [field, entry] of Object.entries(done)) {
    if (control('v', field) && Number(control('v', field).value) < Number(entry.v)) {
      put(field, entry);
      control('v', field).value = entry.v;
    } else delete done[field];
  }
  write(done, savedKey);

  // What did not reach the server last time stands in its fields again.
  const left = read();
  for (const [field, entry] of Object.entries(left)) {
    if (!control('n', field)) delete left[field];
    else if (parts.every((part) => part === 'v' || (control(part, field)?.value ?? '') === entry[part])) delete left[field];
    else put(field, entry);
  }
  write(left);
  for (const [field, entry] of Object.entries(left)) control('v', field).value = entry.v;
  if (Object.keys(left).length) later(0);
}
