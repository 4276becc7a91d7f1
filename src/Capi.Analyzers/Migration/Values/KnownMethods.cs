using Capi.Analyzers.Flow.KnownApis;
using Capi.ContractReading.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Capi.Analyzers.Migration.Values;

/// <summary>What the methods of .NET and of the usual libraries do with a value.</summary>
internal static partial class KnownMethods
{
    private static readonly HashSet<string> Transparent = new(StringComparer.Ordinal)
    {
        "ToArray", "ToList", "AsEnumerable", "AsSpan", "AsMemory", "ToCharArray", "ConfigureAwait", "GetAwaiter", "GetResult", "FromResult", "AsTask", "GetValueOrDefault", "GetBytes", "ToImmutableArray",
        "ToUniversalTime", "ToOffset", "Normalize", "Chunk", "DefaultIfEmpty", "OfType", "Cast", "Distinct", "Take", "Skip", "GetString", "Create", "FromObject", "SerializeToNode", "SerializeToElement", "SerializeToDocument", "Parse", "ParseExact",
        "Append", "Prepend", "Concat", "Intern", "Reverse", "OrderBy", "OrderByDescending", "AsQueryable", "WhereNotNull", "FromDateTime", "ToDateTime", "ToReadOnlyList", "AddDays", "AddHours", "AddMinutes", "AddSeconds", "EnsureStartsWith", "Subtract",
    };

    private static readonly HashSet<string> TransparentProperties = new(StringComparer.Ordinal)
    {
        "Result", "Span", "UtcDateTime", "DateTime", "OriginalString", "AbsoluteUri", "Date",
    };

    private static readonly HashSet<string> Wrappers = new(StringComparer.Ordinal)
    {
        "StringContent", "ByteArrayContent", "FormUrlEncodedContent", "StreamContent", "MemoryStream", "Uri", "String", "StringValues", "ReadOnlySpan", "Lazy", "KeyValuePair", "ReadOnlyMemoryContent",
    };

    /// <summary>The value inside conversions.</summary>
    public static IOperation SkipConversions(IOperation operation)
    {
        while (operation is IConversionOperation or IParenthesizedOperation)
            operation = operation is IConversionOperation conversion ? conversion.Operand : ((IParenthesizedOperation)operation).Operand;
        return operation;
    }

    /// <summary>The value that a method works on: its instance, or the first argument.</summary>
    public static IOperation? GetSubject(IInvocationOperation call) =>
        call.Instance is { } instance && !IsConverter(call.TargetMethod) ? instance : call.Arguments.FirstOrDefault(argument => argument.Value.Type?.Name is not ("CultureInfo" or "JsonSerializerOptions"))?.Value;

    /// <summary>True for a method that returns the same value in another container.</summary>
    public static bool IsTransparent(IMethodSymbol method) => (Transparent.Contains(method.Name) || IsReadOfNode(method)) && IsOfLibrary(method);

    // node["email"]!.GetValue<string>(), token["email"].Value<string>(): the node is the value.
    private static bool IsReadOfNode(IMethodSymbol method) =>
        method is { Name: "GetValue" or "AsValue" or "ToObject" or "Value", ContainingType.Name: "JsonNode" or "JsonValue" or "JToken" or "JValue" or "Extensions" } && method.Parameters.Length == (method.IsExtensionMethod ? 1 : 0);

    /// <summary>True for a property that returns the same value in another container.</summary>
    public static bool IsTransparent(IPropertySymbol property) =>
        (TransparentProperties.Contains(property.Name) && IsOfLibrary(property)) || (property.Name == "Value" && (property.ContainingType.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T || property.ContainingType.Name is "Lazy" or "StringValues"));

    /// <summary>True for a method that calls a lambda with each element of a sequence.</summary>
    public static bool IsElementwise(IMethodSymbol method) =>
        method.Name is "Select" or "Where" or "SelectMany" or "Any" or "All" or "ForEach" or "ConvertAll" or "Sum" && method.ContainingType.Name is "Enumerable" or "Queryable" or "List" or "Array";

