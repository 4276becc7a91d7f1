using Capi.Catalog;
using Capi.ContractReading.Symbols;
using Microsoft.CodeAnalysis;

namespace Capi.Analyzers.Flow.KnownApis;

/// <summary>Recognizes members of entities and messages that say when something happened.</summary>
internal static class TimeMembers
{
    // Times of something else: a birthday, a deadline, the future, the last change.
    private static readonly HashSet<string> OtherTimes = new(StringComparer.OrdinalIgnoreCase)
    {
        "birth", "birthday", "birthdate", "dob", "expiry", "expires", "expire", "expiration", "expired", "until", "due", "valid", "deadline", "updated", "update", "modified", "changed",
        "deleted", "start", "starts", "end", "ends", "delivery", "deliver", "delivered", "shipping", "departure", "arrival", "check", "travel", "appointment", "scheduled", "planned",
        "renewal", "renews", "last", "next", "previous", "released", "publish", "login", "seen", "token", "lock", "lockout", "sync", "synced", "tracked", "sent",
    };

    // Text and numbers are times only if their whole name says so.
    private static readonly HashSet<string> TimestampNames = new(StringComparer.OrdinalIgnoreCase)
    {
        "created", "createdat", "createdon", "createdutc", "createtime", "creationtime", "timestamp", "timestamputc", "occurredat", "occurredon", "occurred", "paidat", "placedat", "orderedat",
        "purchasedat", "submittedat", "completedat", "capturedat", "receivedat", "eventtime", "eventdate", "orderdate", "paymentdate", "purchasedate", "transactiondate", "processedat",
    };

    // Their time is when they came into being, not when something happened to them.
    private static readonly string[] LastingTypes =
        ["User", "Customer", "Account", "Session", "Cart", "Basket", "Visitor", "Visit", "Profile", "Person", "Product", "Article", "Page", "Post", "Course", "Campaign", "Store", "Shop", "Tenant", "Company"];

    private static readonly HashSet<string> StateNames = new(StringComparer.Ordinal) { "Status", "State", "OrderStatus", "PaymentStatus", "IsPaid", "IsConfirmed", "IsCompleted", "IsSubmitted", "Paid" };

    private static readonly string[] Transitions =
        ["Pay", "MarkAsPaid", "MarkPaid", "Confirm", "Complete", "Submit", "Place", "Checkout", "Register", "Subscribe", "Approve", "Accept", "Capture", "Book", "Finish", "Close"];

    /// <summary>True when a member of the type says when it happened.</summary>
    public static bool HasAny(ITypeSymbol type)
    {
        if (type.SpecialType != SpecialType.None || WellKnownTypes.GetOutermostNamespace(type) is "System" or "Microsoft"
            || LastingTypes.Any(lasting => type.Name.EndsWith(lasting, StringComparison.Ordinal) || type.Name.EndsWith(lasting + "Dto", StringComparison.Ordinal) || type.Name.EndsWith(lasting + "Entity", StringComparison.Ordinal)))
            return false;

        for (var level = type; level is not null && level.SpecialType == SpecialType.None; level = level.BaseType)
        {
            if (level.GetMembers().Any(IsTimeMember))
                return true;
        }

        return false;
    }

    /// <summary>True for a type of .NET or NodaTime that is a point in time.</summary>
    public static bool IsTime(ITypeSymbol? type)
    {
        if (type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable)
            type = nullable.TypeArguments[0];

        return type is not null && (type.SpecialType == SpecialType.System_DateTime || WellKnownTypes.IsType(type, "System", "DateTimeOffset")
            || (type.Name is "Instant" or "ZonedDateTime" or "OffsetDateTime" && WellKnownTypes.GetOutermostNamespace(type) == "NodaTime"));
    }

    /// <summary>True for a parameter that says when something happened.</summary>
    public static bool IsEventTime(IParameterSymbol? parameter) => parameter is not null && IsTime(parameter.Type) && !SplitWords(parameter.Name).Any(OtherTimes.Contains);

    /// <summary>True for a member that holds the state of an entity.</summary>
    public static bool IsStateName(string name) => StateNames.Contains(name);

    /// <summary>True for a method that changes the state of an entity.</summary>
    public static bool IsTransitionName(string name) => Transitions.Any(transition => name.StartsWith(transition, StringComparison.Ordinal));

    private static bool IsTimeMember(ISymbol member)
    {
        if (member is not IPropertySymbol { IsStatic: false, IsIndexer: false, DeclaredAccessibility: Accessibility.Public or Accessibility.Internal, Type: var type })
            return false;

        return IsTime(type)
            ? !SplitWords(member.Name).Any(OtherTimes.Contains)
            : type.SpecialType is SpecialType.System_String or SpecialType.System_Int64 && TimestampNames.Contains(member.Name.Replace("_", ""));
    }

    private static IEnumerable<string> SplitWords(string name)
    {
        for (var start = NameTokenizer.FindWordStart(name, 0); start >= 0; start = NameTokenizer.FindWordStart(name, NameTokenizer.FindWordEnd(name, start)))
            yield return name.Substring(start, NameTokenizer.FindWordEnd(name, start) - start);
    }
}
