using Capi.Analyzers.Migration.Payloads;
using Capi.Catalog;
using Capi.ContractReading.Fields;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Capi.CodeFixes.Migration;

/// <summary>Chooses the type of a member from the type of its source, and converts the source where that changes no value.</summary>
internal sealed class MemberValues(Compilation compilation, string? ns)
{
    /// <summary>An event ID: text, a <see cref="Guid"/> or an integer.</summary>
    public MemberValue ChooseEventId(SourceExpression? source)
    {
        if (source?.Type is not { } type)
            return new("string", null, "the event needs an ID that the browser and a retry can repeat, such as the number of the order");
        if (type.SpecialType == SpecialType.System_String)
            return source.MayBeNull ? new("string", source.Wrap("", "!"), $"{source.Text} may be null; an event without ID is not sent") : new("string", source);
        return ValueReader.Read(type) is { IsCollection: false, Kind: ScalarKind.Guid or ScalarKind.SignedInteger or ScalarKind.UnsignedInteger } && !source.MayBeNull && SymbolEqualityComparer.Default.Equals(type, ValueReader.UnwrapNullable(type))
            ? new(Format(type, source), source)
            : new("string", null, $"{source.Text} is no text, Guid or integer, or may be null; the event needs an ID");
    }

    /// <summary>The time of the event. A number is what the payload sends: seconds since 1970.</summary>
    public static MemberValue ChooseEventTime(SourceExpression? source) => source?.Type switch
    {
        { Name: "DateTimeOffset" } => new("DateTimeOffset", source),
        { Name: "DateTime" } => new("DateTimeOffset", source, "the source is no DateTimeOffset; which time zone is it in?"),
        { SpecialType: SpecialType.System_Int64 or SpecialType.System_Int32 } when !IsInMilliseconds(source!) => new("DateTimeOffset", source!.Wrap("DateTimeOffset.FromUnixTimeSeconds(", ")")),
        null => new("DateTimeOffset", null, "the time of the fact, not of sending"),
        _ => new("DateTimeOffset", null, $"{source!.Text} is no point in time, or may be null"),
    };

    private static bool IsInMilliseconds(SourceExpression source) => source.Text.IndexOf('/') < 0 && (source.Name.EndsWith("Ms", StringComparison.Ordinal) || source.Name.IndexOf("milli", StringComparison.OrdinalIgnoreCase) >= 0);

    /// <summary>A customer information parameter.</summary>
    public MemberValue ChooseUserData(ParameterDefinition parameter, SourceExpression? source, bool isDigest)
    {
        if (source?.Type is not { } type)
            return new("string?", null, $"the payload doesn't tell where '{parameter.Key}' comes from");

        var isHashed = parameter.Handling != Handling.Clear;
        if (isDigest && isHashed)
        {
            var digest = GetVariableName(source.Name) + "Digest";
            return type.SpecialType == SpecialType.System_String
                ? new("Sha256Digest?", source.Wrap("Sha256Digest.TryParse(", $", out var {digest}) ? {digest} : null"), "the source is a hash already; pass the value itself if you have it, so that the toolkit normalizes it") { IsUnchanged = true }
                : new("string?", null, $"{source.Text} is a hash already: pass the value itself");
        }

        if (ValueReader.Read(type) is { } shape && TypeCompatibility.SupportsUserData(isHashed, parameter, shape) && SourceExpressionReader.IsVisible(type))
            return new(FormatNullable(type), source);
        if (parameter.Normalization == Normalization.DateOfBirth && type.Name == "DateTime")
            return new("DateOnly?", source.Wrap("DateOnly.FromDateTime(", ")"));
        return ConvertToText(source) is { } text ? new("string?", text) : new("string?", null, $"{source.Text} is no text");
    }

