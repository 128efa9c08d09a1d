/** The shapes that the service sends, as far as the extension looks at them: for the check of its types, nothing ships. */

type Quote = { text: string; start: number; end: number; source: string };

interface Finding {
  evaluator: string;
  side: 'job' | 'interview' | 'cost';
  stance: 'for' | 'against' | 'neutral' | 'unknown';
  strength: number;
  certainty: number;
  weight: number;
  contribution: number;
  range: [number, number];
  dealbreaker: boolean;
  headline: string;
  detail: string;
  quotes: Quote[];
  figures: Record<string, any>;
  because: string;
  question: string | null;
  missing: 'person' | 'posting' | null;
  asks: string | null;
  limit: 'stated' | 'assumed' | null;
}

/** A field of the profile that would help most. */
interface Wish {
  field: string;
  label: string;
  kind: 'text' | 'number' | 'texts' | 'choice' | 'yes_no' | 'date';
  why: string;
  choices: string[];
  could_turn: boolean;
}

type Band = { low: number; middle: number; high: number };

interface Package {
  currency: string;
  present: Record<string, Band>;
  offered: Record<string, Band>;
  difference: Record<string, Band>;
  hourly: Record<string, Band>;
  assumptions: { key: string; value: number; unit: string; source: string; url: string | null }[];
}

type EarlierCase = { id: string; created_at: string; title: string | null; organization: string | null; stage: string };

/** What the person said of a case so far. */
interface Said {
  application: 'saved' | 'applied' | null;
  outcome: { result: string; asked: string[]; confusing: string[]; met: string[] } | null;
}

interface About extends Said {
  seen: 'posting' | 'invitation' | 'both';
  posting_from: 'page' | 'history' | 'mail' | 'none';
  sure: boolean;
  case: string | null;
  cases: EarlierCase[];
  looked_at: string | null;
  before: { case: string; at: string; words: string; url: string | null } | null;
}

/** One line of the history. */
interface Past extends EarlierCase, Said {
  suggestion: string;
  action: string;
  starts_at: string | null;
  moments: { at: string; event: string; kind?: string | null; starts_at: string | null }[];
}

interface Suggestion {
  id: string;
  summary: string;
  suggestion: 'attend' | 'decline';
  action: string;
  firmness: 'firm' | 'leaning' | 'toss-up';
  balance: number;
  range: [number, number];
  dealbreakers: string[];
  findings: Finding[];
  ask_first: { evaluator: string; question: string; could_turn: boolean }[];
  turns: { evaluator: string; words: string; change: Record<string, any>; to: 'attend' | 'decline' }[];
  tell_us: Wish[];
  tips: { id: string; text: string; rule: string }[];
  posting: any;
  package: Package | null;
  problems: { plugin: string; kind: string; message: string }[];
  elapsed_ms: number;
  about: About;
  invitation: Record<string, any> | null;
}
