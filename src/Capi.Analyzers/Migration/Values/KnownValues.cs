using Capi.ContractReading.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Capi.Analyzers.Migration.Values;

/// <summary>Recognizes sources of values: clocks, random numbers, and entries with a name.</summary>
internal static class KnownValues
{
    private static readonly HashSet<string> ClockNames = new(StringComparer.Ordinal) { "Now", "UtcNow", "Today", "GetUtcNow", "GetLocalNow", "GetTimestamp", "GetCurrentInstant", "TickCount", "TickCount64" };

    private static readonly HashSet<string> RandomTypes = new(StringComparer.Ordinal) { "Random", "RandomNumberGenerator", "Ulid", "Nanoid" };

    private static readonly HashSet<string> LookupMethods = new(StringComparer.Ordinal)
    {
        "TryGetValue", "GetValueOrDefault", "GetValue", "Get", "GetSection", "GetRequiredSection", "GetEnvironmentVariable", "FindFirst", "FindFirstValue", "GetString", "GetConnectionString", "GetHeader", "GetCookie",
        "GetProperty", "TryGetProperty", "Value", "SelectToken",
    };

    /// <summary>True for a property with the current time.</summary>
    public static bool IsClock(IPropertySymbol property) =>
        ClockNames.Contains(property.Name) && (property.ContainingType.Name is "DateTime" or "DateTimeOffset" or "Environment" || EndsWithClock(property.ContainingType));

    /// <summary>True for a method that returns the current time.</summary>
    public static bool IsClock(IMethodSymbol method) =>
        (ClockNames.Contains(method.Name) && (method.ContainingType.Name is "TimeProvider" or "Stopwatch" || EndsWithClock(method.ContainingType)))
        || (EndsWithClock(method.ContainingType) && method.Parameters.IsEmpty && method.Name.IndexOf("Now", StringComparison.Ordinal) >= 0);

    /// <summary>True for a method that returns something else at each call.</summary>
    public static bool IsRandom(IMethodSymbol method) =>
        (method.ContainingType.Name == "Guid" && method.Name is "NewGuid" or "CreateVersion7")
        || (RandomTypes.Contains(method.ContainingType.Name) && method.ReturnType.SpecialType != SpecialType.System_Void && method.Name is not ("Create" or "Parse"))
        || method.Name is "GetRandomFileName" or "NewSequentialGuid" or "NewUlid";

    /// <summary>The constant name of the entry that an indexer or a call looks up, or null.</summary>
    public static string? FindEntryName(IOperation lookup)
    {
        var (member, arguments) = lookup switch
        {
            IPropertyReferenceOperation { Property.IsIndexer: true } indexer => ((ISymbol)indexer.Property, indexer.Arguments),
            IInvocationOperation call when LookupMethods.Contains(call.TargetMethod.Name) => (call.TargetMethod, call.Arguments),
            _ => (null, []),
        };
        if (member is null)
            return null;

        foreach (var argument in arguments)
        {
            // The keys of Json.NET are objects.
            var key = KnownMethods.SkipConversions(argument.Value);
            if (key.Type?.SpecialType != SpecialType.System_String)
                continue;
            if (key.ConstantValue is { HasValue: true, Value: string name })
                return member.Name == "SelectToken" ? GetLastName(name) : name;
            if (key is IInterpolatedStringOperation or IBinaryOperation)
                return string.Concat(TextParts.Get(key).Select(part => part.ConstantValue.Value as string ?? "*"));
        }

        return null;
    }

    // $.customer.email, lines[0]['email']
    private static string GetLastName(string path) => path.Split('.', '[', ']', '\'', '"').LastOrDefault(part => part.Length > 0) ?? path;

    /// <summary>True for a value from configuration or from an options class.</summary>
    public static bool IsConfiguration(TracedValue value) => value.Kind switch
    {
        OriginKind.Entry => value.Symbol is { ContainingType: { } type } && (type.Name.IndexOf("Configuration", StringComparison.Ordinal) >= 0 || type.Name == "Environment"),
        OriginKind.Member => value.Symbol is { ContainingType: { } type } && IsOptionsName(type.Name),
        _ => false,
    };

    /// <summary>True for the name of a type with settings.</summary>
    public static bool IsOptionsName(string name) =>
        name.EndsWith("Options", StringComparison.Ordinal) || name.EndsWith("Settings", StringComparison.Ordinal) || name.EndsWith("Config", StringComparison.Ordinal) || name.EndsWith("Configuration", StringComparison.Ordinal);

    private static bool EndsWithClock(INamedTypeSymbol type) =>
        type.Name.EndsWith("Clock", StringComparison.Ordinal) || type.Name.EndsWith("TimeProvider", StringComparison.Ordinal) || type.Name is "IDateTimeProvider" or "IDateTime" or "ITimeService";
}
