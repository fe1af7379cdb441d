// Texts that end one syntactic position and begin another. Knows nothing of where they are put.

/** What every text tries to leave behind; a module that ran any of them has it on `globalThis`. */
export const mark = "__PWNED";
const code = `globalThis.${mark}=1`;

/** By the position they break out of. */
export const payloads: Readonly<Record<string, string>> = {
  docComment: `*/${code};/*`,
  docCommentLine: `a\n*/${code}//`,
  docCommentHidden: `a*\u0000/${code}/*\u202e*\u2066/${code}//{\u0001@link x}`,
  slashLine: `a\n/ ${code}\n/`,
  lineComment: `a\n${code}\r${code}\r\n${code}\u2028${code}\u2029${code}`,
  template: `\`+(${code})+\``,
  interpolation: `v\${${code}}w`,
  single: `'+(${code})+'`,
  double: `"+(${code})+"`,
  doubleEscaped: `\\"+(${code})+"`,
  key: `]:1,[(${code})]:1,"`,
  quotedKey: `x"]:1,[(${code})]:1,"y`,
  type: `id'>>>;\nexport const p=(${code});type D=Array<'id`,
  statement: `1;${code}`,
  call: `'); ${code}; ('`,
  trailingBackslash: "C:\\logs\\",
  carriageReturns: "a\rb\r\nc\nd",
  separators: "a\u2028b\u2029c",
  controls: "\u0000\u0001\b\t\u000b\f\u001b\u007f\u0085\u009f\ufeff",
  turned: `\u202e${code}\u2066;//\u200b\u2060`,
  loneHigh: "a\ud800",
  loneLow: "\udc00b",
  astral: "\u{1f600}\u{10ffff}",
  htmlComment: "--><!--",
  script: `</script><script>${code}</script>`,
  handlebars: `{{x}}{{{y}}}{{#each z}}{{/each}}{{!-- --}}`,
  tags: `@returns {${code}}\n@type {import("x")} {@link x}`,
  link: `](javascript:${code})[x](javascript:${code} "y")![z](javascript:${code})`,
  html: `<img src=x onerror=${code}>&lt;&#60;`,
  table: "| a | b |\n| --- | --- |\n| c | d |",
  fence: `\`\`\`\n\`\`\`\`\n~~~\n${code}`,
  heading: "# heading\n===\n---\n1. item\n- item\n> quote",
  reference: `[x]: javascript:${code}\n<javascript:${code}>`,
  emphasis: "*a* _b_ **c** __d__ ~~e~~ $f$",
  shell: `"; $(touch ${mark}) \`touch ${mark}\` && touch ${mark}`,
  dotDot: "../../x",
  percent: "%2e%2e/%00?a=b#c&d",
  proto: "__proto__",
  empty: "",
  space: " \t ",
};

export const payloadList: readonly string[] = Object.values(payloads);

/** All of them in one text, for places that hold prose. */
export const everything: string = payloadList.join("\n\n");