    /// <summary>A parameter of <c>custom_data</c>; a property of the sender's own when it has no definition.</summary>
    public MemberValue ChooseCustomData(string key, ParameterDefinition? parameter, SourceExpression? source)
    {
        var expected = GetExpectedType(parameter);
        if (source?.Type is not { } type)
            return new(expected, null, $"the payload doesn't tell where '{key}' comes from");

        if (ValueReader.Read(type) is { IsContent: false } shape && TypeCompatibility.SupportsCustomData(parameter, shape) && SourceExpressionReader.IsVisible(type))
        {
            if (parameter?.IsList == true && !shape.IsCollection)
                return new($"IReadOnlyList<{Format(type)}>", source.Wrap("[", "]"));
            return shape.IsCollection && type.OriginalDefinition.SpecialType == SpecialType.System_Collections_Generic_IEnumerable_T && !source.MayBeNull
                ? new($"IReadOnlyList<{Format(((INamedTypeSymbol)type).TypeArguments[0])}>", source.Wrap("[.. ", "]"))
                : new(Format(type, source), source);
        }

        return expected == "string" && ConvertToText(source) is { } text ? new(text.MayBeNull ? "string?" : "string", text) : new(expected, null, $"{source.Text} isn't of a type that '{key}' can have");
    }

    /// <summary>A text of the visitor's request.</summary>
    public SourceExpression? ConvertToText(SourceExpression source)
    {
        if (source.Type is not { } type)
            return null;
        if (type.SpecialType == SpecialType.System_String || compilation.ClassifyConversion(type, compilation.GetSpecialType(SpecialType.System_String)).IsImplicit)
            return source;

        var isText = type.Name is "Uri" or "IPAddress" or "PathString" or "QueryString" || ValueReader.Read(type) is { IsCollection: false, Kind: ScalarKind.Guid or ScalarKind.Enum or ScalarKind.SignedInteger or ScalarKind.UnsignedInteger };
        return isText ? source.Wrap("", source.MayBeNull ? "?.ToString()" : ".ToString()") : null;
    }

    /// <summary>The name of a local for a value.</summary>
    public static string GetVariableName(string name)
    {
        var clean = new string([.. name.Where(SyntaxFacts.IsIdentifierPartCharacter)]).TrimStart('_');
        clean = clean.Length == 0 || !SyntaxFacts.IsIdentifierStartCharacter(clean[0]) ? "value" : char.ToLowerInvariant(clean[0]) + clean.Substring(1);
        return SyntaxFacts.GetKeywordKind(clean) == SyntaxKind.None ? clean : "@" + clean;
    }

    /// <summary>A type as the file with the contract writes it.</summary>
    public string Format(ITypeSymbol type)
    {
        var plain = type.WithNullableAnnotation(NullableAnnotation.NotAnnotated);
        return plain.ToDisplayString(IsImported(plain) ? SymbolDisplayFormat.MinimallyQualifiedFormat : SymbolDisplayFormat.FullyQualifiedFormat);
    }

    // The namespaces of the file's usings, and its own.
    private bool IsImported(ITypeSymbol type) => type switch
    {
        IArrayTypeSymbol array => IsImported(array.ElementType),
        INamedTypeSymbol named => (named.SpecialType != SpecialType.None || named.ContainingNamespace.ToDisplayString() is "System" or "System.Collections.Generic" || named.ContainingNamespace.IsGlobalNamespace || named.ContainingNamespace.ToDisplayString() == ns) && named.TypeArguments.All(IsImported),
        _ => false,
    };

    private string Format(ITypeSymbol type, SourceExpression source) => source.MayBeNull ? FormatNullable(type) : Format(type);

    /// <summary>A type with a question mark.</summary>
    public string FormatNullable(ITypeSymbol type) => Format(type) is var text && text.EndsWith("?", StringComparison.Ordinal) ? text : text + "?";

    private static string GetExpectedType(ParameterDefinition? parameter) => parameter?.Type switch
    {
        ParameterType.Number => "decimal",
        ParameterType.Integer or ParameterType.ZeroOrOne => "int",
        ParameterType.Boolean => "bool",
        ParameterType.Date => "DateTimeOffset",
        ParameterType.StringArray or ParameterType.StringOrIntegerArray => "IReadOnlyList<string>",
        _ => "string",
    };
}
