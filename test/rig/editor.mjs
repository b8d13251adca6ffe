// The text editor of the workbench: its text, its decorations with the styles that were computed for them, its hovers.

const ACTIVE = '.editor-group-container.active .monaco-editor';
const EDITORS = '.editor-group-container .editor-instance .monaco-editor';

/** @param {import('playwright-core').Page} page */
export function editorOf(page) {
  /**
   * Where a word of the active editor is in the page.
   * @param {string} word @param {number} [nth] of those on the screen, from 0
   */
  const wordBox = (word, nth = 0) => page.evaluate(findWord, [ACTIVE, word, nth]);

  /** The same once the word is there: a file that was just opened has no lines yet. */
  const boxOf = async (word, nth = 0) => {
    const found = await page.waitForFunction(findWord, [ACTIVE, word, nth]).catch(() => {
      throw new Error(`"${word}" is not on the screen`);
    });
    return found.jsonValue();
  };

  return {
    wordBox,
    lines: () => page.locator(`${ACTIVE} .view-lines .view-line`),
    /** The text on the screen, line by line. */
    async text() {
      const lines = await page.locator(`${ACTIVE} .view-lines`).evaluate(view =>
        [...view.querySelectorAll('.view-line')]
          .map(line => [line.offsetTop, line.textContent])
          .sort((a, b) => a[0] - b[0])
          .map(([, text]) => text.replaceAll('\u00a0', ' ')),
      );
      return lines.join('\n');
    },
    /** Puts the cursor into a word. */
    async clickWord(word, nth) {
      const box = await boxOf(word, nth);
      await page.mouse.click(box.x + Math.min(box.width / 2, 12), box.y + box.height / 2);
    },
    /** Rests the mouse on a word and returns the text of the hover card. */
    async hover(word, nth) {
      const box = await boxOf(word, nth);
      await page.mouse.move(box.x + box.width / 2 - 8, box.y + box.height / 2);
      await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2, { steps: 3 });
      const cards = page.locator('.monaco-editor .monaco-hover:not(.hidden) .hover-contents');
      await cards.first().waitFor();
      return (await cards.allInnerTexts()).join('\n').replaceAll('\u00a0', ' ');
    },
    /** Moves the mouse away and waits until no hover card is left. */
    async leaveHover() {
      await page.mouse.move(640, 795);
      await page.locator('.monaco-editor .monaco-hover:not(.hidden)').waitFor({ state: 'hidden' });
    },
    /**
     * What extensions have decorated in the active editor, left to right and downwards.
     * @param {number} [group] of the editor group (from 0, as they came to be) in the place of the active one
     */
    decorations: group => page.evaluate(readDecorations, [group === undefined ? ACTIVE : EDITORS, group ?? 0]),
    /**
     * Looks at every frame that the window draws.
     * @param {string[]} words that each are decorated, whole, somewhere in the active editor
     * @returns {Promise<() => Promise<{ frames: number, missing: string[] }>>} ends it; the words that some frame lacked
     */
    async watchFrames(words) {
      await page.evaluate(startFrames, [ACTIVE, words]);
      return () => page.evaluate(() => window.datelineFrames.stop());
    },
    /** Waits until nothing has moved in the text for a while: whatever was on its way has arrived. */
    atRest: () => page.evaluate(quiet, [ACTIVE, 600]),
    /** The colour and weight of every token of the text, decorations or not. */
    tokens: () => page.evaluate(readTokens, ACTIVE),
    /** "Ln 2, Col 1" of the status bar as numbers. */
    async cursor() {
      const shown = /Ln (\d+), Col (\d+)/.exec(await page.locator('[id="status.editor.selection"]').textContent());
      return shown ? { line: Number(shown[1]), column: Number(shown[2]) } : undefined;
    },
  };
}

/** In the page: the rectangle of the nth occurrence of a word, over the text nodes of its line. */
function findWord([editor, word, nth]) {
  let seen = 0;
  for (const line of document.querySelectorAll(`${editor} .view-lines .view-line`)) {
    const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
    const nodes = [];
    let text = '';
    while (walker.nextNode()) {
      nodes.push([walker.currentNode, text.length]);
      text += walker.currentNode.data.replaceAll('\u00a0', ' ');
    }
    for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
      if (seen++ < nth) continue;
      const find = offset => nodes.findLast(([, start]) => start <= offset);
      const [first, firstStart] = find(at);
      const [last, lastStart] = find(at + word.length - 1);
      const range = document.createRange();
      range.setStart(first, at - firstStart);
      range.setEnd(last, at + word.length - lastStart);
      const { x, y, width, height } = range.getBoundingClientRect();
      return { x, y, width, height };
    }
  }
  return null;
}

