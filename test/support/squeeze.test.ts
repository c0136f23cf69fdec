import assert from 'node:assert/strict';
import { test } from 'node:test';
import { shortener, squeezed, withoutBreaks, withoutNotes } from './squeeze.ts';

test('a style sheet keeps what it says and loses what only people read', () => {
  const sheet = 'css`\n  /* why */\n  .a > .b:hover,\n  .c {\n    margin: 0 -9px;\n    inset: auto calc(100% - 3px);\n  }\n`';
  assert.equal(squeezed(sheet), 'css`.a>.b:hover,.c{margin:0 -9px;inset:auto calc(100% - 3px)}`');
});

test('a descendant that is a pseudo-class stays a descendant', () => {
  assert.equal(squeezed('css`.a :focus { color: red }`'), 'css`.a :focus{color:red}`');
});

test('a template keeps its line breaks, and loses its indentation', () => {
  assert.equal(squeezed('html`<p>\n      ${text}\n    </p>`'), 'html`<p>\n${text}\n</p>`');
});

test('a style sheet with values keeps them, and is squeezed around them', () => {
  const sheet = 'css`\n  .a {\n    color: #ffffff;\n    inset: -0.5rem 0.25rem calc(1px + ${gap} * 10.5);\n  }\n  ${more}\n`';
  assert.equal(squeezed(sheet), 'css`.a{color:#fff;inset:-0.5rem .25rem calc(1px + ${gap} * 10.5)}${more}`');
});

test('a note to bundlers goes, and the words beside it stay two words', () => {
  assert.equal(withoutNotes('return/* @__PURE__ */ make(/* @__PURE__ */ new Map)'), 'return make(new Map)');
});

test('attributes stand a blank apart, and a tag ends with them', () => {
  const source = 'html`<p\n      class=${a}\n      @click=${b}\n      .value=${c}\n      ${d}\n      >text</p\n    >`';
  assert.equal(squeezed(source), 'html`<p class=${a} @click=${b} .value=${c}\n${d}>text</p>`');
});

test('what is no tag keeps its line breaks', () => {
  const code = 'class A {\n@property() a = 1;\nb = c;\n}';
  assert.equal(squeezed(code), code);
});

test('line breaks between tags go, and those between attributes stay', () => {
  assert.equal(withoutBreaks('<p\nid=${a}\n${b}\n>\n<b>c</b>\n${d}\n</p>'), '<p\nid=${a}\n${b}\n><b>c</b>${d}</p>');
});

test('names that the virtualizer keeps to itself are short, and the same in every module', () => {
  const shorten = shortener();
  assert.equal(shorten('this._holdOffset + this.scrollState'), 'this._0 + this._1');
  assert.equal(shorten('v._didMount(v._holdOffset, v.scrollOffset)'), 'v._didMount(v._0, v.scrollOffset)');
});

test('settings of the virtualizer that no list uses are settled, and those of others are left alone', () => {
  const shorten = shortener();
  assert.equal(shorten("a[this.options.horizontal ? 'left' : 'top']"), "a[false ? 'left' : 'top']");
  assert.equal(shorten('if (lanes === 1 && this.options.enabled) this.options.count'), 'if (true && true) this.options.count');
  assert.equal(shorten('!isSmoothScroll(this.scrollState) && this.options.count'), '!false && this.options.count');
  const phase = '((_a = this.scrollState) == null ? void 0 : _a.phase)';
  assert.equal(shorten(`${phase} === "smooth" || ${phase} !== "smoothFinishing"`), 'false || true');
  assert.equal(shorten(`${phase} !== "queued"`), '((_a = this._0) == null ? void 0 : _a.phase) !== "queued"');
  const methods = '    this.measure = () => {\n      if (a) {\n      }\n    };\n    this.measureElement = (node) => {\n    };\n';
  assert.equal(shorten(methods), '    this.measureElement = (node) => {\n    };\n');
  assert.equal(shorten('prevOptions.enabled || merged.enabled'), 'prevOptions.enabled || merged.enabled');
});
