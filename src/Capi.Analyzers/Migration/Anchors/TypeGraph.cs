using Capi.Analyzers.Migration.Code;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Capi.Analyzers.Migration.Anchors;

/// <summary>Which types of the senders use which: by their members, as base types, and through interfaces.</summary>
internal sealed class TypeGraph
{
    // More files than that don't belong to one sender.
    private const int MaxLinkedFiles = 40;

    // The work that a search in files without a word of the Conversions API may cost.
    private const int MaxFileLength = 1_000_000;

    private readonly Dictionary<ISymbol, TypeAnchors> _types = new(SymbolEqualityComparer.Default);
    private readonly CodeIndex _code;
    private bool _isLinked;

    public TypeGraph(CodeIndex code, IEnumerable<BodyFacts> bodies)
    {
        _code = code;
        foreach (var body in bodies)
        {
            if (code.GetEnclosingMember(body.Root) is { } member && (member as INamedTypeSymbol ?? member.ContainingType) is { } type)
                GetOrAdd(type).Add(body);
        }

        Connect();
    }

    /// <summary>What a type contains and uses; null for a type without code.</summary>
    public TypeAnchors? Find(ISymbol type) => _types.TryGetValue(type, out var anchors) ? anchors : null;

    /// <summary>The types that send something to the endpoint.</summary>
    public IEnumerable<ISymbol> FindSending() => _types.Where(pair => pair.Value is { HasEventsPath: true, HasHost: true, Sends: true }).Select(pair => pair.Key);

    /// <summary>Adds the types in other files that use these types: one that passes the payload of a factory to a transport. False when that was done before.</summary>
    public bool Link()
    {
        if (_isLinked)
            return false;

        _isLinked = true;
        var own = new HashSet<SyntaxTree>(_types.Keys.SelectMany(type => type.DeclaringSyntaxReferences).Select(reference => reference.SyntaxTree));
        var named = _types.Keys.Where(type => type.Name.Length > 3).ToLookup(type => type.Name, StringComparer.Ordinal);
        foreach (var tree in _code.Compilation.SyntaxTrees.Where(tree => !own.Contains(tree) && tree.Length < MaxFileLength && ContainsTwo(tree, named)).Take(MaxLinkedFiles))
            Link(tree, named);
        Connect();
        return true;
    }

    private bool ContainsTwo(SyntaxTree tree, ILookup<string, ISymbol> named)
    {
        var text = tree.GetText(_code.CancellationToken).ToString();
        return named.Where(group => text.IndexOf(group.Key, StringComparison.Ordinal) >= 0).Skip(1).Any();
    }

    private void Link(SyntaxTree tree, ILookup<string, ISymbol> named)
    {
        foreach (var declaration in tree.GetRoot(_code.CancellationToken).DescendantNodes(node => node is not StatementSyntax).OfType<TypeDeclarationSyntax>())
        {
            var used = declaration.DescendantNodes().OfType<SimpleNameSyntax>().Select(name => name.Identifier.ValueText).Distinct().SelectMany(name => named[name]).ToList();
            if (used.Count > 1 && _code.GetModel(tree).GetDeclaredSymbol(declaration, _code.CancellationToken) is { } type)
                GetOrAdd(type).UsedTypes.UnionWith(used);
        }
    }

    private TypeAnchors GetOrAdd(ISymbol type)
    {
        if (!_types.TryGetValue(type, out var anchors))
            _types[type] = anchors = new TypeAnchors();
        return anchors;
    }

    private void Connect()
    {
        var implementations = _types.Keys.OfType<INamedTypeSymbol>().SelectMany(type => type.AllInterfaces.Select(one => (Interface: (ISymbol)one.OriginalDefinition, Type: type))).ToLookup(one => one.Interface, one => one.Type, SymbolEqualityComparer.Default);
        foreach (var pair in _types)
        {
            if (pair.Key is INamedTypeSymbol { BaseType: { } parent } && _types.ContainsKey(parent.OriginalDefinition))
                pair.Value.UsedTypes.Add(parent.OriginalDefinition);

            // What uses an interface uses the type that implements it.
            pair.Value.UsedTypes.UnionWith(pair.Value.UsedTypes.SelectMany(used => implementations[used]).ToList());
            foreach (var used in pair.Value.UsedTypes)
            {
                if (Find(used) is { } other && !SymbolEqualityComparer.Default.Equals(used, pair.Key))
                    other.UsingTypes.Add(pair.Key);
            }
        }
    }
}
