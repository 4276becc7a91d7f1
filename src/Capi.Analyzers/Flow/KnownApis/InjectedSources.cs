using Capi.ContractReading.Symbols;
using Microsoft.CodeAnalysis;

namespace Capi.Analyzers.Flow.KnownApis;

/// <summary>Recognizes clocks and ID generators of applications and libraries, usually injected interfaces, by the names of type and member.</summary>
internal static class InjectedSources
{
    private static readonly HashSet<string> ClockMembers = new(StringComparer.Ordinal)
    {
        "Now", "UtcNow", "NowUtc", "Today", "UtcToday", "CurrentTime", "CurrentUtcTime", "CurrentDateTime", "OffsetNow", "OffsetUtcNow", "GetNow", "GetUtcNow", "GetLocalNow", "GetCurrentInstant",
        "GetCurrentTime", "GetCurrentUtcTime", "GetCurrentDateTime", "GetCurrentUtcDateTime", "GetCurrentDateTimeOffset", "GetCurrentZonedDateTime", "GetCurrentOffsetDateTime", "GetTime",
    };

    private static readonly string[] ClockTypes = ["Clock", "TimeProvider", "DateTimeProvider", "TimeService", "DateTimeService", "TimeSource", "NowProvider", "DateTime", "DateTimeOffset", "TimeAccessor", "Time"];

    private static readonly HashSet<string> IdMethods = new(StringComparer.Ordinal)
    {
        "NewGuid", "NewUuid", "NewUlid", "NewId", "Create", "CreateGuid", "CreateId", "Generate", "GenerateGuid", "GenerateId", "GetNextId", "NextId", "NextGuid", "Next", "New",
        "CreateAsync", "GenerateAsync", "NextIdAsync", "NewSequentialGuid", "CreateVersion7", "CreateVersion4", "NewString",
    };

    // These say what they do, whatever their type is called.
    private static readonly HashSet<string> GuidMethods = new(StringComparer.Ordinal) { "NewGuid", "NewUuid", "NewUlid", "CreateGuid", "CreateUuid", "GenerateGuid", "GenerateUuid", "NextGuid", "NewSequentialGuid" };

    private static readonly string[] IdTypes =
    [
        "GuidGenerator", "GuidFactory", "GuidProvider", "GuidService", "GuidSource", "UuidGenerator", "UuidFactory", "UlidGenerator", "UlidFactory", "IdGenerator", "IdFactory", "IdProvider", "IdSource",
        "IdentifierGenerator", "Ulid", "NewId", "Nanoid", "Snowflake", "KsuidGenerator", "Cuid",
    ];

    /// <summary>True for a property that returns the current time.</summary>
    public static bool IsClock(IPropertySymbol property) => ClockMembers.Contains(property.Name) && IsTimeValue(property.Type) && HasSuffix(property.ContainingType, ClockTypes);

    /// <summary>True for a method without input that returns the current time.</summary>
    public static bool IsClock(IMethodSymbol method) =>
        ClockMembers.Contains(method.Name) && HasNoInput(method) && IsTimeValue(method.ReturnType) && HasSuffix(method.ContainingType, ClockTypes);

    /// <summary>True for a method without input that returns a new ID. With input, such as an order number, the ID may be the same each time.</summary>
    public static bool IsIdGenerator(IMethodSymbol method) =>
        (GuidMethods.Contains(method.Name) || (IdMethods.Contains(method.Name) && HasSuffix(method.ContainingType, IdTypes))) && HasNoInput(method) && !method.ReturnsVoid;

    /// <summary>True for a generator of GUIDs.</summary>
    public static bool ReturnsGuid(IMethodSymbol method) =>
        WellKnownTypes.IsType(method.ReturnType, "System", "Guid") || method.Name.IndexOf("guid", StringComparison.OrdinalIgnoreCase) >= 0 || method.ContainingType.Name.IndexOf("guid", StringComparison.OrdinalIgnoreCase) >= 0;

    private static bool HasNoInput(IMethodSymbol method)
    {
        foreach (var parameter in method.Parameters)
        {
            if (!WellKnownTypes.IsType(parameter.Type, "System.Threading", "CancellationToken"))
                return false;
        }

        return true;
    }

    // An interface may have its own name for the type of time, so only what can't be one is excluded.
    private static bool IsTimeValue(ITypeSymbol type) =>
        TimeMembers.IsTime(type) || type.SpecialType == SpecialType.System_Int64 || (type is INamedTypeSymbol { TypeArguments.Length: 1 } task && TimeMembers.IsTime(task.TypeArguments[0]));

    private static bool HasSuffix(INamedTypeSymbol? type, string[] suffixes)
    {
        if (type is null || type.Name.Length == 0)
            return false;

        foreach (var suffix in suffixes)
        {
            if (type.Name.EndsWith(suffix, StringComparison.Ordinal))
                return true;
        }

        return false;
    }
}
