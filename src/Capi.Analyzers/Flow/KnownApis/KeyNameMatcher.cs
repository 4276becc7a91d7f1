using Capi.Catalog;
using Capi.ContractReading.Fields;
using Capi.ContractReading.Symbols;
using Microsoft.CodeAnalysis;

namespace Capi.Analyzers.Flow.KnownApis;

/// <summary>Infers Meta's key from a name in user code, with the same inference as for contract members: the whole name must match.</summary>
internal static class KeyNameMatcher
{
    /// <summary>Stands for a key: the click ID of a URL, which is only a part of fbc.</summary>
    public const string Fbclid = "fbclid";

    /// <summary>Stands for a key: first and last name together.</summary>
    public const string FullName = "full name";

    /// <summary>The key that the name of a member, parameter or local implies, or null. Collections have none.</summary>
    public static string? MatchMemberName(string name, ITypeSymbol? type) =>
        type is not null && IsSingleValue(type) ? KeyInference.InferUserDataKey(name) ?? FindPartOrWhole(name) : null;

    private static readonly Dictionary<string, string> PartsAndWholes = new(StringComparer.OrdinalIgnoreCase)
    {
        ["fbclid"] = Fbclid,
        ["facebookClickId"] = Fbclid,
        ["fullName"] = FullName,
        ["customerFullName"] = FullName,
        ["userFullName"] = FullName,
        ["displayName"] = FullName,
        ["full_name"] = FullName,
    };

    private static string? FindPartOrWhole(string name) => PartsAndWholes.TryGetValue(name.Trim('_'), out var key) ? key : null;

    /// <summary>The key of a cookie or header, or null.</summary>
    public static string? MatchEntryName(string? name) => name switch
    {
        "_fbp" => "fbp",
        "_fbc" => "fbc",
        "fbclid" => Fbclid,
        not null when name.Equals("User-Agent", StringComparison.OrdinalIgnoreCase) => "client_user_agent",
        _ => null,
    };

    // StringValues usually has one value.
    private static bool IsSingleValue(ITypeSymbol type) =>
        WellKnownTypes.IsType(type, "Microsoft.Extensions.Primitives", "StringValues")
        || ValueReader.Read(type) is { IsCollection: false, Kind: ScalarKind.String or ScalarKind.DateOnly or ScalarKind.IpAddress };
}
