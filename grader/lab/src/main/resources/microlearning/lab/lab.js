'use strict';
const token = document.body.dataset.token;
history.replaceState(null, '', '/');
const byId = id => document.getElementById(id);
const element = (name, text, attributes = {}) => {
  const made = document.createElement(name);
  if (text !== undefined) { made.textContent = text; }
  for (const [key, value] of Object.entries(attributes)) { made.setAttribute(key, value); }
  return made;
};
const ask = async (path, body) => {
  const options = {headers: {'X-Lab-Token': token}};
  if (body !== undefined) { options.method = 'POST'; options.body = JSON.stringify(body); }
  const response = await fetch(path, options);
  const text = await response.text();
  if (path.endsWith('.csv') && response.ok) { return text; }
  const json = text ? JSON.parse(text) : {fault: 'The lab does not answer. Start it again.'};
  if (json.fault) { throw new Error(json.fault); }
  return json;
};

// name, title, least, most, whether the slider is logarithmic, whether only whole numbers
const NUMBERS = [
  ['hidden', 'Hidden units', 1, 2000, true, true],
  ['learningRate', 'Learning rate', 1e-5, 10, true, false],
  ['noise', 'Noise (standard deviation)', 1e-6, 10, true, false],
  ['batchSize', 'Images per update', 1, 2000, true, true],
  ['epochs', 'Epochs', 1, 20, false, true],
  ['images', 'Training images', 10, 60000, true, true],
  ['testImages', 'Test images', 1, 10000, true, true],
  ['initialWeights', 'Initial weights (standard deviation)', 0, 1, false, false],
  ['feedbackWeights', 'Factor of the feedback weights B', -10, 10, false, false],
  ['etaBack', 'Learning rate of B (empty: the same)', 1e-6, 10, true, false],
];
const STEPS = 1000;
const DASHES = ['', '7 4', '1 4', '9 3 2 3'];
let options;
let titles = {};
let references = {};
const runs = [];

const toSlider = ([, , least, most, log], value) => log
  ? STEPS * Math.log(value / least) / Math.log(most / least) : STEPS * (value - least) / (most - least);
const fromSlider = ([, , least, most, log, whole], place) => {
  const value = log ? least * Math.pow(most / least, place / STEPS) : least + (most - least) * place / STEPS;
  return whole ? Math.round(value) : Number(value.toPrecision(3));
};

const addNumber = spec => {
  const [name, title] = spec;
  const label = element('label');
  label.append(element('span', title));
  const slider = element('input', undefined, {type: 'range', min: 0, max: STEPS, 'aria-label': title + ', slider'});
  const number = element('input', undefined, {type: 'text', inputmode: 'decimal', id: name, 'aria-label': title});
  slider.addEventListener('input', () => { number.value = fromSlider(spec, Number(slider.value)); });
  number.addEventListener('input', () => { slider.value = toSlider(spec, Number(number.value)); });
  number.slide = () => { slider.value = number.value === '' ? 0 : toSlider(spec, Number(number.value)); };
  label.append(slider, number);
  byId('numbers').append(label);
};

const reset = () => {
  const reference = options[byId('dataSet').value];
  for (const [name] of NUMBERS) {
    byId(name).value = reference[name] === undefined ? '' : reference[name];
    byId(name).slide();
  }
  byId('activation').value = reference.activation;
  byId('feedbackSource').value = reference.feedbackSource;
  byId('seeds').value = reference.seeds;
};

const settings = () => {
  const chosen = {dataSet: byId('dataSet').value, activation: byId('activation').value,
    feedbackSource: byId('feedbackSource').value, seeds: byId('seeds').value};
  for (const [name, title] of NUMBERS) {
    const text = byId(name).value.trim();
    if (text === '' && name === 'etaBack') { continue; }
    const value = Number(text);
    if (text === '' || !Number.isFinite(value)) { throw new Error(title + ' must be a number.'); }
    chosen[name] = value;
  }
  return chosen;
};

const say = text => { byId('status').textContent = text; };

const SVG = 'http://www.w3.org/2000/svg';
const draw = (name, attributes, text) => {
  const made = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) { made.setAttribute(key, value); }
  if (text !== undefined) { made.textContent = text; }
  return made;
};

