/**
 * ESLint rule for models: nothing whose result differs between machines or between two runs.
 *
 * JavaScript engines round `Math.log`, `Math.exp`, `**` and their kin differently, clocks and `Math.random` differ each
 * time, and a timer belongs to the page. What is left of `Math` is exact on every machine. Tests may compare with the
 * machine's own functions, but not with its clock or its dice.
 */
import type { Rule } from 'eslint';

const exact = new Set([
  ...['abs', 'ceil', 'clz32', 'floor', 'fround', 'imul', 'max', 'min', 'round', 'sign', 'sqrt', 'trunc'],
  ...['E', 'LN10', 'LN2', 'LOG10E', 'LOG2E', 'PI', 'SQRT1_2', 'SQRT2'],
]);

const unrepeatable = new Set(['Date', 'performance', 'crypto', 'Temporal']);
const pageOrMachine = new Set([
  ...['window', 'document', 'navigator', 'localStorage', 'sessionStorage', 'location', 'history', 'fetch'],
  ...['setTimeout', 'setInterval', 'setImmediate', 'queueMicrotask', 'requestAnimationFrame', 'process', 'Intl'],
]);

const instead: Readonly<Record<string, string>> = {
  log: 'ln',
  exp: 'exp',
  pow: 'pow',
  log2: 'ln',
  log10: 'ln',
  expm1: 'exp',
  log1p: 'ln',
  random: 'a stream of the world',
};

export const pureModel: Rule.RuleModule = {
  meta: { type: 'problem', schema: [], docs: { description: 'keep models equal on every machine and every run' } },
  create(context) {
    const isTest = /\.test\.tsx?$/.test(context.filename);
    const report = (node: Rule.Node, message: string) => context.report({ node, message });
    return {
      BinaryExpression(node) {
        if (node.operator === '**' && !isTest)
          report(node, 'Engines round ** differently: use pow or powerOfTwo of the engine.');
      },
      AssignmentExpression(node) {
        if (node.operator === '**=' && !isTest)
          report(node, 'Engines round **= differently: use pow or powerOfTwo of the engine.');
      },
      'Program:exit'(program) {
        const scope = context.sourceCode.getScope(program);
        for (const reference of new Set([...scope.through, ...(scope.childScopes[0]?.through ?? [])])) {
          const node = reference.identifier as unknown as Rule.Node & { name: string };
          if (node.name === 'Math') checkMath(node, isTest, report);
          else if (unrepeatable.has(node.name) && isValue(node))
            report(
              node,
              `${node.name} gives another value in every run: time is world.now, luck is a stream of the world.`,
            );
          else if (pageOrMachine.has(node.name) && isValue(node) && !isTest)
            report(node, `${node.name} belongs to the page or the machine: a model lives in its world alone.`);
        }
      },
    };
  },
};

function checkMath(node: Rule.Node, isTest: boolean, report: (node: Rule.Node, message: string) => void): void {
  const { parent } = node;
  const name =
    parent?.type === 'MemberExpression' &&
    parent.object === node &&
    !parent.computed &&
    parent.property.type === 'Identifier'
      ? parent.property.name
      : null;
  if (name !== null && (exact.has(name) || (isTest && name !== 'random'))) return;
  if (name === null) return report(node, 'Name the function of Math where it is used, as in Math.floor(x).');
  report(
    parent ?? node,
    `Math.${name} is not the same on every machine: use ${instead[name] ?? 'the functions of the engine'}.`,
  );
}

/** False for a type of the same name (`Date` in a type position is harmless). */
function isValue(node: Rule.Node): boolean {
  return !String(node.parent?.type).startsWith('TS');
}
