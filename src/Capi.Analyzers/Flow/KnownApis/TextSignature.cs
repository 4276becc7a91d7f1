using Microsoft.CodeAnalysis;

namespace Capi.Analyzers.Flow.KnownApis;

/// <summary>Recognizes methods that take text or bytes and return text or bytes, also as a task: those through which an identifier or its hash can pass.</summary>
internal static class TextSignature
{
    /// <summary>True for <c>byte[]</c> and spans and memory of bytes.</summary>
    public static bool IsBytes(ITypeSymbol type) => IsSequenceOf(type, SpecialType.System_Byte);

    /// <summary>True when a parameter and the returned value are text or bytes.</summary>
    public static bool Matches(IMethodSymbol method) => IsText(Unwrap(method.ReturnType)) && method.Parameters.Any(parameter => IsText(parameter.Type));

    /// <summary>True when the returned value is text: <c>Describe(order)</c>.</summary>
    public static bool ReturnsText(IMethodSymbol method) => Unwrap(method.ReturnType).SpecialType == SpecialType.System_String;

    /// <summary>True for <c>TryGetEmail(order, out var email)</c>: a parameter is text that the method sets.</summary>
    public static bool SetsText(IMethodSymbol method) => method.Parameters.Any(parameter => parameter.RefKind is RefKind.Out or RefKind.Ref && IsText(parameter.Type));

    private static bool IsText(ITypeSymbol type) => type.SpecialType == SpecialType.System_String || IsBytes(type) || IsSequenceOf(type, SpecialType.System_Char);

    private static bool IsSequenceOf(ITypeSymbol type, SpecialType element) => type switch
    {
        IArrayTypeSymbol array => array.ElementType.SpecialType == element,
        INamedTypeSymbol { Name: "ReadOnlySpan" or "Span" or "ReadOnlyMemory" or "Memory", TypeArguments.Length: 1 } named => named.TypeArguments[0].SpecialType == element,
        _ => false,
    };

    private static ITypeSymbol Unwrap(ITypeSymbol type) =>
        type is INamedTypeSymbol { Name: "Task" or "ValueTask", TypeArguments.Length: 1 } task ? task.TypeArguments[0] : type;
}