/** Draws lines of values, the first of which is at 1, over axes. */
const chart = (svg, lines, log, range) => {
  const width = 400, height = 260, left = 52, right = 390, top = 8, bottom = 226;
  const values = lines.flatMap(line => line.values).filter(v => v !== null && (!log || v > 0));
  const longest = Math.max(2, ...lines.map(line => line.values.length));
  let least = Math.min(...values, ...range), most = Math.max(...values, ...range);
  if (values.length === 0 && range.length === 0) { least = log ? 0.1 : 0; most = 1; }
  if (least === most) { most = least + (log ? least : 1); }
  const up = v => log ? Math.log(v / least) / Math.log(most / least) : (v - least) / (most - least);
  const x = i => left + (right - left) * i / (longest - 1);
  const y = v => bottom - (bottom - top) * up(v);
  svg.setAttribute('viewBox', `0 0 ${width} ${height}`);
  svg.replaceChildren();
  for (let i = 0; i <= 4; i++) {
    const value = log ? least * Math.pow(most / least, i / 4) : least + (most - least) * i / 4;
    svg.append(draw('line', {class: 'grid', x1: left, x2: right, y1: y(value), y2: y(value)}));
    svg.append(draw('text', {x: left - 6, y: y(value) + 4, 'text-anchor': 'end'}, Number(value.toPrecision(2))));
    const at = Math.round((longest - 1) * i / 4);
    svg.append(draw('text', {x: x(at), y: bottom + 18, 'text-anchor': 'middle'}, at + 1));
  }
  svg.append(draw('line', {class: 'axis', x1: left, x2: right, y1: bottom, y2: bottom}));
  for (const line of lines) {
    const every = Math.max(1, Math.floor(line.values.length / 800));
    const points = [];
    line.values.forEach((v, i) => {
      if (v !== null && (!log || v > 0) && (i % every === 0 || i === line.values.length - 1)) {
        points.push(x(i).toFixed(1) + ',' + y(v).toFixed(1));
      }
    });
    const attributes = {class: 'line ' + line.rule, points: points.join(' '), 'stroke-width': line.broad ? 6 : 1.8,
      'stroke-opacity': line.broad ? 0.4 : 1, 'stroke-dasharray': line.dashes};
    const drawn = draw('polyline', attributes);
    drawn.append(draw('title', {}, line.name));
    svg.append(drawn);
  }
};

/** How the lines of a run look, by its place among those that are shown. */
const dashes = run => DASHES[Math.max(0, runs.filter(r => r.shown).indexOf(run)) % DASHES.length];

const lines = kind => {
  const all = [];
  const shown = runs.filter(run => run.shown);
  for (const run of shown) {
    if (run.isReference && references[run.dataSet]) {
      for (const rule of run.rules) {
        const values = references[run.dataSet][rule][kind === 'loss' ? 'losses' : kind];
        all.push({rule, values, broad: true, dashes: '', name: titles[rule] + ', reference'});
      }
      break;
    }
  }
  shown.forEach(run => Object.values(run.trainings).forEach(t => all.push({
    rule: t.rule, values: t[kind], broad: false, dashes: dashes(run),
    name: `${titles[t.rule]}, run ${run.id}, seed ${t.seed}`})));
  return all;
};

const redraw = () => {
  chart(byId('loss'), lines('loss'), true, []);
  chart(byId('accuracy'), lines('accuracy'), false, [0, 100]);
  chart(byId('cosine'), lines('cosine'), false, [0]);
};

const save = (name, type, text) => {
  const link = element('a', '', {download: name, href: URL.createObjectURL(new Blob([text], {type}))});
  link.click();
  URL.revokeObjectURL(link.href);
};

const showFigures = async run => {
  const place = byId('figures');
  place.replaceChildren(element('p', 'The figures are drawn …'));
  const figures = await ask(`/runs/${run.id}/figures`);
  place.replaceChildren();
  for (const figure of figures) {
    const box = element('figure');
    const svg = new DOMParser().parseFromString(figure.svg, 'image/svg+xml').documentElement;
    svg.querySelectorAll('style').forEach(style => style.setAttribute('nonce', token));
    box.append(document.importNode(svg, true), element('figcaption', figure.caption));
    const button = element('button', 'SVG of ' + figure.title, {type: 'button'});
    button.addEventListener('click', () => save(figure.id + '.svg', 'image/svg+xml', figure.svg));
    box.append(button);
    place.append(box);
  }
};

const addFiles = (run, cell) => {
  const button = (text, work) => {
    const made = element('button', text, {type: 'button', 'aria-label': text + ' of run ' + run.id});
    made.addEventListener('click', () => work().catch(fault => say(fault.message)));
    cell.append(made, ' ');
  };
  button('CSV', async () => save(`run-${run.id}.csv`, 'text/csv', await ask(`/runs/${run.id}/losses.csv`)));
  button('Figures', () => showFigures(run));
  button('Java', async () => {
    try {
      await navigator.clipboard.writeText(run.java);
      say('Copied: ' + run.java);
    } catch {
      say('The browser does not let the page copy. Copy this: ' + run.java);
    }
  });
};

const showBox = run => {
  const box = element('input', undefined, {type: 'checkbox', 'aria-label': 'Show run ' + run.id});
  box.checked = run.shown;
  box.addEventListener('change', () => { run.shown = box.checked; redraw(); list(); });
  return box;
};

