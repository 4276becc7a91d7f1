using Capi.ContractReading.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Capi.Analyzers.Flow.KnownApis;

/// <summary>Classifies .NET methods and properties by their effect on a value.</summary>
internal static class FrameworkMethods
{
    private static readonly HashSet<string> ModifyingMethods = new(StringComparer.Ordinal)
    {
        "ToLower", "ToLowerInvariant", "ToUpper", "ToUpperInvariant", "Trim", "TrimStart", "TrimEnd", "Replace", "Substring", "Remove", "Insert",
        "PadLeft", "PadRight", "Normalize", "Split", "ReplaceLineEndings",
    };

    private static readonly HashSet<string> EncodingMethods = new(StringComparer.Ordinal)
    {
        "ToHexString", "ToHexStringLower", "ToBase64String", "EncodeToString", "EncodeToChars", "Base64UrlEncode", "GetString",
    };

    private static readonly HashSet<string> PreservingMethods = new(StringComparer.Ordinal)
    {
        "ToString", "AsSpan", "AsMemory", "ToArray", "ToCharArray", "ToList", "AsEnumerable", "GetEnumerator", "GetAsyncEnumerator", "First", "FirstOrDefault",
        "Single", "SingleOrDefault", "Last", "LastOrDefault", "ElementAt", "ElementAtOrDefault", "Where", "Select", "Distinct", "Take", "Skip", "Reverse", "Order", "OrderBy", "OrderByDescending", "ToHashSet", "ToImmutableArray", "ToImmutableList", "FromResult", "ConfigureAwait", "AsTask", "GetAwaiter", "GetResult", "GetValueOrDefault", "Intern",
        "EscapeDataString", "UrlEncode", "HtmlEncode", "ToUnixTimeSeconds", "ToUnixTimeMilliseconds", "Next", "ToUniversalTime", "ToOffset", "ToByteArray",
    };

    private static readonly HashSet<string> TimeConversions = new(StringComparer.Ordinal)
    {
        "ToDateTimeOffset", "ToDateTimeUtc", "ToDateTimeUnspecified", "InUtc", "InZone", "ToInstant", "ToUnixTimeTicks", "ToLocalTime", "FromUnixTimeSeconds", "FromUnixTimeMilliseconds", "SpecifyKind", "Add", "AddDays",
        "AddHours", "AddMinutes", "AddSeconds", "AddMilliseconds",
    };

    private static readonly HashSet<string> PreservingProperties = new(StringComparer.Ordinal)
    {
        "Current", "Value", "Result", "Span", "Ticks", "UtcTicks", "UtcDateTime", "DateTime", "LocalDateTime", "Date", "Uri", "AbsoluteUri", "OriginalString", "PathAndQuery",
    };

    /// <summary>True for a method that returns a modified copy of a string: ToLower, Trim, Replace and similar.</summary>
    public static bool IsTextModification(IMethodSymbol method) =>
        ModifyingMethods.Contains(method.Name)
        && (method.ContainingType?.SpecialType == SpecialType.System_String
            || IsMemberOf(method, "System", "MemoryExtensions")
            || IsMemberOf(method, "System.Text.RegularExpressions", "Regex"));

    /// <summary>True for a modification that keeps only a part or a mask: a domain, a region, <c>j***</c>. The result doesn't identify a person.</summary>
    public static bool IsTruncation(IOperation change) =>
        change is not IInvocationOperation { TargetMethod: var method }
        || method.Name is "Substring" or "Remove" or "Split"
        || IsMemberOf(method, "System.Text.RegularExpressions", "Regex");

    /// <summary>True for a method that encodes bytes as text: hexadecimal, base64.</summary>
    public static bool IsByteEncoding(IMethodSymbol method) =>
        (EncodingMethods.Contains(method.Name) && IsFrameworkMember(method))
        || (method.Name == "ToString" && IsMemberOf(method, "System", "BitConverter"));

    /// <summary>True for a method that returns the bytes of a string.</summary>
    public static bool IsGetBytes(IMethodSymbol method) => method.Name == "GetBytes" && IsFrameworkMember(method);

    /// <summary>True for a method that returns the same value in another form.</summary>
    public static bool IsValuePreserving(IMethodSymbol method) => PreservingMethods.Contains(method.Name) && (IsFrameworkMember(method) || method.Name == "ToString");