/**
 * In the page: decorated text with its computed style, and decorations drawn as boxes. A decoration is cut where the
 * colour of the text changes, so neighbours of the same class are put together again.
 */
function readDecorations([editor, nth]) {
  const root = document.querySelectorAll(editor)[nth];
  const inline = [];
  for (const span of root?.querySelectorAll('.view-lines [class*="ced-"]') ?? []) {
    const style = getComputedStyle(span);
    const classes = [...span.classList].filter(name => name.startsWith('ced-')).sort();
    const text = span.textContent.replaceAll('\u00a0', ' ');
    const before = inline.at(-1);
    if (before?.span.nextSibling === span && before.classes.join() === classes.join()) {
      before.text += text;
      before.span = span;
      continue;
    }
    inline.push({
      span,
      text,
      classes,
      color: style.color,
      line: style.textDecorationLine,
      lineStyle: style.textDecorationStyle,
      lineColor: style.textDecorationColor,
      lineThickness: style.textDecorationThickness,
      border: `${style.borderBottomWidth} ${style.borderBottomStyle} ${style.borderBottomColor}`,
      fontStyle: style.fontStyle,
      fontWeight: style.fontWeight,
    });
  }
  const boxes = [...(root?.querySelectorAll('.view-overlays [class*="ced-"]') ?? [])].map(box => {
    const style = getComputedStyle(box);
    const border = `${style.borderBottomWidth} ${style.borderBottomStyle} ${style.borderBottomColor}`;
    return { background: style.backgroundColor, border, classes: [...box.classList] };
  });
  return { texts: inline.map(({ span: _, ...rest }) => rest), boxes };
}

/** In the page: notes from now on which words a frame shows without their decoration. */
function startFrames([editor, words]) {
  const missing = new Set();
  let frames = 0;
  let running = true;
  const look = () => {
    if (!running) return;
    frames++;
    // What spans side by side have in common, by class: a decoration is cut where the colour of the text changes, and where
    // another one lies over it, as that of the word being typed may for a moment when the machine is busy.
    const runs = [];
    let open = new Map();
    let last;
    for (const span of document.querySelectorAll(`${editor} .view-lines [class*="ced-"]`)) {
      const before = last?.nextSibling === span ? open : new Map();
      open = new Map();
      for (const name of span.classList) {
        if (!name.startsWith('ced-')) continue;
        const run = before.get(name) ?? { text: '' };
        if (!run.text) runs.push(run);
        run.text += span.textContent.replaceAll('\u00a0', ' ');
        open.set(name, run);
      }
      last = span;
    }
    for (const word of words)
      if (!runs.some(({ text }) => text.includes(word)))
        missing.add(`${word} in frame ${frames}: ${runs.map(({ text }) => text).join(' | ')}`);
    requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
  window.datelineFrames = {
    stop() {
      running = false;
      return { frames, missing: [...missing] };
    },
  };
}

/** In the page: ends when the lines of the text have stayed the same for so many milliseconds. */
function quiet([editor, milliseconds]) {
  return new Promise(done => {
    let timer;
    const end = () => {
      observer.disconnect();
      done();
    };
    const wait = () => {
      clearTimeout(timer);
      timer = setTimeout(end, milliseconds);
    };
    const observer = new MutationObserver(wait);
    observer.observe(document.querySelector(`${editor} .view-lines`), {
      attributes: true,
      characterData: true,
      childList: true,
      subtree: true,
    });
    wait();
  });
}

/** In the page: every token of the lines on the screen. */
function readTokens(editor) {
  return [...document.querySelectorAll(`${editor} .view-lines .view-line > span > span`)].map(span => {
    const { color, fontWeight, fontStyle } = getComputedStyle(span);
    return { text: span.textContent.replaceAll('\u00a0', ' '), classes: span.className, color, fontWeight, fontStyle };
  });
}
