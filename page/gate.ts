/**
 * Whether a text can concern the works at all: a few hundred bytes that every page pays for, and nothing more where it says no.
 * It must not miss: every footnote's page holds one of these, in Japanese, Korean (both orthographies), Chinese or English.
 */
const PARTIES =
  '平壌|平壤|ピョンヤン|ﾋﾟｮﾝﾔﾝ|日朝|朝日|北朝鮮|朝鮮|朝鲜|北韓|北韩|北日|朝方|小泉|金正日|金正恩|金委員長|金丸|三党|평양|북한|북일|북·일|조일|조·일|일조|일북|고이즈미|김정일|김정은|김위원장|김 위원장|가네마루|국교|수교|조선|북측|pyongyang|north korea|n\\. ?korea|dprk|koizumi|kanemaru|kim jong';
/** What a passage may be told or quoted by where nobody is named. */
const MATTERS =
  '双方は|両首脳は|双方将|双方將|双方确认|쌍방은|양 정상은|拉致|绑架|綁架|납치|랍치|abduct|横田|橫田|요코다|요꼬다|yokota|請求権|請求權|请求权|청구권|property claims|claims and property|モラトリアム|모라토리[엄움]|moratorium|痛切な反省|통절한 반성|痛切反省|軽水炉|경수로|light.water reactor|工作船|不審船|ノドン|nodong|taepodong|六者|六[カヶか]国|六方会|6자 ?회담|six-party|ストックホルム合意|스톡홀름 ?합의|북송|nordpolitik|核問題|핵문제|北東アジア|동북아|northeast asia|us world strategy|구조적 제약';

const GATE = new RegExp(`${PARTIES}|${MATTERS}`, 'i');

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
