// Copied by sdkwright from its runtime. Changes made here are lost.
// Bytes that come in pieces, as text. Knows nothing of where they come from.

/** Gives the text of each piece, a character cut in two with the second half; undefined ends the input. */
export function textDecoder(): (bytes: Uint8Array | undefined) => string {
  const decoder = new TextDecoder("utf-8", { ignoreBOM: true, fatal: false });
  let started = false;
  return (bytes) => {
    // Without a character cut in two, decoding in one go is several times faster.
    const text = bytes ? decoder.decode(bytes, { stream: !((bytes.at(-1) ?? 128) < 128) }) : decoder.decode();
    if (started || !text) return text;
    started = true;
    return text.startsWith("\uFEFF") ? text.slice(1) : text;
  };
}
