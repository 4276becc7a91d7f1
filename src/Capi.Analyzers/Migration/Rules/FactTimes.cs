using Capi.Analyzers.Migration.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Capi.Analyzers.Migration.Rules;

/// <summary>Finds the time of the fact that an event reports.</summary>
internal static class FactTimes
{
    // Unix times: long Created, long PaidAt.
    private static readonly HashSet<string> Names = new(StringComparer.OrdinalIgnoreCase) { "Created", "Timestamp", "OccurredAt", "Time", "EventTime", "Completed", "Paid" };

    private static readonly string[] Endings = ["At", "Unix", "Epoch", "UnixSeconds", "Timestamp", "UnixTime", "OccurredOn", "CreatedOn"];

    private static readonly string[] OtherTimes = ["birth", "born", "dob", "expire", "deleted", "until", "due", "end", "valid", "click", "visit", "login", "seen", "consent", "first", "last", "arriv", "departure", "checkin", "pickup"];

    private static readonly string[] People = ["Customer", "User", "Account", "Person", "Profile", "Contact", "Visitor", "Member", "Subscriber"];

    // The time of a change is the time of the fact only where nothing else happens: in a job that runs later.
    private static readonly string[] ChangeTimes = ["updated", "modified", "changed"];

    /// <summary>The time member of the object that the event is made from.</summary>
    public static string? Find(SenderModel model, CapiEvent one, TracedValue clock)
    {
        var values = one.Payload.Fields.Concat(one.UserData.SelectMany(user => user.Fields)).Concat(one.CustomData.SelectMany(custom => custom.Fields)).Where(field => field.Key != "event_time" && field.Nested.Count == 0)
            .SelectMany(field => field.Values).SelectMany(value => value.WithParts()).ToList();
        var types = values.Where(value => value is { Kind: OriginKind.Member, Operation: IMemberReferenceOperation { Instance: not (null or IInstanceReferenceOperation) } }).Select(value => value.Symbol!.ContainingType).Where(type => type.Locations.Any(location => location.IsInSource)).Distinct<INamedTypeSymbol>(SymbolEqualityComparer.Default);
        var isLater = BackgroundCode.Contains(clock.Operation);
        foreach (var type in types)
        {
            if (!IsPerson(type) && type.GetMembers().Where(IsFactTime).OrderBy(IsChangeTime).FirstOrDefault(member => isLater || !IsChangeTime(member)) is { } member)
                return member.Name;
        }

        // A parameter of the method that nobody uses.
        var method = model.Code.GetModel(clock.Operation.Syntax.SyntaxTree).GetEnclosingSymbol(clock.Operation.Syntax.SpanStart, model.Code.CancellationToken) as IMethodSymbol;
        return method?.Parameters.FirstOrDefault(parameter => IsTime(parameter.Type))?.Name;
    }

    // Times of a person are no times of what they do.
    private static bool IsPerson(INamedTypeSymbol type) => People.Any(word => type.Name.EndsWith(word, StringComparison.Ordinal));

    private static bool IsChangeTime(ISymbol member) => ChangeTimes.Any(word => member.Name.IndexOf(word, StringComparison.OrdinalIgnoreCase) >= 0);

    private static bool IsFactTime(ISymbol member) =>
        member is IPropertySymbol { Type.SpecialType: SpecialType.System_Int64, Name: var name } && (Names.Contains(name) || Endings.Any(ending => name.Length > ending.Length && name.EndsWith(ending, StringComparison.Ordinal)) && OtherTimes.All(word => name.IndexOf(word, StringComparison.OrdinalIgnoreCase) < 0))
        || (member is IPropertySymbol property ? IsTime(property.Type) : member is IFieldSymbol { AssociatedSymbol: null, DeclaredAccessibility: Accessibility.Public or Accessibility.Internal } field && IsTime(field.Type)) && OtherTimes.All(word => member.Name.IndexOf(word, StringComparison.OrdinalIgnoreCase) < 0);

    private static bool IsTime(ITypeSymbol type) =>
        type.SpecialType == SpecialType.System_DateTime || type.Name is "DateTimeOffset" or "Instant" || (type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T, TypeArguments: [var inner] } && IsTime(inner));
}
