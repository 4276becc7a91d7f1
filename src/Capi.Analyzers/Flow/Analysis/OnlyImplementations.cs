using Microsoft.CodeAnalysis;

namespace Capi.Analyzers.Flow.Analysis;

/// <summary>Finds what runs behind a member of an interface that has exactly one implementation in the compilation. Thread-safe.</summary>
internal sealed class OnlyImplementations(Compilation compilation)
{
    // A placeholder stands in for an implementation elsewhere.
    private static readonly string[] PlaceholderPrefixes = ["Null", "NoOp", "Fake", "Stub", "Test", "Mock", "Design", "Dummy"];

    private readonly Lazy<Dictionary<ISymbol, INamedTypeSymbol?>> _implementations = new(() => Collect(compilation));

    /// <summary>The implementing member, or the member itself.</summary>
    public T Resolve<T>(T member)
        where T : class, ISymbol =>
        member is { IsAbstract: true, ContainingType: { TypeKind: TypeKind.Interface, IsGenericType: false } type }
        && SymbolEqualityComparer.Default.Equals(type.ContainingAssembly, compilation.Assembly)
        && _implementations.Value.TryGetValue(type, out var implementation) && implementation is not null
            ? implementation.FindImplementationForInterfaceMember(member.OriginalDefinition) as T ?? member
            : member;

    private static Dictionary<ISymbol, INamedTypeSymbol?> Collect(Compilation compilation)
    {
        var implementations = new Dictionary<ISymbol, INamedTypeSymbol?>(SymbolEqualityComparer.Default);
        foreach (var type in GetTypes(compilation.Assembly.GlobalNamespace))
        {
            if (type is not { TypeKind: TypeKind.Class or TypeKind.Struct, IsAbstract: false })
                continue;

            foreach (var implemented in type.AllInterfaces)
                implementations[implemented] = implementations.ContainsKey(implemented) || PlaceholderPrefixes.Any(prefix => type.Name.StartsWith(prefix, StringComparison.Ordinal)) ? null : type;
        }

        return implementations;
    }

    private static IEnumerable<INamedTypeSymbol> GetTypes(INamespaceOrTypeSymbol container)
    {
        foreach (var member in container.GetMembers().OfType<INamespaceOrTypeSymbol>())
        {
            if (member is INamedTypeSymbol type)
                yield return type;
            foreach (var nested in GetTypes(member))
                yield return nested;
        }
    }
}
