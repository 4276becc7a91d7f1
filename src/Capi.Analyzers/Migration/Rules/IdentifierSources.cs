using Capi.Analyzers.Migration.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Capi.Analyzers.Migration.Rules;

/// <summary>The members and parameters from which senders fill identifiers: what goes into <c>ln</c> is the name of a person, whatever it is called.</summary>
internal sealed class IdentifierSources
{
    private static readonly HashSet<string> Keys = new(StringComparer.Ordinal) { "em", "ph", "fn", "ln", "db" };

    private readonly Dictionary<ISymbol, string> _keys = new(SymbolEqualityComparer.Default);

    /// <summary>Collects the sources of all customer information.</summary>
    public IdentifierSources(IEnumerable<PayloadSection> userData)
    {
        foreach (var field in userData.SelectMany(section => section.Object.Fields).Where(field => Keys.Contains(field.Key)))
        {
            foreach (var value in field.Values.SelectMany(value => value.WithParts()))
            {
                if (GetSource(value) is { } source && !_keys.ContainsKey(source))
                    _keys[source] = field.Key;
            }
        }
    }

    /// <summary>The identifier that the same member or parameter fills, or null.</summary>
    public string? FindKey(TracedValue value) => GetSource(value) is { } source && _keys.TryGetValue(source, out var key) ? key : null;

    // Members of libraries, such as Value, are the same symbol for everything.
    private static ISymbol? GetSource(TracedValue value) =>
        value is { Kind: OriginKind.Member or OriginKind.Parameter, Symbol: { Locations: var locations } symbol } && locations.Any(location => location.IsInSource)
        && symbol is IParameterSymbol or IPropertySymbol { IsIndexer: false } or IFieldSymbol && !IsOfHelper(symbol) && value.Operation.Type?.SpecialType is SpecialType.System_String or SpecialType.System_DateTime
            ? symbol
            : null;

    // Hash(string text) is called with everything.
    private static bool IsOfHelper(ISymbol symbol) => symbol is IParameterSymbol { ContainingSymbol: IMethodSymbol { MethodKind: MethodKind.Ordinary, Parameters.Length: 1 } };
}
