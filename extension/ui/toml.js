// @ts-check
/** The part of TOML that a profile needs: tables, strings, numbers, booleans, dates, arrays, inline tables. */

/** A line that cannot be understood. */
export class TomlError extends Error {
  /** @param {number} line @param {string} words */
  constructor(line, words) {
    super(words);
    this.line = line;
  }
}

const BARE = /^[A-Za-z0-9_-]+$/;
const ESCAPES = /** @type {Record<string, string>} */ ({ b: '\b', t: '\t', n: '\n', f: '\f', r: '\r', '"': '"', '\\': '\\' });

/** @param {Record<string, any>} tree @returns {string} */
export function write(tree) {
  return `${tables(tree, []).join('\n\n')}\n`;
}

/** @param {Record<string, any>} table @param {string[]} path @returns {string[]} */
function tables(table, path) {
  const entries = Object.entries(table).filter(([, value]) => value !== null && value !== undefined);
  const plain = entries.filter(([, value]) => !isTable(value)).map(([name, value]) => `${key(name)} = ${valueWords(value)}`);
  const head = path.length && plain.length ? [`[${path.map(key).join('.')}]`] : [];
  const own = plain.length ? [[...head, ...plain].join('\n')] : [];
  return [...own, ...entries.filter(([, value]) => isTable(value)).flatMap(([name, value]) => tables(value, [...path, name]))];
}

const isTable = (/** @type {unknown} */ value) => typeof value === 'object' && value !== null && !Array.isArray(value);
const key = (/** @type {string} */ name) => (BARE.test(name) ? name : JSON.stringify(name));

/** @param {any} value @returns {string} */
function valueWords(value) {
  if (Array.isArray(value)) return `[${value.map(valueWords).join(', ')}]`;
  if (typeof value === 'string') return /^\d{4}-\d\d-\d\d$/.test(value) ? value : JSON.stringify(value).replaceAll('\x7f', '\\u007f');
  return String(value);
}

/** @param {string} words @returns {Record<string, any>} @throws {TomlError} */
export function read(words) {
  return new Parser(words).document();
}

/** One pass over the words, never back. */
class Parser {
  /** @param {string} words */
  constructor(words) {
    this.words = words.replace(/\r\n/g, '\n');
    this.at = 0;
  }

  /** @returns {never} */
  fail() {
    const line = this.words.slice(0, this.at).split('\n').length;
    throw new TomlError(line, (this.words.split('\n')[line - 1] ?? '').slice(0, 80));
  }

  /** @param {string} sign whether it stands here; then go past it */
  take(sign) {
    if (!this.words.startsWith(sign, this.at)) return false;
    this.at += sign.length;
    return true;
  }

  /** @param {RegExp} pattern sticky */
  match(pattern) {
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.words)?.[0];
    this.at += found?.length ?? 0;
    return found;
  }

  /** Go past blanks and comments. @param {boolean} lines line ends too */
  skip(lines) {
    do this.match(lines ? /\s*/y : /[ \t]*/y);
    while (this.match(/#[^\n]*/y) && lines);
  }

  document() {
    /** @type {Record<string, any>} */
    const root = {};
    let table = root;
    for (this.skip(true); this.at < this.words.length; this.skip(true)) {
      if (this.take('[')) {
        const path = this.path();
        if (!this.take(']')) this.fail();
        table = this.inside(root, path);
      } else this.assignment(table);
      this.skip(false);
      if (this.at < this.words.length && this.words[this.at] !== '\n') this.fail();
    }
    return root;
  }

  /** @param {Record<string, any>} table */
  assignment(table) {
    const path = this.path();
    if (!this.take('=')) this.fail();
    this.skip(false);
    const name = /** @type {string} */ (path.pop());
    const place = this.inside(table, path);
    if (Object.hasOwn(place, name)) this.fail();
    this.put(place, name, this.value());
  }

  /** @param {Record<string, any>} table @param {string} name @param {unknown} value also a name like `__proto__` is only a name */
  put(table, name, value) {
    Object.defineProperty(table, name, { value, enumerable: true, writable: true, configurable: true });
  }

  /** @param {Record<string, any>} table @param {string[]} path */
  inside(table, path) {
    for (const name of path) {
      if (!Object.hasOwn(table, name)) this.put(table, name, {});
      if (!isTable(table[name])) this.fail();
      table = table[name];
    }
    return table;
  }

  path() {
    const names = [];
    do {
      this.skip(false);
      const name = /["']/.test(this.words[this.at] ?? '') ? this.string() : this.match(/[A-Za-z0-9_-]+/y);
      names.push(name ?? this.fail());
      this.skip(false);
    } while (this.take('.'));
    return names;
  }

  /** @returns {any} */
  value() {
    const sign = this.words[this.at];
    if (sign === '"' || sign === "'") return this.string();
    if (this.take('[')) return this.array();
    if (this.take('{')) return this.inline();
    if (this.take('true')) return true;
    if (this.take('false')) return false;
    const date = this.match(/\d{4}-\d\d-\d\d(?:[T ]\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?(?:Z|[+-]\d\d:\d\d)?)?/y);
    if (date) return date;
    const number = this.match(/[+-]?\d[\d_]*(?:\.\d+)?(?:[eE][+-]?\d+)?/y);
    return number ? Number(number.replaceAll('_', '')) : this.fail();
  }

  string() {
    const quote = this.words[this.at++];
    let found = '';
    while (this.words[this.at] !== quote) {
      const sign = this.words[this.at++];
      if (sign === undefined || sign === '\n') this.fail();
      found += sign === '\\' && quote === '"' ? this.escape() : sign;
    }
    this.at++;
    return found;
  }

  escape() {
    const sign = this.words[this.at++];
    if (sign === 'u' || sign === 'U') {
      const code = this.match(sign === 'u' ? /[0-9a-fA-F]{4}/y : /[0-9a-fA-F]{8}/y) ?? this.fail();
      return parseInt(code, 16) > 0x10ffff ? this.fail() : String.fromCodePoint(parseInt(code, 16));
    }
    return ESCAPES[sign] ?? this.fail();
  }

  array() {
    const found = [];
    for (this.skip(true); !this.take(']'); this.skip(true)) {
      found.push(this.value());
      this.skip(true);
      if (!this.take(',') && this.words[this.at] !== ']') this.fail();
    }
    return found;
  }

  inline() {
    /** @type {Record<string, any>} */
    const found = {};
    for (this.skip(false); !this.take('}'); this.skip(false)) {
      this.assignment(found);
      this.skip(false);
      if (!this.take(',') && this.words[this.at] !== '}') this.fail();
    }
    return found;
  }
}
