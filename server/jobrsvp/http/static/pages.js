// The pages /pair and /try: what is done ticks itself off, questions are kept, a text is judged.
const meta = (name) => document.querySelector(`meta[name="jobrsvp-${name}"]`);
const byId = (id) => document.getElementById(id);
const TOKEN = meta('page').content;
const EVERY_MS = 1500;

/** What the page says, in the language of the browser. */
const WORDS = JSON.parse(byId('words').content.textContent);

function h(tag, ...inside) {
  const element = document.createElement(tag);
  element.append(...inside.filter(Boolean));
  return element;
}

/** Ask the service; throws an Error with its sentence. */
async function ask(method, path, body) {
  const answer = await fetch(`/page/${path}`, {
    method,
    headers: { Authorization: `Page ${TOKEN}`, ...(body ? { 'Content-Type': 'application/json' } : {}) },
    body: body && JSON.stringify(body),
  }).catch(() => { throw new Error(`${WORDS.offline} jobrsvp start`); });
  const said = await answer.json().catch(() => ({}));
  if (!answer.ok) throw Object.assign(new Error(said.error?.message ?? WORDS.failed), { status: answer.status, fields: said.error?.fields });
  return said;
}

function tick(id) {
  const step = byId(id);
  if (step.classList.contains('done')) return;
  step.classList.add('done');
  const state = h('span', WORDS.done);
  state.className = 'state';
  step.querySelector('h2').append(' ', state);
  byId('finished').hidden = document.querySelectorAll('.steps > li:not(.done)').length > 0;
}

/** Show which steps are done, and the code of now; again and again, as long as the page is open. */
async function follow() {
  try {
    const state = await ask('GET', 'state');
    byId('ended').hidden = true;
    const here = document.documentElement.dataset.jobrsvp === 'here'; // the extension says so when it is installed
    if (here || state.connected) tick('button');
    if (state.connected) tick('connect');
    if (state.answered) tick('questions');
    if (state.tried) tick('try');
    meta('pairing').content = state.code;
    byId('code').textContent = state.code;
  } catch (error) {
    byId('ended').textContent = error.message;
    byId('ended').hidden = false;
    if (error.status === 401) return;
  }
  setTimeout(follow, EVERY_MS);
}

/** Say at each field of *form* what is wrong with it, by *faults*; whether anything was said so. */
function point(form, faults = {}) {
  const wrong = [];
  for (const fault of form.querySelectorAll('[data-fault]')) {
    const input = form.querySelector(`[aria-describedby="${fault.id}"]`);
    fault.textContent = faults[fault.dataset.fault]?.join(' ') ?? '';
    fault.hidden = !fault.textContent;
    input.setAttribute('aria-invalid', String(!fault.hidden));
    if (!fault.hidden) wrong.push(input);
  }
  if (!form.contains(document.activeElement)) wrong[0]?.focus(); // whoever types in the next field goes on there
  return wrong.length > 0;
}

/** Do *task* with what is in *form*; what goes wrong is said at its field, or *said*. */
async function send(form, said, task) {
  said.classList.remove('trouble');
  said.textContent = WORDS.moment;
  try {
    said.textContent = (await task(new FormData(form))) ?? '';
    point(form);
  } catch (error) {
    const shown = point(form, error.fields);
    said.classList.toggle('trouble', !shown);
    said.textContent = shown ? '' : error.message;
  }
}

/** Do *task* when *form* is sent. */
function onSend(form, said, task) {
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    const button = form.querySelector('button.main');
    button.disabled = true;
    await send(form, said, task);
    button.disabled = false;
  });
}

/** Do *task* whenever a field of *form* is left with something new in it, one after the other. */
function onChange(form, said, task) {
  let turn = Promise.resolve();
  form.addEventListener('change', () => { turn = turn.then(() => send(form, said, task)); });
  form.addEventListener('submit', (event) => event.preventDefault());
  addEventListener('blur', () => { // whoever goes to another window has not left the field, but means it
    if (form.contains(document.activeElement)) document.activeElement.blur();
  });
}

/** Less than this is nobody's pay of a year: it is told by the hour. */
const HOURLY_BELOW = 150;

/** Take a small *amount* for pay by the hour, unless *period* was chosen. */
function byTheHour({ pay, period }) {
  let chosen = false;
  period.addEventListener('change', () => { chosen = true; });
  pay.addEventListener('change', () => {
    const amount = parseFloat(pay.value.replace(',', '.'));
    if (!chosen && amount > 0) period.value = amount < HOURLY_BELOW && !/[.,]\d{3}/.test(pay.value) ? 'hour' : 'year';
  });
}

let titleBefore = '';

async function keepAnswers(form) {
  const zone = new Intl.DateTimeFormat().resolvedOptions().timeZone ?? '';
  const answers = { ...Object.fromEntries(form), title_before: titleBefore, zone };
  const { understood, namesakes } = await ask('PUT', 'answers', answers);
  titleBefore = answers.title.trim() || titleBefore;
  const row = byId('namesakes');
  row.hidden = !namesakes.length;
  row.replaceChildren(WORDS.another, ...namesakes.map((place) => {
    const button = h('button', place);
    button.type = 'button';
    button.addEventListener('click', () => {
      byId('answers').elements.place.value = place;
      byId('answers').dispatchEvent(new Event('change'));
    });
    return button;
  }));
  return understood ? `${understood}.` : WORDS.nothing;
}

function list(title, entries) {
  return entries.length ? [h('h3', title), h('ul', ...entries.map((one) => h('li', ...[one].flat())))] : [];
}

function show(answer) {
  const { posting, findings } = answer;
  const reasons = (stance) => findings.filter((one) => one.stance === stance && Math.abs(one.contribution) >= 0.005 || (stance === 'against' && one.dealbreaker))
    .map((one) => [one.headline, one.quotes[0] && h('blockquote', `“${one.quotes[0].text}”`)]);
  const place = byId('answer');
  place.hidden = false;
  place.className = answer.firmness === 'toss-up' ? '' : answer.suggestion;
  place.replaceChildren(
    h('h2', WORDS[answer.action] ?? answer.action),
    h('p', h('b', [posting.title, posting.organization].filter(Boolean).join(', ') || WORDS.untitled)),
    h('p', answer.summary, ' ', WORDS[answer.firmness] ?? ''),
    ...list(WORDS.for, reasons('for')), ...list(WORDS.against, reasons('against')),
    ...list(WORDS.ask, answer.ask_first.map((one) => one.question)),
    ...list(WORDS.tell, answer.tell_us.map((one) => one.label)));
}

if (byId('answers')) {
  void follow();
  byTheHour(byId('answers').elements);
  onChange(byId('answers'), byId('answers-said'), keepAnswers);
  for (const code of document.querySelectorAll('.copied')) {
    const button = h('button', WORDS.copy);
    button.className = 'copy';
    button.addEventListener('click', async () => {
      await navigator.clipboard.writeText(code.textContent);
      button.textContent = WORDS.copied;
    });
    code.after(button);
  }
}
byId('fill').addEventListener('click', () => send(byId('paste'), byId('paste-said'), async () => {
  byId('paste').elements.text.value = (await ask('GET', 'sample')).text;
  byId('paste').requestSubmit();
}));
onSend(byId('paste'), byId('paste-said'), async (form) => show(await ask('POST', 'suggestion', { text: form.get('text') })));
