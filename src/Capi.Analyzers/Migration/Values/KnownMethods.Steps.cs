using Capi.Analyzers.Migration.Code;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Capi.Analyzers.Migration.Values;

// The methods that change a value.
internal static partial class KnownMethods
{
    /// <summary>The change that a property makes, or null.</summary>
    public static StepKind? FindStep(IPropertySymbol property) => property.Name switch
    {
        "LocalPath" or "AbsolutePath" when property.ContainingType.Name == "Uri" => StepKind.WithoutQuery,
        _ => null,
    };

    /// <summary>The change that a method makes, with its argument, or null.</summary>
    public static (StepKind Kind, string? Argument)? FindStep(IInvocationOperation call, CodeIndex code)
    {
        var method = call.TargetMethod;
        if (!IsOfLibrary(method))
            return null;

        var first = GetConstant(call, call.Instance is null && method.IsExtensionMethod ? 1 : 0);
        return method.Name switch
        {
            "Trim" when method.Parameters.IsEmpty => (StepKind.Trim, null),
            "Trim" or "TrimStart" when first is "0" => (StepKind.TrimZeros, null),
            "Trim" or "TrimStart" when call.Arguments.Length > 0 && GetText(call, 0).IndexOf('0') >= 0 => (StepKind.TrimZeros, null),
            "Trim" or "TrimStart" or "TrimEnd" => (StepKind.Replace, first),
            "ToLowerInvariant" => (StepKind.Lower, null),
            "ToLower" => (IsInvariant(call) ? StepKind.Lower : StepKind.CultureLower, null),
            "ToUpper" or "ToUpperInvariant" => (StepKind.Upper, null),
            "Where" => (CharacterFilters.Classify(FindLambda(call), GetPredicateName(call)), null),
            "Replace" when method.ContainingType.Name == "Regex" => (CharacterFilters.ClassifyPattern(FindPattern(call, code)), null),
            "Replace" => (first is " " ? StepKind.RemoveSpaces : StepKind.Replace, first),
            "Substring" or "Remove" or "Split" or "First" or "FirstOrDefault" or "Last" or "LastOrDefault" or "Single" or "SingleOrDefault" or "ElementAt" => (GetSubject(call)?.Type?.SpecialType == SpecialType.System_String ? StepKind.Part : StepKind.Element, null),
            "PadLeft" or "PadRight" or "Insert" => (StepKind.Replace, null),
            "ToString" => FindToString(call),
            "ToShortDateString" or "ToLongDateString" => (StepKind.Format, "d"),
            "AppendFormatted" => (StepKind.Format, GetConstant(call, call.Arguments.Length - 1)),
            "ToHexString" or "HexEncode" => (StepKind.HexUpper, null),
            "ToHexStringLower" => (StepKind.HexLower, null),
            "ToBase64String" or "Base64UrlEncode" or "EncodeToString" => (StepKind.Base64, null),
            "ToUnixTimeSeconds" or "ToUnixTimestamp" => (StepKind.UnixSeconds, null),
            "ToUnixTimeMilliseconds" => (StepKind.UnixMilliseconds, null),
            "SpecifyKind" => (StepKind.ToUtc, null),
            "EscapeDataString" or "UrlEncode" or "Encode" or "HtmlEncode" or "UrlPathEncode" or "JavaScriptStringEncode" => (StepKind.Encode, null),
            "GetLeftPart" => (StepKind.WithoutQuery, null),
            "Serialize" or "SerializeObject" or "SerializeToUtf8Bytes" or "ToJsonString" => (StepKind.Serialize, null),
            "ToDouble" or "ToSingle" => (StepKind.ToNumber, "double"),
            "ToDecimal" or "Round" or "ToInt32" or "ToInt64" => (StepKind.ToNumber, "decimal"),
            _ => null,
        };
    }

    private static (StepKind, string?) FindToString(IInvocationOperation call)
    {
        if (call.TargetMethod.ContainingType.Name == "BitConverter")
            return (StepKind.HexUpper, null);
        var format = call.Arguments.Select(argument => argument.Value.ConstantValue.Value as string).FirstOrDefault(text => text is not null);
        return format switch
        {
            "x2" => (StepKind.HexLower, null),
            "X2" => (StepKind.HexUpper, null),
            null => (StepKind.ToText, null),
            _ => (StepKind.Format, format),
        };
    }

    private static bool IsInvariant(IInvocationOperation call) =>
        call.Arguments.Any(argument => argument.Value.Syntax.ToString().EndsWith("InvariantCulture", StringComparison.Ordinal));

    private static string? GetConstant(IInvocationOperation call, int index) => call.Arguments.Length > index ? GetText(call, index) is { Length: > 0 } text ? text : null : null;

    private static string GetText(IInvocationOperation call, int index) => call.Arguments[index].Value switch
    {
        { ConstantValue: { HasValue: true, Value: { } constant } } => constant.ToString(),
        IArrayCreationOperation { Initializer.ElementValues: var elements } => string.Concat(elements.Select(element => element.ConstantValue.Value)),
        _ => "",
    };

    private static string GetPredicateName(IInvocationOperation call) => call.Arguments
        .Select(argument => SkipConversions(argument.Value) is IDelegateCreationOperation { Target: IMethodReferenceOperation { Method.Name: var name } } ? name : "")
        .FirstOrDefault(name => name.Length > 0) ?? "";

    /// <summary>The pattern of a regular expression: an argument, the text in its constructor, or the attribute that generates it.</summary>
    private static string FindPattern(IInvocationOperation call, CodeIndex code)
    {
        if (call.Instance is not { } regex)
            return call.Arguments.Length > 1 ? call.Arguments[1].Value.ConstantValue.Value as string ?? "" : "";

        regex = SkipConversions(regex);
        if (regex is IInvocationOperation { TargetMethod: var generated } && FindGenerated(generated) is { } pattern)
            return pattern;
        if (regex is IPropertyReferenceOperation { Property: var property } && FindGenerated(property) is { } propertyPattern)
            return propertyPattern;
        if (regex is IFieldReferenceOperation { Field: var field } && code.GetBody(field) is ISymbolInitializerOperation { Value: var initial })
            regex = SkipConversions(initial);
        if (regex is ILocalReferenceOperation { Local: var local } && code.GetFacts(regex).GetDefinitions(local) is [var definition])
            regex = SkipConversions(definition.Value);
        return regex is IObjectCreationOperation { Arguments: [var first, ..] } ? first.Value.ConstantValue.Value as string ?? "" : "";
    }

    private static string? FindGenerated(ISymbol symbol) =>
        symbol.GetAttributes().FirstOrDefault(attribute => attribute.AttributeClass?.Name == "GeneratedRegexAttribute") is { ConstructorArguments: [{ Value: string pattern }, ..] } ? pattern : null;
}
