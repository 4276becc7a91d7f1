using Capi.ContractReading.Members;
using Capi.ContractReading.Symbols;
using Microsoft.CodeAnalysis;

namespace Capi.Analyzers.Usage;

/// <summary>Decides which members of an object are serialized. Attributes that exclude a member are recognized by name, so that no reference is needed.</summary>
internal sealed class SerializedMemberFilter
{
    private static readonly (string Namespace, string Name)[] SystemTextJsonConverters = [("System.Text.Json.Serialization", "JsonConverterAttribute")];
    private static readonly (string Namespace, string Name)[] SystemTextJsonIgnores = [("System.Text.Json.Serialization", "JsonIgnoreAttribute")];
    private static readonly (string Namespace, string Name)[] NewtonsoftConverters = [("Newtonsoft.Json", "JsonConverterAttribute")];
    private static readonly (string Namespace, string Name)[] NewtonsoftIgnores = [("Newtonsoft.Json", "JsonIgnoreAttribute")];

    private readonly (string Namespace, string Name)[] _converterAttributes;
    private readonly (string Namespace, string Name)[] _ignoreAttributes;

    private SerializedMemberFilter((string Namespace, string Name)[] converterAttributes, (string Namespace, string Name)[] ignoreAttributes)
    {
        _converterAttributes = converterAttributes;
        _ignoreAttributes = ignoreAttributes;
    }

    /// <summary>The filter for System.Text.Json.</summary>
    public static SerializedMemberFilter SystemTextJson { get; } = new(SystemTextJsonConverters, SystemTextJsonIgnores);

    /// <summary>The filter for Newtonsoft.Json.</summary>
    public static SerializedMemberFilter Newtonsoft { get; } = new(NewtonsoftConverters, NewtonsoftIgnores);

    /// <summary>The filter for controllers: which serializer they use is configured elsewhere, so a member that either of them excludes counts as excluded.</summary>
    public static SerializedMemberFilter EitherJson { get; } = new([.. SystemTextJsonConverters, .. NewtonsoftConverters], [.. SystemTextJsonIgnores, .. NewtonsoftIgnores]);

    /// <summary>The filter for loggers that destructure objects. Only the attributes of Destructurama.Attributed exclude members.</summary>
    public static SerializedMemberFilter Log { get; } = new(
        [("Destructurama.Attributed", "LogAsScalarAttribute")],
        [
            ("Destructurama.Attributed", "NotLoggedAttribute"),
            ("Destructurama.Attributed", "LogMaskedAttribute"),
            ("Destructurama.Attributed", "LogReplacedAttribute"),
        ]);

    /// <summary>True if the member's value is written. Whether fields are written depends on options that are unknown here, so fields count as not written.</summary>
    public bool Includes(ISymbol member) =>
        member is IPropertySymbol { DeclaredAccessibility: Accessibility.Public, IsStatic: false, IsIndexer: false } property
        && AnnotatedMember.FindGetter(property) is { DeclaredAccessibility: Accessibility.Public }
        && !HasConverter(member)
        && !IsIgnored(member);

    /// <summary>True if a converter decides what is written of the type or member.</summary>
    public bool HasConverter(ISymbol symbol) => _converterAttributes.Any(one => WellKnownTypes.FindAttribute(symbol, one.Namespace, one.Name) is not null);

    // With a condition ("when null") the member is still written in many cases.
    private bool IsIgnored(ISymbol member) => _ignoreAttributes.Any(one =>
        WellKnownTypes.FindAttribute(member, one.Namespace, one.Name) is { } ignore
        && ignore.NamedArguments.All(argument => argument.Key != "Condition" || argument.Value.Value is 1));
}
