// Shows each run's jobs over time. Whatever it shows goes in as text.
const ROW = 8;
const SVG = "http://www.w3.org/2000/svg";
const ENDED = ["Completed", "Rejected", "Expired"];

function make(tag, attributes = {}, text = "") {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, String(value));
  element.textContent = text;
  return element;
}

function draw(tag, attributes) {
  const element = document.createElementNS(SVG, tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, String(value));
  return element;
}

/** For each job the spans of steps that it stayed in one status. */
function spansOf(events, last) {
  const jobs = new Map();
  for (const { job, step, outcome } of events) {
    if (job === null) continue;
    if (!STATUSES.includes(outcome)) continue;
    const spans = jobs.get(job) ?? [];
    const running = spans.at(-1);
    if (running?.status !== outcome) {
      if (running !== undefined) running.until = step;
      spans.push({ status: outcome, from: step, until: last + 1 });
    }
    jobs.set(job, spans);
  }
  return jobs;
}
const STATUSES = ["Open", "Funded", "Submitted", "Disputed", ...ENDED];

function describe({ step, actor, act, job, amount, outcome, quality }, decimals) {
  const parts = [`step ${step}`, actor, act];
  if (job !== null) parts.push(`job ${job}`);
  if (amount !== null) parts.push((Number(amount) / 10 ** decimals).toFixed(2));
  if (quality !== null) parts.push(`quality ${quality.toFixed(2)}`);
  return `${parts.join(" · ")} → ${outcome}`;
}

function show(place, { events, decimals }) {
  if (events.length === 0) return;
  const last = events.at(-1).step;
  const jobs = spansOf(events, last);
  const label = make("label", { class: "hint" }, "Drag to a step, or press a job to follow it.");
  const slider = make("input", { type: "range", min: 1, max: last, value: last, "aria-label": "step" });
  const counts = make("p", { role: "status" });
  const list = make("ol");
  const keys = make("p", { class: "hint" });
  keys.append(...STATUSES.map((status) => make("span", { class: `key ${status}` }, status)));
  const svg = draw("svg", { viewBox: `0 0 ${last + 1} ${jobs.size * ROW}`, preserveAspectRatio: "none" });
  svg.style.height = `${jobs.size * ROW}px`;
  let followed = null;
  let row = 0;
  for (const [job, spans] of jobs) {
    for (const { status, from, until } of spans) {
      // An end shows as one step, so that a job's life is not lost in its past.
      const width = ENDED.includes(status) ? 1 : until - from;
      const bar = draw("rect", { x: from, y: row * ROW, width, height: ROW - 1, class: status });
      bar.append(draw("title", {}));
      bar.firstChild.textContent = `job ${job}: ${status} from step ${from}`;
      bar.addEventListener("click", () => {
        followed = followed === job ? null : job;
        update();
      });
      svg.append(bar);
    }
    row += 1;
  }
  const cursor = draw("line", { class: "cursor", y1: 0, y2: jobs.size * ROW, "vector-effect": "non-scaling-stroke" });
  svg.append(cursor);

  function update() {
    const step = Number(slider.value);
    cursor.setAttribute("x1", String(step + 0.5));
    cursor.setAttribute("x2", String(step + 0.5));
    const statuses = new Map(STATUSES.map((status) => [status, 0]));
    for (const spans of jobs.values()) {
      const now = spans.findLast((span) => span.from <= step);
      if (now !== undefined) statuses.set(now.status, statuses.get(now.status) + 1);
    }
    counts.textContent = `Step ${step} of ${last}: ${[...statuses].map(([name, count]) => `${count} ${name}`).join(", ")}`;
    const shown = events.filter((event) => (followed === null ? event.step === step : event.job === followed));
    list.replaceChildren(...shown.map((event) => make("li", {}, describe(event, decimals))));
  }

  const box = make("div", { class: "jobs" });
  box.append(svg);
  place.append(label, slider, counts, keys, box, list);
  slider.addEventListener("input", () => {
    followed = null;
    update();
  });
  update();
}

const runs = JSON.parse(document.getElementById("runs").textContent);
for (const place of document.querySelectorAll(".timeline")) show(place, runs[Number(place.dataset.run)]);
