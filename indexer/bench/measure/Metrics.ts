/** One scrape of a Prometheus endpoint. */
export class Metrics {
  private readonly samples: readonly { name: string; labels: Record<string, string>; value: number }[];

  constructor(text: string) {
    this.samples = [...text.matchAll(/^(\w+)(?:\{(.*)\})? (\S+)$/gm)].map(([, name = "", labels = "", value]) => ({
      name,
      labels: Object.fromEntries(
        [...labels.matchAll(/(\w+)="((?:[^"\\]|\\.)*)"/g)].map(([, key, text]) => [key, text]),
      ),
      value: Number(value),
    }));
  }

  /** Sum over all samples of this name. */
  sum(name: string): number {
    return this.samples.reduce((sum, sample) => (sample.name === name ? sum + sample.value : sum), 0);
  }

  /** Sums by the value of one label. */
  by(name: string, label: string): Record<string, number> {
    const sums: Record<string, number> = {};
    for (const sample of this.samples) {
      const key = sample.labels[label];
      if (sample.name === name && key !== undefined) sums[key] = (sums[key] ?? 0) + sample.value;
    }
    return sums;
  }
}
