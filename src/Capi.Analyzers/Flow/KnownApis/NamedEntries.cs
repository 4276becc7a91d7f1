using System.Collections.Immutable;
using Capi.ContractReading.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Capi.Analyzers.Flow.KnownApis;

/// <summary>Recognizes lookups of a value by a constant name: a form field, a query parameter, a claim, a property of JSON, a column.</summary>
internal static class NamedEntries
{
    // Collections whose entries are data of a person or a request. Configuration and localized texts aren't.
    private static readonly HashSet<string> DataTypes = new(StringComparer.Ordinal)
    {
        "IFormCollection", "FormCollection", "IQueryCollection", "QueryCollection", "IRequestCookieCollection", "ISession", "SessionExtensions", "NameValueCollection",
        "JsonElement", "JsonNode", "JsonObject", "JObject", "JToken", "DataRow", "DataRowExtensions", "IHeaderDictionary", "IDataRecord", "DbDataReader",
    };

    // An ordinary dictionary has data of a request or a person if its name says so.
    private static readonly HashSet<string> DataNames = new(StringComparer.OrdinalIgnoreCase)
    {
        "metadata", "form", "query", "payload", "fields", "claims", "data", "body", "row", "record", "answers", "attributes", "params", "parameters", "values", "input",
    };

    private static readonly HashSet<string> LookupMethods = new(StringComparer.Ordinal)
    {
        "TryGetValue", "GetValueOrDefault", "GetProperty", "TryGetProperty", "GetString", "GetValues", "Get", "get_Item", "Value", "Field", "GetFieldValue",
    };

    /// <summary>The name of the entry that a call or an indexer looks up, or null when its values aren't data of a person or a request.</summary>
    public static string? FindName(IOperation lookup, IOperation? receiver)
    {
        var (member, arguments) = lookup switch
        {
            IPropertyReferenceOperation { Property.IsIndexer: true } indexer => ((ISymbol)indexer.Property, indexer.Arguments),
            IInvocationOperation call => (call.TargetMethod, call.Arguments),
            _ => (null, []),
        };
        if (member is null)
            return null;

        var isClaim = IsClaimLookup(member);
        if (!isClaim && member is IMethodSymbol && !LookupMethods.Contains(member.Name))
            return null;

        var name = FindConstant(arguments);
        return name is null || !(isClaim || IsOfData(member, receiver)) ? null : GetLastSegment(name);
    }

    /// <summary>The constant text among the arguments, also in <c>row.GetString(row.GetOrdinal("email"))</c>.</summary>
    private static string? FindConstant(ImmutableArray<IArgumentOperation> arguments)
    {
        foreach (var argument in arguments)
        {
            if (argument.Value.ConstantValue is { HasValue: true, Value: string text })
                return text;
            if (argument.Value is IInvocationOperation { TargetMethod.Name: "GetOrdinal", Arguments: var inner } && FindConstant(inner) is { } column)
                return column;
        }

        return null;
    }

    /// <summary>False for flags and counts, whatever the entry is called.</summary>
    public static bool CanContainText(ITypeSymbol? type) =>
        type is { TypeKind: not TypeKind.Enum } && (type.SpecialType is SpecialType.None or SpecialType.System_String or SpecialType.System_Object or SpecialType.System_DateTime);

    /// <summary>True for the type of a claim, as in <c>claims.First(claim =&gt; claim.Type == "email")</c>.</summary>
    public static bool IsClaimType(IOperation operation) => operation is IPropertyReferenceOperation { Property: { Name: "Type", ContainingType: { } type } } && WellKnownTypes.IsType(type, "System.Security.Claims", "Claim");

    /// <summary>The name of a claim's type: the last segment of <c>http://schemas.xmlsoap.org/…/emailaddress</c>.</summary>
    public static string GetLastSegment(string name) => name.StartsWith("http", StringComparison.Ordinal) ? name.Substring(name.LastIndexOf('/') + 1) : name;

    private static bool IsClaimLookup(ISymbol member) =>
        member.Name is "FindFirst" or "FindFirstValue" && (member.ContainingType.Name is "ClaimsPrincipal" or "ClaimsIdentity" or "PrincipalExtensions" || member.ContainingType.Name.EndsWith("ClaimsPrincipalExtensions", StringComparison.Ordinal));

    private static bool IsOfData(ISymbol member, IOperation? receiver)
    {
        while (receiver is IConversionOperation conversion)
            receiver = conversion.Operand;

        var words = NameWords.Split(ReceiverName.Get(receiver));
        var owner = receiver?.Type as INamedTypeSymbol ?? member.ContainingType;
        return DataTypes.Contains(owner.Name) || DataTypes.Contains(member.ContainingType.Name)
            || (owner.Name.IndexOf("Dictionary", StringComparison.Ordinal) >= 0 && words.Count > 0 && DataNames.Contains(words[words.Count - 1]));
    }
}
