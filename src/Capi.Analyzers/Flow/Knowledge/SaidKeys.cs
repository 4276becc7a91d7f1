using Capi.Catalog;
using Capi.Reading;
using Microsoft.CodeAnalysis;

namespace Capi.Analyzers.Flow.Knowledge;

/// <summary>Which of Meta's keys a name in the user's code speaks of. Names are understood as on a contract, whole or not at all.</summary>
internal static class SaidKeys
{
    /// <summary>The key that a member, parameter or local speaks of, or null; only where it holds what can be one value.</summary>
    public static string? Of(string name, ITypeSymbol? type) =>
        type is not null && IsOneValue(type) ? KeyInference.UserData(name) : null;

    /// <summary>The key of a cookie or header, or null.</summary>
    public static string? OfEntry(string? name) => name switch
    {
        "_fbp" => "fbp",
        "_fbc" => "fbc",
        not null when name.Equals("User-Agent", StringComparison.OrdinalIgnoreCase) => "client_user_agent",
        _ => null,
    };

    // A header's values are several, but mostly one.
    private static bool IsOneValue(ITypeSymbol type) =>
        WellKnownTypes.Is(type, "Microsoft.Extensions.Primitives", "StringValues")
        || ValueReader.Read(type) is { IsCollection: false, Kind: ScalarKind.Text or ScalarKind.Date or ScalarKind.IpAddress };
}
