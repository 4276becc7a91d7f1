using Capi.ContractReading.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Capi.Analyzers.Flow.KnownApis;

/// <summary>Recognizes the ID of a person in one's own system: <c>user.Id</c>, <c>customerId</c>, the claim <c>sub</c>.</summary>
/// <remarks>Such an ID is fine as external_id. As the event ID it makes all events of a person but the first duplicates.</remarks>
internal static class PersonIds
{
    private static readonly HashSet<string> Persons = new(StringComparer.OrdinalIgnoreCase)
    {
        "user", "customer", "buyer", "member", "shopper", "subscriber", "visitor", "person", "patient", "student", "guest", "traveler", "traveller", "donor", "learner", "player",
    };

    private static readonly HashSet<string> ClaimNames = new(StringComparer.OrdinalIgnoreCase) { "sub", "nameidentifier", "nameid" };

    /// <summary>True for a variable or member that holds the ID of a person.</summary>
    public static bool Contains(ISymbol variable, ITypeSymbol type, IOperation? receiver)
    {
        if (variable.IsStatic || variable.Name.IndexOf("id", StringComparison.OrdinalIgnoreCase) < 0 || !IsIdType(type))
            return false;

        var words = NameWords.Split(variable.Name);
        if (words.Count == 0 || !IsIdWord(words[words.Count - 1]))
            return false;
        if (words.Count > 1)
            return words.Count == 2 && Persons.Contains(words[0]);

        return variable is IPropertySymbol or IFieldSymbol && receiver is not null && IsPerson(ReceiverName.Get(receiver));
    }

    /// <summary>True for the name of a claim that holds the ID of a person.</summary>
    public static bool IsClaim(string name) => ClaimNames.Contains(name);

    // What an ID may say beside the person. A word like "trial" or "signup" means something that happens once per person.
    private static readonly HashSet<string> NeutralWords = new(StringComparer.OrdinalIgnoreCase)
    {
        "id", "event", "evt", "meta", "capi", "fb", "u", "cust", "order", "purchase", "payment", "paid", "n", "d", "b", "p", "x",
    };

    /// <summary>True for a constant that makes a person's ID no ID of one event: separators, placeholders of a format, <c>user-</c>.</summary>
    public static bool IsNeutralText(string text) => NameWords.Split(text).All(word => Persons.Contains(word) || NeutralWords.Contains(word));

    private static bool IsPerson(string name)
    {
        var words = NameWords.Split(name);
        return words.Count > 0 && Persons.Contains(words[words.Count - 1]);
    }

    private static bool IsIdWord(string word) => word.Equals("id", StringComparison.OrdinalIgnoreCase) || word.Equals("uuid", StringComparison.OrdinalIgnoreCase) || word.Equals("guid", StringComparison.OrdinalIgnoreCase);

    private static bool IsIdType(ITypeSymbol type) =>
        type.SpecialType is SpecialType.System_String or SpecialType.System_Int32 or SpecialType.System_Int64
        || WellKnownTypes.IsType(type, "System", "Guid")
        || (type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable && IsIdType(nullable.TypeArguments[0]));
}
