'use strict';
// Shows the values of a figure's lines where the pointer or the slider below the figure is.
const scale = (axis, value) => {
  const f = axis.log ? Math.log : v => v;
  return +axis.start + (f(value) - f(axis.from)) / (f(axis.to) - f(axis.from)) * (axis.end - axis.start);
};
const number = text => Number(text.replace('−', '-'));
const nearest = (places, wanted) => places.reduce(
  (best, place, i) => Math.abs(place - wanted) < Math.abs(places[best] - wanted) ? i : best, 0);
const drawn = (svg, name, attributes) => {
  const element = document.createElementNS('http://www.w3.org/2000/svg', name);
  Object.entries(attributes).forEach(([key, value]) => element.setAttribute(key, value));
  return svg.appendChild(element);
};

for (const box of document.querySelectorAll('.values')) {
  const {title, x, y, lines} = JSON.parse(box.dataset.values);
  const svg = box.closest('figure').querySelector('svg.figure');
  const [slider, output] = [box.querySelector('input'), box.querySelector('output')];
  const longest = lines.reduce((a, b) => b.at.length > a.at.length ? b : a);
  const places = longest.at.map(value => scale(x, value));
  const cursor = drawn(svg, 'path', {class: 's-muted', 'stroke-dasharray': '3 3'});
  const dots = lines.map(line => drawn(svg, 'circle', {r: 4, class: 'f-' + line.colour + ' s-ink'}));
  const show = () => {
    const at = longest.at[slider.value];
    const place = scale(x, at);
    cursor.setAttribute('d', `M${place} ${y.start}V${y.end}`);
    const values = lines.map(line => line.values[nearest(line.at, at)]);
    dots.forEach((dot, i) => {
      const value = number(values[i]);
      const seen = value >= Math.min(y.from, y.to) && value <= Math.max(y.from, y.to);
      dot.setAttribute('visibility', seen ? 'visible' : 'hidden');
      dot.setAttribute('cx', place);
      dot.setAttribute('cy', seen ? scale(y, value) : 0);
    });
    const texts = lines.map((line, i) => `${line.name}: ${values[i]}`);
    slider.setAttribute('aria-valuetext', `${title} ${at}. ${texts.join('; ')}`);
    output.replaceChildren(...[`${title} ${at}`, ...texts].map(text => {
      const span = document.createElement('span');
      span.textContent = text;
      return span;
    }));
  };
  const point = event => {
    const edges = svg.getBoundingClientRect();
    slider.value = nearest(places, (event.clientX - edges.left) / edges.width * svg.viewBox.baseVal.width);
    show();
  };
  slider.max = longest.at.length - 1;
  slider.value = slider.max;
  slider.addEventListener('input', show);
  svg.addEventListener('pointermove', point);
  svg.addEventListener('pointerdown', point);
  box.hidden = false;
  show();
}