    /// <summary>The lambda that a call passes, or null.</summary>
    public static IAnonymousFunctionOperation? FindLambda(IInvocationOperation call) => call.Arguments
        .Select(argument => SkipConversions(argument.Value) is IDelegateCreationOperation { Target: var target } ? target : SkipConversions(argument.Value))
        .OfType<IAnonymousFunctionOperation>().FirstOrDefault();

    /// <summary>The method that a call passes by its name, or null.</summary>
    public static IMethodSymbol? FindMethodGroup(IInvocationOperation call) => call.Arguments
        .Select(argument => SkipConversions(argument.Value) is IDelegateCreationOperation { Target: IMethodReferenceOperation { Method: var method } } ? method : null)
        .FirstOrDefault(method => method is not null);

    /// <summary>True for <c>StringBuilder.ToString()</c>.</summary>
    public static bool IsBuilderText(IMethodSymbol method) => method is { Name: "ToString", ContainingType.Name: "StringBuilder" } && WellKnownTypes.IsInNamespace(method.ContainingType, "System.Text");

    /// <summary>The value in a new text, URI or content, or null for another object.</summary>
    public static IOperation? FindWrapped(IObjectCreationOperation creation)
    {
        if (creation.Type is not { } type || creation.Arguments.IsEmpty || (!Wrappers.Contains(type.Name) && type.SpecialType != SpecialType.System_String))
            return null;

        // new Uri(baseAddress, path): the path says more.
        return type.Name is "Uri" or "KeyValuePair" && creation.Arguments.Length > 1 && creation.Arguments[1].Value.Type?.TypeKind != TypeKind.Enum ? creation.Arguments[1].Value : creation.Arguments[0].Value;
    }

    /// <summary>The parts of a text that a method of <see cref="string"/> puts together; otherwise null.</summary>
    public static IReadOnlyList<IOperation>? FindText(IInvocationOperation call) => FrameworkMethods.IsConcatenation(call.TargetMethod) ? FindFormattedParts(call) : null;

    /// <summary>True for a text that Format, Concat or Join puts together.</summary>
    public static bool IsJoinedText(IOperation operation) =>
        operation is IInvocationOperation { TargetMethod: { Name: "Format" or "Concat" or "Join", ContainingType.SpecialType: SpecialType.System_String } };

    /// <summary>The parts of a composite format: its text, and the arguments in the places of their numbers.</summary>
    public static IReadOnlyList<IOperation>? FindFormattedParts(IInvocationOperation call)
    {
        var arguments = call.Arguments.Where(argument => argument.Value.Type?.Name is not ("IFormatProvider" or "CultureInfo")).SelectMany(GetParts).ToList();
        return arguments.Count > 0 ? arguments : null;
    }

    private static IEnumerable<IOperation> GetParts(IArgumentOperation argument) => argument switch
    {
        { ArgumentKind: ArgumentKind.DefaultValue } => [],
        { ArgumentKind: ArgumentKind.ParamArray, Value: IArrayCreationOperation { Initializer.ElementValues: var elements } } => elements.Select(SkipConversions),
        { ArgumentKind: ArgumentKind.ParamCollection, Value: ICollectionExpressionOperation { Elements: var elements } } => elements.Select(SkipConversions),
        { Value: IArrayCreationOperation { Initializer.ElementValues: { Length: > 0 } elements } } => elements.Select(SkipConversions),
        _ => [SkipConversions(argument.Value)],
    };

    private static bool IsConverter(IMethodSymbol method) => method.Name is "GetBytes" or "GetString" or "Replace" && method.ContainingType.Name is "Encoding" or "UTF8Encoding" or "Regex" || method.ContainingType.Name.EndsWith("Encoder", StringComparison.Ordinal)
        || (method.Name is "Encode" or "Serialize" or "SerializeObject" or "AppendFormatted");

    private static bool IsOfLibrary(ISymbol member) => WellKnownTypes.GetOutermostNamespace(member) is "System" or "Microsoft" or "Newtonsoft" or "NodaTime";
}
