using Capi.Reading;
using Microsoft.CodeAnalysis;

namespace Capi.Analyzers.Usage;

/// <summary>Decides which members of an object are serialized. Attributes that exclude a member are recognized by name, so that no reference is needed.</summary>
internal sealed class WrittenMembers
{
    private static readonly (string Namespace, string Name)[] SystemConverts = [("System.Text.Json.Serialization", "JsonConverterAttribute")];
    private static readonly (string Namespace, string Name)[] SystemIgnores = [("System.Text.Json.Serialization", "JsonIgnoreAttribute")];
    private static readonly (string Namespace, string Name)[] NewtonsoftConverts = [("Newtonsoft.Json", "JsonConverterAttribute")];
    private static readonly (string Namespace, string Name)[] NewtonsoftIgnores = [("Newtonsoft.Json", "JsonIgnoreAttribute")];

    private readonly (string Namespace, string Name)[] _converts;
    private readonly (string Namespace, string Name)[] _ignores;

    private WrittenMembers((string Namespace, string Name)[] converts, (string Namespace, string Name)[] ignores)
    {
        _converts = converts;
        _ignores = ignores;
    }

    /// <summary>The filter for System.Text.Json.</summary>
    public static WrittenMembers SystemTextJson { get; } = new(SystemConverts, SystemIgnores);

    /// <summary>The filter for Newtonsoft.Json.</summary>
    public static WrittenMembers Newtonsoft { get; } = new(NewtonsoftConverts, NewtonsoftIgnores);

    /// <summary>The filter for controllers: which serializer they use is configured elsewhere, so a member that either of them excludes counts as excluded.</summary>
    public static WrittenMembers EitherJson { get; } = new([.. SystemConverts, .. NewtonsoftConverts], [.. SystemIgnores, .. NewtonsoftIgnores]);

    /// <summary>The filter for loggers that destructure objects. Only the attributes of Destructurama.Attributed exclude members.</summary>
    public static WrittenMembers Log { get; } = new(
        [("Destructurama.Attributed", "LogAsScalarAttribute")],
        [
            ("Destructurama.Attributed", "NotLoggedAttribute"),
            ("Destructurama.Attributed", "LogMaskedAttribute"),
            ("Destructurama.Attributed", "LogReplacedAttribute"),
        ]);

    /// <summary>True if the member's value is written. Whether fields are written depends on options that are unknown here, so fields count as not written.</summary>
    public bool Has(ISymbol member) =>
        member is IPropertySymbol { DeclaredAccessibility: Accessibility.Public, IsStatic: false, IsIndexer: false } property
        && AnnotatedMember.GetterOf(property) is { DeclaredAccessibility: Accessibility.Public }
        && !IsConverted(member)
        && !IsIgnored(member);

    /// <summary>True if a converter decides what is written of the type or member.</summary>
    public bool IsConverted(ISymbol symbol) => _converts.Any(one => WellKnownTypes.Attribute(symbol, one.Namespace, one.Name) is not null);

    // With a condition ("when null") the member is still written in many cases.
    private bool IsIgnored(ISymbol member) => _ignores.Any(one =>
        WellKnownTypes.Attribute(member, one.Namespace, one.Name) is { } ignore
        && ignore.NamedArguments.All(argument => argument.Key != "Condition" || argument.Value.Value is 1));
}
