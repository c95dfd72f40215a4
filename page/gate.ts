/**
 * Whether a text can concern the works at all: a few hundred bytes that every page pays for, and nothing more where it says no.
 * It must not miss: every footnote's page holds one of these, in Japanese, Korean (both orthographies), Chinese or English.
 */
const WORDS =
  '平壌|平壤|ピョンヤン|ﾋﾟｮﾝﾔﾝ|日朝|朝日|北朝鮮|朝鮮|朝鲜|北韓|北韩|北日|拉致|绑架|綁架|小泉|金正日|金正恩|金丸|三党|平양|평양|북한|북일|북·일|조일|조·일|일조|일북|납치|랍치|고이즈미|김정일|김정은|가네마루|국교|수교|조선|북측|pyongyang|north korea|n\\. ?korea|dprk|koizumi|kanemaru|abduct|kim jong';

const GATE = new RegExp(WORDS, 'i');

/** True where the text names anything the works are about. */
export const concerns = (text: string): boolean => GATE.test(text);

/** Shadow trees that are asked, and trees inside trees: a page of many is read in any case once one of them concerns us. */
const MOST_TREES = 500;

/** The same of a whole document: its title, its text, and what stands in its open shadow trees. */
export const pageConcerns = (document: Document): boolean => {
  if (concerns(document.title) || concerns(document.body?.textContent ?? '')) return true;
  const trees: ParentNode[] = document.body ? [document.body] : [];
  for (let k = 0; k < trees.length && trees.length < MOST_TREES; k += 1)
    for (const { shadowRoot } of (trees[k] as ParentNode).querySelectorAll('*')) {
      if (!shadowRoot) continue;
      if (concerns(shadowRoot.textContent ?? '')) return true;
      trees.push(shadowRoot);
    }
  return false;
};
