/** What `npm audit --json` said: the findings, or that the registry could not be asked. */
export type Answer = { asked: false; why: string } | { asked: true; findings: Finding[] };

export interface Finding {
  name: string;
  severity: string;
  /** What is known of it, and where that is written. */
  titles: string[];
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

/** Reads it. What is no report (an error of the registry or the network, anything else) means that nothing was found out: never that nothing is known. */
export const readAnswer = (output: string): Answer => {
  let said: unknown;
  try {
    said = JSON.parse(output);
  } catch {
    return { asked: false, why: output.trim().split('\n')[0] || 'npm said nothing' };
  }
  if (!isRecord(said) || !isRecord(said.vulnerabilities)) {
    const why = isRecord(said) ? (said.message ?? (isRecord(said.error) ? said.error.summary : undefined)) : undefined;
    return { asked: false, why: typeof why === 'string' && why !== '' ? why : 'the registry’s answer is no report' };
  }
  const findings = Object.entries(said.vulnerabilities).map(([name, value]): Finding => {
    const { severity, via } = isRecord(value) ? value : {};
    const titles = (Array.isArray(via) ? via : []).flatMap((one) =>
      isRecord(one) ? [`${String(one.title)} (${String(one.url)})`] : [],
    );
    return { name, severity: String(severity), titles };
  });
  return { asked: true, findings };
};
