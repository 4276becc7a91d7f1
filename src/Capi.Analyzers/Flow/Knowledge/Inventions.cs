using Capi.Analyzers.Flow.Values;
using Capi.Reading;
using Microsoft.CodeAnalysis;

namespace Capi.Analyzers.Flow.Knowledge;

/// <summary>Recognizes sources of values that are not data about the event: new Guids, random numbers, clocks, hash codes, and hard-coded consent.</summary>
internal static class Inventions
{
    private static readonly HashSet<string> RandomMethods = new(StringComparer.Ordinal)
    {
        "Next", "NextInt64", "NextDouble", "NextSingle", "GetInt32", "GetBytes", "GetItems", "GetString", "GetHexString",
    };

    /// <summary>The kind of value that the method returns, or null.</summary>
    public static FactKind? Of(IMethodSymbol method) => method.Name switch
    {
        "NewGuid" or "CreateVersion7" when Is(method, "System", "Guid") => FactKind.Guid,
        "GetUtcNow" or "GetLocalNow" or "GetTimestamp" when Is(method, "System", "TimeProvider") => FactKind.Clock,
        "GetTimestamp" when Is(method, "System.Diagnostics", "Stopwatch") => FactKind.Clock,
        "GetHashCode" => FactKind.HashCode,
        "Combine" when Is(method, "System", "HashCode") => FactKind.HashCode,
        "LimitedDataUse" when Is(method, "Capi", "MetaConsent") => FactKind.Consent,
        _ when Is(method, "System", "Random") || Is(method, "System.Security.Cryptography", "RandomNumberGenerator") =>
            RandomMethods.Contains(method.Name) ? FactKind.Random : null,
        _ => null,
    };

    /// <summary>The kind of value that the property returns, or null.</summary>
    public static FactKind? Of(IPropertySymbol property) => property.Name switch
    {
        "UtcNow" or "Now" or "Today" when Is(property, "System", "DateTimeOffset") || Is(property, "System", "DateTime") => FactKind.Clock,
        "TickCount" or "TickCount64" when Is(property, "System", "Environment") => FactKind.Clock,
        "Granted" when Is(property, "Capi", "MetaConsent") => FactKind.Consent,
        _ => null,
    };

    private static bool Is(ISymbol member, string containingNamespace, string type) =>
        member.ContainingType is { } container && WellKnownTypes.Is(container, containingNamespace, type);
}
