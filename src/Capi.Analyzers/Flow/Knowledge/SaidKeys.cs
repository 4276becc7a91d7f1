using Capi.Catalog;
using Capi.Reading;
using Microsoft.CodeAnalysis;

namespace Capi.Analyzers.Flow.Knowledge;

/// <summary>Infers Meta's key from a name in user code, with the same inference as for contract members: the whole name must match.</summary>
internal static class SaidKeys
{
    /// <summary>The key that the name of a member, parameter or local implies, or null. Collections have none.</summary>
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

    // StringValues usually has one value.
    private static bool IsOneValue(ITypeSymbol type) =>
        WellKnownTypes.Is(type, "Microsoft.Extensions.Primitives", "StringValues")
        || ValueReader.Read(type) is { IsCollection: false, Kind: ScalarKind.Text or ScalarKind.Date or ScalarKind.IpAddress };
}