/** A row of the table, and what brings its numbers up to date. */
const rowOf = (run, t, first) => {
  const row = element('tr');
  const show = element('td');
  const java = element('td');
  if (first) {
    show.append(showBox(run));
    java.append(element('code', run.java));
  }
  const line = draw('line', {class: t.rule, x1: 0, x2: 32, y1: 4, y2: 4, 'stroke-width': 2});
  const swatch = draw('svg', {class: 'swatch', viewBox: '0 0 32 8', 'aria-hidden': 'true'});
  swatch.append(line);
  const text = element('span');
  const name = element('td');
  name.append(swatch, ' ', text);
  const loss = element('td');
  const accuracy = element('td');
  const files = element('td');
  row.append(show, element('td', first ? run.id : ''), name, loss, accuracy, files, java);
  const last = (values, digits) => {
    const value = values[values.length - 1];
    return value === undefined || value === null ? '' : value.toFixed(digits);
  };
  const update = () => {
    line.setAttribute('stroke-dasharray', dashes(run));
    line.setAttribute('stroke-opacity', run.shown ? 1 : 0);
    text.textContent = `${titles[t.rule]}, ${t.seed}` + (t.failure ? ': ' + t.failure : '');
    loss.textContent = last(t.loss, 4);
    accuracy.textContent = last(t.accuracy, 1);
    if (first && run.done && !files.hasChildNodes()) { addFiles(run, files); }
  };
  return {row, update};
};

/** Adds rows and keeps those that are there, so that none is replaced under a pointer or the focus. */
const list = () => runs.forEach(run => Object.values(run.trainings).forEach((t, i) => {
  if (!t.made) {
    t.made = rowOf(run, t, i === 0);
    byId('runs').append(t.made.row);
  }
  t.made.update();
}));

const take = (run, [kind, rule, seed, ...rest]) => {
  if (kind === 'failed') { run.failure = rule; return; }
  const key = rule + ' ' + seed;
  run.trainings[key] ||= {rule, seed, loss: [], accuracy: [], cosine: [], failure: ''};
  const training = run.trainings[key];
  if (kind === 'loss') {
    training.loss.push(rest[2]);
    run.progress = `${titles[rule]}: update ${rest[0]} of ${rest[1]}, loss ${Number(rest[2]).toPrecision(4)}`;
  } else if (kind === 'epoch') {
    training.accuracy.push(rest[1]);
    training.cosine.push(rest[2]);
  } else {
    training.failure = rest[0];
  }
};

const follow = async run => {
  let next = 0;
  byId('stop').disabled = false;
  byId('run').disabled = true;
  try {
    while (!run.done) {
      const news = await ask(`/runs/${run.id}?after=${next}`);
      news.events.forEach(event => take(run, event));
      next = news.next;
      run.done = news.done;
      if (run.progress) { say(run.progress); }
      redraw();
      list();
      if (!run.done) { await new Promise(after => setTimeout(after, 200)); }
    }
    say(run.failure ? 'The run failed: ' + run.failure : 'Run ' + run.id + ' has ended.');
  } finally {
    byId('stop').disabled = true;
    byId('run').disabled = false;
  }
};

byId('settings').addEventListener('submit', async event => {
  event.preventDefault();
  try {
    const chosen = settings();
    const rules = [...document.querySelectorAll('#rules input:checked')].map(box => box.value);
    say('The images are loaded …');
    const started = await ask('/runs', {settings: chosen, rules});
    const run = {...started, dataSet: chosen.dataSet, rules, shown: true, done: false, trainings: {}, progress: ''};
    if (started.isReference && !references[chosen.dataSet]) {
      references[chosen.dataSet] = await ask('/reference?' + chosen.dataSet);
    }
    runs.push(run);
    await follow(run);
  } catch (fault) {
    say(fault.message);
  }
});
byId('stop').addEventListener('click', () => ask(`/runs/${runs[runs.length - 1].id}/stop`, {})
  .catch(fault => say(fault.message)));
byId('reset').addEventListener('click', reset);
byId('dataSet').addEventListener('change', reset);

NUMBERS.forEach(addNumber);
ask('/options').then(given => {
  options = given;
  for (const rule of given.rules) {
    titles[rule.id] = rule.title;
    const label = element('label');
    const box = element('input', undefined, {type: 'checkbox', value: rule.id});
    box.checked = rule.id === 'feedback_alignment' || rule.id === 'backpropagation';
    const swatch = draw('svg', {class: 'swatch', viewBox: '0 0 16 8', 'aria-hidden': 'true'});
    swatch.append(draw('line', {class: rule.id, x1: 0, x2: 16, y1: 4, y2: 4, 'stroke-width': 3}));
    label.append(box, ' ', swatch, ' ', rule.title);
    byId('rules').append(label);
  }
  reset();
  redraw();
}).catch(fault => say(fault.message));