    /// <summary>True for a method that converts or shifts a point in time, in .NET or NodaTime.</summary>
    public static bool IsTimeConversion(IMethodSymbol method) =>
        TimeConversions.Contains(method.Name) && WellKnownTypes.GetOutermostNamespace(method) is "System" or "NodaTime";

    /// <summary>True for a method that returns the value of a JSON node.</summary>
    public static bool IsReaderOfJson(IMethodSymbol method) =>
        method is { Name: "GetString" or "GetValue" or "ToString" or "GetRawText", ContainingType: { Name: "JsonElement" or "JsonNode" or "JsonValue" } type } && WellKnownTypes.GetOutermostNamespace(type) == "System";

    /// <summary>True for a serializer whose text contains the members of its argument.</summary>
    public static bool IsSerializer(IMethodSymbol method) =>
        method is { Name: "Serialize" or "SerializeObject" or "SerializeToUtf8Bytes", ContainingType.Name: "JsonSerializer" or "JsonConvert" };

    /// <summary>True for <c>Parse</c> of IPAddress, Guid and similar types.</summary>
    public static bool IsParse(IMethodSymbol method) => method is { Name: "Parse", IsStatic: true, Parameters.IsEmpty: false } && IsFrameworkMember(method);

    /// <summary>True for a property that returns the same value in another form.</summary>
    public static bool IsValuePreserving(IPropertySymbol property) => PreservingProperties.Contains(property.Name) && IsFrameworkMember(property);

    /// <summary>True for a method that calls a lambda with each element of a sequence.</summary>
    public static bool IsElementwise(IMethodSymbol method) =>
        method.Name is "Select" or "Where" or "ForEach" or "Any" or "All" or "First" or "FirstOrDefault" or "Single" or "SingleOrDefault" or "Last" or "LastOrDefault" or "SelectMany" or "Max" or "Min" or "Sum"
        && !method.Parameters.IsEmpty && IsFrameworkMember(method);

    /// <summary>True for a method that concatenates several parts to one string.</summary>
    public static bool IsConcatenation(IMethodSymbol method) =>
        method.Name is "Concat" or "Join" or "Format" or "Create" && method.ContainingType?.SpecialType == SpecialType.System_String;

    /// <summary>True for the methods that append to a StringBuilder or an interpolated string handler.</summary>
    public static bool IsAppend(IMethodSymbol method) =>
        method.Name is "AppendFormatted" or "AppendLiteral"
        || (IsMemberOf(method, "System.Text", "StringBuilder") && method.Name is not "ToString" and not "Clear");

    /// <summary>True for a Uri or a UriBuilder: its text contains the arguments of its constructor.</summary>
    public static bool IsUrl(INamedTypeSymbol type) => WellKnownTypes.IsType(type, "System", "Uri") || WellKnownTypes.IsType(type, "System", "UriBuilder");

    /// <summary>True for a component of a UriBuilder.</summary>
    public static bool IsUrlComponent(IPropertySymbol property) =>
        property.Name is "Query" or "Path" or "Fragment" && WellKnownTypes.IsType(property.ContainingType, "System", "UriBuilder");

    /// <summary>True for a method that returns a URL or query string with its arguments in it.</summary>
    public static bool IsUrlBuilding(IMethodSymbol method) =>
        method.Name is "AddQueryString" or "Create" or "Add"
        && (IsMemberOf(method, "Microsoft.AspNetCore.WebUtilities", "QueryHelpers") || IsMemberOf(method, "Microsoft.AspNetCore.Http", "QueryString"));

    /// <summary>True for <c>UrlEncoder.Encode</c> and similar methods of an encoder.</summary>
    public static bool IsEncoder(IMethodSymbol method) =>
        method.Name == "Encode" && method.ContainingType is { } type && WellKnownTypes.IsInNamespace(type, "System.Text.Encodings.Web");

    private static bool IsMemberOf(IMethodSymbol method, string containingNamespace, string name) =>
        method.ContainingType is { } type && WellKnownTypes.IsType(type, containingNamespace, name);

    // The outermost namespace is enough to tell the framework's Trim from a user's method.
    private static bool IsFrameworkMember(ISymbol member) => WellKnownTypes.GetOutermostNamespace(member) is "System" or "Microsoft";
}
