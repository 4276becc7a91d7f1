using Capi.Analyzers.Flow.AbstractValues;
using Capi.ContractReading.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Capi.Analyzers.Flow.KnownApis;

/// <summary>Recognizes methods that read a consent, or a context with a consent, from text.</summary>
internal static class ConsentText
{
    /// <summary>True for a method that reads a consent from its first argument.</summary>
    public static bool IsConsentParser(IMethodSymbol method) => IsParser(method, "MetaConsent");

    /// <summary>True for a method that reads a context from its first argument, which is JSON.</summary>
    public static bool IsContextParser(IMethodSymbol method) => IsParser(method, "MetaEventContext");

    /// <summary>The consents that constants in a text grant, each at its constant; everything else is unknown.</summary>
    /// <param name="text">The value of the text.</param>
    /// <param name="isContext">True for the JSON of a context, false for the text of a consent.</param>
    public static FlowValue FindGranted(FlowValue text, bool isContext) => text
        .Where(origin => origin.Kind == ValueOriginKind.Constant && origin.Operation.ConstantValue is { HasValue: true, Value: string constant } && (isContext ? IsGrantedInJson(constant) : IsGranted(constant)))
        .Select(origin => new ValueOrigin(ValueOriginKind.Consent, origin.Operation) { EntryOperation = origin.EntryOperation });

    /// <summary>The consent that the default value of an optional parameter grants.</summary>
    public static FlowValue FindGrantedDefault(IOperation text, bool isContext) =>
        !isContext && text is IParameterReferenceOperation { Parameter: { HasExplicitDefaultValue: true, ExplicitDefaultValue: string value } } && IsGranted(value)
            ? FlowValue.FromPartial(new ValueOrigin(ValueOriginKind.Consent, text))
            : FlowValue.Empty;

    /// <summary>True for the text of a consent that allows sending.</summary>
    public static bool IsGranted(string text)
    {
        var bare = text.Trim().Trim('"');
        return bare == "granted" || bare.StartsWith("limited_data_use", StringComparison.Ordinal);
    }

    private static bool IsGrantedInJson(string json)
    {
        var name = json.IndexOf("\"consent\"", StringComparison.OrdinalIgnoreCase);
        if (name < 0)
            return false;

        var value = json.Substring(name + "\"consent\"".Length).TrimStart();
        return value.StartsWith(":", StringComparison.Ordinal) && value.Substring(1).TrimStart() is var text
            && (text.StartsWith("\"granted\"", StringComparison.Ordinal) || text.StartsWith("\"limited_data_use", StringComparison.Ordinal));
    }

    private static bool IsParser(IMethodSymbol method, string type) => method.Name switch
    {
        "Parse" or "TryParse" => method is { IsStatic: true, Parameters.IsEmpty: false } && WellKnownTypes.IsType(method.ContainingType, "Capi", type),
        "Deserialize" => method.TypeArguments.Length == 1 && GetUnderlyingType(method.TypeArguments[0]) is var read && WellKnownTypes.IsType(read, "Capi", type),
        _ => false,
    };

    private static ITypeSymbol GetUnderlyingType(ITypeSymbol type) =>
        type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable ? nullable.TypeArguments[0] : type;
}
