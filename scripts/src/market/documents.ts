import { buildFile, buildManifest, buildTerms, type Manifest, parseManifest, type Terms } from "@surety/sdk";
import { readTask } from "../work/readTask.ts";
import type { Task } from "../work/types.ts";

const DESCRIPTIONS: Readonly<Record<Task["kind"], { title: string; kind: string; description: string }>> = {
  audit: {
    title: "Audit of Solidity contracts",
    kind: "solidity-audit",
    description:
      "For each part of task.json: selectors of state-changing functions, selectors of custom errors, or topics of events, of the " +
      "contract as compiled. Answer: a JSON list of sorted lists of 0x strings, one per part.",
  },
  extract: {
    title: "Facts out of a change log",
    kind: "data-extraction",
    description:
      "For each release in task.json: its date, number of entries, and the issues they cite, ascending, each once. " +
      "Answer: a JSON list of objects with release, date, entries, issues.",
  },
  route: {
    title: "Short round trip",
    kind: "route-planning",
    description:
      "A round trip through all stops of task.json, at most maxLength long by Manhattan distance. Answer: a JSON list of indexes.",
  },
  pack: {
    title: "Valuable packing",
    kind: "packing",
    description:
      "Items of task.json, [weight, value] each, within capacity and worth at least minValue. Answer: a JSON list of indexes.",
  },
  schedule: {
    title: "Short schedule",
    kind: "scheduling",
    description:
      "Jobs of task.json, by length, on equal machines, all done after at most maxMakespan. Answer: a JSON list of machines, one per job, from 0.",
  },
};

/** The terms that ask for a task. */
export function termsOf(task: Task): Terms {
  return buildTerms({
    ...DESCRIPTIONS[task.kind],
    inputs: [
      buildFile({ name: "task.json", mediaType: "application/json", content: JSON.stringify(task), inline: true }),
    ],
    acceptance: {
      method: "program-check",
      description: "A program checks the answer in answer.json; only its word counts.",
    },
  });
}

/** The task that a stranger's terms ask for; undefined if there is none that agents here understand. */
export function taskOf(terms: Terms): Task | undefined {
  const inline = terms.inputs?.[0]?.inline;
  if (inline === undefined) return undefined;
  try {
    return readTask(JSON.parse(inline));
  } catch {
    return undefined;
  }
}

/** The manifest that delivers an answer. */
export function manifestOf(jobId: bigint, termsHash: string, answer: string): Manifest {
  const file = buildFile({ name: "answer.json", mediaType: "application/json", content: answer, inline: true });
  return buildManifest({ jobId, termsHash, summary: "The answer to task.json.", files: [file] });
}

/** The answer in a stranger's manifest (hex); undefined if it is none for this job or not what the deliverable commits to. */
export function answerOf(manifest: string, jobId: bigint, deliverable: string): string | undefined {
  const parsed = parseManifest(manifest);
  if (!parsed.ok || parsed.hash !== deliverable || parsed.document.jobId !== jobId.toString()) return undefined;
  return parsed.document.files[0]?.inline;
}
