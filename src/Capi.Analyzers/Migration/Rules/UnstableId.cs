using Capi.Analyzers.Migration.Code;
using Capi.Analyzers.Migration.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Capi.Analyzers.Migration.Rules;

/// <summary>Finds out why an event ID can't be repeated.</summary>
internal static class UnstableId
{
    private static readonly string[] PersonWords = ["session", "user", "visitor", "customer", "member", "client", "device", "email", "cookie"];

    private static readonly HashSet<string> Owners = new(StringComparer.OrdinalIgnoreCase) { "user", "visitor", "customer", "member", "currentUser", "shopper", "guest", "buyer" };

    /// <summary>The reason in words, or null when the ID may be stable.</summary>
    public static string? Describe(TracedValue value, CapiEvent one, CodeIndex code)
    {
        var all = value.WithParts().ToList();
        if (all.Any(part => part.Kind == OriginKind.Random && !IsShared(part.Operation, code)))
            return "random and known to nobody else";
        if (all.Any(part => part.Kind == OriginKind.Clock))
            return "made from the current time";
        if (all.Any(part => part.Name == "GetHashCode"))
            return "a hash code, which differs between runs";
        if (value.Kind == OriginKind.Constant)
            return "the same for all events";
        if (IsKind(value) || (value.Kind == OriginKind.Text && value.Parts.All(part => part.Count > 0 && part.All(one => IsKind(one) || one.Kind is OriginKind.Constant or OriginKind.Empty))))
            return "the same for all events of a kind";
        if (value.IsHashed)
            return "hashed";
        if (all.Any(PersonalValues.IsPersonal))
            return "readable personal data and the same for all such events of a person";
        if (value.Kind is OriginKind.Member or OriginKind.Parameter && value.Operation.Type?.SpecialType == SpecialType.System_String && value.Steps.Any(step => step.Kind is StepKind.Upper or StepKind.Lower or StepKind.CultureLower))
            return "in other case than the fact that it is made from";
        return value.Kind == OriginKind.Text && !HappensOnce(one) && IsOfPerson(value) ? "the same for all such events of a visitor" : null;
    }

    // A value of an enum, or a flag: a handful of texts for all visitors.
    private static bool IsKind(TracedValue value) => value.Kind is OriginKind.Member or OriginKind.Parameter or OriginKind.Entry or OriginKind.Unknown && GetType(value) is { } type && (type.TypeKind == TypeKind.Enum || type.SpecialType == SpecialType.System_Boolean);

    private static ITypeSymbol? GetType(TracedValue value) => value.Operation.Type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T, TypeArguments: [var underlying] } ? underlying : value.Operation.Type;

    // A person registers once.
    private static bool HappensOnce(CapiEvent one) => one.Names.All(name => name == "CompleteRegistration") && one.Names.Any();

    /// <summary>True for a text made only of names of things and the ID of a session or person.</summary>
    private static bool IsOfPerson(TracedValue text)
    {
        var parts = text.Parts.SelectMany(part => part).Where(part => part.Kind is not (OriginKind.Constant or OriginKind.Empty) && part.Operation.Type?.TypeKind != TypeKind.Enum).ToList();
        return parts.Count > 0 && parts.All(part => part.Kind is OriginKind.Member or OriginKind.Parameter && (PersonWords.Any(word => part.Name.StartsWith(word, StringComparison.OrdinalIgnoreCase)) || IsIdOfPerson(part.Operation)));
    }

    // HttpContext.Session.Id, customer.Id. A session of a payment service belongs to one order.
    private static bool IsIdOfPerson(IOperation operation) =>
        operation is IPropertyReferenceOperation { Property.Name: "Id" or "ID" or "Key" or "Guid", Instance: { } owner }
        && (owner.Type?.Name is "ISession" or "HttpSessionState" or "HttpSessionStateBase" || Flow.KnownApis.ReceiverName.Get(owner) is { } name && Owners.Contains(name.TrimStart('_')));

    /// <summary>True when a random ID goes elsewhere too: to the page, into a stored object, to the caller.</summary>
    private static bool IsShared(IOperation random, CodeIndex code)
    {
        var parent = random.Parent;
        while (parent is IConversionOperation or IParenthesizedOperation or IInvocationOperation { TargetMethod.Name: "ToString" or "Replace" or "ToLowerInvariant" or "ToLower" } or IArgumentOperation { Parent: IInvocationOperation { TargetMethod.ContainingType.SpecialType: SpecialType.System_String } } or IInterpolationOperation or IInterpolatedStringOperation or IBinaryOperation or ICoalesceOperation)
            parent = parent.Parent;
        return parent switch
        {
            IVariableInitializerOperation { Parent: IVariableDeclaratorOperation declarator } => IsUsedTwice(declarator.Symbol, random, code),
            ISimpleAssignmentOperation { Target: ILocalReferenceOperation local } => IsUsedTwice(local.Local, random, code),
            ISimpleAssignmentOperation { Target: IPropertyReferenceOperation target } when IsOwnEntry(target) => false,
            ISimpleAssignmentOperation { Target: IMemberReferenceOperation { Member: { ContainingType: { IsAnonymousType: false } type } } } assignment => assignment.Parent is IExpressionStatementOperation && type.Name.IndexOf("Event", StringComparison.Ordinal) < 0,
            _ => false,
        };
    }

    // payload["event_id"] = …: the event itself. ViewData has a type of its own, and HttpContext.Items has objects as keys.
    private static bool IsOwnEntry(IPropertyReferenceOperation target) =>
        target is { Property: { IsIndexer: true, ContainingType: { } type, Parameters: [var parameter] }, Arguments: [{ Value: { ConstantValue: { HasValue: true, Value: "event_id" } } }] }
        && (type.Name is "JObject" or "JToken" or "JsonObject" or "JsonNode" or "Dictionary" or "IDictionary" or "SortedDictionary")
        && (type.Name == "JToken" || parameter.Type.SpecialType == SpecialType.System_String);

    private static bool IsUsedTwice(ISymbol variable, IOperation random, CodeIndex code) =>
        code.GetFacts(random).GetReferences(variable).Count(reference => !IsInLog(reference)) > 1;

    private static bool IsInLog(IOperation reference)
    {
        for (var parent = reference.Parent; parent is not null and not IBlockOperation; parent = parent.Parent)
        {
            if (parent is IInvocationOperation { TargetMethod: { } method } call && Flow.KnownApis.Sinks.GetSinkKind(method, call.Instance) is not null)
                return true;
        }

        return false;
    }
}
