/** A page of A6 in points: wide enough for a file name. */
const [WIDTH, HEIGHT] = [298, 420];
const LINES = [22, 24, 18, 26, 20];

/** A one-page document with a title and lines where text would be. The same title gives the same bytes. */
export function pdfOf(title: string): Uint8Array {
  const bars = LINES.map((width, index) => `40 ${300 - index * 22} ${width * 8} 8 re f`).join('\n');
  const page = `0.08 0.38 0.24 rg 0 380 ${WIDTH} 40 re f\n0 g BT /F1 12 Tf 40 340 Td (${literal(title)}) Tj ET\n0.85 g\n${bars}`;
  return ascii(
    assemble([
      '<< /Type /Catalog /Pages 2 0 R >>',
      '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${WIDTH} ${HEIGHT}] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>`,
      `<< /Length ${page.length} >>\nstream\n${page}\nendstream`,
      '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
    ]),
  );
}

/** Objects, the table of where each begins, and the trailer. PDF 1.4, section 3.4. */
function assemble(objects: readonly string[]): string {
  let text = '%PDF-1.4\n';
  const places = objects.map((object, index) => {
    const place = text.length;
    text += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return `${String(place).padStart(10, '0')} 00000 n \n`;
  });
  const count = objects.length + 1;
  return `${text}xref\n0 ${count}\n0000000000 65535 f \n${places.join('')}trailer\n<< /Size ${count} /Root 1 0 R >>\nstartxref\n${text.length}\n%%EOF\n`;
}

/** The built-in font has ASCII; letters beyond it become `?`. */
function literal(title: string): string {
  const plain = [...title.normalize('NFKD').replace(/\p{M}/gu, '')].map((sign) => (/[ -~]/.test(sign) ? sign : '?'));
  return plain
    .slice(0, 36)
    .join('')
    .replace(/[()\\]/g, '\\$&');
}

function ascii(text: string): Uint8Array {
  return Uint8Array.from(text, (sign) => sign.charCodeAt(0));
}
