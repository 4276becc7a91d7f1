using Capi.Analyzers.Flow.KnownApis;
using Capi.Catalog;
using Microsoft.CodeAnalysis;

namespace Capi.Analyzers.Migration.Values;

/// <summary>Recognizes values that identify a person by their names. In a sender of events a short name is enough.</summary>
internal static class PersonalValues
{
    private static readonly HashSet<string> Words = new(StringComparer.OrdinalIgnoreCase)
    {
        "email", "mail", "emailaddress", "phone", "mobile", "telephone", "phonenumber", "cellphone", "msisdn", "firstname", "lastname", "surname", "fullname", "familyname", "givenname", "birthdate", "birthday", "dob", "postcode", "street", "idfa", "gaid", "madid", "ip", "ipaddress", "clientip", "clientipaddress", "handy",
    };

    private static readonly HashSet<string> Pairs = new(StringComparer.OrdinalIgnoreCase)
    {
        "first name", "last name", "family name", "given name", "full name", "phone number", "mobile number", "email address", "birth date", "customer name", "buyer name", "date birth", "client ip", "ip address", "remote ip", "callback number", "contact number",
        "customer phone", "mail address", "street address", "of birth", "home address", "billing address", "shipping address", "payer name", "holder name", "recipient name", "guest name", "contact name", "person name", "user name", "caller ip", "visitor ip", "user ip", "customer ip", "buyer ip", "guest ip", "member ip", "sender ip", "birth year", "year birth", "birth month", "birth place", "contact email", "contact phone", "player name", "donor name", "patient name", "member name", "driver name", "student name", "parent name", "child name", "employee name", "owner name", "visitor name", "subscriber name", "passenger name", "attendee name", "client name", "traveler name", "rider name",
    };

    private static readonly HashSet<string> PersonalKeys = new(StringComparer.OrdinalIgnoreCase)
    {
        "ip", "ipaddress", "ipaddr", "ipv4", "ipv6", "birthyear", "yearofbirth", "birthmonth", "birthday", "birthdate", "dateofbirth", "dob", "age", "gender", "sex", "ssn", "passport", "passportnumber", "nationalid", "iban", "taxid", "username", "nickname",
    };

    private static readonly HashSet<string> PersonPrefixes = new(StringComparer.OrdinalIgnoreCase) { "user", "customer", "client", "visitor", "buyer", "guest", "member", "contact", "person", "lead", "donor", "patient", "caller", "subscriber", "student" };

    private static readonly HashSet<string> NotPersonal = new(StringComparer.OrdinalIgnoreCase) { "template", "sent", "count", "model", "subject", "id", "type", "kind", "host", "enabled", "verified", "confirmed", "hash", "hashed", "sha", "digest", "options", "service", "sender", "client", "store", "shop", "support", "domain" };

    /// <summary>True when the value comes from something that is named after an identifier, and isn't hashed.</summary>
    public static bool IsPersonal(TracedValue value) =>
        value.Kind is OriginKind.Member or OriginKind.Parameter or OriginKind.Entry or OriginKind.Call or OriginKind.Unknown
        && !value.IsHashed && !value.Has(StepKind.Part) && IsText(value.Operation.Type) && IsPersonalName(value.Name) && !IsHashedName(value);

    /// <summary>True for the name of an identifier.</summary>
    public static bool IsPersonalName(string name)
    {
        var words = NameWords.Split(name.TrimStart('_'));
        if (words.Count == 0 || (words.Any(NotPersonal.Contains) && !Words.Contains(string.Concat(words))))
            return false;

        var last = words[words.Count - 1];
        return Words.Contains(last) || Words.Contains(string.Concat(words)) || (words.Count > 1 && Pairs.Contains(words[words.Count - 2] + " " + last)) || KeyInference.InferUserDataKey(name) is "em" or "ph" or "fn" or "ln" or "db";
    }

    /// <summary>True for a key that says something about a person, whatever the type of its value is: <c>birth_year</c>, <c>gender</c>, <c>ip</c>.</summary>
    public static bool IsPersonalKey(string key)
    {
        var words = NameWords.Split(key);
        return words.Count > 0 && !words.Any(NotPersonal.Contains)
            && (PersonalKeys.Contains(string.Concat(words)) || (words.Count > 1 && (words[words.Count - 1].Equals("ip", StringComparison.OrdinalIgnoreCase) || PersonPrefixes.Contains(words[0]) && PersonalKeys.Contains(string.Concat(words.Skip(1))))));
    }

    /// <summary>True when the name of the value, or of the object that it belongs to, says that it is a hash.</summary>
    public static bool IsHashedName(TracedValue value) =>
        HashedNames.ContainsHashWord(value.Name) || value.Name.EndsWith("sha256", StringComparison.OrdinalIgnoreCase) || value.Name.EndsWith("hash", StringComparison.OrdinalIgnoreCase) || value.Name.StartsWith("hashed", StringComparison.OrdinalIgnoreCase)
        || (value.Operation is Microsoft.CodeAnalysis.Operations.IMemberReferenceOperation { Instance: { } instance } && HashedNames.ContainsHashWord(ReceiverName.Get(instance)));

    /// <summary>True when the name says that the value is already in the form that is hashed.</summary>
    public static bool IsNormalizedName(TracedValue value) =>
        NameWords.Split(value.Name).Any(word => word.ToLowerInvariant() is "normalized" or "normalised" or "clean" or "cleaned" or "canonical" or "sanitized" or "lower" or "prepared");

    private static bool IsText(ITypeSymbol? type) =>
        type is null || (type.SpecialType is SpecialType.System_String or SpecialType.System_Object or SpecialType.None && type.TypeKind != TypeKind.Enum) || type.SpecialType == SpecialType.System_DateTime;
}
