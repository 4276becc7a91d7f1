using Capi.Analyzers.Flow.AbstractValues;
using Capi.ContractReading.Symbols;
using Microsoft.CodeAnalysis;

namespace Capi.Analyzers.Flow.KnownApis;

/// <summary>Recognizes sources of values that are not data about the event: new Guids, random numbers, clocks, hash codes, and hard-coded consent.</summary>
internal static class NonDeterministicSources
{
    private static readonly HashSet<string> RandomMethods = new(StringComparer.Ordinal)
    {
        "Next", "NextInt64", "NextDouble", "NextSingle", "GetInt32", "GetBytes", "GetItems", "GetString", "GetHexString",
    };

    /// <summary>The kind of value that the method returns, or null.</summary>
    public static ValueOriginKind? GetOriginKind(IMethodSymbol method) => method.Name switch
    {
        "NewGuid" or "CreateVersion7" when IsMemberOf(method, "System", "Guid") => ValueOriginKind.Guid,
        "GetUtcNow" or "GetLocalNow" or "GetTimestamp" when IsMemberOf(method, "System", "TimeProvider") => ValueOriginKind.Clock,
        "GetTimestamp" when IsMemberOf(method, "System.Diagnostics", "Stopwatch") => ValueOriginKind.Clock,
        "GetHashCode" => ValueOriginKind.HashCode,
        _ when InjectedSources.IsClock(method) => ValueOriginKind.Clock,
        _ when InjectedSources.IsIdGenerator(method) => InjectedSources.ReturnsGuid(method) ? ValueOriginKind.Guid : ValueOriginKind.Random,
        "GetRandomFileName" or "GetTempFileName" when IsMemberOf(method, "System.IO", "Path") => ValueOriginKind.Random,
        "Combine" when IsMemberOf(method, "System", "HashCode") => ValueOriginKind.HashCode,
        "LimitedDataUse" when IsMemberOf(method, "Capi", "MetaConsent") => ValueOriginKind.Consent,
        _ when IsMemberOf(method, "System", "Random") || IsMemberOf(method, "System.Security.Cryptography", "RandomNumberGenerator") =>
            RandomMethods.Contains(method.Name) ? ValueOriginKind.Random : null,
        _ => null,
    };

    /// <summary>The kind of value that the property returns, or null.</summary>
    public static ValueOriginKind? GetOriginKind(IPropertySymbol property) => property.Name switch
    {
        "UtcNow" or "Now" or "Today" when IsMemberOf(property, "System", "DateTimeOffset") || IsMemberOf(property, "System", "DateTime") => ValueOriginKind.Clock,
        "TickCount" or "TickCount64" when IsMemberOf(property, "System", "Environment") => ValueOriginKind.Clock,
        _ when InjectedSources.IsClock(property) => ValueOriginKind.Clock,
        "TraceId" or "SpanId" or "Id" when IsMemberOf(property, "System.Diagnostics", "Activity") => ValueOriginKind.Random,
        "TraceIdentifier" when IsMemberOf(property, "Microsoft.AspNetCore.Http", "HttpContext") => ValueOriginKind.Random,
        "Granted" when IsMemberOf(property, "Capi", "MetaConsent") => ValueOriginKind.Consent,
        _ => null,
    };

    private static bool IsMemberOf(ISymbol member, string containingNamespace, string type) =>
        member.ContainingType is { } container && WellKnownTypes.IsType(container, containingNamespace, type);
}
