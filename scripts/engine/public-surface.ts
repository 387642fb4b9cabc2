/** What the engine shows to the outside: every exported name with its kind, and whether its docstring is there. */
import ts from 'typescript';

export interface Shown {
  readonly name: string;
  readonly kind: 'class' | 'function' | 'constant' | 'type';
  readonly documented: boolean;
  /** Public members of a class, and members of a type's object, that have no docstring: `Station.pause`. */
  readonly undocumentedMembers: readonly string[];
}

export function publicSurface(index: string): readonly Shown[] {
  const program = ts.createProgram([index], {
    target: ts.ScriptTarget.ESNext,
    module: ts.ModuleKind.NodeNext,
    allowImportingTsExtensions: true,
    noEmit: true,
    strict: true,
    types: [],
  });
  const checker = program.getTypeChecker();
  const source = program.getSourceFile(index);
  const module = source && checker.getSymbolAtLocation(source);
  if (!module) throw new Error(`${index} exports nothing that TypeScript can see.`);
  return checker
    .getExportsOfModule(module)
    .map((exported) => shown(exported, checker))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

function shown(exported: ts.Symbol, checker: ts.TypeChecker): Shown {
  const symbol = exported.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(exported) : exported;
  const { name } = exported;
  return {
    name,
    kind: kindOf(symbol),
    documented: isDocumented(symbol, checker),
    undocumentedMembers: membersOf(symbol)
      .filter((member) => !isDocumented(member, checker))
      .map((member) => `${name}.${member.name}`),
  };
}

function kindOf({ flags }: ts.Symbol): Shown['kind'] {
  if (flags & ts.SymbolFlags.Class) return 'class';
  if (flags & ts.SymbolFlags.Function) return 'function';
  return flags & ts.SymbolFlags.Variable ? 'constant' : 'type';
}

function isDocumented(symbol: ts.Symbol, checker: ts.TypeChecker): boolean {
  return symbol.getDocumentationComment(checker).length > 0;
}

/** Methods of a class, in its instances and in itself. Fields say with name and type what they are. */
function membersOf(symbol: ts.Symbol): ts.Symbol[] {
  if (!(symbol.flags & ts.SymbolFlags.Class)) return [];
  return [...(symbol.members?.values() ?? []), ...(symbol.exports?.values() ?? [])].filter(
    ({ flags, name }) => flags & (ts.SymbolFlags.Method | ts.SymbolFlags.Accessor) && !name.includes('#'),
  );
}
