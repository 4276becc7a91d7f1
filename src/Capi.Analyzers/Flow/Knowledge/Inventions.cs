using Capi.Analyzers.Flow.Values;
using Capi.Reading;
using Microsoft.CodeAnalysis;

namespace Capi.Analyzers.Flow.Knowledge;

/// <summary>Where values come from that nobody told: new Guids, random numbers, clocks, hash codes, and a consent written in code.</summary>
internal static class Inventions
{
    /// <summary>What the method invents, or null.</summary>
    public static FactKind? Of(IMethodSymbol method) => method.Name switch
    {
        "NewGuid" or "CreateVersion7" when Is(method, "System", "Guid") => FactKind.Guid,
        "Next" or "NextInt64" or "NextDouble" or "NextSingle" or "NextBytes" or "GetItems" or "GetString" or "GetHexString" when Is(method, "System", "Random") => FactKind.Random,
        "GetInt32" or "GetBytes" or "GetHexString" or "GetString" or "GetItems" when Is(method, "System.Security.Cryptography", "RandomNumberGenerator") => FactKind.Random,
        "GetUtcNow" or "GetLocalNow" or "GetTimestamp" when Is(method, "System", "TimeProvider") => FactKind.Clock,
        "GetTimestamp" when Is(method, "System.Diagnostics", "Stopwatch") => FactKind.Clock,
        "GetHashCode" => FactKind.HashCode,
        "Combine" when Is(method, "System", "HashCode") => FactKind.HashCode,
        "LimitedDataUse" when Is(method, "Capi", "MetaConsent") => FactKind.Consent,
        _ => null,
    };

    /// <summary>What the property invents, or null.</summary>
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
