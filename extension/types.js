// @ts-check
/** The shapes that the service sends, as far as the extension looks at them. */

/** @typedef {{text: string, start: number, end: number, source: string}} Quote */
/**
 * @typedef {object} Finding
 * @property {string} evaluator
 * @property {'job' | 'interview' | 'cost'} side
 * @property {'for' | 'against' | 'neutral' | 'unknown'} stance
 * @property {number} strength
 * @property {number} certainty
 * @property {number} weight
 * @property {number} contribution
 * @property {[number, number]} range
 * @property {boolean} dealbreaker
 * @property {string} headline
 * @property {string} detail
 * @property {Quote[]} quotes
 * @property {Record<string, any>} figures
 * @property {string} because
 * @property {string | null} question
 * @property {'person' | 'posting' | null} missing
 * @property {string | null} asks
 * @property {'stated' | 'assumed' | null} limit
 */
/**
 * A field of the profile that would help most.
 * @typedef {object} Wish
 * @property {string} field
 * @property {string} label
 * @property {'text' | 'number' | 'texts' | 'choice' | 'yes_no'} kind
 * @property {string} why
 * @property {string[]} choices
 */
/** @typedef {{low: number, middle: number, high: number}} Band */
/**
 * @typedef {object} Package
 * @property {string} currency
 * @property {Record<string, Band>} present
 * @property {Record<string, Band>} offered
 * @property {Record<string, Band>} difference
 * @property {Record<string, Band>} hourly
 * @property {{key: string, value: number, unit: string, source: string, url: string | null}[]} assumptions
 */
/**
 * @typedef {object} Suggestion
 * @property {string} id
 * @property {string} summary
 * @property {'attend' | 'decline'} suggestion
 * @property {string} action
 * @property {'firm' | 'leaning' | 'toss-up'} firmness
 * @property {number} balance
 * @property {[number, number]} range
 * @property {string[]} dealbreakers
 * @property {Finding[]} findings
 * @property {{evaluator: string, question: string, could_turn: boolean}[]} ask_first
 * @property {{evaluator: string, words: string, change: Record<string, any>, to: 'attend' | 'decline'}[]} turns
 * @property {Wish[]} tell_us
 * @property {{id: string, text: string, rule: string}[]} tips
 * @property {any} posting
 * @property {Package | null} package
 * @property {{plugin: string, kind: string, message: string}[]} problems
 * @property {number} elapsed_ms
 * @property {{seen: 'posting' | 'invitation' | 'both', posting_from: 'page' | 'history' | 'mail' | 'none', sure: boolean, case: string | null}} about
 * @property {Record<string, any> | null} invitation
 */

export {};
